#include "lang/walk.hpp"

#include "lang/parser.hpp"
#include "lang/printer.hpp"
#include "support/catch.hpp"

TEST_CASE("statements are visited in reading order and can be found", "[lang][walk]")
{
    lang::Program program =
        lang::parse("a\nif b:\n    c\nelif d:\n    e\nelse:\n    f\ndef g():\n    return h\n")
            .program;
    std::string order;
    lang::each_statement(program.body.statements, [&](const lang::Statement& statement) {
        const std::string text = lang::print(statement);
        order += text.substr(0, text.find('\n')) + ";";
        CHECK(lang::find_statement(program, statement.id) == &statement);
        lang::each_expression(statement, [&](const lang::Expression& expression) {
            CHECK(lang::find_expression(program, expression.id) == &expression);
        });
    });
    CHECK(order == "a;if b:;c;e;f;def g():;return h;");
    CHECK(lang::count_statements(program) == 7);
    CHECK(lang::find_statement(program, lang::NodeId::none) == nullptr);
    CHECK(lang::find_expression(program, lang::NodeId{program.next_id}) == nullptr);
}

TEST_CASE("a visitor may change what it visits", "[lang][walk]")
{
    lang::Program program = lang::parse("f(a[b:c], d if e else -g)\n").program;
    lang::each_statement(program.body.statements, [](lang::Statement& statement) {
        lang::each_expression(statement, [](lang::Expression& call) {
            lang::each_operand(call, [](lang::Expression& operand) {
                lang::each_operand(
                    operand, [](lang::Expression& inner) { inner.form = lang::NoneLiteral{}; });
            });
        });
    });
    CHECK(lang::print(program) == "f(None[None:None], None if None else None)\n");
}
