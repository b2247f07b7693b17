#include "lang/builtins.hpp"

#include "lang/builtins_use.hpp"
#include "lang/integer.hpp"

#include <algorithm>
#include <cmath>

namespace lang {
namespace {

using Kind = Value::Kind;

/// print's `sep` and `end`: a str, or None for the usual.
bool separator(const Use& use,
               const std::string& which,
               const Value* value,
               std::string_view usual,
               std::string_view& result)
{
    result = usual;
    if (value == nullptr || value->is(Kind::none)) {
        return true;
    }
    const Text* const text = as_text(*value);
    if (text == nullptr) {
        return use.wrong(
            *value, which + " must be None or a string, not " + std::string{type_name(*value)});
    }
    result = text->bytes();
    return true;
}

}  // namespace

bool Use::number(const Value& value, double& result) const
{
    if (!is_number(value)) {
        return wrong(value, "must be real number, not " + std::string{type_name(value)});
    }
    result = value.is(Kind::real) ? value.as_real() : static_cast<double>(value.as_integer());
    return true;
}

bool call_print(const Use& use, Output& output, Value& result)
{
    const Value* found[2] = {};
    std::string_view between;
    std::string_view end;
    if (!use.by_name({"sep", "end"}, found) || !separator(use, "sep", found[0], " ", between) ||
        !separator(use, "end", found[1], "\n", end)) {
        return false;
    }
    std::string line;
    for (std::size_t i = 0; i < use.count(); ++i) {
        if (i != 0) {
            line += between;
        }
        if (!append_str(use.workspace, line, use[i])) {
            return false;
        }
    }
    line += end;
    use.workspace.charge(4 + line.size() / 8);
    if (!output.write(use.workspace, line)) {
        return false;
    }
    result = Value{};
    return true;
}

bool call_range(const Use& use, Output&, Value& result)
{
    std::int64_t numbers[3] = {};
    for (std::size_t i = 0; i < use.count(); ++i) {
        const std::optional<std::int64_t> whole = whole_number(use[i]);
        if (!whole) {
            return use.no_integer(use[i]);
        }
        numbers[i] = *whole;
    }
    if (use.count() == 1) {
        return use.workspace.make_range(0, numbers[0], 1, result);
    }
    return use.workspace.make_range(
        numbers[0], numbers[1], use.count() == 3 ? numbers[2] : 1, result);
}

bool call_len(const Use& use, Output&, Value& result)
{
    const std::optional<std::uint64_t> count = length(use[0]);
    if (!count) {
        return use.wrong(use[0],
                         "object of type '" + std::string{type_name(use[0])} + "' has no len()");
    }
    if (*count > static_cast<std::uint64_t>(INT64_MAX)) {
        return use.workspace.fail("overflow");
    }
    result = Value::integer(static_cast<std::int64_t>(*count));
    return true;
}

bool call_abs(const Use& use, Output&, Value& result)
{
    const std::optional<std::int64_t> whole = whole_number(use[0]);
    if (use[0].is(Kind::real)) {
        result = Value::real(std::fabs(use[0].as_real()));
        return true;
    }
    if (!whole) {
        return use.wrong(use[0],
                         "bad operand type for abs(): '" + std::string{type_name(use[0])} + "'");
    }
    if (*whole < 0) {
        return unary(use.workspace, UnaryOperator::minus, use[0], result);
    }
    result = Value::integer(*whole);
    return true;
}

namespace {

/// The first of the values that no other is `better` than.
bool choose(const Use& use, Comparison better, Value& result)
{
    const Value* found[1] = {};
    if (!use.by_name({"default"}, found)) {
        return false;
    }
    Value best = Value::undefined();
    const auto consider = [&](const Value& candidate) {
        bool wins = best.is(Kind::undefined);
        if (!wins && !compare(use.workspace, better, candidate, best, wins)) {
            return false;
        }
        if (wins) {
            best = candidate;
        }
        return true;
    };
    if (use.count() == 1) {
        Value position = Value::integer(0);
        Value item;
        Step step = Step::item;
        while ((step = next_item(use.workspace, use[0], position, item)) == Step::item) {
            if (!use.workspace.charge_turn(2) || !consider(item)) {
                return false;
            }
        }
        if (step == Step::fault) {
            return false;
        }
    } else if (!std::all_of(use.passed.positional.begin(), use.passed.positional.end(), consider)) {
        return false;
    }
    if (best.is(Kind::undefined)) {
        if (found[0] != nullptr) {
            result = *found[0];
            return true;
        }
        return use.workspace.raise(Class::value_error,
                                   std::string{use.name} + "() arg is an empty sequence",
                                   "nothing_to_choose",
                                   {{"name", std::string{use.name}}});
    }
    result = std::move(best);
    return true;
}

}  // namespace

bool call_min(const Use& use, Output&, Value& result)
{
    return choose(use, Comparison::less, result);
}
bool call_max(const Use& use, Output&, Value& result)
{
    return choose(use, Comparison::greater, result);
}

bool call_sum(const Use& use, Output&, Value& result)
{
    const Value* found[1] = {};
    if (!use.named({"start"}, found)) {
        return false;
    }
    Value total = found[0] != nullptr ? *found[0] : Value::integer(0);
    if (as_text(total) != nullptr) {
        return use.wrong(total, "sum() can't sum strings [use ''.join(seq) instead]");
    }
    Value position = Value::integer(0);
    Value item;
    Step step = Step::item;
    while ((step = next_item(use.workspace, use[0], position, item)) == Step::item) {
        if (!use.workspace.charge_turn(2) ||
            !binary(use.workspace, BinaryOperator::add, total, item, total)) {
            return false;
        }
    }
    if (step == Step::fault) {
        return false;
    }
    result = std::move(total);
    return true;
}

bool call_round(const Use& use, Output&, Value& result)
{
    const Value* found[1] = {};
    if (!use.named({"ndigits"}, found)) {
        return false;
    }
    std::optional<std::int64_t> digits;
    if (found[0] != nullptr && !found[0]->is(Kind::none)) {
        digits = whole_number(*found[0]);
        if (!digits) {
            return use.no_integer(*found[0]);
        }
    }
    return round_value(use.workspace, use[0], digits, result);
}

namespace {

bool truncate(const Use& use, double value, Value& result)
{
    constexpr double limit = 9223372036854775808.0;  // 2^63
    if (std::isnan(value)) {
        return use.workspace.raise(Class::value_error,
                                   "cannot convert float NaN to integer",
                                   "bad_number",
                                   {{"text", std::string{"nan"}}});
    }
    if (std::isinf(value)) {
        return use.workspace.raise(
            Class::overflow_error, "cannot convert float infinity to integer", "overflow");
    }
    const double whole = std::trunc(value);
    if (whole < -limit || whole >= limit) {
        return use.workspace.fail("overflow");
    }
    result = Value::integer(static_cast<std::int64_t>(whole));
    return true;
}

}  // namespace

bool call_int(const Use& use, Output&, Value& result)
{
    const Value* found[1] = {};
    if (!use.named({"base"}, found)) {
        return false;
    }
    if (use.count() == 0) {
        result = Value::integer(0);
        return true;
    }
    const Text* const text = as_text(use[0]);
    if (found[0] != nullptr) {
        if (text == nullptr) {
            return use.wrong(use[0], "int() can't convert non-string with explicit base");
        }
        std::int64_t base = 0;
        if (!use.integer(*found[0], base)) {
            return false;
        }
        if (base < 2 || base > 36) {
            return use.workspace.raise(Class::value_error,
                                       "int() base must be >= 2 and <= 36, or 0",
                                       "wrong_kind",
                                       {{"name", "int"}, {"value", preview(*found[0])}});
        }
        return parse_integer(use.workspace, text->bytes(), static_cast<int>(base), result);
    }
    if (text != nullptr) {
        return parse_integer(use.workspace, text->bytes(), 10, result);
    }
    if (use[0].is(Kind::real)) {
        return truncate(use, use[0].as_real(), result);
    }
    const std::optional<std::int64_t> whole = whole_number(use[0]);
    if (!whole) {
        return use.wrong(
            use[0],
            "int() argument must be a string, a bytes-like object or a real number, not '" +
                std::string{type_name(use[0])} + "'");
    }
    result = Value::integer(*whole);
    return true;
}

bool call_float(const Use& use, Output&, Value& result)
{
    if (use.count() == 0) {
        result = Value::real(0.0);
        return true;
    }
    if (const Text* text = as_text(use[0])) {
        return parse_float(use.workspace, text->bytes(), result);
    }
    if (use[0].is(Kind::real)) {
        result = use[0];
        return true;
    }
    const std::optional<std::int64_t> whole = whole_number(use[0]);
    if (!whole) {
        return use.wrong(use[0],
                         "float() argument must be a string or a real number, not '" +
                             std::string{type_name(use[0])} + "'");
    }
    result = Value::real(static_cast<double>(*whole));
    return true;
}

bool call_str(const Use& use, Output&, Value& result)
{
    if (use.count() != 0 && as_text(use[0]) != nullptr) {
        result = Value{use[0]};
        return true;
    }
    std::string text;
    return (use.count() == 0 || append_str(use.workspace, text, use[0])) &&
           use.workspace.make_text(std::move(text), result);
}

bool call_bool(const Use& use, Output&, Value& result)
{
    result = Value::boolean(use.count() != 0 && truth(use[0]));
    return true;
}

bool call_input(const Use& use, Output& output, Value& result)
{
    std::string prompt;
    if (use.count() == 1 && !append_str(use.workspace, prompt, use[0])) {
        return false;
    }
    return output.write(use.workspace, prompt) && output.read_line(use.workspace, result);
}

namespace {

constexpr std::string_view print_names[] = {"sep", "end"};
constexpr std::string_view sum_names[] = {"start"};
constexpr std::string_view round_names[] = {"ndigits"};
constexpr std::string_view int_names[] = {"base"};
constexpr std::string_view choice_names[] = {"key", "default"};
constexpr std::string_view sorted_names[] = {"key", "reverse"};
constexpr std::string_view choices_names[] = {"k"};
constexpr std::string_view isclose_names[] = {"rel_tol", "abs_tol"};

constexpr BuiltinRow builtin_rows[] = {
#define BUILTIN(name, least, most)                                                   \
    {#name,                                                                          \
     least,                                                                          \
     most,                                                                           \
     [](Workspace& workspace, Output& output, const Passed& passed, Value& result) { \
         return call_##name({workspace, passed, #name}, output, result);             \
     }},
#define MEMBER(module, name, least, most)                                            \
    {#module "." #name,                                                              \
     least,                                                                          \
     most,                                                                           \
     [](Workspace& workspace, Output& output, const Passed& passed, Value& result) { \
         return call_##module##_##name({workspace, passed, #name}, output, result);  \
     }},
#include "lang/builtins.def"
#undef MEMBER
#undef BUILTIN
};

}  // namespace

std::span<const std::string_view> keywords_of(std::string_view name)
{
    struct Row {
        std::string_view name;
        std::span<const std::string_view> keywords;
    };
    static constexpr Row rows[] = {{"print", print_names},
                                   {"sum", sum_names},
                                   {"enumerate", sum_names},
                                   {"round", round_names},
                                   {"int", int_names},
                                   {"min", choice_names},
                                   {"max", choice_names},
                                   {"sorted", sorted_names},
                                   {"random.choices", choices_names},
                                   {"math.isclose", isclose_names}};
    const auto* const row = std::find_if(
        std::begin(rows), std::end(rows), [&](const Row& each) { return each.name == name; });
    return row == std::end(rows) ? std::span<const std::string_view>{} : row->keywords;
}

std::span<const BuiltinRow> builtins() { return builtin_rows; }

std::optional<std::size_t> builtin_row_of(std::string_view name)
{
    const auto found = std::find_if(std::begin(builtin_rows),
                                    std::end(builtin_rows),
                                    [&](const BuiltinRow& row) { return row.name == name; });
    return found == std::end(builtin_rows)
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - std::begin(builtin_rows))};
}

bool wrong_number_of_arguments(
    Workspace& workspace, std::string_view name, int least, int most, std::size_t given)
{
    const bool enough = given >= static_cast<std::size_t>(least);
    const std::string_view kind = least == most ? "wrong_count" : enough ? "too_many" : "too_few";
    const int limit = enough ? most : least;
    const std::string expected =
        least == most && least == 1
            ? "() takes exactly one argument (" + std::to_string(given) + " given)"
            : " expected " +
                  std::string{least == most ? ""
                              : enough      ? "at most "
                                            : "at least "} +
                  std::to_string(limit) + " argument" + (limit == 1 ? "" : "s") + ", got " +
                  std::to_string(given);
    return workspace.raise(Class::type_error,
                           std::string{name} + expected,
                           kind,
                           {{"name", std::string{name}},
                            {"expected", std::int64_t{limit}},
                            {"given", static_cast<std::int64_t>(given)}});
}

bool call_builtin(
    Workspace& workspace, Output& output, std::size_t row, const Passed& passed, Value& result)
{
    const BuiltinRow& called = builtin_rows[row];
    if (!takes(workspace, called.name, called.least, called.most, passed.positional.size())) {
        return false;
    }
    if (!passed.names.empty() && keywords_of(called.name).empty() && called.name != "dict") {
        return workspace.raise(
            Class::type_error,
            std::string{called.name} + "() takes no keyword arguments",
            "unknown_parameter",
            {{"name", passed.names.front()}, {"function", std::string{called.name}}});
    }
    return called.call(workspace, output, passed, result);
}

}  // namespace lang
