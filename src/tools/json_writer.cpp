#include "tools/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace tools {

void JsonWriter::before_value()
{
    if (m_after_name) {
        m_after_name = false;
        return;
    }
    if (!m_has_members.empty()) {
        if (m_has_members.back()) {
            m_stream << ',';
        }
        m_has_members.back() = true;
    }
}

JsonWriter& JsonWriter::begin_object()
{
    before_value();
    m_stream << '{';
    m_has_members.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::end_object()
{
    m_stream << '}';
    m_has_members.pop_back();
    return *this;
}

JsonWriter& JsonWriter::begin_list()
{
    before_value();
    m_stream << '[';
    m_has_members.push_back(false);
    return *this;
}

JsonWriter& JsonWriter::end_list()
{
    m_stream << ']';
    m_has_members.pop_back();
    return *this;
}

JsonWriter& JsonWriter::name(std::string_view name)
{
    before_value();
    quote(name);
    m_stream << ':';
    m_after_name = true;
    return *this;
}

JsonWriter& JsonWriter::text(std::string_view value)
{
    before_value();
    quote(value);
    return *this;
}

JsonWriter& JsonWriter::number(std::int64_t value)
{
    before_value();
    m_stream << value;
    return *this;
}

JsonWriter& JsonWriter::number(double value)
{
    if (!std::isfinite(value)) {
        return null();
    }
    before_value();
    m_stream << shortest(value);
    return *this;
}

std::string shortest(double value)
{
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), end.ptr};
}

JsonWriter& JsonWriter::yes_no(bool value)
{
    before_value();
    m_stream << (value ? "true" : "false");
    return *this;
}

JsonWriter& JsonWriter::null()
{
    before_value();
    m_stream << "null";
    return *this;
}

void JsonWriter::quote(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    m_stream << '"';
    for (const char byte : text) {
        const auto value = static_cast<unsigned char>(byte);
        if (byte == '"' || byte == '\\') {
            m_stream << '\\' << byte;
        } else if (byte == '\n') {
            m_stream << "\\n";
        } else if (value < 0x20U) {
            m_stream << "\\u00" << digits[value >> 4U] << digits[value & 0xFU];
        } else {
            m_stream << byte;
        }
    }
    m_stream << '"';
}

}  // namespace tools
