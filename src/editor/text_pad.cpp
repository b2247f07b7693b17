#include "editor/text_pad.hpp"

#include <utility>

namespace editor {

namespace {

/// The part in which two texts differ.
struct Difference {
    std::size_t begin{};
    std::size_t end_before{};
    std::size_t end_after{};
};

Difference difference(std::string_view before, std::string_view after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    const auto first = std::mismatch(
        before.begin(), before.begin() + static_cast<std::ptrdiff_t>(shorter), after.begin());
    const auto begin = static_cast<std::size_t>(first.first - before.begin());
    std::size_t same = 0;
    while (same < shorter - begin &&
           before[before.size() - 1 - same] == after[after.size() - 1 - same]) {
        ++same;
    }
    return {begin, before.size() - same, after.size() - same};
}

}  // namespace

void TextPad::take(std::string_view text)
{
    if (m_text == text) {
        return;
    }
    m_text = text;
    m_lines = TextLines{m_text};
    m_highlight.read(m_text);
}

/// Keeps both ends inside the text and between two letters.
void TextPad::settle(TextSelection selection)
{
    const auto between_letters = [this](std::size_t at) {
        const std::size_t inside = std::min(at, m_text.size());
        const std::size_t before = previous_letter(m_text, inside);
        return inside == m_text.size() || next_letter(m_text, before) == inside || inside == 0
                   ? inside
                   : before;
    };
    m_selection = {between_letters(selection.anchor), between_letters(selection.caret)};
    m_column.reset();
    ++m_moves;
}

void TextPad::read(std::string_view text)
{
    if (m_text == text) {
        return;
    }
    const Difference changed = difference(m_text, text);
    take(text);
    const auto follow = [&](std::size_t at) {
        if (at <= changed.begin) {
            return at;
        }
        return at >= changed.end_before ? at - changed.end_before + changed.end_after
                                        : std::min(at, changed.end_after);
    };
    settle({follow(m_selection.anchor), follow(m_selection.caret)});
}

void TextPad::read_where_changed(std::string_view text)
{
    if (m_text == text) {
        return;
    }
    const Difference changed = difference(m_text, text);
    take(text);
    settle({changed.end_after, changed.end_after});
}

void TextPad::done(const TextEdit& edit, std::string_view text)
{
    take(text);
    settle(edit.after);
}

std::string_view TextPad::line_text(std::size_t line) const
{
    const std::size_t begin = m_lines.begin(line);
    return std::string_view{m_text}.substr(begin, m_lines.end(line) - begin);
}

std::string_view TextPad::selected() const
{
    return std::string_view{m_text}.substr(m_selection.begin(),
                                           m_selection.end() - m_selection.begin());
}

void TextPad::put_caret(std::size_t at, bool extends)
{
    settle({extends ? m_selection.anchor : at, at});
}

void TextPad::select(std::size_t from, std::size_t to) { settle({from, to}); }

void TextPad::select_word(std::size_t at)
{
    std::size_t begin = std::min(at, m_text.size());
    std::size_t end = begin;
    while (begin > 0 && m_text[begin - 1] != '\n' &&
           is_in_word(m_text, previous_letter(m_text, begin))) {
        begin = previous_letter(m_text, begin);
    }
    while (end < m_text.size() && is_in_word(m_text, end)) {
        end = next_letter(m_text, end);
    }
    select(begin, end);
}

/// Where the first letter of a line is that is no blank.
std::size_t TextPad::code_begin(std::size_t line) const
{
    const std::string_view text = line_text(line);
    return m_lines.begin(line) + std::min(text.find_first_not_of(" \t"), text.size());
}

std::size_t TextPad::vertical(std::ptrdiff_t lines)
{
    const std::size_t here = line();
    const std::size_t column =
        m_column.value_or(letters_between(m_text, m_lines.begin(here), caret()));
    const auto last = static_cast<std::ptrdiff_t>(m_lines.count()) - 1;
    const std::ptrdiff_t wanted = static_cast<std::ptrdiff_t>(here) + lines;
    m_column = column;
    if (wanted < 0) {
        return 0;
    }
    if (wanted > last) {
        return m_text.size();
    }
    const auto to = static_cast<std::size_t>(wanted);
    return behind_letters(m_text, m_lines.begin(to), column, m_lines.end(to));
}

void TextPad::move(TextMove move, bool extends, std::size_t page)
{
    const std::size_t at = caret();
    const bool collapses = !extends && !m_selection.empty();
    const auto by = static_cast<std::ptrdiff_t>(std::max<std::size_t>(page, 1));
    std::size_t to = at;
    switch (move) {
        case TextMove::left:
            to = collapses ? m_selection.begin() : previous_letter(m_text, at);
            break;
        case TextMove::right:
            to = collapses ? m_selection.end() : next_letter(m_text, at);
            break;
        case TextMove::up:
            to = vertical(-1);
            break;
        case TextMove::down:
            to = vertical(1);
            break;
        case TextMove::page_up:
            to = vertical(-by);
            break;
        case TextMove::page_down:
            to = vertical(by);
            break;
        case TextMove::word_left:
            to = previous_word(m_text, at);
            break;
        case TextMove::word_right:
            to = next_word(m_text, at);
            break;
        case TextMove::line_begin:
            to = at == code_begin(line()) ? m_lines.begin(line()) : code_begin(line());
            break;
        case TextMove::line_end:
            to = m_lines.end(line());
            break;
        case TextMove::text_begin:
            to = 0;
            break;
        case TextMove::text_end:
            to = m_text.size();
            break;
    }
    const std::optional<std::size_t> column = m_column;
    put_caret(to, extends);
    const bool vertically = move == TextMove::up || move == TextMove::down ||
                            move == TextMove::page_up || move == TextMove::page_down;
    if (vertically) {
        m_column = column;
    }
}

/// The lines that a selection touches; one that ends before the first letter of a line does not
/// touch it.
TextPad::Lines TextPad::selected_lines() const
{
    const std::size_t first = m_lines.line_of(m_selection.begin());
    std::size_t last = m_lines.line_of(m_selection.end());
    if (last > first && m_lines.begin(last) == m_selection.end()) {
        --last;
    }
    return {first, last};
}

bool TextPad::is_in_code(std::size_t at) const
{
    const std::size_t line = m_lines.line_of(at);
    const std::optional<lang::Ink> ink = m_highlight.inside(line, at - m_lines.begin(line));
    return ink != lang::Ink::text && ink != lang::Ink::comment;
}

}  // namespace editor
