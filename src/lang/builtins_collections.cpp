#include "lang/builtins_use.hpp"
#include "lang/format.hpp"
#include "lang/sorting.hpp"
#include "lang/utf8.hpp"

// Python's functions on collections and classes.
namespace lang {
namespace {

using Kind = Value::Kind;

bool not_iterable(const Use& use, const Value& value)
{
    return use.workspace.raise(Class::type_error,
                               "'" + std::string{type_name(value)} + "' object is not iterable",
                               "cannot_walk",
                               {{"value", preview(value)}});
}

bool items_of(const Use& use, std::vector<Value>& items)
{
    return use.count() == 0 || collect(use.workspace, use[0], items);
}

}  // namespace

bool call_list(const Use& use, Output&, Value& result)
{
    std::vector<Value> items;
    return items_of(use, items) && use.workspace.make_list(std::move(items), result);
}

bool call_tuple(const Use& use, Output&, Value& result)
{
    if (use.count() == 1 && as_tuple(use[0]) != nullptr) {
        result = Value{use[0]};
        return true;
    }
    std::vector<Value> items;
    return items_of(use, items) && use.workspace.make_tuple(std::move(items), result);
}

bool call_dict(const Use& use, Output&, Value& result)
{
    Value made;
    if (!use.workspace.make_dict(made) ||
        (use.count() == 1 && !dict_update(use.workspace, made, use[0]))) {
        return false;
    }
    for (std::size_t i = 0; i < use.passed.names.size(); ++i) {
        Value name;
        if (!use.workspace.make_text(use.passed.names[i], name) ||
            !dict_set(use.workspace, made, name, use.passed.named[i])) {
            return false;
        }
    }
    result = std::move(made);
    return true;
}

bool call_set(const Use& use, Output&, Value& result)
{
    return use.count() == 0 ? use.workspace.make_set(result)
                            : make_set_of(use.workspace, use[0], result);
}

bool call_sorted(const Use& use, Output&, Value& result)
{
    const Value* found[2] = {};
    std::vector<Value> items;
    if (!use.by_name({"key", "reverse"}, found) || !items_of(use, items)) {
        return false;
    }
    if (found[0] != nullptr && !found[0]->is(Kind::none)) {
        return use.workspace.fail("not_yet", {{"word", "key="}});
    }
    std::int64_t reverse = 0;
    if (found[1] != nullptr && !use.integer(*found[1], reverse)) {
        return false;
    }
    return sort_items(use.workspace, items, {}, reverse != 0) &&
           use.workspace.make_list(std::move(items), result);
}

/// list, keys, reverse
bool call___sort_by(const Use& use, Output&, Value& result)
{
    Sequence* const list = as_list(use[0]);
    std::vector<Value> keys = as_list(use[1])->items;
    if (list == nullptr) {
        return use.workspace.raise(
            Class::attribute_error,
            "'" + std::string{type_name(use[0])} + "' object has no attribute 'sort'",
            "no_method",
            {{"name", "sort"}, {"value", preview(use[0])}});
    }
    result = Value{};
    return sort_items(use.workspace, list->items, std::move(keys), truth(use[2]));
}

/// What is left of a generator, computed by the prelude.
bool call___fill(const Use& use, Output&, Value& result)
{
    Generator& generator = *as_generator(use[0]);
    generator.items = as_list(use[1])->items;
    generator.given = 0;
    generator.drained = true;
    result = Value{};
    return use.workspace.heap.grow(generator, generator.items.size() * sizeof(Value)) ||
           use.workspace.fail("too_big");
}

bool call___nothing(const Use& use, Output&, Value&)
{
    const std::string name = as_text(use[0])->bytes();
    return use.workspace.raise(Class::value_error,
                               name + "() arg is an empty sequence",
                               "nothing_to_choose",
                               {{"name", name}});
}

bool call_reversed(const Use& use, Output&, Value& result)
{
    const bool fine =
        as_text(use[0]) != nullptr || as_sequence(use[0]) != nullptr || as_range(use[0]) != nullptr;
    if (as_dict(use[0]) != nullptr || as_view(use[0]) != nullptr) {
        std::vector<Value> keys;
        Value list;
        if (!collect(use.workspace, use[0], keys)) {
            return false;
        }
        const auto count = static_cast<std::int64_t>(keys.size());
        if (!use.workspace.make_list(std::move(keys), list) ||
            !use.workspace.make_walker(
                Walker::Kind::reversed, {{std::move(list), Value::integer(0)}}, result)) {
            return false;
        }
        as_walker(result)->number = count;
        return true;
    }
    if (!fine) {
        return use.workspace.raise(
            Class::type_error,
            "'" + std::string{type_name(use[0])} + "' object is not reversible",
            "cannot_walk",
            {{"value", preview(use[0])}});
    }
    const auto count = static_cast<std::int64_t>(*length(use[0]));
    if (!use.workspace.make_walker(Walker::Kind::reversed, {{use[0], Value::integer(0)}}, result)) {
        return false;
    }
    as_walker(result)->number = count;
    return true;
}

bool call_enumerate(const Use& use, Output&, Value& result)
{
    const Value* found[1] = {};
    std::int64_t start = 0;
    if (!use.named({"start"}, found) || (found[0] != nullptr && !use.integer(*found[0], start))) {
        return false;
    }
    if (!is_iterable(use[0])) {
        return not_iterable(use, use[0]);
    }
    if (!use.workspace.make_walker(
            Walker::Kind::enumerate, {{use[0], Value::integer(0)}}, result)) {
        return false;
    }
    as_walker(result)->number = start;
    return true;
}

bool call_zip(const Use& use, Output&, Value& result)
{
    std::vector<Walker::Source> sources;
    for (const Value& each : use.passed.positional) {
        if (!is_iterable(each)) {
            return not_iterable(use, each);
        }
        sources.push_back({each, Value::integer(0)});
    }
    return use.workspace.make_walker(Walker::Kind::zip, std::move(sources), result);
}

bool call_type(const Use& use, Output&, Value& result)
{
    return use.workspace.make_class(class_of(use[0]), result);
}

bool call_isinstance(const Use& use, Output&, Value& result)
{
    const auto fits = [&](const Value& wanted, bool& found) {
        const Foreign* const klass = as_class(wanted);
        found = klass != nullptr && is_instance(use[0], static_cast<Class>(klass->number));
        return klass != nullptr ||
               use.wrong(wanted, "isinstance() arg 2 must be a type, a tuple of types, or a union");
    };
    bool found = false;
    const Sequence* const several = as_tuple(use[1]);
    if (several == nullptr) {
        if (!fits(use[1], found)) {
            return false;
        }
    } else {
        for (const Value& each : several->items) {
            if (!found && !fits(each, found)) {
                return false;
            }
        }
    }
    result = Value::boolean(found);
    return true;
}

bool call_chr(const Use& use, Output&, Value& result)
{
    std::int64_t number = 0;
    if (!use.integer(use[0], number)) {
        return false;
    }
    const bool surrogate = number >= 0xD800 && number <= 0xDFFF;
    if (surrogate) {
        return use.workspace.fail("strange_character", {{"character", std::to_string(number)}});
    }
    if (number < 0 || number > 0x10FFFF) {
        return use.workspace.raise(Class::value_error,
                                   "chr() arg not in range(0x110000)",
                                   "wrong_kind",
                                   {{"name", "chr"}, {"value", preview(use[0])}});
    }
    std::string text;
    append_utf8(text, static_cast<char32_t>(number));
    return use.workspace.make_character(text, result);
}

bool call_ord(const Use& use, Output&, Value& result)
{
    const Text* const text = as_text(use[0]);
    if (text == nullptr) {
        return use.wrong(
            use[0],
            "ord() expected string of length 1, but " + std::string{type_name(use[0])} + " found");
    }
    if (text->length() != 1) {
        return use.wrong(use[0],
                         "ord() expected a character, but string of length " +
                             std::to_string(text->length()) + " found");
    }
    result = Value::integer(code_point_at(text->bytes(), 0).value);
    return true;
}

bool call_repr(const Use& use, Output&, Value& result)
{
    std::string text;
    return append_repr(use.workspace, text, use[0]) &&
           use.workspace.make_text(std::move(text), result);
}

bool call_format(const Use& use, Output&, Value& result)
{
    Value empty;
    return use.workspace.make_text({}, empty) &&
           format_value(use.workspace, use[0], 0, use.count() == 2 ? use[1] : empty, result);
}

bool call_divmod(const Use& use, Output&, Value& result)
{
    Value quotient;
    Value remainder;
    if (!is_number(use[0]) || !is_number(use[1])) {
        return use.workspace.raise(
            Class::type_error,
            "unsupported operand type(s) for divmod(): '" + std::string{type_name(use[0])} +
                "' and '" + std::string{type_name(use[1])} + "'",
            "type_mismatch",
            {{"operation", "divmod"}, {"left", preview(use[0])}, {"right", preview(use[1])}});
    }
    const bool real = use[0].is(Kind::real) || use[1].is(Kind::real);
    if (real && !truth(use[1])) {
        return use.workspace.raise(Class::zero_division_error, "float divmod()", "divide_by_zero");
    }
    return binary(use.workspace, BinaryOperator::floor_divide, use[0], use[1], quotient) &&
           binary(use.workspace, BinaryOperator::modulo, use[0], use[1], remainder) &&
           use.workspace.make_tuple({std::move(quotient), std::move(remainder)}, result);
}

bool call_pow(const Use& use, Output&, Value& result)
{
    if (use.count() == 2 || use[2].is(Kind::none)) {
        return binary(use.workspace, BinaryOperator::power, use[0], use[1], result);
    }
    std::int64_t numbers[3] = {};
    for (std::size_t i = 0; i < 3; ++i) {
        const std::optional<std::int64_t> whole = whole_number(use[i]);
        if (!whole) {
            // CPython asks floats, which say so; other kinds have nobody to ask.
            const bool real =
                use[0].is(Kind::real) || use[1].is(Kind::real) || use[2].is(Kind::real);
            std::string text = "pow() 3rd argument not allowed unless all arguments are integers";
            if (!real) {
                text = "unsupported operand type(s) for ** or pow(): ";
                for (std::size_t each = 0; each < 3; ++each) {
                    text.append(each == 0 ? "'" : ", '").append(type_name(use[each])).append("'");
                }
            }
            return use.wrong(use[i], std::move(text));
        }
        numbers[i] = *whole;
    }
    if (numbers[2] == 0) {
        return use.workspace.raise(
            Class::value_error, "pow() 3rd argument cannot be 0", "divide_by_zero");
    }
    if (numbers[1] < 0) {
        return use.workspace.fail("not_yet", {{"word", "pow"}});
    }
    // 128 bits hold the product of two remainders.
    __extension__ using Wide = __int128;
    const Wide modulus = numbers[2];
    Wide base = ((Wide{numbers[0]} % modulus) + modulus) % modulus;
    Wide power = 1 % modulus;
    for (auto rest = static_cast<std::uint64_t>(numbers[1]); rest != 0; rest >>= 1U) {
        power = (rest & 1U) != 0 ? power * base % modulus : power;
        base = base * base % modulus;
    }
    if (power != 0 && (power < 0) != (modulus < 0)) {
        power += modulus;
    }
    result = Value::integer(static_cast<std::int64_t>(power));
    return true;
}

}  // namespace lang
