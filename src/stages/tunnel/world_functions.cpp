#include "stages/function_table.hpp"
#include "stages/tunnel/world.hpp"
#include "stages/tunnel/world_describe.hpp"
#include "stages/tunnel/world_map.hpp"

namespace tunnel {

namespace {

using Table = stages::Table<World, LastDeed>;

// The one table of what programs can call; the order is that of a full tray.
constexpr std::array functions{
    Table::action("move", "motion", "forward", [](World& world) { return world.move(); }),
    Table::action("turn_left", "motion", "turn-left", [](World& world) { return world.turn(-1); }),
    Table::action("turn_right", "motion", "turn-right", [](World& world) { return world.turn(1); }),
    Table::action("move_right",
                  "motion",
                  "arrow-right",
                  [](World& world) { return world.move_to(Heading::right); }),
    Table::action("move_left",
                  "motion",
                  "arrow-left",
                  [](World& world) { return world.move_to(Heading::left); }),
    Table::action(
        "move_up", "motion", "arrow-up", [](World& world) { return world.move_to(Heading::up); }),
    Table::action("move_down",
                  "motion",
                  "arrow-down",
                  [](World& world) { return world.move_to(Heading::down); }),
    Table::action("light", "action", "light", [](World& world) { return world.light(); }),
    Table::action("cool", "action", "cool", [](World& world) { return world.cool(); }),
    Table::action("grab", "action", "grab", [](World& world) { return world.grab(); }),
    Table::action("drop", "action", "drop", [](World& world) { return world.drop(); }),
    Table::action("look", "action", "look", [](World& world) { return world.look(); }),
    Table::action("weld", "action", "weld", [](World& world) { return world.weld(); }),
    Table::sense("wall_ahead", "sense", [](const World& world) { return !world.way_free(0); }),
    Table::sense("path_left", "sense", [](const World& world) { return world.way_free(-1); }),
    Table::sense("path_right", "sense", [](const World& world) { return world.way_free(1); }),
    Table::sense("magnet_warm",
                 "sense",
                 [](const World& world) { return world.on_magnet(MagnetState::warm); }),
    Table::sense("magnet_dark",
                 "sense",
                 [](const World& world) { return world.on_magnet(MagnetState::dark); }),
    Table::sense("at_door", "sense", [](const World& world) { return world.at(Tile::door); }),
};

constexpr auto natives = stages::natives_of(functions);
constexpr std::array<std::string_view, 1> events{"on_bump"};
constexpr lang::Module tunnel_module{"tunnel", natives, events};

constexpr std::array fact_rows{
    Table::fact("at_lamp", [](const World& world) { return world.at(Tile::lamp); }),
    Table::fact("at_door", [](const World& world) { return world.at(Tile::door); }),
    Table::fact("lit", [](const World& world) { return world.magnets_in(MagnetState::lit); }),
    Table::fact("dark", [](const World& world) { return world.magnets_in(MagnetState::dark); }),
    Table::fact("warm", [](const World& world) { return world.magnets_in(MagnetState::warm); }),
    Table::fact("cold", [](const World& world) { return world.magnets_in(MagnetState::cold); }),
    Table::fact("relit", [](const World& world) { return world.relit(); }),
    Table::fact("recooled", [](const World& world) { return world.recooled(); }),
    Table::fact("seen", [](const World& world) { return world.rooms_seen(); }),
    Table::fact("unseen",
                [](const World& world) {
                    return double(world.rooms().size()) - double(world.rooms_seen());
                }),
    Table::fact("seams",
                [](const World& world) {
                    return double(world.seams().size()) - double(world.seams_welded());
                }),
    Table::fact("welded", [](const World& world) { return world.seams_welded(); }),
    Table::fact("rewelded", [](const World& world) { return world.rewelded(); }),
    Table::fact("carrying", [](const World& world) { return world.carrying(); }),
    Table::fact("delivered", [](const World& world) { return world.delivered(); }),
    Table::fact("bottles", [](const World& world) { return world.bottles().size(); }),
    Table::fact("row", [](const World& world) { return world.lumi().row; }),
    Table::fact("column", [](const World& world) { return world.lumi().column; }),
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
    return stages::call(called, *this, arguments, m_last, events[0]);
}

double World::fact(std::size_t fact) const { return fact_rows.at(fact).value(*this); }

const stages::Stage& stage() { return tunnel_stage; }

}  // namespace tunnel
