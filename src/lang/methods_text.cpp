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

template <typename Change>
bool changed(const MethodUse& use, Change change, Value& result)
{
    if (!has_room(use)) {
        return false;
    }
    std::u32string made;
    char32_t before = 0;
    for (const char32_t c : points_of(use)) {
        made += change(c, before);
        before = c;
    }
    return use.give_text(to_utf8(made), result);
}

bool is_cased(char32_t c) { return is_capital(c) || is_small(c); }

std::u32string small(char32_t c) { return {small_of(c)}; }

/// ß begins a word as Ss.
std::u32string title(char32_t c)
{
    std::u32string made = capital_of(c);
    std::transform(made.begin() + 1, made.end(), made.begin() + 1, small_of);
    return made;
}

bool upper(const MethodUse& use, Value& result)
{
    return changed(
        use, [](char32_t c, char32_t) { return capital_of(c); }, result);
}

bool lower(const MethodUse& use, Value& result)
{
    return changed(
        use, [](char32_t c, char32_t) { return small(c); }, result);
}

bool swap_case(const MethodUse& use, Value& result)
{
    return changed(
        use, [](char32_t c, char32_t) { return is_capital(c) ? small(c) : capital_of(c); }, result);
}

bool capitalize(const MethodUse& use, Value& result)
{
    return changed(
        use, [](char32_t c, char32_t before) { return before == 0 ? title(c) : small(c); }, result);
}

bool title_case(const MethodUse& use, Value& result)
{
    return changed(
        use,
        [](char32_t c, char32_t before) { return is_cased(before) ? small(c) : title(c); },
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

bool is_digit(const MethodUse& use, Value& result)
{
    return all_are(
        use,
        [](char32_t c) {
            return is_decimal_digit(c) || c == 0xB2 || c == 0xB3 || c == 0xB9 || c == 0x2070 ||
                   (c >= 0x2074 && c <= 0x2079) || (c >= 0x2080 && c <= 0x2089);
        },
        result);
}

bool is_numeric(const MethodUse& use, Value& result)
{
    return all_are(
        use,
        [](char32_t c) {
            return is_decimal_digit(c) || c == 0xB2 || c == 0xB3 || c == 0xB9 ||
                   (c >= 0xBC && c <= 0xBE) || c == 0x2070 || (c >= 0x2074 && c <= 0x2079) ||
                   (c >= 0x2080 && c <= 0x2089) || (c >= 0x2150 && c <= 0x2189);
        },
        result);
}

bool is_decimal(const MethodUse& use, Value& result)
{
    return all_are(use, is_decimal_digit, result);
}

bool is_alpha(const MethodUse& use, Value& result) { return all_are(use, is_letter, result); }

bool is_alnum(const MethodUse& use, Value& result)
{
    return all_are(
        use, [](char32_t c) { return is_letter(c) || is_decimal_digit(c); }, result);
}

bool is_space(const MethodUse& use, Value& result) { return all_are(use, is_blank, result); }

/// Whether letters are there, and none of the other case.
template <typename Question>
bool only(const MethodUse& use, Question other, Value& result)
{
    if (!has_room(use)) {
        return false;
    }
    const std::u32string points = points_of(use);
    result = Value::boolean(std::any_of(points.begin(), points.end(), is_cased) &&
                            std::none_of(points.begin(), points.end(), other));
    return true;
}

bool is_upper(const MethodUse& use, Value& result) { return only(use, is_small, result); }
bool is_lower(const MethodUse& use, Value& result) { return only(use, is_capital, result); }

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
    const std::u32string set = given != nullptr ? code_points(as_text(*given)->bytes()) : U"";
    const auto goes = [&](char32_t c) {
        return given != nullptr ? set.find(c) != std::u32string::npos : is_blank(c);
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
