#include "stages/trigger/world_describe.hpp"

#include "stages/trigger/world.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace trigger {

namespace {

/// More than so many in a row are too much for the ear.
constexpr std::size_t most_told = 12;

const World& as_trigger(const stages::World& world) { return static_cast<const World&>(world); }

core::Message counted(std::string key, std::int64_t count)
{
    return {"trigger.tell." + std::move(key), {{"count", count}}};
}

core::Message at(const World& world, std::size_t number)
{
    const Candidate& candidate = world.candidates()[number];
    return {"trigger.tell.at." + std::string{stages::kind_of(candidate.particle).name},
            {{"number", static_cast<std::int64_t>(number + 1)}, {"energy", candidate.energy}}};
}

}  // namespace

std::vector<core::Message> describe(const stages::World& any)
{
    const World& world = as_trigger(any);
    std::vector<core::Message> told{
        counted("remaining", static_cast<std::int64_t>(world.remaining()))};
    const std::size_t head = world.decided().size();
    for (std::size_t i = head; i < std::min(head + most_told, world.candidates().size()); ++i) {
        told.push_back(at(world, i));
    }
    if (world.has_lanes()) {
        told.push_back(counted("in_left", world.count(Exit::left)));
        told.push_back(counted("in_right", world.count(Exit::right)));
    } else {
        told.push_back(counted("in_kept", world.count(Exit::kept)));
        told.push_back(counted("in_dropped", world.count(Exit::dropped)));
    }
    return told;
}

std::vector<core::Message> happened(const stages::World&, const stages::World& any)
{
    constexpr std::array<const char*, 4> exits{"kept", "dropped", "left", "right"};
    const World& world = as_trigger(any);
    if (world.last_deed() != LastDeed::decided) {
        return {};
    }
    const std::size_t last = world.decided().size() - 1;
    std::vector<core::Message> told{
        at(world, last),
        {std::string{"trigger.tell."} + exits.at(static_cast<std::size_t>(world.decided().back())),
         {}}};
    if (world.head() == nullptr) {
        told.push_back({"trigger.tell.empty", {}});
    }
    return told;
}

core::Message bumped(const stages::World& any)
{
    constexpr std::array<const char*, 4> obstacles{"empty", "empty", "no_lanes", "only_lanes"};
    return {std::string{"trigger.bump."} +
                obstacles.at(static_cast<std::size_t>(as_trigger(any).obstacle())),
            {}};
}

core::Message named(const stages::World& world, int, int column)
{
    return at(as_trigger(world), static_cast<std::size_t>(column));
}

}  // namespace trigger
