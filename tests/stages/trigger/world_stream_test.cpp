#include "stages/trigger/world_stream.hpp"

#include "support/catch.hpp"

#include <algorithm>

namespace {

using trigger::Candidate;

bool is_lepton(const Candidate& candidate)
{
    return candidate.particle == stages::Particle::muon ||
           candidate.particle == stages::Particle::electron;
}

}  // namespace

TEST_CASE("one seed draws one stream, another seed another", "[stages][trigger]")
{
    const auto same = [](const Candidate& one, const Candidate& other) {
        return one.particle == other.particle && one.energy == other.energy &&
               one.rare == other.rare;
    };
    const auto stream = trigger::draw_stream(3, 400, 0.02);
    CHECK(std::ranges::equal(stream, trigger::draw_stream(3, 400, 0.02), same));
    CHECK_FALSE(std::ranges::equal(stream, trigger::draw_stream(4, 400, 0.02), same));
}

TEST_CASE("a stream has exactly the share of rare ones that was asked for", "[stages][trigger]")
{
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const auto stream = trigger::draw_stream(seed, 400, 0.02);
        CHECK(stream.size() == 400);
        CHECK(std::ranges::count(stream, true, &Candidate::rare) == 8);
    }
    CHECK(std::ranges::count(trigger::draw_stream(1, 10, 0.5), true, &Candidate::rare) == 5);
    CHECK(std::ranges::count(trigger::draw_stream(1, 10, 0.0), true, &Candidate::rare) == 0);
}

TEST_CASE("rare ones are leptons of much energy, common ones hardly ever", "[stages][trigger]")
{
    int rare = 0;
    int fast = 0;
    int common = 0;
    double energies = 0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        for (const Candidate& candidate : trigger::draw_stream(seed, 500, 0.1)) {
            CHECK(candidate.energy >= 1);
            if (candidate.rare) {
                CHECK(is_lepton(candidate));
                CHECK(candidate.energy > 15);
                ++rare;
            } else {
                ++common;
                fast += candidate.energy > 30 ? 1 : 0;
                energies += static_cast<double>(candidate.energy);
            }
        }
    }
    CHECK(rare == 2000);
    // exp(-30 / 12) = 8.2 % of the common ones have more than 30 GeV; 12 GeV on average.
    CHECK(fast / double(common) == Approx(0.08).margin(0.01));
    CHECK(energies / common == Approx(12.0).margin(0.3));
}

TEST_CASE("a strict trigger can keep a tenth and lose none of the rare", "[stages][trigger]")
{
    for (const std::uint64_t seed : {1U, 2U, 3U, 4U, 5U}) {
        const auto stream = trigger::draw_stream(seed, 400, 0.02);
        const auto kept = std::ranges::count_if(stream, [](const Candidate& candidate) {
            return is_lepton(candidate) && candidate.energy > 25;
        });
        const auto found = std::ranges::count_if(stream, [](const Candidate& candidate) {
            return candidate.rare && is_lepton(candidate) && candidate.energy > 25;
        });
        CHECK(kept <= 40);
        CHECK(found == 8);
    }
}
