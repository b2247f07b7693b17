#include "lang/compiler.hpp"

#include "lang/compiler_program.hpp"
#include "lang/disassembler.hpp"
#include "lang/walk.hpp"
#include "running.hpp"

using lang_tests::chunk_of;
using lang_tests::program_of;

namespace {

/// The kind of the first diagnostic, and the word it names, if it names one.
std::string first_of(const lang::Compiled& compiled)
{
    if (compiled.diagnostics.empty()) {
        return "";
    }
    CHECK(compiled.chunk == nullptr);
    const lang::Diagnostic& first = compiled.diagnostics.front();
    const auto word = first.message.arguments.find("word");
    return std::string{lang::kind_of(first)} +
           (word == first.message.arguments.end() ? "" : " " + std::get<std::string>(word->second));
}

std::string refusal_of(const std::string& text)
{
    return first_of(lang::compile(program_of(text), lang_tests::FakeStage::module));
}

/// Past the checker, which knows some of these words and not others.
std::string refusal_of_statement(lang::Statement statement)
{
    lang::Program program;
    statement.id = lang::NodeId{10};
    program.body.statements.push_back(std::move(statement));
    return first_of(lang::ProgramCompiler{program, lang_tests::FakeStage::module}.compile());
}

template <typename Form>
std::string refusal_of_form(Form form)
{
    if constexpr (std::is_constructible_v<decltype(lang::Statement::form), Form>) {
        return refusal_of_statement({{}, {}, {}, {}, std::move(form)});
    } else {
        lang::Expression expression{lang::NodeId{11}, {}, std::move(form)};
        return refusal_of_statement(
            {{}, {}, {}, {}, lang::ExpressionStatement{std::move(expression)}});
    }
}

std::string main_of(std::string_view text) { return lang::disassemble(chunk_of(text)->main()); }

std::string numbered_names(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += "n" + std::to_string(i) + " = " + std::to_string(i) + "\n";
    }
    return text;
}

}  // namespace

TEST_CASE("what cannot be compiled is refused by name", "[lang][compiler]")
{
    CHECK(refusal_of("x = 'a'.encode()\n") == "not_yet .encode");
    CHECK(refusal_of("x = 'a'.upper\n") == "not_yet .upper");
    CHECK(refusal_of("x = *[1]\n") == "not_yet *");
    const lang::Expression one{lang::NodeId{1}, {}, lang::IntegerLiteral{1}};
    CHECK(refusal_of_form(lang::Attribute{one, "real"}) == "not_yet .real");
}

TEST_CASE("the checker's diagnostics come first", "[lang][compiler]")
{
    CHECK(refusal_of("mvoe(1)\n") == "did_you_mean");
    CHECK(refusal_of("break\n") == "break_outside_loop");
}

TEST_CASE("two hundred names fit, one more is refused", "[lang][compiler]")
{
    CHECK(refusal_of(numbered_names(200)).empty());
    CHECK(refusal_of(numbered_names(201)) == "too_many_names");
    std::string sum = "x = ";
    for (int i = 0; i < 60; ++i) {
        sum += "1 + (";
    }
    sum += "1" + std::string(60, ')') + "\n";
    CHECK(refusal_of(numbered_names(199) + sum) == "too_complicated");
}

TEST_CASE("a counting loop is one instruction a turn", "[lang][compiler]")
{
    CHECK(main_of("t = 0\nfor i in range(9):\n    t = t + i\n") ==
          "0 load_constant 0 0\n"
          "1 load_constant 2 0\n"
          "2 load_constant 3 1\n"
          "3 load_constant 4 2\n"
          "4 prepare_range 2\n"
          "5 jump 1\n"
          "6 add 0 0 1\n"
          "7 next_in_range 2 1 -> 6\n"
          "9 give_none 0\n");
}

TEST_CASE("comparing with a number and jumping is one instruction", "[lang][compiler]")
{
    CHECK(main_of("x = 1\nwhile x < 10:\n    x += 1\n") ==
          "0 load_constant 0 0\n"
          "1 jump 1\n"
          "2 add_constant 0 0 0\n"
          "3 test_less_constant 0 1 1 -> 2\n"
          "5 give_none 0\n");
}

TEST_CASE("only names that may lack a value are checked for one", "[lang][compiler]")
{
    CHECK(main_of("x = 1\nif look():\n    x = 2\ny = x\n").find("check") == std::string::npos);
    CHECK(main_of("if look():\n    x = 2\ny = x\n").find("check") != std::string::npos);
    CHECK(main_of("if look():\n    x = 2\nelse:\n    x = 3\ny = x\n").find("check") ==
          std::string::npos);
    CHECK(main_of("for x in [1]:\n    pass\ny = x\n").find("check") != std::string::npos);
}

TEST_CASE("every word knows its statement", "[lang][compiler]")
{
    const lang::Program program =
        program_of("def f(n):\n    if n:\n        return f(n - 1)\nwhile look():\n    f(2)\n");
    const auto chunk = chunk_of(program);
    for (const lang::Prototype& function : chunk->functions) {
        REQUIRE(function.origins.size() == function.code.size());
        if (function.in_prelude) {
            continue;  // its words are the caller's
        }
        // Behind the last statement, a function ends by itself.
        for (std::size_t i = 0; i + 1 < function.code.size(); ++i) {
            CHECK(lang::find_statement(program, function.origins[i].statement) != nullptr);
        }
    }
}

TEST_CASE("importing the stage's own module changes nothing", "[lang][compiler]")
{
    CHECK(main_of("from lumi.fake import *\nmove(1)\n") == main_of("move(1)\n"));
    CHECK(main_of("from lumi.fake import move\nmove(1)\n") == main_of("move(1)\n"));
}
