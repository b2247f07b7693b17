#include "stages/event/world_map.hpp"

#include "stages/event/world.hpp"
#include "support/catch.hpp"
#include "support/stage_driver.hpp"

using support::map_record;
using support::setting;
using support::whole_number;
using support::world_record;

namespace {

core::Error refusal(const core::Record& record)
{
    const auto world = event::make_world(record);
    REQUIRE_FALSE(world);
    return world.error();
}

core::Record drawn(std::int64_t seed, std::int64_t length)
{
    return world_record(
        {}, {setting("seed", whole_number(seed)), setting("length", whole_number(length))});
}

const event::World& as_event(const std::unique_ptr<stages::World>& world)
{
    return dynamic_cast<const event::World&>(*world);
}

}  // namespace

TEST_CASE("every letter of a collision's legend is a particle", "[stages][event]")
{
    const auto made = event::make_world(map_record({"gemipnvIN"}));
    REQUIRE(made);
    const event::World& world = as_event(made.value());
    REQUIRE(world.particles().size() == 8);
    for (std::size_t i = 0; i < 6; ++i) {
        CHECK(world.particles()[i].particle == static_cast<stages::Particle>(i));
        CHECK_FALSE(world.particles()[i].leaks);
    }
    CHECK(world.particles()[6].particle == stages::Particle::pion);
    CHECK(world.particles()[6].leaks);
    CHECK(world.particles()[7].particle == stages::Particle::neutron);
    CHECK(world.particles()[7].leaks);
    CHECK(world.unseen().size() == 1);
    CHECK(event::stage().has_cell(world, 0, 7));
    CHECK_FALSE(event::stage().has_cell(world, 0, 8));
    CHECK_FALSE(event::stage().has_cell(world, 1, 0));
    CHECK_FALSE(event::stage().has_cell(world, 0, -1));
}

TEST_CASE("energies go to their particles, neutrinos among them", "[stages][event]")
{
    const auto made = event::make_world(
        world_record({"gvm"}, {setting("energies", support::whole_numbers({5, 9, 30}))}));
    REQUIRE(made);
    CHECK(as_event(made.value()).particles()[1].energy == 30);
    CHECK(as_event(made.value()).unseen()[0].energy == 9);
    CHECK(refusal(world_record({"gvm"}, {setting("energies", support::whole_numbers({5, 9}))}))
              .message.key == "error.particle_map.energies");
}

TEST_CASE("muons and light never leak", "[stages][event]")
{
    for (const char* const row : {"M", "G", "E", "P", "V", "x"}) {
        const core::Error error = refusal(map_record({row}));
        CHECK(error.message.key == "error.particle_map.symbol");
        CHECK(error.place == core::Place{2, 4});
    }
    CHECK(refusal(map_record({std::string(41, 'g')})).message.key == "error.particle_map.count");
}

TEST_CASE("a collision is written or drawn, and takes only its own settings", "[stages][event]")
{
    CHECK(refusal({core::Record::Members{}, {4, 2}}).message.key == "error.particle_map.no_map");
    CHECK(refusal(support::text_record("ge", {4, 2})).place == core::Place{4, 2});
    core::Record other = map_record({"ge"});
    std::get<core::Record::Members>(other.value).push_back({"mpa", {9, 5}, {}});
    CHECK(refusal(other).place == core::Place{9, 5});
    core::Record no_object = map_record({"ge"});
    std::get<core::Record::Members>(no_object.value).push_back({"set", {9, 5}, {}});
    CHECK(refusal(no_object).message.key == "error.world.set");
    for (const char* const name : {"seed", "length", "lanes"}) {
        CHECK(refusal(world_record({"ge"}, {setting(name, whole_number(1))})).place ==
              core::Place{10, 7});
    }
    CHECK(refusal(world_record({}, {setting("energies", whole_number(1))})).message.key ==
          "error.world.unknown_field");
    CHECK(refusal(world_record({}, {setting("seed", whole_number(1))})).message.key ==
          "error.particle_map.no_map");
    CHECK(refusal(drawn(1, 0)).message.key == "error.particle_map.number");
    CHECK(refusal(drawn(1, 41)).place == core::Place{10, 17});
    CHECK(refusal(drawn(-1, 5)).message.key == "error.particle_map.number");
}

TEST_CASE("one seed draws one collision, with all kinds in it", "[stages][event]")
{
    std::array<int, stages::particle_kinds.size()> kinds{};
    int leaking = 0;
    for (std::int64_t seed = 0; seed < 30; ++seed) {
        const auto one = event::make_world(drawn(seed, 30));
        const auto other = event::make_world(drawn(seed, 30));
        REQUIRE(one);
        const event::World& world = as_event(one.value());
        const event::World& again = as_event(other.value());
        CHECK(world.particles().size() + world.unseen().size() == 30);
        REQUIRE(world.particles().size() == again.particles().size());
        for (std::size_t i = 0; i < world.particles().size(); ++i) {
            const event::Candidate& candidate = world.particles()[i];
            CHECK(candidate.particle == again.particles()[i].particle);
            CHECK(candidate.energy == again.particles()[i].energy);
            CHECK(candidate.energy >= 5);
            CHECK(candidate.energy <= 60);
            ++kinds.at(static_cast<std::size_t>(candidate.particle));
            leaking += candidate.leaks ? 1 : 0;
        }
        kinds.back() += static_cast<int>(world.unseen().size());
    }
    for (const int count : kinds) {
        CHECK(count > 0);
    }
    CHECK(leaking > 0);
}
