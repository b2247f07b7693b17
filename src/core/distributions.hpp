#pragma once

#include "core/random.hpp"
#include "core/vector.hpp"

#include <cstdint>

/// What chance can look like. All of it is built from core::Random with additions, multiplications,
/// divisions and square roots, which IEEE 754 rounds alike everywhere; the standard library's
/// distributions and logarithms differ from machine to machine. So one seed draws one world.
///
/// No argument is wrong: a spread, mean, count or probability below its least value counts as that
/// value, one above its largest as that.
namespace core {

/// Uniform in (0, 1], with 53 bits of chance: what may be given to a logarithm.
double fraction(Random& random);

/// Uniform in (low, high].
double uniform(Random& random, double low, double high);

/// Waiting times: density exp(-x / mean) / mean, x >= 0.
double exponential(Random& random, double mean);

/// The bell: mean and standard deviation. (Marsaglia's polar method; Marsaglia and Bray 1964.)
double normal(Random& random, double mean, double deviation);

/// Gamma with a whole shape: the waiting time until event number `shape` where events come at rate
/// 1; mean and variance are `shape`. At least 1. (Marsaglia and Tsang 2000.)
double gamma(Random& random, std::int64_t shape);

/// How many events come where `mean` are expected; at most 1e15. Exact for every mean: waiting
/// times are counted where it is small, and it is made small by recursion over gamma and binomial.
/// (Ahrens and Dieter 1974, "Computer Methods for Sampling from Gamma, Beta, Poisson and Binomial
/// Distributions".)
std::int64_t poisson(Random& random, double mean);

/// How many of `count` trials succeed, each with that probability. Exact for every count. (The
/// same paper: the median of the trials' uniform numbers is drawn, and one half of them is left.)
std::int64_t binomial(Random& random, std::int64_t count, double probability);

/// A direction on the unit sphere, each equally likely. (Marsaglia 1972, "Choosing a Point from the
/// Surface of a Sphere".)
Vector3 isotropic(Random& random);

}  // namespace core
