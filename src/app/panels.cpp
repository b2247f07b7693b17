#include "app/panels.hpp"

#include "app/application.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>
#include <vector>

namespace app {

namespace {

using core::Rectangle;

/// The order in which languages are offered.
constexpr std::array<std::string_view, 5> order{"en", "fr", "de", "it", "es"};

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

/// One line of the panel: its picture and name on the left, its keys on the right.
struct Line {
    Rectangle box;
    float keys{};  ///< width of the room for them
};

/// Draws picture and name, and gives the room for the keys.
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

/// A number between two keys, in even steps from its least to its most.
struct Scale {
    const char* id;
    float ui::Preferences::*setting;
    float least, most, step;
};
constexpr Scale text_size{"text_size", &ui::Preferences::text_size, 0.85F, 1.6F, 0.15F};
constexpr Scale volume{"volume", &ui::Preferences::volume, 0.2F, 1, 0.2F};

void draw_scale(ui::Kit& kit,
                const Rectangle& box,
                const Scale& scale,
                const Choices& choices,
                const PanelKeys& keys)
{
    const float now = choices.preferences.*scale.setting;
    const std::string value = kit.words.number(std::int64_t{std::lround(now * 100)}) + " %";
    const float width = 84 * std::min(kit.view.control, 1.1F);
    const auto key = [&](const char* way, const char* icon, float x, float by, bool enabled) {
        Choices changed = choices;
        changed.preferences.*scale.setting = std::clamp(now + by, scale.least, scale.most);
        const std::string id = std::string{scale.id} + "." + way;
        kit.key({.id = id,
                 .role = ui::Role::button,
                 .area = "settings",
                 .name = kit.words.text("app.access." + id),
                 .value = value,
                 .box = {x, box.y, width, box.height},
                 .enabled = enabled,
                 .action = [changed, choose = keys.choose] { choose(changed); }},
                {.icon = icon, .icon_size = 36});
    };
    constexpr float rounding = 0.01F;
    key("less", "minus", box.x, -scale.step, now > scale.least + rounding);
    kit.canvas.text(value,
                    {box.x + width + 4, box.y, box.width - 2 * width - 8, box.height},
                    kit.style(ui::Face::bold, 24, kit.theme.text, ui::Align::centre));
    key("more", "plus", box.right() - width, scale.step, now < scale.most - rounding);
}

struct Option {
    std::string id;
    std::string name;
    Choices chosen;
    bool on{false};
};

/// Keys beside each other, one of which is on.
void draw_options(ui::Kit& kit,
                  const Rectangle& box,
                  const std::vector<Option>& options,
                  const PanelKeys& keys)
{
    constexpr float gap = 8;
    const auto count = static_cast<float>(options.size());
    const float width = (box.width - gap * (count - 1)) / count;
    for (std::size_t i = 0; i < options.size(); ++i) {
        const Option& option = options[i];
        kit.key({.id = option.id,
                 .role = ui::Role::toggle,
                 .area = "settings",
                 .name = option.name,
                 .value = kit.words.text(option.on ? "app.access.on" : "app.access.off"),
                 .box = {box.x + static_cast<float>(i) * (width + gap), box.y, width, box.height},
                 .action = [chosen = option.chosen, choose = keys.choose] { choose(chosen); }},
                {.label = option.name, .label_size = 18, .selected = option.on});
    }
}

void draw_looks(ui::Kit& kit, const Line& line, const Choices& choices, const PanelKeys& keys)
{
    constexpr std::array<const char*, 3> looks{"standard", "high_contrast", "projector"};
    std::vector<Option> options;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        Option option{
            looks.at(i), kit.words.text(std::string{"app.access."} + looks.at(i)), choices};
        option.chosen.preferences.look = static_cast<ui::Look>(i);
        option.on = choices.preferences.look == option.chosen.preferences.look;
        options.push_back(std::move(option));
    }
    draw_options(kit, draw_name(kit, line, "contrast", "look"), options, keys);
}

void draw_language_line(ui::Kit& kit,
                        const Line& line,
                        const Choices& choices,
                        const PanelKeys& keys)
{
    std::vector<Option> options;
    for (const std::string_view language : order) {
        const std::string id{language};
        Option option{"language." + id, kit.words.text("app.languages." + id), choices};
        option.chosen.language = id;
        option.on = choices.language == id;
        options.push_back(std::move(option));
    }
    draw_options(kit, draw_name(kit, line, "language", "language"), options, keys);
}

void draw_sound(ui::Kit& kit, const Line& line, const Choices& choices, const PanelKeys& keys)
{
    const bool on = choices.preferences.sound;
    const Rectangle box = draw_name(kit, line, on ? "sound" : "sound-off", "sound");
    const float scale = 2 * 84 * std::min(kit.view.control, 1.1F) + 96;
    Choices changed = choices;
    changed.preferences.sound = !on;
    draw_switch(kit,
                {box.x, box.y, box.width - scale - 12, box.height},
                "sound",
                on,
                [changed, choose = keys.choose] { choose(changed); });
    draw_scale(kit, {box.right() - scale, box.y, scale, box.height}, volume, choices, keys);
}

void draw_calm(ui::Kit& kit, const Line& line, const Choices& choices, const PanelKeys& keys)
{
    Choices changed = choices;
    changed.preferences.calm = !choices.preferences.calm;
    draw_switch(kit,
                draw_name(kit, line, "motion-off", "calm"),
                "calm",
                choices.preferences.calm,
                [changed, choose = keys.choose] { choose(changed); });
}

void draw_text_size(ui::Kit& kit, const Line& line, const Choices& choices, const PanelKeys& keys)
{
    draw_scale(kit, draw_name(kit, line, "text-size", "text_size.label"), text_size, choices, keys);
}

/// How the lines of the panel are drawn, from top to bottom, and how much room their keys want.
struct LineDrawer {
    void (*draw)(ui::Kit& kit, const Line& line, const Choices& choices, const PanelKeys& keys);
    float keys;
};
constexpr std::array<LineDrawer, 5> lines{{{&draw_text_size, 304},
                                           {&draw_looks, 500},
                                           {&draw_calm, 184},
                                           {&draw_sound, 480},
                                           {&draw_language_line, 540}}};

void draw_access(ui::Kit& kit, const Choices& choices, const PanelKeys& keys)
{
    const Frame frame = draw_frame(
        kit, kit.words.text("app.access.title"), 800, static_cast<int>(lines.size()), keys);
    Rectangle row{frame.box.x + 28, frame.box.y + 104, frame.box.width - 56, frame.row - 12};
    for (const LineDrawer& line : lines) {
        line.draw(kit, {row, line.keys}, choices, keys);
        row.y += frame.row;
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
