#include "lang/integer.hpp"
#include "lang/operations.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace lang {
namespace {

/// The long way round through decimal digits: to_chars rounds the exact value, ties to even, and
/// from_chars reads the nearest float, as CPython does. 1e308 has 309 digits before its point.
constexpr std::size_t most_digits = 400;

double parse(const char* begin, const char* end)
{
    double value = 0.0;
    std::from_chars(begin, end, value);
    return value;
}

double round_fraction(double value, int digits)
{
    std::array<char, most_digits> text{};
    const auto written =
        std::to_chars(text.begin(), text.end(), value, std::chars_format::fixed, digits);
    return parse(text.begin(), written.ptr);
}

int decimal_exponent(double value)
{
    std::array<char, most_digits> text{};
    const auto written =
        std::to_chars(text.begin(), text.end(), value, std::chars_format::scientific);
    const char* exponent = written.ptr;
    while (exponent[-1] != 'e') {
        --exponent;
    }
    int number = 0;
    std::from_chars(*exponent == '+' ? exponent + 1 : exponent, written.ptr, number);
    return number;
}

/// To a multiple of 10 to the power of `zeros`, which is at least 1.
double round_whole(double value, int zeros)
{
    const int exponent = decimal_exponent(value);
    if (exponent >= zeros) {
        std::array<char, most_digits> text{};
        const auto written = std::to_chars(
            text.begin(), text.end(), value, std::chars_format::scientific, exponent - zeros);
        return parse(text.begin(), written.ptr);
    }
    const std::string unit = "1e" + std::to_string(zeros);
    const double one = parse(unit.data(), unit.data() + unit.size());
    // Exactly half a unit goes to the even multiple, which is 0.
    return std::copysign(std::fabs(value) > one / 2 ? one : 0.0, value);
}

bool round_float(Workspace& workspace, double value, std::int64_t digits, Value& result)
{
    // Beyond these, rounding changes nothing, or leaves nothing (CPython's limits).
    constexpr std::int64_t finest = 323;
    constexpr std::int64_t coarsest = -308;
    if (!std::isfinite(value) || value == 0.0 || digits > finest) {
        result = Value::real(value);
        return true;
    }
    if (digits < coarsest) {
        result = Value::real(std::copysign(0.0, value));
        return true;
    }
    const int places = static_cast<int>(digits);
    // A float of this size has no digits that far behind its point: nothing to round, and no need
    // for a text of 600 digits.
    if (places + decimal_exponent(value) > 17) {
        result = Value::real(value);
        return true;
    }
    const double rounded =
        places >= 0 ? round_fraction(value, places) : round_whole(value, -places);
    if (!std::isfinite(rounded)) {
        return workspace.raise(
            Class::overflow_error, "rounded value too large to represent", "overflow");
    }
    result = Value::real(rounded);
    return true;
}

bool round_to_integer(Workspace& workspace, double value, Value& result)
{
    if (std::isnan(value)) {
        return workspace.raise(Class::value_error,
                               "cannot convert float NaN to integer",
                               "bad_number",
                               {{"text", "nan"}});
    }
    if (std::isinf(value)) {
        return workspace.raise(
            Class::overflow_error, "cannot convert float infinity to integer", "overflow");
    }
    const double whole = std::nearbyint(value);  // ties to even, the default rounding mode
    constexpr double limit = 9223372036854775808.0;
    if (whole < -limit || whole >= limit) {
        return workspace.fail("overflow");
    }
    result = Value::integer(static_cast<std::int64_t>(whole));
    return true;
}

}  // namespace

bool round_value(Workspace& workspace,
                 const Value& value,
                 std::optional<std::int64_t> digits,
                 Value& result)
{
    if (const std::optional<std::int64_t> whole = whole_number(value)) {
        if (!digits || *digits >= 0) {
            result = Value::integer(*whole);
            return true;
        }
        const std::int64_t zeros = *digits < -30 ? 30 : -*digits;
        const integer::Result rounded = integer::round_to_zeros(*whole, zeros);
        if (!rounded) {
            return workspace.fail("overflow");
        }
        result = Value::integer(*rounded);
        return true;
    }
    if (!value.is(Value::Kind::real)) {
        return workspace.raise(
            Class::type_error,
            "type " + std::string{type_name(value)} + " doesn't define __round__ method",
            "wrong_kind",
            {{"name", "round"}, {"value", preview(value)}});
    }
    return digits ? round_float(workspace, value.as_real(), *digits, result)
                  : round_to_integer(workspace, value.as_real(), result);
}

}  // namespace lang
