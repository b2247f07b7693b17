#include "sims/bump_hunter/view_plot.hpp"

#include "ui/plot.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bump_hunter {

namespace {

using core::Point;
using core::Rectangle;

constexpr float axis_left = 58;
constexpr float axis_below = 56;

void draw_axes(ui::Kit& kit, const Chart& chart)
{
    ui::draw_axes(kit, chart, {.beside = axis_left + 6});
    kit.canvas.text(kit.words.text("bump_hunter.view.axis"),
                    {chart.box.x, chart.box.bottom() + 27, chart.box.width, 28},
                    kit.style(ui::Face::medium, 16, kit.theme.text_soft, ui::Align::centre));
}

void draw_bars(ui::Kit& kit, const Model& model, const Chart& chart, bool small)
{
    const core::Histogram& masses = model.masses();
    const float width = chart.box.width / static_cast<float>(masses.bins());
    const float gap = width > 5 ? 1.5F : 0.0F;
    const Stretch& window = model.finding().window;
    for (int bin = 0; bin < masses.bins(); ++bin) {
        const double count = masses.count(bin);
        if (count <= 0.0) {
            continue;
        }
        const float x = chart.x(masses.edge(bin));
        const float y = chart.y(count);
        const Rectangle bar{x + gap / 2, y, width - gap, chart.box.bottom() - y};
        const bool marked = window.holds(masses.centre(bin));
        const ui::Shape& look = marked ? kit.theme.star : kit.theme.bar;
        const float round = width > 9 && bar.height > 8 ? 3.0F : 0.0F;
        kit.canvas.fill(bar, round, look.fill);
        if (kit.theme.plain && width > 6) {
            kit.canvas.outline(bar, round, look.edge, 1.5F);
        }
        if (width >= 4 && !small) {
            const float middle = x + width / 2;
            const double error = masses.error(bin);
            kit.canvas.line({middle, chart.y(count + error)},
                            {middle, chart.y(std::max(0.0, count - error))},
                            kit.theme.track.faded(kit.theme.plain ? 1.0F : 0.8F),
                            1.6F);
        }
    }
}

/// Where no bump is known: a quiet ground under the bars there.
void draw_quiet(ui::Kit& kit, const Model& model, const Chart& chart)
{
    const Region& region = region_of(species_near(model.marker()));
    for (const Stretch& stretch : {region.left, region.right}) {
        const double low = std::max(stretch.low, chart.left);
        const double high = std::min(stretch.high, chart.right);
        if (high > low) {
            const float x = chart.x(low);
            kit.canvas.fill({x, chart.box.y, chart.x(high) - x, chart.box.height},
                            6,
                            kit.theme.law.faded(0.09F));
        }
    }
}

void draw_law(ui::Kit& kit, const Model& model, const Chart& chart)
{
    constexpr int points = 160;
    std::vector<Point> line;
    for (int i = 0; i <= points; ++i) {
        const double mass = chart.left + (chart.right - chart.left) * i / points;
        line.push_back({chart.x(mass), chart.y(std::min(model.law(mass), chart.top))});
    }
    kit.canvas.path(line, kit.theme.stage.faded(0.7F), 6);
    kit.canvas.path(line, kit.theme.law, 3);
}

/// What stands out shines.
void draw_heat(ui::Kit& kit, const Model& model, const Chart& chart, float heat)
{
    if (heat <= 0 || kit.theme.plain) {
        return;
    }
    const core::Histogram& masses = model.masses();
    const float width = chart.box.width / static_cast<float>(masses.bins());
    const float breath =
        kit.theme.calm()
            ? 1.0F
            : 1.0F + 0.12F * static_cast<float>(std::sin(kit.now * 2 * std::numbers::pi / 2.2));
    std::vector<ui::Spark> sparks;
    for (int bin = 0; bin < masses.bins(); ++bin) {
        const double centre = masses.centre(bin);
        if (!model.finding().window.holds(centre)) {
            continue;
        }
        const double expected = model.finding().smooth.density(centre) * masses.width();
        const double more = masses.count(bin) - expected;
        if (more <= 0.0) {
            continue;
        }
        const Point at{chart.x(centre), chart.y(expected + 0.75 * more)};
        const float size = std::clamp(chart.box.bottom() - chart.y(more), 24.0F, 150.0F);
        sparks.push_back(
            {at, (0.7F * size + 2 * width) * breath, kit.theme.star.fill.faded(0.30F * heat)});
        sparks.push_back({{at.x, chart.y(masses.count(bin))},
                          (10 + width) * breath,
                          kit.theme.gain.fill.faded(0.5F * heat)});
    }
    kit.canvas.sparks(sparks, true);
    if (!kit.theme.calm()) {
        kit.wake_in(1.0 / 20);
    }
}

void draw_grains(ui::Kit& kit, const Model& model, const Chart& chart, const ChartLook& look)
{
    if (look.grains.empty()) {
        return;
    }
    const core::Histogram& masses = model.masses();
    std::vector<ui::Spark> sparks;
    for (const Grain& grain : look.grains) {
        if (grain.bin >= masses.bins()) {
            continue;
        }
        const float share = std::clamp(grain.age / fall_of_grain, 0.0F, 1.0F);
        const float floor = chart.y(masses.count(grain.bin));
        const float start = chart.box.y - 20 - grain.from * 40;
        const Point at{chart.x(masses.centre(grain.bin)), start + (floor - start) * share * share};
        if (kit.theme.plain) {
            kit.canvas.circle(at, 3, kit.theme.track);
        } else {
            sparks.push_back({at, 9, kit.theme.gain.fill.faded(0.9F - 0.3F * share)});
        }
    }
    kit.canvas.sparks(sparks, true);
}

}  // namespace

double top_for(const core::Histogram& masses)
{
    double highest = 4.0;
    for (int bin = 0; bin < masses.bins(); ++bin) {
        highest = std::max(highest, masses.count(bin) + masses.error(bin));
    }
    return highest * 1.12;
}

Chart chart_in(const core::Rectangle& box, const Model& model, double top, bool small)
{
    const float left = small ? 2 : axis_left;
    const float below = small ? 2 : axis_below;
    return {{box.x + left, box.y, box.width - left - 4, box.height - below},
            model.masses().low(),
            model.masses().high(),
            top};
}

void draw_chart(ui::Kit& kit, const Model& model, const Chart& chart, const ChartLook& look)
{
    if (!look.small) {
        draw_axes(kit, chart);
    }
    const bool law = model.is_on("show_law");
    if (law) {
        draw_quiet(kit, model, chart);
    }
    draw_bars(kit, model, chart, look.small);
    draw_heat(kit, model, chart, look.heat);
    if (law && model.masses().inside() > 0.0) {
        draw_law(kit, model, chart);
    }
    draw_grains(kit, model, chart, look);
    kit.canvas.line({chart.box.x, chart.box.bottom()},
                    {chart.box.right(), chart.box.bottom()},
                    kit.theme.text_soft,
                    2);
}

}  // namespace bump_hunter
