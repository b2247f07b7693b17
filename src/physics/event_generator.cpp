#include "physics/event_generator.hpp"

#include "core/distributions.hpp"
#include "core/units.hpp"
#include "physics/kinematics.hpp"
#include "physics/resonance.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace physics {

namespace {

namespace units = core::units;
using Kind = SeenParticle::Kind;

/// Beyond this rapidity no particle of these masses reaches the detector's barrel and end caps.
constexpr double most_rapidity = 2.5;

Process resonance(
    Kind into, double peak, double width, double range, double mean_transverse_momentum)
{
    Process process;
    process.into = into;
    process.peak = peak;
    process.width = width;
    process.low = std::max(peak - range, 0.5 * peak);
    process.high = peak + range;
    process.mean_transverse_momentum = mean_transverse_momentum;
    return process;
}

Process background(Kind into, double low, double high, double slope, double momentum)
{
    Process process;
    process.into = into;
    process.low = low;
    process.high = high;
    process.slope = slope;
    process.mean_transverse_momentum = momentum;
    return process;
}

}  // namespace

Process j_psi()
{
    return resonance(Kind::muon, 3.0969, 92.6 * units::keV, 100.0 * units::MeV, 8.0);
}

Process psi_2s()
{
    return resonance(Kind::muon, 3.686097, 293.0 * units::keV, 100.0 * units::MeV, 8.0);
}

Process upsilon(int level)
{
    constexpr double range = 100.0 * units::MeV;
    if (level <= 1) {
        return resonance(Kind::muon, 9.4604, 54.0 * units::keV, range, 8.0);
    }
    return level == 2 ? resonance(Kind::muon, 10.0234, 32.0 * units::keV, range, 8.0)
                      : resonance(Kind::muon, 10.3551, 20.3 * units::keV, range, 8.0);
}

Process z_boson() { return resonance(Kind::muon, 91.1879, 2.4955, 31.0, 15.0); }

Process higgs() { return resonance(Kind::photon, 125.13, 4.09 * units::MeV, 1.0, 30.0); }

Process muon_background(double low, double high, double slope)
{
    return background(Kind::muon, low, high, slope, 8.0);
}

Process photon_background(double low, double high, double slope)
{
    return background(Kind::photon, low, high, slope, 30.0);
}

EventGenerator::EventGenerator(std::vector<Process> processes,
                               const Detector& detector,
                               std::uint64_t seed)
    : m_processes{std::move(processes)}, m_detector{detector}, m_random{seed}
{
    for (const Process& process : m_processes) {
        m_weights += std::max(process.weight, 0.0);
    }
}

int EventGenerator::choose()
{
    double left = m_weights * core::fraction(m_random);
    for (std::size_t i = 0; i < m_processes.size(); ++i) {
        const double weight = std::max(m_processes[i].weight, 0.0);
        left -= weight;
        if (weight > 0.0 && left <= 0.0) {
            return static_cast<int>(i);
        }
    }
    return static_cast<int>(m_processes.size()) - 1;  // what rounding left over
}

double EventGenerator::draw_mass(const Process& process)
{
    if (process.peak > 0.0) {
        return resonance_mass(process.peak, process.width, process.low, process.high, m_random);
    }
    if (!(process.high > process.low)) {
        return process.low;
    }
    if (!(process.slope > 0.0)) {
        return core::uniform(m_random, process.low, process.high);
    }
    // Exponential, cut off at `high`: the inverse of its cumulative law.
    const double kept = -std::expm1(-(process.high - process.low) / process.slope);
    const double drawn = -std::log1p(-kept * core::fraction(m_random)) * process.slope;
    return std::min(process.low + drawn, process.high);
}

std::optional<CollisionEvent> EventGenerator::attempt()
{
    if (!(m_weights > 0.0)) {
        return std::nullopt;
    }
    ++m_attempts;
    m_last = choose();
    const Process& process = m_processes[static_cast<std::size_t>(m_last)];
    const double child = mass_of(process.into);
    m_mass = std::max(draw_mass(process), 2.0 * child);

    // E = mT cosh y and pz = mT sinh y.
    const double across = core::exponential(m_random, process.mean_transverse_momentum);
    const double rapidity = core::uniform(m_random, -most_rapidity, most_rapidity);
    const double around = core::uniform(m_random, -std::numbers::pi, std::numbers::pi);
    const double along = std::hypot(m_mass, across) * std::sinh(rapidity);
    const core::Vector3 momentum{across * std::cos(around), across * std::sin(around), along};
    const auto pair = decay_into_two(momentum, m_mass, {child, child}, m_random);

    const bool same_sign = process.peak <= 0.0 && m_random.below(2) == 0;
    const int sign = m_random.below(2) == 0 ? 1 : -1;
    const int charge = process.into == Kind::muon ? sign : 0;
    CollisionEvent event;
    event.number = m_attempts;
    event.seen.push_back(see(pair[0], process.into, charge));
    event.seen.push_back(see(pair[1], process.into, same_sign ? charge : -charge));
    if (!accepts(event.seen[0]) || !accepts(event.seen[1])) {
        return std::nullopt;
    }
    ++m_accepted;
    return event;
}

std::optional<CollisionEvent> EventGenerator::next()
{
    for (int i = 0; i < most_attempts && m_weights > 0.0; ++i) {
        if (auto event = attempt()) {
            return event;
        }
    }
    return std::nullopt;
}

/// Directions are measured far better than momenta: only the size is smeared.
SeenParticle EventGenerator::see(const FourVector& particle, Kind kind, int charge)
{
    const double resolution =
        kind == Kind::muon ? m_detector.muon_resolution : m_detector.photon_resolution;
    const double measured = std::max(core::normal(m_random, 1.0, resolution), 0.0);
    return {kind, charge, with_mass(measured * particle.momentum, mass_of(kind))};
}

bool EventGenerator::accepts(const SeenParticle& particle) const
{
    const double least = particle.kind == Kind::muon ? m_detector.least_muon_momentum
                                                     : m_detector.least_photon_momentum;
    return particle.motion.transverse_momentum() >= least &&
           std::abs(particle.motion.pseudorapidity()) <= m_detector.most_pseudorapidity;
}

}  // namespace physics
