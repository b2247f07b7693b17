#include "editor/text_change.hpp"

#include "editor/edit_judge.hpp"
#include "editor/keep_ids.hpp"
#include "editor/reading.hpp"
#include "editor/rewrite.hpp"
#include "editor/source.hpp"
#include "editor/source_lines.hpp"
#include "editor/tile.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <string_view>
#include <utility>
#include <vector>

namespace editor {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_between_letters(std::string_view text, std::size_t at)
{
    return at <= text.size() &&
           (at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U);
}

/// Does a line stay as it is, and a line alone?
bool leaves(const ByteRange& line, std::string_view text, const ChangeText& change)
{
    const std::size_t end = change.at + change.removed;
    const auto is_line_end = [](std::string_view inserted, std::string_view around, char next) {
        return inserted.empty() ? around.empty() || next == '\n' : next == '\n';
    };
    if (end < line.begin || change.at > line.end) {
        return true;
    }
    if (end == line.begin) {
        const std::string_view before = text.substr(0, change.at);
        const std::string_view last = change.inserted.empty() ? before : change.inserted;
        return is_line_end(change.inserted, before, last.empty() ? '\0' : last.back());
    }
    if (change.at == line.end) {
        const std::string_view behind = text.substr(end);
        const std::string_view first = change.inserted.empty() ? behind : change.inserted;
        return is_line_end(change.inserted, behind, first.empty() ? '\0' : first.front());
    }
    return false;
}

ByteRange shifted(ByteRange line, const ChangeText& change)
{
    if (line.begin >= change.at + change.removed) {
        line.begin += change.inserted.size() - change.removed;
        line.end += change.inserted.size() - change.removed;
    }
    return line;
}

bool is_same(const lang::Statement* old, const lang::Statement* now)
{
    return old != nullptr && now != nullptr && bare(*old) == bare(*now);
}

/// Where the order of lines left it open which of two equal statements is the locked one, or a
/// neighbour of its kind took its id, the first that looks like it is the locked one.
void keep_locked(const lang::Program& before, lang::Program& after, const Rules& rules)
{
    for (const lang::NodeId locked : rules.locked) {
        const lang::Statement* old = find(before, locked);
        lang::Statement* now = const_cast<lang::Statement*>(find(std::as_const(after), locked));
        if (old == nullptr || is_same(old, now)) {
            continue;
        }
        lang::Statement* found = nullptr;
        lang::each_statement(after.body.statements, [&](lang::Statement& each) {
            const bool is_other = std::ranges::count(rules.locked, each.id) > 0;
            found = found == nullptr && !is_other && is_same(old, &each) ? &each : found;
        });
        if (found == nullptr) {
            continue;
        }
        if (now != nullptr) {
            now->id = after.fresh();
        }
        found->id = locked;
    }
}

}  // namespace

std::optional<core::Message> refuse_change(const Document& document,
                                           const ChangeText& change,
                                           const Rules& rules)
{
    if (!document.source) {
        return refused("gone");
    }
    const std::string& text = document.source->text;
    if (change.removed > text.size() || !is_between_letters(text, change.at) ||
        !is_between_letters(text, change.at + change.removed)) {
        return refused("gone");
    }
    if (!is_readable(change.inserted)) {
        return refused("letters");
    }
    if (text.size() - change.removed + change.inserted.size() > largest_source) {
        return refused("long");
    }
    const ChangeText clean{change.at, change.removed, readable_text(change.inserted)};
    const bool free =
        std::ranges::all_of(locked_lines(document, rules),
                            [&](const ByteRange& line) { return leaves(line, text, clean); });
    return free ? std::nullopt : std::optional{refused("locked")};
}

void change_text(Document& document, const ChangeText& change, const Rules& rules)
{
    const ChangeText clean{change.at, change.removed, readable_text(change.inserted)};
    SourceText& source = *document.source;
    std::vector<ByteRange> locked = locked_lines(document, rules);
    SourceText old = source;
    const lang::Program before = rules.locked.empty() ? lang::Program{} : document.program;
    source.text.replace(clean.at, clean.removed, clean.inserted);
    if (source.text.starts_with(byte_order_mark)) {
        // What stood before it is gone: at the beginning it is no letter.
        source.text.erase(0, byte_order_mark.size());
        old.reads = false;
    }
    read_again(document, old, clean);
    if (source.reads) {
        keep_locked(before, document.program, rules);
        source.locked.clear();
        return;
    }
    std::ranges::transform(
        locked, locked.begin(), [&clean](const ByteRange& line) { return shifted(line, clean); });
    source.locked = std::move(locked);
}

bool has_lost_locked(const Document& before, const Document& after, const Rules& rules)
{
    return std::ranges::any_of(rules.locked, [&](lang::NodeId locked) {
        const lang::Statement* old = find(before.program, locked);
        return old != nullptr && !is_same(old, find(after.program, locked));
    });
}

void set_text(Document& document, std::string text, const Rules& rules)
{
    lang::Parsed parsed = lang::parse(text);
    document.source = SourceText{std::move(text), parsed.diagnostics.empty()};
    keep_ids(document.program, parsed.program);
    keep_locked(document.program, parsed.program, rules);
    if (document.source->reads) {
        document.program = std::move(parsed.program);
        return;
    }
    document.program.next_id = parsed.program.next_id;
    std::vector<lang::NodeId> locked;
    std::ranges::copy_if(rules.locked, std::back_inserter(locked), [&](lang::NodeId each) {
        return is_same(find(document.program, each), find(parsed.program, each));
    });
    document.source->locked = lines_of(document.source->text, parsed.program, locked);
}

void follow_blocks(const Document& before, Document& after)
{
    const SourceText& old = *before.source;
    std::string text =
        old.reads ? rewrite(old.text, before.program, after.program) : lang::print(after.program);
    lang::Parsed parsed = lang::parse(text);
    if (!parsed.diagnostics.empty() || parsed.program != after.program) {
        text = lang::print(after.program);
        parsed = lang::parse(text);
    }
    after.source = SourceText{std::move(text), parsed.diagnostics.empty()};
    if (after.source->reads && parsed.program == after.program) {
        copy_ids(after.program, parsed.program);
        after.program = std::move(parsed.program);
    }
}

void find_places(Document& document)
{
    if (!document.source || !document.source->reads) {
        return;
    }
    lang::Parsed parsed = lang::parse(document.source->text);
    if (parsed.diagnostics.empty() && parsed.program == document.program) {
        copy_ids(document.program, parsed.program);
        document.program = std::move(parsed.program);
    }
}

}  // namespace editor
