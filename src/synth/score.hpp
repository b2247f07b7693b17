#pragma once

#include "core/record.hpp"
#include "core/result.hpp"
#include "synth/instrument.hpp"

#include <string>
#include <vector>

namespace synth {

/// No sound is louder than this, so that none startles: LOOK.md section 9.
inline constexpr double loudest = -12;  ///< decibel of full scale, at the peak

struct Note {
    Instrument instrument{};
    Tone tone;
    double at{};  ///< seconds after the sound's beginning
};
/// The notes of one variant: a snap in the key of one category, a tick at one step of the scale.
using Notes = std::vector<Note>;

struct Sound {
    std::string name;
    std::string seen;  ///< what tells the eye the same: no sound comes alone
    double level{};    ///< of the peak, in decibel of full scale
    double seconds{};
    std::vector<Notes> variants;
};

/// Reads assets/sounds/sounds.json: an object of sounds by name.
core::Result<std::vector<Sound>> read_sounds(const std::string& file, const core::Record& record);

/// "mallet A4 0.13", "hum D3>A3 0": an instrument, a note or a glide, seconds.
std::optional<Note> read_note(std::string_view text);

}  // namespace synth
