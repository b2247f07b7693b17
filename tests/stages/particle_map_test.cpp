#include "stages/particle_map.hpp"

#include "support/catch.hpp"
#include "support/maps.hpp"

#include <set>

using support::map_record;

namespace {

constexpr std::string_view legend = "gemipnM";

core::Error refusal(const std::vector<std::string>& rows)
{
    const auto letters = stages::read_letters(*map_record(rows).find("map"), legend, 8);
    REQUIRE_FALSE(letters);
    return letters.error();
}

core::Record energies(std::initializer_list<std::int64_t> values)
{
    core::Record::List list;
    int column = 20;
    for (const std::int64_t value : values) {
        list.push_back({value, {7, column}});
        column += 3;
    }
    return {std::move(list), {7, 18}};
}

}  // namespace

TEST_CASE("each particle has a letter and a name of its own", "[stages][particles]")
{
    std::set<char> letters;
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < stages::particle_kinds.size(); ++i) {
        const stages::ParticleKind& kind = stages::particle_kinds.at(i);
        CHECK(letters.insert(kind.letter).second);
        CHECK(names.insert(kind.name).second);
        CHECK(stages::particle_of(kind.letter) == static_cast<stages::Particle>(i));
        CHECK(std::abs(kind.charge) <= 1);
    }
    CHECK_FALSE(stages::particle_of('x'));
}

TEST_CASE("letters are read with their capitals", "[stages][particles]")
{
    const auto letters = stages::read_letters(*map_record({"gmMn"}).find("map"), legend, 8);
    REQUIRE(letters);
    REQUIRE(letters.value().size() == 4);
    CHECK(letters.value()[0].particle == stages::Particle::photon);
    CHECK_FALSE(letters.value()[1].capital);
    CHECK(letters.value()[2].particle == stages::Particle::muon);
    CHECK(letters.value()[2].capital);
    CHECK(letters.value()[3].particle == stages::Particle::neutron);
}

TEST_CASE("letters that are not in the legend are refused at their place", "[stages][particles]")
{
    CHECK(refusal({"gxm"}).message.key == "error.particle_map.symbol");
    CHECK(refusal({"gxm"}).place == core::Place{2, 5});
    CHECK(refusal({"gG"}).place == core::Place{2, 5});
    CHECK(refusal({"gé"}).message.arguments.at("symbol") == core::Argument{std::string{"é"}});
    CHECK(refusal({"gmv"}).message.arguments.at("legend") == core::Argument{std::string{legend}});
}

TEST_CASE("a row of particles has at least one and at most so many", "[stages][particles]")
{
    CHECK(refusal({}).message.key == "error.particle_map.row");
    CHECK(refusal({"g", "m"}).message.key == "error.particle_map.row");
    CHECK(refusal({""}).message.key == "error.particle_map.count");
    CHECK(refusal({"ggggggggg"}).message.key == "error.particle_map.count");
    CHECK(refusal({"ggggggggg"}).place == core::Place{2, 3});
    CHECK_FALSE(stages::read_letters(support::text_record("gm"), legend, 8));
    const core::Record numbers{core::Record::List{{std::int64_t{3}, {4, 4}}}, {}};
    CHECK(stages::read_letters(numbers, legend, 8).error().message.key == "error.world.row");
}

TEST_CASE("there is one energy for each particle, within bounds", "[stages][particles]")
{
    const auto read = stages::read_energies(energies({1, 500}), 2);
    REQUIRE(read);
    CHECK(read.value() == std::vector<std::int64_t>{1, 500});
    CHECK(stages::read_energies(energies({1, 2}), 3).error().message.key ==
          "error.particle_map.energies");
    CHECK(stages::read_energies(energies({1, 2}), 3).error().place == core::Place{7, 18});
    CHECK(stages::read_energies(support::text_record("20"), 1).error().message.key ==
          "error.particle_map.energies");
    CHECK(stages::read_energies(energies({5, 0}), 2).error().message.key ==
          "error.particle_map.number");
    CHECK(stages::read_energies(energies({5, 501}), 2).error().place == core::Place{7, 23});
}
