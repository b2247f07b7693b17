#include "lang/parser.hpp"

#include "lang/lexer.hpp"
#include "lang/line_ends.hpp"
#include "lang/parser_statements.hpp"
#include "lang/scanner.hpp"
#include "lang/slips.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <utility>

namespace lang {
namespace {

constexpr std::size_t largest_text = std::size_t{1} << 20U;

/// The text with '\n' at the end of lines, without a byte order mark. Ends above the first line
/// that holds something that is no text.
std::string readable(std::string_view text, Diagnostics& diagnostics)
{
    std::string lines = with_plain_line_ends(text);
    std::size_t line_begin = 0;
    Scanner scanner{lines, {1, 1}};
    for (; !scanner.at_end(); scanner.advance()) {
        if (scanner.peek() == '\0' || scanner.point().length == 0) {
            diagnostics.push_back(diagnose("no_text", {scanner.place(), scanner.place()}));
            lines.resize(line_begin);
            return lines;
        }
        if (scanner.peek() == '\n') {
            line_begin = scanner.offset() + 1;
        }
    }
    return lines;
}

bool earlier(const Diagnostic& one, const Diagnostic& other)
{
    const core::Place& a = one.span.begin;
    const core::Place& b = other.span.begin;
    return a.line != b.line ? a.line < b.line : a.column < b.column;
}

}  // namespace

Parsed parse(std::string_view text)
{
    Parsed parsed;
    if (text.size() > largest_text) {
        parsed.diagnostics.push_back(diagnose("too_long", {}));
        return parsed;
    }
    const std::string lines = readable(text, parsed.diagnostics);
    Lexed lexed = lex(lines);
    std::move(
        lexed.diagnostics.begin(), lexed.diagnostics.end(), std::back_inserter(parsed.diagnostics));
    parsed.program.body = StatementParser{lexed, parsed.program, parsed.diagnostics}.program();
    std::stable_sort(parsed.diagnostics.begin(), parsed.diagnostics.end(), earlier);
    parsed.diagnostics = recognise_slips(lexed.tokens, std::move(parsed.diagnostics));
    return parsed;
}

}  // namespace lang
