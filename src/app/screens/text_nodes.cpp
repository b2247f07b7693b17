#include "app/screens/text_area.hpp"
#include "app/screens/text_voice.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

using core::Point;
using core::Rectangle;

}  // namespace

/// The text as one control: Tab indents in it, so its hint says how to leave.
void TextArea::declare_field(ui::Kit& kit, const Rectangle& box)
{
    ui::Node node{.id = field,
                  .role = ui::Role::text_field,
                  .area = "text",
                  .name = kit.words.text("app.text.name"),
                  .value = m_told,
                  .hint = kit.words.text("app.text.leave"),
                  .part = true,
                  .box = box};
    node.action = [this, &hands = kit.interaction] { touch(hands.pointer()); };
    node.drag = selecting();
    node.key = [this, &hands = kit.interaction](ui::Key key) {
        return key_in_text(key, hands.shift());
    };
    node.scroll = [this](float lines) { scroll_to(m_look.top + lines * m_look.height); };
    if (kit.interaction.shows_focus(field)) {
        kit.canvas.outline(m_all.inset(-6), 26, kit.theme.focus_on_night, kit.theme.focus_width);
    }
    kit.declare(std::move(node));
}

/// Each line that is seen, for the ear and for hints that point at one.
void TextArea::declare_lines(ui::Kit& kit)
{
    const std::size_t end =
        std::min(m_pad.lines().count(), m_look.first_line() + m_look.lines_seen() + 1);
    for (std::size_t line = m_look.first_line(); line < end; ++line) {
        const Rectangle row = m_look.row(line);
        if (row.y < m_look.box.y - 1 || row.bottom() > m_look.box.bottom() + 1) {
            continue;
        }
        const std::string_view code = m_pad.line_text(line);
        kit.declare({.id = "text.line." + std::to_string(line + 1),
                     .role = ui::Role::text,
                     .area = "text_lines",
                     .name = told_line(kit.words, line, code),
                     .part = true,
                     .box = row});
    }
}

/// What the caret comes to: a line, told as it was then, so that typing in it is not told letter by
/// letter; and on the same line the letter behind it, or what is chosen.
void TextArea::hear(const i18n::Catalogue& words)
{
    const std::size_t line = m_pad.line();
    const std::size_t at = m_pad.caret();
    if (std::exchange(m_told_line, line) != line || m_told_words != words.language()) {
        m_told_words = words.language();
        m_told = told_line(words, line, m_pad.line_text(line));
    } else if (!m_pad.selection().empty()) {
        m_echo = words.text({"text.told.chosen", {{"text", std::string{m_pad.selected()}}}});
    } else if (m_written) {
        m_echo = told_letter(words, *m_written);
    } else if (at != m_told_at || m_echo.empty()) {
        const std::size_t next = editor::next_letter(m_pad.text(), at);
        m_echo = told_letter(words, std::string_view{m_pad.text()}.substr(at, next - at));
    }
    m_told_at = at;
    m_written.reset();
}

void TextArea::declare_echo(ui::Kit& kit)
{
    if (!m_echo.empty()) {
        kit.declare({.id = "text.caret",
                     .role = ui::Role::text,
                     .area = "text_lines",
                     .name = m_echo,
                     .live = true,
                     .part = true,
                     .box = m_look.row(m_pad.line())});
    }
}

/// A touch brings the caret there; where it already is, it chooses the word.
void TextArea::touch(Point at)
{
    const std::size_t place = m_look.place_at(m_pad, at);
    const bool again = m_pad.selection().empty() && m_pad.caret() == place && m_focused == field;
    m_completion.reset();
    if (again) {
        m_pad.select_word(place);
    } else {
        m_pad.put_caret(place);
    }
}

std::function<void(ui::DragPhase, Point)> TextArea::selecting()
{
    return [this](ui::DragPhase phase, Point at) {
        const std::size_t place = m_look.place_at(m_pad, at);
        m_completion.reset();
        if (phase == ui::DragPhase::begin) {
            m_pad.put_caret(place);
            m_focus = field;
        } else if (phase != ui::DragPhase::cancel) {
            m_pad.put_caret(place, true);
        }
    };
}

/// How far the text is scrolled, for fingers: the hand takes the bar, or touches above and below.
void TextArea::draw_scroll_bar(ui::Kit& kit, const Rectangle& box)
{
    const float longest = m_look.longest_scroll(m_pad.lines().count());
    if (longest <= 0) {
        return;
    }
    const float width = std::max(64.0F, 57.6F / kit.view.scale);
    const Rectangle target{box.right() - width, box.y, width, box.height};
    const float whole = longest + box.height;
    const float length = std::max(48.0F, box.height * box.height / whole);
    const float way = box.height - length;
    const Rectangle bar{box.right() - 14, box.y + way * m_look.top / longest, 10, length};
    kit.canvas.fill({bar.x, box.y + 4, bar.width, box.height - 8}, 5, kit.theme.code_gutter);
    kit.canvas.fill(bar.inset(0), 5, kit.theme.panel_outline);
    ui::Node node{.id = "text.scroll",
                  .role = ui::Role::slider,
                  .area = "text_keys",
                  .name = kit.words.text("app.text.scroll"),
                  .value = std::to_string(m_look.first_line() + 1),
                  .box = target};
    const auto go = [this, target, length, way, longest](float y) {
        scroll_to((y - target.y - length / 2) / std::max(1.0F, way) * longest);
    };
    node.action = [go, &hands = kit.interaction] { go(hands.pointer().y); };
    node.drag = [go](ui::DragPhase phase, Point at) {
        if (phase != ui::DragPhase::cancel) {
            go(at.y);
        }
    };
    node.key = [this](ui::Key key) {
        const float page_height = static_cast<float>(page()) * m_look.height;
        const float before = m_look.top;
        if (key == ui::Key::up || key == ui::Key::down) {
            scroll_to(m_look.top + (key == ui::Key::up ? -m_look.height : m_look.height));
        } else if (key == ui::Key::right || key == ui::Key::page_down) {
            scroll_to(m_look.top + page_height);
        } else if (key == ui::Key::left || key == ui::Key::page_up) {
            scroll_to(m_look.top - page_height);
        } else {
            return false;
        }
        return m_look.top != before;
    };
    node.scroll = [this](float lines) { scroll_to(m_look.top + lines * m_look.height); };
    if (kit.interaction.shows_focus(node.id)) {
        kit.canvas.outline(bar.inset(-5), 9, kit.theme.focus_on_night, kit.theme.focus_width);
    }
    kit.declare(std::move(node));
}

void TextArea::declare_gutter(ui::Kit& kit, const Rectangle& gutter)
{
    const float finger = 57.6F / kit.view.scale;
    std::string stops;
    for (const lang::NodeId node : m_session.breakpoints()) {
        if (const std::optional<LineRange> lines = lines_of(node)) {
            stops += (stops.empty() ? "" : ", ") + std::to_string(lines->first + 1);
        }
    }
    ui::Node node{.id = "text.gutter",
                  .role = ui::Role::button,
                  .area = "text_lines",
                  .name = kit.words.text("word.breakpoint"),
                  .value = stops,
                  .box = {gutter.x, gutter.y, std::max(gutter.width, finger), gutter.height}};
    const auto toggle = [this](std::size_t line) {
        m_session.toggle_breakpoint_at_line(static_cast<int>(line) + 1);
    };
    node.action = [this, toggle, &hands = kit.interaction] {
        toggle(m_look.line_at(m_pad, hands.pointer().y));
    };
    node.key = [this, toggle](ui::Key key) {
        if (key == ui::Key::enter || key == ui::Key::space) {
            toggle(m_pad.line());
            return true;
        }
        return false;
    };
    kit.focus_ring(node, 8, false);
    kit.declare(std::move(node));
}

}  // namespace app
