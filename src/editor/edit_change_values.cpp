#include "editor/edit_change.hpp"
#include "editor/fresh_ids.hpp"
#include "editor/holes.hpp"
#include "editor/names.hpp"
#include "editor/tile.hpp"

#include <utility>

namespace editor {

namespace {

/// The tree has no negative number: a sign is an operation.
lang::Expression with_sign(lang::Expression value)
{
    const auto* number = std::get_if<lang::IntegerLiteral>(&value.form);
    if (number == nullptr || number->value >= 0) {
        return value;
    }
    lang::Expression positive;
    positive.form = lang::IntegerLiteral{-number->value};
    value.form = lang::Unary{lang::UnaryOperator::minus, std::move(positive)};
    return value;
}

}  // namespace

void Change::operator()(const AddBranch& edit)
{
    auto& choice = std::get<lang::If>(find(m_document, edit.node)->form);
    lang::Block body;
    fill(body, false);
    if (!edit.asks) {
        choice.otherwise = lang::Otherwise{std::move(body), {}, {}};
        return;
    }
    lang::Expression condition = empty_value(Shape::condition);
    give_fresh_ids(condition, m_document.program);
    choice.branches.push_back({std::move(condition), std::move(body), {}, {}});
}

void Change::operator()(const RemoveBranch& edit)
{
    auto& choice = std::get<lang::If>(find(m_document, edit.node)->form);
    const auto branch = static_cast<std::size_t>(edit.branch);
    if (branch < choice.branches.size()) {
        choice.branches.erase(choice.branches.begin() + edit.branch);
    } else {
        choice.otherwise.reset();
    }
}

void Change::operator()(const SetExpression& edit)
{
    lang::Expression value = with_sign(edit.value);
    give_fresh_ids(value, m_document.program);
    put_value(edit.hole, std::move(value));
}

void Change::operator()(const MoveExpression& edit)
{
    if (edit.node == edit.hole) {
        return;
    }
    // A hole around the value, as of `a + b` from which `a` moves up, is still there afterwards.
    lang::Expression value = take_value(edit.node);
    put_value(edit.hole, std::move(value));
}

void Change::operator()(const ClearExpression& edit) { take_value(edit.node); }

void Change::operator()(const DetachExpression& edit)
{
    if (!hole_at(m_document, edit.node)) {  // it lies loose already
        (*this)(MovePiece{piece_around(m_document, edit.node)->id, edit.at});
        return;
    }
    lang::Statement statement;
    statement.form = lang::ExpressionStatement{take_value(edit.node)};
    statement.id = m_document.program.fresh();
    lay_out({std::move(statement)}, edit.at);
}

void Change::operator()(const Rename& edit) { rename(m_document, edit.from, edit.to); }

lang::Expression Change::take_value(lang::NodeId node)
{
    const std::optional<Hole> hole = hole_at(m_document, node);
    if (!hole) {
        const lang::NodeId statement = statement_around(m_document, node)->id;
        lang::Statement taken = take_out(statement);
        drop_empty_pieces();
        return std::move(std::get<lang::ExpressionStatement>(taken.form).value);
    }
    lang::Expression empty = empty_value(hole->empty);
    give_fresh_ids(empty, m_document.program);
    return std::exchange(*find_expression(m_document, node), std::move(empty));
}

void Change::put_value(lang::NodeId hole, lang::Expression value)
{
    *find_expression(m_document, hole) = std::move(value);
}

}  // namespace editor
