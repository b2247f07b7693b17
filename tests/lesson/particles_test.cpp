#include "lesson/particles.hpp"

#include "lesson/samples.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;

TEST_CASE("the application's particles are read", "[particles]")
{
    const auto table = lesson::read_particles(fs::path{SOURCE_DIR} / "assets" / "particles.json");
    REQUIRE(table);
    REQUIRE(table.value().find("muon") != nullptr);
    CHECK(table.value().find("muon")->symbol == "μ⁻");
}

TEST_CASE("a file that holds no particles is refused, by its name and place", "[particles]")
{
    const samples::TemporaryFolder folder;
    const fs::path file = folder.path() / "particles.json";
    CHECK(lesson::read_particles(file).error().message.key == "error.json.unreadable");
    std::ofstream{file} << "{\n  \"sources\": {},\n  \"particles\": 7\n}\n";
    const auto table = lesson::read_particles(file);
    REQUIRE_FALSE(table);
    CHECK(table.error().file == file.string());
    CHECK(table.error().place.line == 3);
    CHECK(table.error().message.key == "error.lesson.not_list");
}
