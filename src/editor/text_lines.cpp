#include "editor/text_lines.hpp"

#include "lang/letters.hpp"
#include "lang/utf8.hpp"

#include <algorithm>

namespace editor {

namespace {

/// Marks that stand over, under or around the letter before them (Unicode 14, blocks of combining
/// diacritical marks), the joiner of emoji and the selectors of variants.
bool is_combining(char32_t letter)
{
    return (letter >= 0x300 && letter <= 0x36F) || (letter >= 0x1AB0 && letter <= 0x1AFF) ||
           (letter >= 0x1DC0 && letter <= 0x1DFF) || (letter >= 0x20D0 && letter <= 0x20FF) ||
           (letter >= 0xFE20 && letter <= 0xFE2F) || (letter >= 0xFE00 && letter <= 0xFE0F) ||
           letter == 0x200D;
}

/// A byte that is no UTF-8 counts as one letter.
std::size_t length_at(std::string_view text, std::size_t at)
{
    return std::max<std::size_t>(1, lang::code_point_at(text, at).length);
}

bool is_tail(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

std::size_t previous_point(std::string_view text, std::size_t at)
{
    constexpr std::size_t longest = 4;
    for (std::size_t back = 1; back <= std::min(longest, at); ++back) {
        if (!is_tail(text[at - back])) {
            return length_at(text, at - back) == back ? at - back : at - 1;
        }
    }
    return at == 0 ? 0 : at - 1;
}

enum class Sort { blank, word, sign, line_end };

Sort sort_at(std::string_view text, std::size_t at)
{
    if (text[at] == '\n') {
        return Sort::line_end;
    }
    if (text[at] == ' ' || text[at] == '\t') {
        return Sort::blank;
    }
    return is_in_word(text, at) ? Sort::word : Sort::sign;
}

}  // namespace

TextLines::TextLines(std::string_view text) : m_begins{0}, m_size{text.size()}
{
    for (std::size_t at = text.find('\n'); at != std::string_view::npos;
         at = text.find('\n', at + 1)) {
        m_begins.push_back(at + 1);
    }
}

std::size_t TextLines::end(std::size_t line) const
{
    return line + 1 < m_begins.size() ? m_begins.at(line + 1) - 1 : m_size;
}

std::size_t TextLines::line_of(std::size_t at) const
{
    const auto behind = std::upper_bound(m_begins.begin(), m_begins.end(), at);
    return static_cast<std::size_t>(behind - m_begins.begin()) - 1;
}

bool is_in_word(std::string_view text, std::size_t at)
{
    const char32_t letter = lang::code_point_at(text, at).value;
    return letter == '_' || is_combining(letter) || lang::is_letter(letter) ||
           lang::is_decimal_digit(letter);
}

std::size_t next_letter(std::string_view text, std::size_t at)
{
    if (at >= text.size()) {
        return text.size();
    }
    std::size_t next = at + length_at(text, at);
    while (next < text.size() && is_combining(lang::code_point_at(text, next).value)) {
        next += length_at(text, next);
    }
    return next;
}

std::size_t previous_letter(std::string_view text, std::size_t at)
{
    std::size_t before = previous_point(text, at);
    while (before > 0 && text[before - 1] != '\n' &&
           is_combining(lang::code_point_at(text, before).value)) {
        before = previous_point(text, before);
    }
    return before;
}

std::size_t next_word(std::string_view text, std::size_t at)
{
    if (at >= text.size()) {
        return text.size();
    }
    const Sort first = sort_at(text, at);
    std::size_t next = next_letter(text, at);
    if (first == Sort::line_end) {
        return next;
    }
    while (next < text.size() && sort_at(text, next) == first) {
        next = next_letter(text, next);
    }
    while (next < text.size() && sort_at(text, next) == Sort::blank) {
        next = next_letter(text, next);
    }
    return next;
}

std::size_t previous_word(std::string_view text, std::size_t at)
{
    if (at == 0) {
        return 0;
    }
    std::size_t before = previous_letter(text, at);
    while (before > 0 && sort_at(text, before) == Sort::blank) {
        before = previous_letter(text, before);
    }
    const Sort sort = sort_at(text, before);
    while (sort != Sort::line_end && before > 0 &&
           sort_at(text, previous_letter(text, before)) == sort) {
        before = previous_letter(text, before);
    }
    return before;
}

std::size_t letters_between(std::string_view text, std::size_t from, std::size_t to)
{
    std::size_t letters = 0;
    for (std::size_t at = from; at < to; at = next_letter(text, at)) {
        ++letters;
    }
    return letters;
}

std::size_t behind_letters(std::string_view text,
                           std::size_t from,
                           std::size_t letters,
                           std::size_t end)
{
    std::size_t at = from;
    for (std::size_t i = 0; i < letters && at < end; ++i) {
        at = next_letter(text, at);
    }
    return std::min(at, end);
}

}  // namespace editor
