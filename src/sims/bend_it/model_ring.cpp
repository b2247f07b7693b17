#include "core/units.hpp"
#include "sims/bend_it/model.hpp"

#include <algorithm>
#include <cmath>

namespace bend_it {

namespace units = core::units;

namespace {

constexpr double near_enough = 5.0 * units::centimetre;
/// So well a finger places a ring.
constexpr double of_a_finger = 1.0 * units::centimetre;
constexpr double shortest = 0.3 * units::metre;  ///< of tracks that can be measured
constexpr double largest_radius = 100.0 * units::metre;
constexpr std::size_t most_points = 200;

/// The longest straight line from the gun to a place of the track.
double chord_of(const Flight& flight)
{
    double longest = 0.0;
    for (const core::Vector3& place : flight.places) {
        longest = std::max(longest, (place - flight.places.front()).length());
    }
    return longest;
}

}  // namespace

/// Points on a straight line with the gun have a circle whose middle is kilometres away.
core::Vector3 Ring::centre() const
{
    constexpr double straightest = 1e-6;  // square metres
    double twice = 2.0 * cross(first, second).z;
    if (std::abs(twice) < straightest) {
        twice = std::copysign(straightest, twice);
    }
    const double one = dot(first, first);
    const double other = dot(second, second);
    return {(second.y * one - first.y * other) / twice,
            (first.x * other - second.x * one) / twice,
            0.0};
}

/// The root of the mean squared distance of a track's places from the ring.
double Model::off_ring(const Flight& flight) const
{
    const core::Vector3 centre = m_ring.centre();
    double sum = 0.0;
    for (const core::Vector3& place : flight.places) {
        const double off = (place - centre).length() - centre.length();
        sum += off * off;
    }
    return std::sqrt(sum / static_cast<double>(flight.places.size()));
}

const Flight* Model::under_ring() const
{
    const Flight* nearest = nullptr;
    double least = near_enough;
    const auto look = [&](const Flight& flight) {
        if (flight.now.charge != 0.0 && chord_of(flight) >= shortest) {
            const double off = off_ring(flight);
            if (off < least) {
                least = off;
                nearest = &flight;
            }
        }
    };
    for (const Flight& flight : m_shots) {
        look(flight);
    }
    for (const Flight& flight : m_event) {
        look(flight);
    }
    return nearest;
}

/// The sagitta of the arc, L^2 / 8R, is known as well as ring and track agree; what it is off is
/// what the radius is off, in parts: dR = 8 R^2 ds / L^2.
sims::Measure Model::ring_radius() const
{
    const double radius = std::min(m_ring.radius(), largest_radius);
    const Flight* const flight = under_ring();
    if (flight == nullptr) {
        return {radius, radius};
    }
    const double chord = std::clamp(chord_of(*flight), shortest, std::max(shortest, 2.0 * radius));
    const double off = std::max(off_ring(*flight), of_a_finger);
    return {radius, std::min(radius, 8.0 * radius * radius * off / (chord * chord))};
}

sims::Measure Model::ring_momentum() const
{
    const sims::Measure radius = ring_radius();
    const double field = parameter("field");
    return {physics::momentum_of_radius(radius.value, 1.0, field),
            physics::momentum_of_radius(radius.error.value_or(0.0), 1.0, field)};
}

bool Model::measure_ring()
{
    const Flight* const flight = under_ring();
    const double momentum = ring_momentum().value;
    if (!is_on("ring") || flight == nullptr || momentum <= 0.0 ||
        m_ring.radius() >= largest_radius) {
        return false;
    }
    ++m_measured;
    m_momentum_off = std::abs(momentum - flight->momentum) / flight->momentum * 100.0;
    m_momenta.fill(momentum);
    if (m_curvatures.size() < most_points) {
        const Point point{std::abs(parameter("field")), units::metre / m_ring.radius()};
        const auto after = std::upper_bound(
            m_curvatures.begin(), m_curvatures.end(), point, [](const Point& a, const Point& b) {
                return a.field < b.field;
            });
        m_curvatures.insert(after, point);
        m_curvature.clear();
        for (const Point& kept : m_curvatures) {
            m_curvature.add(kept.field, kept.curvature);
        }
    }
    return true;
}

int Model::charge_of(const Flight& flight) const
{
    const int thirds = particle(flight).thirds_of_charge;
    return (thirds > 0 ? 1 : 0) - (thirds < 0 ? 1 : 0);
}

/// A name holds: else it would be found by trying all three.
bool Model::name_charge(std::size_t track, int charge)
{
    if (track >= m_event.size() || m_event[track].named || m_event[track].places.size() < 2) {
        return false;
    }
    m_event[track].named = charge;
    return true;
}

double Model::charges(bool right) const
{
    return static_cast<double>(
        std::count_if(m_event.begin(), m_event.end(), [&](const Flight& flight) {
            return flight.named && (!right || *flight.named == charge_of(flight));
        }));
}

}  // namespace bend_it
