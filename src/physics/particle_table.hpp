#pragma once

#include "core/record.hpp"
#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace physics {

/// What kinds of particles there are; each is drawn with an outline of its own: a circle, a dashed
/// circle, a diamond, a wide pill, an octagon, a flower, a triangle, a star of eight points.
enum class Family : std::uint8_t {
    lepton,
    neutrino,
    carrier,
    meson,
    baryon,
    nucleus,
    quark,
    higgs,
};

/// One way to decay. Products are numbers of particles in the table.
struct DecayMode {
    std::vector<std::size_t> products;  ///< two or three
    double fraction{};                  ///< of all decays
    std::string source;                 ///< a name in the table's sources
};

struct Particle {
    std::string id;      ///< "muon"; its name in words is the text "particle.muon"
    std::string symbol;  ///< "μ⁻", the same in every language
    int pdg{};           ///< number in the PDG's Monte Carlo scheme
    Family family{};
    double mass{};           ///< GeV; 0 where it is too small to be measured
    int thirds_of_charge{};  ///< of an elementary charge
    int twice_spin{};
    std::string quarks;  ///< "uud"; empty for what has none
    double width{};      ///< GeV; 0 for what never decays and for what is never alone
    bool confined{};     ///< never alone: quarks and the gluon
    std::string mass_source;
    std::string life_source;
    std::vector<DecayMode> decays;  ///< the main ones; their fractions need not reach 1
    /// The number of its antiparticle, its own where it is the same; none where that is not in the
    /// table.
    std::optional<std::size_t> antiparticle;

    double charge() const { return thirds_of_charge / 3.0; }
    bool stable() const { return width <= 0.0; }
    /// Nanoseconds, hbar / width; 0 for what is stable.
    double lifetime() const;
};

/// All particles that the application knows, in the order of its file.
class ParticleTable {
public:
    /// From the record of assets/particles.json:
    ///   {"sources": {"pdg": "the words"}, "particles": [{"id": "muon", "symbol": "μ⁻", "pdg": 13,
    ///     "family": "lepton", "mass": {"MeV": 105.66, "source": "pdg"}, "thirds_of_charge": -3,
    ///     "twice_spin": 1, "quarks": "uud", "life": {"width_MeV": 3e-16, "source": "pdg"},
    ///     "decays": [{"products": ["electron", ...], "fraction": 1, "source": "pdg"}],
    ///     "antiparticle": {"id": "antimuon", "symbol": "μ⁺"}}]}
    /// where `quarks`, `decays` and `antiparticle` may be missing, `antiparticle` may be "itself",
    /// and life may hold `lifetime_s`, `"stable": true` or `"confined": true` instead.
    /// Antiparticles are made: the same mass and life, the other charge and number, and the
    /// antiparticles of the products. Checked are types, ranges, unknown and missing fields, names
    /// that stand twice or nowhere, and of each decay that charge is kept, that the mass suffices
    /// and that fractions are no more than 1 in all. The first error is told, with its place;
    /// `file` is for errors only.
    static core::Result<ParticleTable> from(const core::Record& record, const std::string& file);

    std::span<const Particle> all() const { return m_particles; }
    const Particle& at(std::size_t number) const { return m_particles.at(number); }
    /// The particle of that id, or nullptr.
    const Particle* find(std::string_view id) const;
    const Particle* find_pdg(int pdg) const;
    /// Of all particles, for a suggestion where a name is not known.
    std::vector<std::string_view> ids() const;
    /// The words that say where values come from, by their short name; empty for a name not there.
    std::string_view source(std::string_view name) const;

private:
    friend class ParticleReader;
    struct Source {
        std::string name;
        std::string text;
    };
    std::vector<Particle> m_particles;
    std::vector<Source> m_sources;
};

}  // namespace physics
