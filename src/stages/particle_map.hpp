#pragma once

#include "core/record.hpp"
#include "core/result.hpp"
#include "stages/map_text.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The stages to which particles come, one after the other, and how their worlds are written: a
/// letter for each particle, a list of energies beside it, or a seed that draws them.
namespace stages {

enum class Particle : std::uint8_t { photon, electron, muon, pion, proton, neutron, neutrino };

struct ParticleKind {
    char letter{};  ///< in maps; its capital is a kind of its own, which each stage explains
    std::string_view name;
    int charge{};  ///< in elementary charges
};

/// By Particle. Of two charges the one that a child meets first: e-, mu-, pi+.
inline constexpr std::array<ParticleKind, 7> particle_kinds{{{'g', "photon", 0},
                                                             {'e', "electron", -1},
                                                             {'m', "muon", -1},
                                                             {'i', "pion", 1},
                                                             {'p', "proton", 1},
                                                             {'n', "neutron", 0},
                                                             {'v', "neutrino", 0}}};

constexpr const ParticleKind& kind_of(Particle particle)
{
    return particle_kinds.at(static_cast<std::size_t>(particle));
}

constexpr std::optional<Particle> particle_of(char letter)
{
    for (std::size_t i = 0; i < particle_kinds.size(); ++i) {
        if (particle_kinds.at(i).letter == letter) {
            return static_cast<Particle>(i);
        }
    }
    return std::nullopt;
}

struct Letter {
    Particle particle{};
    bool capital{false};
};

inline constexpr std::int64_t most_gev = 500;
inline constexpr std::int64_t usual_gev = 20;

inline core::Error unknown_setting(const core::Member& member)
{
    return error_at(member.place, {"error.world.unknown_field", {{"name", member.name}}});
}

/// A whole number of a world's file, within its bounds.
inline core::Result<std::int64_t> whole(const core::Member& member,
                                        std::int64_t least,
                                        std::int64_t most)
{
    const std::int64_t* value = member.value.integer();
    if (value == nullptr || *value < least || *value > most) {
        return error_at(member.value.place,
                        {"error.particle_map.number",
                         {{"name", member.name}, {"least", least}, {"most", most}}});
    }
    return *value;
}

/// The one row of a map, whose letters are `legend`.
inline core::Result<std::vector<Letter>> read_letters(const core::Record& map,
                                                      std::string_view legend,
                                                      std::size_t most)
{
    if (map.list() == nullptr || map.list()->size() != 1) {
        return error_at(map.place, {"error.particle_map.row", {}});
    }
    const core::Record& row = map.list()->front();
    if (row.text() == nullptr) {
        return error_at(row.place, {"error.world.row", {}});
    }
    const std::string& text = *row.text();
    if (text.empty() || text.size() > most) {
        return error_at(row.place,
                        {"error.particle_map.count", {{"most", static_cast<std::int64_t>(most)}}});
    }
    std::vector<Letter> letters;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool capital = text[i] >= 'A' && text[i] <= 'Z';
        const char small = capital ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        const std::optional<Particle> particle = particle_of(small);
        if (!particle || legend.find(text[i]) == std::string_view::npos) {
            return error_at(inside(row.place, i),
                            {"error.particle_map.symbol",
                             {{"symbol", character_at(text, i)}, {"legend", std::string{legend}}}});
        }
        letters.push_back({*particle, capital});
    }
    return letters;
}

/// GeV, one for each particle of the map.
inline core::Result<std::vector<std::int64_t>> read_energies(const core::Record& energies,
                                                             std::size_t count)
{
    if (energies.list() == nullptr || energies.list()->size() != count) {
        return error_at(
            energies.place,
            {"error.particle_map.energies", {{"count", static_cast<std::int64_t>(count)}}});
    }
    std::vector<std::int64_t> read;
    for (const core::Record& energy : *energies.list()) {
        const auto value = whole({"energies", energy.place, energy}, 1, most_gev);
        if (!value) {
            return value.error();
        }
        read.push_back(value.value());
    }
    return read;
}

}  // namespace stages
