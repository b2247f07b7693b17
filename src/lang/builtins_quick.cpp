#include "lang/builtins_quick.hpp"

#include "lang/object.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <iterator>
#include <numbers>
#include <string_view>

namespace lang {
namespace {

using Kind = Value::Kind;

/// A result that is not finite may be a fault.
template <auto function>
bool of_float(const Value& argument, Value& result)
{
    if (!argument.is(Kind::real)) {
        return false;
    }
    const double value = function(argument.as_real());
    if (!std::isfinite(value)) {
        return false;
    }
    result = Value::real(value);
    return true;
}

bool int_of(const Value& argument, Value& result)
{
    constexpr double limit = 9223372036854775808.0;  // 2^63
    if (!argument.is(Kind::real) || !(std::fabs(argument.as_real()) < limit)) {
        return false;
    }
    result = Value::integer(static_cast<std::int64_t>(argument.as_real()));
    return true;
}

bool float_of(const Value& argument, Value& result)
{
    if (!argument.is(Kind::integer)) {
        return false;
    }
    result = Value::real(static_cast<double>(argument.as_integer()));
    return true;
}

bool absolute(const Value& argument, Value& result)
{
    if (argument.is(Kind::real)) {
        result = Value::real(std::fabs(argument.as_real()));
        return true;
    }
    if (!argument.is(Kind::integer) || argument.as_integer() == INT64_MIN) {
        return false;
    }
    result = Value::integer(std::abs(argument.as_integer()));
    return true;
}

bool length_of(const Value& argument, Value& result)
{
    if (const Sequence* const list = as_list(argument)) {
        result = Value::integer(static_cast<std::int64_t>(list->items.size()));
        return true;
    }
    if (const Text* const text = as_text(argument)) {
        result = Value::integer(static_cast<std::int64_t>(text->length()));
        return true;
    }
    return false;
}

struct NamedQuickBuiltin {
    std::string_view name;
    QuickBuiltin call;
};

constexpr NamedQuickBuiltin named[] = {
    {"int", int_of},
    {"float", float_of},
    {"abs", absolute},
    {"len", length_of},
    {"math.sqrt", of_float<[](double x) { return std::sqrt(x); }>},
    {"math.fabs", of_float<[](double x) { return std::fabs(x); }>},
    {"math.exp", of_float<[](double x) { return std::exp(x); }>},
    {"math.sin", of_float<[](double x) { return std::sin(x); }>},
    {"math.cos", of_float<[](double x) { return std::cos(x); }>},
    {"math.tan", of_float<[](double x) { return std::tan(x); }>},
    {"math.asin", of_float<[](double x) { return std::asin(x); }>},
    {"math.acos", of_float<[](double x) { return std::acos(x); }>},
    {"math.atan", of_float<[](double x) { return std::atan(x); }>},
    {"math.sinh", of_float<[](double x) { return std::sinh(x); }>},
    {"math.cosh", of_float<[](double x) { return std::cosh(x); }>},
    {"math.tanh", of_float<[](double x) { return std::tanh(x); }>},
    {"math.degrees", of_float<[](double x) { return x * (180.0 / std::numbers::pi); }>},
    {"math.radians", of_float<[](double x) { return x * (std::numbers::pi / 180.0); }>},
};

constexpr std::string_view row_names[] = {
#define BUILTIN(name, least, most) #name,
#define MEMBER(module, name, least, most) #module "." #name,
#include "lang/builtins.def"
#undef MEMBER
#undef BUILTIN
};

constexpr auto quick_rows = [] {
    std::array<QuickBuiltin, std::size(row_names)> rows{};
    for (const NamedQuickBuiltin& each : named) {
        const auto row = std::find(std::begin(row_names), std::end(row_names), each.name);
        rows.at(static_cast<std::size_t>(row - std::begin(row_names))) = each.call;
    }
    return rows;
}();

}  // namespace

std::span<const QuickBuiltin> quick_builtins() { return quick_rows; }

}  // namespace lang
