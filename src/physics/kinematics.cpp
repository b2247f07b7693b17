#include "physics/kinematics.hpp"

#include "core/distributions.hpp"

#include <algorithm>
#include <cmath>

namespace physics {

double two_body_momentum(double mass, double a, double b)
{
    const double room = mass - (a + b);
    if (mass <= 0.0 || room <= 0.0) {
        return 0.0;
    }
    const double product = room * (mass + a + b) * (mass - a + b) * (mass + a - b);
    return std::sqrt(std::max(product, 0.0)) / (2.0 * mass);
}

std::array<FourVector, 2> decay_into_two(const core::Vector3& parent_momentum,
                                         double parent_mass,
                                         std::array<double, 2> masses,
                                         core::Random& random)
{
    const core::Vector3 momentum =
        two_body_momentum(parent_mass, masses[0], masses[1]) * core::isotropic(random);
    const Boost boost = Boost::with(parent_momentum, parent_mass);
    return {boost(with_mass(momentum, masses[0])), boost(with_mass(-momentum, masses[1]))};
}

std::array<FourVector, 3> decay_into_three(const core::Vector3& parent_momentum,
                                           double parent_mass,
                                           std::array<double, 3> masses,
                                           core::Random& random)
{
    // The mass of the pair 1 and 2 is likely as the product of the two momenta: of the pair
    // against 3, and of 1 against 2 in the pair. Each is largest at its own end of the range.
    const double least = masses[0] + masses[1];
    const double most = std::max(parent_mass - masses[2], least);
    const double bound = two_body_momentum(parent_mass, least, masses[2]) *
                         two_body_momentum(most, masses[0], masses[1]);
    double pair = least;
    double likely = 0.0;
    do {
        pair = core::uniform(random, least, most);
        likely = two_body_momentum(parent_mass, pair, masses[2]) *
                 two_body_momentum(pair, masses[0], masses[1]);
    } while (likely < bound * core::fraction(random));
    const auto [both, third] = decay_into_two({}, parent_mass, {pair, masses[2]}, random);
    const auto [first, second] =
        decay_into_two(both.momentum, pair, {masses[0], masses[1]}, random);
    const Boost boost = Boost::with(parent_momentum, parent_mass);
    return {boost(first), boost(second), boost(third)};
}

double michel_end_point(double muon_mass, double electron_mass)
{
    return muon_mass > 0.0 ? 0.5 * (muon_mass + electron_mass * electron_mass / muon_mass) : 0.0;
}

double michel_energy(double muon_mass, double electron_mass, core::Random& random)
{
    const double end = michel_end_point(muon_mass, electron_mass);
    // The largest of three fractions has the density 3 x^2; it stays with probability (3 - 2x) / 3.
    while (true) {
        const double x =
            std::max({core::fraction(random), core::fraction(random), core::fraction(random)});
        const bool stays = 3.0 * core::fraction(random) <= 3.0 - 2.0 * x;
        if (stays && x * end >= std::min(electron_mass, end)) {
            return x * end;
        }
    }
}

std::array<FourVector, 3> decay_muon(const core::Vector3& muon_momentum,
                                     double muon_mass,
                                     double electron_mass,
                                     core::Random& random)
{
    const double energy = michel_energy(muon_mass, electron_mass, random);
    const double size =
        std::sqrt(std::max((energy - electron_mass) * (energy + electron_mass), 0.0));
    const core::Vector3 momentum = size * core::isotropic(random);
    // What the electron leaves: mass^2 = M^2 + m^2 - 2 M E, never below 0 up to the end point.
    const double end = michel_end_point(muon_mass, electron_mass);
    const double pair = std::sqrt(std::max(2.0 * muon_mass * (end - energy), 0.0));
    const FourVector electron = with_mass(momentum, electron_mass);
    std::array<FourVector, 2> neutrinos;
    if (pair > 1e-9 * muon_mass) {
        neutrinos = decay_into_two(-momentum, pair, {0.0, 0.0}, random);
    } else {  // back to back with the electron, and together: no rest frame to decay in
        neutrinos.fill(with_mass(-0.5 * momentum, 0.0));
    }
    const Boost boost = Boost::with(muon_momentum, muon_mass);
    return {boost(electron), boost(neutrinos[0]), boost(neutrinos[1])};
}

}  // namespace physics
