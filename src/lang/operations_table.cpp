#include "lang/operations.hpp"

#include <cmath>
#include <functional>

namespace lang {
namespace {

using Kind = Value::Kind;

/// Tuples in tuples are hashed this deep.
constexpr int most_depth = 200;
/// CPython's prime for hashes of numbers, 2^61 - 1: equal numbers of all kinds hash alike.
constexpr std::int64_t prime = (std::int64_t{1} << 61) - 1;

Hash finished(Hash hash) { return hash == -1 ? -2 : hash; }

Hash hash_of_integer(std::int64_t number) { return finished(number % prime); }

/// CPython's _Py_HashDouble: the number modulo the prime, 28 bits at a time.
Hash hash_of_real(double number)
{
    if (!std::isfinite(number)) {
        return std::isnan(number) ? 0 : number > 0 ? 314159 : -314159;
    }
    int exponent = 0;
    double mantissa = std::frexp(std::fabs(number), &exponent);
    std::uint64_t hash = 0;
    while (mantissa != 0.0) {
        hash = ((hash << 28U) & static_cast<std::uint64_t>(prime)) | hash >> 33U;
        mantissa *= 268435456.0;  // 2^28
        exponent -= 28;
        const auto digits = static_cast<std::uint64_t>(mantissa);
        mantissa -= static_cast<double>(digits);
        hash += digits;
        if (hash >= static_cast<std::uint64_t>(prime)) {
            hash -= static_cast<std::uint64_t>(prime);
        }
    }
    exponent = exponent >= 0 ? exponent % 61 : 60 - (-1 - exponent) % 61;
    const auto shift = static_cast<unsigned>(exponent);
    hash = ((hash << shift) & static_cast<std::uint64_t>(prime)) | hash >> (61U - shift);
    const auto whole = static_cast<Hash>(hash);
    return finished(number < 0 ? -whole : whole);
}

/// CPython's tuplehash, xxHash without its end.
class TupleHash {
public:
    void add(Hash item)
    {
        m_sum += static_cast<std::uint64_t>(item) * 14029467366897019727ULL;
        m_sum = (m_sum << 31U | m_sum >> 33U) * 11400714785074694791ULL;
    }
    Hash result(std::size_t count) const
    {
        const std::uint64_t sum = m_sum + (count ^ (2870177450012600261ULL ^ 3527539ULL));
        return sum == UINT64_MAX ? 1546275796 : static_cast<Hash>(sum);
    }

private:
    std::uint64_t m_sum{2870177450012600261ULL};
};

bool hash_deep(Workspace& workspace, const Value& value, int depth, Hash& result)
{
    switch (value.kind()) {
        case Kind::none:
        case Kind::undefined:
            result = 0xfca86420;
            return true;
        case Kind::boolean:
        case Kind::integer:
            result = hash_of_integer(value.as_integer());
            return true;
        case Kind::real:
            result = hash_of_real(value.as_real());
            return true;
        case Kind::object:
            break;
    }
    if (const Text* text = as_text(value)) {
        workspace.charge(text->bytes().size() / 16);
        result = finished(static_cast<Hash>(std::hash<std::string>{}(text->bytes())));
        return true;
    }
    const Sequence* const tuple = as_tuple(value);
    const Record* const record = as_record(value);
    if (tuple != nullptr || record != nullptr) {
        const std::vector<Value>& items = tuple != nullptr ? tuple->items : record->values;
        if (depth > most_depth) {
            return workspace.fail("too_deep");
        }
        TupleHash sum;
        for (const Value& item : items) {
            Hash hash = 0;
            if (!hash_deep(workspace, item, depth + 1, hash)) {
                return false;
            }
            sum.add(hash);
        }
        workspace.charge(items.size());
        result = sum.result(items.size());
        return true;
    }
    if (const Range* range = as_range(value)) {
        TupleHash sum;
        sum.add(hash_of_integer(static_cast<std::int64_t>(range->length)));
        sum.add(hash_of_integer(range->length == 0 ? 0 : range->start));
        sum.add(hash_of_integer(range->length < 2 ? 0 : range->step));
        result = sum.result(3);
        return true;
    }
    if (as_list(value) != nullptr || as_dict(value) != nullptr || as_set(value) != nullptr) {
        return workspace.raise(Class::type_error,
                               "unhashable type: '" + std::string{type_name(value)} + "'",
                               "unhashable",
                               {{"value", preview(value)}});
    }
    if (value.as_object().type() == Object::Type::klass ||
        value.as_object().type() == Object::Type::builtin) {
        result = static_cast<Hash>(static_cast<Foreign&>(value.as_object()).number) + 1000;
        return true;
    }
    result = finished(static_cast<Hash>(std::hash<const void*>{}(&value.as_object())) >> 4);
    return true;
}

/// Compares with a key of a table, as CPython does: what is the same needs no comparison.
auto same_as(Workspace& workspace, const Value& key)
{
    return [&workspace, &key](const Value& other, bool& result) {
        const Text* const text = as_text(key);
        const Text* const other_text = as_text(other);
        if (text != nullptr && other_text != nullptr) {
            result = text->bytes() == other_text->bytes();
            return true;
        }
        result = is_same(other, key);
        return result || equal(workspace, other, key, result);
    };
}

bool missing_key(Workspace& workspace, const Value& key)
{
    return workspace.raise(Class::key_error, key, "missing_key", {{"key", preview(key)}});
}

bool grow(Workspace& workspace, Object& object, std::size_t bytes)
{
    return bytes == 0 || workspace.heap.grow(object, bytes) || workspace.fail("too_big");
}

/// Number `index` of the pairs that a dict is made of.
bool put_pair(Workspace& workspace, const Value& dict, const Value& pair, std::size_t index)
{
    const std::string number = std::to_string(index);
    if (!is_iterable(pair)) {
        return workspace.raise(
            Class::type_error,
            "cannot convert dictionary update sequence element #" + number + " to a sequence",
            "cannot_walk",
            {{"value", preview(pair)}});
    }
    std::vector<Value> items;
    if (!collect(workspace, pair, items)) {
        return false;
    }
    if (items.size() != 2) {
        return workspace.raise(
            Class::value_error,
            "dictionary update sequence element #" + number + " has length " +
                std::to_string(items.size()) + "; 2 is required",
            "unpack",
            {{"expected", std::int64_t{2}}, {"given", static_cast<std::int64_t>(items.size())}});
    }
    return dict_set(workspace, dict, items[0], items[1]);
}

bool add_hashed(Workspace& workspace, const Value& set, const Value& key, Hash hash)
{
    SetTable& table = as_set(set)->table;
    std::size_t found = 0;
    if (!table.find(hash, same_as(workspace, key), found)) {
        return false;
    }
    if (found != SetTable::none) {
        return true;
    }
    if (!grow(workspace, *as_set(set), table.growth())) {
        return false;
    }
    table.insert(key, hash);
    return true;
}

/// Like set_merge of CPython: the order of the result depends on it.
bool merge(Workspace& workspace, const Value& set, const Set& other)
{
    SetTable& table = as_set(set)->table;
    const std::size_t bytes = 4 * (other.table.size() + table.size()) * sizeof(SetTable::Slot);
    if (!grow(workspace, *as_set(set), bytes)) {
        return false;
    }
    workspace.charge(other.table.size());
    table.make_room(other.table.size());
    if (table.copy_if_alike(other.table)) {
        return true;
    }
    const std::vector<SetTable::Slot> slots = other.table.slots();
    for (const SetTable::Slot& slot : slots) {
        if (SetTable::is_there(slot) && !add_hashed(workspace, set, slot.key, slot.hash)) {
            return false;
        }
    }
    return true;
}

/// Every key of the set for which `wanted(key, result)` holds, in a new set.
template <typename Wanted>
bool filtered(Workspace& workspace, const Value& set, Wanted wanted, Value& result)
{
    Value made;
    if (!workspace.make_set(made)) {
        return false;
    }
    const std::vector<SetTable::Slot> slots = as_set(set)->table.slots();
    for (const SetTable::Slot& slot : slots) {
        bool takes = false;
        if (!SetTable::is_there(slot)) {
            continue;
        }
        if (!wanted(slot.key, takes) ||
            (takes && !add_hashed(workspace, made, slot.key, slot.hash))) {
            return false;
        }
    }
    workspace.charge(slots.size());
    result = std::move(made);
    return true;
}

bool symmetric_difference(Workspace& workspace,
                          const Value& left,
                          const Value& right,
                          Value& result)
{
    Value made;
    if (!copy_set(workspace, right, made)) {
        return false;
    }
    const std::vector<SetTable::Slot> slots = as_set(left)->table.slots();
    for (const SetTable::Slot& slot : slots) {
        if (!SetTable::is_there(slot)) {
            continue;
        }
        std::size_t found = 0;
        if (!set_find(workspace, made, slot.key, found)) {
            return false;
        }
        if (found != SetTable::none) {
            as_set(made)->table.erase(found);
        } else if (!add_hashed(workspace, made, slot.key, slot.hash)) {
            return false;
        }
    }
    result = std::move(made);
    return true;
}

}  // namespace

bool hash_of(Workspace& workspace, const Value& value, Hash& result)
{
    return hash_deep(workspace, value, 0, result);
}

bool dict_find(Workspace& workspace, const Value& dict, const Value& key, std::size_t& found)
{
    Hash hash = 0;
    return hash_of(workspace, key, hash) &&
           as_dict(dict)->table.find(hash, same_as(workspace, key), found);
}

bool dict_get(Workspace& workspace, const Value& dict, const Value& key, Value& result)
{
    std::size_t found = 0;
    if (!dict_find(workspace, dict, key, found)) {
        return false;
    }
    if (found == DictTable::none) {
        return missing_key(workspace, key);
    }
    Value value = as_dict(dict)->table.value_at(found);
    result = std::move(value);
    return true;
}

bool dict_set(Workspace& workspace, const Value& dict, const Value& key, const Value& value)
{
    DictTable& table = as_dict(dict)->table;
    Hash hash = 0;
    std::size_t found = 0;
    if (!hash_of(workspace, key, hash) || !table.find(hash, same_as(workspace, key), found)) {
        return false;
    }
    if (found != DictTable::none) {
        const Value gone = std::exchange(table.value_at(found), value);
        return true;
    }
    if (!grow(workspace, *as_dict(dict), table.growth())) {
        return false;
    }
    table.insert(key, hash, value);
    return true;
}

bool dict_delete(Workspace& workspace, const Value& dict, const Value& key)
{
    std::size_t found = 0;
    if (!dict_find(workspace, dict, key, found)) {
        return false;
    }
    if (found == DictTable::none) {
        return missing_key(workspace, key);
    }
    as_dict(dict)->table.erase(found);
    return true;
}

bool dict_update(Workspace& workspace, const Value& dict, const Value& source)
{
    if (const Dict* other = as_dict(source)) {
        const std::vector<DictTable::Entry> entries = other->table.entries();
        for (const DictTable::Entry& entry : entries) {
            if (DictTable::is_there(entry) && !dict_set(workspace, dict, entry.key, entry.value)) {
                return false;
            }
        }
        workspace.charge(entries.size());
        return true;
    }
    std::vector<Value> pairs;
    if (!collect(workspace, source, pairs)) {
        return false;
    }
    for (std::size_t i = 0; i < pairs.size(); ++i) {
        if (!put_pair(workspace, dict, pairs[i], i)) {
            return false;
        }
    }
    return true;
}

bool set_find(Workspace& workspace, const Value& set, const Value& key, std::size_t& found)
{
    Hash hash = 0;
    return hash_of(workspace, key, hash) &&
           as_set(set)->table.find(hash, same_as(workspace, key), found);
}

bool set_add(Workspace& workspace, const Value& set, const Value& key)
{
    Hash hash = 0;
    return hash_of(workspace, key, hash) && add_hashed(workspace, set, key, hash);
}

bool set_update(Workspace& workspace, const Value& set, const Value& iterable)
{
    if (const Set* other = as_set(iterable)) {
        return other == as_set(set) || merge(workspace, set, *other);
    }
    if (const Dict* dict = as_dict(iterable)) {
        as_set(set)->table.make_room(dict->table.size());
    }
    std::vector<Value> items;
    if (!collect(workspace, iterable, items)) {
        return false;
    }
    for (const Value& item : items) {
        if (!set_add(workspace, set, item)) {
            return false;
        }
    }
    return true;
}

bool make_set_of(Workspace& workspace, const Value& iterable, Value& result)
{
    Value made;
    if (!workspace.make_set(made) || !set_update(workspace, made, iterable)) {
        return false;
    }
    result = std::move(made);
    return true;
}

bool copy_set(Workspace& workspace, const Value& set, Value& result)
{
    return make_set_of(workspace, set, result);
}

bool combine_sets(
    Workspace& workspace, BinaryOperator op, const Value& left, const Value& right, Value& result)
{
    const auto is_in = [&](const Value& set, bool sense) {
        return [&workspace, &set, sense](const Value& key, bool& takes) {
            std::size_t found = 0;
            if (!set_find(workspace, set, key, found)) {
                return false;
            }
            takes = (found != SetTable::none) == sense;
            return true;
        };
    };
    switch (op) {
        case BinaryOperator::bit_or: {
            Value made;
            if (!copy_set(workspace, left, made) || !set_update(workspace, made, right)) {
                return false;
            }
            result = std::move(made);
            return true;
        }
        case BinaryOperator::bit_and: {
            const bool swapped = as_set(right)->table.size() > as_set(left)->table.size();
            return filtered(
                workspace, swapped ? left : right, is_in(swapped ? right : left, true), result);
        }
        case BinaryOperator::subtract:
            return filtered(workspace, left, is_in(right, false), result);
        default:
            return symmetric_difference(workspace, left, right, result);
    }
}

bool is_subset(Workspace& workspace, const Value& left, const Value& right, bool& result)
{
    result = as_set(left)->table.size() <= as_set(right)->table.size();
    const std::vector<SetTable::Slot> slots = as_set(left)->table.slots();
    for (const SetTable::Slot& slot : slots) {
        std::size_t found = 0;
        if (!result || !SetTable::is_there(slot)) {
            continue;
        }
        if (!set_find(workspace, right, slot.key, found)) {
            return false;
        }
        result = found != SetTable::none;
    }
    workspace.charge(slots.size());
    return true;
}

}  // namespace lang
