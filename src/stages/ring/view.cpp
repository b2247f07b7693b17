#include "stages/ring/view.hpp"

#include "stages/ring/view_chain.hpp"
#include "stages/ring/view_crossing.hpp"
#include "stages/ring/view_devices.hpp"
#include "stages/ring/view_orbit.hpp"
#include "stages/ring/view_panel.hpp"
#include "stages/ring/view_play.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ring {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

const World& as_ring(const stages::World& world) { return static_cast<const World&>(world); }

/// Outwards from the middle of the pipe, in halves of the pipe's width.
float offset_of(const Play& play)
{
    const float drift = 0.5F * play.between(play.before.drift(), play.now.drift());
    const Obstacle obstacle = play.now.obstacle();
    if (!play.doing(LastDeed::bumped) || play.share >= 1) {
        return drift;
    }
    const float swing = 0.4F * std::sin(play.share * std::numbers::pi_v<float>);
    if (obstacle == Obstacle::outer_wall) {
        return drift + swing;
    }
    return obstacle == Obstacle::inner_wall ? drift - swing : drift;
}

void draw_bunch(ui::Kit& kit, const Orbit& orbit, const Play& play, stages::Mood mood)
{
    const float radius = 8.5F * orbit.unit();
    const float offset = offset_of(play) * orbit.pipe();
    const float here = play.travelled();
    if (play.now.handed_over() && !play.doing(LastDeed::handed_over)) {
        return;
    }
    const float away = play.away();
    if (away >= 1) {
        return;
    }
    Point centre = orbit.at(here, offset);
    if (away > 0) {
        centre = orbit.way_out(here, ui::ease_in_out(away));
    }
    const float tail = away == 0 && play.moving() && !play.calm ? 1.5F : 0.75F;
    if (away == 0) {
        constexpr int pieces = 14;
        for (int i = pieces; i > 0; --i) {
            const float back = static_cast<float>(i) / pieces;
            kit.canvas.circle(
                orbit.at(here - tail * back, offset),
                radius * (1 - 0.75F * back),
                kit.theme.star.fill.faded(kit.theme.plain ? 0.5F * (1 - back) : 0.6F * (1 - back)));
        }
    }
    if (!kit.theme.plain) {
        kit.light(centre, radius * 3.2F, colours::sun_400, 0.85F);
    }
    kit.proton(centre, radius);
    const bool touches = play.doing(LastDeed::bumped) || mood == stages::Mood::oops;
    if (touches && play.share < 1) {
        const float size = 28 * orbit.unit();
        const Point top = orbit.at(here, 2.5F * orbit.pipe());
        kit.canvas.picture(
            "icons/star", {top.x - size / 2, top.y - size / 2, size, size}, kit.theme.oops);
    }
}

void draw_devices(ui::Kit& kit, const Rectangle& box, const Orbit& orbit, const Play& play)
{
    const auto& segments = play.now.segments();
    const auto most = static_cast<float>(play.now.machine().most_energy);
    const float strength = play.between(play.before.held(), play.now.held()) / most;
    const float push = play.doing(LastDeed::kicked) && play.share < 1
                           ? std::sin(play.pushed() * std::numbers::pi_v<float>)
                           : 0;
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto at = static_cast<float>(i);
        if (segments[i] == Segment::magnet) {
            draw_magnet(kit, orbit, at, strength);
        } else if (segments[i] == Segment::cavity) {
            draw_cavity(kit, orbit, at, push);
        } else if (segments[i] == Segment::station) {
            draw_way_out(kit, orbit, at);
        } else if (segments[i] == Segment::gate) {
            draw_gate(kit, orbit, at);
        } else if (segments[i] == Segment::crossing) {
            draw_crossing(kit, orbit, at);
        }
    }
    draw_pipe(kit, orbit);
    const auto flare = [&play](LastDeed deed) { return play.doing(deed) ? play.flare() : 0.0F; };
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const auto at = static_cast<float>(i);
        if (segments[i] == Segment::station) {
            open_way_out(kit, orbit, at);
        }
        if (segments[i] == Segment::cavity) {
            draw_sign(kit, orbit, at, "kick", push);
        } else if (segments[i] == Segment::gate) {
            draw_sign(kit, orbit, at, "bell", flare(LastDeed::rang));
        } else if (segments[i] == Segment::lamp) {
            draw_sign(kit, orbit, at, "light", flare(LastDeed::flashed));
        } else if (segments[i] == Segment::crossing) {
            draw_sign(kit, orbit, at, "photo", flare(LastDeed::photographed));
            draw_picture_frame(kit, orbit, at, flare(LastDeed::photographed));
        } else if (segments[i] == Segment::station) {
            const bool left = play.now.handed_over() &&
                              play.away() >= (play.doing(LastDeed::handed_over) ? 1.0F : 0.0F);
            draw_next_machine(kit, box, orbit, at, left);
        }
    }
}

}  // namespace

void draw_mark(ui::Kit& kit, const Rectangle& cell, stages::Mark::Kind kind)
{
    using Kind = stages::Mark::Kind;
    const float breath =
        kit.theme.calm() ? 0
                         : 3 * static_cast<float>(std::sin(kit.now * 2 * std::numbers::pi / 2.2));
    switch (kind) {
        case Kind::pointed:
            kit.canvas.dashed_outline(cell.inset(-breath), 18, kit.theme.pointed.edge, 8, 11);
            kit.canvas.dashed_outline(cell.inset(-breath), 18, kit.theme.pointed.fill, 5, 11);
            if (!kit.theme.calm()) {
                kit.wake_in(1.0 / 20);
            }
            break;
        case Kind::chosen:
            kit.frame(cell, 16, kit.theme.chosen, 6);
            break;
        case Kind::right:
            kit.canvas.outline(cell, 16, kit.theme.right, 6);
            break;
        case Kind::wrong:
            kit.canvas.outline(cell, 16, kit.theme.oops, 6);
            kit.canvas.picture("icons/close", cell.inset(cell.width * 0.3F), kit.theme.oops);
            break;
    }
}

void draw(ui::Kit& kit, const Rectangle& box, const stages::Glimpse& glimpse)
{
    const World& now = as_ring(*glimpse.now);
    const Play play{glimpse.before != nullptr ? as_ring(*glimpse.before) : now,
                    now,
                    glimpse.share,
                    kit.theme.calm()};
    if (now.is_chain()) {
        draw_chain(kit, box, play, glimpse.marks);
        return;
    }
    const Orbit orbit{box, now};
    kit.canvas.clip(box);
    draw_ground(kit, box, orbit);
    draw_devices(kit, box, orbit, play);
    for (const stages::Mark& mark : glimpse.marks) {
        draw_mark(kit, orbit.cell(static_cast<float>(mark.column)), mark.kind);
    }
    draw_second_bunch(kit, orbit, now, play.travelled());
    draw_bunch(kit, orbit, play, glimpse.mood);
    if (play.moving()) {
        draw_collision(kit, orbit, now, play.travelled());
    }
    if (play.doing(LastDeed::told) && play.share < 1) {
        draw_message(kit, orbit, play.calm ? 0.5F : play.share);
    }
    const auto segments = static_cast<float>(now.segments().size());
    draw_panel(kit,
               orbit.panel(),
               now,
               {static_cast<std::int64_t>(play.travelled() / segments),
                play.between(play.before.energy(), now.energy()),
                play.between(play.before.held(), now.held()),
                play.half_done().crossings().answered,
                play.half_done().counted()});
    kit.canvas.unclip();
    kit.canvas.round_corners(box, 26, kit.theme.background_top);
    kit.canvas.outline(box, 26, kit.theme.panel_outline, 3);
}

Rectangle cell(const Rectangle& box, const stages::World& world, int, int column)
{
    if (as_ring(world).is_chain()) {
        return chain_cell(box, as_ring(world), static_cast<std::size_t>(column));
    }
    return Orbit{box, as_ring(world)}.cell(static_cast<float>(column));
}

void each_cell(const stages::World& world,
               void (*visit)(void* self, int row, int column),
               void* self)
{
    const World& ring = as_ring(world);
    const auto segments =
        static_cast<int>(ring.is_chain() ? ring.chain().size() : ring.segments().size());
    for (int column = 0; column < segments; ++column) {
        visit(self, 0, column);
    }
}

}  // namespace ring
