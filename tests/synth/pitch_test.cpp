#include "synth/pitch.hpp"

#include "support/catch.hpp"

TEST_CASE("notes are told by letter, sharp and octave", "[synth]")
{
    CHECK(synth::frequency_of("A4") == Approx(440));
    CHECK(synth::frequency_of("A3") == Approx(220));
    CHECK(synth::frequency_of("C4") == Approx(261.6256).epsilon(1e-6));
    CHECK(synth::frequency_of("F#5") == Approx(739.9888).epsilon(1e-6));
}

TEST_CASE("what is no note has no frequency", "[synth]")
{
    for (const char* text : {"", "A", "H4", "A9", "Ab4", "A#", "A44", "4A", "a4"}) {
        CAPTURE(text);
        CHECK_FALSE(synth::frequency_of(text).has_value());
    }
}
