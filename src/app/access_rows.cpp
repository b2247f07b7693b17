#include "app/access_rows.hpp"

#include <algorithm>
#include <utility>

namespace app {

using core::Rectangle;

Rectangle draw_name(ui::Kit& kit, const Line& line, std::string_view icon, std::string_view id)
{
    const Rectangle& box = line.box;
    kit.canvas.picture(
        "icons/" + std::string{icon}, {box.x, box.centre().y - 22, 44, 44}, kit.theme.text);
    kit.canvas.text(kit.words.text("app.access." + std::string{id}),
                    {box.x + 56, box.y, box.width - 56 - line.keys - 12, box.height},
                    kit.style(ui::Face::bold, 21, kit.theme.text));
    return {box.right() - line.keys, box.y, line.keys, box.height};
}

void draw_switch(ui::Kit& kit,
                 const Rectangle& box,
                 const std::string& id,
                 bool on,
                 std::function<void()> action)
{
    const std::string value = kit.words.text(on ? "app.access.on" : "app.access.off");
    kit.key({.id = id,
             .role = ui::Role::toggle,
             .area = "settings",
             .name = kit.words.text("app.access." + id),
             .value = value,
             .box = box,
             .action = std::move(action)},
            {.icon = on ? "check" : "close",
             .label = value,
             .label_size = 21,
             .icon_size = 32,
             .selected = on});
}

void draw_scale(ui::Kit& kit, const Rectangle& box, const Scale& scale)
{
    const float width = 84 * std::min(kit.view.control, 1.1F);
    const auto key =
        [&](const char* way, const char* icon, float x, const std::function<void()>& action) {
            const std::string id = scale.id + "." + way;
            kit.key({.id = id,
                     .role = ui::Role::button,
                     .area = "settings",
                     .name = kit.words.text("app.access." + id),
                     .value = scale.value,
                     .box = {x, box.y, width, box.height},
                     .enabled = static_cast<bool>(action),
                     .action = action ? action : [] {}},
                    {.icon = icon, .icon_size = 36});
        };
    key("less", "minus", box.x, scale.down);
    kit.canvas.text(scale.value,
                    {box.x + width + 4, box.y, box.width - 2 * width - 8, box.height},
                    kit.style(ui::Face::bold, 24, kit.theme.text, ui::Align::centre));
    key("more", "plus", box.right() - width, scale.up);
}

void draw_options(ui::Kit& kit, const Rectangle& box, const std::vector<Option>& options)
{
    constexpr float gap = 8;
    const auto count = static_cast<float>(options.size());
    const float width = (box.width - gap * (count - 1)) / count;
    float x = box.x;
    for (const Option& option : options) {
        kit.key({.id = option.id,
                 .role = ui::Role::toggle,
                 .area = "settings",
                 .name = option.name,
                 .value = kit.words.text(option.on ? "app.access.on" : "app.access.off"),
                 .language = option.language,
                 .box = {x, box.y, width, box.height},
                 .action = option.action},
                {.label = option.name, .label_size = 18, .selected = option.on});
        x += width + gap;
    }
}

}  // namespace app
