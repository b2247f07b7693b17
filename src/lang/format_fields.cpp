#include "lang/format.hpp"
#include "lang/modules.hpp"
#include "lang/operations.hpp"

#include <algorithm>
#include <charconv>

namespace lang {
namespace {

/// Puts values into the fields of a text, as str.format does.
class FieldFormatter {
public:
    FieldFormatter(Workspace& workspace, const Passed& passed)
        : m_workspace{workspace}, m_passed{passed}
    {}

    /// Specifications may hold fields of their own, one level deep.
    bool format(std::string_view text, int depth, std::string& result);

private:
    bool bad(std::string text)
    {
        const std::string shown = text;
        return m_workspace.raise(
            Class::value_error, std::move(text), "bad_format", {{"text", shown}});
    }
    bool field(std::string_view text, std::size_t& at, int depth, std::string& result);
    bool argument(std::string_view name, Value& value);
    bool numbered(std::size_t number, Value& value);
    bool followed(std::string_view path, Value& value);

    Workspace& m_workspace;
    const Passed& m_passed;
    std::size_t m_next{0};
    bool m_counts{false};
    bool m_numbers{false};
};

bool is_digits(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::size_t> number_in(std::string_view text)
{
    std::size_t number = 0;
    const auto [stopped, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return is_digits(text) && error == std::errc{} ? std::optional{number} : std::nullopt;
}

bool FieldFormatter::format(std::string_view text, int depth, std::string& result)
{
    if (depth > 2) {
        return bad("Max string recursion exceeded");
    }
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        const bool doubled = at + 1 < text.size() && text[at + 1] == c;
        if (c == '{' && !doubled) {
            if (at + 1 == text.size()) {
                return bad("Single '{' encountered in format string");
            }
            if (!field(text, ++at, depth, result)) {
                return false;
            }
            continue;
        }
        if (c == '}' && !doubled) {
            return bad("Single '}' encountered in format string");
        }
        result += c;
        at += c == '{' || c == '}' ? 2 : 1;
        if (!m_workspace.has_room(result.size())) {
            return false;
        }
    }
    return true;
}

/// Behind the opening brace; behind the closing one afterwards.
bool FieldFormatter::field(std::string_view text, std::size_t& at, int depth, std::string& result)
{
    std::size_t end = at;
    int open = 1;
    for (; end < text.size() && open > 0; ++end) {
        open += text[end] == '{' ? 1 : text[end] == '}' ? -1 : 0;
    }
    if (open > 0) {
        return bad("expected '}' before end of string");
    }
    std::string_view inside = text.substr(at, end - 1 - at);
    at = end;
    std::string_view name = inside.substr(0, inside.find_first_of("!:"));
    inside.remove_prefix(name.size());
    char conversion = 0;
    if (!inside.empty() && inside.front() == '!') {
        if (inside.size() < 2) {
            return bad("end of string while looking for conversion specifier");
        }
        conversion = inside[1];
        inside.remove_prefix(2);
        if (conversion != 'r' && conversion != 's' && conversion != 'a') {
            return bad("Unknown conversion specifier '" + std::string{conversion} + "'");
        }
        if (!inside.empty() && inside.front() != ':') {
            return bad("expected ':' after conversion specifier");
        }
    }
    Value value;
    std::string specification;
    if (!argument(name, value) ||
        (!inside.empty() && !format(inside.substr(1), depth + 1, specification))) {
        return false;
    }
    Value written;
    Value shown;
    if (!m_workspace.make_text(std::move(specification), written) ||
        !format_value(m_workspace, value, conversion, written, shown)) {
        return false;
    }
    result += as_text(shown)->bytes();
    return true;
}

bool FieldFormatter::numbered(std::size_t number, Value& value)
{
    if (number >= m_passed.positional.size()) {
        return m_workspace.raise(Class::index_error,
                                 "Replacement index " + std::to_string(number) +
                                     " out of range for positional args tuple",
                                 "bad_format",
                                 {{"text", "{" + std::to_string(number) + "}"}});
    }
    value = m_passed.positional[number];
    return true;
}

bool FieldFormatter::argument(std::string_view name, Value& value)
{
    const std::string_view first = name.substr(0, name.find_first_of(".["));
    const std::optional<std::size_t> number = number_in(first);
    if (first.empty() || number) {
        (first.empty() ? m_counts : m_numbers) = true;
        if (m_counts && m_numbers) {
            return bad(first.empty() ? "cannot switch from manual field specification to automatic "
                                       "field numbering"
                                     : "cannot switch from automatic field numbering to manual "
                                       "field specification");
        }
        if (!numbered(number ? *number : m_next++, value)) {
            return false;
        }
    } else {
        const auto found = std::find(m_passed.names.begin(), m_passed.names.end(), first);
        if (found == m_passed.names.end()) {
            return m_workspace.raise(Class::key_error,
                                     std::string{first},
                                     "bad_format",
                                     {{"text", "{" + std::string{first} + "}"}});
        }
        value = m_passed.named[static_cast<std::size_t>(found - m_passed.names.begin())];
    }
    return followed(name.substr(first.size()), value);
}

/// [0] and [key] behind the name.
bool FieldFormatter::followed(std::string_view path, Value& value)
{
    while (!path.empty()) {
        const std::size_t end = path.find(']');
        if (path.front() != '[') {
            return m_workspace.raise(Class::attribute_error,
                                     "'" + std::string{type_name(value)} +
                                         "' object has no attribute '" +
                                         std::string{path.substr(1)} + "'",
                                     "bad_format",
                                     {{"text", std::string{path}}});
        }
        if (end == std::string_view::npos) {
            return bad("Missing ']' in format string");
        }
        const std::string_view key = path.substr(1, end - 1);
        if (key.empty()) {
            return bad("Empty attribute in format string");
        }
        path.remove_prefix(end + 1);
        Value index;
        if (const std::optional<std::size_t> number = number_in(key)) {
            index = Value::integer(static_cast<std::int64_t>(*number));
        } else if (!m_workspace.make_text(std::string{key}, index)) {
            return false;
        }
        const Value object = value;
        if (!get_item(m_workspace, object, index, value)) {
            return false;
        }
    }
    return true;
}

}  // namespace

bool format_fields(Workspace& workspace, std::string_view text, const Passed& passed, Value& result)
{
    std::string made;
    if (!FieldFormatter{workspace, passed}.format(text, 1, made)) {
        return false;
    }
    workspace.charge(made.size() / 8);
    return workspace.make_text(std::move(made), result);
}

}  // namespace lang
