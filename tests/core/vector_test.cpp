#include "core/vector.hpp"

#include "support/catch.hpp"

using core::Vector3;

TEST_CASE("vectors add, stretch and multiply", "[core][vector]")
{
    const Vector3 a{1.0, 2.0, 3.0};
    const Vector3 b{-2.0, 0.5, 4.0};
    CHECK(a + b == Vector3{-1.0, 2.5, 7.0});
    CHECK(a - b == Vector3{3.0, 1.5, -1.0});
    CHECK(2.0 * a == Vector3{2.0, 4.0, 6.0});
    CHECK(dot(a, b) == 11.0);
    CHECK(cross(a, b) == Vector3{6.5, -10.0, 4.5});
    CHECK(dot(a, cross(a, b)) == 0.0);
    CHECK(Vector3{2.0, 3.0, 6.0}.length() == 7.0);
}

TEST_CASE("the zero vector has no direction, and the largest one does", "[core][vector]")
{
    CHECK(Vector3{}.direction() == Vector3{});
    CHECK(Vector3{1e200, 0.0, 0.0}.direction() == Vector3{1.0, 0.0, 0.0});
    CHECK(Vector3{0.0, 0.0, -1e-310}.direction() == Vector3{0.0, 0.0, -1.0});
}

TEST_CASE("a tiny angle is measured, where the arc cosine would see none", "[core][vector]")
{
    CHECK(core::angle_between({1.0, 0.0, 0.0}, {1.0, 1e-10, 0.0}) == Approx(1e-10).epsilon(1e-12));
    CHECK(core::angle_between({0.0, 0.0, 2.0}, {0.0, 0.0, -3.0}) == Approx(3.141592653589793));
    CHECK(core::angle_between({}, {1.0, 0.0, 0.0}) == 0.0);
}
