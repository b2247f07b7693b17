#include "stages/event/world_describe.hpp"

#include "stages/event/world.hpp"
#include "support/catch.hpp"
#include "support/stage_driver.hpp"

#include <algorithm>
#include <array>

using Keys = std::vector<std::string>;

TEST_CASE("a collision is told by what was seen, never by who it was", "[stages][event]")
{
    support::StageDriver event{event::stage(), {"enNm"}};
    CHECK(event.told() == Keys{"event.tell.remaining", "event.tell.flags"});
    CHECK(
        event.told_of("next_particle") ==
        Keys{"event.tell.particle", "event.tell.track", "event.tell.shower", "event.tell.stopped"});
    CHECK(event.told_of("next_particle") == Keys{"event.tell.particle",
                                                 "event.tell.no_track",
                                                 "event.tell.spray",
                                                 "event.tell.stopped"});
    CHECK(event.told_of("next_particle") == Keys{"event.tell.particle",
                                                 "event.tell.no_track",
                                                 "event.tell.spray",
                                                 "event.tell.reached_end"});
    CHECK(event.told_of("next_particle") ==
          Keys{"event.tell.particle", "event.tell.track", "event.tell.reached_end"});
    CHECK(event.told_of("mark") == Keys{"event.tell.marked"});
    CHECK(event.told_of("mark").empty());
    CHECK(event.told() == Keys{"event.tell.particle",
                               "event.tell.track",
                               "event.tell.reached_end",
                               "event.tell.marked",
                               "event.tell.remaining",
                               "event.tell.flags"});
    const core::Message front = event::describe(event.world()).front();
    CHECK(front.arguments.at("number") == core::Argument{std::int64_t{4}});
    CHECK(event::named(event.world(), 0, 3) == front);
}

TEST_CASE("a layer that was lit is told by its name", "[stages][event]")
{
    support::StageDriver event{event::stage(), {"em"}};
    const std::array<lang::Value, 1> three{lang::Value::integer(3)};
    const auto before = event.world().clone();
    CHECK_FALSE(event.world().call(2, three).value().bump);
    CHECK(support::StageDriver::keys(event::happened(*before, event.world())) ==
          Keys{"event.tell.lit.hadronic"});
    CHECK(event.told().back() == "event.tell.lit.hadronic");
}
