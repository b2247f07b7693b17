#include "lang/parser_expressions.hpp"

#include "lang/literal.hpp"

#include <algorithm>
#include <array>

namespace lang {
namespace {

struct BinaryRow {
    std::string_view symbol;
    BinaryOperator op;
    int level;  ///< higher binds more tightly
};
constexpr std::array<BinaryRow, 11> binary_rows{{
    {"|", BinaryOperator::bit_or, 0},
    {"^", BinaryOperator::bit_xor, 1},
    {"&", BinaryOperator::bit_and, 2},
    {"<<", BinaryOperator::shift_left, 3},
    {">>", BinaryOperator::shift_right, 3},
    {"+", BinaryOperator::add, 4},
    {"-", BinaryOperator::subtract, 4},
    {"*", BinaryOperator::multiply, 5},
    {"/", BinaryOperator::divide, 5},
    {"//", BinaryOperator::floor_divide, 5},
    {"%", BinaryOperator::modulo, 5},
}};

const BinaryRow* binary_row(const Token& token)
{
    const auto* const row =
        std::find_if(binary_rows.begin(), binary_rows.end(), [&](const BinaryRow& each) {
            return Cursor::is(token, each.symbol);
        });
    return row == binary_rows.end() ? nullptr : row;
}

}  // namespace

std::optional<Expression> ExpressionParser::deeper(Parse parse)
{
    if (m_depth > deepest_nesting) {  // one more than brackets: the expression around them
        m_cursor.report("too_deep", m_cursor.peek().span);
        return std::nullopt;
    }
    ++m_depth;
    Parsed parsed = (this->*parse)();
    --m_depth;
    return parsed;
}

std::optional<Expression> ExpressionParser::expression()
{
    return deeper(&ExpressionParser::conditional);
}

std::optional<Expression> ExpressionParser::list()
{
    return items_of_list(&ExpressionParser::item);
}

/// An expression, or *values.
std::optional<Expression> ExpressionParser::item()
{
    return m_cursor.at("*") ? starred() : expression();
}

std::optional<Expression> ExpressionParser::starred()
{
    const core::Place begin = m_cursor.next().span.begin;
    Parsed value = deeper(&ExpressionParser::lowest_binary);
    if (!value) {
        return std::nullopt;
    }
    return made(Starred{*std::move(value)}, begin, m_height + 1);
}

std::optional<Expression> ExpressionParser::target_list()
{
    return items_of_list(&ExpressionParser::target);
}

std::optional<Expression> ExpressionParser::target()
{
    return m_cursor.at("*") ? starred() : binary(0);
}

std::optional<Expression> ExpressionParser::items_of_list(Parse parse_item)
{
    const core::Place begin = m_cursor.peek().span.begin;
    Parsed first = (this->*parse_item)();
    if (!first || !m_cursor.at(",")) {
        return first;
    }
    Collection tuple{Display::tuple, {}};
    tuple.items.push_back(*std::move(first));
    int height = m_height;
    while (m_cursor.take(",") && (begins_expression(m_cursor.peek()) || m_cursor.at("*"))) {
        Parsed each = (this->*parse_item)();
        if (!each) {
            return std::nullopt;
        }
        tuple.items.push_back(*std::move(each));
        height = std::max(height, m_height);
    }
    return made(std::move(tuple), begin, height + 1);
}

std::optional<Expression> ExpressionParser::conditional()
{
    const core::Place begin = m_cursor.peek().span.begin;
    if (m_cursor.at("lambda")) {
        return lambda();
    }
    Parsed then = disjunction();
    if (!then || !m_cursor.take("if")) {
        return then;
    }
    int height = m_height;
    Parsed condition = disjunction();
    if (!condition || !m_cursor.expect("else")) {
        return std::nullopt;
    }
    height = std::max(height, m_height);
    Parsed otherwise = expression();
    if (!otherwise) {
        return std::nullopt;
    }
    height = std::max(height, m_height);
    return made(Conditional{*std::move(condition), *std::move(then), *std::move(otherwise)},
                begin,
                height + 1);
}

std::optional<Expression> ExpressionParser::disjunction()
{
    return logical("or", LogicalOperator::logical_or, &ExpressionParser::conjunction);
}

std::optional<Expression> ExpressionParser::conjunction()
{
    return logical("and", LogicalOperator::logical_and, &ExpressionParser::inversion);
}

std::optional<Expression> ExpressionParser::logical(std::string_view word,
                                                    LogicalOperator op,
                                                    Parse operand)
{
    const core::Place begin = m_cursor.peek().span.begin;
    Parsed first = (this->*operand)();
    if (!first || !m_cursor.at(word)) {
        return first;
    }
    Logical joined{op, {}};
    joined.operands.push_back(*std::move(first));
    int height = m_height;
    while (m_cursor.take(word)) {
        Parsed each = (this->*operand)();
        if (!each) {
            return std::nullopt;
        }
        joined.operands.push_back(*std::move(each));
        height = std::max(height, m_height);
    }
    return made(std::move(joined), begin, height + 1);
}

std::optional<Expression> ExpressionParser::inversion()
{
    const core::Place begin = m_cursor.peek().span.begin;
    if (!m_cursor.take("not")) {
        return comparison();
    }
    Parsed operand = deeper(&ExpressionParser::inversion);
    if (!operand) {
        return std::nullopt;
    }
    return made(Unary{UnaryOperator::logical_not, *std::move(operand)}, begin, m_height + 1);
}

std::optional<Expression> ExpressionParser::comparison()
{
    const core::Place begin = m_cursor.peek().span.begin;
    Parsed first = binary(0);
    std::optional<Comparison> comparison = first ? take_comparison() : std::nullopt;
    if (!comparison) {
        return first;
    }
    Compare chain;
    chain.operands.push_back(*std::move(first));
    int height = m_height;
    for (; comparison; comparison = take_comparison()) {
        Parsed operand = binary(0);
        if (!operand) {
            return std::nullopt;
        }
        chain.comparisons.push_back(*comparison);
        chain.operands.push_back(*std::move(operand));
        height = std::max(height, m_height);
    }
    return made(std::move(chain), begin, height + 1);
}

std::optional<Comparison> ExpressionParser::take_comparison()
{
    struct Row {
        std::string_view symbol;
        Comparison comparison;
    };
    constexpr std::array<Row, 7> rows{{{"==", Comparison::equal},
                                       {"!=", Comparison::not_equal},
                                       {"<", Comparison::less},
                                       {"<=", Comparison::less_equal},
                                       {">", Comparison::greater},
                                       {">=", Comparison::greater_equal},
                                       {"in", Comparison::in}}};
    for (const Row& row : rows) {
        if (m_cursor.take(row.symbol)) {
            return row.comparison;
        }
    }
    if (m_cursor.take("is")) {
        return m_cursor.take("not") ? Comparison::is_not : Comparison::is;
    }
    if (m_cursor.at("not") && Cursor::is(m_cursor.peek(1), "in")) {
        m_cursor.next();
        m_cursor.next();
        return Comparison::not_in;
    }
    return std::nullopt;
}

/// Precedence climbing: reads operators of that level and above.
std::optional<Expression> ExpressionParser::binary(int least_level)
{
    const core::Place begin = m_cursor.peek().span.begin;
    Parsed left = unary();
    int height = m_height;
    while (left) {
        const BinaryRow* const row = binary_row(m_cursor.peek());
        if (row == nullptr || row->level < least_level) {
            m_height = height;
            break;
        }
        m_cursor.next();
        Parsed right = binary(row->level + 1);
        if (!right) {
            return std::nullopt;
        }
        height = std::max(height, m_height) + 1;
        left = made(Binary{row->op, *std::move(left), *std::move(right)}, begin, height);
    }
    return left;
}

std::optional<Expression> ExpressionParser::unary()
{
    const core::Place begin = m_cursor.peek().span.begin;
    std::optional<UnaryOperator> op;
    if (m_cursor.take("-")) {
        op = UnaryOperator::minus;
    } else if (m_cursor.take("+")) {
        op = UnaryOperator::plus;
    } else if (m_cursor.take("~")) {
        op = UnaryOperator::invert;
    } else {
        return power();
    }
    Parsed operand = deeper(&ExpressionParser::unary);
    if (!operand) {
        return std::nullopt;
    }
    return made(Unary{*op, *std::move(operand)}, begin, m_height + 1);
}

std::optional<Expression> ExpressionParser::power()
{
    const core::Place begin = m_cursor.peek().span.begin;
    Parsed base = postfix();
    if (!base || !m_cursor.take("**")) {
        return base;
    }
    const int height = m_height;
    Parsed exponent = deeper(&ExpressionParser::unary);
    if (!exponent) {
        return std::nullopt;
    }
    return made(Binary{BinaryOperator::power, *std::move(base), *std::move(exponent)},
                begin,
                std::max(height, m_height) + 1);
}

std::optional<Expression> ExpressionParser::postfix()
{
    Parsed object = atom();
    while (object) {
        const int height = m_height;
        if (m_cursor.at("(")) {
            object = call(*std::move(object), height);
        } else if (m_cursor.at("[")) {
            object = subscript(*std::move(object), height);
        } else if (m_cursor.at(".")) {
            object = attribute(*std::move(object), height);
        } else {
            break;
        }
    }
    return object;
}

std::optional<Expression> ExpressionParser::call(Expression function, int height)
{
    const core::Place begin = function.span.begin;
    m_cursor.next();
    Call call{std::move(function), {}, {}};
    while (!m_cursor.take(")")) {
        if (!argument(call)) {
            return std::nullopt;
        }
        height = std::max(height, m_height);
        if (!m_cursor.at(")") && !m_cursor.take(",")) {
            missing_between();
            return std::nullopt;
        }
    }
    return made(std::move(call), begin, height + 1);
}

bool ExpressionParser::argument(Call& call)
{
    const Token& first = m_cursor.peek();
    if (first.kind != TokenKind::name || !Cursor::is(m_cursor.peek(1), "=")) {
        const core::Place begin = first.span.begin;
        Parsed value = item();
        if (value && m_cursor.at("for") && call.arguments.empty() && call.keywords.empty()) {
            value = comprehension(
                ComprehensionKind::generator, begin, "", *std::move(value), std::nullopt);
            if (value && !m_cursor.at(")")) {
                missing_between();
                return false;
            }
        }
        if (value && !call.keywords.empty()) {
            m_cursor.report("positional_after_keyword", value->span);
            return false;
        }
        if (!value) {
            return false;
        }
        call.arguments.push_back(*std::move(value));
        return true;
    }
    m_cursor.next();
    m_cursor.next();
    const bool twice =
        std::any_of(call.keywords.begin(), call.keywords.end(), [&](const KeywordArgument& each) {
            return each.name == first.text;
        });
    if (twice) {
        m_cursor.report("name_twice", first.span, {{"name", std::string{first.text}}});
        return false;
    }
    Parsed value = expression();
    if (!value) {
        return false;
    }
    call.keywords.push_back({std::string{first.text}, *std::move(value)});
    return true;
}

std::optional<Expression> ExpressionParser::subscript(Expression object, int height)
{
    const core::Place begin = object.span.begin;
    m_cursor.next();
    const auto bound_follows = [&] { return !m_cursor.at(":") && !m_cursor.at("]"); };
    Parsed index;
    if (!m_cursor.at(":")) {
        index = list();
        if (!index) {
            return std::nullopt;
        }
        height = std::max(height, m_height);
        if (m_cursor.take("]")) {
            return made(Index{std::move(object), *std::move(index)}, begin, height + 1);
        }
        if (!m_cursor.at(":") || std::holds_alternative<Collection>(index->form)) {
            missing_between();
            return std::nullopt;
        }
    }
    Slice slice{std::move(object), std::nullopt, std::nullopt, std::nullopt};
    if (index) {
        slice.from = *std::move(index);
    }
    for (std::optional<core::Box<Expression>>* bound : {&slice.to, &slice.step}) {
        if (!m_cursor.take(":") || !bound_follows()) {
            continue;
        }
        Parsed value = expression();
        if (!value) {
            return std::nullopt;
        }
        height = std::max(height, m_height);
        *bound = *std::move(value);
    }
    if (!m_cursor.take("]")) {
        missing_between();
        return std::nullopt;
    }
    return made(std::move(slice), begin, height + 1);
}

std::optional<Expression> ExpressionParser::attribute(Expression object, int height)
{
    const core::Place begin = object.span.begin;
    m_cursor.next();
    if (!m_cursor.at(TokenKind::name)) {
        m_cursor.unexpected();
        return std::nullopt;
    }
    std::string name{m_cursor.next().text};
    return made(Attribute{std::move(object), std::move(name)}, begin, height + 1);
}

std::optional<Expression> ExpressionParser::atom()
{
    const core::Place begin = m_cursor.peek().span.begin;
    if (m_cursor.at(TokenKind::name)) {
        std::string id{m_cursor.next().text};
        return made(Name{std::move(id)}, begin, 1);
    }
    if (m_cursor.at(TokenKind::number)) {
        return number();
    }
    if (m_cursor.at(TokenKind::text)) {
        return text();
    }
    if (m_cursor.at("(")) {
        return bracketed();
    }
    if (m_cursor.at("[")) {
        return list_display();
    }
    if (m_cursor.at("{")) {
        return brace_display();
    }
    if (m_cursor.take("None")) {
        return made(NoneLiteral{}, begin, 1);
    }
    if (m_cursor.at("True") || m_cursor.at("False")) {
        const bool value = m_cursor.next().text == "True";
        return made(BoolLiteral{value}, begin, 1);
    }
    m_cursor.unexpected();
    return std::nullopt;
}

std::optional<Expression> ExpressionParser::number()
{
    const Token& token = m_cursor.next();
    const std::optional<Number> value = number_value(token, m_cursor.diagnostics());
    if (!value) {
        return std::nullopt;
    }
    if (const auto* integer = std::get_if<IntegerLiteral>(&*value)) {
        return made(*integer, token.span.begin, 1);
    }
    return made(std::get<FloatLiteral>(*value), token.span.begin, 1);
}

}  // namespace lang
