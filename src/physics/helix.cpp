#include "physics/helix.hpp"

#include "core/units.hpp"

#include <algorithm>
#include <cmath>

namespace physics {

namespace units = core::units;

UniformField::UniformField(const core::Vector3& field)
    : m_strength{field.length()}, m_direction{field.direction()}
{}

Track UniformField::moved(const Track& track, double path) const
{
    const core::Vector3& momentum = track.motion.momentum;
    const double size = std::sqrt(dot(momentum, momentum));
    if (size <= 0.0) {
        return track;
    }
    // The momentum turns by this angle around the field, clockwise for positive charges seen by
    // someone towards whom the field points: p' = p cos + (p x b) sin + b (b . p)(1 - cos), which
    // is written with sin and 1 - cos = 2 sin^2(half) only, so that small angles keep their digits.
    const double angle = units::bending * track.charge * m_strength * path / size;
    const double half_sine = std::sin(0.5 * angle);
    const double sine = 2.0 * half_sine * std::cos(0.5 * angle);
    const double lost = 2.0 * half_sine * half_sine;
    const core::Vector3 across = cross(momentum, m_direction);
    const core::Vector3 inwards = cross(across, m_direction);  // minus the part across the field

    Track moved = track;
    moved.motion.momentum = momentum + sine * across + lost * inwards;
    // The way is the integral of the direction along the path.
    const bool bends = angle != 0.0;
    const double along_across = bends ? lost / angle : 0.0;
    const double along_inwards = bends ? 1.0 - sine / angle : 0.0;
    moved.place += path / size * (momentum + along_across * across + along_inwards * inwards);
    moved.time += path * track.motion.energy / (size * units::speed_of_light);
    return moved;
}

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
