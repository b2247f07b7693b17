#include "stages/ring/view_crossing.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace ring {

namespace {

using core::Point;
namespace colours = ui::colours;

/// How far the beams keep from each other on their way, in halves of the pipe's width.
constexpr float aside = 0.55F;

/// Segments from the bunch to the nearest crossing, either way round.
float distance_to_crossing(const World& world, float travelled)
{
    const auto all = static_cast<float>(world.segments().size());
    float nearest = all;
    for (std::size_t i = 0; i < world.segments().size(); ++i) {
        if (world.segments()[i] == Segment::crossing) {
            const float away = std::abs(std::remainder(travelled - static_cast<float>(i), all));
            nearest = std::min(nearest, away);
        }
    }
    return nearest;
}

Point around(Point centre, float angle, float distance)
{
    return {centre.x + distance * std::cos(angle), centre.y + distance * std::sin(angle)};
}

}  // namespace

void draw_crossing(ui::Kit& kit, const Orbit& orbit, float segment)
{
    const Point centre = orbit.at(segment);
    const float radius = 2.35F * orbit.pipe();
    if (kit.theme.plain) {
        kit.canvas.circle(centre, radius, kit.theme.stage);
        kit.canvas.ring(centre, radius, kit.theme.text, 4);
        kit.canvas.ring(centre, radius * 0.72F, kit.theme.text, 2.5F);
        return;
    }
    kit.canvas.circle({centre.x, centre.y + 4 * orbit.unit()}, radius + 3, kit.theme.shadow);
    kit.canvas.circle(centre, radius, ui::rgb(0x0B6E80));
    kit.canvas.circle(centre, radius * 0.8F, ui::rgb(0x14899E));
    kit.canvas.ring(centre, radius, colours::beam_200, 2.5F * orbit.unit());
    constexpr int plates = 12;
    for (int i = 0; i < plates; ++i) {
        const float angle = 2 * std::numbers::pi_v<float> * static_cast<float>(i) / plates;
        kit.canvas.line(around(centre, angle, radius * 0.82F),
                        around(centre, angle, radius * 0.97F),
                        colours::beam_200.faded(0.7F),
                        2 * orbit.unit());
    }
}

void draw_second_bunch(ui::Kit& kit, const Orbit& orbit, const World& world, float travelled)
{
    const auto second = world.second_bunch(static_cast<double>(travelled));
    if (!second) {
        return;
    }
    const auto place = static_cast<float>(*second);
    const float offset =
        aside * orbit.pipe() * std::min(1.0F, distance_to_crossing(world, travelled));
    const float radius = 8.5F * orbit.unit();
    constexpr int pieces = 10;
    for (int i = pieces; i > 0; --i) {
        const float back = static_cast<float>(i) / pieces;
        kit.canvas.circle(orbit.at(place + 0.75F * back, offset),
                          radius * (1 - 0.75F * back),
                          kit.theme.second_beam.fill.faded(0.5F * (1 - back)));
    }
    const Point centre = orbit.at(place, offset);
    kit.canvas.circle(centre, radius, kit.theme.second_beam.edge);
    kit.canvas.circle(centre, radius - 1.5F, kit.theme.second_beam.fill);
    kit.canvas.circle(centre, radius * 0.42F, kit.theme.stage);
}

void draw_collision(ui::Kit& kit, const Orbit& orbit, const World& world, float travelled)
{
    constexpr float seen = 0.8F;  // segments
    const float distance = distance_to_crossing(world, travelled);
    if (distance >= seen) {
        return;
    }
    const float strength = 1 - distance / seen;
    const Point centre = orbit.at(std::round(travelled));
    if (!kit.theme.plain) {
        kit.light(centre, 4 * orbit.pipe(), colours::sun_400, 0.7F * strength);
    }
    constexpr std::array<float, 9> angles{0.2F, 0.8F, 1.6F, 2.3F, 2.9F, 3.7F, 4.3F, 5.1F, 5.8F};
    for (const float angle : angles) {
        kit.canvas.line(around(centre, angle, 0.4F * orbit.pipe()),
                        around(centre, angle, (0.8F + 1.9F * strength) * orbit.pipe()),
                        kit.theme.plain ? kit.theme.text : colours::sun_200,
                        2.5F * orbit.unit());
    }
}

void draw_picture_frame(ui::Kit& kit, const Orbit& orbit, float segment, float strength)
{
    if (strength <= 0) {
        return;
    }
    const Point centre = orbit.at(segment);
    const float half = 3.1F * orbit.pipe();
    const float arm = 0.4F * half;
    const ui::Colour colour = kit.theme.text.faded(0.35F + 0.65F * strength);
    for (const float x : {-1.0F, 1.0F}) {
        for (const float y : {-1.0F, 1.0F}) {
            const Point corner{centre.x + x * half, centre.y + y * half};
            const std::array<Point, 3> bracket{
                Point{corner.x - x * arm, corner.y}, corner, Point{corner.x, corner.y - y * arm}};
            kit.canvas.path(bracket, colour, 4 * orbit.unit());
        }
    }
}

void draw_message(ui::Kit& kit, const Orbit& orbit, float share)
{
    for (const float behind : {0.0F, 0.22F, 0.44F}) {
        const float reach = share - behind;
        if (reach > 0) {
            kit.canvas.ellipse_line(orbit.centre(),
                                    orbit.across() * 1.1F * reach,
                                    orbit.down() * 1.1F * reach,
                                    kit.theme.here.fill.faded(1 - reach),
                                    4 * orbit.unit());
        }
    }
}

}  // namespace ring
