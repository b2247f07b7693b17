#include "stages/paint/world_geometry.hpp"

#include "support/catch.hpp"

#include <vector>

using paint::Figure;
using paint::Spot;

namespace {

/// Where a pen comes by that rolls `sides` times and turns by that many degrees after each.
std::vector<Spot> walk(int sides, double steps, double degrees)
{
    std::vector<Spot> line{{0, 0}};
    double heading = 0;
    for (int i = 0; i < sides; ++i) {
        line.push_back(line.back() + steps * paint::direction(heading));
        heading = paint::turned(heading, degrees);
    }
    return line;
}

}  // namespace

TEST_CASE("headings count clockwise from the right and stay below a full turn", "[stages][paint]")
{
    CHECK(paint::direction(0) == Spot{1, 0});
    CHECK(paint::direction(90) == Spot{0, 1});
    CHECK(paint::direction(180) == Spot{-1, 0});
    CHECK(paint::direction(270) == Spot{0, -1});
    CHECK(paint::turned(350, 20) == 10);
    CHECK(paint::turned(10, -20) == 350);
    CHECK(paint::turned(0, -1e-20) == 0);
    CHECK(paint::turned(0, 3'600'000'000'000'045.0) == 45);
}

TEST_CASE("eight arcs of 45 degrees end exactly where they began", "[stages][paint]")
{
    const std::vector<Spot> line = walk(8, 100, 45);
    CHECK(paint::distance(line.front(), line.back()) < 1e-9);
    CHECK(paint::figure_of(line) == Figure{8, 8, 1, true, true, true});
}

TEST_CASE("a line that comes back too late, too early or twice is not closed", "[stages][paint]")
{
    CHECK_FALSE(paint::figure_of(walk(7, 100, 45)).closed);
    CHECK_FALSE(paint::figure_of(walk(9, 100, 45)).closed);
    const Figure twice = paint::figure_of(walk(16, 100, 45));
    CHECK_FALSE(twice.closed);
    CHECK(twice.rounds == 2);
    CHECK_FALSE(paint::figure_of(walk(8, 100, 46)).closed);
    // A star of five goes round twice; a figure of eight goes round no time.
    CHECK(paint::figure_of(walk(5, 100, 144)).rounds == 2);
    CHECK(paint::figure_of({{0, 0}, {10, 10}, {10, 0}, {0, 10}, {0, 0}}).rounds == 0);
    CHECK_FALSE(paint::figure_of({{0, 0}, {10, 0}, {0, 0}}).closed);
}

TEST_CASE("strokes that go straight on are one side, round the beginning too", "[stages][paint]")
{
    const Figure square =
        paint::figure_of({{5, 0}, {10, 0}, {10, 5}, {10, 10}, {0, 10}, {0, 0}, {5, 0}});
    CHECK(square == Figure{4, 4, 1, true, true, true});
    const Figure open = paint::figure_of({{0, 0}, {10, 0}, {10, 20}});
    CHECK(open == Figure{2, 1, 0, false, false, false});
    CHECK(paint::figure_of({{0, 0}}) == Figure{});
    CHECK(paint::figure_of({}) == Figure{});
}

TEST_CASE("sides and angles are told apart", "[stages][paint]")
{
    const Figure rectangle = paint::figure_of({{0, 0}, {20, 0}, {20, 10}, {0, 10}, {0, 0}});
    CHECK(rectangle.closed);
    CHECK_FALSE(rectangle.equal_sides);
    CHECK(rectangle.equal_angles);
    const Figure rhombus = paint::figure_of({{0, 0}, {20, 0}, {30, 17.32}, {10, 17.32}, {0, 0}});
    CHECK(rhombus.equal_sides);
    CHECK_FALSE(rhombus.equal_angles);
}

TEST_CASE("the distance to a line is that to its nearest place", "[stages][paint]")
{
    CHECK(paint::distance_to_line({5, 3}, {0, 0}, {10, 0}) == Approx(3));
    CHECK(paint::distance_to_line({13, 4}, {0, 0}, {10, 0}) == Approx(5));
    CHECK(paint::distance_to_line({3, 4}, {0, 0}, {0, 0}) == Approx(5));
}
