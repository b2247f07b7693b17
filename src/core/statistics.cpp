#include "core/statistics.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr int most_terms = 10'000;
constexpr double precision = 1e-15;

/// x^a e^-x / Gamma(a), without overflow on the way.
double prefactor(double a, double x) { return std::exp(a * std::log(x) - x - std::lgamma(a)); }

/// P(a, x) by its series, good for x < a + 1.
double lower_by_series(double a, double x)
{
    double term = 1.0 / a;
    double sum = term;
    for (int n = 1; n < most_terms && term > sum * precision; ++n) {
        term *= x / (a + n);
        sum += term;
    }
    return sum * prefactor(a, x);
}

/// Q(a, x) by its continued fraction, good for x >= a + 1. (Lentz's method: here every numerator
/// and denominator stays away from zero.)
double upper_by_fraction(double a, double x)
{
    double b = x + 1.0 - a;
    double c = std::numeric_limits<double>::max() * 1e-10;
    double d = 1.0 / b;
    double fraction = d;
    for (int n = 1; n < most_terms; ++n) {
        const double numerator = -n * (n - a);
        b += 2.0;
        d = 1.0 / (numerator * d + b);
        c = b + numerator / c;
        const double change = c * d;
        fraction *= change;
        if (std::abs(change - 1.0) < precision) {
            break;
        }
    }
    return fraction * prefactor(a, x);
}

}  // namespace

double chi_square_probability(double chi_square, int degrees)
{
    if (!(chi_square > 0.0) || degrees < 1) {
        return 1.0;
    }
    const double a = 0.5 * degrees;
    const double x = 0.5 * chi_square;
    const double upper = x < a + 1.0 ? 1.0 - lower_by_series(a, x) : upper_by_fraction(a, x);
    return std::clamp(upper, 0.0, 1.0);
}

ChiSquare chi_square(std::span<const double> counts, std::span<const double> expected, double least)
{
    ChiSquare result;
    const std::size_t bins = std::min(counts.size(), expected.size());
    for (std::size_t i = 0; i < bins; ++i) {
        if (expected[i] >= least && expected[i] > 0.0) {
            const double distance = counts[i] - expected[i];
            result.sum += distance * distance / expected[i];
            ++result.bins;
        }
    }
    return result;
}

double kolmogorov_probability(double largest_distance, int count)
{
    if (count < 1) {
        return 1.0;
    }
    const double root = std::sqrt(count);
    const double scaled = (root + 0.12 + 0.11 / root) * largest_distance;
    if (scaled < 0.2) {
        return 1.0;  // the sum below converges slowly there; it is 1 to 12 digits
    }
    double sum = 0.0;
    double sign = 1.0;
    for (int n = 1; n <= 100; ++n) {
        const double term = std::exp(-2.0 * n * n * scaled * scaled);
        sum += sign * term;
        sign = -sign;
        if (term < precision) {
            break;
        }
    }
    return std::clamp(2.0 * sum, 0.0, 1.0);
}

double largest_distance(std::span<const double> cumulative_of_sorted)
{
    const auto count = static_cast<double>(cumulative_of_sorted.size());
    double largest = 0.0;
    double rank = 0.0;
    for (const double law : cumulative_of_sorted) {
        largest = std::max({largest, law - rank / count, (rank + 1.0) / count - law});
        rank += 1.0;
    }
    return largest;
}

}  // namespace core
