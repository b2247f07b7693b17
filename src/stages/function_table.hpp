#pragma once

#include "lang/module.hpp"
#include "lang/value.hpp"
#include "stages/world.hpp"

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>

/// The two tables of a stage: what programs call and what goals ask. A stage writes one row for
/// each thing; the module that the language knows, and the facts that lessons know, follow from it.
namespace stages {

using Arguments = std::span<const lang::Value>;

/// A row of the table of functions. `Done` is what the stage tells of an action; an error is for
/// arguments of a wrong type.
template <typename World, typename Done>
struct Function {
    lang::Native native;
    core::Result<Done> (*act)(World&, Arguments){nullptr};           ///< of an action
    core::Result<Given> (*sense)(const World&, Arguments){nullptr};  ///< of a sense
};

inline Given answer(bool value) { return lang::Value::boolean(value); }
inline Given answer(std::int64_t value) { return lang::Value::integer(value); }
inline Given answer(std::string_view text) { return std::string{text}; }
inline Given answer(Given given) { return given; }
inline core::Result<Given> answer(core::Result<lang::Value> value)
{
    if (!value) {
        return value.error();
    }
    return Given{std::move(value).value()};
}

/// An action that the lambda does: `(World&)`, or `(World&, Arguments)` where it has parameters.
template <typename World, typename Done, typename Act>
constexpr Function<World, Done> action(const lang::Native& native, Act)
{
    Function<World, Done> row{native};
    row.native.kind = lang::NativeKind::action;
    row.act = [](World& world, [[maybe_unused]] Arguments arguments) -> core::Result<Done> {
        if constexpr (std::invocable<Act, World&>) {
            return Act{}(world);
        } else {
            return Act{}(world, arguments);
        }
    };
    return row;
}

/// A sense that the lambda asks for: a bool, a whole number, a text, what it gives, or a Result of
/// a Value.
template <typename World, typename Done, typename Ask>
constexpr Function<World, Done> sense(const lang::Native& native, Ask)
{
    Function<World, Done> row{native};
    row.native.kind = lang::NativeKind::sense;
    row.native.category = "sense";
    row.sense = [](const World& world,
                   [[maybe_unused]] Arguments arguments) -> core::Result<Given> {
        if constexpr (std::invocable<Ask, const World&>) {
            return answer(Ask{}(world));
        } else {
            return answer(Ask{}(world, arguments));
        }
    };
    return row;
}

/// What a sense answered, as the deed of its call.
inline core::Result<Deed> answered(core::Result<Given> given)
{
    if (!given) {
        return given.error();
    }
    Deed deed;
    if (const auto* value = std::get_if<lang::Value>(&given.value().form)) {
        deed.value = *value;
    } else {
        deed.given = std::move(given).value();
    }
    return deed;
}

/// The functions of a table as the language wants them, in the table's order.
template <typename World, typename Done, std::size_t size>
constexpr std::array<lang::Native, size> natives_of(
    const std::array<Function<World, Done>, size>& table)
{
    std::array<lang::Native, size> natives{};
    for (std::size_t i = 0; i < size; ++i) {
        natives[i] = table[i].native;
    }
    return natives;
}

/// A row of the table of facts.
template <typename World>
struct FactRow {
    Fact fact;
    double (*value)(const World&){nullptr};
};

/// A fact that the lambda tells: a yes or no, or a number.
template <typename World, typename Tell>
constexpr FactRow<World> fact(std::string_view name, Tell)
{
    using Told = decltype(Tell{}(std::declval<const World&>()));
    return {{name, std::same_as<Told, bool>},
            [](const World& world) { return static_cast<double>(Tell{}(world)); }};
}

template <typename World, std::size_t size>
constexpr std::array<Fact, size> facts_of(const std::array<FactRow<World>, size>& table)
{
    std::array<Fact, size> facts{};
    for (std::size_t i = 0; i < size; ++i) {
        facts[i] = table[i].fact;
    }
    return facts;
}

}  // namespace stages
