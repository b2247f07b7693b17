#include "sims/detector_onion/model.hpp"

#include "sims/particles.hpp"

#include <cmath>

namespace {

using detector_onion::Clues;
using detector_onion::Kind;
using detector_onion::Layer;
using detector_onion::Onion;

constexpr Onion whole{true, true, true, true, true};

void let_fly(detector_onion::Model& room)
{
    while (!room.is_done()) {
        room.tick();
    }
}

detector_onion::Model room_with(Kind kind, double energy = 8.0, std::uint64_t seed = 1)
{
    detector_onion::Model room{particles()};
    room.set("particle", 1.0 + static_cast<double>(kind));
    room.set("energy", energy);
    room.reset(seed);
    let_fly(room);
    return room;
}

}  // namespace

TEST_CASE("six particles and four layers agree with the table of truth", "[sims]")
{
    struct Row {
        Kind kind;
        Clues clues;
    };
    // Track, stops in ECAL, stops in HCAL, muon chambers: physics of a collider's barrel.
    const std::array<Row, 6> table{{{Kind::electron, {true, true, false, false}},
                                    {Kind::photon, {false, true, false, false}},
                                    {Kind::charged_hadron, {true, false, true, false}},
                                    {Kind::neutral_hadron, {false, false, true, false}},
                                    {Kind::muon, {true, false, false, true}},
                                    {Kind::neutrino, {false, false, false, false}}}};
    for (const Row& row : table) {
        for (std::uint64_t seed = 1; seed <= 200; ++seed) {
            INFO(static_cast<int>(row.kind) << " with seed " << seed);
            const detector_onion::Model room = room_with(row.kind, 8.0, seed);
            REQUIRE(room.clues() == row.clues);
            CHECK(detector_onion::rules(row.kind, whole) == row.clues);
            // Hadrons leave a little in the ECAL, muons in both.
            const bool hadron =
                row.kind == Kind::charged_hadron || row.kind == Kind::neutral_hadron;
            CHECK((room.light(Layer::ecal) > 0.0) ==
                  (row.clues.stops_in_ecal || hadron || row.kind == Kind::muon));
            CHECK((room.measure("missing").value > 1.0) == (row.kind == Kind::neutrino));
        }
    }
}

TEST_CASE("a shower goes deeper by ln 10 radiation lengths a decade", "[sims]")
{
    // Of the formula, in a block without an end.
    const auto mean_depth = [](double energy) {
        double sum = 0.0;
        for (int slice = 0; slice < 600; ++slice) {
            sum += (slice + 0.5) * 0.1 *
                   detector_onion::shower_share(energy, false, slice * 0.1, (slice + 1) * 0.1);
        }
        return sum;
    };
    for (const double energy : {1.0, 5.0, 10.0}) {
        const double growth = mean_depth(10.0 * energy) - mean_depth(energy);
        INFO("from " << energy << " GeV by " << growth << " radiation lengths");
        CHECK(growth == Approx(std::log(10.0)).epsilon(0.05));
    }
    // And of what the room's cells tell, ten to a hundred GeV, averaged over shots.
    const auto read_depth = [](double energy) {
        double sum = 0.0;
        for (std::uint64_t seed = 1; seed <= 100; ++seed) {
            sum += room_with(Kind::electron, energy, seed).measure("depth").value;
        }
        return sum / 100.0;
    };
    const double growth = read_depth(100.0) - read_depth(10.0);
    INFO("in the cells by " << growth);
    CHECK(growth == Approx(std::log(10.0)).epsilon(0.05));
}

TEST_CASE("less than a hundredth of an electron leaks out of the ECAL", "[sims]")
{
    for (const double energy : {5.0, 20.0, 50.0, 115.0}) {
        const double leak = detector_onion::shower_share(
            energy, false, detector_onion::ecal_radiation_lengths, 1000.0);
        INFO(energy << " GeV leak " << 100.0 * leak << " %");
        CHECK(leak > 0.0);
        CHECK(leak < 0.01);
    }
    const detector_onion::Model room = room_with(Kind::electron, 50.0);
    CHECK(room.light(Layer::ecal) > 0.99 * room.shot().momentum);
    CHECK(room.light(Layer::ecal) < room.shot().momentum);
}

TEST_CASE("momenta across the beam add up to nothing with the neutrino", "[sims]")
{
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        for (const Kind kind : {Kind::neutrino, Kind::muon, Kind::photon}) {
            const detector_onion::Model room = room_with(kind, 20.0, seed);
            const core::Vector3 sum = room.shot().thrown + room.shot().recoil;
            CHECK(sum.length() < 1e-9);
            if (kind == Kind::neutrino) {
                CHECK((room.shot().missing() - room.shot().thrown).length() < 1e-9);
            } else {
                CHECK(room.shot().missing().length() < 1e-9);
            }
        }
    }
}

TEST_CASE("tracks bend with their charge, and muons bend back outside", "[sims]")
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const detector_onion::Model room = room_with(Kind::muon, 8.0, seed);
        const auto& points = room.shot().ways.front().points;
        const auto turn = [&](std::size_t at) {
            const core::Vector3 before = points[at] - points[at - 1];
            const core::Vector3 after = points[at + 1] - points[at];
            return cross(before, after).z;
        };
        const double charge = room.shot().charge;
        // Positive ones turn right, which is clockwise: towards -z.
        CHECK(turn(5) * charge < 0.0);
        CHECK(turn(points.size() - 10) * charge > 0.0);
        // Each on its own circle: R = p / (0.2998 B).
        const double radius = room.shot().momentum / (0.299792458 * 3.8);
        const double at = std::hypot(points[20].x, points[20].y);
        const double angle = std::atan2(points[20].y, points[20].x) - room.shot().azimuth;
        CHECK(std::abs(std::sin(angle)) == Approx(at / (2.0 * radius)).epsilon(1e-6));
    }
}

TEST_CASE("the cheapest onion that finds all kinds has three layers", "[sims]")
{
    int cheapest = 100;
    int found = 0;
    for (int bits = 0; bits < 32; ++bits) {
        Onion onion{};
        for (std::size_t layer = 0; layer < onion.size(); ++layer) {
            onion[layer] = ((bits >> layer) & 1) != 0;
        }
        if (detector_onion::finds_all(onion)) {
            ++found;
            cheapest = std::min(cheapest, detector_onion::price_of(onion));
            CHECK(onion[0]);
            CHECK(onion[1]);
            CHECK(onion[2]);
        }
    }
    CHECK(found == 4);
    detector_onion::Model room{particles()};
    CHECK(room.measure("price").value == 22.0);
    CHECK(room.measure("finds_all").value == 1.0);
    room.set("solenoid", 0.0);
    room.set("muon_chambers", 0.0);
    CHECK(room.measure("finds_all").value == 1.0);
    CHECK(room.measure("price").value == cheapest);
    room.set("budget", cheapest - 1.0);
    CHECK(room.measure("within_budget").value == 0.0);
    room.set("tracker", 0.0);
    CHECK(room.measure("finds_all").value == 0.0);
    CHECK(room.measure("within_budget").value == 1.0);
}

TEST_CASE("a mystery is named once, and the layer that disagrees is told", "[sims]")
{
    detector_onion::Model room{particles()};
    room.reset(3);
    std::array<int, 6> seen{};
    for (int shot = 0; shot < 60; ++shot) {
        let_fly(room);
        const Kind truth = room.shot().kind;
        ++seen[static_cast<std::size_t>(truth)];
        const Kind said = shot % 2 == 0 ? truth : Kind::muon;
        REQUIRE(room.command("name", {static_cast<double>(said)}));
        CHECK_FALSE(room.command("name", {static_cast<double>(truth)}));
        CHECK(room.named_right() == (said == truth));
        CHECK(room.disagrees().has_value() == (said != truth));
        if (said != truth && truth != Kind::electron && truth != Kind::charged_hadron) {
            CHECK(room.disagrees() == Layer::tracker);
        }
        REQUIRE(room.command("shoot"));
    }
    for (const int count : seen) {
        CHECK(count > 2);
    }
    CHECK(room.measure("named_right").value + room.measure("named_wrong").value == 60.0);
    CHECK(room.measure("shots").value == 61.0);
    int confused = 0;
    for (std::size_t truth = 0; truth < 6; ++truth) {
        for (std::size_t said = 0; said < 6; ++said) {
            confused += truth == said
                            ? 0
                            : room.confusions(static_cast<Kind>(truth), static_cast<Kind>(said));
        }
    }
    CHECK(room.measure("named_wrong").value == confused);
    CHECK(room.histogram(*room.room().reading("mistakes"))->entries() == confused);
    // A chosen particle needs no name.
    room.set("particle", 2.0);
    CHECK_FALSE(room.command("name", {1.0}));
}

TEST_CASE("ambiguity lets hadrons shower early and photons convert", "[sims]")
{
    int early = 0;
    int converted = 0;
    for (std::uint64_t seed = 1; seed <= 100; ++seed) {
        detector_onion::Model hadron{particles()};
        hadron.set("ambiguity", 1.0);
        hadron.set("particle", 4.0);
        hadron.reset(seed);
        let_fly(hadron);
        early += hadron.clues().stops_in_ecal ? 1 : 0;
        detector_onion::Model photon{particles()};
        photon.set("ambiguity", 1.0);
        photon.set("particle", 2.0);
        photon.reset(seed);
        let_fly(photon);
        converted += photon.clues().track ? 1 : 0;
    }
    // 1 - e^-1.1 of the neutrons begin in the ECAL.
    CHECK(std::abs(early - 66.7) < 4.0 * std::sqrt(66.7 * 0.333));
    CHECK(converted > 5);
    CHECK(converted < 40);
}

TEST_CASE("nothing is told before it lights up", "[sims]")
{
    detector_onion::Model room{particles()};
    room.set("particle", 1.0);
    room.reset(2);
    CHECK(room.clues() == Clues{});
    for (int tick = 0; tick < 15; ++tick) {
        room.tick();
    }
    CHECK(room.clues() == Clues{true, false, false, false});
    CHECK(room.sees().key == "detector_onion.sees.flying");
    let_fly(room);
    CHECK(room.sees().key == "detector_onion.sees.track_ecal");
    const core::Histogram* deposits = room.histogram(*room.room().reading("deposits"));
    CHECK(deposits->inside() == Approx(room.light(Layer::ecal)));
}
