#include "lang/walk.hpp"
#include "lesson/session.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

using lesson::Phase;
using lesson::Session;
using support::program_of;
using namespace std::chrono_literals;

namespace {

lesson::Lesson lesson_of(std::string_view program, lesson::Style style = lesson::Style::text)
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.palette.style = style;
    lesson.palette.limit = 0;
    lesson.start = support::script_of(program);
    lesson.mistakes.clear();
    return lesson;
}

std::unique_ptr<Session> open(lesson::Lesson lesson)
{
    auto session = Session::open(std::make_shared<const lesson::Lesson>(std::move(lesson)));
    REQUIRE(session);
    return std::move(session).value();
}

std::unique_ptr<Session> open(std::string_view program, lesson::Style style = lesson::Style::text)
{
    return open(lesson_of(program, style));
}

/// Lets time pass until the playhead stands still or waits for an answer.
void let_play(Session& session)
{
    for (int i = 0; i < 100'000 && session.phase() == Phase::playing && !session.asks(); ++i) {
        session.tick(50ms);
    }
}

lang::NodeId statement_on(const Session& session, int line)
{
    lang::NodeId found{};
    lang::each_statement(session.program().body.statements, [&](const lang::Statement& each) {
        if (each.span.begin.line == line) {
            found = each.id;
        }
    });
    return found;
}

std::string value_of(const Session& session, std::string_view name)
{
    for (const lesson::VariableHere& each : session.variables_here()) {
        if (each.name == name) {
            return each.value;
        }
    }
    return "";
}

}  // namespace

TEST_CASE("Step goes statement by statement, and back", "[lesson][watch]")
{
    const auto session = open("a = 1\na = 2\nmove_right()\n");
    session->step();
    let_play(*session);
    CHECK(value_of(*session, "a") == "1");
    CHECK(session->lit() == std::vector{statement_on(*session, 1)});
    session->step();
    let_play(*session);
    CHECK(value_of(*session, "a") == "2");
    session->step_back();
    CHECK(value_of(*session, "a") == "1");
    CHECK(session->phase() == Phase::paused);
}

TEST_CASE("lessons of pictures and words have no moments but actions", "[lesson][watch]")
{
    for (const auto style : {lesson::Style::picture, lesson::Style::words}) {
        const auto session = open("a = 1\nmove_right()\n", style);
        CHECK_FALSE(session->is_fine());
        CHECK(session->speeds() == lesson::block_times.size());
        session->go();
        let_play(*session);
        CHECK(session->trace().last() == 1);
        session->set_speed(lesson::at_once);
        CHECK(session->speed() == lesson::block_times.size() - 1);
    }
}

TEST_CASE("a program of text that only computes is there at once", "[lesson][watch]")
{
    const auto computes = open("a = 0\nfor i in range(500):\n    a += i\n");
    CHECK(computes->speed() == lesson::at_once);
    computes->go();
    for (int i = 0; i < 1000 && computes->phase() == Phase::playing; ++i) {
        computes->tick(1ms);
    }
    CHECK(computes->phase() == Phase::ended);
    CHECK(value_of(*computes, "a") == "124750");
    CHECK(open("move_right()\n")->speed() == 2);
    CHECK(open("a = 1\n", lesson::Style::both)->speed() == 2);
    const auto chosen = open("a = 1\n");
    chosen->set_speed(0);
    CHECK(chosen->speed() == 0);
}

TEST_CASE("playing is held before a statement that has a breakpoint", "[lesson][watch]")
{
    const auto session = open("a = 1\nfor i in range(2):\n    a += 10\nb = 1\n");
    session->toggle_breakpoint(statement_on(*session, 3));
    CHECK(session->breakpoints() == std::vector{statement_on(*session, 3)});
    session->go();
    let_play(*session);
    CHECK(session->phase() == Phase::paused);
    CHECK(session->playback().held());
    CHECK(value_of(*session, "a") == "1");
    CHECK(session->lit().back() == statement_on(*session, 3));
    session->go();
    let_play(*session);
    CHECK(value_of(*session, "a") == "11");
    CHECK(session->playback().held());
    session->toggle_breakpoint(statement_on(*session, 3));
    CHECK(session->breakpoints().empty());
    session->go();
    let_play(*session);
    CHECK(session->phase() == Phase::ended);
    CHECK(value_of(*session, "a") == "21");
}

TEST_CASE("a breakpoint on the first statement holds before anything happened", "[lesson][watch]")
{
    for (const std::size_t speed : {std::size_t{4}, lesson::at_once}) {
        const auto session = open("a = 1\na = 2\n");
        session->set_speed(speed);
        session->toggle_breakpoint_at_line(1);
        session->go();
        let_play(*session);
        CHECK(session->phase() == Phase::paused);
        CHECK(session->playback().moment() == 0);
        session->go();
        let_play(*session);
        CHECK(session->phase() == Phase::ended);
    }
}

TEST_CASE("a breakpoint where nothing runs holds at what comes there", "[lesson][watch]")
{
    const auto session = open("a = 1\n\ntry:\n    a = 2\nfinally:\n    pass\na = 3\n");
    session->toggle_breakpoint_at_line(2);  // an empty line: the try behind it
    CHECK(session->breakpoints() == std::vector{statement_on(*session, 3)});
    session->go();
    let_play(*session);
    CHECK(session->playback().held());
    CHECK(session->lit().back() == statement_on(*session, 4));
    session->reset();
    session->toggle_breakpoint_at_line(3);
    session->toggle_breakpoint_at_line(6);
    session->go();
    let_play(*session);
    CHECK(value_of(*session, "a") == "3");  // nothing comes behind the pass: it holds nobody
    session->toggle_breakpoint_at_line(99);
    CHECK(session->breakpoints().size() == 1);
}

TEST_CASE("a breakpoint lives as long as its statement", "[lesson][watch]")
{
    const auto session = open("a = 1\na = 2\n", lesson::Style::both);
    session->toggle_breakpoint(statement_on(*session, 2));
    session->clear();
    CHECK(session->breakpoints().empty());
    session->undo();
    CHECK(session->breakpoints().size() == 1);
}

TEST_CASE("a program asks once the playhead has come there, and goes on with the answer",
          "[lesson][watch]")
{
    const auto session = open("print('Hi')\nname = input('Name? ')\nprint('Hello', name)\n");
    session->set_speed(4);
    session->go();
    CHECK_FALSE(session->asks());
    let_play(*session);
    REQUIRE(session->asks());
    CHECK(*session->asks() == "Name? ");
    CHECK(session->lit().back() == statement_on(*session, 2));
    CHECK_FALSE(session->verdict());
    session->answer_line("Zoë");
    CHECK_FALSE(session->asks());
    let_play(*session);
    CHECK(session->phase() == Phase::ended);
    CHECK(session->trace().output == std::vector<std::string>{"Hi", "Name? Zoë", "Hello Zoë"});
    CHECK(value_of(*session, "name") == "'Zoë'");
}

TEST_CASE("she can step through what asks, and a long answer is cut between letters",
          "[lesson][watch]")
{
    const auto session = open("name = input()\nb = len(name)\n");
    session->step();
    for (int i = 0; i < 10; ++i) {
        session->tick(50ms);
    }
    REQUIRE(session->asks());
    std::string endless = "x";
    for (int i = 0; i < 500; ++i) {
        endless += "é";
    }
    session->answer_line(endless);
    for (int i = 0; i < 20; ++i) {
        session->tick(50ms);
    }
    CHECK(session->playback().moment() == 1);
    session->go();
    let_play(*session);
    CHECK(value_of(*session, "b") == "100");
}

TEST_CASE("Stop works while a program asks", "[lesson][watch]")
{
    const auto session = open("name = input('Name? ')\n");
    session->go();
    let_play(*session);
    REQUIRE(session->asks());
    session->stop();
    CHECK_FALSE(session->asks());
    CHECK(session->phase() == Phase::ended);
    session->go();
    let_play(*session);
    CHECK(session->asks());  // and it asks anew
}

TEST_CASE("hidden worlds get the same answers, and an error when there are none left",
          "[lesson][watch]")
{
    lesson::Lesson lesson = lesson_of(
        "n = int(input('How far? '))\n"
        "for i in range(n):\n"
        "    move_right()\n"
        "if wall_ahead():\n"
        "    x = 1\n"
        "else:\n"
        "    x = input('More? ')\n");
    lesson.worlds.push_back(support::map_record({"######", "#>..L#", "######"}));
    const auto session = open(std::move(lesson));
    session->set_speed(4);
    session->go();
    let_play(*session);
    REQUIRE(session->asks());
    session->answer_line("2");
    let_play(*session);
    REQUIRE(session->phase() == Phase::ended);
    REQUIRE(session->verdict());
    CHECK(session->verdict()->stars[0]);
    session->watch(1);
    let_play(*session);
    CHECK(session->trace().actions_at(session->trace().last()) == 2);
    CHECK(session->trace().output == std::vector<std::string>{"How far? 2", "More? "});
    REQUIRE(session->fault() != nullptr);
    CHECK(lang::kind_of(*session->fault()) == "no_input");
}

TEST_CASE("where nobody is there to ask, nothing waits for ever", "[lesson][watch]")
{
    lesson::Lesson lesson = lesson_of("move_right()\n");
    const auto worlds = lesson::make_worlds(lesson);
    REQUIRE(worlds);
    const lesson::Tried tried =
        lesson::try_program(lesson, worlds.value(), program_of("x = input('? ')\n"), {});
    REQUIRE(tried.traces.size() == 1);
    CHECK(tried.traces[0].ending->kind == lesson::Ending::Kind::failed);
    lesson.hints.show = support::script_of("x = input('? ')\n");
    const auto show = lesson::Show::of(lesson);
    REQUIRE(show != nullptr);
    show->tick(1s);
    CHECK(show->trace().ending);
}

TEST_CASE("what a variable was is told at any moment, and when it changed", "[lesson][watch]")
{
    const auto session = open("def f(i):\n    k = i * 2\n    return k\ni = 1\ni = f(5)\nj = 0\n");
    session->go();
    let_play(*session);
    REQUIRE(session->phase() == Phase::ended);
    CHECK(value_of(*session, "i") == "10");
    CHECK(session->frames_here().size() == 1);
    REQUIRE(session->seek_change("i"));
    CHECK(session->lit().back() == statement_on(*session, 3));  // the return gave it
    CHECK(value_of(*session, "i") == "10");
    REQUIRE(session->seek_change("i"));
    CHECK(session->lit().back() == statement_on(*session, 4));
    CHECK(value_of(*session, "i") == "1");
    CHECK_FALSE(session->seek_change("i"));
    REQUIRE(session->seek_change("i", false));
    CHECK(value_of(*session, "i") == "10");
    session->step_back();
    REQUIRE(session->frames_here().size() == 2);
    CHECK(session->frames_here()[1].function == "f");
    CHECK(value_of(*session, "i") == "5");
    CHECK(session->variables_here(0).front().value == "1");
    const std::vector<lesson::VariableHere> here = session->variables_here();
    REQUIRE(here.size() == 2);
    CHECK(here[1].name == "k");
    CHECK(here[1].changed);
    CHECK_FALSE(here[0].changed);
}
