#include "lang/call_check.hpp"

#include "lang/builtins.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <utility>

namespace lang {
namespace {

constexpr Builtin builtin_shapes[] = {
#define BUILTIN(name, least, most) {#name, least, most},
#define MEMBER(module, name, least, most) {#module "." #name, least, most},
#include "lang/builtins.def"
#undef MEMBER
#undef BUILTIN
    // Of prelude.cpp.
    {"any", 1, 1},
    {"all", 1, 1},
    {"map", 2, 4},
    {"filter", 2, 2},
};

/// dir(builtins) of CPython 3.11 without exceptions and without what is in the table.
constexpr std::array<std::string_view, 37> other_builtins{
    "aiter",    "anext",       "ascii",     "bin",        "breakpoint", "bytearray", "bytes",
    "callable", "classmethod", "compile",   "complex",    "delattr",    "dir",       "eval",
    "exec",     "exit",        "frozenset", "getattr",    "globals",    "hasattr",   "hash",
    "help",     "hex",         "id",        "issubclass", "iter",       "locals",    "memoryview",
    "next",     "object",      "oct",       "open",       "property",   "quit",      "setattr",
    "slice",    "staticmethod"};

/// What can be given by position or by name.
struct Signature {
    std::string_view name;
    std::vector<std::string_view> parameters;
    std::size_t required{0};  ///< of the parameters, the first ones
};

Diagnostic wrong_count(const Expression& place,
                       std::string_view name,
                       std::size_t least,
                       std::size_t most,
                       std::size_t given)
{
    const bool exact = least == most;
    const bool few = given < least;
    const auto expected = static_cast<std::int64_t>(few ? least : most);
    return diagnose(exact ? "wrong_count"
                    : few ? "too_few"
                          : "too_many",
                    place.span,
                    {{"name", std::string{name}},
                     {"expected", expected},
                     {"given", static_cast<std::int64_t>(given)}},
                    place.id);
}

/// More than the function has names for: they are said.
Diagnostic unwanted(const Expression& place, const Signature& signature, std::size_t given)
{
    if (signature.parameters.empty()) {
        return diagnose(
            "no_arguments", place.span, {{"name", std::string{signature.name}}}, place.id);
    }
    std::string names;
    for (const std::string_view name : signature.parameters) {
        names.append(names.empty() ? "" : ", ").append(name);
    }
    return diagnose("extra_arguments",
                    place.span,
                    {{"name", std::string{signature.name}},
                     {"parameters", std::move(names)},
                     {"expected", static_cast<std::int64_t>(signature.parameters.size())},
                     {"given", static_cast<std::int64_t>(given)}},
                    place.id);
}

std::optional<Diagnostic> check_signature(const Expression& place,
                                          const Call& call,
                                          const Signature& signature)
{
    const auto& parameters = signature.parameters;
    const auto starred = [](const Expression& argument) {
        return std::holds_alternative<Starred>(argument.form);
    };
    if (std::any_of(call.arguments.begin(), call.arguments.end(), starred)) {
        return std::nullopt;
    }
    const std::size_t given = call.arguments.size() + call.keywords.size();
    std::vector<bool> filled(parameters.size());
    if (given <= parameters.size()) {
        std::fill_n(filled.begin(), call.arguments.size(), true);
    }
    for (const KeywordArgument& keyword : call.keywords) {
        const auto found = std::find(parameters.begin(), parameters.end(), keyword.name);
        const Arguments names{{"name", keyword.name}, {"function", std::string{signature.name}}};
        if (found == parameters.end()) {
            return diagnose("unknown_parameter", keyword.value.span, names, place.id);
        }
        const auto which = static_cast<std::size_t>(found - parameters.begin());
        if (filled[which]) {
            return diagnose("given_twice", keyword.value.span, names, place.id);
        }
        filled[which] = true;
    }
    if (given > parameters.size()) {
        return unwanted(place, signature, given);
    }
    const auto missing =
        static_cast<std::size_t>(std::find(filled.begin(), filled.end(), false) - filled.begin());
    if (missing < signature.required) {
        return diagnose(
            "missing_argument",
            place.span,
            {{"name", std::string{parameters[missing]}}, {"function", std::string{signature.name}}},
            place.id);
    }
    return std::nullopt;
}

}  // namespace

const Builtin* find_builtin(std::string_view name)
{
    const auto* const found = std::find_if(std::begin(builtin_shapes),
                                           std::end(builtin_shapes),
                                           [&](const Builtin& each) { return each.name == name; });
    return found == std::end(builtin_shapes) ? nullptr : found;
}

std::vector<std::string_view> builtin_names()
{
    std::vector<std::string_view> names;
    for (const Builtin& builtin : builtin_shapes) {
        const bool hidden =
            builtin.name.starts_with("__") || builtin.name.find('.') != std::string_view::npos;
        if (!hidden) {
            names.push_back(builtin.name);
        }
    }
    return names;
}

bool is_other_builtin(std::string_view name)
{
    return std::find(other_builtins.begin(), other_builtins.end(), name) != other_builtins.end();
}

std::optional<Diagnostic> check_call(const Expression& place,
                                     const Call& call,
                                     const Native& native)
{
    const std::span<const std::string_view> all = native.parameters;
    return check_signature(place, call, {native.name, {all.begin(), all.end()}, all.size()});
}

std::optional<Diagnostic> check_call(const Expression& place,
                                     const Call& call,
                                     const Builtin& builtin)
{
    for (const KeywordArgument& keyword : call.keywords) {
        const std::span<const std::string_view> names = keywords_of(builtin.name);
        const bool fine = builtin.name == "dict" ||
                          std::find(names.begin(), names.end(), keyword.name) != names.end();
        if (!fine) {
            return diagnose("unknown_parameter",
                            keyword.value.span,
                            {{"name", keyword.name}, {"function", std::string{builtin.name}}},
                            place.id);
        }
    }
    const auto starred = [](const Expression& argument) {
        return std::holds_alternative<Starred>(argument.form);
    };
    if (std::any_of(call.arguments.begin(), call.arguments.end(), starred)) {
        return std::nullopt;
    }
    const std::size_t given = call.arguments.size();
    const auto least = static_cast<std::size_t>(builtin.least);
    const auto most = builtin.most < 0 ? SIZE_MAX : static_cast<std::size_t>(builtin.most);
    if (given < least || given > most) {
        return wrong_count(place, builtin.name, least, most, given);
    }
    return std::nullopt;
}

std::optional<Diagnostic> check_call(const Expression& place,
                                     const Call& call,
                                     const Define& define)
{
    Signature signature{define.name, {}, 0};
    for (const Parameter& parameter : define.parameters) {
        signature.parameters.push_back(parameter.name);
        signature.required += parameter.initial ? 0U : 1U;
    }
    return check_signature(place, call, signature);
}

}  // namespace lang
