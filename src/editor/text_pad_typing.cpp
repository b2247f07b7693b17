#include "editor/text_pad.hpp"

#include <array>
#include <string>
#include <utility>

namespace editor {

namespace {

char closing_of(char letter)
{
    switch (letter) {
        case '(':
            return ')';
        case '[':
            return ']';
        case '{':
            return '}';
        case '"':
        case '\'':
            return letter;
        default:
            return '\0';
    }
}

bool is_closing_bracket(char letter) { return letter == ')' || letter == ']' || letter == '}'; }

/// Before these a pair may be opened; before a word it would be in the way.
bool gives_room(char next)
{
    return std::string_view{" \t\n)]},:;"}.find(next) != std::string_view::npos;
}

/// Letters before a quote that make a text a raw one, one with values…
bool is_prefix(std::string_view word)
{
    constexpr std::array<std::string_view, 8> prefixes{"f", "F", "r", "R", "b", "B", "rf", "fr"};
    return std::find(prefixes.begin(), prefixes.end(), word) != prefixes.end();
}

bool ends_body(std::string_view first_word)
{
    constexpr std::array<std::string_view, 5> words{"return", "break", "continue", "pass", "raise"};
    return std::find(words.begin(), words.end(), first_word) != words.end();
}

/// Only what a program may hold: ends of lines as '\n', tabs as blanks, nothing that is unseen.
std::string made_ours(std::string_view text)
{
    std::string ours;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char letter = text[i];
        if (letter == '\r') {
            if (text.substr(i + 1, 1) != "\n") {
                ours += '\n';
            }
        } else if (letter == '\t') {
            ours.append(TextPad::indentation, ' ');
        } else if (letter == '\n' || static_cast<unsigned char>(letter) >= 0x20) {
            ours += letter;
        }
    }
    return ours;
}

}  // namespace

std::optional<TextEdit> TextPad::change(std::size_t from,
                                        std::size_t to,
                                        std::string inserted,
                                        TextSelection after) const
{
    if (std::string_view{m_text}.substr(from, to - from) == inserted) {
        return std::nullopt;
    }
    return TextEdit{ChangeText{from, to - from, std::move(inserted)}, after};
}

std::optional<TextEdit> TextPad::replace(std::size_t from,
                                         std::size_t to,
                                         std::string_view with) const
{
    const std::size_t behind = from + with.size();
    return change(from, to, std::string{with}, {behind, behind});
}

std::optional<TextEdit> TextPad::paste(std::string_view text) const
{
    return replace(m_selection.begin(), m_selection.end(), made_ours(text));
}

std::optional<TextEdit> TextPad::type(std::string_view letters) const
{
    const char letter = letters.size() == 1 ? letters.front() : '\0';
    if (letter == '"' || letter == '\'') {
        return type_quote(letter);
    }
    if (closing_of(letter) != '\0') {
        return type_opening(letter);
    }
    const std::size_t at = caret();
    const bool steps_over = is_closing_bracket(letter) && m_selection.empty() &&
                            letter_at(at) == letter && is_in_code(at);
    if (steps_over) {
        return TextEdit{ChangeText{at, 0, {}}, {at + 1, at + 1}};
    }
    return paste(letters);
}

std::optional<TextEdit> TextPad::type_opening(char opening) const
{
    const std::string pair{opening, closing_of(opening)};
    const std::size_t at = m_selection.begin();
    if (!m_selection.empty() && is_in_code(at)) {
        return change(at,
                      m_selection.end(),
                      pair.front() + std::string{selected()} + pair.back(),
                      {at + 1, m_selection.end() + 1});
    }
    if (m_selection.empty() && is_in_code(at) && gives_room(letter_at(at))) {
        return change(at, at, pair, {at + 1, at + 1});
    }
    return paste(pair.substr(0, 1));
}

std::optional<TextEdit> TextPad::type_quote(char quote) const
{
    const std::size_t at = m_selection.begin();
    const std::string one(1, quote);
    if (!m_selection.empty()) {
        return is_in_code(at) ? change(at,
                                       m_selection.end(),
                                       one + std::string{selected()} + one,
                                       {at + 1, m_selection.end() + 1})
                              : paste(one);
    }
    const bool closes_here = letter_at(at) == quote && at > 0 && !is_in_code(at) &&
                             is_in_code(at + 1) && letter_at(at - 1) != '\\';
    if (closes_here) {
        return TextEdit{ChangeText{at, 0, {}}, {at + 1, at + 1}};
    }
    std::size_t word = at;
    while (word > 0 && m_text[word - 1] != '\n' && is_in_word(m_text, word - 1)) {
        --word;
    }
    const std::string_view before = std::string_view{m_text}.substr(word, at - word);
    const bool third = at >= 2 && m_text[at - 1] == quote && m_text[at - 2] == quote;
    const bool begins = (before.empty() || is_prefix(before)) && gives_room(letter_at(at));
    if (is_in_code(at) && begins && !third && (at == 0 || m_text[at - 1] != quote)) {
        return change(at, at, one + one, {at + 1, at + 1});
    }
    return paste(one);
}

std::optional<TextEdit> TextPad::newline() const
{
    const std::size_t from = m_selection.begin();
    const std::size_t line = m_lines.line_of(from);
    const std::size_t begin = m_lines.begin(line);
    const std::size_t code = code_begin(line);
    std::size_t depth = std::min(code, from) - begin;
    // What stands before the caret, without its comment.
    const lang::InkedPiece* first = nullptr;
    const lang::InkedPiece* last = nullptr;
    const auto pieces = m_highlight.pieces(line);
    for (const lang::InkedPiece& piece : pieces) {
        if (piece.ink != lang::Ink::comment && begin + piece.end <= from) {
            first = first == nullptr ? &piece : first;
            last = &piece;
        }
    }
    const auto word = [&](const lang::InkedPiece& piece) {
        return line_text(line).substr(piece.begin, piece.end - piece.begin);
    };
    const bool at_end = code_begin(line) < from;
    if (at_end && last != nullptr && last->ink == lang::Ink::sign && word(*last) == ":") {
        depth += indentation;
    } else if (at_end && first != nullptr && first->ink == lang::Ink::keyword &&
               ends_body(word(*first))) {
        depth -= std::min(depth, indentation);
    }
    // Blanks behind the caret would add to the new line's indentation.
    std::size_t to = m_selection.end();
    while (letter_at(to) == ' ' || letter_at(to) == '\t') {
        ++to;
    }
    const std::size_t after = from + 1 + depth;
    return change(from, to, "\n" + std::string(depth, ' '), {after, after});
}

std::optional<TextEdit> TextPad::erase_selection() const
{
    return m_selection.empty() ? std::nullopt : replace(m_selection.begin(), m_selection.end(), "");
}

std::optional<TextEdit> TextPad::backspace() const
{
    const std::size_t at = caret();
    if (!m_selection.empty()) {
        return erase_selection();
    }
    if (at == 0) {
        return std::nullopt;
    }
    const std::size_t begin = m_lines.begin(line());
    if (at > begin && at <= code_begin(line())) {
        return replace(begin + (at - begin - 1) / indentation * indentation, at, "");
    }
    const char before = m_text[at - 1];
    const bool empty_pair = closing_of(before) != '\0' && letter_at(at) == closing_of(before) &&
                            (at < 2 || m_text[at - 2] != '\\');
    return empty_pair ? replace(at - 1, at + 1, "") : replace(previous_letter(m_text, at), at, "");
}

std::optional<TextEdit> TextPad::remove() const
{
    return m_selection.empty() ? replace(caret(), next_letter(m_text, caret()), "")
                               : erase_selection();
}

std::optional<TextEdit> TextPad::erase_word() const
{
    return m_selection.empty() ? replace(previous_word(m_text, caret()), caret(), "")
                               : erase_selection();
}

}  // namespace editor
