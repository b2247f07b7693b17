#pragma once

#include "synth/score.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace synth {

/// The samples of one variant, one channel, -1 to 1: its peak is the sound's level; it begins and
/// ends in silence and swings around zero.
std::vector<double> render(const Sound& sound, std::size_t variant);

/// The bytes of a WAV file: 16 bit, one channel.
std::string wave_file(std::span<const double> samples);

}  // namespace synth
