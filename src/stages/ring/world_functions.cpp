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

using Table = stages::Table<World, LastDeed>;

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
    Table::action("run_lap", "motion", "lap", [](World& world) { return world.run_lap(); }),
    Table::action("kick", "action", "kick", [](World& world) { return world.kick(); }),
    Table::action("bend", "action", "dipole", [](World& world) { return world.bend(); }),
    Table::action(
        "hand_over", "motion", "hand-over", [](World& world) { return world.hand_over(); }),
    Table::action("ring_bell", "action", "bell", [](World& world) { return world.ring_bell(); }),
    Table::action("light", "action", "light", [](World& world) { return world.light(); }),
    Table::action("take_photo", "action", "photo", [](World& world) { return world.take_photo(); }),
    Table::action("count_one", "action", "count", [](World& world) { return world.count_one(); }),
    Table::action("send", "action", "tell", [](World& world) { return world.send(); }),
    Table::action(
        {.name = "hand_over_to",
         .parameters = machine_parameter,
         .category = "motion",
         .icon = "hand-over",
         .first = first_machine},
        [](World& world, stages::Arguments arguments) { return hand_over_to(world, arguments); }),
    Table::sense("energy", "energy", [](const World& world) { return world.energy(); }),
    Table::sense("target", "flag", [](const World& world) { return world.target(); }),
    Table::sense("laps", "lap", [](const World& world) { return world.laps(); }),
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

constexpr std::array fact_rows{
    Table::fact("laps", [](const World& world) { return world.laps(); }),
    Table::fact("energy", [](const World& world) { return world.energy(); }),
    Table::fact("held", [](const World& world) { return world.held(); }),
    Table::fact("drift", [](const World& world) { return world.drift(); }),
    Table::fact("at_target", [](const World& world) { return world.at_target(); }),
    Table::fact("handed_over", [](const World& world) { return world.handed_over(); }),
    Table::fact("kicks", [](const World& world) { return world.kicks(); }),
    Table::fact("bends", [](const World& world) { return world.bends(); }),
    Table::fact("touched", [](const World& world) { return world.touched(); }),
    Table::fact("passes", [](const World& world) { return world.gates().passed; }),
    Table::fact("bells", [](const World& world) { return world.gates().answered; }),
    Table::fact("extra_bells", [](const World& world) { return world.gates().extra; }),
    Table::fact("missed_bells", [](const World& world) { return world.gates().missed(); }),
    Table::fact("flashes", [](const World& world) { return world.lamps().answered; }),
    Table::fact("extra_flashes", [](const World& world) { return world.lamps().extra; }),
    Table::fact("missed_flashes", [](const World& world) { return world.lamps().missed(); }),
    Table::fact("collisions", [](const World& world) { return world.crossings().passed; }),
    Table::fact("photos", [](const World& world) { return world.crossings().answered; }),
    Table::fact("extra_photos", [](const World& world) { return world.crossings().extra; }),
    Table::fact("missed_photos", [](const World& world) { return world.crossings().missed(); }),
    Table::fact("counted", [](const World& world) { return world.counted(); }),
    Table::fact(
        "miscounted",
        [](const World& world) { return std::abs(world.counted() - world.crossings().answered); }),
    Table::fact("messages", [](const World& world) { return world.messages(); }),
    Table::fact("machines",
                [](const World& world) { return world.holder() ? *world.holder() + 1 : 0; }),
    Table::fact("in_lhc",
                [](const World& world) { return world.holder() == chain_machines.size() - 1; }),
    Table::fact("segment", [](const World& world) { return world.segment(); }),
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
    if (called.act != nullptr) {
        m_passed.clear();
        m_obstacle = Obstacle::none;
    }
    core::Result<stages::Deed> deed = stages::call(called, *this, arguments, m_last, on_bump);
    if (!deed || called.act == nullptr) {
        return deed;
    }
    std::vector<std::string_view> asked;
    std::ranges::transform(m_passed, std::back_inserter(asked), event_of);
    if (m_last == LastDeed::told) {
        asked.push_back(on_message);
    }
    std::vector<std::string_view>& events_now = deed.value().events;
    events_now.insert(events_now.begin(), asked.begin(), asked.end());
    return deed;
}

double World::fact(std::size_t fact) const { return fact_rows.at(fact).value(*this); }

const stages::Stage& stage() { return ring_stage; }

}  // namespace ring
