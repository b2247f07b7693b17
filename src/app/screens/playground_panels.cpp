#include "app/screens/play_badge.hpp"
#include "app/screens/play_panel.hpp"
#include "app/screens/playground.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

using core::Rectangle;

constexpr float gap = 16;
constexpr float said_height = 112;
constexpr std::size_t files_at_once = 5;

float row_height(const ui::View& view) { return 84 * std::min(view.control, 1.2F); }

}  // namespace

void PlaygroundScreen::draw_open(ui::Kit& kit)
{
    switch (m_open) {
        case Open::nothing:
            return;
        case Open::stages:
            draw_place_panel(kit,
                             {.title = kit.words.text("playground.stage.title"),
                              .places = m_stages,
                              .stage = {},
                              .now = {},
                              .choose = [this](const std::string& stage) { begin_on(stage); },
                              .close = [this] { close(); }});
            return;
        case Open::styles:
            draw_style_panel(kit,
                             {.styles = m_play.styles(),
                              .now = std::nullopt,
                              .sample = {.stage = m_stage,
                                         .program = m_play.sample(m_stage),
                                         .lines = m_play.sample_lines(m_stage)},
                              .said = {},
                              .can_show = {},
                              .choose = [this](lesson::Style style) { begin_with(style); },
                              .close = [this] { close(); }});
            return;
        case Open::throw_away:
            draw_throw_away(kit);
            return;
        case Open::places:
            draw_places(kit);
            return;
        case Open::files:
            draw_files(kit);
            return;
        case Open::remarks:
            draw_remarks(kit);
            return;
    }
}

void PlaygroundScreen::close()
{
    m_open = Open::nothing;
    m_focus = std::exchange(m_opener, {});
}

// ---- a new program

void PlaygroundScreen::begin()
{
    m_opener = "new";
    m_stages = m_play.stages();
    if (m_stages.size() == 1) {
        begin_on(m_stages.front().id);
        return;
    }
    m_open = Open::stages;
    m_focus = "place." + m_stages.front().id;
}

void PlaygroundScreen::begin_on(const std::string& stage)
{
    m_stage = stage;
    m_open = Open::styles;
    m_focus = "style." + std::string{lesson::name_of(m_play.styles().front())};
}

void PlaygroundScreen::begin_with(lesson::Style style) { visit(m_play.begin(m_stage, style)); }

/// Where there is no slot left, Lumi says so.
void PlaygroundScreen::visit(std::optional<int> slot)
{
    if (slot) {
        m_next = route::Play{*slot};
        return;
    }
    m_brought = {.slot = std::nullopt, .file = {}, .remarks = {{{}, {}, {"playground.full", {}}}}};
    m_open = Open::remarks;
    m_focus = "close";
}

// ---- throwing away

void PlaygroundScreen::draw_throw_away(ui::Kit& kit)
{
    const auto card = std::find_if(m_slots.begin(), m_slots.end(), [this](const PlayCard& each) {
        return each.slot == m_slot;
    });
    if (card == m_slots.end()) {
        return;
    }
    const float keys = 110;
    const Rectangle room = draw_play_panel(
        kit,
        kit.words.text({"playground.throw_away", {{"name", play_badge_name(kit.words, m_slot)}}}),
        {640, 240 + gap + keys},
        [this] { close(); });
    const float middle = room.height - keys - gap;
    const Rectangle picture{room.x, room.y, room.width * 0.62F, middle};
    draw_play_picture(kit, picture, *card);
    kit.canvas.round_corners(picture, 20, kit.theme.panel);
    kit.canvas.outline(picture, 20, kit.theme.panel_outline, kit.theme.outline);
    draw_play_badge(kit, m_slot, {picture.x + 12, picture.y + 12, 52, 52});
    const float arrow = 64;
    const float bin = 120;
    const float free = room.right() - picture.right();
    const float left = picture.right() + (free - arrow - bin) / 2;
    kit.canvas.picture("icons/arrow-right",
                       {left, picture.centre().y - arrow / 2, arrow, arrow},
                       kit.theme.text_soft);
    kit.canvas.picture(
        "icons/trash", {left + arrow, picture.centre().y - bin / 2, bin, bin}, kit.theme.text);
    const float width = (room.width - gap) / 2;
    const auto key = [&](const char* id,
                         const char* icon,
                         float x,
                         ui::KeyStyle style,
                         std::function<void()> action) {
        const std::string name = kit.words.text("playground.throw." + std::string{id});
        kit.key({.id = id,
                 .role = ui::Role::button,
                 .area = "choices",
                 .name = name,
                 .box = {x, room.bottom() - keys, width, keys},
                 .action = std::move(action)},
                {.style = style,
                 .icon = icon,
                 .label = name,
                 .label_size = 24,
                 .icon_size = 46,
                 .radius = 28});
    };
    key("keep", "check", room.x, ui::KeyStyle::go, [this] { close(); });
    key("away", "trash", room.x + width + gap, ui::KeyStyle::night, [this] { throw_away(); });
}

void PlaygroundScreen::throw_away()
{
    m_play.throw_away(m_slot);
    m_opener = "take_back";
    look();
    close();
}

void PlaygroundScreen::take_back()
{
    if (const std::optional<int> slot = m_play.take_back()) {
        look();
        m_focus = "slot." + std::to_string(*slot);
    }
}

// ---- a file comes back

void PlaygroundScreen::ask_for_file()
{
    m_opener = "bring";
    m_places = m_play.places();
    m_open = Open::places;
    m_focus = m_places.empty() ? "close" : "from.0";
}

void PlaygroundScreen::draw_places(ui::Kit& kit)
{
    const float row = row_height(kit.view);
    const Rectangle room =
        draw_play_panel(kit,
                        kit.words.text("playground.bring.title"),
                        {720, said_height + gap + row * static_cast<float>(m_places.size())},
                        [this] { close(); });
    draw_said(
        kit,
        {room.x, room.y, room.width, said_height},
        kit.words.text(m_places.empty() ? "playground.take.nowhere" : "playground.bring.ask"));
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        draw_place_key(kit,
                       "from." + std::to_string(i),
                       m_places[i],
                       {room.x,
                        room.y + said_height + gap + row * static_cast<float>(i),
                        room.width,
                        row - gap},
                       [this, i] { open_place(m_places.at(i).folder); });
    }
}

void PlaygroundScreen::open_place(const std::filesystem::path& folder)
{
    m_files = store::find_files(folder, ".py");
    m_first_file = 0;
    m_open = Open::files;
    m_focus = m_files.empty() ? "close" : "file.0";
}

void PlaygroundScreen::draw_files(ui::Kit& kit)
{
    const float row = row_height(kit.view);
    const bool turns = m_files.size() > files_at_once;
    const std::size_t shown = std::min(files_at_once, m_files.size() - m_first_file);
    const float rows =
        static_cast<float>(std::min(files_at_once, m_files.size())) + (turns ? 1.0F : 0.0F);
    const Rectangle room = draw_play_panel(kit,
                                           kit.words.text("playground.bring.title"),
                                           {720, m_files.empty() ? said_height : rows * row},
                                           [this] { close(); });
    if (m_files.empty()) {
        draw_said(kit,
                  {room.x, room.y, room.width, said_height},
                  kit.words.text("playground.bring.none"));
        return;
    }
    for (std::size_t i = 0; i < shown; ++i) {
        const std::filesystem::path& file = m_files[m_first_file + i];
        const std::string name = shortened(file.filename().string());
        kit.key({.id = "file." + std::to_string(i),
                 .role = ui::Role::button,
                 .area = "choices",
                 .name = name,
                 .box = {room.x, room.y + row * static_cast<float>(i), room.width, row - gap},
                 .action = [this, file] { bring(file); }},
                {.icon = "code", .label = name, .label_size = 22, .icon_size = 38});
    }
    if (!turns) {
        return;
    }
    const float y = room.y + row * static_cast<float>(files_at_once);
    const float width = (room.width - gap) / 2;
    const auto key = [&](const char* id, const char* icon, float x, bool enabled, auto action) {
        kit.key({.id = id,
                 .role = ui::Role::button,
                 .area = "keys",
                 .name = kit.words.text("control." + std::string{id}),
                 .box = {x, y, width, row - gap},
                 .enabled = enabled,
                 .action = action},
                {.icon = icon, .icon_size = 36});
    };
    key("scroll_up", "arrow-up", room.x, m_first_file > 0, [this] {
        m_first_file -= std::min(m_first_file, files_at_once);
    });
    key("scroll_down",
        "arrow-down",
        room.x + width + gap,
        m_first_file + files_at_once < m_files.size(),
        [this] {
            m_first_file += m_first_file + files_at_once < m_files.size() ? files_at_once : 0;
        });
}

void PlaygroundScreen::bring(const std::filesystem::path& file)
{
    m_brought = m_play.bring_back(file);
    look();
    if (m_brought.slot && m_brought.remarks.empty()) {
        visit(m_brought.slot);
        return;
    }
    m_open = Open::remarks;
    m_focus = m_brought.slot ? "go_on" : "close";
}

/// What Lumi does not know in a file, with the lines: the first three, as a child reads no more.
void PlaygroundScreen::draw_remarks(ui::Kit& kit)
{
    constexpr std::size_t most = 3;
    const std::size_t count = std::min(most, m_brought.remarks.size());
    const float key = m_brought.slot ? 96 : 0;
    const std::string title =
        m_brought.file.empty() ? kit.words.text("playground.title") : shortened(m_brought.file);
    const float step = said_height + gap;
    const Rectangle room = draw_play_panel(
        kit, title, {820, step * static_cast<float>(count) + key}, [this] { close(); });
    for (std::size_t i = 0; i < count; ++i) {
        const core::Error& remark = m_brought.remarks[i];
        const Rectangle box{room.x, room.y + step * static_cast<float>(i), room.width, said_height};
        std::string words = kit.words.text(remark.message);
        if (remark.place.line > 0) {
            words = kit.words.text(
                {"playground.bring.line",
                 {{"number", std::int64_t{remark.place.line}}, {"text", std::move(words)}}});
        }
        draw_said(kit, box, words, "lumi/lumi-oops", "said." + std::to_string(i + 1));
    }
    if (m_brought.slot) {
        const std::string name = kit.words.text("playground.bring.open");
        kit.key({.id = "go_on",
                 .role = ui::Role::button,
                 .area = "choices",
                 .name = name,
                 .box = {room.x, room.bottom() - key + gap, room.width, key - gap},
                 .action = [this] { visit(m_brought.slot); }},
                {.style = ui::KeyStyle::go, .icon = "next", .label = name, .label_size = 24});
    }
}

}  // namespace app
