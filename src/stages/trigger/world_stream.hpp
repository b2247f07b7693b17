#pragma once

#include "stages/trigger/world.hpp"

#include <cstdint>
#include <vector>

namespace trigger {

/// A stream that is drawn: `length` collisions, of which the share `rare` are rare.
///
/// Most collisions are common: pions and photons above all, and the more energy the seldomer
/// (exponential, 12 GeV on average). A rare one made a heavy W or Z boson, whose electron or muon
/// has about half its mass of energy: 42 GeV, give or take 5. Shares and the exponential are
/// invented for the lesson: of a billion real collisions some five hundred give such a lepton (at
/// 13 TeV about 20 nb for each kind from W, of 80 mb in all: ATLAS, arXiv:1603.09222 and
/// arXiv:1606.02625).
std::vector<Candidate> draw_stream(std::uint64_t seed, std::size_t length, double rare);

}  // namespace trigger
