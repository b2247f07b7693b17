#include "lang/compiler.hpp"
#include "lesson/facts.hpp"
#include "lesson/run.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

using namespace support;
using namespace std::chrono_literals;

namespace {

const stages::Stage& ring() { return *stages::find("ring"); }

/// What the facts of that program's run are on a ring with a gate, a lamp and a crossing.
class Played {
public:
    explicit Played(std::string_view text) : m_program{program_of(text)}
    {
        const lang::Compiled compiled = lang::compile(m_program, *ring().module);
        REQUIRE(compiled.diagnostics.empty());
        lesson::Run run{
            compiled.chunk, *ring().module, world_of(ring(), {"-G-LX-B-"}), lesson::RunLimits{}};
        while (!run.advance(1s)) {
        }
        m_trace = run.trace();
    }
    bool holds(const lesson::Condition& condition) const
    {
        lesson::Evidence evidence{&m_program, &ring(), {&m_trace}, {}};
        const lesson::Condition goal = is("laps", 0);
        return lesson::Inquiry{evidence, goal}.holds(condition, 0);
    }

private:
    lang::Program m_program;
    lesson::Trace m_trace;
};

}  // namespace

TEST_CASE("a call is within the handler that made it", "[lesson][facts]")
{
    const Played played{
        "def on_gate():\n    ring_bell()\nfor _ in range(3):\n    run_lap()\nring_bell()\n"};
    CHECK(played.holds(is("calls.ring_bell", 4)));
    CHECK(played.holds(is("within.on_gate.ring_bell", 3)));
    CHECK(played.holds(is("within.on_lamp.ring_bell", 0)));
    CHECK(played.holds(is("within.repeat.run_lap", 3)));
}

TEST_CASE("a handler that is called while a loop runs is not within the loop", "[lesson][facts]")
{
    const Played played{
        "def on_gate():\n    ring_bell()\nfor _ in range(2):\n    run_lap()\n    light()\n"};
    CHECK(played.holds(is("within.repeat.light", 2)));
    CHECK(played.holds(is("within.repeat.ring_bell", 0)));
}

TEST_CASE("a call is within what called its function, too", "[lesson][facts]")
{
    const Played played{
        "def shine():\n    light()\ndef on_lamp():\n    shine()\nrun_lap()\nif True:\n    "
        "shine()\n"};
    CHECK(played.holds(is("within.def.light", 2)));
    CHECK(played.holds(is("within.on_lamp.light", 1)));
    CHECK(played.holds(is("within.if.light", 1)));
}

TEST_CASE("an empty handler has called nothing", "[lesson][facts]")
{
    const Played played{"def on_message():\n    pass\nrun_lap()\nsend()\ncount_one()\n"};
    CHECK(played.holds(is("within.on_message.count_one", 0)));
}

TEST_CASE("within asks for a statement or an event, and a function", "[lesson][facts]")
{
    CHECK(lesson::is_fact("within.repeat.light", ring()));
    CHECK(lesson::is_fact("within.on_gate.ring_bell", ring()));
    for (const char* const unknown : {"within.repeat",
                                      "within.on_gate.",
                                      "within.on_door.light",
                                      "within.fly.light",
                                      "within.repeat.fly",
                                      "within..",
                                      "within.repeat.light.twice"}) {
        CHECK_FALSE(lesson::is_fact(unknown, ring()));
    }
}
