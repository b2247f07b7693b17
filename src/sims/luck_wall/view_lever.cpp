#include "sims/luck_wall/view_chart.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace luck_wall {

void put_lever(
    ui::Kit& kit, const Chart& chart, const sims::Sight& sight, float pulled, double* pull)
{
    const core::Rectangle& box = chart.lever;
    if (box.empty() || sight.hands == nullptr) {
        return;
    }
    // An arm on a round foot, that goes down from high on the right.
    const core::Point foot{box.x + box.width * 0.30F, box.y + box.height * 0.62F};
    const float length = box.height * 0.50F;
    const float angle = -1.15F + 1.5F * ui::ease_out(pulled);
    const core::Point knob{foot.x + length * std::cos(angle), foot.y + length * std::sin(angle)};
    const float thick = box.width * 0.12F;
    kit.canvas.line(foot, knob, kit.theme.key(ui::KeyStyle::hint).edge, thick * 1.35F);
    kit.canvas.line(foot, knob, kit.theme.panel_outline, thick);
    kit.canvas.circle(foot, box.width * 0.24F, kit.theme.panel_outline);
    kit.canvas.circle(foot, box.width * 0.20F, kit.theme.panel);
    kit.canvas.circle(foot, thick * 0.5F, kit.theme.panel_outline);
    kit.light(knob, box.width * 0.42F, kit.theme.energy, 0.5F * (1 - pulled));
    kit.canvas.circle(knob, box.width * 0.22F, kit.theme.key(ui::KeyStyle::hint).edge);
    kit.canvas.circle(
        {knob.x, knob.y - 3}, box.width * 0.20F, kit.theme.key(ui::KeyStyle::hint).face);
    kit.canvas.text(kit.words.text("luck_wall.command.pour"),
                    {box.x, box.bottom() - 40, box.width, 34},
                    kit.style(ui::Face::bold, 22, kit.theme.text, ui::Align::centre));
    ui::Node node;
    node.id = "room.lever";
    node.role = ui::Role::button;
    node.area = "room";
    node.name = kit.words.text("luck_wall.view.lever");
    node.box = box;
    node.action = [hands = sight.hands, pull] {
        *pull = 1.0;
        hands->command("pour");
    };
    kit.focus_ring(node, 22, false);
    kit.declare(std::move(node));
}

}  // namespace luck_wall
