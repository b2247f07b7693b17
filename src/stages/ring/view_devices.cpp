#include "stages/ring/view_devices.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <vector>

namespace ring {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

/// Where a picture or a name stands beside the ring.
constexpr float beside = 52;

/// A bar across the pipe.
void draw_across(ui::Kit& kit, const Orbit& orbit, float segment, float reach, float width)
{
    kit.canvas.line(orbit.at(segment, -reach),
                    orbit.at(segment, reach),
                    kit.theme.plain ? kit.theme.text : colours::cloud_100,
                    width);
}

ui::Colour inside_of_pipe(const ui::Kit& kit)
{
    return kit.theme.plain ? kit.theme.stage : colours::night_950;
}

/// Dots where the bunch should run.
void draw_middle(ui::Kit& kit, const Orbit& orbit, std::span<const Point> along)
{
    kit.canvas.dots(along,
                    kit.theme.plain ? kit.theme.floor_edge : colours::beam_200.faded(0.55F),
                    (kit.theme.plain ? 2.0F : 1.4F) * orbit.unit(),
                    10 * orbit.unit());
}

}  // namespace

void draw_ground(ui::Kit& kit, const Rectangle& box, const Orbit& orbit)
{
    if (kit.theme.plain) {
        kit.canvas.fill(box, 26, kit.theme.stage);
        kit.canvas.path(orbit.round(), kit.theme.floor_edge, 5.2F * orbit.pipe(), true);
        kit.canvas.path(orbit.round(), kit.theme.floor, 5.2F * orbit.pipe() - 4, true);
        return;
    }
    kit.canvas.shade(box, 26, ui::rgb(0x20235C), kit.theme.stage);
    const float band = 5.2F * orbit.pipe();
    kit.canvas.glow(orbit.centre(), orbit.across() * 1.3F, colours::beam_400, 0.16F);
    // The tunnel: its shadow, its floor, a seam of light along its edges.
    std::vector<Point> shadow = orbit.round();
    for (Point& point : shadow) {
        point.y += 7 * orbit.unit();
    }
    kit.canvas.path(shadow, kit.theme.shadow, band + 6, true);
    kit.canvas.path(orbit.round(), kit.theme.floor_edge.faded(0.75F), band + 3, true);
    kit.canvas.path(orbit.round(), ui::rgb(0x343A88), band, true);
    kit.canvas.path(orbit.round(band * 0.36F), ui::rgb(0x4C51A6), band * 0.1F, true);
}

void draw_magnet(ui::Kit& kit, const Orbit& orbit, float segment, float strength)
{
    const float width = 4.4F * orbit.pipe();
    const auto body = orbit.arc(segment - 0.42F, segment + 0.42F);
    if (kit.theme.plain) {
        kit.canvas.path(body, kit.theme.text, width);
        kit.canvas.path(orbit.arc(segment - 0.38F, segment + 0.38F), kit.theme.stage, width - 6);
    } else {
        const ui::Colour blue = ui::mix(ui::rgb(0x1B4FA8), ui::rgb(0x3F8CFF), strength);
        kit.canvas.path(body, ui::rgb(0x0D2F73), width + 4);
        kit.canvas.path(body, blue, width);
        kit.canvas.path(orbit.arc(segment - 0.42F, segment + 0.42F, 0.38F * width),
                        colours::white.faded(0.28F),
                        0.1F * width);
    }
    for (const float end : {-0.3F, 0.3F}) {
        draw_across(kit, orbit, segment + end, width / 2, 4.5F * orbit.unit());
    }
}

void draw_cavity(ui::Kit& kit, const Orbit& orbit, float segment, float push)
{
    const float width = 4.5F * orbit.pipe();
    constexpr std::array cells{-0.3F, 0.0F, 0.3F};
    if (push > 0 && !kit.theme.plain) {
        kit.canvas.glow(orbit.at(segment), 7 * orbit.pipe(), colours::sun_400, push);
    }
    for (const float cell : cells) {
        const auto body = orbit.arc(segment + cell - 0.13F, segment + cell + 0.13F);
        if (kit.theme.plain) {
            kit.canvas.path(body, kit.theme.text, width);
            continue;
        }
        kit.canvas.path(body, ui::rgb(0x7A3D0A), width + 4);
        kit.canvas.path(body, ui::mix(ui::rgb(0xD9822B), colours::sun_400, push), width);
        kit.canvas.path(orbit.arc(segment + cell - 0.05F, segment + cell + 0.05F),
                        colours::white.faded(0.35F),
                        width);
    }
}

void draw_gate(ui::Kit& kit, const Orbit& orbit, float segment)
{
    const float reach = 2.5F * orbit.pipe();
    draw_across(kit, orbit, segment, reach, 5 * orbit.unit());
    for (const float side : {-reach, reach}) {
        kit.canvas.circle(orbit.at(segment, side),
                          6 * orbit.unit(),
                          kit.theme.plain ? kit.theme.text : colours::cloud_100);
    }
}

void draw_pipe(ui::Kit& kit, const Orbit& orbit)
{
    const float width = 2 * orbit.pipe();
    const std::vector<Point> round = orbit.round();
    if (kit.theme.plain) {
        kit.canvas.path(round, kit.theme.text, width + 6, true);
        kit.canvas.path(round, inside_of_pipe(kit), width, true);
        draw_middle(kit, orbit, round);
        return;
    }
    kit.canvas.path(round, colours::beam_400.faded(0.16F), width + 16, true);
    kit.canvas.path(round, colours::beam_400.faded(0.85F), width + 5, true);
    kit.canvas.path(round, inside_of_pipe(kit), width, true);
    draw_middle(kit, orbit, round);
}

void draw_sign(ui::Kit& kit, const Orbit& orbit, float segment, const char* icon, float lit)
{
    const Point centre = orbit.at(segment, beside * orbit.unit());
    const float radius = 21 * orbit.unit();
    if (lit > 0) {
        kit.light(centre, 2.4F * radius, kit.theme.star.fill, lit);
    }
    kit.canvas.circle(centre, radius, lit > 0 ? kit.theme.star.edge : kit.theme.panel_outline);
    kit.canvas.circle(centre, radius - 2.5F, lit > 0 ? kit.theme.star.fill : kit.theme.panel);
    const float size = 1.24F * radius;
    kit.canvas.picture(std::string{"icons/"} + icon,
                       {centre.x - size / 2, centre.y - size / 2, size, size},
                       lit > 0 ? kit.theme.mark_ink : kit.theme.text);
}

void draw_way_out(ui::Kit& kit, const Orbit& orbit, float segment)
{
    const std::array<Point, 2> way{orbit.way_out(segment, 0), orbit.way_out(segment, 1.05F)};
    const float width = 2 * orbit.pipe();
    if (kit.theme.plain) {
        kit.canvas.path(way, kit.theme.text, width + 6);
    } else {
        kit.canvas.path(way, colours::beam_400.faded(0.16F), width + 16);
        kit.canvas.path(way, colours::beam_400.faded(0.85F), width + 5);
    }
}

void open_way_out(ui::Kit& kit, const Orbit& orbit, float segment)
{
    const std::array<Point, 2> way{orbit.way_out(segment, 0), orbit.way_out(segment, 1.05F)};
    kit.canvas.path(way, inside_of_pipe(kit), 2 * orbit.pipe());
    draw_middle(kit, orbit, orbit.arc(segment, segment + 1));
    draw_middle(kit, orbit, way);
}

void draw_next_machine(
    ui::Kit& kit, const Rectangle& box, const Orbit& orbit, float segment, bool reached)
{
    const Point end = orbit.way_out(segment, 0.7F);
    const std::string name = kit.words.text("ring.show.next_machine");
    const float height = std::max(34 * orbit.unit(), 27.0F);
    const ui::TextStyle style = kit.style(ui::Face::bold,
                                          18 * std::clamp(orbit.unit(), 0.85F, 1.0F),
                                          reached ? kit.theme.mark_ink : kit.theme.text);
    const float width = height + kit.canvas.width_of(name, style) + 16;
    // On the side of the way that looks away from the ring.
    const float aside = 1.5F * orbit.pipe() + 6;
    const float top = end.y < orbit.centre().y ? end.y - aside - height : end.y + aside;
    Rectangle sign{end.x - width / 2, top, width, height};
    sign.x = std::clamp(sign.x, box.x + 10, box.right() - width - 10);
    sign.y = std::clamp(sign.y, box.y + 10, box.bottom() - height - 10);
    kit.canvas.fill(sign, height / 2, reached ? kit.theme.star.fill : kit.theme.panel);
    kit.canvas.outline(
        sign, height / 2, reached ? kit.theme.star.edge : kit.theme.panel_outline, 2.5F);
    kit.canvas.picture(
        "icons/hand-over", {sign.x + 8, sign.y + 4, height - 8, height - 8}, style.colour);
    kit.canvas.text(name, {sign.x + height + 2, sign.y, width - height - 8, height}, style);
}

}  // namespace ring
