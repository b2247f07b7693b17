#include "sims/bump_hunter/model_collisions.hpp"

#include "core/distributions.hpp"
#include "physics/open_data.hpp"

#include <algorithm>
#include <numbers>
#include <utility>

namespace bump_hunter {

namespace {

/// Another stream of chance than the generator's, which begins with the bare seed.
constexpr std::uint64_t of_soft_tracks = 0x50F7'7ACC;

// Of the soft tracks, in GeV: enough to reach the calorimeter of CMS (0.74 GeV), too little for
// the muon chambers, and below the trigger. Their number and spectrum are ours.
constexpr double least_soft = 0.8;
constexpr double mean_soft = 0.6;
constexpr double most_soft = 2.5;
constexpr double soft_eta = 2.0;
constexpr std::uint32_t most_soft_tracks = 3;

}  // namespace

void Collisions::begin(Species species, std::uint64_t seed)
{
    m_generator.emplace(processes_of(species), physics::Detector{}, seed);
    m_random = core::Random{seed ^ of_soft_tracks};
    m_looked_at = 0;
}

core::Result<int> Collisions::open(const std::string& file, std::string_view content)
{
    auto read = physics::read_muon_pairs(file, content);
    if (!read) {
        return read.error();
    }
    m_measured.clear();
    for (physics::MeasuredPair& pair : read.value()) {
        if (std::ssize(m_measured) == most_events) {
            break;
        }
        m_measured.push_back(std::move(pair.event));
    }
    return static_cast<int>(m_measured.size());
}

Species Collisions::most_of_file() const
{
    std::array<int, all_species.size()> counts{};
    for (const physics::CollisionEvent& event : m_measured) {
        const double mass = physics::pair_mass(event).value_or(0.0);
        for (const Species species : all_species) {
            const bool holds = region_of(species).range.holds(mass);
            counts.at(static_cast<std::size_t>(species)) += holds ? 1 : 0;
        }
    }
    return all_species.at(
        static_cast<std::size_t>(std::max_element(counts.begin(), counts.end()) - counts.begin()));
}

std::int64_t Collisions::left() const
{
    return (is_real() ? std::ssize(m_measured) : most_events) - m_looked_at;
}

std::optional<physics::CollisionEvent> Collisions::next()
{
    if (left() <= 0 || !m_generator) {
        return std::nullopt;
    }
    ++m_looked_at;
    return is_real() ? m_measured.at(static_cast<std::size_t>(m_looked_at - 1))
                     : m_generator->next();
}

SeenTrack Collisions::soft_track()
{
    const double momentum =
        std::min(least_soft + core::exponential(m_random, mean_soft), most_soft);
    const double eta = core::uniform(m_random, -soft_eta, soft_eta);
    const double around = core::uniform(m_random, -std::numbers::pi, std::numbers::pi);
    const int charge = m_random.below(2) == 0 ? 1 : -1;
    // Who weighs it takes it for a muon.
    constexpr auto kind = physics::SeenParticle::Kind::muon;
    return {{kind, charge, physics::from_detector(momentum, eta, around, physics::mass_of(kind))},
            true};
}

std::vector<SeenTrack> Collisions::next_shown()
{
    std::vector<SeenTrack> tracks;
    const auto event = next();
    if (!event) {
        return tracks;
    }
    for (const physics::SeenParticle& particle : event->seen) {
        tracks.push_back({particle, false});
    }
    if (event->origin == physics::Origin::simulated) {
        const std::uint32_t more = 1 + m_random.below(most_soft_tracks);
        for (std::uint32_t i = 0; i < more; ++i) {
            tracks.push_back(soft_track());
        }
    }
    std::sort(tracks.begin(), tracks.end(), [](const SeenTrack& one, const SeenTrack& other) {
        return one.particle.motion.azimuth() < other.particle.motion.azimuth();
    });
    return tracks;
}

}  // namespace bump_hunter
