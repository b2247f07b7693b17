#include "sims/cloud_chamber/model.hpp"

#include "core/units.hpp"
#include "physics/material.hpp"

#include <array>
#include <cmath>

namespace cloud_chamber {

namespace units = core::units;
namespace materials = physics::materials;

namespace {

constexpr int ticks_a_second = 60;
constexpr int ticks_until_it_fades = 3 * ticks_a_second / 2;
constexpr int ticks_of_fading = 2 * ticks_a_second;
constexpr int most_ids = 10'000;

constexpr std::array<std::string_view, 3> sources{"none", "alpha", "beta"};
constexpr std::array<std::string_view, kind_count> kinds_of_trails{"alpha", "electron", "muon"};

constexpr std::array parameters{
    sims::choice("source", sources, 1),
    sims::yes_no("paper", false),
    sims::yes_no("foil", false),
    sims::number("magnet", "tesla", 0.0, 1.0, 0.0, 0.05),
    sims::number("area", "square_centimetre", 50.0, 200.0, 100.0, 10.0),
    sims::number("rate_scale", "", 0.5, 3.0, 1.0, 0.5),
    sims::yes_no("label_help", false),
};

enum CommandNumber : std::size_t { move_source, choose_trail, name_trail };
constexpr double half_width = 0.5 * width / units::centimetre;
constexpr double half_height = 0.5 * height / units::centimetre;
constexpr double least_move = 0.01;
constexpr std::array place_arguments{
    sims::number("source_x", "centimetre", -half_width, half_width, -2.0, least_move),
    sims::number("source_y", "centimetre", -half_height, half_height, 0.0, least_move),
};
constexpr std::array choose_arguments{sims::whole("trail", "", 0, most_ids - 1, 0)};
constexpr std::array name_arguments{sims::whole("trail", "", 0, most_ids - 1, 0),
                                    sims::choice("kind", kinds_of_trails, 0, "particle")};
constexpr std::array commands{
    sims::Command{"move_source", place_arguments},
    sims::Command{"choose", choose_arguments},
    sims::Command{"name_trail", name_arguments},
};

enum ReadingNumber : std::size_t {
    trails_seen,
    muons,
    muon_rate,
    stopped,
    named,
    named_right,
    alphas_named,
    electrons_named,
    muons_named,
    not_alpha,
    not_electron,
    not_muon,
    forks_named,
    named_through_paper,
    named_through_foil,
    chosen_length,
    chosen_pairs,
    kinds_named,
    lengths,
    thickness_seen,
    zenith,
};
using Form = sims::Reading::Form;
using Echo = sims::Reading::Echo;
constexpr std::array readings{
    sims::Reading{"trails_seen", "", Form::number, "", false, false, Echo::click},
    sims::Reading{"muons", "", Form::number, "", true},
    sims::Reading{"muon_rate", "per_minute", Form::number, "", true},
    sims::Reading{"stopped", "", Form::number, "", false},
    sims::Reading{"named", "", Form::number, "", false},
    sims::Reading{"named_right", "", Form::number, "", false, false, Echo::right},
    sims::Reading{"alphas_named", "", Form::number, "", true},
    sims::Reading{"electrons_named", "", Form::number, "", true},
    sims::Reading{"muons_named", "", Form::number, "", true},
    sims::Reading{"not_alpha", "", Form::number, "", false, false, Echo::wrong},
    sims::Reading{"not_electron", "", Form::number, "", false, false, Echo::wrong},
    sims::Reading{"not_muon", "", Form::number, "", false, false, Echo::wrong},
    sims::Reading{"forks_named", "", Form::number, "", false},
    sims::Reading{"through_paper", "", Form::number, "", false},
    sims::Reading{"through_foil", "", Form::number, "", false},
    sims::Reading{"chosen_length", "centimetre", Form::number, "", false},
    sims::Reading{"chosen_pairs", "", Form::number, "", true},
    sims::Reading{"kinds_named", "", Form::histogram, "", false},
    sims::Reading{"lengths", "centimetre", Form::histogram, "", false},
    sims::Reading{"thickness_seen", "", Form::points, "centimetre", false},
    sims::Reading{"zenith", "degree", Form::histogram, "", false},
};

std::unique_ptr<sims::Model> make(const physics::ParticleTable& particles)
{
    return std::make_unique<Model>(particles);
}

constexpr double most_alpha = 6.0 * units::MeV;
constexpr double most_electron = 3.0 * units::MeV;

}  // namespace

const sims::Simulation& simulation()
{
    static const sims::Simulation room{.name = "cloud_chamber",
                                       .parameters = parameters,
                                       .commands = commands,
                                       .readings = readings,
                                       .ticks_a_second = ticks_a_second,
                                       .person = "marietta_blau",
                                       .opens = {},
                                       .make = make};
    return room;
}

Model::Model(const physics::ParticleTable& particles)
    : sims::Model{simulation()},
      m_alpha{flyer(particles, "alpha")},
      m_electron{flyer(particles, "electron")},
      m_muon{flyer(particles, "muon")},
      m_alpha_in_paper{materials::water, m_alpha.projectile, most_alpha},
      m_alpha_in_foil{materials::aluminium, m_alpha.projectile, most_alpha},
      m_electron_in_paper{materials::water, m_electron.projectile, most_electron},
      m_electron_in_foil{materials::aluminium, m_electron.projectile, most_electron},
      m_thickness{256},
      m_kinds{static_cast<int>(kind_count), 0.0, double(kind_count)},
      m_lengths{30, 0.0, 30.0},
      m_zenith{18, 0.0, 90.0}
{
    reset(1);
}

double Model::depth() const
{
    return parameter("area") * units::centimetre * units::centimetre / width;
}

void Model::begin()
{
    m_random = core::Random{seed()};
    m_trails.clear();
    m_source = {place_arguments[0].initial * units::centimetre,
                place_arguments[1].initial * units::centimetre,
                0.0};
    m_next_id = 0;
    m_chosen = -1;
    m_seen = m_muons = m_stopped = m_named = m_forks_named = 0;
    m_through_paper = m_through_foil = 0;
    m_wrong = {};
    m_points.clear();
    m_thickness.clear();
    m_kinds.clear();
    m_lengths.clear();
    m_zenith.clear();
}

void Model::advance()
{
    for (Trail& trail : m_trails) {
        const bool held = trail.id == m_chosen && trail.age >= ticks_until_it_fades;
        trail.age += held ? 0 : 1;
    }
    std::erase_if(m_trails, [](const Trail& trail) {
        return trail.age >= ticks_until_it_fades + ticks_of_fading;
    });
    arrive();
}

double Model::brightness(const Trail& trail)
{
    const int fading = trail.age - ticks_until_it_fades;
    return fading <= 0 ? 1.0 : 1.0 - static_cast<double>(fading) / ticks_of_fading;
}

double Model::seconds_of(const Trail& trail)
{
    return static_cast<double>(trail.age) / ticks_a_second;
}

bool Model::act(std::size_t command, std::span<const double> arguments)
{
    switch (command) {
        case move_source:
            m_source = {arguments[0] * units::centimetre, arguments[1] * units::centimetre, 0.0};
            return has_source();
        case choose_trail:
            return choose(static_cast<int>(arguments[0]));
        case name_trail:
            return name(static_cast<int>(arguments[0]), static_cast<Kind>(arguments[1]));
        default:
            return false;
    }
}

sims::Measure Model::measure(std::size_t reading) const
{
    const auto count = [](std::int64_t number) {
        return sims::Measure{static_cast<double>(number)};
    };
    const auto poisson = [](std::int64_t number) {
        return sims::Measure{static_cast<double>(number), std::sqrt(static_cast<double>(number))};
    };
    switch (reading) {
        case trails_seen:
            return count(m_seen);
        case muons:
            return poisson(m_muons);
        case muon_rate: {
            const double minutes = static_cast<double>(ticks()) / ticks_a_second / 60.0;
            const sims::Measure all = poisson(m_muons);
            return minutes > 0.0 ? sims::Measure{all.value / minutes, *all.error / minutes}
                                 : sims::Measure{0.0, 0.0};
        }
        case stopped:
            return count(m_stopped);
        case named:
            return count(m_named);
        case named_right:
            return {m_kinds.inside()};
        case alphas_named:
            return named_as(Kind::alpha);
        case electrons_named:
            return named_as(Kind::electron);
        case muons_named:
            return named_as(Kind::muon);
        case not_alpha:
            return count(m_wrong[0]);
        case not_electron:
            return count(m_wrong[1]);
        case not_muon:
            return count(m_wrong[2]);
        case forks_named:
            return count(m_forks_named);
        case named_through_paper:
            return count(m_through_paper);
        case named_through_foil:
            return count(m_through_foil);
        case chosen_length:
            return {chosen() != nullptr ? chosen()->length / units::centimetre : 0.0};
        case chosen_pairs: {
            if (chosen() == nullptr || chosen()->length <= 0.0) {
                return {0.0, 0.0};
            }
            const double length = chosen()->length / units::centimetre;
            return {chosen()->pairs / length, std::sqrt(chosen()->pairs) / length};
        }
        default:
            return {};
    }
}

const core::Series* Model::series(std::size_t reading) const
{
    return reading == thickness_seen ? &m_thickness : nullptr;
}

const core::Histogram* Model::histogram(std::size_t reading) const
{
    switch (reading) {
        case kinds_named:
            return &m_kinds;
        case lengths:
            return &m_lengths;
        case zenith:
            return &m_zenith;
        default:
            return nullptr;
    }
}

void Model::add_to(core::Digest& digest) const
{
    for (const Trail& trail : m_trails) {
        digest.add(trail.id).add(static_cast<int>(trail.kind)).add(trail.age);
        digest.add(trail.length).add(trail.pairs).add(trail.forks);
        digest.add(static_cast<std::uint64_t>(trail.drops.size()));
        digest.add(trail.named ? static_cast<int>(*trail.named) : -1);
    }
    digest.add(m_source.x).add(m_source.y).add(m_next_id).add(m_chosen);
    digest.add(m_seen).add(m_muons).add(m_stopped).add(m_named).add(m_forks_named);
    digest.add(m_through_paper).add(m_through_foil).add(m_kinds.counts());
}

}  // namespace cloud_chamber
