#include "lang/format.hpp"
#include "lang/operations.hpp"
#include "lang/utf8.hpp"

#include <cmath>

namespace lang {
namespace {

using Kind = Value::Kind;

constexpr int most_precision = 1'000'000;

/// One % and what stands behind it.
struct Directive {
    bool left{false};
    bool plus{false};
    bool blank{false};
    bool alternate{false};
    bool zeros{false};
    std::int64_t width{0};
    std::int64_t precision{-1};
    char type{0};
};

class PercentFormatter {
public:
    PercentFormatter(Workspace& workspace, std::string_view text, const Value& values)
        : m_workspace{workspace}, m_text{text}, m_values{values}
    {}

    bool format(std::string& result);

private:
    bool type_error(std::string text)
    {
        return m_workspace.raise(
            Class::type_error, std::move(text), "bad_format", {{"text", std::string{m_text}}});
    }
    bool bad(std::string text)
    {
        return m_workspace.raise(
            Class::value_error, std::move(text), "bad_format", {{"text", std::string{m_text}}});
    }
    char peek() const { return m_at < m_text.size() ? m_text[m_at] : '\0'; }
    bool read(Directive& directive, Value& value, bool& has_value);
    bool key(Value& value);
    bool number(std::int64_t& result);
    bool next_value(Value& value);
    bool put(const Directive& directive, const Value& value, std::string& result);
    bool put_integer(const Directive& directive, const Value& value, std::string& result);
    bool put_real(const Directive& directive, const Value& value, std::string& result);
    bool put_text(const Directive& directive, const Value& value, std::string& result);
    bool put_number(const Directive& directive,
                    const std::string& sign,
                    const std::string& digits,
                    std::string& result);

    Workspace& m_workspace;
    std::string_view m_text;
    const Value& m_values;
    std::size_t m_at{0};
    std::size_t m_taken{0};
    bool m_by_key{false};
};

bool PercentFormatter::next_value(Value& value)
{
    const Sequence* const tuple = as_tuple(m_values);
    const std::size_t count = tuple != nullptr ? tuple->items.size() : 1;
    if (m_taken >= count) {
        return type_error("not enough arguments for format string");
    }
    value = tuple != nullptr ? tuple->items[m_taken] : m_values;
    ++m_taken;
    return true;
}

bool PercentFormatter::key(Value& value)
{
    const std::size_t end = m_text.find(')', m_at);
    if (as_dict(m_values) == nullptr) {
        return type_error("format requires a mapping");
    }
    if (end == std::string_view::npos) {
        return bad("incomplete format key");
    }
    Value name;
    m_by_key = true;
    const bool fine =
        m_workspace.make_text(std::string{m_text.substr(m_at + 1, end - m_at - 1)}, name) &&
        dict_get(m_workspace, m_values, name, value);
    m_at = end + 1;
    return fine;
}

/// A number, or a * that takes one from the values.
bool PercentFormatter::number(std::int64_t& result)
{
    if (peek() == '*') {
        Value value;
        ++m_at;
        if (!next_value(value)) {
            return false;
        }
        const std::optional<std::int64_t> whole = whole_number(value);
        if (!whole) {
            return type_error("* wants int");
        }
        result = *whole;
        return true;
    }
    result = 0;
    for (; peek() >= '0' && peek() <= '9'; ++m_at) {
        result = result * 10 + (peek() - '0');
        if (result > INT32_MAX) {
            return bad("width too big");
        }
    }
    return true;
}

bool PercentFormatter::read(Directive& directive, Value& value, bool& has_value)
{
    has_value = peek() == '(';
    if (has_value && !key(value)) {
        return false;
    }
    for (;; ++m_at) {
        const char c = peek();
        directive.left = directive.left || c == '-';
        directive.plus = directive.plus || c == '+';
        directive.blank = directive.blank || c == ' ';
        directive.alternate = directive.alternate || c == '#';
        directive.zeros = directive.zeros || c == '0';
        if (c == '\0' || std::string_view{"-+ #0"}.find(c) == std::string_view::npos) {
            break;
        }
    }
    if (!number(directive.width)) {
        return false;
    }
    if (directive.width < 0) {
        directive.left = true;
        directive.width = -directive.width;
    }
    if (peek() == '.') {
        ++m_at;
        if (!number(directive.precision)) {
            return false;
        }
        directive.precision = std::max<std::int64_t>(directive.precision, 0);
    }
    while (peek() == 'l' || peek() == 'h' || peek() == 'L') {
        ++m_at;
    }
    if (m_at >= m_text.size()) {
        return bad("incomplete format");
    }
    directive.type = m_text[m_at++];
    return true;
}

bool PercentFormatter::put_number(const Directive& directive,
                                  const std::string& sign,
                                  const std::string& digits,
                                  std::string& result)
{
    const auto width = static_cast<std::size_t>(directive.width);
    if (!m_workspace.has_room(width)) {
        return false;
    }
    if (directive.zeros && !directive.left) {
        const std::size_t inner = width > sign.size() ? width - sign.size() : 0;
        result += sign + padded(digits, digits.size(), inner, "0", '>');
        return true;
    }
    result +=
        padded(sign + digits, sign.size() + digits.size(), width, " ", directive.left ? '<' : '>');
    return true;
}

bool PercentFormatter::put_integer(const Directive& directive,
                                   const Value& value,
                                   std::string& result)
{
    const char type = directive.type;
    const bool decimal = type == 'd' || type == 'i' || type == 'u';
    std::int64_t number = 0;
    if (value.is(Kind::real) && decimal) {
        const double whole = std::trunc(value.as_real());
        constexpr double limit = 9223372036854775808.0;  // 2^63
        if (!std::isfinite(whole)) {
            return std::isnan(whole) ? bad("cannot convert float NaN to integer")
                                     : m_workspace.raise(Class::overflow_error,
                                                         "cannot convert float infinity to integer",
                                                         "overflow");
        }
        if (whole < -limit || whole >= limit) {
            return m_workspace.fail("overflow");
        }
        number = static_cast<std::int64_t>(whole);
    } else if (const std::optional<std::int64_t> whole = whole_number(value)) {
        number = *whole;
    } else {
        return type_error("%" + std::string{type} +
                          " format: " + (decimal ? "a real number" : "an integer") +
                          " is required, not " + std::string{type_name(value)});
    }
    const unsigned base = decimal ? 10 : type == 'o' ? 8 : 16;
    const auto magnitude =
        number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    std::string digits = format_integer(magnitude, base, type == 'X');
    if (directive.precision > most_precision) {
        return m_workspace.fail("too_big");
    }
    if (directive.precision > static_cast<std::int64_t>(digits.size())) {
        digits.insert(0, static_cast<std::size_t>(directive.precision) - digits.size(), '0');
    }
    std::string sign = number < 0 ? "-" : directive.plus ? "+" : directive.blank ? " " : "";
    if (directive.alternate && base != 10) {
        sign += '0';
        sign += type;
    }
    return put_number(directive, sign, digits, result);
}

bool PercentFormatter::put_real(const Directive& directive, const Value& value, std::string& result)
{
    if (!is_number(value)) {
        return type_error("must be real number, not " + std::string{type_name(value)});
    }
    if (directive.precision > most_precision) {
        return m_workspace.fail("too_big");
    }
    const double real =
        value.is(Kind::real) ? value.as_real() : static_cast<double>(value.as_integer());
    const bool negative = std::signbit(real) && !std::isnan(real);
    const std::string sign = negative ? "-" : directive.plus ? "+" : directive.blank ? " " : "";
    return put_number(
        directive,
        sign,
        format_real(
            real, directive.type, static_cast<int>(directive.precision), directive.alternate),
        result);
}

bool PercentFormatter::put_text(const Directive& directive, const Value& value, std::string& result)
{
    std::string text;
    const char type = directive.type;
    if (type == 'c') {
        const Text* const character = as_text(value);
        const std::optional<std::int64_t> whole = whole_number(value);
        if ((character == nullptr || character->length() != 1) && !whole) {
            return type_error("%c requires int or char");
        }
        if (whole && (*whole < 0 || *whole > 0x10FFFF)) {
            return m_workspace.raise(Class::overflow_error,
                                     "%c arg not in range(0x110000)",
                                     "bad_format",
                                     {{"text", std::string{m_text}}});
        }
        if (whole) {
            append_utf8(text, static_cast<char32_t>(*whole));
        } else {
            text = character->bytes();
        }
    } else if (!(type == 's' ? append_str(m_workspace, text, value)
                             : append_repr(m_workspace, text, value))) {
        return false;
    } else if (type == 'a') {
        text = ascii_only(text);
    }
    Value shown;
    if (!m_workspace.make_text(std::move(text), shown)) {
        return false;
    }
    Text& whole = *as_text(shown);
    std::size_t count = whole.length();
    if (type != 'c' && directive.precision >= 0) {
        count = std::min(count, static_cast<std::size_t>(directive.precision));
    }
    const auto width = static_cast<std::size_t>(directive.width);
    if (!m_workspace.has_room(width)) {
        return false;
    }
    result += padded(whole.bytes().substr(0, whole.offset_of(count)),
                     count,
                     width,
                     " ",
                     directive.left ? '<' : '>');
    return true;
}

bool PercentFormatter::put(const Directive& directive, const Value& value, std::string& result)
{
    switch (directive.type) {
        case 'd':
        case 'i':
        case 'u':
        case 'o':
        case 'x':
        case 'X':
            return put_integer(directive, value, result);
        case 'e':
        case 'E':
        case 'f':
        case 'F':
        case 'g':
        case 'G':
            return put_real(directive, value, result);
        default:
            return put_text(directive, value, result);
    }
}

bool PercentFormatter::format(std::string& result)
{
    constexpr std::string_view types = "diuoxXeEfFgGcrsa";
    while (m_at < m_text.size()) {
        const char c = m_text[m_at++];
        if (c != '%') {
            result += c;
            continue;
        }
        if (peek() == '%') {
            ++m_at;
            result += '%';
            continue;
        }
        Directive directive;
        Value value;
        bool has_value = false;
        if (!read(directive, value, has_value)) {
            return false;
        }
        if (directive.type == '%') {
            result += '%';
            continue;
        }
        if (types.find(directive.type) == std::string_view::npos) {
            return bad("unsupported format character '" + std::string{directive.type} + "' (0x" +
                       format_integer(static_cast<unsigned char>(directive.type), 16, false) +
                       ") at index " + std::to_string(m_at - 1));
        }
        if ((!has_value && !next_value(value)) || !put(directive, value, result)) {
            return false;
        }
        if (!m_workspace.has_room(result.size())) {
            return false;
        }
    }
    const Sequence* const tuple = as_tuple(m_values);
    const bool all_used = m_by_key || as_dict(m_values) != nullptr ||
                          (tuple != nullptr ? m_taken >= tuple->items.size() : m_taken > 0);
    const bool may_be_left =
        tuple == nullptr && as_text(m_values) == nullptr && as_list(m_values) != nullptr;
    return all_used || may_be_left ||
           type_error("not all arguments converted during string formatting");
}

}  // namespace

bool format_percent(Workspace& workspace, std::string_view text, const Value& values, Value& result)
{
    std::string made;
    if (!PercentFormatter{workspace, text, values}.format(made)) {
        return false;
    }
    workspace.charge(made.size() / 8);
    return workspace.make_text(std::move(made), result);
}

}  // namespace lang
