#include "app/notice.hpp"

#include "app/header.hpp"

#include <algorithm>

namespace app {

void draw_notice(ui::Kit& kit, const std::string& text)
{
    const float width = std::min(560.0F, kit.view.width - 160);
    const core::Rectangle box{
        kit.view.width - width - 24, header_height(kit.view) + 28, width, 128};
    const core::Rectangle lumi{box.x - 108, box.y + 10, 112, 112};
    kit.canvas.fill(lumi.inset(-6), 40, kit.theme.veil);
    kit.canvas.picture("lumi/lumi-oops", lumi);
    kit.bubble(box, {lumi.right() - 6, box.centre().y});
    kit.canvas.text(text, box.inset(16), kit.style(ui::Face::story, 20, kit.theme.ink));
    kit.declare(
        {.id = "notice", .role = ui::Role::text, .area = "notice", .name = text, .box = box});
}

void draw_scan_frame(ui::Kit& kit, const std::vector<const ui::Node*>& framed)
{
    if (framed.empty()) {
        return;
    }
    core::Rectangle box = framed.front()->box;
    for (const ui::Node* node : framed) {
        const float right = std::max(box.right(), node->box.right());
        const float bottom = std::max(box.bottom(), node->box.bottom());
        box.x = std::min(box.x, node->box.x);
        box.y = std::min(box.y, node->box.y);
        box.width = right - box.x;
        box.height = bottom - box.y;
    }
    // Light inside dark: one of the two stands out on night and on paper.
    constexpr float radius = 24;
    kit.frame(box.inset(-6), radius + 6, kit.theme.scanned, 5);
}

}  // namespace app
