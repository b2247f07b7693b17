#pragma once

#include "sims/detector_onion/model_shot.hpp"

/// How calorimeters share out the energy of a shower among their cells.
namespace detector_onion {

int sector_of(Layer layer, const core::Vector3& place);

/// Of an electron or photon that comes to the front of the ECAL.
void light_shower(Shot& shot, const core::Vector3& front, double energy, bool photon, bool recoil);

/// Of a hadron that begins it so many interaction lengths behind a layer's front: from there on it
/// falls as e^(-depth), all of it inside.
void hadron_shower(
    Shot& shot, Layer layer, const core::Vector3& front, double energy, double start, bool recoil);

/// The little that a hadron leaves in the ECAL that it goes through; GeV in all.
double small_light(Shot& shot, const core::Vector3& front, int charge, bool recoil);

}  // namespace detector_onion
