#include "lang/object.hpp"
#include "stages/function_table.hpp"
#include "stages/ring/world.hpp"
#include "stages/ring/world_describe.hpp"
#include "stages/ring/world_map.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iterator>

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

/// The machine that a program names; a text is a text, so anything may stand there.
core::Result<LastDeed> hand_over_to(World& world, stages::Arguments arguments)
{
    const lang::Text* const name = lang::as_text(arguments[0]);
    const auto machine = name != nullptr ? chain_machine(name->bytes()) : std::nullopt;
    if (!machine) {
        return core::Error{{}, {}, {"ring.unknown_machine", {}}};
    }
    return world.hand_over_to(*machine);
}

constexpr std::array<std::string_view, 1> machine_parameter{"machine"};
constexpr std::array<lang::FirstValue, 1> first_machine{std::string_view{"PS"}};

// The one table of what programs can call; the order is that of a full tray.
constexpr std::array functions{
    action("run_lap", "motion", "lap", [](World& world) { return world.run_lap(); }),
    action("kick", "action", "kick", [](World& world) { return world.kick(); }),
    action("bend", "action", "dipole", [](World& world) { return world.bend(); }),
    action("hand_over", "motion", "hand-over", [](World& world) { return world.hand_over(); }),
    action("ring_bell", "action", "bell", [](World& world) { return world.ring_bell(); }),
    action("light", "action", "light", [](World& world) { return world.light(); }),
    action("take_photo", "action", "photo", [](World& world) { return world.take_photo(); }),
    action("count_one", "action", "count", [](World& world) { return world.count_one(); }),
    action("send", "action", "tell", [](World& world) { return world.send(); }),
    stages::action<World, LastDeed>(
        {.name = "hand_over_to",
         .parameters = machine_parameter,
         .category = "motion",
         .icon = "hand-over",
         .first = first_machine},
        [](World& world, stages::Arguments arguments) { return hand_over_to(world, arguments); }),
    number("energy", "energy", [](const World& world) { return world.energy(); }),
    number("target", "flag", [](const World& world) { return world.target(); }),
    number("laps", "lap", [](const World& world) { return world.laps(); }),
};

constexpr auto natives = stages::natives_of(functions);
constexpr std::string_view on_message{"on_message"};
constexpr std::string_view on_bump{"on_bump"};
constexpr std::array events{std::string_view{"on_gate"},
                            std::string_view{"on_lamp"},
                            std::string_view{"on_collide"},
                            on_message,
                            on_bump};

std::string_view event_of(Segment passed)
{
    return passed == Segment::gate ? events[0] : passed == Segment::lamp ? events[1] : events[2];
}

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
    fact("passes", [](const World& world) { return world.gates().passed; }),
    fact("bells", [](const World& world) { return world.gates().answered; }),
    fact("extra_bells", [](const World& world) { return world.gates().extra; }),
    fact("missed_bells", [](const World& world) { return world.gates().missed(); }),
    fact("flashes", [](const World& world) { return world.lamps().answered; }),
    fact("extra_flashes", [](const World& world) { return world.lamps().extra; }),
    fact("missed_flashes", [](const World& world) { return world.lamps().missed(); }),
    fact("collisions", [](const World& world) { return world.crossings().passed; }),
    fact("photos", [](const World& world) { return world.crossings().answered; }),
    fact("extra_photos", [](const World& world) { return world.crossings().extra; }),
    fact("missed_photos", [](const World& world) { return world.crossings().missed(); }),
    fact("counted", [](const World& world) { return world.counted(); }),
    fact("miscounted",
         [](const World& world) { return std::abs(world.counted() - world.crossings().answered); }),
    fact("messages", [](const World& world) { return world.messages(); }),
    fact("machines", [](const World& world) { return world.holder() ? *world.holder() + 1 : 0; }),
    fact("in_lhc", [](const World& world) { return world.holder() == chain_machines.size() - 1; }),
    fact("segment", [](const World& world) { return world.segment(); }),
};

constexpr auto facts = stages::facts_of(fact_rows);

bool has_cell(const stages::World& world, int row, int column)
{
    const auto* ring = dynamic_cast<const World*>(&world);
    return ring != nullptr && row == 0 && column >= 0 &&
           static_cast<std::size_t>(column) <
               std::max(ring->segments().size(), ring->chain().size());
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
    m_passed.clear();
    m_obstacle = Obstacle::none;
    const core::Result<LastDeed> done = called.act(*this, arguments);
    if (!done) {
        return done.error();
    }
    m_last = done.value();
    stages::Deed deed;
    std::ranges::transform(m_passed, std::back_inserter(deed.events), event_of);
    if (m_last == LastDeed::told) {
        deed.events.push_back(on_message);
    }
    deed.bump = m_last == LastDeed::bumped;
    if (deed.bump) {
        deed.events.push_back(on_bump);
    }
    return deed;
}

double World::fact(std::size_t fact) const { return fact_rows.at(fact).value(*this); }

const stages::Stage& stage() { return ring_stage; }

}  // namespace ring
