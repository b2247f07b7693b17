#include "core/distributions.hpp"

#include "core/logarithm.hpp"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double largest_mean = 1e15;
constexpr double small_mean = 16.0;
constexpr std::int64_t small_count = 16;

/// A point of the unit disc without its centre, each place equally likely.
struct Disc {
    double x{};
    double y{};
    double square{};  ///< of the distance from the centre, in (0, 1)
};

Disc in_disc(Random& random)
{
    while (true) {
        const double x = 2.0 * fraction(random) - 1.0;
        const double y = 2.0 * fraction(random) - 1.0;
        const double square = x * x + y * y;
        if (square > 0.0 && square < 1.0) {
            return {x, y, square};
        }
    }
}

/// The value of rank `first` among first + second - 1 uniform numbers: beta distributed.
double ranked(Random& random, std::int64_t first, std::int64_t second)
{
    const double below = gamma(random, first);
    const double above = gamma(random, second);
    return below / (below + above);
}

}  // namespace

double fraction(Random& random)
{
    const std::uint64_t high = random.next() >> 5U;
    const std::uint64_t low = random.next() >> 6U;
    return static_cast<double>((high << 26U) + low + 1U) * 0x1p-53;
}

double uniform(Random& random, double low, double high)
{
    return low + (high - low) * fraction(random);
}

double exponential(Random& random, double mean)
{
    const double drawn = -natural_logarithm(fraction(random));
    return std::max(mean, 0.0) * drawn;
}

double normal(Random& random, double mean, double deviation)
{
    const Disc disc = in_disc(random);
    const double stretch = std::sqrt(-2.0 * natural_logarithm(disc.square) / disc.square);
    return mean + std::max(deviation, 0.0) * (disc.x * stretch);
}

double gamma(Random& random, std::int64_t shape)
{
    const double d = static_cast<double>(std::max<std::int64_t>(shape, 1)) - 1.0 / 3.0;
    const double c = 1.0 / std::sqrt(9.0 * d);
    while (true) {
        const double x = normal(random, 0.0, 1.0);
        const double root = 1.0 + c * x;
        if (root <= 0.0) {
            continue;
        }
        const double cube = root * root * root;
        const double bound = 0.5 * x * x + d * (1.0 - cube + natural_logarithm(cube));
        if (natural_logarithm(fraction(random)) < bound) {
            return d * cube;
        }
    }
}

std::int64_t poisson(Random& random, double mean)
{
    mean = mean > 0.0 ? std::min(mean, largest_mean) : 0.0;
    std::int64_t events = 0;
    while (mean > small_mean) {
        const auto rank = static_cast<std::int64_t>(0.875 * mean);
        const double arrival = gamma(random, rank);
        if (arrival > mean) {
            return events + binomial(random, rank - 1, mean / arrival);
        }
        events += rank;
        mean -= arrival;
    }
    for (double time = exponential(random, 1.0); time < mean; time += exponential(random, 1.0)) {
        ++events;
    }
    return events;
}

std::int64_t binomial(Random& random, std::int64_t count, double probability)
{
    count = std::max<std::int64_t>(count, 0);
    probability = std::clamp(probability, 0.0, 1.0);
    std::int64_t successes = 0;
    while (count > small_count) {
        const std::int64_t rank = 1 + count / 2;
        const std::int64_t rest = count + 1 - rank;
        const double median = ranked(random, rank, rest);
        if (median >= probability) {
            count = rank - 1;
            probability = probability / median;
        } else {
            successes += rank;
            count = rest - 1;
            probability = (probability - median) / (1.0 - median);
        }
    }
    for (std::int64_t trial = 0; trial < count; ++trial) {
        successes += fraction(random) <= probability ? 1 : 0;
    }
    return successes;
}

Vector3 isotropic(Random& random)
{
    const Disc disc = in_disc(random);
    const double stretch = 2.0 * std::sqrt(1.0 - disc.square);
    return {disc.x * stretch, disc.y * stretch, 1.0 - 2.0 * disc.square};
}

}  // namespace core
