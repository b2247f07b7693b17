#include "lang/repr.hpp"

#include "lang/letters.hpp"
#include "lang/utf8.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

namespace lang {
namespace {

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
