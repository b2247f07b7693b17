#include "sims/cloud_chamber/view_hands.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace cloud_chamber {

namespace {

constexpr float target = 64;

void draw_trefoil(ui::Kit& kit, core::Point at, float radius, ui::Colour colour)
{
    constexpr int pieces = 6;
    for (int blade = 0; blade < 3; ++blade) {
        std::vector<core::Point> points;
        const float begin = 0.5235988F + static_cast<float>(blade) * 2.0943951F;
        for (int piece = 0; piece <= pieces; ++piece) {
            const float angle = begin + 1.0471976F * static_cast<float>(piece) / pieces;
            points.push_back({at.x + radius * std::cos(angle), at.y + radius * std::sin(angle)});
        }
        for (int piece = pieces; piece >= 0; --piece) {
            const float angle = begin + 1.0471976F * static_cast<float>(piece) / pieces;
            points.push_back(
                {at.x + radius * 0.34F * std::cos(angle), at.y + radius * 0.34F * std::sin(angle)});
        }
        // Narrow quadrangles: each is convex, the blade is not.
        for (std::size_t piece = 0; piece < pieces; ++piece) {
            const std::array<core::Point, 4> part{points[piece],
                                                  points[piece + 1],
                                                  points[2 * pieces - piece],
                                                  points[2 * pieces + 1 - piece]};
            kit.canvas.shape(part, colour);
        }
    }
    kit.canvas.circle(at, radius * 0.22F, colour);
}

void draw_source(ui::Kit& kit, const Model& model, core::Point at, float radius)
{
    if (model.is_on("foil")) {
        kit.canvas.ring(at, radius * 1.62F, kit.theme.text_soft, radius * 0.16F);
    }
    if (model.is_on("paper")) {
        kit.canvas.ring(at, radius * 1.34F, kit.theme.paper_outline, radius * 0.3F);
        kit.canvas.ring(at, radius * 1.34F, kit.theme.paper, radius * 0.2F);
    }
    kit.canvas.circle(at, radius, kit.theme.panel_outline);
    kit.canvas.circle(at, radius * 0.88F, kit.theme.panel);
    draw_trefoil(kit, at, radius * 0.66F, kit.theme.energy);
}

}  // namespace

void put_source(ui::Kit& kit, const Model& model, const Chart& chart, const sims::Sight& sight)
{
    if (!model.has_source()) {
        return;
    }
    const core::Point at = chart.at(model.source());
    const float radius = std::clamp(chart.metre * 0.0055F, 7.0F, 40.0F);
    draw_source(kit, model, at, radius);
    if (sight.hands == nullptr || sight.small) {
        return;
    }
    const auto move = [hands = sight.hands](const core::Vector3& to) {
        hands->command("move_source",
                       {to.x / core::units::centimetre, to.y / core::units::centimetre});
    };
    ui::Node node;
    node.id = "room.source";
    node.role = ui::Role::slider;
    node.area = "room";
    node.name = kit.words.text("cloud_chamber.view.source");
    node.hint = kit.words.text("cloud_chamber.view.source_hint");
    node.box = around(at, std::max(target * kit.view.control, 2 * radius));
    node.drag = [move, chart](ui::DragPhase, core::Point to) { move(chart.from(to)); };
    node.key = [move, place = model.source()](ui::Key key) {
        constexpr double step = 1.0 * core::units::centimetre;
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
    kit.focus_ring(node, node.box.width / 2, false);
    kit.declare(std::move(node));
}

}  // namespace cloud_chamber
