#include "core/series.hpp"

#include "support/catch.hpp"

#include <limits>

TEST_CASE("a short series keeps everything", "[core][series]")
{
    core::Series series{8};
    CHECK(series.points().empty());
    series.add(0.0, 1.0);
    series.add(0.5, 2.0);
    REQUIRE(series.points().size() == 2);
    CHECK(series.points()[1] == core::Series::Point{0.5, 2.0});
    CHECK(series.latest() == core::Series::Point{0.5, 2.0});
}

TEST_CASE("a long one stays bounded and even", "[core][series]")
{
    core::Series series{100};
    for (int i = 0; i < 1'000'000; ++i) {
        series.add(i, 2.0 * i);
        REQUIRE(series.points().size() <= 100);
    }
    CHECK(series.added() == 1'000'000);
    CHECK(series.latest() == core::Series::Point{999'999.0, 1'999'998.0});
    CHECK(series.points().size() > 50);
    const auto stride = static_cast<double>(series.stride());
    CHECK(stride == 16'384.0);
    double expected = 0.0;
    for (const core::Series::Point& point : series.points()) {
        CHECK(point == core::Series::Point{expected, 2.0 * expected});
        expected += stride;
    }
}

TEST_CASE("what is no number is left out, and clearing begins anew", "[core][series]")
{
    core::Series series{3};
    series.add(0.0, std::numeric_limits<double>::quiet_NaN());
    series.add(std::numeric_limits<double>::infinity(), 1.0);
    CHECK(series.added() == 0);
    for (int i = 0; i < 5; ++i) {
        series.add(i, 0.0);
    }
    CHECK(series.stride() == 2);
    series.clear();
    CHECK(series == core::Series{4});
}
