#include "physics/four_vector.hpp"

#include "core/distributions.hpp"
#include "core/units.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <limits>

using core::Vector3;
using physics::Boost;
using physics::FourVector;

namespace {
constexpr double muon = 105.6583755 * core::units::MeV;
constexpr double proton = 938.27208943 * core::units::MeV;
}  // namespace

TEST_CASE("what detectors measure and four-vectors are one", "[physics][four_vector]")
{
    const FourVector made = physics::from_detector(34.2464, -0.98848, -0.498704, muon);
    CHECK(made.transverse_momentum() == Approx(34.2464).epsilon(1e-14));
    CHECK(made.pseudorapidity() == Approx(-0.98848).epsilon(1e-14));
    CHECK(made.azimuth() == Approx(-0.498704).epsilon(1e-14));
    CHECK(made.mass() == Approx(muon).epsilon(1e-9));
    CHECK(std::abs(made.rapidity()) < std::abs(made.pseudorapidity()));
    const FourVector light = physics::from_detector(10.0, 1.5, 0.3, 0.0);
    CHECK(light.rapidity() == Approx(light.pseudorapidity()).epsilon(1e-7));
}

TEST_CASE("a proton of 7 TeV has the digits of its speed", "[physics][four_vector]")
{
    const FourVector beam = physics::with_mass({0.0, 0.0, 7000.0}, proton);
    CHECK(beam.energy / proton == Approx(7461.0).epsilon(1e-4));
    const double missing = proton * proton / (2.0 * 7000.0 * 7000.0);
    CHECK(1.0 - beam.beta() == Approx(missing).epsilon(1e-6));
    CHECK(missing == Approx(8.98e-9).epsilon(1e-3));
    CHECK(physics::Boost::with(beam.momentum, proton).gamma() == Approx(7460.6).epsilon(1e-4));
}

TEST_CASE("nothing is made a NaN: at rest, along the beam, like light", "[physics][four_vector]")
{
    const FourVector rest{};
    CHECK(rest.mass() == 0.0);
    CHECK(rest.beta() == 0.0);
    CHECK(rest.azimuth() == 0.0);
    CHECK(rest.rapidity() == 0.0);
    CHECK(rest.pseudorapidity() == 0.0);
    for (const double size : {1e-300, 1e-12, 1.0, 7000.0, 1e12}) {
        const FourVector along{size, {0.0, 0.0, -size}};
        CHECK(along.pseudorapidity() == -physics::largest_rapidity);
        CHECK(along.rapidity() == -physics::largest_rapidity);
        CHECK(along.mass() == 0.0);
        CHECK(along.beta() == 1.0);
        // Rounding took some of the energy.
        const FourVector less{std::nextafter(size, 0.0), {0.0, size, 0.0}};
        CHECK(less.mass_squared() <= 0.0);
        CHECK(less.mass() == 0.0);
        CHECK(less.beta() == 1.0);
        CHECK(less.pseudorapidity() == 0.0);
    }
    CHECK(physics::from_detector(1.0, 1e9, 0.0, 0.0).pseudorapidity() ==
          Approx(physics::largest_rapidity));
}

TEST_CASE("the pair mass is the closed form of massless ones", "[physics][four_vector]")
{
    core::Random random{21};
    for (int i = 0; i < 1000; ++i) {
        const double pt1 = core::exponential(random, 20.0) + 0.1;
        const double pt2 = core::exponential(random, 20.0) + 0.1;
        const double eta1 = core::uniform(random, -2.4, 2.4);
        const double eta2 = core::uniform(random, -2.4, 2.4);
        const double phi = core::uniform(random, -3.1, 3.1);
        const FourVector one = physics::from_detector(pt1, eta1, 0.0, 0.0);
        const FourVector other = physics::from_detector(pt2, eta2, phi, 0.0);
        const double closed = std::sqrt(2.0 * pt1 * pt2 * (std::cosh(eta1 - eta2) - std::cos(phi)));
        const double found = physics::pair_mass(one.momentum, 0.0, other.momentum, 0.0);
        CHECK(found == Approx(closed).epsilon(1e-9));
        CHECK((one + other).mass() == Approx(closed).epsilon(1e-6));
    }
}

TEST_CASE("the pair mass keeps its digits where the sum loses them", "[physics][four_vector]")
{
    // Two muons of 1 TeV and of 500 GeV, a nanoradian apart: a mass near the threshold.
    const Vector3 one{0.0, 0.0, 1000.0};
    const Vector3 other{500.0 * 1e-9, 0.0, 500.0};
    // M^2 = 2 m^2 + m^2 (E2/E1 + E1/E2) + E1 E2 angle^2 for fast ones.
    const double expected = std::sqrt(muon * muon * (2.0 + 0.5 + 2.0) + 1000.0 * 500.0 * 1e-18);
    CHECK(physics::pair_mass(one, muon, other, muon) == Approx(expected).epsilon(1e-7));
    CHECK(physics::pair_mass(one, muon, one, muon) == Approx(2.0 * muon).epsilon(1e-14));
    CHECK(physics::pair_mass({}, muon, {}, proton) == Approx(muon + proton).epsilon(1e-14));
    CHECK(physics::pair_mass({}, 0.0, {}, 0.0) == 0.0);
}

TEST_CASE("a boost there and back changes nothing", "[physics][four_vector]")
{
    core::Random random{22};
    for (const double speed : {0.01, 1.0, 50.0, 7000.0}) {
        for (int i = 0; i < 200; ++i) {
            const Boost boost = Boost::with(speed * core::isotropic(random), proton);
            const FourVector particle = physics::with_mass(2.0 * core::isotropic(random), muon);
            const FourVector there = boost(particle);
            const FourVector back = boost.reversed()(there);
            const double scale = there.energy * boost.gamma();
            CHECK(std::abs(back.energy - particle.energy) < 1e-14 * scale);
            CHECK((back.momentum - particle.momentum).length() < 1e-14 * scale);
            CHECK(std::abs(there.mass_squared() - muon * muon) < 1e-14 * scale * scale);
        }
    }
}

TEST_CASE("a particle at rest gets the momentum of its frame", "[physics][four_vector]")
{
    const Vector3 momentum{3.0, -4.0, 12.0};
    const FourVector flying = Boost::with(momentum, proton)({proton, {}});
    CHECK((flying.momentum - momentum).length() < 1e-14);
    CHECK(flying.energy == Approx(std::hypot(13.0, proton)).epsilon(1e-15));
    // beta = 0.6: gamma = 1.25.
    CHECK(Boost::with_velocity({0.0, 0.6, 0.0})({1.0, {}}).energy == Approx(1.25).epsilon(1e-15));
    CHECK(Boost::with_velocity({0.0, 2.0, 0.0}).gamma() > 1e7);
    CHECK(Boost::with(momentum, 0.0)({1.0, {}}).energy == 1.0);
    CHECK(Boost::with({}, 0.0).gamma() == 1.0);
    CHECK(Boost::with({}, 1e-320).gamma() == 1.0);
}
