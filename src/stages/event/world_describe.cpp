#include "stages/event/world_describe.hpp"

#include "stages/event/world.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

namespace event {

namespace {

const World& as_event(const stages::World& world) { return static_cast<const World&>(world); }

core::Message plain(std::string key) { return {"event.tell." + std::move(key), {}}; }

core::Message counted(std::string key, std::size_t count)
{
    return {"event.tell." + std::move(key), {{"count", static_cast<std::int64_t>(count)}}};
}

/// Layers by their names, from the middle outwards.
const char* name_of(std::size_t layer)
{
    constexpr std::array<const char*, layer_count> names{
        "tracker", "electromagnetic", "hadronic", "muon_chambers"};
    return names.at(layer);
}

/// What is seen of the particle in front.
std::vector<core::Message> signs_told(const World& world)
{
    const Signs signs = world.signs();
    std::vector<core::Message> told{
        {"event.tell.particle",
         {{"number", static_cast<std::int64_t>(world.came())},
          {"all", static_cast<std::int64_t>(world.particles().size())}}},
        plain(signs.track ? "track" : "no_track")};
    if (signs.shower) {
        told.push_back(plain(signs.showers_in == Layer::electromagnetic ? "shower" : "spray"));
    }
    told.push_back(plain(signs.stopped ? "stopped" : "reached_end"));
    return told;
}

}  // namespace

std::vector<core::Message> describe(const stages::World& any)
{
    const World& world = as_event(any);
    std::vector<core::Message> told;
    if (world.front() != nullptr) {
        told = signs_told(world);
        if (world.is_marked(world.came() - 1)) {
            told.push_back(plain("marked"));
        }
    }
    told.push_back(counted("remaining", world.remaining()));
    std::size_t flags = 0;
    for (std::size_t i = 0; i < world.particles().size(); ++i) {
        flags += world.is_marked(i) ? 1U : 0U;
    }
    told.push_back(counted("flags", flags));
    for (std::size_t layer = 0; layer < layer_count; ++layer) {
        if (world.is_lit(static_cast<Layer>(layer))) {
            told.push_back(plain(std::string{"lit."} + name_of(layer)));
        }
    }
    return told;
}

std::vector<core::Message> happened(const stages::World& before, const stages::World& any)
{
    const World& world = as_event(any);
    switch (world.last_deed()) {
        case LastDeed::came:
            return signs_told(world);
        case LastDeed::marked:
            return {plain("marked")};
        case LastDeed::lit:
            for (std::size_t layer = 0; layer < layer_count; ++layer) {
                const auto which = static_cast<Layer>(layer);
                if (world.is_lit(which) && !as_event(before).is_lit(which)) {
                    return {plain(std::string{"lit."} + name_of(layer))};
                }
            }
            return {};
        case LastDeed::nothing:
        case LastDeed::bumped:
            break;
    }
    return {};
}

core::Message bumped(const stages::World& any)
{
    constexpr std::array<const char*, 5> obstacles{
        "no_next", "no_next", "nobody", "flag_there", "no_layer"};
    return {std::string{"event.bump."} +
                obstacles.at(static_cast<std::size_t>(as_event(any).obstacle())),
            {}};
}

core::Message named(const stages::World& any, int, int column)
{
    return {"event.tell.particle",
            {{"number", std::int64_t{column + 1}},
             {"all", static_cast<std::int64_t>(as_event(any).particles().size())}}};
}

}  // namespace event
