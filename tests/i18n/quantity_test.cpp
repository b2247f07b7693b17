#include "i18n/quantity.hpp"

#include "lesson/words.hpp"
#include "support/catch.hpp"

using i18n::quantity;

namespace {

i18n::Catalogue words(const std::string& language)
{
    return lesson::read_words(std::string{SOURCE_DIR} + "/assets/strings", language).value();
}

}  // namespace

TEST_CASE("a quantity has its unit and, where there is one, its error", "[i18n]")
{
    const i18n::Catalogue english = words("en");
    CHECK(quantity(english, "tesla", 3.8) == "3.8\u00A0T");
    CHECK(quantity(english, "", 12.0) == "12");
    CHECK(quantity(english, "GeV", 91.1876, 0.021) == "91.188 ± 0.021\u00A0GeV");
    CHECK(quantity(english, "", 100.0, 12.4) == "100 ± 12");
    CHECK(quantity(english, "", 0.0, 0.0) == "0");
}

TEST_CASE("small times are told in thousandths", "[i18n]")
{
    const i18n::Catalogue english = words("en");
    CHECK(quantity(english, "second", 2.6033e-8) == "26\u00A0ns");
    CHECK(quantity(english, "second", 2.6033e-8, 1.3e-9) == "26.0 ± 1.3\u00A0ns");
    CHECK(quantity(english, "second", 2.197e-6) == "2.2\u00A0µs");
    CHECK(quantity(english, "second", 878.0) == "878\u00A0s");
    CHECK(quantity(english, "second", 0.0) == "0\u00A0s");
    CHECK(quantity(words("de"), "second", 2.6033e-8, 1.3e-9) == "26,0 ± 1,3\u00A0ns");
}

TEST_CASE("a unit stands alone, whole letters of it", "[i18n]")
{
    const i18n::Catalogue english = words("en");
    CHECK(i18n::unit_sign(english, "tesla") == "T");
    CHECK(i18n::unit_sign(english, "second") == "s");
    CHECK(i18n::unit_sign(english, "degree") == "°");
    CHECK(i18n::unit_sign(english, "micrometre") == "µm");
    CHECK(i18n::unit_sign(english, "").empty());
}
