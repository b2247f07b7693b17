#include "physics/scattering.hpp"

#include "core/distributions.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace physics {

double scattering_angle(const Material& material,
                        const Projectile& projectile,
                        double momentum,
                        double path)
{
    if (!(momentum > 0.0) || !(path > 0.0)) {
        return 0.0;
    }
    constexpr double thinnest = 1e-5;
    const double beta = momentum / std::hypot(momentum, projectile.mass);
    const double charge = std::abs(projectile.charge);
    const double thickness = path / material.radiation_length;
    const double seen = std::max(thickness * charge * charge / (beta * beta), thinnest);
    const double angle = 13.6 * core::units::MeV / (beta * momentum) * charge *
                         std::sqrt(thickness) * (1.0 + 0.038 * std::log(seen));
    return std::min(angle, std::numbers::pi);
}

core::Vector3 scattered(const core::Vector3& direction, double angle, core::Random& random)
{
    // Two directions across it, begun from the axis that is furthest from it.
    const bool along_x = std::abs(direction.x) > 0.6 * direction.length();
    const core::Vector3 axis =
        along_x ? core::Vector3{0.0, 1.0, 0.0} : core::Vector3{1.0, 0.0, 0.0};
    const core::Vector3 first = cross(direction, axis).direction();
    const core::Vector3 second = cross(direction, first).direction();
    const double one = core::normal(random, 0.0, angle);
    const double other = core::normal(random, 0.0, angle);
    const double turned = std::hypot(one, other);
    if (turned <= 0.0) {
        return direction;
    }
    const core::Vector3 side = (one / turned) * first + (other / turned) * second;
    return direction.length() *
           (std::cos(turned) * direction.direction() + std::sin(turned) * side).direction();
}

}  // namespace physics
