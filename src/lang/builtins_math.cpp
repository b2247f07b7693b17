#include "lang/builtins_use.hpp"
#include "lang/integer.hpp"

#include <cmath>
#include <numbers>
#include <numeric>

// The functions of the module math.
namespace lang {
namespace {

bool out_of_domain(const Use& use, std::string text = "math domain error")
{
    return use.workspace.raise(Class::value_error,
                               std::move(text),
                               "wrong_kind",
                               {{"name", std::string{use.name}}, {"value", preview(use[0])}});
}

/// What a function of one number gives. A nan out of a number is outside its domain, an infinity
/// out of a finite number is too big.
template <typename Function>
bool of_one(const Use& use, Function function, Value& result)
{
    double number = 0.0;
    if (!use.number(use[0], number)) {
        return false;
    }
    const double value = function(number);
    if (std::isnan(value) && !std::isnan(number)) {
        return out_of_domain(use);
    }
    if (std::isinf(value) && std::isfinite(number)) {
        return use.workspace.raise(Class::overflow_error, "math range error", "overflow");
    }
    result = Value::real(value);
    return true;
}

template <typename Function>
bool of_two(const Use& use, Function function, Value& result)
{
    double left = 0.0;
    double right = 0.0;
    if (!use.number(use[0], left) || !use.number(use[1], right)) {
        return false;
    }
    const double value = function(left, right);
    if (std::isnan(value) && !std::isnan(left) && !std::isnan(right)) {
        return out_of_domain(use);
    }
    if (std::isinf(value) && std::isfinite(left) && std::isfinite(right)) {
        return left == 0.0
                   ? out_of_domain(use)
                   : use.workspace.raise(Class::overflow_error, "math range error", "overflow");
    }
    result = Value::real(value);
    return true;
}

template <typename Round>
bool rounded(const Use& use, Round round, Value& result)
{
    if (const std::optional<std::int64_t> whole = whole_number(use[0])) {
        result = Value::integer(*whole);
        return true;
    }
    double number = 0.0;
    if (!use.number(use[0], number)) {
        return false;
    }
    if (!std::isfinite(number)) {
        return std::isnan(number) ? out_of_domain(use, "cannot convert float NaN to integer")
                                  : use.workspace.raise(Class::overflow_error,
                                                        "cannot convert float infinity to integer",
                                                        "overflow");
    }
    const double whole = round(number);
    constexpr double limit = 9223372036854775808.0;  // 2^63
    if (whole < -limit || whole >= limit) {
        return use.workspace.fail("overflow");
    }
    result = Value::integer(static_cast<std::int64_t>(whole));
    return true;
}

template <typename Question>
bool asked(const Use& use, Question question, Value& result)
{
    double number = 0.0;
    if (!use.number(use[0], number)) {
        return false;
    }
    result = Value::boolean(question(number));
    return true;
}

bool logarithm(const Use& use, const Value& value, double (*function)(double), double& result)
{
    double number = 0.0;
    if (!use.number(value, number)) {
        return false;
    }
    if (number <= 0.0) {
        return out_of_domain(use);
    }
    result = function(number);
    return true;
}

bool keep(const Use& use, integer::Result number, Value& result)
{
    if (!number) {
        return use.workspace.fail("overflow");
    }
    result = Value::integer(*number);
    return true;
}

/// Folds the absolute values of all arguments.
template <typename Fold>
bool folded(const Use& use, std::int64_t first, Fold fold, Value& result)
{
    integer::Result total = first;
    for (const Value& each : use.passed.positional) {
        std::int64_t number = 0;
        if (!use.integer(each, number)) {
            return false;
        }
        total = total && number != INT64_MIN ? fold(*total, std::abs(number)) : integer::Result{};
    }
    return keep(use, total, result);
}

}  // namespace

#define OF_ONE(name, expression)                                  \
    bool call_math_##name(const Use& use, Output&, Value& result) \
    {                                                             \
        return of_one(                                            \
            use, [](double x) { return expression; }, result);    \
    }
OF_ONE(sqrt, std::sqrt(x))
OF_ONE(fabs, std::fabs(x))
OF_ONE(exp, std::exp(x))
OF_ONE(sin, std::sin(x))
OF_ONE(cos, std::cos(x))
OF_ONE(tan, std::tan(x))
OF_ONE(asin, std::asin(x))
OF_ONE(acos, std::acos(x))
OF_ONE(atan, std::atan(x))
OF_ONE(sinh, std::sinh(x))
OF_ONE(cosh, std::cosh(x))
OF_ONE(tanh, std::tanh(x))
OF_ONE(degrees, x*(180.0 / std::numbers::pi))
OF_ONE(radians, x*(std::numbers::pi / 180.0))
#undef OF_ONE

bool call_math_floor(const Use& use, Output&, Value& result)
{
    return rounded(
        use, [](double x) { return std::floor(x); }, result);
}

bool call_math_ceil(const Use& use, Output&, Value& result)
{
    return rounded(
        use, [](double x) { return std::ceil(x); }, result);
}

bool call_math_trunc(const Use& use, Output&, Value& result)
{
    return rounded(
        use, [](double x) { return std::trunc(x); }, result);
}

bool call_math_log(const Use& use, Output&, Value& result)
{
    double value = 0.0;
    double base = 1.0;
    if (!logarithm(use, use[0], std::log, value)) {
        return false;
    }
    if (use.count() == 2) {
        if (!logarithm(use, use[1], std::log, base)) {
            return false;
        }
        if (base == 0.0) {
            return use.workspace.raise(
                Class::zero_division_error, "float division by zero", "divide_by_zero");
        }
    }
    result = Value::real(value / base);
    return true;
}

bool call_math_log2(const Use& use, Output&, Value& result)
{
    double value = 0.0;
    return logarithm(use, use[0], std::log2, value) && (result = Value::real(value), true);
}

bool call_math_log10(const Use& use, Output&, Value& result)
{
    double value = 0.0;
    return logarithm(use, use[0], std::log10, value) && (result = Value::real(value), true);
}

bool call_math_atan2(const Use& use, Output&, Value& result)
{
    return of_two(
        use, [](double y, double x) { return std::atan2(y, x); }, result);
}

bool call_math_hypot(const Use& use, Output&, Value& result)
{
    return of_two(
        use, [](double x, double y) { return std::hypot(x, y); }, result);
}

bool call_math_pow(const Use& use, Output&, Value& result)
{
    return of_two(
        use, [](double x, double y) { return std::pow(x, y); }, result);
}

bool call_math_fmod(const Use& use, Output&, Value& result)
{
    return of_two(
        use, [](double x, double y) { return std::fmod(x, y); }, result);
}

bool call_math_copysign(const Use& use, Output&, Value& result)
{
    return of_two(
        use, [](double x, double y) { return std::copysign(x, y); }, result);
}

bool call_math_isnan(const Use& use, Output&, Value& result)
{
    return asked(
        use, [](double x) { return std::isnan(x); }, result);
}

bool call_math_isinf(const Use& use, Output&, Value& result)
{
    return asked(
        use, [](double x) { return std::isinf(x); }, result);
}

bool call_math_isfinite(const Use& use, Output&, Value& result)
{
    return asked(
        use, [](double x) { return std::isfinite(x); }, result);
}

bool call_math_isclose(const Use& use, Output&, Value& result)
{
    const Value* found[2] = {};
    double a = 0.0;
    double b = 0.0;
    double relative = 1e-9;
    double absolute = 0.0;
    if (!use.by_name({"rel_tol", "abs_tol"}, found) || !use.number(use[0], a) ||
        !use.number(use[1], b) || (found[0] != nullptr && !use.number(*found[0], relative)) ||
        (found[1] != nullptr && !use.number(*found[1], absolute))) {
        return false;
    }
    if (relative < 0.0 || absolute < 0.0) {
        return out_of_domain(use, "tolerances must be non-negative");
    }
    const double apart = std::fabs(b - a);
    const bool close = a == b || (std::isfinite(a) && std::isfinite(b) &&
                                  (apart <= std::fabs(relative * b) ||
                                   apart <= std::fabs(relative * a) || apart <= absolute));
    result = Value::boolean(close);
    return true;
}

bool call_math_gcd(const Use& use, Output&, Value& result)
{
    return folded(
        use,
        0,
        [](std::int64_t a, std::int64_t b) { return integer::Result{std::gcd(a, b)}; },
        result);
}

bool call_math_lcm(const Use& use, Output&, Value& result)
{
    return folded(
        use,
        1,
        [](std::int64_t a, std::int64_t b) {
            return a == 0 || b == 0 ? integer::Result{0} : integer::multiply(a / std::gcd(a, b), b);
        },
        result);
}

bool call_math_factorial(const Use& use, Output&, Value& result)
{
    std::int64_t number = 0;
    if (!use.integer(use[0], number)) {
        return false;
    }
    if (number < 0) {
        return out_of_domain(use, "factorial() not defined for negative values");
    }
    integer::Result product = 1;
    for (std::int64_t factor = 2; product && factor <= number; ++factor) {
        product = integer::multiply(*product, factor);
    }
    return keep(use, product, result);
}

bool call_math_comb(const Use& use, Output&, Value& result)
{
    std::int64_t all = 0;
    std::int64_t taken = 0;
    if (!use.integer(use[0], all) || !use.integer(use[1], taken)) {
        return false;
    }
    if (all < 0 || taken < 0) {
        return out_of_domain(
            use, all < 0 ? "n must be a non-negative integer" : "k must be a non-negative integer");
    }
    if (taken > all) {
        result = Value::integer(0);
        return true;
    }
    __extension__ using Wide = __int128;
    Wide ways = 1;
    const std::int64_t fewer = std::min(taken, all - taken);
    for (std::int64_t i = 1; i <= fewer; ++i) {
        ways = ways * (all - fewer + i) / i;
        if (ways > INT64_MAX) {
            return use.workspace.fail("overflow");
        }
    }
    result = Value::integer(static_cast<std::int64_t>(ways));
    return true;
}

bool call_math_isqrt(const Use& use, Output&, Value& result)
{
    std::int64_t number = 0;
    if (!use.integer(use[0], number)) {
        return false;
    }
    if (number < 0) {
        return out_of_domain(use, "isqrt() argument must be nonnegative");
    }
    auto root = static_cast<std::int64_t>(std::sqrt(static_cast<double>(number)));
    while (root > number / std::max<std::int64_t>(root, 1)) {
        --root;
    }
    while ((root + 1) <= number / (root + 1)) {
        ++root;
    }
    result = Value::integer(root);
    return true;
}

bool call_math_prod(const Use& use, Output&, Value& result)
{
    std::vector<Value> items;
    if (!collect(use.workspace, use[0], items)) {
        return false;
    }
    Value product = Value::integer(1);
    for (const Value& item : items) {
        if (!binary(use.workspace, BinaryOperator::multiply, product, item, product)) {
            return false;
        }
    }
    result = std::move(product);
    return true;
}

}  // namespace lang
