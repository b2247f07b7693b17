#include "app/access_panel.hpp"

#include "app/access_rows.hpp"
#include "app/application.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace app {

namespace {

using core::Rectangle;

/// The panel as it is drawn, and where its next line comes.
struct PanelDrawing {
    ui::Kit& kit;
    const Choices& choices;
    const PanelKeys& keys;
    Rectangle row;
    float step{};

    Line line(float keys_width)
    {
        const Line next{row, keys_width};
        row.y += step;
        return next;
    }
    /// What a key does that leaves the station with other choices.
    template <typename Change>
    std::function<void()> chooses(Change change) const
    {
        Choices next = choices;
        change(next);
        return [next, choose = keys.choose] { choose(next); };
    }
};

constexpr float scale_width = 304;

void draw_tabs(PanelDrawing& panel)
{
    constexpr std::array<std::pair<const char*, const char*>, 3> tabs{
        {{"see", "look"}, {"hear", "speaker"}, {"hands", "pointer-hand"}}};
    constexpr float gap = 12;
    const Rectangle row = panel.line(0).box;
    const float width = (row.width - gap * (tabs.size() - 1)) / tabs.size();
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const auto [id, icon] = tabs.at(i);
        const auto page = static_cast<AccessPage>(i);
        const bool open = panel.keys.page == page;
        const std::string name = panel.kit.words.text("app.access." + std::string{id});
        panel.kit.key(
            {.id = "page." + std::string{id},
             .role = ui::Role::toggle,
             .area = "pages",
             .name = name,
             .value = panel.kit.words.text(open ? "app.access.on" : "app.access.off"),
             .box = {row.x + static_cast<float>(i) * (width + gap), row.y, width, row.height},
             .action = [turn = panel.keys.turn_to, page] { turn(page); }},
            {.icon = icon, .label = name, .label_size = 21, .selected = open});
    }
}

/// Where a value lies, and how far one press of a key takes it.
template <typename Number>
struct Range {
    Number now{};
    Number least{};
    Number most{};
    Number step{};
};

template <typename Number, typename Set>
void draw_range(PanelDrawing& panel,
                const Rectangle& box,
                const std::string& id,
                std::string value,
                const Range<Number>& range,
                Set set)
{
    const auto changed = [&](Number to) {
        return panel.chooses(
            [&](Choices& next) { set(next, std::clamp(to, range.least, range.most)); });
    };
    // Steps of a fraction don't meet their bounds exactly.
    const Number nearly = range.step / 10;
    Scale scale{.id = id, .value = std::move(value)};
    if (range.now > range.least + nearly) {
        scale.down = changed(range.now - range.step);
    }
    if (range.now < range.most - nearly) {
        scale.up = changed(range.now + range.step);
    }
    draw_scale(panel.kit, box, scale);
}

std::string per_cent(const i18n::Catalogue& words, float share)
{
    return words.number(std::int64_t{std::lround(share * 100)}) + " %";
}

std::string seconds(const i18n::Catalogue& words, int milliseconds)
{
    return words.text({"app.access.seconds", {{"number", milliseconds / 1000.0}}});
}

void draw_text_size(PanelDrawing& panel)
{
    const float now = panel.choices.preferences.text_size;
    draw_range<float>(panel,
                      draw_name(panel.kit, panel.line(scale_width), "text-size", "text_size.label"),
                      "text_size",
                      per_cent(panel.kit.words, now),
                      {now, 0.85F, 1.6F, 0.15F},
                      [](Choices& next, float size) { next.preferences.text_size = size; });
}

void draw_looks(PanelDrawing& panel)
{
    constexpr std::array<const char*, 3> looks{"standard", "high_contrast", "projector"};
    std::vector<Option> options;
    for (std::size_t i = 0; i < looks.size(); ++i) {
        const auto look = static_cast<ui::Look>(i);
        options.push_back({looks.at(i),
                           panel.kit.words.text(std::string{"app.access."} + looks.at(i)),
                           {},
                           panel.choices.preferences.look == look,
                           panel.chooses([&](Choices& next) { next.preferences.look = look; })});
    }
    draw_options(panel.kit, draw_name(panel.kit, panel.line(500), "contrast", "look"), options);
}

void draw_calm(PanelDrawing& panel)
{
    const bool calm = panel.choices.preferences.calm;
    draw_switch(panel.kit,
                draw_name(panel.kit, panel.line(184), "motion-off", "calm"),
                "calm",
                calm,
                panel.chooses([&](Choices& next) { next.preferences.calm = !calm; }));
}

void draw_language_line(PanelDrawing& panel)
{
    std::vector<Option> options;
    for (const std::string_view language : offered_languages) {
        const std::string id{language};
        options.push_back({"language." + id,
                           panel.kit.words.text("app.languages." + id),
                           id,
                           panel.choices.language == id,
                           panel.chooses([&](Choices& next) { next.language = id; })});
    }
    draw_options(panel.kit, draw_name(panel.kit, panel.line(540), "language", "language"), options);
}

void draw_sound(PanelDrawing& panel)
{
    const ui::Preferences& preferences = panel.choices.preferences;
    const bool on = preferences.sound;
    const Rectangle box =
        draw_name(panel.kit, panel.line(480), on ? "sound" : "sound-off", "sound");
    const float scale = 2 * 84 * std::min(panel.kit.view.control, 1.1F) + 96;
    draw_switch(panel.kit,
                {box.x, box.y, box.width - scale - 12, box.height},
                "sound",
                on,
                panel.chooses([&](Choices& next) { next.preferences.sound = !on; }));
    draw_range<float>(panel,
                      {box.right() - scale, box.y, scale, box.height},
                      "volume",
                      per_cent(panel.kit.words, preferences.volume),
                      {preferences.volume, 0.2F, 1, 0.2F},
                      [](Choices& next, float volume) { next.preferences.volume = volume; });
}

void draw_follow(PanelDrawing& panel)
{
    const bool follows = panel.choices.voice.follows;
    draw_switch(panel.kit,
                draw_name(panel.kit,
                          panel.line(184),
                          panel.kit.hearing.possible ? "speaker" : "speaker-off",
                          "follow"),
                "follow",
                follows,
                panel.chooses([&](Choices& next) { next.voice.follows = !follows; }));
}

void draw_speech_rate(PanelDrawing& panel)
{
    using Voice = ui::VoiceChoices;
    const int rate = panel.choices.voice.rate;
    draw_range<int>(panel,
                    draw_name(panel.kit, panel.line(scale_width), "timer", "speech_rate.label"),
                    "speech_rate",
                    panel.kit.words.number(std::int64_t{rate}) + " %",
                    {rate, Voice::slowest, Voice::fastest, 25},
                    [](Choices& next, int chosen) { next.voice.rate = chosen; });
}

void draw_switches(PanelDrawing& panel)
{
    constexpr std::array<const char*, 3> counts{"none", "one", "two"};
    std::vector<Option> options;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        const auto switches = static_cast<ui::ScanChoices::Switches>(i);
        const std::string id = "switches." + std::string{counts.at(i)};
        options.push_back(
            {id,
             panel.kit.words.text("app.access." + id),
             {},
             panel.choices.scanning.switches == switches,
             panel.chooses([&](Choices& next) { next.scanning.switches = switches; })});
    }
    draw_options(panel.kit,
                 draw_name(panel.kit, panel.line(430), "pointer-hand", "switches.label"),
                 options);
}

void draw_scan_step(PanelDrawing& panel)
{
    using Scan = ui::ScanChoices;
    const int step = panel.choices.scanning.step;
    draw_range<int>(panel,
                    draw_name(panel.kit, panel.line(scale_width), "timer", "scan_step.label"),
                    "scan_step",
                    seconds(panel.kit.words, step),
                    {step, Scan::fastest, Scan::slowest, 500},
                    [](Choices& next, int chosen) { next.scanning.step = chosen; });
}

void draw_debounce(PanelDrawing& panel)
{
    const int debounce = panel.choices.scanning.debounce;
    draw_range<int>(panel,
                    draw_name(panel.kit, panel.line(scale_width), "hand", "debounce.label"),
                    "debounce",
                    seconds(panel.kit.words, debounce),
                    {debounce, 0, ui::ScanChoices::most_debounce, 100},
                    [](Choices& next, int chosen) { next.scanning.debounce = chosen; });
}

/// The lines of each page, from top to bottom.
using DrawLine = void (*)(PanelDrawing& panel);
constexpr std::array<DrawLine, 4> lines_to_see{
    &draw_text_size, &draw_looks, &draw_calm, &draw_language_line};
constexpr std::array<DrawLine, 3> lines_to_hear{&draw_sound, &draw_follow, &draw_speech_rate};
constexpr std::array<DrawLine, 3> lines_for_hands{&draw_switches, &draw_scan_step, &draw_debounce};

void draw_lines(PanelDrawing& panel, std::span<const DrawLine> lines)
{
    for (const DrawLine draw : lines) {
        draw(panel);
    }
}

}  // namespace

void draw_access(ui::Kit& kit, const Choices& choices, const PanelKeys& keys)
{
    constexpr int rows = 1 + static_cast<int>(lines_to_see.size());
    const PanelFrame frame =
        draw_panel_frame(kit, kit.words.text("app.access.title"), 800, rows, keys);
    PanelDrawing panel{kit,
                       choices,
                       keys,
                       {frame.box.x + 28, frame.box.y + 104, frame.box.width - 56, frame.row - 12},
                       frame.row};
    draw_tabs(panel);
    switch (keys.page) {
        case AccessPage::see:
            draw_lines(panel, lines_to_see);
            break;
        case AccessPage::hear:
            draw_lines(panel, lines_to_hear);
            break;
        case AccessPage::hands:
            draw_lines(panel, lines_for_hands);
            break;
    }
}

}  // namespace app
