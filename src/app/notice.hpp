#pragma once

#include "ui/kit.hpp"

#include <string>
#include <vector>

namespace app {

/// Lumi says something at the top of the screen, over everything else, until the next touch.
void draw_notice(ui::Kit& kit, const std::string& text);

/// The frame of someone who scans with a switch, around these nodes.
void draw_scan_frame(ui::Kit& kit, const std::vector<const ui::Node*>& framed);

}  // namespace app
