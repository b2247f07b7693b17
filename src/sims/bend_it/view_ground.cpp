#include "sims/bend_it/view_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <vector>

namespace bend_it {

namespace {

constexpr int segments = 48;

core::Point on_circle(const Chart& chart, float radius, float angle)
{
    return {chart.middle.x + radius * std::cos(angle), chart.middle.y - radius * std::sin(angle)};
}

void draw_cross(ui::Kit& kit, core::Point at, float size)
{
    const float reach = size * 0.8F;
    kit.canvas.line(
        {at.x - reach, at.y - reach}, {at.x + reach, at.y + reach}, kit.theme.grid_line, 2);
    kit.canvas.line(
        {at.x - reach, at.y + reach}, {at.x + reach, at.y - reach}, kit.theme.grid_line, 2);
}

/// How bright each part of the wall is: what met it last shines most.
std::array<float, segments> hits(const Model& model)
{
    std::array<float, segments> lit{};
    const auto look = [&](const Flight& flight) {
        if (flight.end != End::escaped) {
            return;
        }
        const double turn =
            std::atan2(flight.now.place.y, flight.now.place.x) / (2.0 * std::numbers::pi);
        const double round = turn < 0.0 ? turn + 1.0 : turn;
        const auto number =
            std::min(static_cast<std::size_t>(round * segments), std::size_t{segments - 1});
        // A flash, and then a glow as long as the track is seen.
        constexpr float flash = 90;  // ticks
        const auto since = static_cast<float>(model.ticks() - flight.ended);
        const float share = std::clamp(1 - since / flash, 0.4F, 1.0F);
        lit.at(number) = std::max(lit.at(number), share * glow_of(model, flight));
    };
    for (const Flight& flight : model.shots()) {
        look(flight);
    }
    for (const Flight& flight : model.event()) {
        look(flight);
    }
    return lit;
}

}  // namespace

void draw_field(ui::Kit& kit, const core::Rectangle& box, const Chart& chart, double field)
{
    const float distance = std::max(chart.wall() / 4.5F, 15.0F);
    const auto strength = static_cast<float>(std::abs(field) / 4.0);
    if (strength <= 0) {
        return;
    }
    const float size = distance * (0.06F + 0.14F * strength);
    // The pattern stands still where the chamber stands.
    const float first_x =
        chart.middle.x + distance * (std::ceil((box.x - chart.middle.x) / distance - 0.5F) + 0.5F);
    const float first_y =
        chart.middle.y + distance * (std::ceil((box.y - chart.middle.y) / distance - 0.5F) + 0.5F);
    // Hundreds of round shapes would cost more than all else: lights are two triangles each.
    std::vector<ui::Spark> dots;
    for (float y = first_y; y < box.bottom(); y += distance) {
        for (float x = first_x; x < box.right(); x += distance) {
            if (field < 0) {
                draw_cross(kit, {x, y}, size);
            } else if (kit.theme.plain) {
                kit.canvas.circle({x, y}, size * 0.6F, kit.theme.grid_line);
            } else {
                dots.push_back({{x, y}, size * 1.5F, kit.theme.panel_outline});
            }
        }
    }
    kit.canvas.sparks(dots, false);
}

void draw_wall(ui::Kit& kit, const Model& model, const Chart& chart)
{
    const float inner = chart.wall();
    const float outer = inner * 1.06F;
    const std::array<float, segments> lit = hits(model);
    constexpr float piece = 2 * std::numbers::pi_v<float> / segments;
    for (std::size_t number = 0; number < segments; ++number) {
        const float begin = piece * (static_cast<float>(number) + 0.06F);
        const float end = piece * (static_cast<float>(number) + 0.94F);
        const std::array<core::Point, 4> corners{on_circle(chart, inner, begin),
                                                 on_circle(chart, outer, begin),
                                                 on_circle(chart, outer, end),
                                                 on_circle(chart, inner, end)};
        const float light = lit.at(number);
        kit.canvas.shape(corners, ui::mix(kit.theme.grid_line, kit.theme.bar.fill, light));
        if (light > 0.05F && kit.theme.plain) {
            kit.canvas.path(corners, kit.theme.bar.edge, 3, true);
        }
        if (light > 0.05F) {
            kit.light(on_circle(chart, (inner + outer) / 2, (begin + end) / 2),
                      inner * 0.16F,
                      kit.theme.bar.edge,
                      0.5F * light);
        }
    }
    kit.canvas.ring(chart.middle, inner, kit.theme.panel_outline, kit.theme.outline);
}

void draw_star(ui::Kit& kit, const Model& model, const Chart& chart)
{
    const core::Point at = chart.at(model.star());
    const float size = chart.metre * static_cast<float>(star_radius) * 1.5F;
    const float breath =
        kit.theme.calm() || kit.theme.plain
            ? 1.0F
            : 1.0F + 0.12F * std::sin(static_cast<float>(std::fmod(kit.now, 2.2)) * 2.856F);
    kit.light(at,
              size * (model.star_shines() ? 5.0F : 2.6F) * breath,
              kit.theme.star.fill,
              model.star_shines() ? 0.9F : 0.5F);
    if (model.star_shines()) {
        kit.star(at, size * 1.35F);
    } else {
        kit.canvas.star(at, size * 1.2F, kit.theme.star.edge);
        kit.canvas.star(at, size, kit.theme.star.fill);
    }
    // Lead: a brick with a cross-hatch, so that it looks heavy.
    const core::Point lead = chart.at(model.block());
    const float half = chart.metre * static_cast<float>(block_radius);
    kit.canvas.circle(lead, half, kit.theme.well);
    for (int line = -1; line <= 1; ++line) {
        const float off = static_cast<float>(line) * half * 0.5F;
        const float reach = std::sqrt(std::max(half * half - off * off, 0.0F)) * 0.92F;
        const float tilt = 0.7071F;
        const auto turned = [&](float along, float across) {
            return core::Point{lead.x + tilt * (along - across), lead.y + tilt * (along + across)};
        };
        kit.canvas.line(turned(-reach, off), turned(reach, off), kit.theme.well_outline, 2);
        kit.canvas.line(turned(off, -reach), turned(off, reach), kit.theme.well_outline, 2);
    }
    kit.canvas.ring(lead, half, kit.theme.panel_outline, kit.theme.outline + 1);
}

}  // namespace bend_it
