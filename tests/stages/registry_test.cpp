#include "stages/world.hpp"
#include "support/catch.hpp"

#include <set>
#include <string>

TEST_CASE("a stage is found by the name of its folder, and no other", "[stages]")
{
    const stages::Stage* const found = stages::find("tunnel");
    REQUIRE(found != nullptr);
    CHECK(found->module->name == "tunnel");
    CHECK(stages::find("Tunnel") == nullptr);
    CHECK(stages::find("") == nullptr);
}

TEST_CASE("the tables of every stage are whole", "[stages]")
{
    CHECK_FALSE(stages::all().empty());
    for (const stages::Stage& stage : stages::all()) {
        INFO("stage " << stage.name);
        CHECK(stage.make != nullptr);
        CHECK(stage.has_cell != nullptr);
        std::set<std::string_view> names;
        for (const lang::Native& native : stage.module->functions) {
            INFO("function " << native.name);
            CHECK(names.insert(native.name).second);
            CHECK_FALSE(native.category.empty());
            CHECK_FALSE(native.icon.empty());
            CHECK((native.kind == lang::NativeKind::sense) == (native.category == "sense"));
        }
        std::set<std::string_view> facts;
        for (const stages::Fact& fact : stage.facts) {
            INFO("fact " << fact.name);
            CHECK(facts.insert(fact.name).second);
        }
    }
}
