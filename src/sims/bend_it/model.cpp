#include "sims/bend_it/model.hpp"

#include "core/units.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bend_it {

namespace units = core::units;

namespace {

constexpr int ticks_a_second = 60;
constexpr int ticks_between_shots = 2 * ticks_a_second;
constexpr int ticks_of_shine = 3 * ticks_a_second / 2;

constexpr std::array<std::string_view, 10> all_shots{"electron",
                                                     "positron",
                                                     "muon",
                                                     "antimuon",
                                                     "pion_minus",
                                                     "pion_plus",
                                                     "proton",
                                                     "photon",
                                                     "neutron",
                                                     "mystery"};
constexpr std::array<std::string_view, 3> fillings{"vacuum", "argon", "water"};
constexpr std::array<std::string_view, 3> charge_names{"negative", "neutral", "positive"};

enum ParameterNumber : std::size_t { field };
constexpr std::array parameters{
    sims::number("field", "tesla", -4.0, 4.0, 1.5, 0.1),
    sims::choice("particle", all_shots, 0, "particle"),
    sims::number("momentum", "GeV", 0.1, 3.0, 0.4, 0.05),
    sims::whole("aim", "degree", -180, 180, 90),
    sims::whole("fan", "", 1, 12, 6),
    sims::yes_no("keeps_firing", true),
    sims::choice("filling", fillings, 0, "material"),
    sims::yes_no("ring", false),
    sims::yes_no("star", false),
};

enum CommandNumber : std::size_t { shoot_now, collide_now, measure_now, place_ring, name_track };
constexpr double reach = box_radius;
constexpr double fine = 1.0 * units::millimetre;
constexpr std::array ring_arguments{
    sims::number("first_x", "metre", -reach, reach, -0.4, fine),
    sims::number("first_y", "metre", -reach, reach, 0.5, fine),
    sims::number("second_x", "metre", -reach, reach, -0.9, fine),
    sims::number("second_y", "metre", -reach, reach, 0.4, fine),
};
constexpr std::array charge_arguments{
    sims::whole("track", "", 0, static_cast<int>(tracks_in_event) - 1, 0),
    sims::choice("charge", charge_names, 1),
};
constexpr std::array commands{
    sims::Command{"shoot", {}},
    sims::Command{"collide", {}},
    sims::Command{"measure", ring_arguments},
    sims::Command{"place_ring", ring_arguments},
    sims::Command{"name_charge", charge_arguments},
};

enum ReadingNumber : std::size_t {
    shot_count,
    flying,
    escaped,
    curled,
    in_lead,
    slow_curled,
    slow_escaped,
    fast_escaped,
    fast_curled,
    curl_limit,
    radius_of_ring,
    momentum_of_ring,
    momentum_off,
    measured,
    charges_named,
    charges_right,
    stars_hit,
    curvature,
    momenta,
};
using Form = sims::Reading::Form;
using Echo = sims::Reading::Echo;
constexpr std::array readings{
    sims::Reading{"shots", "", Form::number, "", false},
    sims::Reading{"flying", "", Form::number, "", false},
    sims::Reading{"escaped", "", Form::number, "", false},
    sims::Reading{"curled", "", Form::number, "", false},
    sims::Reading{"in_lead", "", Form::number, "", false},
    sims::Reading{"slow_curled", "", Form::number, "", false},
    sims::Reading{"slow_escaped", "", Form::number, "", false},
    sims::Reading{"fast_escaped", "", Form::number, "", false},
    sims::Reading{"fast_curled", "", Form::number, "", false},
    sims::Reading{"curl_limit", "GeV", Form::number, "", false},
    sims::Reading{"ring_radius", "metre", Form::number, "", true},
    sims::Reading{"ring_momentum", "GeV", Form::number, "", true},
    sims::Reading{"momentum_off", "percent", Form::number, "", false},
    sims::Reading{"measured", "", Form::number, "", false},
    sims::Reading{"charges_named", "", Form::number, "", false},
    sims::Reading{"charges_right", "", Form::number, "", false, false, Echo::right},
    sims::Reading{"stars_hit", "", Form::number, "", false, false, Echo::right},
    sims::Reading{"curvature", "per_metre", Form::points, "tesla", false},
    sims::Reading{"momenta", "GeV", Form::histogram, "", false},
};

std::unique_ptr<sims::Model> make(const physics::ParticleTable& particles)
{
    return std::make_unique<Model>(particles);
}

}  // namespace

std::span<const std::string_view> shots_to_choose() { return all_shots; }

const sims::Simulation& simulation()
{
    static const sims::Simulation room{.name = "bend_it",
                                       .parameters = parameters,
                                       .commands = commands,
                                       .readings = readings,
                                       .ticks_a_second = ticks_a_second,
                                       .person = "chien_shiung_wu",
                                       .opens = {},
                                       .make = make};
    return room;
}

Model::Model(const physics::ParticleTable& particles)
    : sims::Model{simulation()}, m_particles{particles}, m_curvature{256}, m_momenta{30, 0.0, 3.0}
{
    reset(1);
}

void Model::begin()
{
    m_random = core::Random{seed()};
    m_tables.clear();
    m_shots.clear();
    m_event.clear();
    m_turn = m_shot_count = m_volley = m_escaped = m_curled = m_absorbed = 0;
    m_slow_curled = m_slow_escaped = m_fast_escaped = m_fast_curled = 0;
    m_ring = {{ring_arguments[0].initial, ring_arguments[1].initial, 0.0},
              {ring_arguments[2].initial, ring_arguments[3].initial, 0.0}};
    m_measured = 0;
    m_momentum_off = 100.0;
    m_curvatures.clear();
    m_star_hit_at = -1;
    m_stars_hit = 0;
    m_curvature.clear();
    m_momenta.clear();
    place_star();
}

void Model::advance()
{
    if (is_on("keeps_firing") && m_event.empty() && ticks() % ticks_between_shots == 0) {
        shoot();
    }
    for (Flight& flight : m_shots) {
        fly(flight);
    }
    std::erase_if(m_shots, [&](const Flight& flight) {
        return flight.ended >= 0 && flight.fades >= 0 && ticks() - flight.fades >= ticks_of_fading;
    });
    for (Flight& flight : m_event) {
        fly(flight);
    }
    if (m_star_hit_at >= 0 && ticks() - m_star_hit_at >= ticks_of_shine) {
        m_star_hit_at = -1;
        place_star();
    }
}

void Model::changed(std::size_t parameter)
{
    if (parameter == field) {
        // What is told of slow and fast ones holds for one setting of the magnet.
        ++m_turn;
        m_slow_curled = m_slow_escaped = m_fast_escaped = m_fast_curled = 0;
    }
}

bool Model::act(std::size_t command, std::span<const double> arguments)
{
    switch (command) {
        case shoot_now:
            m_event.clear();
            shoot();
            return true;
        case collide_now:
            collide();
            return true;
        case measure_now:
        case place_ring:
            m_ring = {{arguments[0], arguments[1], 0.0}, {arguments[2], arguments[3], 0.0}};
            return command == place_ring || measure_ring();
        case name_track:
            return name_charge(static_cast<std::size_t>(arguments[0]),
                               charge_of_choice(arguments[1]));
        default:
            return false;
    }
}

sims::Measure Model::measure(std::size_t reading) const
{
    const auto count = [](std::int64_t number) {
        return sims::Measure{static_cast<double>(number)};
    };
    switch (reading) {
        case shot_count:
            return count(m_shot_count);
        case flying: {
            const auto flies = [](const Flight& flight) { return flight.end == End::none; };
            return count(std::count_if(m_shots.begin(), m_shots.end(), flies) +
                         std::count_if(m_event.begin(), m_event.end(), flies));
        }
        case escaped:
            return count(m_escaped);
        case curled:
            return count(m_curled);
        case in_lead:
            return count(m_absorbed);
        case slow_curled:
            return count(m_slow_curled);
        case slow_escaped:
            return count(m_slow_escaped);
        case fast_escaped:
            return count(m_fast_escaped);
        case fast_curled:
            return count(m_fast_curled);
        case curl_limit:
            return {physics::least_momentum_to_reach(box_radius, 1.0, parameter(field))};
        case radius_of_ring:
            return ring_radius();
        case momentum_of_ring:
            return ring_momentum();
        case momentum_off:
            return {m_momentum_off};
        case measured:
            return count(m_measured);
        case charges_named:
            return {charges(false)};
        case charges_right:
            return {charges(true)};
        case stars_hit:
            return count(m_stars_hit);
        default:
            return {};
    }
}

const core::Series* Model::series(std::size_t reading) const
{
    return reading == curvature ? &m_curvature : nullptr;
}

const core::Histogram* Model::histogram(std::size_t reading) const
{
    return reading == momenta ? &m_momenta : nullptr;
}

core::Message Model::sees() const
{
    std::int64_t left = 0;
    std::int64_t right = 0;
    std::int64_t straight = 0;
    const auto look = [&](const Flight& flight) {
        switch (physics::turning_side(particle(flight).charge(), flight.field)) {
            case physics::Turn::left:
                ++left;
                break;
            case physics::Turn::right:
                ++right;
                break;
            case physics::Turn::straight:
                ++straight;
                break;
        }
    };
    for (const Flight& flight : m_shots) {
        look(flight);
    }
    for (const Flight& flight : m_event) {
        look(flight);
    }
    const std::int64_t count = left + right + straight;
    if (count == 0) {
        return {"bend_it.sees.empty", {}};
    }
    if (straight == count) {
        return {"bend_it.sees.straight", {{"count", count}}};
    }
    return {"bend_it.sees.bent",
            {{"count", count}, {"left", left}, {"right", right}, {"straight", straight}}};
}

void Model::add_to(core::Digest& digest) const
{
    const auto add = [&](const Flight& flight) {
        const core::Vector3& place = flight.now.place;
        const core::Vector3& momentum = flight.now.motion.momentum;
        digest.add(static_cast<std::uint64_t>(flight.particle)).add(flight.momentum);
        digest.add(place.x).add(place.y).add(momentum.x).add(momentum.y).add(flight.turned);
        digest.add(flight.ended).add(static_cast<int>(flight.end)).add(flight.hit_star);
        digest.add(flight.named.value_or(9)).add(flight.fades);
    };
    for (const Flight& flight : m_shots) {
        add(flight);
    }
    for (const Flight& flight : m_event) {
        add(flight);
    }
    digest.add(m_turn).add(m_shot_count).add(m_escaped).add(m_curled).add(m_absorbed);
    digest.add(m_slow_curled).add(m_slow_escaped).add(m_fast_escaped).add(m_fast_curled);
    digest.add(m_ring.first.x).add(m_ring.first.y).add(m_ring.second.x).add(m_ring.second.y);
    digest.add(m_measured).add(m_momentum_off).add(m_star.x).add(m_star.y);
    digest.add(m_star_hit_at).add(m_stars_hit);
}

}  // namespace bend_it
