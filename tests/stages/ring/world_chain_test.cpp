#include "stages/ring/world_chain.hpp"

#include "lang/heap.hpp"
#include "lang/object.hpp"
#include "stages/ring/world.hpp"
#include "stages/ring/world_describe.hpp"
#include "support/catch.hpp"
#include "support/maps.hpp"

#include <algorithm>
#include <array>

namespace {

/// A chain that is driven as programs drive it.
class Chain {
public:
    explicit Chain(const std::string& row) : m_world{support::world_of(ring::stage(), {row})} {}

    core::Result<stages::Deed> hands_over_to(const std::string& machine)
    {
        return call(lang::Value{*m_heap.make<lang::Text>(0, machine)});
    }
    core::Result<stages::Deed> call(const lang::Value& argument)
    {
        const auto functions = ring::stage().module->functions;
        const auto found = std::ranges::find(functions, "hand_over_to", &lang::Native::name);
        const std::array arguments{argument};
        return m_world->call(static_cast<std::size_t>(found - functions.begin()), arguments);
    }
    bool reaches(const std::string& machine) { return !hands_over_to(machine).value().bump; }
    bool does(std::string_view function)
    {
        return !support::call(ring::stage(), *m_world, function).bump;
    }
    double fact(std::string_view name) const
    {
        return support::fact(ring::stage(), *m_world, name);
    }
    const ring::World& world() const { return dynamic_cast<const ring::World&>(*m_world); }

private:
    lang::Heap m_heap{100'000};
    std::unique_ptr<stages::World> m_world;
};

}  // namespace

TEST_CASE("each machine begins where the one before it ends", "[stages][ring]")
{
    for (std::size_t i = 1; i < ring::chain_machines.size(); ++i) {
        CHECK(ring::chain_machines.at(i).injection == ring::chain_machines.at(i - 1).top);
        CHECK(ring::chain_machines.at(i).length > ring::chain_machines.at(i - 1).length);
        CHECK(ring::chain_machine(ring::chain_machines.at(i).name) == i);
        CHECK(ring::chain_machine(ring::chain_machines.at(i).symbol) == i);
    }
    CHECK_FALSE(ring::chain_machine("lhc"));
    CHECK_FALSE(ring::chain_machine('-'));
}

TEST_CASE("a bunch goes through the whole chain, from small to big", "[stages][ring]")
{
    Chain chain{"lbpsh"};
    CHECK(chain.world().chain_energy() == 0.000045);
    double machines = 0;
    for (const char* const name : {"Linac4", "Booster", "PS", "SPS", "LHC"}) {
        CHECK(chain.fact("in_lhc") == 0);
        CHECK(chain.reaches(name));
        CHECK(chain.fact("machines") == ++machines);
        CHECK(chain.world().last_deed() == ring::LastDeed::caught);
    }
    CHECK(chain.fact("in_lhc") == 1);
    CHECK(chain.world().chain_energy() == 6800);
}

TEST_CASE("a machine catches a bunch at its own energy alone", "[stages][ring]")
{
    Chain chain{"lbpsh"};
    CHECK_FALSE(chain.reaches("LHC"));
    CHECK(chain.world().obstacle() == ring::Obstacle::wrong_energy);
    CHECK(ring::stage().bumped(chain.world()).key == "ring.bump.wrong_energy.LHC");
    CHECK(chain.fact("machines") == 0);
    CHECK(chain.reaches("Linac4"));
    CHECK_FALSE(chain.reaches("Linac4"));
    CHECK_FALSE(chain.reaches("PS"));
    CHECK(chain.fact("machines") == 1);
}

TEST_CASE("a machine that is not there is a bump, and a word that is none an error",
          "[stages][ring]")
{
    Chain chain{"lb"};
    CHECK_FALSE(chain.reaches("LHC"));
    CHECK(chain.world().obstacle() == ring::Obstacle::no_machine);
    CHECK(chain.hands_over_to("ps").error().message.key == "ring.unknown_machine");
    CHECK(chain.call(lang::Value::integer(3)).error().message.key == "ring.unknown_machine");
    Chain one_ring{"-B-B"};
    CHECK_FALSE(one_ring.reaches("Linac4"));
}

TEST_CASE("a chain has no ring to run on", "[stages][ring]")
{
    Chain chain{"lbpsh"};
    for (const char* const function :
         {"run_lap", "kick", "bend", "hand_over", "ring_bell", "light", "take_photo"}) {
        CHECK_FALSE(chain.does(function));
    }
    CHECK(chain.does("send"));
    CHECK(chain.does("count_one"));
    CHECK(chain.fact("laps") == 0);
    CHECK(chain.fact("segment") == 0);
}

TEST_CASE("a chain is told: where the bunch is, then the machines", "[stages][ring]")
{
    Chain chain{"lb"};
    std::vector<core::Message> told = ring::describe(chain.world());
    REQUIRE(told.size() == 3);
    CHECK(told[0].key == "ring.tell.in_source");
    CHECK(told[1].arguments.at("machine") == core::Argument{std::string{"Linac4"}});
    CHECK(chain.reaches("Linac4"));
    told = ring::describe(chain.world());
    CHECK(told[0].key == "ring.tell.in_machine");
    const auto now = ring::happened(chain.world(), chain.world());
    REQUIRE(now.size() == 1);
    CHECK(now[0].key == "ring.tell.in_machine");
}
