#pragma once

#include "core/random.hpp"
#include "physics/four_vector.hpp"
#include "physics/particle_table.hpp"

#include <vector>

namespace physics {

/// What came out of a decay.
struct Fragment {
    const Particle* particle{nullptr};  ///< of the table
    FourVector motion;
};

/// Lets a particle of the table decay in flight, in one of its modes, each as often as its fraction
/// beside the other listed ones: two bodies in any direction, three by phase space, and a muon by
/// Michel's spectrum. Empty where the table knows no mode. Fragments are in the order of the mode.
std::vector<Fragment> decay(const ParticleTable& table,
                            const Particle& particle,
                            const core::Vector3& momentum,
                            core::Random& random);

}  // namespace physics
