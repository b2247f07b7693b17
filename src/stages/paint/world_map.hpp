#pragma once

#include "stages/world.hpp"

#include <memory>

namespace paint {

/// Makes a world from `{"map": [], "set": {"sides": 8}}`: paper has no squares, so all there is
/// stands in its settings. lessons/README.md lists them.
core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world);

}  // namespace paint
