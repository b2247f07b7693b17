#include "stages/ring/world.hpp"
#include "stages/ring/world_describe.hpp"
#include "stages/ring/world_map.hpp"

#include <array>

namespace ring {

namespace {

/// A row of the table of functions: what programs call, and what it does to a world.
struct Function {
    lang::Native native;
    LastDeed (*act)(World&){nullptr};               ///< of an action
    std::int64_t (*number)(const World&){nullptr};  ///< of a sense
};

constexpr Function action(std::string_view name,
                          std::string_view category,
                          std::string_view icon,
                          LastDeed (*act)(World&))
{
    return {{name, {}, lang::NativeKind::action, category, icon}, act, nullptr};
}

constexpr Function sense(std::string_view name,
                         std::string_view icon,
                         std::int64_t (*number)(const World&))
{
    return {
        {name, {}, lang::NativeKind::sense, "sense", icon, lang::Answer::number}, nullptr, number};
}

// The one table of what programs can call; the order is that of a full tray.
constexpr std::array functions{
    action("run_lap", "motion", "lap", [](World& world) { return world.run_lap(); }),
    action("kick", "action", "kick", [](World& world) { return world.kick(); }),
    action("bend", "action", "dipole", [](World& world) { return world.bend(); }),
    action("hand_over", "motion", "hand-over", [](World& world) { return world.hand_over(); }),
    action("ring_bell", "action", "bell", [](World& world) { return world.ring_bell(); }),
    action("light", "action", "light", [](World& world) { return world.light(); }),
    sense("energy", "energy", [](const World& world) { return world.energy(); }),
    sense("target", "flag", [](const World& world) { return world.target(); }),
    sense("laps", "lap", [](const World& world) { return world.laps(); }),
};

constexpr auto natives = [] {
    std::array<lang::Native, functions.size()> all{};
    for (std::size_t i = 0; i < functions.size(); ++i) {
        all[i] = functions[i].native;
    }
    return all;
}();

constexpr std::array<std::string_view, 2> events{"on_gate", "on_bump"};
constexpr lang::Module ring_module{"ring", natives, events};

struct FactRow {
    stages::Fact fact;
    double (*value)(const World&);
};

constexpr double yes(bool value) { return value ? 1.0 : 0.0; }

constexpr std::array fact_rows{
    FactRow{{"laps"}, [](const World& world) { return double(world.laps()); }},
    FactRow{{"energy"}, [](const World& world) { return double(world.energy()); }},
    FactRow{{"held"}, [](const World& world) { return double(world.held()); }},
    FactRow{{"drift"}, [](const World& world) { return double(world.drift()); }},
    FactRow{{"at_target", true}, [](const World& world) { return yes(world.at_target()); }},
    FactRow{{"handed_over", true}, [](const World& world) { return yes(world.handed_over()); }},
    FactRow{{"kicks"}, [](const World& world) { return double(world.kicks()); }},
    FactRow{{"bends"}, [](const World& world) { return double(world.bends()); }},
    FactRow{{"touched"}, [](const World& world) { return double(world.touched()); }},
    FactRow{{"passes"}, [](const World& world) { return double(world.passes()); }},
    FactRow{{"bells"}, [](const World& world) { return double(world.bells()); }},
    FactRow{{"extra_bells"}, [](const World& world) { return double(world.extra_bells()); }},
    FactRow{{"flashes"}, [](const World& world) { return double(world.flashes()); }},
    FactRow{{"segment"}, [](const World& world) { return double(world.segment()); }},
};

constexpr auto facts = [] {
    std::array<stages::Fact, fact_rows.size()> all{};
    for (std::size_t i = 0; i < fact_rows.size(); ++i) {
        all[i] = fact_rows[i].fact;
    }
    return all;
}();

bool has_cell(const stages::World& world, int row, int column)
{
    const auto* ring = dynamic_cast<const World*>(&world);
    return ring != nullptr && row == 0 && column >= 0 &&
           static_cast<std::size_t>(column) < ring->segments().size();
}

constexpr stages::Stage ring_stage{
    "ring", &ring_module, facts, &make_world, &has_cell, &describe, &happened, &bumped};

}  // namespace

core::Result<stages::Deed> World::call(std::size_t function, std::span<const lang::Value>)
{
    const Function& called = functions.at(function);
    stages::Deed deed;
    if (called.number != nullptr) {
        deed.value = lang::Value::integer(called.number(*this));
        return deed;
    }
    const std::int64_t passed = m_passes;
    m_obstacle = Obstacle::none;
    m_last = called.act(*this);
    deed.events.assign(static_cast<std::size_t>(m_passes - passed), events[0]);
    deed.bump = m_last == LastDeed::bumped;
    if (deed.bump) {
        deed.events.push_back(events[1]);
    }
    return deed;
}

double World::fact(std::size_t fact) const { return fact_rows.at(fact).value(*this); }

const stages::Stage& stage() { return ring_stage; }

}  // namespace ring
