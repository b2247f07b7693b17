#include "stages/event/world_map.hpp"

#include "core/random.hpp"
#include "stages/event/world.hpp"

#include <array>
#include <optional>
#include <utility>

namespace event {

using stages::error_at;

namespace {

/// Invented, so that each kind comes in a short lesson: real collisions are pions and photons
/// almost alone.
struct Share {
    stages::Particle particle{};
    bool leaks{false};
    std::uint32_t percent{};
};
constexpr std::array<Share, 8> shares{{{stages::Particle::muon, false, 22},
                                       {stages::Particle::pion, false, 20},
                                       {stages::Particle::photon, false, 16},
                                       {stages::Particle::electron, false, 14},
                                       {stages::Particle::proton, false, 8},
                                       {stages::Particle::neutron, false, 8},
                                       {stages::Particle::neutron, true, 8},
                                       {stages::Particle::neutrino, false, 4}}};
constexpr std::uint32_t least_drawn = 5;  ///< GeV
constexpr std::uint32_t most_drawn = 60;  ///< GeV

Candidate draw(core::Random& random)
{
    std::uint32_t left = random.below(100);
    std::size_t kind = 0;
    while (left >= shares.at(kind).percent) {
        left -= shares.at(kind).percent;
        ++kind;
    }
    const std::int64_t energy = least_drawn + random.below(most_drawn - least_drawn + 1);
    return {shares.at(kind).particle, energy, shares.at(kind).leaks};
}

}  // namespace

class CollisionReader {
public:
    core::Result<std::unique_ptr<stages::World>> read(const core::Record& record)
    {
        if (record.members() == nullptr) {
            return error_at(record.place, {"error.particle_map.no_map", {}});
        }
        for (const core::Member& member : *record.members()) {
            if (member.name != "map" && member.name != "set") {
                return stages::unknown_setting(member);
            }
        }
        m_map = record.find("map");
        if (m_map != nullptr) {
            const auto letters = stages::read_letters(*m_map, legend, World::most_particles);
            if (!letters) {
                return letters.error();
            }
            for (const stages::Letter& letter : letters.value()) {
                m_all.push_back({letter.particle, stages::usual_gev, letter.capital});
            }
        }
        if (const core::Record* set = record.find("set")) {
            if (const auto error = read_settings(*set)) {
                return *error;
            }
        }
        if (m_map == nullptr) {
            if (!m_seed || !m_length) {
                return error_at(record.place, {"error.particle_map.no_map", {}});
            }
            core::Random random{static_cast<std::uint64_t>(*m_seed)};
            for (std::int64_t i = 0; i < *m_length; ++i) {
                m_all.push_back(draw(random));
            }
        }
        return finish();
    }

private:
    using MaybeError = std::optional<core::Error>;
    static constexpr std::string_view legend = "gemipnvIN";

    MaybeError read_settings(const core::Record& set)
    {
        if (set.members() == nullptr) {
            return error_at(set.place, {"error.world.set", {}});
        }
        for (const core::Member& member : *set.members()) {
            if (const MaybeError error = read_setting(member)) {
                return error;
            }
        }
        return std::nullopt;
    }

    /// Energies stand beside a map; seed and length stand instead of one.
    MaybeError read_setting(const core::Member& member)
    {
        if (m_map != nullptr) {
            return member.name == "energies" ? read_energies(member)
                                             : stages::unknown_setting(member);
        }
        if (member.name == "seed") {
            return read_whole(member, 0, 1'000'000, m_seed);
        }
        return member.name == "length"
                   ? read_whole(member, 1, std::int64_t{World::most_particles}, m_length)
                   : stages::unknown_setting(member);
    }

    static MaybeError read_whole(const core::Member& member,
                                 std::int64_t least,
                                 std::int64_t most,
                                 std::optional<std::int64_t>& number)
    {
        const auto value = stages::whole(member, least, most);
        if (!value) {
            return value.error();
        }
        number = value.value();
        return std::nullopt;
    }

    MaybeError read_energies(const core::Member& member)
    {
        const auto energies = stages::read_energies(member.value, m_all.size());
        if (!energies) {
            return energies.error();
        }
        for (std::size_t i = 0; i < m_all.size(); ++i) {
            m_all[i].energy = energies.value()[i];
        }
        return std::nullopt;
    }

    std::unique_ptr<stages::World> finish() const
    {
        Collision collision;
        for (const Candidate& candidate : m_all) {
            const bool seen = candidate.particle != stages::Particle::neutrino;
            (seen ? collision.seen : collision.unseen).push_back(candidate);
        }
        return std::unique_ptr<stages::World>{
            new World{std::make_shared<const Collision>(std::move(collision))}};
    }

    const core::Record* m_map{nullptr};
    std::vector<Candidate> m_all;
    std::optional<std::int64_t> m_seed;
    std::optional<std::int64_t> m_length;
};

core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world)
{
    return CollisionReader{}.read(world);
}

}  // namespace event
