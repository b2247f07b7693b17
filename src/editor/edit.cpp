#include "editor/edit.hpp"

#include "editor/fresh_ids.hpp"
#include "editor/tile.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

namespace editor {

namespace {

core::Message refused(std::string_view why) { return {"editor.refused." + std::string{why}, {}}; }

// ---- the rules --------------------------------------------------------------------------------

bool is_locked(const Rules& rules, lang::NodeId node)
{
    return std::ranges::count(rules.locked, node) > 0;
}

bool holds_locked(const lang::Statement& statement, const Rules& rules)
{
    return std::ranges::any_of(
        rules.locked, [&statement](lang::NodeId locked) { return holds(statement, locked); });
}

bool exists(const lang::Program& program, const Gap& gap)
{
    return body_at(program, gap.parent, gap.branch) != nullptr && gap.index >= 0 &&
           static_cast<std::size_t>(gap.index) <= tiles_at(program, gap.parent, gap.branch).size();
}

bool is_allowed(const lang::Statement& statement, const Rules& rules)
{
    if (std::ranges::count(rules.allow, tile_of(statement).name) == 0) {
        return false;
    }
    return std::ranges::all_of(bodies(statement), [&rules](const lang::Block* body) {
        return std::ranges::all_of(tiles(*body), [&rules](const lang::Statement& inner) {
            return is_allowed(inner, rules);
        });
    });
}

/// Is there a piece of the jigsaw for each tile of the statement, beside those that lie in the
/// program?
bool has_pieces(const lang::Program& after, const lang::Statement& statement, const Rules& rules)
{
    return pieces_left(after, rules, statement) >= 0 &&
           std::ranges::all_of(bodies(statement), [&](const lang::Block* body) {
               return std::ranges::all_of(tiles(*body), [&](const lang::Statement& inner) {
                   return has_pieces(after, inner, rules);
               });
           });
}

/// What a lesson says about a program that a new statement has come into.
std::optional<core::Message> refuse_content(const lang::Program& before,
                                            const lang::Program& after,
                                            const lang::Statement& added,
                                            const Rules& rules)
{
    if (rules.is_jigsaw() ? !has_pieces(after, added, rules) : !is_allowed(added, rules)) {
        return refused(rules.is_jigsaw() ? "piece" : "tile");
    }
    const int blocks = blocks_in(after);
    if (rules.limit > 0 && blocks > rules.limit && blocks > blocks_in(before)) {
        return refused("limit");
    }
    return std::nullopt;
}

/// What hands may do, before anything is tried.
class Judge {
public:
    Judge(const lang::Program& program, const Rules& rules) : m_program(program), m_rules(rules) {}

    std::optional<core::Message> operator()(const Insert& edit) const
    {
        if (!m_rules.insert) {
            return refused("insert");
        }
        return exists(m_program, edit.gap) ? std::nullopt : std::optional{refused("gone")};
    }
    std::optional<core::Message> operator()(const Remove& edit) const
    {
        return may_touch(edit.node, m_rules.remove, "remove");
    }
    std::optional<core::Message> operator()(const Move& edit) const
    {
        if (auto message = may_touch(edit.node, m_rules.move, "move")) {
            return message;
        }
        if (!exists(m_program, edit.gap)) {
            return refused("gone");
        }
        const bool into_itself = edit.gap.parent != lang::NodeId::none &&
                                 holds(*find(m_program, edit.node), edit.gap.parent);
        return into_itself ? std::optional{refused("into_itself")} : std::nullopt;
    }
    std::optional<core::Message> operator()(const Replace& edit) const
    {
        return may_touch(edit.node, m_rules.replace, "replace");
    }
    std::optional<core::Message> operator()(const SetNumber& edit) const
    {
        const lang::Statement* statement = find(m_program, edit.node);
        if (statement == nullptr || repeat_count(*statement) == nullptr) {
            return refused("gone");
        }
        // The number is part of a piece and of a locked tile, not of what they hold.
        if (is_locked(m_rules, edit.node) || m_rules.is_jigsaw()) {
            return refused("locked");
        }
        if (edit.number < m_rules.least_count || edit.number > m_rules.most_count) {
            core::Message message = refused("number");
            message.arguments["least"] = m_rules.least_count;
            message.arguments["most"] = m_rules.most_count;
            return message;
        }
        return std::nullopt;
    }
    std::optional<core::Message> operator()(const Clear&) const
    {
        return m_rules.remove ? std::nullopt : std::optional{refused("remove")};
    }
    std::optional<core::Message> operator()(const ReplaceAll&) const { return std::nullopt; }

private:
    std::optional<core::Message> may_touch(lang::NodeId node,
                                           bool hands,
                                           std::string_view gesture) const
    {
        if (!hands) {
            return refused(gesture);
        }
        const lang::Statement* statement = find(m_program, node);
        if (statement == nullptr) {
            return refused("gone");
        }
        return holds_locked(*statement, m_rules) ? std::optional{refused("locked")} : std::nullopt;
    }

    const lang::Program& m_program;
    const Rules& m_rules;
};

// ---- the change -------------------------------------------------------------------------------

/// Changes a copy of a program by an edit that the Judge has let pass.
class Change {
public:
    Change(lang::Program program, const Rules& rules)
        : m_program(std::move(program)), m_rules(rules)
    {}

    lang::Program take() { return std::move(m_program); }

    void operator()(const Insert& edit)
    {
        lang::Statement statement = edit.statement;
        give_fresh_ids(statement, m_program);
        put(edit.gap, std::move(statement));
    }
    void operator()(const Remove& edit) { take_out(edit.node); }
    void operator()(const Move& edit)
    {
        const Gap from = *gap_before(m_program, edit.node);
        Gap to = edit.gap;
        if (from.parent == to.parent && from.branch == to.branch && from.index < to.index) {
            --to.index;
        }
        put(to, take_out(edit.node));
    }
    void operator()(const Replace& edit)
    {
        const Gap gap = *gap_before(m_program, edit.node);
        const lang::Statement old = take_out(edit.node);
        lang::Statement statement = edit.statement;
        give_fresh_ids(statement, m_program);
        hand_over_tiles(old, statement);
        statement.before.insert(statement.before.begin(), old.before.begin(), old.before.end());
        put(gap, std::move(statement));
    }
    void operator()(const SetNumber& edit)
    {
        const Gap gap = *gap_before(m_program, edit.node);
        lang::Block& body = *body_at(m_program, gap.parent, gap.branch);
        repeat_count(body.statements[static_cast<std::size_t>(gap.index)])->value = edit.number;
    }
    void operator()(const Clear&) { clear(m_program.body, true); }
    void operator()(const ReplaceAll& edit)
    {
        const std::uint32_t next_id = std::max(m_program.next_id, edit.program.next_id);
        m_program = edit.program;
        m_program.next_id = next_id;
    }

private:
    /// Puts a statement at a place, in a filler's stead where there is one.
    void put(const Gap& gap, lang::Statement statement)
    {
        lang::Block& body = *body_at(m_program, gap.parent, gap.branch);
        if (gap.parent != lang::NodeId::none && is_filler(body)) {
            const lang::Remarks& remarks = body.statements.front().before;
            statement.before.insert(statement.before.begin(), remarks.begin(), remarks.end());
            body.statements.clear();
        }
        body.statements.insert(body.statements.begin() + gap.index, std::move(statement));
    }

    lang::Statement take_out(lang::NodeId node)
    {
        const Gap gap = *gap_before(m_program, node);
        lang::Block& body = *body_at(m_program, gap.parent, gap.branch);
        const auto place = body.statements.begin() + gap.index;
        lang::Statement taken = std::move(*place);
        body.statements.erase(place);
        fill(body, gap.parent == lang::NodeId::none);
        return taken;
    }

    void fill(lang::Block& body, bool outermost)
    {
        if (!outermost && body.statements.empty()) {
            lang::Statement filler;
            filler.form = lang::Pass{};
            give_fresh_ids(filler, m_program);
            body.statements.push_back(std::move(filler));
        }
    }

    static void hand_over_tiles(const lang::Statement& old, lang::Statement& statement)
    {
        if (repeat_count(old) == nullptr || repeat_count(statement) == nullptr) {
            return;
        }
        lang::Block& body = *bodies(statement).front();
        if (is_filler(body)) {
            body = *bodies(old).front();
        }
    }

    void clear(lang::Block& body, bool outermost)
    {
        std::erase_if(body.statements, [this](const lang::Statement& statement) {
            return !holds_locked(statement, m_rules);
        });
        for (lang::Statement& kept : body.statements) {
            for (lang::Block* inner : bodies(kept)) {
                clear(*inner, false);
            }
        }
        fill(body, outermost);
    }

    lang::Program m_program;
    const Rules& m_rules;
};

const lang::Statement* added_by(const Edit& edit)
{
    if (const auto* insert = std::get_if<Insert>(&edit)) {
        return &insert->statement;
    }
    const auto* replace = std::get_if<Replace>(&edit);
    return replace != nullptr ? &replace->statement : nullptr;
}

}  // namespace

core::Result<lang::Program> apply(const lang::Program& program,
                                  const Edit& edit,
                                  const Rules& rules)
{
    if (auto message = std::visit(Judge{program, rules}, edit)) {
        return core::Error{{}, {}, std::move(*message)};
    }
    Change change{program, rules};
    std::visit(change, edit);
    lang::Program after = change.take();
    if (const lang::Statement* added = added_by(edit)) {
        if (auto message = refuse_content(program, after, *added, rules)) {
            return core::Error{{}, {}, std::move(*message)};
        }
    }
    return after;
}

std::optional<core::Message> refusal(const lang::Program& program,
                                     const Edit& edit,
                                     const Rules& rules)
{
    const core::Result<lang::Program> after = apply(program, edit, rules);
    return after ? std::nullopt : std::optional{after.error().message};
}

}  // namespace editor
