#pragma once

#include "sims/bump_hunter/model_processes.hpp"

namespace bump_hunter {

/// How many pairs would be there without a bump, from two quiet stretches left and right of it: an
/// exponential through both, in pairs per GeV,
///   density(m) = height exp(-fall (m - middle)).
/// Good where the background falls smoothly over the whole neighbourhood.
class Background {
public:
    Background() = default;
    static Background through(const Stretch& left,
                              double count_left,
                              const Stretch& right,
                              double count_right);

    double density(double mass) const;
    /// Pairs between two masses.
    double count(const Stretch& stretch) const;
    /// The standard deviation of that number, from those of the two counts.
    double error(const Stretch& stretch) const;
    /// The mean mass of the background within a stretch.
    double mean(const Stretch& stretch) const;

private:
    Stretch m_left;
    Stretch m_right;
    double m_count_left{0.0};
    double m_count_right{0.0};
    double m_height{0.0};
    double m_fall{0.0};  ///< per GeV; 0: even
    double m_middle{0.0};
};

}  // namespace bump_hunter
