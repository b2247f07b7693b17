#include "stages/tunnel/view.hpp"

#include "stages/tunnel/view_dark.hpp"
#include "stages/tunnel/view_grid.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>

namespace tunnel {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

const World& as_tunnel(const stages::World& world) { return static_cast<const World&>(world); }

constexpr std::array<Point, 4> directions{{{1, 0}, {0, 1}, {-1, 0}, {0, -1}}};

Point direction(Heading heading) { return directions.at(static_cast<std::size_t>(heading)); }

void draw_backdrop(ui::Kit& kit, const Rectangle& box, const Grid& grid)
{
    const Rectangle& wall = grid.backdrop();
    if (kit.theme.plain) {
        kit.canvas.fill(box, 26, kit.theme.stage);
        return;
    }
    kit.canvas.shade(box, 26, ui::rgb(0x20235C), kit.theme.stage);
    // The section repeats every 330 x 150; whole pixels keep its seams closed.
    const float width = std::floor(wall.height * 2.2F * kit.canvas.scale()) / kit.canvas.scale();
    kit.canvas.clip(wall);
    for (float x = wall.x - width * 0.3F; x < wall.right(); x += width) {
        kit.canvas.picture_over("tunnel/backdrop-section", {x, wall.y, width + 0.5F, wall.height});
    }
    kit.canvas.unclip();
}

void draw_tile(ui::Kit& kit, const World& world, const Grid& grid, Square square)
{
    const Rectangle cell = grid.cell(square);
    if (!world.can_roll_on(square)) {
        const Tile tile = world.tile(square);
        if (tile != Tile::wall && tile != Tile::pipe) {
            return;
        }
        if (kit.theme.plain) {
            for (float at = 0; at < 3; ++at) {
                const float y = cell.y + cell.height * (0.3F + at * 0.2F);
                kit.canvas.line({cell.x + 8, y}, {cell.right() - 8, y}, kit.theme.floor_edge, 3);
            }
            return;
        }
        kit.canvas.picture_over("tunnel/wall",
                                {cell.x, cell.y, cell.width + 0.5F, cell.height + 0.5F},
                                ui::rgb(0x8A8FD0));
        return;
    }
    const Rectangle tile = cell.inset(3);
    if (kit.theme.plain) {
        kit.canvas.fill(tile, 14, kit.theme.floor);
        kit.canvas.outline(tile, 14, kit.theme.floor_edge, 2);
        return;
    }
    const bool light = (square.row + square.column) % 2 == 0;
    kit.canvas.fill(tile, 14, light ? ui::rgb(0x4C51A6) : kit.theme.floor);
    kit.canvas.outline(tile, 14, kit.theme.floor_edge, 1.5F);
    kit.canvas.fill(
        {tile.x + 8, tile.y + 5, tile.width - 16, 3}, 1.5F, ui::rgb(0x8D92E0).faded(0.55F));
}

/// A thing of the stage; where looks are plain, with a rim that lets it stand out from the floor.
void draw_thing(ui::Kit& kit, const char* name, const Rectangle& box)
{
    if (kit.theme.rim > 0) {
        kit.canvas.rim(name, box, kit.theme.text, 2);
    }
    kit.canvas.picture(name, box);
}

/// The pipe runs along the side from which Lumi reaches it.
const char* picture_of(const Seam& seam, const World& world)
{
    const auto [row, column] = seam.square;
    const bool lies = world.can_roll_on({row - 1, column}) || world.can_roll_on({row + 1, column});
    if (lies) {
        return seam.welded ? "tunnel/seam-welded" : "tunnel/seam-open";
    }
    return seam.welded ? "tunnel/seam-welded-upright" : "tunnel/seam-open-upright";
}

void draw_fixtures(ui::Kit& kit, const World& world, const Grid& grid, bool arrived)
{
    for (int row = grid.first_row(); row <= grid.last_row(); ++row) {
        for (int column = grid.first_column(); column <= grid.last_column(); ++column) {
            const Square square{row, column};
            const Tile tile = world.tile(square);
            const bool here = arrived && world.lumi() == square;
            if (tile == Tile::lamp) {
                draw_thing(kit, here ? "tunnel/lamp-lit" : "tunnel/lamp", grid.cell(square));
            } else if (tile == Tile::door) {
                draw_thing(
                    kit, here ? "tunnel/door-open" : "tunnel/door-closed", grid.cell(square));
            }
        }
    }
    constexpr std::array<const char*, 4> pictures{
        "tunnel/magnet-dark", "tunnel/magnet-lit", "tunnel/magnet-warm", "tunnel/magnet-cold"};
    for (const Magnet& magnet : world.magnets()) {
        draw_thing(
            kit, pictures.at(static_cast<std::size_t>(magnet.state)), grid.cell(magnet.square));
    }
    for (const Room& room : world.rooms()) {
        draw_thing(
            kit, room.seen ? "tunnel/room-seen" : "tunnel/room-dark", grid.cell(room.square));
    }
    for (const Seam& seam : world.seams()) {
        draw_thing(kit, picture_of(seam, world), grid.cell(seam.square));
    }
    for (const Square& bottle : world.bottles()) {
        draw_thing(kit, "tunnel/bottle", grid.cell(bottle).inset(grid.size() * 0.08F));
    }
}

/// Dots between the squares where Lumi has been.
void draw_trail(ui::Kit& kit, const Grid& grid, std::span<const stages::World* const> past)
{
    for (std::size_t i = 1; i < past.size(); ++i) {
        const Square from = as_tunnel(*past[i - 1]).lumi();
        const Square to = as_tunnel(*past[i]).lumi();
        if (from == to) {
            continue;
        }
        const Point begin = grid.centre(from);
        const Point end = grid.centre(to);
        for (const float share : {0.34F, 0.5F, 0.66F}) {
            const Point at{begin.x + (end.x - begin.x) * share,
                           begin.y + (end.y - begin.y) * share + grid.size() * 0.2F};
            kit.canvas.circle(at, std::max(3.0F, grid.size() * 0.045F), kit.theme.pointed.edge);
            kit.canvas.circle(at, std::max(2.0F, grid.size() * 0.035F), kit.theme.pointed.fill);
        }
    }
}

void draw_mark(ui::Kit& kit, const Rectangle& cell, stages::Mark::Kind kind)
{
    using Kind = stages::Mark::Kind;
    const float breath =
        kit.theme.calm() ? 0
                         : 3 * static_cast<float>(std::sin(kit.now * 2 * std::numbers::pi / 2.2));
    switch (kind) {
        case Kind::pointed:
            kit.canvas.dashed_outline(cell.inset(4 - breath), 18, kit.theme.pointed.edge, 8, 11);
            kit.canvas.dashed_outline(cell.inset(4 - breath), 18, kit.theme.pointed.fill, 5, 11);
            if (!kit.theme.calm()) {
                kit.wake_in(1.0 / 20);
            }
            break;
        case Kind::chosen:
            kit.frame(cell.inset(4), 16, kit.theme.chosen, 6);
            break;
        case Kind::right:
            kit.canvas.outline(cell.inset(4), 16, kit.theme.right, 6);
            break;
        case Kind::wrong:
            kit.canvas.outline(cell.inset(4), 16, kit.theme.oops, 6);
            kit.canvas.picture("icons/close", cell.inset(cell.width * 0.3F), kit.theme.oops);
            break;
    }
}

/// A beam of light where Lumi faces.
void draw_light_cone(ui::Kit& kit, Point from, Heading heading, float size)
{
    const Point ahead = direction(heading);
    const Point aside{-ahead.y, ahead.x};
    const auto at = [&](float forward, float across) {
        return Point{from.x + ahead.x * forward * size + aside.x * across * size,
                     from.y + ahead.y * forward * size + aside.y * across * size};
    };
    const std::array<Point, 4> cone{
        at(0.3F, -0.06F), at(1.0F, -0.24F), at(1.0F, 0.24F), at(0.3F, 0.06F)};
    kit.canvas.shape(cone, colours::sun_200.faded(0.22F));
}

/// While Lumi looks around, she shines to all four sides.
void draw_gaze(ui::Kit& kit, const Grid& grid, const World& now, float share)
{
    if (now.last_deed() != LastDeed::looked || share >= 1) {
        return;
    }
    for (const Heading heading : {Heading::right, Heading::down, Heading::left, Heading::up}) {
        draw_light_cone(kit, grid.centre(now.lumi()), heading, grid.size() * 1.2F);
    }
}

/// While Lumi welds, sparks fly off the seam.
void draw_sparks(ui::Kit& kit, const Grid& grid, const World& now, float share)
{
    if (now.last_deed() != LastDeed::welded || share >= 1) {
        return;
    }
    const Point seam = grid.centre(beside(now.lumi(), now.heading()));
    kit.light(seam, grid.size() * 0.6F, kit.theme.star.fill, 0.8F);
    constexpr int sparks = 7;
    for (int i = 0; i < sparks; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / sparks;
        const float from = grid.size() * (0.12F + 0.2F * share);
        const float to = from + grid.size() * 0.12F;
        kit.canvas.line({seam.x + from * std::cos(angle), seam.y + from * std::sin(angle)},
                        {seam.x + to * std::cos(angle), seam.y + to * std::sin(angle)},
                        kit.theme.plain ? kit.theme.text : kit.theme.star.fill,
                        std::max(2.5F, grid.size() * 0.03F));
    }
}

struct Pose {
    Point centre;
    Heading heading{};
    bool bumps{false};
    float hop{};  ///< how far into a bump, 0 to 1
};

Pose pose_of(const World& before, const World& now, const Grid& grid, float share, bool calm)
{
    const float eased = calm ? 1 : ui::ease_in_out(share);
    const Point begin = grid.centre(before.lumi());
    const Point end = grid.centre(now.lumi());
    Pose pose;
    pose.centre = {begin.x + (end.x - begin.x) * eased, begin.y + (end.y - begin.y) * eased};
    pose.heading = share < 0.5F ? before.heading() : now.heading();
    pose.bumps = &before != &now && now.last_deed() == LastDeed::bumped;
    if (pose.bumps && share < 1) {
        pose.heading = now.heading();
        const float away = 0.26F * grid.size() * std::sin(share * std::numbers::pi_v<float>);
        const Point ahead = direction(now.heading());
        pose.centre = {begin.x + ahead.x * away, begin.y + ahead.y * away};
        pose.hop = share;
    }
    return pose;
}

void draw_lumi(ui::Kit& kit, const Grid& grid, const Pose& pose, bool carrying, stages::Mood mood)
{
    constexpr std::array<const char*, 4> walks{"lumi/lumi-walk-east",
                                               "lumi/lumi-walk-south",
                                               "lumi/lumi-walk-east",
                                               "lumi/lumi-walk-north"};
    const float size = grid.size() * 1.22F;
    // Feet at 216 of 240, a little above the tile's lower edge.
    const Rectangle box{
        pose.centre.x - size / 2, pose.centre.y + grid.size() * 0.36F - size * 0.9F, size, size};
    const bool oops = pose.bumps || mood == stages::Mood::oops;
    std::string picture = walks.at(static_cast<std::size_t>(pose.heading));
    if (oops) {
        picture = "lumi/lumi-oops";
    } else if (mood == stages::Mood::happy) {
        picture = "lumi/lumi-celebrating";
    } else if (!kit.theme.plain) {
        draw_light_cone(kit, pose.centre, pose.heading, grid.size());
    }
    const bool mirrored = !oops && mood == stages::Mood::calm && pose.heading == Heading::left;
    if (kit.theme.rim > 0) {
        kit.canvas.rim(picture, box, kit.theme.text, kit.theme.rim, mirrored);
    }
    kit.canvas.picture(picture, box, colours::white, mirrored);
    if (carrying) {
        const float bottle = grid.size() * 0.46F;
        kit.canvas.picture("tunnel/bottle",
                           {pose.centre.x + grid.size() * 0.1F,
                            pose.centre.y - grid.size() * 0.08F,
                            bottle,
                            bottle});
    }
    if (pose.hop > 0) {
        const Point top{box.right() - size * 0.12F, box.y + size * 0.16F};
        kit.canvas.picture("icons/star", {top.x - 14, top.y - 14, 28, 28}, kit.theme.oops);
    }
}

}  // namespace

void draw(ui::Kit& kit, const Rectangle& box, const stages::Glimpse& glimpse)
{
    const World& now = as_tunnel(*glimpse.now);
    const World& before = glimpse.before != nullptr ? as_tunnel(*glimpse.before) : now;
    const Grid grid{box, now};
    kit.canvas.clip(box);
    draw_backdrop(kit, box, grid);
    for (int row = grid.first_row(); row <= grid.last_row(); ++row) {
        for (int column = grid.first_column(); column <= grid.last_column(); ++column) {
            draw_tile(kit, now, grid, {row, column});
        }
    }
    // Things change when the deed is half done.
    const bool half_done = glimpse.share >= 0.5F;
    draw_fixtures(kit, half_done ? now : before, grid, glimpse.share >= 0.9F);
    draw_dark(kit, grid, before, now, glimpse.share);
    draw_trail(kit, grid, glimpse.past);
    for (const stages::Mark& mark : glimpse.marks) {
        draw_mark(kit, grid.cell({mark.row, mark.column}), mark.kind);
    }
    if (&before != &now) {
        draw_gaze(kit, grid, now, glimpse.share);
        draw_sparks(kit, grid, now, glimpse.share);
    }
    const Pose pose = pose_of(before, now, grid, glimpse.share, kit.theme.calm());
    draw_lumi(kit, grid, pose, (half_done ? now : before).carrying(), glimpse.mood);
    kit.canvas.unclip();
    kit.canvas.round_corners(box, 26, kit.theme.background_top);
    kit.canvas.outline(box, 26, kit.theme.panel_outline, 3);
}

Rectangle cell(const Rectangle& box, const stages::World& world, int row, int column)
{
    return Grid{box, as_tunnel(world)}.cell({row, column});
}

void each_cell(const stages::World& world,
               void (*visit)(void* self, int row, int column),
               void* self)
{
    const World& tunnel = as_tunnel(world);
    for (int row = 0; row < tunnel.rows(); ++row) {
        for (int column = 0; column < tunnel.columns(); ++column) {
            if (tunnel.can_roll_on({row, column})) {
                visit(self, row, column);
            }
        }
    }
}

}  // namespace tunnel
