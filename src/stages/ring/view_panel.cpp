#include "stages/ring/view_panel.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace ring {

namespace {

using core::Point;
using core::Rectangle;

/// A row of the panel: its name, a bar, and the number with its unit.
struct Row {
    const char* icon;
    std::string name;
    std::string number;
    float share{-1};  ///< of the bar; none below 0
    ui::Colour colour;
};

constexpr float least_bar = 24;

/// Where the target is reached stands a line across the bar.
void draw_bar(ui::Kit& kit, const Rectangle& bar, const Row& row, float target)
{
    const float radius = bar.height / 2;
    kit.canvas.fill(bar, radius, kit.theme.well);
    const float width = std::max(bar.height, bar.width * std::clamp(row.share, 0.0F, 1.0F));
    kit.canvas.fill(Rectangle{bar.x, bar.y, width, bar.height}.inset(2), radius - 2, row.colour);
    kit.canvas.outline(bar, radius, kit.theme.well_outline, kit.theme.outline);
    if (target < 1) {
        const float x = bar.x + bar.width * target;
        kit.canvas.line({x, bar.y - 3}, {x, bar.bottom() + 3}, kit.theme.text, 3);
    }
}

void draw_row(ui::Kit& kit, const Rectangle& box, const Row& row, float target)
{
    const float icon = std::min(26.0F, box.height * 0.8F);
    kit.canvas.picture(std::string{"icons/"} + row.icon,
                       {box.x, box.y + (box.height - icon) / 2, icon, icon},
                       kit.theme.text);
    const float left = box.x + icon + 8;
    if (row.share < 0) {
        const Rectangle words{left, box.y, box.right() - left, box.height};
        const ui::TextStyle style = kit.style(ui::Face::bold, 22, kit.theme.text);
        // In a small picture the icon says what is counted.
        const bool fits = kit.canvas.width_of(row.name, style) <= words.width;
        kit.canvas.text(fits || row.number.empty() ? row.name : row.number, words, style);
        return;
    }
    // The bar gives way to a long number.
    const ui::TextStyle style = kit.style(ui::Face::bold, 18, kit.theme.text, ui::Align::right);
    const float most = box.right() - left - least_bar - 8;
    const float number =
        std::clamp(kit.canvas.width_of(row.number, style) + 2, std::min(84.0F, most), most);
    const Rectangle bar{left, box.y + box.height / 2 - 8, box.right() - left - number - 8, 16};
    draw_bar(kit, bar, row, target);
    kit.canvas.text(row.number, {box.right() - number, box.y, number, box.height}, style);
}

/// Laps alone: larger, in the middle.
void draw_alone(ui::Kit& kit, const Rectangle& box, const Row& row)
{
    const float icon = std::min(44.0F, box.height * 0.4F);
    const Point centre = box.centre();
    kit.canvas.picture(std::string{"icons/"} + row.icon,
                       {centre.x - icon / 2, centre.y - icon, icon, icon},
                       kit.theme.text);
    kit.canvas.text(row.name,
                    {box.x, centre.y, box.width, icon},
                    kit.style(ui::Face::bold, 28, kit.theme.text, ui::Align::centre));
}

}  // namespace

void draw_panel(ui::Kit& kit, const Rectangle& box, const World& world, const Readings& readings)
{
    const auto most = static_cast<float>(world.machine().most_energy);
    const auto measured = [&](const char* key, double value) {
        return kit.words.text({key, {{"value", value}}});
    };
    std::vector<Row> rows{{"lap",
                           kit.words.text({"ring.show.laps", {{"count", readings.laps}}}),
                           std::to_string(readings.laps),
                           -1,
                           {}}};
    if (world.has(Segment::cavity)) {
        rows.push_back({"energy",
                        {},
                        measured("ring.show.energy", std::round(readings.energy)),
                        readings.energy / most,
                        kit.theme.gain.edge});
        rows.push_back({"dipole",
                        {},
                        measured("ring.show.field", field(world.machine(), readings.held)),
                        readings.held / most,
                        kit.theme.here.fill});
    }
    if (world.has(Segment::crossing)) {
        const auto counted = [&](const char* icon, const char* key, std::int64_t count) {
            rows.push_back(
                {icon, kit.words.text({key, {{"count", count}}}), std::to_string(count), -1, {}});
        };
        counted("photo", "ring.show.photos", readings.photos);
        counted("count", "ring.show.counted", readings.counted);
    }
    if (rows.size() == 1) {
        draw_alone(kit, box, rows.front());
        return;
    }
    const float height = std::min(box.height / static_cast<float>(rows.size()), 44.0F);
    float y = box.y + (box.height - height * static_cast<float>(rows.size())) / 2;
    for (const Row& row : rows) {
        draw_row(
            kit, {box.x, y, box.width, height}, row, static_cast<float>(world.target()) / most);
        y += height;
    }
}

}  // namespace ring
