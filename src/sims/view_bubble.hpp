#pragma once

#include "core/geometry.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <span>

namespace sims {

/// Where a bubble stands that asks about something at `tip`: beside it, above or below, inside
/// `clear`, wherever it covers least of `kept`. `distance`: from the tip to the bubble's edge.
inline core::Rectangle bubble_box(core::Point tip,
                                  float distance,
                                  float width,
                                  float height,
                                  const core::Rectangle& clear,
                                  std::span<const core::Point> kept)
{
    const std::array<core::Rectangle, 4> wanted{
        core::Rectangle{tip.x + distance, tip.y - height / 2, width, height},
        core::Rectangle{tip.x - distance - width, tip.y - height / 2, width, height},
        core::Rectangle{tip.x - width / 2, tip.y - distance - height, width, height},
        core::Rectangle{tip.x - width / 2, tip.y + distance, width, height}};
    core::Rectangle best = wanted.front();
    auto least = std::numeric_limits<std::ptrdiff_t>::max();
    for (core::Rectangle box : wanted) {
        box.x = std::clamp(box.x, clear.x, std::max(clear.x, clear.right() - width));
        box.y = std::clamp(box.y, clear.y, std::max(clear.y, clear.bottom() - height));
        const core::Rectangle room = box.inset(-8);
        const std::ptrdiff_t covered =
            std::count_if(kept.begin(),
                          kept.end(),
                          [&](const core::Point& point) { return room.contains(point); }) +
            (room.contains(tip) ? 10'000 : 0);
        if (covered < least) {
            least = covered;
            best = box;
        }
    }
    return best;
}

/// The point so far from `tip` towards a bubble, for its tail.
inline core::Point tail_end(core::Point tip, float away, const core::Rectangle& box)
{
    const float nearest_x = std::clamp(tip.x, box.x, box.right());
    const float nearest_y = std::clamp(tip.y, box.y, box.bottom());
    const core::Point off{nearest_x - tip.x, nearest_y - tip.y};
    const float distance = std::max(std::abs(off.x) + std::abs(off.y), 1.0F);
    return {tip.x + off.x / distance * away, tip.y + off.y / distance * away};
}

}  // namespace sims
