#include "lang/printer.hpp"

#include "support/catch.hpp"

namespace {

lang::Expression name(std::string id) { return {{}, {}, lang::Name{std::move(id)}}; }
lang::Expression whole(std::int64_t value) { return {{}, {}, lang::IntegerLiteral{value}}; }
lang::Expression binary(lang::BinaryOperator op, lang::Expression left, lang::Expression right)
{
    return {{}, {}, lang::Binary{op, std::move(left), std::move(right)}};
}

}  // namespace

TEST_CASE("brackets stand only where they are needed", "[lang][printer]")
{
    using enum lang::BinaryOperator;
    const lang::Expression sum = binary(add, name("a"), name("b"));
    CHECK(lang::print(binary(multiply, sum, name("c"))) == "(a + b) * c");
    CHECK(lang::print(binary(add, sum, name("c"))) == "a + b + c");
    CHECK(lang::print(binary(subtract, name("c"), sum)) == "c - (a + b)");
    const lang::Expression minus{{}, {}, lang::Unary{lang::UnaryOperator::minus, whole(1)}};
    CHECK(lang::print(binary(power, minus, minus)) == "(-1) ** -1");
    CHECK(lang::print(binary(power, binary(power, whole(2), whole(3)), whole(2))) ==
          "(2 ** 3) ** 2");
    CHECK(lang::print({{}, {}, lang::Attribute{whole(1), "real"}}) == "(1).real");
    CHECK(lang::print({{}, {}, lang::Collection{lang::Display::tuple, {whole(1)}}}) == "1,");
}

TEST_CASE("a block without statements is told as pass", "[lang][printer]")
{
    lang::Statement loop;
    loop.form = lang::While{{{}, {}, lang::BoolLiteral{true}}, {}, {}};
    loop.before = {"# for ever", ""};
    loop.comment = "# round";
    CHECK(lang::print(loop) == "# for ever\n\nwhile True:  # round\n    pass\n");
}

TEST_CASE("handlers, displays and f-strings are printed as Python", "[lang][printer]")
{
    lang::Try attempt;
    attempt.body.statements.push_back({{}, {}, {}, {}, lang::Raise{name("E")}});
    attempt.handlers.push_back(
        {name("E"), "e", {{{{}, {}, {}, {}, lang::Pass{}}}, {}}, {}, "# oh"});
    const lang::Statement statement{{}, {}, {}, {}, attempt};
    CHECK(lang::print(statement) == "try:\n    raise E\nexcept E as e:  # oh\n    pass\n");
    lang::Comprehension squares{lang::ComprehensionKind::list,
                                binary(lang::BinaryOperator::multiply, name("i"), name("i")),
                                {},
                                {{name("i"), name("all"), {name("i")}}}};
    CHECK(lang::print({{}, {}, squares}) == "[i * i for i in all if i]");
    CHECK(lang::print({{}, {}, lang::DictDisplay{{whole(1)}, {name("a")}}}) == "{1: a}");
    CHECK(lang::print({{}, {}, lang::Lambda{{{"x", whole(1)}}, name("x")}}) == "lambda x=1: x");
    lang::FormatString format;
    format.parts.push_back({"it's {", {}, false, 0, {}});
    format.parts.push_back({"x=", name("x"), true, 'r', {{".2f", {}, false, 0, {}}}});
    CHECK(lang::print({{}, {}, format}) == "f'it\\'s {{{x=!r:.2f}'");
}
