#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace ring {

/// A machine of CERN's chain. It can catch a bunch only at the energy for which its magnets and
/// cavities are made, and hands it on faster. Energies are kinetic, in GeV.
struct ChainMachine {
    char symbol{};          ///< in a world's map
    std::string_view name;  ///< as programs, and people in all languages, write it
    double injection{};     ///< GeV
    double top{};           ///< GeV
    double length{};        ///< metres, once round; of Linac4 from end to end
};

/// home.cern/science/accelerators: Linac4 (from its ion source's 45 keV; 86 m), Booster (157 m,
/// 2 GeV since 2021), PS (628 m), SPS (6.9 km), LHC (27 km, 6.8 TeV since 2022). Simplified:
/// Linac4 speeds up hydrogen with one electron too many, and the Booster strips both electrons off;
/// and the four machines between them and the LHC do not all run at their top energy every time.
inline constexpr std::array<ChainMachine, 5> chain_machines{{
    {'l', "Linac4", 0.000045, 0.160, 86},
    {'b', "Booster", 0.160, 2, 157},
    {'p', "PS", 2, 26, 628},
    {'s', "SPS", 26, 450, 6912},
    {'h', "LHC", 450, 6800, 26659},
}};

/// The number of the machine with that name, or that symbol of a map.
std::optional<std::size_t> chain_machine(std::string_view name);
std::optional<std::size_t> chain_machine(char symbol);

}  // namespace ring
