#include "sims/cloud_chamber/model.hpp"

#include "core/statistics.hpp"
#include "core/units.hpp"
#include "physics/material.hpp"
#include "sims/particles.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <initializer_list>
#include <set>
#include <utility>

namespace units = core::units;
namespace materials = physics::materials;
using cloud_chamber::Kind;
using cloud_chamber::Shape;
using cloud_chamber::Trail;

namespace {

using Setting = std::pair<std::string_view, double>;
constexpr double none = 0.0;
constexpr double alpha = 1.0;
constexpr double beta = 2.0;

cloud_chamber::Model room_with(std::initializer_list<Setting> settings, std::uint64_t seed = 1)
{
    cloud_chamber::Model room{particles()};
    for (const auto& [name, value] : settings) {
        REQUIRE(room.set(name, value));
    }
    room.reset(seed);
    return room;
}

/// Ticks, and tells of each trail once, when it is fresh.
void watch(
    cloud_chamber::Model& room,
    int ticks,
    const std::function<void(const Trail&)>& tell = [](const Trail&) {})
{
    for (int tick = 0; tick < ticks; ++tick) {
        room.tick();
        for (const Trail& trail : room.trails()) {
            if (trail.age == 0) {
                tell(trail);
            }
        }
    }
}

/// The least mean loss of a heavy particle of charge 1, MeV cm^2/g.
double least_loss(const physics::Material& material)
{
    const physics::Projectile muon{particles().find("muon")->mass, 1.0};
    double least = 1e9;
    for (double beta_gamma = 2.0; beta_gamma < 6.0; beta_gamma *= 1.002) {
        const double energy = physics::kinetic_energy_of(beta_gamma, muon.mass);
        least = std::min(least, physics::stopping_power(material, muon, energy));
    }
    return least / material.density * units::gram_per_square_centimetre / units::MeV;
}

core::Vector3 at(const cloud_chamber::Drop& drop) { return {double(drop.x), double(drop.y), 0.0}; }

constexpr double minute = 3600.0;  // ticks

}  // namespace

TEST_CASE("the least losses are those of the tables", "[sims]")
{
    // PDG, Atomic and Nuclear Properties of Materials.
    for (const auto& [material, published] :
         std::initializer_list<std::pair<const physics::Material*, double>>{
             {&materials::dry_air, 1.815},
             {&materials::argon, 1.519},
             {&materials::silicon, 1.664},
             {&materials::iron, 1.451},
             {&materials::copper, 1.403},
             {&materials::lead, 1.122},
             {&materials::water, 1.992}}) {
        INFO(material->name << " " << least_loss(*material));
        CHECK(least_loss(*material) == Approx(published).epsilon(0.002));
    }
}

TEST_CASE("an alpha makes 409 times as many droplets as a muon", "[sims]")
{
    const physics::Projectile helium{particles().find("alpha")->mass, 2.0};
    const double begins = physics::stopping_power(materials::dry_air, helium, 5.486 * units::MeV);
    const double least = least_loss(materials::dry_air) * materials::dry_air.density * units::MeV /
                         units::gram_per_square_centimetre;
    INFO(begins / least);
    CHECK(begins / least == Approx(409.0).epsilon(0.05));

    // In the room: what hangs along the first 3 mm of fresh trails from the source.
    constexpr double along = 3.0 * units::millimetre;
    double pairs = 0.0;
    double trails = 0.0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        cloud_chamber::Model room = room_with({{"source", alpha}}, seed);
        const core::Vector3 source = room.source();
        watch(room, int(5 * minute), [&](const Trail& trail) {
            const bool from_source = (at(trail.drops.front()) - source).length() < 4e-3;
            if (trail.kind != Kind::alpha || !from_source) {
                return;
            }
            ++trails;
            for (const cloud_chamber::Drop& drop : trail.drops) {
                const bool near = (at(drop) - source).length() < along;
                pairs += near ? double(drop.pairs) : 0.0;
            }
        });
    }
    REQUIRE(trails > 3000.0);
    // Along 3 mm the mean loss is two per cent above that at the beginning.
    const double ratio = pairs / trails / along / (least / materials::energy_per_ion_pair_in_air);
    INFO(ratio);
    CHECK(ratio == Approx(409.0).epsilon(0.05));
}

TEST_CASE("alphas of americium and radon come four centimetres far", "[sims]")
{
    const physics::RangeTable table{materials::dry_air,
                                    physics::Projectile{particles().find("alpha")->mass, 2.0},
                                    10.0 * units::MeV};
    INFO(table.range(5.49 * units::MeV) / units::centimetre);
    CHECK(table.range(5.49 * units::MeV) > 3.7 * units::centimetre);
    CHECK(table.range(5.49 * units::MeV) < 4.5 * units::centimetre);

    cloud_chamber::Model room = room_with({{"source", alpha}});
    double longest = 0.0;
    watch(room, 60 * 60, [&](const Trail& trail) {
        if (trail.kind == Kind::alpha) {
            longest = std::max(longest, trail.length);
            CHECK(trail.shape() == Shape::thick);
            CHECK(trail.thickness() > 5.0);
            CHECK(trail.thickness() < 10.0);
        }
    });
    CHECK(longest > 3.7 * units::centimetre);
    CHECK(longest < 4.5 * units::centimetre);
}

TEST_CASE("in an hour 6000 muons come through 100 square centimetres", "[sims]")
{
    cloud_chamber::Model room = room_with({{"source", none}});
    int straight = 0;
    int seen = 0;
    watch(room, 60 * 3600, [&](const Trail& trail) {
        if (trail.kind == Kind::muon) {
            ++seen;
            straight += trail.shape() == Shape::straight ? 1 : 0;
        }
    });
    const sims::Measure muons = room.measure("muons");
    INFO(muons.value << ", of which seen " << seen << ", straight " << straight);
    CHECK(std::abs(muons.value - 6000.0) < 4.0 * std::sqrt(6000.0));
    CHECK(room.measure("muon_rate").value == Approx(muons.value / 60.0));
    CHECK(*muons.error == Approx(std::sqrt(muons.value)));
    CHECK(straight > 0.95 * seen);

    // Through a level area: cos^4 of the zenith angle falls evenly.
    const core::Histogram* const zenith = room.histogram(*room.room().reading("zenith"));
    std::vector<double> expected;
    const auto above = [&](int edge) {
        return std::pow(std::max(std::cos(zenith->edge(edge) * units::degree), 0.0), 4.0);
    };
    for (int bin = 0; bin < zenith->bins(); ++bin) {
        expected.push_back(muons.value * (above(bin) - above(bin + 1)));
    }
    const core::ChiSquare chi = core::chi_square(zenith->counts(), expected);
    const double probability = core::chi_square_probability(chi.sum, chi.bins - 1);
    INFO("chi^2 " << chi.sum << " in " << chi.bins << " bins, p " << probability);
    CHECK(chi.bins > 12);
    CHECK(probability > 1e-3);
    CHECK(probability < 0.999);
}

TEST_CASE("paper keeps alphas, and lets electrons through; foil shortens alphas", "[sims]")
{
    const auto longest = [](double source, bool paper, bool foil) {
        cloud_chamber::Model room = room_with(
            {{"source", source}, {"paper", paper ? 1.0 : 0.0}, {"foil", foil ? 1.0 : 0.0}});
        double most = 0.0;
        watch(room, 60 * 60, [&](const Trail& trail) {
            if (trail.through_paper || trail.through_foil || (!paper && !foil)) {
                most = std::max(most, trail.length);
            }
        });
        return std::pair{most, room.measure("stopped").value};
    };
    CHECK(longest(alpha, true, false).first == 0.0);
    CHECK(longest(alpha, true, false).second > 50.0);
    CHECK(longest(alpha, false, false).second == 0.0);
    const double through_foil = longest(alpha, false, true).first;
    CHECK(through_foil > 0.5 * units::centimetre);
    CHECK(through_foil < 2.5 * units::centimetre);
    CHECK(longest(beta, true, false).first > 5.0 * units::centimetre);
    CHECK(longest(beta, true, false).second < 10.0);
}

TEST_CASE("slow electrons wander and the magnet makes them curl", "[sims]")
{
    for (const double magnet : {0.0, 0.3}) {
        cloud_chamber::Model room = room_with({{"source", beta}, {"magnet", magnet}});
        double turned_right = 0.0;
        double trails = 0.0;
        double far = 0.0;
        int wandering = 0;
        watch(room, 60 * 120, [&](const Trail& trail) {
            if (trail.kind != Kind::electron || trail.own_drops < 20) {
                return;
            }
            ++trails;
            wandering += trail.shape() == Shape::wandering ? 1 : 0;
            const core::Vector3 first = at(trail.drops.front());
            const core::Vector3 middle = at(trail.drops[trail.own_drops / 8]);
            const core::Vector3 last = at(trail.drops[trail.own_drops / 4]);
            turned_right += cross(middle - first, last - middle).z < 0.0 ? 1.0 : 0.0;
            for (const cloud_chamber::Drop& drop : trail.drops) {
                far = std::max(far, (at(drop) - first).length());
            }
        });
        REQUIRE(trails > 100.0);
        INFO("magnet " << magnet << ": " << turned_right << " of " << trails << ", wandering "
                       << wandering << ", furthest " << far);
        // Negative charges turn left where the field points out of the screen.
        CHECK((turned_right < 0.25 * trails) == (magnet > 0.0));
        CHECK(wandering > 0.3 * trails);
        CHECK((far < 9.0 * units::centimetre) == (magnet > 0.0));
    }
}

TEST_CASE("some muons knock out an electron that leaves a fork", "[sims]")
{
    cloud_chamber::Model room = room_with({{"source", none}, {"rate_scale", 3.0}});
    double muons = 0.0;
    double forks = 0.0;
    watch(room, 60 * 600, [&](const Trail& trail) {
        muons += trail.kind == Kind::muon ? 1.0 : 0.0;
        forks += trail.kind == Kind::muon && trail.forks ? 1.0 : 0.0;
        CHECK((trail.forks == false || trail.drops.size() > trail.own_drops));
    });
    INFO(forks << " of " << muons);
    CHECK(forks > 0.02 * muons);
    CHECK(forks < 0.12 * muons);
}

TEST_CASE("a trail fades, but not while it is chosen, and is named once", "[sims]")
{
    cloud_chamber::Model room = room_with({{"source", alpha}}, 2);
    while (room.trails().empty()) {
        room.tick();
    }
    const int id = room.trails().front().id;
    const Kind kind = room.trails().front().kind;
    REQUIRE(room.command("choose", {double(id)}));
    CHECK(room.measure("chosen_length").value > 0.0);
    watch(room, 600);
    REQUIRE(room.chosen() != nullptr);
    CHECK(room.brightness(*room.chosen()) == 1.0);
    CHECK(room.measure("named_right").value == 0.0);
    REQUIRE(room.command("name_trail", {double(id), double(kind)}));
    CHECK_FALSE(room.command("name_trail", {double(id), double(kind)}));
    CHECK_FALSE(room.command("choose", {double(id)}));
    CHECK(room.measure("named_right").value == 1.0);
    CHECK(room.measure("named").value == 1.0);
    watch(room, 211);
    CHECK(std::none_of(room.trails().begin(), room.trails().end(), [&](const Trail& trail) {
        return trail.id == id;
    }));

    // The wrong name counts as named and no more.
    const Trail& next = room.trails().back();
    const double wrong = next.kind == Kind::muon ? 0.0 : 2.0;
    REQUIRE(room.command("name_trail", {double(next.id), wrong}));
    CHECK(room.measure("named").value == 2.0);
    CHECK(room.measure("named_right").value == 1.0);
    CHECK(room.measure(wrong > 1.0 ? "not_muon" : "not_alpha").value == 1.0);
    CHECK_FALSE(room.command("name_trail", {9876.0, 0.0}));
}

TEST_CASE("shape tells the kind more often than not", "[sims]")
{
    cloud_chamber::Model room = room_with({{"source", alpha}});
    double right = 0.0;
    double all = 0.0;
    watch(room, int(10 * minute), [&](const Trail& trail) {
        const Kind looks = trail.shape() == Shape::thick      ? Kind::alpha
                           : trail.shape() == Shape::straight ? Kind::muon
                                                              : Kind::electron;
        right += looks == trail.kind ? 1.0 : 0.0;
        ++all;
    });
    INFO(right << " of " << all);
    CHECK(right > 0.9 * all);
}
