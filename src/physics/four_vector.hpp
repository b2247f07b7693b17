#pragma once

#include "core/vector.hpp"

namespace physics {

/// Energy and momentum of something that flies, in GeV (c = 1). The beam flies along z. Nothing
/// here makes a NaN or an infinity, whatever rounding has done to the numbers.
struct FourVector {
    double energy{};
    core::Vector3 momentum;

    bool operator==(const FourVector&) const = default;

    FourVector& operator+=(const FourVector& other)
    {
        energy += other.energy;
        momentum += other.momentum;
        return *this;
    }

    /// (E - p)(E + p), which keeps more digits than E^2 - p^2. May be a little below zero for what
    /// flies as light does.
    double mass_squared() const;
    /// Never below 0.
    double mass() const;
    /// Across the beam.
    double transverse_momentum() const;
    /// Around the beam, from x towards y, -pi to pi; 0 along the beam.
    double azimuth() const;
    /// -ln tan(half the angle to the beam), within +-largest_rapidity; 0 for what does not fly.
    double pseudorapidity() const;
    /// atanh(pz / E), within +-largest_rapidity.
    double rapidity() const;
    /// Speed in units of the speed of light, 0 to 1.
    double beta() const;
};

/// Along the beam pseudorapidity and rapidity have no end; this is ours, where a particle of 7 TeV
/// would be 1e-40 GeV off the beam.
inline constexpr double largest_rapidity = 100.0;

inline FourVector operator+(const FourVector& a, const FourVector& b)
{
    return {a.energy + b.energy, a.momentum + b.momentum};
}
inline FourVector operator-(const FourVector& a, const FourVector& b)
{
    return {a.energy - b.energy, a.momentum - b.momentum};
}

/// The energy that goes with a momentum and a mass: sqrt(p^2 + m^2).
FourVector with_mass(const core::Vector3& momentum, double mass);

/// From what detectors speak of: transverse momentum, pseudorapidity, azimuth, mass.
FourVector from_detector(double transverse_momentum,
                         double pseudorapidity,
                         double azimuth,
                         double mass);

/// The invariant mass of two particles from their momenta and known masses,
///   M^2 = a^2 + b^2 + 2 (E1 E2 - p1 . p2),
/// without the cancellation that the sum of two nearly parallel four-vectors suffers: for massless
/// ones it is 2 p1 p2 (1 - cos angle) to the last digits.
double pair_mass(const core::Vector3& one,
                 double mass_of_one,
                 const core::Vector3& other,
                 double mass_of_other);

/// A change of frame, kept as p/m of the moving frame, which holds all digits at any speed where
/// 1 - beta^2 would hold none.
class Boost {
public:
    /// From the rest frame of a particle into the frame in which it flies so. What has no mass has
    /// no rest frame: nothing changes then.
    static Boost with(const core::Vector3& momentum, double mass);
    /// Of a frame that moves so, in units of c; a speed of 1 or more counts as the largest below 1.
    static Boost with_velocity(const core::Vector3& beta);

    Boost reversed() const { return Boost{-m_momentum_over_mass}; }
    FourVector operator()(const FourVector& particle) const;
    /// The Lorentz factor, at least 1.
    double gamma() const { return m_gamma; }

private:
    explicit Boost(const core::Vector3& momentum_over_mass);

    core::Vector3 m_momentum_over_mass;
    double m_gamma;
};

}  // namespace physics
