#include "stages/ring/world.hpp"

#include "core/random.hpp"
#include "support/catch.hpp"
#include "support/maps.hpp"

#include <cmath>
#include <string>
#include <utility>
#include <vector>

namespace {

/// A world of RING that is driven by the names that programs use.
class Ring {
public:
    explicit Ring(const std::string& row, core::Record::Members settings = {})
    {
        core::Record record = support::map_record({row});
        std::get<core::Record::Members>(record.value)
            .push_back({"set", {}, {std::move(settings), {}}});
        m_world = ring::stage().make(record).value();
    }
    /// Whether it could be done.
    bool does(std::string_view function) { return !call(function).bump; }
    std::int64_t senses(std::string_view function) { return call(function).value.as_integer(); }
    stages::Deed call(std::string_view function)
    {
        return support::call(ring::stage(), *m_world, function);
    }
    double fact(std::string_view name) const
    {
        return support::fact(ring::stage(), *m_world, name);
    }
    const ring::World& world() const { return dynamic_cast<const ring::World&>(*m_world); }
    std::vector<double> facts() const
    {
        std::vector<double> all;
        for (std::size_t i = 0; i < ring::stage().facts.size(); ++i) {
            all.push_back(m_world->fact(i));
        }
        return all;
    }

private:
    std::unique_ptr<stages::World> m_world;
};

core::Member setting(std::string name, std::int64_t value)
{
    return {std::move(name), {}, {value, {}}};
}

core::Member follow() { return {"magnets_follow", {}, {true, {}}}; }

}  // namespace

TEST_CASE("a lap ends where it began, and is counted", "[stages][ring]")
{
    Ring ring{"-B-B-B"};
    CHECK(ring.fact("laps") == 0);
    CHECK(ring.does("run_lap"));
    CHECK(ring.fact("segment") == 0);
    CHECK(ring.does("run_lap"));
    CHECK(ring.senses("laps") == 2);
    CHECK(ring.world().last_deed() == ring::LastDeed::ran);
}

TEST_CASE("the bunch runs on to the cavity and gets one push on each passage", "[stages][ring]")
{
    Ring ring{"-B-C-B", {follow()}};
    CHECK(ring.senses("energy") == 2);
    CHECK(ring.does("kick"));
    CHECK(ring.fact("segment") == 3);
    CHECK(ring.senses("energy") == 4);
    CHECK(ring.fact("laps") == 0);
    // The next push needs a whole lap.
    CHECK(ring.does("kick"));
    CHECK(ring.fact("segment") == 3);
    CHECK(ring.fact("laps") == 1);
    // A lap from cavity to cavity is a passage too.
    CHECK(ring.does("run_lap"));
    CHECK(ring.does("kick"));
    CHECK(ring.fact("laps") == 2);
    CHECK(ring.senses("energy") == 8);
    CHECK(ring.fact("kicks") == 3);
}

TEST_CASE("a bunch in the cavity is pushed where it is", "[stages][ring]")
{
    Ring ring{"CB-B"};
    CHECK(ring.does("kick"));
    CHECK(ring.world().travelled() == 0);
}

TEST_CASE("the field must follow the energy, or the bunch runs beside the middle", "[stages][ring]")
{
    Ring ring{"CB-B"};
    CHECK(ring.does("kick"));
    CHECK(ring.fact("drift") == 1);
    CHECK(ring.fact("held") == 2);

    const stages::Deed wall = ring.call("kick");
    CHECK(wall.bump);
    CHECK(wall.events == std::vector<std::string_view>{"on_bump"});
    CHECK(ring.world().obstacle() == ring::Obstacle::outer_wall);
    CHECK(ring.fact("touched") == 1);
    CHECK(ring.fact("energy") == 4);
    CHECK(ring.fact("laps") == 0);

    CHECK(ring.does("bend"));
    CHECK(ring.fact("drift") == 0);
    CHECK(ring.does("bend"));
    CHECK(ring.fact("drift") == -1);
    CHECK_FALSE(ring.does("bend"));
    CHECK(ring.world().obstacle() == ring::Obstacle::inner_wall);
    CHECK(ring.fact("touched") == 2);
    CHECK(ring.fact("held") == 6);
    CHECK(ring.does("kick"));
    CHECK(ring.fact("drift") == 0);
}

TEST_CASE("a bunch is handed over at the station, with the target's energy", "[stages][ring]")
{
    Ring ring{"CB-SB-", {setting("energy", 22)}};
    CHECK_FALSE(ring.does("hand_over"));
    CHECK(ring.world().obstacle() == ring::Obstacle::not_ready);
    CHECK(ring.does("kick"));
    CHECK(ring.does("bend"));
    CHECK(ring.does("kick"));
    CHECK(ring.fact("at_target") == 1);
    CHECK_FALSE(ring.does("hand_over"));
    CHECK(ring.world().obstacle() == ring::Obstacle::off_centre);
    CHECK(ring.fact("segment") == 0);
    CHECK(ring.does("bend"));
    CHECK(ring.does("hand_over"));
    CHECK(ring.fact("segment") == 3);
    CHECK(ring.fact("handed_over") == 1);
    for (const char* const function : {"run_lap", "kick", "hand_over"}) {
        CHECK_FALSE(ring.does(function));
        CHECK(ring.world().obstacle() == ring::Obstacle::gone);
    }
    CHECK(ring.fact("laps") == 1);
}

TEST_CASE("no machine holds more than its magnets can", "[stages][ring]")
{
    Ring ring{"CB-B", {setting("energy", 25), setting("kick", 1)}};
    CHECK(ring.does("kick"));
    CHECK_FALSE(ring.does("kick"));
    CHECK(ring.world().obstacle() == ring::Obstacle::at_the_limit);
    CHECK(ring.does("bend"));
    CHECK_FALSE(ring.does("bend"));
    CHECK(ring.world().obstacle() == ring::Obstacle::at_the_limit);
    CHECK(ring.fact("touched") == 0);
}

TEST_CASE("every passage of a gate is an event, and the bell is rung once for each",
          "[stages][ring]")
{
    Ring ring{"-G-BGB"};
    CHECK(ring.does("ring_bell"));
    CHECK(ring.fact("extra_bells") == 1);
    CHECK(ring.call("run_lap").events == std::vector<std::string_view>{"on_gate", "on_gate"});
    CHECK(ring.fact("passes") == 2);
    CHECK(ring.does("ring_bell"));
    CHECK(ring.fact("extra_bells") == 1);
    CHECK(ring.does("ring_bell"));
    CHECK(ring.fact("bells") == 3);
    CHECK(ring.fact("extra_bells") == 1);
    CHECK(ring.fact("missed_bells") == 0);
    CHECK(ring.does("ring_bell"));
    CHECK(ring.fact("extra_bells") == 2);
}

TEST_CASE("a passage without its bell is missed, and a late bell is an extra one", "[stages][ring]")
{
    Ring ring{"-G-B"};
    CHECK(ring.does("run_lap"));
    CHECK(ring.fact("missed_bells") == 1);
    CHECK(ring.does("run_lap"));
    CHECK(ring.fact("missed_bells") == 2);
    CHECK(ring.does("ring_bell"));
    CHECK(ring.does("ring_bell"));
    CHECK(ring.fact("missed_bells") == 1);
    CHECK(ring.fact("extra_bells") == 1);
}

TEST_CASE("every passage of a lamp is an event, and a flash answers it", "[stages][ring]")
{
    Ring ring{"-GL-"};
    CHECK(ring.call("run_lap").events == std::vector<std::string_view>{"on_gate", "on_lamp"});
    CHECK(ring.fact("missed_flashes") == 1);
    CHECK(ring.does("light"));
    CHECK(ring.fact("missed_flashes") == 0);
    CHECK(ring.fact("extra_flashes") == 0);
    CHECK(ring.does("light"));
    CHECK(ring.fact("extra_flashes") == 1);
}

TEST_CASE("two bunches meet at each crossing once a lap", "[stages][ring]")
{
    Ring ring{"-XB-XB"};
    const std::vector<std::string_view> twice{"on_collide", "on_collide"};
    CHECK(ring.call("run_lap").events == twice);
    CHECK(ring.fact("collisions") == 2);
    CHECK(ring.does("take_photo"));
    CHECK(ring.fact("missed_photos") == 1);
    CHECK(ring.does("take_photo"));
    CHECK(ring.does("take_photo"));
    CHECK(ring.fact("photos") == 3);
    CHECK(ring.fact("missed_photos") == 0);
    CHECK(ring.fact("extra_photos") == 1);
}

TEST_CASE("the second bunch is at every crossing when the first one is", "[stages][ring]")
{
    const Ring ring{"--XB--XB"};
    for (const double crossing : {2.0, 6.0, 10.0}) {
        const double other = ring.world().second_bunch(crossing).value();
        CHECK(std::fmod(std::abs(other - crossing), 8.0) == 0);
    }
    CHECK_FALSE(Ring{"-B-B"}.world().second_bunch(1));
}

TEST_CASE("what is counted and told is kept apart from what was photographed", "[stages][ring]")
{
    Ring ring{"-X-B"};
    CHECK(ring.call("send").events == std::vector<std::string_view>{"on_message"});
    CHECK(ring.fact("messages") == 1);
    CHECK(ring.does("count_one"));
    CHECK(ring.fact("counted") == 1);
    CHECK(ring.fact("miscounted") == 1);
    CHECK(ring.does("run_lap"));
    CHECK(ring.does("take_photo"));
    CHECK(ring.fact("miscounted") == 0);
}

TEST_CASE("what is not on the map can't be used", "[stages][ring]")
{
    using Wanted = std::pair<const char*, ring::Obstacle>;
    Ring ring{"-B-B"};
    for (const auto& [function, obstacle] : {Wanted{"kick", ring::Obstacle::no_cavity},
                                             Wanted{"hand_over", ring::Obstacle::no_station},
                                             Wanted{"ring_bell", ring::Obstacle::no_gate},
                                             Wanted{"light", ring::Obstacle::no_lamp},
                                             Wanted{"take_photo", ring::Obstacle::no_crossing}}) {
        CHECK_FALSE(ring.does(function));
        CHECK(ring.world().obstacle() == obstacle);
    }
    Ring lit{"-BL-"};
    CHECK(lit.does("light"));
    CHECK(lit.does("light"));
    CHECK(lit.fact("flashes") == 2);
}

TEST_CASE("a copy of a ring goes its own way", "[stages][ring]")
{
    Ring ring{"CBGB"};
    const auto copy = ring.world().clone();
    CHECK(ring.does("kick"));
    CHECK(ring.does("run_lap"));
    CHECK(support::fact(ring::stage(), *copy, "laps") == 0);
    CHECK(support::fact(ring::stage(), *copy, "energy") == 2);
}

TEST_CASE("any calls in any order keep a ring's word, and come out the same again",
          "[stages][ring]")
{
    const auto& functions = ring::stage().module->functions;
    for (std::uint64_t seed = 1; seed <= 200; ++seed) {
        Ring one{"GB-CB-LBSB-B"};
        Ring other{"GB-CB-LBSB-B"};
        core::Random random{seed};
        for (int i = 0; i < 100; ++i) {
            const auto& function =
                functions[random.below(static_cast<std::uint32_t>(functions.size()))];
            if (!function.parameters.empty()) {
                continue;
            }
            const std::vector<double> before = one.facts();
            const bool done = one.does(function.name);
            CHECK(other.does(function.name) == done);
            REQUIRE(one.facts() == other.facts());
            const ring::World& world = one.world();
            REQUIRE(std::abs(world.drift()) <= 1);
            REQUIRE(world.energy() <= 26);
            REQUIRE(world.held() <= 26);
            REQUIRE(world.gates().extra <= world.gates().answered);
            REQUIRE(world.gates().missed() <= world.gates().passed);
            if (!done) {
                const std::int64_t touched = world.touched();
                std::vector<double> after = one.facts();
                for (std::size_t k = 0; k < after.size(); ++k) {
                    if (ring::stage().facts[k].name != "touched") {
                        CHECK(after[k] == before[k]);
                    }
                }
                CHECK(touched <= i + 1);
            }
        }
    }
}
