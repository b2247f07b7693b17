#pragma once

#include <vector>

/// Geometry on the paper. Lengths are steps, angles degrees; x grows to the right, y downwards, and
/// headings clockwise from the right, as turns to the right do.
namespace paint {

struct Spot {
    double x{};
    double y{};

    bool operator==(const Spot&) const = default;
};

inline Spot operator+(Spot a, Spot b) { return {a.x + b.x, a.y + b.y}; }
inline Spot operator-(Spot a, Spot b) { return {a.x - b.x, a.y - b.y}; }
inline Spot operator*(double by, Spot a) { return {by * a.x, by * a.y}; }

/// Two places that are no further apart are one, in steps.
inline constexpr double same_place = 0.5;
/// Two directions that are no further apart are one, in degrees.
inline constexpr double same_direction = 0.5;

double distance(Spot a, Spot b);
/// How far a place is from the nearest place of a line.
double distance_to_line(Spot at, Spot from, Spot to);
/// One step that way. Of headings that mirror each other it gives the same numbers, up to their
/// sign: a figure that closes in geometry closes in numbers.
Spot direction(double heading);
/// From 0 to below 360.
double turned(double heading, double degrees);

/// What figure a line of strokes makes.
struct Figure {
    int sides{};         ///< strokes that go straight on are one
    int corners{};       ///< between them, that of the beginning too where the line comes back
    int rounds{};        ///< of a line that comes back: how often it goes round
    bool closed{false};  ///< it comes back to its beginning, once round
    bool equal_sides{false};
    bool equal_angles{false};
    bool operator==(const Figure&) const = default;
};

/// Of a line through these places.
Figure figure_of(const std::vector<Spot>& line);

}  // namespace paint
