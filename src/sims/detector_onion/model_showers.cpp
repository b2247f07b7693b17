#include "sims/detector_onion/model_showers.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace detector_onion {

namespace {

constexpr double critical_energy = 9.64e-3;  ///< GeV
constexpr double fall = 0.5;                 ///< b
constexpr double fine = 0.05;                ///< radiation lengths, of the sum
constexpr double deepest = 80.0;
constexpr double mip_in_ecal = 0.28;  ///< GeV in 23 cm of lead tungstate, 10.2 MeV/cm and more

/// Without its norm.
double profile(double shape, double depth)
{
    const double scaled = fall * depth;
    return depth > 0.0 ? std::pow(scaled, shape - 1.0) * std::exp(-scaled) : 0.0;
}

double sum(double shape, double from, double to)
{
    double all = 0.0;
    for (double depth = from + fine / 2.0; depth < to; depth += fine) {
        all += profile(shape, depth);
    }
    return all;
}

double shape_of(double energy, bool photon)
{
    const double scaled = std::max(energy / critical_energy, 10.0);
    return 1.0 + fall * (std::log(scaled) + (photon ? 0.5 : -0.5));
}

void share_out(Shot& shot,
               Layer layer,
               int ring,
               const core::Vector3& front,
               double energy,
               double beside,
               bool recoil)
{
    const Barrel& shape = barrel(layer);
    const double thickness = (shape.outer - shape.inner) / shape.rings;
    const int middle = sector_of(layer, front);
    const double when = shape.inner + thickness * (ring + 0.5);
    for (const int off : {-1, 0, 1}) {
        const double part = off == 0 ? 1.0 - 2.0 * beside : beside;
        const int sector = (middle + off + shape.sectors) % shape.sectors;
        shot.deposits.push_back({layer, ring, sector, energy * part, when, recoil, front});
    }
}

}  // namespace

double shower_share(double energy, bool photon, double from, double to)
{
    const double shape = shape_of(energy, photon);
    const double all = sum(shape, 0.0, deepest);
    return all > 0.0 ? sum(shape, from, to) / all : 0.0;
}

void light_shower(Shot& shot, const core::Vector3& front, double energy, bool photon, bool recoil)
{
    const Barrel& ecal = barrel(Layer::ecal);
    const double slice = ecal_radiation_lengths / ecal.rings;
    for (int ring = 0; ring < ecal.rings; ++ring) {
        const double part = shower_share(energy, photon, slice * ring, slice * (ring + 1));
        share_out(shot, Layer::ecal, ring, front, energy * part, 0.08, recoil);
    }
}

void hadron_shower(
    Shot& shot, Layer layer, const core::Vector3& front, double energy, double start, bool recoil)
{
    const Barrel& shape = barrel(layer);
    const double thick = layer == Layer::ecal ? ecal_interaction_lengths : hcal_interaction_lengths;
    const double slice = thick / shape.rings;
    const auto left_at = [&](double depth) { return std::exp(-std::max(0.0, depth - start)); };
    const double inside = 1.0 - left_at(thick);
    if (inside <= 1e-9) {
        return;
    }
    for (int ring = 0; ring < shape.rings; ++ring) {
        const double part = (left_at(slice * ring) - left_at(slice * (ring + 1))) / inside;
        if (part > 0.0) {
            share_out(shot, layer, ring, front, energy * part, 0.17, recoil);
        }
    }
}

double small_light(Shot& shot, const core::Vector3& front, int charge, bool recoil)
{
    const Barrel& ecal = barrel(Layer::ecal);
    const double energy = charge != 0 ? mip_in_ecal : 0.1;
    for (int ring = 0; ring < ecal.rings; ++ring) {
        const double thickness = (ecal.outer - ecal.inner) / ecal.rings;
        shot.deposits.push_back({Layer::ecal,
                                 ring,
                                 sector_of(Layer::ecal, front),
                                 energy / ecal.rings,
                                 ecal.inner + thickness * (ring + 0.5),
                                 recoil,
                                 front});
    }
    return energy;
}

}  // namespace detector_onion
