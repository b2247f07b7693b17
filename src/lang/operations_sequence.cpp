#include "lang/operations.hpp"
#include "lang/operations_slice.hpp"

#include <algorithm>

namespace lang {
namespace {

using Kind = Value::Kind;

std::string type_of(const Value& value) { return std::string{type_name(value)}; }

/// The place that `index` means in a sequence of that length, negative ones counted from its end.
/// `what` is the sequence in CPython's words.
bool place_of(Workspace& workspace,
              const Value& object,
              const Value& index,
              std::uint64_t length,
              std::string_view what,
              std::size_t& place)
{
    const std::optional<std::int64_t> number = whole_number(index);
    if (!number) {
        const std::string kind = as_text(object) != nullptr ? "string" : type_of(object);
        const std::string text =
            as_text(object) != nullptr
                ? "string indices must be integers, not '" + type_of(index) + "'"
                : kind + " indices must be integers or slices, not " + type_of(index);
        return workspace.raise(
            Class::type_error, text, "wrong_kind", {{"name", "[ ]"}, {"value", preview(index)}});
    }
    const auto from_end = static_cast<std::uint64_t>(*number) + length;
    const std::uint64_t found = *number < 0 ? from_end : static_cast<std::uint64_t>(*number);
    const bool before = *number < 0 && 0 - static_cast<std::uint64_t>(*number) > length;
    if (before || found >= length) {
        return workspace.raise(Class::index_error,
                               std::string{what} + " index out of range",
                               "index_out_of_range",
                               {{"index", *number}, {"length", static_cast<std::int64_t>(length)}});
    }
    place = static_cast<std::size_t>(found);
    return true;
}

std::string_view indexed_name(const Value& object)
{
    return as_text(object) != nullptr    ? "string"
           : as_list(object) != nullptr  ? "list"
           : as_tuple(object) != nullptr ? "tuple"
                                         : "range object";
}

bool next_of_dict(Workspace& workspace,
                  const Dict& dict,
                  View::Part part,
                  Value& position,
                  Value& item,
                  Step& step)
{
    // The position holds how big the dict was, too: it must not change while it is walked.
    const auto packed = static_cast<std::uint64_t>(position.as_integer());
    const std::uint64_t size = dict.table.size() + 1;
    if (packed >> 32U != 0 && packed >> 32U != size) {
        step = Step::fault;
        return workspace.raise(Class::runtime_error,
                               "dictionary changed size during iteration",
                               "changed_while_walked");
    }
    std::size_t at = packed & 0xFFFFFFFFU;
    const std::vector<DictTable::Entry>& entries = dict.table.entries();
    while (at < entries.size() && !DictTable::is_there(entries[at])) {
        ++at;
    }
    step = at < entries.size() ? Step::item : Step::end;
    if (step == Step::end) {
        return true;
    }
    position = Value::integer(static_cast<std::int64_t>(size << 32U | (at + 1)));
    const DictTable::Entry entry = entries[at];
    if (part == View::Part::items) {
        if (!workspace.make_tuple({entry.key, entry.value}, item)) {
            step = Step::fault;
        }
    } else {
        item = part == View::Part::keys ? entry.key : entry.value;
    }
    return true;
}

bool next_of_set(Workspace& workspace, const Set& set, Value& position, Value& item, Step& step)
{
    const auto packed = static_cast<std::uint64_t>(position.as_integer());
    const std::uint64_t size = set.table.size() + 1;
    if (packed >> 32U != 0 && packed >> 32U != size) {
        step = Step::fault;
        return workspace.raise(
            Class::runtime_error, "Set changed size during iteration", "changed_while_walked");
    }
    std::size_t at = packed & 0xFFFFFFFFU;
    const std::vector<SetTable::Slot>& slots = set.table.slots();
    while (at < slots.size() && !SetTable::is_there(slots[at])) {
        ++at;
    }
    step = at < slots.size() ? Step::item : Step::end;
    if (step == Step::item) {
        position = Value::integer(static_cast<std::int64_t>(size << 32U | (at + 1)));
        Value key = slots[at].key;
        item = std::move(key);
    }
    return true;
}

Step next_of_generator(Workspace& workspace, const Value& value, Value& item)
{
    Generator& generator = *as_generator(value);
    if (!generator.finished && !generator.drained) {
        workspace.want_items(value);
        return Step::fault;
    }
    if (generator.given >= generator.items.size()) {
        generator.items.clear();
        generator.given = 0;
        return Step::end;
    }
    item = std::move(generator.items[generator.given++]);
    return Step::item;
}

/// Whether a generator must run before the value can be walked from inside an operation.
const Value* wants_items(const Value& value)
{
    if (const Generator* generator = as_generator(value)) {
        return generator->finished || generator->drained ? nullptr : &value;
    }
    if (const Walker* walker = as_walker(value)) {
        for (const Walker::Source& source : walker->sources) {
            if (const Value* wanted = wants_items(source.iterable)) {
                return wanted;
            }
        }
    }
    return nullptr;
}

Step next_of_zip(Workspace& workspace, Walker& walker, Value& item)
{
    std::vector<Value> items;
    for (Walker::Source& source : walker.sources) {
        Value each;
        const Step step = next_item(workspace, source.iterable, source.position, each);
        if (step != Step::item) {
            walker.ended = true;
            return step;
        }
        items.push_back(std::move(each));
    }
    walker.ended = items.empty();
    return items.empty()                                  ? Step::end
           : workspace.make_tuple(std::move(items), item) ? Step::item
                                                          : Step::fault;
}

Step next_of_walker(Workspace& workspace, const Value& value, Value& item)
{
    if (const Value* wanted = wants_items(value)) {
        workspace.want_items(Value{*wanted});
        return Step::fault;
    }
    Walker& walker = *as_walker(value);
    if (walker.ended) {
        return Step::end;
    }
    if (walker.kind == Walker::Kind::zip) {
        return next_of_zip(workspace, walker, item);
    }
    Walker::Source& source = walker.sources.front();
    Value each;
    if (walker.kind == Walker::Kind::reversed) {
        const std::uint64_t size = length(source.iterable).value_or(0);
        walker.ended = walker.number <= 0 || static_cast<std::uint64_t>(walker.number) > size;
        if (walker.ended) {
            return Step::end;
        }
        return get_item(workspace, source.iterable, Value::integer(--walker.number), item)
                   ? Step::item
                   : Step::fault;
    }
    const Step step = next_item(workspace, source.iterable, source.position, each);
    walker.ended = step == Step::end;
    if (step != Step::item) {
        return step;
    }
    return workspace.make_tuple({Value::integer(walker.number++), std::move(each)}, item)
               ? Step::item
               : Step::fault;
}

bool not_iterable(Workspace& workspace, const Value& value)
{
    return workspace.raise(Class::type_error,
                           "'" + type_of(value) + "' object is not iterable",
                           "cannot_walk",
                           {{"value", preview(value)}});
}

}  // namespace

Sequence* as_sequence(const Value& value)
{
    Sequence* const list = as_list(value);
    return list != nullptr ? list : as_tuple(value);
}

std::optional<std::uint64_t> length(const Value& value)
{
    if (const Text* text = as_text(value)) {
        return text->length();
    }
    if (const Sequence* sequence = as_sequence(value)) {
        return sequence->items.size();
    }
    if (const Range* range = as_range(value)) {
        return range->length;
    }
    if (const Dict* dict = as_dict(value)) {
        return dict->table.size();
    }
    if (const Set* set = as_set(value)) {
        return set->table.size();
    }
    if (const View* view = as_view(value)) {
        return as_dict(view->dict)->table.size();
    }
    return {};
}

bool is_iterable(const Value& value)
{
    return length(value).has_value() || as_generator(value) != nullptr ||
           as_walker(value) != nullptr;
}

bool can_walk_now(Workspace& workspace, const Value& value)
{
    const Value* const wanted = wants_items(value);
    return wanted == nullptr || workspace.want_items(Value{*wanted});
}

bool get_item(Workspace& workspace, const Value& object, const Value& index, Value& result)
{
    if (as_dict(object) != nullptr) {
        return dict_get(workspace, object, index, result);
    }
    const std::optional<std::uint64_t> size =
        as_set(object) != nullptr || as_view(object) != nullptr ? std::nullopt : length(object);
    if (!size) {
        return workspace.raise(Class::type_error,
                               "'" + type_of(object) + "' object is not subscriptable",
                               "no_items",
                               {{"value", preview(object)}});
    }
    std::size_t place = 0;
    if (!place_of(workspace, object, index, *size, indexed_name(object), place)) {
        return false;
    }
    if (const Sequence* sequence = as_sequence(object)) {
        Value item = sequence->items[place];  // `result` may hold the last count of the sequence
        result = std::move(item);
        return true;
    }
    if (const Range* range = as_range(object)) {
        result = Value::integer(range->at(place));
        return true;
    }
    Text& text = *as_text(object);
    return workspace.make_character(character_at(text, text.offset_of(place)), result);
}

bool set_item(Workspace& workspace, const Value& object, const Value& index, const Value& value)
{
    if (as_dict(object) != nullptr) {
        return dict_set(workspace, object, index, value);
    }
    Sequence* const list = as_list(object);
    if (list == nullptr) {
        return workspace.raise(Class::type_error,
                               "'" + type_of(object) + "' object does not support item assignment",
                               "cannot_change",
                               {{"value", preview(object)}});
    }
    std::size_t place = 0;
    if (!place_of(workspace, object, index, list->items.size(), "list assignment", place)) {
        return false;
    }
    list->items[place] = value;
    return true;
}

bool delete_item(Workspace& workspace, const Value& object, const Value& index)
{
    if (as_dict(object) != nullptr) {
        return dict_delete(workspace, object, index);
    }
    Sequence* const list = as_list(object);
    if (list == nullptr) {
        const bool has_items = as_text(object) != nullptr || as_tuple(object) != nullptr;
        return workspace.raise(Class::type_error,
                               "'" + type_of(object) + "' object " +
                                   (has_items ? "doesn't" : "does not") + " support item deletion",
                               "cannot_change",
                               {{"value", preview(object)}});
    }
    std::size_t place = 0;
    if (!place_of(workspace, object, index, list->items.size(), "list assignment", place)) {
        return false;
    }
    const Value gone = std::move(list->items[place]);
    list->items.erase(list->items.begin() + static_cast<std::ptrdiff_t>(place));
    workspace.charge(list->items.size() / 16);
    return true;
}

Step next_item(Workspace& workspace, const Value& iterable, Value& position, Value& item)
{
    const auto at = static_cast<std::size_t>(position.as_integer());
    Step step = Step::item;
    if (const Sequence* sequence = as_sequence(iterable)) {
        if (at >= sequence->items.size()) {
            return Step::end;
        }
        Value next = sequence->items[at];  // `item` may hold the last count of the sequence
        item = std::move(next);
    } else if (const Range* range = as_range(iterable)) {
        if (at >= range->length) {
            return Step::end;
        }
        item = Value::integer(range->at(at));
    } else if (const Text* text = as_text(iterable)) {
        // The position in a text is an offset in bytes.
        if (at >= text->bytes().size()) {
            return Step::end;
        }
        const std::string_view character = character_at(*text, at);
        position = Value::integer(static_cast<std::int64_t>(at + character.size()));
        return workspace.make_character(character, item) ? Step::item : Step::fault;
    } else if (const Dict* dict = as_dict(iterable)) {
        next_of_dict(workspace, *dict, View::Part::keys, position, item, step);
        return step;
    } else if (const View* view = as_view(iterable)) {
        next_of_dict(workspace, *as_dict(view->dict), view->part, position, item, step);
        return step;
    } else if (const Set* set = as_set(iterable)) {
        next_of_set(workspace, *set, position, item, step);
        return step;
    } else if (as_generator(iterable) != nullptr) {
        return next_of_generator(workspace, iterable, item);
    } else if (as_walker(iterable) != nullptr) {
        return next_of_walker(workspace, iterable, item);
    } else {
        not_iterable(workspace, iterable);
        return Step::fault;
    }
    position = Value::integer(static_cast<std::int64_t>(at + 1));
    return Step::item;
}

bool collect(Workspace& workspace, const Value& iterable, std::vector<Value>& items)
{
    const std::size_t count = static_cast<std::size_t>(length(iterable).value_or(0));
    if (!workspace.has_room(count, sizeof(Value))) {
        return false;
    }
    items.reserve(count);
    Value position = Value::integer(0);
    Value item;
    for (;;) {
        const Step step = next_item(workspace, iterable, position, item);
        if (step != Step::item) {
            return step == Step::end;
        }
        if (items.size() == items.capacity() &&
            !workspace.has_room(2 * items.size() + 1, sizeof(Value))) {
            return false;
        }
        items.push_back(std::move(item));
        workspace.charge(1);
    }
}

bool unpack(Workspace& workspace, const Value& iterable, std::size_t count, Value* targets)
{
    if (!is_iterable(iterable)) {
        return workspace.raise(Class::type_error,
                               "cannot unpack non-iterable " + type_of(iterable) + " object",
                               "cannot_walk",
                               {{"value", preview(iterable)}});
    }
    if (!can_walk_now(workspace, iterable)) {
        return false;
    }
    Value position = Value::integer(0);
    std::size_t have = 0;
    Step step = Step::item;
    Value beyond;
    while (
        have <= count &&
        (step = next_item(workspace, iterable, position, have < count ? targets[have] : beyond)) ==
            Step::item) {
        ++have;
    }
    if (step == Step::fault) {
        return false;
    }
    if (have == count) {
        return true;
    }
    const auto all = static_cast<std::int64_t>(length(iterable).value_or(have));
    const std::string expected = std::to_string(count);
    return workspace.raise(Class::value_error,
                           have < count ? "not enough values to unpack (expected " + expected +
                                              ", got " + std::to_string(have) + ")"
                                        : "too many values to unpack (expected " + expected + ")",
                           "unpack",
                           {{"expected", static_cast<std::int64_t>(count)}, {"given", all}});
}

bool unpack_starred(Workspace& workspace,
                    const Value& iterable,
                    std::size_t count,
                    std::size_t star,
                    Value* targets)
{
    if (!is_iterable(iterable)) {
        return unpack(workspace, iterable, count, targets);
    }
    std::vector<Value> items;
    if (!collect(workspace, iterable, items)) {
        return false;
    }
    if (items.size() + 1 < count) {
        return workspace.raise(Class::value_error,
                               "not enough values to unpack (expected at least " +
                                   std::to_string(count - 1) + ", got " +
                                   std::to_string(items.size()) + ")",
                               "unpack",
                               {{"expected", static_cast<std::int64_t>(count - 1)},
                                {"given", static_cast<std::int64_t>(items.size())}});
    }
    const std::size_t left = items.size() + 1 - count;
    for (std::size_t i = 0; i < count; ++i) {
        if (i != star) {
            targets[i] = items[i < star ? i : i + left - 1];
        }
    }
    const auto first = items.begin() + static_cast<std::ptrdiff_t>(star);
    return workspace.make_list({first, first + static_cast<std::ptrdiff_t>(left)}, targets[star]);
}

}  // namespace lang
