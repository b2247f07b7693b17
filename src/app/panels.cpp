#include "app/panels.hpp"

#include "app/access_panel.hpp"
#include "app/application.hpp"

#include <algorithm>
#include <string_view>

namespace app {

using core::Rectangle;

PanelFrame draw_panel_frame(
    ui::Kit& kit, std::string_view title, float width, int rows, const PanelKeys& keys)
{
    PanelFrame frame;
    frame.row = 92 * std::min(kit.view.control, 1.1F);
    const float height = 104 + frame.row * static_cast<float>(rows) + 12;
    const float fitted = std::min(width, kit.view.width - 32);
    frame.box = {(kit.view.width - fitted) / 2, (kit.view.height - height) / 2, fitted, height};
    kit.scene.begin_panel();
    kit.canvas.fill(kit.view.all(), 0, kit.theme.veil);
    kit.panel(frame.box, 30);
    kit.canvas.text(title,
                    {frame.box.x + 28, frame.box.y + 16, fitted - 150, 72},
                    kit.style(ui::Face::bold, 28, kit.theme.text));
    const float close = 68 * kit.view.control;
    kit.key({.id = "close",
             .role = ui::Role::button,
             .area = "close",
             .name = kit.words.text("control.close"),
             .box = {frame.box.right() - close - 16, frame.box.y + 16, close, close},
             .action = keys.close},
            {.icon = "close", .icon_size = 34});
    return frame;
}

namespace {

void draw_languages(ui::Kit& kit, const Choices& choices, const PanelKeys& keys)
{
    const PanelFrame frame = draw_panel_frame(kit, kit.words.text("app.language"), 560, 5, keys);
    float y = frame.box.y + 104;
    for (const std::string_view language : offered_languages) {
        const std::string id{language};
        if (!keys.languages.contains(id)) {
            continue;
        }
        Choices chosen = choices;
        chosen.language = id;
        const bool on = choices.language == id;
        // Each language calls itself by its own name.
        const std::string name = kit.words.text("app.languages." + id);
        kit.key({.id = "language." + id,
                 .role = ui::Role::toggle,
                 .area = "languages",
                 .name = name,
                 .value = kit.words.text(on ? "app.access.on" : "app.access.off"),
                 .language = id,
                 .box = {frame.box.x + 28, y, frame.box.width - 56, frame.row - 12},
                 .action =
                     [chosen, choose = keys.choose, close = keys.close] {
                         choose(chosen);
                         close();
                     }},
                {.icon = on ? "check" : "language",
                 .label = name,
                 .label_size = 26,
                 .icon_size = 36,
                 .selected = on});
        y += frame.row;
    }
}

}  // namespace

void draw_panel(ui::Kit& kit, Panel panel, const Choices& choices, const PanelKeys& keys)
{
    if (panel == Panel::language) {
        draw_languages(kit, choices, keys);
    } else if (panel == Panel::access) {
        draw_access(kit, choices, keys);
    }
}

}  // namespace app
