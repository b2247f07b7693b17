#include "physics/particle_table.hpp"

#include "physics/decay_law.hpp"

#include <algorithm>

namespace physics {

double Particle::lifetime() const { return lifetime_of_width(width); }

const Particle* ParticleTable::find(std::string_view id) const
{
    const auto found = std::find_if(m_particles.begin(),
                                    m_particles.end(),
                                    [&](const Particle& particle) { return particle.id == id; });
    return found == m_particles.end() ? nullptr : &*found;
}

const Particle* ParticleTable::find_pdg(int pdg) const
{
    const auto found = std::find_if(m_particles.begin(),
                                    m_particles.end(),
                                    [&](const Particle& particle) { return particle.pdg == pdg; });
    return found == m_particles.end() ? nullptr : &*found;
}

std::vector<std::string_view> ParticleTable::ids() const
{
    std::vector<std::string_view> names;
    names.reserve(m_particles.size());
    for (const Particle& particle : m_particles) {
        names.push_back(particle.id);
    }
    return names;
}

std::string_view ParticleTable::source(std::string_view name) const
{
    for (const Source& source : m_sources) {
        if (source.name == name) {
            return source.text;
        }
    }
    return {};
}

}  // namespace physics
