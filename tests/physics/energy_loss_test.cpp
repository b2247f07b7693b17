#include "physics/energy_loss.hpp"

#include "core/statistics.hpp"
#include "physics/range.hpp"
#include "physics/scattering.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

using namespace core::units;
using physics::Material;
using physics::Projectile;

namespace {

constexpr Projectile muon{105.6583755 * MeV, -1.0};
constexpr Projectile proton{938.27208943 * MeV, 1.0};
constexpr Projectile alpha{3727.37933 * MeV, 2.0};
constexpr Projectile electron{physics::electron_mass, -1.0};
constexpr double mass_stopping = MeV * centimetre * centimetre / gram;

struct Minimum {
    double beta_gamma{};
    double value{};  ///< GeV/m
};

Minimum minimum_of(const Material& material, const Projectile& projectile)
{
    Minimum found{0.0, 1e300};
    for (double beta_gamma = 1.0; beta_gamma < 10.0; beta_gamma += 0.01) {
        const double energy = physics::kinetic_energy_of(beta_gamma, projectile.mass);
        const double value = physics::stopping_power(material, projectile, energy);
        if (value < found.value) {
            found = {beta_gamma, value};
        }
    }
    return found;
}

}  // namespace

TEST_CASE("the least loss is that of the PDG's tables", "[physics][energy_loss]")
{
    struct Published {
        const Material* material;
        double minimum;  ///< MeV cm^2/g
    };
    namespace m = physics::materials;
    const Published table[] = {{&m::dry_air, 1.815},
                               {&m::argon, 1.519},
                               {&m::silicon, 1.664},
                               {&m::aluminium, 1.615},
                               {&m::iron, 1.451},
                               {&m::copper, 1.403},
                               {&m::lead, 1.122},
                               {&m::water, 1.992}};
    for (const Published& each : table) {
        const Minimum found = minimum_of(*each.material, muon);
        const double value = found.value / each.material->density / mass_stopping;
        INFO(each.material->name << ": " << value << " at beta gamma " << found.beta_gamma);
        CHECK(value == Approx(each.minimum).epsilon(0.002));
        CHECK(found.beta_gamma > 2.9);
        CHECK(found.beta_gamma < 4.0);
    }
}

TEST_CASE("a centimetre of matter takes what the tables say", "[physics][energy_loss]")
{
    namespace m = physics::materials;
    CHECK(minimum_of(m::dry_air, muon).value / (keV / centimetre) == Approx(2.19).epsilon(0.003));
    CHECK(minimum_of(m::argon, muon).value / (keV / centimetre) == Approx(2.52).epsilon(0.003));
    CHECK(minimum_of(m::silicon, muon).value * 300.0 * micrometre / MeV ==
          Approx(0.116).epsilon(0.005));
    CHECK(minimum_of(m::iron, muon).value / (MeV / centimetre) == Approx(11.4).margin(0.05));
    CHECK(minimum_of(m::lead, muon).value / (MeV / centimetre) == Approx(12.7).margin(0.05));
}

TEST_CASE("an alpha particle is as dense as 409 muons", "[physics][energy_loss]")
{
    namespace m = physics::materials;
    const double start = physics::stopping_power(m::dry_air, alpha, 5.486 * MeV);
    CHECK(start / (MeV / centimetre) == Approx(0.894).epsilon(0.005));
    CHECK(start / minimum_of(m::dry_air, muon).value == Approx(409.0).epsilon(0.05));
    CHECK(start * centimetre / m::energy_per_ion_pair_in_air == Approx(26'300.0).epsilon(0.01));
    CHECK(minimum_of(m::dry_air, muon).value * centimetre / m::energy_per_ion_pair_in_air ==
          Approx(64.0).epsilon(0.02));
}

TEST_CASE("alpha particles stop in air where they do in nature", "[physics][energy_loss]")
{
    const physics::RangeTable air{physics::materials::dry_air, alpha, 20.0 * MeV};
    const double radon = air.range(5.49 * MeV) / centimetre;
    CAPTURE(radon);
    CHECK(radon > 3.7);
    CHECK(radon < 4.5);
    CHECK(air.range(5.0 * MeV) / centimetre == Approx(3.6).margin(0.3));
    // From full energy down to 0.6 MeV, without the slow end.
    CHECK((air.range(5.486 * MeV) - air.range(0.6 * MeV)) / centimetre == Approx(3.6).margin(0.1));
}

TEST_CASE("a proton for therapy stops in 16 cm of water", "[physics][energy_loss]")
{
    // PSTAR: 150 MeV, 15.77 g/cm^2.
    const physics::RangeTable water{physics::materials::water, proton, 1.0 * GeV};
    CHECK(water.range(150.0 * MeV) / centimetre == Approx(15.77).epsilon(0.01));
}

TEST_CASE("electrons lose what ESTAR says", "[physics][energy_loss]")
{
    // Collision stopping powers of NIST's ESTAR, MeV cm^2/g.
    namespace m = physics::materials;
    const auto loss = [](const Material& material, double energy) {
        return physics::stopping_power(material, electron, energy) / material.density /
               mass_stopping;
    };
    CHECK(loss(m::water, 1.0 * MeV) == Approx(1.849).epsilon(0.01));
    CHECK(loss(m::water, 10.0 * MeV) == Approx(1.968).epsilon(0.01));
    CHECK(loss(m::dry_air, 1.0 * MeV) == Approx(1.661).epsilon(0.01));
    CHECK(loss(m::dry_air, 10.0 * keV) == Approx(19.75).epsilon(0.02));
    CHECK(loss(m::lead, 1.0 * MeV) == Approx(1.003).epsilon(0.02));
}

TEST_CASE("what is restricted and what is set free make up the whole", "[physics][energy_loss]")
{
    namespace m = physics::materials;
    for (const double energy : {50.0 * MeV, 1.0 * GeV, 20.0 * GeV}) {
        for (const double cut : {10.0 * keV, 100.0 * keV, 1.0 * MeV}) {
            const double most = physics::largest_transfer(muon, energy);
            if (cut >= most) {
                continue;
            }
            // Energy of the electrons set free: T times the density of the rate, by summing rates.
            constexpr int parts = 4000;
            const double factor = std::pow(most / cut, 1.0 / parts);
            double freed = 0.0;
            double low = cut;
            for (int i = 0; i < parts; ++i) {
                const double high = low * factor;
                const double rate = physics::delta_electron_rate(m::argon, muon, energy, low) -
                                    physics::delta_electron_rate(m::argon, muon, energy, high);
                // The mean of 1/T^2 between the two.
                freed += rate * std::log(high / low) / (1.0 / low - 1.0 / high);
                low = high;
            }
            const double whole = physics::stopping_power(m::argon, muon, energy);
            const double near = physics::restricted_stopping_power(m::argon, muon, energy, cut);
            CAPTURE(energy, cut);
            CHECK(near < whole);
            CHECK(near + freed == Approx(whole).epsilon(1e-4));
        }
    }
    CHECK(physics::restricted_stopping_power(m::argon, muon, 1.0, 1e9) ==
          physics::stopping_power(m::argon, muon, 1.0));
    CHECK(physics::delta_electron_rate(m::argon, muon, 1.0 * MeV, 1.0 * MeV) == 0.0);
}

TEST_CASE("electrons set free have the energies of their law", "[physics][energy_loss]")
{
    constexpr int count = 50'000;
    constexpr double energy = 4.0 * GeV;
    constexpr double cut = 10.0 * keV;
    core::Random random{61};
    std::vector<double> values(count);
    for (double& value : values) {
        value = physics::delta_electron_energy(muon, energy, cut, random);
    }
    std::sort(values.begin(), values.end());
    CHECK(values.front() >= cut);
    CHECK(values.back() <= physics::largest_transfer(muon, energy));
    const Material& air = physics::materials::dry_air;
    const double all = physics::delta_electron_rate(air, muon, energy, cut);
    for (double& value : values) {
        value = 1.0 - physics::delta_electron_rate(air, muon, energy, value) / all;
    }
    CHECK(core::kolmogorov_probability(core::largest_distance(values), count) > 1e-3);
}

TEST_CASE("range and energy are each other's inverse", "[physics][energy_loss]")
{
    for (const Material& material : physics::materials::all()) {
        for (const Projectile& projectile : {muon, proton, alpha, electron}) {
            INFO(material.name << ", mass " << projectile.mass);
            const physics::RangeTable table{material, projectile, 100.0 * GeV};
            double last = 0.0;
            for (double energy = 1.0 * keV; energy < 90.0 * GeV; energy *= 1.7) {
                const double range = table.range(energy);
                CHECK(range > last);
                CHECK(table.energy(range) == Approx(energy).epsilon(1e-6));
                last = range;
            }
            // Two halves of a way take what the whole takes.
            const double half = table.energy_after(1.0 * GeV, 0.1 * table.range(1.0 * GeV));
            const double whole = table.energy_after(half, 0.1 * table.range(1.0 * GeV));
            CHECK(
                whole ==
                Approx(table.energy_after(1.0 * GeV, 0.2 * table.range(1.0 * GeV))).epsilon(1e-6));
        }
    }
    const physics::RangeTable air{physics::materials::dry_air, alpha, 10.0 * MeV};
    CHECK(air.range(0.0) == 0.0);
    CHECK(air.range(-1.0) == 0.0);
    CHECK(air.energy(-1.0) == 0.0);
    CHECK(air.energy_after(5.0 * MeV, 1.0 * metre) == 0.0);
    CHECK(air.range(1.0 * GeV) == air.range(10.0 * MeV));
}

TEST_CASE("energy loss is finite from rest to the LHC, and never below zero",
          "[physics][energy_loss]")
{
    for (const Material& material : physics::materials::all()) {
        CHECK(physics::materials::find(material.name) == &material);
        for (const Projectile& projectile : {muon, proton, alpha, electron}) {
            CHECK(physics::stopping_power(material, projectile, 0.0) == 0.0);
            CHECK(physics::stopping_power(material, projectile, -1.0) == 0.0);
            for (double energy = 1e-12; energy < 7e3; energy *= 3.0) {
                INFO(material.name << ", mass " << projectile.mass << ", energy " << energy);
                CHECK(physics::stopping_power(material, projectile, energy) > 0.0);
            }
            const double joint = physics::slowest(material, projectile);
            CHECK(physics::stopping_power(material, projectile, joint * (1.0 - 1e-9)) ==
                  Approx(physics::stopping_power(material, projectile, joint)).epsilon(1e-6));
        }
    }
    CHECK(physics::materials::find("cheese") == nullptr);
}

TEST_CASE("radiation lengths are near their formula", "[physics][energy_loss]")
{
    // Dahl's fit, 716.4 A / (Z (Z + 1) ln(287 / sqrt Z)) g/cm^2, right to 2.5 %.
    struct Element {
        const Material* material;
        double z;
        double a;
    };
    namespace m = physics::materials;
    const Element elements[] = {{&m::argon, 18, 39.948},
                                {&m::silicon, 14, 28.0855},
                                {&m::aluminium, 13, 26.9815},
                                {&m::iron, 26, 55.845},
                                {&m::copper, 29, 63.546},
                                {&m::lead, 82, 207.2}};
    for (const Element& each : elements) {
        INFO(each.material->name);
        const double length =
            716.4 * each.a / (each.z * (each.z + 1.0) * std::log(287.0 / std::sqrt(each.z)));
        CHECK(each.material->radiation_length * each.material->density /
                  gram_per_square_centimetre ==
              Approx(length).epsilon(0.03));
        CHECK(each.material->charge_over_mass_number == Approx(each.z / each.a).epsilon(2e-4));
    }
    CHECK(m::dry_air.radiation_length == Approx(303.9).epsilon(1e-3));
}

TEST_CASE("scattering has Highland's angle", "[physics][energy_loss]")
{
    namespace m = physics::materials;
    // By hand: 1 GeV muon through one radiation length: 13.6 MeV / (beta p) (1 + 0.038 ln(1/b^2)).
    const double beta = 1.0 / std::hypot(1.0, muon.mass);
    CHECK(physics::scattering_angle(m::lead, muon, 1.0, m::lead.radiation_length) ==
          Approx(0.0136 / beta * (1.0 - 0.076 * std::log(beta))).epsilon(1e-12));
    CHECK(physics::scattering_angle(m::lead, muon, 0.0, 1.0) == 0.0);
    CHECK(physics::scattering_angle(m::lead, muon, 1.0, 0.0) == 0.0);
    CHECK(physics::scattering_angle(m::lead, muon, 1e-9, 1.0) <= 3.15);
    CHECK(physics::scattering_angle(m::dry_air, muon, 1.0, 1e-9) > 0.0);

    core::Random random{62};
    double squares = 0.0;
    constexpr int count = 50'000;
    for (int i = 0; i < count; ++i) {
        const core::Vector3 turned = physics::scattered({0.0, 0.0, 1.0}, 0.01, random);
        squares += turned.x * turned.x;
        CHECK(turned.length() == Approx(1.0).epsilon(1e-14));
    }
    CHECK(std::sqrt(squares / count) == Approx(0.01).epsilon(0.015));
    CHECK(physics::scattered({1.0, 0.0, 0.0}, 0.0, random) == core::Vector3{1.0, 0.0, 0.0});
    CHECK(physics::scattered({}, 0.1, random) == core::Vector3{});
}
