#include "editor/history.hpp"

#include <algorithm>
#include <utility>

namespace editor {

namespace {

/// Equal, and with the same ids: a step must bring back the very tiles that it took.
bool is_same(const lang::Statement& left, const lang::Statement& right)
{
    if (left.id != right.id || !(left == right)) {
        return false;
    }
    const auto left_bodies = bodies(left);
    const auto right_bodies = bodies(right);
    for (std::size_t i = 0; i < left_bodies.size(); ++i) {
        if (!std::ranges::equal(left_bodies[i]->statements, right_bodies[i]->statements, is_same)) {
            return false;
        }
    }
    return true;
}

Step step(Step::Kind kind, const lang::Program& program, lang::NodeId node)
{
    return {kind, tile_of(*find(program, node)), node, *gap_before(program, node)};
}

/// The tile that an edit put in is the one at its place afterwards.
Step step(Step::Kind kind, const lang::Program& after, const Gap& gap)
{
    const auto body = tiles_at(after, gap.parent, gap.branch);
    return step(kind, after, body[static_cast<std::size_t>(gap.index)].id);
}

struct Describe {
    const lang::Program& before;
    const lang::Program& after;

    Step operator()(const Insert& edit) const
    {
        return step(Step::Kind::inserted, after, edit.gap);
    }
    Step operator()(const Remove& edit) const
    {
        return step(Step::Kind::removed, before, edit.node);
    }
    Step operator()(const Move& edit) const { return step(Step::Kind::moved, after, edit.node); }
    Step operator()(const Replace& edit) const
    {
        return step(Step::Kind::replaced, after, *gap_before(before, edit.node));
    }
    Step operator()(const SetNumber& edit) const
    {
        return step(Step::Kind::counted, after, edit.node);
    }
    Step operator()(const Clear&) const { return {Step::Kind::cleared, {}, {}, {}}; }
    Step operator()(const ReplaceAll&) const { return {Step::Kind::replaced_all, {}, {}, {}}; }
};

}  // namespace

core::Result<Step> History::apply(const Edit& edit, const Rules& rules)
{
    core::Result<lang::Program> result = editor::apply(m_program, edit, rules);
    if (!result) {
        return result.error();
    }
    lang::Program after = std::move(result).value();
    if (after == m_program) {
        return Step{};
    }
    const lang::Body& old = m_program.body.statements;
    const lang::Body& now = after.body.statements;
    const auto front = std::ranges::mismatch(old, now, is_same);
    auto old_end = old.end();
    auto now_end = now.end();
    while (old_end != front.in1 && now_end != front.in2 &&
           is_same(*std::prev(old_end), *std::prev(now_end))) {
        --old_end;
        --now_end;
    }
    Entry entry{
        .step = std::visit(Describe{m_program, after}, edit),
        .first = front.in1 - old.begin(),
        .before = {front.in1, old_end},
        .after = {front.in2, now_end},
        .tail_before = m_program.body.tail,
        .tail_after = after.body.tail,
    };
    m_steps.resize(m_done);
    m_steps.push_back(std::move(entry));
    ++m_done;
    ++m_changes;
    m_program = std::move(after);
    return m_steps.back().step;
}

Step History::undo()
{
    if (!can_undo()) {
        return {};
    }
    const Entry& entry = m_steps[--m_done];
    exchange(entry.first, entry.after, entry.before);
    m_program.body.tail = entry.tail_before;
    ++m_changes;
    return entry.step;
}

Step History::redo()
{
    if (!can_redo()) {
        return {};
    }
    const Entry& entry = m_steps[m_done++];
    exchange(entry.first, entry.before, entry.after);
    m_program.body.tail = entry.tail_after;
    ++m_changes;
    return entry.step;
}

/// The ids of a step that is undone are never given again: next_id only grows.
void History::exchange(std::ptrdiff_t first, const lang::Body& out, const lang::Body& in)
{
    lang::Body& statements = m_program.body.statements;
    const auto place = statements.begin() + first;
    const auto rest = statements.erase(place, place + std::ssize(out));
    statements.insert(rest, in.begin(), in.end());
}

}  // namespace editor
