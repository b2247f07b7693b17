#pragma once

#include "core/geometry.hpp"
#include "stages/ring/world.hpp"
#include "ui/kit.hpp"

namespace ring {

/// What of a ring is counted and measured, as numbers and bars in its middle.
struct Readings {
    std::int64_t laps{};
    float energy{};  ///< GeV; between two worlds it is on its way
    float held{};    ///< GeV
    std::int64_t photos{};
    std::int64_t counted{};
};

void draw_panel(ui::Kit& kit,
                const core::Rectangle& box,
                const World& world,
                const Readings& readings);

}  // namespace ring
