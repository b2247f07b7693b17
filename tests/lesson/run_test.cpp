#include "lesson/run.hpp"

#include "lang/compiler.hpp"
#include "lang/walk.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

using support::fact;
using support::program_of;
using namespace std::chrono_literals;
using Kind = lesson::Ending::Kind;

namespace {

const stages::Stage& tunnel() { return *stages::find("tunnel"); }

const std::vector<std::string> straight{"######", "#>..L#", "######"};

std::unique_ptr<lesson::Run> run_of(const lang::Program& program,
                                    const std::vector<std::string>& map,
                                    lesson::RunLimits limits = {})
{
    const lang::Compiled compiled = lang::compile(program, *tunnel().module);
    REQUIRE(compiled.diagnostics.empty());
    return std::make_unique<lesson::Run>(
        compiled.chunk, *tunnel().module, support::world_of(tunnel(), map), limits);
}

lesson::Trace trace_of(const lang::Program& program,
                       const std::vector<std::string>& map = straight,
                       lesson::RunLimits limits = {})
{
    const auto run = run_of(program, map, limits);
    while (!run->advance(1s)) {
    }
    return run->trace();
}

lesson::Trace trace_of(std::string_view text,
                       const std::vector<std::string>& map = straight,
                       lesson::RunLimits limits = {})
{
    return trace_of(program_of(text), map, limits);
}

std::vector<std::string> functions(const lesson::Trace& trace)
{
    std::vector<std::string> names;
    for (const lesson::Moment& moment : trace.moments) {
        names.emplace_back(tunnel().module->functions[moment.function].name);
    }
    return names;
}

}  // namespace

TEST_CASE("each action is a moment with the world after it", "[lesson][run]")
{
    const lesson::Trace trace = trace_of("move()\nmove()\n");
    REQUIRE(trace.last() == 2);
    CHECK(fact(tunnel(), trace.world_at(0), "column") == 1);
    CHECK(fact(tunnel(), trace.world_at(1), "column") == 2);
    CHECK(fact(tunnel(), trace.world_at(2), "column") == 3);
    CHECK(trace.ending->kind == Kind::finished);
}

TEST_CASE("a moment knows its statement and those around it", "[lesson][run]")
{
    const lang::Program program = program_of("for _ in range(2):\n    move()\nturn_left()\n");
    const lesson::Trace trace = trace_of(program);
    REQUIRE(trace.last() == 3);
    const lang::Statement& loop = program.body.statements[0];
    const lang::NodeId inner = std::get<lang::For>(loop.form).body.statements[0].id;
    CHECK(trace.moments[0].node == inner);
    CHECK(trace.moments[1].stack == std::vector{loop.id, inner});
    CHECK(trace.moments[2].stack == std::vector{program.body.statements[1].id});
}

TEST_CASE("senses are no moments, and what they see decides", "[lesson][run]")
{
    const lesson::Trace trace = trace_of("while not wall_ahead():\n    move()\n");
    CHECK(functions(trace) == std::vector<std::string>(3, "move"));
    CHECK(fact(tunnel(), trace.world_at(trace.last()), "at_lamp") == 1);
}

TEST_CASE("a bump is counted and the program goes on", "[lesson][run]")
{
    const lesson::Trace trace = trace_of("turn_left()\nmove()\nmove()\nturn_right()\nmove()\n");
    REQUIRE(trace.last() == 5);
    CHECK(trace.moments[1].bump);
    CHECK(trace.bumps_at(1) == 0);
    CHECK(trace.bumps_at(2) == 1);
    CHECK(trace.bumps_at(5) == 2);
    CHECK_FALSE(trace.moments[4].bump);
}

TEST_CASE("variables and lines printed are those of the moment", "[lesson][run]")
{
    const lesson::Trace trace =
        trace_of("n = 1\nprint('a')\nmove()\nmove()\nn = 2\nprint('b')\nmove()\nprint('c')\n");
    REQUIRE(trace.last() == 3);
    CHECK(*trace.moments[0].variables == lesson::Variables{{"n", "1"}});
    CHECK(trace.moments[1].variables == trace.moments[0].variables);  // shared
    CHECK(*trace.moments[2].variables == lesson::Variables{{"n", "2"}});
    CHECK(trace.printed_at(0) == 0);
    CHECK(trace.printed_at(1) == 1);
    CHECK(trace.printed_at(2) == 1);
    CHECK(trace.printed_at(3) == 3);  // what follows the last action belongs to the end
    CHECK(trace.output == std::vector<std::string>{"a", "b", "c"});
}

TEST_CASE("a run ends after 2,000 actions; exactly as many are fine", "[lesson][run]")
{
    CHECK(trace_of("for _ in range(2000):\n    look()\n").ending->kind == Kind::finished);
    const lesson::Trace endless = trace_of("while True:\n    look()\n");
    CHECK(endless.ending->kind == Kind::too_many_actions);
    CHECK(endless.last() == 2000);
    CHECK(endless.ending->diagnostic.message.arguments.at("count") ==
          core::Argument{std::int64_t{2000}});
}

TEST_CASE("an endless loop without an action ends with a message, at its place", "[lesson][run]")
{
    const lang::Program program = program_of("move()\nwhile True:\n    pass\n");
    const lesson::Trace trace = trace_of(program);
    CHECK(trace.ending->kind == Kind::too_many_steps);
    CHECK(trace.last() == 1);
    CHECK(lang::find_statement(program, trace.ending->diagnostic.node) != nullptr);
}

TEST_CASE("a run looks at the clock after few steps, and after each action", "[lesson][run]")
{
    const auto looks = [](std::string_view text) {
        const auto run = run_of(program_of(text), straight);
        std::int64_t count = 1;
        while (!run->advance(0ns)) {
            ++count;
        }
        return count;
    };
    constexpr std::int64_t steps_between_looks = 25'000;
    const lesson::RunLimits limits;
    CHECK(looks("while True:\n    pass\n") >= limits.steps_without_action / steps_between_looks);
    CHECK(looks("l = list(range(100))\nwhile True:\n    l.sort()\n") >=
          limits.steps_without_action / steps_between_looks);
    CHECK(looks("while True:\n    move()\n") >= static_cast<std::int64_t>(limits.actions));
}

TEST_CASE("steps are counted since the last action", "[lesson][run]")
{
    const lesson::RunLimits limits{2000, 5'000};
    const char* const often =
        "for _ in range(50):\n    look()\n    for _ in range(500):\n        pass\n";
    CHECK(trace_of(often, straight, limits).ending->kind == Kind::finished);
    const char* const seldom = "for _ in range(50000):\n    pass\nlook()\n";
    CHECK(trace_of(seldom, straight, limits).ending->kind == Kind::too_many_steps);
}

TEST_CASE("a program that fails ends its run with the diagnostic", "[lesson][run]")
{
    const lang::Program program = program_of("move()\nx = 1 // 0\nmove()\n");
    const lesson::Trace trace = trace_of(program);
    CHECK(trace.ending->kind == Kind::failed);
    CHECK(trace.last() == 1);
    CHECK_FALSE(trace.ending->diagnostic.message.key.empty());
}

TEST_CASE("a run can be stopped, and then stays as it is", "[lesson][run]")
{
    const auto run = run_of(program_of("while True:\n    look()\n"), straight);
    run->advance(std::int64_t{10});
    REQUIRE_FALSE(run->ended());
    run->stop();
    const std::size_t moments = run->trace().last();
    CHECK(run->advance(1s));
    CHECK(run->trace().last() == moments);
    CHECK(run->trace().ending->kind == Kind::stopped);
}

TEST_CASE("however a run is sliced, its trace is the same", "[lesson][run]")
{
    const lang::Program program =
        program_of("for i in range(6):\n    move()\n    if wall_ahead():\n        turn_left()\n");
    const lesson::Trace whole = trace_of(program);
    const auto run = run_of(program, straight);
    while (!run->advance(std::int64_t{1})) {
    }
    CHECK(functions(run->trace()) == functions(whole));
    CHECK(run->trace().bumps_at(run->trace().last()) == whole.bumps_at(whole.last()));
}

TEST_CASE("a handler runs while main waits in the action that bumped", "[lesson][run]")
{
    const lesson::Trace trace =
        trace_of("def on_bump():\n    turn_left()\n    light()\n\nmove_up()\nmove_right()\n");
    // light() bumps again: its handler is queued and runs when this one is done.
    const auto names = functions(trace);
    REQUIRE(names.size() >= 5);
    CHECK(std::vector(names.begin(), names.begin() + 5) ==
          std::vector<std::string>{"move_up", "turn_left", "light", "turn_left", "light"});
}

TEST_CASE("an event in the last action is still handled, and the run then ends", "[lesson][run]")
{
    const lesson::Trace trace = trace_of("def on_bump():\n    turn_right()\n\nmove_up()\n");
    CHECK(functions(trace) == std::vector<std::string>{"move_up", "turn_right"});
    CHECK(trace.ending->kind == Kind::finished);
}

TEST_CASE("events that no program handles are nothing", "[lesson][run]")
{
    CHECK(functions(trace_of("move_up()\nmove_up()\n")) == std::vector<std::string>(2, "move_up"));
}

TEST_CASE("a stage gives texts, and lists of records that programs read", "[lesson][run]")
{
    const auto printed = [](const char* name, const core::Record& record, const char* program) {
        const stages::Stage& stage = *stages::find(name);
        const lang::Compiled compiled = lang::compile(program_of(program), *stage.module);
        REQUIRE(compiled.chunk != nullptr);
        lesson::Run run{compiled.chunk, *stage.module, stage.make(record).value()};
        while (!run.advance(std::int64_t{10'000})) {
        }
        CHECK(run.trace().ending->good());
        return run.trace().output;
    };
    CHECK(printed("trigger", support::map_record({"ge"}), "print(kind() + 's')\n") ==
          std::vector<std::string>{"photons"});
    CHECK(
        printed("event",
                support::map_record({"ng"}),
                "for h in hits():\n    print(h.particle, h.layer, h.energy)\nprint(hits()[0])\n") ==
        std::vector<std::string>{"1 3 20", "2 2 20", "Hit(particle=1, layer=3, energy=20)"});
}
