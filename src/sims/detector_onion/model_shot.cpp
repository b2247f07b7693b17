#include "sims/detector_onion/model_shot.hpp"

#include "core/distributions.hpp"
#include "physics/helix.hpp"
#include "sims/detector_onion/model_showers.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace detector_onion {

namespace {

constexpr double step = 0.04;
constexpr double beyond = 7.7;  ///< here nothing is watched any more

double distance(const core::Vector3& place) { return std::hypot(place.x, place.y); }

/// Flies a particle until it is so far out, and keeps its way.
class Flight {
public:
    Flight(const core::Vector3& momentum, int charge, const Onion& onion, const core::Vector3& from)
        : m_field{has(onion, Layer::solenoid)},
          m_track{from, {momentum.length(), momentum}, static_cast<double>(charge), 0.0}
    {
        way.charge = charge;
        way.points.push_back(from);
    }

    /// The place where it crosses that radius.
    core::Vector3 fly_to(double radius)
    {
        static const physics::UniformField inside{{0.0, 0.0, field_inside}};
        static const physics::UniformField outside{{0.0, 0.0, field_outside}};
        static const physics::UniformField none{{}};
        // Whatever curls up within comes no further.
        for (int steps = 0; steps < 500 && distance(m_track.place) < radius; ++steps) {
            const double at = distance(m_track.place);
            const bool bends = at < barrel(Layer::solenoid).inner;
            const bool bends_back = at >= barrel(Layer::muon_chambers).inner;
            m_track = (!m_field     ? none
                       : bends      ? inside
                       : bends_back ? outside
                                    : none)
                          .moved(m_track, std::clamp(radius - at, 1e-3, step));
            way.points.push_back(m_track.place);
        }
        return m_track.place;
    }

    Way way;

private:
    bool m_field;
    physics::Track m_track;
};

/// Hits where the way crosses the middles of a layer's rings.
void leave_hits(Shot& shot, Flight& flight, Layer layer, int rings, bool recoil)
{
    const Barrel& shape = barrel(layer);
    const double thickness = (shape.outer - shape.inner) / shape.rings;
    for (int ring = 0; ring < rings; ++ring) {
        const double radius = shape.inner + thickness * (ring + 0.5);
        const core::Vector3 place = flight.fly_to(radius);
        if (distance(place) < radius - 1e-3 || flight.way.charge == 0) {
            continue;
        }
        shot.deposits.push_back(
            {layer, ring, sector_of(layer, place), 0.0, distance(place), recoil, place});
    }
}

/// A particle from the middle through all layers that there are, as far as it comes.
class Passage {
public:
    Passage(Shot& made, const Onion& onion, double ambiguity, core::Random& random, bool recoil)
        : m_shot{made}, m_onion{onion}, m_ambiguity{ambiguity}, m_random{random}, m_recoil{recoil}
    {}

    void pass(Kind kind, const core::Vector3& momentum, int charge, const core::Vector3& from = {})
    {
        Flight flight{momentum, charge, m_onion, from};
        if (has(m_onion, Layer::tracker) && charge != 0 && distance(from) <= 0.0) {
            leave_hits(m_shot, flight, Layer::tracker, barrel(Layer::tracker).rings, m_recoil);
        }
        const double energy = momentum.length();
        switch (kind) {
            case Kind::electron:
            case Kind::photon:
                stop_light(flight, energy, kind == Kind::photon);
                break;
            case Kind::charged_hadron:
            case Kind::neutral_hadron:
                stop_hadron(flight, energy);
                break;
            case Kind::muon:
                pass_muon(flight);
                break;
            case Kind::neutrino:
                flight.fly_to(beyond);
                break;
        }
        flight.way.recoil = m_recoil;
        m_shot.ways.push_back(std::move(flight.way));
    }

    /// Somewhere in the tracker a photon becomes a pair.
    void convert(const core::Vector3& momentum)
    {
        const core::Vector3 along = momentum.direction();
        const double radius = core::uniform(m_random, 0.2, 0.7);
        const double part = core::uniform(m_random, 0.3, 0.7);
        for (const int charge : {-1, 1}) {
            const double share = charge < 0 ? part : 1.0 - part;
            Flight flight{share * momentum, charge, m_onion, radius * along};
            for (int ring = 0; ring < barrel(Layer::tracker).rings; ++ring) {
                const double at = 0.04 + 0.106 * (ring + 0.5);
                if (at > radius && has(m_onion, Layer::tracker)) {
                    const core::Vector3 place = flight.fly_to(at);
                    m_shot.deposits.push_back({Layer::tracker,
                                               ring,
                                               sector_of(Layer::tracker, place),
                                               0.0,
                                               distance(place),
                                               m_recoil,
                                               place});
                }
            }
            stop_light(flight, share * momentum.length(), false);
            flight.way.recoil = m_recoil;
            m_shot.ways.push_back(std::move(flight.way));
        }
    }

private:
    void stop_light(Flight& flight, double energy, bool photon)
    {
        const bool ecal = has(m_onion, Layer::ecal);
        const Layer layer = ecal ? Layer::ecal : Layer::hcal;
        const core::Vector3 front = flight.fly_to(barrel(layer).inner);
        if (ecal) {
            light_shower(m_shot, front, energy, photon, m_recoil);
        } else if (has(m_onion, Layer::hcal)) {
            hadron_shower(m_shot, Layer::hcal, front, energy, 0.0, m_recoil);
        }
        flight.fly_to(barrel(layer).inner + 0.15);
    }

    void stop_hadron(Flight& flight, double energy)
    {
        // By the rules it goes through the ECAL and is stopped in the HCAL; in nature it may begin
        // its shower wherever it wants, e^(-depth / interaction length).
        double start = core::exponential(m_random, 1.0);
        const bool by_rules = m_random.unit() >= m_ambiguity;
        if (by_rules) {
            start = ecal_interaction_lengths + std::min(start, 1.5);
        }
        double left = energy;
        const core::Vector3 ecal = flight.fly_to(barrel(Layer::ecal).inner);
        if (has(m_onion, Layer::ecal)) {
            left -= small_light(m_shot, ecal, flight.way.charge, m_recoil);
            if (start < ecal_interaction_lengths) {
                const double taken = left * core::uniform(m_random, 0.2, 0.6);
                left -= taken;
                hadron_shower(m_shot, Layer::ecal, ecal, taken, start, m_recoil);
            }
        }
        const core::Vector3 hcal = flight.fly_to(barrel(Layer::hcal).inner);
        const double depth = std::max(0.0, start - ecal_interaction_lengths);
        if (has(m_onion, Layer::hcal) && depth < hcal_interaction_lengths) {
            hadron_shower(m_shot, Layer::hcal, hcal, left, depth, m_recoil);
        }
        flight.fly_to(barrel(Layer::hcal).inner + 0.2 * std::min(depth, hcal_interaction_lengths) +
                      0.1);
        if (!by_rules && depth > hcal_interaction_lengths - 3.0 &&
            has(m_onion, Layer::muon_chambers)) {
            // Punch-through: the tail of a late shower comes to the first chambers.
            const int charge = std::exchange(flight.way.charge, 1);
            leave_hits(m_shot, flight, Layer::muon_chambers, 1, m_recoil);
            flight.way.charge = charge;
        }
    }

    void pass_muon(Flight& flight)
    {
        for (const Layer layer : {Layer::ecal, Layer::hcal}) {
            const Barrel& shape = barrel(layer);
            for (int ring = 0; ring < shape.rings; ++ring) {
                const double thickness = (shape.outer - shape.inner) / shape.rings;
                const core::Vector3 place = flight.fly_to(shape.inner + thickness * (ring + 0.5));
                if (has(m_onion, layer)) {
                    m_shot.deposits.push_back({layer,
                                               ring,
                                               sector_of(layer, place),
                                               layer == Layer::ecal ? 0.07 : 0.25,
                                               distance(place),
                                               m_recoil,
                                               place});
                }
            }
        }
        if (has(m_onion, Layer::muon_chambers)) {
            leave_hits(m_shot, flight, Layer::muon_chambers, 4, m_recoil);
        }
        flight.fly_to(beyond);
    }

    Shot& m_shot;
    const Onion& m_onion;
    double m_ambiguity;
    core::Random& m_random;
    bool m_recoil;
};

core::Vector3 across(double momentum, double azimuth)
{
    return {momentum * std::cos(azimuth), momentum * std::sin(azimuth), 0.0};
}

/// Three pions that share the recoil: neighbours to the left and right, and one for the rest.
void recoil_from(Shot& shot, Passage& passage, core::Random& random)
{
    const core::Vector3 all = -shot.thrown;
    const double azimuth = std::atan2(all.y, all.x);
    const double size = all.length();
    core::Vector3 rest = all;
    for (const double side : {-1.0, 1.0}) {
        const core::Vector3 part = across(size * core::uniform(random, 0.22, 0.34),
                                          azimuth + side * core::uniform(random, 0.10, 0.25));
        rest = rest - part;
        passage.pass(Kind::charged_hadron, part, side < 0.0 ? -1 : 1);
        shot.recoil += part;
    }
    passage.pass(Kind::charged_hadron, rest, random.below(2) == 0 ? -1 : 1);
    shot.recoil += rest;
}

struct Sort {
    std::string_view species;
    int charge;
};

Sort sort_of(Kind kind, core::Random& random)
{
    const bool other = random.below(2) == 1;
    switch (kind) {
        case Kind::electron:
            return other ? Sort{"positron", 1} : Sort{"electron", -1};
        case Kind::photon:
            return {"photon", 0};
        case Kind::charged_hadron:
            return random.below(3) == 0 ? Sort{"proton", 1}
                   : other              ? Sort{"pion_plus", 1}
                                        : Sort{"pion_minus", -1};
        case Kind::neutral_hadron:
            return {"neutron", 0};
        case Kind::muon:
            return other ? Sort{"antimuon", 1} : Sort{"muon", -1};
        case Kind::neutrino:
            break;
    }
    return {"muon_neutrino", 0};
}

/// Whether the onion measures its momentum: as a bent track, or by what it stops.
bool measures(const Onion& onion, Kind kind, int charge)
{
    const bool bent = charge != 0 && has(onion, Layer::tracker) && has(onion, Layer::solenoid);
    const bool light = kind == Kind::electron || kind == Kind::photon;
    const bool hadron = kind == Kind::charged_hadron || kind == Kind::neutral_hadron;
    return bent || (light && (has(onion, Layer::ecal) || has(onion, Layer::hcal))) ||
           (hadron && has(onion, Layer::hcal)) ||
           (kind == Kind::muon && has(onion, Layer::muon_chambers) && has(onion, Layer::solenoid));
}

}  // namespace

int sector_of(Layer layer, const core::Vector3& place)
{
    constexpr double whole = 2.0 * std::numbers::pi;
    const double angle = std::atan2(place.y, place.x);
    const int sectors = barrel(layer).sectors;
    const int sector = static_cast<int>((angle < 0.0 ? angle + whole : angle) / whole * sectors);
    return std::clamp(sector, 0, sectors - 1);
}

Shot shoot(Kind kind, double energy, double ambiguity, const Onion& onion, core::Random& random)
{
    Shot shot;
    const Sort sort = sort_of(kind, random);
    shot.kind = kind;
    shot.species = sort.species;
    shot.charge = sort.charge;
    shot.momentum = energy * core::uniform(random, 0.85, 1.15);
    shot.azimuth = core::uniform(random, -std::numbers::pi, std::numbers::pi);
    shot.thrown = across(shot.momentum, shot.azimuth);
    shot.seen = measures(onion, kind, shot.charge) ? shot.thrown : core::Vector3{};
    Passage passage{shot, onion, ambiguity, random, false};
    const bool pair = kind == Kind::photon && random.unit() < 0.4 * ambiguity;
    if (pair && random.below(2) == 0) {
        // A neutral pion's two photons, that close to each other.
        passage.pass(kind, across(shot.momentum / 2.0, shot.azimuth - 0.06), 0);
        passage.pass(kind, across(shot.momentum / 2.0, shot.azimuth + 0.06), 0);
    } else if (pair) {
        passage.convert(shot.thrown);
    } else {
        passage.pass(kind, shot.thrown, shot.charge);
    }
    Passage others{shot, onion, 0.0, random, true};
    recoil_from(shot, others, random);
    return shot;
}

}  // namespace detector_onion
