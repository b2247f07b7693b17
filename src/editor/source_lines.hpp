#pragma once

#include "editor/document.hpp"
#include "editor/program_rows.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace editor {

/// How deep an indentation is, with tabs to the next multiple of 8 and with tabs as one column.
/// Lines of one block agree in both.
struct Columns {
    int wide{0};
    int narrow{0};

    bool operator==(const Columns&) const = default;
};
Columns columns_of(std::string_view indentation);
/// The spaces and tabs at the beginning of a line.
std::string_view indentation_of(std::string_view line);
bool is_blank(std::string_view line);

/// What Python takes for one line: several lines of text where brackets, long strings or a
/// backslash go on behind the first. Lines count from 0.
struct LogicalLine {
    std::size_t first{0};
    std::size_t last{0};
    std::size_t code_end{0};  ///< byte of the text behind its last token
    std::size_t rows{0};      ///< that stand on it: more than one with ';' or a body behind a colon
};

/// Which lines of a text the rows of its program come from.
class SourceLines {
public:
    /// The text reads, and the program has its places.
    SourceLines(std::string_view text, const std::vector<Row>& rows);

    struct Where {
        std::size_t remarks{0};  ///< the first line of those above it; of a tail, its first
        std::size_t line{0};     ///< number of its logical line; of a tail none
        std::size_t place{0};    ///< how many rows stand before it on that line
    };
    const Where& where(std::size_t row) const { return m_rows[row]; }
    const LogicalLine& line_of(std::size_t row) const { return m_logical[m_rows[row].line]; }

    std::string_view text() const { return m_text; }
    std::string_view line(std::size_t number) const { return m_lines[number]; }
    ByteRange bytes(std::size_t first, std::size_t last) const;
    std::string_view indentation(std::size_t row) const;
    /// Does the line begin inside a string?
    bool begins_in_string(std::size_t number) const { return m_in_string[number]; }
    /// The first line behind everything that the program holds.
    std::size_t rest() const { return m_rest; }
    std::size_t count() const { return m_lines.size(); }

private:
    void find_lines();
    void find_logical_lines();
    void place_rows(const std::vector<Row>& rows);

    std::string_view m_text;
    std::vector<std::string_view> m_lines;
    std::vector<bool> m_in_string;
    std::vector<LogicalLine> m_logical;
    std::vector<Where> m_rows;
    std::size_t m_rest{0};
};

/// The bytes of the lines on which the heads of those statements stand.
std::vector<ByteRange> lines_of(std::string_view text,
                                const lang::Program& program,
                                const std::vector<lang::NodeId>& statements);

}  // namespace editor
