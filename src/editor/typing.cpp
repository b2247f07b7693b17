#include "editor/typing.hpp"

#include "lang/utf8.hpp"

#include <cctype>
#include <utility>

namespace editor {

namespace {

bool is_one_letter(std::string_view text)
{
    return !text.empty() && lang::code_point_at(text, 0).length == text.size();
}

bool is_space(std::string_view letter) { return letter == " " || letter == "\t"; }

}  // namespace

bool Typing::goes_on(const ChangeText& change, std::string_view text)
{
    const Kind before = std::exchange(m_kind, Kind::none);
    const std::size_t caret = std::exchange(m_at, change.at + change.inserted.size());
    const bool was_in_word = std::exchange(m_in_word, false);
    if (change.removed == 0 && change.inserted.starts_with('\n')) {
        m_kind = Kind::line;
        return false;
    }
    if (change.removed == 0 && is_one_letter(change.inserted)) {
        m_kind = Kind::letters;
        m_in_word = !is_space(change.inserted);
        const bool begins_word = before == Kind::letters && m_in_word && !was_in_word;
        return before != Kind::none && before != Kind::removal && caret == change.at &&
               !begins_word;
    }
    if (change.inserted.empty() && is_one_letter(text.substr(change.at, change.removed))) {
        m_kind = Kind::removal;
        // With the backspace key the caret stood behind the letter, with delete in front of it.
        const bool beside = caret == change.at + change.removed || caret == change.at;
        return before == Kind::removal && beside;
    }
    return false;
}

}  // namespace editor
