#include "core/distributions.hpp"
#include "core/units.hpp"
#include "sims/cloud_chamber/model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace cloud_chamber {

namespace units = core::units;

namespace {

constexpr double minutes_of_a_tick = 1.0 / 3600.0;
constexpr std::size_t most_trails = 60;
constexpr int most_ids = 10'000;
constexpr std::size_t least_drops = 8;  ///< fewer are no trail to the eye

// A minute, for an area of 100 cm^2.
constexpr double muons_a_minute = 100.0;  ///< 1 / cm^2 / min (PDG, Cosmic Rays)
constexpr double electrons_a_minute = 25.0;
constexpr double alphas_a_minute = 2.0;
constexpr double usual_area = 100.0;  ///< cm^2
constexpr double source_a_minute = 90.0;

constexpr double positive_muons = 0.56;  ///< mu+ / mu- is 1.27 (PDG, Cosmic Rays)
constexpr double least_muon = 0.2 * units::GeV;
constexpr double mean_muon = 4.0 * units::GeV;  ///< (PDG, Cosmic Rays)
constexpr double most_muon = 200.0 * units::GeV;
constexpr double radon_alpha = 5.490 * units::MeV;
constexpr double americium_alpha = 5.486 * units::MeV;
constexpr double strontium_end = 0.546 * units::MeV;
constexpr double yttrium_end = 2.280 * units::MeV;
constexpr double compton_mean = 0.25 * units::MeV;
constexpr double compton_least = 0.03 * units::MeV;
constexpr double compton_most = 2.0 * units::MeV;

/// 80 g/m^2 of paper stop as much as so much water, of the same mass.
constexpr double paper = 80.0 * units::micrometre;
/// From the kitchen.
constexpr double foil = 16.0 * units::micrometre;
constexpr double source_slit = 0.15;  ///< the most that they fly off the plane, as a slope

struct Direction {
    double x{};
    double y{};
};

/// Any direction of a plane, without sine and cosine.
Direction around(core::Random& random)
{
    while (true) {
        const double x = core::uniform(random, -1.0, 1.0);
        const double y = core::uniform(random, -1.0, 1.0);
        const double size = std::sqrt(x * x + y * y);
        if (size > 1e-3 && size < 1.0) {
            return {x / size, y / size};
        }
    }
}

physics::Track track_of(const core::Vector3& place,
                        const core::Vector3& direction,
                        double kinetic,
                        const physics::Projectile& projectile)
{
    physics::Track track;
    track.place = place;
    track.charge = projectile.charge;
    const double momentum = std::sqrt(kinetic * (kinetic + 2.0 * projectile.mass));
    track.motion = physics::with_mass(momentum * direction, projectile.mass);
    return track;
}

}  // namespace

void Model::arrive()
{
    const double share =
        minutes_of_a_tick * parameter("rate_scale") * parameter("area") / usual_area;
    for (std::int64_t n = core::poisson(m_random, muons_a_minute * share); n > 0; --n) {
        muon();
    }
    for (std::int64_t n = core::poisson(m_random, electrons_a_minute * share); n > 0; --n) {
        stray_electron();
    }
    for (std::int64_t n = core::poisson(m_random, alphas_a_minute * share); n > 0; --n) {
        stray_alpha();
    }
    if (has_source()) {
        const double expected = source_a_minute * minutes_of_a_tick;
        for (std::int64_t n = core::poisson(m_random, expected); n > 0; --n) {
            from_source();
        }
    }
}

Trail Model::fresh(Kind kind) const
{
    Trail trail;
    trail.kind = kind;
    trail.id = m_next_id;
    return trail;
}

void Model::keep(Trail trail)
{
    for (const physics::Track& electron : m_knocked_out) {
        lay_electron(trail, electron, false);
    }
    m_knocked_out.clear();
    if (trail.own_drops < least_drops) {
        return;
    }
    m_next_id = (m_next_id + 1) % most_ids;
    ++m_seen;
    m_trails.push_back(std::move(trail));
    if (m_trails.size() > most_trails) {
        m_trails.pop_front();
    }
}

core::Vector3 Model::anywhere()
{
    return {core::uniform(m_random, -0.5 * width, 0.5 * width),
            core::uniform(m_random, -0.5 * height, 0.5 * height),
            core::uniform(m_random, -0.5 * depth(), 0.5 * depth())};
}

/// Through a level area the number falls with cos^3 of the zenith angle times its sine: intensity
/// falls with cos^2, and the area looks smaller by the cosine. So cos^4 is uniform. Momenta have
/// the density (1 + p / p0)^-3 above the least: flat below 1 GeV, then falling, with the measured
/// mean.
void Model::muon()
{
    const double cosine = std::sqrt(std::sqrt(core::fraction(m_random)));
    const double sine = std::sqrt(std::max(1.0 - cosine * cosine, 0.0));
    const Direction side = around(m_random);
    const double drawn =
        least_muon + (mean_muon - least_muon) * (1.0 / std::sqrt(core::fraction(m_random)) - 1.0);
    const double momentum = std::min(drawn, most_muon);
    physics::Projectile projectile = m_muon.projectile;
    projectile.charge = core::fraction(m_random) <= positive_muons ? 1.0 : -1.0;
    ++m_muons;
    m_zenith.fill(std::atan2(sine, cosine) / units::degree);

    physics::Track track;
    track.charge = projectile.charge;
    const double x = core::uniform(m_random, -0.5 * width, 0.5 * width);
    const double z = core::uniform(m_random, -0.5 * depth(), 0.5 * depth());
    track.place = {x, 0.0, z};
    track.motion = physics::with_mass(
        momentum * core::Vector3{sine * side.x, -cosine, sine * side.y}, projectile.mass);
    // Back to where it came in.
    const physics::UniformField field{{0.0, 0.0, parameter("magnet")}};
    constexpr double back = 1.0 * units::millimetre;
    physics::Track before = track;
    while (inside(before.place)) {
        track = before;
        before = field.moved(before, -back);
    }
    Trail trail = fresh(Kind::muon);
    lay_heavy(trail, m_muon, track);
    keep(std::move(trail));
}

/// Set free by gamma rays from walls and ground.
void Model::stray_electron()
{
    const double energy =
        std::min(compton_least + core::exponential(m_random, compton_mean), compton_most);
    const core::Vector3 place = anywhere();
    const core::Vector3 direction = core::isotropic(m_random);
    Trail trail = fresh(Kind::electron);
    lay_electron(trail, track_of(place, direction, energy, m_electron.projectile), true);
    keep(std::move(trail));
}

/// Of radon in the air.
void Model::stray_alpha()
{
    const core::Vector3 place = anywhere();
    const core::Vector3 direction = core::isotropic(m_random);
    Trail trail = fresh(Kind::alpha);
    lay_heavy(trail, m_alpha, track_of(place, direction, radon_alpha, m_alpha.projectile));
    keep(std::move(trail));
}

/// The shape of an allowed beta decay, p E (Q - T)^2, without the pull of the nucleus. Strontium-90
/// and its daughter yttrium-90 decay equally often.
double Model::beta_energy()
{
    const double end = m_random.below(2) == 0 ? strontium_end : yttrium_end;
    const auto density = [&](double kinetic) {
        const double momentum = std::sqrt(kinetic * (kinetic + 2.0 * physics::electron_mass));
        return momentum * (kinetic + physics::electron_mass) * (end - kinetic) * (end - kinetic);
    };
    double largest = 0.0;
    constexpr int pieces = 40;
    for (int piece = 1; piece < pieces; ++piece) {
        largest = std::max(largest, density(end * piece / pieces));
    }
    while (true) {
        const double kinetic = core::uniform(m_random, 0.0, end);
        if (1.02 * largest * core::fraction(m_random) <= density(kinetic)) {
            return kinetic;
        }
    }
}

void Model::from_source()
{
    const bool is_alpha = parameter("source") < 1.5;
    double energy = is_alpha ? americium_alpha : beta_energy();
    const Direction side = around(m_random);
    const core::Vector3 direction =
        core::Vector3{side.x, side.y, core::uniform(m_random, -source_slit, source_slit)}
            .direction();
    Trail trail = fresh(is_alpha ? Kind::alpha : Kind::electron);
    if (is_on("paper")) {
        energy = (is_alpha ? m_alpha_in_paper : m_electron_in_paper).energy_after(energy, paper);
        trail.through_paper = true;
    }
    if (is_on("foil")) {
        energy = (is_alpha ? m_alpha_in_foil : m_electron_in_foil).energy_after(energy, foil);
        trail.through_foil = true;
    }
    if (energy <= 0.0) {
        ++m_stopped;
        return;
    }
    if (is_alpha) {
        lay_heavy(trail, m_alpha, track_of(m_source, direction, energy, m_alpha.projectile));
    } else {
        lay_electron(trail, track_of(m_source, direction, energy, m_electron.projectile), true);
    }
    keep(std::move(trail));
}

}  // namespace cloud_chamber
