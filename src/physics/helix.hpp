#pragma once

#include "core/units.hpp"
#include "core/vector.hpp"
#include "physics/four_vector.hpp"

#include <cmath>
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

// In the header, so that a track that is followed step by step stays in registers.
inline Track UniformField::moved(const Track& track, double path) const
{
    const core::Vector3& momentum = track.motion.momentum;
    const double squared = dot(momentum, momentum);
    if (squared <= 0.0) {
        return track;
    }
    const double inverse = 1.0 / std::sqrt(squared);  // one division serves all that follows
    // The momentum turns by this angle around the field, clockwise for positive charges seen by
    // someone towards whom the field points: p' = p cos + (p x b) sin + b (b . p)(1 - cos), which
    // is written with sin and 1 - cos = 2 sin^2(half) only, so that small angles keep their digits.
    const double angle = core::units::bending * track.charge * m_strength * path * inverse;
    const double half_sine = std::sin(0.5 * angle);
    const double sine = 2.0 * half_sine * std::cos(0.5 * angle);
    const double lost = 2.0 * half_sine * half_sine;
    const core::Vector3 across = cross(momentum, m_direction);
    const core::Vector3 inwards = cross(across, m_direction);  // minus the part across the field

    // The way is the integral of the direction along the path.
    const double inverse_angle = angle != 0.0 ? 1.0 / angle : 0.0;
    const double along_across = lost * inverse_angle;
    const double along_inwards = angle != 0.0 ? 1.0 - sine * inverse_angle : 0.0;
    const double way = path * inverse;
    constexpr double time_of_a_metre = 1.0 / core::units::speed_of_light;
    return {track.place + way * (momentum + along_across * across + along_inwards * inwards),
            {track.motion.energy, momentum + sine * across + lost * inwards},
            track.charge,
            track.time + way * track.motion.energy * time_of_a_metre};
}

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
