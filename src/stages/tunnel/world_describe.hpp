#pragma once

#include "core/message.hpp"
#include "stages/world.hpp"

#include <vector>

namespace tunnel {

/// The whole tunnel for the ear: where Lumi is and what is ahead of her, then everything that
/// stands somewhere. Rows and columns count from 1.
std::vector<core::Message> describe(const stages::World& any);

/// What `any` world's last deed has changed since `before` that the name of the deed does not say.
std::vector<core::Message> happened(const stages::World& before, const stages::World& any);

}  // namespace tunnel
