#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// A quantity as time goes by, for a plot, in bounded memory however long it runs: when its places
/// are full, every second point goes and from then on only every second one is kept. What remains
/// is spread evenly over all that was added, from the first point on; `latest()` is never left out.
class Series {
public:
    struct Point {
        double time{};
        double value{};

        bool operator==(const Point&) const = default;
    };

    /// `places` is an even number of points, at least 2; others count as the next such number.
    explicit Series(std::size_t places = 1024);

    /// Times are expected to rise. A time or value that is not finite is left out.
    void add(double time, double value);
    void clear();

    /// The points that were kept, in their order; at most `places`.
    std::span<const Point> points() const { return m_points; }
    /// The last one added, kept or not; zeros where there is none.
    Point latest() const { return m_latest; }
    std::int64_t added() const { return m_added; }
    /// One of how many points is kept: 1, 2, 4, ...
    std::int64_t stride() const { return m_stride; }

    bool operator==(const Series&) const = default;

private:
    std::size_t m_places;
    std::int64_t m_stride{1};
    std::int64_t m_added{0};
    Point m_latest;
    std::vector<Point> m_points;
};

}  // namespace core
