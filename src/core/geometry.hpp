#pragma once

#include <algorithm>

namespace core {

/// A place on a plane; x grows to the right, y downwards. The unit is the user's: design pixels for
/// screens, tiles for a stage.
struct Point {
    float x{};
    float y{};

    bool operator==(const Point&) const = default;
};

struct Rectangle {
    float x{};
    float y{};
    float width{};
    float height{};

    bool operator==(const Rectangle&) const = default;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool empty() const { return width <= 0 || height <= 0; }
    bool contains(Point point) const
    {
        return point.x >= x && point.x < right() && point.y >= y && point.y < bottom();
    }
    bool overlaps(const Rectangle& other) const
    {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }
    /// Smaller by `margin` on every side; larger where it is negative.
    Rectangle inset(float margin) const
    {
        return {x + margin, y + margin, width - 2 * margin, height - 2 * margin};
    }
    Rectangle moved(float right_by, float down_by) const
    {
        return {x + right_by, y + down_by, width, height};
    }
};

/// The distance from a point to the nearest point of a rectangle, squared; 0 inside.
inline float distance_squared(Point point, const Rectangle& box)
{
    const float dx = std::max({box.x - point.x, 0.0F, point.x - box.right()});
    const float dy = std::max({box.y - point.y, 0.0F, point.y - box.bottom()});
    return dx * dx + dy * dy;
}

}  // namespace core
