#include "app/screens/play.hpp"

#include "app/screens/play_badge.hpp"
#include "app/screens/play_panel.hpp"
#include "lang/parser.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

using core::Rectangle;
using lesson::Style;

constexpr float gap = 12;
/// Of a row of keys where a lesson has its chips.
constexpr float key_row = 66;

}  // namespace

PlayScreen::PlayScreen(FreePlay& play,
                       const store::Slot& slot,
                       std::unique_ptr<lesson::Session> session,
                       HeaderKeys keys,
                       ui::Clipboard& clipboard)
    : LessonScreen{
          std::move(session),
          {},
          std::move(keys),
          [&play, number = slot.number](const lesson::Work& work) { play.save(number, work); },
          [](const lesson::Verdict&) {},
          clipboard},
      m_play{play},
      m_slot{slot.number},
      m_stage{slot.stage},
      m_world{this->session().lesson().id},
      m_style{this->session().lesson().palette.style}
{}

/// Its keys take the place of a lesson's chips; in a tall window they come down to where small arms
/// reach.
LessonLayout PlayScreen::layout(const ui::View& view) const
{
    LessonLayout layout = LessonScreen::layout(view);
    const float height = key_row * view.control;
    const float more = height - layout.chips.height;
    layout.chips.height = height;
    if (!view.portrait) {
        const bool is_beside = layout.tray.y == layout.program.y;
        layout.program.y += more;
        layout.program.height -= more;
        if (is_beside) {
            layout.tray.y += more;
            layout.tray.height -= more;
        }
        return layout;
    }
    const float up = layout.stage.y - layout.chips.y;
    layout.stage.y -= up;
    layout.stage.height -= height + gap - up;
    const float row = layout.stage.bottom() + gap;
    layout.chips.y = row;
    return layout;
}

void PlayScreen::leave(Route route)
{
    m_play.leave(m_slot, session());
    go(std::move(route));
}

void PlayScreen::draw_way_back(ui::Kit& kit)
{
    draw_back_key(kit, [this] { leave(route::Playground{}); });
}

void PlayScreen::draw_emblem(ui::Kit& kit, const Rectangle& box)
{
    draw_play_badge(kit, m_slot, box.inset(4));
}

std::string PlayScreen::place(const i18n::Catalogue& words) const
{
    return play_badge_name(words, m_slot);
}

void PlayScreen::draw_chips(ui::Kit& kit, const Rectangle& row)
{
    struct Entry {
        const char* id;
        std::string_view icon;
        bool enabled;
        std::function<void()> action;
    };
    const bool is_empty =
        session().document().program.body.statements.empty() && session().document().pieces.empty();
    const std::array<Entry, 3> keys{
        {{"world", "map", true, [this] { open(Open::worlds); }},
         {"style", icon_of(m_style), true, [this] { open(Open::styles); }},
         {"start_over", "reset", !is_empty, [this] {
              playing().clear();
              changed();
          }}}};
    const float width = (row.width - gap * (keys.size() - 1)) / keys.size();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const Entry& each = keys.at(i);
        const std::string name = kit.words.text("playground.key." + std::string{each.id});
        kit.key({.id = each.id,
                 .role = ui::Role::button,
                 .area = "choices",
                 .name = name,
                 .box = {row.x + static_cast<float>(i) * (width + gap), row.y, width, row.height},
                 .enabled = each.enabled,
                 .action = each.action},
                {.icon = std::string{each.icon}, .label = name, .label_size = 18, .icon_size = 32});
    }
}

void PlayScreen::draw_hint_key(ui::Kit& kit, const Rectangle& box)
{
    kit.key({.id = "take_away",
             .role = ui::Role::button,
             .area = "words",
             .name = kit.words.text("playground.key.take_away"),
             .box = box,
             .action = [this] { open(Open::take_away); }},
            {.icon = "save", .icon_size = 40});
}

void PlayScreen::open(Open panel)
{
    m_open = panel;
    m_said.reset();
    m_taken = false;
    switch (panel) {
        case Open::nothing:
            break;
        case Open::worlds:
            m_worlds = m_play.worlds(m_stage);
            m_wanted_focus = "place." + m_world;
            break;
        case Open::styles:
            m_wanted_focus = "style." + std::string{lesson::name_of(m_style)};
            break;
        case Open::take_away:
            m_places = m_play.places();
            m_wanted_focus = m_places.empty() ? "close" : "take.0";
            break;
    }
}

void PlayScreen::close()
{
    constexpr std::array<const char*, 4> keys{"", "world", "style", "take_away"};
    m_wanted_focus = keys.at(static_cast<std::size_t>(std::exchange(m_open, Open::nothing)));
}

void PlayScreen::key(ui::Key key)
{
    if (m_open == Open::nothing) {
        LessonScreen::key(key);
    } else if (key == ui::Key::escape) {
        close();
    }
}

void PlayScreen::write(std::string_view text)
{
    if (m_open == Open::nothing) {
        LessonScreen::write(text);
    }
}

std::string PlayScreen::wants_focus()
{
    std::string first = LessonScreen::wants_focus();
    return m_wanted_focus.empty() ? std::move(first) : std::exchange(m_wanted_focus, {});
}

void PlayScreen::draw_over(ui::Kit& kit)
{
    if (m_open == Open::worlds) {
        draw_place_panel(kit,
                         {.title = kit.words.text("playground.world.title"),
                          .places = m_worlds,
                          .stage = m_stage,
                          .now = m_world,
                          .choose =
                              [this](const std::string& world) {
                                  m_play.move_to(m_slot, world);
                                  leave(route::Play{m_slot});
                              },
                          .close = [this] { close(); }});
    } else if (m_open == Open::styles) {
        PlayCard sample{.stage = m_stage,
                        .program = m_play.sample(m_stage),
                        .lines = m_play.sample_lines(m_stage)};
        draw_style_panel(kit,
                         {.styles = m_play.styles(),
                          .now = m_style,
                          .sample = std::move(sample),
                          .said = m_said ? kit.words.text(*m_said) : std::string{},
                          .can_show = [this](Style style) { return !refusal(style); },
                          .choose = [this](Style style) { choose_style(style); },
                          .close = [this] { close(); }});
    } else if (m_open == Open::take_away) {
        draw_take_away(kit);
    }
}

/// Why the program can't be shown so, if it can't.
std::optional<core::Message> PlayScreen::refusal(Style style) const
{
    const lesson::Work work = session().work();
    const bool shows_text = style == Style::both || style == Style::text;
    if (work.text && !shows_text && !lang::parse(*work.text).diagnostics.empty()) {
        return core::Message{"playground.cannot_show.unread", {}};
    }
    return lesson::cannot_show(session().program(), style, m_stage);
}

void PlayScreen::choose_style(Style style)
{
    m_said = refusal(style);
    if (!m_said) {
        m_play.show_as(m_slot, style);
        leave(route::Play{m_slot});
    }
}

void PlayScreen::take_to(const store::TakePlace& place)
{
    const core::Result<std::filesystem::path> file = m_play.take_away(m_slot, place.folder);
    m_taken = bool{file};
    m_said =
        file ? core::Message{"playground.take.done", {{"file", file.value().filename().string()}}}
             : file.error().message;
}

void PlayScreen::draw_take_away(ui::Kit& kit)
{
    constexpr float said = 112;
    const float row = 84 * std::min(kit.view.control, 1.2F);
    const auto count = static_cast<float>(m_places.size());
    const Rectangle room = draw_play_panel(
        kit, kit.words.text("playground.take.title"), {720, said + gap + row * count}, [this] {
            close();
        });
    const core::Message here =
        m_said ? *m_said
               : core::Message{m_places.empty() ? "playground.take.nowhere" : "playground.take.ask",
                               {}};
    draw_said(kit,
              {room.x, room.y, room.width, said},
              kit.words.text(here),
              m_taken              ? "lumi/lumi-happy"
              : m_said.has_value() ? "lumi/lumi-oops"
                                   : "lumi/lumi-pointing");
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Rectangle box{
            room.x, room.y + said + gap + row * static_cast<float>(i), room.width, row - gap};
        draw_place_key(kit, "take." + std::to_string(i), m_places[i], box, [this, i] {
            take_to(m_places.at(i));
        });
    }
}

}  // namespace app
