#include "stages/ring/world_machine.hpp"

#include "support/catch.hpp"

TEST_CASE("momentum and field of a proton are those of the PS", "[stages][ring]")
{
    // CERN's chain: 2 GeV are 2.784 GeV/c, 26 GeV are 26.92 GeV/c.
    CHECK(ring::momentum(2) == Approx(2.784).epsilon(0.001));
    CHECK(ring::momentum(26) == Approx(26.92).epsilon(0.001));
    // p = 0.3 B r with r = 70.1 m.
    CHECK(ring::field(ring::proton_synchrotron, 2) == Approx(0.1325).epsilon(0.001));
    CHECK(ring::field(ring::proton_synchrotron, 26) == Approx(1.281).epsilon(0.001));
}
