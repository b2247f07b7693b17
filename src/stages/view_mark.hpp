#pragma once

#include "stages/view.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace stages {

/// A place that wants to be looked at, or that a child has ticked.
inline void draw_mark(ui::Kit& kit, const core::Rectangle& cell, Mark::Kind kind)
{
    using Kind = Mark::Kind;
    const float breath =
        kit.theme.calm() ? 0
                         : 3 * static_cast<float>(std::sin(kit.now * 2 * std::numbers::pi / 2.2));
    switch (kind) {
        case Kind::pointed:
            kit.canvas.dashed_outline(cell.inset(-breath), 18, kit.theme.pointed.edge, 8, 11);
            kit.canvas.dashed_outline(cell.inset(-breath), 18, kit.theme.pointed.fill, 5, 11);
            if (!kit.theme.calm()) {
                kit.wake_in(1.0 / 20);
            }
            break;
        case Kind::chosen: {
            kit.frame(cell, 16, kit.theme.chosen, 5);
            const float size = std::max(18.0F, cell.width * 0.3F);
            const core::Point corner{cell.right() - size * 0.42F, cell.y + size * 0.42F};
            kit.canvas.circle(corner, size * 0.58F, kit.theme.done.fill);
            kit.canvas.picture(
                "icons/check",
                {corner.x - size * 0.4F, corner.y - size * 0.4F, size * 0.8F, size * 0.8F},
                kit.theme.mark_ink);
            break;
        }
        case Kind::right:
            kit.canvas.outline(cell, 16, kit.theme.right, 6);
            break;
        case Kind::wrong:
            kit.canvas.outline(cell, 16, kit.theme.oops, 6);
            kit.canvas.picture("icons/close", cell.inset(cell.width * 0.3F), kit.theme.oops);
            break;
    }
}

}  // namespace stages
