#include "lesson/json_text.hpp"

#include <algorithm>
#include <cstdint>

namespace lesson::json_text {

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
constexpr std::string_view of_a_number = "+-.eE0123456789";

bool is_between_tokens(char byte)
{
    return byte == ' ' || byte == '\n' || byte == ',' || byte == ':' || byte == '\t' ||
           byte == '\r';
}

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

void step_over(char byte, core::Place& place)
{
    if (byte == '\n') {
        ++place.line;
        place.column = 1;
    } else if (!continues(byte)) {
        ++place.column;
    }
}

/// The bytes of the code point at the front, or 0 where there is none: RFC 3629, without
/// surrogates, overlong forms and what lies beyond U+10FFFF.
std::size_t code_point_length(std::string_view bytes)
{
    const auto first = static_cast<unsigned char>(bytes.front());
    if (first < 0x80) {
        return 1;
    }
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || bytes.size() < length ||
        !std::all_of(
            bytes.begin() + 1, bytes.begin() + static_cast<std::ptrdiff_t>(length), continues)) {
        return 0;
    }
    const auto second = static_cast<unsigned char>(bytes[1]);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool surrogate = first == 0xED && second >= 0xA0;
    const bool beyond = first == 0xF4 && second >= 0x90;
    return overlong || surrogate || beyond ? 0 : length;
}

}  // namespace

std::optional<BadByte> first_bad_byte(std::string_view bytes)
{
    std::size_t at = 0;
    while (at < bytes.size()) {
        if (bytes[at] == '\0') {
            return BadByte{at, true};
        }
        const std::size_t length = code_point_length(bytes.substr(at));
        if (length == 0) {
            return BadByte{at, false};
        }
        at += length;
    }
    return std::nullopt;
}

core::Place place_of(std::string_view bytes, std::size_t offset)
{
    core::Place place{1, 1};
    if (bytes.starts_with(byte_order_mark)) {
        place.column = 0;
    }
    for (const char byte : bytes.substr(0, offset)) {
        step_over(byte, place);
    }
    return place;
}

TokenCursor::TokenCursor(std::string_view bytes) : m_bytes{bytes}
{
    if (bytes.starts_with(byte_order_mark)) {
        m_offset = byte_order_mark.size();
    }
}

core::Place TokenCursor::next()
{
    while (m_offset < m_bytes.size() && is_between_tokens(m_bytes[m_offset])) {
        advance();
    }
    const core::Place begin = m_place;
    if (m_offset == m_bytes.size()) {
        return begin;
    }
    const char first = m_bytes[m_offset];
    advance();
    if (first == '"') {
        skip_text();
    } else if (first != '{' && first != '}' && first != '[' && first != ']') {
        skip_word(first);
    }
    return begin;
}

TokenCursor::Token TokenCursor::refused(std::size_t end) const
{
    TokenCursor cursor = *this;
    while (cursor.m_offset + 1 < end && is_between_tokens(m_bytes[cursor.m_offset])) {
        cursor.advance();
    }
    const std::size_t begin = std::min(cursor.m_offset, end);
    return {cursor.m_place, m_bytes.substr(begin, end - begin)};
}

void TokenCursor::advance()
{
    step_over(m_bytes[m_offset], m_place);
    ++m_offset;
}

/// From behind the first character of a number or of true, false, null to behind the last.
void TokenCursor::skip_word(char first)
{
    const std::string_view word = first == 't' ? "true" : first == 'f' ? "false" : "null";
    const bool is_number = of_a_number.find(first) != std::string_view::npos;
    for (std::size_t length = 1; m_offset < m_bytes.size(); ++length) {
        const char byte = m_bytes[m_offset];
        if (is_number ? of_a_number.find(byte) == std::string_view::npos : length == word.size()) {
            return;
        }
        advance();
    }
}

/// From behind the opening quote to behind the closing one.
void TokenCursor::skip_text()
{
    while (m_offset < m_bytes.size() && m_bytes[m_offset] != '"') {
        if (m_bytes[m_offset] == '\\' && m_offset + 1 < m_bytes.size()) {
            advance();
        }
        advance();
    }
    if (m_offset < m_bytes.size()) {
        advance();
    }
}

}  // namespace lesson::json_text
