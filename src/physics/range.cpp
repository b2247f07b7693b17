#include "physics/range.hpp"

#include <algorithm>
#include <cmath>

namespace physics {

namespace {
constexpr double nodes_for_a_factor_e = 12.0;
}

RangeTable::RangeTable(const Material& material, const Projectile& projectile, double most_energy)
    : m_material{material}, m_projectile{projectile}
{
    // Below the slowest the loss grows with speed, b = sqrt(T) times something: the range there is
    // 2 T / loss.
    const double least = slowest(material, projectile);
    m_nodes.push_back({least, 2.0 * least / stopping_power(material, projectile, least)});
    const double span = std::log(std::max(most_energy, 2.0 * least) / least);
    const int count = static_cast<int>(std::ceil(span * nodes_for_a_factor_e));
    const double factor = std::exp(span / count);
    for (int i = 0; i < count; ++i) {
        const Node last = m_nodes.back();
        const double energy = last.energy * factor;
        m_nodes.push_back({energy, last.range + between(last.energy, energy)});
    }
}

/// By Simpson's rule in the logarithm of energy.
double RangeTable::between(double low, double high) const
{
    const double middle = std::sqrt(low * high);
    const auto weight = [&](double energy) {
        return energy / stopping_power(m_material, m_projectile, energy);
    };
    return std::log(high / low) / 6.0 * (weight(low) + 4.0 * weight(middle) + weight(high));
}

const RangeTable::Node& RangeTable::below(double kinetic_energy) const
{
    const auto above =
        std::upper_bound(m_nodes.begin() + 1,
                         m_nodes.end() - 1,
                         kinetic_energy,
                         [](double energy, const Node& node) { return energy < node.energy; });
    return *(above - 1);
}

double RangeTable::range(double kinetic_energy) const
{
    const Node& first = m_nodes.front();
    if (!(kinetic_energy > 0.0)) {
        return 0.0;
    }
    if (kinetic_energy <= first.energy) {
        return first.range * std::sqrt(kinetic_energy / first.energy);
    }
    const double energy = std::min(kinetic_energy, m_nodes.back().energy);
    const Node& node = below(energy);
    return node.range + (energy > node.energy ? between(node.energy, energy) : 0.0);
}

double RangeTable::energy(double range) const
{
    const Node& first = m_nodes.front();
    if (!(range > 0.0)) {
        return 0.0;
    }
    if (range <= first.range) {
        const double part = range / first.range;
        return first.energy * part * part;
    }
    const auto above = std::upper_bound(
        m_nodes.begin() + 1, m_nodes.end() - 1, range, [](double value, const Node& node) {
            return value < node.range;
        });
    const Node& low = *(above - 1);
    const double wanted = std::min(range, m_nodes.back().range);
    // Newton's steps on range(T), whose slope is 1 / loss, from the straight line between nodes.
    double energy = low.energy + (above->energy - low.energy) * (wanted - low.range) /
                                     (above->range - low.range);
    for (int step = 0; step < 3; ++step) {
        const double off = low.range + between(low.energy, energy) - wanted;
        energy -= off * stopping_power(m_material, m_projectile, energy);
        energy = std::clamp(energy, low.energy, above->energy);
    }
    return energy;
}

double RangeTable::energy_after(double kinetic_energy, double path) const
{
    return energy(range(kinetic_energy) - path);
}

}  // namespace physics
