#include "app/panels.hpp"

#include "app/application.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace app {

namespace {

using core::Rectangle;

/// The order in which languages are offered.
constexpr std::array<std::string_view, 5> order{"en", "fr", "de", "it", "es"};
constexpr float smallest_text = 0.85F;
constexpr float largest_text = 1.6F;
constexpr float text_step = 0.15F;

struct Frame {
    Rectangle box;
    float row{};
};

Frame draw_frame(ui::Kit& kit, std::string_view title, float width, int rows, const PanelKeys& keys)
{
    Frame frame;
    frame.row = 92 * std::min(kit.view.control, 1.1F);
    const float height = 104 + frame.row * static_cast<float>(rows) + 12;
    const float fitted = std::min(width, kit.view.width - 32);
    frame.box = {(kit.view.width - fitted) / 2, (kit.view.height - height) / 2, fitted, height};
    kit.scene.begin_panel();
    kit.canvas.fill(kit.view.all(), 0, ui::colours::night_950.faded(0.72F));
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

void draw_languages(ui::Kit& kit, const Choices& choices, const PanelKeys& keys)
{
    const Frame frame = draw_frame(kit, kit.words.text("app.language"), 560, 5, keys);
    float y = frame.box.y + 104;
    for (const std::string_view language : order) {
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

void draw_toggle(ui::Kit& kit,
                 const Rectangle& row,
                 const std::string& id,
                 std::string_view icon,
                 bool on,
                 const std::function<void()>& action)
{
    const std::string name = kit.words.text("app.access." + id);
    const std::string value = kit.words.text(on ? "app.access.on" : "app.access.off");
    kit.canvas.picture(
        "icons/" + std::string{icon}, {row.x, row.centre().y - 22, 44, 44}, kit.theme.text);
    kit.canvas.text(name,
                    {row.x + 60, row.y, row.width - 60 - 196, row.height},
                    kit.style(ui::Face::bold, 21, kit.theme.text));
    kit.key({.id = id,
             .role = ui::Role::toggle,
             .area = "settings",
             .name = name,
             .value = value,
             .box = {row.right() - 184, row.y, 184, row.height},
             .action = action},
            {.icon = on ? "check" : "close",
             .label = value,
             .label_size = 21,
             .icon_size = 32,
             .selected = on});
}

void draw_text_size(ui::Kit& kit,
                    const Rectangle& row,
                    const Choices& choices,
                    const PanelKeys& keys)
{
    kit.canvas.picture("icons/text-size", {row.x, row.centre().y - 22, 44, 44}, kit.theme.text);
    kit.canvas.text(kit.words.text("app.access.text_size"),
                    {row.x + 60, row.y, row.width - 60 - 320, row.height},
                    kit.style(ui::Face::bold, 21, kit.theme.text));
    const float now = choices.preferences.text_size;
    const auto changed = [&](float by) {
        Choices next = choices;
        next.preferences.text_size = std::clamp(now + by, smallest_text, largest_text);
        return next;
    };
    const std::string value = kit.words.number(std::int64_t{std::lround(now * 100)}) + " %";
    const Rectangle less{row.right() - 304, row.y, 96, row.height};
    const Rectangle more{row.right() - 96, row.y, 96, row.height};
    kit.key({.id = "text_size.less",
             .role = ui::Role::button,
             .area = "settings",
             .name = kit.words.text("app.access.smaller"),
             .value = value,
             .box = less,
             .enabled = now > smallest_text + 0.01F,
             .action = [next = changed(-text_step), choose = keys.choose] { choose(next); }},
            {.icon = "minus", .icon_size = 36});
    kit.canvas.text(value,
                    {less.right() + 6, row.y, more.x - less.right() - 12, row.height},
                    kit.style(ui::Face::bold, 24, kit.theme.text, ui::Align::centre));
    kit.key({.id = "text_size.more",
             .role = ui::Role::button,
             .area = "settings",
             .name = kit.words.text("app.access.larger"),
             .value = value,
             .box = more,
             .enabled = now < largest_text - 0.01F,
             .action = [next = changed(text_step), choose = keys.choose] { choose(next); }},
            {.icon = "plus", .icon_size = 36});
}

void draw_access(ui::Kit& kit, const Choices& choices, const PanelKeys& keys)
{
    const Frame frame = draw_frame(kit, kit.words.text("app.access.title"), 720, 4, keys);
    Rectangle row{frame.box.x + 32, frame.box.y + 104, frame.box.width - 64, frame.row - 12};
    draw_text_size(kit, row, choices, keys);
    row.y += frame.row;
    const auto toggle = [&](const char* id, const char* icon, bool ui::Preferences::*setting) {
        const bool on = choices.preferences.*setting;
        Choices changed = choices;
        changed.preferences.*setting = !on;
        draw_toggle(kit, row, id, icon, on, [changed, choose = keys.choose] { choose(changed); });
        row.y += frame.row;
    };
    toggle("high_contrast", "contrast", &ui::Preferences::high_contrast);
    toggle("reduced_motion", "motion-off", &ui::Preferences::reduced_motion);

    kit.canvas.picture("icons/language", {row.x, row.centre().y - 22, 44, 44}, kit.theme.text);
    const float first = row.x + 60;
    constexpr float gap = 8;
    const float width = (row.right() - first - gap * (order.size() - 1)) / order.size();
    for (std::size_t i = 0; i < order.size(); ++i) {
        const std::string id{order.at(i)};
        Choices chosen = choices;
        chosen.language = id;
        const std::string name = kit.words.text("app.languages." + id);
        kit.key({.id = "language." + id,
                 .role = ui::Role::toggle,
                 .area = "settings",
                 .name = name,
                 .box = {first + static_cast<float>(i) * (width + gap), row.y, width, row.height},
                 .action = [chosen, choose = keys.choose] { choose(chosen); }},
                {.label = name, .label_size = 18, .selected = choices.language == id});
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
