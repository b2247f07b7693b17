#include "sims/bump_hunter/model.hpp"
#include "sims/bump_hunter/model_declaration.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bump_hunter {

namespace {

double as_yes_no(bool yes) { return yes ? 1.0 : 0.0; }

/// A bump of one pair: a Breit-Wigner of some width seen through a detector that smears it with a
/// normal distribution. Their convolution, Voigt's profile, as a mixture of both within 1 %
/// (Thompson, Cox and Hastings 1987, "Rietveld refinement of Debye-Scherrer synchrotron X-ray data
/// from Al2O3"). Masses in GeV.
class Bump {
public:
    Bump(double peak, double deviation, double natural_width) : m_peak{peak}
    {
        const double g = 2.0 * std::sqrt(2.0 * std::numbers::ln2) * std::max(deviation, 1e-6);
        const double l = natural_width;
        const double fifth = std::pow(g, 5) + 2.69269 * std::pow(g, 4) * l +
                             2.42843 * std::pow(g, 3) * l * l + 4.47163 * g * g * std::pow(l, 3) +
                             0.07842 * g * std::pow(l, 4) + std::pow(l, 5);
        m_width = std::pow(fifth, 0.2);
        const double part = l / m_width;
        m_share = 1.36603 * part - 0.47719 * part * part + 0.11116 * part * part * part;
    }

    /// Per GeV.
    double density(double mass) const
    {
        const double x = (mass - m_peak) / (0.5 * m_width);
        const double lorentz = 2.0 / (std::numbers::pi * m_width * (1.0 + x * x));
        const double normal = 2.0 / m_width * std::sqrt(std::numbers::ln2 / std::numbers::pi) *
                              std::exp(-std::min(std::numbers::ln2 * x * x, 500.0));
        return m_share * lorentz + (1.0 - m_share) * normal;
    }

    /// The part of it that lies within a distance of the peak.
    double within(double half) const
    {
        const double x = half / (0.5 * m_width);
        return m_share * 2.0 / std::numbers::pi * std::atan(x) +
               (1.0 - m_share) * std::erf(std::sqrt(std::numbers::ln2) * x);
    }

private:
    double m_peak;
    double m_width{};
    double m_share{};  ///< of the Breit-Wigner
};

}  // namespace

Certainty certainty_of(double significance)
{
    if (significance >= 5.0) {
        return Certainty::sure;
    }
    if (significance >= 3.0) {
        return Certainty::likely;
    }
    return significance >= 2.0 ? Certainty::maybe : Certainty::none;
}

double Model::law(double mass) const
{
    const double bin = masses().width();
    const double background = m_finding.smooth.density(mass);
    if (m_finding.peak <= 0.0) {
        return bin * background;
    }
    const Region& region = region_of(species_near(m_finding.peak));
    const Bump bump{m_finding.peak, region.resolution * m_finding.peak, region.natural_width};
    // The window stands where the marker is, and may hold but a part of the bump.
    const double in_window = 0.5 * (bump.within(m_finding.window.high - m_finding.peak) +
                                    bump.within(m_finding.peak - m_finding.window.low));
    const double all = in_window > 0.05 ? m_finding.signal / in_window : 0.0;
    return bin * (background + std::max(all, 0.0) * bump.density(mass));
}

double Model::call_off() const
{
    if (m_called <= 0.0) {
        return 100.0;
    }
    double off = 100.0;
    for (const Species species : all_species) {
        if (!is_real() && species != m_species) {
            continue;
        }
        for (const std::string_view id : particles_of(species)) {
            if (const physics::Particle* const particle = m_particles.find(id)) {
                off = std::min(off, std::abs(m_called - particle->mass) / particle->mass * 100.0);
            }
        }
    }
    return off;
}

sims::Measure Model::measure(std::size_t reading) const
{
    switch (reading) {
        case events_read:
            return {static_cast<double>(m_collisions.looked_at())};
        case filled_read:
            return {masses().inside()};
        case by_hand_read:
            return {static_cast<double>(m_by_hand)};
        case mispicked_read:
            return {static_cast<double>(m_mispicked)};
        case like_sign_read:
            return {static_cast<double>(m_like_sign)};
        case marked_read:
            return {m_marker};
        case peak_read:
            return {m_finding.peak, m_finding.peak_error};
        case signal_read:
            return {m_finding.signal, m_finding.signal_error};
        case background_read:
            return {m_finding.background, m_finding.background_error};
        case significance_read:
            return {m_finding.significance};
        case sure_read:
            return {as_yes_no(certainty() == Certainty::sure)};
        case call_off_read:
            return {call_off()};
        case called_with_read:
            return {m_called_with};
        case named_right_read:
            return {as_yes_no(m_named_right)};
        case real_read:
            return {as_yes_no(is_real())};
        default:
            return {};
    }
}

const core::Histogram* Model::histogram(std::size_t reading) const
{
    return reading == mass_read ? &masses() : nullptr;
}

core::Message Model::sees() const
{
    if (!m_tracks.empty()) {
        return {"bump_hunter.sees.event",
                {{"count", static_cast<std::int64_t>(m_tracks.size())},
                 {"picked", static_cast<std::int64_t>(m_picked.size())}}};
    }
    const auto filled = static_cast<std::int64_t>(masses().inside());
    if (filled == 0) {
        return {"bump_hunter.sees.quiet", {}};
    }
    switch (certainty()) {
        case Certainty::none:
            return {"bump_hunter.sees.none", {{"count", filled}}};
        case Certainty::maybe:
            return {"bump_hunter.sees.maybe", {{"count", filled}}};
        case Certainty::likely:
            return {"bump_hunter.sees.likely", {{"count", filled}}};
        case Certainty::sure:
            break;
    }
    return {"bump_hunter.sees.sure", {{"count", filled}}};
}

void Model::add_to(core::Digest& digest) const
{
    for (const SeenTrack& track : m_tracks) {
        digest.add(track.particle.motion.energy).add(track.particle.motion.momentum.x);
    }
    for (const std::size_t track : m_picked) {
        digest.add(static_cast<std::int64_t>(track));
    }
    digest.add(masses().counts())
        .add(masses().mean())
        .add(static_cast<std::int64_t>(m_spectrum.pairs()))
        .add(m_collisions.looked_at())
        .add(m_waiting)
        .add(m_a_tick)
        .add(m_by_hand)
        .add(m_mispicked)
        .add(m_like_sign)
        .add(m_last_mass)
        .add(m_marker)
        .add(m_called)
        .add(m_called_with)
        .add(m_named ? static_cast<std::int64_t>(*m_named) : std::int64_t{-1})
        .add(static_cast<std::int64_t>(m_named_right))
        .add(static_cast<std::int64_t>(is_real()));
}

}  // namespace bump_hunter
