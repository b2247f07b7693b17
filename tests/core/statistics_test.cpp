#include "core/statistics.hpp"

#include "support/catch.hpp"

#include <array>
#include <cmath>

TEST_CASE("tails of chi-square are those of the tables", "[core][statistics]")
{
    using core::chi_square_probability;
    // Upper 5 % and 0.1 % points: Abramowitz and Stegun, table 26.8.
    CHECK(chi_square_probability(3.84146, 1) == Approx(0.05).epsilon(1e-5));
    CHECK(chi_square_probability(18.3070, 10) == Approx(0.05).epsilon(2e-5));
    CHECK(chi_square_probability(124.342, 100) == Approx(0.05).epsilon(2e-5));
    CHECK(chi_square_probability(29.588, 10) == Approx(0.001).epsilon(1e-3));
    // Two degrees of freedom: exp(-x / 2).
    for (const double x : {0.1, 1.0, 4.0, 30.0}) {
        CHECK(chi_square_probability(x, 2) == Approx(std::exp(-x / 2.0)).epsilon(1e-12));
    }
    CHECK(chi_square_probability(0.0, 5) == 1.0);
    CHECK(chi_square_probability(-1.0, 5) == 1.0);
    CHECK(chi_square_probability(5.0, 0) == 1.0);
    CHECK(chi_square_probability(1e5, 3) == 0.0);
}

TEST_CASE("bins with little expected are left out of chi-square", "[core][statistics]")
{
    const std::array counts{12.0, 9.0, 100.0};
    const std::array expected{10.0, 9.0, 1.0};
    const core::ChiSquare found = core::chi_square(counts, expected);
    CHECK(found.bins == 2);
    CHECK(found.sum == Approx(0.4));
}

TEST_CASE("Kolmogorov's probability is that of the tables", "[core][statistics]")
{
    // Large counts: 1.35810 / sqrt(n) at 5 %, 1.62762 / sqrt(n) at 1 %.
    CHECK(core::kolmogorov_probability(1.35810e-3, 1'000'000) == Approx(0.05).epsilon(2e-3));
    CHECK(core::kolmogorov_probability(1.62762e-3, 1'000'000) == Approx(0.01).epsilon(2e-3));
    CHECK(core::kolmogorov_probability(0.0, 100) == 1.0);
    CHECK(core::kolmogorov_probability(1.0, 100) == Approx(0.0).margin(1e-12));
    CHECK(core::kolmogorov_probability(0.5, 0) == 1.0);
}

TEST_CASE("the largest distance looks at both sides of each step", "[core][statistics]")
{
    const std::array law{0.1, 0.2, 0.9};
    CHECK(core::largest_distance(law) == Approx(2.0 / 3.0 - 0.2));
    CHECK(core::largest_distance({}) == 0.0);
}
