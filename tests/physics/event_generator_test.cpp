#include "physics/event_generator.hpp"

#include "core/histogram.hpp"
#include "core/statistics.hpp"
#include "core/units.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

using physics::CollisionEvent;
using physics::Detector;
using physics::EventGenerator;
using physics::Process;

namespace {

/// Nothing is smeared and everything is seen.
Detector perfect()
{
    Detector detector;
    detector.muon_resolution = 0.0;
    detector.photon_resolution = 0.0;
    detector.most_pseudorapidity = 1000.0;
    detector.least_muon_momentum = 0.0;
    detector.least_photon_momentum = 0.0;
    return detector;
}

core::Histogram masses_of(EventGenerator generator, int count, int bins, double low, double high)
{
    core::Histogram masses{bins, low, high};
    for (int i = 0; i < count; ++i) {
        masses.fill(physics::pair_mass(generator.next().value()).value());
    }
    return masses;
}

}  // namespace

TEST_CASE("the same seed gives the same events, and each says that it is simulated",
          "[physics][generator]")
{
    const std::vector<Process> processes{physics::j_psi(), physics::muon_background(2.0, 5.0, 1.5)};
    EventGenerator one{processes, {}, 5};
    EventGenerator same{processes, {}, 5};
    EventGenerator other{processes, {}, 6};
    bool differs = false;
    for (int i = 0; i < 200; ++i) {
        const CollisionEvent event = one.next().value();
        const CollisionEvent twin = same.next().value();
        REQUIRE(event.origin == physics::Origin::simulated);
        REQUIRE(event.seen.size() == 2);
        CHECK(event.number == twin.number);
        CHECK(event.seen[0].motion == twin.seen[0].motion);
        CHECK(event.seen[1].charge == twin.seen[1].charge);
        differs = differs || !(event.seen[0].motion == other.next().value().seen[0].motion);
    }
    CHECK(differs);
    CHECK(one.accepted() == 200);
    CHECK(one.attempts() > 200);
}

TEST_CASE("an undisturbed event has the mass that was drawn", "[physics][generator]")
{
    EventGenerator generator{{physics::z_boson(),
                              physics::higgs(),
                              physics::upsilon(2),
                              physics::photon_background(100.0, 160.0, 30.0),
                              physics::muon_background(2.0, 120.0, 0.0)},
                             perfect(),
                             7};
    std::vector<int> seen(5);
    for (int i = 0; i < 5000; ++i) {
        const auto event = generator.attempt();
        REQUIRE(event);
        ++seen.at(static_cast<std::size_t>(generator.last_process()));
        CHECK(physics::pair_mass(*event).value() == Approx(generator.last_mass()).epsilon(1e-9));
        // Resonances are neutral; backgrounds may have two of one sign.
        const int sum = event->seen[0].charge + event->seen[1].charge;
        CHECK((sum == 0 || generator.last_process() == 4));
    }
    for (const int count : seen) {
        CHECK(count == Approx(1000).margin(4.5 * std::sqrt(800.0)));
    }
}

TEST_CASE("resonances come out where they are, as wide as the detector sees them",
          "[physics][generator]")
{
    const core::Histogram j_psi =
        masses_of(EventGenerator{{physics::j_psi()}, {}, 8}, 20'000, 100, 2.8, 3.4);
    CHECK(j_psi.mean() == Approx(3.0969).margin(0.003));
    // Two muons of 1.5 % each: about 1.5 % / sqrt 2 of the mass.
    CHECK(j_psi.spread() / j_psi.mean() == Approx(0.015 / std::sqrt(2.0)).epsilon(0.1));
    const core::Histogram z =
        masses_of(EventGenerator{{physics::z_boson()}, {}, 9}, 20'000, 100, 88.2, 94.2);
    CHECK(z.mean() == Approx(91.1).margin(0.15));
    const core::Histogram higgs =
        masses_of(EventGenerator{{physics::higgs()}, {}, 10}, 20'000, 100, 115.0, 135.0);
    CHECK(higgs.mean() == Approx(125.13).margin(0.1));
    CHECK(higgs.spread() == Approx(125.13 * 0.012 / std::sqrt(2.0)).epsilon(0.05));
}

TEST_CASE("the background falls as it is asked to, with as many pairs of one sign as of two",
          "[physics][generator]")
{
    EventGenerator generator{{physics::muon_background(2.0, 12.0, 3.0)}, perfect(), 11};
    constexpr int count = 50'000;
    core::Histogram masses{50, 2.0, 12.0};
    int same = 0;
    for (int i = 0; i < count; ++i) {
        const CollisionEvent event = generator.next().value();
        masses.fill(generator.last_mass());
        same += event.seen[0].charge == event.seen[1].charge ? 1 : 0;
    }
    CHECK(same == Approx(count / 2).margin(4.5 * std::sqrt(count / 4.0)));
    std::vector<double> expected;
    for (int bin = 0; bin < 50; ++bin) {
        const auto above = [](double mass) { return std::exp(-(mass - 2.0) / 3.0); };
        expected.push_back(count * (above(masses.edge(bin)) - above(masses.edge(bin + 1))) /
                           (1.0 - above(12.0)));
    }
    const core::ChiSquare found = core::chi_square(masses.counts(), expected);
    CHECK(core::chi_square_probability(found.sum, found.bins - 1) > 1e-3);
}

TEST_CASE("decays favour no direction in the frame of the resonance", "[physics][generator]")
{
    EventGenerator generator{{physics::z_boson()}, perfect(), 12};
    constexpr int count = 20'000;
    std::vector<double> cumulative;
    for (int i = 0; i < count; ++i) {
        const CollisionEvent event = generator.next().value();
        const physics::FourVector sum = event.seen[0].motion + event.seen[1].motion;
        const auto back = physics::Boost::with(sum.momentum, sum.mass()).reversed();
        const core::Vector3 flies = back(event.seen[0].motion).momentum.direction();
        cumulative.push_back(0.5 * (1.0 + dot(flies, sum.momentum.direction())));
    }
    std::sort(cumulative.begin(), cumulative.end());
    CHECK(core::kolmogorov_probability(core::largest_distance(cumulative), count) > 1e-3);
}

TEST_CASE("the detector lets through what it can see", "[physics][generator]")
{
    Detector detector;
    detector.least_muon_momentum = 5.0;
    EventGenerator generator{{physics::upsilon(1), physics::higgs()}, detector, 13};
    for (int i = 0; i < 2000; ++i) {
        const CollisionEvent event = generator.next().value();
        for (const physics::SeenParticle& particle : event.seen) {
            const bool muon = particle.kind == physics::SeenParticle::Kind::muon;
            CHECK(particle.motion.transverse_momentum() >= (muon ? 5.0 : 25.0));
            CHECK(std::abs(particle.motion.pseudorapidity()) <= 2.4);
            CHECK(std::abs(particle.charge) == (muon ? 1 : 0));
        }
    }
}

TEST_CASE("impossible wishes give no event and no endless search", "[physics][generator]")
{
    CHECK_FALSE(EventGenerator({}, {}, 1).next());
    Process never = physics::j_psi();
    never.weight = 0.0;
    CHECK_FALSE(EventGenerator({never}, {}, 1).next());
    Detector blind;
    blind.most_pseudorapidity = -1.0;
    CHECK_FALSE(EventGenerator({physics::z_boson()}, blind, 1).next());
    Process odd = physics::muon_background(5.0, 2.0, 1.0);
    CHECK(EventGenerator({odd}, perfect(), 1).next());
    odd.low = 0.0;
    odd.high = 0.0;
    CHECK(physics::pair_mass(EventGenerator({odd}, perfect(), 1).next().value()).value() ==
          Approx(2.0 * physics::mass_of(physics::SeenParticle::Kind::muon)));
    CHECK_FALSE(physics::pair_mass(CollisionEvent{}));
}
