#pragma once

#include <cmath>

namespace core {

/// A vector of space. The unit is that of its user: GeV for a momentum, metres for a place, tesla
/// for a field. Where a simulation has a beam, the beam flies along z.
struct Vector3 {
    double x{};
    double y{};
    double z{};

    bool operator==(const Vector3&) const = default;

    Vector3& operator+=(const Vector3& other)
    {
        x += other.x;
        y += other.y;
        z += other.z;
        return *this;
    }

    /// Without overflow on the way, so that it is finite for every vector whose length is.
    double length() const { return std::hypot(x, y, z); }
    /// The same direction with length 1; the zero vector, which has none, stays what it is.
    Vector3 direction() const;
};

inline Vector3 operator+(const Vector3& a, const Vector3& b)
{
    return {a.x + b.x, a.y + b.y, a.z + b.z};
}
inline Vector3 operator-(const Vector3& a, const Vector3& b)
{
    return {a.x - b.x, a.y - b.y, a.z - b.z};
}
inline Vector3 operator-(const Vector3& a) { return {-a.x, -a.y, -a.z}; }
inline Vector3 operator*(double factor, const Vector3& a)
{
    return {factor * a.x, factor * a.y, factor * a.z};
}
inline Vector3 operator/(const Vector3& a, double divisor)
{
    return {a.x / divisor, a.y / divisor, a.z / divisor};
}

inline double dot(const Vector3& a, const Vector3& b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
inline Vector3 cross(const Vector3& a, const Vector3& b)
{
    return {a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

inline Vector3 Vector3::direction() const
{
    const double size = length();
    return size > 0.0 ? *this / size : *this;
}

/// The angle between two directions, 0 to pi; exact for nearly parallel ones too, where the arc
/// cosine is blind. 0 where one of them is the zero vector.
inline double angle_between(const Vector3& a, const Vector3& b)
{
    return std::atan2(cross(a, b).length(), dot(a, b));
}

}  // namespace core
