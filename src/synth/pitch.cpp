#include "synth/pitch.hpp"

#include <cmath>

namespace synth {

namespace {

/// Half tones of a letter above C; none for other letters.
std::optional<int> half_tones(char letter)
{
    switch (letter) {
        case 'C':
            return 0;
        case 'D':
            return 2;
        case 'E':
            return 4;
        case 'F':
            return 5;
        case 'G':
            return 7;
        case 'A':
            return 9;
        case 'B':
            return 11;
        default:
            return std::nullopt;
    }
}

}  // namespace

std::optional<double> frequency_of(std::string_view note)
{
    const std::optional<int> letter = note.empty() ? std::nullopt : half_tones(note.front());
    const bool sharp = note.size() == 3 && note[1] == '#';
    if (!letter || (note.size() != 2 && !sharp) || note.back() < '0' || note.back() > '8') {
        return std::nullopt;
    }
    const int octave = note.back() - '0';
    constexpr int a4 = 4 * 12 + 9;
    const int above_a4 = octave * 12 + *letter + (sharp ? 1 : 0) - a4;
    return 440.0 * std::exp2(above_a4 / 12.0);
}

}  // namespace synth
