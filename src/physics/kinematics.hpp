#pragma once

#include "core/random.hpp"
#include "physics/four_vector.hpp"

#include <array>

/// How particles fly apart. Masses, energies and momenta in GeV (c = 1). Energy and momentum of
/// what comes out are those of what went in, to rounding.
namespace physics {

/// The momentum of each of two bodies in the rest frame of what decays,
///   p = sqrt((M^2 - (a + b)^2) (M^2 - (a - b)^2)) / 2M,
/// factor by factor. 0 where the mass does not suffice. (PDG, review of Kinematics.)
double two_body_momentum(double mass, double a, double b);

/// Into two bodies, in a direction that favours none in the rest frame of the parent. Where the
/// mass does not suffice, both rest in it.
std::array<FourVector, 2> decay_into_two(const core::Vector3& parent_momentum,
                                         double parent_mass,
                                         std::array<double, 2> masses,
                                         core::Random& random);

/// Into three bodies by phase space alone, which fills the Dalitz plot evenly: in the square of
/// the mass of bodies 1 and 2 and that of 2 and 3, each point that energy and momentum allow is
/// equally likely. (PDG, review of Kinematics: a constant matrix element.)
std::array<FourVector, 3> decay_into_three(const core::Vector3& parent_momentum,
                                           double parent_mass,
                                           std::array<double, 3> masses,
                                           core::Random& random);

/// The largest energy of the electron of a muon at rest, (M^2 + m^2) / 2M: 52.83 MeV.
double michel_end_point(double muon_mass, double electron_mass);

/// The energy of the electron of a muon at rest: Michel's spectrum for V - A without polarisation
/// and radiation, dN/dx = 2 x^2 (3 - 2x) with x = E / end point. Its mean is 0.7 of the end point,
/// 36.98 MeV. The electron's mass is left out of the shape and kept as its least energy. (PDG, Muon
/// decay parameters, rho = 3/4.)
double michel_energy(double muon_mass, double electron_mass, core::Random& random);

/// A muon into electron, electron antineutrino and muon neutrino (in this order). The electron's
/// energy is Michel's; the two neutrinos share the rest and fly apart in any direction of their own
/// frame, which is simpler than nature.
std::array<FourVector, 3> decay_muon(const core::Vector3& muon_momentum,
                                     double muon_mass,
                                     double electron_mass,
                                     core::Random& random);

}  // namespace physics
