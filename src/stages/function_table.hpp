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

/// What a sense answers follows from what its lambda gives.
template <typename Told>
constexpr lang::Answer kind_of_answer()
{
    if constexpr (std::same_as<Told, bool>) {
        return lang::Answer::yes_no;
    } else if constexpr (std::integral<Told>) {
        return lang::Answer::number;
    } else if constexpr (std::same_as<Told, std::string_view>) {
        return lang::Answer::text;
    } else {
        return lang::Answer::anything;
    }
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

/// The rows of one stage's tables.
template <typename World, typename Done>
struct Table {
    /// An action that the lambda does: `(World&)`, or `(World&, Arguments)` where it has
    /// parameters.
    template <typename Act>
    static constexpr Function<World, Done> action(const lang::Native& native, Act)
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
    template <typename Act>
    static constexpr Function<World, Done> action(std::string_view name,
                                                  std::string_view category,
                                                  std::string_view icon,
                                                  Act act)
    {
        return action({.name = name, .category = category, .icon = icon}, act);
    }

    /// A sense that the lambda asks for: a bool, a whole number, a text, or what it gives.
    template <typename Ask>
    static constexpr Function<World, Done> sense(std::string_view name, std::string_view icon, Ask)
    {
        using Told = decltype(Ask{}(std::declval<const World&>()));
        Function<World, Done> row{{.name = name,
                                   .kind = lang::NativeKind::sense,
                                   .category = "sense",
                                   .icon = icon,
                                   .answers = kind_of_answer<Told>()}};
        row.sense = [](const World& world, Arguments) -> core::Result<Given> {
            return answer(Ask{}(world));
        };
        return row;
    }

    /// A fact that the lambda tells: a yes or no, or a number.
    template <typename Tell>
    static constexpr FactRow<World> fact(std::string_view name, Tell)
    {
        using Told = decltype(Tell{}(std::declval<const World&>()));
        return {{name, std::same_as<Told, bool>},
                [](const World& world) { return static_cast<double>(Tell{}(world)); }};
    }
};

/// Does what a row says. `last` keeps what came of an action; a bump asks for its handler.
template <typename World, typename Done>
core::Result<Deed> call(const Function<World, Done>& row,
                        World& world,
                        Arguments arguments,
                        Done& last,
                        std::string_view on_bump)
{
    if (row.sense != nullptr) {
        return answered(row.sense(world, arguments));
    }
    const core::Result<Done> done = row.act(world, arguments);
    if (!done) {
        return done.error();
    }
    last = done.value();
    Deed deed;
    deed.bump = last == Done::bumped;
    if (deed.bump) {
        deed.events.push_back(on_bump);
    }
    return deed;
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
