#include "lesson/twin.hpp"

#include "lesson/catalogue.hpp"
#include "lesson/check.hpp"
#include "lesson/reader.hpp"
#include "lesson/samples.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <numeric>

using samples::Json;

namespace {

lesson::Lesson read(const Json& file)
{
    auto lesson = lesson::read_lesson(lesson::read_json("x.json", file.dump(1)).value(), "x.json");
    REQUIRE(lesson);
    return std::move(lesson).value();
}

Json with_twin(const std::vector<std::string>& map, const std::vector<std::string>& program)
{
    Json file = samples::json("S01");
    file["twin"] = {{"world", {{"map", map}}}, {"program", program}};
    return file;
}

bool is_told(const lesson::Lesson& lesson, const std::string& key)
{
    const std::vector<core::Error> found = lesson::check(lesson, {});
    return std::ranges::any_of(found,
                               [&](const core::Error& error) { return error.message.key == key; });
}

}  // namespace

TEST_CASE("the twin of every lesson takes the tiles of its answer and no other", "[lesson][twin]")
{
    const lesson::LessonCatalogue catalogue =
        lesson::read_catalogue(std::filesystem::path{SOURCE_DIR} / "lessons");
    for (const lesson::Track& track : catalogue.tracks) {
        for (const auto& each : track.lessons) {
            if (each->exploration) {
                continue;
            }
            INFO(each->id);
            const lesson::Twin twin = lesson::twin_of(*each);
            CHECK_FALSE(twin.tiles.empty());
            CHECK(twin.world.members() != nullptr);
            const int tiles = std::accumulate(
                twin.tiles.begin(), twin.tiles.end(), 0, [](int sum, const auto& tile) {
                    return sum + tile.count;
                });
            CHECK(tiles >= static_cast<int>(twin.tiles.size()));
        }
    }
}

TEST_CASE("a twin of its own has its own world, and its answer is proved", "[lesson][twin]")
{
    const lesson::Lesson lesson =
        read(with_twin({"#####", "#>.L#", "#####"}, {"move_right()", "move_right()"}));
    const lesson::Twin twin = lesson::twin_of(lesson);
    CHECK(twin.tiles == std::vector<lesson::PaperTile>{{{"move_right", {}}, 2}});
    CHECK_FALSE(is_told(lesson, "error.check.twin"));
    const lesson::Lesson wrong = read(with_twin({"#####", "#>.L#", "#####"}, {"move_right()"}));
    CHECK(is_told(wrong, "error.check.twin"));
}
