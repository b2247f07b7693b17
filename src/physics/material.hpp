#pragma once

#include "core/units.hpp"

#include <span>
#include <string_view>

namespace physics {

/// How the polarisation of a dense material screens far electrons: Sternheimer's parametrisation,
/// with x = log10(beta gamma). (Sternheimer, Berger, Seltzer 1984, "Density Effect for the
/// Ionization Loss of Charged Particles in Various Substances"; values as in the PDG's tables of
/// atomic and nuclear properties.)
struct DensityEffect {
    double x0{};
    double x1{};
    double a{};
    double k{};
    double c{};       ///< as the PDG writes it, above 0
    double delta0{};  ///< at x0, for conductors
};

/// Matter, as the formulae of energy loss need it.
struct Material {
    std::string_view name;             ///< the key of its name is "material.<name>"
    double charge_over_mass_number{};  ///< mean Z/A
    double density{};                  ///< g/m^3
    double mean_excitation{};          ///< I, GeV
    double radiation_length{};         ///< metres
    DensityEffect density_effect;
};

/// Z/A, density, I and radiation length: PDG, Atomic and Nuclear Properties; air and gases at 20
/// degrees Celsius and one atmosphere. Ethanol is the liquid; its density effect is left out, which
/// is right below beta gamma = 3. The vapour of a cloud chamber is less than a hundredth of its
/// gas: dry air stands for it.
namespace materials {

using core::units::centimetre;
using core::units::eV;
using core::units::gram_per_cubic_centimetre;

inline constexpr Material dry_air{"dry_air",
                                  0.49919,
                                  1.20479e-3 * gram_per_cubic_centimetre,
                                  85.7 * eV,
                                  36.62 / 1.20479e-3 * centimetre,
                                  {1.7418, 4.2759, 0.10914, 3.3994, 10.5961, 0.0}};
inline constexpr Material argon{"argon",
                                0.45059,
                                1.66201e-3 * gram_per_cubic_centimetre,
                                188.0 * eV,
                                19.55 / 1.66201e-3 * centimetre,
                                {1.7635, 4.4855, 0.19714, 2.9618, 11.9480, 0.0}};
inline constexpr Material ethanol{"ethanol",
                                  0.56437,
                                  0.7893 * gram_per_cubic_centimetre,
                                  62.9 * eV,
                                  40.92 / 0.7893 * centimetre,
                                  {}};
inline constexpr Material water{"water",
                                0.55509,
                                1.0 * gram_per_cubic_centimetre,
                                75.0 * eV,
                                36.08 / 1.0 * centimetre,
                                {0.2400, 2.8004, 0.09116, 3.4773, 3.5017, 0.0}};
inline constexpr Material aluminium{"aluminium",
                                    0.48181,
                                    2.699 * gram_per_cubic_centimetre,
                                    166.0 * eV,
                                    24.01 / 2.699 * centimetre,
                                    {0.1708, 3.0127, 0.08024, 3.6345, 4.2395, 0.12}};
inline constexpr Material silicon{"silicon",
                                  0.49848,
                                  2.329 * gram_per_cubic_centimetre,
                                  173.0 * eV,
                                  21.82 / 2.329 * centimetre,
                                  {0.2015, 2.8716, 0.14921, 3.2546, 4.4355, 0.14}};
inline constexpr Material iron{"iron",
                               0.46557,
                               7.874 * gram_per_cubic_centimetre,
                               286.0 * eV,
                               13.84 / 7.874 * centimetre,
                               {-0.0012, 3.1531, 0.14680, 2.9632, 4.2911, 0.12}};
inline constexpr Material copper{"copper",
                                 0.45636,
                                 8.96 * gram_per_cubic_centimetre,
                                 322.0 * eV,
                                 12.86 / 8.96 * centimetre,
                                 {-0.0254, 3.2792, 0.14339, 2.9044, 4.4190, 0.08}};
inline constexpr Material lead{"lead",
                               0.39575,
                               11.35 * gram_per_cubic_centimetre,
                               823.0 * eV,
                               6.37 / 11.35 * centimetre,
                               {0.3776, 3.8073, 0.09359, 3.1608, 6.2018, 0.14}};

/// What makes one pair of ion and electron in dry air, for electrons (ICRU Report 90, 2016).
inline constexpr double energy_per_ion_pair_in_air = 33.97 * eV;

std::span<const Material> all();
/// The material of that name, or nullptr.
const Material* find(std::string_view name);

}  // namespace materials
}  // namespace physics
