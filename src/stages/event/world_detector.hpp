#pragma once

#include "stages/particle_map.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

/// What particles do in the layers of a detector like CMS (cms.cern/detector): the rules of the
/// onion.
///
/// - Charged particles leave a line of points in the tracker, and a trace in each layer that they
///   cross.
/// - Electrons and photons end in the electromagnetic calorimeter, in a shower that leaves all
/// their
///   energy there.
/// - Pions, protons and neutrons end in the hadronic calorimeter, in a larger spray.
/// - Muons cross everything and reach the muon chambers.
/// - Neutrinos leave nothing anywhere.
/// - Now and then the spray of a pion or a neutron begins so late that a part of it leaks out and
///   reaches the muon chambers (punch-through).
///
/// Simplified: in nature a hadron may begin its spray in the electromagnetic calorimeter, a photon
/// may become a pair in the tracker, and slow particles curl up before they reach anything. The
/// Discovery room Detector Onion shows these.
namespace event {

enum class Layer : std::uint8_t { tracker, electromagnetic, hadronic, muon_chambers };
inline constexpr std::size_t layer_count = 4;

struct Signs {
    bool track{false};    ///< a line in the tracker
    bool stopped{false};  ///< it ended in a calorimeter, and nothing came out behind
    bool shower{false};   ///< it left its energy in a calorimeter
    std::array<bool, layer_count> hit{};
    Layer showers_in{};  ///< where there is a shower
};

Signs signs_of(stages::Particle particle, bool leaks);

}  // namespace event
