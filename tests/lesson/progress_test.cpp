#include "lesson/progress.hpp"

#include "support/catch.hpp"

#include <vector>

TEST_CASE("a track begins at its machine's injection energy and ends at its own",
          "[lesson][progress]")
{
    for (const lesson::Machine& machine : lesson::machines) {
        CHECK(lesson::energy(machine, 0, 27) == Approx(machine.enters));
        CHECK(lesson::energy(machine, 27, 27) == Approx(machine.leaves));
    }
    CHECK(lesson::energy(lesson::machines[0], 0, 0) == Approx(45e3));
}

TEST_CASE("energy grows evenly in the logarithm, as LOOK.md computes it", "[lesson][progress]")
{
    const lesson::Machine* booster = lesson::machine_of("booster");
    REQUIRE(booster != nullptr);
    CHECK(lesson::energy(*booster, 13, 24) / 1e9 == Approx(0.63).epsilon(0.01));
    CHECK(lesson::energy(*booster, 16, 24) / 1e9 == Approx(0.86).epsilon(0.01));
    CHECK(lesson::machine_of("rooms") == nullptr);
}

TEST_CASE("the next track opens when all but two lessons have a star", "[lesson][progress]")
{
    CHECK(lesson::opens_next(std::vector{3, 1, 2, 0, 0}));
    CHECK_FALSE(lesson::opens_next(std::vector{3, 3, 0, 0, 0}));
    CHECK_FALSE(lesson::opens_next(std::vector<int>{}));
}

TEST_CASE("what a track still wants counts down lesson by lesson", "[lesson][progress]")
{
    CHECK(lesson::lessons_to_go(std::vector{0, 0, 0, 0, 0}) == 3);
    CHECK(lesson::lessons_to_go(std::vector{3, 0, 0, 0, 0}) == 2);
    CHECK(lesson::lessons_to_go(std::vector{3, 1, 0, 2, 1}) == 0);
    CHECK(lesson::lessons_to_go(std::vector{0}) == 0);
}
