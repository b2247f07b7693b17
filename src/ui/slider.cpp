#include "ui/slider.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

/// Closer together they would be a grey bar.
constexpr float least_distance = 12;

std::size_t notch_at(const core::Rectangle& track, float x, std::size_t last)
{
    const float share = std::clamp((x - track.x) / std::max(track.width, 1.0F), 0.0F, 1.0F);
    return static_cast<std::size_t>(std::lround(share * static_cast<float>(last)));
}

void draw_notches(Kit& kit, const SliderLook& look, std::size_t last)
{
    if (last == 0 || look.track.width < least_distance * static_cast<float>(last)) {
        return;
    }
    const core::Rectangle& track = look.track;
    for (std::size_t i = 0; i <= last; ++i) {
        const float x = track.x + track.width * static_cast<float>(i) / static_cast<float>(last);
        if (look.ruled) {
            kit.canvas.line({x, track.y - 10}, {x, track.y - 4}, kit.theme.text_soft, 2);
        } else {
            kit.canvas.circle({x, track.centre().y}, 3, kit.theme.text_soft);
        }
    }
}

}  // namespace

void slider(Kit& kit,
            Node node,
            const SliderLook& look,
            float at,
            std::size_t last,
            const std::function<void(std::size_t)>& choose)
{
    constexpr float radius = 22;
    const core::Rectangle& track = look.track;
    kit.canvas.fill(node.box, radius, kit.theme.panel);
    kit.canvas.outline(node.box, radius, kit.theme.panel_edge, kit.theme.outline);
    const float share = last == 0 ? 0 : std::clamp(at / static_cast<float>(last), 0.0F, 1.0F);
    const core::Point knob{track.x + track.width * share, track.centre().y};
    kit.canvas.fill(track, 5, kit.theme.well);
    kit.canvas.outline(track, 5, kit.theme.well_outline, 1.5F);
    if (look.shines_behind) {
        kit.canvas.fill({track.x, track.y, knob.x - track.x, track.height}, 5, look.light);
    }
    draw_notches(kit, look, last);
    const float faded = node.enabled ? 1 : 0.45F;
    kit.canvas.circle(knob, look.knob, kit.theme.knob.edge.faded(faded));
    kit.canvas.circle(knob, look.knob * 0.81F, look.light.faded(faded));

    node.action = [choose, track, last, &interaction = kit.interaction] {
        if (!interaction.keyboard()) {
            choose(notch_at(track, interaction.pointer().x, last));
        }
    };
    node.drag = [choose, track, last](DragPhase, core::Point to) {
        choose(notch_at(track, to.x, last));
    };
    kit.focus_ring(node, radius, false);
    kit.declare(std::move(node));
}

}  // namespace ui
