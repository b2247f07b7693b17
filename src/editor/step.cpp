#include "editor/step.hpp"

#include "lang/walk.hpp"

#include <algorithm>
#include <cstddef>
#include <variant>
#include <vector>

namespace editor {

namespace {

using Kind = Step::Kind;

Step of_statement(Kind kind, const Document& document, const lang::Statement& statement)
{
    return {
        kind, tile_of(statement), statement.id, gap_before(document, statement.id).value_or(Gap{})};
}

/// Of a statement, or of the first one of a piece.
Step of_node(Kind kind, const Document& document, lang::NodeId node)
{
    const Piece* piece = find_piece(document, node);
    const lang::Statement* statement =
        piece != nullptr ? &piece->stack.statements.front() : find(document, node);
    // A `pass` that a text brought in is a filler, and no tile, where it comes to stand alone.
    return statement != nullptr ? of_statement(kind, document, *statement)
                                : Step{kind, {}, node, {}};
}

/// The tile that an edit put in is the one at its place afterwards.
Step at_gap(Kind kind, const Document& after, const Gap& gap)
{
    const auto body = tiles_at(after, gap.parent, gap.branch);
    if (body.empty()) {
        return {kind, {}, {}, gap};
    }
    // It may have taken the place of a `pass` in front of it.
    const std::size_t index = std::min(static_cast<std::size_t>(gap.index), body.size() - 1);
    return of_statement(kind, after, body[index]);
}

Step of_value(Kind kind, const Document& document, lang::NodeId node)
{
    return {kind,
            tile_of(*find_expression(document, node)),
            node,
            *gap_before(document, statement_around(document, node)->id)};
}

/// The values directly in a statement, and in those, in reading order.
void collect(const lang::Expression& value, std::vector<const lang::Expression*>& values)
{
    values.push_back(&value);
    lang::each_operand(value, [&values](const lang::Expression& each) { collect(each, values); });
}

/// The value that stands in one document where another stands in the other: the edit changed
/// nothing in front of it.
lang::NodeId counterpart(const Document& from, lang::NodeId node, const Document& to)
{
    const auto values_of = [](const lang::Statement& statement) {
        std::vector<const lang::Expression*> values;
        lang::each_expression(statement,
                              [&values](const lang::Expression& each) { collect(each, values); });
        return values;
    };
    const lang::Statement& owner = *statement_around(from, node);
    const auto there = values_of(owner);
    const auto here = values_of(*find(to, owner.id));
    const auto place = std::ranges::find(there, node, &lang::Expression::id) - there.begin();
    return here[static_cast<std::size_t>(place)]->id;
}

struct Describe {
    const Document& before;
    const Document& after;
    const lang::Module* module;

    Step operator()(const Insert& edit) const { return at_gap(Kind::inserted, after, edit.gap); }
    Step operator()(const Remove& edit) const { return of_node(Kind::removed, before, edit.node); }
    Step operator()(const Move& edit) const
    {
        const Piece* piece = find_piece(before, edit.node);
        return of_node(
            Kind::moved, after, piece != nullptr ? piece->stack.statements.front().id : edit.node);
    }
    Step operator()(const Replace& edit) const
    {
        return at_gap(Kind::replaced, after, *gap_before(before, edit.node));
    }
    Step operator()(const SetNumber& edit) const
    {
        return of_node(Kind::counted, after, edit.node);
    }
    Step operator()(const Duplicate& edit) const
    {
        const Piece* piece = piece_around(before, edit.node);
        if (piece != nullptr && loose_value(*piece, module) != nullptr) {
            return of_node(Kind::duplicated, after, after.pieces.back().id);
        }
        Gap gap = *gap_before(before, edit.node);
        ++gap.index;
        return at_gap(Kind::duplicated, after, gap);
    }
    Step operator()(const Paste& edit) const { return at_gap(Kind::pasted, after, edit.gap); }
    Step operator()(const SetComment& edit) const
    {
        return of_node(Kind::commented, after, edit.node);
    }
    Step operator()(const AddBranch& edit) const
    {
        return of_node(Kind::branch_added, after, edit.node);
    }
    Step operator()(const RemoveBranch& edit) const
    {
        return of_node(Kind::branch_removed, after, edit.node);
    }
    Step operator()(const SetExpression& edit) const
    {
        return of_value(Kind::filled, after, counterpart(before, edit.hole, after));
    }
    Step operator()(const MoveExpression& edit) const
    {
        return of_value(Kind::value_moved, after, edit.node);
    }
    Step operator()(const ClearExpression& edit) const
    {
        Step step = of_value(Kind::emptied, before, edit.node);
        step.node = counterpart(before, edit.node, after);
        return step;
    }
    Step operator()(const Rename&) const { return {Kind::renamed, {}, {}, {}}; }
    Step operator()(const Detach&) const { return of_last_piece(Kind::detached); }
    Step operator()(const DetachExpression& edit) const
    {
        return of_value(Kind::value_detached, after, edit.node);
    }
    Step operator()(const InsertLoose&) const { return of_last_piece(Kind::laid_out); }
    Step operator()(const MovePiece& edit) const
    {
        return of_node(Kind::piece_moved, after, edit.piece);
    }
    Step operator()(const ChangeText&) const { return {Kind::text_changed, {}, {}, {}}; }
    Step operator()(const Clear&) const { return {Kind::cleared, {}, {}, {}}; }
    Step operator()(const ReplaceAll&) const { return {Kind::replaced_all, {}, {}, {}}; }

    /// What was laid on the canvas last is the last piece. Of a value the tile is the value's.
    Step of_last_piece(Kind kind) const
    {
        const Piece& piece = after.pieces.back();
        Step step = of_node(kind, after, piece.id);
        if (const lang::Expression* value = loose_value(piece, module)) {
            step.tile = tile_of(*value);
        }
        return step;
    }
};

}  // namespace

Step describe(const Edit& edit,
              const Document& before,
              const Document& after,
              const lang::Module* module)
{
    return std::visit(Describe{before, after, module}, edit);
}

}  // namespace editor
