#pragma once

#include <array>
#include <span>
#include <string_view>

/// How far a child's proton has come: stars add energy, tracks open one after the other.
namespace lesson {

/// An accelerator of the way to the LHC. Energies in electronvolt: kinetic energy of a proton as it
/// enters and leaves. Source: CERN, "Accelerators" pages; the LHC's beam energy of Run 3. Linac4
/// begins at the 45 keV of its ion source.
struct Machine {
    std::string_view track;
    double enters{};
    double leaves{};
};

inline constexpr std::array<Machine, 5> machines{{
    {"linac", 45e3, 160e6},
    {"booster", 160e6, 2e9},
    {"ps", 2e9, 26e9},
    {"sps", 26e9, 450e9},
    {"lhc", 450e9, 6.8e12},
}};

/// The machine of a track, or nullptr: the Discovery rooms have none.
const Machine* machine_of(std::string_view track);

/// The proton's energy, in electronvolt, with so many of all the stars of a track: it grows evenly
/// in the logarithm (LOOK.md 11), as a chain of accelerators does.
double energy(const Machine& machine, int stars, int all);

/// How many lessons of a track still need a star before the next track opens: all but two have to
/// have one. `stars`: of each lesson.
int lessons_to_go(std::span<const int> stars);
/// Whether the next track opens. A track without lessons opens nothing.
bool opens_next(std::span<const int> stars);

}  // namespace lesson
