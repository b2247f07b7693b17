#pragma once

#include "lang/ast.hpp"
#include "lang/workspace.hpp"

#include <compare>
#include <optional>
#include <string>
#include <string_view>

/// Python's operations on values. Those that can go wrong return false and leave a fault in the
/// workspace; `result` may be one of the operands.
namespace lang {

// ---- arithmetic
// ----------------------------------------------------------------------------------

bool binary(
    Workspace& workspace, BinaryOperator op, const Value& left, const Value& right, Value& result);
/// `left op= right`: lists change in place, a str that nobody shares grows in place.
bool binary_in_place(
    Workspace& workspace, BinaryOperator op, const Value& left, const Value& right, Value& result);
bool unary(Workspace& workspace, UnaryOperator op, const Value& operand, Value& result);
/// round(value) or, with digits, round(value, digits).
bool round_value(Workspace& workspace,
                 const Value& value,
                 std::optional<std::int64_t> digits,
                 Value& result);
/// What an operator looks like: "+".
std::string_view symbol(BinaryOperator op);

// ---- comparison
// ----------------------------------------------------------------------------------

bool truth(const Value& value);
bool equal(Workspace& workspace, const Value& left, const Value& right, bool& result);
bool compare(
    Workspace& workspace, Comparison op, const Value& left, const Value& right, bool& result);
/// Less than, 0 or more than 0 for numbers (bools too); empty if one is not a number.
std::partial_ordering compare_numbers(const Value& left, const Value& right);
bool is_number(const Value& value);
/// The int behind an int or a bool.
std::optional<std::int64_t> whole_number(const Value& value);

// ---- sequences
// -----------------------------------------------------------------------------------

/// How many items; empty for what has none.
std::optional<std::uint64_t> length(const Value& value);
bool contains(Workspace& workspace, const Value& item, const Value& container, bool& result);
bool get_item(Workspace& workspace, const Value& object, const Value& index, Value& result);
bool set_item(Workspace& workspace, const Value& object, const Value& index, const Value& value);

struct SliceBounds {
    Value from;  ///< None where it is left out
    Value to;
    Value step;
};
bool get_slice(Workspace& workspace, const Value& object, const SliceBounds& bounds, Value& result);

enum class Step : std::uint8_t { item, end, fault };
/// The item at `position`, an int that is 0 at first and moves on; for `for` and all that walks.
Step next_item(Workspace& workspace, const Value& iterable, Value& position, Value& item);
bool is_iterable(const Value& value);
/// Exactly `count` items of the iterable, into `targets`.
bool unpack(Workspace& workspace, const Value& iterable, std::size_t count, Value* targets);

// ---- text
// ----------------------------------------------------------------------------------------

bool append_str(Workspace& workspace, std::string& out, const Value& value);
bool append_repr(Workspace& workspace, std::string& out, const Value& value);
/// repr(), cut off behind so many bytes: for messages and the display of variables.
std::string preview(const Value& value, std::size_t most = 40);
/// The name of the value's type, as in Python.
std::string_view type_name(const Value& value);
/// What int(text) and float(text) read.
bool parse_integer(Workspace& workspace, std::string_view text, int base, Value& result);
bool parse_float(Workspace& workspace, std::string_view text, Value& result);

}  // namespace lang
