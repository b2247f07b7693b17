#include "lang/repr.hpp"

#include "support/catch.hpp"

#include <limits>
#include <string>

// The expected texts are what CPython 3.11 prints.
TEST_CASE("texts are quoted as Python quotes them", "[lang][repr]")
{
    CHECK(lang::repr(std::string_view{"hi"}) == "'hi'");
    CHECK(lang::repr(std::string_view{"it's"}) == "\"it's\"");
    CHECK(lang::repr(std::string_view{"it's \"so\""}) == "'it\\'s \"so\"'");
    CHECK(lang::repr(std::string_view{"a\\b\n\r\t\x01\x7f"}) == "'a\\\\b\\n\\r\\t\\x01\\x7f'");
    CHECK(lang::repr(std::string_view{"é\u00a0\u2028\U000e0001"}) == "'é\\xa0\\u2028\\U000e0001'");
    CHECK(lang::repr(std::string_view{"\0", 1}) == "'\\x00'");
}

TEST_CASE("floats are as short as they can be", "[lang][repr]")
{
    CHECK(lang::repr(0.1) == "0.1");
    CHECK(lang::repr(1.0) == "1.0");
    CHECK(lang::repr(-0.0) == "-0.0");
    CHECK(lang::repr(123.456) == "123.456");
    CHECK(lang::repr(1e16) == "1e+16");
    CHECK(lang::repr(1e15) == "1000000000000000.0");
    CHECK(lang::repr(123456789012345680.0) == "1.2345678901234568e+17");
    CHECK(lang::repr(1e-4) == "0.0001");
    CHECK(lang::repr(1e-5) == "1e-05");
    CHECK(lang::repr(5e-324) == "5e-324");
    CHECK(lang::repr(std::numeric_limits<double>::infinity()) == "inf");
    CHECK(lang::repr(std::numeric_limits<double>::quiet_NaN()) == "nan");
}
