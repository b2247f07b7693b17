#include "lang/operations.hpp"

#include <algorithm>

namespace lang {
namespace {

using Kind = Value::Kind;

/// The place that `index` means in a sequence of that length, negative ones counted from its end.
bool place_of(Workspace& workspace, const Value& index, std::uint64_t length, std::size_t& place)
{
    const std::optional<std::int64_t> number = whole_number(index);
    if (!number) {
        return workspace.fail("wrong_kind", {{"name", "[ ]"}, {"value", preview(index)}});
    }
    const auto from_end = static_cast<std::uint64_t>(*number) + length;
    const std::uint64_t found = *number < 0 ? from_end : static_cast<std::uint64_t>(*number);
    const bool before = *number < 0 && 0 - static_cast<std::uint64_t>(*number) > length;
    if (before || found >= length) {
        return workspace.fail("index_out_of_range",
                              {{"index", *number}, {"length", static_cast<std::int64_t>(length)}});
    }
    place = static_cast<std::size_t>(found);
    return true;
}

std::string_view character_at(const Text& text, std::size_t offset)
{
    const std::string_view bytes{text.bytes()};
    std::size_t end = offset + 1;
    while (end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return bytes.substr(offset, end - offset);
}

/// Where a slice begins, how it steps and how many items it takes, as CPython computes them.
struct Cut {
    std::int64_t start{0};
    std::int64_t step{1};
    std::uint64_t count{0};

    std::size_t at(std::uint64_t index) const
    {
        return static_cast<std::size_t>(static_cast<std::uint64_t>(start) +
                                        index * static_cast<std::uint64_t>(step));
    }
};

bool bound(Workspace& workspace,
           const Value& value,
           std::int64_t left_out,
           std::int64_t least,
           std::int64_t most,
           std::int64_t length,
           std::int64_t& result)
{
    if (value.is(Kind::none)) {
        result = left_out;
        return true;
    }
    const std::optional<std::int64_t> number = whole_number(value);
    if (!number) {
        return workspace.fail("wrong_kind", {{"name", "[ : ]"}, {"value", preview(value)}});
    }
    result = std::clamp(*number < 0 ? *number + length : *number, least, most);
    return true;
}

bool cut(Workspace& workspace, const SliceBounds& bounds, std::uint64_t size, Cut& result)
{
    const auto length = static_cast<std::int64_t>(size);
    if (!bounds.step.is(Kind::none)) {
        const std::optional<std::int64_t> step = whole_number(bounds.step);
        if (!step) {
            return workspace.fail("wrong_kind",
                                  {{"name", "[ : ]"}, {"value", preview(bounds.step)}});
        }
        result.step = *step;
    }
    if (result.step == 0) {
        return workspace.fail("zero_step");
    }
    const bool forward = result.step > 0;
    const std::int64_t least = forward ? 0 : -1;
    const std::int64_t most = forward ? length : length - 1;
    std::int64_t stop = 0;
    if (!bound(workspace, bounds.from, forward ? least : most, least, most, length, result.start) ||
        !bound(workspace, bounds.to, forward ? most : least, least, most, length, stop)) {
        return false;
    }
    result.count = range_length(result.start, stop, result.step);
    return true;
}

bool slice_text(Workspace& workspace, Text& text, const Cut& cut, Value& result)
{
    std::string bytes;
    if (cut.step == 1) {
        const std::size_t begin = text.offset_of(cut.at(0));
        const std::size_t end = text.offset_of(cut.at(cut.count));
        if (!workspace.has_room(end - begin)) {
            return false;
        }
        bytes = text.bytes().substr(begin, end - begin);
    } else {
        if (!workspace.has_room(static_cast<std::size_t>(cut.count), 4)) {
            return false;
        }
        for (std::uint64_t i = 0; i < cut.count; ++i) {
            bytes += character_at(text, text.offset_of(cut.at(i)));
        }
    }
    workspace.charge(bytes.size() / 4);
    return workspace.make_text(std::move(bytes), result);
}

bool slice_items(Workspace& workspace, const Sequence& sequence, const Cut& cut, Value& result)
{
    if (!workspace.has_room(static_cast<std::size_t>(cut.count), sizeof(Value))) {
        return false;
    }
    workspace.charge(static_cast<std::size_t>(cut.count));
    std::vector<Value> items;
    items.reserve(static_cast<std::size_t>(cut.count));
    for (std::uint64_t i = 0; i < cut.count; ++i) {
        items.push_back(sequence.items[cut.at(i)]);
    }
    return sequence.type() == Object::Type::list ? workspace.make_list(std::move(items), result)
                                                 : workspace.make_tuple(std::move(items), result);
}

Sequence* as_sequence(const Value& value)
{
    Sequence* const list = as_list(value);
    return list != nullptr ? list : as_tuple(value);
}

}  // namespace

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
    return {};
}

bool is_iterable(const Value& value) { return length(value).has_value(); }

bool get_item(Workspace& workspace, const Value& object, const Value& index, Value& result)
{
    const std::optional<std::uint64_t> size = length(object);
    if (!size) {
        return workspace.fail("no_items", {{"value", preview(object)}});
    }
    std::size_t place = 0;
    if (!place_of(workspace, index, *size, place)) {
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
    Sequence* const list = as_list(object);
    if (list == nullptr) {
        return workspace.fail("cannot_change", {{"value", preview(object)}});
    }
    std::size_t place = 0;
    if (!place_of(workspace, index, list->items.size(), place)) {
        return false;
    }
    list->items[place] = value;
    return true;
}

bool get_slice(Workspace& workspace, const Value& object, const SliceBounds& bounds, Value& result)
{
    const std::optional<std::uint64_t> size = length(object);
    if (!size) {
        return workspace.fail("no_items", {{"value", preview(object)}});
    }
    Cut taken;
    if (!cut(workspace, bounds, *size, taken)) {
        return false;
    }
    if (const Sequence* sequence = as_sequence(object)) {
        return slice_items(workspace, *sequence, taken, result);
    }
    if (Text* text = as_text(object)) {
        return slice_text(workspace, *text, taken, result);
    }
    return workspace.fail("not_yet", {{"word", "range(…)[ : ]"}});
}

Step next_item(Workspace& workspace, const Value& iterable, Value& position, Value& item)
{
    const auto at = static_cast<std::size_t>(position.as_integer());
    if (const Sequence* sequence = as_sequence(iterable)) {
        if (at >= sequence->items.size()) {
            return Step::end;
        }
        item = sequence->items[at];
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
        if (!workspace.make_character(character, item)) {
            return Step::fault;
        }
        position = Value::integer(static_cast<std::int64_t>(at + character.size()));
        return Step::item;
    } else {
        workspace.fail("cannot_walk", {{"value", preview(iterable)}});
        return Step::fault;
    }
    position = Value::integer(static_cast<std::int64_t>(at + 1));
    return Step::item;
}

bool unpack(Workspace& workspace, const Value& iterable, std::size_t count, Value* targets)
{
    Value position = Value::integer(0);
    for (std::size_t i = 0; i < count; ++i) {
        const Step step = next_item(workspace, iterable, position, targets[i]);
        if (step == Step::fault) {
            return false;
        }
        if (step == Step::end) {
            break;
        }
    }
    const std::uint64_t have = length(iterable).value_or(0);
    return have == count || workspace.fail("unpack",
                                           {{"expected", static_cast<std::int64_t>(count)},
                                            {"given", static_cast<std::int64_t>(have)}});
}

}  // namespace lang
