#include "stages/function_table.hpp"
#include "stages/tunnel/world.hpp"
#include "stages/tunnel/world_describe.hpp"
#include "stages/tunnel/world_map.hpp"

namespace tunnel {

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
constexpr auto sense(std::string_view name, std::string_view icon, Ask ask)
{
    return stages::sense<World, LastDeed>({.name = name, .icon = icon}, ask);
}

// The one table of what programs can call; the order is that of a full tray.
constexpr std::array functions{
    action("move", "motion", "forward", [](World& world) { return world.move(); }),
    action("turn_left", "motion", "turn-left", [](World& world) { return world.turn(-1); }),
    action("turn_right", "motion", "turn-right", [](World& world) { return world.turn(1); }),
    action("move_right",
           "motion",
           "arrow-right",
           [](World& world) { return world.move_to(Heading::right); }),
    action("move_left",
           "motion",
           "arrow-left",
           [](World& world) { return world.move_to(Heading::left); }),
    action(
        "move_up", "motion", "arrow-up", [](World& world) { return world.move_to(Heading::up); }),
    action("move_down",
           "motion",
           "arrow-down",
           [](World& world) { return world.move_to(Heading::down); }),
    action("light", "action", "light", [](World& world) { return world.light(); }),
    action("cool", "action", "cool", [](World& world) { return world.cool(); }),
    action("grab", "action", "grab", [](World& world) { return world.grab(); }),
    action("drop", "action", "drop", [](World& world) { return world.drop(); }),
    action("look", "action", "look", [](World& world) { return world.look(); }),
    action("weld", "action", "weld", [](World& world) { return world.weld(); }),
    sense("wall_ahead", "sense", [](const World& world) { return !world.way_free(0); }),
    sense("path_left", "sense", [](const World& world) { return world.way_free(-1); }),
    sense("path_right", "sense", [](const World& world) { return world.way_free(1); }),
    sense("magnet_warm",
          "sense",
          [](const World& world) { return world.on_magnet(MagnetState::warm); }),
    sense("magnet_dark",
          "sense",
          [](const World& world) { return world.on_magnet(MagnetState::dark); }),
    sense("at_door", "sense", [](const World& world) { return world.at(Tile::door); }),
};

constexpr auto natives = stages::natives_of(functions);
constexpr std::array<std::string_view, 1> events{"on_bump"};
constexpr lang::Module tunnel_module{"tunnel", natives, events};

template <typename Tell>
constexpr auto fact(std::string_view name, Tell tell)
{
    return stages::fact<World>(name, tell);
}

constexpr std::array fact_rows{
    fact("at_lamp", [](const World& world) { return world.at(Tile::lamp); }),
    fact("at_door", [](const World& world) { return world.at(Tile::door); }),
    fact("lit", [](const World& world) { return world.magnets_in(MagnetState::lit); }),
    fact("dark", [](const World& world) { return world.magnets_in(MagnetState::dark); }),
    fact("warm", [](const World& world) { return world.magnets_in(MagnetState::warm); }),
    fact("cold", [](const World& world) { return world.magnets_in(MagnetState::cold); }),
    fact("relit", [](const World& world) { return world.relit(); }),
    fact("recooled", [](const World& world) { return world.recooled(); }),
    fact("seen", [](const World& world) { return world.rooms_seen(); }),
    fact("unseen",
         [](const World& world) {
             return double(world.rooms().size()) - double(world.rooms_seen());
         }),
    fact("seams",
         [](const World& world) {
             return double(world.seams().size()) - double(world.seams_welded());
         }),
    fact("welded", [](const World& world) { return world.seams_welded(); }),
    fact("rewelded", [](const World& world) { return world.rewelded(); }),
    fact("carrying", [](const World& world) { return world.carrying(); }),
    fact("delivered", [](const World& world) { return world.delivered(); }),
    fact("bottles", [](const World& world) { return world.bottles().size(); }),
    fact("row", [](const World& world) { return world.lumi().row; }),
    fact("column", [](const World& world) { return world.lumi().column; }),
};

constexpr auto facts = stages::facts_of(fact_rows);

bool has_cell(const stages::World& world, int row, int column)
{
    const auto* tunnel = dynamic_cast<const World*>(&world);
    return tunnel != nullptr && tunnel->tile({row, column}) != Tile::outside;
}

constexpr stages::Stage tunnel_stage{
    "tunnel", &tunnel_module, facts, &make_world, &has_cell, &describe, &happened};

}  // namespace

core::Result<stages::Deed> World::call(std::size_t function, stages::Arguments arguments)
{
    const auto& called = functions.at(function);
    if (called.sense != nullptr) {
        return stages::answered(called.sense(*this, arguments));
    }
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

const stages::Stage& stage() { return tunnel_stage; }

}  // namespace tunnel
