#include "synth/render.hpp"

#include "lesson/json.hpp"
#include "support/catch.hpp"
#include "synth/pitch.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

namespace {

const std::vector<synth::Sound>& sounds()
{
    static const std::vector<synth::Sound> all = [] {
        const std::string file = std::string{SOURCE_DIR} + "/assets/sounds/sounds.json";
        return synth::read_sounds(file, lesson::read_json_file(file).value()).value();
    }();
    return all;
}

synth::Sound single(synth::Instrument instrument, double frequency)
{
    return {"single", "x", -14, 0.4, {{{instrument, {frequency, frequency}, 0}}}};
}

double peak(const std::vector<double>& samples)
{
    return std::abs(*std::max_element(samples.begin(), samples.end(), [](double one, double other) {
        return std::abs(one) < std::abs(other);
    }));
}

/// Hertz, from the lag at which the samples are most like themselves: the first one that comes near
/// the best, since two periods are as alike as one.
double pitch_of(const std::vector<double>& samples)
{
    constexpr int longest = 600;  // 73 Hz
    constexpr int shortest = 20;
    constexpr std::size_t window = 4000;
    // What strikes has died away by then, and the note itself is left.
    constexpr std::size_t begin = 4410;
    std::vector<double> alike(longest + 1);
    for (int lag = shortest; lag <= longest; ++lag) {
        const auto shift = static_cast<std::size_t>(lag);
        double product = 0;
        double energy = 0;
        double shifted = 0;
        for (std::size_t i = begin; i < begin + window; ++i) {
            product += samples.at(i) * samples.at(i + shift);
            energy += samples.at(i) * samples.at(i);
            shifted += samples.at(i + shift) * samples.at(i + shift);
        }
        alike[shift] = product / std::sqrt(energy * shifted);
    }
    const double best = *std::max_element(alike.begin(), alike.end());
    for (std::size_t lag = shortest + 1; lag < longest; ++lag) {
        const double before = alike[lag - 1];
        const double here = alike[lag];
        const double after = alike[lag + 1];
        if (here > 0.9 * best && here >= before && here >= after) {
            // The top of the parabola through three points.
            const double shift = (before - after) / (2 * (before - 2 * here + after));
            return synth::sample_rate / (static_cast<double>(lag) + shift);
        }
    }
    return 0;
}

}  // namespace

TEST_CASE("no sound startles: the peak is at the level, and never over -12 decibel", "[synth]")
{
    const double limit = std::pow(10.0, -12.0 / 20);
    for (const synth::Sound& sound : sounds()) {
        for (std::size_t i = 0; i < sound.variants.size(); ++i) {
            CAPTURE(sound.name, i);
            const double loudest = peak(synth::render(sound, i));
            CHECK(loudest <= limit + 1e-9);
            CHECK(20 * std::log10(loudest) == Approx(sound.level).margin(0.01));
        }
    }
}

TEST_CASE("no sound clicks: it begins and ends in silence", "[synth]")
{
    constexpr double silence = 0.001;
    constexpr std::size_t millisecond = 44;
    for (const synth::Sound& sound : sounds()) {
        for (std::size_t i = 0; i < sound.variants.size(); ++i) {
            CAPTURE(sound.name, i);
            const std::vector<double> samples = synth::render(sound, i);
            CHECK(std::abs(samples.front()) < silence);
            CHECK(std::abs(samples.back()) < silence);
            CHECK(peak({samples.end() - millisecond, samples.end()}) < 4 * silence);
        }
    }
}

TEST_CASE("sounds swing around zero, and last as long as they say", "[synth]")
{
    for (const synth::Sound& sound : sounds()) {
        for (std::size_t i = 0; i < sound.variants.size(); ++i) {
            CAPTURE(sound.name, i);
            const std::vector<double> samples = synth::render(sound, i);
            double sum = 0;
            for (const double sample : samples) {
                sum += sample;
            }
            CHECK(std::abs(sum) / static_cast<double>(samples.size()) < 2e-4);
            CHECK(static_cast<double>(samples.size()) / synth::sample_rate ==
                  Approx(sound.seconds).margin(0.001));
        }
    }
}

TEST_CASE("an instrument plays the note that is asked for", "[synth]")
{
    using synth::Instrument;
    for (const Instrument instrument : {Instrument::mallet,
                                        Instrument::glass,
                                        Instrument::woodblock,
                                        Instrument::hum,
                                        Instrument::chirp}) {
        for (const char* note : {"D3", "A4", "D5"}) {
            CAPTURE(static_cast<int>(instrument), note);
            const double wanted = synth::frequency_of(note).value();
            const double heard = pitch_of(synth::render(single(instrument, wanted), 0));
            // A quarter of a half tone: nobody hears it as another note.
            CHECK(std::abs(12 * std::log2(heard / wanted)) < 0.25);
        }
    }
}

TEST_CASE("all notes belong to one scale of five", "[synth]")
{
    // D, E, F sharp, A, B: whatever sounds together sounds well.
    constexpr std::array<int, 5> scale{2, 4, 6, 9, 11};
    for (const synth::Sound& sound : sounds()) {
        for (const synth::Notes& notes : sound.variants) {
            for (const synth::Note& note : notes) {
                for (const double frequency : {note.tone.begin, note.tone.end}) {
                    CAPTURE(sound.name, frequency);
                    const auto above_c =
                        std::lround(12 * std::log2(frequency / 440.0)) + 9 + 12 * 10;
                    CHECK(std::count(scale.begin(), scale.end(), above_c % 12) == 1);
                }
            }
        }
    }
}

TEST_CASE("a fourth rises when a program runs, and two notes fall when it did not work", "[synth]")
{
    const auto interval = [](const std::string& name) {
        const auto sound = std::find_if(sounds().begin(), sounds().end(), [&](const auto& entry) {
            return entry.name == name;
        });
        const synth::Notes& notes = sound->variants.front();
        return std::lround(12 * std::log2(notes.at(1).tone.begin / notes.at(0).tone.begin));
    };
    CHECK(interval("run") == 5);
    CHECK(interval("oops") < 0);
}

TEST_CASE("a WAV file says what it holds", "[synth]")
{
    const std::string bytes = synth::wave_file(std::vector<double>{0, 0.5, -1});
    REQUIRE(bytes.size() == 44 + 6);
    CHECK(bytes.substr(0, 4) == "RIFF");
    CHECK(bytes.substr(8, 8) == "WAVEfmt ");
    const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(bytes.at(at)); };
    CHECK(byte(24) + 256 * byte(25) == 44'100);
    CHECK(byte(40) == 6);
    CHECK(byte(44) + 256 * byte(45) == 0);
    CHECK(byte(46) + 256 * byte(47) == 16'384);
    CHECK(byte(48) + 256 * byte(49) == 65'536 - 32'767);
}
