#include "lang/letters.hpp"

#include "lang/utf8.hpp"

#include <algorithm>

namespace lang {
namespace {

/// Alphabets in which capital and small letters stand `distance` apart.
struct Block {
    char32_t first;
    char32_t last;
    char32_t distance;
};
constexpr Block capitals[] = {
    {'A', 'Z', 32},
    {0xC0, 0xD6, 32},
    {0xD8, 0xDE, 32},
    {0x391, 0x3A1, 32},
    {0x3A3, 0x3AB, 32},
    {0x410, 0x42F, 32},
    {0x400, 0x40F, 80},
};

/// Where capital and small letters follow each other: the capital is even, or odd.
struct Pairs {
    char32_t first;
    char32_t last;
    char32_t capital;  ///< the last bit of capitals
};
constexpr Pairs pairs[] = {
    {0x100, 0x12F, 0},
    {0x132, 0x137, 0},
    {0x139, 0x148, 1},
    {0x14A, 0x177, 0},
    {0x179, 0x17E, 1},
    {0x460, 0x481, 0},
    {0x48A, 0x4BF, 0},
    {0x4D0, 0x52F, 0},
};

const Pairs* pair_of(char32_t c)
{
    const auto* const found =
        std::find_if(std::begin(pairs), std::end(pairs), [&](const Pairs& each) {
            return c >= each.first && c <= each.last;
        });
    return found == std::end(pairs) ? nullptr : found;
}

}  // namespace

bool is_blank(char32_t c)
{
    return (c >= 0x09 && c <= 0x0D) || (c >= 0x1C && c <= 0x20) || c == 0x85 || c == 0xA0 ||
           c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
           c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_letter(char32_t c)
{
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
    const bool latin =
        c == 0xAA || c == 0xB5 || c == 0xBA || (c >= 0xC0 && c <= 0x2C1 && c != 0xD7 && c != 0xF7);
    const bool greek = (c >= 0x370 && c <= 0x3FF) && c != 0x375 && c != 0x37E && c != 0x387 &&
                       c != 0x384 && c != 0x385 && c != 0x3F6;
    const bool cyrillic = c >= 0x400 && c <= 0x52F && !(c >= 0x482 && c <= 0x489);
    const bool further = (c >= 0x531 && c <= 0x556) || (c >= 0x561 && c <= 0x587) ||
                         (c >= 0x5D0 && c <= 0x5EA) || (c >= 0x620 && c <= 0x64A) ||
                         (c >= 0x1E00 && c <= 0x1FBC) || (c >= 0x3041 && c <= 0x3096) ||
                         (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x3400 && c <= 0x4DBF) ||
                         (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
    return latin || greek || cyrillic || further;
}

bool is_decimal_digit(char32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 0x660 && c <= 0x669) || (c >= 0x966 && c <= 0x96F) ||
           (c >= 0xFF10 && c <= 0xFF19);
}

char32_t small_of(char32_t c)
{
    for (const Block& block : capitals) {
        if (c >= block.first && c <= block.last) {
            return c + block.distance;
        }
    }
    if (c == 0x178) {
        return 0xFF;
    }
    const Pairs* const pair = pair_of(c);
    return pair != nullptr && (c & 1U) == pair->capital ? c + 1 : c;
}

std::u32string capital_of(char32_t c)
{
    for (const Block& block : capitals) {
        if (c >= block.first + block.distance && c <= block.last + block.distance) {
            return {c - block.distance};
        }
    }
    switch (c) {
        case 0xDF:
            return U"SS";
        case 0xB5:
            return {char32_t{0x39C}};
        case 0xFF:
            return {char32_t{0x178}};
        case 0x131:
            return U"I";
        case 0x149:
            return {char32_t{0x2BC}, U'N'};
        case 0x17F:
            return U"S";
        case 0x3C2:
            return {char32_t{0x3A3}};
        default:
            break;
    }
    const Pairs* const pair = pair_of(c);
    return {pair != nullptr && (c & 1U) != pair->capital ? c - 1 : c};
}

bool is_capital(char32_t c) { return small_of(c) != c; }

bool is_small(char32_t c)
{
    return c == 0xDF || c == 0xAA || c == 0xBA || c == 0x138 || capital_of(c) != std::u32string{c};
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
