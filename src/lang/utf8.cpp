#include "lang/utf8.hpp"

namespace lang {
namespace {

constexpr bool is_surrogate(char32_t value) { return value >= 0xD800 && value <= 0xDFFF; }

/// The least value that needs a sequence of that length: below it, the form is too long.
constexpr char32_t least_of_length[] = {0, 0, 0x80, 0x800, 0x10000};

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t offset)
{
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
    const unsigned char first = byte(offset);
    if (first < 0x80) {
        return {first, 1};
    }
    std::size_t length = 0;
    char32_t value = 0;
    if ((first & 0xE0U) == 0xC0) {
        length = 2;
        value = first & 0x1FU;
    } else if ((first & 0xF0U) == 0xE0) {
        length = 3;
        value = first & 0x0FU;
    } else if ((first & 0xF8U) == 0xF0) {
        length = 4;
        value = first & 0x07U;
    } else {
        return {};
    }
    if (text.size() - offset < length) {
        return {};
    }
    for (std::size_t i = 1; i < length; ++i) {
        const unsigned char next = byte(offset + i);
        if ((next & 0xC0U) != 0x80) {
            return {};
        }
        value = (value << 6U) | (next & 0x3FU);
    }
    if (value < least_of_length[length] || value > 0x10FFFF || is_surrogate(value)) {
        return {};
    }
    return {value, length};
}

void append_utf8(std::string& text, char32_t value)
{
    const auto put = [&](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (value < 0x80) {
        put(value);
    } else if (value < 0x800) {
        put(0xC0U | (value >> 6U));
        put(0x80U | (value & 0x3FU));
    } else if (value < 0x10000) {
        put(0xE0U | (value >> 12U));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    } else {
        put(0xF0U | (value >> 18U));
        put(0x80U | ((value >> 12U) & 0x3FU));
        put(0x80U | ((value >> 6U) & 0x3FU));
        put(0x80U | (value & 0x3FU));
    }
}

}  // namespace lang
