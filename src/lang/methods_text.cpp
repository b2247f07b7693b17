#include "lang/format.hpp"
#include "lang/letters.hpp"
#include "lang/methods_text_parts.hpp"
#include "lang/methods_use.hpp"

#include <algorithm>

// The methods of str that look at single characters.
namespace lang {
namespace {

std::u32string points_of(const MethodUse& use)
{
    use.workspace.charge(as_text(use.object)->bytes().size() / 4);
    return code_points(as_text(use.object)->bytes());
}

/// Four bytes for each code point while it is worked on.
bool has_room(const MethodUse& use)
{
    return use.workspace.has_room(as_text(use.object)->length(), 2 * sizeof(char32_t));
}

/// A capital sigma is written in another way at the end of a word.
bool ends_word(std::u32string_view points, std::size_t at)
{
    std::size_t before = at;
    while (before > 0 && is_case_ignorable(points[before - 1])) {
        --before;
    }
    std::size_t behind = at + 1;
    while (behind < points.size() && is_case_ignorable(points[behind])) {
        ++behind;
    }
    return before > 0 && is_cased(points[before - 1]) &&
           (behind == points.size() || !is_cased(points[behind]));
}

std::u32string small(std::u32string_view points, std::size_t at)
{
    constexpr char32_t capital_sigma = 0x3A3;
    return points[at] == capital_sigma ? ends_word(points, at) ? U"ς" : U"σ" : small_of(points[at]);
}

/// `change` is asked what to make of each code point.
template <typename Change>
bool changed(const MethodUse& use, Change change, Value& result)
{
    if (!has_room(use)) {
        return false;
    }
    const std::u32string points = points_of(use);
    std::u32string made;
    for (std::size_t i = 0; i < points.size(); ++i) {
        made += change(points, i);
    }
    return use.give_text(to_utf8(made), result);
}

bool upper(const MethodUse& use, Value& result)
{
    return changed(
        use,
        [](std::u32string_view points, std::size_t i) { return capital_of(points[i]); },
        result);
}

bool lower(const MethodUse& use, Value& result) { return changed(use, small, result); }

bool swap_case(const MethodUse& use, Value& result)
{
    return changed(
        use,
        [](std::u32string_view points, std::size_t i) {
            return is_capital(points[i]) ? small(points, i)
                   : is_small(points[i]) ? capital_of(points[i])
                                         : std::u32string{points[i]};
        },
        result);
}

bool capitalize(const MethodUse& use, Value& result)
{
    return changed(
        use,
        [](std::u32string_view points, std::size_t i) {
            return i == 0 ? title_of(points[i]) : small(points, i);
        },
        result);
}

bool title_case(const MethodUse& use, Value& result)
{
    return changed(
        use,
        [](std::u32string_view points, std::size_t i) {
            return i > 0 && is_cased(points[i - 1]) ? small(points, i) : title_of(points[i]);
        },
        result);
}

template <typename Question>
bool all_are(const MethodUse& use, Question question, Value& result)
{
    if (!has_room(use)) {
        return false;
    }
    const std::u32string points = points_of(use);
    result = Value::boolean(!points.empty() && std::all_of(points.begin(), points.end(), question));
    return true;
}

bool is_digit(const MethodUse& use, Value& result) { return all_are(use, is_any_digit, result); }

bool is_numeric(const MethodUse& use, Value& result) { return all_are(use, is_numeral, result); }

bool is_decimal(const MethodUse& use, Value& result)
{
    return all_are(use, is_decimal_digit, result);
}

bool is_alpha(const MethodUse& use, Value& result) { return all_are(use, is_letter, result); }

bool is_alnum(const MethodUse& use, Value& result)
{
    return all_are(
        use, [](char32_t c) { return is_letter(c) || is_numeral(c); }, result);
}

bool is_space(const MethodUse& use, Value& result) { return all_are(use, is_blank, result); }

/// Whether letters are there, and all are of that case.
template <typename Question>
bool only(const MethodUse& use, Question right_case, Value& result)
{
    if (!has_room(use)) {
        return false;
    }
    std::u32string points = points_of(use);
    std::erase_if(points, [](char32_t c) { return !is_cased(c); });
    result =
        Value::boolean(!points.empty() && std::all_of(points.begin(), points.end(), right_case));
    return true;
}

bool is_upper(const MethodUse& use, Value& result) { return only(use, is_capital, result); }
bool is_lower(const MethodUse& use, Value& result) { return only(use, is_small, result); }

template <bool left, bool right>
bool strip(const MethodUse& use, Value& result)
{
    const Value* const given =
        use.count() == 1 && !use[0].is(Value::Kind::none) ? &use[0] : nullptr;
    if (given != nullptr && as_text(*given) == nullptr) {
        return use.wrong(*given, "strip arg must be None or str");
    }
    if (!has_room(use)) {
        return false;
    }
    std::u32string set = given != nullptr ? code_points(as_text(*given)->bytes()) : U"";
    std::sort(set.begin(), set.end());
    use.workspace.charge(set.size());
    const auto goes = [&](char32_t c) {
        return given != nullptr ? std::binary_search(set.begin(), set.end(), c) : is_blank(c);
    };
    const std::u32string points = points_of(use);
    std::u32string_view kept = points;
    while (left && !kept.empty() && goes(kept.front())) {
        kept.remove_prefix(1);
    }
    while (right && !kept.empty() && goes(kept.back())) {
        kept.remove_suffix(1);
    }
    return use.give_text(to_utf8(kept), result);
}

template <char align>
bool justify(const MethodUse& use, Value& result)
{
    std::int64_t width = 0;
    std::string fill = " ";
    Text& text = *as_text(use.object);
    if (!use.integer(use[0], width)) {
        return false;
    }
    if (use.count() == 2) {
        const Text* const given = as_text(use[1]);
        if (given == nullptr) {
            return use.wrong(use[1],
                             "The fill character must be a unicode character, not " +
                                 std::string{type_name(use[1])});
        }
        if (given->length() != 1) {
            return use.wrong(use[1], "The fill character must be exactly one character long");
        }
        fill = given->bytes();
    }
    const auto wanted = static_cast<std::size_t>(std::max<std::int64_t>(width, 0));
    if (!use.workspace.has_room(wanted, fill.size())) {
        return false;
    }
    const std::size_t length = text.length();
    if (align == '^' && wanted > length) {
        // CPython's center puts the odd one left only where the width is odd.
        const std::size_t missing = wanted - length;
        const std::size_t left = missing / 2 + (missing & wanted & 1U);
        const std::string begun = padded(text.bytes(), length, length + left, fill, '>');
        return use.give_text(padded(begun, length + left, wanted, fill, '<'), result);
    }
    return use.give_text(padded(text.bytes(), length, wanted, fill, align), result);
}

bool zero_fill(const MethodUse& use, Value& result)
{
    std::int64_t width = 0;
    Text& text = *as_text(use.object);
    if (!use.integer(use[0], width)) {
        return false;
    }
    const auto wanted = static_cast<std::size_t>(std::max<std::int64_t>(width, 0));
    if (!use.workspace.has_room(wanted)) {
        return false;
    }
    const bool sign = text.bytes().starts_with('-') || text.bytes().starts_with('+');
    const std::size_t signs = sign ? 1 : 0;
    const std::size_t inner = wanted > signs ? wanted - signs : 0;
    return use.give_text(
        text.bytes().substr(0, signs) +
            padded(text.bytes().substr(signs), text.length() - signs, inner, "0", '>'),
        result);
}

bool format(const MethodUse& use, Value& result)
{
    return format_fields(use.workspace, as_text(use.object)->bytes(), use.passed, result);
}

constexpr auto text = Object::Type::text;

constexpr MethodEntry entries[] = {
    {"upper", text, 0, 0, "", upper},
    {"lower", text, 0, 0, "", lower},
    {"swapcase", text, 0, 0, "", swap_case},
    {"capitalize", text, 0, 0, "", capitalize},
    {"title", text, 0, 0, "", title_case},
    {"isdigit", text, 0, 0, "", is_digit},
    {"isnumeric", text, 0, 0, "", is_numeric},
    {"isdecimal", text, 0, 0, "", is_decimal},
    {"isalpha", text, 0, 0, "", is_alpha},
    {"isalnum", text, 0, 0, "", is_alnum},
    {"isspace", text, 0, 0, "", is_space},
    {"isupper", text, 0, 0, "", is_upper},
    {"islower", text, 0, 0, "", is_lower},
    {"strip", text, 0, 1, "", strip<true, true>},
    {"lstrip", text, 0, 1, "", strip<true, false>},
    {"rstrip", text, 0, 1, "", strip<false, true>},
    {"center", text, 1, 2, "", justify<'^'>},
    {"ljust", text, 1, 2, "", justify<'<'>},
    {"rjust", text, 1, 2, "", justify<'>'>},
    {"zfill", text, 1, 1, "", zero_fill},
    {"format", text, 0, -1, "*", format},
    {"split", text, 0, 2, "sep maxsplit", split_parts},
    {"rsplit", text, 0, 2, "sep maxsplit", rsplit_text},
    {"splitlines", text, 0, 1, "keepends", split_lines},
    {"join", text, 1, 1, "", join_texts},
    {"replace", text, 2, 3, "", replace_in_text},
    {"find", text, 1, 3, "", find_in_text},
    {"rfind", text, 1, 3, "", rfind_in_text},
    {"index", text, 1, 3, "", index_in_text},
    {"rindex", text, 1, 3, "", rindex_in_text},
    {"count", text, 1, 3, "", count_in_text},
    {"startswith", text, 1, 3, "", starts_with},
    {"endswith", text, 1, 3, "", ends_with},
    {"partition", text, 1, 1, "", partition_text},
    {"rpartition", text, 1, 1, "", rpartition_text},
    {"removeprefix", text, 1, 1, "", remove_prefix},
    {"removesuffix", text, 1, 1, "", remove_suffix},
};

}  // namespace

std::span<const MethodEntry> text_methods() { return entries; }

}  // namespace lang
