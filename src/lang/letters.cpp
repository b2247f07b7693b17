#include "lang/letters.hpp"

#include "lang/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>

namespace lang {
namespace {

struct Range {
    char32_t first;
    char32_t last;
};

/// Each `stride` code points from first to last becomes the one that stands `distance` on.
struct Shift {
    char32_t first;
    char32_t last;
    std::uint32_t stride;
    std::int32_t distance;
};

/// What becomes several code points; unused ones are 0.
struct Several {
    char32_t first;
    char32_t made[3];
};

#define SMALL(first, last, stride, distance) {first, last, stride, distance},
constexpr Shift to_small[] = {
#include "lang/letters.def"
};
#define CAPITAL(first, last, stride, distance) {first, last, stride, distance},
constexpr Shift to_capital[] = {
#include "lang/letters.def"
};
/// Only where it is not the capital.
#define TITLE(first, last, stride, distance) {first, last, stride, distance},
constexpr Shift to_title[] = {
#include "lang/letters.def"
};
#define CAPITALS(point, one, two, three) {point, {one, two, three}},
constexpr Several to_capitals[] = {
#include "lang/letters.def"
};
#define TITLES(point, one, two, three) {point, {one, two, three}},
constexpr Several to_titles[] = {
#include "lang/letters.def"
};
/// Without small letters of their own; the others are known by those.
#define IS_CAPITAL(first, last) {first, last},
constexpr Range lonely_capitals[] = {
#include "lang/letters.def"
};
#define IS_TITLE(first, last) {first, last},
constexpr Range titles[] = {
#include "lang/letters.def"
};
#define IS_SMALL(first, last) {first, last},
constexpr Range lonely_smalls[] = {
#include "lang/letters.def"
};
#define IS_IGNORABLE(first, last) {first, last},
constexpr Range ignorables[] = {
#include "lang/letters.def"
};
#define IS_LETTER(first, last) {first, last},
constexpr Range letters[] = {
#include "lang/letters.def"
};
#define IS_DECIMAL(first, last) {first, last},
constexpr Range decimals[] = {
#include "lang/letters.def"
};
#define IS_DIGIT(first, last) {first, last},
constexpr Range further_digits[] = {
#include "lang/letters.def"
};
#define IS_NUMERIC(first, last) {first, last},
constexpr Range further_numerals[] = {
#include "lang/letters.def"
};
#define IS_HIDDEN(first, last) {first, last},
constexpr Range hidden[] = {
#include "lang/letters.def"
};

/// The last row that begins at `c` or before it, or null.
template <typename Row>
const Row* row_before(std::span<const Row> rows, char32_t c)
{
    const auto behind =
        std::upper_bound(rows.begin(), rows.end(), c, [](char32_t point, const Row& row) {
            return point < row.first;
        });
    return behind == rows.begin() ? nullptr : &*std::prev(behind);
}

bool holds(std::span<const Range> ranges, char32_t c)
{
    const Range* const range = row_before(ranges, c);
    return range != nullptr && c <= range->last;
}

std::optional<char32_t> shifted(std::span<const Shift> shifts, char32_t c)
{
    const Shift* const shift = row_before(shifts, c);
    if (shift == nullptr || c > shift->last || (c - shift->first) % shift->stride != 0) {
        return {};
    }
    return static_cast<char32_t>(static_cast<std::int64_t>(c) + shift->distance);
}

std::optional<std::u32string> several(std::span<const Several> rows, char32_t c)
{
    const Several* const row = row_before(rows, c);
    if (row == nullptr || row->first != c) {
        return {};
    }
    const auto* const end = std::find(std::begin(row->made), std::end(row->made), char32_t{0});
    return std::u32string(std::begin(row->made), end);
}

bool is_title(char32_t c) { return holds(titles, c); }

}  // namespace

bool is_blank(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_letter(char32_t c) { return holds(letters, c); }
bool is_decimal_digit(char32_t c) { return holds(decimals, c); }
bool is_any_digit(char32_t c) { return holds(decimals, c) || holds(further_digits, c); }
bool is_numeral(char32_t c) { return is_any_digit(c) || holds(further_numerals, c); }
bool is_case_ignorable(char32_t c) { return holds(ignorables, c); }
bool is_hidden(char32_t c) { return c < 0x7F ? c < 0x20 : holds(hidden, c); }

bool is_capital(char32_t c)
{
    return (shifted(to_small, c) && !is_title(c)) || c == 0x130 || holds(lonely_capitals, c);
}

bool is_small(char32_t c)
{
    const bool has_capital = shifted(to_capital, c) || several(to_capitals, c);
    return (has_capital && !is_title(c)) || holds(lonely_smalls, c);
}

bool is_cased(char32_t c) { return is_capital(c) || is_small(c) || is_title(c); }

std::u32string small_of(char32_t c)
{
    // The only one that becomes two: its dot stays.
    return c == 0x130 ? U"i\u0307" : std::u32string{shifted(to_small, c).value_or(c)};
}

std::u32string capital_of(char32_t c)
{
    if (std::optional<std::u32string> made = several(to_capitals, c)) {
        return *std::move(made);
    }
    return {shifted(to_capital, c).value_or(c)};
}

std::u32string title_of(char32_t c)
{
    if (std::optional<std::u32string> made = several(to_titles, c)) {
        return *std::move(made);
    }
    const std::optional<char32_t> made = shifted(to_title, c);
    return made ? std::u32string{*made} : capital_of(c);
}

std::u32string code_points(std::string_view text)
{
    std::u32string points;
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint point = code_point_at(text, offset);
        points += point.value;
        offset += std::max<std::size_t>(point.length, 1);
    }
    return points;
}

std::string to_utf8(std::u32string_view points)
{
    std::string text;
    for (const char32_t c : points) {
        append_utf8(text, c);
    }
    return text;
}

}  // namespace lang
