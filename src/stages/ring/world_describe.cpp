#include "stages/ring/world_describe.hpp"

#include "stages/ring/world.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace ring {

namespace {

const World& as_ring(const stages::World& world) { return static_cast<const World&>(world); }

core::Message plain(std::string key) { return {"ring.tell." + std::move(key), {}}; }

core::Message numbered(std::string key, const char* name, std::int64_t number)
{
    return {"ring.tell." + std::move(key), {{name, number}}};
}

/// Where in the pipe the bunch runs, if it is not in the middle.
std::vector<core::Message> off_centre(const World& world)
{
    if (world.drift() == 0 || world.handed_over()) {
        return {};
    }
    return {plain(world.drift() > 0 ? "outside" : "inside")};
}

}  // namespace

std::vector<core::Message> describe(const stages::World& any)
{
    constexpr std::array<const char*, 6> places{"", "", "cavity", "station", "gate", "lamp"};
    const World& world = as_ring(any);
    std::vector<core::Message> told;
    if (world.handed_over()) {
        told.push_back(plain("handed_over"));
    } else {
        told.push_back({"ring.tell.bunch",
                        {{"number", static_cast<std::int64_t>(world.segment() + 1)},
                         {"all", static_cast<std::int64_t>(world.segments().size())}}});
    }
    told.push_back(numbered("laps", "count", world.laps()));
    if (world.has(Segment::cavity)) {
        told.push_back(numbered("energy", "energy", world.energy()));
        if (!world.magnets_follow()) {
            told.push_back(numbered("held", "energy", world.held()));
        }
    }
    std::ranges::move(off_centre(world), std::back_inserter(told));
    for (std::size_t i = 0; i < world.segments().size(); ++i) {
        const std::string_view place = places.at(static_cast<std::size_t>(world.segments()[i]));
        if (!place.empty()) {
            told.push_back(
                numbered(std::string{place}, "number", static_cast<std::int64_t>(i + 1)));
        }
    }
    const auto magnets = std::ranges::count(world.segments(), Segment::magnet);
    told.push_back(numbered("magnets", "count", static_cast<std::int64_t>(magnets)));
    return told;
}

std::vector<core::Message> happened(const stages::World&, const stages::World& any)
{
    const World& world = as_ring(any);
    std::vector<core::Message> told;
    switch (world.last_deed()) {
        case LastDeed::ran:
            return {numbered("laps", "count", world.laps())};
        case LastDeed::kicked:
            told.push_back(numbered("energy", "energy", world.energy()));
            break;
        case LastDeed::bent:
            told.push_back(numbered("held", "energy", world.held()));
            break;
        case LastDeed::handed_over:
            return {plain("handed_over")};
        case LastDeed::nothing:
        case LastDeed::rang:
        case LastDeed::flashed:
        case LastDeed::bumped:
            return {};
    }
    std::ranges::move(off_centre(world), std::back_inserter(told));
    return told;
}

core::Message bumped(const stages::World& any)
{
    constexpr std::array<const char*, 11> obstacles{"gone",
                                                    "gone",
                                                    "outer_wall",
                                                    "inner_wall",
                                                    "at_the_limit",
                                                    "not_ready",
                                                    "off_centre",
                                                    "no_cavity",
                                                    "no_station",
                                                    "no_gate",
                                                    "no_lamp"};
    const World& world = as_ring(any);
    core::Message told{
        std::string{"ring.bump."} + obstacles.at(static_cast<std::size_t>(world.obstacle())), {}};
    if (world.obstacle() == Obstacle::not_ready) {
        told.arguments = {{"energy", world.energy()}, {"target", world.target()}};
    } else if (world.obstacle() == Obstacle::at_the_limit) {
        told.arguments = {{"most", world.machine().most_energy}};
    }
    return told;
}

}  // namespace ring
