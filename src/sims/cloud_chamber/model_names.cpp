#include "core/units.hpp"
#include "sims/cloud_chamber/model.hpp"

#include <algorithm>
#include <cmath>

namespace cloud_chamber {

namespace units = core::units;

namespace {

/// Of a fast particle of charge 1 in air.
constexpr double thin = 64.0 / units::centimetre;
constexpr double thick_from = 1'000.0 / units::centimetre;
/// End to end over length: what is nearer to 1 looks straight.
constexpr double straight_from = 0.994;
constexpr std::size_t most_points = 200;

}  // namespace

double Trail::thickness() const { return std::cbrt(pairs_a_metre() / thin); }

Shape Trail::shape() const
{
    if (pairs_a_metre() > thick_from) {
        return Shape::thick;
    }
    if (own_drops < 2) {
        return Shape::straight;
    }
    // A trail that goes on in depth is longer than it looks; what counts is how crooked it looks.
    double seen = 0.0;
    constexpr std::size_t pieces = 6;
    for (std::size_t piece = 0; piece < pieces; ++piece) {
        const Drop& from = drops[(own_drops - 1) * piece / pieces];
        const Drop& to = drops[(own_drops - 1) * (piece + 1) / pieces];
        seen += std::hypot(double(to.x) - double(from.x), double(to.y) - double(from.y));
    }
    const Drop& first = drops.front();
    const Drop& last = drops[own_drops - 1];
    const double across =
        std::hypot(double(last.x) - double(first.x), double(last.y) - double(first.y));
    return across >= straight_from * seen ? Shape::straight : Shape::wandering;
}

const Trail* Model::trail(int id) const
{
    const auto found = std::find_if(
        m_trails.begin(), m_trails.end(), [&](const Trail& trail) { return trail.id == id; });
    return found == m_trails.end() ? nullptr : &*found;
}

/// The chosen one again is let go.
bool Model::choose(int id)
{
    const Trail* const wanted = trail(id);
    if (wanted == nullptr || wanted->named) {
        return false;
    }
    m_chosen = m_chosen == id ? -1 : id;
    return true;
}

/// A name holds, right or wrong.
bool Model::name(int id, Kind kind)
{
    const auto found = std::find_if(
        m_trails.begin(), m_trails.end(), [&](const Trail& trail) { return trail.id == id; });
    if (found == m_trails.end() || found->named) {
        return false;
    }
    Trail& trail = *found;
    trail.named = kind;
    ++m_named;
    if (m_chosen == id) {
        m_chosen = -1;
    }
    if (!trail.named_right()) {
        ++m_wrong.at(static_cast<std::size_t>(kind));
        return true;
    }
    m_kinds.fill(static_cast<double>(kind) + 0.5);
    m_lengths.fill(trail.length / units::centimetre);
    m_forks_named += trail.forks ? 1 : 0;
    m_through_paper += trail.through_paper ? 1 : 0;
    m_through_foil += trail.through_foil ? 1 : 0;
    if (m_points.size() < most_points) {
        const Point point{trail.length / units::centimetre, trail.thickness()};
        m_points.insert(
            std::upper_bound(m_points.begin(),
                             m_points.end(),
                             point,
                             [](const Point& a, const Point& b) { return a.length < b.length; }),
            point);
        m_thickness.clear();
        for (const Point& kept : m_points) {
            m_thickness.add(kept.length, kept.thickness);
        }
    }
    return true;
}

sims::Measure Model::named_as(Kind kind) const
{
    const int bin = static_cast<int>(kind);
    return {m_kinds.count(bin), m_kinds.error(bin)};
}

core::Message Model::sees() const
{
    std::int64_t thick = 0;
    std::int64_t straight = 0;
    std::int64_t wandering = 0;
    for (const Trail& trail : m_trails) {
        switch (trail.shape()) {
            case Shape::thick:
                ++thick;
                break;
            case Shape::straight:
                ++straight;
                break;
            case Shape::wandering:
                ++wandering;
                break;
        }
    }
    const std::int64_t count = thick + straight + wandering;
    if (count == 0) {
        return {"cloud_chamber.sees.quiet", {}};
    }
    return {"cloud_chamber.sees.trails",
            {{"count", count}, {"thick", thick}, {"straight", straight}, {"wandering", wandering}}};
}

}  // namespace cloud_chamber
