#include "physics/decay_law.hpp"

#include "core/statistics.hpp"
#include "core/units.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace core::units;

namespace {

constexpr double muon_mass = 105.6583755 * MeV;
constexpr double muon_width = 2.9959836e-16 * MeV;

double muon_lifetime() { return physics::lifetime_of_width(muon_width); }

}  // namespace

TEST_CASE("width and lifetime are one thing", "[physics][decay_law]")
{
    CHECK(muon_lifetime() / microsecond == Approx(2.19698).margin(5e-6));
    CHECK(muon_lifetime() * speed_of_light == Approx(658.64).margin(0.005));
    CHECK(physics::width_of_lifetime(muon_lifetime()) == Approx(muon_width).epsilon(1e-14));
    CHECK(physics::lifetime_of_width(2.4955) / second == Approx(2.6376e-25).epsilon(1e-4));
    CHECK(physics::lifetime_of_width(0.0) == 0.0);
    CHECK(physics::lifetime_of_width(-1.0) == 0.0);
}

TEST_CASE("half lives, of clocks and of dice", "[physics][decay_law]")
{
    CHECK(physics::half_life(1.0) == Approx(0.693147180559945).epsilon(1e-14));
    CHECK(physics::half_life_in_throws(1.0 / 6.0) == Approx(3.80).margin(0.002));
    CHECK(physics::half_life_in_throws(0.5) == Approx(1.0).epsilon(1e-14));
    CHECK(physics::half_life_in_throws(0.0) == 0.0);
    CHECK(physics::half_life_in_throws(1.0) == 0.0);
    CHECK(physics::survivors(1000.0, physics::half_life(3.0), 3.0) == Approx(500.0));
    CHECK(physics::survivors(1000.0, -1.0, 3.0) == 1000.0);
    CHECK(physics::survivors(1000.0, 1.0, 0.0) == 0.0);
}

TEST_CASE("muons of 4 GeV reach the ground because their clock is slow", "[physics][decay_law]")
{
    const double momentum = std::sqrt((4.0 - muon_mass) * (4.0 + muon_mass));
    const double way = 15.0 * kilometre;
    CHECK(physics::surviving_fraction(way, momentum, muon_mass, muon_lifetime()) ==
          Approx(0.5478).margin(1e-4));
    // Were their clock ours, they would come as far as a speed of light without dilation.
    const double beta = momentum / 4.0;
    CHECK(physics::survivors(1.0, way / (beta * speed_of_light), muon_lifetime()) ==
          Approx(1.3e-10).epsilon(0.05));
    CHECK(physics::time_dilation(momentum, muon_mass) == Approx(4.0 / muon_mass).epsilon(1e-14));
    CHECK(physics::surviving_fraction(0.0, 0.0, muon_mass, muon_lifetime()) == 1.0);
    CHECK(physics::surviving_fraction(1.0, 0.0, muon_mass, muon_lifetime()) == 0.0);
}

TEST_CASE("a million muons decay by the law", "[physics][decay_law]")
{
    constexpr int count = 1'000'000;
    const double lifetime = muon_lifetime();
    core::Random random{41};
    std::vector<double> times(count);
    double sum = 0.0;
    for (double& time : times) {
        time = physics::proper_time(lifetime, random);
        sum += time;
    }
    CHECK(sum / count == Approx(lifetime).margin(4.0 * lifetime / std::sqrt(count)));
    std::sort(times.begin(), times.end());
    for (double& time : times) {
        time = -std::expm1(-time / lifetime);
    }
    const double distance = core::largest_distance(times);
    CAPTURE(distance);
    CHECK(core::kolmogorov_probability(distance, count) > 1e-3);
}

TEST_CASE("as many muons reach the ground as the law says", "[physics][decay_law]")
{
    constexpr int count = 200'000;
    const double momentum = std::sqrt((4.0 - muon_mass) * (4.0 + muon_mass));
    const double per_time = physics::mean_flight(momentum, muon_mass, 1.0);
    core::Random random{42};
    int reached = 0;
    for (int i = 0; i < count; ++i) {
        const double way = per_time * physics::proper_time(muon_lifetime(), random);
        reached += way >= 15.0 * kilometre ? 1 : 0;
    }
    const double deviation = std::sqrt(count * 0.5478 * (1.0 - 0.5478));
    CHECK(reached == Approx(count * 0.5478).margin(4.0 * deviation));
}
