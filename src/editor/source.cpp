#include "editor/source.hpp"

#include "editor/source_lines.hpp"
#include "editor/tree.hpp"
#include "lang/line_ends.hpp"
#include "lang/scanner.hpp"
#include "lang/utf8.hpp"
#include "lang/walk.hpp"

#include <algorithm>

namespace editor {

namespace {

/// Where a line begins; the end of the text where there is none of that number.
std::size_t begin_of(std::string_view text, int line)
{
    std::size_t begin = 0;
    for (int number = 1; number < line; ++number) {
        const std::size_t end = text.find('\n', begin);
        if (end == std::string_view::npos) {
            return text.size();
        }
        begin = end + 1;
    }
    return begin;
}

}  // namespace

std::string readable_text(std::string_view text) { return lang::with_plain_line_ends(text); }

bool is_readable(std::string_view text)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = lang::code_point_at(text, at).length;
        if (length == 0 || text[at] == '\0') {
            return false;
        }
        at += length;
    }
    return true;
}

std::size_t offset_of(std::string_view text, core::Place place)
{
    const std::size_t begin = begin_of(text, place.line);
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = text.substr(begin, end - begin);
    lang::Scanner scanner{line, {place.line, 1}};
    while (scanner.place().column < place.column && !scanner.at_end()) {
        scanner.advance();
    }
    return begin + scanner.offset();
}

core::Place place_of(std::string_view text, std::size_t offset)
{
    const std::string_view before = text.substr(0, std::min(offset, text.size()));
    const std::size_t last = before.rfind('\n');
    const std::size_t begin = last == std::string_view::npos ? 0 : last + 1;
    const auto line = static_cast<int>(std::ranges::count(before, '\n')) + 1;
    lang::Scanner scanner{before.substr(begin), {line, 1}};
    while (!scanner.at_end()) {
        scanner.advance();
    }
    return scanner.place();
}

std::optional<lang::Span> span_of(const Document& document, lang::NodeId node)
{
    if (!document.source || !document.source->reads) {
        return std::nullopt;
    }
    if (const lang::Statement* statement = lang::find_statement(document.program, node)) {
        return statement->span;
    }
    const lang::Expression* expression = lang::find_expression(document.program, node);
    return expression != nullptr ? std::optional{expression->span} : std::nullopt;
}

lang::NodeId statement_on(const Document& document, int line)
{
    lang::NodeId found = lang::NodeId::none;
    if (!document.source || !document.source->reads) {
        return found;
    }
    for (const lang::Statement* each : in_reading_order(document.program)) {
        if (each->span.begin.line <= line && line <= each->span.end.line) {
            found = each->id;
        }
    }
    return found;
}

std::vector<ByteRange> locked_lines(const Document& document, const Rules& rules)
{
    if (!document.source || !document.source->reads || rules.locked.empty()) {
        return document.source ? document.source->locked : std::vector<ByteRange>{};
    }
    return lines_of(document.source->text, document.program, rules.locked);
}

}  // namespace editor
