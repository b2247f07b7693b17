#include "sims/detector_onion/view_chart.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

namespace detector_onion {

namespace {

/// Metres from the beam, and the share of the picture's radius there.
struct Knot {
    double metres;
    float share;
};
constexpr std::array<Knot, 8> knots{{{0.0, 0.0F},
                                     {1.1, 0.36F},
                                     {1.29, 0.395F},
                                     {1.77, 0.52F},
                                     {2.95, 0.69F},
                                     {3.8, 0.755F},
                                     {4.0, 0.775F},
                                     {7.4, 0.99F}}};

constexpr double whole = 2.0 * std::numbers::pi;

/// A piece of a ring with a gap to its neighbours.
void draw_cell(
    ui::Kit& kit, const Chart& chart, const Barrel& shape, int ring, int sector, ui::Colour colour)
{
    const double thickness = (shape.outer - shape.inner) / shape.rings;
    const double inner = shape.inner + thickness * (ring + 0.10);
    const double outer = shape.inner + thickness * (ring + 0.90);
    const double from = whole * (sector + 0.10) / shape.sectors;
    const double to = whole * (sector + 0.90) / shape.sectors;
    const std::array<core::Point, 4> corners{
        chart.at(inner, from), chart.at(outer, from), chart.at(outer, to), chart.at(inner, to)};
    kit.canvas.shape(corners, colour);
}

void draw_absent(ui::Kit& kit, const Chart& chart, Layer layer)
{
    const Barrel& shape = barrel(layer);
    const float radius = chart.at((shape.inner + shape.outer) / 2.0);
    kit.canvas.dashed_outline(
        around(chart.middle, 2 * radius), radius, kit.theme.grid_line, 1.5F, 9);
}

/// A thumbnail has larger cells: these would be smaller than a pixel.
void draw_layer(ui::Kit& kit, const Chart& chart, Layer layer, bool small)
{
    const Barrel& shape = barrel(layer);
    const ui::Colour dark =
        ui::mix(kit.theme.stage, colour_of(kit.theme, layer), kit.theme.plain ? 0.18F : 0.34F);
    if (layer == Layer::tracker) {
        for (int ring = 0; ring < shape.rings; ring += small ? 3 : 1) {
            const double thickness = (shape.outer - shape.inner) / shape.rings;
            kit.canvas.ring(chart.middle,
                            chart.at(shape.inner + thickness * (ring + 0.5)),
                            ui::mix(kit.theme.stage, colour_of(kit.theme, layer), 0.38F),
                            1.2F);
        }
        return;
    }
    const float inner = chart.at(shape.inner);
    const float outer = chart.at(shape.outer);
    kit.canvas.ring(chart.middle, (inner + outer) / 2, dark, (outer - inner) * 0.95F);
    if (layer == Layer::solenoid) {
        return;
    }
    // The gaps between cells are drawn, and not the cells: they are a tenth as many.
    const ui::Colour gap =
        kit.theme.plain ? kit.theme.stage : ui::mix(kit.theme.stage, kit.theme.well, 0.6F);
    const int rings = small ? 1 : shape.rings;
    const int sectors = small ? std::min(shape.sectors, 40) : shape.sectors;
    for (int ring = 1; ring < rings; ++ring) {
        const double metres = shape.inner + (shape.outer - shape.inner) * ring / rings;
        kit.canvas.ring(chart.middle,
                        chart.at(metres),
                        gap,
                        (outer - inner) * 0.2F / static_cast<float>(rings));
    }
    const float width = 0.2F * 6.28F * (inner + outer) / 2 / static_cast<float>(sectors);
    for (int sector = 0; sector < sectors; ++sector) {
        const double azimuth = whole * sector / sectors;
        kit.canvas.line(chart.at(shape.inner, azimuth), chart.at(shape.outer, azimuth), gap, width);
    }
}

/// How bright so much light is: an eye sees tenfold as one step more.
float brightness(const Deposit& deposit)
{
    if (deposit.layer == Layer::muon_chambers) {
        return 0.9F;
    }
    return std::clamp(static_cast<float>(std::log1p(deposit.energy / 0.05) / 5.5), 0.0F, 1.0F);
}

}  // namespace

ui::Colour colour_of(const ui::Theme& theme, Layer layer)
{
    switch (layer) {
        case Layer::tracker:
            return theme.track_neutral;
        case Layer::ecal:
            return theme.right;
        case Layer::hcal:
            return theme.track_negative;
        case Layer::solenoid:
            return theme.text_soft;
        case Layer::muon_chambers:
            break;
    }
    return theme.bar.fill;
}

const char* name_of(Layer layer)
{
    constexpr std::array<const char*, layer_count> names{
        "tracker", "ecal", "hcal", "solenoid", "muon_chambers"};
    return names.at(static_cast<std::size_t>(layer));
}

Chart Chart::inside(const Model& model, const ui::Kit& kit, const sims::Sight& sight)
{
    Chart chart;
    core::Rectangle box = sight.small ? sight.full.inset(6) : sight.clear.inset(2);
    if (!sight.small && model.is_mystery() && sight.hands != nullptr) {
        const float key = 64 * kit.view.control;
        constexpr float gap = 8;
        if (box.width > box.height * 1.1F) {
            // One column of keys where six of them are high enough, else two.
            const bool one = box.height >= 7 * (key + gap);
            const float column = one ? key + 80 : 2 * (key + 22) + gap;
            chart.names = {box.right() - column, box.y, column, box.height};
            box.width -= column + gap;
        } else {
            const float row = key + 40;
            chart.names = {box.x, box.bottom() - row, box.width, row};
            box.height -= row + gap;
        }
    }
    chart.middle = box.centre();
    chart.radius = std::min(box.width, box.height) / 2;
    return chart;
}

float Chart::at(double metres) const
{
    for (std::size_t knot = 1; knot < knots.size(); ++knot) {
        if (metres <= knots[knot].metres || knot + 1 == knots.size()) {
            const Knot& a = knots[knot - 1];
            const Knot& b = knots[knot];
            const auto part = static_cast<float>((metres - a.metres) / (b.metres - a.metres));
            return radius * (a.share + (b.share - a.share) * std::min(part, 1.06F));
        }
    }
    return radius;
}

core::Point Chart::at(double metres, double azimuth) const
{
    const float far = at(metres);
    return {middle.x + far * static_cast<float>(std::cos(azimuth)),
            middle.y - far * static_cast<float>(std::sin(azimuth))};
}

core::Point Chart::at(const core::Vector3& place) const
{
    return at(std::hypot(place.x, place.y), std::atan2(place.y, place.x));
}

void draw_ground(ui::Kit& kit, const Chart& chart, const sims::Sight& sight)
{
    if (kit.theme.plain) {
        kit.canvas.fill(sight.full, 0, kit.theme.stage);
    } else {
        kit.canvas.shade(sight.full,
                         0,
                         ui::mix(kit.theme.stage, kit.theme.well, 0.3F),
                         ui::mix(kit.theme.stage, kit.theme.well, 0.9F));
        const std::array<ui::Spark, 1> light{
            ui::Spark{chart.middle, chart.radius * 1.5F, kit.theme.bar.fill.faded(0.20F)}};
        kit.canvas.clip(sight.full);
        kit.canvas.sparks(light, true);
        kit.canvas.unclip();
    }
}

void draw_rings(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    for (std::size_t layer = 0; layer < layer_count; ++layer) {
        if (model.onion()[layer]) {
            draw_layer(kit, chart, static_cast<Layer>(layer), sight.small);
        } else {
            draw_absent(kit, chart, static_cast<Layer>(layer));
        }
    }
    if (!model.is_done() && model.front() > 0.0) {
        kit.canvas.ring(chart.middle, chart.at(model.front()), kit.theme.law.faded(0.55F), 3);
    }
}

void draw_light(ui::Kit& kit, const Model& model, const Chart& chart)
{
    std::vector<ui::Spark> sparks;
    for (const Deposit& deposit : model.shot().deposits) {
        const float bright = brightness(deposit) * (deposit.recoil ? 0.45F : 1.0F);
        if (deposit.layer == Layer::tracker || !model.is_seen(deposit) || bright < 0.06F) {
            continue;
        }
        const ui::Colour base = colour_of(kit.theme, deposit.layer);
        const ui::Colour hot = ui::mix(base, kit.theme.track, deposit.recoil ? 0.0F : 0.35F);
        draw_cell(kit,
                  chart,
                  barrel(deposit.layer),
                  deposit.ring,
                  deposit.sector,
                  ui::mix(kit.theme.stage, hot, std::min(1.0F, 0.25F + bright)));
        const Barrel& shape = barrel(deposit.layer);
        const double thickness = (shape.outer - shape.inner) / shape.rings;
        const core::Point middle = chart.at(shape.inner + thickness * (deposit.ring + 0.5),
                                            whole * (deposit.sector + 0.5) / shape.sectors);
        sparks.push_back({middle, chart.radius * 0.12F * bright, base.faded(0.55F * bright)});
    }
    if (!kit.theme.plain) {
        kit.canvas.sparks(sparks, true);
    }
}

}  // namespace detector_onion
