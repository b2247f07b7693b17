#include "app/stagehand.hpp"
#include "support/catch.hpp"
#include "ui/fake_voice.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace {

struct Listener {
    FakeVoice fake;
    Stagehand hand{"en", 1280, 800, {}};

    explicit Listener(bool follows)
    {
        hand.application().give_voice(std::make_unique<FakeVoice::Speaker>(fake));
        app::Choices choices = hand.application().choices();
        choices.voice.follows = follows;
        hand.application().choose(choices);
    }
    void hear_out()
    {
        for (int i = 0; i < 200 && hand.application().reader().speaking(); ++i) {
            fake.speaking = false;
            hand.frame();
        }
    }
    bool said(const std::string& part) const
    {
        return std::ranges::any_of(fake.said, [&](const std::string& text) {
            return text.find(part) != std::string::npos;
        });
    }
};

}  // namespace

TEST_CASE("the key beside the bubble reads the whole story, and stops it", "[app][voice]")
{
    Listener listener{false};
    listener.hand.go(app::route::Lesson{"A01"});
    CHECK(listener.fake.said.empty());
    listener.hand.tap("read");
    REQUIRE(listener.fake.said.size() == 1);
    CHECK(listener.fake.said[0] ==
          listener.hand.station().lessons().find("A01")->text.at("en").spoken);
    CHECK(listener.fake.speaking);
    listener.hand.tap("read");
    CHECK_FALSE(listener.fake.speaking);
    listener.hand.tap("read");
    CHECK(listener.fake.said.size() == 2);
}

TEST_CASE("any touch and any key is silence", "[app][voice]")
{
    Listener listener{false};
    listener.hand.go(app::route::Lesson{"A01"});
    listener.hand.tap("read");
    REQUIRE(listener.fake.speaking);
    listener.hand.application().handle(ui::PointerEvent{ui::PointerEvent::Kind::press, {640, 300}});
    CHECK_FALSE(listener.fake.speaking);
    listener.hand.tap("read");
    REQUIRE(listener.fake.speaking);
    listener.hand.application().handle(ui::KeyEvent{ui::Key::tab});
    CHECK_FALSE(listener.fake.speaking);
}

TEST_CASE("the screen is read in reading order, and each word of it is a real text", "[app][voice]")
{
    for (const std::string language : {"en", "fr", "de", "it", "es"}) {
        Listener listener{false};
        app::Choices choices = listener.hand.application().choices();
        choices.language = language;
        listener.hand.application().choose(choices);
        for (const app::Route& route : {app::Route{app::route::Home{}},
                                        app::Route{app::route::Lesson{"A05"}},
                                        app::Route{app::route::Lesson{"B04"}},
                                        app::Route{app::route::Celebrate{"A01", {true, true}}}}) {
            listener.hand.go(route);
            listener.fake.said.clear();
            listener.hand.tap("read_screen");
            listener.hear_out();
            CHECK(listener.fake.said.size() > 5);
            CHECK(listener.fake.languages.back() == language);
            for (const std::string& text : listener.fake.said) {
                INFO(text);
                CHECK_FALSE(text.empty());
                CHECK(text.find_first_of("{}_") == std::string::npos);
                CHECK(text.find("⟦") == std::string::npos);
            }
        }
    }
}

TEST_CASE("who hears a lesson of word blocks hears what is to be won and what is open",
          "[app][voice]")
{
    Listener listener{false};
    listener.hand.go(app::route::Lesson{"B04"});
    listener.hand.tap("read_screen");
    listener.hear_out();
    CHECK(listener.said("Star 1 is still waiting: Cool only the warm magnets"));
    CHECK(listener.said("Nothing here yet"));
    CHECK(listener.said("Move. Open"));
    CHECK_FALSE(listener.said("magnets. Off"));
}

TEST_CASE("who follows by ear hears the focus, its role and its state", "[app][voice]")
{
    Listener listener{true};
    listener.hand.go(app::route::Lesson{"A01"});
    listener.hear_out();
    CHECK(listener.said("Wake up, Lumi"));
    CHECK(listener.said("having a nap"));
    listener.fake.said.clear();
    while (listener.hand.application().focused() != "step_back") {
        listener.hand.type(ui::Key::tab);
    }
    listener.fake.said.clear();
    listener.hand.type(ui::Key::down);
    CHECK(listener.fake.said == std::vector<std::string>{"Go! key."});
    listener.hand.tap("access");
    listener.hear_out();
    listener.hand.tap("page.hear");
    listener.hear_out();
    listener.fake.said.clear();
    listener.hand.tap("sound");
    CHECK(listener.said("Sound. switch. Off"));
    listener.hear_out();
    listener.fake.said.clear();
    listener.hand.tap("sound");
    CHECK(listener.fake.said == std::vector<std::string>{"On"});
}

TEST_CASE("who does not follow hears nothing unasked", "[app][voice]")
{
    Listener listener{false};
    listener.hand.go(app::route::Lesson{"A01"});
    listener.hand.type(ui::Key::tab);
    listener.hand.tap("tray.0");
    listener.hand.tap("hint");
    listener.hand.tap("go");
    listener.hand.frame(1);
    CHECK(listener.fake.said.empty());
}

TEST_CASE("Lumi's new words are said to who follows by ear", "[app][voice]")
{
    Listener listener{true};
    listener.hand.go(app::route::Lesson{"A01"});
    listener.hear_out();
    listener.fake.said.clear();
    listener.hand.tap("hint");
    listener.hear_out();
    CHECK(listener.said(listener.hand.station().lessons().find("A01")->text.at("en").look));
}

TEST_CASE("the rate of the voice is that of the settings", "[app][voice]")
{
    Listener listener{false};
    listener.hand.go(app::route::Lesson{"A01"});
    listener.hand.tap("access");
    listener.hand.tap("page.hear");
    listener.hand.tap("speech_rate.less");
    listener.hand.tap("close");
    listener.hand.tap("read");
    CHECK(listener.fake.rate == 75);
}

TEST_CASE("a machine without a voice says so at the key, and everything goes on", "[app][voice]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Lesson{"A01"});
    hand.tap("read");
    const ui::Node* notice = hand.application().scene().find("notice");
    REQUIRE(notice != nullptr);
    CHECK(notice->name.find("espeak-ng") != std::string::npos);
    hand.tap("tray.0");
    CHECK(hand.application().scene().find("notice") == nullptr);
    hand.tap("go");
    hand.frame();
}

TEST_CASE("who follows by ear comes to every text with the keyboard", "[app][voice]")
{
    Listener listener{true};
    listener.hand.go(app::route::Lesson{"A01"});
    std::set<std::string> met;
    for (int area = 0; area < 20; ++area) {
        listener.hand.type(ui::Key::tab);
        met.insert(listener.hand.application().focused());
    }
    CHECK(met.contains("stage"));
    CHECK(met.contains("goal.1"));
    CHECK(met.contains("program"));
    listener.fake.said.clear();
    listener.hand.tap("stage");
    CHECK(
        listener.said("Lumi in row 2, column 2, faces right. 4 free squares ahead. Lamp in row "
                      "2, column 5."));
}

TEST_CASE("a run is told action by action, and waits until each was said", "[app][voice]")
{
    Listener listener{true};
    listener.hand.go(app::route::Lesson{"A01"});
    for (int i = 0; i < 4; ++i) {
        listener.hand.tap("tray.0");
    }
    listener.hear_out();
    listener.fake.said.clear();
    listener.hand.tap("go");
    listener.hear_out();
    const auto said = [&](const std::string& text) {
        return std::ranges::count(listener.fake.said, text);
    };
    for (int i = 0; i < 40 && said("right.") == 0; ++i) {
        listener.hand.frame();
    }
    REQUIRE(said("right.") == 1);
    // The voice takes its time; nothing happens until it has ended.
    for (int i = 0; i < 60; ++i) {
        listener.hand.frame();
    }
    CHECK(said("right.") == 1);
    for (int i = 0; i < 200; ++i) {
        listener.fake.speaking = false;
        listener.hand.frame();
    }
    CHECK(said("right.") == 2);
    CHECK(said("right. At the lamp.") == 1);
    CHECK(listener.said("Lumi is wide awake!"));
}
