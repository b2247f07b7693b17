#include "lesson/playground.hpp"

#include "editor/tile.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"
#include "lesson/samples.hpp"
#include "lesson/session.hpp"
#include "stages/world.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using lesson::Playground;
using lesson::Style;
using samples::Json;

namespace {

const std::filesystem::path file = std::filesystem::path{SOURCE_DIR} / "lessons/playground.json";

Json in_all_languages(const std::string& text)
{
    Json texts;
    for (const std::string_view language : lesson::languages) {
        texts[std::string{language}] = text;
    }
    return texts;
}

/// One stage, one world, one example.
Json small()
{
    Json text;
    for (const std::string_view language : lesson::languages) {
        text[std::string{language}] = {{"title", "Tunnel"}, {"story", "Go on!"}};
    }
    return {{"format", 1},
            {"stages",
             {{{"stage", "tunnel"},
               {"text", text},
               {"worlds",
                {{{"id", "hall"},
                  {"title", in_all_languages("The hall")},
                  {"world", {{"map", {"#####", "#>..#", "#####"}}}}}}}}}},
            {"examples",
             {{{"id", "go"},
               {"stage", "tunnel"},
               {"world", "hall"},
               {"style", "picture"},
               {"program", {"move()", "move()"}},
               {"title", in_all_languages("Go")},
               {"try", in_all_languages("Further?")}}}}};
}

Playground read(const Json& json)
{
    return lesson::read_playground(lesson::read_json("x.json", json.dump(1)).value(), "x.json");
}

/// The one thing that is wrong: its key, at a line of the file.
std::string only_error(const Playground& playground)
{
    REQUIRE(playground.errors.size() == 1);
    CHECK(playground.errors.front().place.line > 0);
    CHECK(playground.errors.front().file == "x.json");
    return playground.errors.front().message.key;
}

lang::Program parsed(const std::string& text) { return lang::parse(text).program; }

}  // namespace

TEST_CASE("the playground of the house is in order, with examples for every stage and style",
          "[playground]")
{
    const Playground playground = lesson::read_playground_file(file);
    for (const core::Error& error : playground.errors) {
        INFO(error.place.line << ": " << error.message.key);
        CHECK(false);
    }
    for (const core::Error& error : lesson::check_playground(playground)) {
        INFO(error.place.line << ": " << error.message.key);
        CHECK(false);
    }
    REQUIRE_FALSE(playground.stages.empty());
    for (const lesson::PlayStage& stage : playground.stages) {
        CHECK(stage.worlds.size() >= 3);
        for (const Style style : {Style::picture, Style::words, Style::text}) {
            INFO(stage.stage << ", " << lesson::name_of(style));
            CHECK(std::ranges::count_if(playground.examples, [&](const lesson::Example& each) {
                      return each.stage == stage.stage && each.style == style;
                  }) >= 3);
        }
    }
}

TEST_CASE("the playground's texts are short, and French sets its spaces", "[playground][texts]")
{
    const Playground playground = lesson::read_playground_file(file);
    const auto check = [](const lesson::Titles& texts, bool is_said) {
        for (const auto& [language, text] : texts) {
            INFO(language << ": " << text);
            const auto ends = [&text](std::size_t i) {
                return std::string_view{".!?"}.find(text[i]) != std::string_view::npos &&
                       (i + 1 == text.size() || text[i + 1] == ' ');
            };
            int sentences = 0;
            for (std::size_t i = 0; i < text.size(); ++i) {
                sentences += ends(i) ? 1 : 0;
                if (language == "fr" && (text[i] == '!' || text[i] == '?')) {
                    CHECK(std::string_view{text}.substr(0, i).ends_with("\u00a0"));
                }
            }
            CHECK(sentences <= 2);
            CHECK((is_said || text.size() <= 30));
        }
    };
    for (const lesson::PlayStage& stage : playground.stages) {
        check(stage.titles, false);
        check(stage.stories, true);
        for (const lesson::PlayWorld& world : stage.worlds) {
            check(world.titles, false);
        }
    }
    for (const lesson::Example& example : playground.examples) {
        check(example.titles, false);
        check(example.invitations, true);
    }
}

TEST_CASE("a bad example is left out, and the others are there", "[playground]")
{
    Json json = small();
    CHECK(read(json).errors.empty());
    json["examples"].push_back(json["examples"][0]);
    json["examples"][0]["world"] = "moon";
    const Playground playground = read(json);
    CHECK(only_error(playground) == "error.playground.world");
    REQUIRE(playground.examples.size() == 1);
    CHECK(playground.find_example("go") != nullptr);
}

TEST_CASE("what is wrong in the file is said at its place", "[playground]")
{
    const auto error_of = [](const std::function<void(Json&)>& change) {
        Json json = small();
        change(json);
        return only_error(read(json));
    };
    CHECK(error_of([](Json& json) { json["format"] = 2; }) == "error.lesson.range");
    CHECK(error_of([](Json& json) { json["examples"].push_back(json["examples"][0]); }) ==
          "error.lesson.twice");
    CHECK(error_of([](Json& json) { json["stages"].push_back(json["stages"][0]); }) ==
          "error.lesson.twice");
    CHECK(error_of([](Json& json) {
              json["stages"][0]["worlds"].push_back(json["stages"][0]["worlds"][0]);
              json["examples"].clear();
          }) == "error.lesson.twice");
    CHECK(error_of([](Json& json) { json["examples"][0]["title"].erase("it"); }) ==
          "error.lesson.missing");
    CHECK(error_of([](Json& json) { json["examples"][0]["style"] = "sung"; }) ==
          "error.lesson.choice");
    CHECK(error_of([](Json& json) { json["examples"][0]["color"] = "red"; }) ==
          "error.lesson.unknown");
    CHECK(error_of([](Json& json) {
              json["examples"][0]["program"] = {"move("};
          }).starts_with("diagnostic."));
    CHECK(error_of([](Json& json) {
              json["stages"][0]["worlds"][0]["world"]["map"] = {"###"};
              json["examples"].clear();
          }) == "error.world.no_lumi");
}

TEST_CASE("an example that does not run to a good end is found", "[playground]")
{
    const auto proof = [](const std::vector<std::string>& program, const std::string& style) {
        Json json = small();
        json["examples"][0]["program"] = program;
        json["examples"][0]["style"] = style;
        const Playground playground = read(json);
        REQUIRE(playground.errors.empty());
        const std::vector<core::Error> errors = lesson::check_playground(playground);
        return errors.empty() ? std::string{} : errors.front().message.key;
    };
    CHECK(proof({"move()"}, "picture").empty());
    CHECK(proof({}, "picture") == "error.playground.empty");
    CHECK(proof({"x = 1"}, "text") == "error.playground.nothing");
    CHECK(proof({"if wall_ahead():", "    move()"}, "picture") == "error.playground.style");
    CHECK(proof({"mvoe()"}, "text") == "diagnostic.did_you_mean");
    CHECK(proof({"while True:", "    move()"}, "words") == "lumi.too_many_actions");
    CHECK(proof({"move()", "x = 1 // 0"}, "text") == "diagnostic.divide_by_zero");
}

TEST_CASE("who plays has everything that style and stage have", "[playground]")
{
    for (const stages::Stage& stage : stages::all()) {
        for (const Style style : {Style::picture, Style::words, Style::both, Style::text}) {
            const std::vector<std::string> words = lesson::everything(style, stage.name);
            CHECK(std::ranges::all_of(words, [&](const std::string& word) {
                return editor::is_palette_word(word, stage.module);
            }));
            CHECK(std::set(words.begin(), words.end()).size() == words.size());
            for (const lang::Native& native : stage.module->functions) {
                const bool there = std::ranges::count(words, native.name) > 0;
                const bool one_number = native.parameters.size() == 1 && native.first.size() == 1 &&
                                        std::holds_alternative<std::int64_t>(native.first.front());
                const bool fits_on_a_tile = native.kind == lang::NativeKind::action &&
                                            (native.parameters.empty() || one_number);
                CHECK(there == (style != Style::picture || fits_on_a_tile));
            }
        }
    }
    CHECK(lesson::everything(Style::words, "moon").empty());
    // A text may use every word that blocks have.
    const std::vector<std::string> words = lesson::everything(Style::text, "tunnel");
    for (const char* const word : {"break", "continue", "for", "while", "def", "return", "else"}) {
        CHECK(std::ranges::count(words, word) == 1);
    }
}

TEST_CASE("a play lesson is never judged, offers no hint and says what went wrong", "[playground]")
{
    const Playground playground = read(small());
    const auto play = lesson::play_lesson(
        playground, {.stage = "tunnel", .world = "moon", .style = Style::words, .example = "go"});
    REQUIRE(play != nullptr);
    CHECK(play->kind == lesson::Kind::play);
    CHECK(play->text.at("fr").title == "The hall");
    CHECK(play->text.at("fr").story == "Further?");
    auto session = std::move(lesson::Session::open(play)).value();
    const auto run = [&session](const std::string& program) {
        REQUIRE(session->restore({.program = program, .attempt = {}}));
        session->go();
        for (int i = 0; i < 200 && session->phase() == lesson::Phase::playing; ++i) {
            session->tick(std::chrono::seconds{1});
        }
        CHECK(session->phase() == lesson::Phase::ended);
        CHECK_FALSE(session->verdict().has_value());
        session->tick(std::chrono::hours{1});
        CHECK_FALSE(session->hint_offered());
    };
    run("move()\n");
    CHECK(std::holds_alternative<std::monostate>(session->says()));
    CHECK(session->mood() == lesson::Mood::idle);
    session->step_back();
    CHECK(session->phase() == lesson::Phase::paused);
    run("move()\nx = 1 // 0\n");
    CHECK(std::get<core::Message>(session->says()).key == "diagnostic.divide_by_zero");
    CHECK(session->mood() == lesson::Mood::oops);
    CHECK(lesson::play_lesson(playground, {.stage = "moon", .world = "hall"}) == nullptr);
}

TEST_CASE("another session goes on with the past of one that ended at its program", "[playground]")
{
    const Playground playground = read(small());
    const auto open = [&](Style style) {
        const auto play =
            lesson::play_lesson(playground, {.stage = "tunnel", .world = "hall", .style = style});
        return std::move(lesson::Session::open(play)).value();
    };
    const auto first = open(Style::picture);
    REQUIRE_FALSE(
        first->edit(editor::Insert{editor::last_gap(first->program()), editor::make_tile("move")}));
    REQUIRE_FALSE(first->edit(
        editor::Insert{editor::last_gap(first->program()), editor::make_tile("light")}));
    const auto second = open(Style::words);
    CHECK_FALSE(second->remember(first->past()));
    REQUIRE(second->restore(first->work()));
    CHECK_FALSE(second->can_undo());
    REQUIRE(second->remember(first->past()));
    second->undo();
    CHECK(second->work().program == "move()\n");
    second->undo();
    CHECK(second->work().program.empty());
}

TEST_CASE("picture tiles show actions, repeats and hats, blocks everything", "[playground]")
{
    const auto shows = [](const std::string& text, Style style) {
        return !lesson::cannot_show(parsed(text), style, "tunnel");
    };
    CHECK(shows("", Style::picture));
    CHECK(shows("move()  # note\nfor _ in range(12):\n    light()\n", Style::picture));
    CHECK(shows("def on_bump():\n    turn_left()\nmove()\n", Style::picture));
    for (const char* const text : {"x = 1\n",
                                   "def trick():\n    move()\n",
                                   "for _ in range(3):\n    def on_bump():\n        move()\n",
                                   "if at_door():\n    move()\n",
                                   "for _ in range(100):\n    move()\n",
                                   "for _ in range(0):\n    move()\n",
                                   "for i in range(3):\n    move()\n",
                                   "for _ in range(3):\n    x = 2\n",
                                   "for _ in range(3):\n    move()\nelse:\n    move()\n",
                                   "wall_ahead()\n",
                                   "print(1)\n",
                                   "hop()\n"}) {
        INFO(text);
        CHECK_FALSE(shows(text, Style::picture));
        CHECK(shows(text, Style::words));
    }
}

TEST_CASE("a picture tile shows one number, and no more", "[playground]")
{
    const auto shows = [](const std::string& text) {
        return !lesson::cannot_show(parsed(text), Style::picture, "paint");
    };
    CHECK(shows("forward(100)\nturn_left(45)\n"));
    CHECK(shows("forward(999)\n"));
    for (const char* const text : {"forward(1000)\n",
                                   "forward(-5)\n",
                                   "forward(2.5)\n",
                                   "forward(50 + 50)\n",
                                   "colour(\"red\")\n"}) {
        INFO(text);
        CHECK_FALSE(shows(text));
    }
}

TEST_CASE("styles have names", "[playground]")
{
    for (const Style style : {Style::picture, Style::words, Style::both, Style::text}) {
        CHECK(lesson::style_named(lesson::name_of(style)) == style);
    }
    CHECK_FALSE(lesson::style_named("sung").has_value());
}
