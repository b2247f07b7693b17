#include "physics/energy_loss.hpp"

#include "core/distributions.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace physics {

namespace {

namespace units = core::units;

/// 4 pi N r_e^2 m_e c^2 (PDG, Passage of Particles Through Matter).
constexpr double bethe_constant =
    0.307075 * units::MeV * units::centimetre * units::centimetre / units::gram;

/// Speeds of a particle, each from beta gamma without cancellation.
struct Speed {
    double beta_gamma{};
    double gamma{};
    double beta_squared{};
};

Speed speed_of(double kinetic_energy, double mass)
{
    const double beta_gamma = beta_gamma_of(kinetic_energy, mass);
    const double square = beta_gamma * beta_gamma;
    return {beta_gamma, std::sqrt(1.0 + square), square / (1.0 + square)};
}

/// K z^2 Z/A rho / b^2: GeV/m.
double scale(const Material& material, const Projectile& projectile, const Speed& speed)
{
    return bethe_constant * projectile.charge * projectile.charge *
           material.charge_over_mass_number * material.density / speed.beta_squared;
}

double heavy(const Material& material,
             const Projectile& projectile,
             double kinetic_energy,
             double cut)
{
    const Speed speed = speed_of(kinetic_energy, projectile.mass);
    const double most = largest_transfer(projectile, kinetic_energy);
    const double limit = std::min(cut, most);
    const double kick = 2.0 * electron_mass * speed.beta_gamma * speed.beta_gamma * limit /
                        (material.mean_excitation * material.mean_excitation);
    const double bracket = 0.5 * std::log(kick) - 0.5 * speed.beta_squared * (1.0 + limit / most) -
                           0.5 * density_correction(material, speed.beta_gamma);
    return scale(material, projectile, speed) * std::max(bracket, 0.0);
}

double electron(const Material& material, const Projectile& projectile, double kinetic_energy)
{
    const Speed speed = speed_of(kinetic_energy, electron_mass);
    const double tau = kinetic_energy / electron_mass;
    const double kick = electron_mass * speed.beta_gamma * speed.beta_gamma * 0.5 * kinetic_energy /
                        (material.mean_excitation * material.mean_excitation);
    const double slower = tau / speed.gamma;  // (gamma - 1) / gamma
    const double bracket =
        std::log(kick) + (1.0 - speed.beta_squared) -
        (2.0 * speed.gamma - 1.0) / (speed.gamma * speed.gamma) * std::numbers::ln2 +
        0.125 * slower * slower - density_correction(material, speed.beta_gamma);
    return 0.5 * scale(material, projectile, speed) * std::max(bracket, 0.0);
}

}  // namespace

double beta_gamma_of(double kinetic_energy, double mass)
{
    return std::sqrt(kinetic_energy * (kinetic_energy + 2.0 * mass)) / mass;
}

double kinetic_energy_of(double beta_gamma, double mass)
{
    const double square = beta_gamma * beta_gamma;
    return mass * square / (1.0 + std::sqrt(1.0 + square));
}

double largest_transfer(const Projectile& projectile, double kinetic_energy)
{
    if (projectile.is_electron()) {
        return 0.5 * kinetic_energy;
    }
    const Speed speed = speed_of(kinetic_energy, projectile.mass);
    const double ratio = electron_mass / projectile.mass;
    return 2.0 * electron_mass * speed.beta_gamma * speed.beta_gamma /
           (1.0 + 2.0 * speed.gamma * ratio + ratio * ratio);
}

double density_correction(const Material& material, double beta_gamma)
{
    const DensityEffect& effect = material.density_effect;
    if (effect.x1 <= 0.0 || beta_gamma <= 0.0) {
        return 0.0;
    }
    const double x = std::log10(beta_gamma);
    if (x < effect.x0) {
        return effect.delta0 * std::pow(10.0, 2.0 * (x - effect.x0));
    }
    const double far = 2.0 * std::numbers::ln10 * x - effect.c;
    return x < effect.x1 ? far + effect.a * std::pow(effect.x1 - x, effect.k) : far;
}

double slowest(const Material& material, const Projectile& projectile)
{
    // ln(u) / u is largest at u = e, with u = 2 m b^2 g^2 / I for heavy particles and about
    // 1.166 T / I for electrons.
    if (projectile.is_electron()) {
        constexpr double kicks = 1.166;
        return std::max(units::keV, std::numbers::e * material.mean_excitation / kicks);
    }
    constexpr double least = 0.02;
    const double largest =
        std::sqrt(0.5 * std::numbers::e * material.mean_excitation / electron_mass);
    return kinetic_energy_of(std::max(least, largest), projectile.mass);
}

double stopping_power(const Material& material, const Projectile& projectile, double kinetic_energy)
{
    if (!(kinetic_energy > 0.0) || !(projectile.mass > 0.0)) {
        return 0.0;
    }
    const double least = slowest(material, projectile);
    const double energy = std::max(kinetic_energy, least);
    const double loss = projectile.is_electron() ? electron(material, projectile, energy)
                                                 : heavy(material, projectile, energy, energy);
    if (kinetic_energy >= least) {
        return loss;
    }
    return loss * beta_gamma_of(kinetic_energy, projectile.mass) /
           beta_gamma_of(least, projectile.mass);
}

double restricted_stopping_power(const Material& material,
                                 const Projectile& projectile,
                                 double kinetic_energy,
                                 double cut)
{
    if (!(kinetic_energy > 0.0) || !(cut > 0.0) || !(projectile.mass > 0.0)) {
        return 0.0;
    }
    if (kinetic_energy < slowest(material, projectile)) {
        return stopping_power(material, projectile, kinetic_energy);
    }
    return heavy(material, projectile, kinetic_energy, cut);
}

double delta_electron_rate(const Material& material,
                           const Projectile& projectile,
                           double kinetic_energy,
                           double cut)
{
    if (!(kinetic_energy > 0.0) || !(cut > 0.0)) {
        return 0.0;
    }
    const double most = largest_transfer(projectile, kinetic_energy);
    if (most <= cut) {
        return 0.0;
    }
    const Speed speed = speed_of(kinetic_energy, projectile.mass);
    const double bracket =
        1.0 / cut - 1.0 / most - speed.beta_squared / most * std::log(most / cut);
    return 0.5 * scale(material, projectile, speed) * std::max(bracket, 0.0);
}

double delta_electron_energy(const Projectile& projectile,
                             double kinetic_energy,
                             double cut,
                             core::Random& random)
{
    const double most = kinetic_energy > 0.0 ? largest_transfer(projectile, kinetic_energy) : 0.0;
    if (!(cut > 0.0) || most <= cut) {
        return 0.0;
    }
    const double beta_squared = speed_of(kinetic_energy, projectile.mass).beta_squared;
    while (true) {
        // 1/T is uniform for the density 1/T^2.
        const double energy = 1.0 / core::uniform(random, 1.0 / most, 1.0 / cut);
        if (core::fraction(random) >= beta_squared * energy / most) {
            return energy;
        }
    }
}

}  // namespace physics
