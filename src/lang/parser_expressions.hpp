#pragma once

#include "lang/parser_cursor.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace lang {

/// An expression's tree is at most that high: chains like 1 + 1 + … grow to the left without
/// nesting, and whoever walks or destroys the tree does it recursively.
inline constexpr int tallest_expression = 500;

/// Reads expressions with CPython's precedence. Nothing comes back where something was wrong; it
/// has been reported then, and the cursor stands near it.
class ExpressionParser {
public:
    explicit ExpressionParser(Cursor& cursor) : m_cursor{cursor} {}

    /// One expression.
    std::optional<Expression> expression();
    /// `a, b` without brackets is a tuple.
    std::optional<Expression> list();
    /// What `for` gives its values to: ends before `in`.
    std::optional<Expression> target_list();
    /// The parameters of a function, and the `)` or `:` behind them.
    std::optional<std::vector<Parameter>> parameters(std::string_view closing);
    /// Of the tree that was read last.
    int height() const { return m_height; }

private:
    using Parsed = std::optional<Expression>;
    using Parse = Parsed (ExpressionParser::*)();

    Parsed items_of_list(Parse parse_item);
    Parsed conditional();
    Parsed disjunction();
    Parsed conjunction();
    Parsed logical(std::string_view word, LogicalOperator op, Parse operand);
    Parsed inversion();
    Parsed comparison();
    std::optional<Comparison> take_comparison();
    Parsed lowest_binary() { return binary(0); }
    Parsed binary(int least_level);
    Parsed unary();
    Parsed power();
    Parsed postfix();
    Parsed call(Expression function, int height);
    bool argument(Call& call);
    Parsed subscript(Expression object, int height);
    Parsed attribute(Expression object, int height);
    Parsed atom();
    Parsed number();
    Parsed text();
    bool text_parts(const Token& token, std::vector<FormatPart>& parts, bool& format);
    Parsed bracketed();
    Parsed list_display();
    Parsed brace_display();
    Parsed dict_display(core::Place begin, Expression key);
    Parsed comprehension(ComprehensionKind kind,
                         core::Place begin,
                         std::string_view closing,
                         Expression element,
                         std::optional<core::Box<Expression>> value);
    bool clause(Comprehension& made);
    Parsed lambda();
    bool parameter(std::vector<Parameter>& list, std::string_view closing);
    Parsed item();
    Parsed target();
    Parsed starred();
    /// How the items in brackets end.
    enum class ItemsEnd : std::uint8_t {
        wrong,
        single,  ///< one item and no comma
        closed,
        clauses,  ///< a `for` stands behind the first item
    };
    ItemsEnd items_until(std::string_view closing, Expressions& items);
    void missing_between();

    template <typename Form>
    Parsed made(Form form, core::Place begin, int height);
    /// Runs a parse one level deeper, unless that is too deep.
    Parsed deeper(Parse parse);

    Cursor& m_cursor;
    int m_depth{0};
    int m_height{0};  ///< of the expression that was read last
};

template <typename Form>
std::optional<Expression> ExpressionParser::made(Form form, core::Place begin, int height)
{
    const Span span = m_cursor.span_from(begin);
    if (height > tallest_expression) {
        m_cursor.report("too_deep", span);
        return std::nullopt;
    }
    m_height = height;
    return Expression{m_cursor.fresh(), span, std::move(form)};
}

}  // namespace lang
