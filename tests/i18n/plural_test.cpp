#include "i18n/plural.hpp"

#include "support/catch.hpp"

#include <limits>

using i18n::Plural;
using i18n::plural;

TEST_CASE("whole numbers take the form that their language asks for", "[i18n]")
{
    struct Row {
        std::int64_t count;
        Plural en, fr, de, it, es;
    };
    constexpr auto one = Plural::one;
    constexpr auto many = Plural::many;
    constexpr auto other = Plural::other;
    // CLDR 48, plurals.xml, cardinal
    const Row row = GENERATE(Row{0, other, one, other, other, other},
                             Row{1, one, one, one, one, one},
                             Row{-1, one, one, one, one, one},
                             Row{2, other, other, other, other, other},
                             Row{11, other, other, other, other, other},
                             Row{101, other, other, other, other, other},
                             Row{1'000'000, other, many, other, many, many},
                             Row{1'000'001, other, other, other, other, other},
                             Row{3'000'000, other, many, other, many, many});
    CAPTURE(row.count);
    CHECK(plural("en", row.count) == row.en);
    CHECK(plural("fr", row.count) == row.fr);
    CHECK(plural("de", row.count) == row.de);
    CHECK(plural("it", row.count) == row.it);
    CHECK(plural("es", row.count) == row.es);
}

TEST_CASE("French counts everything below two as one", "[i18n]")
{
    CHECK(plural("fr", 0.0) == Plural::one);
    CHECK(plural("fr", 1.5) == Plural::one);
    CHECK(plural("fr", -1.5) == Plural::one);
    CHECK(plural("fr", 2.0) == Plural::other);
    CHECK(plural("en", 1.5) == Plural::other);
    CHECK(plural("it", 0.5) == Plural::other);
}

TEST_CASE("a measured number without decimals is counted as a whole one", "[i18n]")
{
    CHECK(plural("en", 1.0) == Plural::one);
    CHECK(plural("es", 1e6) == Plural::many);
    CHECK(plural("es", 1e300) == Plural::other);
}

TEST_CASE("the most negative number has a form as well", "[i18n]")
{
    CHECK(plural("fr", std::numeric_limits<std::int64_t>::min()) == Plural::other);
}
