#include "app/screens/map_art.hpp"

#include "core/random.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <span>
#include <vector>

namespace app {

namespace {

using core::Point;
using ui::Colour;
using ui::rgb;
namespace colours = ui::colours;

constexpr std::array<TrackPlace, 5> wide_tracks{{
    {"linac", "arrow-right", {312, 626}, {0, 0}, {84, 622}, 66, 44, false},
    {"booster", "repeat", {168, 460}, {100, 42}, {168, 464}, 92, 44, false},
    {"ps", "if", {446, 576}, {116, 46}, {446, 580}, 84, 44, false},
    {"sps", "function", {388, 276}, {148, 60}, {388, 280}, 82, 44, true},
    {"lhc", "code", {894, 300}, {350, 150}, {810, 340}, 80, 52, false},
}};
constexpr TrackPlace wide_rooms{"rooms", "rooms", {944, 556}, {252, 60}, {944, 556}, 0, 0, false};

constexpr core::Rectangle wide_playground{834, 342, 246, 74};

/// In a tall window the proton climbs: LHC on top, Linac at the bottom.
constexpr std::array<TrackPlace, 5> tall_tracks{{
    {"linac", "arrow-right", {330, 1096}, {0, 0}, {90, 1092}, 70, 46, false},
    {"booster", "repeat", {180, 880}, {120, 50}, {180, 884}, 96, 46, false},
    {"ps", "if", {190, 660}, {140, 56}, {190, 664}, 90, 46, false},
    {"sps", "function", {560, 500}, {190, 76}, {560, 504}, 96, 46, true},
    {"lhc", "code", {400, 270}, {350, 130}, {330, 310}, 84, 52, false},
}};
constexpr TrackPlace tall_rooms{"rooms", "rooms", {560, 930}, {200, 60}, {560, 930}, 0, 0, false};

constexpr core::Rectangle tall_playground{440, 1018, 320, 84};

/// A ridge, filled down to its foot: pieces between two points are convex.
void draw_ridge(ui::Kit& kit, std::span<const Point> ridge, Point shift, float foot, Colour colour)
{
    for (std::size_t i = 1; i < ridge.size(); ++i) {
        const std::array<Point, 4> piece{Point{ridge[i - 1].x + shift.x, ridge[i - 1].y + shift.y},
                                         Point{ridge[i].x + shift.x + 0.5F, ridge[i].y + shift.y},
                                         Point{ridge[i].x + shift.x + 0.5F, foot},
                                         Point{ridge[i - 1].x + shift.x, foot}};
        kit.canvas.shape(piece, colour);
    }
}

constexpr std::array<Point, 17> alps{{{560, 140},
                                      {640, 120},
                                      {718, 127},
                                      {776, 104},
                                      {820, 117},
                                      {870, 92},
                                      {898, 104},
                                      {942, 78},
                                      {976, 98},
                                      {1010, 88},
                                      {1062, 114},
                                      {1120, 100},
                                      {1180, 121},
                                      {1250, 108},
                                      {1310, 118},
                                      {1390, 104},
                                      {1700, 138}}};
constexpr std::array<Point, 10> jura{{{-400, 124},
                                      {-160, 96},
                                      {0, 112},
                                      {80, 96},
                                      {170, 104},
                                      {240, 88},
                                      {350, 102},
                                      {460, 99},
                                      {600, 120},
                                      {760, 140}}};

void draw_sky(ui::Kit& kit, const MapPlan& plan)
{
    kit.canvas.shade({0, 0, kit.view.width, plan.horizon + 8}, 0, rgb(0x0B0D2A), rgb(0x2C2C78));
    kit.canvas.shade({0, plan.horizon - 82, kit.view.width, 84},
                     0,
                     rgb(0xFF9E6B).faded(0),
                     rgb(0xFFB36B).faded(0.5F));
    core::Random random{5};
    for (int i = 0; i < 60; ++i) {
        const Point at{static_cast<float>(random.unit()) * kit.view.width,
                       6 + static_cast<float>(random.unit()) * (plan.horizon - 60)};
        const float radius = 0.8F + static_cast<float>(random.below(3)) * 0.45F;
        kit.canvas.circle(
            at, radius, colours::white.faded(0.4F + static_cast<float>(random.unit()) * 0.5F));
    }
}

void draw_village_lights(ui::Kit& kit, const MapPlan& plan)
{
    constexpr std::array<Point, 8> villages{{{300, 170},
                                             {640, 158},
                                             {1150, 330},
                                             {600, 610},
                                             {60, 270},
                                             {1000, 160},
                                             {1230, 470},
                                             {300, 640}}};
    core::Random random{7};
    for (int i = 0; i < 56; ++i) {
        const Point village = villages.at(random.below(villages.size()));
        const auto scatter = [&](float width) {
            return static_cast<float>(random.unit() + random.unit() - 1) * width;
        };
        const Point at{village.x + plan.offset.x + scatter(70),
                       village.y + plan.horizon - 132 + scatter(20)};
        kit.canvas.circle(at,
                          1.2F + static_cast<float>(random.below(3)) * 0.4F,
                          rgb(0xFFD98A).faded(0.45F + static_cast<float>(random.unit()) * 0.4F));
    }
}

void draw_fields(ui::Kit& kit, const MapPlan& plan)
{
    struct Field {
        std::array<Point, 4> corners;
        std::uint32_t colour;
    };
    constexpr std::array<Field, 5> fields{{
        {{{{0, 190}, {180, 160}, {300, 196}, {60, 250}}}, 0x2E327E},
        {{{{560, 146}, {760, 143}, {800, 162}, {590, 172}}}, 0x33378A},
        {{{{1060, 430}, {1230, 390}, {1280, 480}, {1120, 520}}}, 0x232763},
        {{{{470, 600}, {640, 560}, {760, 636}, {560, 680}}}, 0x1E2158},
        {{{{560, 470}, {660, 440}, {720, 470}, {620, 510}}}, 0x232763},
    }};
    for (const Field& field : fields) {
        std::array<Point, 4> corners = field.corners;
        for (Point& corner : corners) {
            corner = {corner.x + plan.offset.x, corner.y + plan.horizon - 132};
        }
        kit.canvas.shape(corners, rgb(field.colour).faded(0.55F));
    }
}

Point on_ring(const MapPlan& plan, const TrackPlace& place, float degrees)
{
    const float angle = degrees * std::numbers::pi_v<float> / 180;
    return {place.centre.x + plan.offset.x + place.radius.x * std::cos(angle),
            place.centre.y + plan.offset.y + place.radius.y * std::sin(angle)};
}

void draw_bead(ui::Kit& kit, Point at, bool shines, bool bright)
{
    const ui::Theme& theme = kit.theme;
    if (shines) {
        kit.canvas.circle(at, 9, theme.done.edge);
        kit.canvas.circle(at, 7.5F, theme.done.fill);
    } else {
        kit.canvas.circle(at, 8, bright && !theme.plain ? colours::white : theme.later.edge);
        kit.canvas.circle(at, 5.5F, theme.panel);
    }
}

/// The linear accelerator: a line that rises to the Booster, with a tank for each lesson.
void draw_linac(ui::Kit& kit,
                const MapPlan& plan,
                const TrackPlace& place,
                TrackState state,
                int beads,
                int done)
{
    const Point end{place.centre.x + plan.offset.x, place.centre.y + plan.offset.y};
    const TrackPlace& booster = plan.tracks[1];
    const Point target{booster.centre.x - booster.radius.x + 4 + plan.offset.x,
                       booster.centre.y + plan.offset.y};
    const Point corner{place.pin.x + 20 + plan.offset.x, end.y};
    std::vector<Point> line{end, corner};
    const Point bend_a{corner.x - 100, corner.y};
    const Point bend_b{target.x - 60, target.y + 60};
    constexpr int steps = 24;
    for (int i = 1; i <= steps; ++i) {
        const float t = static_cast<float>(i) / steps;
        const float u = 1 - t;
        line.push_back({u * u * u * corner.x + 3 * u * u * t * bend_a.x + 3 * u * t * t * bend_b.x +
                            t * t * t * target.x,
                        u * u * u * corner.y + 3 * u * u * t * bend_a.y + 3 * u * t * t * bend_b.y +
                            t * t * t * target.y});
    }
    const bool quiet = state == TrackState::later;
    const ui::Theme& theme = kit.theme;
    const ui::Shape& beam = quiet ? theme.later : theme.done;
    if (!theme.plain) {
        kit.canvas.path(line, (quiet ? beam.edge : beam.fill).faded(0.14F), 24);
    }
    kit.canvas.path(line, beam.edge, 12);
    kit.canvas.path(line, beam.fill, 7);
    const float room = end.x - corner.x - 14;
    const float step = room / static_cast<float>(std::max(beads, 1));
    for (int i = 0; i < beads; ++i) {
        const float width = std::min(24.0F, step - 4);
        const core::Rectangle tank{
            corner.x + 8 + step * static_cast<float>(i), end.y - 12, width, 22};
        kit.canvas.fill(tank.moved(0, 2), 8, theme.done.edge);
        kit.canvas.fill(tank, 8, i < done ? theme.done.fill : theme.panel);
        kit.canvas.outline(
            tank, 8, i < done || theme.plain ? theme.done.edge : theme.done.fill, theme.outline);
    }
}

}  // namespace

MapPlan plan_map(const ui::View& view, float bottom)
{
    MapPlan plan;
    plan.tracks = view.portrait ? tall_tracks : wide_tracks;
    plan.rooms = view.portrait ? tall_rooms : wide_rooms;
    plan.playground = view.portrait ? tall_playground : wide_playground;
    // The art stays in the middle; sky and ground extend.
    const float width = view.portrait ? 800 : 1280;
    const float height = view.portrait ? 1130 : 640;
    plan.offset = {(view.width - width) / 2, std::max(0.0F, (bottom - 16 - height) * 0.7F)};
    plan.horizon = 132 + plan.offset.y * 0.4F;
    return plan;
}

void draw_landscape(ui::Kit& kit, const MapPlan& plan)
{
    if (kit.theme.plain) {
        kit.canvas.fill(kit.view.all(), 0, kit.theme.map_near);
        return;
    }
    draw_sky(kit, plan);
    const float far = kit.view.width - 1280;
    draw_ridge(kit, alps, {far, plan.horizon - 132}, plan.horizon + 4, rgb(0x44499C));
    draw_ridge(kit, jura, {0, plan.horizon - 132}, plan.horizon + 4, rgb(0x2F3379));
    const float middle = plan.horizon + (kit.view.height - plan.horizon) * 0.4F;
    kit.canvas.shade({0, plan.horizon, kit.view.width, middle - plan.horizon + 1},
                     0,
                     kit.theme.map_far,
                     rgb(0x1B1D50));
    kit.canvas.shade({0, middle, kit.view.width, kit.view.height - middle},
                     0,
                     rgb(0x1B1D50),
                     kit.theme.map_near);
    const std::array<Point, 4> lake{Point{kit.view.width, plan.horizon + 1},
                                    Point{kit.view.width - 240, plan.horizon + 1},
                                    Point{kit.view.width - 110, plan.horizon + 26},
                                    Point{kit.view.width, plan.horizon + 44}};
    kit.canvas.shape(lake, colours::beam_700.faded(0.7F));
    draw_fields(kit, plan);
    draw_village_lights(kit, plan);
}

void draw_machine(ui::Kit& kit,
                  const MapPlan& plan,
                  const TrackPlace& place,
                  TrackState state,
                  int beads,
                  int done)
{
    if (place.radius.x <= 0) {
        draw_linac(kit, plan, place, state, beads, done);
        return;
    }
    const Point centre{place.centre.x + plan.offset.x, place.centre.y + plan.offset.y};
    const bool large = place.radius.x > 300;
    const float width = large ? 10 : 7;
    const auto line = [&](float wider, Colour colour, float thick) {
        kit.canvas.ellipse_line(
            centre, place.radius.x + wider, place.radius.y + wider, colour, thick);
    };
    if (state == TrackState::later) {
        line(0, kit.theme.well.faded(0.5F), width + 10);
        line(0, kit.theme.later.edge, width + 4);
        line(0, kit.theme.later.fill, width - 1);
    } else {
        const ui::Shape& beam = state == TrackState::done ? kit.theme.done : kit.theme.here;
        if (!kit.theme.plain) {
            line(0, beam.fill.faded(0.10F), width * 5);
            line(0, beam.fill.faded(0.16F), width * 3);
        }
        line(0, beam.edge, width + 5);
        line(0, beam.fill, width);
    }
    if (large && !kit.theme.plain) {
        line(1.6F, rgb(0x7FDCE8).faded(0.7F), 1.4F);
        line(-1.8F, colours::rose.faded(0.7F), 1.4F);
    }
    for (int i = 0; i < beads; ++i) {
        draw_bead(
            kit,
            on_ring(plan, place, 180 + 360.0F * static_cast<float>(i) / static_cast<float>(beads)),
            i < done,
            state == TrackState::now);
    }
}

void draw_transfer_lines(ui::Kit& kit, const MapPlan& plan)
{
    const auto between = [&](std::size_t from, float leave, std::size_t to, float arrive) {
        const std::array<Point, 2> line{on_ring(plan, plan.tracks.at(from), leave),
                                        on_ring(plan, plan.tracks.at(to), arrive)};
        kit.canvas.dots(line, kit.theme.later.edge, 2, 12);
    };
    between(1, 30, 2, 200);
    between(2, -40, 3, 60);
    between(3, -20, 4, 190);
    const std::array<Point, 2> open{on_ring(plan, plan.tracks[2], 5),
                                    on_ring(plan, plan.rooms, 180)};
    kit.canvas.dots(open, kit.theme.plain ? kit.theme.here.edge : kit.theme.here.fill, 2.4F, 12);
}

}  // namespace app
