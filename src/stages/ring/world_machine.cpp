#include "stages/ring/world_machine.hpp"

#include <cmath>

namespace ring {

double momentum(double kinetic_energy)
{
    constexpr double proton_mass = 0.93827209;  // GeV
    return std::sqrt(kinetic_energy * (kinetic_energy + 2 * proton_mass));
}

double field(const Machine& machine, double kinetic_energy)
{
    // p in GeV/c, B in tesla, r in metres: the speed of light in m/ns.
    constexpr double speed_of_light = 0.299792458;
    return momentum(kinetic_energy) / (speed_of_light * machine.bending_radius);
}

}  // namespace ring
