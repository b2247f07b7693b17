#pragma once

#include "lang/operations.hpp"

#include <cstdint>

#if defined(__GNUC__)
#define LANG_INLINE [[gnu::always_inline]] inline
#else
#define LANG_INLINE inline
#endif

/// Arithmetic and comparison of numbers as the run loop does them in place. What these decline is
/// for operations.hpp.
namespace lang {

LANG_INLINE bool both(const Value& left, const Value& right, Value::Kind kind)
{
    return left.is(kind) && right.is(kind);
}

/// A float, or an int beside one, as a double.
LANG_INLINE double as_double(const Value& value)
{
    return value.is(Value::Kind::real) ? value.as_real() : static_cast<double>(value.as_integer());
}

/// At least one float, and nothing that is no number: Python computes with floats.
LANG_INLINE bool are_real(const Value& left, const Value& right)
{
    return (left.is(Value::Kind::real) &&
            (right.is(Value::Kind::real) || right.is(Value::Kind::integer))) ||
           (left.is(Value::Kind::integer) && right.is(Value::Kind::real));
}

/// The result of the operator on two ints, where it fits.
template <BinaryOperator op>
LANG_INLINE bool whole_result(std::int64_t left, std::int64_t right, std::int64_t& result)
{
    if constexpr (op == BinaryOperator::add) {
        return !__builtin_add_overflow(left, right, &result);
    } else if constexpr (op == BinaryOperator::subtract) {
        return !__builtin_sub_overflow(left, right, &result);
    } else if constexpr (op == BinaryOperator::multiply) {
        return !__builtin_mul_overflow(left, right, &result);
    } else if constexpr (op == BinaryOperator::modulo || op == BinaryOperator::floor_divide) {
        // Below 2^63 and above 0, C++ and Python agree.
        if (left < 0 || right <= 0) {
            return false;
        }
        result = op == BinaryOperator::modulo ? left % right : left / right;
        return true;
    } else {
        return false;
    }
}

template <BinaryOperator op>
LANG_INLINE bool real_result(double left, double right, double& result)
{
    if constexpr (op == BinaryOperator::add) {
        result = left + right;
    } else if constexpr (op == BinaryOperator::subtract) {
        result = left - right;
    } else if constexpr (op == BinaryOperator::multiply) {
        result = left * right;
    } else if constexpr (op == BinaryOperator::divide) {
        result = left / right;
        return right != 0.0;
    } else {
        return false;
    }
    return true;
}

/// Two ints that are doubles, too: so their quotient as doubles is rounded once, as Python's is.
LANG_INLINE bool divide_whole(const Value& left, const Value& right, Value& result)
{
    constexpr std::int64_t most = std::int64_t{1} << 53U;
    const auto is_exact = [](const Value& value) {
        return value.as_integer() >= -most && value.as_integer() <= most;
    };
    if (!both(left, right, Value::Kind::integer) || !is_exact(left) || !is_exact(right) ||
        right.as_integer() == 0) {
        return false;
    }
    result = Value::real(as_double(left) / as_double(right));
    return true;
}

/// The operator with an int on the right, on an int where the result fits: the common case.
template <BinaryOperator op>
LANG_INLINE bool compute_with_whole(const Value& left, const Value& right, Value& result)
{
    std::int64_t whole = 0;
    if (left.is(Value::Kind::integer) &&
        whole_result<op>(left.as_integer(), right.as_integer(), whole)) [[likely]] {
        result = Value::integer(whole);
        return true;
    }
    return false;
}

/// The same where the right is anything.
template <BinaryOperator op>
LANG_INLINE bool compute_whole(const Value& left, const Value& right, Value& result)
{
    if constexpr (op == BinaryOperator::divide) {
        return divide_whole(left, right, result);
    } else {
        return right.is(Value::Kind::integer) && compute_with_whole<op>(left, right, result);
    }
}

/// The operator on numbers of which one is a float at least.
template <BinaryOperator op>
LANG_INLINE bool compute_real(const Value& left, const Value& right, Value& result)
{
    double real = 0.0;
    if (are_real(left, right) && real_result<op>(as_double(left), as_double(right), real)) {
        result = Value::real(real);
        return true;
    }
    return false;
}

template <Comparison op, typename Number>
LANG_INLINE bool orders(Number left, Number right)
{
    if constexpr (op == Comparison::less) {
        return left < right;
    } else if constexpr (op == Comparison::less_equal) {
        return left <= right;
    } else if constexpr (op == Comparison::greater) {
        return left > right;
    } else if constexpr (op == Comparison::greater_equal) {
        return left >= right;
    } else {
        return left == right;
    }
}

/// Compares two ints or two floats in place, everything else in operations_comparison.cpp.
template <Comparison op>
LANG_INLINE bool compared(Workspace& workspace, const Value& left, const Value& right, bool& result)
{
    if (both(left, right, Value::Kind::integer)) {
        result = orders<op>(left.as_integer(), right.as_integer());
        return true;
    }
    if (both(left, right, Value::Kind::real)) {
        result = orders<op>(left.as_real(), right.as_real());
        return true;
    }
    return compare(workspace, op, left, right, result);
}

}  // namespace lang
