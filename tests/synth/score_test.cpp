#include "synth/score.hpp"

#include "lesson/json.hpp"
#include "support/catch.hpp"

#include <string>

namespace {

core::Result<std::vector<synth::Sound>> read(const std::string& text)
{
    return synth::read_sounds("sounds.json", lesson::read_json("sounds.json", text).value());
}

std::string sound(const std::string& parts) { return "{\"ping\": {" + parts + "}}"; }

const std::string fine =
    R"("seen": "a light", "level": -14, "seconds": 0.5, "variants": [["glass D6 0.1"]])";

}  // namespace

TEST_CASE("a sound says its instruments, notes and times", "[synth]")
{
    const auto sounds = read(sound(fine));
    REQUIRE(sounds);
    REQUIRE(sounds.value().size() == 1);
    const synth::Sound& ping = sounds.value().front();
    CHECK(ping.name == "ping");
    CHECK(ping.level == -14);
    CHECK(ping.variants.at(0).at(0).at == Approx(0.1));
}

TEST_CASE("a note may glide", "[synth]")
{
    const auto note = synth::read_note("hum A3>A4 0");
    REQUIRE(note);
    CHECK(note->tone.begin == Approx(220));
    CHECK(note->tone.end == Approx(440));
}

TEST_CASE("what is no note is refused", "[synth]")
{
    for (const char* text :
         {"", "hum", "hum A3", "kazoo A3 0", "hum H3 0", "hum A3> 0x", "hum A3 -1", "hum A3 0 "}) {
        CAPTURE(text);
        CHECK_FALSE(synth::read_note(text).has_value());
    }
}

TEST_CASE("a sound that is too loud, unseen, endless or empty is refused at its line", "[synth]")
{
    const std::string notes = R"("variants": [["glass D6 0"]])";
    const std::vector<std::pair<std::string, std::string>> wrongs{
        {R"("seen": "x", "level": -11.9, "seconds": 1, )" + notes, "synth.level"},
        {R"("seen": "", "level": -14, "seconds": 1, )" + notes, "synth.seen"},
        {R"("level": -14, "seconds": 1, )" + notes, "synth.seen"},
        {R"("seen": "x", "level": -14, "seconds": 4, )" + notes, "synth.seconds"},
        {R"("seen": "x", "level": -14, "seconds": 1, "variants": [])", "synth.variants"},
        {R"("seen": "x", "level": -14, "seconds": 1, "variants": [[]])", "synth.notes"},
        {R"("seen": "x", "level": -14, "seconds": 1, "variants": [["glass D6 1"]])", "synth.note"},
    };
    for (const auto& [parts, key] : wrongs) {
        CAPTURE(parts);
        const auto sounds = read(sound(parts));
        REQUIRE_FALSE(sounds);
        CHECK(sounds.error().message.key == key);
        CHECK(sounds.error().place.line == 1);
    }
}
