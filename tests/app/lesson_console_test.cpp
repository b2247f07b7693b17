#include "app/pane_hand.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace {

constexpr std::string_view greeting =
    "print('Hi')\n"
    "name = input('Name? ')\n"
    "print('Hello', name)\n"
    "age = 3\n"
    "age = 4\n";

/// Everything declared is large enough, in the window and has a name; all texts fit.
void check_panes(const PaneHand& hand)
{
    const ui::View& view = hand.view();
    for (const ui::Node& each : hand.scene().nodes()) {
        INFO(each.id);
        CHECK_FALSE(each.name.empty());
        if (each.reachable()) {
            CHECK(each.box.width * view.scale >= 55.9F);
            CHECK(each.box.height * view.scale >= 55.9F);
            CHECK(each.box.right() <= view.width + 1);
        }
    }
    for (const ui::DrawnText& text : hand.scene().texts()) {
        INFO(text.text << " in " << text.box.width << "x" << text.box.height);
        CHECK(text.fits);
        CHECK(text.size >= 13.9F);
    }
}

}  // namespace

TEST_CASE("the console shows what is printed, and asks", "[app][console]")
{
    PaneHand hand{greeting};
    hand.session().go();
    REQUIRE(hand.comes("console.field"));
    CHECK(hand.name("console.field") == "Name? ");
    CHECK_FALSE(hand.has("console.newest"));  // the question stands in the field
    CHECK(hand.name("console.line.0") == "Hi");
    hand.write("Ada");
    CHECK(hand.value("console.field") == "Ada");
    hand.type(ui::Key::backspace);
    CHECK(hand.value("console.field") == "Ad");
    hand.write("a Lovelace");
    hand.type(ui::Key::space);  // comes as a letter, too, and does nothing else
    CHECK(hand.value("console.field") == "Ada Lovelace");
    hand.type(ui::Key::enter);
    hand.rest();
    CHECK_FALSE(hand.has("console.field"));
    CHECK(hand.name("console.newest") == "Hello Ada Lovelace");
    CHECK(hand.scene().find("console.newest")->live);
    CHECK(hand.value("watch.age") == "4");
}

TEST_CASE("letters go to the field only while it has the focus", "[app][console]")
{
    PaneHand hand{greeting};
    hand.write("x");
    CHECK_FALSE(hand.written());
    hand.session().go();
    REQUIRE(hand.comes("console.field"));
    hand.frame();
    hand.write("x");
    CHECK(hand.written());
    hand.focus("somewhere");
    hand.frame();
    hand.write("y");
    CHECK_FALSE(hand.written());
    CHECK(hand.value("console.field") == "x");
}

TEST_CASE("an answer is typed with large keys, too", "[app][console]")
{
    PaneHand hand{greeting};
    hand.session().go();
    REQUIRE(hand.comes("console.field"));
    hand.tap("console.field");
    REQUIRE(hand.has("panel.key.1.0"));
    const std::string letter = hand.name("panel.key.1.0");
    hand.tap("panel.key.1.0");
    hand.tap("panel.done");
    hand.rest();
    CHECK(hand.name("console.newest") == "Hello " + letter);
}

TEST_CASE("the OK key answers, and Stop takes the question away", "[app][console]")
{
    PaneHand hand{greeting};
    hand.session().go();
    REQUIRE(hand.comes("console.ok"));
    hand.session().stop();
    hand.frame();
    CHECK_FALSE(hand.has("console.ok"));
    hand.session().go();
    REQUIRE(hand.comes("console.ok"));
    hand.tap("console.ok");
    hand.rest();
    CHECK(hand.name("console.newest") == "Hello ");
}

TEST_CASE("lines are those of the playhead", "[app][console]")
{
    PaneHand hand{"print('a')\nprint('b')\n"};
    hand.session().go();
    hand.rest();
    CHECK(hand.name("console.newest") == "b");
    hand.session().step_back();
    hand.frame();
    CHECK(hand.name("console.newest") == "a");
    hand.session().seek(0);
    hand.frame();
    CHECK_FALSE(hand.has("console.newest"));
}

TEST_CASE("what is wrong stands in the console", "[app][console]")
{
    PaneHand hand{"print('a')\nx = 1 / 0\n"};
    hand.session().go();
    REQUIRE(hand.comes("console.fault"));
    CHECK_FALSE(hand.name("console.fault").empty());
}

TEST_CASE("the console scrolls by keys and by hand, and stands at the newest line",
          "[app][console]")
{
    PaneHand hand{"for i in range(60):\n    print('line', i)\n"};
    hand.session().go();
    hand.rest();
    CHECK(hand.name("console.newest") == "line 59");
    hand.drag("console", 100);
    CHECK_FALSE(hand.has("console.newest"));
    hand.focus("console");
    hand.type(ui::Key::end);
    CHECK(hand.name("console.newest") == "line 59");
    for (int i = 0; i < 100; ++i) {
        hand.type(ui::Key::up);
    }
    CHECK(hand.name("console.line.0") == "line 0");
    hand.type(ui::Key::down);
    CHECK_FALSE(hand.has("console.line.0"));
    hand.type(ui::Key::home);
    CHECK(hand.name("console.line.0") == "line 0");
}

TEST_CASE("a touch on a variable goes back to when it changed", "[app][console]")
{
    PaneHand hand{"i = 1\nj = 5\nj = 6\ni = 2\nj = 7\n"};
    hand.session().go();
    hand.rest();
    CHECK(hand.session().playback().moment() == 5);
    hand.tap("watch.i");
    CHECK(hand.session().playback().moment() == 4);
    CHECK(hand.value("watch.j") == "6");
    hand.tap("watch.i");
    CHECK(hand.value("watch.i") == "1");
    CHECK_FALSE(hand.has("watch.j"));
}

TEST_CASE("more variables than fit are behind a key, and what changes comes in sight",
          "[app][console]")
{
    PaneHand hand{"a = 1\nb = 2\nc = 3\nd = 4\ne = 5\na = 6\n"};
    hand.session().go();
    hand.rest();
    CHECK(hand.value("watch.a") == "6");
    CHECK_FALSE(hand.has("watch.e"));
    for (int i = 0; i < 5 && !hand.has("watch.e"); ++i) {
        hand.tap("watch_more");
    }
    CHECK(hand.value("watch.e") == "5");
    hand.session().seek(2);
    hand.session().seek(1);
    hand.frame();
    CHECK(hand.has("watch.a"));
    CHECK_FALSE(hand.has("watch_more"));
}

TEST_CASE("calls in progress are a way to walk", "[app][console]")
{
    PaneHand hand{"def double(n):\n    m = n * 2\n    return m\nx = 1\ny = double(x + 1)\n"};
    hand.session().go();
    hand.rest();
    hand.session().seek(2);
    hand.frame();
    CHECK_FALSE(hand.has("call.0"));
    hand.session().seek(4);
    hand.frame();
    REQUIRE(hand.has("call.1"));
    CHECK(hand.name("call.1") == "double");
    CHECK(hand.value("watch.m") == "4");
    hand.tap("call.0");
    CHECK_FALSE(hand.has("watch.m"));
    CHECK(hand.value("watch.x") == "1");
    hand.tap("call.1");
    CHECK(hand.value("watch.n") == "2");
}

TEST_CASE("console and variables fit in each language and size", "[app][console]")
{
    constexpr std::string_view program =
        "def quite_a_long_name_for_a_function(some_parameter):\n"
        "    text = 'x' * 500\n"
        "    print(text, some_parameter)\n"
        "    answer = input('What do you think of all that? ' * 3)\n"
        "    return 1 / 0\n"
        "one = two = three = four = [1, 2, 3] * 100\n"
        "quite_a_long_name_for_a_function('é' * 300)\n";
    constexpr std::array<std::pair<int, int>, 5> sizes{
        {{1280, 800}, {1024, 768}, {1920, 1080}, {3840, 2160}, {1080, 1920}}};
    for (const char* language : {"en", "fr", "de", "it", "es", "pseudo"}) {
        for (const auto& [width, height] : sizes) {
            INFO(language << " " << width << "x" << height);
            PaneHand hand{program, language, width, height};
            hand.session().go();
            REQUIRE(hand.comes("console.field"));
            check_panes(hand);
            hand.tap("console.ok");
            REQUIRE(hand.comes("console.fault"));
            check_panes(hand);
        }
    }
}
