#pragma once

#include "core/random.hpp"

namespace physics {

/// The mass of something that lives so shortly that it has none of its own. Masses and width in
/// GeV. The law is the relativistic one,
///   dN/dM ~ 1 / [(M^2 - m^2)^2 + m^2 width^2],
/// with a width that does not depend on M: good near the peak. (PDG, review of Resonances.)
double breit_wigner(double mass, double peak, double width);

/// The distance between the two masses where the law is half its largest: close to the width.
double full_width_at_half_maximum(double peak, double width);

/// A mass drawn from that law between `low` and `high`, both above 0. The peak itself where the
/// width is not above 0, or where the range is empty.
double resonance_mass(double peak, double width, double low, double high, core::Random& random);

}  // namespace physics
