#include "sims/bump_hunter/model.hpp"

#include "sims/particles.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace {

using bump_hunter::Certainty;
using bump_hunter::Model;

Model room_of(std::string_view process, std::uint64_t seed = 1)
{
    Model room{particles()};
    const auto& parameter = room.room().parameters[*room.room().parameter("process")];
    room.set("process", *sims::value_of(parameter, process));
    room.reset(seed);
    return room;
}

/// Collides so many, in bursts, and waits until all are weighed.
void fill(Model& room, int events)
{
    room.set("burst_size", 1000);
    while (room.measure("events").value < events && room.command("burst")) {
        while (room.waiting() > 0) {
            room.tick();
        }
    }
}

double read(const Model& room, std::string_view reading) { return room.measure(reading).value; }

/// Picks the two that come out of the detector.
void pick_right(Model& room)
{
    for (std::size_t track = 0; track < room.tracks().size(); ++track) {
        if (!room.tracks()[track].stops) {
            REQUIRE(room.command("pick", {static_cast<double>(track)}));
        }
    }
}

}  // namespace

TEST_CASE("an event is filled by hand: collide, pick two, weigh", "[sims][bump_hunter]")
{
    Model room = room_of("j_psi");
    CHECK_FALSE(room.command("weigh"));
    CHECK_FALSE(room.command("pick", {0.0}));
    REQUIRE(room.command("collide"));
    REQUIRE(room.tracks().size() >= 3);
    CHECK(room.sees().key == "bump_hunter.sees.event");
    CHECK_FALSE(room.pair_mass());
    pick_right(room);
    REQUIRE(room.pair_mass());
    const double mass = *room.pair_mass();
    REQUIRE(room.command("weigh"));
    CHECK(room.last_mass() == mass);
    CHECK(room.tracks().empty());
    CHECK(read(room, "by_hand") == 1.0);
    CHECK(read(room, "filled") == 1.0);
    CHECK(read(room, "mispicked") == 0.0);
    CHECK(room.masses().mean() == Approx(mass));
    CHECK_FALSE(room.command("weigh"));
}

TEST_CASE("picking a third lets the first go, and picking again lets go", "[sims][bump_hunter]")
{
    Model room = room_of("z");
    REQUIRE(room.command("collide"));
    REQUIRE(room.tracks().size() >= 3);
    room.command("pick", {0.0});
    room.command("pick", {1.0});
    room.command("pick", {2.0});
    CHECK_FALSE(room.is_picked(0));
    CHECK(room.is_picked(1));
    CHECK(room.is_picked(2));
    room.command("pick", {1.0});
    CHECK(room.picked().size() == 1);
    CHECK_FALSE(room.command("pick", {7.0}));
}

TEST_CASE("the wrong pair weighs something else, and is noticed", "[sims][bump_hunter]")
{
    Model room = room_of("z");
    int outside = 0;
    for (int event = 1; event <= 50; ++event) {
        REQUIRE(room.command("collide"));
        std::size_t picked = 0;
        for (std::size_t track = 0; track < room.tracks().size() && picked < 2; ++track) {
            if (room.tracks()[track].stops || picked == 1) {
                room.command("pick", {static_cast<double>(track)});
                ++picked;
            }
        }
        if (picked < 2) {
            room.command("pick", {0.0});
        }
        REQUIRE(room.command("weigh"));
        CHECK(read(room, "mispicked") == event);
        outside += room.last_mass() < 60.0 ? 1 : 0;
    }
    CHECK(outside > 45);
}

TEST_CASE("soft tracks stop, the pair comes out", "[sims][bump_hunter]")
{
    Model room = room_of("upsilon", 3);
    std::set<std::size_t> counts;
    for (int event = 0; event < 200; ++event) {
        REQUIRE(room.command("collide"));
        counts.insert(room.tracks().size());
        std::size_t out = 0;
        for (const bump_hunter::SeenTrack& track : room.tracks()) {
            const double momentum = track.particle.motion.transverse_momentum();
            CHECK((momentum < 3.0) == track.stops);
            CHECK(momentum > 0.735);  // comes to the calorimeter in 3.8 T
            out += track.stops ? 0 : 1;
        }
        CHECK(out == 2);
    }
    CHECK(counts == std::set<std::size_t>{3, 4, 5});
}

TEST_CASE("a burst looks at as many events as it is set to", "[sims][bump_hunter]")
{
    Model room = room_of("j_psi");
    room.set("burst_size", 250);
    REQUIRE(room.command("burst"));
    CHECK_FALSE(room.command("collide"));  // those of the burst come first
    for (int tick = 0; tick < 90; ++tick) {
        room.tick();
    }
    CHECK(room.waiting() == 0);
    CHECK(read(room, "events") == 250.0);
    CHECK(room.masses().entries() == 250);
    CHECK(read(room, "by_hand") == 0.0);
}

TEST_CASE("there is an end to events", "[sims][bump_hunter]")
{
    Model room = room_of("z");
    fill(room, 60'000);
    CHECK(read(room, "events") == bump_hunter::Collisions::most_events);
    CHECK_FALSE(room.command("burst"));
    CHECK_FALSE(room.command("collide"));
}

TEST_CASE("pairs of one sign can be left out, at any time", "[sims][bump_hunter]")
{
    Model room = room_of("upsilon", 5);
    fill(room, 3000);
    const auto all = room.masses().entries();
    room.command("mark", {9.46});
    const double before = read(room, "significance");
    room.set("opposite_only", 1.0);
    // Half of the background is of one sign, none of the signal.
    const auto kept = static_cast<double>(room.masses().entries());
    CHECK(kept < 0.65 * static_cast<double>(all));
    CHECK(kept > 0.45 * static_cast<double>(all));
    room.set("opposite_only", 0.0);
    CHECK(room.masses().entries() == all);
    CHECK(read(room, "significance") == before);
}

TEST_CASE("cuts on momentum and direction leave fewer pairs", "[sims][bump_hunter]")
{
    Model room = room_of("j_psi", 6);
    fill(room, 2000);
    const auto all = room.masses().entries();
    room.set("least_momentum", 5.0);
    const auto hard = room.masses().entries();
    CHECK(hard < all);
    CHECK(hard > 0);
    room.set("least_momentum", 0.0);
    room.set("most_eta", 1.0);
    CHECK(room.masses().entries() < all);
    room.set("most_eta", 2.4);
    CHECK(room.masses().entries() == all);
}

TEST_CASE("a cut makes 2000 events of the upsilon enough", "[sims][bump_hunter]")
{
    double before = 0.0;
    double after = 0.0;
    constexpr int rooms = 20;
    for (int seed = 1; seed <= rooms; ++seed) {
        Model room = room_of("upsilon", static_cast<std::uint64_t>(seed));
        fill(room, 2000);
        room.command("mark", {9.46});
        before += read(room, "significance") / rooms;
        room.set("opposite_only", 1.0);
        after += read(room, "significance") / rooms;
    }
    INFO("upsilon, 2000 events: S/sqrt B " << before << ", opposite charges only " << after);
    CHECK(before < 5.0);
    CHECK(after > 5.0);
    CHECK(after > 1.2 * before);
}

TEST_CASE("words say how sure one may be", "[sims][bump_hunter]")
{
    CHECK(bump_hunter::certainty_of(1.9) == Certainty::none);
    CHECK(bump_hunter::certainty_of(2.0) == Certainty::maybe);
    CHECK(bump_hunter::certainty_of(3.0) == Certainty::likely);
    CHECK(bump_hunter::certainty_of(4.99) == Certainty::likely);
    CHECK(bump_hunter::certainty_of(5.0) == Certainty::sure);
    Model room = room_of("j_psi", 4);
    CHECK(room.sees().key == "bump_hunter.sees.quiet");
    fill(room, 2000);
    room.command("mark", {3.1});
    CHECK(room.sees().key == "bump_hunter.sees.sure");
    room.command("mark", {2.5});
    CHECK(room.sees().key == "bump_hunter.sees.none");
}

TEST_CASE("calling is judged by what is there", "[sims][bump_hunter]")
{
    Model room = room_of("z", 8);
    CHECK_FALSE(room.command("call"));
    fill(room, 2000);
    CHECK(read(room, "call_off") == 100.0);
    room.command("mark", {91.188});
    REQUIRE(room.command("call"));
    CHECK(read(room, "call_off") < 0.01);
    CHECK(read(room, "called_with") == read(room, "significance"));
    room.command("mark", {75.0});
    REQUIRE(room.command("call"));
    CHECK(read(room, "call_off") == Approx(17.75).margin(0.05));
    CHECK(read(room, "called_with") < 2.0);
}

TEST_CASE("a mystery is one of four, and has one right name", "[sims][bump_hunter]")
{
    std::set<double> right;
    for (std::uint64_t seed = 1; seed <= 40; ++seed) {
        Model room = room_of("mystery", seed);
        // Nothing tells before there are data: the range is everything.
        CHECK(room.masses().low() == 0.0);
        CHECK(room.masses().high() == 160.0);
        CHECK_FALSE(room.command("name", {0.0}));
        fill(room, 1000);
        int names = 0;
        for (const double which : {0.0, 1.0, 2.0, 3.0}) {
            REQUIRE(room.command("name", {which}));
            if (read(room, "named_right") == 1.0) {
                ++names;
                right.insert(which);
            }
        }
        CHECK(names == 1);
    }
    CHECK(right.size() == 4);
}

TEST_CASE("a look at another range forgets no pair", "[sims][bump_hunter]")
{
    Model room = room_of("z", 9);
    fill(room, 1000);
    const double inside = room.masses().inside();
    room.set("range", 1.0);
    CHECK(room.masses().entries() == 1000);
    CHECK(room.masses().inside() >= inside);
    room.set("range", 2.0);
    CHECK(room.masses().high() == 5.0);
    CHECK(room.masses().inside() == 0.0);
    CHECK(room.marker() < 5.0);
    room.set("range", 0.0);
    CHECK(room.masses().inside() == inside);
}

TEST_CASE("another process counts from the next reset, or at once where nothing has happened",
          "[sims][bump_hunter]")
{
    Model room{particles()};
    room.set("process", 2.0);
    CHECK(room.masses().high() == 120.0);
    fill(room, 1000);
    room.set("process", 0.0);
    CHECK(room.masses().high() == 120.0);
    room.reset();
    CHECK(room.masses().high() == 5.0);
}
