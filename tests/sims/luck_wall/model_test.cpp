#include "sims/luck_wall/model.hpp"

#include "core/statistics.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <vector>

namespace {

constexpr double coin = 1.0;

void pass(sims::Model& room, int ticks)
{
    for (int tick = 0; tick < ticks; ++tick) {
        room.tick();
    }
}

void pour_all(luck_wall::Model& room, int balls, int rate)
{
    room.set("balls", balls);
    room.set("rate", rate);
    REQUIRE(room.command("pour"));
    for (int tick = 0; tick < 40'000 && room.measure("on_the_way").value > 0.0; ++tick) {
        room.tick();
    }
    REQUIRE(room.measure("on_the_way").value == 0.0);
}

struct Shape {
    double mean{};
    double variance{};
    double excess_kurtosis{};
};

Shape shape_of(const core::Histogram& bins)
{
    Shape shape;
    double fourth = 0.0;
    for (int bin = 0; bin < bins.bins(); ++bin) {
        shape.mean += bin * bins.count(bin) / bins.inside();
    }
    for (int bin = 0; bin < bins.bins(); ++bin) {
        const double square = (bin - shape.mean) * (bin - shape.mean);
        shape.variance += square * bins.count(bin) / bins.inside();
        fourth += square * square * bins.count(bin) / bins.inside();
    }
    shape.excess_kurtosis = fourth / (shape.variance * shape.variance) - 3.0;
    return shape;
}

}  // namespace

TEST_CASE("a hundred thousand coin balls make the binomial", "[sims]")
{
    luck_wall::Model room;
    room.set("mode", coin);
    for (int pour = 0; pour < 100; ++pour) {
        pour_all(room, 1000, 500);
    }
    REQUIRE(room.landed() == 100'000);
    const Shape shape = shape_of(room.bins());
    UNSCOPED_INFO("mean " << shape.mean << ", variance " << shape.variance);
    CHECK(std::abs(shape.mean - 6.0) < 0.022);
    CHECK(std::abs(shape.variance - 3.0) < 0.054);
    std::vector<double> expected;
    for (int bin = 0; bin <= 12; ++bin) {
        expected.push_back(room.expected(bin).value);
    }
    CHECK(expected[6] == Approx(100'000.0 * 924.0 / 4096.0));
    const core::ChiSquare chi = core::chi_square(room.bins().counts(), expected);
    const double probability = core::chi_square_probability(chi.sum, chi.bins - 1);
    INFO("chi-square " << chi.sum << " over " << chi.bins << " bins, p " << probability);
    CHECK(chi.bins == 13);
    CHECK(probability > 1e-3);
}

TEST_CASE("a thousand real balls make nearly the same hill", "[sims]")
{
    luck_wall::Model room;
    pour_all(room, 1000, 100);
    const Shape shape = shape_of(room.bins());
    INFO("mean " << shape.mean << ", variance / (n/4) " << shape.variance / 3.0
                 << ", excess kurtosis " << shape.excess_kurtosis);
    CHECK(room.landed() + static_cast<std::int64_t>(room.measure("lost").value) == 1000);
    CHECK(room.measure("lost").value < 10.0);
    CHECK(std::abs(shape.mean - 6.0) < 0.2);
    CHECK(shape.variance / 3.0 > 0.8);
    CHECK(shape.variance / 3.0 < 1.3);
    CHECK(std::abs(shape.excess_kurtosis) < 0.4);
    // What the room says of itself.
    CHECK(room.measure("mean").value == Approx(shape.mean));
    CHECK(room.measure("spread").value == Approx(std::sqrt(shape.variance)));
    CHECK(*room.measure("spread").error == Approx(std::sqrt(shape.variance / 2000.0)).epsilon(0.2));
}

TEST_CASE("walls of other heights make hills as wide as coins do", "[sims]")
{
    for (const int rows : {6, 16}) {
        luck_wall::Model room;
        room.set("rows", rows);
        pour_all(room, 600, 200);
        const Shape shape = shape_of(room.bins());
        INFO(rows << " rows: variance / (n/4) " << shape.variance / (rows / 4.0));
        CHECK(std::abs(shape.mean - rows / 2.0) < 0.3);
        CHECK(shape.variance / (rows / 4.0) > 0.8);
        CHECK(shape.variance / (rows / 4.0) < 1.3);
    }
}

TEST_CASE("a wall that leans moves the hill, to the side it leans to", "[sims]")
{
    double means[2]{};
    for (const int side : {-1, 1}) {
        luck_wall::Model room;
        room.set("tilt", side * 18.0);
        pour_all(room, 400, 200);
        means[side > 0 ? 1 : 0] = room.measure("mean").value;
    }
    INFO(means[0] << " and " << means[1]);
    CHECK(means[0] < 4.5);
    CHECK(means[1] > 7.5);
}

TEST_CASE("a coin that favours the right moves the hill by p", "[sims]")
{
    luck_wall::Model room;
    room.set("mode", coin);
    room.set("chance", 0.75);
    pour_all(room, 1000, 500);
    CHECK(std::abs(room.measure("mean").value - 9.0) < 4.0 * *room.measure("mean").error);
    CHECK(room.expected(12).value == Approx(1000.0 * std::pow(0.75, 12)));
    CHECK(room.measure("peak_in_star").value == 1.0);
    CHECK(room.measure("in_starred_bin").value > 150.0);
}

TEST_CASE("four times the balls halve the error of the mean", "[sims]")
{
    luck_wall::Model room;
    room.set("mode", coin);
    pour_all(room, 100, 500);
    const double before = room.measure("mean_error").value;
    pour_all(room, 300, 500);
    CHECK(room.measure("mean_error").value == Approx(before / 2.0).epsilon(0.15));
}

TEST_CASE("a guess counts when it came before the first ball and the last has landed", "[sims]")
{
    luck_wall::Model room;
    room.set("mode", coin);
    CHECK(room.measure("guess_off").value == 12.0);
    REQUIRE(room.command("guess", {4.0}));
    CHECK_FALSE(room.command("guess", {16.0}));
    room.set("balls", 200);
    REQUIRE(room.command("pour"));
    CHECK_FALSE(room.command("guess", {6.0}));
    pass(room, 1000);
    CHECK(room.landed() > 0);
    CHECK(room.measure("guess_off").value == 12.0);
    pour_all(room, 200, 500);
    CHECK(room.measure("guess_off").value == std::abs(4.0 - room.measure("fullest").value));
    CHECK(room.guess() == 4);
}

TEST_CASE("pegs can be taken out, put back and moved", "[sims]")
{
    luck_wall::Model whole;
    luck_wall::Model holed;
    const std::size_t pegs = holed.wall().pegs().size();
    CHECK(pegs == 6 * 13 + 6 * 12);
    for (std::size_t peg = 0; peg < pegs; ++peg) {
        REQUIRE(holed.command("take_peg", {static_cast<double>(peg)}));
    }
    CHECK_FALSE(holed.command("take_peg", {static_cast<double>(pegs)}));
    // Without pegs all fall where they begin.
    pour_all(holed, 100, 200);
    CHECK(holed.measure("spread").value == 0.0);
    CHECK(holed.bins().count(6) == 100.0);

    REQUIRE(holed.command("take_peg", {20.0}));
    CHECK(holed.wall().pegs()[20].there);
    REQUIRE(holed.command("move_peg", {20.0, 0.5, -3.0}));
    REQUIRE(holed.command("empty"));
    CHECK(holed.landed() == 0);
    CHECK(holed.wall().pegs()[20].there);
    CHECK(holed.wall().pegs()[20].at.x == Approx(0.5));
    CHECK_FALSE(holed.wall().pegs()[21].there);
    // Only a reset puts everything back.
    holed.reset();
    CHECK(holed.wall().pegs()[21].there);
    CHECK(holed.wall().pegs()[20].at.x == whole.wall().pegs()[20].at.x);
}

TEST_CASE("a ball that hands have trapped is taken off the wall", "[sims]")
{
    luck_wall::Model room;
    // The two pegs of the second row come together under the first: a nest.
    std::size_t top = 0;
    while (room.wall().pegs()[top].at.x != 0.0) {
        ++top;
    }
    REQUIRE(room.command("move_peg", {static_cast<double>(top), -0.3, 0.0}));
    REQUIRE(room.command("move_peg", {static_cast<double>(top + 1), 0.3, 0.0}));
    REQUIRE(room.command("drop"));
    pass(room, 3000);
    CHECK(room.measure("lost").value == 1.0);
    CHECK(room.measure("on_the_way").value == 0.0);
}

TEST_CASE("another wall begins with empty bins", "[sims]")
{
    luck_wall::Model room;
    room.set("mode", coin);
    pour_all(room, 50, 500);
    CHECK(room.landed() == 50);
    room.set("rows", 8);
    CHECK(room.landed() == 0);
    CHECK(room.bins().bins() == 9);
    CHECK(room.sees().key == "luck_wall.sees.waiting");
}
