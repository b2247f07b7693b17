#include "stages/tunnel/world_map.hpp"

#include "stages/tunnel/world.hpp"
#include "support/catch.hpp"
#include "support/maps.hpp"

using support::map_record;

namespace {

core::Error refusal(const core::Record& record)
{
    const auto world = tunnel::make_world(record);
    REQUIRE_FALSE(world);
    return world.error();
}

}  // namespace

TEST_CASE("every symbol of the legend puts its thing on its square", "[stages][tunnel]")
{
    const auto made = tunnel::make_world(map_record({"#.LD", "mMwb", " vcR", "sS"}));
    REQUIRE(made);
    const auto& world = dynamic_cast<const tunnel::World&>(*made.value());
    using tunnel::Tile;
    CHECK(world.tile({0, 0}) == Tile::wall);
    CHECK(world.tile({0, 1}) == Tile::floor);
    CHECK(world.tile({0, 2}) == Tile::lamp);
    CHECK(world.tile({0, 3}) == Tile::door);
    CHECK(world.tile({2, 0}) == Tile::outside);
    CHECK(world.lumi() == tunnel::Square{2, 1});
    CHECK(world.heading() == tunnel::Heading::down);
    REQUIRE(world.magnets().size() == 4);
    CHECK(world.magnets()[0].state == tunnel::MagnetState::dark);
    CHECK(world.magnets()[1].state == tunnel::MagnetState::lit);
    CHECK(world.magnets()[2].state == tunnel::MagnetState::warm);
    CHECK(world.magnets()[3].state == tunnel::MagnetState::cold);
    REQUIRE(world.rooms().size() == 1);
    CHECK(world.tile({2, 3}) == Tile::room);
    CHECK(world.rooms()[0].square == tunnel::Square{2, 3});
    CHECK_FALSE(world.rooms()[0].seen);
    CHECK(world.bottles() == std::vector<tunnel::Square>{{1, 3}});
    REQUIRE(world.seams().size() == 2);
    CHECK(world.tile({3, 0}) == Tile::pipe);
    CHECK_FALSE(world.seams()[0].welded);
    CHECK(world.seams()[1].welded);
}

TEST_CASE("short rows end outside", "[stages][tunnel]")
{
    const auto made = tunnel::make_world(map_record({"####", "#>"}));
    REQUIRE(made);
    const auto& world = dynamic_cast<const tunnel::World&>(*made.value());
    CHECK(world.columns() == 4);
    CHECK(world.tile({1, 2}) == tunnel::Tile::outside);
    CHECK_FALSE(world.can_roll_on({1, 2}));
    CHECK_FALSE(tunnel::stage().has_cell(world, 1, 2));
    CHECK_FALSE(tunnel::stage().has_cell(world, -1, 0));
    CHECK(tunnel::stage().has_cell(world, 1, 1));
}

TEST_CASE("an unknown symbol is refused at its place", "[stages][tunnel]")
{
    const core::Error error = refusal(map_record({"#>#", "#x#"}));
    CHECK(error.message.key == "error.world.symbol");
    CHECK(error.place == core::Place{3, 5});
    CHECK(error.message.arguments.at("symbol") == core::Argument{std::string{"x"}});
    CHECK(refusal(map_record({">é"})).message.arguments.at("symbol") ==
          core::Argument{std::string{"é"}});
}

TEST_CASE("a map has exactly one Lumi", "[stages][tunnel]")
{
    CHECK(refusal(map_record({"#.#"})).message.key == "error.world.no_lumi");
    const core::Error two = refusal(map_record({"#>#", "#^#"}));
    CHECK(two.message.key == "error.world.two_lumis");
    CHECK(two.place == core::Place{3, 5});
}

TEST_CASE("maps beyond 40 rows or 60 columns are refused, those at the limit are not",
          "[stages][tunnel]")
{
    std::vector<std::string> rows(40, "#");
    rows[0] = ">";
    CHECK(tunnel::make_world(map_record(rows)));
    rows.emplace_back("#");
    CHECK(refusal(map_record(rows)).message.key == "error.world.rows");
    CHECK(refusal(map_record({})).message.key == "error.world.rows");

    CHECK(tunnel::make_world(map_record({">" + std::string(59, '.')})));
    CHECK(refusal(map_record({">" + std::string(60, '.')})).message.key == "error.world.columns");
}

TEST_CASE("what is no map is refused with a message", "[stages][tunnel]")
{
    CHECK(refusal(support::text_record(">", {4, 2})).message.key == "error.world.no_map");
    CHECK(refusal({core::Record::Members{}, {4, 2}}).place == core::Place{4, 2});

    core::Record number_row = map_record({">"});
    std::get<core::Record::List>(
        std::get<core::Record::Members>(number_row.value)[0].value.value)[0]
        .value = std::int64_t{7};
    CHECK(refusal(number_row).message.key == "error.world.row");
}

TEST_CASE("a world takes only the fields it knows", "[stages][tunnel]")
{
    const auto with = [](std::string name, core::Record value) {
        core::Record record = map_record({">"});
        std::get<core::Record::Members>(record.value).push_back({std::move(name), {9, 5}, value});
        return record;
    };
    CHECK(refusal(with("mpa", {})).message.key == "error.world.unknown_field");
    CHECK(refusal(with("set", {})).message.key == "error.world.set");
    CHECK(tunnel::make_world(with("set", {core::Record::Members{}, {}})));
    const core::Error error =
        refusal(with("set", {core::Record::Members{{"speed", {10, 7}, {}}}, {}}));
    CHECK(error.message.key == "error.world.unknown_field");
    CHECK(error.place == core::Place{10, 7});
}

TEST_CASE("a cavern is dark where its file says so", "[stages][tunnel]")
{
    const auto dark = [](core::Record value) {
        value.place = {10, 15};
        core::Record record = map_record({">.."});
        std::get<core::Record::Members>(record.value)
            .push_back({"set",
                        {9, 5},
                        {core::Record::Members{{"dark", {10, 7}, std::move(value)}}, {9, 12}}});
        return record;
    };
    const auto made = tunnel::make_world(dark({true, {}}));
    REQUIRE(made);
    CHECK(dynamic_cast<const tunnel::World&>(*made.value()).is_dark());
    const auto bright = tunnel::make_world(dark({false, {}}));
    REQUIRE(bright);
    CHECK_FALSE(dynamic_cast<const tunnel::World&>(*bright.value()).is_dark());
    const core::Error error = refusal(dark({std::int64_t{1}, {}}));
    CHECK(error.message.key == "error.world.yes_no");
    CHECK(error.place == core::Place{10, 15});
}
