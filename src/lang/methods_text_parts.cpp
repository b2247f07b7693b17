#include "lang/methods_text_parts.hpp"

#include "lang/letters.hpp"
#include "lang/operations_slice.hpp"
#include "lang/utf8.hpp"

#include <algorithm>

namespace lang {
namespace {

using Kind = Value::Kind;
using Parts = std::vector<std::string_view>;

const std::string& bytes_of(const MethodUse& use) { return as_text(use.object)->bytes(); }

bool wants_text(const MethodUse& use, const Value& value, const std::string& before)
{
    return use.wrong(value, before + std::string{type_name(value)});
}

/// The part of the text that start and end mean, from argument number `first` on.
struct Window {
    std::size_t begin{0};
    std::size_t end{0};
    bool exists{true};  ///< start does not lie behind the end
};

bool window(const MethodUse& use, std::size_t first, Window& result)
{
    Text& text = *as_text(use.object);
    SliceBounds bounds;
    bounds.from = use.count() > first ? use[first] : Value{};
    bounds.to = use.count() > first + 1 ? use[first + 1] : Value{};
    Cut cut;
    if (!lang::cut(use.workspace, bounds, text.length(), cut)) {
        return false;
    }
    const std::optional<std::int64_t> start = whole_number(bounds.from);
    result.exists =
        cut.start <= cut.stop && (!start || *start <= static_cast<std::int64_t>(text.length()));
    result.begin = text.offset_of(static_cast<std::size_t>(cut.start));
    result.end = std::max(result.begin, text.offset_of(static_cast<std::size_t>(cut.stop)));
    return true;
}

std::int64_t points_before(const MethodUse& use, std::size_t offset)
{
    const std::string_view part = std::string_view{bytes_of(use)}.substr(0, offset);
    return std::count_if(part.begin(), part.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
}

/// The place of the part in code points, or -1.
bool find(const MethodUse& use, bool last, std::int64_t& place)
{
    const Text* const part = as_text(use[0]);
    if (part == nullptr) {
        return wants_text(use, use[0], "must be str, not ");
    }
    Window inside;
    if (!window(use, 1, inside)) {
        return false;
    }
    use.workspace.charge((inside.end - inside.begin) / 16);
    const std::string_view all =
        std::string_view{bytes_of(use)}.substr(inside.begin, inside.end - inside.begin);
    const std::size_t found = last ? all.rfind(part->bytes()) : all.find(part->bytes());
    place = !inside.exists || found == std::string_view::npos
                ? -1
                : points_before(use, inside.begin + found);
    return true;
}

bool find_surely(const MethodUse& use, bool last, Value& result)
{
    std::int64_t place = 0;
    if (!find(use, last, place)) {
        return false;
    }
    if (place < 0) {
        return use.workspace.raise(
            Class::value_error, "substring not found", "not_there", {{"value", preview(use[0])}});
    }
    result = Value::integer(place);
    return true;
}

bool give_list(const MethodUse& use, const Parts& parts, Value& result)
{
    std::size_t bytes = 0;
    for (const std::string_view part : parts) {
        bytes += part.size() + sizeof(Text) + sizeof(Value);
    }
    if (!use.workspace.has_room(bytes)) {
        return false;
    }
    std::vector<Value> items(parts.size());
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (!use.workspace.make_text(std::string{parts[i]}, items[i])) {
            return false;
        }
    }
    use.workspace.charge(2 * parts.size() + bytes_of(use).size() / 16);
    return use.workspace.make_list(std::move(items), result);
}

/// A blank at that byte, as long as it is; 0 if none is there.
std::size_t blank_at(std::string_view text, std::size_t offset)
{
    const CodePoint point = code_point_at(text, offset);
    return is_blank(point.value) ? std::max<std::size_t>(point.length, 1) : 0;
}

std::size_t point_before(std::string_view text, std::size_t offset)
{
    do {
        --offset;
    } while (offset > 0 && (static_cast<unsigned char>(text[offset]) & 0xC0U) == 0x80U);
    return offset;
}

Parts split_at_blanks(std::string_view text, std::int64_t most)
{
    Parts parts;
    std::size_t at = 0;
    const auto skip = [&](bool blanks) {
        while (at < text.size() && (blank_at(text, at) != 0) == blanks) {
            at += std::max<std::size_t>(code_point_at(text, at).length, 1);
        }
    };
    for (skip(true); at < text.size(); skip(true)) {
        const std::size_t begin = at;
        if (most >= 0 && static_cast<std::int64_t>(parts.size()) >= most) {
            parts.push_back(text.substr(begin));
            break;
        }
        skip(false);
        parts.push_back(text.substr(begin, at - begin));
    }
    return parts;
}

Parts rsplit_at_blanks(std::string_view text, std::int64_t most)
{
    Parts parts;
    std::size_t end = text.size();
    const auto skip = [&](std::size_t& at, bool blanks) {
        while (at > 0 && (blank_at(text, point_before(text, at)) != 0) == blanks) {
            at = point_before(text, at);
        }
    };
    for (skip(end, true); end > 0; skip(end, true)) {
        std::size_t begin = end;
        if (most >= 0 && static_cast<std::int64_t>(parts.size()) >= most) {
            parts.push_back(text.substr(0, end));
            break;
        }
        skip(begin, false);
        parts.push_back(text.substr(begin, end - begin));
        end = begin;
    }
    std::reverse(parts.begin(), parts.end());
    return parts;
}

Parts split_at(std::string_view text, std::string_view separator, std::int64_t most)
{
    Parts parts;
    while (most < 0 || static_cast<std::int64_t>(parts.size()) < most) {
        const std::size_t found = text.find(separator);
        if (found == std::string_view::npos) {
            break;
        }
        parts.push_back(text.substr(0, found));
        text.remove_prefix(found + separator.size());
    }
    parts.push_back(text);
    return parts;
}

Parts rsplit_at(std::string_view text, std::string_view separator, std::int64_t most)
{
    Parts parts;
    while (most < 0 || static_cast<std::int64_t>(parts.size()) < most) {
        const std::size_t found = text.rfind(separator);
        if (found == std::string_view::npos) {
            break;
        }
        parts.push_back(text.substr(found + separator.size()));
        text = text.substr(0, found);
    }
    parts.push_back(text);
    std::reverse(parts.begin(), parts.end());
    return parts;
}

bool refuse_empty_separator(const MethodUse& use, const char* name)
{
    return use.workspace.raise(
        Class::value_error, "empty separator", "wrong_kind", {{"name", name}, {"value", "''"}});
}

bool split(const MethodUse& use, bool from_right, Value& result)
{
    const Value* const given = use.find(0, "sep");
    const Value* const limit = use.find(1, "maxsplit");
    std::int64_t most = -1;
    if (limit != nullptr && !use.integer(*limit, most)) {
        return false;
    }
    const std::string_view text = bytes_of(use);
    // Each part takes a view while they are collected.
    if (!use.workspace.has_room(text.size(), sizeof(std::string_view) / 2)) {
        return false;
    }
    if (given == nullptr || given->is(Kind::none)) {
        return give_list(
            use, from_right ? rsplit_at_blanks(text, most) : split_at_blanks(text, most), result);
    }
    const Text* const separator = as_text(*given);
    if (separator == nullptr) {
        return wants_text(use, *given, "must be str or None, not ");
    }
    if (separator->bytes().empty()) {
        return refuse_empty_separator(use, "split");
    }
    return give_list(use,
                     from_right ? rsplit_at(text, separator->bytes(), most)
                                : split_at(text, separator->bytes(), most),
                     result);
}

bool partition(const MethodUse& use, bool last, Value& result)
{
    const Text* const separator = as_text(use[0]);
    if (separator == nullptr) {
        return wants_text(use, use[0], "must be str, not ");
    }
    if (separator->bytes().empty()) {
        return refuse_empty_separator(use, "partition");
    }
    const std::string& text = bytes_of(use);
    const std::size_t found = last ? text.rfind(separator->bytes()) : text.find(separator->bytes());
    const bool there = found != std::string::npos;
    const std::string parts[] = {there  ? text.substr(0, found)
                                 : last ? ""
                                        : text,
                                 there ? separator->bytes() : "",
                                 there  ? text.substr(found + separator->bytes().size())
                                 : last ? text
                                        : ""};
    std::vector<Value> items(3);
    for (std::size_t i = 0; i < 3; ++i) {
        if (!use.workspace.make_text(parts[i], items[i])) {
            return false;
        }
    }
    return use.workspace.make_tuple(std::move(items), result);
}

bool begins_or_ends(const MethodUse& use, bool begins, Value& result)
{
    Window inside;
    if (!window(use, 1, inside)) {
        return false;
    }
    const std::string_view all =
        std::string_view{bytes_of(use)}.substr(inside.begin, inside.end - inside.begin);
    bool found = false;
    const auto consider = [&](const Value& value) {
        const Text* const part = as_text(value);
        if (part == nullptr) {
            return wants_text(use,
                              value,
                              std::string{begins ? "startswith" : "endswith"} +
                                  " first arg must be str or a tuple of str, not ");
        }
        found = found || (inside.exists &&
                          (begins ? all.starts_with(part->bytes()) : all.ends_with(part->bytes())));
        return true;
    };
    const Sequence* const several = as_tuple(use[0]);
    const bool fine = several != nullptr
                          ? std::all_of(several->items.begin(), several->items.end(), consider)
                          : consider(use[0]);
    result = Value::boolean(found);
    return fine;
}

}  // namespace

bool split_parts(const MethodUse& use, Value& result) { return split(use, false, result); }
bool rsplit_text(const MethodUse& use, Value& result) { return split(use, true, result); }

bool split_lines(const MethodUse& use, Value& result)
{
    const Value* const keeps = use.find(0, "keepends");
    const bool keep = keeps != nullptr && truth(*keeps);
    const std::string_view text = bytes_of(use);
    Parts lines;
    for (std::size_t begin = 0; begin < text.size();) {
        std::size_t end = begin;
        std::size_t width = 0;
        while (end < text.size() && width == 0) {
            const CodePoint point = code_point_at(text, end);
            const char32_t c = point.value;
            const bool ends = (c >= 0x0A && c <= 0x0D) || (c >= 0x1C && c <= 0x1E) || c == 0x85 ||
                              c == 0x2028 || c == 0x2029;
            const std::size_t length = std::max<std::size_t>(point.length, 1);
            if (ends) {
                width = c == '\r' && text.substr(end).starts_with("\r\n") ? 2 : length;
            } else {
                end += length;
            }
        }
        lines.push_back(text.substr(begin, end - begin + (keep ? width : 0)));
        begin = end + width;
    }
    return give_list(use, lines, result);
}

bool join_texts(const MethodUse& use, Value& result)
{
    if (!is_iterable(use[0])) {
        return use.wrong(use[0], "can only join an iterable");
    }
    std::vector<Value> items;
    if (!collect(use.workspace, use[0], items)) {
        return false;
    }
    std::size_t bytes = 0;
    for (std::size_t i = 0; i < items.size(); ++i) {
        const Text* const item = as_text(items[i]);
        if (item == nullptr) {
            return use.wrong(items[i],
                             "sequence item " + std::to_string(i) + ": expected str instance, " +
                                 std::string{type_name(items[i])} + " found");
        }
        bytes += item->bytes().size() + bytes_of(use).size();
        if (!use.workspace.has_room(bytes)) {
            return false;
        }
    }
    std::string joined;
    joined.reserve(bytes);
    for (std::size_t i = 0; i < items.size(); ++i) {
        joined += i == 0 ? "" : bytes_of(use);
        joined += as_text(items[i])->bytes();
    }
    return use.give_text(std::move(joined), result);
}

bool replace_in_text(const MethodUse& use, Value& result)
{
    for (std::size_t i = 0; i < 2; ++i) {
        if (as_text(use[i]) == nullptr) {
            return use.wrong(use[i],
                             "replace() argument " + std::to_string(i + 1) + " must be str, not " +
                                 std::string{type_name(use[i])});
        }
    }
    std::int64_t most = -1;
    if (use.count() == 3 && !use.integer(use[2], most)) {
        return false;
    }
    const std::string& text = bytes_of(use);
    const std::string& before = as_text(use[0])->bytes();
    const std::string& after = as_text(use[1])->bytes();
    std::string made;
    std::int64_t done = 0;
    std::size_t at = 0;
    while (at <= text.size() && (most < 0 || done < most)) {
        const std::size_t found = text.find(before, at);
        if (found == std::string::npos) {
            break;
        }
        made.append(text, at, found - at).append(after);
        at = found + before.size();
        ++done;
        if (before.empty()) {
            // Between all code points.
            if (at == text.size()) {
                ++at;
                break;
            }
            const std::string_view point = character_at(*as_text(use.object), at);
            made += point;
            at += point.size();
        }
        if (!use.workspace.has_room(made.size())) {
            return false;
        }
    }
    if (at < text.size()) {
        made.append(text, at);
    }
    return use.give_text(std::move(made), result);
}

bool find_in_text(const MethodUse& use, Value& result)
{
    std::int64_t place = 0;
    return find(use, false, place) && (result = Value::integer(place), true);
}

bool rfind_in_text(const MethodUse& use, Value& result)
{
    std::int64_t place = 0;
    return find(use, true, place) && (result = Value::integer(place), true);
}

bool index_in_text(const MethodUse& use, Value& result) { return find_surely(use, false, result); }
bool rindex_in_text(const MethodUse& use, Value& result) { return find_surely(use, true, result); }

bool count_in_text(const MethodUse& use, Value& result)
{
    const Text* const part = as_text(use[0]);
    if (part == nullptr) {
        return wants_text(use, use[0], "must be str, not ");
    }
    Window inside;
    if (!window(use, 1, inside)) {
        return false;
    }
    const std::string_view all =
        std::string_view{bytes_of(use)}.substr(inside.begin, inside.end - inside.begin);
    use.workspace.charge(all.size() / 8);
    std::int64_t count = 0;
    if (part->bytes().empty()) {
        count = inside.exists
                    ? points_before(use, inside.end) - points_before(use, inside.begin) + 1
                    : 0;
    } else {
        for (std::size_t at = all.find(part->bytes()); at != std::string_view::npos;
             at = all.find(part->bytes(), at + part->bytes().size())) {
            ++count;
        }
    }
    result = Value::integer(count);
    return true;
}

bool starts_with(const MethodUse& use, Value& result) { return begins_or_ends(use, true, result); }
bool ends_with(const MethodUse& use, Value& result) { return begins_or_ends(use, false, result); }
bool partition_text(const MethodUse& use, Value& result) { return partition(use, false, result); }
bool rpartition_text(const MethodUse& use, Value& result) { return partition(use, true, result); }

bool remove_prefix(const MethodUse& use, Value& result)
{
    const Text* const part = as_text(use[0]);
    if (part == nullptr) {
        return wants_text(use, use[0], "removeprefix() argument must be str, not ");
    }
    const std::string& text = bytes_of(use);
    return use.give_text(text.starts_with(part->bytes()) ? text.substr(part->bytes().size()) : text,
                         result);
}

bool remove_suffix(const MethodUse& use, Value& result)
{
    const Text* const part = as_text(use[0]);
    if (part == nullptr) {
        return wants_text(use, use[0], "removesuffix() argument must be str, not ");
    }
    const std::string& text = bytes_of(use);
    const std::size_t kept = text.size() - part->bytes().size();
    return use.give_text(text.ends_with(part->bytes()) ? text.substr(0, kept) : text, result);
}

}  // namespace lang
