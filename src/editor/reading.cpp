#include "editor/reading.hpp"

#include "editor/keep_ids.hpp"
#include "lang/parser.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>
#include <utility>

namespace editor {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

int line_of(std::string_view text, std::size_t at)
{
    return static_cast<int>(std::ranges::count(text.substr(0, at), '\n')) + 1;
}

std::size_t begin_of(std::string_view text, int line)
{
    std::size_t begin = 0;
    for (; line > 1; --line) {
        begin = text.find('\n', begin) + 1;
    }
    return begin;
}

void move_down(lang::Expression& expression, int lines)
{
    expression.span.begin.line += lines;
    expression.span.end.line += lines;
    lang::each_operand(expression, [lines](lang::Expression& each) { move_down(each, lines); });
}

void move_down(lang::Statement& statement, int lines)
{
    if (lines == 0) {
        return;
    }
    statement.span.begin.line += lines;
    statement.span.end.line += lines;
    lang::each_expression(statement, [lines](lang::Expression& each) { move_down(each, lines); });
    lang::each_block(statement, [lines](lang::Block& block) {
        for (lang::Statement& each : block.statements) {
            move_down(each, lines);
        }
    });
}

/// Outermost statements, and the bytes of the text from the line of the first to that of the one
/// behind them.
struct Part {
    std::size_t first{};
    std::size_t last{};  ///< the first behind it
    std::size_t begin{};
    std::size_t end{};
    int line{1};  ///< at which it begins
};

bool begins_line(const lang::Statement& statement) { return statement.span.begin.column == 1; }

/// What the change touches and one statement more on both sides, since which comments belong to
/// whom is settled between neighbours. Where these two stay, so does what lies beyond them:
/// whatever begins a line in the first column begins a statement.
Part part_around(const lang::Body& body, std::string_view text, const ChangeText& change)
{
    const int from = line_of(text, change.at);
    const int to = line_of(text, change.at + change.removed);
    Part part{0, body.size(), 0, text.size(), 1};
    int before = 0;
    for (std::size_t i = body.size(); i-- > 0 && before < 2;) {
        if (begins_line(body[i]) && body[i].span.begin.line <= from) {
            part.first = ++before == 2 ? i : 0;
        }
    }
    int behind = 0;
    for (std::size_t i = 0; i < body.size() && behind < 2; ++i) {
        if (begins_line(body[i]) && body[i].span.begin.line > to) {
            part.last = ++behind == 2 ? i : body.size();
        }
    }
    if (part.first > 0) {
        part.line = body[part.first].span.begin.line;
        part.begin = begin_of(text, part.line);
    }
    if (part.last < body.size()) {
        part.end = begin_of(text, body[part.last].span.begin.line);
    }
    return part;
}

bool read_part(Document& document, const SourceText& old, const ChangeText& change)
{
    lang::Body& body = document.program.body.statements;
    const Part part = part_around(body, old.text, change);
    const std::string_view text{document.source->text};
    const std::size_t rest = old.text.size() - part.end;
    const std::string_view now = text.substr(part.begin, text.size() - rest - part.begin);
    lang::Parsed parsed = lang::parse(now);
    lang::Body& read = parsed.program.body.statements;
    const bool ends_as_before =
        part.last == body.size() || (!read.empty() && read.back().form == body[part.last - 1].form);
    if (!parsed.diagnostics.empty() || !ends_as_before || now.starts_with(byte_order_mark)) {
        return false;
    }
    if (part.begin > 0) {
        // What stands above the part is not in it.
        read.front().before = body[part.first].before;
    }
    const auto first = body.begin() + static_cast<std::ptrdiff_t>(part.first);
    const auto last = body.begin() + static_cast<std::ptrdiff_t>(part.last);
    lang::Program before;
    before.next_id = document.program.next_id;
    std::move(first, last, std::back_inserter(before.body.statements));
    keep_ids(before, parsed.program);
    for (lang::Statement& statement : read) {
        move_down(statement, part.line - 1);
    }
    const int lines = static_cast<int>(std::ranges::count(now, '\n')) -
                      static_cast<int>(std::ranges::count(
                          old.text.substr(part.begin, part.end - part.begin), '\n'));
    std::for_each(last, body.end(), [lines](lang::Statement& each) { move_down(each, lines); });
    if (part.last == body.size()) {
        document.program.body.tail = std::move(parsed.program.body.tail);
    }
    const auto gap = body.erase(first, last);
    body.insert(gap, std::make_move_iterator(read.begin()), std::make_move_iterator(read.end()));
    document.program.next_id = parsed.program.next_id;
    return true;
}

}  // namespace

void read_again(Document& document, const SourceText& old, const ChangeText& change)
{
    SourceText& source = *document.source;
    source.reads = old.reads && read_part(document, old, change);
    if (source.reads) {
        return;
    }
    lang::Parsed parsed = lang::parse(source.text);
    source.reads = parsed.diagnostics.empty();
    if (source.reads) {
        keep_ids(document.program, parsed.program);
        document.program = std::move(parsed.program);
    }
}

}  // namespace editor
