#include "stages/trigger/world_map.hpp"

#include "stages/trigger/world.hpp"
#include "stages/trigger/world_stream.hpp"

#include <optional>
#include <utility>

namespace trigger {

using stages::error_at;

class StreamReader {
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
            const auto letters = stages::read_letters(*m_map, legend, World::most_written);
            if (!letters) {
                return letters.error();
            }
            for (const stages::Letter& letter : letters.value()) {
                m_stream.candidates.push_back({letter.particle, stages::usual_gev, letter.capital});
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
            m_stream.candidates = draw_stream(
                static_cast<std::uint64_t>(*m_seed), static_cast<std::size_t>(*m_length), m_rare);
        }
        return std::unique_ptr<stages::World>{
            new World{std::make_shared<const Stream>(std::move(m_stream))}};
    }

private:
    using MaybeError = std::optional<core::Error>;
    static constexpr std::string_view legend = "gemipnGEMIPN";

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

    /// Energies stand beside a map; seed, length and rare stand instead of one.
    MaybeError read_setting(const core::Member& member)
    {
        if (member.name == "lanes") {
            return read_lanes(member);
        }
        if (m_map != nullptr) {
            return member.name == "energies" ? read_energies(member)
                                             : stages::unknown_setting(member);
        }
        if (member.name == "seed") {
            return read_whole(member, 0, 1'000'000, m_seed);
        }
        if (member.name == "length") {
            return read_whole(member, 1, std::int64_t{World::most_drawn}, m_length);
        }
        return member.name == "rare" ? read_rare(member) : stages::unknown_setting(member);
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
        const auto energies = stages::read_energies(member.value, m_stream.candidates.size());
        if (!energies) {
            return energies.error();
        }
        for (std::size_t i = 0; i < m_stream.candidates.size(); ++i) {
            m_stream.candidates[i].energy = energies.value()[i];
        }
        return std::nullopt;
    }

    MaybeError read_lanes(const core::Member& member)
    {
        const std::string* letters = member.value.text();
        if (letters == nullptr || letters->empty() ||
            letters->find_first_not_of("gemipn") != std::string::npos) {
            return error_at(member.value.place, {"error.particle_map.lanes", {}});
        }
        m_stream.lanes = *letters;
        return std::nullopt;
    }

    MaybeError read_rare(const core::Member& member)
    {
        const auto* share = std::get_if<double>(&member.value.value);
        const std::int64_t* none = member.value.integer();
        const double rare = share != nullptr ? *share : none != nullptr ? double(*none) : -1.0;
        if (!(rare >= 0.0 && rare <= most_rare)) {
            return error_at(member.value.place, {"error.particle_map.rare", {{"most", most_rare}}});
        }
        m_rare = rare;
        return std::nullopt;
    }

    static constexpr double most_rare = 0.5;

    const core::Record* m_map{nullptr};
    Stream m_stream;
    std::optional<std::int64_t> m_seed;
    std::optional<std::int64_t> m_length;
    double m_rare{0.0};
};

core::Result<std::unique_ptr<stages::World>> make_world(const core::Record& world)
{
    return StreamReader{}.read(world);
}

}  // namespace trigger
