#pragma once

#include "core/message.hpp"
#include "stages/world.hpp"

#include <vector>

namespace paint {

/// The whole sheet for the ear: where Lumi is, which way she faces and what pen she has, then what
/// is on the paper. Rows and columns of squares count from 1.
std::vector<core::Message> describe(const stages::World& any);

/// What `any` world's last deed has changed since `before` that the name of the deed does not say.
std::vector<core::Message> happened(const stages::World& before, const stages::World& any);

/// Why the last deed could not be done, as Lumi says it.
core::Message bumped(const stages::World& any);

}  // namespace paint
