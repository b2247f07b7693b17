#include "stages/function_table.hpp"
#include "stages/trigger/world.hpp"
#include "stages/trigger/world_describe.hpp"
#include "stages/trigger/world_map.hpp"

#include <array>

namespace trigger {

namespace {

using stages::Particle;

using Table = stages::Table<World, LastDeed>;

// The one table of what programs can call; the order is that of a full tray.
constexpr std::array functions{
    Table::action("keep", "action", "keep", [](World& world) { return world.decide(Exit::kept); }),
    Table::action(
        "drop", "action", "let-go", [](World& world) { return world.decide(Exit::dropped); }),
    Table::action(
        "lane_left", "motion", "lane-left", [](World& world) { return world.decide(Exit::left); }),
    Table::action("lane_right",
                  "motion",
                  "lane-right",
                  [](World& world) { return world.decide(Exit::right); }),
    Table::sense(
        "is_light", "is-light", [](const World& world) { return world.head_is(Particle::photon); }),
    Table::sense("is_electron",
                 "is-electron",
                 [](const World& world) { return world.head_is(Particle::electron); }),
    Table::sense(
        "is_muon", "is-muon", [](const World& world) { return world.head_is(Particle::muon); }),
    Table::sense("energy",
                 "energy",
                 [](const World& world) {
                     return world.head() == nullptr ? std::int64_t{0} : world.head()->energy;
                 }),
    Table::sense("kind",
                 "question",
                 [](const World& world) {
                     return world.head() == nullptr ? std::string_view{}
                                                    : stages::kind_of(world.head()->particle).name;
                 }),
    Table::sense("more", "belt", [](const World& world) { return world.head() != nullptr; }),
};

constexpr auto natives = stages::natives_of(functions);
constexpr std::array<std::string_view, 1> events{"on_bump"};
constexpr lang::Module trigger_module{"trigger", natives, events};

constexpr std::array fact_rows{
    Table::fact("sorted", [](const World& world) { return world.in_lane(true); }),
    Table::fact("wrong", [](const World& world) { return world.in_lane(false); }),
    Table::fact("left", [](const World& world) { return world.count(Exit::left); }),
    Table::fact("right", [](const World& world) { return world.count(Exit::right); }),
    Table::fact("kept", [](const World& world) { return world.count(Exit::kept); }),
    Table::fact("dropped", [](const World& world) { return world.count(Exit::dropped); }),
    Table::fact("rare", [](const World& world) { return world.rare(); }),
    Table::fact("kept_rare", [](const World& world) { return world.rare(Exit::kept); }),
    Table::fact("missed_rare", [](const World& world) { return world.rare(Exit::dropped); }),
    Table::fact("remaining", [](const World& world) { return world.remaining(); }),
};

constexpr auto facts = stages::facts_of(fact_rows);

bool has_cell(const stages::World& world, int row, int column)
{
    const auto* trigger = dynamic_cast<const World*>(&world);
    return trigger != nullptr && row == 0 && column >= 0 &&
           static_cast<std::size_t>(column) < trigger->candidates().size();
}

constexpr stages::Stage trigger_stage{"trigger",
                                      &trigger_module,
                                      facts,
                                      &make_world,
                                      &has_cell,
                                      &describe,
                                      &happened,
                                      &bumped,
                                      &named};

}  // namespace

core::Result<stages::Deed> World::call(std::size_t function, stages::Arguments arguments)
{
    const auto& called = functions.at(function);
    if (called.act != nullptr) {
        m_obstacle = Obstacle::none;
    }
    return stages::call(called, *this, arguments, m_last, events[0]);
}

double World::fact(std::size_t fact) const { return fact_rows.at(fact).value(*this); }

const stages::Stage& stage() { return trigger_stage; }

}  // namespace trigger
