#include "tools/run.hpp"

#include "command.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string_view>

using command::say;
using command::Scratch;

namespace {

const std::filesystem::path source{SOURCE_DIR};

tools::RunProgram run_of(const Scratch& program, std::optional<std::string> lesson = {})
{
    tools::RunProgram command;
    command.file = program.path();
    command.lesson = std::move(lesson);
    command.lessons = source / "lessons";
    return command;
}

std::string solution_of_first_lesson() { return "move_right()\nmove_right()\nmove_right()\n"; }

}  // namespace

TEST_CASE("a program without a lesson prints what it prints", "[tools][run]")
{
    const Scratch program{"hello.py", "for i in range(3):\n    print('hello', i)\n"};
    const auto said = say(run_of(program));
    CHECK(said.code == tools::fine);
    CHECK(said.results == "hello 0\nhello 1\nhello 2\n");
    CHECK(said.messages.empty());
}

TEST_CASE("a program reads lines and prints what it asks without a newline", "[tools][run]")
{
    const Scratch program{"asks.py",
                          "name = input('Who? ')\nage = int(input())\nprint(name, age + 1)\n"
                          "try:\n    input()\nexcept EOFError as e:\n    print(e, end='')\n"};
    std::istringstream lines{"Ada\r\n11\n"};
    tools::RunProgram command = run_of(program);
    command.input = &lines;
    const auto said = say(command);
    CHECK(said.code == tools::fine);
    CHECK(said.results == "Who? Ada 12\nEOF when reading a line");
    CHECK(said.messages.empty());
}

TEST_CASE("a program without anybody to ask is told so", "[tools][run]")
{
    const Scratch program{"alone.py", "x = 1\ny = input()\n"};
    const auto said = say(run_of(program));
    CHECK(said.code == tools::found_wrong);
    CHECK(said.messages.find("alone.py:2:5: error: ") != std::string::npos);
}

TEST_CASE("a program's diagnostics stand with file, line and column", "[tools][run]")
{
    const Scratch program{"slip.py", "print(1)\n  print(2)\nprint(nobody)\n"};
    const auto said = say(run_of(program));
    CHECK(said.code == tools::found_wrong);
    CHECK(said.results.empty());
    CHECK(said.messages.find(program.path().string() + ":2:") == 0);
    CHECK(said.messages.find(": error: ") != std::string::npos);
}

TEST_CASE("a program that fails has printed what came before", "[tools][run]")
{
    const Scratch program{"fails.py", "print(1)\nx = 1 // 0\n"};
    const auto said = say(run_of(program));
    CHECK(said.code == tools::found_wrong);
    CHECK(said.results == "1\n");
    CHECK(said.messages.find("fails.py:2:") != std::string::npos);
}

TEST_CASE("an endless program ends at the limit that was asked for", "[tools][run]")
{
    const Scratch program{"endless.py", "while True:\n    pass\n"};
    tools::RunProgram command = run_of(program);
    command.steps = 1000;
    command.json = true;
    const auto said = say(command);
    CHECK(said.code == tools::found_wrong);
    CHECK(said.results.find("\"ending\":\"too_many_steps\"") != std::string::npos);
    CHECK(said.results.find("{\"line\":1,\"column\":1,\"key\":\"lumi.endless\"") !=
          std::string::npos);
}

TEST_CASE("with a lesson, worlds, stars and a hint are told", "[tools][run]")
{
    const Scratch right{"right.py", solution_of_first_lesson()};
    const auto won = say(run_of(right, "A01"));
    CHECK(won.code == tools::fine);
    CHECK(won.results.starts_with("World 1: goal reached\n"));
    CHECK(won.results.find("Hint:") == std::string::npos);

    const Scratch wrong{"wrong.py", "move_right()\n"};
    const auto lost = say(run_of(wrong, "A01"), "fr");
    CHECK(lost.code == tools::found_wrong);
    CHECK(lost.results.find("but non atteint") != std::string::npos);
    CHECK(lost.results.find("Indice\u00a0: ") != std::string::npos);
}

TEST_CASE("the report of a lesson as JSON has all its members", "[tools][run]")
{
    const Scratch wrong{"wrong.py", "move_right()\n"};
    tools::RunProgram command = run_of(wrong, "A01");
    command.json = true;
    const auto said = say(command);
    CHECK(said.results.find(
              "\"output\":[],\"ending\":\"finished\",\"diagnostics\":[],\"lesson\":\"A01\","
              "\"worlds\":[{\"goal\":false,\"ending\":\"finished\",\"actions\":1,\"bumps\":0}],"
              "\"stars\":[false,false,false],\"mistake\":\"") != std::string::npos);
}

TEST_CASE("files and lessons that are not there are wrong usage", "[tools][run]")
{
    tools::RunProgram command;
    command.file = "/no/such/program.py";
    CHECK(say(command).code == tools::wrong_usage);
    command.file = source;  // a folder
    CHECK(say(command).code == tools::wrong_usage);
    const Scratch program{"hello.py", "print(1)\n"};
    const auto said = say(run_of(program, "nowhere"));
    CHECK(said.code == tools::wrong_usage);
    CHECK(said.messages.find("\"nowhere\"") != std::string::npos);
}

TEST_CASE("whatever is in a program's file, it is refused with one clear message", "[tools][run]")
{
    const auto refused = [](const Scratch& program) {
        const auto said = say(run_of(program));
        CHECK(said.code == tools::found_wrong);
        CHECK(said.results.empty());
        CHECK(said.messages.starts_with(program.path().string() + ":1:"));
        CHECK(std::ranges::count(said.messages, '\n') == 1);
        CHECK(said.messages.find(": error: ") != std::string::npos);
    };
    using std::string_view_literals::operator""sv;
    refused(Scratch{"zero.py", "print(1)\0print(2)"sv});
    refused(Scratch{"not_utf8.py", "print('\xC3\x28')"sv});
    refused(Scratch{"deep.py", std::string(100'000, '(')});
    const Scratch huge{"huge.py", "print(1)\n"};
    std::filesystem::resize_file(huge.path(), std::uintmax_t{1} << 30U);
    refused(huge);
}

TEST_CASE("a program's file that is cut anywhere is run or refused, and nothing else",
          "[tools][run]")
{
    const std::string whole = "def add(a, b):\n    return a + b\n\nprint(add(1, 2), 'ü')\n";
    for (std::size_t length = 0; length < whole.size(); ++length) {
        const Scratch program{"cut.py", std::string_view{whole}.substr(0, length)};
        const auto said = say(run_of(program));
        INFO(said.messages);
        CHECK((said.code == tools::fine) == said.messages.empty());
        CHECK((said.code == tools::fine || said.code == tools::found_wrong));
    }
}
