#pragma once

#include <cstdint>

namespace ring {

/// The ring that is shown: CERN's Proton Synchrotron. Energies are kinetic, in whole GeV.
struct Machine {
    double circumference{};   ///< metres
    double bending_radius{};  ///< metres, inside a bending magnet: the straight pieces bend nothing
    std::int64_t least_energy{};  ///< GeV, as the machine before hands protons over
    std::int64_t most_energy{};   ///< GeV
};

/// 628 m and 26 GeV: home.cern/science/accelerators/proton-synchrotron. 2 GeV from the Booster
/// since 2021. The radius is that of the PS's main magnets, 70 m.
inline constexpr Machine proton_synchrotron{628.3, 70.1, 2, 26};

/// The momentum of a proton in GeV/c, from its kinetic energy in GeV.
double momentum(double kinetic_energy);

/// The field in tesla that holds protons of that kinetic energy on the machine's path: p = 0.3 B r.
double field(const Machine& machine, double kinetic_energy);

}  // namespace ring
