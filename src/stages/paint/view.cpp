#include "stages/paint/view.hpp"

#include "stages/paint/view_lumi.hpp"
#include "stages/paint/view_paper.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace paint {

namespace {

using core::Rectangle;

const World& as_paint(const stages::World& world) { return static_cast<const World&>(world); }

/// Between two worlds: how far each thing is on its way.
struct Play {
    const World& before;
    const World& now;
    float share{1};
    bool calm{false};

    bool doing(LastDeed deed) const { return &before != &now && now.last_deed() == deed; }
    double eased() const { return calm ? 1.0 : static_cast<double>(ui::ease_in_out(share)); }
    double between(double from, double to) const { return from + (to - from) * eased(); }
};

/// Plates are only talked of where a detector is wanted or has begun.
bool holds_stamp(const World& world)
{
    return world.sheet().circles || world.ring() > 1 || !world.plates().empty();
}

Pose pose_of(const Play& play, stages::Mood mood)
{
    const World& before = play.before;
    const World& now = play.now;
    Pose pose;
    pose.at = {play.between(before.lumi().x, now.lumi().x),
               play.between(before.lumi().y, now.lumi().y)};
    pose.heading = now.heading();
    if (play.doing(LastDeed::turned)) {
        // One turn at most is shown of many.
        const double turn = std::clamp(now.last_turn(), -360.0, 360.0);
        pose.heading = turned(before.heading(), play.calm ? now.last_turn() : turn * play.eased());
        pose.heading = play.share < 1 ? pose.heading : now.heading();
    }
    if (holds_stamp(now)) {
        pose.reach = play.between(reach_of(before.ring()), reach_of(now.ring()));
    }
    const bool half_done = play.share >= 0.5F;
    pose.colour = (half_done ? now : before).colour();
    pose.pen_down = (half_done ? now : before).pen_is_down();
    pose.bumps = (play.doing(LastDeed::bumped) && play.share < 1) || mood == stages::Mood::oops;
    if (play.doing(LastDeed::bumped) && now.obstacle() == Obstacle::edge && !play.calm) {
        const double away = 8 * std::sin(static_cast<double>(play.share) * std::numbers::pi);
        pose.at = pose.at + away * direction(now.heading());
    }
    return pose;
}

void draw_plates(ui::Kit& kit, const Paper& paper, const Play& play)
{
    const auto& plates = play.now.plates();
    for (std::size_t i = 0; i < plates.size(); ++i) {
        const bool coming = play.doing(LastDeed::stamped) && i + 1 == plates.size();
        const float grown = coming && !play.calm ? 0.3F + 0.7F * ui::ease_back(play.share) : 1;
        draw_plate(kit, paper, plates[i], grown);
    }
}

void draw_mark(ui::Kit& kit, const Rectangle& cell, stages::Mark::Kind kind)
{
    using Kind = stages::Mark::Kind;
    switch (kind) {
        case Kind::pointed:
            kit.canvas.dashed_outline(cell.inset(2), 14, kit.theme.pointed.edge, 8, 11);
            kit.canvas.dashed_outline(cell.inset(2), 14, kit.theme.pointed.fill, 5, 11);
            break;
        case Kind::chosen:
            kit.frame(cell.inset(2), 14, kit.theme.chosen, 6);
            break;
        case Kind::right:
            kit.canvas.outline(cell.inset(2), 14, kit.theme.pen_green, 6);
            break;
        case Kind::wrong:
            kit.canvas.outline(cell.inset(2), 14, kit.theme.pen_red, 6);
            kit.canvas.picture("icons/close", cell.inset(cell.width * 0.25F), kit.theme.pen_red);
            break;
    }
}

}  // namespace

void draw(ui::Kit& kit, const Rectangle& box, const stages::Glimpse& glimpse)
{
    const World& now = as_paint(*glimpse.now);
    const Play play{glimpse.before != nullptr ? as_paint(*glimpse.before) : now,
                    now,
                    glimpse.share,
                    kit.theme.calm()};
    const Paper paper{box};
    const Pose pose = pose_of(play, glimpse.mood);
    kit.canvas.clip(box);
    kit.canvas.fill(box, 0, kit.theme.stage);
    draw_paper(kit, paper, now);
    // The stroke that is being drawn ends under the pen.
    const bool drawing = now.strokes().size() > play.before.strokes().size();
    draw_strokes(
        kit, paper, now, drawing ? now.strokes().size() - 1 : now.strokes().size(), pose.at);
    draw_plates(kit, paper, play);
    for (const stages::Mark& mark : glimpse.marks) {
        draw_mark(kit, paper.cell(mark.row, mark.column), mark.kind);
    }
    draw_lumi(kit, paper, pose);
    kit.canvas.unclip();
    kit.canvas.round_corners(box, 26, kit.theme.background_top);
    kit.canvas.outline(box, 26, kit.theme.panel_outline, 3);
}

Rectangle cell(const Rectangle& box, const stages::World&, int row, int column)
{
    return Paper{box}.cell(row, column);
}

void each_cell(const stages::World&, void (*visit)(void* self, int row, int column), void* self)
{
    for (int row = 0; row < World::rows; ++row) {
        for (int column = 0; column < World::columns; ++column) {
            visit(self, row, column);
        }
    }
}

}  // namespace paint
