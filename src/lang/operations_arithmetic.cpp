#include "lang/format.hpp"
#include "lang/integer.hpp"
#include "lang/operations.hpp"

#include <cmath>
#include <iterator>

namespace lang {
namespace {

using Kind = Value::Kind;

struct Operands {
    Workspace& workspace;
    BinaryOperator op;
    const Value& left;
    const Value& right;
    bool in_place{false};

    bool mismatch(std::string text) const
    {
        return workspace.raise(Class::type_error,
                               std::move(text),
                               "type_mismatch",
                               {{"operation", std::string{symbol(op)}},
                                {"left", preview(left)},
                                {"right", preview(right)}});
    }
    bool mismatch() const
    {
        const std::string sign{symbol(op)};
        const std::string shown = in_place                      ? sign + "="
                                  : op == BinaryOperator::power ? "** or pow()"
                                                                : sign;
        return mismatch("unsupported operand type(s) for " + shown + ": '" +
                        std::string{type_name(left)} + "' and '" + std::string{type_name(right)} +
                        "'");
    }
};

bool keep(Workspace& workspace, integer::Result number, Value& result)
{
    if (!number) {
        return workspace.fail("overflow");
    }
    result = Value::integer(*number);
    return true;
}

bool by_zero(Workspace& workspace, std::string_view text)
{
    return workspace.raise(Class::zero_division_error, std::string{text}, "divide_by_zero");
}

/// Python's % of floats: the result has the sign of `right`.
double float_modulo(double left, double right)
{
    const double remainder = std::fmod(left, right);
    if (remainder == 0.0) {
        return std::copysign(0.0, right);
    }
    return (remainder < 0.0) != (right < 0.0) ? remainder + right : remainder;
}

double float_floor_divide(double left, double right)
{
    double remainder = std::fmod(left, right);
    double quotient = (left - remainder) / right;
    if (remainder != 0.0 && (remainder < 0.0) != (right < 0.0)) {
        quotient -= 1.0;
    }
    if (quotient == 0.0) {
        return std::copysign(0.0, left / right);
    }
    const double floor = std::floor(quotient);
    return quotient - floor > 0.5 ? floor + 1.0 : floor;
}

bool float_power(Workspace& workspace, double left, double right, Value& result)
{
    if (left == 0.0 && right < 0.0) {
        return workspace.raise(Class::zero_division_error,
                               "0.0 cannot be raised to a negative power",
                               "divide_by_zero");
    }
    const bool finite = std::isfinite(left) && std::isfinite(right);
    if (left < 0.0 && finite && right != std::floor(right)) {
        return workspace.fail("no_root", {{"value", preview(Value::real(left))}});
    }
    const double power = std::pow(left, right);
    if (finite && !std::isfinite(power)) {
        return workspace.raise(
            Class::overflow_error, "(34, 'Numerical result out of range')", "overflow");
    }
    result = Value::real(power);
    return true;
}

bool integers(const Operands& with, std::int64_t left, std::int64_t right, Value& result)
{
    Workspace& workspace = with.workspace;
    switch (with.op) {
        case BinaryOperator::add:
            return keep(workspace, integer::add(left, right), result);
        case BinaryOperator::subtract:
            return keep(workspace, integer::subtract(left, right), result);
        case BinaryOperator::multiply:
            return keep(workspace, integer::multiply(left, right), result);
        case BinaryOperator::divide:
        case BinaryOperator::floor_divide:
        case BinaryOperator::modulo:
            if (right == 0) {
                return by_zero(workspace,
                               with.op == BinaryOperator::divide ? "division by zero"
                               : with.op == BinaryOperator::modulo
                                   ? "integer modulo by zero"
                                   : "integer division or modulo by zero");
            }
            if (with.op == BinaryOperator::divide) {
                result = Value::real(integer::divide(left, right));
                return true;
            }
            return keep(workspace,
                        with.op == BinaryOperator::modulo ? integer::modulo(left, right)
                                                          : integer::floor_divide(left, right),
                        result);
        case BinaryOperator::power:
            return right < 0 ? float_power(workspace,
                                           static_cast<double>(left),
                                           static_cast<double>(right),
                                           result)
                             : keep(workspace, integer::power(left, right), result);
        case BinaryOperator::shift_left:
        case BinaryOperator::shift_right:
            if (right < 0) {
                return workspace.raise(
                    Class::value_error, "negative shift count", "negative_shift");
            }
            return keep(workspace,
                        with.op == BinaryOperator::shift_left ? integer::shift_left(left, right)
                                                              : integer::shift_right(left, right),
                        result);
        case BinaryOperator::bit_and:
            result = Value::integer(left & right);
            return true;
        case BinaryOperator::bit_or:
            result = Value::integer(left | right);
            return true;
        case BinaryOperator::bit_xor:
            result = Value::integer(left ^ right);
            return true;
    }
    return false;
}

bool reals(const Operands& with, double left, double right, Value& result)
{
    const auto divisible = [&](std::string_view text) {
        return right != 0.0 || by_zero(with.workspace, text);
    };
    switch (with.op) {
        case BinaryOperator::add:
            result = Value::real(left + right);
            return true;
        case BinaryOperator::subtract:
            result = Value::real(left - right);
            return true;
        case BinaryOperator::multiply:
            result = Value::real(left * right);
            return true;
        case BinaryOperator::divide:
            if (!divisible("float division by zero")) {
                return false;
            }
            result = Value::real(left / right);
            return true;
        case BinaryOperator::floor_divide:
            if (!divisible("float floor division by zero")) {
                return false;
            }
            result = Value::real(float_floor_divide(left, right));
            return true;
        case BinaryOperator::modulo:
            if (!divisible("float modulo")) {
                return false;
            }
            result = Value::real(float_modulo(left, right));
            return true;
        case BinaryOperator::power:
            return float_power(with.workspace, left, right, result);
        case BinaryOperator::shift_left:
        case BinaryOperator::shift_right:
        case BinaryOperator::bit_and:
        case BinaryOperator::bit_or:
        case BinaryOperator::bit_xor:
            break;
    }
    return with.mismatch();
}

double as_float(const Value& number)
{
    return number.is(Kind::real) ? number.as_real() : static_cast<double>(number.as_integer());
}

bool concatenate(Workspace& workspace, const Sequence& left, const Sequence& right, Value& result)
{
    const std::size_t count = left.items.size() + right.items.size();
    if (!workspace.has_room(count, sizeof(Value))) {
        return false;
    }
    workspace.charge(count);
    std::vector<Value> items;
    items.reserve(count);
    items.insert(items.end(), left.items.begin(), left.items.end());
    items.insert(items.end(), right.items.begin(), right.items.end());
    return left.type() == Object::Type::list ? workspace.make_list(std::move(items), result)
                                             : workspace.make_tuple(std::move(items), result);
}

bool add_texts(Workspace& workspace, const Text& left, const Text& right, Value& result)
{
    const std::size_t bytes = left.bytes().size() + right.bytes().size();
    if (!workspace.has_room(bytes)) {
        return false;
    }
    workspace.charge(bytes / 16);
    std::string joined;
    joined.reserve(bytes);
    joined.append(left.bytes()).append(right.bytes());
    return workspace.make_text(std::move(joined), result);
}

bool append_text(Workspace& workspace, Text& left, const Text& right)
{
    if (!workspace.heap.reserve(left, right.bytes().size())) {
        return workspace.fail("too_big");
    }
    workspace.charge(right.bytes().size() / 16);
    left.append(right.bytes());
    return true;
}

bool add_objects(const Operands& with, Value& result)
{
    Text* const left = as_text(with.left);
    const Text* const right = as_text(with.right);
    if (left != nullptr && right != nullptr) {
        // s = s + t: the only value that sees the text is about to be replaced.
        if (&with.left == &result && !left->is_shared()) {
            return append_text(with.workspace, *left, *right);
        }
        return add_texts(with.workspace, *left, *right, result);
    }
    for (const auto as_sequence : {as_list, as_tuple}) {
        const Sequence* const first = as_sequence(with.left);
        const Sequence* const second = as_sequence(with.right);
        if (first != nullptr && second != nullptr) {
            return concatenate(with.workspace, *first, *second, result);
        }
    }
    const bool joins = left != nullptr || as_sequence(with.left) != nullptr;
    if (joins) {
        const std::string kind{type_name(with.left)};
        return with.mismatch("can only concatenate " + kind + " (not \"" +
                             std::string{type_name(with.right)} + "\") to " + kind);
    }
    return with.mismatch();
}

bool repeat_text(Workspace& workspace, const Text& text, std::size_t times, Value& result)
{
    if (!workspace.has_room(text.bytes().size(), times)) {
        return false;
    }
    std::string repeated;
    repeated.reserve(text.bytes().size() * times);
    for (std::size_t i = 0; i < times && !text.bytes().empty(); ++i) {
        repeated += text.bytes();
    }
    workspace.charge(repeated.size() / 16);
    return workspace.make_text(std::move(repeated), result);
}

bool repeat_items(Workspace& workspace, const Sequence& sequence, std::size_t times, Value& result)
{
    const std::size_t size = sequence.items.size();
    if (!workspace.has_room(size, times) || !workspace.has_room(size * times, sizeof(Value))) {
        return false;
    }
    workspace.charge(size * times);
    std::vector<Value> items;
    if (size == 1) {
        items.assign(times, sequence.items.front());
    } else {
        items.reserve(size * times);
        for (std::size_t i = 0; i < times && size != 0; ++i) {
            items.insert(items.end(), sequence.items.begin(), sequence.items.end());
        }
    }
    return sequence.type() == Object::Type::list ? workspace.make_list(std::move(items), result)
                                                 : workspace.make_tuple(std::move(items), result);
}

bool repeat(const Operands& with, const Value& object, const Value& count, Value& result)
{
    const std::optional<std::int64_t> number = whole_number(count);
    if (!number) {
        const bool repeats = as_text(object) != nullptr || as_sequence(object) != nullptr;
        return repeats ? with.mismatch("can't multiply sequence by non-int of type '" +
                                       std::string{type_name(count)} + "'")
                       : with.mismatch();
    }
    const std::size_t times = *number > 0 ? static_cast<std::size_t>(*number) : 0;
    if (const Text* text = as_text(object)) {
        return repeat_text(with.workspace, *text, times, result);
    }
    for (const auto as_sequence : {as_list, as_tuple}) {
        if (const Sequence* sequence = as_sequence(object)) {
            return repeat_items(with.workspace, *sequence, times, result);
        }
    }
    return with.mismatch();
}

bool extend_in_place(Workspace& workspace, const Value& list, const Value& more, Value& result)
{
    Sequence& grown = *as_list(list);
    // A list that is added to itself must not walk what it appends.
    std::size_t left = grown.items.size();
    const bool itself = as_list(more) == &grown;
    Value position = Value::integer(0);
    Value item;
    while (!itself || left-- > 0) {
        const Step step = next_item(workspace, more, position, item);
        if (step == Step::end) {
            break;
        }
        if (step == Step::fault || !workspace.append(grown, item)) {
            return false;
        }
        workspace.charge(1);
    }
    result = Value{list};
    return true;
}

bool is_bitwise(BinaryOperator op)
{
    return op == BinaryOperator::bit_and || op == BinaryOperator::bit_or ||
           op == BinaryOperator::bit_xor;
}

/// Sets with |, &, - and ^, and dicts with |.
bool combine(const Operands& with, Value& result)
{
    Workspace& workspace = with.workspace;
    const bool combines = is_bitwise(with.op) || with.op == BinaryOperator::subtract;
    if (combines && as_set(with.left) != nullptr && as_set(with.right) != nullptr) {
        return combine_sets(workspace, with.op, with.left, with.right, result);
    }
    if (with.op == BinaryOperator::bit_or && as_dict(with.left) != nullptr &&
        as_dict(with.right) != nullptr) {
        Value made;
        if (!workspace.make_dict(made) || !dict_update(workspace, made, with.left) ||
            !dict_update(workspace, made, with.right)) {
            return false;
        }
        result = std::move(made);
        return true;
    }
    return with.mismatch();
}

bool both_booleans(const Value& left, const Value& right)
{
    return left.is(Kind::boolean) && right.is(Kind::boolean);
}

}  // namespace

bool is_number(const Value& value)
{
    return value.is(Kind::integer) || value.is(Kind::real) || value.is(Kind::boolean);
}

std::optional<std::int64_t> whole_number(const Value& value)
{
    const bool whole = value.is(Kind::integer) || value.is(Kind::boolean);
    return whole ? std::optional{value.as_integer()} : std::nullopt;
}

std::string_view symbol(BinaryOperator op)
{
    constexpr std::string_view symbols[] = {
        "+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^"};
    static_assert(std::size(symbols) == static_cast<std::size_t>(BinaryOperator::bit_xor) + 1);
    return symbols[static_cast<std::size_t>(op)];
}

namespace {
bool binary_as(Workspace& workspace,
               BinaryOperator op,
               const Value& left,
               const Value& right,
               Value& result,
               bool in_place);
}  // namespace

bool binary(
    Workspace& workspace, BinaryOperator op, const Value& left, const Value& right, Value& result)
{
    return binary_as(workspace, op, left, right, result, false);
}

namespace {

bool combine_in_place(
    Workspace& workspace, BinaryOperator op, const Value& left, const Value& right, Value& result)
{
    if (op == BinaryOperator::bit_or) {
        return set_update(workspace, left, right) && (result = Value{left}, true);
    }
    Value combined;
    if (!combine_sets(workspace, op, left, right, combined)) {
        return false;
    }
    std::swap(as_set(left)->table, as_set(combined)->table);
    result = Value{left};
    return true;
}

bool binary_as(Workspace& workspace,
               BinaryOperator op,
               const Value& left,
               const Value& right,
               Value& result,
               bool in_place)
{
    const Operands with{workspace, op, left, right, in_place};
    if (is_number(left) && is_number(right)) {
        if (left.is(Kind::real) || right.is(Kind::real)) {
            return reals(with, as_float(left), as_float(right), result);
        }
        const bool stays_boolean = both_booleans(left, right) && is_bitwise(op);
        if (!integers(with, left.as_integer(), right.as_integer(), result)) {
            return false;
        }
        if (stays_boolean) {
            result = Value::boolean(result.as_integer() != 0);
        }
        return true;
    }
    if (op == BinaryOperator::add) {
        return add_objects(with, result);
    }
    if (op == BinaryOperator::multiply) {
        const bool repeats = as_text(left) != nullptr || as_sequence(left) != nullptr;
        return repeats ? repeat(with, left, right, result) : repeat(with, right, left, result);
    }
    if (op == BinaryOperator::modulo && as_text(left) != nullptr) {
        return format_percent(workspace, as_text(left)->bytes(), right, result);
    }
    return combine(with, result);
}

}  // namespace

bool binary_in_place(
    Workspace& workspace, BinaryOperator op, const Value& left, const Value& right, Value& result)
{
    Sequence* const list = as_list(left);
    if (list != nullptr && op == BinaryOperator::add) {
        return extend_in_place(workspace, left, right, result);
    }
    if (list != nullptr && op == BinaryOperator::multiply) {
        Value repeated;
        if (!binary(workspace, op, left, right, repeated)) {
            return false;
        }
        if (!workspace.heap.reserve(*list, as_list(repeated)->items.size())) {
            return workspace.fail("too_big");
        }
        list->items = as_list(repeated)->items;
        result = Value{left};
        return true;
    }
    const bool combines = is_bitwise(op) || op == BinaryOperator::subtract;
    if (as_set(left) != nullptr && as_set(right) != nullptr && combines) {
        return combine_in_place(workspace, op, left, right, result);
    }
    if (as_dict(left) != nullptr && op == BinaryOperator::bit_or && is_iterable(right)) {
        return dict_update(workspace, left, right) && (result = Value{left}, true);
    }
    if (!is_number(left) || !is_number(right)) {
        const bool objects = op == BinaryOperator::add || op == BinaryOperator::multiply ||
                             op == BinaryOperator::modulo;
        if (!objects) {
            return combine({workspace, op, left, right, true}, result);
        }
    }
    return binary_as(workspace, op, left, right, result, true);
}

namespace {

bool bad_operand(Workspace& workspace, const std::string& sign, const Value& operand)
{
    return workspace.raise(
        Class::type_error,
        "bad operand type for unary " + sign + ": '" + std::string{type_name(operand)} + "'",
        "wrong_kind",
        {{"name", sign}, {"value", preview(operand)}});
}

}  // namespace

bool unary(Workspace& workspace, UnaryOperator op, const Value& operand, Value& result)
{
    if (op == UnaryOperator::logical_not) {
        result = Value::boolean(!truth(operand));
        return true;
    }
    const std::optional<std::int64_t> whole = whole_number(operand);
    switch (op) {
        case UnaryOperator::logical_not:
            break;
        case UnaryOperator::minus:
            if (whole) {
                return keep(workspace, integer::subtract(0, *whole), result);
            }
            if (operand.is(Kind::real)) {
                result = Value::real(-operand.as_real());
                return true;
            }
            return bad_operand(workspace, "-", operand);
        case UnaryOperator::plus:
            if (whole || operand.is(Kind::real)) {
                result = whole ? Value::integer(*whole) : Value{operand};
                return true;
            }
            return bad_operand(workspace, "+", operand);
        case UnaryOperator::invert:
            if (whole) {
                result = Value::integer(~*whole);
                return true;
            }
            return bad_operand(workspace, "~", operand);
    }
    return false;
}

}  // namespace lang
