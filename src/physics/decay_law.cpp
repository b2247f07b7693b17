#include "physics/decay_law.hpp"

#include "core/distributions.hpp"
#include "core/units.hpp"

#include <cmath>

namespace physics {

namespace units = core::units;

double lifetime_of_width(double width) { return width > 0.0 ? units::reduced_planck / width : 0.0; }

double width_of_lifetime(double lifetime)
{
    return lifetime > 0.0 ? units::reduced_planck / lifetime : 0.0;
}

double half_life(double lifetime) { return lifetime * std::log(2.0); }

double half_life_in_throws(double probability)
{
    return probability > 0.0 && probability < 1.0 ? std::log(2.0) / -std::log1p(-probability) : 0.0;
}

double survivors(double number, double time, double lifetime)
{
    if (time <= 0.0) {
        return number;
    }
    return lifetime > 0.0 ? number * std::exp(-time / lifetime) : 0.0;
}

double time_dilation(double momentum, double mass) { return std::hypot(1.0, momentum / mass); }

double mean_flight(double momentum, double mass, double lifetime)
{
    return momentum / mass * units::speed_of_light * lifetime;
}

double surviving_fraction(double length, double momentum, double mass, double lifetime)
{
    return survivors(1.0, length, mean_flight(momentum, mass, lifetime));
}

double proper_time(double lifetime, core::Random& random)
{
    return core::exponential(random, lifetime);
}

}  // namespace physics
