#include "physics/collision_event.hpp"

#include "core/units.hpp"

namespace physics {

double mass_of(SeenParticle::Kind kind)
{
    // As in the particle table (PDG 2026).
    return kind == SeenParticle::Kind::muon ? 105.6583755 * core::units::MeV : 0.0;
}

std::optional<double> pair_mass(const CollisionEvent& event)
{
    if (event.seen.size() < 2) {
        return std::nullopt;
    }
    const SeenParticle& one = event.seen[0];
    const SeenParticle& other = event.seen[1];
    return pair_mass(
        one.motion.momentum, mass_of(one.kind), other.motion.momentum, mass_of(other.kind));
}

}  // namespace physics
