#include "ui/sound_cue.hpp"

#include "lesson/json.hpp"
#include "support/catch.hpp"

#include <set>

TEST_CASE("each cue has its sound in the description, and each sound its cue", "[ui][sound]")
{
    const std::string file = std::string{SOURCE_DIR} + "/assets/sounds/sounds.json";
    const core::Record sounds = lesson::read_json_file(file).value();
    std::set<std::string> described;
    for (const core::Member& sound : *sounds.members()) {
        const std::size_t variants = sound.value.find("variants")->list()->size();
        for (std::size_t i = 0; i < variants; ++i) {
            described.insert(sound.name + "-" + std::to_string(i) + ".wav");
        }
    }
    std::set<std::string> asked;
    for (std::size_t tone = 0; tone < ui::tones; ++tone) {
        for (std::size_t i = 0; i < ui::variants_of(static_cast<ui::Tone>(tone)); ++i) {
            asked.insert(ui::file_of({static_cast<ui::Tone>(tone), i}));
        }
    }
    CHECK(asked == described);
}

TEST_CASE("a variant beyond the last begins anew", "[ui][sound]")
{
    CHECK(ui::file_of({ui::Tone::star, 2}) == "star-2.wav");
    CHECK(ui::file_of({ui::Tone::star, 3}) == "star-0.wav");
}
