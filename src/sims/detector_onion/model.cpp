#include "sims/detector_onion/model.hpp"

#include <algorithm>
#include <cmath>

namespace detector_onion {

namespace {

constexpr double metres_a_tick = 0.075;
constexpr double last_light = 7.5;
constexpr double stops = 1.5;  ///< GeV: more than what only passes leaves
constexpr std::array<int, layer_count> prices{4, 5, 3, 6, 4};

/// Of whichever kind, one that stands for it.
constexpr std::array<std::string_view, kind_count> examples{
    "electron", "photon", "pion_plus", "neutron", "muon", "muon_neutrino"};

}  // namespace

int price_of(Layer layer) { return prices[static_cast<std::size_t>(layer)]; }

int price_of(const Onion& onion)
{
    int price = 0;
    for (std::size_t layer = 0; layer < layer_count; ++layer) {
        price += onion[layer] ? prices[layer] : 0;
    }
    return price;
}

Clues rules(Kind kind, const Onion& onion)
{
    const bool light = kind == Kind::electron || kind == Kind::photon;
    const bool hadron = kind == Kind::charged_hadron || kind == Kind::neutral_hadron;
    const bool charged =
        kind == Kind::electron || kind == Kind::charged_hadron || kind == Kind::muon;
    // Without an ECAL the HCAL stops electrons and photons too.
    return {charged && has(onion, Layer::tracker),
            light && has(onion, Layer::ecal),
            (hadron || (light && !has(onion, Layer::ecal))) && has(onion, Layer::hcal),
            kind == Kind::muon && has(onion, Layer::muon_chambers)};
}

bool finds_all(const Onion& onion)
{
    for (std::size_t one = 0; one < kind_count; ++one) {
        for (std::size_t other = 0; other < one; ++other) {
            if (rules(static_cast<Kind>(one), onion) == rules(static_cast<Kind>(other), onion)) {
                return false;
            }
        }
    }
    return true;
}

Model::Model(const physics::ParticleTable& particles) : sims::Model{simulation()}
{
    for (const std::string_view id : examples) {
        m_species.push_back(particles.find(id));
    }
    reset(1);
}

void Model::build()
{
    constexpr std::array<std::string_view, layer_count> names{
        "tracker", "ecal", "hcal", "solenoid", "muon_chambers"};
    for (std::size_t layer = 0; layer < layer_count; ++layer) {
        m_onion[layer] = is_on(names[layer]);
    }
}

void Model::begin()
{
    m_random = core::Random{seed()};
    build();
    m_shots = 0;
    m_right = 0;
    m_wrong = 0;
    m_row = 0;
    m_confusions.fill(0);
    m_mistakes.clear();
    shoot_next();
}

void Model::changed(std::size_t number)
{
    // The next particle meets the other onion; what was seen was seen with the one before.
    const std::string_view name = room().parameters[number].name;
    const Onion before = m_onion;
    build();
    if (before != m_onion || name == "particle") {
        --m_shots;
        shoot_next();
    }
}

void Model::shoot_next()
{
    const auto chosen = static_cast<int>(parameter("particle"));
    m_mystery = chosen == 0;
    const Kind kind =
        m_mystery ? static_cast<Kind>(m_random.below(kind_count)) : static_cast<Kind>(chosen - 1);
    m_shot = shoot(kind, parameter("energy"), parameter("ambiguity"), m_onion, m_random);
    m_named.reset();
    m_since = 0;
    ++m_shots;
    m_deposits.clear();
}

double Model::front() const { return static_cast<double>(m_since) * metres_a_tick; }

bool Model::is_done() const { return front() >= last_light; }

void Model::advance()
{
    const double before = front();
    ++m_since;
    for (const Deposit& deposit : m_shot.deposits) {
        if (!deposit.recoil && deposit.when > before && deposit.when <= front()) {
            m_deposits.fill(deposit.when, deposit.energy);
        }
    }
}

bool Model::act(std::size_t number, std::span<const double> arguments)
{
    if (room().commands[number].name == "shoot") {
        shoot_next();
        return true;
    }
    return name(static_cast<Kind>(arguments.front()));
}

bool Model::name(Kind kind)
{
    if (!m_mystery || m_named) {
        return false;
    }
    m_named = kind;
    const auto truth = static_cast<std::size_t>(m_shot.kind);
    ++m_confusions[truth * kind_count + static_cast<std::size_t>(kind)];
    if (named_right()) {
        ++m_right;
        ++m_row;
    } else {
        ++m_wrong;
        m_row = 0;
        m_mistakes.fill(static_cast<double>(truth));
    }
    return true;
}

int Model::confusions(Kind truth, Kind said) const
{
    return m_confusions[static_cast<std::size_t>(truth) * kind_count +
                        static_cast<std::size_t>(said)];
}

double Model::light(Layer layer) const
{
    double sum = 0.0;
    for (const Deposit& deposit : m_shot.deposits) {
        sum += deposit.layer == layer && !deposit.recoil && is_seen(deposit) ? deposit.energy : 0.0;
    }
    return sum;
}

int Model::hits(Layer layer) const
{
    return static_cast<int>(
        std::count_if(m_shot.deposits.begin(), m_shot.deposits.end(), [&](const Deposit& deposit) {
            return deposit.layer == layer && !deposit.recoil && is_seen(deposit);
        }));
}

Clues Model::clues() const
{
    return {hits(Layer::tracker) > 0,
            light(Layer::ecal) > stops,
            light(Layer::hcal) > stops,
            hits(Layer::muon_chambers) > 0};
}

std::optional<Layer> Model::disagrees() const
{
    if (!m_named || named_right()) {
        return std::nullopt;
    }
    const Clues said = rules(*m_named, m_onion);
    const Clues there = rules(m_shot.kind, m_onion);
    if (said.track != there.track) {
        return Layer::tracker;
    }
    if (said.stops_in_ecal != there.stops_in_ecal) {
        return Layer::ecal;
    }
    if (said.stops_in_hcal != there.stops_in_hcal) {
        return Layer::hcal;
    }
    return said.muon_chambers != there.muon_chambers ? std::optional{Layer::muon_chambers}
                                                     : std::nullopt;
}

double Model::depth() const
{
    // Each ring counts in its middle.
    double sum = 0.0;
    double all = 0.0;
    const double slice = ecal_radiation_lengths / barrel(Layer::ecal).rings;
    for (const Deposit& deposit : m_shot.deposits) {
        if (deposit.layer == Layer::ecal && !deposit.recoil && is_seen(deposit)) {
            sum += deposit.energy * slice * (deposit.ring + 0.5);
            all += deposit.energy;
        }
    }
    return all > 0.0 ? sum / all : 0.0;
}

void Model::add_to(core::Digest& digest) const
{
    digest.add(m_since).add(m_shots).add(m_right).add(m_wrong).add(m_row).add(m_mystery);
    digest.add(m_named ? static_cast<int>(*m_named) : -1).add(static_cast<int>(m_shot.kind));
    digest.add(m_shot.momentum).add(m_shot.azimuth).add(m_shot.recoil.x).add(m_shot.recoil.y);
    for (const int count : m_confusions) {
        digest.add(count);
    }
    for (const Deposit& deposit : m_shot.deposits) {
        digest.add(deposit.energy).add(deposit.sector);
    }
}

}  // namespace detector_onion
