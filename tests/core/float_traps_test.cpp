#include "support/catch.hpp"

#include <cfenv>

TEST_CASE("a NaN would stop these tests", "[core][traps]")
{
#ifdef __GLIBC__
    CHECK((fegetexcept() & FE_INVALID) != 0);
    CHECK((fegetexcept() & FE_DIVBYZERO) != 0);
    CHECK((fegetexcept() & FE_OVERFLOW) != 0);
#else
    WARN("skipped: this C library sets no floating-point traps");
#endif
}
