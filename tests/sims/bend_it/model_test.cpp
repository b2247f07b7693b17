#include "sims/bend_it/model.hpp"

#include "core/units.hpp"
#include "sims/particles.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <initializer_list>
#include <utility>

namespace units = core::units;

namespace {

double shot_number(std::string_view name)
{
    const auto all = bend_it::shots_to_choose();
    return static_cast<double>(std::find(all.begin(), all.end(), name) - all.begin());
}

using Setting = std::pair<std::string_view, double>;

/// A room with a gun that waits for hands and shoots one at a time.
bend_it::Model room_with(std::initializer_list<Setting> settings, std::uint64_t seed = 1)
{
    bend_it::Model room{particles()};
    room.set("keeps_firing", 0.0);
    room.set("ring", 1.0);
    room.set("fan", 1.0);
    for (const auto& [name, value] : settings) {
        REQUIRE(room.set(name, value));
    }
    room.reset(seed);
    return room;
}

void pass(sims::Model& room, int ticks)
{
    for (int tick = 0; tick < ticks; ++tick) {
        room.tick();
    }
}

/// Shoots and waits until the flight has ended.
const bend_it::Flight& shot(bend_it::Model& room)
{
    REQUIRE(room.command("shoot"));
    for (int tick = 0; tick < 5000 && room.shots().back().end == bend_it::End::none; ++tick) {
        room.tick();
    }
    return room.shots().back();
}

/// The ring through two places of a track and the gun: what a careful hand does.
void lay_ring(bend_it::Model& room, const bend_it::Flight& flight)
{
    const core::Vector3 first = flight.places[flight.places.size() / 2];
    const core::Vector3 second = flight.places.back();
    REQUIRE(room.command("place_ring", {first.x, first.y, second.x, second.y}));
}

/// Whether the ring, where it lies, measured a track.
bool measures(bend_it::Model& room)
{
    const bend_it::Ring ring = room.ring();
    return room.command("measure", {ring.first.x, ring.first.y, ring.second.x, ring.second.y});
}

}  // namespace

TEST_CASE("1 GeV in 3.8 T bends with 0.8778 m, and a ring finds it", "[sims]")
{
    const double radius = *physics::bending_radius(1.0, 1.0, 3.8);
    CHECK(std::abs(radius - 1.0 / (0.299792458 * 3.8)) < 1e-12);
    CHECK(std::abs(radius - 0.877800251) < 1e-9);

    bend_it::Model room =
        room_with({{"particle", shot_number("proton")}, {"momentum", 1.0}, {"field", 3.8}});
    const bend_it::Flight& flight = shot(room);
    CHECK(flight.end == bend_it::End::escaped);
    CHECK(std::abs(flight.now.place.length() - bend_it::box_radius) < 1e-9);
    // Every place lies on a circle with that radius, which the momentum, turned by a right angle,
    // points to.
    const core::Vector3 centre{radius, 0.0, 0.0};  // it is shot upwards and turns right
    for (const core::Vector3& place : flight.places) {
        CHECK(std::abs((place - centre).length() - radius) < 1e-9);
    }
    lay_ring(room, flight);
    const sims::Measure measured = room.measure("ring_momentum");
    CHECK(measured.value == Approx(1.0).epsilon(0.01));
    CHECK(std::abs(measured.value - 1.0) < 4.0 * *measured.error);
    CHECK(*measured.error < 0.1);
}

TEST_CASE("a circle closes, and its momentum keeps its size", "[sims]")
{
    for (const std::string_view name : {"electron", "proton"}) {
        bend_it::Model room =
            room_with({{"particle", shot_number(name)}, {"momentum", 0.5}, {"field", -3.0}});
        REQUIRE(room.command("shoot"));
        while (room.shots().back().end == bend_it::End::none) {
            room.tick();
            const bend_it::Flight& flight = room.shots().back();
            REQUIRE(std::abs(flight.now.motion.momentum.length() - 0.5) < 1e-12);
        }
        const bend_it::Flight& flight = room.shots().back();
        CHECK(flight.end == bend_it::End::curled);
        CHECK((flight.now.place - flight.places.front()).length() < 1e-9);
        CHECK(room.measure("curled").value == 1.0);
    }
}

TEST_CASE("what has less than 0.7348 GeV curls inside 1.29 m at 3.8 T", "[sims]")
{
    CHECK(physics::least_momentum_to_reach(bend_it::box_radius, 1.0, 3.8) ==
          Approx(0.7348).margin(5e-5));
    for (const double momentum : {0.70, 0.75}) {
        bend_it::Model room =
            room_with({{"particle", shot_number("muon")}, {"momentum", momentum}, {"field", 3.8}});
        CHECK(room.measure("curl_limit").value == Approx(0.7348).margin(5e-5));
        CHECK((shot(room).end == bend_it::End::curled) == (momentum < 0.7348));
        CHECK(room.measure("escaped").value == (momentum < 0.7348 ? 0.0 : 1.0));
    }
}

TEST_CASE("the sagitta of 100 GeV over 1.1 m is 1.72 mm", "[sims]")
{
    CHECK(physics::sagitta(1.1, 100.0, 1.0, 3.8) / units::millimetre == Approx(1.723).margin(5e-4));
}

TEST_CASE("the side of the bend tells the charge, and the field turns it round", "[sims]")
{
    for (const double field : {2.0, -2.0}) {
        for (const auto& [name, charge] : std::initializer_list<std::pair<std::string_view, int>>{
                 {"electron", -1}, {"positron", 1}, {"proton", 1}, {"photon", 0}, {"neutron", 0}}) {
            bend_it::Model room =
                room_with({{"particle", shot_number(name)}, {"momentum", 1.5}, {"field", field}});
            const double right = shot(room).now.place.x;  // it is shot upwards
            INFO(name << " " << field << " " << right);
            if (charge == 0) {
                CHECK(std::abs(right) < 1e-12);
            } else {
                CHECK((right > 0.0) == ((charge > 0) == (field > 0.0)));
                CHECK(std::abs(right) > 0.1);
            }
        }
    }
}

TEST_CASE("six tracks are sorted by charge, and a name holds", "[sims]")
{
    int negative = 0;
    int neutral = 0;
    int positive = 0;
    for (std::uint64_t seed = 1; seed <= 30; ++seed) {
        bend_it::Model room = room_with({{"field", 2.0}}, seed);
        CHECK_FALSE(room.command("name_charge", {0.0, 1.0}));
        REQUIRE(room.command("collide"));
        REQUIRE(room.event().size() == bend_it::tracks_in_event);
        pass(room, 120);
        for (std::size_t number = 0; number < room.event().size(); ++number) {
            const double charge = room.particle(room.event()[number]).charge();
            negative += charge < 0.0 ? 1 : 0;
            neutral += charge == 0.0 ? 1 : 0;
            positive += charge > 0.0 ? 1 : 0;
            const bool wrongly = number == 0;
            const double choice = charge + 1.0;
            const double said = wrongly ? (choice > 1.0 ? 0.0 : choice + 1.0) : choice;
            CHECK(room.command("name_charge", {static_cast<double>(number), said}));
            CHECK_FALSE(room.command("name_charge", {static_cast<double>(number), choice}));
        }
        CHECK(room.measure("charges_named").value == 6.0);
        CHECK(room.measure("charges_right").value == 5.0);
    }
    CHECK(negative > 40);
    CHECK(positive > 40);
    CHECK(neutral > 20);
}

TEST_CASE("one setting of the magnet keeps the slow ones and lets the fast ones go", "[sims]")
{
    for (const double field : {1.0, 2.7, 4.0}) {
        bend_it::Model room = room_with({{"field", field}}, 3);
        for (int event = 0; event < 10; ++event) {
            REQUIRE(room.command("collide"));
            CHECK(room.measure("flying").value == 6.0);
            pass(room, 700);
            CHECK(room.measure("flying").value == 0.0);
        }
        INFO(field);
        CHECK((room.measure("slow_escaped").value == 0.0) == (field > 2.0));
        CHECK(room.measure("fast_escaped").value > 0.0);
        CHECK((room.measure("slow_curled").value > 10.0) == (field > 2.0));
        CHECK((room.measure("fast_curled").value > 0.0) == (field > 3.0));
        room.set("field", 0.5);
        CHECK(room.measure("fast_escaped").value == 0.0);
    }
}

TEST_CASE("how far a measured momentum is off is told after it was measured", "[sims]")
{
    bend_it::Model room = room_with({{"particle", shot_number("mystery")}, {"field", 1.2}}, 11);
    CHECK_FALSE(measures(room));
    const bend_it::Flight& flight = shot(room);
    CHECK(flight.mystery);
    lay_ring(room, flight);
    CHECK(room.measure("momentum_off").value == 100.0);
    const bend_it::Ring ring = room.ring();
    CHECK(room.under_ring() == &flight);
    REQUIRE(measures(room));
    CHECK(room.measure("momentum_off").value < 3.0);
    CHECK(room.histogram(*room.room().reading("momenta"))->inside() == 1.0);

    // A ring that lies beside the track measures nothing.
    REQUIRE(
        room.command("place_ring", {-ring.first.x, -ring.first.y, -ring.second.x, -ring.second.y}));
    CHECK_FALSE(measures(room));
    CHECK(room.measure("measured").value == 1.0);

    // A straight line is no ring.
    REQUIRE(room.command("place_ring", {0.3, 0.3, 0.6, 0.6}));
    CHECK_FALSE(measures(room));
    CHECK(*room.measure("ring_momentum").error == room.measure("ring_momentum").value);
}

TEST_CASE("curvature rises in proportion to the field", "[sims]")
{
    bend_it::Model room = room_with({{"particle", shot_number("muon")}, {"momentum", 1.0}});
    for (const double field : {3.0, 1.0, 2.0}) {
        room.set("field", field);
        lay_ring(room, shot(room));
        REQUIRE(measures(room));
    }
    const core::Series* const series = room.series(*room.room().reading("curvature"));
    REQUIRE(series->points().size() == 3);
    for (const core::Series::Point& point : series->points()) {
        CHECK(point.value / point.time == Approx(0.299792458).epsilon(0.02));
    }
    CHECK(series->points().front().time == 1.0);
}

TEST_CASE("only a loop around the lead hits the star", "[sims]")
{
    bend_it::Model room =
        room_with({{"particle", shot_number("positron")}, {"star", 1.0}, {"field", 0.0}}, 5);
    const core::Vector3 star = room.star();
    const double towards = std::atan2(star.y, star.x) / units::degree;
    room.set("aim", towards);
    CHECK(shot(room).end == bend_it::End::absorbed);
    CHECK(room.measure("in_lead").value == 1.0);
    CHECK(room.measure("stars_hit").value == 0.0);

    // A chord d of a circle with radius R is seen at asin(d / 2R) beside the beginning. A positive
    // charge turns right in a field above 0, so it is aimed as much to the left.
    const double momentum = 0.3;
    const double field = 1.6;
    const double radius = *physics::bending_radius(momentum, 1.0, field);
    REQUIRE(star.length() < 2.0 * radius);
    const double beside = std::asin(star.length() / (2.0 * radius)) / units::degree;
    room.set("momentum", momentum);
    room.set("field", field);
    room.set("aim", std::remainder(towards + beside, 360.0));
    CHECK(shot(room).hit_star);
    CHECK(room.measure("stars_hit").value == 1.0);
    CHECK(room.measure("shots").value == 2.0);
    pass(room, 100);
    CHECK_FALSE(room.star_shines());
    CHECK((room.star() - star).length() > 1e-3);
}

TEST_CASE("in water tracks spiral inwards", "[sims]")
{
    bend_it::Model room = room_with({{"particle", shot_number("antimuon")},
                                     {"momentum", 0.3},
                                     {"field", 2.0},
                                     {"filling", 2.0}});
    const bend_it::Flight& flight = shot(room);
    CHECK(flight.end == bend_it::End::rested);
    // The mean range of a muon of 0.3 GeV/c (212 MeV) in water is 87 cm (Groom, Mokhov and
    // Striganov 2001, interpolated); places are kept each centimetre.
    double length = 0.0;
    for (std::size_t i = 1; i < flight.places.size(); ++i) {
        length += (flight.places[i] - flight.places[i - 1]).length();
    }
    CHECK(length > 0.80);
    CHECK(length < 0.95);
    CHECK((flight.places.back() - flight.places.front()).length() < 0.9);
}

TEST_CASE("the gun keeps firing and old tracks go", "[sims]")
{
    bend_it::Model room{particles()};
    pass(room, 2000);
    // Three shots of six are fresh or fade.
    CHECK(room.shots().size() >= 12);
    CHECK(room.shots().size() <= 30);
    REQUIRE(room.command("collide"));
    pass(room, 300);
    CHECK(room.shots().empty());
    REQUIRE(room.command("shoot"));
    CHECK(room.event().empty());
    CHECK(room.measure("shots").value == 6.0 * 18.0);
    CHECK(room.measure("escaped").value > 50.0);
}
