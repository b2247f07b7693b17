#include "lesson/narration.hpp"

#include "lang/parser.hpp"
#include "lesson/catalogue.hpp"
#include "lesson/json.hpp"
#include "lesson/lesson.hpp"
#include "stages/world.hpp"
#include "support/catch.hpp"
#include "support/maps.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace {

i18n::Catalogue strings(std::string_view language)
{
    const std::string file =
        std::string{SOURCE_DIR} + "/assets/strings/" + std::string{language} + ".json";
    return i18n::Catalogue::from(std::string{language}, lesson::read_json_file(file).value())
        .value();
}

std::vector<std::string> told(const std::string& source, const i18n::Catalogue& words)
{
    const lang::Program program = lang::parse(source).program;
    std::vector<std::string> texts;
    for (const i18n::Phrase& phrase : lesson::tell(program, *stages::find("tunnel")->module)) {
        texts.push_back(i18n::text(phrase, words));
    }
    return texts;
}

std::string told_once(const std::string& source)
{
    const std::vector<std::string> texts = told(source, strings("en"));
    REQUIRE(texts.size() == 1);
    return texts.front();
}

/// Every kind of statement, every branch, and every expression that has words of its own.
const std::vector<std::string> every_kind{
    "",
    "move()",
    "for _ in range(4):\n    move()",
    "for _ in range(1):\n    pass",
    "for _ in range(n):\n    move()",
    "for x in [1, 2]:\n    move()\nelse:\n    light()",
    "while True:\n    move()",
    "while not wall_ahead():\n    move()",
    "while path_left() and magnet_warm() or at_door():\n    move()",
    "if wall_ahead():\n    turn_left()\nelif path_right():\n    pass\nelse:\n    move()",
    "x = 3",
    "x = y = 2.5",
    "x += 1",
    "x *= 2",
    "x = a - b * c / d // e % f ** g",
    "x = -1",
    "x = +1",
    "x = ~1",
    "x = 1 << 2",
    "x = not True",
    "x = False",
    "x = None",
    "x = \"hello\"",
    "x = []",
    "x = [1, 2]",
    "x = {1: 2}",
    "x = a[0]",
    "x = a[1:2]",
    "x = h.layer",
    "x = a == b",
    "x = a != b",
    "x = a < b",
    "x = a <= b",
    "x = a > b",
    "x = a >= b",
    "x = a in b",
    "x = a not in b",
    "x = a is None",
    "x = a is not None",
    "x = a < b < c",
    "x = 1 if a else 2",
    "x = lambda a: a",
    "x = [a for a in b]",
    "x = f\"{a}\"",
    "print(1, 2)",
    "print(1, end=\"\")",
    "def go_home():\n    move()\n    return",
    "def add(a, b):\n    return a + b",
    "def on_bump():\n    light()",
    "def f():\n    global a, b\n    a = 1",
    "def f():\n    def g():\n        nonlocal a\n        a = 1",
    "for x in a:\n    break",
    "for x in a:\n    continue",
    "del a[0], b",
    "assert a == 1",
    "try:\n    move()\nexcept ValueError:\n    light()\nexcept:\n    look()\nelse:\n    cool()\n"
    "finally:\n    grab()",
    "raise ValueError(\"no\")",
    "try:\n    move()\nexcept:\n    raise",
    "import math, random",
    "from math import *",
    "from math import sqrt",
};

bool is_a_sentence(const std::string& text)
{
    return !text.empty() && text.find("⟦") == std::string::npos;
}

}  // namespace

TEST_CASE("a program is told as someone would say it", "[lesson][narration]")
{
    CHECK(told_once("move()") == "forward");
    CHECK(told_once("for _ in range(4):\n    move()\n    turn_left()") ==
          "repeat 4 times, inside: forward, turn left");
    CHECK(told_once("for _ in range(2):\n    for _ in range(3):\n        move()\n    light()") ==
          "repeat 2 times, inside: repeat 3 times, inside: forward, and back out, light");
    CHECK(told_once("for _ in range(2):\n    pass") == "repeat 2 times, with nothing inside");
    CHECK(told_once("if wall_ahead():\n    turn_left()\nelse:\n    move()") ==
          "if wall ahead, inside: turn left, else, inside: forward");
    CHECK(told_once("while not at_door():\n    move()") ==
          "repeat until at the door, inside: forward");
    CHECK(told_once("go_home = 2 + x") == "set go home to 2 plus x");
    CHECK(told_once("x -= 1") == "set x to x minus 1");
    CHECK(told_once("") == "Nothing here yet");
}

TEST_CASE("every kind of block has its words in every language", "[lesson][narration]")
{
    for (const std::string_view language : lesson::languages) {
        const i18n::Catalogue words = strings(language);
        for (const std::string& source : every_kind) {
            CAPTURE(language, source);
            const std::vector<std::string> texts = told(source, words);
            CHECK_FALSE(texts.empty());
            for (const std::string& text : texts) {
                CAPTURE(text);
                CHECK(is_a_sentence(text));
                // Braces of Python's own stand only in what is read as it is written.
                const bool code = source.find('{') != std::string::npos;
                CHECK((code || text.find('{') == std::string::npos));
            }
        }
        CHECK(words.missing().empty());
    }
}

TEST_CASE("every stage has words for its worlds and for what happens in them",
          "[lesson][narration]")
{
    const std::vector<std::string> everything{
        "##########", "#>LDmMwcb#", "#R.......#", "##########"};
    for (const stages::Stage& stage : stages::all()) {
        REQUIRE(stage.describe != nullptr);
        REQUIRE(stage.happened != nullptr);
    }
    const stages::Stage& stage = *stages::find("tunnel");
    for (const std::string_view language : lesson::languages) {
        const i18n::Catalogue words = strings(language);
        const auto check = [&](const std::vector<core::Message>& messages) {
            for (const core::Message& message : messages) {
                const std::string text = words.text(message);
                CAPTURE(language, text);
                CHECK(is_a_sentence(text));
                CHECK(text.find('{') == std::string::npos);
            }
        };
        const auto world = support::world_of(stage, everything);
        for (const lang::Native& function : stage.module->functions) {
            // Each function at each place that a walk comes by.
            for (int step = 0; step < 8; ++step) {
                const auto before = world->clone();
                support::call(stage, *world, function.name);
                check(stage.describe(*world));
                check(stage.happened(*before, *world));
                CHECK(words.has(std::string{stage.name} + "." + std::string{function.name}));
                support::call(stage, *world, "move_right");
            }
            for (int step = 0; step < 8; ++step) {
                support::call(stage, *world, "move_left");
            }
        }
        CHECK(words.missing().empty());
    }
}

TEST_CASE("every thing, deed and obstacle of a ring has its words in every language",
          "[lesson][narration]")
{
    const stages::Stage& stage = *stages::find("ring");
    for (const std::string_view language : lesson::languages) {
        const i18n::Catalogue words = strings(language);
        const auto check = [&](const core::Message& message) {
            const std::string text = words.text(message);
            CAPTURE(language, text);
            CHECK(is_a_sentence(text));
            CHECK(text.find('{') == std::string::npos);
        };
        for (const std::string_view name : {"place", "on_gate", "on_bump"}) {
            CHECK(words.has("ring." + std::string{name}));
        }
        // With everything, with nothing, and every obstacle on the way.
        for (const char* const row : {"CBGBSBLB", "-B-B"}) {
            const auto world = support::world_of(stage, {row});
            for (int round = 0; round < 14; ++round) {
                for (const lang::Native& function : stage.module->functions) {
                    CHECK(words.has("ring." + std::string{function.name}));
                    CHECK(words.has("ring.spoken." + std::string{function.name}));
                    if (!function.parameters.empty()) {
                        continue;  // the relay is told in ring/world_describe_test.cpp
                    }
                    const auto before = world->clone();
                    const stages::Deed deed = support::call(stage, *world, function.name);
                    std::ranges::for_each(stage.describe(*world), check);
                    std::ranges::for_each(stage.happened(*before, *world), check);
                    if (deed.bump) {
                        check(stage.bumped(*world));
                    }
                }
                support::call(stage, *world, round % 3 == 0 ? "kick" : "bend");
                std::ranges::for_each(stage.describe(*world), check);
            }
        }
        for (const char* const obstacle : {"gone",
                                           "outer_wall",
                                           "inner_wall",
                                           "at_the_limit",
                                           "not_ready",
                                           "off_centre",
                                           "no_cavity",
                                           "no_station",
                                           "no_gate",
                                           "no_lamp"}) {
            CHECK(words.has("ring.bump." + std::string{obstacle}));
        }
        CHECK(words.missing().empty());
    }
}

TEST_CASE("every text of a lesson that is heard is there in every language", "[lesson][narration]")
{
    const lesson::LessonCatalogue catalogue =
        lesson::read_catalogue(std::string{SOURCE_DIR} + "/lessons");
    for (const lesson::Track& track : catalogue.tracks) {
        for (const auto& entry : track.lessons) {
            for (const std::string_view language : lesson::languages) {
                CAPTURE(entry->id, language);
                REQUIRE(entry->text.contains(language));
                const lesson::Text& text = entry->text.find(language)->second;
                for (const std::string& heard : {text.spoken, text.story, text.goal, text.done}) {
                    CHECK_FALSE(heard.empty());
                    CHECK(heard.find_first_of("{}_") == std::string::npos);
                }
            }
        }
    }
}
