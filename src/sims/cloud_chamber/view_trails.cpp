#include "sims/cloud_chamber/view_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace cloud_chamber {

namespace {

/// A number in [0, 1) that is always the same for a droplet.
float own(const Trail& trail, std::size_t drop)
{
    auto mixed = static_cast<std::uint32_t>(trail.id) * 2654435761U +
                 static_cast<std::uint32_t>(drop) * 2246822519U;
    mixed ^= mixed >> 15U;
    mixed *= 2654435761U;
    mixed ^= mixed >> 13U;
    return static_cast<float>(mixed >> 8U) / 16777216.0F;
}

/// Of a droplet of the smallest kind, in design pixels at this size of the picture.
float smallest(const Chart& chart) { return std::max(chart.metre * 0.00029F, 0.55F); }

/// Its volume stands for its pairs, so its radius goes with their cube root.
float radius_of(const Drop& drop, const Chart& chart)
{
    return smallest(chart) * static_cast<float>(std::cbrt(double(drop.pairs) / pairs_of_a_drop));
}

/// Droplets grow for a moment and then go, each at a time of its own.
float light_of(const Model& model, const Trail& trail, std::size_t drop)
{
    const auto bright = static_cast<float>(model.brightness(trail));
    return std::clamp(bright * 1.7F - 0.7F * own(trail, drop), 0.0F, 1.0F);
}

float grown(const Trail& trail)
{
    constexpr float ticks = 14;
    return std::min(0.35F + 0.65F * static_cast<float>(trail.age) / ticks, 1.0F);
}

/// Soft round lights: a droplet, and around some of them the mist that they light up.
void add_sparks(const ui::Kit& kit,
                const Model& model,
                const Trail& trail,
                const Chart& chart,
                std::vector<ui::Spark>& halos,
                std::vector<ui::Spark>& drops)
{
    const bool thick = trail.shape() == Shape::thick;
    const float soft = thick ? 1.5F : 2.6F;  // a light is seen to this part of its radius
    constexpr std::size_t between_halos = 9;
    const float size = grown(trail);
    for (std::size_t number = 0; number < trail.drops.size(); ++number) {
        const float light = light_of(model, trail, number);
        if (light <= 0.02F) {
            continue;
        }
        const core::Point at = now_at(model, trail, chart, number);
        const float radius = radius_of(trail.drops[number], chart) * size;
        // Many large droplets overlap: each is fainter, so that their grain is still seen.
        const float each =
            thick ? 0.10F + 0.5F * own(trail, number + 7) * own(trail, number + 7) : 0.95F;
        drops.push_back({at, radius * soft, kit.theme.track.faded(light * each)});
        if (number % between_halos == 0) {
            halos.push_back({at,
                             radius * soft + chart.metre * 0.004F,
                             kit.theme.mist.faded(light * (thick ? 0.5F : 0.32F))});
        }
    }
}

/// On white or black: solid dots.
void draw_solid(ui::Kit& kit, const Model& model, const Trail& trail, const Chart& chart)
{
    const float size = grown(trail);
    const bool thick = trail.shape() == Shape::thick;
    for (std::size_t number = 0; number < trail.drops.size(); number += thick ? 3 : 1) {
        const float light = light_of(model, trail, number);
        if (light <= 0.1F) {
            continue;
        }
        const core::Point at = now_at(model, trail, chart, number);
        const ui::Colour colour = ui::mix(kit.theme.stage, kit.theme.track, 0.3F + 0.7F * light);
        const float radius = std::max(radius_of(trail.drops[number], chart) * size, 1.3F);
        if (thick) {
            kit.canvas.circle(at, radius, colour);
        } else {
            kit.canvas.fill(around(at, 2 * radius), 0, colour);
        }
    }
}

}  // namespace

core::Point now_at(const Model& model, const Trail& trail, const Chart& chart, std::size_t drop)
{
    const auto seconds = static_cast<float>(model.seconds_of(trail));
    const float speed = 0.6F + 0.8F * own(trail, drop);
    const float sunk = (0.0010F * seconds + 0.00045F * seconds * seconds) * speed;  // metres
    const float aside = 0.00035F * seconds * (own(trail, drop + 101) - 0.5F);
    core::Point at = chart.at(trail.drops[drop]);
    at.y += chart.metre * sunk;
    at.x += chart.metre * aside;
    return at;
}

void draw_trails(ui::Kit& kit, const Model& model, const Chart& chart)
{
    if (kit.theme.plain) {
        for (const Trail& trail : model.trails()) {
            draw_solid(kit, model, trail, chart);
        }
        return;
    }
    std::vector<ui::Spark> halos;
    std::vector<ui::Spark> drops;
    for (const Trail& trail : model.trails()) {
        add_sparks(kit, model, trail, chart, halos, drops);
    }
    kit.canvas.sparks(halos, true);
    kit.canvas.sparks(drops, true);
}

void draw_outline(ui::Kit& kit, const Model& model, const Trail& trail, const Chart& chart)
{
    if (trail.own_drops < 2) {
        return;
    }
    const core::Point first = now_at(model, trail, chart, 0);
    const core::Point last = now_at(model, trail, chart, trail.own_drops - 1);
    float length = std::hypot(last.x - first.x, last.y - first.y);
    core::Point ahead{1, 0};
    if (length > 1) {
        ahead = {(last.x - first.x) / length, (last.y - first.y) / length};
    }
    // How far its droplets reach along and across the line between its ends.
    float begin = 0;
    float end = length;
    float left = 0;
    float right = 0;
    for (std::size_t drop = 0; drop < trail.own_drops; ++drop) {
        const core::Point at = now_at(model, trail, chart, drop);
        const float x = at.x - first.x;
        const float y = at.y - first.y;
        const float along = x * ahead.x + y * ahead.y;
        const float across = y * ahead.x - x * ahead.y;
        begin = std::min(begin, along);
        end = std::max(end, along);
        left = std::min(left, across);
        right = std::max(right, across);
    }
    const float margin = 15;
    const float half = (right - left) / 2 + margin;
    const float middle = (right + left) / 2;
    const float rounding = std::min(half, 28.0F);
    std::vector<core::Point> points;
    const auto put = [&](float along, float across) {
        points.push_back({first.x + ahead.x * along - ahead.y * (middle + across),
                          first.y + ahead.y * along + ahead.x * (middle + across)});
    };
    constexpr int pieces = 8;
    constexpr float quarter = 1.5707963F;
    const std::array<core::Point, 4> corners{
        core::Point{end + margin - rounding, half - rounding},
        core::Point{begin - margin + rounding, half - rounding},
        core::Point{begin - margin + rounding, rounding - half},
        core::Point{end + margin - rounding, rounding - half}};
    for (std::size_t corner = 0; corner < corners.size(); ++corner) {
        for (int piece = 0; piece <= pieces; ++piece) {
            const float angle =
                quarter * (static_cast<float>(corner) + static_cast<float>(piece) / pieces);
            put(corners.at(corner).x + rounding * std::cos(angle),
                corners.at(corner).y + rounding * std::sin(angle));
        }
    }
    points.push_back(points.front());
    if (kit.theme.plain) {
        kit.canvas.path(points, kit.theme.pointed.edge, 5, true);
        kit.canvas.path(points, kit.theme.pointed.fill, 2.5F, true);
        return;
    }
    kit.canvas.dots(points, kit.theme.pointed.fill, 2, 9);
}

}  // namespace cloud_chamber
