#include "store/places.hpp"

#include "support/catch.hpp"

#include <map>

using namespace store;

namespace {

Environment with(std::map<std::string, std::string> variables)
{
    return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional{found->second};
    };
}

}  // namespace

TEST_CASE("XDG folders are used where they are set", "[store][places]")
{
    const Places places =
        find_places(with({{"HOME", "/h"}, {"XDG_DATA_HOME", "/d"}, {"XDG_CONFIG_HOME", "/c"}}));
    CHECK(places.database() == "/d/lumi-lab/lumi.db");
    CHECK(places.settings() == "/c/lumi-lab/settings.json");
}

TEST_CASE("without XDG folders the home has them, and paths that are not absolute don't count",
          "[store][places]")
{
    const Places places = find_places(
        with({{"HOME", "/h"}, {"XDG_DATA_HOME", "somewhere"}, {"XDG_CONFIG_HOME", ""}}));
    CHECK(places.database() == "/h/.local/share/lumi-lab/lumi.db");
    CHECK(places.settings() == "/h/.config/lumi-lab/settings.json");
}

TEST_CASE("without any home there is no place", "[store][places]")
{
    const Places places = find_places(with({}));
    CHECK(places.database().empty());
    CHECK(places.settings().empty());
}

TEST_CASE("a folder that was asked for holds both", "[store][places]")
{
    CHECK(places_in("/usb").database() == "/usb/lumi.db");
    CHECK(places_in("/usb").settings() == "/usb/settings.json");
}

TEST_CASE("a process without HOME has the home of its account", "[store][places]")
{
    const std::string kept = process_environment()("HOME").value_or("");
    unsetenv("HOME");
    const std::optional<std::string> found = process_environment()("HOME");
    setenv("HOME", kept.c_str(), 1);
    REQUIRE(found.has_value());
    CHECK(std::filesystem::path{*found}.is_absolute());
}
