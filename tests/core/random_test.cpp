#include "core/random.hpp"

#include "support/catch.hpp"

#include <array>

TEST_CASE("the same seed gives the same stream, another seed another", "[core][random]")
{
    core::Random one{7};
    core::Random same{7};
    core::Random other{8};
    bool differs = false;
    for (int i = 0; i < 100; ++i) {
        const std::uint32_t drawn = one.next();
        CHECK(drawn == same.next());
        differs = differs || drawn != other.next();
    }
    CHECK(differs);
}

TEST_CASE("numbers below a count reach every value about equally often", "[core][random]")
{
    core::Random random{1};
    std::array<int, 6> seen{};
    for (int i = 0; i < 6000; ++i) {
        ++seen.at(random.below(6));
    }
    for (const int count : seen) {
        CHECK(count == Approx(1000).margin(150));  // five standard deviations
    }
    CHECK(random.below(0) == 0);
    for (int i = 0; i < 1000; ++i) {
        const double drawn = random.unit();
        CHECK((drawn >= 0.0 && drawn < 1.0));
    }
}
