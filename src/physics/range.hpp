#pragma once

#include "physics/energy_loss.hpp"

#include <vector>

namespace physics {

/// How far a particle comes in a material until its mean loss has stopped it, and what is left of
/// it on the way: the integral of 1 / stopping_power, along the track, without straggling. Right to
/// 1e-6 of the integral for energies between `slowest` and `most_energy`.
class RangeTable {
public:
    /// Energies in GeV; what is above `most_energy` counts as that.
    RangeTable(const Material& material, const Projectile& projectile, double most_energy);

    /// Metres.
    double range(double kinetic_energy) const;
    /// The kinetic energy whose range that is; 0 for a range that is not above 0.
    double energy(double range) const;
    /// What is left after a path, 0 where it has stopped before.
    double energy_after(double kinetic_energy, double path) const;

private:
    struct Node {
        double energy{};
        double range{};
    };
    double between(double low, double high) const;
    const Node& below(double kinetic_energy) const;

    Material m_material;
    Projectile m_projectile;
    std::vector<Node> m_nodes;  ///< from `slowest` on, evenly in the logarithm of energy
};

}  // namespace physics
