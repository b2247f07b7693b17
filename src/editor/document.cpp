#include "editor/document.hpp"

#include "editor/tile.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace editor {

namespace {

const lang::Expression* find_inside(const lang::Expression& expression, lang::NodeId node)
{
    if (expression.id == node) {
        return &expression;
    }
    const lang::Expression* found = nullptr;
    lang::each_operand(expression, [&](const lang::Expression& operand) {
        found = found != nullptr ? found : find_inside(operand, node);
    });
    return found;
}

const lang::Expression* find_inside(const lang::Statement& statement, lang::NodeId node)
{
    const lang::Expression* found = nullptr;
    lang::each_expression(statement, [&](const lang::Expression& expression) {
        found = found != nullptr ? found : find_inside(expression, node);
    });
    return found;
}

}  // namespace

const lang::Block* body_at(const Document& document, lang::NodeId parent, int branch)
{
    if (const Piece* piece = find_piece(document, parent)) {
        return branch == 0 ? &piece->stack : nullptr;
    }
    if (const lang::Block* body = body_at(document.program, parent, branch)) {
        return body;
    }
    const lang::Statement* statement = find(document, parent);
    if (statement == nullptr || branch < 0) {
        return nullptr;
    }
    const std::vector<const lang::Block*> all = bodies(*statement);
    const auto wanted = static_cast<std::size_t>(branch);
    return wanted < all.size() ? all[wanted] : nullptr;
}

lang::Block* body_at(Document& document, lang::NodeId parent, int branch)
{
    return const_cast<lang::Block*>(body_at(std::as_const(document), parent, branch));
}

std::span<const lang::Statement> tiles_at(const Document& document, lang::NodeId parent, int branch)
{
    const lang::Block* block = body_at(document, parent, branch);
    if (block == nullptr) {
        return {};
    }
    const bool outermost = parent == lang::NodeId::none || find_piece(document, parent) != nullptr;
    return outermost ? block->statements : tiles(*block);
}

bool exists(const Document& document, const Gap& gap)
{
    return body_at(document, gap.parent, gap.branch) != nullptr && gap.index >= 0 &&
           static_cast<std::size_t>(gap.index) <= tiles_at(document, gap.parent, gap.branch).size();
}

const lang::Statement* find(const Document& document, lang::NodeId node)
{
    const lang::Statement* found = find(document.program, node);
    for (const Piece& piece : document.pieces) {
        found = found != nullptr ? found : find_in(piece.stack.statements, node);
    }
    return found;
}

lang::Statement* find(Document& document, lang::NodeId node)
{
    return const_cast<lang::Statement*>(find(std::as_const(document), node));
}

std::optional<Gap> gap_before(const Document& document, lang::NodeId node)
{
    std::optional<Gap> found = gap_before(document.program, node);
    for (const Piece& piece : document.pieces) {
        found = found ? found : gap_before(piece.stack.statements, Gap{piece.id}, node);
    }
    return found;
}

std::vector<const lang::Statement*> in_reading_order(const Document& document)
{
    std::vector<const lang::Statement*> order = in_reading_order(document.program);
    for (const Piece& piece : document.pieces) {
        const auto inside = in_reading_order(piece.stack.statements);
        order.insert(order.end(), inside.begin(), inside.end());
    }
    return order;
}

const Piece* find_piece(const Document& document, lang::NodeId piece)
{
    const auto found = std::ranges::find(document.pieces, piece, &Piece::id);
    return found == document.pieces.end() ? nullptr : &*found;
}

const Piece* piece_around(const Document& document, lang::NodeId node)
{
    const lang::Statement* owner = statement_around(document, node);
    const lang::NodeId statement = owner != nullptr ? owner->id : node;
    const auto found = std::ranges::find_if(document.pieces, [statement](const Piece& piece) {
        return find_in(piece.stack.statements, statement) != nullptr;
    });
    return found == document.pieces.end() ? nullptr : &*found;
}

const lang::Expression* loose_value(const Piece& piece, const lang::Module* module)
{
    const lang::Statement& first = piece.stack.statements.front();
    return piece.stack.statements.size() == 1 && is_value(first, module)
               ? &std::get<lang::ExpressionStatement>(first.form).value
               : nullptr;
}

const lang::Expression* find_expression(const Document& document, lang::NodeId node)
{
    const lang::Expression* found = nullptr;
    for (const lang::Statement* statement : in_reading_order(document)) {
        found = found != nullptr ? found : find_inside(*statement, node);
    }
    return found;
}

lang::Expression* find_expression(Document& document, lang::NodeId node)
{
    return const_cast<lang::Expression*>(find_expression(std::as_const(document), node));
}

const lang::Statement* statement_around(const Document& document, lang::NodeId expression)
{
    for (const lang::Statement* statement : in_reading_order(document)) {
        if (find_inside(*statement, expression) != nullptr) {
            return statement;
        }
    }
    return nullptr;
}

bool holds(const lang::Expression& expression, lang::NodeId node)
{
    return find_inside(expression, node) != nullptr;
}

}  // namespace editor
