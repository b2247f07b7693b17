#include "core/histogram.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <limits>

using core::Histogram;

TEST_CASE("a value falls into the bin that holds its lower edge", "[core][histogram]")
{
    Histogram histogram{4, 0.0, 2.0};
    for (const double value : {0.0, 0.49, 0.5, 1.99, -0.01, 2.0, 1e300, -1e300}) {
        histogram.fill(value);
    }
    CHECK(histogram.count(0) == 2.0);
    CHECK(histogram.count(1) == 1.0);
    CHECK(histogram.count(2) == 0.0);
    CHECK(histogram.count(3) == 1.0);
    CHECK(histogram.count(-1) == 0.0);
    CHECK(histogram.count(4) == 0.0);
    CHECK(histogram.below() == 2.0);
    CHECK(histogram.above() == 2.0);
    CHECK(histogram.inside() == 4.0);
    CHECK(histogram.entries() == 8);
    CHECK(histogram.fullest() == 0);
    CHECK(histogram.edge(4) == 2.0);
    CHECK(histogram.centre(1) == 0.75);
}

TEST_CASE("mean and spread are those of the values", "[core][histogram]")
{
    Histogram histogram{3, 0.0, 10.0};
    for (const double value : {2.0, 4.0, 4.0, 4.0, 5.0, 5.0, 7.0, 9.0}) {
        histogram.fill(value);
    }
    CHECK(histogram.mean() == Approx(5.0).epsilon(1e-15));
    CHECK(histogram.spread() == Approx(2.0).epsilon(1e-15));
    CHECK(histogram.mean_error() == Approx(2.0 / std::sqrt(8.0)).epsilon(1e-15));
}

TEST_CASE("errors are Poisson's, and know weights", "[core][histogram]")
{
    Histogram histogram{1, 0.0, 1.0};
    for (int i = 0; i < 9; ++i) {
        histogram.fill(0.5);
    }
    CHECK(histogram.error(0) == Approx(3.0));
    histogram.clear();
    CHECK(histogram == Histogram{1, 0.0, 1.0});
    CHECK(histogram.error(0) == 0.0);
    histogram.fill(0.25, 3.0);
    histogram.fill(0.75, 1.0);
    CHECK(histogram.count(0) == 4.0);
    CHECK(histogram.error(0) == Approx(std::sqrt(10.0)));
    CHECK(histogram.mean() == Approx(0.375));
    CHECK(histogram.spread() == Approx(std::sqrt(0.046875)));
}

TEST_CASE("nothing that a histogram is given breaks it", "[core][histogram]")
{
    constexpr double nan = std::numeric_limits<double>::quiet_NaN();
    constexpr double infinity = std::numeric_limits<double>::infinity();
    Histogram histogram{-3, 5.0, 5.0};
    CHECK(histogram.bins() == 1);
    CHECK(histogram.high() == 6.0);
    CHECK(histogram.mean() == 0.0);
    CHECK(histogram.spread() == 0.0);
    CHECK(histogram.mean_error() == 0.0);
    histogram.fill(nan);
    histogram.fill(5.5, infinity);
    CHECK(histogram.entries() == 0);
    histogram.fill(infinity);
    histogram.fill(-infinity);
    CHECK(histogram.above() == 1.0);
    CHECK(histogram.below() == 1.0);
    histogram.fill(5.5, 0.0);
    histogram.fill(5.5, 1.0);
    histogram.fill(5.5, -1.0);
    CHECK(histogram.inside() == 0.0);
    CHECK(Histogram(2'000'000'000, 0.0, 1.0).bins() == Histogram::most_bins);
    CHECK(Histogram(3, nan, 1.0).low() == 0.0);
    CHECK(Histogram(3, -1.7e308, 1.7e308).width() == Approx(1.0 / 3.0));
    Histogram narrow{7, 0.0, 1.0};
    narrow.fill(std::nextafter(1.0, 0.0));
    CHECK(narrow.count(6) == 1.0);
}
