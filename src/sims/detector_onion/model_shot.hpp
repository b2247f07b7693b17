#pragma once

#include "core/random.hpp"
#include "core/vector.hpp"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

/// What one collision leaves in the detector, seen along the beam. Energies and momenta in GeV,
/// lengths in metres.
namespace detector_onion {

enum class Layer : std::uint8_t { tracker, ecal, hcal, solenoid, muon_chambers };
inline constexpr std::size_t layer_count = 5;

enum class Kind : std::uint8_t { electron, photon, charged_hadron, neutral_hadron, muon, neutrino };
inline constexpr std::size_t kind_count = 6;
inline constexpr std::array<std::string_view, kind_count> kind_names{
    "electron", "photon", "charged_hadron", "neutral_hadron", "muon", "neutrino"};

/// The barrel of CMS (CMS Collaboration 2008, JINST 3 S08004, rounded), cut into cells.
struct Barrel {
    double inner{};
    double outer{};
    int rings{};
    int sectors{};
};
inline constexpr std::array<Barrel, layer_count> barrels{{{0.04, 1.1, 10, 360},
                                                          {1.29, 1.77, 4, 90},
                                                          {1.77, 2.95, 5, 60},
                                                          {2.95, 3.8, 1, 24},
                                                          {4.0, 7.4, 4, 36}}};
constexpr const Barrel& barrel(Layer layer) { return barrels[static_cast<std::size_t>(layer)]; }

inline constexpr double field_inside = 3.8;    ///< tesla, within the solenoid
inline constexpr double field_outside = -2.0;  ///< in the iron between the muon chambers

inline constexpr double ecal_radiation_lengths = 25.8;
inline constexpr double ecal_interaction_lengths = 1.1;
inline constexpr double hcal_interaction_lengths = 5.8;

/// Which layers there are.
using Onion = std::array<bool, layer_count>;
inline bool has(const Onion& onion, Layer layer) { return onion[static_cast<std::size_t>(layer)]; }

/// Light in one cell, or a point of the tracker.
struct Deposit {
    Layer layer{};
    int ring{};
    int sector{};
    double energy{};  ///< 0 in tracker and muon chambers, which count hits
    double when{};    ///< how far from the middle whatever made it had come
    bool recoil{false};
    core::Vector3 place{};
};

/// The way of one particle, from the middle on.
struct Way {
    std::vector<core::Vector3> points;
    int charge{};
    bool recoil{false};
};

/// One collision: a particle to be named, and the recoil, three pions on the other side.
struct Shot {
    Kind kind{};
    std::string_view species;  ///< an id of the table of particles
    int charge{};
    double momentum{};
    double azimuth{};
    core::Vector3 thrown;  ///< its momentum, across the beam
    core::Vector3 recoil;  ///< the sum of the others
    core::Vector3 seen;    ///< the part of `thrown` that this onion measures
    std::vector<Way> ways;
    std::vector<Deposit> deposits;

    /// What is missing for the momenta across the beam to add up to nothing.
    core::Vector3 missing() const { return -(recoil + seen); }
};

/// `ambiguity` 0: by the rules of the table in model.md; 1: as nature plays.
Shot shoot(Kind kind, double energy, double ambiguity, const Onion& onion, core::Random& random);

/// The part of an electromagnetic shower's energy between two depths, in radiation lengths:
///   dE/dt = E b (bt)^(a-1) e^(-bt) / Gamma(a), (a - 1)/b = ln(E / Ec) -+ 0.5, b = 0.5
/// for electrons and photons (Longo and Sestili 1975; PDG, Passage of Particles Through Matter).
/// Ec = 9.64 MeV in lead tungstate (PDG, Atomic and Nuclear Properties).
double shower_share(double energy, bool photon, double from, double to);

}  // namespace detector_onion
