#include "lang/vm.hpp"

#include "lang/walk.hpp"
#include "running.hpp"

using lang::Status;
using lang_tests::chunk_of;
using lang_tests::ending_of;
using lang_tests::FakeStage;
using lang_tests::Lines;
using lang_tests::program_of;

namespace {

constexpr std::int64_t plenty = 1'000'000;

/// The lines of the statements, since ids mean nothing to a reader.
std::vector<int> lines_of(const lang::Program& program, const std::vector<lang::NodeId>& nodes)
{
    std::vector<int> lines;
    for (const lang::NodeId node : nodes) {
        lines.push_back(lang::find_statement(program, node)->span.begin.line);
    }
    return lines;
}

}  // namespace

TEST_CASE("stage functions get their arguments and give values", "[lang][vm]")
{
    FakeStage stage;
    lang::Vm vm{chunk_of("move(3)\nif look():\n    print(join(1, 2), join(right=3, left=4))\n"),
                stage.host()};
    CHECK(vm.run(plenty) == Status::finished);
    CHECK(stage.moves == std::vector<std::int64_t>{3});
    CHECK(stage.printed == Lines{"12 43"});
}

TEST_CASE("a stage function is a value like any other", "[lang][vm]")
{
    FakeStage stage;
    lang::Vm vm{chunk_of("go = move\ngo(2)\nfor f in [move, go]:\n    f(7)\n"), stage.host()};
    CHECK(vm.run(plenty) == Status::finished);
    CHECK(stage.moves == std::vector<std::int64_t>{2, 7, 7});
}

TEST_CASE("a waiting stage function suspends the program until it is answered", "[lang][vm]")
{
    FakeStage stage;
    stage.move_waits = true;
    const lang::Program program =
        program_of("x = 1\nfor i in range(2):\n    x = x + move(i)\nprint(x)\n");
    lang::Vm vm{chunk_of(program), stage.host()};
    CHECK(vm.run(plenty) == Status::waiting);
    CHECK(vm.run(plenty) == Status::waiting);
    CHECK(stage.moves == std::vector<std::int64_t>{0});
    CHECK(lines_of(program, vm.stack()) == std::vector<int>{2, 3});
    CHECK(lines_of(program, {vm.here()}) == std::vector<int>{3});
    vm.answer(lang::Value::integer(10));
    CHECK(vm.status() == Status::ready);
    CHECK(vm.run(plenty) == Status::waiting);
    vm.answer(lang::Value::integer(100));
    CHECK(vm.run(plenty) == Status::finished);
    CHECK(stage.printed == Lines{"111"});
}

TEST_CASE("a refusal of the stage ends the run at the call", "[lang][vm]")
{
    FakeStage stage;
    lang::Vm vm{chunk_of("move(1)\nrefuse()\nmove(2)\n"), stage.host()};
    CHECK(vm.run(plenty) == Status::failed);
    CHECK(vm.fault().message.key == "fake.refused");
    CHECK(vm.fault().span.begin.line == 2);
    CHECK(stage.moves == std::vector<std::int64_t>{1});
}

TEST_CASE("the stack names loops, callers and the statement itself", "[lang][vm]")
{
    FakeStage stage;
    stage.move_waits = true;
    const lang::Program program = program_of(
        "def walk(n):\n"
        "    if n > 0:\n"
        "        move(n)\n"
        "while True:\n"
        "    walk(1)\n");
    lang::Vm vm{chunk_of(program), stage.host()};
    REQUIRE(vm.run(plenty) == Status::waiting);
    CHECK(lines_of(program, vm.stack()) == std::vector<int>{4, 5, 1, 2, 3});
}

TEST_CASE("a handler runs while main waits, and main goes on behind it", "[lang][vm]")
{
    FakeStage stage;
    stage.move_waits = true;
    lang::Vm vm{chunk_of("bumps = 0\n"
                         "def on_bump():\n"
                         "    global bumps\n"
                         "    bumps = bumps + 1\n"
                         "    print('bump', bumps)\n"
                         "print('main', move(1))\n"),
                stage.host()};
    CHECK(vm.handles("on_bump"));
    CHECK_FALSE(vm.handles("on_gate"));
    CHECK_FALSE(vm.start_handler("on_bump"));  // main has not come to its def
    REQUIRE(vm.run(plenty) == Status::waiting);
    CHECK_FALSE(vm.start_handler("on_gate"));
    CHECK(vm.start_handler("on_bump"));
    CHECK(vm.in_handler());
    CHECK_FALSE(vm.start_handler("on_bump"));  // one at a time
    CHECK(vm.run(plenty) == Status::waiting);
    CHECK_FALSE(vm.in_handler());
    CHECK(vm.start_handler("on_bump"));
    CHECK(vm.run(plenty) == Status::waiting);
    vm.answer(lang::Value::integer(5));
    CHECK(vm.run(plenty) == Status::finished);
    CHECK(stage.printed == Lines{"bump 1", "bump 2", "main 5"});
    CHECK(vm.globals() == std::vector<lang::Variable>{{"bumps", "2"}});
}

TEST_CASE("a handler can wait itself, and runs after main has finished", "[lang][vm]")
{
    FakeStage stage;
    stage.move_waits = true;
    lang::Vm vm{chunk_of("def on_bump():\n    print('got', move(9))\n"), stage.host()};
    CHECK(vm.run(plenty) == Status::finished);
    REQUIRE(vm.start_handler("on_bump"));
    CHECK(vm.run(plenty) == Status::waiting);
    CHECK(vm.in_handler());
    CHECK_FALSE(vm.start_handler("on_bump"));
    vm.answer(lang::Value::integer(4));
    CHECK(vm.run(plenty) == Status::finished);
    CHECK_FALSE(vm.in_handler());
    CHECK(stage.printed == Lines{"got 4"});
}

TEST_CASE("main and a handler that both wait each get their own answer", "[lang][vm]")
{
    FakeStage stage;
    stage.move_waits = true;
    lang::Vm vm{chunk_of("def on_bump():\n    print('handler', move(2))\nprint('main', move(1))\n"),
                stage.host()};
    REQUIRE(vm.run(plenty) == Status::waiting);
    REQUIRE(vm.start_handler("on_bump"));
    REQUIRE(vm.run(plenty) == Status::waiting);
    vm.answer(lang::Value::integer(22));
    REQUIRE(vm.run(plenty) == Status::waiting);
    vm.answer(lang::Value::integer(11));
    CHECK(vm.run(plenty) == Status::finished);
    CHECK(stage.printed == Lines{"handler 22", "main 11"});
}

TEST_CASE("a fault in a handler ends the run", "[lang][vm]")
{
    FakeStage stage;
    lang::Vm vm{chunk_of("def on_bump():\n    1 // 0\n"), stage.host()};
    REQUIRE(vm.run(plenty) == Status::finished);
    REQUIRE(vm.start_handler("on_bump"));
    CHECK(vm.run(plenty) == Status::failed);
    CHECK(lang::kind_of(vm.fault()) == "divide_by_zero");
    CHECK(vm.fault().span.begin.line == 2);
    CHECK_FALSE(vm.start_handler("on_bump"));
}

TEST_CASE("a fault points to the expression that went wrong", "[lang][vm]")
{
    FakeStage stage;
    lang::Vm vm{chunk_of("a = [1, 2]\nprint(a[0], a[5])\n"), stage.host()};
    REQUIRE(vm.run(plenty) == Status::failed);
    CHECK(vm.fault().message.key == "diagnostic.index_out_of_range");
    CHECK(vm.fault().message.arguments.at("index") == core::Argument{std::int64_t{5}});
    CHECK(vm.fault().message.arguments.at("length") == core::Argument{std::int64_t{2}});
    CHECK(vm.fault().span.begin == core::Place{2, 13});
}

TEST_CASE("globals are shown as repr() shows them, functions left out", "[lang][vm]")
{
    FakeStage stage;
    lang::Vm vm{
        chunk_of("def f():\n    pass\nname = 'Lumi'\nsteps = [1, 2.5]\nif False:\n    never = 1\n"),
        stage.host()};
    REQUIRE(vm.run(plenty) == Status::finished);
    CHECK(vm.globals() == std::vector<lang::Variable>{{"name", "'Lumi'"}, {"steps", "[1, 2.5]"}});
}

TEST_CASE("a line that print has not ended is heard when the program ends", "[lang][vm]")
{
    CHECK(ending_of("print('a', end='')\nprint('b\\nc', end='!')\n").printed == Lines{"ab", "c!"});
    CHECK(ending_of("print('a', end='')\n1 // 0\n").printed == Lines{"a"});
}

TEST_CASE("what Python says to a name before its first value", "[lang][vm]")
{
    CHECK(ending_of("if False:\n    x = 1\nprint(x)\n").fault == "used_before");
    CHECK(ending_of("def f():\n    print(x)\n    x = 1\nf()\n").fault == "used_before");
    CHECK(ending_of("def f():\n    return x\nf()\nx = 1\n").fault == "used_before");
    CHECK(ending_of("def f():\n    g()\nf()\ndef g():\n    pass\n").fault == "used_before");
    CHECK(ending_of("a = False\nif a and x:\n    pass\nfor x in []:\n    pass\ny = x\n").fault ==
          "used_before");
}
