#include "sims/decay_clock/view_curve.hpp"

#include "i18n/quantity.hpp"
#include "ui/plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace decay_clock {

namespace {

using core::Point;
using core::Rectangle;

constexpr float axis_left = 72;
constexpr float axis_below = 82;
constexpr double usual_until = 12.0;  // seconds
constexpr double step_of_bet = 0.5;

void draw_axes(ui::Kit& kit, const Model& model, const Curve& curve)
{
    ui::draw_axes(kit, curve, {.beside = axis_left + 4, .marks = 6});
    kit.canvas.text(
        kit.words.text(model.throws_dice() ? "decay_clock.view.throws" : "decay_clock.view.time"),
        {curve.box.x - 30, curve.box.bottom() + 54, curve.box.width + 34, 28},
        kit.style(ui::Face::medium, 16, kit.theme.text_soft, ui::Align::centre));
    kit.canvas.text(kit.words.text("decay_clock.view.there"),
                    {curve.box.x - 30, curve.box.y - 40, curve.box.width, 30},
                    kit.style(ui::Face::bold, 18, kit.theme.text));
}

void draw_half(ui::Kit& kit, const Curve& curve, bool small)
{
    const float y = curve.y(curve.top / 2);
    const std::array<Point, 2> line{Point{curve.box.x, y}, Point{curve.box.right(), y}};
    kit.canvas.dots(line, kit.theme.energy, small ? 1.2F : 2.0F, small ? 6.0F : 9.0F);
    if (!small) {
        kit.canvas.text(kit.words.text("decay_clock.view.half"),
                        {curve.box.right() - 130, y - 30, 126, 28},
                        kit.style(ui::Face::bold, 16, kit.theme.energy, ui::Align::right));
    }
}

/// The law with its band of one standard deviation. Dice go in steps.
void draw_law(ui::Kit& kit, const Model& model, const Curve& curve)
{
    constexpr int pieces = 90;
    std::vector<Point> middle;
    std::vector<Point> upper;
    std::vector<Point> lower;
    const auto add = [&](double seconds, double of) {
        const sims::Measure law = model.expected_after(of);
        const float x = curve.x(seconds);
        middle.push_back({x, curve.y(law.value)});
        upper.push_back({x, curve.y(law.value + law.error.value_or(0.0))});
        lower.push_back({x, curve.y(law.value - law.error.value_or(0.0))});
    };
    if (model.throws_dice()) {
        for (double second = 0.0; second <= curve.right; second += 1.0) {
            add(second, second);
            add(std::min(second + 1.0, curve.right), second);
        }
    } else {
        for (int i = 0; i <= pieces; ++i) {
            add(curve.right * i / pieces, curve.right * i / pieces);
        }
    }
    for (std::size_t i = 0; i + 1 < middle.size(); ++i) {
        if (middle[i + 1].x - middle[i].x < 0.1F) {
            continue;
        }
        const std::array<Point, 4> piece{upper[i], upper[i + 1], lower[i + 1], lower[i]};
        kit.canvas.shape(piece, kit.theme.law.faded(0.22F));
    }
    kit.canvas.path(middle, kit.theme.law, 2.5F);
}

void draw_survivors(ui::Kit& kit, const Model& model, const Curve& curve, bool small)
{
    std::vector<Point> line;
    const auto add = [&](const core::Series::Point& point) {
        line.push_back({curve.x(point.time), curve.y(point.value)});
    };
    for (const core::Series::Point& point : model.survivors().points()) {
        add(point);
    }
    add(model.survivors().latest());
    const ui::Colour ground = kit.theme.bar.fill.faded(kit.theme.plain ? 0.35F : 0.28F);
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
        if (line[i + 1].x - line[i].x > 0.02F) {
            kit.canvas.fill(
                {line[i].x, line[i].y, line[i + 1].x - line[i].x, curve.box.bottom() - line[i].y},
                0,
                ground);
        }
    }
    if (line.size() > 1) {
        kit.canvas.path(line, kit.theme.bar.edge, small ? 2.5F : 4.0F);
    }
    const Point head = line.back();
    kit.light(head, small ? 9.0F : 22.0F, kit.theme.bar.edge, 0.8F);
    kit.canvas.circle(head, small ? 3.0F : 6.0F, kit.theme.bar.edge);
}

/// Where half were really gone.
void draw_crossing(ui::Kit& kit, const Model& model, const Curve& curve)
{
    if (model.half_after() <= 0.0) {
        return;
    }
    const Point at{curve.x(model.half_after()), curve.y(curve.top / 2)};
    kit.light(at, 34, kit.theme.star.fill, 0.8F);
    kit.star(at, 12);
    const std::array<Point, 2> down{Point{at.x, at.y + 14}, Point{at.x, curve.box.bottom()}};
    kit.canvas.dots(down, kit.theme.star.fill, 1.6F, 7);
}

/// When they came to the ground, and how many.
void draw_arrival(ui::Kit& kit, const Model& model, const Curve& curve)
{
    if (!model.is_at_ground()) {
        return;
    }
    const sims::Measure there = model.measure("at_ground");
    const float x = curve.x(model.ground_after());
    const Point at{x, curve.y(there.value)};
    const std::array<Point, 2> line{Point{x, curve.box.y}, Point{x, curve.box.bottom()}};
    kit.canvas.dots(line, kit.theme.here.fill, 2, 9);
    kit.canvas.circle(at, 9, kit.theme.here.edge);
    kit.canvas.circle(at, 6, kit.theme.here.fill);
    const std::string share = i18n::quantity(kit.words,
                                             "percent",
                                             model.measure("ground_share").value,
                                             model.measure("ground_share").error);
    kit.canvas.text(share,
                    {x - 260, at.y - 38, 250, 32},
                    kit.style(ui::Face::bold, 19, kit.theme.text, ui::Align::right));
    kit.canvas.text(kit.words.text("decay_clock.view.ground"),
                    {x - 190, curve.box.y, 180, 30},
                    kit.style(ui::Face::bold, 17, kit.theme.text_soft, ui::Align::right));
}

void draw_flag(ui::Kit& kit, const Curve& curve, double seconds, bool counts)
{
    const ui::Theme& theme = kit.theme;
    const float x = curve.x(seconds);
    const float top = curve.y(curve.top / 2) - 56;
    kit.canvas.line({x, curve.box.bottom() + 30}, {x, top}, theme.track, counts ? 3.5F : 2.0F);
    const bool to_left = x > curve.box.right() - 50;
    const float reach = to_left ? -42.0F : 42.0F;
    const std::array<Point, 3> cloth{Point{x, top}, Point{x + reach, top + 16}, Point{x, top + 32}};
    if (counts) {
        kit.canvas.shape(cloth, theme.here.fill);
    }
    kit.canvas.path(cloth, counts ? theme.here.edge : theme.here.fill, 2.5F, true);
}

}  // namespace

Curve curve_in(const core::Rectangle& box, const Model& model, bool small)
{
    const float left = small ? 4 : axis_left;
    const float below = small ? 4 : axis_below;
    const float above = small ? 4 : 40;
    const double bets = std::max(model.bet(), model.parameter("bet"));
    const double needed = std::max(model.seconds() * 1.04, small ? 0.0 : bets * 1.15);
    return {{box.x + left, box.y + above, box.width - left - 14, box.height - below - above},
            0.0,
            std::max(usual_until, needed),
            static_cast<double>(model.atoms().size()),
            model.is_on("powers_of_ten")};
}

void draw_curve(ui::Kit& kit, const Model& model, const Curve& curve, bool small)
{
    if (!small) {
        draw_axes(kit, model, curve);
    }
    draw_survivors(kit, model, curve, small);
    draw_half(kit, curve, small);
    if (model.is_on("show_law")) {
        draw_law(kit, model, curve);
    }
    kit.canvas.line({curve.box.x, curve.box.bottom()},
                    {curve.box.right(), curve.box.bottom()},
                    kit.theme.text_soft,
                    2);
    if (!small) {
        draw_crossing(kit, model, curve);
        draw_arrival(kit, model, curve);
    }
}

void draw_bet(ui::Kit& kit, const Model& model, const Curve& curve, const sims::Sight& sight)
{
    const double set = model.parameter("bet");
    const bool later = std::abs(set - model.bet()) > 0.01;
    if (later) {
        draw_flag(kit, curve, model.bet(), true);
    }
    draw_flag(kit, curve, set, !later);
    const std::string value = i18n::quantity(kit.words, "second", set);
    const ui::TextStyle style =
        kit.style(ui::Face::bold, 18, kit.theme.mark_ink, ui::Align::centre);
    const float width = kit.canvas.width_of(value, style) + 26;
    const float x = curve.x(set);
    const Rectangle pill{
        std::clamp(x - width / 2, curve.box.x - 20, curve.box.right() - width + 12),
        curve.box.bottom() + 24,
        width,
        30};
    kit.canvas.fill(pill, 15, kit.theme.here.fill);
    kit.canvas.text(value, pill, style);
    if (sight.hands == nullptr) {
        return;
    }
    const float target = 64 * kit.view.control;
    const float top = curve.y(curve.top / 2) - 60;
    ui::Node node{.id = "bet_flag",
                  .role = ui::Role::slider,
                  .area = "room",
                  .name = kit.words.text("decay_clock.view.bet"),
                  .value = value,
                  .hint = later ? kit.words.text("decay_clock.view.later") : std::string{},
                  .box = {x - target / 2, top, target, std::max(target, pill.bottom() - top)}};
    sims::Hands* const hands = sight.hands;
    node.drag = [hands, curve](ui::DragPhase phase, Point to) {
        if (phase != ui::DragPhase::cancel) {
            hands->set("bet", curve.value_at(to.x));
        }
    };
    node.key = [hands, set](ui::Key key) {
        if (key == ui::Key::left) {
            hands->set("bet", set - step_of_bet);
        } else if (key == ui::Key::right) {
            hands->set("bet", set + step_of_bet);
        } else {
            return false;
        }
        return true;
    };
    kit.focus_ring(node, 20, false);
    kit.declare(std::move(node));
}

}  // namespace decay_clock
