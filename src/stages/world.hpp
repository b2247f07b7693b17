#pragma once

#include "core/message.hpp"
#include "core/record.hpp"
#include "core/result.hpp"
#include "lang/module.hpp"
#include "lang/value.hpp"
#include "stages/given.hpp"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace stages {

/// A fact is a number or a yes (1) / no (0) that goals, stars and mistakes may ask a world for.
struct Fact {
    std::string_view name;
    bool yes_no{false};
};

/// What came of calling one of the stage's functions.
struct Deed {
    lang::Value value;                     ///< what the function returns
    std::optional<Given> given;            ///< instead of it: a text, a list or a record
    bool bump{false};                      ///< it could not be done; counted, the program goes on
    std::vector<std::string_view> events;  ///< handlers that the stage now wants called
};

/// The world on which a program acts. It is headless, deterministic and cheap to copy: a trace
/// keeps one copy for each moment.
class World {
public:
    virtual ~World() = default;

    virtual std::unique_ptr<World> clone() const = 0;
    /// Calls function number `function` of the stage's module. The number and count of arguments
    /// are right (the checker and VM see to that); their types are the world's to check.
    virtual core::Result<Deed> call(std::size_t function,
                                    std::span<const lang::Value> arguments) = 0;
    /// The value of fact number `fact` of the stage's table, now.
    virtual double fact(std::size_t fact) const = 0;

protected:
    World() = default;
    World(const World&) = default;
    World& operator=(const World&) = default;
};

/// A stage: what its worlds are made from, what programs can call, what goals can ask. One row of
/// stages.def; looked up with stages::find().
struct Stage {
    std::string_view name;
    const lang::Module* module{nullptr};
    std::span<const Fact> facts;
    /// Makes a world from `{"map": [...], "set": {...}}`; every value is checked, errors have
    /// places.
    core::Result<std::unique_ptr<World>> (*make)(const core::Record& world){nullptr};
    /// Whether a hint may point there: row and column count from 0.
    bool (*has_cell)(const World& world, int row, int column){nullptr};
    /// The whole world for the ear, a sentence for each thing in it.
    std::vector<core::Message> (*describe)(const World& world){nullptr};
    /// What the action between two moments has changed, beside what its name says.
    std::vector<core::Message> (*happened)(const World& before, const World& now){nullptr};
    /// Why the last call could not be done, as Lumi says it; left out where the action alone tells.
    core::Message (*bumped)(const World& now){nullptr};
    /// What stands at a place, for the ear; left out where row and column tell enough.
    core::Message (*named)(const World& world, int row, int column){nullptr};
};

/// The stage of that name, or nullptr.
const Stage* find(std::string_view name);
std::span<const Stage> all();

}  // namespace stages
