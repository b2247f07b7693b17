#pragma once

#include "lang/mend.hpp"

#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace lang {

/// The text that is mended, by places: lines and columns from 1, columns in code points.
class MendSource {
public:
    explicit MendSource(std::string_view text);

    /// The bytes between two places.
    std::string_view at(Span span) const;
    std::size_t offset(core::Place place) const;
    /// Without its end; empty behind the last one.
    std::string_view line(int number) const;
    int lines() const { return static_cast<int>(m_lines.size()); }
    /// The place of a byte of that line.
    core::Place place_in(int line, std::size_t byte) const;
    core::Place end_of(int number) const { return place_in(number, line(number).size()); }
    /// How much of the line is code: up to its comment, without spaces behind.
    std::size_t code_of(int number) const;
    std::string_view indentation(int number) const;
    bool is_blank(int number) const { return code_of(number) == 0; }
    std::string_view text() const { return m_text; }

private:
    std::string_view m_text;
    std::vector<std::string_view> m_lines;
};

using MendRecipe = std::optional<Mend> (*)(const MendSource& source, const Diagnostic& diagnostic);

struct MendRow {
    std::string_view kind;
    MendRecipe recipe;
};

/// By what a recipe looks at: the underlined words, whole lines, or the tree.
std::span<const MendRow> word_mends();
std::span<const MendRow> line_mends();
std::span<const MendRow> tree_mends();

inline Mend insertion(core::Place place, std::string text)
{
    return {{place, place}, std::move(text)};
}

}  // namespace lang
