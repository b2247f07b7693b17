#include "app/header.hpp"

#include "ui/reading.hpp"

#include <algorithm>

namespace app {

namespace {
constexpr float margin = 16;
constexpr float gap = 12;

/// `id` is the name of its picture, too.
void draw_first_key(ui::Kit& kit, const std::string& id, const std::function<void()>& action)
{
    const float height = 68 * kit.view.control;
    kit.key({.id = id,
             .role = ui::Role::button,
             .area = "header",
             .name = kit.words.text("control." + id),
             .box = {margin, 10, 74 * kit.view.control, height},
             .action = action},
            {.icon = id, .icon_size = 38});
}
}  // namespace

float header_height(const ui::View& view) { return 72 * view.control + margin; }

float draw_header_keys(ui::Kit& kit, const HeaderKeys& keys)
{
    const float height = 68 * kit.view.control;
    const float width = 74 * kit.view.control;
    const float top = 10;
    const core::Rectangle access{kit.view.width - margin - width, top, width, height};
    const std::string language = kit.words.text("app.languages." + kit.words.language());
    const ui::TextStyle label = kit.style(ui::Face::bold, 20, kit.theme.text);
    // Room for the name of the language, as far as the header has it.
    const float wanted = kit.canvas.width_of(language, label) + 34 + 44;
    // In a tall window its picture has to do.
    const bool named = !kit.view.portrait;
    const float language_width = named ? std::clamp(wanted, width, 230.0F) : width;
    const core::Rectangle read{access.x - gap - width, top, width, height};
    const core::Rectangle choose{read.x - gap - language_width, top, language_width, height};

    kit.key({.id = "language",
             .role = ui::Role::button,
             .area = "header",
             .name = kit.words.text("control.language"),
             .value = language,
             .box = choose,
             .action = keys.open_language},
            {.icon = "language",
             .label = named ? language : std::string{},
             .label_size = 20,
             .icon_size = 32});
    const core::Rectangle mute{choose.x - gap - width, top, width, height};
    const bool sound = kit.theme.preferences.sound;
    kit.key({.id = "mute",
             .role = ui::Role::toggle,
             .area = "header",
             .name = kit.words.text("app.access.sound"),
             .value = kit.words.text(sound ? "app.access.on" : "app.access.off"),
             .box = mute,
             .action = keys.toggle_sound},
            {.icon = sound ? "sound" : "sound-off", .icon_size = 38});
    ui::draw_read_key(kit,
                      {.id = "read_screen",
                       .area = "header",
                       .name = kit.words.text("control.read_screen"),
                       .box = read},
                      std::string{ui::whole_screen},
                      {.icon_size = 40});
    kit.key({.id = "access",
             .role = ui::Role::button,
             .area = "header",
             .name = kit.words.text("control.access"),
             .box = access,
             .action = keys.open_access},
            {.icon = "accessibility", .icon_size = 40});
    return mute.x;
}

void draw_home_key(ui::Kit& kit, const std::function<void()>& go_home)
{
    draw_first_key(kit, "home", go_home);
}

void draw_back_key(ui::Kit& kit, const std::function<void()>& go_back)
{
    draw_first_key(kit, "back", go_back);
}

void draw_background(ui::Kit& kit)
{
    kit.canvas.shade(kit.view.all(), 0, kit.theme.background_top, kit.theme.background_bottom);
}

}  // namespace app
