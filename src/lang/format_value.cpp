#include "lang/format.hpp"
#include "lang/operations.hpp"
#include "lang/repr.hpp"
#include "lang/utf8.hpp"

#include <cmath>
#include <limits>
#include <optional>

namespace lang {
namespace {

using Kind = Value::Kind;

constexpr std::string_view alignments = "<>=^";
/// Nobody needs a float with more digits than that behind its point.
constexpr int most_precision = 1'000'000;

std::size_t count_points(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text) {
        count += (static_cast<unsigned char>(c) & 0xC0U) != 0x80U ? 1 : 0;
    }
    return count;
}

/// Formats one value; what is wrong with the specification is told in CPython's words.
class ValueFormatter {
public:
    ValueFormatter(Workspace& workspace, std::string_view specification, const Value& value)
        : m_workspace{workspace}, m_rest{specification}, m_written{specification}, m_value{value}
    {}

    bool format(std::string& result)
    {
        if (m_rest.empty()) {
            return append_str(m_workspace, result, m_value);
        }
        const bool number = is_number(m_value);
        if (!number && as_text(m_value) == nullptr) {
            return m_workspace.raise(Class::type_error,
                                     "unsupported format string passed to " +
                                         std::string{type_name(m_value)} + ".__format__",
                                     "bad_format",
                                     {{"text", std::string{m_written}}});
        }
        if (!parse() || !m_workspace.has_room(m_read.width, m_read.fill.size())) {
            return false;
        }
        m_workspace.charge(m_read.width / 8);
        if (!number) {
            return text(result);
        }
        const std::string_view real_types = "eEfFgG%";
        const bool as_real =
            m_value.is(Kind::real) ||
            (m_read.type != 0 && real_types.find(m_read.type) != std::string::npos);
        return as_real ? real(result) : integer(result);
    }

private:
    bool bad(std::string text)
    {
        return m_workspace.raise(
            Class::value_error, std::move(text), "bad_format", {{"text", std::string{m_written}}});
    }
    bool unknown_type()
    {
        return bad("Unknown format code '" + std::string{m_read.type} + "' for object of type '" +
                   std::string{type_name(m_value)} + "'");
    }
    bool take(char c)
    {
        const bool there = !m_rest.empty() && m_rest.front() == c;
        if (there) {
            m_rest.remove_prefix(1);
        }
        return there;
    }
    bool digits(std::size_t& number, std::string_view problem);
    bool parse();
    bool parse_grouping();
    bool text(std::string& result);
    bool integer(std::string& result);
    bool real(std::string& result);
    std::string grouped(std::string digits, std::size_t every, std::size_t width) const;
    void put(const FormattedNumber& number, std::size_t every, std::string& result) const;
    std::string sign_of(bool negative) const
    {
        return negative ? "-" : m_read.sign == '+' ? "+" : m_read.sign == ' ' ? " " : "";
    }

    Workspace& m_workspace;
    std::string_view m_rest;
    std::string_view m_written;
    const Value& m_value;
    FormatSpecification m_read;
    bool m_zeros{false};  ///< the 0 before the width
};

bool ValueFormatter::digits(std::size_t& number, std::string_view problem)
{
    number = 0;
    while (!m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9') {
        number = number * 10 + static_cast<std::size_t>(m_rest.front() - '0');
        if (number > static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max())) {
            return problem == "width" ? m_workspace.fail("too_big")
                                      : bad("Too many decimal digits in format string");
        }
        m_rest.remove_prefix(1);
    }
    return true;
}

bool ValueFormatter::parse_grouping()
{
    for (const char c : {',', '_'}) {
        if (take(c)) {
            if (m_read.grouping != 0) {
                return bad("Cannot specify both ',' and '_'.");
            }
            m_read.grouping = c;
        }
    }
    if (take(',')) {
        return m_read.grouping == '_' ? bad("Cannot specify both ',' and '_'.")
                                      : bad("Cannot specify ',' with ','.");
    }
    return true;
}

bool ValueFormatter::parse()
{
    const std::size_t first = m_rest.empty() ? 0 : code_point_at(m_rest, 0).length;
    if (m_rest.size() > first && alignments.find(m_rest[first]) != std::string_view::npos) {
        m_read.fill = m_rest.substr(0, first);
        m_read.align = m_rest[first];
        m_rest.remove_prefix(first + 1);
    } else if (!m_rest.empty() && alignments.find(m_rest.front()) != std::string_view::npos) {
        m_read.align = m_rest.front();
        m_rest.remove_prefix(1);
    }
    const bool filled = m_read.align != 0 && m_read.fill != " ";
    for (const char c : {'+', '-', ' '}) {
        if (m_read.sign == 0 && take(c)) {
            m_read.sign = c;
        }
    }
    m_read.no_negative_zero = take('z');
    m_read.alternate = take('#');
    if (!filled && take('0')) {
        m_zeros = true;
        m_read.fill = "0";
        if (m_read.align == 0 && as_text(m_value) == nullptr) {
            m_read.align = '=';
        }
    }
    if (!digits(m_read.width, "width") || !parse_grouping()) {
        return false;
    }
    if (take('.')) {
        std::size_t precision = 0;
        if (m_rest.empty() || m_rest.front() < '0' || m_rest.front() > '9') {
            return bad("Format specifier missing precision");
        }
        if (!digits(precision, "precision")) {
            return false;
        }
        m_read.precision = static_cast<int>(precision);
    }
    if (m_rest.size() > 1) {
        return bad("Invalid format specifier '" + std::string{m_written} +
                   "' for object of type '" + std::string{type_name(m_value)} + "'");
    }
    if (!m_rest.empty()) {
        m_read.type = m_rest.front();
        m_rest.remove_prefix(1);
    }
    constexpr std::string_view groups_in_fours = "boxX";
    constexpr std::string_view groups = "deEfFgG%";
    const char type = m_read.type;
    const bool fits =
        type == 0 || groups.find(type) != std::string_view::npos ||
        (m_read.grouping == '_' && groups_in_fours.find(type) != std::string_view::npos);
    if (m_read.grouping != 0 && !fits) {
        return bad("Cannot specify '" + std::string{m_read.grouping} + "' with '" +
                   std::string{type} + "'.");
    }
    return true;
}

bool ValueFormatter::text(std::string& result)
{
    if (m_read.sign != 0) {
        return bad(m_read.sign == ' ' ? "Space not allowed in string format specifier"
                                      : "Sign not allowed in string format specifier");
    }
    if (m_read.no_negative_zero) {
        return bad("Negative zero coercion (z) not allowed in string format specifier");
    }
    if (m_read.alternate) {
        return bad("Alternate form (#) not allowed in string format specifier");
    }
    if (m_read.align == '=') {
        return bad("'=' alignment not allowed in string format specifier");
    }
    if (m_read.grouping != 0) {
        return bad("Cannot specify '" + std::string{m_read.grouping} + "' with 's'.");
    }
    if (m_read.type != 0 && m_read.type != 's') {
        return unknown_type();
    }
    Text& shown = *as_text(m_value);
    std::string piece = shown.bytes();
    std::size_t count = shown.length();
    if (m_read.precision >= 0 && static_cast<std::size_t>(m_read.precision) < count) {
        count = static_cast<std::size_t>(m_read.precision);
        piece.resize(shown.offset_of(count));
    }
    const char align = m_read.align == 0 ? '<' : m_read.align;
    result += padded(std::move(piece), count, m_read.width, m_read.fill, align);
    return true;
}

bool ValueFormatter::integer(std::string& result)
{
    constexpr std::string_view types = "bcdnoxX";
    const std::int64_t number = m_value.as_integer();
    if (m_read.type == 0 && m_value.is(Kind::boolean)) {
        m_read.type = 'd';
    }
    const char type = m_read.type == 0 ? 'd' : m_read.type;
    if (types.find(type) == std::string_view::npos) {
        return unknown_type();
    }
    if (m_read.precision >= 0) {
        return bad("Precision not allowed in integer format specifier");
    }
    if (m_read.no_negative_zero) {
        return bad("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if (type == 'c') {
        if (m_read.sign != 0) {
            return bad("Sign not allowed with integer format specifier 'c'");
        }
        if (number < 0 || number > 0x10FFFF) {
            return m_workspace.raise(Class::overflow_error,
                                     "%c arg not in range(0x110000)",
                                     "bad_format",
                                     {{"text", std::string{m_written}}});
        }
        std::string piece;
        append_utf8(piece, static_cast<char32_t>(number));
        const char align = m_read.align == 0 || m_read.align == '=' ? '<' : m_read.align;
        result += padded(std::move(piece), 1, m_read.width, m_read.fill, align);
        return true;
    }
    const unsigned base = type == 'b' ? 2 : type == 'o' ? 8 : type == 'x' || type == 'X' ? 16 : 10;
    const auto magnitude =
        number < 0 ? 0 - static_cast<std::uint64_t>(number) : static_cast<std::uint64_t>(number);
    FormattedNumber shown{sign_of(number < 0), format_integer(magnitude, base, type == 'X'), {}};
    if (m_read.alternate && base != 10) {
        shown.sign += '0';
        shown.sign += type;
    }
    put(shown, base == 10 ? 3 : 4, result);
    return true;
}

bool ValueFormatter::real(std::string& result)
{
    constexpr std::string_view types = "eEfFgGn%";
    if (m_read.type != 0 && types.find(m_read.type) == std::string_view::npos) {
        return unknown_type();
    }
    if (m_read.precision > most_precision) {
        return m_workspace.fail("too_big");
    }
    const double value =
        m_value.is(Kind::real) ? m_value.as_real() : static_cast<double>(m_value.as_integer());
    const char type = m_read.type == 'n' ? 'g' : m_read.type;
    std::string digits;
    if (type == 0 && m_read.precision < 0) {
        digits = repr(std::fabs(value));
        if (m_read.alternate && digits.find('.') == std::string::npos && std::isfinite(value)) {
            digits.insert(std::min(digits.find('e'), digits.size()), ".");
        }
    } else if (type == 0) {
        // Like g, but with a digit behind the point, and one digit earlier in the other notation.
        const int precision = m_read.precision == 0 ? 1 : m_read.precision;
        digits = format_real(value, 'g', precision, m_read.alternate);
        const bool plain = std::isfinite(value) && digits.find('e') == std::string::npos;
        const bool whole = plain && digits.find('.') == std::string::npos;
        if (whole && static_cast<int>(digits.size()) >= precision && digits != "0") {
            digits = format_real(value, 'e', precision - 1, m_read.alternate);
            const std::size_t mark = digits.find('e');
            std::string mantissa = digits.substr(0, mark);
            if (!m_read.alternate && mantissa.find('.') != std::string::npos) {
                mantissa.erase(mantissa.find_last_not_of('0') + 1);
                if (mantissa.back() == '.') {
                    mantissa.pop_back();
                }
            }
            digits = mantissa + digits.substr(mark);
        } else if (whole) {
            digits += ".0";
        }
    } else {
        digits = format_real(value, type, m_read.precision, m_read.alternate);
    }
    const bool is_zero =
        digits.find_first_of("123456789") == std::string::npos && std::isfinite(value);
    const bool negative =
        std::signbit(value) && !std::isnan(value) && !(m_read.no_negative_zero && is_zero);
    const std::size_t before = digits.find_first_not_of("0123456789");
    const std::size_t point = before == std::string::npos ? digits.size() : before;
    FormattedNumber shown{sign_of(negative), digits.substr(0, point), digits.substr(point)};
    put(shown, 3, result);
    return true;
}

/// With a separator between groups, filled with zeros up to that width.
std::string ValueFormatter::grouped(std::string digits, std::size_t every, std::size_t width) const
{
    std::string made;
    std::size_t taken = 0;
    for (std::size_t i = digits.size(); i > 0 || made.size() < width; ++taken) {
        if (taken != 0 && taken % every == 0) {
            // CPython never begins with a separator: one zero more stands before it.
            made += m_read.grouping;
        }
        made += i > 0 ? digits[--i] : '0';
    }
    return {made.rbegin(), made.rend()};
}

void ValueFormatter::put(const FormattedNumber& number,
                         std::size_t every,
                         std::string& result) const
{
    std::string digits = number.digits;
    if (m_read.grouping != 0 && !digits.empty()) {
        const std::size_t others = number.sign.size() + number.rest.size();
        const bool zeros = m_read.fill == "0" && m_read.align == '=' && m_read.width > others;
        digits = grouped(std::move(digits), every, zeros ? m_read.width - others : 0);
    }
    const std::string body = digits + number.rest;
    const char align = m_read.align == 0 ? '>' : m_read.align;
    const std::size_t count = number.sign.size() + count_points(body);
    if (align == '=') {
        const std::size_t inner =
            m_read.width > number.sign.size() ? m_read.width - number.sign.size() : 0;
        result += number.sign;
        result += padded(body, body.size(), inner, m_read.fill, '>');
        return;
    }
    result += padded(number.sign + body, count, m_read.width, m_read.fill, align);
}

}  // namespace

bool format_value(Workspace& workspace,
                  const Value& value,
                  char conversion,
                  const Value& specification,
                  Value& result)
{
    const Text* const written = as_text(specification);
    if (written == nullptr) {
        return workspace.raise(
            Class::type_error,
            "format() argument 2 must be str, not " + std::string{type_name(specification)},
            "bad_format",
            {{"text", preview(specification)}});
    }
    Value shown = value;
    if (conversion != 0) {
        std::string text;
        const bool fine = conversion == 's' ? append_str(workspace, text, value)
                                            : append_repr(workspace, text, value);
        if (!fine ||
            !workspace.make_text(conversion == 'a' ? ascii_only(text) : std::move(text), shown)) {
            return false;
        }
    }
    if (as_text(shown) != nullptr && written->bytes().empty()) {
        result = std::move(shown);
        return true;
    }
    std::string text;
    if (!ValueFormatter{workspace, written->bytes(), shown}.format(text)) {
        return false;
    }
    workspace.charge(4);
    return workspace.make_text(std::move(text), result);
}

}  // namespace lang
