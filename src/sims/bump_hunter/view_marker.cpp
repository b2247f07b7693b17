#include "i18n/quantity.hpp"
#include "sims/bump_hunter/view_plot.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bump_hunter {

namespace {

using core::Point;
using core::Rectangle;

/// Where the glass lies: over the highest bar in the window.
struct Glass {
    Point centre;
    float radius{};
};

Glass glass_over(const Model& model, const Chart& chart, float least)
{
    const core::Histogram& masses = model.masses();
    const Stretch& window = model.finding().window;
    double highest = 0.0;
    for (int bin = 0; bin < masses.bins(); ++bin) {
        if (window.holds(masses.centre(bin))) {
            highest = std::max(highest, masses.count(bin));
        }
    }
    const float half = (chart.x(window.high) - chart.x(window.low)) / 2;
    Glass glass;
    glass.radius = std::clamp(half + 10, least, 90.0F);
    const float inside_top = chart.box.y + glass.radius * 0.6F;
    const float inside_bottom = chart.box.bottom() - glass.radius;
    glass.centre = {chart.x(model.marker()),
                    std::clamp(chart.y(highest) + glass.radius * 0.35F,
                               std::min(inside_top, inside_bottom),
                               inside_bottom)};
    return glass;
}

void draw_glass(ui::Kit& kit, const Glass& glass, bool small)
{
    const float width = small ? 3.0F : 5.0F;
    const float slant = glass.radius * 0.7071F;
    const Point rim{glass.centre.x + slant, glass.centre.y + slant};
    const float handle = glass.radius * 0.55F;
    const ui::Colour colour = kit.theme.track;
    kit.canvas.line(rim, {rim.x + handle, rim.y + handle}, colour, width * 2);
    kit.canvas.circle({rim.x + handle, rim.y + handle}, width, colour);
    if (!kit.theme.plain) {
        kit.canvas.circle(glass.centre, glass.radius, colour.faded(0.06F));
    }
    kit.canvas.ring(glass.centre, glass.radius, colour, width);
}

void draw_called(ui::Kit& kit, const Model& model, const Chart& chart)
{
    if (model.called() < chart.left || model.called() > chart.right || model.called() <= 0.0) {
        return;
    }
    const float x = chart.x(model.called());
    const bool right_side = x < chart.box.centre().x;
    const float foot = chart.box.bottom();
    const float top = chart.box.y + 4;
    kit.canvas.line({x, foot}, {x, top}, kit.theme.energy, 2.5F);
    const float reach = right_side ? 30.0F : -30.0F;
    const std::array<Point, 3> cloth{Point{x, top}, Point{x + reach, top + 11}, Point{x, top + 22}};
    kit.canvas.shape(cloth, kit.theme.energy);
}

double step_of(const Chart& chart) { return (chart.right - chart.left) / 200.0; }

}  // namespace

void draw_guides(ui::Kit& kit, const Model& model, const Chart& chart)
{
    const float size = 36;
    float after = chart.box.x - size;
    for (const Model::Guide& guide : model.guides()) {
        const float x = chart.x(guide.mass);
        std::array<Point, 2> line{Point{x, chart.box.y + size / 2}, Point{x, chart.box.bottom()}};
        kit.canvas.dots(line, kit.theme.text_soft, 1.6F, 9);
        const float left = std::max(x - size / 2, after + 2);
        kit.canvas.picture(std::string{"particles/"} + guide.particle->id,
                           {left, chart.box.y - size / 2, size, size});
        after = left + size;
    }
}

void draw_marker(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (sight.small) {
        if (model.masses().inside() > 0.0) {
            draw_glass(kit, glass_over(model, chart, 16), true);
        }
        return;
    }
    draw_called(kit, model, chart);
    const Glass glass = glass_over(model, chart, 32 * kit.view.control);
    const float foot = chart.box.bottom();
    std::array<Point, 2> down{Point{glass.centre.x, glass.centre.y + glass.radius},
                              Point{glass.centre.x, foot}};
    kit.canvas.dots(down, kit.theme.track, 1.5F, 7);
    draw_glass(kit, glass, false);

    const std::string unit =
        i18n::quantity(kit.words, "GeV", std::round(model.marker() * 100) / 100);
    const ui::TextStyle style =
        kit.style(ui::Face::bold, 18, kit.theme.mark_ink, ui::Align::centre);
    const float width = kit.canvas.width_of(unit, style) + 22;
    const float left =
        std::clamp(glass.centre.x - width / 2, chart.box.x - 20, chart.box.right() - width + 4);
    const Rectangle pill{left, foot + 2, width, 30};
    kit.canvas.fill(pill, 14, kit.theme.star.fill);
    kit.canvas.text(unit, pill, style);

    if (sight.hands == nullptr) {
        return;
    }
    sims::Hands* const hands = sight.hands;
    const auto go = [hands](double mass) { hands->command("mark", {mass}); };
    ui::Node node{.id = "mark",
                  .role = ui::Role::slider,
                  .area = "room",
                  .name = kit.words.text("bump_hunter.view.marker"),
                  .value = unit,
                  .box = {chart.box.x, chart.box.y, chart.box.width, chart.box.height + 30}};
    node.action = [go, chart, &interaction = kit.interaction] {
        if (!interaction.keyboard()) {
            go(chart.value_at(interaction.pointer().x));
        }
    };
    node.drag = [go, chart](ui::DragPhase phase, Point to) {
        if (phase != ui::DragPhase::cancel) {
            go(chart.value_at(to.x));
        }
    };
    node.key = [go, step = step_of(chart), now = model.marker(), chart](ui::Key key) {
        if (key == ui::Key::left) {
            go(std::max(now - step, chart.left));
        } else if (key == ui::Key::right) {
            go(std::min(now + step, chart.right));
        } else if (key == ui::Key::home) {
            go(chart.left);
        } else if (key == ui::Key::end) {
            go(chart.right);
        } else {
            return false;
        }
        return true;
    };
    ui::Node ring = node;
    ring.box = {glass.centre.x - glass.radius,
                glass.centre.y - glass.radius,
                2 * glass.radius,
                2 * glass.radius};
    kit.focus_ring(ring, glass.radius, false);
    kit.declare(std::move(node));
}

void draw_certainty(ui::Kit& kit, const Model& model, const core::Rectangle& box)
{
    constexpr std::array<const char*, 4> words{"none", "maybe", "likely", "sure"};
    const Certainty certainty = model.certainty();
    const double sure = model.finding().significance;
    constexpr int lamps = 5;
    const float lamp = std::min(8.0F, box.width / 40);
    float x = box.x + lamp;
    for (int i = 0; i < lamps; ++i) {
        const Point at{x, box.y + 15};
        const bool lit = sure >= i + 1;
        if (lit) {
            kit.light(at, lamp * 2.6F, kit.theme.star.fill, 0.6F);
            kit.canvas.circle(at, lamp, kit.theme.star.edge);
            kit.canvas.circle(at, lamp - 1.5F, kit.theme.star.fill);
        } else {
            kit.canvas.ring(at, lamp - 1, kit.theme.star_empty, 2);
        }
        x += 2 * lamp + 5;
    }
    const std::string word = kit.words.text(std::string{"bump_hunter.certainty."} +
                                            words.at(static_cast<std::size_t>(certainty)));
    const bool nothing = model.masses().inside() <= 0.0;
    const ui::Colour colour = certainty == Certainty::none ? kit.theme.text_soft : kit.theme.energy;
    if (!nothing) {
        kit.canvas.text(word,
                        {x + 2, box.y - 3, std::max(box.right() - x - 2, 10.0F), 36},
                        kit.style(ui::Face::bold, 20, colour));
    }
    std::string value = kit.words.number(std::round(sure * 10) / 10);
    const Finding& found = model.finding();
    if (found.peak > 0.0 && certainty != Certainty::none) {
        const std::string mass = i18n::quantity(kit.words, "GeV", found.peak, found.peak_error);
        kit.canvas.text(mass,
                        {box.x, box.y + 30, box.width, 44},
                        kit.style(ui::Face::bold, 18, kit.theme.text));
        value += ", " + mass;
    }
    kit.declare({.id = "certainty",
                 .role = ui::Role::text,
                 .area = "room",
                 .name = kit.words.text("bump_hunter.reading.significance"),
                 .value = nothing ? value : word + ", " + value,
                 .live = true,
                 .box = box});
}

}  // namespace bump_hunter
