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
/// What `is` asks.
bool is_same(const Value& left, const Value& right);
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

bool delete_item(Workspace& workspace, const Value& object, const Value& index);

struct SliceBounds {
    Value from;  ///< None where it is left out
    Value to;
    Value step;
};
bool get_slice(Workspace& workspace, const Value& object, const SliceBounds& bounds, Value& result);
bool set_slice(Workspace& workspace,
               const Value& object,
               const SliceBounds& bounds,
               const Value& value);
bool delete_slice(Workspace& workspace, const Value& object, const SliceBounds& bounds);
/// A list or a tuple.
Sequence* as_sequence(const Value& value);
/// The code point that begins at that byte.
std::string_view character_at(const Text& text, std::size_t offset);

enum class Step : std::uint8_t { item, end, fault };
/// The item at `position`, an int that is 0 at first and moves on; for `for` and all that walks.
Step next_item(Workspace& workspace, const Value& iterable, Value& position, Value& item);
bool is_iterable(const Value& value);
/// Whether an operation can walk the value now; if not, its generator's items are asked for.
bool can_walk_now(Workspace& workspace, const Value& value);
/// Exactly `count` items of the iterable, into `targets`.
bool unpack(Workspace& workspace, const Value& iterable, std::size_t count, Value* targets);
/// The same with at least `count` - 1 items; target number `star` takes a list of what is left.
bool unpack_starred(Workspace& workspace,
                    const Value& iterable,
                    std::size_t count,
                    std::size_t star,
                    Value* targets);
/// All items of the iterable.
bool collect(Workspace& workspace, const Value& iterable, std::vector<Value>& items);

// ---- tables
// --------------------------------------------------------------------------------------

bool hash_of(Workspace& workspace, const Value& value, Hash& result);
/// The number of the key's entry, or DictTable::none.
bool dict_find(Workspace& workspace, const Value& dict, const Value& key, std::size_t& found);
bool dict_get(Workspace& workspace, const Value& dict, const Value& key, Value& result);
bool dict_set(Workspace& workspace, const Value& dict, const Value& key, const Value& value);
bool dict_delete(Workspace& workspace, const Value& dict, const Value& key);
/// Puts what dict(source) reads into the dict: another dict, or pairs.
bool dict_update(Workspace& workspace, const Value& dict, const Value& source);
bool set_find(Workspace& workspace, const Value& set, const Value& key, std::size_t& found);
bool set_add(Workspace& workspace, const Value& set, const Value& key);
bool set_update(Workspace& workspace, const Value& set, const Value& iterable);
/// A set of all items, added one by one.
bool make_set_of(Workspace& workspace, const Value& iterable, Value& result);
bool copy_set(Workspace& workspace, const Value& set, Value& result);
/// `left op right` for |, &, - and ^.
bool combine_sets(
    Workspace& workspace, BinaryOperator op, const Value& left, const Value& right, Value& result);
/// Whether all of `left` is in `right`.
bool is_subset(Workspace& workspace, const Value& left, const Value& right, bool& result);

// ---- text
// ----------------------------------------------------------------------------------------

bool append_str(Workspace& workspace, std::string& out, const Value& value);
bool append_repr(Workspace& workspace, std::string& out, const Value& value);
/// repr(), cut off behind so many bytes: for messages and the display of variables.
std::string preview(const Value& value, std::size_t most = 40);
Class class_of(const Value& value);
bool is_instance(const Value& value, Class klass);
/// What str(e) shows.
bool append_exception(Workspace& workspace, std::string& out, const Exception& exception);
/// The name of the value's type, as in Python.
std::string_view type_name(const Value& value);
/// What int(text) and float(text) read.
bool parse_integer(Workspace& workspace, std::string_view text, int base, Value& result);
bool parse_float(Workspace& workspace, std::string_view text, Value& result);

}  // namespace lang
