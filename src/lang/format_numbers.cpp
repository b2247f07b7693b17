#include "lang/format.hpp"
#include "lang/repr.hpp"
#include "lang/utf8.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <vector>

namespace lang {
namespace {

/// 1e308 has 309 digits before its point.
constexpr std::size_t most_digits_before_point = 320;

std::string fixed(double value, int precision, std::chars_format format)
{
    std::vector<char> buffer(most_digits_before_point + static_cast<std::size_t>(precision) + 8);
    const auto written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, format, precision);
    return {buffer.data(), written.ptr};
}

/// C++ and Python both write at least two digits of an exponent.
std::string scientific(double value, int precision)
{
    return fixed(value, precision, std::chars_format::scientific);
}

int exponent_of(const std::string& scientific)
{
    const std::size_t mark = scientific.find('e');
    const bool plus = scientific[mark + 1] == '+';
    int exponent = 0;
    std::from_chars(
        scientific.data() + mark + (plus ? 2 : 1), scientific.data() + scientific.size(), exponent);
    return exponent;
}

void drop_zeros(std::string& digits)
{
    if (digits.find('.') == std::string::npos) {
        return;
    }
    digits.erase(digits.find_last_not_of('0') + 1);
    if (digits.back() == '.') {
        digits.pop_back();
    }
}

std::string general(double value, int precision, bool alternate)
{
    const int digits = precision == 0 ? 1 : precision;
    std::string written = scientific(value, digits - 1);
    const int exponent = exponent_of(written);
    if (exponent >= -4 && exponent < digits) {
        written = fixed(value, digits - 1 - exponent, std::chars_format::fixed);
        if (!alternate) {
            drop_zeros(written);
        } else if (written.find('.') == std::string::npos) {
            written += '.';
        }
        return written;
    }
    const std::size_t mark = written.find('e');
    std::string mantissa = written.substr(0, mark);
    if (!alternate) {
        drop_zeros(mantissa);
    }
    return mantissa + written.substr(mark);
}

}  // namespace

std::string format_real(double value, char type, int precision, bool alternate)
{
    const bool capitals = type == 'E' || type == 'F' || type == 'G';
    const char kind = static_cast<char>(capitals ? type | 0x20 : type);
    std::string text;
    if (std::isnan(value)) {
        text = "nan";
    } else if (std::isinf(value)) {
        text = "inf";
    } else {
        const double size = std::fabs(value);
        const int digits = precision < 0 ? 6 : precision;
        switch (kind) {
            case 'e':
                text = scientific(size, digits);
                break;
            case 'f':
                text = fixed(size, digits, std::chars_format::fixed);
                break;
            case '%':
                text = fixed(size * 100, digits, std::chars_format::fixed);
                break;
            default:
                text = general(size, digits, alternate);
                break;
        }
        if (alternate && text.find('.') == std::string::npos) {
            const std::size_t mark = text.find('e');
            text.insert(mark == std::string::npos ? text.size() : mark, ".");
        }
    }
    if (kind == '%') {
        text += '%';
    }
    for (char& c : text) {
        c = capitals && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return text;
}

std::string format_integer(std::uint64_t magnitude, unsigned base, bool capitals)
{
    std::array<char, 64> buffer{};
    const auto written = std::to_chars(
        buffer.data(), buffer.data() + buffer.size(), magnitude, static_cast<int>(base));
    std::string text{buffer.data(), written.ptr};
    for (char& c : text) {
        c = capitals && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return text;
}

std::string padded(
    std::string text, std::size_t count, std::size_t width, const std::string& fill, char align)
{
    if (count >= width) {
        return text;
    }
    const std::size_t missing = width - count;
    const std::size_t left = align == '>' ? missing : align == '^' ? missing / 2 : 0;
    std::string made;
    made.reserve(text.size() + missing * fill.size());
    for (std::size_t i = 0; i < left; ++i) {
        made += fill;
    }
    made += text;
    for (std::size_t i = left; i < missing; ++i) {
        made += fill;
    }
    return made;
}

std::string ascii_only(std::string_view shown)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string made;
    for (std::size_t offset = 0; offset < shown.size();) {
        const CodePoint point = code_point_at(shown, offset);
        if (point.value < 0x80) {
            made += shown[offset];
        } else {
            const std::size_t width = point.value < 0x100 ? 2 : point.value < 0x10000 ? 4 : 8;
            made += width == 2 ? "\\x" : width == 4 ? "\\u" : "\\U";
            for (std::size_t i = width; i-- > 0;) {
                made += digits[(point.value >> (4 * i)) & 0xFU];
            }
        }
        offset += std::max<std::size_t>(point.length, 1);
    }
    return made;
}

}  // namespace lang
