#include "physics/helix.hpp"

#include "core/units.hpp"

#include <algorithm>
#include <cmath>

namespace physics {

namespace units = core::units;

UniformField::UniformField(const core::Vector3& field)
    : m_strength{field.length()}, m_direction{field.direction()}
{}

Turn turning_side(double charge, double field)
{
    if (charge == 0.0 || field == 0.0) {
        return Turn::straight;
    }
    return (charge > 0.0) == (field > 0.0) ? Turn::right : Turn::left;
}

std::optional<double> bending_radius(double transverse_momentum, double charge, double field)
{
    const double per_metre = momentum_of_radius(units::metre, charge, field);
    // Weaker than this bends nothing by a proton's width in the solar system.
    if (per_metre <= 1e-30 * transverse_momentum) {
        return std::nullopt;
    }
    return transverse_momentum / per_metre;
}

double momentum_of_radius(double radius, double charge, double field)
{
    return units::bending * std::abs(charge * field) * radius;
}

double least_momentum_to_reach(double distance, double charge, double field)
{
    return momentum_of_radius(0.5 * distance, charge, field);
}

double sagitta(double chord, double transverse_momentum, double charge, double field)
{
    const auto radius = bending_radius(transverse_momentum, charge, field);
    if (!radius) {
        return 0.0;
    }
    const double half = 0.5 * std::abs(chord);
    if (half >= *radius) {
        return *radius;
    }
    return half * half / (*radius + std::sqrt((*radius - half) * (*radius + half)));
}

}  // namespace physics
