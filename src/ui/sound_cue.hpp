#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace ui {

/// What can be heard. Each stands in assets/sounds/sounds.json, with what the eye sees instead.
enum class Tone : std::uint8_t { key, snap, run, tick, light, oops, star, energy, hint, click };
inline constexpr std::size_t tones = 10;

/// Asks for a sound. Screens collect cues, the loop plays them; nobody waits for either.
struct Cue {
    Tone tone{};
    /// Which of its kind: a category's number, a step of the scale, the star's number. What is
    /// beyond the last begins anew.
    std::size_t variant{0};

    bool operator==(const Cue&) const = default;
};

/// How many variants of a tone there are.
std::size_t variants_of(Tone tone);
/// The name of its file in the folder of sounds.
std::string file_of(const Cue& cue);

}  // namespace ui
