#include "sims/bump_hunter/model_processes.hpp"

namespace bump_hunter {

namespace {

// 1.5 % of each muon's and 1.2 % of each photon's momentum (physics::Detector), over the square
// root of two where the pair shares its energy evenly.
constexpr double of_muons = 0.0106;
constexpr double of_photons = 0.0085;

constexpr std::array<Region, 4> regions{{
    {{2.0, 5.0}, {2.3, 2.8}, {3.95, 4.7}, of_muons, 0.0},
    {{7.5, 12.0}, {7.8, 8.9}, {10.8, 11.8}, of_muons, 0.0},
    {{60.0, 120.0}, {66.0, 77.0}, {104.0, 116.0}, of_muons, 2.4955},
    {{100.0, 160.0}, {104.0, 117.0}, {134.0, 156.0}, of_photons, 0.0},
}};

constexpr std::array<std::string_view, 2> charmonium{"j_psi", "psi_2s"};
constexpr std::array<std::string_view, 3> bottomonium{"upsilon_1s", "upsilon_2s", "upsilon_3s"};
constexpr std::array<std::string_view, 1> z_boson{"z"};
constexpr std::array<std::string_view, 1> higgs_boson{"higgs"};

physics::Process often(physics::Process process, double weight)
{
    process.weight = weight;
    return process;
}

/// What is in the way is softer than what one looks for: so a cut on momentum helps.
physics::Process soft(physics::Process process, double mean_transverse_momentum)
{
    process.mean_transverse_momentum = mean_transverse_momentum;
    return process;
}

}  // namespace

const Region& region_of(Species species) { return regions.at(static_cast<std::size_t>(species)); }

Species species_near(double mass)
{
    // Halfway, about, on a scale of ratios; between Z and Higgs where both ranges leave off.
    if (mass < 6.0) {
        return Species::j_psi;
    }
    if (mass < 30.0) {
        return Species::upsilon;
    }
    return mass < 110.0 ? Species::z : Species::higgs;
}

std::vector<physics::Process> processes_of(Species species)
{
    // Weights are ours: a bump that shows after some hundred pairs, of the Higgs after thousands.
    const auto& [low, high] = region_of(species).range;
    switch (species) {
        case Species::j_psi:
            return {often(physics::j_psi(), 0.07),
                    often(physics::psi_2s(), 0.008),
                    soft(physics::muon_background(low, high, 1.5), 5.0)};
        case Species::upsilon:
            return {often(physics::upsilon(1), 0.026),
                    often(physics::upsilon(2), 0.009),
                    often(physics::upsilon(3), 0.0055),
                    soft(physics::muon_background(low, high, 4.0), 5.0)};
        case Species::z:
            return {often(physics::z_boson(), 0.25),
                    soft(physics::muon_background(low, high, 25.0), 8.0)};
        case Species::higgs:
            break;
    }
    return {often(physics::higgs(), 0.03), soft(physics::photon_background(low, high, 30.0), 15.0)};
}

std::span<const std::string_view> particles_of(Species species)
{
    switch (species) {
        case Species::j_psi:
            return charmonium;
        case Species::upsilon:
            return bottomonium;
        case Species::z:
            return z_boson;
        case Species::higgs:
            break;
    }
    return higgs_boson;
}

}  // namespace bump_hunter
