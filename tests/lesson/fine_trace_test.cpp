#include "lang/compiler.hpp"
#include "lang/walk.hpp"
#include "lesson/run.hpp"
#include "lesson/variables.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

#include <malloc.h>

using support::program_of;
using namespace std::chrono_literals;
using Kind = lesson::Ending::Kind;

namespace {

const stages::Stage& tunnel() { return *stages::find("tunnel"); }

std::unique_ptr<lesson::Run> run_of(const lang::Program& program, lesson::RunManner manner)
{
    const lang::Compiled compiled = lang::compile(program, *tunnel().module);
    REQUIRE(compiled.diagnostics.empty());
    return std::make_unique<lesson::Run>(
        compiled.chunk,
        *tunnel().module,
        support::world_of(tunnel(), {"######", "#>..L#", "######"}),
        lesson::RunLimits{},
        manner);
}

lesson::Trace trace_of(const lang::Program& program, std::size_t statements)
{
    const auto run = run_of(program, {.statements = statements});
    while (!run->advance(1s)) {
    }
    return run->trace();
}

lesson::Trace trace_of(std::string_view text, std::size_t statements = lesson::most_statements)
{
    return trace_of(program_of(text), statements);
}

/// The line of each moment's statement.
std::vector<int> lines(std::string_view text)
{
    const lang::Program program = program_of(text);
    std::vector<int> found;
    for (const lesson::Moment& moment : trace_of(program, lesson::most_statements).moments) {
        found.push_back(lang::find_statement(program, moment.node)->span.begin.line);
    }
    return found;
}

std::string value_at(const lesson::Trace& trace, std::size_t moment, std::string_view name)
{
    const std::size_t frame = lesson::frames_at(trace, moment).size() - 1;
    for (const lesson::VariableHere& each : lesson::variables_at(trace, moment, frame)) {
        if (each.name == name) {
            return each.value + (each.changed ? "!" : "");
        }
    }
    return "";
}

}  // namespace

TEST_CASE("a fine trace has a moment behind each statement", "[lesson][fine]")
{
    CHECK(lines("a = 1\nfor i in range(2):\n    a += i\nmove()\nb = a\n") ==
          std::vector<int>{1, 2, 3, 2, 3, 2, 4, 5});
    const lesson::Trace trace = trace_of("i = 5\ni = 6\nprint(i)\n");
    REQUIRE(trace.last() == 3);
    CHECK(value_at(trace, 1, "i") == "5!");
    CHECK(value_at(trace, 2, "i") == "6!");
    CHECK(value_at(trace, 3, "i") == "6");
    CHECK(trace.printed_at(2) == 0);
    CHECK(trace.printed_at(3) == 1);
    CHECK(trace.actions_at(3) == 0);
}

TEST_CASE("an action is a moment once, and the world is shared until the next", "[lesson][fine]")
{
    const lesson::Trace trace = trace_of("x = 1\nmove()\nx = 2\nx = 3\nmove()\n");
    REQUIRE(trace.last() == 5);
    CHECK_FALSE(trace.moments[0].action);
    CHECK(trace.moments[1].action);
    CHECK(trace.moments[0].world == trace.start);
    CHECK(trace.moments[1].world != trace.start);
    CHECK(trace.moments[2].world == trace.moments[1].world);
    CHECK(trace.moments[3].world == trace.moments[1].world);
    CHECK(trace.moments[4].world != trace.moments[1].world);
    CHECK(trace.moments[1].variables == trace.moments[0].variables);
    CHECK(trace.actions_at(5) == 2);
}

TEST_CASE("calls are told, and those that did not change are shared", "[lesson][fine]")
{
    const lesson::Trace trace =
        trace_of("def add(a, b):\n    c = a + b\n    return c\nr = add(1, add(2, 3))\n");
    // The def, the call that leads into add, its two statements, the same again.
    REQUIRE(trace.last() == 6);
    CHECK(lesson::frames_at(trace, 1).size() == 1);
    const std::vector<lesson::FrameHere> frames = lesson::frames_at(trace, 2);
    REQUIRE(frames.size() == 2);
    CHECK(frames[1].function == "add");
    CHECK(value_at(trace, 2, "a") == "2!");
    CHECK(value_at(trace, 3, "c") == "5!");
    CHECK(value_at(trace, 4, "a") == "1!");
    CHECK(value_at(trace, 6, "r") == "6!");
    const lesson::Trace deep =
        trace_of("def down(n):\n    if n > 0:\n        down(n - 1)\ndown(3)\n");
    const lesson::CallMoment& inner = *deep.moments[6].call;
    CHECK(lesson::frames_at(deep, 7).size() == 4);
    CHECK(inner.caller == deep.moments[5].call->caller);
    CHECK(deep.moments[6].stack.size() == 4);  // each statement once, however deep the calls
}

TEST_CASE("what functions inside change of their caller is seen", "[lesson][fine]")
{
    const lesson::Trace trace = trace_of(
        "def outer():\n"
        "    n = 0\n"
        "    def inner():\n"
        "        nonlocal n\n"
        "        n += 1\n"
        "        m = n\n"
        "    inner()\n"
        "outer()\n");
    bool seen = false;
    for (std::size_t moment = 1; moment <= trace.last(); ++moment) {
        if (lesson::frames_at(trace, moment).size() == 3) {
            for (const lesson::VariableHere& each : lesson::variables_at(trace, moment, 1)) {
                seen = seen || (each.name == "n" && each.value == "1" && each.changed);
            }
        }
    }
    CHECK(seen);
}

TEST_CASE("a change is found in both directions, of locals and of globals", "[lesson][fine]")
{
    const lesson::Trace trace = trace_of("i = 0\nj = 0\ni = 1\nj = 1\nj = 2\ni = 2\n");
    CHECK(lesson::change_of(trace, 5, 0, "i", true) == std::size_t{3});
    CHECK(lesson::change_of(trace, 3, 0, "i", true) == std::size_t{1});
    CHECK(lesson::change_of(trace, 1, 0, "i", true) == std::nullopt);
    CHECK(lesson::change_of(trace, 3, 0, "i", false) == std::size_t{6});
    CHECK(lesson::change_of(trace, 6, 0, "nobody", true) == std::nullopt);
    const lesson::Trace local = trace_of("n = 9\ndef f(n):\n    n = n + 1\n    n = n + 1\nf(1)\n");
    REQUIRE(lesson::frames_at(local, 4).size() == 2);
    CHECK(value_at(local, 4, "n") == "2!");
    CHECK(lesson::change_of(local, 4, 1, "n", true) == std::size_t{3});
}

TEST_CASE("a long run is fine up to a limit and goes on with its actions", "[lesson][fine]")
{
    const std::string text =
        "n = 0\nmove()\nwhile n < 1000:\n    n += 1\n    print(n)\nmove()\nn = -1\n";
    const lesson::Trace trace = trace_of(text, 100);
    REQUIRE(trace.fine_until);
    CHECK(trace.ending->kind == Kind::finished);
    CHECK(*trace.fine_until == 101);  // the action is none of the hundred
    CHECK(trace.last() == 103);
    CHECK(trace.moments[101].action);
    CHECK(value_at(trace, 102, "n") == "1000!");
    CHECK(value_at(trace, 103, "n") == "-1!");
    CHECK(trace.output.size() == 1000);
    CHECK_FALSE(trace_of("x = 1\n").fine_until);
    CHECK(trace_of("while True:\n    x = 1\n", 10).ending->kind == Kind::too_many_steps);
    CHECK(trace_of("while True:\n    look()\n").ending->kind == Kind::too_many_actions);
}

TEST_CASE("a fine trace prints and acts as the other does", "[lesson][fine]")
{
    const std::string text =
        "def turn(k):\n"
        "    for i in range(k):\n"
        "        move()\n"
        "        print('at', i, end=';')\n"
        "    return k\n"
        "bumps = 0\n"
        "def on_bump():\n"
        "    global bumps\n"
        "    bumps += 1\n"
        "print(turn(2) + turn(3))\n"
        "print(bumps)\n";
    const lesson::Trace fine = trace_of(text);
    const lesson::Trace coarse = trace_of(text, 0);
    CHECK(fine.output == coarse.output);
    CHECK(fine.actions_at(fine.last()) == static_cast<int>(coarse.last()));
    CHECK(fine.bumps_at(fine.last()) == coarse.bumps_at(coarse.last()));
    CHECK(coarse.last() == 5);
}

TEST_CASE("a line that print() has not ended grows", "[lesson][fine]")
{
    const lesson::Trace trace =
        trace_of("print('a', end='')\nprint('b', end='')\nprint('c')\nx = 1\n");
    REQUIRE(trace.last() == 4);
    CHECK(trace.lines_at(0) == 0);
    REQUIRE(trace.lines_at(1) == 1);
    CHECK(trace.line_at(1, 0) == "a");
    CHECK(trace.line_at(2, 0) == "ab");
    CHECK(trace.line_at(3, 0) == "abc");
    CHECK(trace.printed_at(2) == 0);
    CHECK(trace.printed_at(3) == 1);
}

TEST_CASE("input() waits for its line, and what was typed stands in the output", "[lesson][fine]")
{
    const auto run =
        run_of(program_of("print('Hello')\nname = input('Name? ')\nprint(name)\nx = input()\n"),
               {.statements = 100, .asks = true});
    CHECK_FALSE(run->advance(1s));
    REQUIRE(run->trace().asking);
    CHECK(run->trace().asking->prompt == "Name? ");
    CHECK(run->trace().asking->stack.size() == 1);
    CHECK(run->trace().last() == 1);
    run->answer_line("Ada");
    CHECK_FALSE(run->advance(1s));
    REQUIRE(run->trace().asking);
    CHECK(run->trace().asking->prompt.empty());
    run->answer_line("42");
    CHECK(run->advance(1s));
    CHECK(run->trace().output == std::vector<std::string>{"Hello", "Name? Ada", "Ada", "42"});
    CHECK(run->trace().ending->kind == Kind::finished);
    CHECK(value_at(run->trace(), 4, "x") == "'42'!");
}

TEST_CASE("a run that asks can be stopped", "[lesson][fine]")
{
    const auto run = run_of(program_of("x = input('? ')\n"), {.statements = 100, .asks = true});
    CHECK_FALSE(run->advance(1s));
    run->stop();
    CHECK(run->ended());
    CHECK_FALSE(run->trace().asking);
    run->answer_line("late");
    CHECK(run->trace().ending->kind == Kind::stopped);
}

TEST_CASE("where nobody is there to ask, input() gets what is ready and then an error",
          "[lesson][fine]")
{
    const auto answers =
        std::make_shared<const std::vector<std::string>>(std::vector<std::string>{"7"});
    const auto run =
        run_of(program_of("print(input('a'))\nprint(input('b'))\n"), {.answers = answers});
    CHECK(run->advance(1s));
    CHECK(run->trace().output == std::vector<std::string>{"a7", "7", "b"});
    CHECK(run->trace().ending->kind == Kind::failed);
    CHECK(lang::kind_of(run->trace().ending->diagnostic) == "no_input");
}

TEST_CASE("ten thousand moments take less than 20 MB", "[lesson][fine]")
{
    const lang::Program program = program_of(
        "def step(total, i):\n"
        "    square = i * i\n"
        "    if square % 2 == 0:\n"
        "        total = total + square\n"
        "    return total\n"
        "names = ['Ada', 'Lise', 'Marie']\n"
        "seen = {}\n"
        "total = 0\n"
        "title = 'Sum of the even squares'\n"
        "mean = 0.5\n"
        "i = 0\n"
        "while True:\n"
        "    i = i + 1\n"
        "    total = step(total, i) % 1000003\n"
        "    seen[i % 7] = total\n"
        "    mean = total / i\n");
    const auto run = run_of(program, {.statements = lesson::most_statements});
    const std::size_t before = mallinfo2().uordblks;
    while (!run->trace().fine_until) {
        run->advance(std::int64_t{2'000});
    }
    const std::size_t bytes = mallinfo2().uordblks - before;
    INFO(bytes << " bytes, " << bytes / run->trace().last() << " a moment");
    CHECK(run->trace().last() == lesson::most_statements);
    CHECK(bytes < 20'000'000);
}
