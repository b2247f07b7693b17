#include "lang/parser.hpp"
#include "lang/printer.hpp"
#include "lang/programs.hpp"
#include "lang/walk.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <functional>
#include <set>

TEST_CASE("reading what was printed gives the same program", "[lang][round_trip]")
{
    CHECK(rc::check([](std::uint64_t seed) {
        const lang::Program program = lang_tests::ProgramMaker{seed}.program();
        const std::string text = lang::print(program);
        const lang::Parsed parsed = lang::parse(text);
        RC_LOG() << text;
        RC_ASSERT(parsed.diagnostics.empty());
        RC_ASSERT(parsed.program == program);
        RC_ASSERT(lang::print(parsed.program) == text);
    }));
}

TEST_CASE("ids are unique and below the next id", "[lang][round_trip]")
{
    CHECK(rc::check([](std::uint64_t seed) {
        const lang::Program program = lang_tests::ProgramMaker{seed}.program();
        const lang::Program parsed = lang::parse(lang::print(program)).program;
        std::set<lang::NodeId> ids;
        std::size_t nodes = 0;
        const auto count = [&](lang::NodeId id) {
            ids.insert(id);
            ++nodes;
            RC_ASSERT(id != lang::NodeId::none);
            RC_ASSERT(static_cast<std::uint32_t>(id) < parsed.next_id);
        };
        const std::function<void(const lang::Expression&)> visit =
            [&](const lang::Expression& expression) {
                count(expression.id);
                lang::each_operand(expression, visit);
            };
        lang::each_statement(parsed.body.statements, [&](const lang::Statement& statement) {
            count(statement.id);
            lang::each_expression(statement, visit);
        });
        RC_ASSERT(ids.size() == nodes);
    }));
}
