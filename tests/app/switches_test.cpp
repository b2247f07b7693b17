#include "app/stagehand.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>

namespace {

void choose(Stagehand& hand, ui::ScanChoices::Switches switches)
{
    app::Choices choices = hand.application().choices();
    choices.scanning = {.switches = switches, .step = 1000, .debounce = 200};
    hand.application().choose(choices);
}

bool frames(const Stagehand& hand, const std::string& id, bool alone)
{
    const auto& application = const_cast<Stagehand&>(hand).application();
    const auto framed = application.scanning().framed(application.scene());
    return (!alone || framed.size() == 1) &&
           std::ranges::any_of(framed, [&](const ui::Node* node) { return node->id == id; });
}

/// Waits until the frame holds a node, presses the one key there is, and so on, until that node
/// itself was chosen.
void choose_by_one_key(Stagehand& hand, const std::string& id)
{
    INFO("with one key to " << id);
    constexpr int patience = 4000;
    for (int i = 0; i < patience; ++i) {
        const bool alone = frames(hand, id, true);
        if (frames(hand, id, false)) {
            hand.type(ui::Key::space);
            hand.frame(0.3);  // longer than a trembling hand
            if (alone) {
                return;
            }
        }
        hand.frame(0.1);
    }
    FAIL("the frame never came to " << id);
}

}  // namespace

TEST_CASE("a child wins the whole of A01 with one key", "[app][switches]")
{
    Stagehand hand{"en", 1280, 800, {}};
    choose(hand, ui::ScanChoices::Switches::one);
    hand.go(app::route::Home{});
    choose_by_one_key(hand, "continue");
    REQUIRE(hand.application().route() == app::Route{app::route::Lesson{"A01"}});
    for (int i = 0; i < 3; ++i) {
        choose_by_one_key(hand, "tray.0");
    }
    choose_by_one_key(hand, "go");
    REQUIRE(hand.reaches<app::route::Celebrate>());
    CHECK(hand.station().store().stars("A01") == 3);
    choose_by_one_key(hand, "next");
    CHECK(hand.application().route() == app::Route{app::route::Lesson{"A02"}});
}

TEST_CASE("a tile is thrown away and another place chosen with one key", "[app][switches]")
{
    Stagehand hand{"en", 1280, 800, {}};
    choose(hand, ui::ScanChoices::Switches::one);
    hand.go(app::route::Lesson{"A01"});
    choose_by_one_key(hand, "tray.0");
    choose_by_one_key(hand, "tray.0");
    const auto tile = [&] {
        for (const ui::Node& node : hand.application().scene().nodes()) {
            if (node.id.starts_with("tile.")) {
                return node.id;
            }
        }
        return std::string{};
    };
    choose_by_one_key(hand, tile());
    choose_by_one_key(hand, "trash");
    CHECK(std::ranges::count_if(hand.application().scene().nodes(), [](const ui::Node& node) {
              return node.id.starts_with("tile.");
          }) == 1);
}

TEST_CASE("two keys reach the settings and put the switches away", "[app][switches]")
{
    Stagehand hand{"en", 1280, 800, {}};
    choose(hand, ui::ScanChoices::Switches::two);
    hand.go(app::route::Home{});
    const auto go_to = [&](const std::string& id) {
        INFO("with two keys to " << id);
        for (int i = 0; i < 200; ++i) {
            hand.frame(0.3);
            const bool alone = frames(hand, id, true);
            if (frames(hand, id, false)) {
                hand.type(ui::Key::enter);
                if (alone) {
                    return;
                }
            } else {
                hand.type(ui::Key::space);
            }
        }
        FAIL("the frame never came to " << id);
    };
    go_to("access");
    go_to("page.hands");
    go_to("switches.none");
    CHECK_FALSE(hand.application().scanning().on());
}

TEST_CASE("a slider goes on by a notch at each press, and from its end to its beginning",
          "[app][switches]")
{
    Stagehand hand{"en", 1280, 800, {}};
    choose(hand, ui::ScanChoices::Switches::one);
    hand.go(app::route::Lesson{"A01"});
    const auto speed = [&] { return hand.application().scene().find("speed")->value; };
    const std::string first = speed();
    std::string before = first;
    for (int i = 0; i < 5; ++i) {
        choose_by_one_key(hand, "speed");
        CHECK(speed() != before);
        before = speed();
    }
    CHECK(speed() == first);
}
