#include "app/frame_check.hpp"
#include "app/stagehand.hpp"
#include "support/catch.hpp"

#include <string>

namespace {

const app::Route exhibit{app::route::Exhibit{"B14", {}}};
const app::Route the_lesson{app::route::Lesson{"B14"}};

void keep(Stagehand& hand, const std::string& program)
{
    lesson::Work work;
    work.program = program;
    hand.station().store().save_work("B14", work);
}

constexpr const char* flower =
    "def leaf():\n    for _ in range(4):\n        forward(70)\n        turn_right(90)\n\n"
    "for _ in range(8):\n    leaf()\n    turn_right(45)\n";

}  // namespace

TEST_CASE("what was made in a lesson is shown over the whole window", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    keep(hand, flower);
    hand.go(the_lesson);
    hand.tap("show");
    REQUIRE(hand.application().route() == exhibit);
    const ui::Node* shown = hand.application().scene().find("exhibit");
    REQUIRE(shown != nullptr);
    CHECK(shown->box.width == hand.application().view().width);
    CHECK(shown->box.height == hand.application().view().height);
    check_frame(hand, "exhibit");
}

TEST_CASE("an exhibit plays once and then rests", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    keep(hand, flower);
    hand.go(exhibit);
    CHECK(hand.application().wake().has_value());
    for (int frame = 0; frame < 400; ++frame) {
        hand.frame(0.1);
    }
    CHECK_FALSE(hand.application().wake().has_value());
    CHECK(hand.application().route() == exhibit);
}

TEST_CASE("any touch, Enter and Escape lead back from an exhibit", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    keep(hand, flower);
    const auto goes_back = [&](const auto& how) {
        hand.go(exhibit);
        how();
        return hand.application().route() == the_lesson;
    };
    CHECK(goes_back([&] { hand.tap("exhibit"); }));
    CHECK(goes_back([&] { hand.tap("back"); }));
    CHECK(goes_back([&] { hand.type(ui::Key::enter); }));
    CHECK(goes_back([&] { hand.type(ui::Key::escape); }));
}

TEST_CASE("a celebration shows what was made, and comes back after it", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    keep(hand, flower);
    const app::route::Celebrate feast{"B14", {true, false, true}, 1};
    hand.go(feast);
    hand.tap("show");
    REQUIRE(hand.application().route() == app::Route{app::route::Exhibit{"B14", feast}});
    hand.type(ui::Key::escape);
    CHECK(hand.application().route() == app::Route{feast});
}

TEST_CASE("lessons where nothing is made of one's own have nothing to show", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Lesson{"A01"});
    CHECK(hand.application().scene().find("show") == nullptr);
    hand.go(app::route::Celebrate{"A01", {true, true, true}, 0});
    CHECK(hand.application().scene().find("show") == nullptr);
}

TEST_CASE("a colour is chosen from Lumi's pens, by its name", "[app][screens]")
{
    Stagehand hand{"de", 1280, 800, {}};
    keep(hand, "colour(\"red\")\n");
    hand.go(the_lesson);
    const ui::Node* value = nullptr;
    for (const ui::Node& node : hand.application().scene().nodes()) {
        if (node.id.starts_with("value.") && node.name == "Rot") {
            value = &node;
        }
    }
    REQUIRE(value != nullptr);
    hand.tap(std::string{value->id});
    const ui::Node* blue = hand.application().scene().find("panel.option.1");
    REQUIRE(blue != nullptr);
    CHECK(blue->name == "Blau");
    check_frame(hand, "a colour is chosen");
    hand.tap("panel.option.1");
    CHECK(hand.station().store().work("B14")->program == "colour('blue')\n");
}
