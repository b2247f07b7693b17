#include "physics/decay.hpp"

#include "core/distributions.hpp"
#include "physics/kinematics.hpp"

namespace physics {

namespace {

const DecayMode* choose(const Particle& particle, core::Random& random)
{
    double all = 0.0;
    for (const DecayMode& mode : particle.decays) {
        all += mode.fraction;
    }
    double left = all * core::fraction(random);
    for (const DecayMode& mode : particle.decays) {
        left -= mode.fraction;
        if (left <= 0.0) {
            return &mode;
        }
    }
    return particle.decays.empty() ? nullptr : &particle.decays.back();
}

bool is_muon(const Particle& particle)
{
    constexpr int muon = 13;
    return particle.pdg == muon || particle.pdg == -muon;
}

}  // namespace

std::vector<Fragment> decay(const ParticleTable& table,
                            const Particle& particle,
                            const core::Vector3& momentum,
                            core::Random& random)
{
    const DecayMode* mode = choose(particle, random);
    std::vector<Fragment> fragments;
    if (mode == nullptr) {
        return fragments;
    }
    for (const std::size_t product : mode->products) {
        fragments.push_back({&table.at(product), {}});
    }
    const auto mass = [&](std::size_t i) { return fragments[i].particle->mass; };
    const auto give = [&](const auto& motions) {
        for (std::size_t i = 0; i < fragments.size(); ++i) {
            fragments[i].motion = motions[i];
        }
    };
    if (fragments.size() == 2) {
        give(decay_into_two(momentum, particle.mass, {mass(0), mass(1)}, random));
    } else if (is_muon(particle)) {
        give(decay_muon(momentum, particle.mass, mass(0), random));
    } else {
        give(decay_into_three(momentum, particle.mass, {mass(0), mass(1), mass(2)}, random));
    }
    return fragments;
}

}  // namespace physics
