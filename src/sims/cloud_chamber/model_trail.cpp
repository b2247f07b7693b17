#include "core/distributions.hpp"
#include "core/units.hpp"
#include "physics/material.hpp"
#include "physics/scattering.hpp"
#include "sims/cloud_chamber/model.hpp"

#include <algorithm>
#include <cmath>

namespace cloud_chamber {

namespace units = core::units;

namespace {

const physics::Material& gas = physics::materials::dry_air;
constexpr double pair_energy = physics::materials::energy_per_ion_pair_in_air;

/// A knocked-out electron of more than this, 8 mm in air, has a trail of its own.
constexpr double own_trail = 20.0 * units::keV;
constexpr double least_fork = 5.0 * units::millimetre;
constexpr double still = 2.0 * units::keV;
/// Droplets grow where their ions have drifted to.
constexpr double drift = 0.2 * units::millimetre;

constexpr double muon_step = 5.0 * units::millimetre;
constexpr double alpha_step = 1.0 * units::millimetre;
constexpr double electron_step = 2.0 * units::millimetre;
constexpr double least_step = 0.2 * units::millimetre;
constexpr double of_a_circle = 0.2;  ///< of its radius, so that a step looks round
constexpr double of_a_range = 0.1;
constexpr double longest_way = 1.0 * units::metre;  ///< of electrons that go round and round

void turn(physics::Track& track,
          const physics::Projectile& projectile,
          double path,
          core::Random& random)
{
    const double momentum = track.motion.momentum.length();
    const double angle = physics::scattering_angle(gas, projectile, momentum, path);
    track.motion.momentum = physics::scattered(track.motion.momentum, angle, random);
}

void slow_down(physics::Track& track, double mass, double kinetic)
{
    const double momentum = std::sqrt(kinetic * (kinetic + 2.0 * mass));
    track.motion = physics::with_mass(momentum * track.motion.momentum.direction(), mass);
}

}  // namespace

Model::Flyer Model::flyer(const physics::ParticleTable& particles, std::string_view id)
{
    constexpr double most_energy = 300.0 * units::GeV;
    const physics::Particle* const particle = particles.find(id);
    const bool is_alpha = id == "alpha";
    const physics::Projectile projectile{particle != nullptr ? particle->mass : 1.0,
                                         particle != nullptr ? particle->charge() : 1.0};
    return {particle,
            projectile,
            physics::RangeTable{gas, projectile, is_alpha ? 10.0 * units::MeV : most_energy}};
}

bool Model::inside(const core::Vector3& place) const
{
    return std::abs(place.x) <= 0.5 * width && std::abs(place.y) <= 0.5 * height &&
           std::abs(place.z) <= 0.5 * depth();
}

void Model::drip(
    Trail& trail, const core::Vector3& from, const core::Vector3& to, double pairs, bool own)
{
    const double path = (to - from).length();
    if (!(pairs > 0.0) || path <= 0.0) {
        return;
    }
    const double for_each = std::max(pairs_of_a_drop, pairs / (most_drops * path));
    const std::int64_t count = core::poisson(m_random, pairs / for_each);
    for (std::int64_t drop = 0; drop < count; ++drop) {
        const core::Vector3 place = from + core::fraction(m_random) * (to - from);
        trail.drops.push_back({static_cast<float>(core::normal(m_random, place.x, drift)),
                               static_cast<float>(core::normal(m_random, place.y, drift)),
                               static_cast<float>(for_each)});
    }
    if (own) {
        trail.pairs += static_cast<double>(count) * for_each;
        trail.length += path;
        trail.own_drops = trail.drops.size();
    }
}

void Model::lay_heavy(Trail& trail, const Flyer& flyer, physics::Track track)
{
    const physics::UniformField field{{0.0, 0.0, parameter("magnet")}};
    const double mass = flyer.projectile.mass;
    const bool is_alpha = trail.kind == Kind::alpha;
    const double step = is_alpha ? alpha_step : muon_step;
    while (inside(track.place)) {
        const double kinetic = std::max(track.motion.energy - mass, 0.0);
        const double left = flyer.air.energy_after(kinetic, step);
        const double path = left > 0.0 ? step : flyer.air.range(kinetic);
        if (path <= 0.0) {
            break;
        }
        const double kept = is_alpha ? kinetic - left
                                     : physics::restricted_stopping_power(
                                           gas, flyer.projectile, kinetic, own_trail) *
                                           path;
        const physics::Track moved = field.moved(track, path);
        drip(trail, track.place, moved.place, kept / pair_energy, true);
        knock_out(flyer, track, path);
        track = moved;
        if (left <= 0.0) {
            break;
        }
        slow_down(track, mass, left);
        turn(track, flyer.projectile, path, m_random);
    }
}

/// An electron with kinetic energy T leaves at cos = (T / p) (p_max / T_max) from the way of what
/// knocked it out. (PDG, Passage of Particles Through Matter.)
void Model::knock_out(const Flyer& flyer, const physics::Track& track, double path)
{
    const double kinetic = std::max(track.motion.energy - flyer.projectile.mass, 0.0);
    const double expected =
        path * physics::delta_electron_rate(gas, flyer.projectile, kinetic, own_trail);
    const std::int64_t count = core::poisson(m_random, expected);
    const double most = physics::largest_transfer(flyer.projectile, std::max(kinetic, still));
    for (std::int64_t number = 0; number < count; ++number) {
        const double energy =
            physics::delta_electron_energy(flyer.projectile, kinetic, own_trail, m_random);
        if (energy <= 0.0) {
            continue;
        }
        constexpr double twice_mass = 2.0 * physics::electron_mass;
        // T / p of each is sqrt(T / (T + 2m)).
        const double cosine =
            std::min(std::sqrt(energy / (energy + twice_mass) * (most + twice_mass) / most), 1.0);
        const core::Vector3 ahead = track.motion.momentum.direction();
        core::Vector3 aside = cross(ahead, core::isotropic(m_random)).direction();
        if (aside.length() <= 0.0) {
            aside = cross(ahead, core::Vector3{0.0, 0.0, 1.0}).direction();
        }
        const double momentum = std::sqrt(energy * (energy + twice_mass));
        const core::Vector3 direction =
            cosine * ahead + std::sqrt(std::max(1.0 - cosine * cosine, 0.0)) * aside;
        physics::Track electron;
        electron.place = track.place + core::uniform(m_random, 0.0, path) * ahead;
        electron.charge = -1.0;
        electron.motion = physics::with_mass(momentum * direction, physics::electron_mass);
        m_knocked_out.push_back(electron);
    }
}

void Model::lay_electron(Trail& trail, physics::Track track, bool own)
{
    const double strength = parameter("magnet");
    const physics::UniformField field{{0.0, 0.0, strength}};
    constexpr double mass = physics::electron_mass;
    const core::Vector3 begin = track.place;
    double way = 0.0;
    double furthest = 0.0;
    while (inside(track.place) && way < longest_way) {
        const double kinetic = std::max(track.motion.energy - mass, 0.0);
        if (kinetic <= still) {
            break;
        }
        const auto radius =
            physics::bending_radius(track.motion.momentum.length(), track.charge, strength);
        double path = std::min(electron_step, of_a_range * m_electron.air.range(kinetic));
        path = std::min(path, radius ? of_a_circle * *radius : path);
        path = std::max(path, least_step);
        const double left = m_electron.air.energy_after(kinetic, path);
        const physics::Track moved = field.moved(track, path);
        drip(trail, track.place, moved.place, (kinetic - left) / pair_energy, own);
        track = moved;
        way += path;
        furthest = std::max(furthest, (track.place - begin).length());
        if (left <= still) {
            break;
        }
        slow_down(track, mass, left);
        turn(track, m_electron.projectile, path, m_random);
    }
    trail.forks = trail.forks || (!own && furthest >= least_fork);
}

}  // namespace cloud_chamber
