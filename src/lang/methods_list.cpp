#include "lang/methods_use.hpp"
#include "lang/operations_slice.hpp"
#include "lang/sorting.hpp"

#include <algorithm>

// The methods of lists and tuples.
namespace lang {
namespace {

Sequence& items_of(const MethodUse& use) { return *as_sequence(use.object); }

bool append(const MethodUse& use, Value& result)
{
    if (!use.workspace.append(items_of(use), use[0])) {
        return false;
    }
    result = Value{};
    return true;
}

bool extend(const MethodUse& use, Value& result)
{
    std::vector<Value> more;
    if (!collect(use.workspace, use[0], more)) {
        return false;
    }
    for (Value& item : more) {
        if (!use.workspace.append(items_of(use), std::move(item))) {
            return false;
        }
    }
    result = Value{};
    return true;
}

bool insert(const MethodUse& use, Value& result)
{
    std::int64_t index = 0;
    Sequence& list = items_of(use);
    if (!use.integer(use[0], index)) {
        return false;
    }
    const auto size = static_cast<std::int64_t>(list.items.size());
    const std::int64_t place = std::clamp(index < 0 ? index + size : index, std::int64_t{0}, size);
    if (!use.workspace.heap.reserve(list, 1)) {
        return use.workspace.fail("too_big");
    }
    list.items.insert(list.items.begin() + place, use[1]);
    use.workspace.charge(static_cast<std::size_t>(size - place) / 16);
    result = Value{};
    return true;
}

/// The place of the value from `from` on, below `end`; or `end`.
bool place_of(const MethodUse& use, std::size_t from, std::size_t end, std::size_t& place)
{
    const Sequence& list = items_of(use);
    for (place = from; place < std::min(end, list.items.size()); ++place) {
        const Value item = list.items[place];
        bool same = is_same(item, use[0]);
        if (!same && !equal(use.workspace, item, use[0], same)) {
            return false;
        }
        use.workspace.charge(1);
        if (same) {
            return true;
        }
    }
    place = end;
    return true;
}

bool not_there(const MethodUse& use, std::string text)
{
    return use.workspace.raise(
        Class::value_error, std::move(text), "not_there", {{"value", preview(use[0])}});
}

bool remove(const MethodUse& use, Value& result)
{
    Sequence& list = items_of(use);
    const std::size_t size = list.items.size();
    std::size_t place = 0;
    if (!place_of(use, 0, size, place)) {
        return false;
    }
    if (place == size) {
        return not_there(use, "list.remove(x): x not in list");
    }
    const Value gone = std::move(list.items[place]);
    list.items.erase(list.items.begin() + static_cast<std::ptrdiff_t>(place));
    result = Value{};
    return true;
}

bool pop(const MethodUse& use, Value& result)
{
    Sequence& list = items_of(use);
    const auto size = static_cast<std::int64_t>(list.items.size());
    std::int64_t index = -1;
    if (use.count() == 1 && !use.integer(use[0], index)) {
        return false;
    }
    const std::int64_t place = index < 0 ? index + size : index;
    if (size == 0 || place < 0 || place >= size) {
        return use.workspace.raise(Class::index_error,
                                   size == 0 ? "pop from empty list" : "pop index out of range",
                                   "index_out_of_range",
                                   {{"index", index}, {"length", size}});
    }
    Value taken = std::move(list.items[static_cast<std::size_t>(place)]);
    list.items.erase(list.items.begin() + place);
    use.workspace.charge(static_cast<std::size_t>(size - place) / 16);
    result = std::move(taken);
    return true;
}

bool clear(const MethodUse& use, Value& result)
{
    std::vector<Value> gone;
    items_of(use).items.swap(gone);
    result = Value{};
    return true;
}

bool index(const MethodUse& use, Value& result)
{
    const auto size = static_cast<std::int64_t>(items_of(use).items.size());
    std::int64_t bounds[2] = {0, size};
    for (std::size_t i = 1; i < use.count(); ++i) {
        std::int64_t number = 0;
        if (!use.integer(use[i], number)) {
            return false;
        }
        bounds[i - 1] = std::clamp(number < 0 ? number + size : number, std::int64_t{0}, size);
    }
    std::size_t place = 0;
    const auto end = static_cast<std::size_t>(std::max(bounds[0], bounds[1]));
    if (!place_of(use, static_cast<std::size_t>(bounds[0]), end, place)) {
        return false;
    }
    if (place == end) {
        std::string shown;
        if (as_tuple(use.object) != nullptr) {
            return not_there(use, "tuple.index(x): x not in tuple");
        }
        return append_repr(use.workspace, shown, use[0]) &&
               not_there(use, shown + " is not in list");
    }
    result = Value::integer(static_cast<std::int64_t>(place));
    return true;
}

bool count(const MethodUse& use, Value& result)
{
    const std::size_t size = items_of(use).items.size();
    std::int64_t found = 0;
    for (std::size_t place = 0; place < size; ++place) {
        if (!place_of(use, place, size, place)) {
            return false;
        }
        found += place < size ? 1 : 0;
    }
    result = Value::integer(found);
    return true;
}

bool sort(const MethodUse& use, Value& result)
{
    const Value* const reverse = use.find(1, "reverse");
    std::int64_t falls = 0;
    if (reverse != nullptr && !use.integer(*reverse, falls)) {
        return false;
    }
    Sequence& list = items_of(use);
    std::vector<Value> items = list.items;
    if (!sort_items(use.workspace, items, {}, falls != 0)) {
        return false;
    }
    list.items.swap(items);
    result = Value{};
    return true;
}

bool reverse(const MethodUse& use, Value& result)
{
    std::reverse(items_of(use).items.begin(), items_of(use).items.end());
    use.workspace.charge(items_of(use).items.size() / 4);
    result = Value{};
    return true;
}

bool copy(const MethodUse& use, Value& result)
{
    return get_slice(use.workspace, use.object, {}, result);
}

constexpr MethodEntry entries[] = {
    {"append", Object::Type::list, 1, 1, "", append},
    {"extend", Object::Type::list, 1, 1, "", extend},
    {"insert", Object::Type::list, 2, 2, "", insert},
    {"remove", Object::Type::list, 1, 1, "", remove},
    {"pop", Object::Type::list, 0, 1, "", pop},
    {"clear", Object::Type::list, 0, 0, "", clear},
    {"index", Object::Type::list, 1, 3, "", index},
    {"index", Object::Type::tuple, 1, 3, "", index},
    {"count", Object::Type::list, 1, 1, "", count},
    {"count", Object::Type::tuple, 1, 1, "", count},
    {"sort", Object::Type::list, 0, 0, "reverse", sort},
    {"reverse", Object::Type::list, 0, 0, "", reverse},
    {"copy", Object::Type::list, 0, 0, "", copy},
};

}  // namespace

std::span<const MethodEntry> list_methods() { return entries; }

}  // namespace lang
