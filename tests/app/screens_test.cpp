#include "app/application.hpp"
#include "app/frame_check.hpp"
#include "app/stagehand.hpp"
#include "sims/simulation.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <set>
#include <string>

namespace {

const std::array<std::string, 6> languages{"en", "fr", "de", "it", "es", "pseudo"};
constexpr std::array<std::pair<int, int>, 5> sizes{
    {{1280, 800}, {1024, 768}, {1920, 1080}, {3840, 2160}, {1080, 1920}}};

/// A gallery with programs, the panels on it, and a program in each style.
void walk_playground(Stagehand& hand)
{
    app::FreePlay& play = hand.station().playground();
    hand.go(app::route::Playground{});
    check_frame(hand, "an empty playground");
    for (const lesson::Style style : play.styles()) {
        for (const app::PlayPlace& stage : play.stages()) {
            const std::optional<int> slot = play.begin(stage.id, style);
            REQUIRE(slot.has_value());
            hand.go(app::route::Play{*slot});
            check_frame(hand, "play " + stage.id);
            for (const char* const panel : {"world", "style", "take_away"}) {
                hand.tap(panel);
                check_frame(hand, std::string{"play, "} + panel);
                hand.tap("close");
            }
            if (play.stages().front().id != stage.id) {
                hand.go(app::route::Playground{});
                play.throw_away(*slot);  // there are fewer slots than stages and styles
            }
        }
    }
    hand.go(app::route::Playground{});
    check_frame(hand, "the playground");
    hand.tap("throw.1");
    check_frame(hand, "throw away");
    hand.tap("close");
    for (const char* const panel : {"new", "bring"}) {
        hand.tap(panel);
        check_frame(hand, panel);
        hand.tap("close");
    }
    hand.tap("tab.examples");
    check_frame(hand, "examples");
    hand.tap("example." + play.examples().front().example);
    check_frame(hand, "a remix");
}

/// All that there is in a room, which has played for a while.
void look_around(Stagehand& hand, const std::string& room)
{
    for (int frame = 0; frame < 20; ++frame) {
        hand.frame(0.1);
    }
    check_frame(hand, room);
    for (const char* const more : {"controls.more", "plots.next"}) {
        for (int page = 0; page < 4 && hand.application().scene().find(more) != nullptr; ++page) {
            hand.tap(more);
            check_frame(hand, room + ", " + more);
        }
    }
    for (const char* const panel : {"real", "open"}) {
        if (hand.application().scene().find(panel) != nullptr) {
            hand.tap(panel);
            check_frame(hand, room + ", " + panel);
            hand.tap("close");
        }
    }
}

void walk_rooms(Stagehand& hand)
{
    hand.go(app::route::Rooms{});
    check_frame(hand, "the gallery");
    for (const sims::Simulation& room : sims::all()) {
        const std::string name{room.name};
        hand.go(app::route::Rooms{});
        hand.tap("room." + name);
        check_frame(hand, "the way into " + name);
        hand.go(app::route::Room{name});
        look_around(hand, name);
    }
}

/// An explore lesson with its help, and the card at its end, as if two stars had been won before.
void walk_challenge(Stagehand& hand, const lesson::Lesson& lesson)
{
    look_around(hand, lesson.id);
    for (int press = 0; press < 4; ++press) {
        hand.tap("hint");
        hand.frame(0.1);
        check_frame(hand, lesson.id + ", help");
    }
    hand.station().store().record_stars(lesson.id, 2);
    hand.go(app::route::Lesson{lesson.id});
    hand.tap("done");
    check_frame(hand, lesson.id + ", done");
}

void walk(Stagehand& hand)
{
    hand.go(app::route::Home{});
    check_frame(hand, "home");
    for (const char* const closed : {"track.booster", "track.ps", "track.sps"}) {
        hand.tap(closed);
        check_frame(hand, closed);
    }
    hand.tap("track.linac");
    check_frame(hand, "lessons");
    hand.tap("close");
    hand.tap("language");
    check_frame(hand, "languages");
    hand.tap("close");
    hand.tap("access");
    check_frame(hand, "access");
    hand.tap("close");
    for (const lesson::Track& track : hand.station().lessons().tracks) {
        for (const auto& lesson : track.lessons) {
            hand.go(app::route::Lesson{lesson->id});
            check_frame(hand, lesson->id);
            if (lesson->exploration) {
                walk_challenge(hand, *lesson);
                continue;
            }
            hand.go(app::route::Celebrate{lesson->id, {true, true, false}, 0});
            hand.frame(3);
            check_frame(hand, "celebrate " + lesson->id);
            if (lesson->kind == lesson::Kind::create) {
                hand.tap("show");
                check_frame(hand, "show " + lesson->id);
            }
        }
    }
    walk_playground(hand);
    walk_rooms(hand);
    CHECK(hand.sprites().missing().empty());
}

}  // namespace

TEST_CASE("nothing overflows on any screen, in any language and size", "[app][screens]")
{
    for (const std::string& language : languages) {
        for (const auto& [width, height] : sizes) {
            Stagehand hand{language, width, height, {}};
            walk(hand);
        }
    }
}

TEST_CASE("the accessibility settings hold on every screen", "[app][screens]")
{
    const ui::Preferences large{.text_size = 1.6F, .look = ui::Look::high_contrast, .calm = true};
    const ui::Preferences small{.text_size = 0.85F, .look = ui::Look::projector};
    const ui::Preferences quiet{.look = ui::Look::projector, .calm = true};
    for (const ui::Preferences& preferences : {large, small, quiet}) {
        Stagehand hand{"de", 1280, 800, preferences};
        walk(hand);
    }
}

TEST_CASE("every explore lesson is won by its help alone, and the store knows it", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    for (const lesson::Track& track : hand.station().lessons().tracks) {
        for (const auto& lesson : track.lessons) {
            if (!lesson->exploration) {
                continue;
            }
            INFO(lesson->id);
            hand.go(app::route::Lesson{lesson->id});
            constexpr int most_presses = 600;
            for (int press = 0;
                 press < most_presses && hand.station().store().stars(lesson->id) < 3;
                 ++press) {
                hand.tap("hint");
                hand.frame(0.1);
            }
            CHECK(hand.station().store().stars(lesson->id) == 3);
        }
    }
}

TEST_CASE("a child wins A01 by tap and tap, and the store knows it", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Home{});
    hand.tap("continue");
    REQUIRE(hand.application().route() == app::Route{app::route::Lesson{"A01"}});
    for (int i = 0; i < 4; ++i) {
        hand.tap("tray.0");  // in hand, then behind the program three times
    }
    hand.tap("go");
    REQUIRE(hand.reaches<app::route::Celebrate>());
    CHECK(hand.station().store().stars("A01") == 3);
    hand.tap("next");
    CHECK(hand.application().route() == app::Route{app::route::Lesson{"A02"}});
}

namespace {

/// The first node whose id begins so.
std::string first_of(Stagehand& hand, const std::string& beginning)
{
    for (const ui::Node& node : hand.application().scene().nodes()) {
        if (node.id.starts_with(beginning)) {
            return node.id;
        }
    }
    return {};
}

}  // namespace

TEST_CASE("a child wins B03 with word blocks, by tap and tap", "[app][screens]")
{
    Stagehand hand{"de", 1280, 800, {}};
    hand.go(app::route::Lesson{"B03"});
    hand.tap("group.loop");
    hand.tap("drawer.2");  // repeat until
    hand.tap("place.0.0.0");
    hand.tap("drawer.2");  // it stays in hand for the next: let it go
    hand.tap("group.sense");
    hand.tap("drawer.3");
    hand.tap(first_of(hand, "value."));
    check_frame(hand, "B03 with a condition");
    hand.tap("group.motion");
    hand.tap("drawer.0");
    check_frame(hand, "B03 with places");
    const std::string loop = first_of(hand, "block.").substr(std::string{"block."}.size());
    hand.tap("place." + loop + ".0.0");
    CHECK(hand.station().store().work("B03")->program == "while not at_door():\n    move()\n");
    hand.tap("go");
    REQUIRE(hand.reaches<app::route::Celebrate>());
    CHECK(hand.station().store().stars("B03") == 3);
}

TEST_CASE("a child wins A10 with three tiles, which show their numbers", "[app][screens]")
{
    Stagehand hand{"fr", 1280, 800, {}};
    hand.go(app::route::Lesson{"A10"});
    const auto written = [&](const std::string& text) {
        return std::ranges::any_of(hand.application().scene().texts(),
                                   [&](const auto& drawn) { return drawn.text == text; });
    };
    CHECK(written("100"));
    CHECK(written("45"));
    hand.tap("tray.2");  // repeat, behind the program
    hand.tap("gap.0.0.0");
    const std::string more = first_of(hand, "more.");
    for (int i = 2; i < 8; ++i) {
        hand.tap(more);
    }
    const std::string loop = more.substr(std::string{"more."}.size());
    hand.tap("tray.0");
    hand.tap("gap." + loop + ".0.0");
    hand.tap("tray.1");
    hand.tap("gap." + loop + ".0.1");
    CHECK(hand.station().store().work("A10")->program ==
          "for _ in range(8):\n    forward(100)\n    turn_right(45)\n");
    hand.tap("go");
    REQUIRE(hand.reaches<app::route::Celebrate>());
    CHECK(hand.station().store().stars("A10") == 3);
}

TEST_CASE("a word block is changed by its own keys, and can be undone", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Lesson{"B02"});
    hand.tap("group.loop");
    const std::string repeat = first_of(hand, "drawer.");
    hand.tap(repeat);
    hand.tap("place.0.0.0");
    hand.tap(repeat);
    hand.tap(first_of(hand, "value."));
    check_frame(hand, "a number is typed");
    hand.tap("panel.key.1.0");
    hand.tap("panel.done");
    CHECK(hand.station().store().work("B02")->program == "for _ in range(4):\n    pass\n");
    hand.tap(first_of(hand, "block."));
    check_frame(hand, "a block is chosen");
    hand.tap("note");
    check_frame(hand, "a note is written");
    hand.tap("panel.key.2.0");
    hand.tap("panel.done");
    CHECK(hand.station().store().work("B02")->program == "for _ in range(4):  # a\n    pass\n");
    hand.tap(first_of(hand, "block."));
    hand.tap("duplicate");
    hand.tap("undo");
    hand.tap("undo");
    hand.tap("undo");
    CHECK(hand.station().store().work("B02")->program == "for _ in range(2):\n    pass\n");
    hand.tap(first_of(hand, "block."));
    hand.tap("trash");
    CHECK(hand.station().store().work("B02")->program.empty());
}

TEST_CASE("a child wins A01 with the keyboard alone", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Home{});
    using ui::Key;
    hand.type(Key::enter);  // Continue has the focus
    REQUIRE(hand.application().route() == app::Route{app::route::Lesson{"A01"}});
    for (int i = 0; i < 3; ++i) {
        hand.type(Key::enter);  // the first tile of the tray has it
    }
    for (int i = 0; i < 12 && hand.application().scene().find("go") != nullptr; ++i) {
        hand.type(Key::tab);
        if (hand.application().focused() == "step_back") {
            break;
        }
    }
    REQUIRE(hand.application().focused() == "step_back");
    hand.type(Key::down);
    REQUIRE(hand.application().focused() == "go");
    hand.type(Key::enter);
    REQUIRE(hand.reaches<app::route::Celebrate>());
    CHECK(hand.station().store().stars("A01") == 3);
}

namespace {

/// Stars for all lessons of Linac but the last few.
void star_all_but(Stagehand& hand, std::size_t few)
{
    const lesson::Track& linac = hand.station().lessons().tracks.front();
    for (std::size_t i = 0; i + few < linac.lessons.size(); ++i) {
        hand.station().store().record_stars(linac.lessons[i]->id, 1);
    }
}

}  // namespace

TEST_CASE("a closed track stays closed, and Lumi says what is missing", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    const std::size_t all = hand.station().lessons().tracks.front().lessons.size();
    hand.go(app::route::Home{});
    const auto told = [&](const std::string& track) {
        hand.tap("track." + track);
        CHECK(hand.application().scene().find("lesson.1") == nullptr);
        const ui::Node* node = hand.application().scene().find("told");
        return node == nullptr ? std::string{} : node->name;
    };
    CHECK(told("booster") == "Still locked! Get a star in " + std::to_string(all - 2) +
                                 " more lessons of Linac, then it opens.");
    CHECK(told("ps") == "Still locked! First comes Booster.");
    CHECK(told("lhc") == "This machine is still being built. Soon there will be lessons here!");
    CHECK(told("lhc").empty());  // touched again, it is told

    star_all_but(hand, 3);
    hand.go(app::route::Home{});
    CHECK(told("booster") == "Still locked! Get a star in 1 more lesson of Linac, then it opens.");
}

TEST_CASE("a track opens when all but two lessons of the one before have a star", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    star_all_but(hand, 2);
    hand.go(app::route::Home{});
    hand.tap("track.booster");
    REQUIRE(hand.application().scene().find("lesson.1") != nullptr);
    hand.tap("lesson.1");
    CHECK(hand.application().route() == app::Route{app::route::Lesson{"B01"}});
}

TEST_CASE("a lesson of a closed track opens where it is asked for", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Lesson{"B02"});
    CHECK(hand.application().route() == app::Route{app::route::Lesson{"B02"}});
    CHECK(hand.application().scene().find("title")->name ==
          hand.station().lessons().find("B02")->text.at("en").title);
}

TEST_CASE("work is there again when a child comes back", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Lesson{"A02"});
    hand.tap("tray.1");
    hand.tap("tray.1");
    hand.tap("home");
    REQUIRE(hand.application().route() == app::Route{app::route::Home{}});
    hand.go(app::route::Lesson{"A02"});
    REQUIRE(hand.station().store().work("A02"));
    CHECK(hand.station().store().work("A02")->program == "move_up()\n");
    hand.tap("undo");
}

TEST_CASE("changing the language changes everything at once", "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Lesson{"A01"});
    hand.tap("language");
    hand.tap("language.de");
    CHECK(hand.application().choices().language == "de");
    CHECK(hand.application().scene().find("go")->name == "Los!");
    CHECK(hand.application().scene().find("title")->name ==
          hand.station().lessons().find("A01")->text.at("de").title);
}

TEST_CASE("where it is calm, nothing moves without a cause, and blocks begin slowly",
          "[app][screens]")
{
    Stagehand hand{"en", 1280, 800, {.calm = true}};
    hand.go(app::route::Home{});
    CHECK_FALSE(hand.application().wake().has_value());
    hand.go(app::route::Lesson{"A01"});
    CHECK_FALSE(hand.application().wake().has_value());
    CHECK(hand.application().scene().find("speed")->value == "Slow");
}

TEST_CASE("the key in the header mutes, and says so", "[app][screens][sound]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Home{});
    hand.application().take_cues();
    hand.tap("mute");
    CHECK_FALSE(hand.application().choices().preferences.sound);
    CHECK(hand.application().scene().find("mute")->value == "Off");
    // The press itself was asked for; the loop knows that it is mute.
    CHECK(hand.application().take_cues() == std::vector<ui::Cue>{{ui::Tone::key}});
}

TEST_CASE("stars ring one after the other, then the energy hums", "[app][screens][sound]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.station().store().record_stars("A01", 2);
    hand.go(app::route::Celebrate{"A01", {true, false, true}, 0});
    std::vector<ui::Tone> heard;
    for (int frame = 0; frame < 120; ++frame) {
        hand.frame();
        for (const ui::Cue& cue : hand.application().take_cues()) {
            heard.push_back(cue.tone);
        }
    }
    CHECK(heard == std::vector{ui::Tone::star, ui::Tone::star, ui::Tone::energy});
}
