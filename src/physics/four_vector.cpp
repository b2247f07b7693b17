#include "physics/four_vector.hpp"

#include <algorithm>
#include <cmath>

namespace physics {

namespace {

/// asinh(along / across), where the quotient may be anything.
double bounded_rapidity(double along, double across)
{
    if (along == 0.0) {
        return 0.0;
    }
    // sinh(largest_rapidity) is 1.3e43, which no momentum of ours overflows.
    static const double largest = std::sinh(largest_rapidity);
    if (std::abs(along) >= across * largest) {
        return std::copysign(largest_rapidity, along);
    }
    return std::asinh(along / across);
}

}  // namespace

double FourVector::mass_squared() const
{
    const double size = momentum.length();
    return (energy - size) * (energy + size);
}

double FourVector::mass() const { return std::sqrt(std::max(mass_squared(), 0.0)); }

double FourVector::transverse_momentum() const { return std::hypot(momentum.x, momentum.y); }

double FourVector::azimuth() const
{
    return momentum.x == 0.0 && momentum.y == 0.0 ? 0.0 : std::atan2(momentum.y, momentum.x);
}

double FourVector::pseudorapidity() const
{
    return bounded_rapidity(momentum.z, transverse_momentum());
}

double FourVector::rapidity() const
{
    // sinh y = pz / sqrt(m^2 + pT^2).
    return bounded_rapidity(momentum.z, std::hypot(mass(), transverse_momentum()));
}

double FourVector::beta() const
{
    const double size = momentum.length();
    return energy > size ? size / energy : (size > 0.0 ? 1.0 : 0.0);
}

FourVector with_mass(const core::Vector3& momentum, double mass)
{
    return {std::hypot(momentum.length(), mass), momentum};
}

FourVector from_detector(double transverse_momentum,
                         double pseudorapidity,
                         double azimuth,
                         double mass)
{
    const double rapidity = std::clamp(pseudorapidity, -largest_rapidity, largest_rapidity);
    return with_mass({transverse_momentum * std::cos(azimuth),
                      transverse_momentum * std::sin(azimuth),
                      transverse_momentum * std::sinh(rapidity)},
                     mass);
}

double pair_mass(const core::Vector3& one,
                 double mass_of_one,
                 const core::Vector3& other,
                 double mass_of_other)
{
    const double p1 = one.length();
    const double p2 = other.length();
    const double e1 = std::hypot(p1, mass_of_one);
    const double e2 = std::hypot(p2, mass_of_other);
    // E1 E2 - p1 . p2 = (E1 E2 - p1 p2) + p1 p2 (1 - cos), both without cancellation:
    // E1^2 E2^2 - p1^2 p2^2 = m1^2 E2^2 + m2^2 p1^2, and 1 - cos is half the squared distance
    // between the two directions.
    const double by_mass =
        mass_of_one * e2 * (mass_of_one * e2) + mass_of_other * p1 * (mass_of_other * p1);
    const double product = e1 * e2 + p1 * p2;
    const core::Vector3 apart = one.direction() - other.direction();
    const double by_angle = 0.5 * p1 * p2 * dot(apart, apart);
    const double beyond = (product > 0.0 ? by_mass / product : 0.0) + by_angle;
    return std::sqrt(mass_of_one * mass_of_one + mass_of_other * mass_of_other + 2.0 * beyond);
}

Boost::Boost(const core::Vector3& momentum_over_mass)
    : m_momentum_over_mass{momentum_over_mass},
      m_gamma{std::hypot(1.0, momentum_over_mass.length())}
{}

Boost Boost::with(const core::Vector3& momentum, double mass)
{
    // Below 1e-30 of the momentum a mass is rounding.
    return mass > momentum.length() * 1e-30 ? Boost{momentum / mass} : Boost{core::Vector3{}};
}

Boost Boost::with_velocity(const core::Vector3& beta)
{
    const double fastest = std::nextafter(1.0, 0.0);
    const double speed = std::min(beta.length(), fastest);
    const double over_mass = speed / std::sqrt((1.0 - speed) * (1.0 + speed));
    return Boost{over_mass * beta.direction()};
}

FourVector Boost::operator()(const FourVector& particle) const
{
    const core::Vector3& u = m_momentum_over_mass;
    const double along = dot(u, particle.momentum);
    return {m_gamma * particle.energy + along,
            particle.momentum + (particle.energy + along / (m_gamma + 1.0)) * u};
}

}  // namespace physics
