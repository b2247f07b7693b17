#include "lesson/growth.hpp"

#include "lesson/facts.hpp"
#include "lesson/trial.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

#include <algorithm>
#include <string_view>

using namespace support;

namespace {

/// What a program does on a row of eight dark magnets, where `lit` grows with each that it lights.
double grown(std::string_view text, lesson::Part part)
{
    const stages::Stage& tunnel = *stages::find("tunnel");
    lesson::Lesson lesson = small_lesson();
    lesson.worlds = {map_record({"##########", ">mmmmmmmm#", "##########"})};
    lesson.palette.allow = {"move_right", "light", "repeat", "def"};
    const auto worlds = lesson::make_worlds(lesson).value();
    const lang::Program program = program_of(text);
    const lesson::Tried tried = lesson::try_program(lesson, worlds, program, {});
    REQUIRE(tried.diagnostics.empty());
    const auto lit = std::ranges::find(tunnel.facts, "lit", &stages::Fact::name);
    return lesson::growth(tried.traces.front(),
                          program,
                          *tunnel.module,
                          part,
                          static_cast<std::size_t>(lit - tunnel.facts.begin()))
        .back();
}

using lesson::Part;

constexpr std::string_view plain = "move_right()\nlight()\nmove_right()\nlight()\n";
constexpr std::string_view loop = "for _ in range(3):\n    move_right()\n    light()\n";
constexpr std::string_view lone_turn =
    "for _ in range(1):\n    move_right()\n    light()\n    move_right()\n    light()\n";
constexpr std::string_view once =
    "def trick():\n    for _ in range(3):\n        move_right()\n        light()\ntrick()\n";
constexpr std::string_view twice =
    "def trick():\n    move_right()\n    light()\ntrick()\ntrick()\n";
constexpr std::string_view looped =
    "def trick():\n    move_right()\n    light()\nfor _ in range(4):\n    trick()\n";
constexpr std::string_view uncalled = "def trick():\n    light()\nmove_right()\nlight()\n";
constexpr std::string_view handler = "def on_bump():\n    move_right()\n    light()\nmove_up()\n";

}  // namespace

TEST_CASE("a loop did what its statements do again", "[lesson][facts]")
{
    CHECK(grown(plain, Part::loops) == 0);
    CHECK(grown(loop, Part::loops) == 2);
    CHECK(grown(lone_turn, Part::loops) == 0);
    CHECK(grown(once, Part::loops) == 2);
    CHECK(grown(looped, Part::loops) == 3);
    CHECK(grown(twice, Part::loops) == 0);
}

TEST_CASE("an own function did what was done while it was called", "[lesson][facts]")
{
    CHECK(grown(plain, Part::functions) == 0);
    CHECK(grown(loop, Part::functions) == 0);
    CHECK(grown(once, Part::functions) == 3);
    CHECK(grown(looped, Part::functions) == 4);
    CHECK(grown(uncalled, Part::functions) == 0);
    CHECK(grown(handler, Part::functions) == 0);
}

TEST_CASE("an own function is reused where another call or a loop calls it", "[lesson][facts]")
{
    CHECK(grown(once, Part::reused) == 0);
    CHECK(grown(twice, Part::reused) == 1);
    CHECK(grown(looped, Part::reused) == 3);
    CHECK(grown(loop, Part::reused) == 0);
}

TEST_CASE("a function that only loops is reused once something is done between its calls",
          "[lesson][facts]")
{
    const std::string trick =
        "def trick():\n    for _ in range(2):\n        move_right()\n        light()\n";
    const std::string calls = "for _ in range(3):\n    trick()\n";
    CHECK(grown(trick + calls, Part::reused) == 0);
    CHECK(grown(trick + calls + "    move_up()\n", Part::reused) == 4);
}

TEST_CASE("a handler did what its event asked for", "[lesson][facts]")
{
    CHECK(grown(handler, Part::handlers) == 1);
    CHECK(grown(plain, Part::handlers) == 0);
}

TEST_CASE("facts of a part of the program are named by it", "[lesson][facts]")
{
    const auto asked = lesson::part_fact_named("in_loops.lit");
    REQUIRE(asked);
    CHECK(asked->part == Part::loops);
    CHECK(asked->fact == "lit");
    CHECK_FALSE(lesson::part_fact_named("lit"));
    CHECK(lesson::is_fact("in_reused_functions.lit", *stages::find("tunnel")));
    CHECK(lesson::is_fact("in_handlers.lit", *stages::find("tunnel")));
    CHECK_FALSE(lesson::is_fact("in_functions.glory", *stages::find("tunnel")));
}
