#include "tools/check.hpp"

#include "command.hpp"
#include "support/catch.hpp"

#include <sstream>

using command::say;
using command::Scratch;

namespace {

const std::filesystem::path source{SOURCE_DIR};

tools::Check check_of(std::vector<std::filesystem::path> paths, bool json = false)
{
    return {
        std::move(paths), source / "assets" / "people", source / "assets" / "particles.json", json};
}

/// The first lesson of the house, with one text in it replaced.
std::string changed_lesson(const std::string& from, const std::string& to)
{
    std::ifstream file{source / "lessons" / "linac" / "A01.json"};
    std::stringstream text;
    text << file.rdbuf();
    std::string whole = text.str();
    const std::size_t place = whole.find(from);
    REQUIRE(place != std::string::npos);
    return whole.replace(place, from.size(), to);
}

}  // namespace

TEST_CASE("checking the lessons of the house says how many are in order", "[tools][check]")
{
    const auto said = say(check_of({source / "lessons"}));
    CHECK(said.code == tools::fine);
    CHECK(said.results.ends_with("lessons are in order.\n"));
    CHECK(said.messages.empty());
}

TEST_CASE("what is wrong with a lesson stands with file, line and column", "[tools][check]")
{
    const Scratch lesson{"check/A01.json", changed_lesson("\"at_lamp\"", "\"at_lmap\"")};
    const auto said = say(check_of({lesson.path()}));
    CHECK(said.code == tools::found_wrong);
    CHECK(said.results.empty());
    CHECK(said.messages.find(lesson.path().string() + ":") == 0);
    CHECK(said.messages.find(": error: \"at_lmap\" is no fact of the stage tunnel.") !=
          std::string::npos);
    CHECK(said.messages.find(":1:1: error: \"at_lmap\"") == std::string::npos);
    CHECK(say(check_of({lesson.path()}), "de").messages.find("keine Tatsache") !=
          std::string::npos);
}

TEST_CASE("the playground is proved with the lessons, or alone", "[tools][check]")
{
    std::ifstream file{source / "lessons" / "playground.json"};
    std::stringstream text;
    text << file.rdbuf();
    std::string whole = text.str();
    const Scratch good{"check/good/playground.json", whole};
    CHECK(say(check_of({good.path()})).code == tools::fine);
    const std::string call = "\"move_right()\", \"grab()\"";
    const std::size_t place = whole.find(call);
    REQUIRE(place != std::string::npos);
    const Scratch bad{"check/bad/playground.json",
                      whole.replace(place, call.size(), "\"move_rihgt()\", \"grab()\"")};
    const auto said = say(check_of({bad.path()}));
    CHECK(said.code == tools::found_wrong);
    CHECK(said.messages.find("playground.json:") != std::string::npos);
    CHECK(said.messages.find("move_rihgt") != std::string::npos);
}

TEST_CASE("a file that is no lesson is refused with its place", "[tools][check]")
{
    const Scratch broken{"check/broken.json", "{\n  \"format\": 1,\n"};
    const auto said = say(check_of({broken.path()}));
    CHECK(said.code == tools::found_wrong);
    CHECK(said.messages.find("broken.json:3:1: error: ") != std::string::npos);
    CHECK(say(check_of({"/no/such/lesson.json"})).code == tools::found_wrong);
}

TEST_CASE("a folder without a catalogue is checked file by file", "[tools][check]")
{
    const Scratch lesson{"pack/linac/A01.json", changed_lesson("\"A01\"", "\"A01\"")};
    const Scratch broken{"pack/linac/A02.json", "[]"};
    const auto said = say(check_of({lesson.path().parent_path().parent_path()}, true));
    CHECK(said.code == tools::found_wrong);
    CHECK(said.results.starts_with("{\"lessons\":1,\"errors\":[{\"file\":"));
    CHECK(said.results.find("A02.json\",\"line\":1,\"column\":1,\"key\":\"error.lesson.") !=
          std::string::npos);
}
