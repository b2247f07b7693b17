#include "stages/paint/world_map.hpp"

#include "sheet.hpp"
#include "support/catch.hpp"

namespace {

core::Error refusal(const core::Record& record)
{
    const auto world = paint::make_world(record);
    REQUIRE_FALSE(world);
    return world.error();
}

core::Record with(std::string name, core::Record value)
{
    value.place = {10, 17};
    return PaintSheet::record({{std::move(name), {10, 7}, std::move(value)}});
}

core::Record number(std::int64_t value) { return {value, {}}; }

}  // namespace

TEST_CASE("a sheet begins as its settings say", "[stages][paint]")
{
    const PaintSheet plain;
    CHECK(plain.world().lumi() == paint::Spot{300, 225});
    CHECK(plain.world().heading() == 0);
    CHECK(plain.world().pen_is_down());
    CHECK(plain.world().colour() == paint::Colour::blue);
    CHECK(plain.world().sheet().rings == 4);
    CHECK(plain.world().sheet().plates == 12);
    CHECK(plain.world().sheet().print.empty());
    CHECK(paint::stage().make(support::map_record({})));

    const PaintSheet set{{setting("x", 100),
                          setting("y", 50),
                          setting("heading", 90),
                          setting("sides", 4),
                          setting("side", 80)}};
    CHECK(set.world().lumi() == paint::Spot{100, 50});
    CHECK(set.world().heading() == 90);
    REQUIRE(set.world().sheet().print.size() == 5);
    CHECK(set.world().sheet().print[1] == paint::Spot{100, 130});
    CHECK(set.world().sheet().print[2] == paint::Spot{20, 130});
}

TEST_CASE("squares of paper can be pointed to", "[stages][paint]")
{
    const PaintSheet sheet;
    CHECK(paint::stage().has_cell(sheet.world(), 0, 0));
    CHECK(paint::stage().has_cell(sheet.world(), 8, 11));
    CHECK_FALSE(paint::stage().has_cell(sheet.world(), 9, 0));
    CHECK_FALSE(paint::stage().has_cell(sheet.world(), 0, 12));
    CHECK_FALSE(paint::stage().has_cell(sheet.world(), -1, 0));
    CHECK_FALSE(paint::stage().has_cell(sheet.world(), 0, -1));
}

TEST_CASE("paper has no map", "[stages][paint]")
{
    CHECK(refusal(support::map_record({"...."})).message.key == "error.paint.map");
    CHECK(refusal(support::text_record("", {4, 2})).message.key == "error.world.no_map");
    CHECK(refusal({core::Record::Members{}, {4, 2}}).place == core::Place{4, 2});
    core::Record other = support::map_record({});
    std::get<core::Record::Members>(other.value).push_back({"mpa", {9, 5}, {}});
    CHECK(refusal(other).message.key == "error.world.unknown_field");
    CHECK(refusal(other).place == core::Place{9, 5});
    core::Record no_object = support::map_record({});
    std::get<core::Record::Members>(no_object.value).push_back({"set", {9, 5}, number(3)});
    CHECK(refusal(no_object).message.key == "error.world.set");
}

TEST_CASE("a sheet takes only the settings it knows, each within its bounds", "[stages][paint]")
{
    CHECK(refusal(with("colour", number(3))).message.key == "error.world.unknown_field");
    CHECK(refusal(with("colour", number(3))).place == core::Place{10, 7});
    struct Bounds {
        const char* name;
        std::int64_t least;
        std::int64_t most;
    };
    for (const Bounds& bounds : {Bounds{"x", 0, 600},
                                 Bounds{"y", 0, 450},
                                 Bounds{"heading", 0, 359},
                                 Bounds{"rings", 1, 5},
                                 Bounds{"plates", 3, 24},
                                 Bounds{"side", 10, 300}}) {
        INFO(bounds.name);
        CHECK(paint::make_world(with(bounds.name, number(bounds.least))));
        CHECK(paint::make_world(with(bounds.name, number(bounds.most))));
        CHECK(refusal(with(bounds.name, number(bounds.least - 1))).message.key ==
              "error.paint.number");
        const core::Error error = refusal(with(bounds.name, number(bounds.most + 1)));
        CHECK(error.message.key == "error.paint.number");
        CHECK(error.place == core::Place{10, 17});
        CHECK(refusal(with(bounds.name, {2.5, {}})).message.key == "error.paint.number");
    }
    CHECK(refusal(with("sides", number(2))).message.key == "error.paint.number");
    CHECK(refusal(with("sides", number(37))).message.key == "error.paint.number");
    CHECK(paint::make_world(with("circles", {true, {}})));
    CHECK(refusal(with("circles", number(1))).message.key == "error.paint.yes_no");
}

TEST_CASE("a printed figure lies on the paper", "[stages][paint]")
{
    const core::Error error = refusal(with("sides", number(36)));
    CHECK(error.message.key == "error.paint.print");
    CHECK(error.place == core::Place{10, 17});
}
