#pragma once

#include "ui/damage.hpp"

namespace ui {

/// Cuts what ImGui's lists draw into pieces, in the order of painting. Pieces that no pixel of the
/// window shows are left out.
void cut_pieces(std::span<ImDrawList* const> lists,
                int width,
                int height,
                std::vector<DrawnPiece>& pieces);

}  // namespace ui
