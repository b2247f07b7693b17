#include "lang/mend_source.hpp"

#include <algorithm>
#include <string>

// Mends that look at whole lines: indentation, what opens in a line and never closes, blocks.
namespace lang {
namespace {

using Recipe = std::optional<Mend>;

constexpr std::string_view step = "    ";

/// The nearest line above that holds code; 0 if there is none.
int code_above(const MendSource& source, int line)
{
    do {
        --line;
    } while (line > 0 && source.is_blank(line));
    return line;
}

std::string_view code(const MendSource& source, int line)
{
    return source.line(line).substr(0, source.code_of(line));
}

/// Under the line above, or one step into the block that it begins.
Recipe like_above(const MendSource& source, const Diagnostic& diagnostic)
{
    const int line = diagnostic.span.begin.line;
    const int above = code_above(source, line);
    std::string indentation{source.indentation(above)};
    if (code(source, above).ends_with(':')) {
        indentation += step;
    }
    const std::size_t now = source.indentation(line).size();
    return Mend{{{line, 1}, source.place_in(line, now)}, std::move(indentation)};
}

/// The line below that begins the block gets one step to the right.
Recipe expected_block(const MendSource& source, const Diagnostic& diagnostic)
{
    int line = diagnostic.span.end.line + 1;
    while (line <= source.lines() && source.is_blank(line)) {
        ++line;
    }
    if (line > source.lines()) {
        return std::nullopt;
    }
    const std::string wanted =
        std::string{source.indentation(diagnostic.span.begin.line)}.append(step);
    const std::size_t now = source.indentation(line).size();
    return Mend{{{line, 1}, source.place_in(line, now)}, wanted};
}

Recipe empty_body(const MendSource& source, const Diagnostic& diagnostic)
{
    const int line = diagnostic.span.end.line;
    std::string pass = "\n" + std::string{source.indentation(line)};
    return insertion(source.end_of(line), pass.append(step).append("pass"));
}

/// Where what a line has opened could end: before the colon of a block.
std::size_t end_of_opened(std::string_view code)
{
    return code.size() - (code.ends_with(':') ? 1 : 0);
}

Recipe unclosed_bracket(const MendSource& source, const Diagnostic& diagnostic)
{
    const std::string_view open = word_of(diagnostic, "bracket");
    const int line = diagnostic.span.begin.line;
    const std::size_t end = end_of_opened(code(source, line));
    return insertion(source.place_in(line, end), open == "(" ? ")" : open == "[" ? "]" : "}");
}

/// Before the brackets that were open when the text began.
Recipe unclosed_text(const MendSource& source, const Diagnostic& diagnostic)
{
    const int line = diagnostic.span.begin.line;
    const std::string_view whole = source.line(line);
    const std::size_t begin = source.offset(diagnostic.span.begin) - source.offset({line, 1});
    std::size_t end = end_of_opened(whole);
    auto open = std::count_if(whole.begin(),
                              whole.begin() + static_cast<std::ptrdiff_t>(begin),
                              [](char c) { return c == '(' || c == '['; });
    while (open > 0 && end > begin + 1 && (whole[end - 1] == ')' || whole[end - 1] == ']')) {
        --end;
        --open;
    }
    return insertion(source.place_in(line, end), std::string{word_of(diagnostic, "quote")});
}

/// `if x { … }`: a colon, and what stood between the brackets.
Recipe braces_for_block(const MendSource& source, const Diagnostic& diagnostic)
{
    const std::string_view rest = source.text().substr(source.offset(diagnostic.span.begin));
    const std::size_t close = rest.find('}');
    if (close == std::string_view::npos) {
        return Mend{diagnostic.span, ":"};
    }
    std::string inside{rest.substr(1, close - 1)};
    inside.erase(inside.find_last_not_of(" \t\n") + 1);
    Span span = diagnostic.span;
    for (std::size_t i = 0; i < close; ++i) {
        span.end = rest[i] == '\n' ? core::Place{span.end.line + 1, 1}
                   : (static_cast<unsigned char>(rest[i]) & 0xC0U) == 0x80U
                       ? span.end
                       : core::Place{span.end.line, span.end.column + (i == 0 ? 0 : 1)};
    }
    ++span.end.column;
    const std::size_t before = source.offset(span.begin) - source.offset({span.begin.line, 1});
    const std::string_view above = source.line(span.begin.line).substr(0, before);
    if (above.ends_with(' ')) {
        --span.begin.column;
    }
    return Mend{span, ":" + inside};
}

/// The line moves to the top of the program.
Recipe import_at_start(const MendSource& source, const Diagnostic& diagnostic)
{
    const int line = diagnostic.span.begin.line;
    const std::string_view above = source.at({{1, 1}, {line, 1}});
    const std::string_view moved = source.line(line).substr(source.indentation(line).size());
    std::string text = std::string{moved}.append("\n").append(above);
    if (!source.indentation(line).empty()) {
        text.append(source.indentation(line)).append("pass");
    } else if (text.ends_with('\n')) {
        text.pop_back();
    }
    return Mend{{{1, 1}, source.end_of(line)}, std::move(text)};
}

constexpr MendRow rows[] = {{"mixed_tabs", like_above},
                            {"uneven_indent", like_above},
                            {"unexpected_indent", like_above},
                            {"expected_block", expected_block},
                            {"empty_body", empty_body},
                            {"unclosed_bracket", unclosed_bracket},
                            {"unclosed_text", unclosed_text},
                            {"braces_for_block", braces_for_block},
                            {"import_at_start", import_at_start}};

}  // namespace

std::span<const MendRow> line_mends() { return rows; }

}  // namespace lang
