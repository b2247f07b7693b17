#include "physics/decay.hpp"

#include "core/distributions.hpp"
#include "lesson/particles.hpp"
#include "physics/energy_loss.hpp"
#include "physics/kinematics.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <filesystem>
#include <map>
#include <string>

using physics::Fragment;
using physics::Particle;

namespace {

const physics::ParticleTable& table()
{
    static const physics::ParticleTable read =
        lesson::read_particles(std::filesystem::path{SOURCE_DIR} / "assets" / "particles.json")
            .value();
    return read;
}

}  // namespace

TEST_CASE("every particle of the table decays with all that it was", "[physics][decay]")
{
    core::Random random{81};
    for (const Particle& parent : table().all()) {
        for (int i = 0; i < 100; ++i) {
            const core::Vector3 momentum =
                core::exponential(random, 10.0) * core::isotropic(random);
            const auto fragments = physics::decay(table(), parent, momentum, random);
            INFO(parent.id);
            REQUIRE(fragments.empty() == parent.decays.empty());
            if (fragments.empty()) {
                break;
            }
            const physics::FourVector before = physics::with_mass(momentum, parent.mass);
            physics::FourVector after;
            int charge = 0;
            for (const Fragment& fragment : fragments) {
                after += fragment.motion;
                charge += fragment.particle->thirds_of_charge;
                CHECK(std::abs(fragment.motion.mass_squared() -
                               fragment.particle->mass * fragment.particle->mass) <
                      1e-9 * before.energy * before.energy);
            }
            CHECK(charge == parent.thirds_of_charge);
            CHECK(std::abs(after.energy - before.energy) < 1e-9 * before.energy);
            CHECK((after.momentum - before.momentum).length() < 1e-9 * before.energy);
        }
    }
}

TEST_CASE("modes are as frequent as their fractions", "[physics][decay]")
{
    core::Random random{82};
    const Particle& lambda = *table().find("lambda");
    constexpr int count = 50'000;
    std::map<std::string, int> seen;
    for (int i = 0; i < count; ++i) {
        ++seen[physics::decay(table(), lambda, {}, random).front().particle->id];
    }
    CHECK(seen.size() == 2);
    CHECK(seen.at("proton") == Approx(0.641 * count).margin(4.5 * std::sqrt(0.23 * count)));
}

TEST_CASE("a muon's electron stays below the end of its spectrum", "[physics][decay]")
{
    core::Random random{83};
    const double end =
        physics::michel_end_point(table().find("muon")->mass, physics::electron_mass);
    for (const char* const id : {"muon", "antimuon"}) {
        double sum = 0.0;
        constexpr int count = 20'000;
        for (int i = 0; i < count; ++i) {
            const auto fragments = physics::decay(table(), *table().find(id), {}, random);
            REQUIRE(fragments.size() == 3);
            CHECK(fragments[0].motion.energy <= end * (1.0 + 1e-12));
            sum += fragments[0].motion.energy;
        }
        // The deviation of one energy is 0.19 of the end point.
        CHECK(sum / count == Approx(0.03698).margin(4.5 * 0.0106 / std::sqrt(count)));
    }
}
