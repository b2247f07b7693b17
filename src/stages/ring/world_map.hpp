#pragma once

#include "stages/world.hpp"

#include <memory>

namespace ring {

/// Makes a world from `{"map": ["GB-BCB-BSB-B"], "set": {"energy": 2}}`: one row, the ring cut open
/// where the bunch begins. The legend and the settings stand in lessons/README.md.
core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world);

}  // namespace ring
