#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace editor {

/// Where the lines of a text begin. All places are bytes of the text; a text has at least one line.
class TextLines {
public:
    explicit TextLines(std::string_view text = {});

    std::size_t count() const { return m_begins.size(); }
    std::size_t begin(std::size_t line) const { return m_begins.at(line); }
    /// Before the '\n', or the end of the text.
    std::size_t end(std::size_t line) const;
    std::size_t line_of(std::size_t at) const;

private:
    std::vector<std::size_t> m_begins;
    std::size_t m_size{0};
};

// ---- steps through a text, by what a person calls a letter: a code point with the combining marks
// behind it. They stop at the ends.

std::size_t next_letter(std::string_view text, std::size_t at);
std::size_t previous_letter(std::string_view text, std::size_t at);
/// Behind the word, the signs or the blanks that begin here.
std::size_t next_word(std::string_view text, std::size_t at);
std::size_t previous_word(std::string_view text, std::size_t at);
/// Letters between two places of one line.
std::size_t letters_between(std::string_view text, std::size_t from, std::size_t to);
/// So many letters further, but not beyond `end`.
std::size_t behind_letters(std::string_view text,
                           std::size_t from,
                           std::size_t letters,
                           std::size_t end);
/// Part of a name: a letter of any language, a digit or '_'.
bool is_in_word(std::string_view text, std::size_t at);

}  // namespace editor
