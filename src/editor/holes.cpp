#include "editor/holes.hpp"

#include "editor/tile.hpp"
#include "lang/overloaded.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <string_view>
#include <variant>

namespace editor {

namespace {

/// Is it a text whatever its names hold?
bool is_text(const lang::Expression& expression)
{
    if (const auto* sum = std::get_if<lang::Binary>(&expression.form)) {
        return sum->op == lang::BinaryOperator::add &&
               (is_text(*sum->left) || is_text(*sum->right));
    }
    return std::holds_alternative<lang::StringLiteral>(expression.form) ||
           std::holds_alternative<lang::FormatString>(expression.form);
}

Shape shape_of_answer(lang::Answer answer)
{
    switch (answer) {
        case lang::Answer::yes_no:
            return Shape::condition;
        case lang::Answer::number:
            return Shape::number;
        case lang::Answer::text:
            return Shape::text;
        case lang::Answer::anything:
            break;
    }
    return Shape::any;
}

Shape shape_of_call(const lang::Call& call, const Rules& rules)
{
    const auto* name = std::get_if<lang::Name>(&call.function->form);
    const lang::Native* native = name != nullptr ? find_native(rules.module, name->id) : nullptr;
    const bool is_sense = native != nullptr && native->kind == lang::NativeKind::sense;
    return is_sense ? shape_of_answer(native->answers) : Shape::any;
}

/// Does a call do something and answer nothing? Such a call is a block and never a value.
bool only_acts(const lang::Expression& expression, const Rules& rules)
{
    const auto* call = std::get_if<lang::Call>(&expression.form);
    const auto* name = call != nullptr ? std::get_if<lang::Name>(&call->function->form) : nullptr;
    const lang::Native* native = name != nullptr ? find_native(rules.module, name->id) : nullptr;
    return calls(expression, "print") ||
           (native != nullptr && native->kind == lang::NativeKind::action);
}

bool compares_sizes(lang::Comparison comparison)
{
    return comparison == lang::Comparison::less || comparison == lang::Comparison::less_equal ||
           comparison == lang::Comparison::greater || comparison == lang::Comparison::greater_equal;
}

/// Collects the holes of a statement. A value that is part of its block and no hole is walked
/// through for the holes in it.
class Collector {
public:
    explicit Collector(std::vector<Hole>& holes) : m_holes{holes} {}

    void statement(const lang::Statement& statement)
    {
        std::visit(
            lang::Overloaded{
                [&](const lang::ExpressionStatement& form) { inside(form.value); },
                [&](const lang::Assign& form) {
                    std::ranges::for_each(form.targets, [&](const auto& each) { target(each); });
                    hole(form.value, Shape::any);
                },
                [&](const lang::AugmentedAssign& form) {
                    target(form.target);
                    hole(form.value, is_text(form.value) ? Shape::text : Shape::number);
                },
                [&](const lang::If& form) {
                    for (const lang::Branch& branch : form.branches) {
                        hole(branch.condition, Shape::condition);
                    }
                },
                [&](const lang::While& form) { loop_condition(form.condition); },
                [&](const lang::For& form) { loop_head(form, repeat_argument(statement)); },
                [&](const lang::Return& form) { maybe(form.value, Shape::any); },
                [&](const lang::Assert& form) {
                    hole(form.condition, Shape::condition);
                    maybe(form.message, Shape::text);
                },
                [&](const auto&) {
                    lang::each_expression(statement, [&](const auto& each) { inside(each); });
                },
            },
            statement.form);
    }

    void value(const lang::Expression& value) { inside(value); }

private:
    void hole(const lang::Expression& value, Shape shape) { hole(value, shape, shape); }

    void hole(const lang::Expression& value, Shape shape, Shape empty)
    {
        m_holes.push_back({&value, shape, empty});
        inside(value);
    }

    void maybe(const std::optional<lang::Expression>& value, Shape shape)
    {
        if (value) {
            hole(*value, shape);
        }
    }

    void target(const lang::Expression& target)
    {
        if (std::holds_alternative<lang::Name>(target.form)) {
            hole(target, Shape::name);
        } else {
            inside(target);
        }
    }

    void loop_condition(const lang::Expression& condition)
    {
        const auto* negated = std::get_if<lang::Unary>(&condition.form);
        const auto* constant = std::get_if<lang::BoolLiteral>(&condition.form);
        if (negated != nullptr && negated->op == lang::UnaryOperator::logical_not) {
            hole(*negated->operand, Shape::condition);
        } else if (constant == nullptr || !constant->value) {
            hole(condition, Shape::condition);
        }
    }

    void loop_head(const lang::For& loop, const lang::Expression* count)
    {
        if (count != nullptr) {
            hole(*count, Shape::number);
            return;
        }
        target(loop.target);
        if (calls(loop.source, "range")) {
            inside(loop.source);
        } else {
            hole(loop.source, Shape::any);
        }
    }

    void inside(const lang::Expression& value)
    {
        std::visit(lang::Overloaded{
                       [&](const lang::Unary& form) {
                           hole(*form.operand,
                                form.op == lang::UnaryOperator::logical_not ? Shape::condition
                                                                            : Shape::number);
                       },
                       [&](const lang::Binary& form) {
                           const Shape shape = is_text(value) ? Shape::text : Shape::number;
                           hole(*form.left, shape);
                           hole(*form.right, shape);
                       },
                       [&](const lang::Logical& form) {
                           for (const lang::Expression& operand : form.operands) {
                               hole(operand, Shape::condition);
                           }
                       },
                       [&](const lang::Compare& form) {
                           const bool sizes = std::ranges::all_of(form.comparisons, compares_sizes);
                           for (const lang::Expression& operand : form.operands) {
                               hole(operand, sizes ? Shape::number : Shape::any);
                           }
                       },
                       [&](const lang::Call& form) { arguments(value, form); },
                       [&](const lang::Conditional& form) {
                           hole(*form.then, Shape::any);
                           hole(*form.condition, Shape::condition);
                           hole(*form.otherwise, Shape::any);
                       },
                       [&](const lang::Comprehension& form) { comprehension(form); },
                       [&](const auto&) {
                           lang::each_operand(value,
                                              [&](const auto& each) { hole(each, Shape::any); });
                       },
                   },
                   value.form);
    }

    void arguments(const lang::Expression& value, const lang::Call& call)
    {
        inside(*call.function);
        const Shape shape = calls(value, "range") ? Shape::number : Shape::any;
        const Shape empty = calls(value, "print") ? Shape::text : shape;
        for (const lang::Expression& argument : call.arguments) {
            hole(argument, shape, empty);
        }
        for (const lang::KeywordArgument& keyword : call.keywords) {
            hole(keyword.value, Shape::any);
        }
    }

    void comprehension(const lang::Comprehension& form)
    {
        hole(*form.element, Shape::any);
        if (form.value) {
            hole(**form.value, Shape::any);
        }
        for (const lang::Clause& clause : form.clauses) {
            target(clause.target);
            hole(clause.source, Shape::any);
            for (const lang::Expression& condition : clause.conditions) {
                hole(condition, Shape::condition);
            }
        }
    }

    std::vector<Hole>& m_holes;
};

}  // namespace

Shape shape_of(const lang::Expression& expression, const Rules& rules)
{
    return std::visit(
        lang::Overloaded{
            [](const lang::BoolLiteral&) { return Shape::condition; },
            [](const lang::Logical&) { return Shape::condition; },
            [](const lang::Compare&) { return Shape::condition; },
            [](const lang::IntegerLiteral&) { return Shape::number; },
            [](const lang::FloatLiteral&) { return Shape::number; },
            [](const lang::StringLiteral&) { return Shape::text; },
            [](const lang::FormatString&) { return Shape::text; },
            [](const lang::Name&) { return Shape::name; },
            [](const lang::Unary& form) {
                return form.op == lang::UnaryOperator::logical_not ? Shape::condition
                                                                   : Shape::number;
            },
            [&](const lang::Binary&) { return is_text(expression) ? Shape::text : Shape::number; },
            [&](const lang::Call& form) { return shape_of_call(form, rules); },
            [](const auto&) { return Shape::any; },
        },
        expression.form);
}

bool accepts(Shape hole, const lang::Expression& expression, const Rules& rules)
{
    if (only_acts(expression, rules)) {
        return false;
    }
    const Shape shape = shape_of(expression, rules);
    switch (hole) {
        case Shape::name:
            return shape == hole;
        case Shape::condition:
        case Shape::number:
        case Shape::text:
            return shape == hole || shape == Shape::name || shape == Shape::any;
        case Shape::any:
            break;
    }
    return true;
}

std::vector<Hole> holes_in(const lang::Statement& statement)
{
    std::vector<Hole> holes;
    Collector{holes}.statement(statement);
    return holes;
}

std::vector<Hole> holes_in(const lang::Expression& value)
{
    std::vector<Hole> holes;
    Collector{holes}.value(value);
    return holes;
}

std::optional<Hole> hole_at(const Document& document, lang::NodeId node)
{
    const lang::Statement* statement = statement_around(document, node);
    if (statement == nullptr) {
        return std::nullopt;
    }
    const std::vector<Hole> holes = holes_in(*statement);
    const auto found = std::ranges::find(holes, node, &Hole::node);
    return found == holes.end() ? std::nullopt : std::optional{*found};
}

std::optional<Shape> hole_shape(const Document& document, lang::NodeId node)
{
    const std::optional<Hole> hole = hole_at(document, node);
    return hole ? std::optional{hole->shape} : std::nullopt;
}

std::span<const std::string_view> choices_at(const Document& document,
                                             lang::NodeId node,
                                             const lang::Module& module)
{
    const lang::Statement* statement = statement_around(document, node);
    if (statement == nullptr) {
        return {};
    }
    std::vector<Hole> holes = holes_in(*statement);
    if (const auto* alone = std::get_if<lang::ExpressionStatement>(&statement->form)) {
        holes.push_back({&alone->value, Shape::any, Shape::any});
    }
    for (const Hole& hole : holes) {
        const auto* call = std::get_if<lang::Call>(&hole.value->form);
        if (call != nullptr && std::ranges::count(call->arguments, node, &lang::Expression::id)) {
            const lang::Native* taker = find_native(&module, tile_of(*hole.value).name);
            return taker != nullptr ? taker->choices : std::span<const std::string_view>{};
        }
    }
    return {};
}

lang::Expression empty_value(Shape shape)
{
    lang::Expression empty;
    switch (shape) {
        case Shape::condition:
            empty.form = lang::BoolLiteral{false};
            break;
        case Shape::text:
            empty.form = lang::StringLiteral{};
            break;
        case Shape::name:
            empty.form = lang::Name{"x"};
            break;
        case Shape::number:
        case Shape::any:
            empty.form = lang::IntegerLiteral{0};
            break;
    }
    return empty;
}

bool is_empty(const Hole& hole)
{
    return hole.shape != Shape::name && *hole.value == empty_value(hole.empty);
}

}  // namespace editor
