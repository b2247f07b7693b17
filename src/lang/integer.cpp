#include "lang/integer.hpp"

#include <bit>
#include <cmath>

namespace lang::integer {
namespace {

// NOLINTNEXTLINE(modernize-use-using): -Wpedantic lets only a typedef be an extension
__extension__ typedef unsigned __int128 Wide;

std::uint64_t magnitude(std::int64_t value)
{
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? 0 - bits : bits;
}

}  // namespace

Result floor_divide(std::int64_t left, std::int64_t right)
{
    if (right == -1) {
        return subtract(0, left);
    }
    const std::int64_t quotient = left / right;
    return left % right != 0 && (left < 0) != (right < 0) ? quotient - 1 : quotient;
}

std::int64_t modulo(std::int64_t left, std::int64_t right)
{
    if (right == -1) {
        return 0;
    }
    const std::int64_t remainder = left % right;
    return remainder != 0 && (remainder < 0) != (right < 0) ? remainder + right : remainder;
}

Result power(std::int64_t base, std::int64_t exponent)
{
    std::int64_t result = 1;
    while (true) {
        if ((exponent & 1) != 0) {
            const Result product = multiply(result, base);
            if (!product) {
                return {};
            }
            result = *product;
        }
        exponent >>= 1;
        if (exponent == 0) {
            return result;
        }
        const Result square = multiply(base, base);
        if (!square) {
            return {};
        }
        base = *square;
    }
}

Result shift_left(std::int64_t value, std::int64_t count)
{
    if (value == 0) {
        return 0;
    }
    if (count >= 64) {
        return {};
    }
    const auto shifted = static_cast<std::int64_t>(static_cast<std::uint64_t>(value)
                                                   << static_cast<unsigned>(count));
    return shifted >> count == value ? Result{shifted} : Result{};
}

std::int64_t shift_right(std::int64_t value, std::int64_t count)
{
    return value >> (count < 63 ? count : 63);
}

double divide(std::int64_t left, std::int64_t right)
{
    const std::uint64_t above = magnitude(left);
    const std::uint64_t below = magnitude(right);
    // At least 55 bits of quotient, the last of which says whether anything was left: the one
    // rounding to 53 bits is then right.
    const auto bits = [](std::uint64_t number) { return static_cast<int>(std::bit_width(number)); };
    const int wanted = 55 + bits(below) - bits(above);
    const int shift = wanted > 0 ? wanted : 0;
    const Wide scaled = static_cast<Wide>(above) << shift;
    auto quotient = static_cast<std::uint64_t>(scaled / below);
    if (scaled % below != 0) {
        quotient |= 1U;
    }
    const double result = std::ldexp(static_cast<double>(quotient), -shift);
    return (left < 0) != (right < 0) ? -result : result;  // 0 / -4 is -0.0, as in CPython
}

Result round_to_zeros(std::int64_t value, std::int64_t zeros)
{
    if (zeros > 19) {
        return 0;
    }
    Wide unit = 1;
    for (std::int64_t i = 0; i < zeros; ++i) {
        unit *= 10;
    }
    const Wide whole = magnitude(value);
    Wide count = whole / unit;
    const Wide twice = (whole % unit) * 2;
    if (twice > unit || (twice == unit && count % 2 == 1)) {
        ++count;
    }
    const Wide rounded = count * unit;
    const Wide most = static_cast<Wide>(INT64_MAX) + (value < 0 ? 1U : 0U);
    if (rounded > most) {
        return {};
    }
    const auto bits = static_cast<std::uint64_t>(rounded);
    return static_cast<std::int64_t>(value < 0 ? 0 - bits : bits);
}

}  // namespace lang::integer
