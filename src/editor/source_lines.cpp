#include "editor/source_lines.hpp"

#include "lang/lexer.hpp"

#include <algorithm>

namespace editor {

Columns columns_of(std::string_view indentation)
{
    constexpr int tab = 8;
    Columns columns;
    for (const char letter : indentation) {
        columns.wide = letter == '\t' ? (columns.wide / tab + 1) * tab : columns.wide + 1;
        ++columns.narrow;
    }
    return columns;
}

std::string_view indentation_of(std::string_view line)
{
    return line.substr(0, std::min(line.find_first_not_of(" \t"), line.size()));
}

bool is_blank(std::string_view line) { return indentation_of(line).size() == line.size(); }

SourceLines::SourceLines(std::string_view text, const std::vector<Row>& rows) : m_text{text}
{
    find_lines();
    find_logical_lines();
    place_rows(rows);
}

void SourceLines::find_lines()
{
    for (std::size_t from = 0; from <= m_text.size();) {
        const std::size_t end = std::min(m_text.find('\n', from), m_text.size());
        m_lines.push_back(m_text.substr(from, end - from));
        from = end + 1;
    }
    m_in_string.resize(m_lines.size());
}

void SourceLines::find_logical_lines()
{
    using lang::TokenKind;
    const lang::Lexed lexed = lang::lex(m_text);
    const auto number = [](const core::Place& place) {
        return static_cast<std::size_t>(place.line - 1);
    };
    bool begins = true;
    for (const lang::Token& token : lexed.tokens) {
        if (token.kind == TokenKind::indent || token.kind == TokenKind::dedent ||
            token.kind == TokenKind::end) {
            continue;
        }
        if (begins) {
            m_logical.push_back({number(token.span.begin), number(token.span.begin), 0, 0});
        }
        begins = token.kind == TokenKind::newline;
        if (begins) {
            m_logical.back().last = number(token.span.begin);
            continue;
        }
        if (!token.text.empty()) {
            m_logical.back().code_end =
                static_cast<std::size_t>(token.text.data() - m_text.data()) + token.text.size();
        }
        for (std::size_t i = number(token.span.begin); i < number(token.span.end); ++i) {
            m_in_string[i + 1] = true;
        }
    }
}

/// A row stands on the next logical line, unless its statement begins on the one before: behind a
/// ';' or a colon. Lines that could not be read hold no row.
void SourceLines::place_rows(const std::vector<Row>& rows)
{
    std::size_t next_logical = 0;
    for (const Row& row : rows) {
        if (row.is_tail()) {
            m_rows.push_back({m_rest, 0, 0});
            m_rest += row.remarks->size();
            continue;
        }
        const auto begin = static_cast<std::size_t>(row.statement->span.begin.line - 1);
        const bool shares =
            row.part == 0 && next_logical > 0 && begin <= m_logical[next_logical - 1].last;
        if (shares) {
            LogicalLine& line = m_logical[next_logical - 1];
            m_rows.push_back({m_rest, next_logical - 1, line.rows++});
            continue;
        }
        while (row.part == 0 && next_logical + 1 < m_logical.size() &&
               m_logical[next_logical].last < begin) {
            ++next_logical;
        }
        LogicalLine& line = m_logical[std::min(next_logical, m_logical.size() - 1)];
        m_rows.push_back({m_rest, static_cast<std::size_t>(&line - m_logical.data()), line.rows++});
        ++next_logical;
        m_rest = line.last + 1;
    }
}

ByteRange SourceLines::bytes(std::size_t first, std::size_t last) const
{
    const auto begin = static_cast<std::size_t>(m_lines[first].data() - m_text.data());
    const auto end = static_cast<std::size_t>(m_lines[last].data() - m_text.data());
    return {begin, end + m_lines[last].size()};
}

std::string_view SourceLines::indentation(std::size_t row) const
{
    return indentation_of(m_lines[line_of(row).first]);
}

std::vector<ByteRange> lines_of(std::string_view text,
                                const lang::Program& program,
                                const std::vector<lang::NodeId>& statements)
{
    const std::vector<Row> rows = rows_of(program);
    const SourceLines lines{text, rows};
    std::vector<ByteRange> found;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        if (!rows[row].is_tail() && std::ranges::count(statements, rows[row].statement->id) > 0) {
            const LogicalLine& line = lines.line_of(row);
            found.push_back(lines.bytes(line.first, line.last));
        }
    }
    return found;
}

}  // namespace editor
