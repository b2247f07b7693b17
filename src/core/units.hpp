#pragma once

/// The units of all physics in this house, and the one place where they are converted: energy,
/// momentum and mass in GeV, length in metres, time in nanoseconds, field in tesla, charge in
/// elementary charges, mass of matter in grams, angles in radians. Momentum and mass are those of a
/// world with c = 1; where time meets length, `speed_of_light` stands in the formula.
///
/// Multiply to come in, divide to go out: `5.486 * MeV`, `range / centimetre`.
namespace core::units {

inline constexpr double GeV = 1.0;
inline constexpr double TeV = 1e3 * GeV;
inline constexpr double MeV = 1e-3 * GeV;
inline constexpr double keV = 1e-6 * GeV;
inline constexpr double eV = 1e-9 * GeV;

inline constexpr double metre = 1.0;
inline constexpr double kilometre = 1e3 * metre;
inline constexpr double centimetre = 1e-2 * metre;
inline constexpr double millimetre = 1e-3 * metre;
inline constexpr double micrometre = 1e-6 * metre;
inline constexpr double femtometre = 1e-15 * metre;

inline constexpr double nanosecond = 1.0;
inline constexpr double picosecond = 1e-3 * nanosecond;
inline constexpr double microsecond = 1e3 * nanosecond;
inline constexpr double millisecond = 1e6 * nanosecond;
inline constexpr double second = 1e9 * nanosecond;
inline constexpr double minute = 60.0 * second;
inline constexpr double hour = 60.0 * minute;

inline constexpr double tesla = 1.0;
inline constexpr double elementary_charge = 1.0;

inline constexpr double gram = 1.0;
inline constexpr double gram_per_cubic_centimetre = gram / (centimetre * centimetre * centimetre);
inline constexpr double gram_per_square_centimetre = gram / (centimetre * centimetre);

inline constexpr double radian = 1.0;
inline constexpr double degree = 3.14159265358979323846 / 180.0 * radian;

/// Exact since 1983 (SI): 299 792 458 m/s.
inline constexpr double speed_of_light = 0.299792458 * metre / nanosecond;

/// What turns field, charge and radius into momentum: p = bending * charge * field * radius. Exact,
/// since the electronvolt holds the elementary charge: the "0.3" of p[GeV] = 0.3 q B[T] R[m].
inline constexpr double bending = 0.299792458 * GeV / (elementary_charge * tesla * metre);

/// Width times lifetime. Exact since 2019 (SI), rounded to ten digits.
inline constexpr double reduced_planck = 6.582119569e-25 * GeV * second;

}  // namespace core::units
