#include "lang/checker.hpp"

#include "lang/parser.hpp"
#include "support/catch.hpp"

#include <array>
#include <span>
#include <sstream>
#include <string>
#include <vector>

namespace {

constexpr std::array<std::string_view, 1> one_parameter{"steps"};
constexpr lang::Native function(std::string_view name, std::span<const std::string_view> parameters)
{
    return {name, parameters, lang::NativeKind::action, "motion", name};
}
constexpr std::array<lang::Native, 4> functions{function("move", {}),
                                                function("turn_left", {}),
                                                function("wall_ahead", {}),
                                                function("go", one_parameter)};
constexpr std::array<std::string_view, 1> events{"on_bump"};
constexpr lang::Module module{"tunnel", functions, events};

/// "line:column kind argument…" of each diagnostic.
std::vector<std::string> found_in(std::string_view text)
{
    const lang::Parsed parsed = lang::parse(text);
    REQUIRE(parsed.diagnostics.empty());
    std::vector<std::string> found;
    for (const lang::Diagnostic& each : lang::check(parsed.program, module)) {
        std::ostringstream line;
        line << each.span.begin.line << ':' << each.span.begin.column << ' ' << lang::kind_of(each);
        for (const auto& [name, value] : each.message.arguments) {
            std::visit([&, key = name](const auto& shown) { line << ' ' << key << '=' << shown; },
                       value);
        }
        found.push_back(line.str());
    }
    return found;
}

using Found = std::vector<std::string>;

std::string nested_loops(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += std::string(static_cast<std::size_t>(i), ' ') + "while True:\n";
    }
    return text + std::string(static_cast<std::size_t>(count), ' ') + "pass\n";
}

}  // namespace

TEST_CASE("a right program has nothing to tell", "[lang][checker]")
{
    CHECK(found_in("from lumi.tunnel import *\nfrom lumi.tunnel import move, go\n"
                   "def f(a, b=1):\n    global total\n    total = a + b\n    return g()\n"
                   "def g():\n    return total\n"
                   "def on_bump():\n    turn_left()\n"
                   "for i, (j, k) in [[1, [2, 3]]]:\n    if wall_ahead():\n        break\n"
                   "    f(i, b=j)\n    go(steps=k)\n"
                   "print(max(1, 2), total, sep='', end='')\n")
              .empty());
    CHECK(found_in("def outer(x):\n    y = x\n    def inner():\n        return x + y\n"
                   "    return inner()\nouter(1)\n")
              .empty());
    CHECK(found_in("def move(a, b):\n    pass\nmove(1, 2)\n").empty());
    CHECK(found_in("f = move\nf(1, 2, 3)\n").empty());
}

TEST_CASE("unknown names come with what was probably meant", "[lang][checker]")
{
    CHECK(found_in("mvoe()") == Found{"1:1 did_you_mean name=mvoe suggestion=move"});
    CHECK(found_in("Print(1)") == Found{"1:1 capital_letters name=Print suggestion=print"});
    CHECK(found_in("while true:\n    move()") ==
          Found{"1:7 capital_letters name=true suggestion=True"});
    CHECK(found_in("count = 1\nprint(cuont)") ==
          Found{"2:7 did_you_mean name=cuont suggestion=count"});
    CHECK(found_in("x = banana\nbanana()") ==
          Found{"1:5 unknown_name name=banana", "2:1 unknown_name name=banana"});
    CHECK(found_in("print(hex(1))") == Found{"1:7 not_yet word=hex"});
}

TEST_CASE("names belong to the scope that binds them", "[lang][checker]")
{
    CHECK(found_in("def f():\n    inside = 1\nprint(inside)") ==
          Found{"3:7 unknown_name name=inside"});
    CHECK(found_in("def f(inside):\n    pass\nprint(inside)") ==
          Found{"3:7 unknown_name name=inside"});
    CHECK(found_in("def f(a=b):\n    b = 1\n") == Found{"1:9 unknown_name name=b"});
    CHECK(found_in("def f(a):\n    print(a)\n    global x, a\n    x = 1\n") ==
          Found{"3:5 global_parameter name=a"});
    CHECK(found_in("def f():\n    x = 1\n    global x\n") == Found{"3:5 global_too_late name=x"});
    CHECK(found_in("x = 1\ndef f():\n    nonlocal x\n    x = 2\n") ==
          Found{"3:5 nonlocal_unknown name=x"});
    CHECK(
        found_in("def f():\n    x = 1\n    def g():\n        nonlocal x\n        x = 2\n").empty());
    CHECK(found_in("a = [i for i in [1]]\nb = lambda n: n + m\nprint(i)") ==
          Found{"2:19 unknown_name name=m", "3:7 unknown_name name=i"});
    CHECK(found_in("a = [1 for f() in [1]]\n*a, *b = [1]\n") ==
          Found{"1:12 cannot_assign target=f()",
                "1:12 unknown_name name=f",
                "2:5 unexpected word=*"});
}

TEST_CASE("the number of arguments has to fit", "[lang][checker]")
{
    CHECK(found_in("move(1)") == Found{"1:1 no_arguments name=move"});
    CHECK(found_in("go()") == Found{"1:1 missing_argument function=go name=steps"});
    CHECK(found_in("range()") == Found{"1:1 too_few expected=1 given=0 name=range"});
    CHECK(found_in("range(1, 2, 3, 4)") == Found{"1:1 too_many expected=3 given=4 name=range"});
    CHECK(found_in("go(far=1)") == Found{"1:8 unknown_parameter function=go name=far"});
    CHECK(found_in("print(1, file=2)") == Found{"1:15 unknown_parameter function=print name=file"});
    const std::string define = "def f(a, b=1):\n    pass\n";
    CHECK(found_in(define + "f()") == Found{"3:1 missing_argument function=f name=a"});
    CHECK(found_in(define + "f(1, 2, 3)") ==
          Found{"3:1 extra_arguments expected=2 given=3 name=f parameters=a, b"});
    CHECK(found_in(define + "f(b=2)") == Found{"3:1 missing_argument function=f name=a"});
    CHECK(found_in(define + "f(1, a=2)") == Found{"3:8 given_twice function=f name=a"});
}

TEST_CASE("statements out of place are told", "[lang][checker]")
{
    CHECK(found_in("break\ncontinue\nreturn\n") ==
          Found{"1:1 break_outside_loop", "2:1 continue_outside_loop", "3:1 return_outside_def"});
    CHECK(found_in("for i in [1]:\n    def f():\n        break\nelse:\n    break\n") ==
          Found{"3:9 break_outside_loop", "5:5 break_outside_loop"});
    CHECK(found_in("move") == Found{"1:1 missing_brackets name=move"});
    CHECK(found_in("def on_bump(a):\n    pass\n") == Found{"1:1 handler_parameters name=on_bump"});
    CHECK(found_in("x = 1\nx.y, z = 2, 3\n") == Found{"2:1 cannot_assign target=x.y"});
    CHECK(found_in(nested_loops(20)).empty());
    CHECK(found_in(nested_loops(21)) == Found{"21:21 too_deep"});
}

TEST_CASE("the stage's module is imported above all else, Python's where one likes",
          "[lang][checker]")
{
    CHECK(found_in("import turtle") ==
          Found{"1:1 unknown_module name=turtle suggestion=lumi.tunnel"});
    CHECK(found_in("from random import *\nprint(randint(1, 6))").empty());
    CHECK(found_in("from random import rndint") ==
          Found{"1:1 did_you_mean name=rndint suggestion=randint"});
    CHECK(found_in("import math as m\nm.sqtr(2)") ==
          Found{"2:1 did_you_mean name=sqtr suggestion=sqrt"});
    CHECK(found_in("from lumi.tunnel import mvoe") ==
          Found{"1:1 did_you_mean name=mvoe suggestion=move"});
    CHECK(found_in("from lumi.tunnel import move as go") == Found{"1:1 not_yet word=as"});
    CHECK(found_in("move()\nimport lumi.tunnel") == Found{"2:1 import_at_start"});
}
