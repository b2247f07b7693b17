#include "lang/walk.hpp"
#include "running.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;
using lang::Status;
using lang_tests::chunk_of;
using lang_tests::FakeStage;
using lang_tests::Lines;
using lang_tests::program_of;

namespace {

constexpr std::int64_t slice = 20'000;
/// Statements that a watched run of a case is followed through; behind them it runs on unwatched.
constexpr std::size_t most_stops = 20'000;

/// The line of each statement that a watched run stopped at, in order; actions are answered.
std::vector<int> visited(std::string_view text, std::int64_t budget = slice)
{
    FakeStage stage;
    const lang::Program program = program_of(text);
    lang::Vm vm{chunk_of(program), stage.host()};
    std::vector<int> lines;
    while (vm.status() == Status::ready || vm.status() == Status::waiting) {
        if (vm.run_to_statement(budget) == Status::waiting) {
            vm.answer(lang::Value::integer(7));
        } else if (vm.at_statement()) {
            lines.push_back(lang::find_statement(program, vm.here())->span.begin.line);
        }
        REQUIRE(lines.size() < most_stops);
    }
    return lines;
}

struct Outcome {
    Status status{};
    Lines printed;
    std::string fault;
    std::int64_t steps{0};
    bool operator==(const Outcome&) const = default;
};

std::string read(const fs::path& file)
{
    std::stringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

std::vector<fs::path> programs()
{
    std::vector<fs::path> files;
    for (const char* folder : {"cases", "programs"}) {
        for (const auto& entry :
             fs::recursive_directory_iterator{fs::path{SOURCE_DIR "/tests/lang"} / folder}) {
            // What stands in errors/ mostly doesn't run.
            if (entry.path().extension() == ".py" &&
                entry.path().parent_path().filename() != "errors") {
                files.push_back(entry.path());
            }
        }
    }
    std::ranges::sort(files);
    return files;
}

Outcome outcome_of(const std::shared_ptr<const lang::Chunk>& chunk, bool watched)
{
    constexpr std::int64_t enough = 50'000'000;
    FakeStage stage;
    lang::Vm vm{chunk, stage.host()};
    for (std::size_t stops = 0; watched && stops < most_stops && vm.status() == Status::ready;
         ++stops) {
        vm.run_to_statement(slice);
        if (vm.at_statement()) {
            CHECK(vm.here() != lang::NodeId::none);
        }
        if (stops % 64 == 0) {
            CHECK(!vm.frames().empty());
        }
    }
    while (vm.run(slice) == Status::ready && vm.steps() < enough) {
    }
    return {
        vm.status(),
        stage.printed,
        std::string{vm.status() == Status::failed ? lang::kind_of(vm.fault()) : std::string_view{}},
        vm.steps()};
}

}  // namespace

TEST_CASE("a watched run stops once before each statement of loops", "[lang][watch]")
{
    CHECK(visited("a = 1\nfor i in range(2):\n    a += i\n    a += 1\nb = a\n") ==
          std::vector<int>{1, 2, 3, 4, 2, 3, 4, 2, 5});
    CHECK(visited("n = 2\nwhile n > 0:\n    n -= 1\nelse:\n    n = 9\n") ==
          std::vector<int>{1, 2, 3, 2, 3, 2, 5});
    CHECK(visited("for x in [4, 5]:\n    pass\n") == std::vector<int>{1, 1, 1});
    CHECK(visited("for a in 'xy':\n    for b in range(1):\n        c = a\n") ==
          std::vector<int>{1, 2, 3, 2, 1, 2, 3, 2, 1});
    CHECK(visited("while True:\n    if 1 > 0:\n        break\nx = 1\n") ==
          std::vector<int>{1, 2, 3, 4});
    CHECK(visited("for i in range(3):\n    if i == 1:\n        continue\n    x = i\n") ==
          std::vector<int>{1, 2, 4, 1, 2, 3, 1, 2, 4, 1});
}

TEST_CASE("an if is one statement, however many branches it asks", "[lang][watch]")
{
    CHECK(visited("def no():\n    return False\nif no():\n    x = 1\nelif no():\n    x = 2\n"
                  "else:\n    x = 3\n") == std::vector<int>{1, 3, 2, 2, 8});
}

TEST_CASE("a watched run goes into functions, and their callers go on", "[lang][watch]")
{
    CHECK(visited("def twice(n):\n    m = n * 2\n    return m\nx = twice(1) + twice(2)\ny = x\n") ==
          std::vector<int>{1, 4, 2, 3, 2, 3, 5});
    CHECK(visited("def down(n):\n    if n > 0:\n        down(n - 1)\ndown(2)\n") ==
          std::vector<int>{1, 4, 2, 3, 2, 3, 2});
    CHECK(visited("def one():\n    return 1\nfor i in range(one()):\n    x = i\n") ==
          std::vector<int>{1, 3, 2, 4, 3});
    CHECK(visited("f = lambda n: n + 1\nx = f(1)\ny = sorted([2, 1], key=f)\n") ==
          std::vector<int>{1, 2, 3});
}

TEST_CASE("comprehensions and generators are part of their statement", "[lang][watch]")
{
    CHECK(visited("x = [i * i for i in range(9) if i % 2]\ny = x\n") == std::vector<int>{1, 2});
    CHECK(visited("x = sum(i for i in range(9))\ny = x\n") == std::vector<int>{1, 2});
    // What a generator calls is seen, and unpacking it begins once although it begins anew.
    CHECK(visited("def f(i):\n    return i\ng = list([0, 1])\na, b = (f(i) for i in g)\nc = a\n") ==
          std::vector<int>{1, 3, 4, 2, 2, 5});
    CHECK(visited("for x in (i for i in range(2)):\n    y = x\n") ==
          std::vector<int>{1, 2, 1, 2, 1});
}

TEST_CASE("what is tried, caught and done at last is stopped at", "[lang][watch]")
{
    CHECK(visited("try:\n    x = 1\n    y = x / 0\n    z = 1\nexcept ZeroDivisionError as e:\n"
                  "    w = str(e)\nfinally:\n    v = 1\nu = 1\n") ==
          std::vector<int>{2, 3, 6, 8, 9});
    CHECK(visited("def f():\n    try:\n        return 1\n    finally:\n        x = 2\nf()\n") ==
          std::vector<int>{1, 6, 3, 5});
    CHECK(visited("def g():\n    raise ValueError('x')\nfor i in range(2):\n    try:\n        g()\n"
                  "    except ValueError:\n        pass\n") ==
          std::vector<int>{1, 3, 5, 2, 3, 5, 2, 3});
}

TEST_CASE("actions and short slices change nothing of where it stops", "[lang][watch]")
{
    const std::string text =
        "for i in range(3):\n    x = move(i)\n    y = [j for j in range(50)]\n";
    CHECK(visited(text, 1) == visited(text));
    CHECK(visited(text) == std::vector<int>{1, 2, 3, 1, 2, 3, 1, 2, 3, 1});
}

TEST_CASE("a handler is watched like main", "[lang][watch]")
{
    FakeStage stage;
    stage.move_waits = true;
    const lang::Program program =
        program_of("def on_bump():\n    x = 1\n    y = 2\nmove(1)\nz = 3\n");
    lang::Vm vm{chunk_of(program), stage.host()};
    const auto line = [&] { return lang::find_statement(program, vm.here())->span.begin.line; };
    vm.run_to_statement(slice);
    vm.run_to_statement(slice);
    CHECK(line() == 4);
    REQUIRE(vm.run_to_statement(slice) == Status::waiting);
    CHECK_FALSE(vm.at_statement());
    REQUIRE(vm.start_handler("on_bump"));
    vm.run_to_statement(slice);
    CHECK(line() == 2);
    vm.run_to_statement(slice);
    CHECK(line() == 3);
    CHECK(vm.run_to_statement(slice) == Status::waiting);
    vm.answer({});
    vm.run_to_statement(slice);
    CHECK(line() == 5);
    CHECK(vm.run_to_statement(slice) == Status::finished);
}

TEST_CASE("frames tell functions, statements and variables, main first", "[lang][watch]")
{
    FakeStage stage;
    stage.move_waits = true;
    const lang::Program program = program_of(
        "big = list(range(1000))\n"
        "def outer(n):\n"
        "    total = n\n"
        "    def inner(k):\n"
        "        nonlocal total\n"
        "        total += k\n"
        "        move(k)\n"
        "    inner(5)\n"
        "outer(2)\n");
    lang::Vm vm{chunk_of(program), stage.host()};
    REQUIRE(vm.run(slice) == Status::waiting);
    const std::vector<lang::CallFrame> frames = vm.frames();
    REQUIRE(frames.size() == 3);
    CHECK(frames[0].function.empty());
    CHECK(frames[1].function == "outer");
    CHECK(frames[2].function == "inner");
    const auto line = [&](const lang::CallFrame& frame) {
        return lang::find_statement(program, frame.statement)->span.begin.line;
    };
    CHECK(line(frames[0]) == 9);
    CHECK(line(frames[1]) == 8);
    CHECK(line(frames[2]) == 7);
    REQUIRE(frames[0].variables.size() == 1);
    CHECK(frames[0].variables[0].value.size() < 120);
    CHECK(frames[0].variables[0].value.ends_with("…"));
    CHECK(frames[1].variables == std::vector<lang::Variable>{{"n", "2"}, {"total", "7"}});
    CHECK(frames[2].variables == std::vector<lang::Variable>{{"k", "5"}, {"total", "7"}});
}

TEST_CASE("a long value of any kind is shown by its beginning", "[lang][watch]")
{
    FakeStage stage;
    lang::Vm vm{chunk_of("a = 'é' * 100000\nb = set(range(10000))\nc = {1: a}\nd = c.values()\n"
                         "e = 'x' * 99\n"),
                stage.host()};
    REQUIRE(vm.run(1'000'000) == Status::finished);
    const std::vector<lang::Variable> shown = vm.frames().front().variables;
    REQUIRE(shown.size() == 5);
    for (const lang::Variable& each : shown) {
        INFO(each.name);
        CHECK(each.value.size() <= 104);
        CHECK(each.value.ends_with("…"));
    }
    CHECK(shown[0].value.starts_with("'éé"));
}

TEST_CASE("a watched run does what an unwatched one does", "[lang][watch]")
{
    const std::vector<fs::path> files = programs();
    CHECK(files.size() > 100);
    for (const fs::path& file : files) {
        INFO(file.string());
        const std::shared_ptr<const lang::Chunk> chunk = chunk_of(read(file));
        CHECK(outcome_of(chunk, true) == outcome_of(chunk, false));
    }
}
