#include "sims/detector_onion/model.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace detector_onion {

namespace {

constexpr std::array<std::string_view, kind_count + 1> particle_names{
    "mystery", "electron", "photon", "charged_hadron", "neutral_hadron", "muon", "neutrino"};

constexpr std::array parameters{
    sims::choice("particle", particle_names),
    sims::yes_no("tracker", true),
    sims::yes_no("ecal", true),
    sims::yes_no("hcal", true),
    sims::yes_no("solenoid", true),
    sims::yes_no("muon_chambers", true),
    sims::whole("budget", "", 0, 30, 22),
    sims::number("energy", "GeV", 5.0, 100.0, 6.0, 1.0),
    sims::number("ambiguity", "", 0.0, 1.0, 0.0, 0.1),
    sims::yes_no("labels", true),
};

constexpr std::array name_arguments{sims::choice("kind", kind_names)};
constexpr std::array commands{sims::Command{"shoot", {}}, sims::Command{"name", name_arguments}};

enum ReadingNumber : std::size_t {
    shots,
    named_right_count,
    named_wrong_count,
    in_a_row,
    named_share,
    track_hits,
    ecal_light,
    hcal_light,
    muon_hits,
    missing,
    shower_depth,
    price,
    within_budget,
    finds_all_kinds,
    deposits_seen,
    mistakes_made,
};
using Form = sims::Reading::Form;
using Echo = sims::Reading::Echo;
constexpr std::array readings{
    sims::Reading{"shots", "", Form::number, "", false},
    sims::Reading{"named_right", "", Form::number, "", false, false, Echo::right},
    sims::Reading{"named_wrong", "", Form::number, "", false, false, Echo::wrong},
    sims::Reading{"in_a_row", "", Form::number, "", false},
    sims::Reading{"share_right", "percent", Form::number, "", true},
    sims::Reading{"track_hits", "", Form::number, "", false},
    sims::Reading{"ecal_light", "GeV", Form::number, "", true},
    sims::Reading{"hcal_light", "GeV", Form::number, "", true},
    sims::Reading{"muon_hits", "", Form::number, "", false},
    sims::Reading{"missing", "GeV", Form::number, "", false},
    sims::Reading{"depth", "", Form::number, "", false},
    sims::Reading{"price", "", Form::number, "", false},
    sims::Reading{"within_budget", "", Form::yes_no, "", false},
    sims::Reading{"finds_all", "", Form::yes_no, "", false},
    sims::Reading{"deposits", "metre", Form::histogram, "", false},
    sims::Reading{"mistakes", "", Form::histogram, "", false},
};

std::unique_ptr<sims::Model> make(const physics::ParticleTable& particles)
{
    return std::make_unique<Model>(particles);
}

/// Energy resolution, CMS Collaboration 2008, JINST 3 S08004: a 2.8 % / sqrt(E) stochastic and a
/// 0.3 % constant term for the ECAL, about 100 % / sqrt(E) for hadrons.
double error_of(Layer layer, double energy)
{
    return layer == Layer::ecal ? 0.028 * std::sqrt(energy) + 0.003 * energy : std::sqrt(energy);
}

}  // namespace

const sims::Simulation& simulation()
{
    static const sims::Simulation room{.name = "detector_onion",
                                       .parameters = parameters,
                                       .commands = commands,
                                       .readings = readings,
                                       .ticks_a_second = 60,
                                       .person = "fabiola_gianotti",
                                       .opens = {},
                                       .make = make};
    return room;
}

sims::Measure Model::measure(std::size_t reading) const
{
    switch (reading) {
        case shots:
            return {static_cast<double>(m_shots)};
        case named_right_count:
            return {static_cast<double>(m_right)};
        case named_wrong_count:
            return {static_cast<double>(m_wrong)};
        case in_a_row:
            return {static_cast<double>(m_row)};
        case named_share: {
            const double all = std::max(1, named_in_all());
            const double share = m_right / all;
            return {share * 100.0, std::sqrt(share * (1.0 - share) / all) * 100.0};
        }
        case track_hits:
            return {static_cast<double>(hits(Layer::tracker))};
        case ecal_light:
            return {light(Layer::ecal), error_of(Layer::ecal, light(Layer::ecal))};
        case hcal_light:
            return {light(Layer::hcal), error_of(Layer::hcal, light(Layer::hcal))};
        case muon_hits:
            return {static_cast<double>(hits(Layer::muon_chambers))};
        case missing: {
            // Rounding is not worth an arrow.
            const double size = is_done() ? m_shot.missing().length() : 0.0;
            return {size > 1e-6 ? size : 0.0};
        }
        case shower_depth:
            return {depth()};
        case price:
            return {static_cast<double>(price_of(m_onion))};
        case within_budget:
            return {price_of(m_onion) <= parameter("budget") ? 1.0 : 0.0};
        case finds_all_kinds:
            return {finds_all(m_onion) ? 1.0 : 0.0};
        default:
            return {};
    }
}

const core::Histogram* Model::histogram(std::size_t reading) const
{
    return reading == deposits_seen ? &m_deposits
                                    : (reading == mistakes_made ? &m_mistakes : nullptr);
}

core::Message Model::sees() const
{
    const std::string sees = "detector_onion.sees.";
    if (!is_done()) {
        return {sees + "flying", {}};
    }
    if (m_named) {
        return {sees + (named_right() ? "right" : "wrong"), {}};
    }
    const Clues clear = clues();
    if (clear == Clues{}) {
        return {sees + "nothing", {}};
    }
    for (std::size_t kind = 0; kind < kind_count; ++kind) {
        Onion whole;
        whole.fill(true);
        if (clear == rules(static_cast<Kind>(kind), whole)) {
            const std::array<const char*, kind_count> words{
                "track_ecal", "ecal", "track_hcal", "hcal", "track_muon", "nothing"};
            return {sees + words[kind], {}};
        }
    }
    return {sees + (clear.track ? "track" : "mixed"), {}};
}

}  // namespace detector_onion
