#include "editor/edit.hpp"

#include "editor/programs.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>

using namespace editor;
using editor::test::anything;
using editor::test::id;
using editor::test::program;
using editor::test::shorthand;

namespace {

std::string after(const lang::Program& before, const Edit& edit, const Rules& rules = anything())
{
    const auto result = apply(before, edit, rules);
    return result ? shorthand(result.value()) : result.error().message.key;
}

Gap inside(const lang::Program& program, int statement, int index)
{
    return {id(program, statement), index};
}

}  // namespace

TEST_CASE("a tile goes in before the statement that its gap names", "[editor][edit]")
{
    const lang::Program before = program("go 2( light )");
    CHECK(after(before, Insert{Gap{}, make_tile("turn")}) == "turn go 2( light )");
    CHECK(after(before, Insert{last_gap(before), make_tile("turn")}) == "go 2( light ) turn");
    CHECK(after(before, Insert{inside(before, 1, 1), make_tile("turn")}) == "go 2( light turn )");
    CHECK(after(before, Insert{inside(before, 1, 2), make_tile("turn")}) == "editor.refused.gone");
    CHECK(after(before, Insert{inside(before, 0, 0), make_tile("turn")}) == "editor.refused.gone");
    CHECK(after(before, Insert{Gap{{}, -1}, make_tile("turn")}) == "editor.refused.gone");
}

TEST_CASE("an inserted tile and all in it get ids that were never used", "[editor][edit]")
{
    const lang::Program before = program("go");
    const auto with_repeat = apply(before, Insert{Gap{}, make_tile("repeat")}, anything());
    const lang::Statement& repeat = with_repeat.value().body.statements.front();
    const auto& loop = std::get<lang::For>(repeat.form);
    const std::set<lang::NodeId> ids{repeat.id,
                                     loop.target.id,
                                     loop.source.id,
                                     loop.body.statements.front().id,
                                     id(before, 0),
                                     lang::NodeId::none};
    CHECK(ids.size() == 6);
    CHECK(std::ranges::all_of(ids, [&](lang::NodeId node) {
        return static_cast<std::uint32_t>(node) < with_repeat.value().next_id;
    }));
}

TEST_CASE("the first tile in an empty repeat sends its pass away, the last one out brings it back",
          "[editor][edit]")
{
    const lang::Program empty = program("2( )");
    const auto filled = apply(empty, Insert{inside(empty, 0, 0), make_tile("go")}, anything());
    const auto body = bodies(filled.value().body.statements.front()).front();
    CHECK(body->statements.size() == 1);
    CHECK(tile_of(body->statements.front()).name == "go");

    const auto again = apply(filled.value(), Remove{id(filled.value(), 1)}, anything());
    CHECK(again.value() == empty);
}

TEST_CASE("a comment above a filler stays when the filler goes", "[editor][edit]")
{
    lang::Program empty = program("2( )");
    bodies(empty.body.statements.front()).front()->statements.front().before = {"# climb"};
    const auto filled = apply(empty, Insert{inside(empty, 0, 0), make_tile("go")}, anything());
    CHECK(statement_at(filled.value(), 1)->before == lang::Remarks{"# climb"});
}

TEST_CASE("a removed repeat takes what it holds with it", "[editor][edit]")
{
    const lang::Program before = program("go 2( light 3( turn ) ) go");
    CHECK(after(before, Remove{id(before, 1)}) == "go go");
    CHECK(after(before, Remove{lang::NodeId{4000}}) == "editor.refused.gone");
}

TEST_CASE("a moved statement keeps its id and all that it holds", "[editor][edit]")
{
    const lang::Program before = program("go 2( light ) turn");
    const lang::NodeId repeat = id(before, 1);
    const auto moved = apply(before, Move{repeat, last_gap(before)}, anything());
    CHECK(shorthand(moved.value()) == "go turn 2( light )");
    CHECK(id(moved.value(), 2) == repeat);
    CHECK(id(moved.value(), 3) == id(before, 2));
}

TEST_CASE("gaps of a move are those before it", "[editor][edit]")
{
    const lang::Program before = program("go turn light");
    CHECK(after(before, Move{id(before, 0), {{}, 2}}) == "turn go light");
    CHECK(after(before, Move{id(before, 2), {{}, 0}}) == "light go turn");
    CHECK(after(before, Move{id(before, 1), {{}, 1}}) == "go turn light");
    CHECK(after(before, Move{id(before, 1), {{}, 2}}) == "go turn light");
    CHECK(after(before, Move{id(before, 1), {{}, 4}}) == "editor.refused.gone");
}

TEST_CASE("statements move into repeats and out of them", "[editor][edit]")
{
    const lang::Program before = program("go 2( light )");
    CHECK(after(before, Move{id(before, 0), inside(before, 1, 1)}) == "2( light go )");
    CHECK(after(before, Move{id(before, 2), Gap{}}) == "light go 2( )");
}

TEST_CASE("a repeat can't be moved into itself", "[editor][edit]")
{
    const lang::Program before = program("2( 3( go ) )");
    CHECK(after(before, Move{id(before, 0), inside(before, 0, 0)}) == "editor.refused.into_itself");
    CHECK(after(before, Move{id(before, 0), inside(before, 1, 0)}) == "editor.refused.into_itself");
}

TEST_CASE("a repeat that replaces a repeat takes over its tiles, another tile does not",
          "[editor][edit]")
{
    const lang::Program before = program("go 2( light )");
    CHECK(after(before, Replace{id(before, 1), make_tile("repeat", 5)}) == "go 5( light )");
    CHECK(after(before, Replace{id(before, 1), make_tile("turn")}) == "go turn");
    CHECK(after(before, Replace{id(before, 2), make_tile("turn")}) == "go 2( turn )");
}

TEST_CASE("the number of a repeat stays between its bounds", "[editor][edit]")
{
    const lang::Program before = program("go 2( light )");
    CHECK(after(before, SetNumber{id(before, 1), 9}) == "go 9( light )");
    CHECK(after(before, SetNumber{id(before, 1), 1}) == "editor.refused.number");
    CHECK(after(before, SetNumber{id(before, 1), 10}) == "editor.refused.number");
    CHECK(after(before, SetNumber{id(before, 0), 3}) == "editor.refused.gone");
    const auto message = refusal(before, SetNumber{id(before, 1), 10}, anything());
    CHECK(message->arguments.at("most") == core::Argument{std::int64_t{9}});
}

TEST_CASE("a lesson's limit holds back the block too many", "[editor][edit]")
{
    Rules rules = anything();
    rules.limit = 2;
    CHECK(after(program("go"), Insert{Gap{}, make_tile("go")}, rules) == "go go");
    CHECK(after(program("go go"), Insert{Gap{}, make_tile("go")}, rules) == "editor.refused.limit");
}

TEST_CASE("a starter program over the limit can still be changed", "[editor][edit]")
{
    Rules rules = anything();
    rules.limit = 2;
    const lang::Program start = program("go go go");
    CHECK(after(start, Replace{id(start, 0), make_tile("turn")}, rules) == "turn go go");
    CHECK(after(start, Remove{id(start, 0)}, rules) == "go go");
}

TEST_CASE("only tiles of the lesson's tray can be put in", "[editor][edit]")
{
    const lang::Program before = program("go");
    CHECK(after(before, Insert{Gap{}, make_tile("grab")}) == "editor.refused.tile");
    CHECK(after(before, Replace{id(before, 0), make_tile("grab")}) == "editor.refused.tile");
    lang::Statement repeat = make_tile("repeat");
    bodies(repeat).front()->statements = {make_tile("grab")};
    CHECK(after(before, Insert{Gap{}, repeat}) == "editor.refused.tile");
}

TEST_CASE("hands do only what the lesson lets them", "[editor][edit]")
{
    Rules rules = anything();
    rules.insert = rules.remove = rules.move = false;
    const lang::Program before = program("go turn");
    CHECK(after(before, Insert{Gap{}, make_tile("go")}, rules) == "editor.refused.insert");
    CHECK(after(before, Remove{id(before, 0)}, rules) == "editor.refused.remove");
    CHECK(after(before, Clear{}, rules) == "editor.refused.remove");
    CHECK(after(before, Move{id(before, 0), {{}, 2}}, rules) == "editor.refused.move");
    CHECK(after(before, Replace{id(before, 0), make_tile("light")}, rules) == "light turn");
    rules.replace = false;
    CHECK(after(before, Replace{id(before, 0), make_tile("go")}, rules) ==
          "editor.refused.replace");
}

TEST_CASE("locked statements stay as and where they are", "[editor][edit]")
{
    const lang::Program before = program("go 2( light ) turn");
    Rules rules = anything();
    rules.locked = {id(before, 2)};
    CHECK(after(before, Remove{id(before, 2)}, rules) == "editor.refused.locked");
    CHECK(after(before, Remove{id(before, 1)}, rules) == "editor.refused.locked");
    CHECK(after(before, Move{id(before, 1), Gap{}}, rules) == "editor.refused.locked");
    CHECK(after(before, Replace{id(before, 2), make_tile("go")}, rules) == "editor.refused.locked");
    CHECK(after(before, SetNumber{id(before, 1), 3}, rules) == "go 3( light ) turn");
    CHECK(after(before, Clear{}, rules) == "2( light )");
    rules.locked = {id(before, 1)};
    CHECK(after(before, SetNumber{id(before, 1), 3}, rules) == "editor.refused.locked");
    CHECK(after(before, Remove{id(before, 2)}, rules) == "go 2( ) turn");
    CHECK(after(before, Clear{}, rules) == "2( )");
}

TEST_CASE("each piece of a jigsaw can be placed once", "[editor][edit]")
{
    Rules rules;
    rules.pieces = {make_tile("go"), make_tile("go"), make_tile("repeat", 3)};
    const lang::Program one = program("go");
    CHECK(after(one, Insert{Gap{}, make_tile("go")}, rules) == "go go");
    CHECK(after(program("go go"), Insert{Gap{}, make_tile("go")}, rules) == "editor.refused.piece");
    CHECK(after(one, Insert{Gap{}, make_tile("light")}, rules) == "editor.refused.piece");
    CHECK(after(one, Insert{Gap{}, make_tile("repeat", 4)}, rules) == "editor.refused.piece");
    CHECK(after(one, Insert{Gap{}, make_tile("repeat", 3)}, rules) == "3( ) go");
    const lang::Program repeat = program("3( )");
    CHECK(after(repeat, SetNumber{id(repeat, 0), 4}, rules) == "editor.refused.locked");
}

TEST_CASE("a locked statement is no piece of the jigsaw", "[editor][edit]")
{
    const lang::Program start = program("go");
    Rules rules;
    rules.pieces = {make_tile("go")};
    rules.locked = {id(start, 0)};
    CHECK(after(start, Insert{last_gap(start), make_tile("go")}, rules) == "go go");
}

TEST_CASE("what the lesson itself puts in is not held back", "[editor][edit]")
{
    Rules rules;
    rules.insert = rules.remove = rules.move = rules.replace = false;
    rules.limit = 1;
    CHECK(after(program("go"), ReplaceAll{program("turn light")}, rules) == "turn light");
}

TEST_CASE("whatever is done, ids stay unique and no body is left empty", "[editor][edit]")
{
    CHECK(rc::check("random edits keep a program whole", [] {
        lang::Program now;
        const int edits = *rc::gen::inRange(1, 40);
        for (int i = 0; i < edits; ++i) {
            const auto result = apply(now, test::random_edit(now), anything());
            if (result) {
                now = result.value();
            }
        }
        std::set<lang::NodeId> ids;
        for (const lang::Statement* statement : in_reading_order(now)) {
            RC_ASSERT(ids.insert(statement->id).second);
            RC_ASSERT(static_cast<std::uint32_t>(statement->id) < now.next_id);
            for (const lang::Block* body : bodies(*statement)) {
                RC_ASSERT(!body->statements.empty());
            }
        }
        RC_ASSERT(test::program(shorthand(now)) == now);
    }));
}
