#include "app/screens/lesson_console.hpp"

#include "app/screens/cut_text.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

using core::Rectangle;

constexpr float letters = 18;
constexpr float row_height = 26;
constexpr float rim = 12;
/// As far back as the console scrolls; what is older can be seen by scrubbing.
constexpr std::size_t most_lines = 1000;
/// Letters of an answer: as a session takes them.
constexpr std::size_t longest_answer = 80;

ui::TextStyle style_of(ui::Kit& kit, bool is_fault)
{
    return kit.style(ui::Face::medium, letters, is_fault ? kit.theme.oops : kit.theme.text);
}

float row_of(const ui::Kit& kit) { return row_height * std::max(1.0F, kit.canvas.text_size()); }

}  // namespace

void LessonConsole::draw(ui::Kit& kit, const Rectangle& box)
{
    follow();
    kit.canvas.fill(box, 18, kit.theme.well);
    kit.canvas.outline(box, 18, kit.theme.panel_outline, kit.theme.outline);
    Rectangle lines = box;
    if (m_asked) {
        const float field_height = 64 * kit.view.control;
        lines.height = std::max(box.height - field_height - 4, 0.0F);
        draw_rows(kit, lines);
        draw_field(kit, {box.x + 4, box.bottom() - field_height - 4, box.width - 8, field_height});
    } else {
        draw_rows(kit, lines);
    }
}

/// What is new comes in sight, and a new question gets an empty field.
void LessonConsole::follow()
{
    const std::size_t lines = m_session.trace().lines_at(m_session.playback().moment());
    if (std::exchange(m_lines, lines) != lines) {
        m_back = 0;
    }
    const bool asks = m_session.asks().has_value();
    if (std::exchange(m_asked, asks) != asks) {
        m_typed.clear();
        m_panel.close();
        m_wants_focus = asks;
        m_back = 0;
    }
}

std::string LessonConsole::wants_focus()
{
    if (!std::exchange(m_wants_focus, false)) {
        return {};
    }
    m_at_field = true;  // letters may come before the next frame
    return field;
}

/// The newest rows, up to so many, oldest first.
std::vector<LessonConsole::Row> LessonConsole::rows_to_show(ui::Kit& kit,
                                                            float width,
                                                            std::size_t wanted) const
{
    const lesson::Trace& trace = m_session.trace();
    const std::size_t moment = m_session.playback().moment();
    std::vector<Row> rows;  // newest first
    const auto add = [&](std::string_view text, std::size_t line, bool is_fault) {
        const ui::TextStyle style = style_of(kit, is_fault);
        std::vector<Row> parts;
        do {
            const std::size_t size = letters_within(kit.canvas, text, width, style);
            parts.push_back({std::string{text.substr(0, size)}, line, is_fault});
            text.remove_prefix(size);
        } while (!text.empty() && parts.size() < most_lines);
        rows.insert(rows.end(), parts.rbegin(), parts.rend());
    };
    const std::size_t lines = trace.lines_at(moment);
    if (const lang::Diagnostic* fault = m_session.fault()) {
        add(kit.words.text(fault->message), lines, true);
    }
    // The question stands in the field.
    const std::size_t open = m_asked && !m_session.asks()->empty() ? 1 : 0;
    for (std::size_t line = lines - std::min(open, lines);
         line-- > 0 && rows.size() < wanted && lines - line <= most_lines;) {
        add(trace.line_at(moment, line), line, false);
    }
    return {rows.rbegin(), rows.rend()};
}

void LessonConsole::draw_rows(ui::Kit& kit, const Rectangle& box)
{
    const float row = row_of(kit);
    const auto room = static_cast<std::size_t>(std::max(1.0F, (box.height - 12) / row));
    const std::size_t back = static_cast<std::size_t>(std::lround(m_back));
    const std::vector<Row> rows = rows_to_show(kit, box.width - 2 * rim, room + back + 1);
    m_most_back = rows.size() > room + back
                      ? m_back + 1
                      : static_cast<float>(rows.size() - std::min(rows.size(), room));
    m_back = std::min(m_back, m_most_back);
    const std::size_t end =
        rows.size() - std::min(static_cast<std::size_t>(std::lround(m_back)), rows.size());
    const std::size_t begin = end - std::min(end, room);
    kit.canvas.clip(box);
    for (std::size_t i = begin; i < end; ++i) {
        const Rectangle at{box.x + rim,
                           box.y + 6 + static_cast<float>(i - begin) * row,
                           box.width - 2 * rim + 4,
                           row};
        kit.canvas.text(rows[i].text, at, style_of(kit, rows[i].is_fault));
        const bool first_of_line = i == begin || rows[i - 1].line != rows[i].line;
        if (first_of_line && !rows[i].is_fault) {
            const std::string_view line =
                m_session.trace().line_at(m_session.playback().moment(), rows[i].line);
            const bool newest = rows[i].line + 1 == m_lines;
            kit.declare({.id = newest ? std::string{"console.newest"}
                                      : "console.line." + std::to_string(rows[i].line),
                         .role = ui::Role::text,
                         .area = "console",
                         .name = line.empty() ? kit.words.text("app.console.empty_line")
                                              : std::string{line},
                         .live = newest,
                         .box = at});
        } else if (first_of_line) {
            kit.declare({.id = "console.fault",
                         .role = ui::Role::text,
                         .area = "console",
                         .name = rows[i].text,
                         .part = true,  // Lumi says it
                         .box = at});
        }
    }
    kit.canvas.unclip();
    declare_rows(kit, box);
}

/// All of them are one thing to scroll.
void LessonConsole::declare_rows(ui::Kit& kit, const Rectangle& box)
{
    const float least = 57.6F / kit.view.scale;
    ui::Node node{.id = "console",
                  .role = ui::Role::text,
                  .area = "console",
                  .name = kit.words.text("app.console.name"),
                  .box = box,
                  .drag = [this](ui::DragPhase phase, core::Point at) { drag(phase, at); },
                  .key = [this](ui::Key pressed) { return key_in_rows(pressed); }};
    node.scroll = [this](float lines) { scroll_to(m_back - lines); };
    if (box.height < least) {
        node.drag = {};  // beside the field there is room for reading alone
        node.key = {};
    }
    kit.focus_ring(node, 18, false);
    kit.declare(std::move(node));
}

void LessonConsole::scroll_to(float back) { m_back = std::clamp(back, 0.0F, m_most_back); }

bool LessonConsole::key_in_rows(ui::Key key)
{
    switch (key) {
        case ui::Key::up:
            scroll_to(m_back + 1);
            return true;
        case ui::Key::down:
            scroll_to(m_back - 1);
            return true;
        case ui::Key::home:
            m_back = static_cast<float>(most_lines);
            return true;
        case ui::Key::end:
            scroll_to(0);
            return true;
        default:
            return false;
    }
}

void LessonConsole::drag(ui::DragPhase phase, core::Point at)
{
    if (phase == ui::DragPhase::begin) {
        m_pressed = at;
        m_back_at_press = m_back;
    }
    if (phase != ui::DragPhase::cancel) {
        m_back = std::max(0.0F, m_back_at_press + (at.y - m_pressed.y) / row_height);
    }
}

// ---- the field ----------------------------------------------------------------------------------

void LessonConsole::draw_field(ui::Kit& kit, const Rectangle& box)
{
    const std::string prompt = m_session.asks().value_or("");
    const float ok = 96 * kit.view.control;
    m_at_field = kit.interaction.focused() == field;
    const Rectangle place{box.x, box.y, box.width - ok - 8, box.height};
    kit.canvas.fill(place, 16, kit.theme.card);
    kit.canvas.outline(place, 16, kit.theme.energy, kit.theme.outline + 2);
    const ui::TextStyle asked = kit.style(ui::Face::medium, letters, kit.theme.ink_soft);
    const ui::TextStyle typed = kit.style(ui::Face::bold, 20, kit.theme.ink);
    const std::string question =
        cut_to(kit.canvas,
               prompt.empty() ? kit.words.text("app.console.asks") : prompt,
               place.width * 0.5F,
               asked);
    const float width = kit.canvas.width_of(question, asked) + 8;
    kit.canvas.text(question, {place.x + 12, place.y + 4, width, place.height - 8}, asked);
    // Of a long answer its end is seen, where the next letter comes.
    const float room = place.width - 12 - width - 24;
    std::string_view shown = m_typed;
    while (kit.canvas.width_of(shown, typed) > room && shown.size() > 1) {
        do {
            shown.remove_prefix(1);
        } while (!shown.empty() && (static_cast<unsigned char>(shown.front()) & 0xC0U) == 0x80U);
    }
    const Rectangle value{place.x + 12 + width, place.y + 4, room + 8, place.height - 8};
    kit.canvas.text(shown, value, typed);
    const float caret = value.x + kit.canvas.width_of(shown, typed) + 2;
    kit.canvas.line({caret, place.y + 16}, {caret, place.bottom() - 16}, kit.theme.ink, 3);
    ui::Node node{.id = field,
                  .role = ui::Role::text_field,
                  .area = "console",
                  .name = prompt.empty() ? kit.words.text("app.console.asks") : prompt,
                  .value = m_typed,
                  .hint = kit.words.text("app.console.how"),
                  .live = true,
                  .box = place,
                  .key = [this](ui::Key pressed) { return key_in_field(pressed); }};
    node.action = [this, title = node.name] {
        m_panel.ask_text(title, m_typed, [this](const std::string& text) {
            m_typed = text;
            answer();
        });
    };
    kit.focus_ring(node, 16, false);
    kit.declare(std::move(node));
    const std::string name = kit.words.text("app.console.ok");
    kit.key({.id = "console.ok",
             .role = ui::Role::button,
             .area = "console",
             .name = name,
             .box = {box.right() - ok, box.y, ok, box.height},
             .action = [this] { answer(); }},
            {.style = ui::KeyStyle::go, .icon = "check", .icon_size = 36, .radius = 16});
}

/// Enter is done, and the space bar is a letter.
bool LessonConsole::key_in_field(ui::Key key)
{
    if (key == ui::Key::enter) {
        answer();
        return true;
    }
    if (key == ui::Key::backspace) {
        while (!m_typed.empty() && (static_cast<unsigned char>(m_typed.back()) & 0xC0U) == 0x80U) {
            m_typed.pop_back();
        }
        if (!m_typed.empty()) {
            m_typed.pop_back();
        }
        return true;
    }
    return key == ui::Key::space;
}

bool LessonConsole::write(std::string_view text)
{
    if (m_panel.is_open()) {
        m_panel.write(text);
        return true;
    }
    if (!m_asked || !m_at_field) {
        return false;
    }
    if (m_typed.size() + text.size() <= longest_answer) {
        m_typed += text;
    }
    return true;
}

void LessonConsole::answer()
{
    const std::string line = std::exchange(m_typed, {});
    m_session.answer_line(line);
    m_asked = false;
}

}  // namespace app
