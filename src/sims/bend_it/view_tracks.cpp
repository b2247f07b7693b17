#include "sims/bend_it/view_chart.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace bend_it {

namespace {

/// Two lengths in design pixels: of a line's dashes and of the gaps between them.
struct Dash {
    float on{};
    float off{};
};

using Line = std::vector<core::Point>;

core::Point between(core::Point from, core::Point to, float share)
{
    return {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share};
}

/// A line cut into dashes, each again a line.
std::vector<Line> dashes(const Line& line, Dash dash)
{
    std::vector<Line> pieces;
    bool on = true;
    float left = dash.on;
    Line piece{line.front()};
    for (std::size_t i = 1; i < line.size(); ++i) {
        core::Point from = line[i - 1];
        float length = std::hypot(line[i].x - from.x, line[i].y - from.y);
        while (length > left) {
            from = between(from, line[i], left / length);
            length -= left;
            if (on) {
                piece.push_back(from);
                pieces.push_back(std::move(piece));
            }
            on = !on;
            piece = {from};
            left = on ? dash.on : dash.off;
        }
        left -= length;
        if (on) {
            piece.push_back(line[i]);
        }
    }
    if (on && piece.size() > 1) {
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

float width_of(const ui::Kit& kit, const Chart& chart)
{
    return std::clamp(chart.metre * 0.012F, 1.5F, 4.0F) + (kit.theme.plain ? 1.0F : 0.0F);
}

ui::Colour colour_of(const ui::Kit& kit, int charge, bool known)
{
    if (!known) {
        return kit.theme.track;
    }
    return charge > 0   ? kit.theme.track_positive
           : charge < 0 ? kit.theme.track_negative
                        : kit.theme.track_neutral;
}

Line line_of(const Chart& chart, const Flight& flight)
{
    Line line;
    line.reserve(flight.places.size() + 1);
    for (const core::Vector3& place : flight.places) {
        line.push_back(chart.at(place));
    }
    line.push_back(chart.at(flight.now.place));
    return line;
}

int charge_of(const Model& model, const Flight& flight)
{
    const int thirds = model.particle(flight).thirds_of_charge;
    return (thirds > 0 ? 1 : 0) - (thirds < 0 ? 1 : 0);
}

/// What a secret looks like must not tell its charge.
bool is_known(const Flight& flight) { return !flight.mystery || flight.named.has_value(); }

}  // namespace

float glow_of(const Model& model, const Flight& flight)
{
    if (flight.ended < 0 || flight.fades < 0) {
        return 1;
    }
    const auto since = static_cast<float>(model.ticks() - flight.fades);
    return std::clamp(1 - since / static_cast<float>(ticks_of_fading), 0.0F, 1.0F);
}

void draw_lights(ui::Kit& kit, const Model& model, const Chart& chart)
{
    if (kit.theme.plain) {
        return;
    }
    const float width = width_of(kit, chart);
    const float distance = width * 3.5F;
    std::vector<ui::Spark> sparks;
    const auto add = [&](const Flight& flight, float strength) {
        const int charge = charge_of(model, flight);
        if (strength <= 0 || (charge == 0 && is_known(flight))) {
            return;
        }
        const ui::Colour colour = colour_of(kit, charge, is_known(flight)).faded(0.2F * strength);
        const Line line = line_of(chart, flight);
        float gone = 0;
        for (std::size_t i = 1; i < line.size(); ++i) {
            gone += std::hypot(line[i].x - line[i - 1].x, line[i].y - line[i - 1].y);
            if (gone >= distance) {
                sparks.push_back({line[i], width * 5.5F, colour});
                gone = 0;
            }
        }
    };
    for (const Flight& flight : model.shots()) {
        add(flight, glow_of(model, flight));
    }
    for (const Flight& flight : model.event()) {
        add(flight, 1);
    }
    kit.canvas.sparks(sparks, true);
}

void draw_track(
    ui::Kit& kit, const Model& model, const Chart& chart, const Flight& flight, float strength)
{
    const Line line = line_of(chart, flight);
    const int charge = charge_of(model, flight);
    const bool known = is_known(flight);
    const ui::Colour colour = colour_of(kit, charge, known);
    const float width = width_of(kit, chart);
    const ui::Colour ink = kit.theme.plain && strength < 0.99F
                               ? ui::mix(kit.theme.stage, colour, 0.35F + 0.65F * strength)
                               : colour.faded(strength);
    if (known && charge == 0) {
        kit.canvas.dots(line, ink, width, width * 4.5F);
    } else if (known && charge < 0) {
        for (const Line& piece : dashes(line, {width * 5, width * 3.5F})) {
            kit.canvas.path(piece, ink, width);
        }
    } else {
        kit.canvas.path(line, ink, width);
    }
    if (flight.end == End::none) {
        kit.light(line.back(), width * 7, colour, 0.9F);
        kit.canvas.circle(line.back(), width * 1.5F, colour);
    }
    if (flight.end == End::rested || flight.end == End::absorbed) {
        kit.canvas.circle(line.back(), width * 1.8F, ink);
    }
}

void draw_ring(ui::Kit& kit, const Model& model, const Chart& chart)
{
    const core::Vector3 centre = model.ring().centre();
    const double radius = model.ring().radius();
    if (radius < 1e-3) {
        return;
    }
    // From the gun both ways, no further than the chamber is wide.
    const double reach = std::min(std::numbers::pi, 2.4 * box_radius / radius);
    const double begin = std::atan2(-centre.y, -centre.x);
    constexpr int pieces = 120;
    Line line;
    for (int piece = -pieces; piece <= pieces; ++piece) {
        const double angle = begin + reach * piece / pieces;
        const core::Vector3 place{
            centre.x + radius * std::cos(angle), centre.y + radius * std::sin(angle), 0.0};
        if (place.length() < 1.25 * box_radius) {
            line.push_back(chart.at(place));
        } else if (!line.empty()) {
            for (const Line& dash : dashes(line, {11, 7})) {
                kit.canvas.path(dash, kit.theme.law, 3);
            }
            line.clear();
        }
    }
    if (line.size() > 1) {
        for (const Line& dash : dashes(line, {11, 7})) {
            kit.canvas.path(dash, kit.theme.law, 3);
        }
    }
}

}  // namespace bend_it
