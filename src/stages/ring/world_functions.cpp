#include "stages/function_table.hpp"
#include "stages/ring/world.hpp"
#include "stages/ring/world_describe.hpp"
#include "stages/ring/world_map.hpp"

#include <array>

namespace ring {

namespace {

template <typename Act>
constexpr auto action(std::string_view name,
                      std::string_view category,
                      std::string_view icon,
                      Act act)
{
    return stages::action<World, LastDeed>({.name = name, .category = category, .icon = icon}, act);
}

template <typename Ask>
constexpr auto number(std::string_view name, std::string_view icon, Ask ask)
{
    return stages::sense<World, LastDeed>(
        {.name = name, .icon = icon, .answers = lang::Answer::number}, ask);
}

// The one table of what programs can call; the order is that of a full tray.
constexpr std::array functions{
    action("run_lap", "motion", "lap", [](World& world) { return world.run_lap(); }),
    action("kick", "action", "kick", [](World& world) { return world.kick(); }),
    action("bend", "action", "dipole", [](World& world) { return world.bend(); }),
    action("hand_over", "motion", "hand-over", [](World& world) { return world.hand_over(); }),
    action("ring_bell", "action", "bell", [](World& world) { return world.ring_bell(); }),
    action("light", "action", "light", [](World& world) { return world.light(); }),
    number("energy", "energy", [](const World& world) { return world.energy(); }),
    number("target", "flag", [](const World& world) { return world.target(); }),
    number("laps", "lap", [](const World& world) { return world.laps(); }),
};

constexpr auto natives = stages::natives_of(functions);
constexpr std::array<std::string_view, 2> events{"on_gate", "on_bump"};
constexpr lang::Module ring_module{"ring", natives, events};

template <typename Tell>
constexpr auto fact(std::string_view name, Tell tell)
{
    return stages::fact<World>(name, tell);
}

constexpr std::array fact_rows{
    fact("laps", [](const World& world) { return world.laps(); }),
    fact("energy", [](const World& world) { return world.energy(); }),
    fact("held", [](const World& world) { return world.held(); }),
    fact("drift", [](const World& world) { return world.drift(); }),
    fact("at_target", [](const World& world) { return world.at_target(); }),
    fact("handed_over", [](const World& world) { return world.handed_over(); }),
    fact("kicks", [](const World& world) { return world.kicks(); }),
    fact("bends", [](const World& world) { return world.bends(); }),
    fact("touched", [](const World& world) { return world.touched(); }),
    fact("passes", [](const World& world) { return world.passes(); }),
    fact("bells", [](const World& world) { return world.bells(); }),
    fact("extra_bells", [](const World& world) { return world.extra_bells(); }),
    fact("flashes", [](const World& world) { return world.flashes(); }),
    fact("segment", [](const World& world) { return world.segment(); }),
};

constexpr auto facts = stages::facts_of(fact_rows);

bool has_cell(const stages::World& world, int row, int column)
{
    const auto* ring = dynamic_cast<const World*>(&world);
    return ring != nullptr && row == 0 && column >= 0 &&
           static_cast<std::size_t>(column) < ring->segments().size();
}

constexpr stages::Stage ring_stage{
    "ring", &ring_module, facts, &make_world, &has_cell, &describe, &happened, &bumped};

}  // namespace

core::Result<stages::Deed> World::call(std::size_t function, stages::Arguments arguments)
{
    const auto& called = functions.at(function);
    if (called.sense != nullptr) {
        return stages::answered(called.sense(*this, arguments));
    }
    const std::int64_t passed = m_passes;
    m_obstacle = Obstacle::none;
    const core::Result<LastDeed> done = called.act(*this, arguments);
    if (!done) {
        return done.error();
    }
    m_last = done.value();
    stages::Deed deed;
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
