#include "stages/tunnel/world.hpp"
#include "stages/tunnel/world_describe.hpp"
#include "support/catch.hpp"
#include "support/maps.hpp"

namespace {

std::unique_ptr<stages::World> cavern(const std::vector<std::string>& rows)
{
    core::Record record = support::map_record(rows);
    std::get<core::Record::Members>(record.value)
        .push_back({"set", {}, {core::Record::Members{{"dark", {}, {true, {}}}}, {}}});
    return std::move(tunnel::stage().make(record)).value();
}

const tunnel::World& as_tunnel(const stages::World& world)
{
    return dynamic_cast<const tunnel::World&>(world);
}

int count(const stages::World& world, std::string_view key)
{
    int found = 0;
    for (const core::Message& message : tunnel::describe(world)) {
        found += message.key == key ? 1 : 0;
    }
    return found;
}

void roll(stages::World& world) { support::call(tunnel::stage(), world, "move"); }

}  // namespace

TEST_CASE("Lumi's lamp reaches the squares around her, and they stay known", "[stages][tunnel]")
{
    const auto world = cavern({"######", "#>...#", "######"});
    const tunnel::World& now = as_tunnel(*world);
    CHECK(now.is_lit_now({0, 0}));
    CHECK(now.is_known({1, 2}));
    CHECK_FALSE(now.is_known({1, 3}));
    CHECK_FALSE(now.is_known({9, 9}));
    roll(*world);
    roll(*world);
    CHECK(now.is_known({1, 4}));
    CHECK_FALSE(now.is_known({1, 5}));
    CHECK(now.is_known({0, 0}));
    CHECK_FALSE(now.is_lit_now({0, 0}));
}

TEST_CASE("a copy of a dark cavern remembers for itself", "[stages][tunnel]")
{
    const auto world = cavern({">..."});
    const auto before = world->clone();
    roll(*world);
    CHECK(as_tunnel(*world).is_known({0, 2}));
    CHECK_FALSE(as_tunnel(*before).is_known({0, 2}));
}

TEST_CASE("senses work in the dark as ever", "[stages][tunnel]")
{
    const auto world = cavern({"#.#", "#^#", "###"});
    const auto senses = [&](std::string_view name) {
        return support::call(tunnel::stage(), *world, name).value.as_boolean();
    };
    CHECK_FALSE(senses("wall_ahead"));
    CHECK_FALSE(senses("path_left"));
}

TEST_CASE("what the dark hides is not told", "[stages][tunnel]")
{
    const auto world = cavern({"#sRsR#", "#>...D", "#L.w.#"});
    CHECK(count(*world, "tunnel.tell.darkness") == 1);
    CHECK(count(*world, "tunnel.tell.lamp") == 1);
    CHECK(count(*world, "tunnel.tell.door") == 0);
    CHECK(count(*world, "tunnel.tell.seam_open") == 1);
    CHECK(count(*world, "tunnel.tell.magnet_warm") == 0);
    const std::vector<core::Message> told = tunnel::describe(*world);
    REQUIRE(told[2].key == "tunnel.tell.free");
    CHECK(told[2].arguments.at("count") == core::Argument{std::int64_t{1}});
    for (int step = 0; step < 3; ++step) {
        roll(*world);
    }
    CHECK(count(*world, "tunnel.tell.door") == 1);
    CHECK(count(*world, "tunnel.tell.seam_open") == 2);
    CHECK(count(*world, "tunnel.tell.magnet_warm") == 1);
}
