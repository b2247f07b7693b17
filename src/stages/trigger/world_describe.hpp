#pragma once

#include "stages/world.hpp"

#include <vector>

/// What is told of a belt, as keys and arguments.
namespace trigger {

std::vector<core::Message> describe(const stages::World& world);
std::vector<core::Message> happened(const stages::World& before, const stages::World& now);
core::Message bumped(const stages::World& now);
core::Message named(const stages::World& world, int row, int column);

}  // namespace trigger
