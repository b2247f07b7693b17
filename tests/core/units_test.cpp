#include "core/units.hpp"

#include "support/catch.hpp"

using namespace core::units;

TEST_CASE("units convert into each other", "[core][units]")
{
    CHECK(5.486 * MeV == Approx(0.005486).epsilon(1e-15));
    CHECK(1.0 * second / microsecond == Approx(1e6).epsilon(1e-15));
    CHECK(1.0 * metre / femtometre == Approx(1e15).epsilon(1e-15));
    CHECK(180.0 * degree == Approx(3.141592653589793).epsilon(1e-15));
    CHECK(11.35 * gram_per_cubic_centimetre * centimetre / gram_per_square_centimetre ==
          Approx(11.35).epsilon(1e-14));
}

TEST_CASE("the constants of nature agree with each other", "[core][units]")
{
    CHECK(speed_of_light * second / metre == Approx(299'792'458.0).epsilon(1e-15));
    // hbar c, known by itself to ten digits (CODATA 2018).
    CHECK(reduced_planck * speed_of_light / (GeV * femtometre) ==
          Approx(0.1973269804).epsilon(1e-9));
    // 1 GeV at 1 T turns in a circle of 3.3356 m.
    CHECK(1.0 * GeV / (bending * tesla) == Approx(3.33564).epsilon(1e-6));
}
