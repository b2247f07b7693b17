#pragma once

#include "core/geometry.hpp"
#include "stages/paint/world.hpp"
#include "ui/kit.hpp"

namespace paint {

/// Where the sheet lies in a box, as large as it can be, and how steps become design pixels.
class Paper {
public:
    explicit Paper(const core::Rectangle& box);

    const core::Rectangle& sheet() const { return m_sheet; }
    float unit() const { return m_unit; }  ///< design pixels of one step
    core::Point at(Spot spot) const;
    core::Rectangle cell(int row, int column) const;

private:
    core::Rectangle m_sheet;
    float m_unit{1};
};

ui::Colour ink_of(const ui::Theme& theme, Colour colour);
/// A pen's width on the paper, in design pixels.
float pen_width(const Paper& paper, const ui::Theme& theme);

/// The empty sheet, its squares, and what is printed on it faintly.
void draw_paper(ui::Kit& kit, const Paper& paper, const World& world);
/// The first `count` strokes and a last one that ends at `tip`, if `count` is not all of them.
/// Where looks are plain, each pen has its own pattern of dashes.
void draw_strokes(
    ui::Kit& kit, const Paper& paper, const World& world, std::size_t count, Spot tip);
/// A detector plate; `grown` 0 to 1 while it is set down.
void draw_plate(ui::Kit& kit, const Paper& paper, const Plate& plate, float grown);

}  // namespace paint
