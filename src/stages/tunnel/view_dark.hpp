#pragma once

#include "stages/tunnel/view_grid.hpp"
#include "ui/kit.hpp"

namespace tunnel {

/// Lays the dark over a cavern: what Lumi's lamp has never reached is hidden, where she has been
/// is dim. Between two worlds, `share` of the way, the light goes along with her.
void draw_dark(ui::Kit& kit, const Grid& grid, const World& before, const World& now, float share);

}  // namespace tunnel
