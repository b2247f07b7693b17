#include "lang/parser.hpp"

#include "lang/printer.hpp"
#include "lang/programs.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <sstream>
#include <string>
#include <vector>

namespace {

/// "line:column kind" of each diagnostic.
std::vector<std::string> found_in(std::string_view text)
{
    std::vector<std::string> found;
    for (const lang::Diagnostic& each : lang::parse(text).diagnostics) {
        std::ostringstream line;
        line << each.span.begin.line << ':' << each.span.begin.column << ' ' << lang::kind_of(each);
        found.push_back(line.str());
    }
    return found;
}

using Found = std::vector<std::string>;

/// The text of the only expression, with the brackets that its tree needs.
std::string again(std::string_view text)
{
    const lang::Parsed parsed = lang::parse(text);
    REQUIRE(parsed.diagnostics.empty());
    std::string printed = lang::print(parsed.program);
    printed.pop_back();
    return printed;
}

const lang::Expression& value_of(const lang::Program& program)
{
    return std::get<lang::ExpressionStatement>(program.body.statements.at(0).form).value;
}

template <typename Form>
bool is_a(std::string_view text)
{
    const lang::Parsed parsed = lang::parse(text);
    return parsed.diagnostics.empty() &&
           std::holds_alternative<Form>(value_of(parsed.program).form);
}

bool same(std::string_view one, std::string_view other)
{
    const lang::Parsed first = lang::parse(one);
    const lang::Parsed second = lang::parse(other);
    return first.diagnostics.empty() && second.diagnostics.empty() &&
           first.program == second.program;
}

constexpr std::string_view sample = R"(# a walk
from lumi.tunnel import *

def corner(times, way='left'):  # turns
    global turns
    for i in range(times):
        turn_left()
        turns += 1
    # done
    return turns, way

turns = 0
while not at_door() and turns < 10:
    if wall_ahead():
        corner(1)
    elif path_left():
        move()
    else:
        a, b = b, [1, 2.5, "x"][::-1]
    print(f(x)[1:2].y, end='') if a is not None else move()
else:
    print("""three
lines""")
)";

}  // namespace

TEST_CASE("operators bind as in CPython", "[lang][parser]")
{
    CHECK(same("a + b * c", "a + (b * c)"));
    CHECK(same("a - b - c", "(a - b) - c"));
    CHECK(same("a ** b ** c", "a ** (b ** c)"));
    CHECK(same("-a ** -b", "-(a ** (-b))"));
    CHECK(same("not a == b", "not (a == b)"));
    CHECK(same("a or b and not c", "a or (b and (not c))"));
    CHECK(same("a | b ^ c & d << e + f", "a | (b ^ (c & (d << (e + f))))"));
    CHECK(same("a if b else c if d else e", "a if b else (c if d else e)"));
    CHECK(same("~a.b[c](d)", "~(((a.b)[c])(d))"));
    CHECK_FALSE(same("a < b < c", "(a < b) < c"));
    CHECK_FALSE(same("a and b and c", "(a and b) and c"));
    CHECK(same("a not in b is not c", "a not in b is not c"));
    CHECK(is_a<lang::Compare>("a < b == c not in d"));
    CHECK(is_a<lang::Unary>("-2 ** 2"));
    CHECK(is_a<lang::Conditional>("a if b else c"));
}

TEST_CASE("numbers are read as CPython reads them", "[lang][parser]")
{
    CHECK(again("0x_fF, 0o17, 0b11, 1_000, 00") == "255, 15, 3, 1000, 0");
    CHECK(again("1., .5, 1e3, 1_0.0_1E-2") == "1.0, 0.5, 1000.0, 0.1001");
    CHECK(again("9223372036854775807") == "9223372036854775807");
    CHECK(found_in("9223372036854775808") == Found{"1:1 number_too_large"});
    CHECK(found_in("1e999") == Found{"1:1 number_too_large"});
    CHECK(found_in("1_") == Found{"1:1 strange_number"});
    CHECK(found_in("012") == Found{"1:1 leading_zeros"});
    CHECK(found_in("x = 12a") == Found{"1:5 missing_times"});
    CHECK(found_in("2j") == Found{"1:1 not_yet"});
}

TEST_CASE("texts are read as CPython reads them", "[lang][parser]")
{
    CHECK(again(R"('it\'s' "\"" r'\n' u'\x41\u00e9\U0001F600')") == "'it\\'s\"\\\\nAé😀'");
    CHECK(again("'''a\n'b' '''") == "\"a\\n'b' \"");
    CHECK(again(R"('\101\0\d\
x')") == R"('A\x00\\dx')");
    CHECK(found_in(R"('\ud800')") == Found{"1:2 strange_escape"});
    CHECK(found_in(R"('é\xg0')") == Found{"1:3 strange_escape"});
    CHECK(found_in(R"(b'x')") == Found{"1:1 not_yet"});
}

TEST_CASE("comments and blank lines stay where they belong", "[lang][parser]")
{
    constexpr std::string_view text = R"(# top

if a:  # asked
    # before b
    b  # behind b

    # end of block
# before elif
elif c:  # again
    if d:
        e
        # deepest
    # deep

# before else
else:  # last
    f

# before g
g
# end
)";
    const lang::Parsed parsed = lang::parse(text);
    CHECK(parsed.diagnostics.empty());
    CHECK(lang::print(parsed.program) == text);
    CHECK(parsed.program.body.tail == lang::Remarks{"# end"});
    CHECK(lang::print(lang::parse("f(  # one\n  1)  # two\n").program) == "# one\nf(1)  # two\n");
}

TEST_CASE("a statement knows where it stands", "[lang][parser]")
{
    const lang::Program program = lang::parse("x = 1\nif x:\n    move()\n\ny = x + 2").program;
    const auto span = [&](std::size_t which) { return program.body.statements.at(which).span; };
    CHECK(span(0) == lang::Span{{1, 1}, {1, 6}});
    CHECK(span(1) == lang::Span{{2, 1}, {3, 11}});
    CHECK(span(2) == lang::Span{{5, 1}, {5, 10}});
    const auto& assign = std::get<lang::Assign>(program.body.statements[2].form);
    CHECK(assign.value.span == lang::Span{{5, 5}, {5, 10}});
}

TEST_CASE("several statements may share a line", "[lang][parser]")
{
    CHECK(again("a; b = 1; # c") == "a\nb = 1  # c");
    CHECK(again("if a: b; c  # d") == "if a:\n    b\n    c  # d");
    CHECK(again("\xEF\xBB\xBF"
                "a\r\nb\rc") == "a\nb\nc");
}

TEST_CASE("each error is told at its place and the rest is read", "[lang][parser]")
{
    struct Row {
        std::string_view text;
        Found found;
    };
    const std::vector<Row> rows{
        {"if a\n    b()\nwhile True\n    c()\n", {"1:5 missing_colon", "3:11 missing_colon"}},
        {"if a:\nb()\n", {"1:1 expected_block"}},
        {"a()\n    b()\nc(\n", {"2:1 unexpected_indent", "3:2 unclosed_bracket"}},
        {"if a = 3:\n    b()\n", {"1:6 assign_in_condition"}},
        {"x = \ny = )\nz = 1 +\n",
         {"1:3 nothing_behind", "2:5 extra_bracket", "3:7 nothing_behind"}},
        {"whlie a:\n    b +\n", {"1:1 did_you_mean", "2:7 nothing_behind"}},
        {"if a:\n    b\nelse if c:\n    d\n", {"3:1 else_if"}},
        {"else:\n    a b\n", {"1:1 lonely_word", "2:7 unexpected"}},
        {"print 'hi'\nprint(1 2)\n", {"1:1 missing_brackets", "2:8 missing_comma"}},
        {"3 = a\nf() += 1\nNone = 2\n",
         {"1:1 cannot_assign", "2:1 cannot_assign", "3:1 keyword_as_name"}},
        {"class A:\n    def f(a, a):\n        pass\n", {"1:1 not_yet", "2:14 name_twice"}},
        {"try:\n    a\nexcept:\n    b\nc d\n", {"5:3 unexpected"}},
        {"try:\n    a\nb c\n", {"1:1 expected", "3:3 unexpected"}},
        {"for i range(3):\n    a\nb = lambda: 3\n", {"1:6 missing_in"}},
        {"def f(a=1, b):\n    pass\nf(a=1, 2)\n",
         {"1:12 initial_missing", "3:8 positional_after_keyword"}},
        {"a = (yield)\nc = {1: 2, **d}\n", {"1:6 not_yet", "2:12 not_yet"}},
        {"a = f\"{b\"\nc = f\"{}\"\nd = f\"}\"\n",
         {"1:8 unclosed_bracket", "2:8 unexpected", "3:7 extra_bracket"}},
        {"é = 'x\nb$\n", {"1:5 unclosed_text", "2:2 strange_character"}},
        {"f(a=1, a=2)\nx: int = 3\nf(**a)\n", {"1:8 name_twice", "2:2 not_yet", "3:3 not_yet"}},
        {std::string_view{"a\nb\0c", 5}, {"2:2 no_text"}},
        {"a\n\xff", {"2:1 no_text"}},
    };
    for (const Row& row : rows) {
        INFO(row.text);
        CHECK(found_in(row.text) == row.found);
    }
}

TEST_CASE("nesting and length are bounded by a diagnostic", "[lang][parser]")
{
    const auto repeated = [](std::string_view piece, int times) {
        std::string text;
        for (int i = 0; i < times; ++i) {
            text += piece;
        }
        return text;
    };
    const auto kinds = [](const std::string& text) {
        std::string joined;
        for (const lang::Diagnostic& each : lang::parse(text).diagnostics) {
            joined.append(joined.empty() ? "" : " ").append(lang::kind_of(each));
        }
        return joined;
    };
    for (const std::string_view piece :
         {"(", "[", "-", "not ", "f(", "a[", "2**", "a if b else "}) {
        INFO(piece);
        CHECK(kinds(repeated(piece, 80'000) + "1") == "too_deep");
    }
    for (const std::string_view piece : {"+1", ".a", "()", "[1]"}) {
        INFO(piece);
        CHECK(kinds("a" + repeated(piece, 100'000)) == "too_deep");
    }
    CHECK(kinds(repeated("1+", 400) + "1").empty());
    CHECK(kinds(repeated("(", 90) + "1" + repeated(")", 90)).empty());
    CHECK(kinds("[" + repeated("a, ", 100'000) + "]").empty());
    CHECK(kinds(repeated("a and ", 100'000) + "b").empty());
    CHECK(kinds(repeated("a = ", 100'000) + "b").empty());
    CHECK(kinds(std::string((std::size_t{1} << 20U) + 1, ' ')) == "too_long");
    CHECK(kinds(std::string(std::size_t{1} << 20U, '\n')).empty());
}

TEST_CASE("every beginning of a program can be read", "[lang][parser]")
{
    CHECK(lang::parse(sample).diagnostics.empty());
    for (std::size_t length = 0; length <= sample.size(); ++length) {
        const lang::Parsed parsed = lang::parse(sample.substr(0, length));
        const lang::Parsed printed = lang::parse(lang::print(parsed.program));
        INFO(sample.substr(0, length));
        REQUIRE((!parsed.diagnostics.empty() || printed.program == parsed.program));
    }
}

TEST_CASE("changed bytes never break the parser, and what it read can be read again",
          "[lang][parser]")
{
    CHECK(rc::check([](std::uint64_t seed) {
        core::Random random{seed};
        std::string text = lang::print(lang_tests::ProgramMaker{seed}.program());
        for (int i = 0; i < 8; ++i) {
            const std::uint32_t at = random.below(static_cast<std::uint32_t>(text.size()));
            switch (random.below(3)) {
                case 0:
                    text.erase(at, 1 + random.below(4));
                    break;
                case 1:
                    text[at] = static_cast<char>(random.below(256));
                    break;
                default:
                    text.insert(at, 1, "()[]:=\n\t '\"#\\.,+x1"[random.below(18)]);
                    break;
            }
            text += '\n';
        }
        const lang::Parsed parsed = lang::parse(text);
        RC_ASSERT(parsed.diagnostics.size() <= lang::most_diagnostics);
        const lang::Parsed printed = lang::parse(lang::print(parsed.program));
        if (parsed.diagnostics.empty()) {
            RC_ASSERT(printed.diagnostics.empty());
            RC_ASSERT(printed.program == parsed.program);
        }
    }));
}
