#include "stages/trigger/world_stream.hpp"

#include "core/distributions.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace trigger {

namespace {

struct Share {
    stages::Particle particle{};
    std::uint32_t percent{};
};
constexpr std::array<Share, 5> common{{{stages::Particle::pion, 55},
                                       {stages::Particle::photon, 20},
                                       {stages::Particle::proton, 10},
                                       {stages::Particle::electron, 9},
                                       {stages::Particle::muon, 6}}};
constexpr double common_energy = 12.0;  ///< GeV, on average
constexpr double rare_energy = 42.0;    ///< GeV, on average
constexpr double rare_spread = 5.0;     ///< GeV

std::int64_t whole_gev(double energy)
{
    return std::clamp<std::int64_t>(std::llround(energy), 1, stages::most_gev);
}

Candidate draw_common(core::Random& random)
{
    std::uint32_t left = random.below(100);
    std::size_t kind = 0;
    while (left >= common.at(kind).percent) {
        left -= common.at(kind).percent;
        ++kind;
    }
    return {common.at(kind).particle, whole_gev(core::exponential(random, common_energy)), false};
}

Candidate draw_rare(core::Random& random)
{
    const bool muon = random.below(2) == 0;
    return {muon ? stages::Particle::muon : stages::Particle::electron,
            whole_gev(core::normal(random, rare_energy, rare_spread)),
            true};
}

}  // namespace

std::vector<Candidate> draw_stream(std::uint64_t seed, std::size_t length, double rare)
{
    core::Random random{seed};
    std::vector<Candidate> stream(length);
    // Exactly so many, at places that are drawn: the share of a lesson is what it says.
    auto left = static_cast<std::size_t>(std::llround(rare * static_cast<double>(length)));
    for (std::size_t i = 0; i < length; ++i) {
        const bool is_rare = random.below(static_cast<std::uint32_t>(length - i)) < left;
        left -= is_rare ? 1U : 0U;
        stream[i] = is_rare ? draw_rare(random) : draw_common(random);
    }
    return stream;
}

}  // namespace trigger
