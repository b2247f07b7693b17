#pragma once

#include "lang/parser_cursor.hpp"

#include <optional>
#include <string_view>

namespace lang {

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

private:
    using Parsed = std::optional<Expression>;
    using Parse = Parsed (ExpressionParser::*)();

    Parsed items_of_list(Parse item);
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
    Parsed bracketed();
    Parsed list_display();
    bool items_until(std::string_view closing, Expressions& items, bool& comma);
    void missing_between(std::string_view closing);

    template <typename Form>
    Parsed made(Form form, core::Place begin, int height);
    /// Runs a parse one level deeper, unless that is too deep.
    Parsed deeper(Parse parse);

    Cursor& m_cursor;
    int m_depth{0};
    int m_height{0};  ///< of the expression that was read last
};

}  // namespace lang
