#include "stages/ring/world_describe.hpp"

#include "stages/ring/world.hpp"
#include "support/catch.hpp"
#include "support/maps.hpp"

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

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a ring is told: the bunch first, then what stands on its way", "[stages][ring]")
{
    const auto world = support::world_of(ring::stage(), {"GBCB-BSBLB"});
    const std::vector<core::Message> told = ring::describe(*world);
    CHECK(keys(told) == Keys{"ring.tell.bunch",
                             "ring.tell.laps",
                             "ring.tell.energy",
                             "ring.tell.held",
                             "ring.tell.gate",
                             "ring.tell.cavity",
                             "ring.tell.station",
                             "ring.tell.lamp",
                             "ring.tell.magnets"});
    CHECK(told[0].arguments.at("number") == core::Argument{std::int64_t{1}});
    CHECK(told[0].arguments.at("all") == core::Argument{std::int64_t{10}});
    CHECK(told[5].arguments.at("number") == core::Argument{std::int64_t{3}});
    CHECK(told[8].arguments.at("count") == core::Argument{std::int64_t{5}});
}

TEST_CASE("a ring that only runs says nothing of energy", "[stages][ring]")
{
    const auto world = support::world_of(ring::stage(), {"GB-B"});
    CHECK(keys(ring::describe(*world)) ==
          Keys{"ring.tell.bunch", "ring.tell.laps", "ring.tell.gate", "ring.tell.magnets"});
}

TEST_CASE("what a deed has changed on a ring is told", "[stages][ring]")
{
    const stages::Stage& stage = ring::stage();
    core::Record record = support::map_record({"CBGBSB"});
    std::get<core::Record::Members>(record.value)
        .push_back(
            {"set", {}, {core::Record::Members{{"energy", {}, {std::int64_t{24}, {}}}}, {}}});
    const auto world = stage.make(record).value();
    const auto after = [&](std::string_view function) {
        const auto before = world->clone();
        support::call(stage, *world, function);
        return keys(stage.happened(*before, *world));
    };
    CHECK(after("run_lap") == Keys{"ring.tell.laps"});
    CHECK(after("ring_bell") == Keys{});
    CHECK(after("kick") == Keys{"ring.tell.energy", "ring.tell.outside"});
    CHECK(after("hand_over") == Keys{});
    CHECK(ring::bumped(*world).key == "ring.bump.off_centre");
    CHECK(after("bend") == Keys{"ring.tell.held"});
    CHECK(after("hand_over") == Keys{"ring.tell.handed_over"});
    CHECK(keys(ring::describe(*world)).front() == "ring.tell.handed_over");
    CHECK(after("kick") == Keys{});
    CHECK(ring::bumped(*world).key == "ring.bump.gone");
}

TEST_CASE("where beams meet is told, and what was made of it", "[stages][ring]")
{
    const stages::Stage& stage = ring::stage();
    const auto world = support::world_of(stage, {"-XB-XB"});
    CHECK(keys(ring::describe(*world)) == Keys{"ring.tell.bunch",
                                               "ring.tell.laps",
                                               "ring.tell.crossing",
                                               "ring.tell.crossing",
                                               "ring.tell.magnets"});
    const auto after = [&](std::string_view function) {
        const auto before = world->clone();
        support::call(stage, *world, function);
        return stage.happened(*before, *world);
    };
    CHECK(keys(after("run_lap")) == Keys{"ring.tell.laps", "ring.tell.collisions"});
    const std::vector<core::Message> photo = after("take_photo");
    CHECK(keys(photo) == Keys{"ring.tell.photos"});
    CHECK(photo[0].arguments.at("count") == core::Argument{std::int64_t{1}});
    CHECK(keys(after("count_one")) == Keys{"ring.tell.counted"});
    CHECK(keys(after("send")).empty());
}
