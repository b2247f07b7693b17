#include "lang/methods_use.hpp"

// The methods of dicts and sets.
namespace lang {
namespace {

DictTable& table_of(const MethodUse& use) { return as_dict(use.object)->table; }
SetTable& set_of(const MethodUse& use) { return as_set(use.object)->table; }

bool nothing(Value& result)
{
    result = Value{};
    return true;
}

// ---- dict
// ------------------------------------------------------------------------------------------

bool get(const MethodUse& use, Value& result)
{
    std::size_t found = 0;
    if (!dict_find(use.workspace, use.object, use[0], found)) {
        return false;
    }
    result = found != DictTable::none ? table_of(use).value_at(found)
             : use.count() == 2       ? use[1]
                                      : Value{};
    return true;
}

template <View::Part part>
bool view(const MethodUse& use, Value& result)
{
    return use.workspace.make_view(use.object, part, result);
}

bool pop(const MethodUse& use, Value& result)
{
    std::size_t found = 0;
    if (!dict_find(use.workspace, use.object, use[0], found)) {
        return false;
    }
    if (found == DictTable::none) {
        if (use.count() == 2) {
            result = use[1];
            return true;
        }
        return use.workspace.raise(
            Class::key_error, use[0], "missing_key", {{"key", preview(use[0])}});
    }
    Value taken = table_of(use).value_at(found);
    table_of(use).erase(found);
    result = std::move(taken);
    return true;
}

bool pop_item(const MethodUse& use, Value& result)
{
    DictTable& table = table_of(use);
    if (table.size() == 0) {
        return use.workspace.raise(Class::key_error,
                                   "popitem(): dictionary is empty",
                                   "nothing_to_choose",
                                   {{"name", "popitem"}});
    }
    std::size_t last = table.entries().size() - 1;
    while (!DictTable::is_there(table.entries()[last])) {
        --last;
    }
    const DictTable::Entry entry = table.entries()[last];
    table.erase(last);
    return use.workspace.make_tuple({entry.key, entry.value}, result);
}

bool set_default(const MethodUse& use, Value& result)
{
    std::size_t found = 0;
    if (!dict_find(use.workspace, use.object, use[0], found)) {
        return false;
    }
    if (found != DictTable::none) {
        Value kept = table_of(use).value_at(found);
        result = std::move(kept);
        return true;
    }
    Value value = use.count() == 2 ? use[1] : Value{};
    return dict_set(use.workspace, use.object, use[0], value) && (result = std::move(value), true);
}

bool update(const MethodUse& use, Value& result)
{
    if (use.count() == 1 && !dict_update(use.workspace, use.object, use[0])) {
        return false;
    }
    for (std::size_t i = 0; i < use.passed.names.size(); ++i) {
        Value name;
        if (!use.workspace.make_text(use.passed.names[i], name) ||
            !dict_set(use.workspace, use.object, name, use.passed.named[i])) {
            return false;
        }
    }
    return nothing(result);
}

bool clear(const MethodUse& use, Value& result)
{
    table_of(use).clear();
    return nothing(result);
}

bool copy(const MethodUse& use, Value& result)
{
    Value made;
    if (!use.workspace.make_dict(made) || !dict_update(use.workspace, made, use.object)) {
        return false;
    }
    result = std::move(made);
    return true;
}

// ---- set
// -------------------------------------------------------------------------------------------

bool add(const MethodUse& use, Value& result)
{
    return set_add(use.workspace, use.object, use[0]) && nothing(result);
}

bool discard(const MethodUse& use, Value& result)
{
    std::size_t found = 0;
    if (!set_find(use.workspace, use.object, use[0], found)) {
        return false;
    }
    if (found != SetTable::none) {
        set_of(use).erase(found);
    }
    return nothing(result);
}

bool remove(const MethodUse& use, Value& result)
{
    std::size_t found = 0;
    if (!set_find(use.workspace, use.object, use[0], found)) {
        return false;
    }
    if (found == SetTable::none) {
        return use.workspace.raise(
            Class::key_error, use[0], "missing_key", {{"key", preview(use[0])}});
    }
    set_of(use).erase(found);
    return nothing(result);
}

bool pop_any(const MethodUse& use, Value& result)
{
    SetTable& table = set_of(use);
    if (table.size() == 0) {
        return use.workspace.raise(
            Class::key_error, "pop from an empty set", "nothing_to_choose", {{"name", "pop"}});
    }
    const std::size_t slot = table.next_to_pop();
    Value taken = table.slots()[slot].key;
    table.erase(slot);
    result = std::move(taken);
    return true;
}

bool clear_set(const MethodUse& use, Value& result)
{
    SetTable gone;
    std::swap(gone, set_of(use));
    return nothing(result);
}

bool copy_of_set(const MethodUse& use, Value& result)
{
    return copy_set(use.workspace, use.object, result);
}

/// The argument as a set.
bool other_set(const MethodUse& use, const Value& given, Value& other)
{
    if (as_set(given) != nullptr) {
        other = given;
        return true;
    }
    return make_set_of(use.workspace, given, other);
}

template <BinaryOperator op>
bool combined(const MethodUse& use, Value& result)
{
    Value made;
    if (!copy_set(use.workspace, use.object, made)) {
        return false;
    }
    for (const Value& given : use.passed.positional) {
        Value other;
        if constexpr (op == BinaryOperator::bit_or) {
            if (!set_update(use.workspace, made, given)) {
                return false;
            }
        } else if (!other_set(use, given, other) ||
                   !combine_sets(use.workspace, op, made, other, made)) {
            return false;
        }
    }
    result = std::move(made);
    return true;
}

template <BinaryOperator op>
bool combine_here(const MethodUse& use, Value& result)
{
    Value made;
    if constexpr (op == BinaryOperator::bit_or) {
        for (const Value& given : use.passed.positional) {
            if (!set_update(use.workspace, use.object, given)) {
                return false;
            }
        }
    } else {
        if (!combined<op>(use, made)) {
            return false;
        }
        std::swap(set_of(use), as_set(made)->table);
    }
    return nothing(result);
}

bool is_subset_of(const MethodUse& use, Value& result)
{
    Value other;
    bool fits = false;
    if (!other_set(use, use[0], other) || !is_subset(use.workspace, use.object, other, fits)) {
        return false;
    }
    result = Value::boolean(fits);
    return true;
}

bool is_superset_of(const MethodUse& use, Value& result)
{
    Value other;
    bool fits = false;
    if (!other_set(use, use[0], other) || !is_subset(use.workspace, other, use.object, fits)) {
        return false;
    }
    result = Value::boolean(fits);
    return true;
}

bool is_disjoint(const MethodUse& use, Value& result)
{
    Value other;
    Value shared;
    if (!other_set(use, use[0], other) ||
        !combine_sets(use.workspace, BinaryOperator::bit_and, use.object, other, shared)) {
        return false;
    }
    result = Value::boolean(as_set(shared)->table.size() == 0);
    return true;
}

constexpr auto dict = Object::Type::dict;
constexpr auto set = Object::Type::set;

constexpr MethodEntry entries[] = {
    {"get", dict, 1, 2, "", get},
    {"keys", dict, 0, 0, "", view<View::Part::keys>},
    {"values", dict, 0, 0, "", view<View::Part::values>},
    {"items", dict, 0, 0, "", view<View::Part::items>},
    {"pop", dict, 1, 2, "", pop},
    {"popitem", dict, 0, 0, "", pop_item},
    {"setdefault", dict, 1, 2, "", set_default},
    {"update", dict, 0, 1, "*", update},
    {"clear", dict, 0, 0, "", clear},
    {"copy", dict, 0, 0, "", copy},
    {"add", set, 1, 1, "", add},
    {"discard", set, 1, 1, "", discard},
    {"remove", set, 1, 1, "", remove},
    {"pop", set, 0, 0, "", pop_any},
    {"clear", set, 0, 0, "", clear_set},
    {"copy", set, 0, 0, "", copy_of_set},
    {"union", set, 0, -1, "", combined<BinaryOperator::bit_or>},
    {"intersection", set, 0, -1, "", combined<BinaryOperator::bit_and>},
    {"difference", set, 0, -1, "", combined<BinaryOperator::subtract>},
    {"symmetric_difference", set, 1, 1, "", combined<BinaryOperator::bit_xor>},
    {"update", set, 0, -1, "", combine_here<BinaryOperator::bit_or>},
    {"intersection_update", set, 0, -1, "", combine_here<BinaryOperator::bit_and>},
    {"difference_update", set, 0, -1, "", combine_here<BinaryOperator::subtract>},
    {"symmetric_difference_update", set, 1, 1, "", combine_here<BinaryOperator::bit_xor>},
    {"issubset", set, 1, 1, "", is_subset_of},
    {"issuperset", set, 1, 1, "", is_superset_of},
    {"isdisjoint", set, 1, 1, "", is_disjoint},
};

}  // namespace

std::span<const MethodEntry> table_methods() { return entries; }

}  // namespace lang
