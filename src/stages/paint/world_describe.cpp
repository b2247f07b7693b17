#include "stages/paint/world_describe.hpp"

#include "stages/paint/world.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

namespace paint {

namespace {

const World& as_paint(const stages::World& world) { return static_cast<const World&>(world); }

core::Message plain(std::string key) { return {"paint.tell." + std::move(key), {}}; }

core::Message counted(std::string key, std::int64_t count)
{
    return {"paint.tell." + std::move(key), {{"count", count}}};
}

/// The square of a place on the paper, from 1.
std::int64_t square_of(double at, int squares)
{
    const auto index = static_cast<std::int64_t>(std::floor(at / World::square));
    return std::clamp<std::int64_t>(index, 0, squares - 1) + 1;
}

/// Which of eight ways a heading is nearest to.
core::Message facing(double heading)
{
    constexpr std::array<const char*, 8> ways{
        "right", "down_right", "down", "down_left", "left", "up_left", "up", "up_right"};
    const auto way = static_cast<std::size_t>(std::lround(heading / 45)) % ways.size();
    return plain(std::string{"facing."} + ways.at(way));
}

core::Message pen_of(const World& world)
{
    return plain((world.pen_is_down() ? "pen_down." : "pen_up.") +
                 std::string{name_of(world.colour())});
}

/// The printed figure, and what the last line makes.
std::vector<core::Message> figures(const World& world)
{
    std::vector<core::Message> told;
    if (!world.sheet().print.empty()) {
        told.push_back(counted("print", static_cast<std::int64_t>(world.sheet().print.size()) - 1));
    }
    if (!world.strokes().empty()) {
        told.push_back(counted("strokes", static_cast<std::int64_t>(world.strokes().size())));
        const Figure figure = world.figure();
        if (figure.closed) {
            told.push_back(counted("closed", figure.sides));
        }
    }
    return told;
}

}  // namespace

std::vector<core::Message> describe(const stages::World& any)
{
    const World& world = as_paint(any);
    std::vector<core::Message> told;
    told.push_back({"paint.tell.lumi",
                    {{"row", square_of(world.lumi().y, World::rows)},
                     {"column", square_of(world.lumi().x, World::columns)}}});
    told.push_back(facing(world.heading()));
    told.push_back(pen_of(world));
    std::ranges::move(figures(world), std::back_inserter(told));
    if (world.sheet().circles) {
        told.push_back({"paint.tell.circles",
                        {{"rings", world.sheet().rings}, {"plates", world.sheet().plates}}});
    }
    if (!world.plates().empty()) {
        told.push_back(counted("plates", static_cast<std::int64_t>(world.plates().size())));
        told.push_back(counted("full_rings", world.full_rings()));
    }
    if (world.sheet().circles || world.ring() > 1) {
        told.push_back({"paint.tell.ring", {{"number", std::int64_t{world.ring()}}}});
    }
    return told;
}

std::vector<core::Message> happened(const stages::World& any_before, const stages::World& any)
{
    const World& before = as_paint(any_before);
    const World& world = as_paint(any);
    switch (world.last_deed()) {
        case LastDeed::rolled:
            if (world.strokes().size() > before.strokes().size() && world.figure().closed) {
                return {counted("closed", world.figure().sides)};
            }
            return {};
        case LastDeed::turned:
            return {facing(world.heading())};
        case LastDeed::changed_colour:
            return {pen_of(world)};
        case LastDeed::stamped:
            if (world.full_rings() > before.full_rings()) {
                return {counted("full_rings", world.full_rings())};
            }
            return {};
        case LastDeed::grew:
            return {{"paint.tell.ring", {{"number", std::int64_t{world.ring()}}}}};
        case LastDeed::nothing:
        case LastDeed::lifted:
        case LastDeed::lowered:
        case LastDeed::bumped:
            break;
    }
    return {};
}

core::Message bumped(const stages::World& any)
{
    constexpr std::array<const char*, 5> obstacles{
        "edge", "edge", "plate_off_paper", "plate_there", "at_the_limit"};
    const auto obstacle = static_cast<std::size_t>(as_paint(any).obstacle());
    return {std::string{"paint.bump."} + obstacles.at(obstacle), {}};
}

}  // namespace paint
