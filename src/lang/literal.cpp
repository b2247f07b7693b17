#include "lang/literal.hpp"

#include "lang/scanner.hpp"
#include "lang/utf8.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

namespace lang {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// A digit of any base up to 16, or 16.
unsigned digit_value(char c)
{
    if (is_digit(c)) {
        return static_cast<unsigned>(c - '0');
    }
    const char small = static_cast<char>(c | 0x20);
    return small >= 'a' && small <= 'f' ? static_cast<unsigned>(small - 'a') + 10 : 16;
}

/// Without its underscores; nothing where one does not stand between two digits of that base.
std::optional<std::string> without_underscores(std::string_view text, unsigned base)
{
    std::string digits;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            digits += text[i];
            continue;
        }
        const bool between = i > 0 && i + 1 < text.size() && digit_value(text[i - 1]) < base &&
                             digit_value(text[i + 1]) < base;
        if (!between) {
            return std::nullopt;
        }
    }
    return digits;
}

/// Skips decimal digits; whether there was one.
bool take_digits(std::string_view& text)
{
    const std::size_t count =
        std::min(static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) -
                                          text.begin()),
                 text.size());
    text.remove_prefix(count);
    return count > 0;
}

/// digits . digits e sign digits, where a point or an exponent makes it a float.
bool is_float(std::string_view text)
{
    bool digits = take_digits(text);
    const bool point = text.starts_with('.');
    if (point) {
        text.remove_prefix(1);
        digits = take_digits(text) || digits;
    }
    const bool exponent = text.starts_with('e') || text.starts_with('E');
    if (exponent) {
        text.remove_prefix(1);
        if (text.starts_with('+') || text.starts_with('-')) {
            text.remove_prefix(1);
        }
        digits = take_digits(text) && digits;
    }
    return digits && text.empty() && (point || exponent);
}

unsigned base_of(std::string_view text)
{
    if (text.size() < 2 || text[0] != '0') {
        return 10;
    }
    const char mark = static_cast<char>(text[1] | 0x20);
    return mark == 'x' ? 16 : mark == 'o' ? 8 : mark == 'b' ? 2 : 10;
}

/// Reads the escapes of one text.
class Escapes {
public:
    Escapes(std::string_view inside, core::Place begin, Diagnostics& diagnostics)
        : m_at{inside, begin}, m_diagnostics{diagnostics}
    {}

    std::optional<std::string> read()
    {
        while (!m_at.at_end()) {
            if (m_at.peek() == '\\') {
                if (!escape()) {
                    return std::nullopt;
                }
            } else {
                const std::size_t from = m_at.offset();
                m_at.advance();
                m_value += m_at.from(from);
            }
        }
        return std::move(m_value);
    }

private:
    bool escape()
    {
        const Scanner begin = m_at;
        m_at.advance();
        const char c = m_at.peek();
        constexpr std::string_view letters = "abfnrtv\\'\"";
        constexpr std::string_view meanings = "\a\b\f\n\r\t\v\\'\"";
        if (const std::size_t which = letters.find(c); which != std::string_view::npos) {
            m_value += meanings[which];
            m_at.advance();
            return true;
        }
        switch (c) {
            case '\n':
                m_at.advance();
                return true;
            case 'x':
                return coded(begin, 2);
            case 'u':
                return coded(begin, 4);
            case 'U':
                return coded(begin, 8);
            case 'N':
                return fail(begin, "not_yet", "word");
            default:
                break;
        }
        if (c >= '0' && c <= '7') {
            octal();
        } else {
            m_value += '\\';  // Python keeps the backslash of an escape that it doesn't know.
        }
        return true;
    }

    void octal()
    {
        char32_t value = 0;
        for (int i = 0; i < 3 && m_at.peek() >= '0' && m_at.peek() <= '7'; ++i) {
            value = value * 8 + digit_value(m_at.peek());
            m_at.advance();
        }
        append_utf8(m_value, value);
    }

    bool coded(const Scanner& begin, int digits)
    {
        m_at.advance();
        char32_t value = 0;
        for (int i = 0; i < digits; ++i) {
            const unsigned digit = digit_value(m_at.peek());
            if (digit >= 16) {
                return fail(begin, "strange_escape", "escape");
            }
            value = value * 16 + digit;
            m_at.advance();
        }
        const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
        if (surrogate || value > 0x10FFFF) {
            return fail(begin, "strange_escape", "escape");
        }
        append_utf8(m_value, value);
        return true;
    }

    bool fail(const Scanner& begin, std::string_view kind, std::string argument)
    {
        if (m_at.offset() == begin.offset() + 1 && !m_at.at_end()) {
            m_at.advance();
        }
        m_diagnostics.push_back(
            diagnose(kind,
                     {begin.place(), m_at.place()},
                     {{std::move(argument), std::string{m_at.from(begin.offset())}}}));
        return false;
    }

    Scanner m_at;
    Diagnostics& m_diagnostics;
    std::string m_value;
};

}  // namespace

std::optional<Number> number_value(const Token& token, Diagnostics& diagnostics)
{
    const auto fail = [&](std::string_view kind, std::string argument) {
        diagnostics.push_back(
            diagnose(kind, token.span, {{std::move(argument), std::string{token.text}}}));
        return std::nullopt;
    };
    const unsigned base = base_of(token.text);
    // "0x_ff" is fine: the zero counts as a digit before the underscore.
    std::string_view written = token.text;
    if (base != 10) {
        written.remove_prefix(written.size() > 2 && written[2] == '_' ? 3 : 2);
    }
    if (base == 10 && (written.ends_with('j') || written.ends_with('J'))) {
        return fail("not_yet", "word");
    }
    const std::optional<std::string> digits = without_underscores(written, base);
    if (!digits || digits->empty()) {
        return fail("strange_number", "number");
    }
    const char* const begin = digits->data();
    const char* const end = begin + digits->size();
    if (base == 10 && is_float(*digits)) {
        double value = 0.0;
        const auto [stopped, problem] = std::from_chars(begin, end, value);
        if (problem != std::errc{} || stopped != end) {
            return fail("number_too_large", "number");
        }
        return FloatLiteral{value};
    }
    const bool leading_zero = base == 10 && digits->starts_with('0') &&
                              digits->find_first_not_of('0') != std::string::npos;
    std::int64_t value = 0;
    const auto [stopped, problem] = std::from_chars(begin, end, value, static_cast<int>(base));
    if (stopped != end || leading_zero || problem == std::errc::invalid_argument) {
        return fail("strange_number", "number");
    }
    if (problem == std::errc::result_out_of_range) {
        return fail("number_too_large", "number");
    }
    return IntegerLiteral{value};
}

TextLiteral split_text(const Token& token)
{
    TextLiteral literal;
    std::string_view rest = token.text;
    std::size_t prefix = 0;
    for (; rest.front() != '"' && rest.front() != '\''; rest.remove_prefix(1)) {
        const char letter = static_cast<char>(rest.front() | 0x20);
        literal.raw = literal.raw || letter == 'r';
        literal.bytes = literal.bytes || letter == 'b';
        literal.format = literal.format || letter == 'f';
        ++prefix;
    }
    const bool triple = rest.size() >= 6 && rest[1] == rest[0] && rest[2] == rest[0];
    const std::size_t width = triple ? 3 : 1;
    literal.quote = rest.substr(0, width);
    literal.inside = rest.substr(width, rest.size() - 2 * width);
    literal.begin = {token.span.begin.line,
                     token.span.begin.column + static_cast<int>(prefix + width)};
    return literal;
}

std::optional<std::string> text_value(std::string_view inside,
                                      core::Place begin,
                                      bool raw,
                                      Diagnostics& diagnostics)
{
    if (raw) {
        return std::string{inside};
    }
    return Escapes{inside, begin, diagnostics}.read();
}

}  // namespace lang
