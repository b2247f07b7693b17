#include "editor/history.hpp"

#include "editor/text_change.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <utility>

namespace editor {

namespace {

void collect_ids(const lang::Expression& expression, std::vector<lang::NodeId>& ids)
{
    ids.push_back(expression.id);
    lang::each_operand(expression,
                       [&ids](const lang::Expression& operand) { collect_ids(operand, ids); });
}

void collect_ids(const lang::Body& statements, std::vector<lang::NodeId>& ids)
{
    lang::each_statement(statements, [&ids](const lang::Statement& statement) {
        ids.push_back(statement.id);
        lang::each_expression(statement, [&ids](const lang::Expression& expression) {
            collect_ids(expression, ids);
        });
    });
}

/// Equal, and with the same ids: a step must bring back the very nodes that it took.
bool are_same(const lang::Body& left, const lang::Body& right)
{
    std::vector<lang::NodeId> left_ids;
    std::vector<lang::NodeId> right_ids;
    collect_ids(left, left_ids);
    collect_ids(right, right_ids);
    return left_ids == right_ids && left == right;
}

bool is_same(const lang::Statement& left, const lang::Statement& right)
{
    return left.id == right.id && are_same({left}, {right});
}

bool is_same_piece(const Piece& left, const Piece& right)
{
    return left == right && are_same(left.stack.statements, right.stack.statements);
}

}  // namespace

core::Result<Step> History::apply(const Edit& edit, const Rules& rules)
{
    core::Result<Document> result = editor::apply(m_document, edit, rules);
    if (!result) {
        return result.error();
    }
    Document after = std::move(result).value();
    if (after == m_document) {
        return Step{};
    }
    Step step = describe(edit, m_document, after, rules.module);
    m_steps.resize(m_done);
    if (goes_on(edit)) {
        --m_done;
        m_changes -= m_steps.back().changes_program() ? 1 : 0;
        take_back(m_steps.back());
        m_steps.pop_back();
    }
    Entry entry = difference(after);
    entry.step = step;
    m_changes += entry.changes_program() ? 1 : 0;
    m_steps.push_back(std::move(entry));
    ++m_done;
    m_document = std::move(after);
    return step;
}

bool History::goes_on(const Edit& edit)
{
    const auto* change = std::get_if<ChangeText>(&edit);
    if (change == nullptr) {
        m_typing.end();
        return false;
    }
    return m_typing.goes_on(*change, m_document.source->text);
}

bool History::Entry::changes_program() const
{
    return !before.empty() || !after.empty() || tail_before != tail_after;
}

History::Entry History::difference(const Document& after) const
{
    const lang::Body& old = m_document.program.body.statements;
    const lang::Body& now = after.program.body.statements;
    const auto front = std::ranges::mismatch(old, now, is_same);
    auto old_end = old.end();
    auto now_end = now.end();
    while (old_end != front.in1 && now_end != front.in2 &&
           is_same(*std::prev(old_end), *std::prev(now_end))) {
        --old_end;
        --now_end;
    }
    Entry entry;
    entry.first = front.in1 - old.begin();
    entry.before = {front.in1, old_end};
    entry.after = {front.in2, now_end};
    entry.tail_before = m_document.program.body.tail;
    entry.tail_after = after.program.body.tail;
    entry.changed_pieces = !std::ranges::equal(m_document.pieces, after.pieces, is_same_piece);
    if (entry.changed_pieces) {
        entry.pieces_before = m_document.pieces;
        entry.pieces_after = after.pieces;
    }
    if (m_document.source && after.source && m_document.source != after.source) {
        entry.text = patch_between(*m_document.source, *after.source);
    }
    return entry;
}

void History::take_back(const Entry& entry)
{
    exchange(entry.first, entry.after, entry.before);
    m_document.program.body.tail = entry.tail_before;
    if (entry.changed_pieces) {
        m_document.pieces = entry.pieces_before;
    }
    if (entry.text) {
        entry.text->undo(*m_document.source);
    }
}

Step History::undo()
{
    if (!can_undo()) {
        return {};
    }
    m_typing.end();
    const Entry& entry = m_steps[--m_done];
    take_back(entry);
    find_places(m_document);
    m_changes += entry.changes_program() ? 1 : 0;
    return entry.step;
}

Step History::redo()
{
    if (!can_redo()) {
        return {};
    }
    m_typing.end();
    const Entry& entry = m_steps[m_done++];
    exchange(entry.first, entry.before, entry.after);
    m_document.program.body.tail = entry.tail_after;
    if (entry.changed_pieces) {
        m_document.pieces = entry.pieces_after;
    }
    if (entry.text) {
        entry.text->redo(*m_document.source);
    }
    find_places(m_document);
    m_changes += entry.changes_program() ? 1 : 0;
    return entry.step;
}

/// The ids of a step that is undone are never given again: next_id only grows.
void History::exchange(std::ptrdiff_t first, const lang::Body& out, const lang::Body& in)
{
    lang::Body& statements = m_document.program.body.statements;
    const auto place = statements.begin() + first;
    const auto rest = statements.erase(place, place + std::ssize(out));
    statements.insert(rest, in.begin(), in.end());
}

}  // namespace editor
