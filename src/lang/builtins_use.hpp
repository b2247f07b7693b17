#pragma once

#include "lang/builtins.hpp"
#include "lang/operations.hpp"

#include <algorithm>
#include <initializer_list>
#include <string>

namespace lang {

/// What each row is called with: the workspace and what was passed.
struct Use {
    Workspace& workspace;
    const Passed& passed;
    std::string_view name;  ///< of the row

    std::size_t count() const { return passed.positional.size(); }
    const Value& operator[](std::size_t index) const { return passed.positional[index]; }

    /// A TypeError with CPython's text.
    bool wrong(const Value& value, std::string text) const
    {
        return workspace.raise(Class::type_error,
                               std::move(text),
                               "wrong_kind",
                               {{"name", std::string{name}}, {"value", preview(value)}});
    }
    bool no_integer(const Value& value) const
    {
        return wrong(
            value,
            "'" + std::string{type_name(value)} + "' object cannot be interpreted as an integer");
    }
    bool number(const Value& value, double& result) const;
    bool integer(const Value& value, std::int64_t& result) const
    {
        const std::optional<std::int64_t> whole = whole_number(value);
        result = whole.value_or(0);
        return whole.has_value() || no_integer(value);
    }
    /// The arguments behind the first that may also be given by name, in the order of `names`; null
    /// where one is left out.
    bool named(std::initializer_list<std::string_view> names, std::span<const Value*> found) const
    {
        std::size_t next = 1;
        for (const Value*& value : found) {
            value = next < count() ? &passed.positional[next] : nullptr;
            ++next;
        }
        return by_name(names, found);
    }
    bool by_name(std::initializer_list<std::string_view> names, std::span<const Value*> found) const
    {
        for (std::size_t i = 0; i < passed.names.size(); ++i) {
            const auto at = std::find(names.begin(), names.end(), passed.names[i]);
            const auto index = static_cast<std::size_t>(at - names.begin());
            if (at == names.end() || found[index] != nullptr) {
                return workspace.raise(
                    Class::type_error,
                    "'" + passed.names[i] + "' is an invalid keyword argument for " +
                        std::string{name} + "()",
                    "unknown_parameter",
                    {{"name", passed.names[i]}, {"function", std::string{name}}});
            }
            found[index] = &passed.named[i];
        }
        return true;
    }
};

/// What the rows of builtins.def call.
#define BUILTIN(name, least, most) bool call_##name(const Use& use, Output& output, Value& result);
#define MEMBER(module, name, least, most) \
    bool call_##module##_##name(const Use& use, Output& output, Value& result);
#include "lang/builtins.def"
#undef MEMBER
#undef BUILTIN

}  // namespace lang
