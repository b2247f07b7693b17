#include "stages/paint/world_geometry.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace paint {

namespace {

constexpr double degree = std::numbers::pi / 180;
constexpr double full_turn = 360;

/// From the direction of one side to that of the next, -180 to 180.
double turn_between(Spot a, Spot b)
{
    return std::atan2(a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y) / degree;
}

double length(Spot side) { return std::hypot(side.x, side.y); }

bool is_straight(double turn) { return std::abs(turn) <= same_direction; }

std::vector<Spot> sides_of(const std::vector<Spot>& line)
{
    std::vector<Spot> sides;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const Spot side = line[i] - line[i - 1];
        if (length(side) == 0) {
            continue;
        }
        if (!sides.empty() && is_straight(turn_between(sides.back(), side))) {
            sides.back() = sides.back() + side;
        } else {
            sides.push_back(side);
        }
    }
    return sides;
}

bool are_equal(const std::vector<double>& numbers, double within)
{
    const auto [least, most] = std::ranges::minmax_element(numbers);
    return numbers.size() > 1 && *most - *least <= within;
}

}  // namespace

double distance(Spot a, Spot b) { return length(a - b); }

double distance_to_line(Spot at, Spot from, Spot to)
{
    const Spot along = to - from;
    const double squared = along.x * along.x + along.y * along.y;
    if (squared == 0) {
        return distance(at, from);
    }
    const Spot way = at - from;
    const double share = std::clamp((way.x * along.x + way.y * along.y) / squared, 0.0, 1.0);
    return distance(at, from + share * along);
}

Spot direction(double heading)
{
    const double quarter = std::floor(heading / 90);
    const double rest = heading - 90 * quarter;
    const bool steep = rest > 45;
    const double angle = (steep ? 90 - rest : rest) * degree;
    const double wide = rest == 45 ? std::numbers::sqrt2 / 2 : std::cos(angle);
    const double narrow = rest == 45 ? wide : std::sin(angle);
    const Spot first{steep ? narrow : wide, steep ? wide : narrow};
    switch (static_cast<int>(quarter)) {
        case 1:
            return {-first.y, first.x};
        case 2:
            return {-first.x, -first.y};
        case 3:
            return {first.y, -first.x};
        default:
            return first;
    }
}

double turned(double heading, double degrees)
{
    const double sum = std::fmod(heading + std::fmod(degrees, full_turn), full_turn);
    const double positive = sum < 0 ? sum + full_turn : sum;
    return positive < full_turn ? positive : 0;  // a tiny negative sum rounds to all of it
}

Figure figure_of(const std::vector<Spot>& line)
{
    std::vector<Spot> sides = sides_of(line);
    Figure figure;
    figure.sides = static_cast<int>(sides.size());
    if (sides.empty()) {
        return figure;
    }
    std::vector<double> turns;
    for (std::size_t i = 1; i < sides.size(); ++i) {
        turns.push_back(turn_between(sides[i - 1], sides[i]));
    }
    constexpr std::size_t fewest_sides = 3;
    const bool back =
        sides.size() >= fewest_sides && distance(line.front(), line.back()) <= same_place;
    if (back) {
        const double turn = turn_between(sides.back(), sides.front());
        if (is_straight(turn)) {
            // It began in the middle of a side.
            sides.front() = sides.front() + sides.back();
            sides.pop_back();
        } else {
            turns.push_back(turn);
        }
    }
    figure.sides = static_cast<int>(sides.size());
    figure.corners = static_cast<int>(turns.size());
    double all = 0;
    for (const double turn : turns) {
        all += turn;
    }
    figure.rounds = back ? static_cast<int>(std::lround(std::abs(all) / full_turn)) : 0;
    figure.closed = back && figure.rounds == 1;
    std::vector<double> lengths;
    std::ranges::transform(sides, std::back_inserter(lengths), length);
    figure.equal_sides = are_equal(lengths, 2 * same_place);
    figure.equal_angles = are_equal(turns, 2 * same_direction);
    return figure;
}

}  // namespace paint
