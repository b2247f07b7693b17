#pragma once

#include "lang/ast.hpp"

#include <cstddef>
#include <type_traits>

/// Ways through a tree, in reading order. They take const trees and others: the visitor gets what
/// the tree gives.
namespace lang {

template <typename Form>
constexpr bool is_literal =
    std::is_same_v<Form, NoneLiteral> || std::is_same_v<Form, BoolLiteral> ||
    std::is_same_v<Form, IntegerLiteral> || std::is_same_v<Form, FloatLiteral> ||
    std::is_same_v<Form, StringLiteral>;

/// Calls `visit` with each block directly inside the statement: bodies of branches, loops,
/// functions.
template <typename AnyStatement, typename Visit>
void each_block(AnyStatement& statement, Visit&& visit)
{
    const auto rest = [&](auto& otherwise) {
        if (otherwise) {
            visit(otherwise->body);
        }
    };
    std::visit(
        [&](auto& form) {
            using Form = std::remove_cvref_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, If>) {
                for (auto& branch : form.branches) {
                    visit(branch.body);
                }
                rest(form.otherwise);
            } else if constexpr (std::is_same_v<Form, While> || std::is_same_v<Form, For>) {
                visit(form.body);
                rest(form.otherwise);
            } else if constexpr (std::is_same_v<Form, Define>) {
                visit(form.body);
            } else if constexpr (std::is_same_v<Form, Try>) {
                visit(form.body);
                for (auto& handler : form.handlers) {
                    visit(handler.body);
                }
                rest(form.otherwise);
                rest(form.finally);
            }
        },
        statement.form);
}

/// Calls `visit` with each statement of the body, each before the statements inside it.
template <typename AnyBody, typename Visit>
void each_statement(AnyBody& body, Visit&& visit)
{
    for (auto& statement : body) {
        visit(statement);
        each_block(statement, [&](auto& block) { each_statement(block.statements, visit); });
    }
}

/// Calls `visit` with the values in the braces of an f-string, those of specifications included.
template <typename AnyParts, typename Visit>
void each_value(AnyParts& parts, Visit&& visit)
{
    for (auto& part : parts) {
        if (part.value) {
            visit(*part.value);
        }
        each_value(part.specification, visit);
    }
}

/// Calls `visit` with each expression directly inside this one.
template <typename AnyExpression, typename Visit>
// NOLINTNEXTLINE(readability-function-cognitive-complexity): one line for each form
void each_operand(AnyExpression& expression, Visit&& visit)
{
    const auto all = [&](auto& expressions) {
        for (auto& each : expressions) {
            visit(each);
        }
    };
    const auto maybe = [&](auto& box) {
        if (box) {
            visit(**box);
        }
    };
    const auto parameters = [&](auto& list) {
        for (auto& parameter : list) {
            if (parameter.initial) {
                visit(*parameter.initial);
            }
        }
    };
    std::visit(
        [&](auto& form) {
            using Form = std::remove_cvref_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, FormatString>) {
                each_value(form.parts, visit);
            } else if constexpr (std::is_same_v<Form, Collection>) {
                all(form.items);
            } else if constexpr (std::is_same_v<Form, DictDisplay>) {
                for (std::size_t i = 0; i < form.keys.size(); ++i) {
                    visit(form.keys[i]);
                    visit(form.values[i]);
                }
            } else if constexpr (std::is_same_v<Form, Unary>) {
                visit(*form.operand);
            } else if constexpr (std::is_same_v<Form, Binary>) {
                visit(*form.left);
                visit(*form.right);
            } else if constexpr (std::is_same_v<Form, Logical> || std::is_same_v<Form, Compare>) {
                all(form.operands);
            } else if constexpr (std::is_same_v<Form, Call>) {
                visit(*form.function);
                all(form.arguments);
                for (auto& keyword : form.keywords) {
                    visit(keyword.value);
                }
            } else if constexpr (std::is_same_v<Form, Index>) {
                visit(*form.object);
                visit(*form.index);
            } else if constexpr (std::is_same_v<Form, Slice>) {
                visit(*form.object);
                maybe(form.from);
                maybe(form.to);
                maybe(form.step);
            } else if constexpr (std::is_same_v<Form, Attribute>) {
                visit(*form.object);
            } else if constexpr (std::is_same_v<Form, Conditional>) {
                visit(*form.then);
                visit(*form.condition);
                visit(*form.otherwise);
            } else if constexpr (std::is_same_v<Form, Starred>) {
                visit(*form.value);
            } else if constexpr (std::is_same_v<Form, Lambda>) {
                parameters(form.parameters);
                visit(*form.value);
            } else if constexpr (std::is_same_v<Form, Comprehension>) {
                visit(*form.element);
                maybe(form.value);
                for (auto& clause : form.clauses) {
                    visit(clause.target);
                    visit(clause.source);
                    all(clause.conditions);
                }
            } else {
                static_assert(std::is_same_v<Form, Name> || is_literal<Form>);
            }
        },
        expression.form);
}

/// Calls `visit` with each expression directly inside the statement; not with those of the
/// statements inside it.
template <typename AnyStatement, typename Visit>
void each_expression(AnyStatement& statement, Visit&& visit)
{
    const auto all = [&](auto& expressions) {
        for (auto& each : expressions) {
            visit(each);
        }
    };
    const auto maybe = [&](auto& expression) {
        if (expression) {
            visit(*expression);
        }
    };
    std::visit(
        [&](auto& form) {
            using Form = std::remove_cvref_t<decltype(form)>;
            if constexpr (std::is_same_v<Form, ExpressionStatement>) {
                visit(form.value);
            } else if constexpr (std::is_same_v<Form, Assign>) {
                all(form.targets);
                visit(form.value);
            } else if constexpr (std::is_same_v<Form, AugmentedAssign>) {
                visit(form.target);
                visit(form.value);
            } else if constexpr (std::is_same_v<Form, If>) {
                for (auto& branch : form.branches) {
                    visit(branch.condition);
                }
            } else if constexpr (std::is_same_v<Form, While>) {
                visit(form.condition);
            } else if constexpr (std::is_same_v<Form, For>) {
                visit(form.target);
                visit(form.source);
            } else if constexpr (std::is_same_v<Form, Define>) {
                for (auto& parameter : form.parameters) {
                    maybe(parameter.initial);
                }
            } else if constexpr (std::is_same_v<Form, Return>) {
                maybe(form.value);
            } else if constexpr (std::is_same_v<Form, Delete>) {
                all(form.targets);
            } else if constexpr (std::is_same_v<Form, Assert>) {
                visit(form.condition);
                maybe(form.message);
            } else if constexpr (std::is_same_v<Form, Try>) {
                for (auto& handler : form.handlers) {
                    maybe(handler.exception);
                }
            } else if constexpr (std::is_same_v<Form, Raise>) {
                maybe(form.exception);
            }
        },
        statement.form);
}

/// The statement or expression of that id, or nullptr.
const Statement* find_statement(const Program& program, NodeId id);
const Expression* find_expression(const Program& program, NodeId id);
/// How many statements the program holds, those inside others included: what lessons count as
/// blocks.
std::size_t count_statements(const Program& program);

}  // namespace lang
