#include "ui/plot.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr float letters = 15;
constexpr float axis_height = 34;

std::vector<double> powers_of_ten(double most)
{
    std::vector<double> marks;
    for (double mark = 1.0; mark <= most; mark *= 10.0) {
        marks.push_back(mark);
    }
    return marks;
}

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

struct Measured {
    PlotFrame frame;
    float axis{};  ///< width of the numbers at its left
};

Measured frame_in(
    const Kit& kit, const core::Rectangle& box, double left, double right, double highest)
{
    const double top = ceiling_of(highest);
    const float size = std::max(letters, 14.5F / kit.view.scale);
    const TextStyle style = kit.style(Face::medium, size, kit.theme.text_soft);
    float axis = 30;
    for (const double mark : round_marks(0.0, top, 4)) {
        axis = std::max(axis, kit.canvas.width_of(kit.words.number(mark), style) + 16);
    }
    return {{{box.x + axis, box.y + 10, box.width - axis - 18, box.height - axis_height - 12},
             left,
             right,
             top},
            axis};
}

double highest_of(const core::Series& series)
{
    double highest = 0.0;
    for (const core::Series::Point& point : series.points()) {
        highest = std::max(highest, point.value);
    }
    return highest;
}

/// The frame of a panel's plot, with its axes drawn.
PlotFrame draw_frame(Kit& kit,
                     const core::Rectangle& box,
                     double left,
                     double right,
                     double highest,
                     const PlotWords& words)
{
    const Measured measured = frame_in(kit, box, left, right, highest);
    draw_axes(kit,
              measured.frame,
              {.letters = letters,
               .beside = measured.axis,
               .marks = 4,
               .ticks = false,
               .unit = words.across});
    kit.canvas.line({measured.frame.box.x, measured.frame.box.bottom()},
                    {measured.frame.box.right(), measured.frame.box.bottom()},
                    kit.theme.text_soft,
                    2);
    return measured.frame;
}

}  // namespace

float PlotFrame::x(double value) const
{
    const double share = right > left ? (value - left) / (right - left) : 0.0;
    return box.x + box.width * static_cast<float>(std::clamp(share, 0.0, 1.0));
}

float PlotFrame::y(double value) const
{
    double share = 0.0;
    if (powers) {
        share = top > 1.0 && value > 1.0 ? std::log(value) / std::log(top) : 0.0;
    } else if (top > 0.0) {
        share = value / top;
    }
    return box.bottom() - box.height * static_cast<float>(std::clamp(share, 0.0, 1.0));
}

double PlotFrame::value_at(float at) const
{
    const float share = std::clamp((at - box.x) / std::max(box.width, 1.0F), 0.0F, 1.0F);
    return left + (right - left) * static_cast<double>(share);
}

void draw_axes(Kit& kit, const PlotFrame& frame, const AxisLook& look)
{
    const core::Rectangle& box = frame.box;
    const TextStyle beside =
        kit.style(Face::medium, look.letters, kit.theme.text_soft, Align::right);
    for (const double mark :
         frame.powers ? powers_of_ten(frame.top) : round_marks(0.0, frame.top, 4)) {
        const float y = frame.y(mark);
        kit.canvas.line({box.x, y}, {box.right(), y}, kit.theme.grid_line, 1.5F);
        kit.canvas.text(
            kit.words.number(mark), {box.x - look.beside, y - 14, look.beside - 6, 28}, beside);
    }
    const TextStyle below =
        kit.style(Face::medium, look.letters, kit.theme.text_soft, Align::centre);
    const std::vector<double> marks = round_marks(frame.left, frame.right, look.marks);
    for (std::size_t at = 0; at < marks.size(); ++at) {
        const float x = frame.x(marks[at]);
        if (look.ticks) {
            kit.canvas.line({x, box.bottom()}, {x, box.bottom() + 5}, kit.theme.text_soft, 2);
        }
        const bool last = at + 1 == marks.size();
        const std::string number = kit.words.number(marks[at]);
        kit.canvas.text(last && !look.unit.empty() ? number + "\u00A0" + look.unit : number,
                        {x - 55, box.bottom() + 2, 110, axis_height - 4},
                        below);
    }
}

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
    const PlotFrame frame = draw_frame(kit, box, histogram.low(), histogram.high(), highest, words);
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
    const double until = series.latest().time > 0.0 ? series.latest().time : 1.0;
    const PlotFrame frame = draw_frame(kit, box, 0.0, until, highest_of(series), words);
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

void draw_points(Kit& kit,
                 const core::Rectangle& box,
                 const core::Series& series,
                 const PlotWords& words)
{
    double left = 0.0;
    double right = 0.0;
    for (const core::Series::Point& point : series.points()) {
        left = std::min(left, point.time);
        right = std::max(right, point.time);
    }
    right = right > left ? right : left + 1.0;
    const PlotFrame frame = draw_frame(kit, box, left, right, highest_of(series), words);
    for (const core::Series::Point& point : series.points()) {
        kit.canvas.circle({frame.x(point.time), frame.y(point.value)}, 5, kit.theme.bar.edge);
    }
}

}  // namespace ui
