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

/// From what is counted to where it is drawn: the axis to the right from `left` to `right`, the
/// one upwards from zero to `top`, or, in powers of ten, from one.
struct PlotFrame {
    core::Rectangle box;  ///< between the axes
    double left{};
    double right{};
    double top{};
    bool powers{false};  ///< of ten: equal steps upwards are equal factors

    float x(double value) const;
    float y(double value) const;
    /// What is counted to the right, there.
    double value_at(float x) const;
};

/// The numbers on a plot's axes, and the lines across it.
struct AxisLook {
    float letters{16};   ///< their size
    float beside{60};    ///< width of the numbers at its left
    int marks{5};        ///< at most, to the right
    bool ticks{true};    ///< a short line under each mark
    std::string unit{};  ///< stands behind the last number: "s"
};
void draw_axes(Kit& kit, const PlotFrame& frame, const AxisLook& look);

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

/// Pairs of measured quantities as points, in whatever order they came.
void draw_points(Kit& kit,
                 const core::Rectangle& box,
                 const core::Series& series,
                 const PlotWords& words);

}  // namespace ui
