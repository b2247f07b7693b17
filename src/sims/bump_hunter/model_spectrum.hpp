#pragma once

#include "core/histogram.hpp"
#include "physics/collision_event.hpp"
#include "sims/bump_hunter/model_background.hpp"

#include <span>
#include <vector>

namespace bump_hunter {

/// Two particles that were weighed together: what cuts ask for. GeV.
struct Pair {
    double mass{};
    double least_momentum{};  ///< the lesser transverse momentum of the two
    double most_eta{};        ///< the larger distance of the two from the middle of the detector
    int charge{};             ///< of both together: 0 of opposite ones, and of two photons

    static Pair of(const physics::SeenParticle& one, const physics::SeenParticle& other);
};

/// Which pairs count.
struct Cuts {
    double least_momentum{0.0};
    double most_eta{2.4};
    bool opposite_only{false};

    bool keep(const Pair& pair) const;
};

/// What is found at a mass.
struct Finding {
    Stretch window;
    double inside{};  ///< pairs in the window
    double background{};
    double background_error{};
    double signal{};  ///< what is more than background; may be below 0
    double signal_error{};
    double significance{};  ///< signal over the square root of the background; not below 0
    /// The mean of the pairs in the window without the background's, after the window has moved
    /// there; 0 where nothing stands out.
    double peak{};
    double peak_error{};
    Background smooth;
};

/// All pairs that were weighed, and the histogram of those that cuts keep. Cuts and range may
/// change at any time: no pair is forgotten.
class Spectrum {
public:
    Spectrum();

    void clear();
    void show(const Stretch& range, int bins);
    void cut(const Cuts& cuts);
    void add(const Pair& pair);

    std::size_t pairs() const { return m_pairs.size(); }
    const core::Histogram& histogram() const { return m_histogram; }
    /// What stands out in a window around a mass, of `half` to each side.
    Finding find(double mass, double half) const;

private:
    void fill_again();

    std::vector<Pair> m_pairs;
    std::vector<double> m_kept;  ///< masses of those that the cuts keep
    Cuts m_cuts;
    core::Histogram m_histogram;
};

}  // namespace bump_hunter
