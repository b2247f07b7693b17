#include "i18n/catalogue.hpp"
#include "lesson/lesson.hpp"
#include "lesson/words.hpp"
#include "support/catch.hpp"

#include <algorithm>

using i18n::Catalogue;

namespace {

Catalogue strings(std::string_view language)
{
    return lesson::read_words(std::string{SOURCE_DIR} + "/assets/strings", std::string{language})
        .value();
}

std::vector<std::string> only_in_first(const Catalogue& first, const Catalogue& second)
{
    std::vector<std::string> found;
    const std::vector<std::string> keys = first.keys();
    const std::vector<std::string> others = second.keys();
    std::set_difference(
        keys.begin(), keys.end(), others.begin(), others.end(), std::back_inserter(found));
    return found;
}

bool is_counted(const Catalogue& catalogue, const std::string& key)
{
    return catalogue.has(key + ".other");
}

}  // namespace

TEST_CASE("every language has the same keys", "[strings]")
{
    const Catalogue english = strings("en");
    CHECK(english.keys().size() > 100);
    for (const std::string_view language : lesson::languages) {
        CAPTURE(language);
        CHECK(only_in_first(english, strings(language)).empty());
        CHECK(only_in_first(strings(language), english).empty());
    }
}

TEST_CASE("a text has the same places in every language", "[strings]")
{
    const Catalogue english = strings("en");
    for (const std::string_view language : lesson::languages) {
        const Catalogue other = strings(language);
        for (const std::string& key : english.keys()) {
            CAPTURE(language, key);
            CHECK(other.places(key) == english.places(key));
        }
    }
}

TEST_CASE("no text is empty, breaks a line, or begins or ends with a space", "[strings]")
{
    for (const std::string_view language : lesson::languages) {
        const Catalogue catalogue = strings(language);
        for (const std::string& key : catalogue.keys()) {
            const std::string text = catalogue.text(key);
            CAPTURE(language, key, text);
            REQUIRE_FALSE(text.empty());
            CHECK(text.front() != ' ');
            CHECK(text.back() != ' ');
            CHECK(text.find('\n') == std::string::npos);
        }
    }
}

TEST_CASE("a counted text has every form of its language", "[strings]")
{
    int counted = 0;
    for (const std::string_view language : lesson::languages) {
        const Catalogue catalogue = strings(language);
        const bool counts_millions = language == "fr" || language == "it" || language == "es";
        for (const std::string& key : catalogue.keys()) {
            if (!is_counted(catalogue, key)) {
                continue;
            }
            ++counted;
            CAPTURE(language, key);
            CHECK(catalogue.has(key + ".one"));
            CHECK(catalogue.has(key + ".many") == counts_millions);
            CHECK(catalogue.places(key).contains("count"));
        }
    }
    CHECK(counted >= 5 * 4);
}

TEST_CASE("a language calls itself by its own name everywhere", "[strings]")
{
    for (const std::string_view language : lesson::languages) {
        const std::string key = "app.languages." + std::string{language};
        for (const std::string_view elsewhere : lesson::languages) {
            CHECK(strings(elsewhere).text(key) == strings(language).text(key));
        }
    }
}
