#pragma once

#include "stages/ring/world.hpp"
#include "ui/kit.hpp"

#include <algorithm>
#include <cmath>

namespace ring {

/// Between two worlds: how far each thing is on its way.
struct Play {
    const World& before;
    const World& now;
    float share{1};
    bool calm{false};

    bool doing(LastDeed deed) const { return &before != &now && now.last_deed() == deed; }
    /// A push comes at the end of the way to the cavity.
    float pushed() const { return std::clamp((share - 0.6F) / 0.4F, 0.0F, 1.0F); }
    bool moving() const { return share < 1 && before.travelled() != now.travelled(); }
    float travelled() const;
    float between(std::int64_t from, std::int64_t to) const;
    /// How much a short light or sound shines, from 1 to 0.
    float flare() const { return calm ? (share < 1 ? 1.0F : 0.0F) : 1 - share; }
    float away() const { return doing(LastDeed::handed_over) ? std::max(0.0F, share * 2 - 1) : 0; }
    /// Counts change when the deed is half done.
    const World& half_done() const { return share >= 0.5F ? now : before; }
};

}  // namespace ring
