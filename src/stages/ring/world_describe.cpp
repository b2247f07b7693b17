#include "stages/ring/world_describe.hpp"

#include "stages/ring/world.hpp"

#include <algorithm>
#include <array>
#include <iterator>
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

core::Message machine_message(std::string key, std::size_t machine)
{
    core::Message told = plain(std::move(key));
    told.arguments["machine"] = std::string{chain_machines.at(machine).name};
    return told;
}

/// Where in its chain a bunch is, and the machines from small to big.
std::vector<core::Message> describe_chain(const World& world)
{
    std::vector<core::Message> told{world.holder() ? machine_message("in_machine", *world.holder())
                                                   : plain("in_source")};
    std::ranges::transform(world.chain(), std::back_inserter(told), [](std::size_t machine) {
        return machine_message("machine", machine);
    });
    return told;
}

}  // namespace

std::vector<core::Message> describe(const stages::World& any)
{
    constexpr std::array<const char*, 7> places{
        "", "", "cavity", "station", "gate", "lamp", "crossing"};
    const World& world = as_ring(any);
    if (world.is_chain()) {
        return describe_chain(world);
    }
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
            told.push_back(numbered("laps", "count", world.laps()));
            if (world.crossings().waiting > 0) {
                told.push_back(numbered("collisions", "count", world.crossings().passed));
            }
            return told;
        case LastDeed::kicked:
            told.push_back(numbered("energy", "energy", world.energy()));
            break;
        case LastDeed::bent:
            told.push_back(numbered("held", "energy", world.held()));
            break;
        case LastDeed::handed_over:
            return {plain("handed_over")};
        case LastDeed::photographed:
            return {numbered("photos", "count", world.crossings().answered)};
        case LastDeed::counted:
            return {numbered("counted", "count", world.counted())};
        case LastDeed::caught:
            return {machine_message("in_machine", world.asked())};
        case LastDeed::nothing:
        case LastDeed::rang:
        case LastDeed::flashed:
        case LastDeed::told:
        case LastDeed::bumped:
            return {};
    }
    std::ranges::move(off_centre(world), std::back_inserter(told));
    return told;
}

core::Message bumped(const stages::World& any)
{
    constexpr std::array<const char*, 15> obstacles{"gone",
                                                    "gone",
                                                    "outer_wall",
                                                    "inner_wall",
                                                    "at_the_limit",
                                                    "not_ready",
                                                    "off_centre",
                                                    "no_cavity",
                                                    "no_station",
                                                    "no_gate",
                                                    "no_lamp",
                                                    "no_crossing",
                                                    "no_ring",
                                                    "no_machine",
                                                    "wrong_energy"};
    const World& world = as_ring(any);
    std::string key =
        std::string{"ring.bump."} + obstacles.at(static_cast<std::size_t>(world.obstacle()));
    if (world.obstacle() == Obstacle::wrong_energy) {
        key += "." + std::string{chain_machines.at(world.asked()).name};
    }
    core::Message told{std::move(key), {}};
    if (world.obstacle() == Obstacle::not_ready) {
        told.arguments = {{"energy", world.energy()}, {"target", world.target()}};
    } else if (world.obstacle() == Obstacle::at_the_limit) {
        told.arguments = {{"most", world.machine().most_energy}};
    }
    return told;
}

}  // namespace ring
