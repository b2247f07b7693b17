#include "lesson/reader.hpp"

#include "lesson/json.hpp"
#include "lesson/samples.hpp"
#include "support/catch.hpp"

#include <limits>

using lesson::Lesson;
using samples::Json;

namespace {

core::Result<Lesson> read(const Json& file)
{
    return lesson::read_lesson(lesson::read_json("x.json", file.dump(1)).value(), "x.json");
}

/// The keys of everything that is wrong.
std::vector<std::string> complaints(const Json& file)
{
    std::vector<std::string> keys;
    for (const core::Error& error : samples::errors(file.dump(1))) {
        CHECK(error.place.line > 0);
        CHECK(error.place.column > 0);
        keys.push_back(error.message.key);
    }
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("a lesson is read as it stands in its file", "[reader]")
{
    const core::Result<Lesson> result =
        lesson::read_lesson_file(samples::folder / "linac" / "S01.json");
    REQUIRE(result);
    const Lesson& build = result.value();
    CHECK(build.id == "S01");
    CHECK(build.track == "linac");
    CHECK(build.kind == lesson::Kind::build);
    CHECK(build.stage == "tunnel");
    CHECK(build.worlds.size() == 1);
    CHECK(build.palette.style == lesson::Style::picture);
    CHECK(build.palette.allow == std::vector<std::string>{"move_right", "repeat"});
    CHECK((build.palette.insert && build.palette.remove && build.palette.move &&
           build.palette.replace));
    CHECK(build.start.program.body.statements.size() == 1);
    CHECK(build.locked == std::vector<int>{0});
    CHECK(build.solution.program.body.statements.size() == 2);
    CHECK(std::get<lesson::Bound>(build.goal.form).fact == "at_lamp");
    CHECK(std::get<lesson::Bound>(build.goal.form).least == 1);
    CHECK(std::get<lesson::All>(build.star_three.form).parts.size() == 2);
    CHECK(std::get<lesson::PointAtCell>(build.hints.look).column == 3);
    CHECK(std::get<lesson::PointAtBlock>(build.hints.think).name == "move_right");
    CHECK(build.mistakes.size() == 2);
    CHECK(build.also_right.at(0).script.program.body.statements.size() == 1);
    CHECK(build.also_right.at(0).attempt.runs == 2);
    CHECK(build.person == "ada_lovelace");
    CHECK(build.text.size() == 5);
    CHECK(build.text.at("en").title == "A title (en)");
    CHECK(build.text.at("fr").mistakes.size() == 2);
}

TEST_CASE("a predict lesson has a question", "[reader]")
{
    const core::Result<Lesson> result =
        lesson::read_lesson_file(samples::folder / "linac" / "S02.json");
    REQUIRE(result);
    REQUIRE(result.value().question);
    CHECK(result.value().question->cells.size() == 1);
    CHECK(result.value().solution_attempt.answered);
    CHECK_FALSE(result.value().text.at("de").ask.empty());

    Json file = samples::json("S02");
    file["ask"] = {{"kind", "items"}, {"answer", {0, 2}}};
    CHECK(read(file).value().question->items == std::vector<int>{0, 2});
    file["ask"] = {{"kind", "path"}, {"answer", {{1, 1}, {1, 2}}}};
    CHECK(read(file).value().question->cells.size() == 2);
    file["ask"] = {{"kind", "cell"}, {"answer", {1}}};
    CHECK(complaints(file) == Keys{"error.lesson.count"});
    file.erase("ask");
    CHECK(complaints(file) == Keys{"error.lesson.missing"});
}

TEST_CASE("a slip in a program is told at its line of the file", "[reader]")
{
    Json file = samples::json("S01");
    file["solution"]["program"] = {"move_right()", "move_right("};
    const core::Record record = lesson::read_json("x.json", file.dump(1)).value();
    const auto result = lesson::read_lesson(record, "x.json");
    REQUIRE_FALSE(result);
    const core::Record& line = record.find("solution")->find("program")->list()->at(1);
    CHECK(result.error().place.line == line.place.line);
    CHECK(result.error().place.column > line.place.column);
    CHECK(result.error().message.key.starts_with("diagnostic."));
}

TEST_CASE("a line of a program holds no line break", "[reader]")
{
    Json file = samples::json("S01");
    file["start"] = {"move_right()\nmove_right()"};
    CHECK(complaints(file) == Keys{"error.lesson.line"});
}

TEST_CASE("a world that the stage can't make is told at its row", "[reader]")
{
    Json file = samples::json("S01");
    file["worlds"][0]["map"][1] = "#>?L#";
    CHECK(complaints(file) == Keys{"error.world.symbol"});
}

TEST_CASE("conditions bound facts and are joined", "[reader]")
{
    Json file = samples::json("S01");
    file["goal"] = Json::parse(
        R"({"any": [{"not": {"bumps": {"least": 2}}}, {"ever": {"calls.move": 3}}, {"warm": {"least": 1, "most": 4.5}}]})");
    const Lesson joined = read(file).value();
    const auto& parts = std::get<lesson::Any>(joined.goal.form).parts;
    REQUIRE(parts.size() == 3);
    const auto& bumps =
        std::get<lesson::Bound>(std::get<lesson::Not>(parts[0].form).part.at(0).form);
    CHECK(bumps.least == 2);
    CHECK(bumps.most == std::numeric_limits<double>::infinity());
    const auto& calls =
        std::get<lesson::Bound>(std::get<lesson::Ever>(parts[1].form).part.at(0).form);
    CHECK(calls.fact == "calls.move");
    CHECK((calls.least == 3 && calls.most == 3));
    CHECK(std::get<lesson::Bound>(parts[2].form).most == 4.5);
    CHECK(calls.place.line > 0);
}

TEST_CASE("conditions that can't be meant are refused", "[reader]")
{
    Json file = samples::json("S01");
    const auto [condition, key] = GENERATE(table<std::string, std::string>(
        {{R"({})", "error.lesson.condition"},
         {R"({"at_lamp": true, "bumps": 0})", "error.lesson.condition"},
         {R"([])", "error.lesson.condition"},
         {R"({"all": []})", "error.lesson.count"},
         {R"({"all": {"at_lamp": true}})", "error.lesson.not_list"},
         {R"({"not": [{"at_lamp": true}]})", "error.lesson.condition"},
         {R"({"bumps": "none"})", "error.lesson.bound"},
         {R"({"bumps": null})", "error.lesson.bound"},
         {R"({"bumps": {}})", "error.lesson.bound"},
         {R"({"bumps": {"least": 3, "most": 2}})", "error.lesson.never"},
         {R"({"bumps": {"lest": 3, "most": 4}})", "error.lesson.unknown_near"},
         {R"({"bumps": 1e300})", "error.lesson.bound"},
         {R"({"a.b.c.d": 1})", "error.lesson.fact"},
         {R"({"": 1})", "error.lesson.fact"}}));
    CAPTURE(condition);
    file["goal"] = Json::parse(condition);
    CHECK(complaints(file) == Keys{key});
}

TEST_CASE("conditions are nested eight levels deep at most", "[reader]")
{
    Json file = samples::json("S01");
    Json condition = {{"at_lamp", true}};
    for (int level = 1; level < 8; ++level) {
        condition = Json{{"not", condition}};
    }
    file["goal"] = condition;
    CHECK(complaints(file).empty());
    file["goal"] = Json{{"not", condition}};
    CHECK(complaints(file) == Keys{"error.lesson.deep"});
}

TEST_CASE("hands narrow what may be done", "[reader]")
{
    Json file = samples::json("S01");
    file["blocks"]["hands"] = {"replace"};
    const Lesson narrowed = read(file).value();
    CHECK_FALSE((narrowed.palette.insert || narrowed.palette.remove || narrowed.palette.move));
    CHECK(narrowed.palette.replace);
    file["blocks"]["hands"] = {"replace", "replace"};
    CHECK(complaints(file) == Keys{"error.lesson.twice"});
}

TEST_CASE("a jigsaw has its pieces, and no other kind has", "[reader]")
{
    Json file = samples::json("S01");
    file["pieces"] = {{"move_right()"}, {"move_right()", "move_right()"}};
    CHECK(complaints(file) == Keys{"error.lesson.only_for"});
    file["kind"] = "jigsaw";
    CHECK(read(file).value().pieces.size() == 2);
    file.erase("pieces");
    CHECK(complaints(file) == Keys{"error.lesson.missing"});
}

TEST_CASE("a point points at one thing or at nothing", "[reader]")
{
    Json file = samples::json("S01");
    file["hints"]["look"] = Json::object();
    CHECK(std::holds_alternative<std::monostate>(read(file).value().hints.look));
    file["hints"]["look"] = {{"control", "go"}};
    CHECK(std::get<lesson::PointAtControl>(read(file).value().hints.look).name == "go");
    file["hints"]["look"] = {{"control", "went"}};
    CHECK(complaints(file) == Keys{"error.lesson.choice"});
    file["hints"]["look"] = {{"control", "go"}, {"statement", 0}};
    CHECK(complaints(file) == Keys{"error.lesson.point"});
    file["hints"]["look"] = {{"cell", {0, -1}}};
    CHECK(complaints(file) == Keys{"error.lesson.range"});
}

TEST_CASE("every mistake has a text of its own in every language", "[reader]")
{
    Json file = samples::json("S01");
    file["text"]["it"]["mistakes"].erase("too_long");
    CHECK(complaints(file) == Keys{"error.lesson.missing"});
    file = samples::json("S01");
    file["text"]["es"]["mistakes"]["too_lang"] = "¿?";
    CHECK(complaints(file) == Keys{"error.lesson.unknown_near"});
}

TEST_CASE("all mistakes of a file are told, in its order", "[reader]")
{
    Json file = samples::json("S01");
    file["minutes"] = 2.5;
    file["stage"] = "moon";
    file["text"]["de"]["title"] = "";
    CHECK(complaints(file) ==
          Keys{"error.lesson.not_whole", "error.lesson.choice", "error.lesson.empty"});
}

TEST_CASE("of a lesson of another format nothing else is said", "[reader]")
{
    Json file = samples::json("S01");
    file["format"] = 2;
    file["kinds"] = "build";
    CHECK(complaints(file) == Keys{"error.lesson.format"});
}

TEST_CASE("ids are short and plain", "[reader]")
{
    Json file = samples::json("S01");
    const std::string id =
        GENERATE(as<std::string>{}, "", "A 1", "Ä", "../A01", std::string(41, 'a'));
    CAPTURE(id);
    file["id"] = id;
    CHECK(complaints(file) == Keys{"error.lesson.id"});
}

TEST_CASE("only a text that is to be modified may have gaps", "[reader]")
{
    Json file = samples::json("S01");
    file["start"] = {"____ _ in range(2):", "    move_right()"};
    CHECK(read(file).error().message.key.starts_with("diagnostic."));
    file["blocks"]["style"] = "text";
    CHECK(read(file).error().message.key.starts_with("diagnostic."));
    file["kind"] = "modify";
    const core::Result<Lesson> lesson = read(file);
    REQUIRE(lesson);
    CHECK_FALSE(lesson.value().start.reads);
    CHECK(lesson.value().start.lines.size() == 2);
    file["solution"]["program"] = {"move_right("};
    CHECK_FALSE(read(file));
}
