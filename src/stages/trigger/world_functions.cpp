#include "stages/function_table.hpp"
#include "stages/trigger/world.hpp"
#include "stages/trigger/world_describe.hpp"
#include "stages/trigger/world_map.hpp"

#include <array>

namespace trigger {

namespace {

using stages::Particle;

template <typename Act>
constexpr auto action(std::string_view name,
                      std::string_view category,
                      std::string_view icon,
                      Act act)
{
    return stages::action<World, LastDeed>({.name = name, .category = category, .icon = icon}, act);
}

template <typename Ask>
constexpr auto sense(std::string_view name, lang::Answer answers, std::string_view icon, Ask ask)
{
    return stages::sense<World, LastDeed>({.name = name, .icon = icon, .answers = answers}, ask);
}

template <typename Ask>
constexpr auto sense(std::string_view name, std::string_view icon, Ask ask)
{
    return sense(name, lang::Answer::yes_no, icon, ask);
}

// The one table of what programs can call; the order is that of a full tray.
constexpr std::array functions{
    action("keep", "action", "keep", [](World& world) { return world.decide(Exit::kept); }),
    action("drop", "action", "let-go", [](World& world) { return world.decide(Exit::dropped); }),
    action(
        "lane_left", "motion", "lane-left", [](World& world) { return world.decide(Exit::left); }),
    action("lane_right",
           "motion",
           "lane-right",
           [](World& world) { return world.decide(Exit::right); }),
    sense(
        "is_light", "is-light", [](const World& world) { return world.head_is(Particle::photon); }),
    sense("is_electron",
          "is-electron",
          [](const World& world) { return world.head_is(Particle::electron); }),
    sense("is_muon", "is-muon", [](const World& world) { return world.head_is(Particle::muon); }),
    sense("energy",
          lang::Answer::number,
          "energy",
          [](const World& world) {
              return world.head() == nullptr ? std::int64_t{0} : world.head()->energy;
          }),
    sense("kind",
          lang::Answer::text,
          "question",
          [](const World& world) {
              return world.head() == nullptr ? std::string_view{}
                                             : stages::kind_of(world.head()->particle).name;
          }),
    sense("more", "belt", [](const World& world) { return world.head() != nullptr; }),
};

constexpr auto natives = stages::natives_of(functions);
constexpr std::array<std::string_view, 1> events{"on_bump"};
constexpr lang::Module trigger_module{"trigger", natives, events};

template <typename Tell>
constexpr auto fact(std::string_view name, Tell tell)
{
    return stages::fact<World>(name, tell);
}

constexpr std::array fact_rows{
    fact("sorted", [](const World& world) { return world.in_lane(true); }),
    fact("wrong", [](const World& world) { return world.in_lane(false); }),
    fact("left", [](const World& world) { return world.count(Exit::left); }),
    fact("right", [](const World& world) { return world.count(Exit::right); }),
    fact("kept", [](const World& world) { return world.count(Exit::kept); }),
    fact("dropped", [](const World& world) { return world.count(Exit::dropped); }),
    fact("rare", [](const World& world) { return world.rare(); }),
    fact("kept_rare", [](const World& world) { return world.rare(Exit::kept); }),
    fact("missed_rare", [](const World& world) { return world.rare(Exit::dropped); }),
    fact("remaining", [](const World& world) { return world.remaining(); }),
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
    if (called.sense != nullptr) {
        return stages::answered(called.sense(*this, arguments));
    }
    m_obstacle = Obstacle::none;
    const core::Result<LastDeed> done = called.act(*this, arguments);
    if (!done) {
        return done.error();
    }
    m_last = done.value();
    stages::Deed deed;
    deed.bump = m_last == LastDeed::bumped;
    if (deed.bump) {
        deed.events.push_back(events[0]);
    }
    return deed;
}

double World::fact(std::size_t fact) const { return fact_rows.at(fact).value(*this); }

const stages::Stage& stage() { return trigger_stage; }

}  // namespace trigger
