#include "sims/decay_clock/model.hpp"

#include "core/units.hpp"
#include "physics/decay_law.hpp"

#include <algorithm>
#include <cmath>

namespace decay_clock {

namespace units = core::units;

namespace {

constexpr int ticks_a_second = 60;
constexpr double seconds_for_a_life = 3.0;
constexpr double seconds_for_a_fall = 10.0;  ///< of light, over the whole height
constexpr double chance_of_a_throw = 1.0 / 6.0;

constexpr std::array<std::string_view, 2> mysteries{"pion_plus", "kaon_plus"};
constexpr std::array<std::string_view, 37> all_species{
    "dice",       "muon",        "tau",         "top",          "w_plus",     "z",
    "higgs",      "pion_plus",   "pion_zero",   "kaon_plus",    "kaon_short", "kaon_long",
    "eta",        "rho",         "omega_meson", "phi",          "j_psi",      "psi_2s",
    "upsilon_1s", "upsilon_2s",  "upsilon_3s",  "d_zero",       "d_plus",     "d_star",
    "d_s",        "b_zero",      "b_plus",      "b_s",          "neutron",    "lambda",
    "sigma_plus", "sigma_minus", "xi",          "omega_baryon", "delta",      "lambda_b",
    "triton"};

enum ParameterNumber : std::size_t {
    species_set,
    count,
    gamma,
    height,
    bet_set,
    show_law,
    powers_of_ten,
    mystery
};
constexpr std::array parameters{
    sims::choice("species", all_species, 0, "particle"),
    sims::whole("count", "", 10, 10'000, 100, 10),
    sims::number("gamma", "", 1.0, 100.0, 1.0, 0.1),
    sims::number("height", "kilometre", 0.0, 20.0, 0.0, 0.5),
    sims::number("bet", "second", 0.5, 20.0, 5.0, 0.5),
    sims::yes_no("show_law", false),
    sims::yes_no("powers_of_ten", false),
    sims::yes_no("mystery", false),
};

constexpr std::array name_arguments{sims::choice("which", mysteries, 0, "particle")};
constexpr std::array commands{sims::Command{"name", name_arguments}};

enum ReadingNumber : std::size_t {
    survivors_read,
    decayed,
    elapsed,
    time_passed,
    half_gone,
    half_after_read,
    bet_off_by,
    mean_life_fit,
    at_ground,
    ground_share,
    named_right,
    survivors_seen,
    lives,
};
using Form = sims::Reading::Form;
using Echo = sims::Reading::Echo;
constexpr std::array readings{
    sims::Reading{"survivors", "", Form::number, "", true},
    sims::Reading{"decayed", "", Form::number, "", false, false, Echo::click},
    sims::Reading{"elapsed", "second", Form::number, "", false},
    sims::Reading{"time_passed", "second", Form::number, "", false},
    sims::Reading{"half_gone", "", Form::yes_no, "", false},
    sims::Reading{"half_after", "second", Form::number, "", false},
    sims::Reading{"bet_off", "percent", Form::number, "", false},
    sims::Reading{"mean_life", "second", Form::number, "", true},
    sims::Reading{"at_ground", "", Form::number, "", true},
    sims::Reading{"ground_share", "percent", Form::number, "", true},
    sims::Reading{"named_right", "", Form::yes_no, "", false, false, Echo::right},
    sims::Reading{"survivors_seen", "", Form::series, "second", false, true},
    sims::Reading{"lives", "second", Form::histogram, "", false},
};

std::unique_ptr<sims::Model> make(const physics::ParticleTable& particles)
{
    return std::make_unique<Model>(particles);
}

}  // namespace

std::span<const std::string_view> species() { return all_species; }

const sims::Simulation& simulation()
{
    static const sims::Simulation room{.name = "decay_clock",
                                       .parameters = parameters,
                                       .commands = commands,
                                       .readings = readings,
                                       .ticks_a_second = ticks_a_second,
                                       .person = "harriet_brooks",
                                       .opens = {},
                                       .make = make};
    return room;
}

Model::Model(const physics::ParticleTable& particles)
    : sims::Model{simulation()}, m_particles{particles}, m_lives{30, 0.0, 12.0}
{
    reset(1);
}

void Model::begin()
{
    m_random = core::Random{seed()};
    std::string_view chosen = all_species[static_cast<std::size_t>(parameter(species_set))];
    if (parameter(mystery) > 0.5) {
        chosen = mysteries[m_random.below(static_cast<std::uint32_t>(mysteries.size()))];
    }
    m_particle = m_particles.find(chosen);
    m_there = static_cast<std::int64_t>(parameter(count));
    m_atoms.assign(static_cast<std::size_t>(m_there), Atom{});
    if (m_particle != nullptr) {
        for (Atom& atom : m_atoms) {
            atom.proper_life = physics::proper_time(m_particle->lifetime(), m_random);
        }
    }
    m_throws = 0;
    m_proper_time = 0.0;
    m_lived = 0.0;
    m_bet = parameter(bet_set);
    m_half_after = 0.0;
    m_ground_after = 0.0;
    m_height = parameter(height) * units::kilometre;
    m_fallen = 0.0;
    m_at_ground = 0;
    m_named = -1;
    m_survivors.clear();
    m_survivors.add(0.0, static_cast<double>(m_there));
    m_lives.clear();
}

double Model::seconds() const { return static_cast<double>(ticks()) / ticks_a_second; }

bool Model::falls() const { return !throws_dice() && m_height > 0.0; }

double Model::dilation() const { return throws_dice() ? 1.0 : parameter(gamma); }

double Model::time_scale() const
{
    if (throws_dice()) {
        return 0.0;
    }
    return falls() ? m_height / units::speed_of_light / seconds_for_a_fall
                   : m_particle->lifetime() / seconds_for_a_life;
}

double Model::height_now() const
{
    return falls() ? std::max(m_height - m_fallen, 0.0) / units::kilometre : 0.0;
}

double Model::in_true_seconds(double watched_seconds) const
{
    return throws_dice() ? watched_seconds : watched_seconds * time_scale() / units::second;
}

void Model::decay(Atom& atom, double lived)
{
    atom.gone_since = ticks();
    --m_there;
    m_lived += lived;
}

void Model::throw_dice()
{
    ++m_throws;
    for (Atom& atom : m_atoms) {
        if (atom.gone_since >= 0) {
            continue;
        }
        const std::uint32_t chance = m_random.below(6);
        atom.face = chance == 0 ? marked_face : static_cast<std::uint8_t>(chance);
        if (chance == 0) {
            decay(atom, static_cast<double>(m_throws));
            m_lives.fill(static_cast<double>(m_throws) - 0.5);
        }
    }
}

void Model::advance()
{
    const double now = seconds() + 1.0 / ticks_a_second;
    if (throws_dice()) {
        if ((ticks() + 1) % ticks_a_second == 0) {
            throw_dice();
        }
    } else {
        m_proper_time += time_scale() / ticks_a_second / dilation();
        for (Atom& atom : m_atoms) {
            if (atom.gone_since < 0 && atom.proper_life <= m_proper_time) {
                decay(atom, atom.proper_life);
                m_lives.fill(now);
            }
        }
    }
    m_survivors.add(now, static_cast<double>(m_there));
    if (m_half_after <= 0.0 && 2 * m_there <= static_cast<std::int64_t>(m_atoms.size())) {
        m_half_after = now;
    }
    fall();
}

void Model::fall()
{
    if (!falls() || m_ground_after > 0.0) {
        return;
    }
    const double beta = std::sqrt(1.0 - 1.0 / (dilation() * dilation()));
    m_fallen += time_scale() / ticks_a_second * beta * units::speed_of_light;
    if (m_fallen >= m_height) {
        m_ground_after = seconds() + 1.0 / ticks_a_second;
        m_at_ground = m_there;
    }
}

/// Before the first tick everything counts as it is set, and the bet until the first is gone; later
/// only gamma does.
void Model::changed(std::size_t number)
{
    if (ticks() == 0 && number != show_law && number != powers_of_ten) {
        begin();
    } else if (number == bet_set && m_there == static_cast<std::int64_t>(m_atoms.size())) {
        m_bet = parameter(bet_set);
    }
}

bool Model::act(std::size_t /*command*/, std::span<const double> arguments)
{
    if (parameter(mystery) < 0.5) {
        return false;
    }
    m_named = static_cast<std::int64_t>(arguments.front());
    return true;
}

sims::Measure Model::expected_at(double proper_time, std::int64_t throws) const
{
    const double share = throws_dice()
                             ? std::pow(1.0 - chance_of_a_throw, static_cast<double>(throws))
                             : physics::survivors(1.0, proper_time, m_particle->lifetime());
    const auto all = static_cast<double>(m_atoms.size());
    return {all * share, std::sqrt(all * share * (1.0 - share))};
}

sims::Measure Model::expected_after(double seconds) const
{
    return expected_at(seconds * time_scale() / dilation(), static_cast<std::int64_t>(seconds));
}

sims::Measure Model::mean_life() const
{
    const auto gone = static_cast<double>(static_cast<std::int64_t>(m_atoms.size()) - m_there);
    if (gone < 1.0) {
        return {0.0, 0.0};
    }
    // Of those still there it is known that they lived until now: the most likely mean life is all
    // time lived over the number of decays (Peierls 1935; PDG, review of Statistics).
    const double until_now = throws_dice() ? static_cast<double>(m_throws) : m_proper_time;
    const double mean = (m_lived + static_cast<double>(m_there) * until_now) / gone;
    const double in_seconds = throws_dice() ? mean : mean / units::second;
    return {in_seconds, in_seconds / std::sqrt(gone)};
}

double Model::bet_off() const
{
    return m_half_after > 0.0 ? std::abs(m_bet - m_half_after) / m_half_after * 100.0 : 100.0;
}

sims::Measure Model::measure(std::size_t reading) const
{
    const auto all = static_cast<double>(m_atoms.size());
    const auto there = static_cast<double>(m_there);
    switch (reading) {
        case survivors_read:
            return {there, expected().error};
        case decayed:
            return {all - there};
        case elapsed:
            return {seconds()};
        case time_passed:
            return {in_true_seconds(seconds())};
        case half_gone:
            return {m_half_after > 0.0 ? 1.0 : 0.0};
        case half_after_read:
            return {m_half_after};
        case bet_off_by:
            return {bet_off()};
        case mean_life_fit:
            return mean_life();
        case at_ground:
            return {static_cast<double>(m_at_ground), std::sqrt(static_cast<double>(m_at_ground))};
        case ground_share: {
            const double share = static_cast<double>(m_at_ground) / all;
            return {share * 100.0, std::sqrt(share * (1.0 - share) / all) * 100.0};
        }
        case named_right:
            return {m_named >= 0 && m_particle == m_particles.find(
                                                      mysteries[static_cast<std::size_t>(m_named)])
                        ? 1.0
                        : 0.0};
        default:
            return {};
    }
}

const core::Series* Model::series(std::size_t reading) const
{
    return reading == survivors_seen ? &m_survivors : nullptr;
}

const core::Histogram* Model::histogram(std::size_t reading) const
{
    return reading == lives ? &m_lives : nullptr;
}

core::Message Model::sees() const
{
    const auto all = static_cast<std::int64_t>(m_atoms.size());
    if (m_there == all) {
        return {"decay_clock.sees.all_there", {{"count", all}}};
    }
    if (m_there == 0) {
        return {"decay_clock.sees.all_gone", {}};
    }
    return {"decay_clock.sees.some_gone", {{"count", m_there}, {"gone", all - m_there}}};
}

void Model::add_to(core::Digest& digest) const
{
    for (const Atom& atom : m_atoms) {
        digest.add(atom.proper_life).add(atom.gone_since).add(int{atom.face});
    }
    digest.add(m_throws)
        .add(m_proper_time)
        .add(m_bet)
        .add(m_half_after)
        .add(m_fallen)
        .add(m_at_ground)
        .add(m_named);
}

}  // namespace decay_clock
