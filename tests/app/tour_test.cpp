#include "app/tour.hpp"

#include "app/demo.hpp"
#include "app/stagehand.hpp"
#include "support/catch.hpp"

#include <set>
#include <string>

namespace {

/// What a tour came to.
struct Played {
    std::string failure;
    std::set<std::string> shots;
    std::string program;  ///< that it built of word blocks
    int stars_of_tiles{};
    int stars_of_words{};
    int stars_of_text{};
};

Played play(const std::string& language, int width, int height)
{
    Stagehand hand{language, width, height, {}};
    hand.go(app::route::Home{});
    app::Application& application = hand.application();
    app::Demo demo{app::plan_tour(application, hand.station().lessons()), 0};
    Played played;
    constexpr double step = 1.0 / 30;
    for (double now = 0; !demo.done(); now += step) {
        for (const ui::Event& event : demo.play(application, now)) {
            application.handle(event);
        }
        if (const auto passage = demo.passage()) {
            application.go(*passage);
        }
        if (const auto shot = demo.shot()) {
            played.shots.insert(*shot);
        }
        hand.frame(step);
    }
    played.failure = demo.failure();
    played.program = hand.station().store().work("B04").value_or(lesson::Work{}).program;
    played.stars_of_tiles = hand.station().store().stars("A01");
    played.stars_of_words = hand.station().store().stars("B04");
    played.stars_of_text = hand.station().store().stars("C02");
    return played;
}

void check(const Played& played)
{
    CHECK(played.failure.empty());
    CHECK(played.stars_of_tiles == 3);
    CHECK(played.program ==
          "for _ in range(6):\n    move()\n    if magnet_warm():\n        cool()\n");
    CHECK(played.stars_of_words == 3);
    CHECK(played.stars_of_text == 2);  // the words came from the bank
    for (const char* const picture : {"home",
                                      "lesson",
                                      "celebrate",
                                      "word-dragging",
                                      "word-block-in-hand",
                                      "word-program",
                                      "word-running",
                                      "two-views",
                                      "text-whole",
                                      "text-running",
                                      "playground"}) {
        INFO(picture);
        CHECK(played.shots.contains(picture));
    }
}

}  // namespace

TEST_CASE("the tour plays to its end and wins lessons of tiles, of words and of text",
          "[app][tour]")
{
    check(play("en", 1280, 800));
}

TEST_CASE("the tour finds its way where words are longer", "[app][tour]")
{
    check(play("de", 1280, 800));
}
