#pragma once

#include "lang/builtins.hpp"
#include "lang/operations.hpp"

#include <span>
#include <string>
#include <string_view>

namespace lang {

/// What a method is called with.
struct MethodUse {
    Workspace& workspace;
    const Value& object;
    const Passed& passed;

    std::size_t count() const { return passed.positional.size(); }
    const Value& operator[](std::size_t index) const { return passed.positional[index]; }
    /// An argument by position or by name; null if it is left out.
    const Value* find(std::size_t index, std::string_view name) const;
    bool wrong(const Value& value, std::string text) const
    {
        return workspace.raise(Class::type_error,
                               std::move(text),
                               "wrong_kind",
                               {{"name", "( )"}, {"value", preview(value)}});
    }
    bool integer(const Value& value, std::int64_t& result) const
    {
        const std::optional<std::int64_t> whole = whole_number(value);
        result = whole.value_or(0);
        return whole.has_value() || wrong(value,
                                          "'" + std::string{type_name(value)} +
                                              "' object cannot be interpreted as an integer");
    }
    bool give_text(std::string text, Value& result) const
    {
        workspace.charge(text.size() / 8);
        return workspace.make_text(std::move(text), result);
    }
};

using Method = bool (*)(const MethodUse& use, Value& result);

/// A method of one type. Those of one name are found by the type.
struct MethodEntry {
    std::string_view name;
    Object::Type type;
    int least;
    int most;
    std::string_view keywords;  ///< those that it takes, with blanks between; "*" takes all
    Method call;
};

std::span<const MethodEntry> text_methods();
std::span<const MethodEntry> list_methods();
std::span<const MethodEntry> table_methods();

}  // namespace lang
