#pragma once

#include "lang/ast.hpp"
#include "lang/diagnostic.hpp"
#include "lang/lexer.hpp"

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

namespace lang {

/// Where a parser stands in its tokens, and what it has to say. What went wrong is reported once:
/// whoever gets nothing back has nothing to add.
class Cursor {
public:
    Cursor(const std::vector<Token>& tokens, Program& program, Diagnostics& diagnostics)
        : m_tokens{tokens}, m_program{program}, m_diagnostics{diagnostics}
    {}

    std::size_t position() const { return m_position; }
    /// The token that far ahead; behind the last one there is only the end.
    const Token& peek(std::size_t ahead = 0) const;
    /// The end of the last token taken that can be seen.
    core::Place behind() const { return m_behind; }
    /// The token before this one.
    const Token& before() const { return m_tokens[m_position > 0 ? m_position - 1 : 0]; }
    bool at(TokenKind kind) const { return peek().kind == kind; }
    /// At that symbol or keyword.
    bool at(std::string_view word) const { return is(peek(), word); }
    static bool is(const Token& token, std::string_view word);

    const Token& next();
    bool take(std::string_view word);
    bool take(TokenKind kind);
    /// Takes that symbol or keyword, or reports that it is missing here.
    bool expect(std::string_view word);

    NodeId fresh() { return m_program.fresh(); }
    Span span_from(core::Place begin) const { return {begin, m_behind}; }
    void report(std::string_view kind, Span span, Arguments arguments = {});
    /// Reports the token here as one that fits nowhere, unless it has been reported already.
    void unexpected();
    Diagnostics& diagnostics() { return m_diagnostics; }
    Program& program() { return m_program; }

private:
    const std::vector<Token>& m_tokens;
    std::size_t m_position{0};
    core::Place m_behind{1, 1};
    Program& m_program;
    Diagnostics& m_diagnostics;
};

/// Whether the token can begin an expression.
bool begins_expression(const Token& token);

}  // namespace lang
