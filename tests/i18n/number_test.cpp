#include "i18n/number.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <limits>

using i18n::energy;
using i18n::number;

namespace {

std::int64_t whole(std::int64_t value) { return value; }

}  // namespace

TEST_CASE("whole numbers are grouped as the language groups them", "[i18n]")
{
    CHECK(number("en", whole(1234567)) == "1,234,567");
    CHECK(number("fr", whole(1234567)) == "1\u202F234\u202F567");
    CHECK(number("de", whole(1234567)) == "1.234.567");
    CHECK(number("it", whole(1234567)) == "1.234.567");
    CHECK(number("es", whole(1234567)) == "1.234.567");
}

TEST_CASE("Spanish groups from five digits on", "[i18n]")
{
    CHECK(number("es", whole(1234)) == "1234");
    CHECK(number("es", whole(12345)) == "12.345");
    CHECK(number("de", whole(1234)) == "1.234");
}

TEST_CASE("small and negative whole numbers need no group", "[i18n]")
{
    CHECK(number("en", whole(0)) == "0");
    CHECK(number("en", whole(-999)) == "-999");
    CHECK(number("en", whole(-1000)) == "-1,000");
    CHECK(number("en", std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
}

TEST_CASE("measured numbers have the decimal sign of the language and three digits", "[i18n]")
{
    CHECK(number("en", 0.63) == "0.63");
    CHECK(number("de", 0.63) == "0,63");
    CHECK(number("fr", 12.345) == "12,3");
    CHECK(number("en", 1234.5678) == "1,235");
    CHECK(number("it", 2.0) == "2");
    CHECK(number("es", -0.5) == "-0,5");
    CHECK(number("en", 0.0) == "0");
    CHECK(number("en", -1e-30) == "0");
}

TEST_CASE("numbers beyond all measure are still written", "[i18n]")
{
    CHECK(number("en", std::numeric_limits<double>::infinity()) == "inf");
    CHECK(number("en", std::numeric_limits<double>::max()).size() > 400);
}

TEST_CASE("an energy is written in the unit of its machine", "[i18n]")
{
    CHECK(energy("en", 45e3) == "45\u00A0keV");
    CHECK(energy("en", 160e6) == "160\u00A0MeV");
    CHECK(energy("en", 0.63e9) == "0.63\u00A0GeV");
    CHECK(energy("fr", 0.63e9) == "0,63\u00A0GeV");
    CHECK(energy("de", 2e9) == "2\u00A0GeV");
    CHECK(energy("en", 26e9) == "26\u00A0GeV");
    CHECK(energy("it", 450e9) == "450\u00A0GeV");
    CHECK(energy("es", 6.8e12) == "6,8\u00A0TeV");
    CHECK(energy("en", 0) == "0\u00A0eV");
    CHECK(energy("en", 5e18) == "5,000,000\u00A0TeV");
}
