#pragma once

#include "core/result.hpp"
#include "lang/utf8.hpp"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace lang {

/// Reads a text code point by code point and knows its place. Behind the end it sees '\0'.
class Scanner {
public:
    Scanner(std::string_view text, core::Place begin) : m_text{text}, m_place{begin} {}

    bool at_end() const { return m_offset >= m_text.size(); }
    std::size_t offset() const { return m_offset; }
    core::Place place() const { return m_place; }
    std::string_view rest() const { return m_text.substr(m_offset); }
    std::string_view from(std::size_t offset) const
    {
        return m_text.substr(offset, m_offset - offset);
    }
    /// The byte that far ahead.
    char peek(std::size_t ahead = 0) const
    {
        return m_offset + ahead < m_text.size() ? m_text[m_offset + ahead] : '\0';
    }
    CodePoint point() const { return at_end() ? CodePoint{} : code_point_at(m_text, m_offset); }

    /// A byte that is no UTF-8 counts as one code point: whoever scans comes to the end.
    void advance()
    {
        const bool newline = peek() == '\n';
        m_offset += at_end() ? 0 : std::max<std::size_t>(point().length, 1);
        m_place = newline ? core::Place{m_place.line + 1, 1}
                          : core::Place{m_place.line, m_place.column + 1};
    }
    void advance(std::size_t code_points)
    {
        for (; code_points > 0; --code_points) {
            advance();
        }
    }
    /// To the '\n' that ends this line, or to the end.
    void skip_line()
    {
        while (!at_end() && peek() != '\n') {
            advance();
        }
    }

private:
    std::string_view m_text;
    std::size_t m_offset{0};
    core::Place m_place;
};

}  // namespace lang
