#include "stages/trigger/world_map.hpp"

#include "stages/trigger/world.hpp"
#include "support/catch.hpp"
#include "support/stage_driver.hpp"

using support::map_record;
using support::setting;
using support::whole_number;
using support::world_record;

namespace {

core::Error refusal(const core::Record& record)
{
    const auto world = trigger::make_world(record);
    REQUIRE_FALSE(world);
    return world.error();
}

core::Error refusal(const std::string& row, core::Member member)
{
    return refusal(world_record({row}, {std::move(member)}));
}

core::Record drawn(core::Record::Members settings)
{
    settings.push_back(setting("seed", whole_number(3)));
    settings.push_back(setting("length", whole_number(50)));
    return world_record({}, std::move(settings));
}

}  // namespace

TEST_CASE("every letter of the belt's legend is a collision", "[stages][trigger]")
{
    const auto made = trigger::make_world(map_record({"gemipnGEMIPN"}));
    REQUIRE(made);
    const auto& world = dynamic_cast<const trigger::World&>(*made.value());
    REQUIRE(world.candidates().size() == 12);
    for (std::size_t i = 0; i < 12; ++i) {
        CHECK(world.candidates()[i].particle == static_cast<stages::Particle>(i % 6));
        CHECK(world.candidates()[i].rare == (i >= 6));
        CHECK(world.candidates()[i].energy == stages::usual_gev);
    }
    CHECK_FALSE(world.has_lanes());
    CHECK(trigger::stage().has_cell(world, 0, 11));
    CHECK_FALSE(trigger::stage().has_cell(world, 0, 12));
    CHECK_FALSE(trigger::stage().has_cell(world, 1, 0));
    CHECK_FALSE(trigger::stage().has_cell(world, 0, -1));
}

TEST_CASE("a belt without neutrinos: no trigger sees one", "[stages][trigger]")
{
    CHECK(refusal(map_record({"gev"})).message.key == "error.particle_map.symbol");
    CHECK(refusal(map_record({"gev"})).place == core::Place{2, 6});
    CHECK(refusal(map_record({std::string(61, 'g')})).message.key == "error.particle_map.count");
}

TEST_CASE("a belt is written or drawn, and takes only its own settings", "[stages][trigger]")
{
    CHECK(refusal({core::Record::Members{}, {4, 2}}).message.key == "error.particle_map.no_map");
    CHECK(refusal({core::Record::Members{}, {4, 2}}).place == core::Place{4, 2});
    CHECK(refusal(support::text_record("ge", {4, 2})).message.key == "error.particle_map.no_map");
    core::Record other = map_record({"ge"});
    std::get<core::Record::Members>(other.value).push_back({"mpa", {9, 5}, {}});
    CHECK(refusal(other).place == core::Place{9, 5});
    core::Record no_object = map_record({"ge"});
    std::get<core::Record::Members>(no_object.value).push_back({"set", {9, 5}, {}});
    CHECK(refusal(no_object).message.key == "error.world.set");

    // What draws a stream has no place beside a map, and the other way round.
    for (const char* const name : {"seed", "length", "rare", "speed"}) {
        const core::Error error = refusal("ge", setting(name, whole_number(1)));
        CHECK(error.message.key == "error.world.unknown_field");
        CHECK(error.place == core::Place{10, 7});
    }
    CHECK(refusal(drawn({setting("energies", support::whole_numbers({1}))})).message.key ==
          "error.world.unknown_field");
    CHECK(refusal(world_record({}, {setting("seed", whole_number(3))})).message.key ==
          "error.particle_map.no_map");
    CHECK(refusal(world_record({}, {setting("length", whole_number(3))})).message.key ==
          "error.particle_map.no_map");
}

TEST_CASE("settings of a belt are within their bounds", "[stages][trigger]")
{
    CHECK(refusal("ge", setting("energies", support::whole_numbers({4}))).message.key ==
          "error.particle_map.energies");
    CHECK(refusal("ge", setting("energies", support::whole_numbers({4, 0}))).message.key ==
          "error.particle_map.number");
    for (const char* const letters : {"", "v", "gG", "ex"}) {
        const core::Error error = refusal("ge", setting("lanes", support::text_record(letters)));
        CHECK(error.message.key == "error.particle_map.lanes");
        CHECK(error.place == core::Place{10, 17});
    }
    CHECK(refusal("ge", setting("lanes", whole_number(1))).message.key ==
          "error.particle_map.lanes");

    CHECK(trigger::make_world(drawn({})));
    CHECK(trigger::make_world(drawn({setting("lanes", support::text_record("g"))})));
    CHECK(trigger::make_world(drawn({setting("rare", {0.5, {}})})));
    CHECK(trigger::make_world(drawn({setting("rare", whole_number(0))})));
    for (core::Record rare : {core::Record{0.51, {}},
                              core::Record{-0.1, {}},
                              core::Record{std::int64_t{1}, {}},
                              support::text_record("0.1")}) {
        const core::Error error = refusal(drawn({setting("rare", std::move(rare))}));
        CHECK(error.message.key == "error.particle_map.rare");
        CHECK(error.place == core::Place{10, 17});
    }
    for (const std::int64_t length : {0, 501}) {
        CHECK(refusal(world_record({},
                                   {setting("seed", whole_number(1)),
                                    setting("length", whole_number(length))}))
                  .message.key == "error.particle_map.number");
    }
    CHECK(refusal(world_record({}, {setting("seed", whole_number(-1))})).message.key ==
          "error.particle_map.number");
}
