#include "lesson/check.hpp"

#include "lesson/catalogue.hpp"
#include "lesson/particles.hpp"
#include "lesson/people.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

#include <algorithm>
#include <set>

using support::is;
using support::script_of;

namespace {

const lesson::Known known{{"ada_lovelace"}};

std::set<std::string> keys(const std::vector<core::Error>& errors)
{
    std::set<std::string> keys;
    for (const core::Error& error : errors) {
        keys.insert(error.message.key);
    }
    return keys;
}

using Keys = std::set<std::string>;

/// What is found after one change of a lesson that holds.
template <typename Change>
Keys found(const Change& change)
{
    lesson::Lesson lesson = support::small_lesson();
    change(lesson);
    return keys(lesson::check(lesson, known));
}

}  // namespace

TEST_CASE("a lesson that holds is proved without a word", "[lesson][check]")
{
    CHECK(found([](lesson::Lesson&) {}).empty());
}

TEST_CASE("a solution has to earn three stars within the rules", "[lesson][check]")
{
    CHECK(found([](auto& lesson) {
              lesson.solution = script_of("move_right()\n");
          }).contains("error.check.right"));
    CHECK(found([](auto& lesson) {
              lesson.also_right.push_back(
                  {script_of("move_right()\nmove_right()\nmove_right()\n"), {}, "longer"});
          }).contains("error.check.right"));
    CHECK(found([](auto& lesson) { lesson.palette.limit = 1; }).contains("error.check.limit"));
    CHECK(found([](auto& lesson) {
              lesson.palette.allow = {"move_up"};
          }).contains("error.check.not_allowed"));
    CHECK(found([](auto& lesson) {
              lesson.palette.allow = {"move_right", "until"};
              lesson.solution = script_of("while not at_door():\n    move_right()\n");
          }).contains("error.check.not_allowed"));
    CHECK_FALSE(found([](auto& lesson) {
                    lesson.palette.allow = {"move_right", "def"};
                    lesson.solution =
                        script_of("def trick():\n    move_right()\ntrick()\ntrick()\n");
                }).contains("error.check.not_allowed"));
    const Keys unknown_word =
        found([](auto& lesson) { lesson.solution = script_of("mvoe_right()\n"); });
    CHECK(std::any_of(unknown_word.begin(), unknown_word.end(), [](const std::string& key) {
        return key.starts_with("diagnostic.");
    }));
}

TEST_CASE("a starter that wins by itself is found, unless she may create", "[lesson][check]")
{
    const auto winning = [](lesson::Lesson& lesson) {
        lesson.start = script_of("move_right()\nmove_right()\n");
    };
    CHECK(found(winning) == Keys{"error.check.start_wins"});
    CHECK(found([&](auto& lesson) {
              winning(lesson);
              lesson.kind = lesson::Kind::create;
          }).empty());
}

TEST_CASE("a mistake misses a star and draws its own hint", "[lesson][check]")
{
    CHECK(found([](auto& lesson) {
              lesson.mistakes[0].script = script_of("move_right()\nmove_right()\n");
          }) == Keys{"error.check.mistake_wins"});
    CHECK(found([](auto& lesson) { lesson.mistakes[0].when = is("bumps", 7); }) ==
          Keys{"error.check.mistake_misses"});
    CHECK(found([](auto& lesson) { lesson.mistakes[0].when = is("failed", 0); }) ==
          Keys{"error.check.mistake_other"});
}

TEST_CASE("hints point at something that is there", "[lesson][check]")
{
    const Keys wrong{"error.check.point"};
    CHECK(found([](auto& lesson) { lesson.hints.look = lesson::PointAtCell{9, 9}; }) == wrong);
    CHECK(found([](auto& lesson) { lesson.hints.think = lesson::PointAtBlock{"light"}; }) == wrong);
    CHECK(found([](auto& lesson) { lesson.hints.think = lesson::PointAtStatement{0}; }) == wrong);
    CHECK(found([](auto& lesson) { lesson.hints.think = lesson::PointAtControl{"fly"}; }) == wrong);
    CHECK(found([](auto& lesson) { lesson.mistakes[1].point = lesson::PointAtStatement{3}; }) ==
          wrong);
    CHECK(found([](auto& lesson) { lesson.hints.think = lesson::PointAtControl{"step"}; }).empty());
}

TEST_CASE("the small example works, and does not give the lesson away", "[lesson][check]")
{
    CHECK(found([](auto& lesson) { lesson.hints.show = script_of("move_up()\n"); }) ==
          Keys{"error.check.show_fails"});
    CHECK(found([](auto& lesson) {
              lesson.hints.show_world = support::map_record({"######", "#>..L#", "######"});
              lesson.hints.show = script_of("move_right()\nmove_right()\n");
          }) == Keys{"error.check.show_wins"});
    CHECK(found([](auto& lesson) { lesson.hints.show_world = support::map_record({"#.#"}); }) ==
          Keys{"error.world.no_lumi"});
}

TEST_CASE("the last rung has to lead to three stars from wherever she is", "[lesson][check]")
{
    CHECK(
        found([](auto& lesson) { lesson.palette.insert = false; }).contains("error.check.do_one"));
    CHECK(found([](auto& lesson) {
              lesson.start = script_of("move_up()\n");
              lesson.locked = {0};
          }).contains("error.check.do_one"));
}

TEST_CASE("conditions ask for facts that there are", "[lesson][check]")
{
    CHECK(found([](auto& lesson) {
              lesson.mistakes[0].when = support::ever(is("at_lmap"));
          }).contains("error.check.fact"));
    CHECK(found([](auto& lesson) {
              lesson.goal = support::all_of({is("at_lamp"), is("all_worlds")});
          }) == Keys{"error.check.goal_all_worlds"});
}

TEST_CASE("blocks, locked statements and people have to exist", "[lesson][check]")
{
    CHECK(found([](auto& lesson) { lesson.palette.allow.push_back("fly"); }) ==
          Keys{"error.check.block"});
    CHECK(found([](auto& lesson) { lesson.locked = {4}; }).contains("error.check.locked"));
    CHECK(found([](auto& lesson) { lesson.person = "nobody"; }) == Keys{"error.check.person"});
}

TEST_CASE("the story is as short as its track wants it", "[lesson][check]")
{
    const auto story = [](std::string text) {
        return found([&](auto& lesson) { lesson.text["fr"].story = text; });
    };
    CHECK(story("Un deux trois quatre cinq six") == Keys{});
    CHECK(story("Un deux trois quatre cinq six \u00ab!\u00bb \u2013 ?") == Keys{});
    CHECK(story("\u00c9t\u00e9 deux trois quatre cinq six sept") == Keys{"error.check.words"});
    CHECK(found([&](auto& lesson) {
              lesson.track = "booster";
              lesson.text["fr"].story = "Un deux trois quatre cinq six sept";
          }).empty());
}

TEST_CASE("lessons together have unique ids and no circle of needs", "[lesson][check]")
{
    const auto named = [](std::string id, std::vector<std::string> needs) {
        lesson::Lesson lesson = support::small_lesson();
        lesson.id = std::move(id);
        lesson.needs = std::move(needs);
        return lesson;
    };
    const lesson::Lesson a = named("A", {});
    const lesson::Lesson b = named("B", {"A"});
    const lesson::Lesson circle = named("A", {"B"});
    const auto together = [](std::vector<const lesson::Lesson*> lessons) {
        return keys(lesson::check_together(lessons));
    };
    CHECK(together({&a, &b}).empty());
    CHECK(together({&a, &b, &a}) == Keys{});
    CHECK(together({&a, &circle}) == Keys{"error.check.twice"});
    CHECK(together({&circle, &b}) == Keys{"error.check.circle"});
}

TEST_CASE("every lesson of the house is proved", "[lesson][check]")
{
    const std::filesystem::path source{SOURCE_DIR};
    const lesson::LessonCatalogue catalogue = lesson::read_catalogue(source / "lessons");
    lesson::Known people;
    for (const auto& [id, person] : lesson::read_people(source / "assets" / "people").by_id) {
        people.people.insert(id);
    }
    const auto particles = lesson::read_particles(source / "assets" / "particles.json");
    REQUIRE(particles);
    people.particles = &particles.value();
    int count = 0;
    for (const lesson::Track& track : catalogue.tracks) {
        for (const auto& each : track.lessons) {
            ++count;
            for (const core::Error& error : lesson::check(*each, people)) {
                std::string arguments;
                for (const auto& [name, value] : error.message.arguments) {
                    const auto* text = std::get_if<std::string>(&value);
                    arguments += " " + name + "=" + (text != nullptr ? *text : "#");
                }
                FAIL_CHECK(error.file << ":" << error.place.line << ":" << error.place.column
                                      << ": " << error.message.key << arguments);
            }
        }
    }
    CHECK(count >= 13);
}
