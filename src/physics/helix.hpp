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

/// A field that is the same everywhere.
class UniformField {
public:
    explicit UniformField(const core::Vector3& field);

    /// The track `path` metres further along its way, or back where it is negative. Who asks for
    /// more than one place on the same way makes its Helix once.
    Track moved(const Track& track, double path) const;

    double strength() const { return m_strength; }
    /// Of length 1, or nothing where there is no field.
    const core::Vector3& direction() const { return m_direction; }

private:
    double m_strength;
    core::Vector3 m_direction;
};

/// The way of a track through a uniform field: exact, in closed form and without an integrator's
/// error, however far along.
///   dp/ds = 0.2998 (q / |p|) p x B.
/// The size of the momentum stays what it is. What has no momentum stays where it is.
// In the header, so that a way that is followed step by step stays in registers.
class Helix {
public:
    Helix(const UniformField& field, const Track& track) : m_start{track}
    {
        const double momentum = track.motion.momentum.length();
        if (momentum <= 0.0) {
            return;
        }
        m_ahead = (1.0 / momentum) * track.motion.momentum;
        m_across = cross(m_ahead, field.direction());
        m_inwards = cross(m_across, field.direction());  // minus the part across the field
        m_momentum = momentum;
        m_per_metre = core::units::bending * track.charge * field.strength() / momentum;
        m_radius = m_per_metre != 0.0 ? 1.0 / m_per_metre : 0.0;
        m_time_of_a_metre = track.motion.energy / (momentum * core::units::speed_of_light);
    }

    /// The track when it has gone `path` metres; before its beginning where that is negative.
    Track at(double path) const
    {
        // Its direction turns by this angle around the field, clockwise for positive charges seen
        // by someone towards whom the field points: n' = n + (n x b) sin + ((n x b) x b)(1 - cos),
        // with 1 - cos = 2 sin^2(half), so that small angles keep their digits.
        const double half = 0.5 * m_per_metre * path;
        const double half_sine = std::sin(half);
        const double sine = 2.0 * half_sine * std::cos(half);
        const double lost = 2.0 * half_sine * half_sine;
        // The way is the integral of the direction along the path.
        const double inwards = m_radius != 0.0 ? path - sine * m_radius : 0.0;
        return {m_start.place + path * m_ahead + (lost * m_radius) * m_across + inwards * m_inwards,
                {m_start.motion.energy,
                 m_start.motion.momentum + (m_momentum * sine) * m_across +
                     (m_momentum * lost) * m_inwards},
                m_start.charge,
                m_start.time + path * m_time_of_a_metre};
    }

private:
    Track m_start;
    core::Vector3 m_ahead;  ///< its direction in the beginning, of length 1; with the next two
    core::Vector3 m_across;
    core::Vector3 m_inwards;
    double m_momentum{0.0};   ///< GeV
    double m_per_metre{0.0};  ///< radian that it turns
    double m_radius{0.0};     ///< metres for a radian, with its sign; 0 where the way is straight
    double m_time_of_a_metre{0.0};
};

inline Track UniformField::moved(const Track& track, double path) const
{
    return Helix{*this, track}.at(path);
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
