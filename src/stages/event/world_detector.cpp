#include "stages/event/world_detector.hpp"

namespace event {

Signs signs_of(stages::Particle particle, bool leaks)
{
    using stages::Particle;
    const bool charged = stages::kind_of(particle).charge != 0;
    switch (particle) {
        case Particle::photon:
        case Particle::electron:
            return {.track = charged,
                    .stopped = true,
                    .shower = true,
                    .hit = {charged, true, false, false},
                    .showers_in = Layer::electromagnetic};
        case Particle::pion:
        case Particle::proton:
        case Particle::neutron:
            return {.track = charged,
                    .stopped = !leaks,
                    .shower = true,
                    .hit = {charged, charged, true, leaks},
                    .showers_in = Layer::hadronic};
        case Particle::muon:
            return {.track = true, .hit = {true, true, true, true}};
        case Particle::neutrino:
            break;
    }
    return {};
}

}  // namespace event
