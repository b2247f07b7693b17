#include "ui/plot.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float letters = 15;
constexpr float axis_height = 34;

/// From what is counted to where it is drawn.
struct Frame {
    core::Rectangle box;
    double left{};
    double right{};
    double top{};
    float axis{};  ///< width of the numbers at its left

    float x(double value) const
    {
        const double share = right > left ? (value - left) / (right - left) : 0.0;
        return box.x + box.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
    }
    float y(double value) const
    {
        const double share = top > 0.0 ? value / top : 0.0;
        return box.bottom() - box.height * static_cast<float>(std::clamp(share, 0.0, 1.0));
    }
};

/// The next round number, so that the highest bar has air above it.
double ceiling_of(double highest)
{
    const std::vector<double> marks = round_marks(0.0, std::max(highest, 1.0) * 1.5, 4);
    for (const double mark : marks) {
        if (mark > 0.0 && mark >= highest * 1.05) {
            return mark;
        }
    }
    return std::max(highest, 1.0) * 1.1;
}

void draw_axes(Kit& kit, const Frame& frame, const PlotWords& words)
{
    const TextStyle style = kit.style(Face::medium, letters, kit.theme.text_soft, Align::right);
    for (const double mark : round_marks(0.0, frame.top, 4)) {
        const float y = frame.y(mark);
        kit.canvas.line({frame.box.x, y}, {frame.box.right(), y}, kit.theme.grid_line, 1.5F);
        kit.canvas.text(
            kit.words.number(mark), {frame.box.x - frame.axis, y - 14, frame.axis - 6, 28}, style);
    }
    const TextStyle below = kit.style(Face::medium, letters, kit.theme.text_soft, Align::centre);
    const std::vector<double> marks = round_marks(frame.left, frame.right, 4);
    for (std::size_t at = 0; at < marks.size(); ++at) {
        const bool last = at + 1 == marks.size();
        const std::string number = kit.words.number(marks[at]);
        kit.canvas.text(last && !words.across.empty() ? number + "\u00A0" + words.across : number,
                        {frame.x(marks[at]) - 55, frame.box.bottom() + 2, 110, axis_height - 4},
                        below);
    }
    kit.canvas.line({frame.box.x, frame.box.bottom()},
                    {frame.box.right(), frame.box.bottom()},
                    kit.theme.text_soft,
                    2);
}

Frame frame_in(
    const Kit& kit, const core::Rectangle& box, double left, double right, double highest)
{
    const double top = ceiling_of(highest);
    const float size = std::max(letters, 14.5F / kit.view.scale);
    const TextStyle style = kit.style(Face::medium, size, kit.theme.text_soft);
    float axis = 30;
    for (const double mark : round_marks(0.0, top, 4)) {
        axis = std::max(axis, kit.canvas.width_of(kit.words.number(mark), style) + 16);
    }
    return {{box.x + axis, box.y + 10, box.width - axis - 18, box.height - axis_height - 12},
            left,
            right,
            top,
            axis};
}

}  // namespace

std::vector<double> round_marks(double low, double high, int most)
{
    std::vector<double> marks;
    const double range = high - low;
    if (!(range > 0.0) || most < 1) {
        return marks;
    }
    const double rough = range / most;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    const double step = rough <= power       ? power
                        : rough <= 2 * power ? 2 * power
                        : rough <= 5 * power ? 5 * power
                                             : 10 * power;
    constexpr double slack = 1e-9;
    for (double n = std::ceil(low / step - slack); n * step <= high + slack * step; n += 1.0) {
        marks.push_back(n == 0.0 ? 0.0 : n * step);
    }
    return marks;
}

void draw_histogram(Kit& kit,
                    const core::Rectangle& box,
                    const core::Histogram& histogram,
                    const PlotWords& words)
{
    double highest = 0.0;
    for (int bin = 0; bin < histogram.bins(); ++bin) {
        highest = std::max(highest, histogram.count(bin) + histogram.error(bin));
    }
    const Frame frame = frame_in(kit, box, histogram.low(), histogram.high(), highest);
    draw_axes(kit, frame, words);
    const float width = frame.box.width / static_cast<float>(histogram.bins());
    const float gap = width > 8 ? 2.0F : 0.0F;
    const Shape& bar = kit.theme.bar;
    for (int bin = 0; bin < histogram.bins(); ++bin) {
        const double count = histogram.count(bin);
        if (count <= 0.0) {
            continue;
        }
        const float x = frame.x(histogram.edge(bin));
        const float y = frame.y(count);
        const core::Rectangle shape{x + gap / 2, y, width - gap, frame.box.bottom() - y};
        kit.canvas.fill(shape, width > 14 ? 4.0F : 0.0F, bar.fill);
        if (width > 10) {
            kit.canvas.outline(shape, width > 14 ? 4.0F : 0.0F, bar.edge, 1.5F);
        }
        if (width >= 5) {
            const float middle = x + width / 2;
            const double error = histogram.error(bin);
            kit.canvas.line({middle, frame.y(count + error)},
                            {middle, frame.y(std::max(0.0, count - error))},
                            kit.theme.track,
                            2);
        }
    }
}

void draw_series(Kit& kit,
                 const core::Rectangle& box,
                 const core::Series& series,
                 const PlotWords& words)
{
    double highest = 0.0;
    for (const core::Series::Point& point : series.points()) {
        highest = std::max(highest, point.value);
    }
    const double until = series.latest().time > 0.0 ? series.latest().time : 1.0;
    const Frame frame = frame_in(kit, box, 0.0, until, highest);
    draw_axes(kit, frame, words);
    std::vector<core::Point> line;
    line.reserve(series.points().size() + 1);
    for (const core::Series::Point& point : series.points()) {
        line.push_back({frame.x(point.time), frame.y(point.value)});
    }
    line.push_back({frame.x(series.latest().time), frame.y(series.latest().value)});
    if (line.size() > 1) {
        kit.canvas.path(line, kit.theme.bar.edge, 3);
    }
}

}  // namespace ui
