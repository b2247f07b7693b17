#include "sims/bend_it/view_hands.hpp"

#include "i18n/quantity.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <string>
#include <utility>
#include <vector>

namespace bend_it {

namespace {

constexpr float target = 64;

void shoot(sims::Hands* hands) { hands->command("shoot"); }

double degrees(double radians) { return radians * 180.0 / std::numbers::pi; }

/// Once round and on.
double turned(double aim, double by) { return std::remainder(aim + by, 360.0); }

void draw_gun(ui::Kit& kit, core::Point middle, core::Point handle, float size)
{
    const float dx = handle.x - middle.x;
    const float dy = handle.y - middle.y;
    const float length = std::max(std::hypot(dx, dy), 1.0F);
    const core::Point ahead{dx / length, dy / length};
    const core::Point aside{-ahead.y, ahead.x};
    const auto at = [&](float along, float across) {
        return core::Point{middle.x + size * (ahead.x * along + aside.x * across),
                           middle.y + size * (ahead.y * along + aside.y * across)};
    };
    const std::array<core::Point, 4> barrel{
        at(0, -0.42F), at(1.55F, -0.3F), at(1.55F, 0.3F), at(0, 0.42F)};
    kit.canvas.shape(barrel, kit.theme.panel);
    kit.canvas.path(barrel, kit.theme.panel_outline, kit.theme.outline, true);
    kit.canvas.circle(middle, size * 0.85F, kit.theme.panel);
    kit.canvas.ring(middle, size * 0.85F, kit.theme.panel_outline, kit.theme.outline);
    kit.canvas.circle(middle, size * 0.4F, kit.theme.energy);
}

}  // namespace

void put_gun(ui::Kit& kit, const Model& model, const Chart& chart, sims::Hands* hands)
{
    const double aim = model.parameter("aim");
    const double angle = aim * std::numbers::pi / 180.0;
    const float size = std::clamp(chart.metre * 0.07F, 4.0F, 26.0F);
    const float reach = std::max(size * 3.2F, 58.0F);
    const core::Point handle{chart.middle.x + reach * static_cast<float>(std::cos(angle)),
                             chart.middle.y - reach * static_cast<float>(std::sin(angle))};
    draw_gun(kit, chart.middle, handle, size);
    if (hands == nullptr) {
        return;
    }
    kit.canvas.line(chart.middle, handle, kit.theme.energy.faded(0.8F), 3);
    draw_gun(kit, chart.middle, handle, size);
    const float grip = 13;
    kit.canvas.circle(handle, grip, kit.theme.knob.edge);
    kit.canvas.circle(handle, grip - 2.5F, kit.theme.knob.fill);
    ui::Node node;
    node.id = "room.gun";
    node.role = ui::Role::slider;
    node.area = "room";
    node.name = kit.words.text("bend_it.view.gun");
    node.value = i18n::quantity(kit.words, "degree", aim);
    node.hint = kit.words.text("bend_it.view.gun_hint");
    node.box = around(handle, target * kit.view.control);
    node.action = [hands] { shoot(hands); };
    node.drag = [hands, middle = chart.middle](ui::DragPhase, core::Point to) {
        hands->set(
            "aim",
            degrees(std::atan2(double(middle.y) - double(to.y), double(to.x) - double(middle.x))));
    };
    node.key = [hands, aim](ui::Key key) {
        constexpr double step = 5.0;
        if (key == ui::Key::left || key == ui::Key::up) {
            hands->set("aim", turned(aim, step));
            return true;
        }
        if (key == ui::Key::right || key == ui::Key::down) {
            hands->set("aim", turned(aim, -step));
            return true;
        }
        return false;
    };
    kit.focus_ring(node, target / 2, false);
    kit.declare(std::move(node));
}

void put_measure_key(ui::Kit& kit, const Model& model, const sims::Sight& sight)
{
    if (sight.hands == nullptr) {
        return;
    }
    const core::Rectangle& clear = sight.clear;
    const float height = 66 * kit.view.control;
    const core::Rectangle box{clear.x + 4, clear.bottom() - height - 6, 150, height};
    const sims::Measure momentum = model.measure("ring_momentum");
    const std::string value = i18n::quantity(kit.words, "GeV", momentum.value, momentum.error);
    const bool ready = model.under_ring() != nullptr && momentum.value > 0.0;
    if (ready) {
        const core::Rectangle above{box.x, box.y - 42, 190, 36};
        kit.canvas.fill(above, 14, kit.theme.panel);
        kit.canvas.text(value,
                        above.inset(4),
                        kit.style(ui::Face::bold, 19, kit.theme.energy, ui::Align::centre));
    }
    ui::Node node;
    node.id = "room.measure";
    node.role = ui::Role::button;
    node.area = "room";
    node.name = kit.words.text("bend_it.command.measure");
    node.value = value;
    node.enabled = ready;
    node.hint = ready ? std::string{} : kit.words.text("bend_it.view.ring_hint");
    node.box = box;
    node.action = [hands = sight.hands, ring = model.ring(), ready] {
        if (ready) {
            hands->command("measure", {ring.first.x, ring.first.y, ring.second.x, ring.second.y});
        }
    };
    ui::KeyLook look;
    look.style = ui::KeyStyle::step;
    look.label = node.name;
    look.label_size = 20;
    kit.key(std::move(node), look);
}

void put_ring_points(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    const bool lies_on_track = model.under_ring() != nullptr;
    const std::array<core::Vector3, 2> places{model.ring().first, model.ring().second};
    const std::array<const char*, 2> ids{"first", "second"};
    for (std::size_t number = 0; number < places.size(); ++number) {
        const core::Point at = chart.at(places.at(number));
        const ui::Colour colour = lies_on_track ? kit.theme.right : kit.theme.law;
        kit.canvas.circle(at, 15, kit.theme.stage);
        kit.canvas.ring(at, 15, colour, 4);
        kit.canvas.circle(at, 5, colour);
        if (sight.hands == nullptr) {
            continue;
        }
        const auto move = [hands = sight.hands, places, number](const core::Vector3& to) {
            std::array<core::Vector3, 2> now = places;
            const double size = std::max(to.length(), 1e-9);
            now.at(number) = std::min(1.0, 0.97 * box_radius / size) * to;
            hands->command("place_ring", {now[0].x, now[0].y, now[1].x, now[1].y});
        };
        ui::Node node;
        node.id = std::string{"room.ring."} + ids.at(number);
        node.role = ui::Role::slider;
        node.area = "room";
        node.name = kit.words.text(std::string{"bend_it.view.ring_"} + ids.at(number));
        const sims::Measure momentum = model.measure("ring_momentum");
        node.value = i18n::quantity(kit.words, "GeV", momentum.value, momentum.error);
        node.hint = kit.words.text("bend_it.view.ring_hint");
        node.box = around(at, target * kit.view.control);
        node.drag = [move, chart](ui::DragPhase, core::Point to) { move(chart.from(to)); };
        node.key = [move, place = places.at(number)](ui::Key key) {
            constexpr double step = 0.02;
            const core::Vector3 by = key == ui::Key::left    ? core::Vector3{-step, 0.0, 0.0}
                                     : key == ui::Key::right ? core::Vector3{step, 0.0, 0.0}
                                     : key == ui::Key::up    ? core::Vector3{0.0, step, 0.0}
                                     : key == ui::Key::down  ? core::Vector3{0.0, -step, 0.0}
                                                             : core::Vector3{};
            if (by.length() <= 0.0) {
                return false;
            }
            move(place + by);
            return true;
        };
        kit.focus_ring(node, target / 2, false);
        kit.declare(std::move(node));
    }
}

}  // namespace bend_it
