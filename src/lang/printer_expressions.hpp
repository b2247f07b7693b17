#pragma once

#include "lang/ast.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

/// How tightly a place in the grammar binds: what stands there with a looser level needs brackets.
enum class Level : std::uint8_t {
    tuple,  ///< where `a, b` needs no brackets
    expression,
    disjunction,
    conjunction,
    inversion,
    comparison,
    bit_or,
    bit_xor,
    bit_and,
    shift,
    sum,
    product,
    unary,
    power,
    postfix,
    atom,
};

/// Appends the expression as it stands at a place of that level, with as few brackets as possible.
void print_expression(std::string& text, const Expression& expression, Level place);
void print_parameters(std::string& text, const std::vector<Parameter>& parameters);
/// "+", "//"…
std::string_view symbol_of(BinaryOperator op);

}  // namespace lang
