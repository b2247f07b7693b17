#include "i18n/catalogue.hpp"

#include "support/catch.hpp"

using core::Member;
using core::Record;
using i18n::Catalogue;

namespace {

Record text(const char* value) { return {std::string{value}, {}}; }

Record object(Record::Members members) { return {std::move(members), {}}; }

Catalogue sample(const std::string& language)
{
    const Record blocks = object({{"one", {}, text("{count} bloc")},
                                  {"many", {}, text("{count} de blocs")},
                                  {"other", {}, text("{count} blocs")}});
    const Record app = object({{"hello", {}, text("Bonjour")},
                               {"next", {}, text("Puis : {title} ({title})")},
                               {"blocks", {}, blocks}});
    return Catalogue::from(language, object({{"app", {}, app}})).value();
}

}  // namespace

TEST_CASE("a text is found by its path", "[i18n]")
{
    const Catalogue catalogue = sample("fr");
    CHECK(catalogue.text("app.hello") == "Bonjour");
    CHECK(catalogue.has("app.hello"));
    CHECK(catalogue.has("app.blocks"));
    CHECK_FALSE(catalogue.has("app"));
    CHECK(catalogue.keys() == std::vector<std::string>{"app.blocks", "app.hello", "app.next"});
    CHECK(catalogue.language() == "fr");
}

TEST_CASE("arguments fill the places of their names", "[i18n]")
{
    const Catalogue catalogue = sample("fr");
    CHECK(catalogue.text({"app.next", {{"title", "Lampe"}}}) == "Puis : Lampe (Lampe)");
    CHECK(catalogue.text({"app.next", {{"title", std::int64_t{12345}}}}) ==
          "Puis : 12\u202F345 (12\u202F345)");
    CHECK(catalogue.text({"app.next", {{"title", 0.5}}}) == "Puis : 0,5 (0,5)");
}

TEST_CASE("braces inside an argument are not places", "[i18n]")
{
    CHECK(sample("fr").text({"app.next", {{"title", "{title}"}}}) == "Puis : {title} ({title})");
}

TEST_CASE("braces around no name are only braces", "[i18n]")
{
    const Record object_text = text("{ and {}, but {name} and {");
    const Catalogue catalogue = Catalogue::from("en", object({{"x", {}, object_text}})).value();
    CHECK(catalogue.places("x") == std::set<std::string>{"name"});
    CHECK(catalogue.text({"x", {{"name", "Ada"}}}) == "{ and {}, but Ada and {");
}

TEST_CASE("a place without its argument stays visible", "[i18n]")
{
    CHECK(sample("fr").text("app.next") == "Puis : {title} ({title})");
}

TEST_CASE("the count picks the form", "[i18n]")
{
    const Catalogue catalogue = sample("fr");
    const auto blocks = [&](std::int64_t count) {
        return catalogue.text({"app.blocks", {{"count", count}}});
    };
    CHECK(blocks(0) == "0 bloc");
    CHECK(blocks(1) == "1 bloc");
    CHECK(blocks(2) == "2 blocs");
    CHECK(blocks(1'000'000) == "1\u202F000\u202F000 de blocs");
    CHECK(catalogue.text({"app.blocks", {{"count", 1.5}}}) == "1,5 bloc");
    CHECK(sample("de").text({"app.blocks", {{"count", std::int64_t{0}}}}) == "0 blocs");
}

TEST_CASE("a missing text is shown by its key and remembered", "[i18n]")
{
    const Catalogue catalogue = sample("fr");
    CHECK(catalogue.missing().empty());
    CHECK(catalogue.text("app.nothing") == "\u27E6app.nothing\u27E7");
    CHECK(catalogue.missing().contains("app.nothing"));
}

TEST_CASE("the pseudo-locale says everything twice", "[i18n]")
{
    const Catalogue twice = sample("fr").pseudo();
    CHECK(twice.text("app.hello") == "Bonjour Bonjour");
    CHECK(twice.text({"app.blocks", {{"count", std::int64_t{2}}}}) == "2 blocs 2 blocs");
    CHECK(twice.language() == "fr");
}

TEST_CASE("the places of a text are known over all its forms", "[i18n]")
{
    const Catalogue catalogue = sample("fr");
    CHECK(catalogue.places("app.next") == std::set<std::string>{"title"});
    CHECK(catalogue.places("app.blocks") == std::set<std::string>{"count"});
    CHECK(catalogue.places("app.hello").empty());
}

TEST_CASE("a value that is no text is refused with its place", "[i18n]")
{
    const Record seven{std::int64_t{7}, {3, 12}};
    const auto result = Catalogue::from("en", object({{"app", {}, object({{"x", {}, seven}})}}));
    REQUIRE_FALSE(result);
    CHECK(result.error().place == core::Place{3, 12});
    CHECK(result.error().message == core::Message{"error.strings.text", {{"name", "app.x"}}});
}

TEST_CASE("a text is cut at its places", "[i18n]")
{
    const Record text{std::string{"repeat {count} times"}, {}};
    const auto catalogue = Catalogue::from("en", object({{"loop", {}, text}}));
    REQUIRE(catalogue);
    const std::vector<i18n::TextPart> parts = catalogue.value().parts("loop");
    REQUIRE(parts.size() == 3);
    CHECK(parts[0].text == "repeat");
    CHECK(parts[1].text == "count");
    CHECK(parts[1].is_place);
    CHECK(parts[2].text == "times");
    CHECK_FALSE(parts[2].is_place);
    CHECK(catalogue.value().pseudo().parts("loop")[0].text == "repeat repeat");
}
