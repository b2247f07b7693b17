#pragma once

#include "stages/world.hpp"

namespace event {

/// Reads `{"map": ["emgN"], "set": {…}}`, or `{"set": {"seed": 3, "length": 30}}`.
core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world);

}  // namespace event
