#include "stages/event/world.hpp"
#include "stages/event/world_describe.hpp"
#include "stages/event/world_map.hpp"
#include "stages/function_table.hpp"

#include <array>

namespace event {

namespace {

using Table = stages::Table<World, LastDeed>;

constexpr std::array<std::string_view, 1> layer_parameter{"layer"};
constexpr std::array<lang::FirstValue, 1> first_layer{std::int64_t{1}};

core::Result<LastDeed> light(World& world, stages::Arguments arguments)
{
    if (!arguments.front().is(lang::Value::Kind::integer)) {
        return core::Error{"", {}, {"event.layer_number", {}}};
    }
    return world.light(arguments.front().as_integer());
}

constexpr std::array<std::string_view, 3> hit_fields{"particle", "layer", "energy"};
constexpr std::array<lang::RecordShape, 1> records{{{"Hit", hit_fields}}};

/// A trace is less than half a GeV, and counts as none.
stages::Given hits(const World& world)
{
    std::vector<stages::Given> all;
    for (std::size_t i = 0; i < world.particles().size(); ++i) {
        const Candidate& candidate = world.particles()[i];
        const Signs signs = signs_of(candidate.particle, candidate.leaks);
        for (std::size_t layer = 0; layer < layer_count; ++layer) {
            if (!signs.hit.at(layer)) {
                continue;
            }
            const bool here = signs.shower && static_cast<Layer>(layer) == signs.showers_in;
            const auto number = [](std::size_t from_none) {
                return lang::Value::integer(static_cast<std::int64_t>(from_none + 1));
            };
            all.emplace_back(stages::GivenRecord{
                records.data(),
                {number(i),
                 number(layer),
                 lang::Value::integer(here ? candidate.energy : std::int64_t{0})}});
        }
    }
    return all;
}

// The one table of what programs can call; the order is that of a full tray.
constexpr std::array functions{
    Table::action("next_particle",
                  "motion",
                  "next-particle",
                  [](World& world) { return world.next_particle(); }),
    Table::action("mark", "action", "flag", [](World& world) { return world.mark(); }),
    Table::action(
        {.name = "light",
         .parameters = layer_parameter,
         .category = "action",
         .icon = "light",
         .first = first_layer},
        [](World& world, stages::Arguments arguments) { return light(world, arguments); }),
    Table::sense("has_track", "track", [](const World& world) { return world.signs().track; }),
    Table::sense("stopped", "stop-layer", [](const World& world) { return world.signs().stopped; }),
    Table::sense("reached_end",
                 "last-layer",
                 [](const World& world) {
                     return world.signs().hit.at(static_cast<std::size_t>(Layer::muon_chambers));
                 }),
    Table::sense("energy",
                 "energy",
                 [](const World& world) {
                     return world.front() == nullptr ? std::int64_t{0} : world.front()->energy;
                 }),
    Table::sense("more", "detector", [](const World& world) { return world.remaining() > 0; }),
    Table::sense("hits", "table", [](const World& world) { return hits(world); }),
};

constexpr auto natives = stages::natives_of(functions);
constexpr std::array<std::string_view, 1> events{"on_bump"};
constexpr lang::Module event_module{"event", natives, events, records};

constexpr std::array fact_rows{
    Table::fact("came", [](const World& world) { return world.came(); }),
    Table::fact("remaining", [](const World& world) { return world.remaining(); }),
    Table::fact("muons", [](const World& world) { return world.muons(); }),
    Table::fact("marked",
                [](const World& world) { return world.marked(true) + world.marked(false); }),
    Table::fact("right", [](const World& world) { return world.marked(true); }),
    Table::fact("wrong", [](const World& world) { return world.marked(false); }),
    Table::fact("missed", [](const World& world) { return world.muons() - world.marked(true); }),
    Table::fact("lit", [](const World& world) { return world.layers(true, true); }),
    Table::fact("lit_wrong", [](const World& world) { return world.layers(true, false); }),
    Table::fact("unlit", [](const World& world) { return world.layers(false, true); }),
};

constexpr auto facts = stages::facts_of(fact_rows);

bool has_cell(const stages::World& world, int row, int column)
{
    const auto* event = dynamic_cast<const World*>(&world);
    return event != nullptr && row == 0 && column >= 0 &&
           static_cast<std::size_t>(column) < event->particles().size();
}

constexpr stages::Stage event_stage{
    "event", &event_module, facts, &make_world, &has_cell, &describe, &happened, &bumped, &named};

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

const stages::Stage& stage() { return event_stage; }

}  // namespace event
