#include "sims/bump_hunter/view_display.hpp"

#include "physics/helix.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace bump_hunter {

namespace {

using core::Point;
using Kind = physics::SeenParticle::Kind;

constexpr double field = 3.8;  // tesla, of the coil of CMS

// Radii of CMS, in metres: the end of the tracker, both calorimeters, the coil, the chambers.
constexpr double tracker_end = 1.2;
constexpr double electromagnetic = 1.29;
constexpr double hadronic = 1.77;
constexpr double coil = 2.95;
constexpr double chambers = 4.0;
constexpr double outside = 7.4;

/// An arc of a ring, as a thick line.
void draw_arc(
    ui::Kit& kit, Point centre, float radius, float from, float to, ui::Colour colour, float width)
{
    constexpr int pieces = 4;
    std::array<Point, pieces + 1> points;
    for (int i = 0; i <= pieces; ++i) {
        const float angle = from + (to - from) * static_cast<float>(i) / pieces;
        points.at(static_cast<std::size_t>(i)) = {centre.x + radius * std::cos(angle),
                                                  centre.y - radius * std::sin(angle)};
    }
    kit.canvas.path(points, colour, width);
}

void draw_segments(
    ui::Kit& kit, const Display& display, double from, double to, int count, ui::Colour colour)
{
    const float inner = display.reach(from) + 1;
    const float outer = display.reach(to) - 1;
    const float step = 2 * std::numbers::pi_v<float> / static_cast<float>(count);
    for (int i = 0; i < count; ++i) {
        const float begin = step * static_cast<float>(i);
        draw_arc(kit,
                 display.centre,
                 (inner + outer) / 2,
                 begin + 0.06F * step,
                 begin + 0.94F * step,
                 colour,
                 outer - inner);
    }
}

/// How far it comes, in metres.
double end_of(const SeenTrack& track)
{
    if (track.particle.kind == Kind::photon) {
        return 0.5 * (electromagnetic + hadronic);
    }
    if (!track.stops) {
        return outside;
    }
    const auto radius = physics::bending_radius(
        track.particle.motion.transverse_momentum(), track.particle.charge, field);
    return std::min(0.5 * (hadronic + coil), radius ? 1.96 * *radius : hadronic);
}

void draw_dashed(ui::Kit& kit, std::span<const Point> points, ui::Colour colour, float width)
{
    constexpr std::size_t dash = 3;  // points
    for (std::size_t i = 0; i + 1 < points.size(); i += 2 * dash - 1) {
        const std::size_t count = std::min(dash + 1, points.size() - i);
        if (count > 1) {
            kit.canvas.path(points.subspan(i, count), colour, width);
        }
    }
}

void draw_way(ui::Kit& kit,
              std::span<const Point> points,
              const SeenTrack& track,
              ui::Colour colour,
              float width)
{
    if (points.size() < 2) {
        return;
    }
    if (track.particle.kind == Kind::photon) {
        kit.canvas.dots(points, colour, width * 0.6F, width * 2.6F);
    } else if (track.particle.charge > 0) {
        kit.canvas.path(points, colour, width);
    } else {
        draw_dashed(kit, points, colour, width);
    }
}

ui::Colour colour_of(const ui::Theme& theme, const SeenTrack& track)
{
    if (track.particle.kind == Kind::photon) {
        return theme.track_neutral;
    }
    return track.particle.charge > 0 ? theme.track_positive : theme.track_negative;
}

}  // namespace

float Display::reach(double metres) const
{
    return radius * static_cast<float>(std::sqrt(std::clamp(metres / outside, 0.0, 1.0)));
}

core::Point Display::at(double metres, double azimuth) const
{
    const float drawn = reach(metres);
    return {centre.x + drawn * static_cast<float>(std::cos(azimuth)),
            centre.y - drawn * static_cast<float>(std::sin(azimuth))};
}

std::vector<core::Point> way_of(const Display& display, const SeenTrack& track, float share)
{
    constexpr int pieces = 64;
    const double end = end_of(track);
    const double start = track.particle.motion.azimuth();
    const auto radius = physics::bending_radius(
        track.particle.motion.transverse_momentum(), track.particle.charge, field);
    // On a circle through the beam the azimuth turns by asin(r / 2R); in the iron it flies straight
    // on, along the direction it has at the coil.
    const auto turned = [&](double metres) {
        return radius ? std::asin(std::min(metres / (2.0 * *radius), 1.0)) : 0.0;
    };
    const double side = track.particle.charge > 0 ? -1.0 : 1.0;
    const double at_coil = start + side * turned(std::min(coil, end));
    const double direction = start + side * 2.0 * turned(std::min(coil, end));
    std::vector<core::Point> points;
    for (int i = 0; i <= pieces; ++i) {
        const double part = static_cast<double>(i) / pieces;
        if (part > static_cast<double>(share)) {
            break;
        }
        const double metres = end * part * part;  // evenly on the screen
        if (metres <= coil) {
            points.push_back(display.at(metres, start + side * turned(metres)));
            continue;
        }
        const double further = metres - coil;
        const double x = coil * std::cos(at_coil) + further * std::cos(direction);
        const double y = coil * std::sin(at_coil) + further * std::sin(direction);
        points.push_back(display.at(std::hypot(x, y), std::atan2(y, x)));
    }
    return points;
}

void draw_detector(ui::Kit& kit, const Display& display)
{
    const ui::Theme& theme = kit.theme;
    const bool plain = theme.plain;
    kit.canvas.circle(display.centre, display.reach(electromagnetic), theme.well.faded(0.75F));
    for (const double metres : {0.2, 0.45, 0.7, 0.95, tracker_end}) {
        kit.canvas.ring(display.centre, display.reach(metres), theme.grid_line, 1.2F);
    }
    draw_segments(kit,
                  display,
                  electromagnetic,
                  hadronic,
                  40,
                  plain ? theme.grid_line : theme.mist.faded(0.75F));
    draw_segments(
        kit, display, hadronic, coil, 28, plain ? theme.grid_line : theme.rooms.edge.faded(0.6F));
    kit.canvas.ring(display.centre,
                    display.reach(0.5 * (coil + chambers)),
                    plain ? theme.floor_edge : theme.floor,
                    5);
    constexpr int wheels = 3;
    constexpr double thick = (outside - chambers) / wheels;
    for (int wheel = 0; wheel < wheels; ++wheel) {
        const double from = chambers + thick * wheel;
        draw_segments(kit,
                      display,
                      from + 0.1 * thick,
                      from + 0.62 * thick,
                      12,
                      plain ? theme.floor_edge.faded(0.7F) : theme.floor.faded(0.65F));
    }
}

void draw_deposit(ui::Kit& kit, const Display& display, const SeenTrack& track, float strength)
{
    const bool photon = track.particle.kind == Kind::photon;
    if ((!photon && !track.stops) || strength <= 0) {
        return;
    }
    const std::vector<core::Point> way = way_of(display, track, 1);
    const core::Point end = way.back();
    const float angle = std::atan2(display.centre.y - end.y, end.x - display.centre.x);
    const double from = photon || end_of(track) < hadronic ? electromagnetic : hadronic;
    const double to = from < hadronic ? hadronic : coil;
    const float inner = display.reach(from);
    const float outer = display.reach(to);
    const float half = photon ? 0.11F : 0.16F;
    const ui::Colour colour =
        photon ? kit.theme.star.fill : colour_of(kit.theme, track).faded(0.75F);
    draw_arc(kit,
             display.centre,
             (inner + outer) / 2,
             angle - half,
             angle + half,
             colour.faded(strength),
             outer - inner - 2);
    if (photon) {
        kit.light(end, display.radius * 0.3F, kit.theme.star.fill, 0.8F * strength);
    }
}

void draw_track(ui::Kit& kit, const Display& display, const SeenTrack& track, const TrackLook& look)
{
    const std::vector<core::Point> points = way_of(display, track, look.share);
    if (points.size() < 2) {
        return;
    }
    const ui::Theme& theme = kit.theme;
    const ui::Colour colour = colour_of(theme, track);
    if (!theme.plain) {
        std::vector<ui::Spark> sparks;
        const ui::Colour light = look.picked ? theme.pointed.fill : colour;
        const float radius = look.picked ? 15.0F : 9.0F;
        for (std::size_t i = 0; i < points.size(); i += 2) {
            sparks.push_back({points[i], radius, light.faded(look.picked ? 0.4F : 0.16F)});
        }
        kit.canvas.sparks(sparks, true);
    }
    if (look.picked) {
        draw_way(kit, points, track, theme.pointed.edge, look.width + 4.5F);
        draw_way(kit, points, track, theme.pointed.fill, look.width + 1.5F);
        return;
    }
    draw_way(kit, points, track, colour, look.width);
}

}  // namespace bump_hunter
