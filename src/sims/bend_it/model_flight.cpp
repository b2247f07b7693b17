#include "core/distributions.hpp"
#include "core/units.hpp"
#include "physics/material.hpp"
#include "sims/bend_it/model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace bend_it {

namespace units = core::units;

namespace {

/// Light needs a second and a half of whoever watches from the gun to the wall.
constexpr double tick_time = 0.05 * units::nanosecond;
constexpr double slow = 0.5 * units::GeV;
constexpr std::size_t most_shots = 60;
constexpr std::int64_t fresh_volleys = 2;
constexpr double least_distance = 1.2 * units::centimetre;  ///< of places that are kept
constexpr double full_turn = 2.0 * std::numbers::pi;
constexpr double turns_with_loss = 4.0 * full_turn;
constexpr double least_energy = 10.0 * units::keV;  ///< what has less is at rest

constexpr std::array<std::string_view, 6> charged{
    "electron", "positron", "muon", "antimuon", "pion_minus", "pion_plus"};
constexpr std::array<std::string_view, 2> neutral{"photon", "neutron"};

/// How far along `path` something begins that is not yet so at its beginning and is so at its end.
template <typename Predicate>
double path_until(const physics::Helix& way, double path, const Predicate& is_so)
{
    double before = 0.0;
    double after = path;
    for (int step = 0; step < 40; ++step) {
        const double middle = 0.5 * (before + after);
        (is_so(way.at(middle).place) ? after : before) = middle;
    }
    return after;
}

double distance_to_segment(const core::Vector3& point,
                           const core::Vector3& from,
                           const core::Vector3& to)
{
    const core::Vector3 along = to - from;
    const double square = dot(along, along);
    const double share =
        square > 0.0 ? std::clamp(dot(point - from, along) / square, 0.0, 1.0) : 0.0;
    return (point - (from + share * along)).length();
}

}  // namespace

Flight Model::flight(std::size_t particle, double momentum, double angle)
{
    const physics::Particle& kind = m_particles.at(particle);
    Flight flight;
    flight.particle = particle;
    flight.now.charge = kind.charge();
    flight.now.motion = physics::with_mass(
        {momentum * std::cos(angle), momentum * std::sin(angle), 0.0}, kind.mass);
    flight.momentum = momentum;
    flight.field = parameter("field");
    flight.loss = loss_of(particle);
    flight.places.push_back(flight.now.place);
    flight.turn = m_turn;
    return flight;
}

const physics::RangeTable* Model::loss_of(std::size_t particle)
{
    constexpr double most_energy = 4.0 * units::GeV;
    const auto filling = static_cast<std::size_t>(parameter("filling"));
    const physics::Particle& kind = m_particles.at(particle);
    if (filling == 0 || kind.thirds_of_charge == 0) {
        return nullptr;
    }
    for (const Kept& kept : m_tables) {
        if (kept.particle == particle && kept.filling == filling) {
            return &kept.table;
        }
    }
    const physics::Material& material =
        filling == 1 ? physics::materials::argon : physics::materials::water;
    m_tables.push_back({particle,
                        filling,
                        physics::RangeTable{
                            material, physics::Projectile{kind.mass, kind.charge()}, most_energy}});
    return &m_tables.back().table;
}

void Model::shoot()
{
    const auto choice = static_cast<std::size_t>(parameter("particle"));
    const bool mystery = choice + 1 == shots_to_choose().size();
    const std::string_view name =
        mystery ? charged[m_random.below(static_cast<std::uint32_t>(charged.size()))]
                : shots_to_choose()[choice];
    const double momentum = mystery ? core::uniform(m_random, 0.2, 1.5) : parameter("momentum");
    const physics::Particle* const found = m_particles.find(name);
    if (found == nullptr) {
        return;
    }
    const auto particle = static_cast<std::size_t>(found - m_particles.all().data());
    ++m_volley;
    for (Flight& old : m_shots) {
        if (old.fades < 0 && old.volley <= m_volley - fresh_volleys) {
            old.fades = ticks();
        }
    }
    const int count = static_cast<int>(parameter("fan"));
    for (int number = 0; number < count; ++number) {
        const double angle = parameter("aim") * units::degree + full_turn * number / count;
        m_shots.push_back(flight(particle, momentum, angle));
        m_shots.back().mystery = mystery;
        m_shots.back().volley = m_volley;
        ++m_shot_count;
    }
    while (m_shots.size() > most_shots) {
        m_shots.pop_front();
    }
}

/// Three slow and three fast ones, one of four without charge, in directions sixty degrees apart or
/// so. The gun waits until a hand shoots again.
void Model::collide()
{
    m_event.clear();
    m_shots.clear();
    std::array<bool, tracks_in_event> is_slow{true, false, true, false, true, false};
    for (std::uint32_t last = tracks_in_event - 1; last > 0; --last) {
        std::swap(is_slow.at(last), is_slow.at(m_random.below(last + 1)));
    }
    for (std::size_t number = 0; number < tracks_in_event; ++number) {
        const bool without = m_random.below(4) == 0;
        const std::string_view name =
            without ? neutral[m_random.below(static_cast<std::uint32_t>(neutral.size()))]
                    : charged[m_random.below(static_cast<std::uint32_t>(charged.size()))];
        const double momentum = is_slow.at(number) ? core::uniform(m_random, 0.2, 0.47)
                                                   : core::uniform(m_random, 0.62, 0.95);
        const double angle = full_turn * static_cast<double>(number) / tracks_in_event +
                             core::uniform(m_random, -0.3, 0.3);
        if (const physics::Particle* const found = m_particles.find(name)) {
            const auto particle = static_cast<std::size_t>(found - m_particles.all().data());
            m_event.push_back(flight(particle, momentum, angle));
            m_event.back().mystery = true;
        }
    }
}

/// Neither so near nor so far that no loop leads around the lead.
void Model::place_star()
{
    const double distance = core::uniform(m_random, 0.7, 1.1);
    const double angle = core::uniform(m_random, 0.0, full_turn);
    m_star = {distance * std::cos(angle), distance * std::sin(angle), 0.0};
}

void Model::fly(Flight& flight)
{
    if (flight.end != End::none) {
        return;
    }
    const double strength = parameter("field");
    const physics::UniformField field{{0.0, 0.0, strength}};
    const double momentum = flight.now.motion.momentum.length();
    double path = flight.now.motion.beta() * units::speed_of_light * tick_time;
    End end = End::none;

    // Radians a metre.
    const double bending =
        momentum > 0.0 ? units::bending * std::abs(flight.now.charge * strength) / momentum : 0.0;
    const double most_turn = flight.loss == nullptr ? full_turn : turns_with_loss;
    if (flight.turned + bending * path >= most_turn) {
        path = (most_turn - flight.turned) / bending;
        end = End::curled;
    }
    const core::Vector3 lead = block();
    const auto outside = [](const core::Vector3& place) { return place.length() > box_radius; };
    const auto in_lead = [&](const core::Vector3& place) {
        return (place - lead).length() < block_radius;
    };
    const physics::Helix way{field, flight.now};
    const core::Vector3 ahead = way.at(path).place;
    if (is_on("star") && in_lead(ahead)) {
        path = path_until(way, path, in_lead);
        end = End::absorbed;
    } else if (outside(ahead)) {
        path = path_until(way, path, outside);
        end = End::escaped;
    }
    const core::Vector3 before = flight.now.place;
    flight.now = way.at(path);
    flight.turned += bending * path;
    lose(flight, path);
    meet_star(flight, before);
    const bool still = flight.now.motion.momentum.length() <= 0.0;
    if (end == End::none && still) {
        end = End::rested;
    }
    if (end != End::none || (flight.now.place - flight.places.back()).length() >= least_distance) {
        flight.places.push_back(flight.now.place);
    }
    if (end != End::none) {
        finish(flight, end);
    }
}

void Model::lose(Flight& flight, double path) const
{
    if (flight.loss == nullptr) {
        return;
    }
    const double mass = particle(flight).mass;
    const core::Vector3 direction = flight.now.motion.momentum.direction();
    const double kinetic = std::max(flight.now.motion.energy - mass, 0.0);
    const double left = flight.loss->energy_after(kinetic, path);
    const double momentum = left > least_energy ? std::sqrt(left * (left + 2.0 * mass)) : 0.0;
    flight.now.motion = physics::with_mass(momentum * direction, mass);
}

void Model::meet_star(Flight& flight, const core::Vector3& before)
{
    const bool from_gun = flight.volley > 0;
    if (!is_on("star") || !from_gun || star_shines() ||
        distance_to_segment(m_star, before, flight.now.place) > star_radius) {
        return;
    }
    flight.hit_star = true;
    m_star_hit_at = ticks();
    ++m_stars_hit;
}

void Model::finish(Flight& flight, End end)
{
    flight.end = end;
    flight.ended = ticks();
    const bool inside = end == End::curled || end == End::rested;
    m_escaped += end == End::escaped ? 1 : 0;
    m_curled += inside ? 1 : 0;
    m_absorbed += end == End::absorbed ? 1 : 0;
    if (flight.turn == m_turn && flight.now.charge != 0.0) {
        const bool is_slow = flight.momentum < slow;
        m_slow_curled += is_slow && inside ? 1 : 0;
        m_slow_escaped += is_slow && end == End::escaped ? 1 : 0;
        m_fast_escaped += !is_slow && end == End::escaped ? 1 : 0;
        m_fast_curled += !is_slow && inside ? 1 : 0;
    }
}

}  // namespace bend_it
