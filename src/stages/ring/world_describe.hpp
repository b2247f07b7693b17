#pragma once

#include "core/message.hpp"
#include "stages/world.hpp"

#include <vector>

namespace ring {

/// The whole ring for the ear: the bunch and how fast it is, then everything that stands on its
/// way. Segments count from 1.
std::vector<core::Message> describe(const stages::World& any);

/// What `any` world's last deed has changed since `before` that the name of the deed does not say.
std::vector<core::Message> happened(const stages::World& before, const stages::World& any);

/// Why the last deed could not be done, as Lumi says it.
core::Message bumped(const stages::World& any);

}  // namespace ring
