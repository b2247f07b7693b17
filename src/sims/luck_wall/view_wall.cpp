#include "sims/luck_wall/view_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace luck_wall {

namespace {

constexpr float above = 2.3F;      ///< metres over the peg on top, for the funnel
constexpr float bins_deep = 5.2F;  ///< metres

void draw_funnel(ui::Kit& kit, const Chart& chart)
{
    const float metre = chart.metre;
    const core::Point mouth = chart.at({0.0, Wall::drop_height + 0.1});
    const float half = metre * 0.5F;
    for (const float side : {-1.0F, 1.0F}) {
        const std::array<core::Point, 3> wall{
            core::Point{mouth.x + side * half * 3.4F, mouth.y - metre * 0.8F},
            core::Point{mouth.x + side * half, mouth.y - metre * 0.05F},
            core::Point{mouth.x + side * half, mouth.y + metre * 0.35F}};
        kit.canvas.path(wall, kit.theme.panel_outline, std::max(2.0F, metre * 0.12F));
    }
}

/// A plumb line: where down is for a wall that leans.
void draw_plumb(ui::Kit& kit, const Model& model, const Chart& chart)
{
    const auto lean = static_cast<float>(model.parameter("tilt")) * 3.14159265F / 180;
    if (lean == 0.0F || model.throws_coins()) {
        return;
    }
    const core::Point from{chart.board.x + chart.metre * 1.6F, chart.board.y + chart.metre * 0.3F};
    const float length = chart.metre * 2.0F;
    const core::Point to{from.x + length * std::sin(lean), from.y + length * std::cos(lean)};
    kit.canvas.line(from, {from.x, from.y + length}, kit.theme.grid_line, 2);
    kit.canvas.line(from, to, kit.theme.law, 3);
    kit.canvas.circle(to, std::max(5.0F, chart.metre * 0.24F), kit.theme.law);
}

}  // namespace

Chart Chart::inside(const Model& model, const ui::Kit& kit, const sims::Sight& sight)
{
    Chart chart;
    chart.rows = model.rows();
    const core::Rectangle box = sight.small ? sight.full.inset(8) : sight.clear.inset(4);
    const float across = static_cast<float>(chart.rows) + 1.6F;
    const float pegs = static_cast<float>(-model.wall().bin_entry());
    const float down = above + pegs + bins_deep + 0.9F;
    const float lever = sight.small ? 0.0F : 132 * kit.view.control;
    chart.metre = std::min((box.width - lever) / across, box.height / down);
    if (sight.small) {
        // The bins and what is just above them, from edge to edge: balls fall in from above.
        chart.metre = std::min(box.width * 0.66F / across, box.height * 1.5F / down);
    }
    const float width = chart.metre * across;
    const float height = chart.metre * down;
    const float left =
        std::clamp(box.x + (box.width - width) / 2, box.x, box.right() - width - lever);
    const float above_board =
        sight.small ? box.bottom() - height : box.y + (box.height - height) / 2;
    chart.board = {left, above_board, width, height};
    chart.top = {left + width / 2, chart.board.y + above * chart.metre};
    chart.bins = {left + 0.3F * chart.metre,
                  chart.top.y + pegs * chart.metre,
                  (static_cast<float>(chart.rows) + 1) * chart.metre,
                  bins_deep * chart.metre};
    if (lever > 0) {
        const float free = box.right() - chart.board.right();
        chart.lever = {chart.board.right() + std::min(20.0F, (free - lever + 12) / 2),
                       chart.board.y + height * 0.22F,
                       lever - 16,
                       190 * kit.view.control};
    }
    return chart;
}

int Chart::bin_at(float x) const
{
    const float share = (x - bins.x) / std::max(bins.width, 1.0F) * all();
    return std::clamp(static_cast<int>(std::floor(share)), 0, rows);
}

void draw_ground(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (kit.theme.plain) {
        kit.canvas.fill(sight.full, 0, kit.theme.stage);
    } else {
        kit.canvas.shade(sight.full,
                         0,
                         ui::mix(kit.theme.stage, kit.theme.mist, 0.16F),
                         ui::mix(kit.theme.stage, kit.theme.well, 0.8F));
        const std::array<ui::Spark, 1> light{ui::Spark{
            chart.board.centre(), chart.board.height * 0.75F, kit.theme.bar.fill.faded(0.22F)}};
        kit.canvas.clip(sight.full);
        kit.canvas.sparks(light, true);
        kit.canvas.unclip();
    }
    if (!sight.small) {
        kit.canvas.outline(chart.board, 18, kit.theme.grid_line, 2);
    }
    draw_funnel(kit, chart);
    draw_plumb(kit, model, chart);
}

void draw_pegs(ui::Kit& kit, const Model& model, const Chart& chart, int chosen)
{
    const auto radius = std::max(1.6F, chart.metre * static_cast<float>(Wall::peg_radius));
    const auto pegs = model.wall().pegs();
    for (std::size_t peg = 0; peg < pegs.size(); ++peg) {
        const core::Point at = chart.at(pegs[peg].at);
        if (pegs[peg].there) {
            kit.canvas.circle(at, radius, kit.theme.track_neutral);
        } else {
            kit.canvas.ring(at, radius, kit.theme.grid_line, 1.5F);
        }
        if (static_cast<int>(peg) == chosen) {
            kit.canvas.ring(at, radius + 5, kit.theme.focus_on_night, 3);
        }
    }
}

void draw_balls(ui::Kit& kit, std::span<const core::Point> places, float radius)
{
    if (!kit.theme.plain) {
        std::vector<ui::Spark> sparks;
        sparks.reserve(places.size());
        for (const core::Point& place : places) {
            sparks.push_back({place, radius * 2.4F, kit.theme.energy.faded(0.20F)});
        }
        kit.canvas.sparks(sparks, true);
    }
    // One drawing in one texture: a thousand balls are one draw call.
    for (const core::Point& place : places) {
        kit.canvas.picture("rooms/ball",
                           {place.x - radius, place.y - radius, 2 * radius, 2 * radius});
    }
}

}  // namespace luck_wall
