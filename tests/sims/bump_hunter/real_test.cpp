#include "physics/open_data.hpp"
#include "sims/bump_hunter/model.hpp"
#include "sims/particles.hpp"

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>

// Measured events: a small table of our own, and real ones where LUMI_DATA points.

namespace {

namespace fs = std::filesystem;
using bump_hunter::Model;

constexpr const char* header =
    "Run,Event,E1,px1,py1,pz1,pt1,eta1,phi1,Q1,E2,px2,py2,pz2,pt2,eta2,phi2,Q2,M\n";
/// Two muons of 10 GeV back to back, and of one sign.
constexpr const char* rows =
    "1,7,10,10,0,0,10,0,0,1,10,-10,0,0,10,0,3.14159,-1,20.0\n"
    "1,8,45,0,45,0,45,0,1.5708,1,45,0,-45,0,45,0,-1.5708,1,90.0\n"
    "1,9,46,0,46,0,46,0,1.5708,1,46,0,-46,0,46,0,-1.5708,-1,92.0\n";

std::string table() { return std::string{header} + rows; }

std::optional<std::string> real_text(const std::string& name)
{
    const char* const folder = std::getenv("LUMI_DATA");
    const fs::path path = fs::path{folder == nullptr ? "" : folder} / name;
    if (folder == nullptr || !fs::is_regular_file(path)) {
        WARN("skipped: LUMI_DATA names no folder with " << name);
        return std::nullopt;
    }
    std::ifstream file{path, std::ios::binary};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void weigh_all(Model& room)
{
    room.set("burst_size", 2000);
    while (room.command("burst")) {
        while (room.waiting() > 0) {
            room.tick();
        }
    }
}

}  // namespace

TEST_CASE("a file takes the place of the simulation, and says so", "[sims][bump_hunter]")
{
    Model room{particles()};
    CHECK(room.measure("real").value == 0.0);
    const auto read = room.open("pairs.csv", table());
    REQUIRE(read);
    CHECK(read.value() == 3);
    CHECK(room.measure("real").value == 1.0);
    CHECK(room.masses().low() == 60.0);  // most of it is near the Z
    REQUIRE(room.command("collide"));
    // Nothing is added to what was measured.
    CHECK(room.tracks().size() == 2);
    REQUIRE(room.command("pick", {0.0}));
    REQUIRE(room.command("pick", {1.0}));
    CHECK(room.pair_mass().value() == Approx(20.0).epsilon(1e-3));
    REQUIRE(room.command("weigh"));
    weigh_all(room);
    CHECK(room.measure("events").value == 3.0);
    CHECK_FALSE(room.command("collide"));
    CHECK(room.masses().inside() == 2.0);
    room.set("opposite_only", 1.0);
    CHECK(room.masses().inside() == 1.0);

    // It stays open over a reset, until another process is chosen.
    room.reset();
    CHECK(room.measure("real").value == 1.0);
    CHECK(room.measure("events").value == 0.0);
    room.set("process", 2.0);
    room.reset();
    CHECK(room.measure("real").value == 0.0);
}

TEST_CASE("a wrong file changes nothing", "[sims][bump_hunter]")
{
    Model room{particles()};
    room.set("burst_size", 10.0);
    room.command("burst");
    room.tick();
    const std::uint64_t before = room.hash();
    const auto read = room.open("pairs.csv", "Run,Event\n1,2\n");
    REQUIRE_FALSE(read);
    CHECK(read.error().file == "pairs.csv");
    CHECK(room.hash() == before);
    CHECK(room.measure("real").value == 0.0);
}

TEST_CASE("no name is right where measured data show nothing", "[sims][bump_hunter]")
{
    Model room{particles()};
    REQUIRE(room.open("pairs.csv", table()));
    weigh_all(room);
    REQUIRE(room.command("name", {2.0}));
    CHECK(room.measure("named_right").value == 0.0);
}

TEST_CASE("real data show the J/psi", "[sims][bump_hunter][real]")
{
    const auto text = real_text("cms2010_dimuon_Jpsi_2-5GeV.csv");
    if (!text) {
        return;
    }
    Model room{particles()};
    REQUIRE(room.open("jpsi.csv", *text));
    CHECK(room.masses().low() == 2.0);
    room.set("opposite_only", 1.0);
    weigh_all(room);
    room.command("mark", {3.05});
    const sims::Measure peak = room.measure("peak");
    INFO("real J/psi: " << peak.value << " +- " << *peak.error << " GeV, S/sqrt B "
                        << room.measure("significance").value);
    CHECK(peak.value == Approx(3.098).margin(0.006));
    room.command("mark", {peak.value});
    CHECK(room.measure("sure").value == 1.0);
    room.command("name", {0.0});
    CHECK(room.measure("named_right").value == 1.0);
    room.command("name", {2.0});
    CHECK(room.measure("named_right").value == 0.0);
    room.command("call");
    CHECK(room.measure("call_off").value < 0.2);
}

TEST_CASE("real data show the Z", "[sims][bump_hunter][real]")
{
    const auto text = real_text("cms2011_Zmumu_with_mass.csv");
    if (!text) {
        return;
    }
    Model room{particles()};
    REQUIRE(room.open("z.csv", *text));
    CHECK(room.masses().low() == 60.0);
    weigh_all(room);
    CHECK(room.measure("events").value == 10'851.0);
    room.command("mark", {90.0});
    const sims::Measure peak = room.measure("peak");
    INFO("real Z: " << peak.value << " +- " << *peak.error << " GeV, S/sqrt B "
                    << room.measure("significance").value);
    CHECK(peak.value > 90.5);
    CHECK(peak.value < 91.5);
    CHECK(room.measure("sure").value == 1.0);
    CHECK(room.masses().edge(room.masses().fullest()) == Approx(91.0));
}

TEST_CASE("weighed by hand, real pairs weigh what CMS found", "[sims][bump_hunter][real]")
{
    for (const auto& [name, most] : {std::pair{"cms2010_dimuon_Jpsi_2-5GeV.csv", 0.02e-3 * 1.1},
                                     std::pair{"cms2011_Zmumu_with_mass.csv", 0.6e-3 * 1.01}}) {
        const auto text = real_text(name);
        if (!text) {
            continue;
        }
        const auto pairs = physics::read_muon_pairs(name, *text);
        REQUIRE(pairs);
        Model room{particles()};
        REQUIRE(room.open(name, *text));
        double largest = 0.0;
        for (const physics::MeasuredPair& pair : pairs.value()) {
            REQUIRE(room.command("collide"));
            room.command("pick", {0.0});
            room.command("pick", {1.0});
            largest = std::max(largest, std::abs(room.pair_mass().value() - pair.mass));
        }
        INFO(name << ": largest difference " << largest * 1e3 << " MeV");
        CHECK(largest < most);
    }
}
