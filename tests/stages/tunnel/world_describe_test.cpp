#include "stages/tunnel/world_describe.hpp"

#include "stages/tunnel/world.hpp"
#include "support/catch.hpp"
#include "support/maps.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

std::vector<std::string> keys(const std::vector<core::Message>& messages)
{
    std::vector<std::string> found;
    for (const core::Message& message : messages) {
        found.push_back(message.key);
    }
    return found;
}

}  // namespace

TEST_CASE("a tunnel is told: Lumi first, then what stands in it", "[stages][tunnel]")
{
    const auto world =
        support::world_of(tunnel::stage(), {"#######", "#.>.L.#", "#D#m#R#", "#######"});
    const std::vector<core::Message> told = tunnel::describe(*world);
    CHECK(keys(told) == std::vector<std::string>{"tunnel.tell.lumi_right",
                                                 "tunnel.tell.free",
                                                 "tunnel.tell.lamp",
                                                 "tunnel.tell.door",
                                                 "tunnel.tell.magnet_dark",
                                                 "tunnel.tell.room_dark"});
    CHECK(told[0].arguments.at("row") == core::Argument{std::int64_t{2}});
    CHECK(told[0].arguments.at("column") == core::Argument{std::int64_t{3}});
    CHECK(told[1].arguments.at("count") == core::Argument{std::int64_t{3}});
}

TEST_CASE("a wall just ahead is told as one", "[stages][tunnel]")
{
    const auto world = support::world_of(tunnel::stage(), {"###", "#^#", "###"});
    CHECK(keys(tunnel::describe(*world)) ==
          std::vector<std::string>{"tunnel.tell.lumi_up", "tunnel.wall_ahead"});
}

TEST_CASE("what an action has changed is told, and a mere step is not", "[stages][tunnel]")
{
    const stages::Stage& stage = tunnel::stage();
    const auto world = support::world_of(stage, {"########", "#>b.mL.#", "########"});
    const auto after = [&](std::string_view function) {
        const auto before = world->clone();
        support::call(stage, *world, function);
        return keys(stage.happened(*before, *world));
    };
    using Keys = std::vector<std::string>;
    CHECK(after("grab") == Keys{});  // a bump: Lumi says it herself
    CHECK(after("move") == Keys{});
    CHECK(after("grab") == Keys{"tunnel.tell.carrying"});
    CHECK(after("drop") == Keys{"tunnel.tell.dropped"});
    CHECK(after("move") == Keys{});
    CHECK(after("move") == Keys{});
    CHECK(after("light") == Keys{"tunnel.tell.lit"});
    CHECK(after("move") == Keys{"tunnel.tell.at_lamp"});
    CHECK(after("look") == Keys{});
}

TEST_CASE("seams are told, open and welded", "[stages][tunnel]")
{
    const stages::Stage& stage = tunnel::stage();
    const auto world = support::world_of(stage, {"#sS#", "#^.#"});
    CHECK(keys(tunnel::describe(*world)) == std::vector<std::string>{"tunnel.tell.lumi_up",
                                                                     "tunnel.wall_ahead",
                                                                     "tunnel.tell.seam_open",
                                                                     "tunnel.tell.seam_welded"});
    const auto before = world->clone();
    support::call(stage, *world, "weld");
    CHECK(keys(stage.happened(*before, *world)) == std::vector<std::string>{"tunnel.tell.welded"});
}
