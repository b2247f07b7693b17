#include "editor/definitions_first.hpp"

#include "editor/tile.hpp"

#include <algorithm>

namespace editor {

namespace {

bool goes_first(const lang::Statement& statement, const Gap& gap, const Rules& rules)
{
    const auto* define = std::get_if<lang::Define>(&statement.form);
    return define != nullptr &&
           (gap.parent == lang::NodeId::none || is_event(rules.module, define->name));
}

/// The statements that a node stands for: one of the program, or a whole piece.
lang::Body moved_by(const Document& document, lang::NodeId node)
{
    if (const Piece* piece = find_piece(document, node)) {
        return piece->stack.statements;
    }
    const lang::Statement* statement = find(document, node);
    return statement != nullptr ? lang::Body{*statement} : lang::Body{};
}

}  // namespace

Edit definitions_first(const Edit& edit, const Document& document, const Rules& rules)
{
    const auto placed = [&](Gap gap, const lang::Body& statements) {
        const bool first = !statements.empty() &&
                           std::ranges::all_of(statements, [&](const lang::Statement& each) {
                               return goes_first(each, gap, rules);
                           });
        return first ? gap_behind_definitions(document.program) : gap;
    };
    Edit settled = edit;
    if (auto* insert = std::get_if<Insert>(&settled)) {
        insert->gap = placed(insert->gap, {insert->statement});
    } else if (auto* move = std::get_if<Move>(&settled)) {
        move->gap = placed(move->gap, moved_by(document, move->node));
    } else if (auto* paste = std::get_if<Paste>(&settled)) {
        paste->gap = placed(paste->gap, paste->statements);
    }
    return settled;
}

}  // namespace editor
