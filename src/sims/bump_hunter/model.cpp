#include "sims/bump_hunter/model.hpp"

#include "sims/bump_hunter/model_declaration.hpp"

#include <algorithm>
#include <cmath>

namespace bump_hunter {

namespace {

/// Another stream of chance than those of the events.
constexpr std::uint64_t of_mystery = 0x1DDE'4B07;

}  // namespace

Model::Model(const physics::ParticleTable& particles)
    : sims::Model{simulation()}, m_particles{particles}
{
    reset(1);
}

bool Model::is_picked(std::size_t track) const
{
    return std::find(m_picked.begin(), m_picked.end(), track) != m_picked.end();
}

std::optional<double> Model::pair_mass() const
{
    if (m_picked.size() != 2) {
        return std::nullopt;
    }
    return Pair::of(m_tracks.at(m_picked[0]).particle, m_tracks.at(m_picked[1]).particle).mass;
}

void Model::begin()
{
    if (m_put_away) {
        m_collisions.put_away();
        m_put_away = false;
    }
    const auto process = static_cast<std::size_t>(parameter(process_set));
    if (is_real()) {
        m_species = m_collisions.most_of_file();
    } else if (process == mystery_choice) {
        core::Random random{seed() ^ of_mystery};
        m_species = all_species.at(random.below(std::uint32_t{all_species.size()}));
    } else {
        m_species = all_species.at(process);
    }
    m_collisions.begin(m_species, seed());
    m_spectrum.clear();
    m_tracks.clear();
    m_picked.clear();
    m_waiting = 0;
    m_a_tick = 0;
    m_by_hand = 0;
    m_mispicked = 0;
    m_like_sign = 0;
    m_weighings = 0;
    m_last_mass = 0.0;
    m_called = 0.0;
    m_called_with = 0.0;
    m_named.reset();
    m_named_right = false;
    m_spectrum.cut(
        {parameter(least_momentum_set), parameter(most_eta_set), parameter(opposite_set) > 0.5});
    m_marker = 0.0;
    show_range();
}

bool Model::asks_name() const
{
    return is_real() || static_cast<std::size_t>(parameter(process_set)) == mystery_choice;
}

Stretch Model::wanted_range() const
{
    const auto range = static_cast<std::size_t>(parameter(range_set));
    if (range >= first_region) {
        return region_of(all_species.at(range - first_region)).range;
    }
    // A range that fits would give a mystery away.
    const bool hidden = asks_name() && !is_real();
    return range == whole_range || hidden ? everything : region_of(m_species).range;
}

void Model::show_range()
{
    const Stretch range = wanted_range();
    m_spectrum.show(range, static_cast<int>(parameter(bins_set)));
    if (!range.holds(m_marker) || m_marker <= 0.0) {
        m_marker = range.low + 0.25 * range.width();
    }
    m_guides.clear();
    for (const Species species : all_species) {
        for (const std::string_view id : particles_of(species)) {
            const physics::Particle* const particle = m_particles.find(id);
            if (particle != nullptr && range.holds(particle->mass)) {
                m_guides.push_back({particle, particle->mass});
            }
        }
    }
    find_again();
}

void Model::find_again()
{
    m_finding = m_spectrum.find(m_marker, m_marker * parameter(window_set) / 100.0);
}

void Model::changed(std::size_t parameter_number)
{
    switch (parameter_number) {
        case process_set:
            m_put_away = true;
            if (m_collisions.looked_at() == 0) {
                begin();
            }
            break;
        case range_set:
        case bins_set:
            show_range();
            break;
        case least_momentum_set:
        case most_eta_set:
        case opposite_set:
            m_spectrum.cut({parameter(least_momentum_set),
                            parameter(most_eta_set),
                            parameter(opposite_set) > 0.5});
            find_again();
            break;
        case window_set:
            find_again();
            break;
        default:
            break;
    }
}

void Model::advance()
{
    if (m_waiting == 0) {
        return;
    }
    for (std::int64_t i = std::min(m_waiting, m_a_tick); i > 0; --i) {
        --m_waiting;
        const auto event = m_collisions.next();
        if (!event) {
            m_waiting = 0;
            break;
        }
        m_spectrum.add(Pair::of(event->seen.at(0), event->seen.at(1)));
    }
    find_again();
}

core::Result<int> Model::open(const std::string& file, std::string_view content)
{
    auto read = m_collisions.open(file, content);
    if (read) {
        m_put_away = false;
        reset();
    }
    return read;
}

}  // namespace bump_hunter
