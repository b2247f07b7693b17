#include "sims/luck_wall/view_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace luck_wall {

namespace {

/// Of a thumbnail that nobody has touched: what is coming.
double count_of(const Model& model, int bin, bool small)
{
    if (small && model.untouched()) {
        // (12 over k) of the other hill would do as well: this is a picture.
        const double off = (bin - model.rows() / 2.0) / std::sqrt(model.rows() / 4.0);
        return 100.0 * std::exp(-off * off / 2.0);
    }
    return model.bins().count(bin);
}

float height_of(const Model& model, const Chart& chart, double balls)
{
    const double share = std::clamp(balls / full_at(model), 0.0, 1.0);
    return chart.bins.height * static_cast<float>(share);
}

/// Few balls lie one upon the other.
void draw_pile(ui::Kit& kit, const Model& model, const Chart& chart, int bin, double count)
{
    const float one = height_of(model, chart, 1.0);
    const float radius =
        std::max(2.0F, std::min(chart.metre * static_cast<float>(Wall::ball_radius), one / 2));
    for (int ball = 0; ball < static_cast<int>(count); ++ball) {
        const core::Point at{chart.bin_middle(bin),
                             chart.bins.bottom() - one * (static_cast<float>(ball) + 0.5F)};
        kit.canvas.picture("rooms/ball", {at.x - radius, at.y - radius, 2 * radius, 2 * radius});
    }
}

}  // namespace

double full_at(const Model& model)
{
    if (model.untouched()) {
        return 125.0;
    }
    const double all = model.measure("landed").value + model.measure("on_the_way").value;
    const double fullest = model.bins().count(model.bins().fullest());
    return std::max({18.0, 1.1 * fullest, 0.26 * all});
}

void draw_bins(ui::Kit& kit, const Model& model, const Chart& chart, bool small)
{
    const float width = chart.bins.width / chart.all();
    const float line = small ? 1.0F : 2.0F;
    for (int bin = 0; bin <= chart.rows + 1; ++bin) {
        const float x = chart.bin_left(bin);
        kit.canvas.line({x, chart.bins.y + chart.metre * 0.1F},
                        {x, chart.bins.bottom()},
                        kit.theme.grid_line,
                        line);
    }
    const bool few = full_at(model) < 19.0;
    for (int bin = 0; bin <= chart.rows; ++bin) {
        const double count = count_of(model, bin, small);
        const float height = height_of(model, chart, count);
        if (few) {
            draw_pile(kit, model, chart, bin, count);
        } else if (height > 0.5F) {
            const core::Rectangle bar{chart.bin_left(bin) + width * 0.08F,
                                      chart.bins.bottom() - height,
                                      width * 0.84F,
                                      height};
            const float radius = std::min(width * 0.2F, height / 2);
            if (kit.theme.plain) {
                kit.canvas.fill(bar, radius, kit.theme.bar.fill);
                kit.canvas.outline(bar, radius, kit.theme.bar.edge, line);
            } else {
                kit.canvas.shade(bar,
                                 radius,
                                 ui::mix(kit.theme.bar.fill, kit.theme.bar.edge, 0.45F),
                                 kit.theme.bar.fill);
            }
        }
    }
    kit.canvas.line({chart.bins.x, chart.bins.bottom()},
                    {chart.bins.right(), chart.bins.bottom()},
                    kit.theme.panel_outline,
                    small ? 2.0F : 3.0F);
}

void draw_law(ui::Kit& kit, const Model& model, const Chart& chart, bool small)
{
    const bool picture = small && model.untouched();
    if (!picture && (!model.is_on("show_curve") || model.landed() == 0)) {
        return;
    }
    std::vector<core::Point> knots;
    for (int bin = 0; bin <= chart.rows; ++bin) {
        const double balls = picture ? count_of(model, bin, true) + 4.0 : model.expected(bin).value;
        knots.push_back(
            {chart.bin_middle(bin), chart.bins.bottom() - height_of(model, chart, balls)});
    }
    // Catmull and Rom 1974: a smooth line through all of them.
    std::vector<core::Point> line;
    for (std::size_t at = 0; at + 1 < knots.size(); ++at) {
        const core::Point a = knots[at > 0 ? at - 1 : 0];
        const core::Point b = knots[at];
        const core::Point c = knots[at + 1];
        const core::Point d = knots[std::min(at + 2, knots.size() - 1)];
        for (int part = 0; part < 8; ++part) {
            const float t = static_cast<float>(part) / 8;
            const auto mixed = [t](float p, float q, float r, float s) {
                return 0.5F * (2 * q + (r - p) * t + (2 * p - 5 * q + 4 * r - s) * t * t +
                               (3 * q - p - 3 * r + s) * t * t * t);
            };
            line.push_back({mixed(a.x, b.x, c.x, d.x), mixed(a.y, b.y, c.y, d.y)});
        }
    }
    line.push_back(knots.back());
    kit.canvas.dots(line, kit.theme.law, small ? 1.4F : 2.6F, small ? 4.0F : 8.0F);
    if (picture) {
        return;
    }
    for (int bin = 0; bin <= chart.rows; ++bin) {
        const double count = model.bins().count(bin);
        const double error = model.bins().error(bin);
        if (count > 0.0) {
            const float x = chart.bin_middle(bin);
            kit.canvas.line({x, chart.bins.bottom() - height_of(model, chart, count - error)},
                            {x, chart.bins.bottom() - height_of(model, chart, count + error)},
                            kit.theme.text,
                            2.5F);
        }
    }
}

void put_bins(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    const float width = chart.bins.width / chart.all();
    const float below = chart.bins.bottom() + chart.metre * 0.45F;
    for (int bin = 0; bin <= chart.rows; ++bin) {
        const float x = chart.bin_middle(bin);
        if (bin == model.starred()) {
            kit.star({x, below}, std::max(chart.metre * 0.42F, 9.0F));
        } else if (width >= 24) {
            kit.canvas.text(std::to_string(bin),
                            {x - width / 2, below - 11, width, 22},
                            kit.style(ui::Face::bold, 15, kit.theme.text_soft, ui::Align::centre));
        }
    }
    if (model.guess() >= 0) {
        const core::Rectangle box{chart.bin_left(model.guess()) + 1,
                                  chart.bins.y + chart.metre * 0.2F,
                                  width - 2,
                                  chart.bins.height - chart.metre * 0.2F};
        kit.canvas.dashed_outline(box, 6, kit.theme.law, 4, 9);
        kit.canvas.picture(
            "icons/flag", {box.centre().x - 15, chart.bins.y - 12, 30, 30}, kit.theme.law);
    }
    if (sight.hands == nullptr) {
        return;
    }
    ui::Node node;
    node.id = "room.bins";
    node.role = ui::Role::slider;
    node.area = "room";
    node.name = kit.words.text("luck_wall.view.guess");
    node.hint = kit.words.text("luck_wall.view.guess_hint");
    if (model.guess() >= 0) {
        node.value = kit.words.text({"luck_wall.view.bin", {{"bin", std::int64_t{model.guess()}}}});
    }
    node.enabled = model.untouched();
    node.box = chart.bins;
    node.box.height += chart.metre * 0.8F;
    const auto guess = [hands = sight.hands, rows = chart.rows](int bin) {
        hands->command("guess", {static_cast<double>(std::clamp(bin, 0, rows))});
    };
    node.action = [guess, chart, &model, &interaction = kit.interaction] {
        if (!interaction.keyboard()) {
            guess(chart.bin_at(interaction.pointer().x));
        } else if (model.guess() < 0) {
            guess(chart.rows / 2);
        }
    };
    node.key = [guess, now = model.guess(), middle = chart.rows / 2](ui::Key key) {
        if (key != ui::Key::left && key != ui::Key::right) {
            return false;
        }
        guess(now < 0 ? middle : now + (key == ui::Key::right ? 1 : -1));
        return true;
    };
    kit.focus_ring(node, 14, false);
    kit.declare(std::move(node));
}

}  // namespace luck_wall
