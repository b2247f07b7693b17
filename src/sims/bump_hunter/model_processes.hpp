#pragma once

#include "physics/event_generator.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

/// What may be hidden in the data, and how one looks at its neighbourhood. Masses in GeV.
namespace bump_hunter {

enum class Species : std::uint8_t { j_psi, upsilon, z, higgs };
inline constexpr std::array<std::string_view, 4> species_names{"j_psi", "upsilon", "z", "higgs"};
inline constexpr std::array all_species{
    Species::j_psi, Species::upsilon, Species::z, Species::higgs};

/// From one mass to another.
struct Stretch {
    double low{};
    double high{};

    bool operator==(const Stretch&) const = default;
    double width() const { return high - low; }
    double centre() const { return 0.5 * (low + high); }
    bool holds(double mass) const { return mass >= low && mass < high; }
};

/// The neighbourhood of a species.
struct Region {
    Stretch range;  ///< that its histogram shows
    /// Where no bump is known: what lies here tells how much background there is between.
    Stretch left;
    Stretch right;
    double resolution{};     ///< of a pair's mass in our detector, relative
    double natural_width{};  ///< of what makes the bump
};

/// All masses that are ever looked at.
inline constexpr Stretch everything{0.0, 160.0};

const Region& region_of(Species species);
/// Whose neighbourhood a mass belongs to.
Species species_near(double mass);

/// The species and what is in its way.
std::vector<physics::Process> processes_of(Species species);

/// Ids of assets/particles.json of all that makes a bump there, the main one first.
std::span<const std::string_view> particles_of(Species species);

}  // namespace bump_hunter
