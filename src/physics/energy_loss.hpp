#pragma once

#include "core/random.hpp"
#include "core/units.hpp"
#include "physics/material.hpp"

/// What charged particles lose in matter by kicking its electrons. Energies and masses in GeV,
/// lengths in metres, charges in elementary charges. What is not above 0 in energy loses nothing.
namespace physics {

/// CODATA 2022, as in the PDG's tables of 2026.
inline constexpr double electron_mass = 0.51099895069 * core::units::MeV;

/// A charged particle that flies through matter.
struct Projectile {
    double mass{};
    double charge{};  ///< its sign does not matter here

    /// Electrons and positrons share the mass of those that they kick, and have a formula of their
    /// own.
    bool is_electron() const { return mass < 2.0 * electron_mass; }
};

/// p / m of a kinetic energy: sqrt(T (T + 2m)) / m. `mass` is above 0.
double beta_gamma_of(double kinetic_energy, double mass);
/// The other way round, without cancellation for slow ones.
double kinetic_energy_of(double beta_gamma, double mass);

/// The most that one electron can take, 2 m b^2 g^2 / (1 + 2 g m/M + (m/M)^2); half the kinetic
/// energy of an electron, since the slower of the two counts as the kicked one. (PDG, Passage of
/// Particles Through Matter.)
double largest_transfer(const Projectile& projectile, double kinetic_energy);

/// Sternheimer's delta at a beta gamma.
double density_correction(const Material& material, double beta_gamma);

/// The mean loss a metre, GeV/m. For heavy particles Bethe's formula with the density correction,
///   K z^2 Z/A rho / b^2 [ 1/2 ln(2 m b^2 g^2 Tmax / I^2) - b^2 - delta/2 ],
/// right to some per cent for 0.1 < beta gamma < 1000, without shell corrections; for electrons
/// that of Berger and Seltzer from Moller's cross section, collisions only. (PDG, the same
/// review.) Below the energy `slowest` it falls in proportion to speed (Lindhard and Scharff
/// 1961), from the value there.
double stopping_power(const Material& material,
                      const Projectile& projectile,
                      double kinetic_energy);

/// The kinetic energy below which the formulae above are not used: beta gamma = 0.02 (1 keV for
/// electrons), or where they are largest, if that is higher.
double slowest(const Material& material, const Projectile& projectile);

/// The part of it that goes to electrons of less than `cut` each, GeV/m: what stays near the track.
/// For heavy particles. (PDG, the same review: restricted loss.)
double restricted_stopping_power(const Material& material,
                                 const Projectile& projectile,
                                 double kinetic_energy,
                                 double cut);

/// How many electrons of more than `cut` each a metre sets free, 1/m:
///   1/2 K z^2 Z/A rho / b^2 [ 1/cut - 1/Tmax - b^2/Tmax ln(Tmax / cut) ],
/// the integral of the PDG's rate for spin 0, where `cut` is far above I. For heavy particles.
double delta_electron_rate(const Material& material,
                           const Projectile& projectile,
                           double kinetic_energy,
                           double cut);

/// The kinetic energy of one of those, between `cut` and the largest transfer: density
/// (1 - b^2 T/Tmax) / T^2. 0 where none can be.
double delta_electron_energy(const Projectile& projectile,
                             double kinetic_energy,
                             double cut,
                             core::Random& random);

}  // namespace physics
