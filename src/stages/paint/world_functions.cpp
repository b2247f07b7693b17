#include "lang/object.hpp"
#include "lang/spelling.hpp"
#include "stages/function_table.hpp"
#include "stages/paint/world.hpp"
#include "stages/paint/world_describe.hpp"
#include "stages/paint/world_map.hpp"

#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace paint {

namespace {

core::Error refusal(std::string key, std::map<std::string, core::Argument, std::less<>> arguments)
{
    return {"", {}, {"paint.refusal." + std::move(key), std::move(arguments)}};
}

std::optional<double> number_of(const lang::Value& value)
{
    using Kind = lang::Value::Kind;
    switch (value.kind()) {
        case Kind::boolean:
            return value.as_boolean() ? 1 : 0;
        case Kind::integer:
            return static_cast<double>(value.as_integer());
        case Kind::real:
            return std::isfinite(value.as_real()) ? std::optional{value.as_real()} : std::nullopt;
        case Kind::none:
        case Kind::object:
        case Kind::undefined:
            break;
    }
    return std::nullopt;
}

core::Result<LastDeed> take(World& world, stages::Arguments arguments)
{
    const lang::Text* text = lang::as_text(arguments[0]);
    if (text == nullptr) {
        return refusal("text", {});
    }
    const std::string& name = text->bytes();
    const std::optional<Colour> colour = colour_named(name);
    if (colour) {
        return world.take(*colour);
    }
    const auto meant = lang::did_you_mean(name, {colour_names.begin(), colour_names.end()});
    return meant ? refusal("colour", {{"name", name}, {"suggestion", *meant}})
                 : refusal("no_colour", {{"name", name}});
}

using Table = stages::Table<World, LastDeed>;

/// An action of one number.
template <typename Act>
constexpr auto motion(std::string_view name,
                      std::string_view icon,
                      std::span<const std::string_view> parameters,
                      std::span<const lang::FirstValue> first,
                      Act /*act*/)
{
    return Table::action({.name = name,
                          .parameters = parameters,
                          .category = "motion",
                          .icon = icon,
                          .first = first},
                         [](World& world, stages::Arguments arguments) -> core::Result<LastDeed> {
                             const std::optional<double> number = number_of(arguments[0]);
                             if (!number) {
                                 return refusal("number", {});
                             }
                             return Act{}(world, *number);
                         });
}

constexpr std::array<std::string_view, 1> steps{"steps"};
constexpr std::array<std::string_view, 1> degrees{"degrees"};
constexpr std::array<std::string_view, 1> named{"name"};
constexpr std::array<lang::FirstValue, 1> first_steps{std::int64_t{100}};
constexpr std::array<lang::FirstValue, 1> first_degrees{std::int64_t{45}};
constexpr std::array<lang::FirstValue, 1> first_colour{name_of(Colour::red)};

// The one table of what programs can call; the order is that of a full tray.
constexpr std::array functions{
    motion("forward",
           "forward",
           steps,
           first_steps,
           [](World& world, double number) { return world.forward(number); }),
    motion("turn_right",
           "turn-right",
           degrees,
           first_degrees,
           [](World& world, double number) { return world.turn(number); }),
    motion("turn_left",
           "turn-left",
           degrees,
           first_degrees,
           [](World& world, double number) { return world.turn(-number); }),
    Table::action("pen_up", "action", "pen-up", [](World& world) { return world.pen(false); }),
    Table::action("pen_down", "action", "pen", [](World& world) { return world.pen(true); }),
    Table::action({.name = "colour",
                   .parameters = named,
                   .category = "action",
                   .icon = "colour",
                   .first = first_colour,
                   .choices = colour_names},
                  [](World& world, stages::Arguments arguments) { return take(world, arguments); }),
    Table::action("stamp", "action", "stamp", [](World& world) { return world.stamp(); }),
    Table::action("bigger", "action", "bigger", [](World& world) { return world.bigger(); }),
    Table::sense("rings", "rings", [](const World& world) { return world.sheet().rings; }),
    Table::sense("plates", "detector", [](const World& world) { return world.sheet().plates; }),
};

constexpr auto natives = stages::natives_of(functions);
constexpr std::array<std::string_view, 1> events{"on_bump"};
constexpr lang::Module paint_module{"paint", natives, events};

constexpr std::array fact_rows{
    Table::fact("strokes", [](const World& world) { return world.strokes().size(); }),
    Table::fact("lines", [](const World& world) { return world.lines(); }),
    Table::fact("length", [](const World& world) { return world.length(); }),
    Table::fact("colours", [](const World& world) { return world.colours(); }),
    Table::fact("closed", [](const World& world) { return world.figure().closed; }),
    Table::fact("rounds", [](const World& world) { return world.figure().rounds; }),
    Table::fact("sides", [](const World& world) { return world.figure().sides; }),
    Table::fact("corners", [](const World& world) { return world.figure().corners; }),
    Table::fact("equal_sides", [](const World& world) { return world.figure().equal_sides; }),
    Table::fact("equal_angles", [](const World& world) { return world.figure().equal_angles; }),
    Table::fact("print_drawn", [](const World& world) { return world.print_drawn(); }),
    Table::fact("beside_print", [](const World& world) { return world.beside_print(); }),
    Table::fact("stamps", [](const World& world) { return world.plates().size(); }),
    Table::fact("stamped_rings", [](const World& world) { return world.full_rings(); }),
    Table::fact(
        "rings_missing",
        [](const World& world) { return double(world.sheet().rings) - world.full_rings(); }),
    Table::fact("loose_plates", [](const World& world) { return world.loose_plates(); }),
    Table::fact("doubled", [](const World& world) { return world.doubled(); }),
    Table::fact("off_paper", [](const World& world) { return world.off_paper(); }),
    Table::fact("redrawn", [](const World& world) { return world.redrawn(); }),
    Table::fact("marks",
                [](const World& world) {
                    return double(world.strokes().size() + world.plates().size()) - world.redrawn();
                }),
    Table::fact("ring", [](const World& world) { return world.ring(); }),
    Table::fact("heading", [](const World& world) { return world.heading(); }),
};

constexpr auto facts = stages::facts_of(fact_rows);

bool has_cell(const stages::World&, int row, int column)
{
    return row >= 0 && row < World::rows && column >= 0 && column < World::columns;
}

constexpr stages::Stage paint_stage{
    "paint", &paint_module, facts, &make_world, &has_cell, &describe, &happened, &bumped};

}  // namespace

core::Result<stages::Deed> World::call(std::size_t function, stages::Arguments arguments)
{
    const auto& called = functions.at(function);
    if (called.act != nullptr) {
        m_obstacle = Obstacle::none;
        m_turn = 0;
    }
    return stages::call(called, *this, arguments, m_last, events[0]);
}

double World::fact(std::size_t fact) const { return fact_rows.at(fact).value(*this); }

const stages::Stage& stage() { return paint_stage; }

}  // namespace paint
