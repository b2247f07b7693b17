#include "editor/hand.hpp"

#include "editor/desk.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::anything;
using editor::test::Desk;

namespace {

constexpr core::Point nowhere{300, 500};
constexpr core::Point at_trash{1200, 220};

Rules only_replace()
{
    Rules rules = anything();
    rules.insert = rules.remove = rules.move = false;
    return rules;
}

}  // namespace

TEST_CASE("a tile dragged from the tray goes into the gap under the finger", "[editor][hand]")
{
    Desk desk{"go light"};
    desk.drag(desk.at_tray("turn"), desk.at_gap({{}, 1}));
    CHECK(desk.text() == "go turn light");
    CHECK(desk.hand.carried() == Held{});
}

TEST_CASE("less than 8 dp is a trembling finger and no drag", "[editor][hand]")
{
    Desk desk{"go"};
    const core::Point from = desk.at_tray("turn");
    desk.hand.press(from, desk.board());
    desk.hand.move({from.x + 5, from.y + 5}, desk.board());
    CHECK(desk.hand.carried() == Held{});
    desk.hand.move({from.x + 9, from.y}, desk.board());
    CHECK(desk.hand.carried() == Held{FromTray{desk.number("turn")}});
}

TEST_CASE("a carried tile keeps its place under the finger", "[editor][hand]")
{
    Desk desk{"go"};
    const core::Rectangle box = desk.boxes[0];
    desk.hand.press({box.x + 30, box.y + 70}, desk.board());
    desk.hand.move({box.x + 60, box.y + 70}, desk.board());
    CHECK(desk.hand.grip() == core::Point{30, 70});
    CHECK(desk.hand.finger() == core::Point{box.x + 60, box.y + 70});
}

TEST_CASE("the nearest gap opens while a tile is carried over the program", "[editor][hand]")
{
    Desk desk{"go light"};
    desk.hand.press(desk.at_tray("turn"), desk.board());
    desk.hand.move(nowhere, desk.board());
    CHECK_FALSE(desk.hand.open_gap().has_value());
    const core::Point at = desk.at_gap({{}, 1});
    desk.hand.move({at.x + 10, at.y + 60}, desk.board());
    CHECK(desk.hand.open_gap() == Gap{{}, 1});
    desk.hand.move(at_trash, desk.board());
    CHECK_FALSE(desk.hand.open_gap().has_value());
    CHECK(desk.hand.over_trash());
}

TEST_CASE("a tile let go among the spare slots goes behind the program", "[editor][hand]")
{
    Desk desk{"go"};
    desk.drag(desk.at_tray("turn"), {1200, 540});
    CHECK(desk.text() == "go turn");
}

TEST_CASE("the end of a full row is the gap that begins the next", "[editor][hand]")
{
    Desk desk{"go go go go light"};
    const core::Point last = desk.at_tile(3);
    desk.drag(desk.at_tray("turn"), {last.x + 55, last.y});
    CHECK(desk.text() == "go go go go turn light");
}

TEST_CASE("a tile of the tray let go outside does nothing", "[editor][hand]")
{
    Desk desk{"go"};
    desk.drag(desk.at_tray("turn"), nowhere);
    desk.drag(desk.at_tray("turn"), at_trash);
    CHECK(desk.text() == "go");
    CHECK_FALSE(desk.history.can_undo());
}

TEST_CASE("a tile of the program is moved, or thrown away outside and on the trash",
          "[editor][hand]")
{
    Desk desk{"go light turn"};
    desk.drag(desk.at_tile(2), desk.at_gap({{}, 0}));
    CHECK(desk.text() == "turn go light");
    desk.drag(desk.at_tile(1), nowhere);
    CHECK(desk.text() == "turn light");
    desk.drag(desk.at_tile(0), at_trash);
    CHECK(desk.text() == "light");
}

TEST_CASE("a repeat is carried with all that it holds, and never into itself", "[editor][hand]")
{
    Desk desk{"2( go light )"};
    desk.drag(desk.at_tile(0), desk.at_gap({desk.node(0), 1}));
    CHECK(desk.refused.empty());
    CHECK(desk.text() == "2( go light )");
    desk.drag(desk.at_tray("turn"), desk.at_gap({desk.node(0), 1}));
    CHECK(desk.text() == "2( go turn light )");
}

TEST_CASE("Escape puts back what is carried", "[editor][hand]")
{
    Desk desk{"go light"};
    desk.hand.press(desk.at_tile(1), desk.board());
    desk.hand.move(at_trash, desk.board());
    desk.hand.cancel();
    CHECK_FALSE(desk.hand.release(at_trash, desk.board()).has_value());
    CHECK(desk.text() == "go light");
}

TEST_CASE("tap a tile, tap a place: it is there, and the hand is empty", "[editor][hand]")
{
    Desk desk{"go light"};
    desk.tap(desk.at_tray("turn"));
    CHECK(desk.hand.in_hand() == Held{FromTray{desk.number("turn")}});
    desk.tap(desk.at_gap({{}, 1}));
    CHECK(desk.text() == "go turn light");
    CHECK(desk.hand.in_hand() == Held{});
    desk.tap(desk.at_tile(0));
    desk.tap(desk.at_gap({{}, 3}));
    CHECK(desk.text() == "turn light go");
}

TEST_CASE("a tap on a tile puts what is in hand beside it", "[editor][hand]")
{
    Desk desk{"go light"};
    const core::Point light = desk.at_tile(1);
    desk.tap(desk.at_tray("turn"));
    desk.tap({light.x - 20, light.y});
    CHECK(desk.text() == "go turn light");
    desk.tap(desk.at_tray("turn"));
    const core::Point last = desk.at_tile(2);
    desk.tap({last.x + 20, last.y});
    CHECK(desk.text() == "go turn light turn");
}

TEST_CASE("a second tap on the tray's tile puts it behind the program", "[editor][hand]")
{
    Desk desk{"go"};
    desk.tap(desk.at_tray("turn"));
    desk.tap(desk.at_tray("turn"));
    desk.tap(desk.at_tray("turn"));
    CHECK(desk.text() == "go turn turn");
}

TEST_CASE("the same tile again, or a place outside, lets go", "[editor][hand]")
{
    Desk desk{"go light"};
    desk.tap(desk.at_tile(0));
    desk.tap(desk.at_tile(0));
    CHECK(desk.hand.in_hand() == Held{});
    desk.tap(desk.at_tray("turn"));
    desk.tap(nowhere);
    CHECK(desk.hand.in_hand() == Held{});
    CHECK(desk.text() == "go light");
}

TEST_CASE("a tile in hand tapped on the trash is thrown away", "[editor][hand]")
{
    Desk desk{"go light"};
    desk.tap(desk.at_tile(0));
    desk.tap(at_trash);
    CHECK(desk.text() == "light");
    desk.tap(desk.at_tray("turn"));
    desk.tap(at_trash);
    CHECK(desk.text() == "light");
    CHECK(desk.hand.in_hand() == Held{});
}

TEST_CASE("plus and minus change a repeat's number, on release", "[editor][hand]")
{
    Desk desk{"2( go )"};
    desk.tap(desk.at_more(0));
    CHECK(desk.text() == "3( go )");
    desk.hand.press(desk.at_more(0), desk.board());
    CHECK_FALSE(desk.hand.release(nowhere, desk.board()).has_value());
    CHECK(desk.text() == "3( go )");
}

TEST_CASE("where tiles are only replaced, a drop replaces the tile under it", "[editor][hand]")
{
    Desk desk{"go light", only_replace()};
    const core::Point light = desk.at_tile(1);
    desk.hand.press(desk.at_tray("turn"), desk.board());
    desk.hand.move({light.x + 10, light.y + 10}, desk.board());
    CHECK(desk.hand.over_tile() == desk.node(1));
    CHECK_FALSE(desk.hand.open_gap().has_value());
    desk.perform(desk.hand.release({light.x + 10, light.y + 10}, desk.board()));
    CHECK(desk.text() == "go turn");
}

TEST_CASE("where tiles are only replaced, two taps do it in either order", "[editor][hand]")
{
    Desk desk{"go light", only_replace()};
    desk.tap(desk.at_tray("turn"));
    desk.tap(desk.at_tile(0));
    CHECK(desk.text() == "turn light");
    desk.tap(desk.at_tile(1));
    desk.tap(desk.at_tray("go"));
    CHECK(desk.text() == "turn go");
    desk.tap(desk.at_tray("go"));
    desk.tap(desk.at_tray("go"));
    CHECK(desk.hand.in_hand() == Held{});
    CHECK(desk.text() == "turn go");
}

TEST_CASE("what can't be taken says why", "[editor][hand]")
{
    Rules rules = anything();
    rules.limit = 2;
    Desk desk{"go light", rules};
    desk.tap(desk.at_tray("turn"));
    CHECK(desk.refused == "editor.refused.limit");
    desk.drag(desk.at_tray("turn"), desk.at_gap({{}, 0}));
    CHECK(desk.refused == "editor.refused.limit");

    desk.rules.locked = {desk.node(0)};
    desk.tap(desk.at_tile(0));
    CHECK(desk.refused == "editor.refused.locked");
    desk.drag(desk.at_tile(0), nowhere);
    CHECK(desk.refused == "editor.refused.locked");
    CHECK(desk.text() == "go light");

    Desk swaps{"go light", only_replace()};
    swaps.drag(swaps.at_tile(0), nowhere);
    CHECK(swaps.refused == "editor.refused.remove");
}

TEST_CASE("what has left the program has left the hand", "[editor][hand]")
{
    Desk desk{"go"};
    desk.perform(Insert{Gap{}, make_tile("light")});
    desk.tap(desk.at_tile(0));
    desk.history.undo();
    CHECK_FALSE(desk.hand.tap_gap(Gap{}, desk.board()).has_value());
    CHECK(desk.hand.in_hand() == Held{});
}

TEST_CASE("Enter puts the tile that was chosen last, again and again", "[editor][hand]")
{
    Desk desk{""};
    CHECK_FALSE(desk.hand.enter(desk.cursor.gap(), desk.board()).has_value());
    desk.perform(desk.hand.tap_tray(desk.number("go"), desk.board()));
    desk.perform(desk.hand.enter(desk.cursor.gap(), desk.board()));
    desk.perform(desk.hand.enter(desk.cursor.gap(), desk.board()));
    CHECK(desk.text() == "go go");
}

TEST_CASE("drag, taps and keys build the same program with the same edits", "[editor][hand]")
{
    const std::string built = "go 3( light turn ) go";

    Desk dragged{""};
    dragged.drag(dragged.at_tray("go"), dragged.at_gap({{}, 0}));
    dragged.drag(dragged.at_tray("repeat"), dragged.at_gap({{}, 1}));
    dragged.drag(dragged.at_tray("light"), dragged.at_gap({dragged.node(1), 0}));
    dragged.drag(dragged.at_tray("turn"), dragged.at_gap({dragged.node(1), 1}));
    dragged.drag(dragged.at_tray("go"), dragged.at_gap({{}, 2}));
    dragged.tap(dragged.at_more(1));

    Desk tapped{""};
    const auto tap_tap = [&tapped](const std::string& tile, const Gap& gap) {
        tapped.tap(tapped.at_tray(tile));
        tapped.tap(tapped.at_gap(gap));
    };
    tap_tap("go", {{}, 0});
    tap_tap("repeat", {{}, 1});
    tap_tap("light", {tapped.node(1), 0});
    tap_tap("turn", {tapped.node(1), 1});
    tap_tap("go", {{}, 2});
    tapped.tap(tapped.at_more(1));

    Desk typed{""};
    const auto choose_enter = [&typed](const std::string& tile) {
        typed.perform(typed.hand.tap_tray(typed.number(tile), typed.board()));
        typed.perform(typed.hand.enter(typed.cursor.gap(), typed.board()));
    };
    choose_enter("go");
    choose_enter("repeat");
    choose_enter("light");
    choose_enter("turn");
    typed.cursor.right(typed.now());
    choose_enter("go");
    typed.cursor.left(typed.now());
    typed.perform(typed.cursor.change_number(typed.now(), +1));

    CHECK(dragged.text() == built);
    CHECK(tapped.text() == built);
    CHECK(typed.text() == built);
    CHECK(dragged.history.changes() == 6);
    CHECK(tapped.history.changes() == 6);
    CHECK(typed.history.changes() == 6);
}

TEST_CASE("no gesture, however wild, does more than its lesson allows", "[editor][hand]")
{
    CHECK(rc::check("a monkey at the board", [] {
        Rules rules = anything();
        rules.limit = 6;
        rules.insert = *rc::gen::arbitrary<bool>();
        Desk desk{"go 2( light )", rules};
        desk.rules.locked = {desk.node(2)};
        const lang::NodeId locked = desk.node(2);
        const int gestures = *rc::gen::inRange(1, 40);
        for (int i = 0; i < gestures; ++i) {
            const core::Point at{static_cast<float>(*rc::gen::inRange(600, 1280)),
                                 static_cast<float>(*rc::gen::inRange(160, 720))};
            switch (*rc::gen::inRange(0, 8)) {
                case 0:
                    desk.hand.cancel();
                    break;
                case 1:
                    desk.history.undo();
                    break;
                case 2:
                case 3:
                case 4:
                    desk.hand.press(at, desk.board());
                    break;
                case 5:
                    desk.hand.move(at, desk.board());
                    break;
                default:
                    desk.perform(desk.hand.release(at, desk.board()));
            }
            RC_ASSERT(blocks_in(desk.now()) <= 6);
            RC_ASSERT(find(desk.now(), locked) != nullptr);
        }
    }));
}
