#include "stages/ring/world_map.hpp"

#include "stages/ring/world.hpp"
#include "support/catch.hpp"
#include "support/maps.hpp"

using support::map_record;

namespace {

core::Error refusal(const core::Record& record)
{
    const auto world = ring::make_world(record);
    REQUIRE_FALSE(world);
    return world.error();
}

core::Record with(std::string name, core::Record value)
{
    core::Record record = map_record({"CB-B"});
    std::get<core::Record::Members>(record.value).push_back({std::move(name), {9, 5}, value});
    return record;
}

core::Record with_setting(std::string name, core::Record value)
{
    value.place = {10, 17};
    return with("set", {core::Record::Members{{std::move(name), {10, 7}, value}}, {9, 12}});
}

core::Record number(std::int64_t value) { return {value, {}}; }

}  // namespace

TEST_CASE("every symbol of the ring's legend is a segment of its own", "[stages][ring]")
{
    using ring::Segment;
    const auto made = ring::make_world(map_record({"-BCSGLX"}));
    REQUIRE(made);
    const auto& world = dynamic_cast<const ring::World&>(*made.value());
    CHECK(world.segments() == std::vector{Segment::straight,
                                          Segment::magnet,
                                          Segment::cavity,
                                          Segment::station,
                                          Segment::gate,
                                          Segment::lamp,
                                          Segment::crossing});
    CHECK(world.energy() == 2);
    CHECK(world.held() == 2);
    CHECK(world.target() == 26);
    CHECK_FALSE(world.magnets_follow());
    CHECK(ring::stage().has_cell(world, 0, 6));
    CHECK_FALSE(ring::stage().has_cell(world, 0, 7));
    CHECK_FALSE(ring::stage().has_cell(world, 0, -1));
    CHECK_FALSE(ring::stage().has_cell(world, 1, 0));
}

TEST_CASE("a symbol that no ring has is refused at its place", "[stages][ring]")
{
    const core::Error error = refusal(map_record({"-B-é-B"}));
    CHECK(error.message.key == "error.ring.symbol");
    CHECK(error.place == core::Place{2, 7});
    CHECK(error.message.arguments.at("symbol") == core::Argument{std::string{"é"}});
}

TEST_CASE("a ring is one row of 4 to 40 segments", "[stages][ring]")
{
    CHECK(refusal(map_record({})).message.key == "error.ring.rows");
    CHECK(refusal(map_record({"CB-B", "CB-B"})).message.key == "error.ring.rows");
    CHECK(refusal(map_record({"CB-"})).message.key == "error.ring.segments");
    CHECK(ring::make_world(map_record({std::string(40, '-')})));
    CHECK(refusal(map_record({std::string(41, '-')})).message.key == "error.ring.segments");
    CHECK(refusal(support::text_record("CB-B", {4, 2})).message.key == "error.world.no_map");
    CHECK(refusal({core::Record::Members{}, {4, 2}}).place == core::Place{4, 2});
    core::Record number_row = map_record({"CB-B"});
    std::get<core::Record::List>(
        std::get<core::Record::Members>(number_row.value)[0].value.value)[0]
        .value = std::int64_t{7};
    CHECK(refusal(number_row).message.key == "error.world.row");
}

TEST_CASE("a ring takes only the settings it knows, each within its bounds", "[stages][ring]")
{
    CHECK(refusal(with("mpa", {})).message.key == "error.world.unknown_field");
    CHECK(refusal(with("set", {})).message.key == "error.world.set");
    const core::Error unknown = refusal(with_setting("speed", number(3)));
    CHECK(unknown.message.key == "error.world.unknown_field");
    CHECK(unknown.place == core::Place{10, 7});

    for (const char* const name : {"energy", "target"}) {
        CHECK(ring::make_world(with_setting(name, number(26))));
        CHECK(refusal(with_setting(name, number(1))).message.key == "error.ring.number");
        CHECK(refusal(with_setting(name, number(27))).place == core::Place{10, 17});
        CHECK(refusal(with_setting(name, {2.5, {}})).message.key == "error.ring.number");
    }
    CHECK(ring::make_world(with_setting("kick", number(24))));
    CHECK(refusal(with_setting("kick", number(0))).message.key == "error.ring.number");
    CHECK(refusal(with_setting("kick", number(25))).message.key == "error.ring.number");
    CHECK(refusal(with_setting("kick", support::text_record("2"))).message.key ==
          "error.ring.number");
    CHECK(ring::make_world(with_setting("magnets_follow", {true, {}})));
    CHECK(refusal(with_setting("magnets_follow", number(1))).message.key == "error.world.yes_no");
}

TEST_CASE("a ring's target is not below where it starts", "[stages][ring]")
{
    const core::Error error =
        refusal(with("set",
                     {core::Record::Members{{"energy", {}, {std::int64_t{9}, {}}},
                                            {"target", {}, {std::int64_t{8}, {11, 3}}}},
                      {9, 12}}));
    CHECK(error.message.key == "error.ring.number");
    CHECK(error.place == core::Place{11, 3});
    CHECK(error.message.arguments.at("least") == core::Argument{std::int64_t{9}});
}

TEST_CASE("a ring has at most two crossings, half a ring apart", "[stages][ring]")
{
    CHECK(ring::make_world(map_record({"-X-B"})));
    CHECK(ring::make_world(map_record({"-XB-XB"})));
    const core::Error near = refusal(map_record({"-XX-BB"}));
    CHECK(near.message.key == "error.ring.crossings");
    CHECK(near.place == core::Place{2, 6});
    CHECK(refusal(map_record({"XB-XBXBB"})).message.key == "error.ring.crossings");
}

TEST_CASE("a chain has its machines from small to big", "[stages][ring]")
{
    const auto made = ring::make_world(map_record({"lbpsh"}));
    REQUIRE(made);
    const auto& world = dynamic_cast<const ring::World&>(*made.value());
    CHECK(world.chain() == std::vector<std::size_t>{0, 1, 2, 3, 4});
    CHECK(world.segments().empty());
    CHECK(ring::stage().has_cell(world, 0, 4));
    CHECK_FALSE(ring::stage().has_cell(world, 0, 5));
    CHECK(ring::make_world(map_record({"lp"})));

    const core::Error twice = refusal(map_record({"lbb"}));
    CHECK(twice.message.key == "error.ring.chain");
    CHECK(twice.place == core::Place{2, 6});
    CHECK(refusal(map_record({"bl"})).message.key == "error.ring.chain");
    CHECK(refusal(map_record({"l-B-"})).message.arguments.at("symbol") ==
          core::Argument{std::string{"-"}});
}

TEST_CASE("a chain has no settings", "[stages][ring]")
{
    core::Record record = map_record({"lb"});
    std::get<core::Record::Members>(record.value)
        .push_back({"set", {}, {core::Record::Members{{"kick", {10, 7}, {}}}, {}}});
    const core::Error error = refusal(record);
    CHECK(error.message.key == "error.world.unknown_field");
    CHECK(error.place == core::Place{10, 7});
}
