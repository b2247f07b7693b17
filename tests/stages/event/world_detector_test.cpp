#include "stages/event/world_detector.hpp"

#include "support/catch.hpp"

namespace {

using event::Signs;
using stages::Particle;

std::string layers(const Signs& signs)
{
    std::string text;
    for (const bool hit : signs.hit) {
        text += hit ? 'x' : '-';
    }
    return text;
}

}  // namespace

TEST_CASE("each particle ends where its kind ends", "[stages][event]")
{
    struct Row {
        Particle particle;
        bool leaks;
        bool track;
        bool stopped;
        const char* layers;
    };
    // Tracker, electromagnetic and hadronic calorimeter, muon chambers: cms.cern/detector.
    const Row row = GENERATE(values<Row>({{Particle::electron, false, true, true, "xx--"},
                                          {Particle::photon, false, false, true, "-x--"},
                                          {Particle::pion, false, true, true, "xxx-"},
                                          {Particle::proton, false, true, true, "xxx-"},
                                          {Particle::neutron, false, false, true, "--x-"},
                                          {Particle::muon, false, true, false, "xxxx"},
                                          {Particle::pion, true, true, false, "xxxx"},
                                          {Particle::neutron, true, false, false, "--xx"},
                                          {Particle::neutrino, false, false, false, "----"}}));
    const Signs signs = event::signs_of(row.particle, row.leaks);
    INFO(stages::kind_of(row.particle).name);
    CHECK(signs.track == row.track);
    CHECK(signs.stopped == row.stopped);
    CHECK(layers(signs) == row.layers);
}

TEST_CASE("a line and no stop: of all that never leak, only the muon", "[stages][event]")
{
    for (std::size_t i = 0; i < stages::particle_kinds.size(); ++i) {
        const auto particle = static_cast<Particle>(i);
        const Signs signs = event::signs_of(particle, false);
        CHECK((signs.track && !signs.stopped) == (particle == Particle::muon));
    }
    const Signs leaking = event::signs_of(Particle::neutron, true);
    CHECK_FALSE((leaking.track && !leaking.stopped));
}

TEST_CASE("only what stops in a calorimeter, or leaks from one, showers", "[stages][event]")
{
    CHECK(event::signs_of(Particle::electron, false).showers_in == event::Layer::electromagnetic);
    CHECK(event::signs_of(Particle::photon, false).showers_in == event::Layer::electromagnetic);
    CHECK(event::signs_of(Particle::neutron, true).showers_in == event::Layer::hadronic);
    CHECK(event::signs_of(Particle::neutron, true).shower);
    CHECK_FALSE(event::signs_of(Particle::muon, false).shower);
    CHECK_FALSE(event::signs_of(Particle::neutrino, false).shower);
}
