#include "editor/tree.hpp"

#include "editor/programs.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::id;
using editor::test::program;

TEST_CASE("blocks are counted one for each statement, without fillers", "[editor][tree]")
{
    CHECK(blocks_in(program("")) == 0);
    CHECK(blocks_in(program("go light")) == 2);
    CHECK(blocks_in(program("go 3( light 2( ) )")) == 4);
    CHECK(blocks_in(program("3( light 2( ) )").body.statements.front()) == 3);
}

TEST_CASE("an empty repeat holds a pass, as Python wants, and no tile", "[editor][tree]")
{
    const lang::Program empty = program("3( )");
    const lang::Block& body = *bodies(empty.body.statements.front()).front();
    CHECK(is_filler(body));
    CHECK(body.statements.size() == 1);
    CHECK(tiles(body).empty());
}

TEST_CASE("statements are numbered in reading order, from 0", "[editor][tree]")
{
    const lang::Program nested = program("go 3( light 2( turn ) ) go");
    CHECK(tile_of(*statement_at(nested, 0)).name == "go");
    CHECK(tile_of(*statement_at(nested, 1)).number == 3);
    CHECK(tile_of(*statement_at(nested, 2)).name == "light");
    CHECK(tile_of(*statement_at(nested, 4)).name == "turn");
    CHECK(statement_at(nested, 6) == nullptr);
    CHECK(statement_at(nested, -1) == nullptr);
}

TEST_CASE("a statement's gap leads back to it", "[editor][tree]")
{
    const lang::Program nested = program("go 3( light 2( turn ) ) go");
    for (const lang::Statement* statement : in_reading_order(nested)) {
        const Gap gap = *gap_before(nested, statement->id);
        const auto body = tiles_at(nested, gap.parent, gap.branch);
        CHECK(body[static_cast<std::size_t>(gap.index)].id == statement->id);
    }
    CHECK_FALSE(gap_before(nested, lang::NodeId{4000}).has_value());
}

TEST_CASE("gaps are read before, inside and behind each repeat", "[editor][tree]")
{
    const lang::Program nested = program("go 3( light )");
    const lang::NodeId repeat = id(nested, 1);
    const std::vector<Gap> order{{{}, 0}, {{}, 1}, {repeat, 0}, {repeat, 1}, {{}, 2}};
    CHECK(gaps_in(nested) == order);
}

TEST_CASE("a place that is not in the program has no body", "[editor][tree]")
{
    const lang::Program nested = program("go 3( )");
    CHECK(body_at(nested, id(nested, 0), 0) == nullptr);
    CHECK(body_at(nested, id(nested, 1), 1) == nullptr);
    CHECK(body_at(nested, id(nested, 1), -1) == nullptr);
    CHECK(body_at(nested, lang::NodeId::none, 1) == nullptr);
    CHECK(body_at(nested, lang::NodeId{4000}, 0) == nullptr);
}

TEST_CASE("a repeat holds itself and all that is in it", "[editor][tree]")
{
    const lang::Program nested = program("go 3( light 2( turn ) )");
    const lang::Statement& repeat = *statement_at(nested, 1);
    CHECK(holds(repeat, id(nested, 1)));
    CHECK(holds(repeat, id(nested, 4)));
    CHECK_FALSE(holds(repeat, id(nested, 0)));
}

TEST_CASE("an if has the bodies of its branches and of its else", "[editor][tree]")
{
    lang::If form;
    form.branches.resize(2);
    form.otherwise.emplace();
    lang::Statement statement;
    statement.form = form;
    CHECK(bodies(statement).size() == 3);
}
