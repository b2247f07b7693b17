#include "sims/bend_it/view_hands.hpp"
#include "sims/view_bubble.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace bend_it {

namespace {

constexpr float target = 64;

/// Plus, minus or nought, drawn: letters have no minus of that width.
void draw_sign(ui::Kit& kit, core::Point at, float size, int charge, ui::Colour colour)
{
    const float width = size * 0.2F;
    if (charge == 0) {
        kit.canvas.ring(at, size * 0.72F, colour, width);
        return;
    }
    kit.canvas.line({at.x - size, at.y}, {at.x + size, at.y}, colour, width * 1.3F);
    if (charge > 0) {
        kit.canvas.line({at.x, at.y - size}, {at.x, at.y + size}, colour, width * 1.3F);
    }
}

constexpr std::array<const char*, 3> charge_words{"bend_it.choice.charge.negative",
                                                  "bend_it.choice.charge.neutral",
                                                  "bend_it.choice.charge.positive"};

std::string word_of(const ui::Kit& kit, int charge)
{
    return kit.words.text(charge_words.at(static_cast<std::size_t>(charge) + 1));
}

int charge_of(const Model& model, const Flight& flight)
{
    const int thirds = model.particle(flight).thirds_of_charge;
    return (thirds > 0 ? 1 : 0) - (thirds < 0 ? 1 : 0);
}

std::string bend_of(const ui::Kit& kit, const Model& model, const Flight& flight)
{
    switch (physics::turning_side(model.particle(flight).charge(), flight.field)) {
        case physics::Turn::left:
            return kit.words.text("bend_it.view.left");
        case physics::Turn::right:
            return kit.words.text("bend_it.view.right");
        case physics::Turn::straight:
            break;
    }
    return kit.words.text("bend_it.view.straight");
}

/// Where its badge stands: at its end on the wall, or at the furthest place of a loop.
core::Point badge_at(const Chart& chart, const Flight& flight)
{
    core::Vector3 furthest;
    for (const core::Vector3& place : flight.places) {
        furthest = place.length() > furthest.length() ? place : furthest;
    }
    const core::Point at = chart.at(furthest);
    if (flight.end != End::escaped) {
        return at;
    }
    const float share = 1 - 44 / std::max(chart.wall(), 45.0F);
    return {chart.middle.x + (at.x - chart.middle.x) * share,
            chart.middle.y + (at.y - chart.middle.y) * share};
}

}  // namespace

void Badges::put(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (m_asked && (*m_asked >= model.event().size() || model.event()[*m_asked].named)) {
        m_asked.reset();
    }
    for (std::size_t number = 0; number < model.event().size(); ++number) {
        put_badge(kit, model, chart, number, sight);
    }
}

void Badges::ask(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (m_asked && sight.hands != nullptr) {
        put_bubble(kit, model, chart, sight);
    }
}

void Badges::put_badge(ui::Kit& kit,
                       const Model& model,
                       const Chart& chart,
                       std::size_t number,
                       const sims::Sight& sight)
{
    const Flight& flight = model.event()[number];
    const core::Point at = badge_at(chart, flight);
    const float size = 19;
    const bool right = flight.named == charge_of(model, flight);
    const ui::Shape& look = kit.theme.chosen;
    const bool asked = m_asked == number;
    kit.canvas.circle(at, size + 3, kit.theme.stage);
    kit.canvas.circle(at, size, asked ? look.fill : kit.theme.panel);
    kit.canvas.ring(at,
                    size,
                    !flight.named ? kit.theme.panel_outline
                    : right       ? kit.theme.right
                                  : kit.theme.oops,
                    flight.named ? 5.0F : kit.theme.outline);
    const bool dark = asked && !kit.theme.plain;
    const ui::Colour ink = dark ? kit.theme.ink : kit.theme.text;
    if (flight.named) {
        draw_sign(kit, at, 9, charge_of(model, flight), ink);
    } else {
        kit.canvas.text(kit.words.number(static_cast<std::int64_t>(number) + 1),
                        around(at, 2 * size),
                        kit.style(ui::Face::bold, 20, ink, ui::Align::centre));
    }
    if (sight.hands == nullptr) {
        return;
    }
    ui::Node node;
    node.id = "room.track." + std::to_string(number + 1);
    node.role = flight.named ? ui::Role::text : ui::Role::button;
    node.area = "room";
    node.name =
        kit.words.text({"bend_it.view.track", {{"number", static_cast<std::int64_t>(number) + 1}}});
    node.value = bend_of(kit, model, flight);
    if (flight.named) {
        node.value +=
            ", " + (right ? kit.words.text("bend_it.view.is_right")
                          : kit.words.text({"bend_it.view.is_wrong",
                                            {{"charge", word_of(kit, charge_of(model, flight))}}}));
    } else {
        node.hint = kit.words.text("bend_it.command.name_charge");
        node.action = [this, number] {
            m_asked = m_asked == number ? std::nullopt : std::optional{number};
        };
    }
    node.box = around(at, target * kit.view.control);
    kit.focus_ring(node, target / 2, false);
    kit.declare(std::move(node));
}

void Badges::put_bubble(ui::Kit& kit,
                        const Model& model,
                        const Chart& chart,
                        const sims::Sight& sight)
{
    const core::Point tip = badge_at(chart, model.event()[*m_asked]);
    const float width = 100 * kit.view.control;
    const float height = 92 * kit.view.control;
    constexpr float gap = 8;
    std::vector<core::Point> kept;
    for (const core::Vector3& place : model.event()[*m_asked].places) {
        kept.push_back(chart.at(place));
    }
    const core::Rectangle box =
        sims::bubble_box(tip, 46, 3 * width + 4 * gap, height + 2 * gap, sight.clear, kept);
    kit.bubble(box, sims::tail_end(tip, 24, box));
    for (int charge = -1; charge <= 1; ++charge) {
        ui::Node node;
        node.id = "room.charge." + std::to_string(charge + 1);
        node.role = ui::Role::button;
        node.area = "room.charge";
        node.name = word_of(kit, charge);
        node.box = {box.x + gap + static_cast<float>(charge + 1) * (width + gap),
                    box.y + gap,
                    width,
                    height};
        node.action = [hands = sight.hands, track = *m_asked, charge] {
            hands->command("name_charge",
                           {static_cast<double>(track), static_cast<double>(charge + 1)});
        };
        const core::Rectangle face = node.box;
        const ui::KeyLook look{.style = ui::KeyStyle::paper, .on_paper = true};
        kit.key(std::move(node), look);
        const ui::Colour ink = kit.theme.key(ui::KeyStyle::paper).label;
        draw_sign(kit, {face.centre().x, face.y + face.height * 0.32F}, 14, charge, ink);
        kit.canvas.text(
            word_of(kit, charge),
            {face.x + 4, face.y + face.height * 0.52F, face.width - 8, face.height * 0.36F},
            kit.style(ui::Face::bold, 18, ink, ui::Align::centre));
    }
}

}  // namespace bend_it
