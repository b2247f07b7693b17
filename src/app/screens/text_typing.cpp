#include "app/screens/text_area.hpp"

#include <utility>

namespace app {

namespace {

std::optional<editor::TextMove> move_of(ui::Key key)
{
    using Move = editor::TextMove;
    switch (key) {
        case ui::Key::left:
            return Move::left;
        case ui::Key::right:
            return Move::right;
        case ui::Key::up:
            return Move::up;
        case ui::Key::down:
            return Move::down;
        case ui::Key::home:
            return Move::line_begin;
        case ui::Key::end:
            return Move::line_end;
        case ui::Key::page_up:
            return Move::page_up;
        case ui::Key::page_down:
            return Move::page_down;
        case ui::Key::word_left:
            return Move::word_left;
        case ui::Key::word_right:
            return Move::word_right;
        case ui::Key::text_begin:
            return Move::text_begin;
        case ui::Key::text_end:
            return Move::text_end;
        default:
            return std::nullopt;
    }
}

}  // namespace

/// The document is asked; the caret goes on where it agrees.
void TextArea::apply(const std::optional<editor::TextEdit>& edit)
{
    if (!edit) {
        return;
    }
    if (edit->only_moves()) {
        m_pad.done(*edit, m_pad.text());
        return;
    }
    if (m_session.edit(edit->change)) {
        return;  // Lumi says why
    }
    m_pad.done(*edit, text_now());
    m_gap.reset();
    m_found = m_finds ? editor::find_all(m_pad.text(), m_wanted) : std::vector<editor::ByteRange>{};
    m_changed();
}

void TextArea::undo(void (lesson::Session::*change)())
{
    (m_session.*change)();
    m_pad.read_where_changed(text_now());
    m_completion.reset();
    m_changed();
}

void TextArea::write(std::string_view text)
{
    if (m_focused == "find.field") {
        m_wanted += text;
        m_found = editor::find_all(m_pad.text(), m_wanted);
        return;
    }
    if (m_focused != field) {
        return;
    }
    follow_text();
    for (const editor::ByteRange& gap : gaps()) {
        // What is typed in a gap fills it.
        if (m_pad.selection().empty() && gap.begin <= m_pad.caret() && m_pad.caret() <= gap.end) {
            m_pad.select(gap.begin, gap.end);
        }
    }
    apply(m_pad.type(text));
    m_written = std::string{text};
    const bool goes_on = text == "." || text == "_" || editor::is_in_word(text, 0);
    if (goes_on) {
        propose(false);
    } else {
        m_completion.reset();
    }
}

/// Keys that no node wanted.
bool TextArea::key(ui::Key key)
{
    switch (key) {
        case ui::Key::undo:
            undo(&lesson::Session::undo);
            return true;
        case ui::Key::redo:
            undo(&lesson::Session::redo);
            return true;
        case ui::Key::find:
            open_find();
            return true;
        case ui::Key::find_next:
            find(false);
            return true;
        default:
            return false;
    }
}

bool TextArea::key_in_text(ui::Key key, bool extends)
{
    follow_text();
    if (key_in_list(key)) {
        return true;
    }
    const bool leaves = std::exchange(m_leaves, key == ui::Key::escape);
    if (key == ui::Key::escape) {
        m_pad.put_caret(m_pad.caret());
        let_go();
        return true;
    }
    if (leaves && (key == ui::Key::tab || key == ui::Key::back_tab)) {
        return false;
    }
    if (const std::optional<editor::TextMove> move = move_of(key)) {
        m_completion.reset();
        m_pad.move(*move, extends, page());
        return true;
    }
    return edit_by_key(key, extends);
}

bool TextArea::edit_by_key(ui::Key key, bool extends)
{
    const bool listed = m_completion.has_value();
    m_completion.reset();
    switch (key) {
        case ui::Key::enter:
            apply(m_pad.newline());
            return true;
        case ui::Key::tab:
            apply(m_pad.indent());
            return true;
        case ui::Key::back_tab:
            apply(m_pad.dedent());
            return true;
        case ui::Key::backspace:
            apply(m_pad.backspace());
            if (listed) {
                propose(false);
            }
            return true;
        case ui::Key::remove:
            apply(m_pad.remove());
            return true;
        case ui::Key::erase_word:
            apply(m_pad.erase_word());
            return true;
        case ui::Key::duplicate:
            apply(m_pad.duplicate_line());
            return true;
        case ui::Key::comment:
            apply(m_pad.toggle_comment());
            return true;
        case ui::Key::select_all:
            m_pad.select_all();
            return true;
        case ui::Key::copy:
            copy();
            return true;
        case ui::Key::cut:
            cut();
            return true;
        case ui::Key::paste:
            apply(m_pad.paste(m_clipboard.text()));
            return true;
        case ui::Key::complete:
            propose(true);
            return true;
        case ui::Key::find_next:
            find(extends);
            return true;
        case ui::Key::space:
        case ui::Key::plus:
        case ui::Key::minus:
            m_completion = std::nullopt;
            return true;  // what is typed comes as a text
        default:
            return false;
    }
}

void TextArea::copy()
{
    if (!m_pad.selection().empty()) {
        m_clipboard.put(std::string{m_pad.selected()});
    }
}

void TextArea::cut()
{
    copy();
    apply(m_pad.erase_selection());
}

}  // namespace app
