#pragma once

#include "core/histogram.hpp"
#include "core/series.hpp"
#include "ui/kit.hpp"

#include <string>
#include <vector>

namespace ui {

/// Round numbers on an axis from `low` to `high`, at most `most` of them, one step apart: 1, 2 or 5
/// times a power of ten.
std::vector<double> round_marks(double low, double high, int most);

/// What stands beside the numbers of a plot's axes.
struct PlotWords {
    std::string across{};  ///< the unit of what runs to the right: "s"
};

/// Counts as bars, each with the error that its count has, in a box on a panel. The axes begin at
/// zero and end at a round number.
void draw_histogram(Kit& kit,
                    const core::Rectangle& box,
                    const core::Histogram& histogram,
                    const PlotWords& words);

/// A quantity over time as a line.
void draw_series(Kit& kit,
                 const core::Rectangle& box,
                 const core::Series& series,
                 const PlotWords& words);

}  // namespace ui
