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
                text(as_text(value)->bytes());
                return true;
            case Object::Type::list:
                return items(*as_list(value), "[", "]");
            case Object::Type::tuple:
                return items(
                    *as_tuple(value), "(", as_tuple(value)->items.size() == 1 ? ",)" : ")");
            case Object::Type::range:
                range(*as_range(value));
                return true;
            case Object::Type::dict:
                return dict(*as_dict(value));
            case Object::Type::set:
                return set(*as_set(value));
            case Object::Type::view:
                return view(*as_view(value));
            case Object::Type::exception:
                return exception(*as_exception(value));
            case Object::Type::record:
                return record(*as_record(value));
            case Object::Type::klass:
                m_out.append("<class '")
                    .append(name_of(static_cast<Class>(as_class(value)->number)))
                    .append("'>");
                return true;
            case Object::Type::builtin:
                m_out += "<built-in function>";
                return true;
            case Object::Type::module:
                m_out += "<module>";
                return true;
            case Object::Type::function:
            case Object::Type::native:
                m_out += "<function>";
                return true;
            case Object::Type::generator:
            case Object::Type::walker:
            case Object::Type::cell:
                m_out.append("<").append(type_name(value)).append(" object>");
                return true;
        }
        return true;
    }

    /// Of a long text no more than what fills the room.
    void text(std::string_view bytes)
    {
        const std::size_t room = m_most - m_out.size();
        if (bytes.size() > room) {
            std::size_t end = room;
            while (end < bytes.size() &&
                   (static_cast<unsigned char>(bytes[end]) & 0xC0U) == 0x80U) {
                ++end;
            }
            bytes = bytes.substr(0, end);
        }
        m_out += lang::repr(bytes);
    }

    /// True: the container holds itself, and has been written; or it is nested too deep.
    bool stops(const Object& container, std::string_view itself, bool& fine)
    {
        fine = true;
        if (std::find(m_inside.begin(), m_inside.end(), &container) != m_inside.end()) {
            m_out += itself;
            return true;
        }
        fine = m_inside.size() < most_depth;
        return !fine;
    }

    /// A record can hold no container that holds it: it is whole before a program sees it.
    bool record(const Record& record)
    {
        m_out.append(record.shape->name).append("(");
        for (std::size_t i = 0; i < record.values.size(); ++i) {
            m_out.append(i == 0 ? "" : ", ").append(record.shape->fields[i]).append("=");
            if (!repr(record.values[i])) {
                return false;
            }
        }
        m_out += ")";
        return true;
    }

    bool dict(const Dict& dict)
    {
        bool fine = true;
        if (stops(dict, "{...}", fine)) {
            return fine;
        }
        m_inside.push_back(&dict);
        m_out += "{";
        std::string_view separator;
        for (const DictTable::Entry& entry : dict.table.entries()) {
            if (!DictTable::is_there(entry)) {
                continue;
            }
            m_out += separator;
            separator = ", ";
            if (!repr(entry.key)) {
                return false;
            }
            m_out += ": ";
            if (!repr(entry.value)) {
                return false;
            }
            if (is_full()) {
                return true;
            }
        }
        m_out += "}";
        m_inside.pop_back();
        return true;
    }

    bool set(const Set& set)
    {
        if (set.table.size() == 0) {
            m_out += "set()";
            return true;
        }
        m_out += "{";
        std::string_view separator;
        for (const SetTable::Slot& slot : set.table.slots()) {
            if (!SetTable::is_there(slot)) {
                continue;
            }
            m_out += separator;
            separator = ", ";
            if (!repr(slot.key)) {
                return false;
            }
            if (is_full()) {
                return true;
            }
        }
        m_out += "}";
        return true;
    }

    bool view(const View& view)
    {
        constexpr std::string_view names[] = {"dict_keys([", "dict_values([", "dict_items(["};
        bool fine = true;
        if (stops(view, "...", fine)) {
            return fine;
        }
        m_inside.push_back(&view);
        m_out += names[static_cast<std::size_t>(view.part)];
        std::string_view separator;
        for (const DictTable::Entry& entry : as_dict(view.dict)->table.entries()) {
            if (!DictTable::is_there(entry)) {
                continue;
            }
            m_out += separator;
            separator = ", ";
            m_out += view.part == View::Part::items ? "(" : "";
            if (view.part != View::Part::values && !repr(entry.key)) {
                return false;
            }
            m_out += view.part == View::Part::items ? ", " : "";
            if (view.part != View::Part::keys && !repr(entry.value)) {
                return false;
            }
            m_out += view.part == View::Part::items ? ")" : "";
            if (is_full()) {
                return true;
            }
        }
        m_out += "])";
        m_inside.pop_back();
        return true;
    }

    bool exception(const Exception& exception)
    {
        bool fine = true;
        if (stops(exception, "...", fine)) {
            return fine;
        }
        m_inside.push_back(&exception);
        m_out.append(name_of(exception.klass)).append("(");
        std::string_view separator;
        for (const Value& argument : exception.arguments) {
            m_out += separator;
            separator = ", ";
            if (!repr(argument)) {
                return false;
            }
        }
        m_out += ")";
        m_inside.pop_back();
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
    std::vector<const Object*> m_inside;  ///< outermost first: a list that holds itself shows [...]
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

bool bad_number(Workspace& workspace, std::string_view text, const std::string& problem)
{
    std::string shown = repr(text.substr(0, shown_size));
    return workspace.raise(Class::value_error,
                           problem + ": " + repr(text),
                           "bad_number",
                           {{"text", std::move(shown)}});
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

Class class_of(const Value& value)
{
    switch (value.kind()) {
        case Kind::undefined:
        case Kind::none:
            return Class::none;
        case Kind::boolean:
            return Class::boolean;
        case Kind::integer:
            return Class::integer;
        case Kind::real:
            return Class::real;
        case Kind::object:
            break;
    }
    switch (value.as_object().type()) {
        case Object::Type::text:
            return Class::text;
        case Object::Type::list:
            return Class::list;
        case Object::Type::tuple:
            return Class::tuple;
        case Object::Type::range:
            return Class::range;
        case Object::Type::dict:
            return Class::dict;
        case Object::Type::set:
            return Class::set;
        case Object::Type::view: {
            constexpr Class views[] = {Class::dict_keys, Class::dict_values, Class::dict_items};
            return views[static_cast<std::size_t>(as_view(value)->part)];
        }
        case Object::Type::generator:
            return Class::generator;
        case Object::Type::walker: {
            constexpr Class walkers[] = {Class::enumerate, Class::zip, Class::list_reverse};
            return walkers[static_cast<std::size_t>(as_walker(value)->kind)];
        }
        case Object::Type::cell:
            return Class::cell;
        case Object::Type::exception:
            return as_exception(value)->klass;
        case Object::Type::record:
            return Class::record;
        case Object::Type::klass:
            return Class::type;
        case Object::Type::module:
            return Class::module;
        case Object::Type::builtin:
            return Class::builtin;
        case Object::Type::function:
        case Object::Type::native:
            break;
    }
    return Class::function;
}

bool is_instance(const Value& value, Class klass) { return is_subclass(class_of(value), klass); }

std::string_view type_name(const Value& value)
{
    const Record* const record = as_record(value);
    return record != nullptr ? record->shape->name : name_of(class_of(value));
}

bool append_exception(Workspace& workspace, std::string& out, const Exception& exception)
{
    const auto shows_repr = [](const Exception& each) {
        return is_subclass(each.klass, Class::key_error);
    };
    // An exception may be about an exception, and so on.
    const Exception* shown = &exception;
    while (shown->arguments.size() == 1 && !shows_repr(*shown) &&
           as_exception(shown->arguments.front()) != nullptr) {
        shown = as_exception(shown->arguments.front());
    }
    if (shown->arguments.empty()) {
        return true;
    }
    if (shown->arguments.size() > 1) {
        Value all;
        return workspace.make_tuple(shown->arguments, all) && append_repr(workspace, out, all);
    }
    return shows_repr(*shown) ? append_repr(workspace, out, shown->arguments.front())
                              : append_str(workspace, out, shown->arguments.front());
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
    if (const Exception* exception = as_exception(value)) {
        return append_exception(workspace, out, *exception);
    }
    return append_repr(workspace, out, value);
}

bool parse_integer(Workspace& workspace, std::string_view text, int base, Value& result)
{
    const std::string problem = "invalid literal for int() with base " + std::to_string(base);
    std::string_view rest = trimmed(text);
    const bool negative = !rest.empty() && rest.front() == '-';
    if (negative || (!rest.empty() && rest.front() == '+')) {
        rest.remove_prefix(1);
    }
    std::string digits(negative ? 1 : 0, '-');
    if (rest.empty() || !is_letter_or_digit(rest.front()) || !without_underscores(rest, digits)) {
        return bad_number(workspace, text, problem);
    }
    std::int64_t number = 0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number, base);
    if (stopped != end || error == std::errc::invalid_argument) {
        return bad_number(workspace, text, problem);
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
        return bad_number(workspace, text, "could not convert string to float");
    }
    double number = 0.0;
    const char* const end = digits.data() + digits.size();
    const auto [stopped, error] = std::from_chars(digits.data(), end, number);
    if (stopped != end || error == std::errc::invalid_argument) {
        return bad_number(workspace, text, "could not convert string to float");
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
