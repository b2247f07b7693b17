#include "lesson/catalogue.hpp"
#include "lesson/samples.hpp"
#include "lesson/trial.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

#include <algorithm>
#include <string>

using samples::Json;

namespace {

const std::filesystem::path source{SOURCE_DIR};

/// tests/lesson/cousins.json: by lesson, programs that children write and no lesson file holds,
/// each with the mistake that has to catch it.
Json cousins()
{
    std::ifstream stream{source / "tests" / "lesson" / "cousins.json"};
    return Json::parse(stream);
}

std::string text_of(const Json& program)
{
    std::string text;
    for (const Json& line : program) {
        text += line.get<std::string>() + "\n";
    }
    return text;
}

lesson::Attempt attempt_of(const Json& cousin)
{
    const Json log = cousin.value("attempt", Json::object());
    lesson::Attempt attempt;
    attempt.runs = log.value("runs", 1);
    attempt.steps = log.value("steps", 0);
    attempt.edits = log.value("edits", 0);
    attempt.wrong_answers = log.value("wrong_answers", 0);
    return attempt;
}

/// The id of the mistake that Lumi recognises, or why there is none.
std::string recognised(const lesson::Lesson& lesson, const Json& cousin)
{
    const core::Result<lesson::Worlds> worlds = lesson::make_worlds(lesson);
    REQUIRE(worlds);
    const lang::Program program = support::program_of(text_of(cousin.at("program")));
    const lesson::Tried tried =
        lesson::try_program(lesson, worlds.value(), program, attempt_of(cousin));
    if (!tried.diagnostics.empty()) {
        return tried.diagnostics.front().message.key;
    }
    if (tried.verdict.earned() == 3) {
        return "three stars";
    }
    return tried.verdict.mistake ? lesson.mistakes[*tried.verdict.mistake].id : "nothing";
}

bool stands_in_the_file(const lesson::Lesson& lesson, const Json& cousin)
{
    const lang::Program program = support::program_of(text_of(cousin.at("program")));
    return std::any_of(
        lesson.mistakes.begin(), lesson.mistakes.end(), [&](const lesson::Mistake& mistake) {
            return mistake.script.program == program;
        });
}

}  // namespace

TEST_CASE("every lesson has two mistakes and cousins that they catch unseen", "[lesson][cousins]")
{
    const lesson::LessonCatalogue catalogue = lesson::read_catalogue(source / "lessons");
    const Json all = cousins();
    for (const lesson::Track& track : catalogue.tracks) {
        for (const auto& each : track.lessons) {
            INFO(each->id);
            CHECK(each->mistakes.size() >= 2);
            if (each->exploration) {
                continue;  // its mistakes are what hands do, and have no cousins
            }
            REQUIRE(all.contains(each->id));
            CHECK(all.at(each->id).size() >= 2);
            for (const Json& cousin : all.at(each->id)) {
                INFO(text_of(cousin.at("program")));
                CHECK(recognised(*each, cousin) == cousin.at("mistake").get<std::string>());
                // The cousin of a wrong answer is the same program with another log.
                CHECK((each->question || !stands_in_the_file(*each, cousin)));
            }
        }
    }
}

TEST_CASE("cousins are of lessons that there are", "[lesson][cousins]")
{
    const lesson::LessonCatalogue catalogue = lesson::read_catalogue(source / "lessons");
    const Json all = cousins();
    for (const auto& lesson : all.items()) {
        INFO(lesson.key());
        CHECK(catalogue.find(lesson.key()) != nullptr);
    }
}
