#pragma once

#include "physics/four_vector.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace physics {

/// Where an event comes from: a person must always be able to tell.
enum class Origin : std::uint8_t { simulated, measured };

/// What a detector says of a particle that came out of a collision.
struct SeenParticle {
    enum class Kind : std::uint8_t { muon, photon };

    Kind kind{};
    int charge{};       ///< in elementary charges
    FourVector motion;  ///< as measured, GeV
};

/// One collision, with what was seen of it.
struct CollisionEvent {
    Origin origin{Origin::simulated};
    std::int64_t run{0};  ///< 0 where it is simulated
    std::int64_t number{0};
    std::vector<SeenParticle> seen;
};

/// The invariant mass of the first two particles seen, from their momenta and the masses of their
/// kinds. None where there are fewer.
std::optional<double> pair_mass(const CollisionEvent& event);

/// GeV.
double mass_of(SeenParticle::Kind kind);

}  // namespace physics
