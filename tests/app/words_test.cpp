#include "app/word_hands.hpp"
#include "support/catch.hpp"

#include <memory>
#include <string>

namespace {

using ui::Key;

/// Both ways to build, one after the other, each on a fresh screen.
template <typename Story>
void by_tap_and_by_keyboard(std::string_view start, const Story& story)
{
    {
        INFO("by tap and tap");
        Stagehand hand{"en", 1280, 800, {}};
        open_workshop(hand, start);
        TapHands hands{hand};
        story(hand, hands);
    }
    {
        INFO("by keyboard");
        Stagehand hand{"en", 1280, 800, {}};
        open_workshop(hand, start);
        KeyHands hands{hand};
        story(hand, hands);
    }
}

core::Point centre(Stagehand& hand, const std::string& id)
{
    const ui::Node* node = hand.application().scene().find(id);
    INFO("node " << id);
    REQUIRE(node != nullptr);
    return node->box.centre();
}

/// At 1280 x 800 a design pixel is a pixel.
void drag(Stagehand& hand, core::Point from, core::Point to)
{
    using Kind = ui::PointerEvent::Kind;
    hand.application().handle(ui::PointerEvent{Kind::press, from});
    for (const float share : {0.1F, 0.5F, 1.0F}) {
        hand.application().handle(ui::PointerEvent{
            Kind::move, {from.x + (to.x - from.x) * share, from.y + (to.y - from.y) * share}});
        hand.frame();
    }
    hand.application().handle(ui::PointerEvent{Kind::release, to});
    hand.frame();
}

}  // namespace

TEST_CASE("a child wins B02 with the keyboard alone", "[app][words]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Lesson{"B02"});
    KeyHands hands{hand};
    hands.take("loop", "repeat … times");
    hand.type(Key::enter);
    hand.type(Key::escape);  // one repeat is enough
    hand.type(Key::left);
    hand.application().handle(ui::TextEvent{"4"});
    hand.frame();
    hand.type(Key::enter);
    hand.type(Key::right);
    for (const char* const block : {"forward", "look", "turn right"}) {
        hands.take(std::string_view{block} == "look" ? "action" : "motion", block);
        hand.type(Key::enter);
    }
    CHECK(hand.station().store().work("B02")->program ==
          "for _ in range(4):\n    move()\n    look()\n    turn_right()\n");
    hands.press("go");
    REQUIRE(hand.reaches<app::route::Celebrate>());
    CHECK(hand.station().store().stars("B02") == 3);
}

TEST_CASE("a child wins B04 with the keyboard alone", "[app][words]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Lesson{"B04"});
    KeyHands hands{hand};
    hands.take("loop", "repeat … times");
    hand.type(Key::enter);
    for (int more = 0; more < 4; ++more) {
        hand.type(Key::plus);
    }
    hands.take("motion", "forward");
    hand.type(Key::enter);
    hands.take("if", "if …");
    hand.type(Key::enter);
    hands.take("sense", "magnet is warm");
    hand.type(Key::enter);  // into the hole of the if, where the keyboard waits
    hand.type(Key::escape);
    hands.take("action", "cool");
    hands.put_at("Inside, still empty: if magnet is warm");
    CHECK(hands.program() ==
          "for _ in range(6):\n    move()\n    if magnet_warm():\n        cool()\n");
    hands.press("go");
    REQUIRE(hand.reaches<app::route::Celebrate>());
    CHECK(hand.station().store().stars("B04") == 3);
}

TEST_CASE("blocks are put in, moved, doubled and thrown away", "[app][words]")
{
    by_tap_and_by_keyboard("move()\n", [](Stagehand& hand, WordHands& hands) {
        hands.take("action", "cool");
        hands.put_at("Before: forward");
        CHECK(hands.program() == "cool()\nmove()\n");
        hands.let_go();
        hands.choose_block("cool");
        hands.put_at("At the end of the program");
        CHECK(hands.program() == "move()\ncool()\n");
        hands.choose_block("forward");
        hands.press("duplicate");
        CHECK(hands.program() == "move()\nmove()\ncool()\n");
        hands.press("undo");
        CHECK(hands.program() == "move()\ncool()\n");
        hands.press("redo");
        hands.choose_block("cool");
        hands.press("trash");
        CHECK(hands.program() == "move()\nmove()\n");
        hands.choose_block("forward");
        hands.press("unchoose");
        CHECK(hand.application().scene().find("unchoose") == nullptr);
    });
}

TEST_CASE("a block is copied, and pasted where it is wanted", "[app][words]")
{
    by_tap_and_by_keyboard(
        "for _ in range(2):\n    move()\ncool()\n", [](Stagehand&, WordHands& hands) {
            hands.choose_block("repeat 2 times");
            hands.press("copy");
            hands.press("paste");
            hands.put_at("At the end of the program");
            CHECK(hands.program() ==
                  "for _ in range(2):\n    move()\ncool()\nfor _ in range(2):\n    move()\n");
        });
}

TEST_CASE("an if gains an elif and an else, and loses them again", "[app][words]")
{
    by_tap_and_by_keyboard("if magnet_warm():\n    cool()\n", [](Stagehand&, WordHands& hands) {
        const std::string head = "if magnet is warm";
        const std::string begin = "if magnet_warm():\n    cool()\n";
        hands.choose_block(head);
        hands.press("elif");
        hands.choose_block(head);
        hands.press("else");
        CHECK(hands.program() == begin + "elif False:\n    pass\nelse:\n    pass\n");
        hands.take("action", "say …");
        hands.put_at("Inside, still empty: else");
        CHECK(hands.program() == begin + "elif False:\n    pass\nelse:\n    print('')\n");
        hands.let_go();
        hands.choose_block(head);
        hands.press("less_elif");
        hands.choose_block(head);
        hands.press("less_else");
        CHECK(hands.program() == begin);
    });
}

TEST_CASE("numbers, texts, names and notes are typed", "[app][words]")
{
    by_tap_and_by_keyboard("x = 1\nprint(\"a\")\nx += 2\n", [](Stagehand& hand, WordHands& hands) {
        hands.choose_value("1");
        hands.type("12");
        CHECK(hands.program() == "x = 12\nprint('a')\nx += 2\n");
        hands.choose_value("the text a");
        hands.type("hi");
        CHECK(hands.program() == "x = 12\nprint('hi')\nx += 2\n");
        hands.choose_value("x");
        hands.press("panel.option.2");  // rename it, everywhere
        hands.type("warm");
        CHECK(hands.program() == "warm = 12\nprint('hi')\nwarm += 2\n");
        hands.choose_value("warm");
        hands.press("panel.option.1");  // another name, here
        hands.type("cold");
        CHECK(hands.program() == "cold = 12\nprint('hi')\nwarm += 2\n");
        hands.choose_block("change warm by 2");
        hands.press("note");
        hands.type("why");
        CHECK(hands.program() == "cold = 12\nprint('hi')\nwarm += 2  # why\n");
        CHECK(hand.application().scene().find("panel.title") == nullptr);
    });
}

TEST_CASE("values go into holes of their shape, on to others, and away", "[app][words]")
{
    by_tap_and_by_keyboard("found = 0\nif False:\n    pass\n", [](Stagehand&, WordHands& hands) {
        hands.take("sense", "magnet is warm");
        hands.choose_value("0");  // a variable may remember an answer
        CHECK(hands.program() == "found = magnet_warm()\nif False:\n    pass\n");
        hands.let_go();
        hands.choose_value("magnet is warm");
        hands.choose_value("empty place");
        CHECK(hands.program() == "found = 0\nif magnet_warm():\n    pass\n");
        hands.choose_value("magnet is warm");
        hands.press("trash");
        CHECK(hands.program() == "found = 0\nif False:\n    pass\n");
        hands.take("sense", "compare");
        hands.choose_value("empty place");
        hands.let_go();
        hands.choose_value("0 is equal to 0");
        hands.press("sign");
        hands.press("panel.option.2");
        CHECK(hands.program() == "found = 0\nif 0 < 0:\n    pass\n");
    });
}

TEST_CASE("own blocks are made, named anew everywhere, and called", "[app][words]")
{
    by_tap_and_by_keyboard("move()\n", [](Stagehand&, WordHands& hands) {
        hands.take("func", "teach Lumi … trick");
        hands.put_at("At the end of the program");
        hands.let_go();
        hands.take("func", "trick ( )");
        hands.put_at("Before: forward");
        CHECK(hands.program() == "def trick():\n    pass\ntrick()\nmove()\n");
        hands.let_go();
        hands.choose_block("trick");
        hands.press("rename");
        hands.type("hop");
        CHECK(hands.program() == "def hop():\n    pass\nhop()\nmove()\n");
    });
}

TEST_CASE("pieces lie beside the program, do not run, and come back", "[app][words]")
{
    by_tap_and_by_keyboard(
        "move()\ncool()\nif magnet_warm():\n    pass\n", [](Stagehand& hand, WordHands& hands) {
            hands.choose_block("cool");
            hands.press("aside");
            CHECK(hands.program() == "move()\nif magnet_warm():\n    pass\n");
            REQUIRE(hands.work().pieces.size() == 1);
            CHECK(hands.work().pieces[0].program == "cool()\n");
            hands.choose_value("magnet is warm");
            hands.press("aside");
            CHECK(hands.program() == "move()\nif False:\n    pass\n");
            REQUIRE(hands.work().pieces.size() == 2);
            hands.take("motion", "forward");
            hands.press("aside");
            REQUIRE(hands.work().pieces.size() == 3);
            // As the child left it, so it is there again.
            hand.go(app::route::Lesson{"B04"});
            hands.choose_block("cool");
            hands.put_at("Before: forward");
            CHECK(hands.program() == "cool()\nmove()\nif False:\n    pass\n");
            hands.choose_value("magnet is warm");
            hands.choose_value("empty place");
            CHECK(hands.program() == "cool()\nmove()\nif magnet_warm():\n    pass\n");
            CHECK(hands.work().pieces.size() == 1);
        });
}

TEST_CASE("a block is dragged in, and dragged into the trash", "[app][words]")
{
    Stagehand hand{"en", 1280, 800, {}};
    open_workshop(hand, "move()\n");
    TapHands hands{hand};
    hands.press("group.action");
    const core::Point move = centre(
        hand, hands.node("block.", [](const ui::Node& each) { return each.spoken == "forward"; }));
    drag(hand,
         centre(hand,
                hands.node("drawer.", [](const ui::Node& each) { return each.name == "cool"; })),
         {move.x, move.y + 64});
    CHECK(hands.program() == "move()\ncool()\n");
    drag(hand, move, centre(hand, "trash"));
    CHECK(hands.program() == "cool()\n");
}

TEST_CASE("a value is dragged out of its hole and back", "[app][words]")
{
    Stagehand hand{"en", 1280, 800, {}};
    open_workshop(hand, "if magnet_warm():\n    pass\n");
    TapHands hands{hand};
    const auto warm = [&] {
        return centre(hand, hands.node("value.", [](const ui::Node& each) {
            return each.spoken == "magnet is warm";
        }));
    };
    const ui::Node* canvas = hand.application().scene().find("canvas");
    REQUIRE(canvas != nullptr);
    drag(hand, warm(), {canvas->box.centre().x, canvas->box.bottom() - 30});
    CHECK(hands.program() == "if False:\n    pass\n");
    REQUIRE(hands.work().pieces.size() == 1);
    drag(hand, warm(), centre(hand, hands.node("value.", [](const ui::Node& each) {
             return each.name == "empty place";
         })));
    CHECK(hands.program() == "if magnet_warm():\n    pass\n");
    CHECK(hands.work().pieces.empty());
}

TEST_CASE("the keyboard copies, pastes and doubles without leaving the program", "[app][words]")
{
    Stagehand hand{"en", 1280, 800, {}};
    open_workshop(hand, "move()\ncool()\n");
    KeyHands hands{hand};
    hands.choose_block("forward");
    hands.let_go();
    hand.type(Key::copy);
    hand.type(Key::end);
    hand.type(Key::paste);
    CHECK(hands.program() == "move()\ncool()\nmove()\n");
    hand.type(Key::home);
    hand.type(Key::duplicate);
    CHECK(hands.program() == "move()\nmove()\ncool()\nmove()\n");
    hand.type(Key::backspace);
    hand.type(Key::remove);
    CHECK(hands.program() == "move()\nmove()\n");
}

TEST_CASE("zoom and pan never lose the program", "[app][words]")
{
    Stagehand hand{"en", 1280, 800, {}};
    open_workshop(hand, "move()\n");
    KeyHands hands{hand};
    const auto seen = [&] {
        return !hands.node("block.", [](const ui::Node&) { return true; }).empty();
    };
    hands.reach("canvas");
    for (const Key key : {Key::left, Key::up, Key::right, Key::down, Key::plus, Key::minus}) {
        for (int i = 0; i < 30; ++i) {
            hand.type(key);
        }
        const ui::Node* canvas = hand.application().scene().find("canvas");
        REQUIRE(canvas != nullptr);
        CHECK(seen());
    }
    hand.tap("zoom_in");
    hand.tap("canvas");
    CHECK(seen());
}

TEST_CASE("the keyboard's place stays in sight in a long program", "[app][words]")
{
    Stagehand hand{"en", 1280, 800, {}};
    std::string start;
    for (int i = 0; i < 30; ++i) {
        start += "move()\n";
    }
    open_workshop(hand, start);
    KeyHands hands{hand};
    hands.put_at("Before: forward");
    hands.let_go();
    for (int i = 0; i < 30; ++i) {
        hand.type(Key::down);
        REQUIRE(hand.application().scene().find(hand.application().focused()) != nullptr);
    }
    CHECK(hand.application().scene().find(hand.application().focused())->spoken ==
          "At the end of the program");
}

TEST_CASE("letters that do not belong are not typed", "[app][words]")
{
    Stagehand hand{"en", 1280, 800, {}};
    open_workshop(hand, "x = 1\n");
    KeyHands hands{hand};
    hands.choose_value("1");
    hands.type("1a-2");  // no number: nothing changes
    hands.choose_value("1");
    hands.type("4b2");
    CHECK(hands.program() == "x = 42\n");
}
