#include "ui/voice.hpp"

#include "support/catch.hpp"
#include "ui/fake_voice.hpp"
#include "ui/reading.hpp"

namespace {

ui::VoiceLine line(const std::string& text) { return {"node." + text, text, "en"}; }

}  // namespace

TEST_CASE("lines are said one after the other", "[ui][voice]")
{
    FakeVoice fake;
    ui::Voice voice{std::make_unique<FakeVoice::Speaker>(fake)};
    voice.read({line("one"), line("two")});
    CHECK(fake.said == std::vector<std::string>{"one"});
    CHECK_FALSE(voice.update());
    fake.speaking = false;
    CHECK(voice.update());
    CHECK(voice.reading().node == "node.two");
    fake.speaking = false;
    CHECK(voice.update());
    CHECK_FALSE(voice.speaking());
    CHECK(fake.said == std::vector<std::string>{"one", "two"});
}

TEST_CASE("a new reading replaces the old, an added line waits for it", "[ui][voice]")
{
    FakeVoice fake;
    ui::Voice voice{std::make_unique<FakeVoice::Speaker>(fake)};
    voice.read({line("one"), line("never")});
    voice.read({line("two")});
    voice.add(line("three"));
    CHECK(fake.said == std::vector<std::string>{"one", "two"});
    fake.speaking = false;
    voice.update();
    CHECK(fake.said.back() == "three");
}

TEST_CASE("stop is silence, and nothing follows", "[ui][voice]")
{
    FakeVoice fake;
    ui::Voice voice{std::make_unique<FakeVoice::Speaker>(fake)};
    voice.read({line("one"), line("two")});
    voice.stop();
    CHECK(fake.stops == 1);
    CHECK_FALSE(voice.update());
    CHECK(fake.said.size() == 1);
    CHECK(voice.reading() == ui::Reading{});
}

TEST_CASE("without a voice nothing is said and nothing fails", "[ui][voice]")
{
    ui::Voice none;
    none.read({line("one")});
    none.add(line("two"));
    none.stop();
    CHECK_FALSE(none.can_speak());
    CHECK_FALSE(none.speaking());
    CHECK_FALSE(none.update());
}

TEST_CASE("the word that is heard is found in what is shown", "[ui][voice]")
{
    const ui::Reading reading{"bubble", "The story. Roll, Lumi!", {11, 16}};
    CHECK(ui::heard_part(reading, "Roll, Lumi!") == ui::TextSpan{0, 5});
    CHECK(ui::heard_part(reading, "The story.").empty());
    CHECK(ui::heard_part(reading, "Something else").empty());
    CHECK(ui::heard_part(reading, "").empty());
}

TEST_CASE("a part that is heard may lie on two lines", "[ui][voice]")
{
    const std::string text = "Roll Lumi to the lamp!";
    const auto spans = ui::spans_in_lines(text, {"Roll Lumi", "to the lamp!"}, {5, 12});
    CHECK(spans == std::vector<ui::TextSpan>{{5, 9}, {0, 2}});
}
