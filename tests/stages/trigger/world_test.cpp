#include "stages/trigger/world.hpp"

#include "core/random.hpp"
#include "support/catch.hpp"
#include "support/stage_driver.hpp"

#include <array>

namespace {

using support::setting;

core::Member lanes(const std::string& letters)
{
    return setting("lanes", support::text_record(letters));
}

class Trigger : public support::StageDriver {
public:
    explicit Trigger(const std::string& row, core::Record::Members settings = {})
        : StageDriver{trigger::stage(), {row}, std::move(settings)}
    {}
};

}  // namespace

TEST_CASE("senses tell of the one at the head of the belt", "[stages][trigger]")
{
    Trigger belt{"gemi", {setting("energies", support::whole_numbers({7, 40, 3, 12}))}};
    CHECK(belt.says("is_light"));
    CHECK_FALSE(belt.says("is_electron"));
    CHECK(belt.counts("energy") == 7);
    CHECK(std::get<std::string>(belt.call("kind").given->form) == "photon");
    CHECK(belt.does("keep"));
    CHECK(belt.says("is_electron"));
    CHECK_FALSE(belt.says("is_light"));
    CHECK(belt.counts("energy") == 40);
    CHECK(belt.does("drop"));
    CHECK(belt.says("is_muon"));
    CHECK(belt.does("drop"));
    CHECK_FALSE(belt.says("is_muon"));
    CHECK(std::get<std::string>(belt.call("kind").given->form) == "pion");
    CHECK(belt.says("more"));
}

TEST_CASE("an empty belt answers nothing and can't be decided about", "[stages][trigger]")
{
    Trigger belt{"g"};
    CHECK(belt.does("keep"));
    CHECK_FALSE(belt.says("more"));
    CHECK_FALSE(belt.says("is_light"));
    CHECK(belt.counts("energy") == 0);
    CHECK(std::get<std::string>(belt.call("kind").given->form).empty());
    const std::vector<double> before = belt.facts();
    const stages::Deed deed = belt.call("keep");
    CHECK(deed.bump);
    CHECK(deed.events == std::vector<std::string_view>{"on_bump"});
    CHECK(belt.why() == "trigger.bump.empty");
    CHECK(belt.facts() == before);
}

TEST_CASE("light belongs into the left lane, all else into the right one", "[stages][trigger]")
{
    Trigger belt{"gege", {lanes("g")}};
    CHECK(belt.does("lane_left"));
    CHECK(belt.does("lane_right"));
    CHECK(belt.fact("sorted") == 2);
    CHECK(belt.fact("wrong") == 0);
    CHECK(belt.does("lane_right"));
    CHECK(belt.does("lane_left"));
    CHECK(belt.fact("sorted") == 2);
    CHECK(belt.fact("wrong") == 2);
    CHECK(belt.fact("left") == 2);
    CHECK(belt.fact("right") == 2);
    CHECK(belt.fact("remaining") == 0);
}

TEST_CASE("several kinds may belong left", "[stages][trigger]")
{
    Trigger belt{"gemn", {lanes("em")}};
    for (const char* const lane : {"lane_right", "lane_left", "lane_left", "lane_right"}) {
        CHECK(belt.does(lane));
    }
    CHECK(belt.fact("sorted") == 4);
}

TEST_CASE("a belt has lanes, or a store and a hatch, never both", "[stages][trigger]")
{
    Trigger with{"ge", {lanes("g")}};
    CHECK_FALSE(with.does("keep"));
    CHECK(with.why() == "trigger.bump.only_lanes");
    CHECK_FALSE(with.does("drop"));
    CHECK(with.fact("remaining") == 2);
    Trigger without{"ge"};
    CHECK_FALSE(without.does("lane_left"));
    CHECK(without.why() == "trigger.bump.no_lanes");
    CHECK_FALSE(without.does("lane_right"));
    CHECK(without.fact("remaining") == 2);
}

TEST_CASE("rare collisions are counted where they went", "[stages][trigger]")
{
    Trigger belt{"gMiEM"};
    CHECK(belt.fact("rare") == 3);
    for (const char* const deed : {"keep", "keep", "drop", "drop"}) {
        CHECK(belt.does(deed));
    }
    CHECK(belt.fact("kept") == 2);
    CHECK(belt.fact("dropped") == 2);
    CHECK(belt.fact("kept_rare") == 1);
    CHECK(belt.fact("missed_rare") == 1);
    CHECK(belt.fact("remaining") == 1);
}

TEST_CASE("a copy of a belt goes its own way", "[stages][trigger]")
{
    Trigger belt{"gege"};
    belt.call("keep");
    const auto copy = belt.world().clone();
    belt.call("drop");
    CHECK(support::fact(trigger::stage(), *copy, "remaining") == 3);
    CHECK(support::fact(trigger::stage(), *copy, "dropped") == 0);
}

TEST_CASE("whatever is called, nothing gets lost on the way", "[stages][trigger]")
{
    constexpr std::array deeds{"keep", "drop", "lane_left", "lane_right"};
    core::Random random{5};
    for (int round = 0; round < 50; ++round) {
        const bool has_lanes = random.below(2) == 0;
        Trigger belt{"gempinGEM",
                     has_lanes ? core::Record::Members{lanes("g")} : core::Record::Members{}};
        for (int i = 0; i < 20; ++i) {
            belt.call(deeds.at(random.below(4)));
            const double decided =
                belt.fact("left") + belt.fact("right") + belt.fact("kept") + belt.fact("dropped");
            CHECK(decided + belt.fact("remaining") == 9);
            CHECK(belt.fact("sorted") + belt.fact("wrong") == (has_lanes ? decided : 0));
        }
    }
}
