#include "lang/repr.hpp"

#include "lang/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace lang {
namespace {

struct Range {
    char32_t first, last;
};

/// What str.isprintable() denies: the Unicode 14 categories Cc, Cf, Cs, Co, Zl, Zp, and Zs without
/// the space. Code points that are not assigned yet are shown as they are.
constexpr Range hidden_ranges[] = {
    {0x00, 0x1F},        {0x7F, 0xA0},       {0xAD, 0xAD},       {0x600, 0x605},
    {0x61C, 0x61C},      {0x6DD, 0x6DD},     {0x70F, 0x70F},     {0x890, 0x891},
    {0x8E2, 0x8E2},      {0x1680, 0x1680},   {0x180E, 0x180E},   {0x2000, 0x200F},
    {0x2028, 0x202F},    {0x205F, 0x206F},   {0x3000, 0x3000},   {0xD800, 0xF8FF},
    {0xFEFF, 0xFEFF},    {0xFFF9, 0xFFFB},   {0x110BD, 0x110BD}, {0x110CD, 0x110CD},
    {0x13430, 0x13438},  {0x1BCA0, 0x1BCA3}, {0x1D173, 0x1D17A}, {0xE0001, 0xE007F},
    {0xF0000, 0x10FFFD},
};

bool is_hidden(char32_t value)
{
    return std::any_of(std::begin(hidden_ranges), std::end(hidden_ranges), [&](const Range& range) {
        return value >= range.first && value <= range.last;
    });
}

void append_hexadecimal(std::string& text, char32_t value)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t width = value < 0x100 ? 2 : value < 0x10000 ? 4 : 8;
    text += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
    for (std::size_t i = width; i-- > 0;) {
        text += digits[(value >> (4 * i)) & 0xFU];
    }
}

/// Digits and the power of ten of the first one: 12.5 is "125" and 1.
struct Decimal {
    std::string digits;
    int exponent{0};
};

Decimal shortest(double value)
{
    std::array<char, 32> buffer{};
    const auto end =
        std::to_chars(
            buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::scientific)
            .ptr;
    const std::string_view written{buffer.data(), static_cast<std::size_t>(end - buffer.data())};
    const std::size_t mark = written.find('e');
    Decimal decimal;
    for (const char c : written.substr(0, mark)) {
        if (c != '.') {
            decimal.digits += c;
        }
    }
    const std::size_t digits_from = mark + (written[mark + 1] == '+' ? 2 : 1);
    std::from_chars(written.data() + digits_from, end, decimal.exponent);
    return decimal;
}

std::string scientific(const Decimal& decimal)
{
    std::string text = decimal.digits.substr(0, 1);
    if (decimal.digits.size() > 1) {
        text += '.' + decimal.digits.substr(1);
    }
    const std::string exponent = std::to_string(std::abs(decimal.exponent));
    text += decimal.exponent < 0 ? "e-" : "e+";
    return text + (exponent.size() < 2 ? "0" : "") + exponent;
}

std::string plain(const Decimal& decimal)
{
    if (decimal.exponent < 0) {
        const auto zeros = static_cast<std::size_t>(-decimal.exponent - 1);
        return "0." + std::string(zeros, '0') + decimal.digits;
    }
    const auto whole = static_cast<std::size_t>(decimal.exponent) + 1;
    if (decimal.digits.size() <= whole) {
        return decimal.digits + std::string(whole - decimal.digits.size(), '0') + ".0";
    }
    return decimal.digits.substr(0, whole) + '.' + decimal.digits.substr(whole);
}

}  // namespace

std::string repr(std::string_view text)
{
    const bool holds_single = text.find('\'') != std::string_view::npos;
    const bool holds_double = text.find('"') != std::string_view::npos;
    const char quote = holds_single && !holds_double ? '"' : '\'';
    std::string written{quote};
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint point = code_point_at(text, offset);
        const std::size_t length = std::max<std::size_t>(point.length, 1);
        const char c = text[offset];
        if (c == quote || c == '\\') {
            written += '\\';
            written += c;
        } else if (c == '\n') {
            written += "\\n";
        } else if (c == '\r') {
            written += "\\r";
        } else if (c == '\t') {
            written += "\\t";
        } else if (is_hidden(point.value)) {
            append_hexadecimal(written, point.value);
        } else {
            written += text.substr(offset, length);
        }
        offset += length;
    }
    return written + quote;
}

std::string repr(double value)
{
    if (std::isnan(value)) {
        return "nan";
    }
    const std::string sign = std::signbit(value) ? "-" : "";
    if (std::isinf(value)) {
        return sign + "inf";
    }
    const Decimal decimal = shortest(std::abs(value));
    // CPython's float_repr_style: plain from 1e-4 up to below 1e16.
    const bool far = decimal.exponent < -4 || decimal.exponent >= 16;
    return sign + (far ? scientific(decimal) : plain(decimal));
}

}  // namespace lang
