#include "editor/cursor.hpp"

#include "editor/desk.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::anything;
using editor::test::Desk;
using editor::test::id;
using editor::test::program;

TEST_CASE("left and right walk through every gap in reading order", "[editor][cursor]")
{
    const lang::Program nested = program("go 2( light ) turn");
    Cursor cursor;
    for (const Gap& gap : gaps_in(nested)) {
        CHECK(cursor.gap() == gap);
        cursor.right(nested);
    }
    CHECK(cursor.gap() == last_gap(nested));
    for (std::size_t i = 0; i < gaps_in(nested).size(); ++i) {
        cursor.left(nested);
    }
    CHECK(cursor.gap() == Gap{});
}

TEST_CASE("home and end are the gaps around the program", "[editor][cursor]")
{
    const lang::Program nested = program("2( light )");
    Cursor cursor;
    cursor.end(nested);
    CHECK(cursor.gap() == Gap{{}, 1});
    cursor.home();
    CHECK(cursor.gap() == Gap{});
}

TEST_CASE("up and down go to the nearest gap of the next row", "[editor][cursor]")
{
    const lang::Program long_program = program("go go go go go go go");
    const TileLayout layout = lay_out(long_program, {});
    Cursor cursor;
    cursor.set({{}, 1});
    cursor.down(layout);
    CHECK(cursor.gap() == Gap{{}, 6});
    cursor.down(layout);
    CHECK(cursor.gap() == Gap{{}, 6});
    cursor.up(layout);
    CHECK(cursor.gap() == Gap{{}, 1});
    cursor.up(layout);
    CHECK(cursor.gap() == Gap{{}, 1});
}

TEST_CASE("Backspace removes the tile before the gap, Delete the one behind it", "[editor][cursor]")
{
    Desk desk{"go light turn"};
    desk.cursor.set({{}, 2});
    desk.perform(desk.cursor.remove_before(desk.now()));
    CHECK(desk.text() == "go turn");
    CHECK(desk.cursor.gap() == Gap{{}, 1});
    desk.perform(desk.cursor.remove_after(desk.now()));
    CHECK(desk.text() == "go");
    CHECK_FALSE(desk.cursor.remove_after(desk.now()).has_value());
    desk.cursor.home();
    CHECK_FALSE(desk.cursor.remove_before(desk.now()).has_value());
}

TEST_CASE("Backspace at the front of a repeat removes it only if it is empty", "[editor][cursor]")
{
    Desk desk{"2( go )"};
    desk.cursor.set({desk.node(0), 0});
    CHECK_FALSE(desk.cursor.remove_before(desk.now()).has_value());
    desk.perform(desk.cursor.remove_after(desk.now()));
    CHECK(desk.text() == "2( )");
    desk.perform(desk.cursor.remove_before(desk.now()));
    CHECK(desk.text().empty());
    CHECK(desk.cursor.gap() == Gap{});
}

TEST_CASE("plus and minus mean the repeat before the gap, then behind it, then around it",
          "[editor][cursor]")
{
    Desk desk{"2( go 3( ) light go ) 4( )"};
    const auto plus_at = [&desk](const Gap& gap) {
        desk.cursor.set(gap);
        desk.perform(desk.cursor.change_number(desk.now(), +1));
        return desk.text();
    };
    const lang::NodeId outer = desk.node(0);
    CHECK(plus_at({outer, 0}) == "3( go 3( ) light go ) 4( )");
    CHECK(plus_at({outer, 2}) == "3( go 4( ) light go ) 4( )");
    CHECK(plus_at({outer, 1}) == "3( go 5( ) light go ) 4( )");
    CHECK(plus_at({outer, 3}) == "4( go 5( ) light go ) 4( )");
    CHECK(plus_at({{}, 1}) == "5( go 5( ) light go ) 4( )");
    CHECK(plus_at({{}, 2}) == "5( go 5( ) light go ) 5( )");
    CHECK_FALSE(Cursor{}.change_number(program("go"), +1).has_value());
}

TEST_CASE("the cursor follows the tile that came, and goes into a new repeat", "[editor][cursor]")
{
    Desk desk{"go light"};
    desk.perform(Insert{{{}, 1}, make_tile("repeat")});
    CHECK(desk.cursor.gap() == Gap{desk.node(1), 0});
    desk.perform(Insert{desk.cursor.gap(), make_tile("turn")});
    CHECK(desk.cursor.gap() == Gap{desk.node(1), 1});
    desk.perform(Move{desk.node(1), Gap{}});
    CHECK(desk.cursor.gap() == Gap{{}, 1});
}

TEST_CASE("a gap that has gone with its repeat becomes the end of the program", "[editor][cursor]")
{
    Desk desk{"go"};
    desk.perform(Insert{{{}, 1}, make_tile("repeat")});
    desk.history.undo();
    desk.cursor.settle(desk.now());
    CHECK(desk.cursor.gap() == Gap{{}, 1});
}
