#pragma once

#include <cstdint>
#include <optional>

/// Python's arithmetic on 64-bit ints. Empty where the result does not fit: never a wrong number.
namespace lang::integer {

using Result = std::optional<std::int64_t>;

inline Result add(std::int64_t left, std::int64_t right)
{
    std::int64_t result{};
    return __builtin_add_overflow(left, right, &result) ? Result{} : result;
}
inline Result subtract(std::int64_t left, std::int64_t right)
{
    std::int64_t result{};
    return __builtin_sub_overflow(left, right, &result) ? Result{} : result;
}
inline Result multiply(std::int64_t left, std::int64_t right)
{
    std::int64_t result{};
    return __builtin_mul_overflow(left, right, &result) ? Result{} : result;
}
/// Rounds down. `right` is not 0.
Result floor_divide(std::int64_t left, std::int64_t right);
/// Has the sign of `right`, which is not 0.
std::int64_t modulo(std::int64_t left, std::int64_t right);
/// `exponent` is not negative.
Result power(std::int64_t base, std::int64_t exponent);
/// `count` is not negative.
Result shift_left(std::int64_t value, std::int64_t count);
std::int64_t shift_right(std::int64_t value, std::int64_t count);
/// The float nearest to the true quotient; `right` is not 0.
double divide(std::int64_t left, std::int64_t right);
/// To a multiple of 10 to the power of `zeros`, ties to the even one.
Result round_to_zeros(std::int64_t value, std::int64_t zeros);

}  // namespace lang::integer
