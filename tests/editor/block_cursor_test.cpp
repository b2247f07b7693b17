#include "editor/block_cursor.hpp"

#include "editor/blocks.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace editor;
using editor::test::document;
using editor::test::hole;
using editor::test::node;
using editor::test::stage;
using editor::test::value;

namespace {

/// "|" for a gap, the value for a hole.
std::string walk(const Document& document)
{
    std::string text;
    BlockCursor cursor{stage().module};
    for (std::size_t i = places_in(document, stage().module).size(); i > 0; --i) {
        const CursorPlace& place = cursor.place();
        text += text.empty() ? "" : " ";
        text += place.is_hole() ? lang::print(*find_expression(document, place.hole)) : "|";
        cursor.right(document);
    }
    return text;
}

}  // namespace

TEST_CASE("the cursor reads holes behind the gap before them", "[editor][cursor]")
{
    CHECK(walk(document("move()\nx = 1 + 2\n")) == "| | x 1 + 2 1 2 |");
    CHECK(
        walk(document("if a == 1:\n    move()\nelif wall_ahead():\n    pass\nelse:\n    pass\n")) ==
        "| a == 1 a 1 | | wall_ahead() | | |");
    CHECK(walk(document("move()\n", {"0 == 0", "light()"})) == "| | 0 == 0 0 0 | |");
}

TEST_CASE("right goes through all places, and the ends hold", "[editor][cursor]")
{
    const Document all = document("for _ in range(3):\n    jump(2)\nwhile False:\n    pass\n");
    const std::vector<CursorPlace> places = places_in(all, stage().module);
    BlockCursor cursor{stage().module};
    cursor.left(all);
    CHECK(cursor.place() == places.front());
    for (std::size_t i = 0; i < places.size() + 2; ++i) {
        cursor.right(all);
    }
    CHECK(cursor.place() == places.back());
}

TEST_CASE("left leaves a body for the last hole before it, and then goes from block to block",
          "[editor][cursor]")
{
    const Document all = document("x = 1\nfor _ in range(3):\n    move()\n    light()\n");
    BlockCursor cursor{stage().module};
    const lang::NodeId loop = node(all, 1);
    cursor.set({{loop, 2}, {}});
    cursor.left(all);
    CHECK(cursor.place().hole == hole(all, 2).node());
    cursor.left(all);
    CHECK(cursor.place() == CursorPlace{{{}, 1}, {}});
    cursor.left(all);
    CHECK(cursor.place() == CursorPlace{});
    cursor.left(all);
    CHECK(cursor.place() == CursorPlace{});
}

TEST_CASE("up and down skip the holes", "[editor][cursor]")
{
    const Document all = document("x = 1\nmove()\n");
    BlockCursor cursor{stage().module};
    cursor.right(all);
    REQUIRE(cursor.place().is_hole());
    cursor.down(all);
    CHECK(cursor.place() == CursorPlace{{{}, 1}, {}});
    cursor.up(all);
    CHECK(cursor.place() == CursorPlace{});
}

TEST_CASE("backspace and delete take what stands there", "[editor][cursor]")
{
    const Document all = document("x = 1\nmove()\n", {"0 == 0"});
    BlockCursor cursor{stage().module};
    cursor.set({{{}, 1}, {}});
    CHECK(std::get<Remove>(*cursor.remove_before(all)).node == node(all, 0));
    CHECK(std::get<Remove>(*cursor.remove_after(all)).node == node(all, 1));
    cursor.set({{}, hole(all, 1).node()});
    CHECK(std::get<ClearExpression>(*cursor.remove_before(all)).node == hole(all, 1).node());
    cursor.set({{}, hole(all, 0).node()});
    CHECK_FALSE(cursor.remove_after(all));
    cursor.set({{}, loose_value(all.pieces.front(), stage().module)->id});
    CHECK(std::get<Remove>(*cursor.remove_before(all)).node == node(all, 2));
}

TEST_CASE("plus and minus change the number in the hole", "[editor][cursor]")
{
    const Document all = document("x = 7\nfor _ in range(3):\n    move()\n");
    BlockCursor cursor{stage().module};
    cursor.set({{}, hole(all, 1).node()});
    CHECK(std::get<SetExpression>(*cursor.change_number(all, -1)).value == value("6"));
    cursor.set({{{}, 2}, {}});
    CHECK(std::get<SetNumber>(*cursor.change_number(all, +1)).number == 4);
    cursor.set({{}, hole(all, 0).node()});
    CHECK_FALSE(cursor.change_number(all, +1));
}

TEST_CASE("the cursor goes to what wants to be filled next", "[editor][cursor]")
{
    History history;
    BlockCursor cursor{stage().module};
    const auto act = [&](const Edit& edit) {
        cursor.follow(history.apply(edit, stage()).value(), history.document());
    };
    act(Insert{{}, make_tile("if")});
    REQUIRE(cursor.place().is_hole());
    act(SetExpression{cursor.place().hole, make_expression("and")});
    CHECK(cursor.place().hole == hole(history.document(), 1).node());
    act(SetExpression{cursor.place().hole, value("wall_ahead()")});
    CHECK(lang::print(*find_expression(history.document(), cursor.place().hole)) == "wall_ahead()");
    act(Insert{{node(history.document(), 0), 0}, make_tile("move")});
    CHECK(cursor.place() == CursorPlace{{node(history.document(), 0), 1}, {}});
    act(Remove{node(history.document(), 0)});
    CHECK(cursor.place() == CursorPlace{});
}
