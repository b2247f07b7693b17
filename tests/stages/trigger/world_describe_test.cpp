#include "stages/trigger/world_describe.hpp"

#include "stages/trigger/world.hpp"
#include "support/catch.hpp"
#include "support/stage_driver.hpp"

using Keys = std::vector<std::string>;
using support::setting;

TEST_CASE("a belt is told: what comes, from the head on, and what was decided", "[stages][trigger]")
{
    support::StageDriver belt{
        trigger::stage(), {"ge"}, {setting("energies", support::whole_numbers({7, 40}))}};
    CHECK(belt.told() == Keys{"trigger.tell.remaining",
                              "trigger.tell.at.photon",
                              "trigger.tell.at.electron",
                              "trigger.tell.in_kept",
                              "trigger.tell.in_dropped"});
    const core::Message second = trigger::describe(belt.world())[2];
    CHECK(second.arguments.at("number") == core::Argument{std::int64_t{2}});
    CHECK(second.arguments.at("energy") == core::Argument{std::int64_t{40}});
    CHECK(trigger::named(belt.world(), 0, 1) == second);
    CHECK(belt.told_of("keep") == Keys{"trigger.tell.at.photon", "trigger.tell.kept"});
    CHECK(belt.told() == Keys{"trigger.tell.remaining",
                              "trigger.tell.at.electron",
                              "trigger.tell.in_kept",
                              "trigger.tell.in_dropped"});
    CHECK(belt.told_of("drop") ==
          Keys{"trigger.tell.at.electron", "trigger.tell.dropped", "trigger.tell.empty"});
    CHECK(belt.told_of("drop").empty());
}

TEST_CASE("lanes are told by left and right", "[stages][trigger]")
{
    support::StageDriver belt{
        trigger::stage(), {"ge"}, {setting("lanes", support::text_record("g"))}};
    CHECK(belt.told_of("lane_left") == Keys{"trigger.tell.at.photon", "trigger.tell.left"});
    CHECK(belt.told().back() == "trigger.tell.in_right");
}

TEST_CASE("of a long belt only the first dozen is told", "[stages][trigger]")
{
    support::StageDriver belt{trigger::stage(), {std::string(40, 'g')}};
    CHECK(belt.told().size() == 1 + 12 + 2);
}
