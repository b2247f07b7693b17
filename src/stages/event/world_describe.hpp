#pragma once

#include "stages/world.hpp"

#include <vector>

/// What is told of a collision, as keys and arguments: what the detector has seen, never which
/// particle it was.
namespace event {

std::vector<core::Message> describe(const stages::World& world);
std::vector<core::Message> happened(const stages::World& before, const stages::World& now);
core::Message bumped(const stages::World& now);
core::Message named(const stages::World& world, int row, int column);

}  // namespace event
