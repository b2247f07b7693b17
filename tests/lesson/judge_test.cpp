#include "lesson/judge.hpp"

#include "lesson/uses.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

#include <algorithm>

using namespace support;

namespace {

const stages::Stage& tunnel() { return *stages::find("tunnel"); }

/// The trace of these actions on that world, without a program.
lesson::Trace played(const std::vector<std::string>& map, const std::vector<std::string>& actions)
{
    lesson::Trace trace;
    auto world = world_of(tunnel(), map);
    trace.start = world->clone();
    for (const std::string& action : actions) {
        lesson::Moment moment;
        const auto functions = tunnel().module->functions;
        moment.function = static_cast<std::size_t>(
            std::find_if(functions.begin(),
                         functions.end(),
                         [&](const auto& function) { return function.name == action; }) -
            functions.begin());
        moment.bump = call(tunnel(), *world, action).bump;
        moment.actions = trace.actions_at(trace.last()) + 1;
        moment.bumps = trace.bumps_at(trace.last()) + (moment.bump ? 1 : 0);
        moment.world = world->clone();
        trace.moments.push_back(std::move(moment));
    }
    trace.ending = lesson::Ending{};
    return trace;
}

struct Asked {
    std::vector<lesson::Trace> traces;
    lang::Program program;
    lesson::Attempt attempt;
    lesson::Condition goal{is("at_lamp")};

    lesson::Evidence evidence() const
    {
        lesson::Evidence evidence{&program, &tunnel(), {}, attempt};
        for (const lesson::Trace& trace : traces) {
            evidence.traces.push_back(&trace);
        }
        return evidence;
    }
    bool holds(const lesson::Condition& condition, std::size_t world = 0) const
    {
        const lesson::Evidence all = evidence();
        return lesson::Inquiry{all, goal}.holds(condition, world);
    }
};

const std::vector<std::string> straight{"#####", "#>.L#", "#####"};

}  // namespace

TEST_CASE("facts of the world are those at the end of its trace", "[lesson][facts]")
{
    const Asked asked{{played(straight, {"move", "move"}), played(straight, {"move"})}, {}, {}};
    CHECK(asked.holds(is("at_lamp")));
    CHECK(asked.holds(is("column", 3)));
    CHECK_FALSE(asked.holds(is("at_lamp"), 1));
    CHECK_FALSE(asked.holds(is("at_lamp"), 2));  // there is no third world
}

TEST_CASE("facts of the run count its calls and bumps", "[lesson][facts]")
{
    const Asked asked{{played(straight, {"move", "turn_left", "move", "move"})}, {}, {}};
    CHECK(asked.holds(is("actions", 4)));
    CHECK(asked.holds(is("bumps", 2)));
    CHECK(asked.holds(is("calls.move", 3)));
    CHECK(asked.holds(is("calls.turn_left", 1)));
    CHECK(asked.holds(is("calls.light", 0)));
    CHECK(asked.holds(is("failed", 0)));
}

TEST_CASE("a run that ended at a limit has failed", "[lesson][facts]")
{
    Asked asked{{played(straight, {"move"})}, {}, {}};
    asked.traces[0].ending = lesson::Ending{lesson::Ending::Kind::too_many_actions, {}};
    CHECK(asked.holds(is("failed")));
}

TEST_CASE("ever is true if it was so at any moment, the beginning included", "[lesson][facts]")
{
    const Asked asked{{played(straight, {"move", "move_left"})}, {}, {}};
    CHECK(asked.holds(is("column", 1)));
    CHECK(asked.holds(ever(is("column", 2))));
    CHECK_FALSE(asked.holds(ever(is("column", 3))));
    CHECK(asked.holds(ever(is("actions", 0))));
    CHECK(asked.holds(
        ever(all_of({is("column", 2), is("calls.move", 1), is("calls.move_left", 0)}))));
    CHECK(asked.holds(is_not(ever(at_least("bumps", 1)))));
}

TEST_CASE("conditions are joined by all, any and not", "[lesson][facts]")
{
    const Asked asked{{played(straight, {"move", "move"})}, {}, {}};
    const auto yes = is("at_lamp");
    const auto no = is("at_door");
    CHECK(asked.holds(all_of({yes, yes})));
    CHECK_FALSE(asked.holds(all_of({yes, no})));
    CHECK(asked.holds(any_of({no, yes})));
    CHECK_FALSE(asked.holds(any_of({no, no})));
    CHECK(asked.holds(is_not(no)));
    CHECK(asked.holds(at_least("column", 3)));
    CHECK_FALSE(asked.holds(at_least("column", 4)));
    CHECK_FALSE(asked.holds(at_most("column", 2)));
}

TEST_CASE("a fact that nobody knows is within no bound", "[lesson][facts]")
{
    const Asked asked{{played(straight, {})}, {}, {}};
    CHECK_FALSE(asked.holds(is("at_lmap", 0)));
    CHECK_FALSE(asked.holds(at_most("calls.fly", 9)));
    CHECK_FALSE(lesson::is_fact("at_lmap", tunnel()));
    CHECK_FALSE(lesson::is_fact("calls.fly", tunnel()));
    CHECK_FALSE(lesson::is_fact("uses.fly", tunnel()));
    for (const char* const fact :
         {"at_lamp", "bumps", "calls.move", "uses.repeat", "uses.light", "blocks", "answered"}) {
        INFO(fact);
        CHECK(lesson::is_fact(fact, tunnel()));
    }
}

TEST_CASE("facts of the attempt are those of its log", "[lesson][facts]")
{
    Asked asked{{played(straight, {})}, {}, {3, 4, 5, 2, true, 6, 7, 8}};
    CHECK(asked.holds(all_of({is("runs", 3),
                              is("steps", 4),
                              is("edits", 5),
                              is("wrong_answers", 2),
                              is("answered"),
                              is("edits_in_text", 6),
                              is("edits_in_blocks", 7),
                              is("words_taken", 8)})));
}

TEST_CASE("all_worlds is the goal on every world", "[lesson][facts]")
{
    Asked asked{{played(straight, {"move", "move"}), played(straight, {"move"})}, {}, {}};
    CHECK(asked.holds(is("all_worlds", 0)));
    asked.traces[1] = asked.traces[0];
    CHECK(asked.holds(is("all_worlds")));
}

TEST_CASE("blocks are statements and defs; hats, fillers and comments are none", "[lesson][uses]")
{
    const auto program = program_of(
        "# a plan\n"
        "def square():\n"
        "    for _ in range(4):\n"
        "        move()  # on\n"
        "        turn_left()\n"
        "\n"
        "def on_bump():\n"
        "    turn_right()\n"
        "\n"
        "while not at_door():\n"
        "    if wall_ahead():\n"
        "        square()\n"
        "    else:\n"
        "        pass\n");
    const lang::Module& module = *tunnel().module;
    // square, for, move, turn_left, turn_right, while, if, square()
    CHECK(lesson::blocks(program, module) == 8);
    CHECK(lesson::uses(program, module, "repeat") == 1);
    CHECK(lesson::uses(program, module, "while") == 1);
    CHECK(lesson::uses(program, module, "if") == 1);
    CHECK(lesson::uses(program, module, "def") == 1);
    CHECK(lesson::uses(program, module, "turn_left") == 1);
    CHECK(lesson::uses(program, module, "at_door") == 1);
    CHECK(lesson::uses(program, module, "light") == 0);
}

TEST_CASE("stars are given by the goal, all worlds, and the lesson's own rules", "[lesson][judge]")
{
    lesson::Lesson lesson = small_lesson();
    Asked asked{{played(straight, {"move_right", "move_right"})},
                program_of("move_right()\nmove_right()\n"),
                {}};
    CHECK(lesson::judge(lesson, asked.evidence()).stars == std::array{true, true, true});

    asked.traces = {played(straight, {"move_right", "move_right", "move_right"})};
    asked.program = program_of("move_right()\nmove_right()\nmove_right()\n");
    const lesson::Verdict spare = lesson::judge(lesson, asked.evidence());
    CHECK(spare.stars == std::array{true, false, false});
    CHECK(spare.mistake == 1U);
    CHECK_FALSE(spare.failed_world);
}

TEST_CASE("star two is the goal on all worlds unless the lesson says otherwise", "[lesson][judge]")
{
    lesson::Lesson lesson = small_lesson();
    lesson.star_two.reset();
    const Asked asked{{played(straight, {"move_right", "move_right"}),
                       played(straight, {"move_right", "move_right"}),
                       played(straight, {"move_right"})},
                      {},
                      {}};
    const lesson::Verdict verdict = lesson::judge(lesson, asked.evidence());
    CHECK(verdict.stars == std::array{true, false, true});
    CHECK(verdict.failed_world == 2U);
    CHECK(verdict.reached == std::vector{true, true, false});
    CHECK(verdict.worlds_reached() == 2);
    CHECK(verdict.mistake == 0U);  // as it is on the world that failed
}

TEST_CASE("without star one there is no other", "[lesson][judge]")
{
    lesson::Lesson lesson = small_lesson();
    lesson.star_two = is("bumps", 0);
    lesson.star_three = at_most("blocks", 2);
    const Asked asked{{played(straight, {"move_right"})}, {}, {}};
    const lesson::Verdict verdict = lesson::judge(lesson, asked.evidence());
    CHECK(verdict.earned() == 0);
    CHECK(verdict.failed_world == 0U);
    CHECK(verdict.worlds_reached() == 0);
}

TEST_CASE("a program without traces earns nothing", "[lesson][judge]")
{
    const lesson::Verdict verdict = lesson::judge(small_lesson(), Asked{}.evidence());
    CHECK(verdict.earned() == 0);
    CHECK(verdict.reached.empty());
}

TEST_CASE("the cousins of a mistake draw its hint too", "[lesson][judge]")
{
    const lesson::Lesson lesson = small_lesson();
    const Asked cousin{
        {played(straight, {"move_right", "move_up"})}, program_of("move_right()\nmove_up()\n"), {}};
    CHECK(lesson::matching_mistake(lesson, cousin.evidence()) == 1U);
    const Asked right{{played(straight, {"move_right", "move_right"})}, {}, {}};
    CHECK_FALSE(lesson::matching_mistake(lesson, right.evidence()));
}

TEST_CASE("a run that broke off draws only a mistake that asks for it", "[lesson][judge]")
{
    lesson::Lesson lesson = small_lesson();
    Asked cousin{
        {played(straight, {"move_right", "move_up"})}, program_of("move_right()\nmove_up()\n"), {}};
    cousin.traces[0].ending = lesson::Ending{lesson::Ending::Kind::failed, {}};
    CHECK_FALSE(lesson::judge(lesson, cousin.evidence()).mistake);
    lesson.mistakes[1].when = all_of({lesson.mistakes[1].when, is("failed")});
    CHECK(lesson::judge(lesson, cousin.evidence()).mistake == 1U);

    // Who goes round for ever has made a mistake that can be named.
    lesson = small_lesson();
    cousin.traces[0].ending = lesson::Ending{lesson::Ending::Kind::too_many_actions, {}};
    CHECK(lesson::judge(lesson, cousin.evidence()).mistake == 1U);
}
