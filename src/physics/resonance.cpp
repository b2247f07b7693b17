#include "physics/resonance.hpp"

#include "core/distributions.hpp"

#include <cmath>

namespace physics {

double breit_wigner(double mass, double peak, double width)
{
    const double off = (mass - peak) * (mass + peak);
    const double broad = peak * width;
    const double below = off * off + broad * broad;
    return below > 0.0 ? 1.0 / below : 0.0;
}

double full_width_at_half_maximum(double peak, double width)
{
    // (M^2 - m^2)^2 = m^2 width^2, and the difference of the two roots without cancellation.
    const double high = std::sqrt(peak * (peak + width));
    const double low = peak > width ? std::sqrt(peak * (peak - width)) : 0.0;
    return high + low > 0.0 ? 2.0 * peak * width / (high + low) : 0.0;
}

double resonance_mass(double peak, double width, double low, double high, core::Random& random)
{
    if (!(width > 0.0) || !(peak > 0.0) || !(low > 0.0) || !(high > low)) {
        return peak;
    }
    // M^2 = m^2 + m width tan(angle) with an even angle has the law in M^2; a mass stays with a
    // probability as 1/M, which makes it the law in M.
    const double broad = peak * width;
    const double least = std::atan((low - peak) * (low + peak) / broad);
    const double most = std::atan((high - peak) * (high + peak) / broad);
    while (true) {
        const double angle = core::uniform(random, least, most);
        const double square = peak * peak + broad * std::tan(angle);
        if (square < low * low || square > high * high) {
            continue;  // rounding at the ends
        }
        const double mass = std::sqrt(square);
        if (mass * core::fraction(random) <= low) {
            return mass;
        }
    }
}

}  // namespace physics
