#include "physics/resonance.hpp"

#include "core/histogram.hpp"
#include "core/statistics.hpp"
#include "support/catch.hpp"

#include <vector>

namespace {
constexpr double peak = 91.1879;
constexpr double width = 2.4955;
}  // namespace

TEST_CASE("the Z is as wide as it is", "[physics][resonance]")
{
    CHECK(physics::full_width_at_half_maximum(peak, width) == Approx(2.50).margin(0.01));
    const double most = physics::breit_wigner(peak, peak, width);
    const double half = 0.5 * physics::full_width_at_half_maximum(peak, width);
    CHECK(physics::breit_wigner(peak + half, peak, width) / most == Approx(0.5).epsilon(0.02));
    CHECK(physics::breit_wigner(1.0, 1.0, 0.0) == 0.0);
    CHECK(physics::full_width_at_half_maximum(0.0, 0.0) == 0.0);
}

TEST_CASE("a million Z bosons have the masses of the law", "[physics][resonance]")
{
    constexpr int count = 1'000'000;
    constexpr double low = 60.0;
    constexpr double high = 120.0;
    core::Random random{71};
    core::Histogram masses{600, low, high};
    for (int i = 0; i < count; ++i) {
        masses.fill(physics::resonance_mass(peak, width, low, high, random));
    }
    CHECK(masses.inside() + masses.above() == count);

    // The law in each bin, by Simpson's rule of 20 parts.
    std::vector<double> expected;
    double all = 0.0;
    for (int bin = 0; bin < masses.bins(); ++bin) {
        double sum = 0.0;
        for (int i = 0; i <= 20; ++i) {
            const double mass = masses.edge(bin) + masses.width() * i / 20.0;
            const double weight = i == 0 || i == 20 ? 1.0 : (i % 2 == 1 ? 4.0 : 2.0);
            sum += weight * physics::breit_wigner(mass, peak, width);
        }
        expected.push_back(sum);
        all += sum;
    }
    for (double& each : expected) {
        each *= count / all;
    }
    const core::ChiSquare found = core::chi_square(masses.counts(), expected);
    CAPTURE(found.sum, found.bins);
    CHECK(core::chi_square_probability(found.sum, found.bins - 1) > 1e-3);

    // Half the height, found from the bins on both sides, and the middle between them.
    const double half = 0.5 * masses.count(masses.fullest());
    const auto crossing = [&](int from, int step) {
        int bin = from;
        while (masses.count(bin) > half) {
            bin += step;
        }
        const double beyond = masses.count(bin);
        const double before = masses.count(bin - step);
        return masses.centre(bin) - step * masses.width() * (half - beyond) / (before - beyond);
    };
    const double left = crossing(masses.fullest(), -1);
    const double right = crossing(masses.fullest(), 1);
    CHECK(0.5 * (left + right) == Approx(91.188).margin(0.02));
    CHECK(right - left == Approx(2.50).margin(0.05));
}

TEST_CASE("a mass is always between its limits", "[physics][resonance]")
{
    core::Random random{72};
    for (int i = 0; i < 10'000; ++i) {
        const double mass = physics::resonance_mass(peak, width, 95.0, 96.0, random);
        REQUIRE(mass >= 95.0);
        REQUIRE(mass <= 96.0);
        const double narrow = physics::resonance_mass(3.0969, 92.6e-6, 3.0, 3.2, random);
        REQUIRE(narrow >= 3.0);
        REQUIRE(narrow <= 3.2);
    }
    CHECK(physics::resonance_mass(1.0, 0.0, 0.5, 2.0, random) == 1.0);
    CHECK(physics::resonance_mass(1.0, 0.1, 2.0, 0.5, random) == 1.0);
    CHECK(physics::resonance_mass(1.0, 0.1, 0.0, 0.5, random) == 1.0);
}
