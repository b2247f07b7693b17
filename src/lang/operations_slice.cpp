#include "lang/operations_slice.hpp"

#include <algorithm>

namespace lang {
namespace {

using Kind = Value::Kind;

bool wrong_bound(Workspace& workspace, const Value& value)
{
    return workspace.raise(Class::type_error,
                           "slice indices must be integers or None or have an __index__ method",
                           "wrong_kind",
                           {{"name", "[ : ]"}, {"value", preview(value)}});
}

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
        return wrong_bound(workspace, value);
    }
    result = std::clamp(*number < 0 ? *number + length : *number, least, most);
    return true;
}

}  // namespace

bool cut(Workspace& workspace, const SliceBounds& bounds, std::uint64_t size, Cut& result)
{
    const auto length = static_cast<std::int64_t>(size);
    if (!bounds.step.is(Kind::none)) {
        const std::optional<std::int64_t> step = whole_number(bounds.step);
        if (!step) {
            return wrong_bound(workspace, bounds.step);
        }
        result.step = *step;
    }
    if (result.step == 0) {
        return workspace.raise(Class::value_error, "slice step cannot be zero", "zero_step");
    }
    const bool forward = result.step > 0;
    const std::int64_t least = forward ? 0 : -1;
    const std::int64_t most = forward ? length : length - 1;
    if (!bound(workspace, bounds.from, forward ? least : most, least, most, length, result.start) ||
        !bound(workspace, bounds.to, forward ? most : least, least, most, length, result.stop)) {
        return false;
    }
    result.count = range_length(result.start, result.stop, result.step);
    return true;
}

namespace {

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

bool slice_range(Workspace& workspace, const Range& range, const Cut& cut, Value& result)
{
    // As CPython: the ends are those that the cut says, even where the range is empty.
    const auto number = [&](std::int64_t index) {
        return static_cast<std::int64_t>(static_cast<std::uint64_t>(range.start) +
                                         static_cast<std::uint64_t>(index) *
                                             static_cast<std::uint64_t>(range.step));
    };
    std::int64_t step = 0;
    if (__builtin_mul_overflow(range.step, cut.step, &step)) {
        return workspace.fail("overflow");
    }
    return workspace.make_range(number(cut.start), number(cut.stop), step, result);
}

bool cannot_change(Workspace& workspace, const Value& object, std::string_view what)
{
    return workspace.raise(Class::type_error,
                           "'" + std::string{type_name(object)} + "' object " + std::string{what},
                           "cannot_change",
                           {{"value", preview(object)}});
}

/// Every `step`th item is replaced by one of `items`, or all of them go if there are none.
bool replace_steps(Workspace& workspace, Sequence& list, const Cut& cut, std::vector<Value> items)
{
    if (items.size() != cut.count) {
        return workspace.raise(Class::value_error,
                               "attempt to assign sequence of size " +
                                   std::to_string(items.size()) + " to extended slice of size " +
                                   std::to_string(cut.count),
                               "unpack",
                               {{"expected", static_cast<std::int64_t>(cut.count)},
                                {"given", static_cast<std::int64_t>(items.size())}});
    }
    for (std::uint64_t i = 0; i < cut.count; ++i) {
        list.items[cut.at(i)] = std::move(items[static_cast<std::size_t>(i)]);
    }
    return true;
}

bool replace_part(Workspace& workspace, Sequence& list, const Cut& cut, std::vector<Value> items)
{
    if (!workspace.heap.reserve(list, items.size())) {
        return workspace.fail("too_big");
    }
    const auto first = list.items.begin() + cut.start;
    const auto last = first + static_cast<std::ptrdiff_t>(cut.count);
    // What goes, goes last: its end may look at the list.
    const std::vector<Value> gone{std::make_move_iterator(first), std::make_move_iterator(last)};
    list.items.erase(first, last);
    list.items.insert(list.items.begin() + cut.start,
                      std::make_move_iterator(items.begin()),
                      std::make_move_iterator(items.end()));
    workspace.charge(list.items.size() / 16 + items.size());
    return true;
}

}  // namespace

std::string_view character_at(const Text& text, std::size_t offset)
{
    const std::string_view bytes{text.bytes()};
    std::size_t end = offset + 1;
    while (end < bytes.size() && (static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U) {
        ++end;
    }
    return bytes.substr(offset, end - offset);
}

bool get_slice(Workspace& workspace, const Value& object, const SliceBounds& bounds, Value& result)
{
    const bool sliceable =
        as_text(object) != nullptr || as_sequence(object) != nullptr || as_range(object) != nullptr;
    if (!sliceable) {
        if (as_dict(object) != nullptr) {
            return workspace.raise(Class::type_error,
                                   "unhashable type: 'slice'",
                                   "no_items",
                                   {{"value", preview(object)}});
        }
        return workspace.raise(
            Class::type_error,
            "'" + std::string{type_name(object)} + "' object is not subscriptable",
            "no_items",
            {{"value", preview(object)}});
    }
    Cut taken;
    if (!cut(workspace, bounds, *length(object), taken)) {
        return false;
    }
    if (const Sequence* sequence = as_sequence(object)) {
        return slice_items(workspace, *sequence, taken, result);
    }
    if (Text* text = as_text(object)) {
        return slice_text(workspace, *text, taken, result);
    }
    return slice_range(workspace, *as_range(object), taken, result);
}

bool set_slice(Workspace& workspace,
               const Value& object,
               const SliceBounds& bounds,
               const Value& value)
{
    Sequence* const list = as_list(object);
    if (list == nullptr) {
        return cannot_change(workspace, object, "does not support item assignment");
    }
    std::vector<Value> items;
    if (!is_iterable(value)) {
        return workspace.raise(Class::type_error,
                               bounds.step.is(Kind::none)
                                   ? "can only assign an iterable"
                                   : "must assign iterable to extended slice",
                               "cannot_walk",
                               {{"value", preview(value)}});
    }
    Cut replaced;
    if (!collect(workspace, value, items) ||
        !cut(workspace, bounds, list->items.size(), replaced)) {
        return false;
    }
    return replaced.step == 1 ? replace_part(workspace, *list, replaced, std::move(items))
                              : replace_steps(workspace, *list, replaced, std::move(items));
}

bool delete_slice(Workspace& workspace, const Value& object, const SliceBounds& bounds)
{
    Sequence* const list = as_list(object);
    if (list == nullptr) {
        return cannot_change(workspace, object, "does not support item deletion");
    }
    Cut gone;
    if (!cut(workspace, bounds, list->items.size(), gone)) {
        return false;
    }
    if (gone.step == 1) {
        return replace_part(workspace, *list, gone, {});
    }
    std::vector<bool> goes(list->items.size());
    for (std::uint64_t i = 0; i < gone.count; ++i) {
        goes[gone.at(i)] = true;
    }
    std::vector<Value> kept;
    kept.reserve(list->items.capacity());
    for (std::size_t i = 0; i < goes.size(); ++i) {
        if (!goes[i]) {
            kept.push_back(list->items[i]);
        }
    }
    workspace.charge(goes.size());
    list->items.swap(kept);
    return true;
}

}  // namespace lang
