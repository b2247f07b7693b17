#include "synth/instrument.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace synth {

namespace {

/// One sine of a tone.
struct Partial {
    double ratio{};     ///< of the tone's frequency; 0 ends the list
    double strength{};  ///< of the first partial
    double decay{};     ///< seconds to 1/e at 440 Hz; 0: it does not die away
};

struct Voice {
    std::string_view name;
    std::array<Partial, 4> partials;
    double attack{};   ///< seconds until it is there: none startles
    double release{};  ///< seconds in which it goes at the end
};

/// Marimba bars are tuned to 1 : 4 : 10 (Fletcher and Rossing, The Physics of Musical Instruments,
/// section 19); a free bar of glass or wood sounds at 1 : 2.76 : 5.40 (Euler-Bernoulli beam).
constexpr std::array<Voice, 5> voices{{
    {"mallet", {{{1, 1, 0.30}, {4, 0.22, 0.07}, {10, 0.05, 0.025}, {}}}, 0.004, 0.04},
    {"glass", {{{1, 1, 0.55}, {2.76, 0.28, 0.10}, {5.40, 0.09, 0.05}, {}}}, 0.003, 0.08},
    {"woodblock", {{{1, 1, 0.045}, {2.76, 0.30, 0.016}, {5.40, 0.08, 0.008}, {}}}, 0.0015, 0.01},
    {"hum", {{{1, 1, 0}, {2, 0.35, 0}, {3, 0.12, 0}, {}}}, 0.09, 0.35},
    {"chirp", {{{1, 1, 0}, {2, 0.08, 0}, {}, {}}}, 0.012, 0.06},
}};

/// A rise or fall without a corner: 0 to 1.
double smooth(double share)
{
    return 0.5 - 0.5 * std::cos(std::numbers::pi * std::clamp(share, 0.0, 1.0));
}

}  // namespace

std::optional<Instrument> instrument_of(std::string_view name)
{
    const auto* const found = std::find_if(
        voices.begin(), voices.end(), [&](const Voice& voice) { return voice.name == name; });
    if (found == voices.end()) {
        return std::nullopt;
    }
    return static_cast<Instrument>(found - voices.begin());
}

void play(Instrument instrument, Tone tone, std::span<double> samples)
{
    const Voice& voice = voices.at(static_cast<std::size_t>(instrument));
    const double seconds = static_cast<double>(samples.size()) / sample_rate;
    // High bars ring shorter than low ones.
    const double brevity = std::sqrt(440.0 / tone.begin);
    const double highest = std::max(tone.begin, tone.end);
    for (const Partial& partial : voice.partials) {
        if (partial.ratio == 0 || partial.ratio * highest >= sample_rate / 2) {
            continue;
        }
        double phase = 0;
        for (std::size_t i = 0; i < samples.size(); ++i) {
            const double at = static_cast<double>(i) / sample_rate;
            const double frequency =
                partial.ratio * tone.begin * std::pow(tone.end / tone.begin, at / seconds);
            const double ringing =
                partial.decay > 0 ? std::exp(-at / (partial.decay * brevity)) : 1;
            const double edge = smooth(at / voice.attack) * smooth((seconds - at) / voice.release);
            samples[i] += partial.strength * ringing * edge * std::sin(phase);
            phase += 2 * std::numbers::pi * frequency / sample_rate;
        }
    }
}

}  // namespace synth
