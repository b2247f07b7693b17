#include "stages/tunnel/world.hpp"
#include "stages/tunnel/world_describe.hpp"
#include "stages/tunnel/world_map.hpp"

namespace tunnel {

namespace {

/// A row of the table of functions: what programs call, and what it does to a world.
struct Function {
    lang::Native native;
    LastDeed (*act)(World&){nullptr};      ///< of an action
    bool (*sense)(const World&){nullptr};  ///< of a sense
};

constexpr Function action(std::string_view name,
                          std::string_view category,
                          std::string_view icon,
                          LastDeed (*act)(World&))
{
    return {{name, {}, lang::NativeKind::action, category, icon}, act, nullptr};
}

constexpr Function sense(std::string_view name, std::string_view icon, bool (*ask)(const World&))
{
    return {{name, {}, lang::NativeKind::sense, "sense", icon}, nullptr, ask};
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

constexpr auto natives = [] {
    std::array<lang::Native, functions.size()> all{};
    for (std::size_t i = 0; i < functions.size(); ++i) {
        all[i] = functions[i].native;
    }
    return all;
}();

constexpr std::array<std::string_view, 1> events{"on_bump"};
constexpr lang::Module tunnel_module{"tunnel", natives, events};

struct FactRow {
    stages::Fact fact;
    double (*value)(const World&);
};

constexpr double yes(bool value) { return value ? 1.0 : 0.0; }

constexpr std::array fact_rows{
    FactRow{{"at_lamp", true}, [](const World& world) { return yes(world.at(Tile::lamp)); }},
    FactRow{{"at_door", true}, [](const World& world) { return yes(world.at(Tile::door)); }},
    FactRow{{"lit"}, [](const World& world) { return double(world.magnets_in(MagnetState::lit)); }},
    FactRow{{"dark"},
            [](const World& world) { return double(world.magnets_in(MagnetState::dark)); }},
    FactRow{{"warm"},
            [](const World& world) { return double(world.magnets_in(MagnetState::warm)); }},
    FactRow{{"cold"},
            [](const World& world) { return double(world.magnets_in(MagnetState::cold)); }},
    FactRow{{"relit"}, [](const World& world) { return double(world.relit()); }},
    FactRow{{"recooled"}, [](const World& world) { return double(world.recooled()); }},
    FactRow{{"seen"}, [](const World& world) { return double(world.rooms_seen()); }},
    FactRow{{"unseen"},
            [](const World& world) {
                return double(world.rooms().size()) - double(world.rooms_seen());
            }},
    FactRow{{"carrying", true}, [](const World& world) { return yes(world.carrying()); }},
    FactRow{{"delivered"}, [](const World& world) { return double(world.delivered()); }},
    FactRow{{"bottles"}, [](const World& world) { return double(world.bottles().size()); }},
    FactRow{{"row"}, [](const World& world) { return double(world.lumi().row); }},
    FactRow{{"column"}, [](const World& world) { return double(world.lumi().column); }},
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
    const auto* tunnel = dynamic_cast<const World*>(&world);
    return tunnel != nullptr && tunnel->tile({row, column}) != Tile::outside;
}

constexpr stages::Stage tunnel_stage{
    "tunnel", &tunnel_module, facts, &make_world, &has_cell, &describe, &happened};

}  // namespace

core::Result<stages::Deed> World::call(std::size_t function, std::span<const lang::Value>)
{
    const Function& called = functions.at(function);
    stages::Deed deed;
    if (called.sense != nullptr) {
        deed.value = lang::Value::boolean(called.sense(*this));
        return deed;
    }
    m_last = called.act(*this);
    deed.bump = m_last == LastDeed::bumped;
    if (deed.bump) {
        deed.events.push_back(events[0]);
    }
    return deed;
}

double World::fact(std::size_t fact) const { return fact_rows.at(fact).value(*this); }

const stages::Stage& stage() { return tunnel_stage; }

}  // namespace tunnel
