#pragma once

#include "core/random.hpp"
#include "core/vector.hpp"
#include "physics/energy_loss.hpp"

namespace physics {

/// The typical angle by which many small collisions with nuclei turn a particle on a path, seen in
/// one plane (standard deviation of the inner 98 %):
///   13.6 MeV / (beta p) |z| sqrt(x / X0) [1 + 0.038 ln(x z^2 / (X0 b^2))],
/// Highland's formula as Lynch and Dahl 1991 fitted it: to 11 % for 1e-3 < x/X0 < 100. The bracket
/// is kept from falling below that of x/X0 = 1e-5. Radians, at most pi. `momentum` and `path` in
/// GeV and metres; 0 where one of them is not above 0.
double scattering_angle(const Material& material,
                        const Projectile& projectile,
                        double momentum,
                        double path);

/// A direction turned by two independent angles across it, each normal with that deviation.
core::Vector3 scattered(const core::Vector3& direction, double angle, core::Random& random);

}  // namespace physics
