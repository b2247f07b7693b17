#include "core/distributions.hpp"
#include "core/statistics.hpp"
#include "physics/resonance.hpp"
#include "sims/bump_hunter/model.hpp"
#include "sims/particles.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

// Whether what is measured of a bump is what is there.

namespace {

using bump_hunter::Model;

struct Case {
    double process;
    double mass;
    int events;
};

Model filled(const Case& of, std::uint64_t seed)
{
    Model room{particles()};
    room.set("process", of.process);
    room.reset(seed);
    room.set("burst_size", 2000);
    while (room.measure("events").value < of.events && room.command("burst")) {
        while (room.waiting() > 0) {
            room.tick();
        }
    }
    room.command("mark", {of.mass});
    return room;
}

/// The two parameters of a Breit-Wigner that fit a histogram best, by chi-square.
struct Fit {
    double peak;
    double width;
};

double chi_square_of(const core::Histogram& masses, const Fit& fit)
{
    std::vector<double> expected;
    double sum = 0.0;
    for (int bin = 0; bin < masses.bins(); ++bin) {
        expected.push_back(physics::breit_wigner(masses.centre(bin), fit.peak, fit.width));
        sum += expected.back();
    }
    for (double& value : expected) {
        value *= masses.inside() / sum;
    }
    return core::chi_square(masses.counts(), expected).sum;
}

template <typename Function>
double lowest(double low, double high, Function function)
{
    for (int round = 0; round < 60; ++round) {
        const double third = (high - low) / 3.0;
        if (function(low + third) < function(high - third)) {
            high -= third;
        } else {
            low += third;
        }
    }
    return 0.5 * (low + high);
}

physics::Detector perfect()
{
    physics::Detector detector;
    detector.muon_resolution = 0.0;
    detector.most_pseudorapidity = 1000.0;
    detector.least_muon_momentum = 0.0;
    return detector;
}

}  // namespace

TEST_CASE("a million Z have the Z's mass and width", "[sims][bump_hunter]")
{
    physics::EventGenerator generator{{physics::z_boson()}, perfect(), 21};
    core::Histogram masses{600, 76.188, 106.188};
    for (int i = 0; i < 1'000'000; ++i) {
        masses.fill(physics::pair_mass(generator.next().value()).value());
    }
    Fit fit{91.0, 2.0};
    for (int round = 0; round < 4; ++round) {
        fit.peak = lowest(90.0, 92.0, [&](double peak) {
            return chi_square_of(masses, {peak, fit.width});
        });
        fit.width = lowest(2.0, 3.0, [&](double width) {
            return chi_square_of(masses, {fit.peak, width});
        });
    }
    const double half = physics::full_width_at_half_maximum(fit.peak, fit.width);
    INFO("Z fit " << fit.peak << " GeV, full width at half maximum " << half << " GeV");
    CHECK(fit.peak == Approx(91.188).margin(0.02));
    CHECK(half == Approx(2.50).margin(0.05));
    const double sum = chi_square_of(masses, fit);
    CHECK(core::chi_square_probability(sum, masses.bins() - 3) > 1e-3);
}

TEST_CASE("the Z's children favour no direction", "[sims][bump_hunter]")
{
    physics::EventGenerator generator{{physics::z_boson()}, perfect(), 22};
    constexpr int count = 100'000;
    std::vector<double> cumulative;
    for (int i = 0; i < count; ++i) {
        const physics::CollisionEvent event = generator.next().value();
        const physics::FourVector sum = event.seen[0].motion + event.seen[1].motion;
        const auto back = physics::Boost::with(sum.momentum, sum.mass()).reversed();
        const core::Vector3 flies = back(event.seen[0].motion).momentum.direction();
        cumulative.push_back(0.5 * (1.0 + dot(flies, sum.momentum.direction())));
    }
    std::sort(cumulative.begin(), cumulative.end());
    const double probability =
        core::kolmogorov_probability(core::largest_distance(cumulative), count);
    INFO("cos theta*: Kolmogorov p " << probability);
    CHECK(probability > 1e-3);
}

TEST_CASE("a peak is where its particle is, within the error that is told", "[sims][bump_hunter]")
{
    for (const Case& of : {Case{0, 3.0969, 3000},
                           Case{1, 9.4604, 6000},
                           Case{2, 91.188, 3000},
                           Case{3, 125.13, 20'000}}) {
        double pulls = 0.0;
        double squares = 0.0;
        int found = 0;
        constexpr int rooms = 25;
        for (int seed = 1; seed <= rooms; ++seed) {
            const Model room = filled(of, static_cast<std::uint64_t>(seed));
            const sims::Measure peak = room.measure("peak");
            if (peak.value > 0.0) {
                REQUIRE(*peak.error > 0.0);
                const double pull = (peak.value - of.mass) / *peak.error;
                pulls += pull;
                squares += pull * pull;
                ++found;
            }
        }
        INFO(of.mass);
        REQUIRE(found == rooms);
        INFO(of.mass << " GeV: mean pull " << pulls / rooms << ", mean square " << squares / rooms);
        CHECK(std::abs(pulls / rooms) < 0.8);
        CHECK(squares / rooms > 0.3);
        CHECK(squares / rooms < 2.5);
    }
}

TEST_CASE("beside the bump nothing is found", "[sims][bump_hunter]")
{
    // Away from the J/psi and psi(2S): signal scatters around 0 by its error.
    double squares = 0.0;
    double sum = 0.0;
    constexpr int rooms = 40;
    for (int seed = 1; seed <= rooms; ++seed) {
        const Model room = filled({0, 3.4, 4000}, static_cast<std::uint64_t>(100 + seed));
        const sims::Measure signal = room.measure("signal");
        const double pull = signal.value / *signal.error;
        sum += pull;
        squares += pull * pull;
        CHECK(room.measure("significance").value < 4.5);
    }
    INFO("beside the J/psi: mean pull " << sum / rooms << ", mean square " << squares / rooms);
    CHECK(std::abs(sum / rooms) < 4.0 / std::sqrt(double{rooms}));
    CHECK(squares / rooms < 2.2);
    CHECK(squares / rooms > 0.4);
}

TEST_CASE("each bump can be found", "[sims][bump_hunter]")
{
    CHECK(filled({0, 3.097, 2000}, 3).measure("sure").value == 1.0);
    CHECK(filled({1, 9.46, 6000}, 3).measure("sure").value == 1.0);
    CHECK(filled({2, 91.2, 2000}, 3).measure("sure").value == 1.0);
    const Model few = filled({3, 125.0, 2000}, 3);
    CHECK(few.measure("sure").value == 0.0);
    const Model many = filled({3, 125.0, 10'000}, 3);
    INFO("Higgs: S/sqrt B " << few.measure("significance").value << " after 2000, "
                            << many.measure("significance").value << " after 10000");
    CHECK(many.measure("sure").value == 1.0);
    CHECK(filled({0, 3.686, 20'000}, 3).measure("sure").value == 1.0);
    CHECK(filled({1, 10.023, 20'000}, 3).measure("sure").value == 1.0);
}

TEST_CASE("the curve that is drawn goes through the data", "[sims][bump_hunter]")
{
    for (const Case& of : {Case{0, 3.0969, 20'000}, Case{2, 91.188, 20'000}}) {
        const Model room = filled(of, 31);
        const core::Histogram& masses = room.masses();
        std::vector<double> counts;
        std::vector<double> expected;
        for (int bin = 0; bin < masses.bins(); ++bin) {
            const bool other = of.process == 0 && std::abs(masses.centre(bin) - 3.686) < 0.15;
            if (!other) {
                counts.push_back(masses.count(bin));
                expected.push_back(room.law(masses.centre(bin)));
            }
        }
        const core::ChiSquare agrees = core::chi_square(counts, expected);
        INFO(of.mass << " GeV: chi-square of the law " << agrees.sum << " in " << agrees.bins
                     << " bins");
        CHECK(agrees.sum / agrees.bins < 4.0);
    }
}
