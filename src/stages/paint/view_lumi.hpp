#pragma once

#include "stages/paint/view_paper.hpp"

namespace paint {

/// Lumi between two moments.
struct Pose {
    Spot at;
    double heading{};
    double reach{};  ///< how far ahead her stamp is; 0: she holds none out
    Colour colour{};
    bool pen_down{true};
    bool bumps{false};
};

/// Lumi seen from above: her ring, her visor to the front, and her pen in the middle.
void draw_lumi(ui::Kit& kit, const Paper& paper, const Pose& pose);

}  // namespace paint
