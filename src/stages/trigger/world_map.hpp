#pragma once

#include "stages/world.hpp"

namespace trigger {

/// Reads `{"map": ["gegg"], "set": {…}}`, or `{"set": {"seed": 3, "length": 400, "rare": 0.02}}`.
core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world);

}  // namespace trigger
