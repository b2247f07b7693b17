#include "lang/operations.hpp"
#include "lang/repr.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace lang {
namespace {

using Kind = Value::Kind;

/// Lists in lists are shown this deep, as in Python; deeper ends in a fault.
constexpr std::size_t most_depth = 200;
/// What a message shows of a text, in bytes.
constexpr std::size_t shown_size = 40;

/// Writes a value and what it holds.
class Writer {
public:
    /// Stops quietly behind `most` bytes.
    Writer(std::string& out, std::size_t most) : m_out{out}, m_most{most} {}

    /// False if the value is nested too deep.
    bool repr(const Value& value)
    {
        if (is_full()) {
            return true;
        }
        switch (value.kind()) {
            case Kind::undefined:
            case Kind::none:
                m_out += "None";
                return true;
            case Kind::boolean:
                m_out += value.as_boolean() ? "True" : "False";
                return true;
            case Kind::integer:
                m_out += std::to_string(value.as_integer());
                return true;
            case Kind::real:
                m_out += lang::repr(value.as_real());
                return true;
            case Kind::object:
                return object(value);
        }
        return true;
    }
    bool is_full() const { return m_out.size() > m_most; }

private:
    bool object(const Value& value)
    {
        switch (value.as_object().type()) {
            case Object::Type::text:
                m_out += lang::repr(as_text(value)->bytes());
                return true;
            case Object::Type::list:
                return items(*as_list(value), "[", "]");
            case Object::Type::tuple:
                return items(
                    *as_tuple(value), "(", as_tuple(value)->items.size() == 1 ? ",)" : ")");
            case Object::Type::range:
                range(*as_range(value));
                return true;
            case Object::Type::function:
            case Object::Type::builtin:
            case Object::Type::native:
                m_out += "<function>";
                return true;
        }
        return true;
    }

    bool items(const Sequence& sequence, std::string_view open, std::string_view close)
    {
        if (std::find(m_inside.begin(), m_inside.end(), &sequence) != m_inside.end()) {
            m_out.append(open).append("...").append(close.substr(close.size() - 1));
            return true;
        }
        if (m_inside.size() == most_depth) {
            return false;
        }
        m_inside.push_back(&sequence);
        m_out += open;
        std::string_view separator;
        for (const Value& item : sequence.items) {
            m_out += separator;
            separator = ", ";
            if (!repr(item)) {
                return false;
            }
            if (is_full()) {
                return true;
            }
        }
        m_out += close;
        m_inside.pop_back();
        return true;
    }

    void range(const Range& range)
    {
        m_out += "range(" + std::to_string(range.start) + ", " + std::to_string(range.stop);
        if (range.step != 1) {
            m_out += ", " + std::to_string(range.step);
        }
        m_out += ")";
    }

    std::string& m_out;
    std::size_t m_most;
    std::vector<const Sequence*>
        m_inside;  ///< outermost first: a list that holds itself shows [...]
};

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\r\f\v";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

bool bad_number(Workspace& workspace, std::string_view text)
{
    std::string shown = repr(text.substr(0, shown_size));
    return workspace.fail("bad_number", {{"text", std::move(shown)}});
}

bool is_letter_or_digit(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The text without its single underscores between digits; false where one stands elsewhere.
bool without_underscores(std::string_view text, std::string& result)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '_') {
            result += text[i];
            continue;
        }
        const bool between = i > 0 && i + 1 < text.size() && is_letter_or_digit(text[i - 1]) &&
                             is_letter_or_digit(text[i + 1]);
        if (!between) {
            return false;
        }
    }
    return true;
}

bool is_decimal_float(std::string_view digits)
{
    // from_chars also reads hexadecimal words such as nan(abc); only digits and these words are
    // Python's.
    std::string lower;
    std::transform(digits.begin(), digits.end(), std::back_inserter(lower), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    const bool word = lower == "inf" || lower == "infinity" || lower == "nan";
    return word ||
           (!lower.empty() && lower.find_first_not_of("0123456789.e+-") == std::string::npos &&
            lower.front() != '+' && lower.front() != '-');
}

}  // namespace

std::string preview(const Value& value, std::size_t most)
{
    std::string out;
    Writer{out, most}.repr(value);
    if (out.size() <= most) {
        return out;
    }
    std::size_t end = most;
    while ((static_cast<unsigned char>(out[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    out.resize(end);
    return out + "…";
}

std::string_view type_name(const Value& value)
{
    switch (value.kind()) {
        case Kind::undefined:
        case Kind::none:
            return "NoneType";
        case Kind::boolean:
            return "bool";
        case Kind::integer:
            return "int";
        case Kind::real:
            return "float";
        case Kind::object:
            break;
    }
    switch (value.as_object().type()) {
        case Object::Type::text:
            return "str";
        case Object::Type::list:
            return "list";
        case Object::Type::tuple:
            return "tuple";
        case Object::Type::range:
            return "range";
        case Object::Type::function:
        case Object::Type::builtin:
        case Object::Type::native:
            break;
    }
    return "function";
}

bool append_repr(Workspace& workspace, std::string& out, const Value& value)
{
    // What is written may become a str: it may be as long as the memory that is left.
    Writer writer{out, out.size() + workspace.heap.room()};
    if (!writer.repr(value)) {
        return workspace.fail("too_deep");
    }
    workspace.charge(out.size() / 4);
    return !writer.is_full() || workspace.fail("too_big");
}

bool append_str(Workspace& workspace, std::string& out, const Value& value)
{
    if (const Text* text = as_text(value)) {
        if (!workspace.has_room(out.size() + text->bytes().size())) {
            return false;
        }
        out += text->bytes();
        return true;
    }
    return append_repr(workspace, out, value);
}

bool parse_integer(Workspace& workspace, std::string_view text, int base, Value& result)
{
    std::string_view rest = trimmed(text);
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative || (!rest.empty() && rest.front() == '+')) {
        rest.remove_prefix(1);
    }
    std::string digits(negative ? 1 : 0, '-');
    if (rest.empty() || !is_letter_or_digit(rest.front()) || !without_underscores(rest, digits)) {
        return bad_number(workspace, text);
    }
    std::int64_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number, base);
    if (stopped != end || error == std::errc::invalid_argument) {
        return bad_number(workspace, text);
    }
    if (error == std::errc::result_out_of_range) {
        return workspace.fail("overflow");
    }
    result = Value::integer(number);
    return true;
}

bool parse_float(Workspace& workspace, std::string_view text, Value& result)
{
    std::string digits;
    std::string_view rest = trimmed(text);
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative || (!rest.empty() && rest.front() == '+')) {
        rest.remove_prefix(1);
    }
    if (!without_underscores(rest, digits) || !is_decimal_float(digits)) {
        return bad_number(workspace, text);
    }
    double number = 0.0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    if (stopped != end || error == std::errc::invalid_argument) {
        return bad_number(workspace, text);
    }
    if (error == std::errc::result_out_of_range) {
        // Too big or too small for a float: Python reads infinity or zero.
        const std::size_t exponent = digits.find_first_of("eE");
        const bool tiny =
            exponent != std::string::npos && digits.find('-', exponent) != std::string::npos;
        number = tiny ? 0.0 : std::numeric_limits<double>::infinity();
    }
    result = Value::real(negative ? -number : number);
    return true;
}

}  // namespace lang
