#include "core/distributions.hpp"

#include "core/histogram.hpp"
#include "core/statistics.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <vector>

using core::Random;

namespace {

constexpr double too_unlikely = 1e-3;

struct Moments {
    double mean{};
    double variance{};
};

Moments moments_of(int count, const std::function<double()>& draw)
{
    std::vector<double> values(static_cast<std::size_t>(count));
    Moments moments;
    for (double& value : values) {
        value = draw();
        moments.mean += value / count;
    }
    for (const double value : values) {
        moments.variance += (value - moments.mean) * (value - moments.mean) / (count - 1);
    }
    return moments;
}

/// By the test of Kolmogorov and Smirnov.
double agreement(int count,
                 const std::function<double()>& draw,
                 const std::function<double(double)>& cumulative)
{
    std::vector<double> values(static_cast<std::size_t>(count));
    for (double& value : values) {
        value = draw();
    }
    std::sort(values.begin(), values.end());
    for (double& value : values) {
        value = cumulative(value);
    }
    return core::kolmogorov_probability(core::largest_distance(values), count);
}

/// Of whole numbers with the law, by chi-square; the law is asked below `end`.
double agreement_whole(int count,
                       int end,
                       const std::function<std::int64_t()>& draw,
                       const std::function<double(int)>& law)
{
    std::vector<double> counts(static_cast<std::size_t>(end));
    std::vector<double> expected(static_cast<std::size_t>(end));
    for (int i = 0; i < count; ++i) {
        const std::int64_t drawn = draw();
        REQUIRE(drawn >= 0);
        if (drawn < end) {
            counts[static_cast<std::size_t>(drawn)] += 1.0;
        }
    }
    for (int i = 0; i < end; ++i) {
        expected[static_cast<std::size_t>(i)] = count * law(i);
    }
    const core::ChiSquare found = core::chi_square(counts, expected);
    REQUIRE(found.bins > 5);
    return core::chi_square_probability(found.sum, found.bins - 1);
}

double poisson_law(double mean, int k)
{
    return std::exp(k * std::log(mean) - mean - std::lgamma(k + 1.0));
}

double binomial_law(int count, double p, int k)
{
    return std::exp(std::lgamma(count + 1.0) - std::lgamma(k + 1.0) - std::lgamma(count - k + 1.0) +
                    k * std::log(p) + (count - k) * std::log(1.0 - p));
}

}  // namespace

TEST_CASE("every machine draws the same numbers, bit by bit", "[core][distributions]")
{
    Random random{2026};
    const auto bits = [](double x) { return std::bit_cast<std::uint64_t>(x); };
    std::uint64_t all = 0;
    const auto mix = [&](std::uint64_t drawn) { all = (all ^ drawn) * 0x100000001b3ULL; };
    for (int i = 0; i < 1000; ++i) {
        mix(bits(core::fraction(random)));
        mix(bits(core::exponential(random, 2.5)));
        mix(bits(core::normal(random, 1.0, 3.0)));
        mix(bits(core::gamma(random, 7)));
        mix(static_cast<std::uint64_t>(core::poisson(random, 3.0 + i)));
        mix(static_cast<std::uint64_t>(core::binomial(random, 10 + i, 0.3)));
        mix(bits(core::isotropic(random).z));
    }
    CHECK(all == 0xd13ea06f1f425380ULL);
}

TEST_CASE("a fraction is never 0 and fills its interval evenly", "[core][distributions]")
{
    Random random{11};
    core::Histogram histogram{100, 0.0, 1.0};
    for (int i = 0; i < 200'000; ++i) {
        const double drawn = core::fraction(random);
        REQUIRE(drawn > 0.0);
        REQUIRE(drawn <= 1.0);
        histogram.fill(drawn);
    }
    const std::vector<double> even(100, 2000.0);
    const core::ChiSquare found = core::chi_square(histogram.counts(), even);
    CHECK(core::chi_square_probability(found.sum, found.bins - 1) > too_unlikely);
}

TEST_CASE("waiting times are exponential", "[core][distributions]")
{
    Random random{12};
    CHECK(agreement(
              100'000,
              [&] { return core::exponential(random, 2.0); },
              [](double x) { return 1.0 - std::exp(-x / 2.0); }) > too_unlikely);
}

TEST_CASE("the bell is the bell", "[core][distributions]")
{
    Random random{13};
    CHECK(agreement(
              100'000,
              [&] { return core::normal(random, 5.0, 2.0); },
              [](double x) { return 0.5 * std::erfc((5.0 - x) / (2.0 * std::sqrt(2.0))); }) >
          too_unlikely);
}

TEST_CASE("gamma has the mean and variance of its shape", "[core][distributions]")
{
    Random random{14};
    CHECK(agreement(
              50'000,
              [&] { return core::gamma(random, 1); },
              [](double x) { return 1.0 - std::exp(-x); }) > too_unlikely);
    for (const int shape : {2, 10, 1000}) {
        const Moments found = moments_of(50'000, [&] { return core::gamma(random, shape); });
        CAPTURE(shape);
        CHECK(found.mean == Approx(shape).margin(4.5 * std::sqrt(shape / 50'000.0)));
        CHECK(found.variance == Approx(shape).epsilon(0.05));
    }
}

TEST_CASE("counts are Poisson's, with few expected and with many", "[core][distributions]")
{
    Random random{15};
    for (const double mean : {0.7, 4.0, 15.9, 16.1, 40.0, 300.0}) {
        CAPTURE(mean);
        CHECK(agreement_whole(
                  50'000,
                  600,
                  [&] { return core::poisson(random, mean); },
                  [&](int k) { return poisson_law(mean, k); }) > too_unlikely);
    }
    const Moments huge =
        moments_of(20'000, [&] { return static_cast<double>(core::poisson(random, 1e9)); });
    CHECK(huge.mean == Approx(1e9).margin(4.5 * std::sqrt(1e9 / 20'000.0)));
    CHECK(huge.variance == Approx(1e9).epsilon(0.05));
}

TEST_CASE("successes are binomial, with few trials and with many", "[core][distributions]")
{
    Random random{16};
    for (const int count : {12, 16, 17, 100, 500}) {
        for (const double p : {0.15, 0.5, 0.9}) {
            CAPTURE(count, p);
            CHECK(agreement_whole(
                      50'000,
                      count + 1,
                      [&] { return core::binomial(random, count, p); },
                      [&](int k) { return binomial_law(count, p, k); }) > too_unlikely);
        }
    }
}

TEST_CASE("a Galton board of twelve rows", "[core][distributions]")
{
    Random random{17};
    const Moments found =
        moments_of(100'000, [&] { return static_cast<double>(core::binomial(random, 12, 0.5)); });
    CHECK(found.mean == Approx(6.0).margin(0.022));
    CHECK(found.variance == Approx(3.0).margin(0.054));
}

TEST_CASE("directions favour none", "[core][distributions]")
{
    Random random{18};
    for (const auto component : {&core::Vector3::x, &core::Vector3::y, &core::Vector3::z}) {
        CHECK(agreement(
                  50'000,
                  [&] { return core::isotropic(random).*component; },
                  [](double x) { return 0.5 * (1.0 + x); }) > too_unlikely);
    }
    CHECK(core::isotropic(random).length() == Approx(1.0).epsilon(1e-15));
}

TEST_CASE("no argument is wrong", "[core][distributions]")
{
    Random random{19};
    CHECK(core::poisson(random, -1.0) == 0);
    CHECK(core::poisson(random, 0.0) == 0);
    CHECK(core::poisson(random, 1e300) > 0);
    CHECK(core::binomial(random, -5, 0.5) == 0);
    CHECK(core::binomial(random, 1000, -0.5) == 0);
    CHECK(core::binomial(random, 1000, 0.0) == 0);
    CHECK(core::binomial(random, 1000, 1.0) == 1000);
    CHECK(core::binomial(random, 1000, 2.0) == 1000);
    CHECK(core::exponential(random, -1.0) == 0.0);
    CHECK(core::normal(random, 3.0, -1.0) == 3.0);
    CHECK(core::gamma(random, 0) > 0.0);
}
