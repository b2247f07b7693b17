#pragma once

#include "stages/world.hpp"

#include <memory>

namespace tunnel {

/// Makes a world from `{"map": ["#####", "#>.L#"], "set": {}}`. The legend stands in
/// lessons/README.md. Rows may be ragged: what is missing at their ends is outside. TUNNEL has
/// nothing to set.
core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world);

}  // namespace tunnel
