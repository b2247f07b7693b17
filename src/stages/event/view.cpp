#include "stages/event/view.hpp"

#include "stages/event/view_chart.hpp"
#include "stages/view_mark.hpp"

#include <algorithm>
#include <cmath>
#include <string>

namespace event {

namespace {

using core::Rectangle;

const World& as_event(const stages::World& world) { return static_cast<const World&>(world); }

/// How many still come.
void draw_counter(ui::Kit& kit, const Rectangle& box, const World& world)
{
    const std::string number = std::to_string(world.remaining());
    constexpr float height = 40;
    const ui::TextStyle style = kit.style(ui::Face::bold, 22, kit.theme.text, ui::Align::centre);
    const float width = height + kit.canvas.width_of(number, style) + 20;
    const Rectangle plate{box.x + 14, box.y + 14, width, height};
    kit.canvas.fill(plate, height / 2, kit.theme.panel);
    kit.canvas.outline(plate, height / 2, kit.theme.panel_outline, 2.5F);
    kit.canvas.picture("icons/next-particle",
                       {plate.x + 8, plate.y + 6, height - 12, height - 12},
                       kit.theme.text);
    kit.canvas.text(
        number, {plate.x + height - 2, plate.y, plate.width - height - 4, height}, style);
}

void draw_lumi(ui::Kit& kit,
               const Rectangle& box,
               const Chart& chart,
               const stages::Glimpse& glimpse)
{
    const bool bumps = as_event(*glimpse.now).last_deed() == LastDeed::bumped && glimpse.share < 1;
    const char* picture = "lumi/lumi-idle";
    if (bumps || glimpse.mood == stages::Mood::oops) {
        picture = "lumi/lumi-oops";
    } else if (glimpse.mood == stages::Mood::happy) {
        picture = "lumi/lumi-celebrating";
    }
    const float size = std::min(chart.radius() * 0.52F, box.height * 0.3F);
    const Rectangle lumi{box.x + 8, box.bottom() - size - 4, size, size};
    if (kit.theme.rim > 0) {
        kit.canvas.rim(picture, lumi, kit.theme.text, kit.theme.rim);
    }
    kit.canvas.picture(picture, lumi);
}

void draw_heart(ui::Kit& kit, const Chart& chart)
{
    const float heart = std::max(4.0F, chart.radius() * 0.028F);
    if (!kit.theme.plain) {
        kit.canvas.glow(chart.middle(), heart * 5, kit.theme.energy, 0.7F);
    }
    kit.canvas.circle(chart.middle(), heart, kit.theme.track);
}

/// Of the particle in front: how far out it is, and how far its flag is up.
struct Front {
    float reached{1};
    float raised{1};
};

Front front_of(const stages::Glimpse& glimpse, bool calm)
{
    const World& now = as_event(*glimpse.now);
    const bool moves =
        glimpse.before != nullptr && glimpse.before != glimpse.now && glimpse.share < 1;
    if (!moves) {
        return {};
    }
    const float share = calm ? std::round(glimpse.share) : glimpse.share;
    const World& before = as_event(*glimpse.before);
    if (now.came() > before.came()) {
        return {share, 1};
    }
    return {1, now.last_deed() == LastDeed::marked ? ui::ease_back(share) : 1};
}

}  // namespace

void draw(ui::Kit& kit, const Rectangle& box, const stages::Glimpse& glimpse)
{
    const World& now = as_event(*glimpse.now);
    const Chart chart{box, now};
    const Front front = front_of(glimpse, kit.theme.calm());
    const bool over = now.remaining() == 0 && glimpse.mood == stages::Mood::happy;
    kit.canvas.clip(box);
    draw_ground(kit, box, chart);
    draw_layers(kit, chart, now);
    if (over) {
        draw_unseen(kit, chart, now);
    }
    for (std::size_t i = 0; i < now.came(); ++i) {
        const bool in_front = i + 1 == now.came();
        draw_signs(kit, chart, now, i, in_front ? front.reached : 1.0F, in_front);
    }
    if (front.reached < 1) {
        // Everything flies outwards with the speed of light, seen or unseen.
        kit.canvas.ring(chart.middle(), chart.at(front.reached), kit.theme.law.faded(0.5F), 2.5F);
    }
    draw_heart(kit, chart);
    for (std::size_t i = 0; i < now.came(); ++i) {
        const bool in_front = i + 1 == now.came();
        const bool told = !in_front || over || (now.is_marked(i) && front.raised >= 1);
        draw_flag(kit, chart, now, i, in_front ? front.raised : 1.0F, told);
    }
    draw_lumi(kit, box, chart, glimpse);
    draw_counter(kit, box, now);
    for (const stages::Mark& mark : glimpse.marks) {
        stages::draw_mark(kit, chart.cell(static_cast<std::size_t>(mark.column)), mark.kind);
    }
    kit.canvas.unclip();
    kit.canvas.round_corners(box, 26, kit.theme.background_top);
    kit.canvas.outline(box, 26, kit.theme.panel_outline, 3);
}

Rectangle cell(const Rectangle& box, const stages::World& any, int, int column)
{
    return Chart{box, as_event(any)}.cell(static_cast<std::size_t>(column));
}

void each_cell(const stages::World& any, void (*visit)(void* self, int row, int column), void* self)
{
    const auto particles = static_cast<int>(as_event(any).particles().size());
    for (int column = 0; column < particles; ++column) {
        visit(self, 0, column);
    }
}

}  // namespace event
