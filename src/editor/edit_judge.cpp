#include "editor/edit_judge.hpp"

#include "editor/allowed.hpp"
#include "editor/text_change.hpp"
#include "editor/tile.hpp"

#include <algorithm>

namespace editor {

namespace {

bool is_locked(const Rules& rules, lang::NodeId node)
{
    return std::ranges::count(rules.locked, node) > 0;
}

bool holds_locked(const lang::Statement& statement, const Rules& rules)
{
    return std::ranges::any_of(
        rules.locked, [&statement](lang::NodeId locked) { return holds(statement, locked); });
}

bool holds_locked(const lang::Block& body, const Rules& rules)
{
    return std::ranges::any_of(body.statements, [&rules](const lang::Statement& statement) {
        return holds_locked(statement, rules);
    });
}

}  // namespace

core::Message refused(std::string_view why) { return {"editor.refused." + std::string{why}, {}}; }

Judge::Verdict Judge::operator()(const Insert& edit) const
{
    return may_put(edit.gap, {edit.statement});
}

Judge::Verdict Judge::operator()(const Paste& edit) const
{
    return may_put(edit.gap, edit.statements);
}

Judge::Verdict Judge::operator()(const Remove& edit) const
{
    return may_touch(edit.node, m_rules.remove, "remove");
}

Judge::Verdict Judge::operator()(const Move& edit) const
{
    if (auto message = may_touch(edit.node, m_rules.move, "move")) {
        return message;
    }
    if (!exists(m_document, edit.gap)) {
        return refused("gone");
    }
    const Piece* piece = find_piece(m_document, edit.node);
    const lang::Body moved =
        piece != nullptr ? piece->stack.statements : lang::Body{*find(m_document, edit.node)};
    const bool into_itself =
        edit.gap.parent == edit.node ||
        (edit.gap.parent != lang::NodeId::none && find_in(moved, edit.gap.parent) != nullptr);
    if (into_itself) {
        return refused("into_itself");
    }
    // A bare value that a text brought into the program may move there as a statement.
    const bool from_piece = piece != nullptr || piece_around(m_document, edit.node) != nullptr;
    const bool loose = from_piece && std::ranges::any_of(moved, [this](const auto& each) {
                           return is_value(each, m_rules.module);
                       });
    return loose || is_beside_value(edit.gap) ? Verdict{refused("shape")} : std::nullopt;
}

Judge::Verdict Judge::operator()(const Replace& edit) const
{
    if (auto message = may_touch(edit.node, m_rules.replace, "replace")) {
        return message;
    }
    const bool whole = find_piece(m_document, edit.node) != nullptr;
    if (whole) {
        return refused("gone");
    }
    return is_value(edit.statement, m_rules.module) ? Verdict{refused("shape")} : std::nullopt;
}

Judge::Verdict Judge::operator()(const SetNumber& edit) const
{
    const lang::Statement* statement = find(m_document, edit.node);
    if (statement == nullptr || repeat_count(*statement) == nullptr) {
        return refused("gone");
    }
    // The number is part of a piece and of a locked tile, not of what they hold.
    if (is_locked(m_rules, edit.node) || m_rules.is_jigsaw()) {
        return refused("locked");
    }
    return number_fits(edit.number);
}

Judge::Verdict Judge::operator()(const Duplicate& edit) const
{
    if (!m_rules.insert) {
        return refused("insert");
    }
    return find(m_document, edit.node) == nullptr ? Verdict{refused("gone")} : std::nullopt;
}

Judge::Verdict Judge::operator()(const SetComment& edit) const
{
    if (find(m_document, edit.node) == nullptr) {
        return refused("gone");
    }
    return is_locked(m_rules, edit.node) ? Verdict{refused("locked")} : std::nullopt;
}

Judge::Verdict Judge::operator()(const AddBranch& edit) const
{
    if (!m_rules.insert) {
        return refused("insert");
    }
    const lang::Statement* statement = find(m_document, edit.node);
    const auto* choice = statement != nullptr ? std::get_if<lang::If>(&statement->form) : nullptr;
    if (choice == nullptr) {
        return refused("gone");
    }
    if (is_locked(m_rules, edit.node) || m_rules.is_jigsaw()) {
        return refused("locked");
    }
    if (std::ranges::count(m_rules.allow, "else") == 0) {
        return refused("tile");
    }
    const bool twice = !edit.asks && choice->otherwise;
    return twice ? Verdict{refused("else")} : std::nullopt;
}

Judge::Verdict Judge::operator()(const RemoveBranch& edit) const
{
    if (!m_rules.remove) {
        return refused("remove");
    }
    const lang::Statement* statement = find(m_document, edit.node);
    if (statement == nullptr || !std::holds_alternative<lang::If>(statement->form)) {
        return refused("gone");
    }
    const std::vector<const lang::Block*> all = bodies(*statement);
    if (edit.branch < 1 || static_cast<std::size_t>(edit.branch) >= all.size()) {
        return refused("gone");
    }
    const bool locked = is_locked(m_rules, edit.node) || m_rules.is_jigsaw() ||
                        holds_locked(*all[static_cast<std::size_t>(edit.branch)], m_rules);
    return locked ? Verdict{refused("locked")} : std::nullopt;
}

Judge::Verdict Judge::operator()(const Detach& edit) const
{
    return may_touch(edit.node, m_rules.remove, "remove");
}

Judge::Verdict Judge::operator()(const InsertLoose&) const
{
    return m_rules.insert ? std::nullopt : Verdict{refused("insert")};
}

Judge::Verdict Judge::operator()(const MovePiece& edit) const
{
    return find_piece(m_document, edit.piece) == nullptr ? Verdict{refused("gone")} : std::nullopt;
}

Judge::Verdict Judge::operator()(const ChangeText& edit) const
{
    return refuse_change(m_document, edit, m_rules);
}

Judge::Verdict Judge::operator()(const Clear&) const
{
    return m_rules.remove ? std::nullopt : Verdict{refused("remove")};
}

Judge::Verdict Judge::operator()(const ReplaceAll&) const { return std::nullopt; }

Judge::Verdict Judge::may_touch(lang::NodeId node, bool hands, std::string_view gesture) const
{
    if (!hands) {
        return refused(gesture);
    }
    if (const Piece* piece = find_piece(m_document, node)) {
        return holds_locked(piece->stack, m_rules) ? Verdict{refused("locked")} : std::nullopt;
    }
    const lang::Statement* statement = find(m_document, node);
    if (statement == nullptr) {
        return refused("gone");
    }
    return holds_locked(*statement, m_rules) ? Verdict{refused("locked")} : std::nullopt;
}

Judge::Verdict Judge::may_put(const Gap& gap, const lang::Body& statements) const
{
    if (!m_rules.insert) {
        return refused("insert");
    }
    if (!exists(m_document, gap)) {
        return refused("gone");
    }
    const bool values = std::ranges::any_of(
        statements, [this](const auto& statement) { return is_value(statement, m_rules.module); });
    return values || is_beside_value(gap) ? Verdict{refused("shape")} : std::nullopt;
}

bool Judge::is_beside_value(const Gap& gap) const
{
    const Piece* piece = find_piece(m_document, gap.parent);
    return piece != nullptr &&
           std::ranges::any_of(piece->stack.statements,
                               [this](const auto& each) { return is_value(each, m_rules.module); });
}

Judge::Verdict Judge::number_fits(std::int64_t number) const
{
    if (number >= m_rules.least_count && number <= m_rules.most_count) {
        return std::nullopt;
    }
    core::Message message = refused("number");
    message.arguments["least"] = m_rules.least_count;
    message.arguments["most"] = m_rules.most_count;
    return message;
}

}  // namespace editor
