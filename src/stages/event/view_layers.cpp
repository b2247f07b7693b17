#include "stages/event/view_chart.hpp"

#include <cmath>
#include <numbers>

namespace event {

namespace {

constexpr float whole = 2 * std::numbers::pi_v<float>;

/// Fine lines for crystals, coarse ones for the large cells of brass.
void draw_cells(ui::Kit& kit, const Chart& chart, Layer layer, int sectors, int rings)
{
    const Barrel& shape = barrel(layer);
    const ui::Colour gap =
        kit.theme.plain ? kit.theme.stage : ui::mix(kit.theme.stage, kit.theme.well, 0.6F);
    for (int ring = 1; ring < rings; ++ring) {
        const float share =
            shape.inner + shape.thickness() * static_cast<float>(ring) / static_cast<float>(rings);
        kit.canvas.ring(chart.middle(), chart.at(share), gap, 2.5F);
    }
    const float width = std::max(1.0F, chart.radius() * 0.006F);
    for (int sector = 0; sector < sectors; ++sector) {
        const float direction = whole * static_cast<float>(sector) / static_cast<float>(sectors);
        kit.canvas.line(
            chart.at(shape.inner, direction), chart.at(shape.outer, direction), gap, width);
    }
}

void draw_band(ui::Kit& kit, const Chart& chart, Layer layer, bool lit)
{
    const Barrel& shape = barrel(layer);
    const float dim = kit.theme.plain ? 0.2F : 0.32F;
    const ui::Colour colour =
        ui::mix(kit.theme.stage, colour_of(kit.theme, layer), lit ? 0.85F : dim);
    kit.canvas.ring(chart.middle(), chart.at(shape.middle()), colour, chart.at(shape.thickness()));
}

/// Thin cylinders of silicon.
void draw_tracker(ui::Kit& kit, const Chart& chart, bool lit)
{
    for (int ring = 0; ring < tracker_rings; ++ring) {
        kit.canvas.ring(
            chart.middle(),
            chart.at(ring_of(Layer::tracker, ring, tracker_rings)),
            ui::mix(kit.theme.stage, colour_of(kit.theme, Layer::tracker), lit ? 0.9F : 0.36F),
            lit ? 3.0F : 1.5F);
    }
}

/// Plates in a twelve-sided yoke of iron.
void draw_muon_chambers(ui::Kit& kit, const Chart& chart, bool lit)
{
    constexpr int sides = 12;
    const ui::Colour iron =
        ui::mix(kit.theme.stage, kit.theme.text_soft, kit.theme.plain ? 0.12F : 0.2F);
    const Barrel& shape = barrel(Layer::muon_chambers);
    kit.canvas.ring(chart.middle(), chart.at(shape.middle()), iron, chart.at(shape.thickness()));
    const ui::Colour colour =
        ui::mix(kit.theme.stage, colour_of(kit.theme, Layer::muon_chambers), lit ? 0.95F : 0.5F);
    for (int ring = 0; ring < muon_rings; ++ring) {
        const float share = ring_of(Layer::muon_chambers, ring, muon_rings);
        for (int side = 0; side < sides; ++side) {
            const float from = whole * (static_cast<float>(side) + 0.06F) / sides;
            const float to = whole * (static_cast<float>(side) + 0.94F) / sides;
            kit.canvas.line(chart.at(share, from),
                            chart.at(share, to),
                            colour,
                            std::max(2.0F, chart.radius() * (lit ? 0.024F : 0.014F)));
        }
    }
}

}  // namespace

void draw_ground(ui::Kit& kit, const core::Rectangle& box, const Chart& chart)
{
    if (kit.theme.plain) {
        kit.canvas.fill(box, 26, kit.theme.stage);
        return;
    }
    kit.canvas.shade(box, 26, ui::rgb(0x20235C), kit.theme.stage);
    kit.canvas.glow(chart.middle(), chart.radius() * 1.25F, kit.theme.bar.fill, 0.14F);
}

void draw_layers(ui::Kit& kit, const Chart& chart, const World& world)
{
    draw_muon_chambers(kit, chart, world.is_lit(Layer::muon_chambers));
    kit.canvas.ring(chart.middle(),
                    chart.at(solenoid.middle()),
                    ui::mix(kit.theme.stage, kit.theme.text_soft, 0.45F),
                    chart.at(solenoid.thickness()));
    draw_band(kit, chart, Layer::hadronic, world.is_lit(Layer::hadronic));
    draw_cells(kit, chart, Layer::hadronic, 24, 2);
    draw_band(kit, chart, Layer::electromagnetic, world.is_lit(Layer::electromagnetic));
    draw_cells(kit, chart, Layer::electromagnetic, 90, 1);
    draw_tracker(kit, chart, world.is_lit(Layer::tracker));
}

}  // namespace event
