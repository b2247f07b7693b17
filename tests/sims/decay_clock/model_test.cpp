#include "sims/decay_clock/model.hpp"

#include "core/statistics.hpp"
#include "core/units.hpp"
#include "physics/decay_law.hpp"
#include "sims/particles.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace units = core::units;

namespace {

double species_number(std::string_view name)
{
    const auto all = decay_clock::species();
    return static_cast<double>(std::find(all.begin(), all.end(), name) - all.begin());
}

decay_clock::Model room_of(std::string_view species, double count, std::uint64_t seed = 1)
{
    decay_clock::Model room{particles()};
    room.set("species", species_number(species));
    room.set("count", count);
    room.reset(seed);
    return room;
}

void pass(sims::Model& room, int ticks)
{
    for (int tick = 0; tick < ticks; ++tick) {
        room.tick();
    }
}

}  // namespace

TEST_CASE("every particle that decays can be watched", "[sims]")
{
    const auto all = decay_clock::species();
    for (const physics::Particle& particle : particles().all()) {
        const bool twin = particle.antiparticle && particles().at(*particle.antiparticle).pdg > 0 &&
                          particle.pdg < 0;
        if (particle.width > 0.0 && !twin) {
            INFO(particle.id);
            CHECK(std::find(all.begin(), all.end(), particle.id) != all.end());
        }
    }
    for (const std::string_view name : all.subspan(1)) {
        INFO(name);
        REQUIRE(particles().find(name) != nullptr);
        CHECK(particles().find(name)->lifetime() > 0.0);
    }
}

TEST_CASE("muons live 2.197 microseconds and follow the exponential law", "[sims]")
{
    // A hundred rooms of ten thousand make the million.
    const double tau = particles().find("muon")->lifetime();
    CHECK(tau / units::microsecond == Approx(2.19698).epsilon(1e-4));
    std::vector<double> cumulative;
    double sum = 0.0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        const decay_clock::Model room = room_of("muon", 10'000, seed);
        for (const decay_clock::Model::Atom& atom : room.atoms()) {
            sum += atom.proper_life;
            cumulative.push_back(1.0 - std::exp(-atom.proper_life / tau));
        }
    }
    REQUIRE(cumulative.size() == 1'000'000);
    const double mean = sum / 1e6;
    CHECK(std::abs(mean - tau) < 4.0 * tau / 1e3);
    std::sort(cumulative.begin(), cumulative.end());
    CHECK(core::kolmogorov_probability(core::largest_distance(cumulative), 1'000'000) > 1e-3);
}

TEST_CASE("what is measured of the mean life agrees with the table", "[sims]")
{
    decay_clock::Model room = room_of("kaon_plus", 10'000);
    pass(room, 400);
    const sims::Measure measured = room.measure("mean_life");
    const double tau = particles().find("kaon_plus")->lifetime() / units::second;
    CHECK(std::abs(measured.value - tau) < 4.0 * *measured.error);
    CHECK(*measured.error < 0.02 * tau);
    // Survivors lie within the band of the law.
    const sims::Measure expected = room.expected();
    CHECK(std::abs(room.measure("survivors").value - expected.value) < 4.0 * *expected.error);
}

TEST_CASE("half of the dice are gone after 3.80 throws", "[sims]")
{
    CHECK(physics::half_life_in_throws(1.0 / 6.0) == Approx(3.80).margin(0.005));
    // After four throws (5/6)^4 = 0.482 of ten thousand are left.
    decay_clock::Model room = room_of("dice", 10'000);
    pass(room, 240);
    CHECK(std::abs(room.measure("survivors").value - 4822.5) < 4.0 * std::sqrt(4822.5 * 0.5178));
    CHECK(room.measure("half_after").value == 4.0);
}

TEST_CASE("a moving clock runs slow", "[sims]")
{
    decay_clock::Model rests = room_of("muon", 10'000, 4);
    pass(rests, 2000);
    decay_clock::Model flies = room_of("muon", 10'000, 4);
    flies.set("gamma", 10.0);
    flies.reset(4);
    pass(flies, 2000);
    REQUIRE(flies.measure("half_gone").value == 1.0);
    CHECK(flies.measure("half_after").value / rests.measure("half_after").value ==
          Approx(10.0).epsilon(0.01));
}

TEST_CASE("muons of 4 GeV come down from 15 km", "[sims]")
{
    const double mass = particles().find("muon")->mass;
    const double tau = particles().find("muon")->lifetime();
    const double gamma = 4.0 / mass;
    const double momentum = std::sqrt(16.0 - mass * mass);
    CHECK(physics::surviving_fraction(15.0 * units::kilometre, momentum, mass, tau) ==
          Approx(0.5478).margin(1e-4));

    decay_clock::Model room = room_of("muon", 10'000);
    room.set("height", 15.0);
    room.set("gamma", gamma);
    room.reset(9);
    pass(room, 4500);
    // The room's gamma has steps of 0.1, and its ground one tick.
    const sims::Measure share = room.measure("ground_share");
    const double set = room.parameter("gamma");
    const double expected = physics::surviving_fraction(
        15.0 * units::kilometre, mass * std::sqrt(set * set - 1.0), mass, tau);
    CHECK(std::abs(share.value / 100.0 - expected) < 4.0 * *share.error / 100.0 + 1e-3);

    // Without dilation none would.
    decay_clock::Model still = room_of("muon", 10'000);
    still.set("height", 15.0);
    still.set("gamma", 1.1);
    still.reset(9);
    pass(still, 10'000);
    CHECK(still.measure("at_ground").value == 0.0);
}

TEST_CASE("a bet counts as it stood before the first tick", "[sims]")
{
    decay_clock::Model room = room_of("dice", 1000);
    room.set("bet", 4.0);
    room.reset(2);
    CHECK(room.measure("bet_off").value == 100.0);
    pass(room, 600);
    CHECK(room.measure("half_after").value == Approx(4.0));
    CHECK(room.measure("bet_off").value == Approx(0.0).margin(1e-9));

    decay_clock::Model late = room_of("dice", 1000);
    late.set("bet", 12.0);
    late.reset(2);
    pass(late, 300);
    late.set("bet", 4.0);
    pass(late, 300);
    CHECK(late.measure("bet_off").value == Approx(200.0));
}

TEST_CASE("before the first tick everything counts as it is set", "[sims]")
{
    decay_clock::Model room{particles()};
    room.set("count", 200.0);
    CHECK(room.atoms().size() == 200);
    room.set("bet", 4.0);
    CHECK(room.bet() == 4.0);
    room.set("species", species_number("muon"));
    CHECK_FALSE(room.throws_dice());
    room.tick();
    room.set("count", 300.0);
    CHECK(room.atoms().size() == 200);
    // A bet counts until the first is gone.
    room.set("bet", 5.0);
    CHECK(room.bet() == 5.0);
    pass(room, 60);
    REQUIRE(room.there() < 200);
    room.set("bet", 7.0);
    CHECK(room.bet() == 5.0);
}

TEST_CASE("a die is gone when it shows its marked side", "[sims]")
{
    decay_clock::Model room = room_of("dice", 1000, 3);
    for (int round = 0; round < 5; ++round) {
        pass(room, 60);
        std::array<int, 7> faces{};
        for (const decay_clock::Model::Atom& atom : room.atoms()) {
            REQUIRE(atom.face >= 1);
            REQUIRE(atom.face <= 6);
            CHECK((atom.face == decay_clock::Model::marked_face) == (atom.gone_since >= 0));
            ++faces.at(atom.face);
        }
        for (std::size_t face = 1; face < decay_clock::Model::marked_face; ++face) {
            CHECK(faces.at(face) == Approx(static_cast<double>(room.there()) / 5.0).margin(60));
        }
    }
}

TEST_CASE("what falls comes down in about ten seconds", "[sims]")
{
    decay_clock::Model room = room_of("muon", 1000);
    room.set("height", 15.0);
    room.set("gamma", 40.0);
    room.reset(1);
    CHECK(room.height_now() == 15.0);
    pass(room, 300);
    CHECK(room.height_now() == Approx(7.5).epsilon(0.01));
    CHECK_FALSE(room.is_at_ground());
    pass(room, 310);
    CHECK(room.height_now() == 0.0);
    CHECK(room.is_at_ground());
    CHECK(room.measure("at_ground").value > 400.0);
    // Slow ones need more time than they have.
    decay_clock::Model slow = room_of("muon", 1000);
    slow.set("height", 15.0);
    slow.set("gamma", 1.1);
    slow.reset(1);
    pass(slow, 300);
    CHECK(slow.there() < 10);
    CHECK_FALSE(slow.is_at_ground());
}

TEST_CASE("the mystery is one of two and has one right name", "[sims]")
{
    int pions = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        decay_clock::Model room{particles()};
        CHECK_FALSE(room.command("name", {0.0}));
        room.set("mystery", 1.0);
        room.reset(seed);
        CHECK(room.measure("named_right").value == 0.0);
        REQUIRE(room.command("name", {0.0}));
        const bool pion = room.measure("named_right").value == 1.0;
        REQUIRE(room.command("name", {1.0}));
        CHECK((room.measure("named_right").value == 1.0) != pion);
        pions += pion ? 1 : 0;
    }
    CHECK(pions > 3);
    CHECK(pions < 17);
}
