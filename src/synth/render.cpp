#include "synth/render.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace synth {

namespace {

/// Takes out what does not swing: a filter of first order, far under the lowest note.
void block_direct_current(std::span<double> samples)
{
    constexpr double corner = 15;  // hertz
    const double keep = 1 - 2 * std::numbers::pi * corner / sample_rate;
    double before = 0;
    double filtered = 0;
    for (double& sample : samples) {
        const double now = sample;
        filtered = keep * filtered + now - before;
        before = now;
        sample = filtered;
    }
}

/// The filter's tail, and what still rings, goes without a click.
void fade_out(std::span<double> samples)
{
    constexpr double seconds = 0.008;
    const auto length = std::min(samples.size(), static_cast<std::size_t>(seconds * sample_rate));
    for (std::size_t i = 0; i < length; ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(length);
        samples[samples.size() - 1 - i] *= 0.5 - 0.5 * std::cos(std::numbers::pi * share);
    }
}

void set_peak(std::span<double> samples, double level)
{
    double peak = 0;
    for (const double sample : samples) {
        peak = std::max(peak, std::abs(sample));
    }
    const double wanted = std::pow(10.0, level / 20);
    for (double& sample : samples) {
        sample *= peak > 0 ? wanted / peak : 0;
    }
}

void append_little_endian(std::string& bytes, std::uint32_t value, int count)
{
    for (int i = 0; i < count; ++i) {
        bytes.push_back(static_cast<char>(static_cast<unsigned char>(value >> (8 * i))));
    }
}

}  // namespace

std::vector<double> render(const Sound& sound, std::size_t variant)
{
    std::vector<double> samples(static_cast<std::size_t>(sound.seconds * sample_rate));
    for (const Note& note : sound.variants.at(variant)) {
        const auto begin =
            std::min(static_cast<std::size_t>(note.at * sample_rate), samples.size());
        play(note.instrument, note.tone, std::span{samples}.subspan(begin));
    }
    block_direct_current(samples);
    fade_out(samples);
    set_peak(samples, sound.level);
    return samples;
}

std::string wave_file(std::span<const double> samples)
{
    constexpr std::uint32_t bytes_per_sample = 2;
    constexpr auto rate = static_cast<std::uint32_t>(sample_rate);
    constexpr std::uint32_t header_after_size = 36;
    const auto size = static_cast<std::uint32_t>(samples.size()) * bytes_per_sample;
    std::string bytes = "RIFF";
    append_little_endian(bytes, header_after_size + size, 4);
    bytes += "WAVEfmt ";
    append_little_endian(bytes, 16, 4);  // of this chunk
    append_little_endian(bytes, 1, 2);   // plain samples
    append_little_endian(bytes, 1, 2);   // channels
    append_little_endian(bytes, rate, 4);
    append_little_endian(bytes, rate * bytes_per_sample, 4);
    append_little_endian(bytes, bytes_per_sample, 2);
    append_little_endian(bytes, 8 * bytes_per_sample, 2);
    bytes += "data";
    append_little_endian(bytes, size, 4);
    constexpr double full_scale = 32767;
    for (const double sample : samples) {
        const auto level =
            static_cast<std::int32_t>(std::lround(std::clamp(sample, -1.0, 1.0) * full_scale));
        append_little_endian(bytes, static_cast<std::uint32_t>(level), 2);
    }
    return bytes;
}

}  // namespace synth
