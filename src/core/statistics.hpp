#pragma once

#include <span>

/// How well counts and values agree with a law. Probabilities are those of a worse agreement by
/// chance alone: near 0 the law is wrong, near 1 the agreement is too good to be true.
namespace core {

/// Upper tail of chi-square with that many degrees of freedom: Q(degrees / 2, chi_square / 2), the
/// regularised incomplete gamma function, by its series and continued fraction (Abramowitz and
/// Stegun 6.5.29 and 6.5.31). 1 where chi_square is not above 0 or there are no degrees.
double chi_square_probability(double chi_square, int degrees);

/// Pearson's sum of (count - expected)^2 / expected over bins of equal number, leaving out those
/// where less than `least` is expected, and how many bins were used.
struct ChiSquare {
    double sum{};
    int bins{};
};
ChiSquare chi_square(std::span<const double> counts,
                     std::span<const double> expected,
                     double least = 5.0);

/// Kolmogorov's probability for the largest distance between the distribution of `count` values
/// and a law (Stephens 1970's correction for small counts; right to 1 % above 5 values).
double kolmogorov_probability(double largest_distance, int count);

/// The largest distance between the distribution of values, sorted upwards, and a law, given as
/// each value's cumulative probability: for the test of Kolmogorov and Smirnov.
double largest_distance(std::span<const double> cumulative_of_sorted);

}  // namespace core
