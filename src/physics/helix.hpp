#pragma once

#include "core/vector.hpp"
#include "physics/four_vector.hpp"

#include <cstdint>
#include <optional>

/// How charged particles bend in a field that is the same everywhere. Momenta in GeV, lengths in
/// metres, fields in tesla, charges in elementary charges, times in ns.
namespace physics {

/// A particle on its way.
struct Track {
    core::Vector3 place;
    FourVector motion;
    double charge{};
    double time{};  ///< of the laboratory's clock
};

/// To which side a track bends for someone towards whom the field points.
enum class Turn : std::uint8_t { left, straight, right };

/// A uniform field and the exact way through it: a helix around the field, in closed form and
/// without an integrator's error, whatever the length of the step.
class UniformField {
public:
    explicit UniformField(const core::Vector3& field);

    /// The track `path` metres further along its way, or back where it is negative:
    ///   dp/ds = 0.2998 (q / |p|) p x B.
    /// The size of the momentum stays what it is. What has no momentum stays where it is.
    Track moved(const Track& track, double path) const;

    double strength() const { return m_strength; }

private:
    double m_strength;
    core::Vector3 m_direction;
};

/// Positive charges turn right, negative ones left; without charge or field the way is straight.
Turn turning_side(double charge, double field);

/// R = pT / (0.2998 |q| B), with the momentum across the field. None where the way is straight.
std::optional<double> bending_radius(double transverse_momentum, double charge, double field);

/// The same formula for the momentum that goes with a radius: 0.2998 |q| B R.
double momentum_of_radius(double radius, double charge, double field);

/// The least momentum across the field that comes from the axis to a distance: 0.2998 |q| B r / 2.
double least_momentum_to_reach(double distance, double charge, double field);

/// By how much the middle of an arc is off the straight line between its ends, `chord` apart:
///   s = R - sqrt(R^2 - chord^2 / 4), about 0.3 |q| B chord^2 / 8 pT for small s.
/// 0 for a straight way; R where the circle is too small for the chord.
double sagitta(double chord, double transverse_momentum, double charge, double field);

}  // namespace physics
