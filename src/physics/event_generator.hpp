#pragma once

#include "core/random.hpp"
#include "physics/collision_event.hpp"

#include <cstdint>
#include <optional>
#include <vector>

/// Collisions as a detector at the LHC might see them: simulated, and said so in each event. What
/// is simple here: transverse momenta fall exponentially, rapidity is even, decays favour no
/// direction, and backgrounds are smooth curves; nothing else comes out of the collision. Energies
/// and masses in GeV.
namespace physics {

/// What is looked for, or is in the way.
struct Process {
    SeenParticle::Kind into{SeenParticle::Kind::muon};  ///< always a pair
    double weight{1.0};                                 ///< how often, beside the others
    // A resonance, where `peak` is above 0:
    double peak{0.0};
    double width{0.0};
    /// Else a background: the mass falls exponentially from `low`, e-fold each `slope`, or is even
    /// where the slope is 0. Its muons have the same sign in half of the pairs.
    double slope{0.0};
    double low{0.0};   ///< the least mass, above that of the pair
    double high{0.0};  ///< the largest
    double mean_transverse_momentum{10.0};
};

// Peaks and widths as in assets/particles.json (PDG 2026). Ranges, falls and transverse momenta
// are ours, chosen for the shape of what CMS saw: they are no measurement.

Process j_psi();
Process psi_2s();
/// Of level 1, 2 or 3; others count as the nearest.
Process upsilon(int level);
Process z_boson();
/// Into two photons, with the width that the Standard Model predicts, 4.09 MeV.
Process higgs();
Process muon_background(double low, double high, double slope);
Process photon_background(double low, double high, double slope);

/// What the detector does to the particles.
struct Detector {
    double muon_resolution{0.015};    ///< of the transverse momentum, relative
    double photon_resolution{0.012};  ///< of the energy, relative
    double most_pseudorapidity{2.4};
    double least_muon_momentum{3.0};     ///< transverse, of each muon: the trigger
    double least_photon_momentum{25.0};  ///< the same of each photon
};

class EventGenerator {
public:
    EventGenerator(std::vector<Process> processes, const Detector& detector, std::uint64_t seed);

    /// The next event that the detector accepts; none where `most_attempts` collisions in a row
    /// were not, or where there is no process with a weight.
    std::optional<CollisionEvent> next();
    /// One collision, which the detector may not see.
    std::optional<CollisionEvent> attempt();

    std::int64_t attempts() const { return m_attempts; }
    std::int64_t accepted() const { return m_accepted; }
    /// Which process the last attempt was: the truth, which no event shows. -1 before the first.
    int last_process() const { return m_last; }
    /// Its true mass, before the detector.
    double last_mass() const { return m_mass; }

    static constexpr int most_attempts = 100'000;

private:
    int choose();
    double draw_mass(const Process& process);
    SeenParticle see(const FourVector& particle, SeenParticle::Kind kind, int charge);
    bool accepts(const SeenParticle& particle) const;

    std::vector<Process> m_processes;
    Detector m_detector;
    core::Random m_random;
    double m_weights{0.0};
    std::int64_t m_attempts{0};
    std::int64_t m_accepted{0};
    int m_last{-1};
    double m_mass{0.0};
};

}  // namespace physics
