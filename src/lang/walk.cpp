#include "lang/walk.hpp"

namespace lang {
namespace {

const Expression* find_inside(const Expression& expression, NodeId id)
{
    if (expression.id == id) {
        return &expression;
    }
    const Expression* found = nullptr;
    each_operand(expression, [&](const Expression& operand) {
        found = found != nullptr ? found : find_inside(operand, id);
    });
    return found;
}

}  // namespace

const Statement* find_statement(const Program& program, NodeId id)
{
    const Statement* found = nullptr;
    each_statement(program.body.statements, [&](const Statement& statement) {
        if (statement.id == id) {
            found = &statement;
        }
    });
    return found;
}

const Expression* find_expression(const Program& program, NodeId id)
{
    const Expression* found = nullptr;
    each_statement(program.body.statements, [&](const Statement& statement) {
        each_expression(statement, [&](const Expression& expression) {
            found = found != nullptr ? found : find_inside(expression, id);
        });
    });
    return found;
}

std::size_t count_statements(const Program& program)
{
    std::size_t count = 0;
    each_statement(program.body.statements, [&](const Statement&) { ++count; });
    return count;
}

}  // namespace lang
