#include "core/logarithm.hpp"

#include "core/distributions.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <limits>

TEST_CASE("our logarithm is the logarithm", "[core][logarithm]")
{
    core::Random random{3};
    double worst = 0.0;
    for (int i = 0; i < 100'000; ++i) {
        const double x =
            std::ldexp(core::fraction(random), static_cast<int>(random.below(60)) - 30);
        const double exact = std::log(x);
        worst = std::max(
            worst, std::abs(core::natural_logarithm(x) - exact) / std::max(std::abs(exact), 1.0));
    }
    CHECK(worst < 2.3e-16);
}

TEST_CASE("our logarithm holds at its ends", "[core][logarithm]")
{
    CHECK(core::natural_logarithm(1.0) == 0.0);
    CHECK(core::natural_logarithm(0x1p-53) == Approx(-53 * std::log(2.0)).epsilon(1e-15));
    CHECK(core::natural_logarithm(1.0 + 0x1p-52) == Approx(0x1p-52).epsilon(1e-12));
    CHECK(core::natural_logarithm(std::numeric_limits<double>::max()) ==
          Approx(709.782712893384).epsilon(1e-15));
}
