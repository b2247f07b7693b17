#include "stages/tunnel/view_dark.hpp"

namespace tunnel {

namespace {

using core::Rectangle;

/// How much of a square that was seen before is hidden while the lamp is elsewhere.
constexpr float dim = 0.55F;

float hidden(const World& world, Square square)
{
    if (world.is_lit_now(square)) {
        return 0;
    }
    return world.is_known(square) ? dim : 1;
}

/// What is not known is empty ground, without tile or wall; what is dim has lines across it.
void draw_plain(ui::Kit& kit, const Rectangle& cell, float shade)
{
    if (shade > dim) {
        kit.canvas.fill(cell, 0, kit.theme.stage);
        return;
    }
    if (shade < dim / 2) {
        return;
    }
    for (const float at : {0.3F, 0.7F}) {
        kit.canvas.line({cell.x + cell.width * at, cell.bottom() - cell.height * 0.2F},
                        {cell.x + cell.width * (at + 0.15F), cell.y + cell.height * 0.2F},
                        kit.theme.floor_edge,
                        2);
    }
}

}  // namespace

void draw_dark(ui::Kit& kit, const Grid& grid, const World& before, const World& now, float share)
{
    if (!now.is_dark()) {
        return;
    }
    if (!kit.theme.plain) {
        kit.canvas.fill(grid.backdrop(), 0, ui::colours::night_950.faded(dim));
    }
    for (int row = grid.first_row(); row <= grid.last_row(); ++row) {
        for (int column = grid.first_column(); column <= grid.last_column(); ++column) {
            const Square square{row, column};
            const float from = hidden(before, square);
            const float shade = from + (hidden(now, square) - from) * share;
            // A little over the rim, so that no line of light stays between two dark squares.
            const Rectangle cell = grid.cell(square).inset(-0.5F);
            if (kit.theme.plain) {
                draw_plain(kit, cell, shade);
            } else if (shade > 0) {
                kit.canvas.fill(cell, 0, ui::colours::night_950.faded(shade));
            }
        }
    }
}

}  // namespace tunnel
