#include "physics/helix.hpp"

#include "core/distributions.hpp"
#include "core/units.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <numbers>

using core::Vector3;
using physics::Track;
using physics::UniformField;
using namespace core::units;

namespace {

constexpr double muon = 105.6583755 * MeV;

Track track_of(const Vector3& momentum, double charge)
{
    return {{}, physics::with_mass(momentum, muon), charge, 0.0};
}

}  // namespace

TEST_CASE("circles have the radius of the textbook", "[physics][helix]")
{
    CHECK(physics::bending_radius(1.0, 1.0, 3.8).value() == Approx(0.87780).margin(5e-6));
    CHECK(physics::bending_radius(1.0, 1.0, 3.8).value() ==
          Approx(1.0 / (0.299792458 * 3.8)).epsilon(1e-15));
    CHECK(physics::bending_radius(1.0, -1.0, 1.0).value() == Approx(3.3356).margin(5e-5));
    CHECK(physics::bending_radius(1.0, 2.0, 1.0).value() == Approx(1.66782).margin(5e-6));
    CHECK_FALSE(physics::bending_radius(1.0, 0.0, 3.8));
    CHECK_FALSE(physics::bending_radius(1.0, 1.0, 0.0));
    CHECK(physics::bending_radius(0.0, 1.0, 1.0).value() == 0.0);
    CHECK(physics::least_momentum_to_reach(1.29, 1.0, 3.8) == Approx(0.7348).margin(5e-5));
    CHECK(physics::momentum_of_radius(2803.95, 1.0, 8.0894) / TeV == Approx(6.8).epsilon(1e-4));
}

TEST_CASE("the sagitta, exact and as the textbook has it", "[physics][helix]")
{
    const double found = physics::sagitta(1.1, 100.0, 1.0, 3.8);
    CHECK(found / millimetre == Approx(1.723).margin(5e-4));
    CHECK(found == Approx(0.299792458 * 3.8 * 1.1 * 1.1 / (8.0 * 100.0)).epsilon(1e-5));
    CHECK(physics::sagitta(1.0, 10.0, 0.0, 3.8) == 0.0);
    CHECK(physics::sagitta(2.0, 0.1, 1.0, 3.8) == physics::bending_radius(0.1, 1.0, 3.8).value());
}

TEST_CASE("a track closes after one turn", "[physics][helix]")
{
    const UniformField field{{0.0, 0.0, 3.8}};
    const double around = 2.0 * std::numbers::pi * physics::bending_radius(1.0, 1.0, 3.8).value();
    const Track start = track_of({1.0, 0.0, 0.0}, 1.0);
    const Track end = field.moved(start, around);
    CHECK(end.place.length() < 1e-9);
    CHECK((end.motion.momentum - start.motion.momentum).length() < 1e-9);
    // Half a turn is across the circle.
    const double diameter = 2.0 * physics::bending_radius(1.0, 1.0, 3.8).value();
    CHECK(field.moved(start, 0.5 * around).place.length() == Approx(diameter).epsilon(1e-14));
}

TEST_CASE("positive charges turn right where the field points to you", "[physics][helix]")
{
    const UniformField field{{0.0, 0.0, 1.0}};  // out of the page
    CHECK(field.moved(track_of({1.0, 0.0, 0.0}, 1.0), 0.5).place.y < 0.0);
    CHECK(field.moved(track_of({1.0, 0.0, 0.0}, -1.0), 0.5).place.y > 0.0);
    CHECK(field.moved(track_of({1.0, 0.0, 0.0}, 0.0), 0.5).place == Vector3{0.5, 0.0, 0.0});
    CHECK(UniformField{{}}.moved(track_of({0.0, 2.0, 0.0}, 1.0), 3.0).place ==
          Vector3{0.0, 3.0, 0.0});
    CHECK(field.moved(track_of({}, 1.0), 3.0).place == Vector3{});
    CHECK(physics::turning_side(1.0, 1.0) == physics::Turn::right);
    CHECK(physics::turning_side(-1.0, 1.0) == physics::Turn::left);
    CHECK(physics::turning_side(-1.0, -1.0) == physics::Turn::right);
    CHECK(physics::turning_side(0.0, 1.0) == physics::Turn::straight);
    CHECK(physics::turning_side(1.0, 0.0) == physics::Turn::straight);
}

TEST_CASE("a million steps keep the momentum and end where one step does", "[physics][helix]")
{
    const UniformField field{{0.3, -0.4, 1.1}};
    const Track start = track_of({0.8, 0.3, -0.5}, -1.0);
    const double size = start.motion.momentum.length();
    constexpr int steps = 1'000'000;
    constexpr double step = 1.0 * millimetre;
    Track track = start;
    double worst = 0.0;
    for (int i = 0; i < steps; ++i) {
        track = field.moved(track, step);
        worst = std::max(worst, std::abs(track.motion.momentum.length() / size - 1.0));
    }
    CAPTURE(worst);
    CHECK(worst < 1e-12);
    const Track one = field.moved(start, steps * step);
    CHECK((track.place - one.place).length() < 1e-8);
    CHECK((track.motion.momentum - one.motion.momentum).length() < 1e-9);
    CHECK(track.time == Approx(one.time).epsilon(1e-10));
    CHECK(one.time == Approx(1000.0 / (start.motion.beta() * 0.299792458)).epsilon(1e-14));
}

TEST_CASE("a step there and back ends where it began, in any field", "[physics][helix]")
{
    core::Random random{51};
    for (int i = 0; i < 1000; ++i) {
        const UniformField field{core::exponential(random, 2.0) * core::isotropic(random)};
        const Track start = track_of(core::exponential(random, 3.0) * core::isotropic(random),
                                     random.below(2) == 0 ? -1.0 : 1.0);
        const double path = core::exponential(random, 1.0);
        const Track there = field.moved(start, path);
        CHECK(there.motion.momentum.length() ==
              Approx(start.motion.momentum.length()).epsilon(1e-14));
        const Track back = field.moved(there, -path);
        CHECK(back.place.length() < 1e-13 * (1.0 + path));
        CHECK((back.motion.momentum - start.motion.momentum).length() <
              1e-13 * start.motion.momentum.length());
        // No straight line is longer than the way.
        CHECK(there.place.length() <= path * (1.0 + 1e-14));
    }
}

TEST_CASE("a weak field bends by its sagitta, to the last digits", "[physics][helix]")
{
    // A thousandth of a nanotesla: the angle is far below what 1 + angle^2 can hold.
    const UniformField field{{0.0, 0.0, 1e-12}};
    const Track track = field.moved(track_of({0.0, 1.0, 0.0}, 1.0), 2.0);
    CHECK(track.place.x == Approx(0.5 * 0.299792458 * 1e-12 * 4.0).epsilon(1e-12));
    CHECK(track.place.y == 2.0);
}
