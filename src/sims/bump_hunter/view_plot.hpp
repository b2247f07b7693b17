#pragma once

#include "sims/bump_hunter/model.hpp"
#include "sims/view.hpp"
#include "ui/plot.hpp"

#include <vector>

/// The histogram of masses, with the marker that is drawn over it like a magnifying glass.
namespace bump_hunter {

/// Where masses and counts lie on the screen.
/// Masses to the right, counts upwards.
using Chart = ui::PlotFrame;

/// A grain that falls onto its bar.
struct Grain {
    int bin{};
    float age{};   ///< seconds
    float from{};  ///< where it comes from, in parts of the height above the bar
};
inline constexpr float fall_of_grain = 0.45F;

struct ChartLook {
    bool small{false};
    float heat{};  ///< how much shines where the bump is, 0 to 1
    std::vector<Grain> grains;
};

/// The highest count, rounded up so that there is air above it.
double top_for(const core::Histogram& masses);
Chart chart_in(const core::Rectangle& box, const Model& model, double top, bool small);

void draw_chart(ui::Kit& kit, const Model& model, const Chart& chart, const ChartLook& look);
/// The glass and what can be dragged.
void draw_marker(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight);
/// Masses of known particles.
void draw_guides(ui::Kit& kit, const Model& model, const Chart& chart);
/// Five lamps, a word, and the mass of the bump.
void draw_certainty(ui::Kit& kit, const Model& model, const core::Rectangle& box);

}  // namespace bump_hunter
