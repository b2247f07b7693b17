#pragma once

#include "lang/ast.hpp"
#include "lang/diagnostic.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

enum class TokenKind : std::uint8_t {
    name,
    keyword,
    number,
    text,     ///< a string literal with its prefix and quotes
    symbol,   ///< an operator, a bracket, a comma…
    newline,  ///< the end of a logical line
    indent,
    dedent,
    broken,  ///< what could not be read and has been reported
    end,
};

struct Token {
    TokenKind kind{};
    std::string_view text;  ///< a piece of the source; empty for indent, dedent and end
    Span span;
};

/// Lines without a statement: a blank one, or a comment and the column at which it begins.
struct RemarkLine {
    std::string text;
    int column{0};
};

/// What stands above the logical line whose first token has the number `token`, counted before any
/// indent or dedent that the line brings.
struct RemarksAbove {
    std::size_t token{0};
    std::vector<RemarkLine> lines;
};

/// The comment behind the code of a logical line, found at its newline token.
struct CommentBehind {
    std::size_t token{0};
    std::string text;
};

struct Lexed {
    std::vector<Token> tokens;          ///< never empty: `end` comes last
    std::vector<RemarksAbove> above;    ///< ordered by token
    std::vector<CommentBehind> behind;  ///< ordered by token
    Diagnostics diagnostics;
};

/// Brackets and blocks may be nested that deep, and expressions inside one another.
constexpr int deepest_nesting = 100;

/// Cuts a text into tokens as CPython's tokenizer does. The text is UTF-8 without NUL, its lines
/// end in '\n'; the tokens point into it. `begin` is the place of its first code point.
Lexed lex(std::string_view text, core::Place begin = {1, 1});

/// Cuts one line, without its '\n', into tokens whatever stands around it: for colours and for the
/// words of a text that does not parse. Brackets may stay open, nothing is reported, and no marks
/// come. A text without an end is `broken`; a comment is no token, but what is left behind the last
/// one.
std::vector<Token> lex_line(std::string_view line);

bool is_keyword(std::string_view word);

}  // namespace lang
