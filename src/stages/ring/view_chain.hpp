#pragma once

#include "core/geometry.hpp"
#include "stages/ring/view_play.hpp"
#include "stages/view.hpp"

#include <span>

namespace ring {

/// A mark on something of a ring or a chain that wants to be looked at.
void draw_mark(ui::Kit& kit, const core::Rectangle& cell, stages::Mark::Kind kind);

/// CERN's machines from small to big, all on one line, along which the bunch goes from one to the
/// next. Sizes grow, but not to scale: the LHC is 170 times the Booster.
void draw_chain(ui::Kit& kit,
                const core::Rectangle& box,
                const Play& play,
                std::span<const stages::Mark> marks);

/// Where machine number `place` of the chain stands.
core::Rectangle chain_cell(const core::Rectangle& box, const World& world, std::size_t place);

}  // namespace ring
