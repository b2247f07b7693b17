#include "sims/bump_hunter/model.hpp"
#include "sims/bump_hunter/model_declaration.hpp"

#include <algorithm>

namespace bump_hunter {

namespace {

/// A burst is over after so many ticks: one watches it grow.
constexpr std::int64_t ticks_of_a_burst = 90;

}  // namespace

bool Model::act(std::size_t command, std::span<const double> arguments)
{
    switch (command) {
        case collide_command:
            return collide();
        case weigh_command:
            return weigh();
        case burst_command:
            return burst();
        case call_command:
            return call();
        case pick_command:
            return pick(static_cast<std::size_t>(arguments.front()));
        case mark_command:
            return mark(arguments.front());
        case name_command:
            return name(all_species.at(static_cast<std::size_t>(arguments.front())));
        default:
            return false;
    }
}

bool Model::collide()
{
    // While a burst runs, its events are the next.
    if (m_waiting > 0 || m_collisions.left() <= 0) {
        return false;
    }
    m_tracks = m_collisions.next_shown();
    m_picked.clear();
    return !m_tracks.empty();
}

/// A third one takes the place of the first; one that was picked is let go.
bool Model::pick(std::size_t track)
{
    if (track >= m_tracks.size()) {
        return false;
    }
    const auto found = std::find(m_picked.begin(), m_picked.end(), track);
    if (found != m_picked.end()) {
        m_picked.erase(found);
        return true;
    }
    if (m_picked.size() == 2) {
        m_picked.erase(m_picked.begin());
    }
    m_picked.push_back(track);
    return true;
}

bool Model::weigh()
{
    if (m_picked.size() != 2) {
        return false;
    }
    const SeenTrack& one = m_tracks.at(m_picked[0]);
    const SeenTrack& other = m_tracks.at(m_picked[1]);
    const Pair pair = Pair::of(one.particle, other.particle);
    m_spectrum.add(pair);
    ++m_by_hand;
    m_mispicked += one.stops || other.stops ? 1 : 0;
    m_like_sign += pair.charge != 0 ? 1 : 0;
    m_last_mass = pair.mass;
    ++m_weighings;
    m_tracks.clear();
    m_picked.clear();
    find_again();
    return true;
}

bool Model::burst()
{
    const std::int64_t more =
        std::min(static_cast<std::int64_t>(parameter(burst_size)), m_collisions.left() - m_waiting);
    if (more <= 0) {
        return false;
    }
    m_tracks.clear();
    m_picked.clear();
    m_waiting += more;
    m_a_tick = (m_waiting + ticks_of_a_burst - 1) / ticks_of_a_burst;
    return true;
}

bool Model::mark(double mass)
{
    const Stretch range = wanted_range();
    m_marker = std::clamp(mass, std::max(range.low, 0.1), range.high);
    find_again();
    return true;
}

bool Model::call()
{
    if (m_spectrum.pairs() == 0) {
        return false;
    }
    m_called = m_marker;
    m_called_with = m_finding.significance;
    return true;
}

bool Model::name(Species species)
{
    if (m_spectrum.pairs() == 0) {
        return false;
    }
    m_named = species;
    if (!is_real()) {
        m_named_right = species == m_species;
        return true;
    }
    // Of measured data nobody has the answer: right is what they are sure of.
    const physics::Particle* const particle = m_particles.find(particles_of(species).front());
    const double mass = particle == nullptr ? 0.0 : particle->mass;
    const Finding there = m_spectrum.find(mass, mass * parameter(window_set) / 100.0);
    m_named_right = certainty_of(there.significance) == Certainty::sure;
    return true;
}

}  // namespace bump_hunter
