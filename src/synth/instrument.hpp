#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace synth {

inline constexpr double sample_rate = 44'100;  ///< hertz

/// Soft voices, and nothing else: LOOK.md section 9.
enum class Instrument : std::uint8_t { mallet, glass, woodblock, hum, chirp };

std::optional<Instrument> instrument_of(std::string_view name);

/// A tone that may glide: evenly in the logarithm, as ears hear.
struct Tone {
    double begin{};  ///< hertz
    double end{};
    bool operator==(const Tone&) const = default;
};

/// Adds the tone to what already sounds; it lasts to the end of `samples`.
void play(Instrument instrument, Tone tone, std::span<double> samples);

}  // namespace synth
