#include "app/text_lessons.hpp"
#include "support/catch.hpp"

#include <string>

namespace {

using ui::Key;

struct Writer : Stagehand {
    explicit Writer(const std::string& lesson, const std::string& language = "en")
        : Stagehand{language, 1280, 800, {}, lessons_as_text()}, m_lesson{lesson}
    {
        go(app::route::Lesson{lesson});
    }
    /// What is kept of it.
    std::string text()
    {
        const auto work = station().store().work(m_lesson);
        return work && work->text ? *work->text : std::string{"(nothing kept)"};
    }
    /// The first node whose id begins so.
    std::string first(const std::string& beginning)
    {
        for (const ui::Node& node : application().scene().nodes()) {
            if (node.id.starts_with(beginning)) {
                return node.id;
            }
        }
        return {};
    }
    /// What Lumi says.
    std::string said() { return find("bubble")->name; }

private:
    std::string m_lesson;
};

}  // namespace

TEST_CASE("a program is typed, with its indentation, and wins", "[app][text]")
{
    Writer hand{"T01"};
    REQUIRE(hand.application().focused() == "text");
    hand.write("while not at_door():\n");
    hand.write("move()");
    CHECK(hand.text() == "while not at_door():\n    move()");
    hand.tap("go");
    REQUIRE(hand.reaches<app::route::Celebrate>());
    CHECK(hand.station().store().stars("T01") == 3);
}

TEST_CASE("what was typed is there again, and can be undone", "[app][text]")
{
    Writer hand{"T01"};
    hand.write("move() # half");
    hand.tap("home");
    hand.go(app::route::Lesson{"T01"});
    CHECK(hand.find("text")->value == "line 1: move note: half");
    hand.type(Key::undo);
    hand.write("x");
    CHECK(hand.text() != "move() # half");
}

TEST_CASE("a list of words helps on, by keys and by touch", "[app][text]")
{
    Writer hand{"T01"};
    hand.write("mo");
    REQUIRE(hand.find("words.0") != nullptr);
    CHECK(hand.find("words.0")->name == "move");
    hand.type(Key::tab);
    CHECK(hand.text() == "move()");
    CHECK(hand.find("words.0") == nullptr);
    hand.write("\nat");
    hand.tap("words.0");
    CHECK(hand.text() == "move()\nat_door()");
    hand.write("\nmo");
    hand.type(Key::escape);
    CHECK(hand.find("words.0") == nullptr);
    hand.write("\n");
    CHECK(hand.text() == "move()\nat_door()\nmo\n");
}

TEST_CASE("a whole word and Enter make a new line", "[app][text]")
{
    Writer hand{"T01"};
    hand.write("n = 1\nn\nn");
    CHECK(hand.text() == "n = 1\nn\nn");
}

TEST_CASE("texts are chosen, copied, cut and pasted", "[app][text]")
{
    Writer hand{"T01"};
    hand.write("move()");
    hand.type(Key::home, true);
    hand.type(Key::copy);
    hand.type(Key::end);
    hand.write("\n");
    hand.type(Key::paste);
    CHECK(hand.text() == "move()\nmove()");
    hand.type(Key::select_all);
    hand.type(Key::cut);
    CHECK(hand.text().empty());
    hand.type(Key::paste);
    hand.type(Key::comment);
    CHECK(hand.text() == "move()\n# move()");
}

TEST_CASE("a drag chooses letters", "[app][text]")
{
    Writer hand{"T01"};
    hand.write("move()\nmove()\n");
    const core::Rectangle first = hand.find("text.line.1")->box;
    hand.tap("text.line.1");
    const core::Rectangle field = hand.find("text")->box;
    const core::Point middle = field.centre();
    hand.drag("text", {first.x + 1, first.centre().y});
    hand.type(Key::remove);
    CHECK(middle.y > first.bottom());
    CHECK(hand.text().empty());
}

TEST_CASE("Tab indents; after Escape it leaves the text", "[app][text]")
{
    Writer hand{"T01"};
    hand.type(Key::tab);
    hand.write("a");
    hand.type(Key::escape);
    hand.type(Key::escape);
    CHECK(hand.text() == "    a");
    hand.type(Key::tab);
    CHECK(hand.application().focused() != "text");
    CHECK(hand.text() == "    a");
}

TEST_CASE("Lumi names a slip when its line is left, and one touch mends it", "[app][text]")
{
    Writer hand{"T01"};
    hand.write("mvoe()");
    CHECK(hand.find("mend") == nullptr);
    hand.type(Key::escape);
    hand.write("\n");
    CHECK(hand.find("bubble")->spoken.starts_with("Line 1. "));
    CHECK(hand.said().find("move") != std::string::npos);
    hand.tap("mend");
    CHECK(hand.text() == "move()\n");
    CHECK(hand.find("mend") == nullptr);
}

TEST_CASE("what is wrong on the line of the caret is told after Go", "[app][text]")
{
    Writer hand{"T01"};
    hand.write("while at_door()\n    move()");
    hand.type(Key::up);
    CHECK(hand.find("mend") == nullptr);
    hand.tap("go");
    CHECK(hand.find("mend") != nullptr);
    hand.tap("mend");
    CHECK(hand.text() == "while at_door():\n    move()");
}

TEST_CASE("a word is found, and the next one", "[app][text]")
{
    Writer hand{"T01"};
    hand.write("move()\nMOVE = 1\nmove()");
    hand.type(Key::find);
    CHECK(hand.application().focused() == "find.field");
    hand.write("move");
    CHECK(hand.find("find.field")->value == "move 3 places");
    hand.tap("find.next");
    hand.tap("find.close");
    hand.type(Key::remove);
    CHECK(hand.text() == "()\nMOVE = 1\nmove()");
}

TEST_CASE("words go into gaps: word and gap, gap and word, or dragged", "[app][text]")
{
    Writer hand{"T03"};
    REQUIRE(hand.find("gap.1") != nullptr);
    // Nobody is told of words that are still missing, before she tries.
    CHECK_FALSE(hand.find("bubble")->spoken.starts_with("Line"));
    hand.tap("go");
    CHECK(hand.find("bubble")->spoken.starts_with("Line 1. There is still a gap."));
    const auto word = [&](const std::string& name) {
        for (const ui::Node& node : hand.application().scene().nodes()) {
            if (node.id.starts_with("bank.") && node.name == name) {
                return node.id;
            }
        }
        return std::string{};
    };
    hand.tap(word("while"));
    hand.tap("gap.0");
    CHECK(hand.text() == "while not at_door():\n    ____()\n");
    hand.tap("undo");
    CHECK(hand.text() == "____ not at_door():\n    ____()\n");
    hand.tap("gap.0");
    hand.tap(word("while"));
    CHECK(hand.text() == "while not at_door():\n    ____()\n");
    hand.drag(word("move"), hand.find("gap.0")->box.centre());
    CHECK(hand.text() == "while not at_door():\n    move()\n");
    hand.tap("go");
    REQUIRE(hand.reaches<app::route::Celebrate>());
}

TEST_CASE("lines are heard in words, letters one by one", "[app][text]")
{
    Writer hand{"T01"};
    hand.write("while not at_door():\nx = 'a' + 2");
    CHECK(hand.find("text.line.1")->name == "line 1: while not at door colon");
    CHECK(hand.find("text.line.2")->name == "line 2, 1 inside: x equals the text a plus 2");
    hand.type(Key::left);
    CHECK(hand.find("text.caret")->name == "2");
    hand.type(Key::up);
    CHECK(hand.find("text")->value == "line 1: while not at door colon");
    hand.type(Key::home, true);
    CHECK(hand.find("text.caret")->name == "chosen: while not at_d");
}

TEST_CASE("what is typed becomes blocks, and blocks become text", "[app][both]")
{
    Writer hand{"T02"};
    hand.tap("text");
    hand.type(Key::text_end);
    hand.write("move()\n");
    int blocks = 0;
    for (const ui::Node& node : hand.application().scene().nodes()) {
        blocks += node.id.starts_with("block.") ? 1 : 0;
    }
    CHECK(blocks == 2);
    hand.tap("group.loop");
    const std::string repeat = hand.first("drawer.");
    REQUIRE_FALSE(repeat.empty());
    hand.tap(repeat);
    hand.tap("place.0.0.0");
    CHECK(hand.text().find("for _ in range(2):\n") == 0);
    hand.tap("undo");
    CHECK(hand.text() == "move()\nmove()\n");
}

TEST_CASE("while the text does not read, the blocks rest, and a touch says why", "[app][both]")
{
    Writer hand{"T02"};
    hand.tap("text");
    hand.type(Key::text_end);
    hand.write("if (\nmove()");
    REQUIRE(hand.find("blocks.rest") != nullptr);
    hand.tap("blocks.rest");
    CHECK(hand.said() == hand.find("blocks.rest")->name);
    hand.tap("text");
    hand.type(Key::select_all);
    hand.type(Key::remove);
    CHECK(hand.find("blocks.rest") == nullptr);
}

TEST_CASE("blocks and text are shown together or alone", "[app][both]")
{
    Writer hand{"T02"};
    CHECK(hand.find("text") != nullptr);
    CHECK(hand.find("canvas") != nullptr);
    hand.tap("view.text");
    CHECK(hand.find("canvas") == nullptr);
    hand.tap("view.blocks");
    CHECK(hand.find("text") == nullptr);
    CHECK(hand.find("canvas") != nullptr);
    hand.tap("view.both");
    CHECK(hand.find("text") != nullptr);
}
