#pragma once

#include "core/random.hpp"

/// When particles decay, and how far they come. Energies and masses in GeV, times in ns, lengths in
/// metres (core/units.hpp).
namespace physics {

/// Lifetime and width are one thing: lifetime = hbar / width. 0 for a width that is not above 0.
double lifetime_of_width(double width);
/// The same the other way round.
double width_of_lifetime(double lifetime);

/// The time after which half are left, tau ln 2.
double half_life(double lifetime);
/// The number of throws after which half are left where each atom decays with this probability at
/// each throw: ln 2 / -ln(1 - p), 3.80 for dice. 0 where none or all decay at once.
double half_life_in_throws(double probability);

/// Where N were at the beginning: N exp(-t / tau). 0 of what has no lifetime, for t above 0.
double survivors(double number, double time, double lifetime);

/// The Lorentz factor E / m, at least 1: by how much a moving clock is slower. `mass` is above 0.
double time_dilation(double momentum, double mass);

/// The mean way before the decay, (p / m) c tau. `mass` is above 0.
double mean_flight(double momentum, double mass, double lifetime);

/// Which part of them still lives after a way: exp(-length / mean_flight). 1 for no way at all, 0
/// for what does not fly.
double surviving_fraction(double length, double momentum, double mass, double lifetime);

/// When one of them decays, on its own clock: -tau ln u.
double proper_time(double lifetime, core::Random& random);

}  // namespace physics
