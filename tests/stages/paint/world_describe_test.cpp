#include "stages/paint/world_describe.hpp"

#include "sheet.hpp"
#include "support/catch.hpp"

namespace {

using Keys = std::vector<std::string>;

Keys keys(const std::vector<core::Message>& messages)
{
    Keys found;
    for (const core::Message& message : messages) {
        found.push_back(message.key);
    }
    return found;
}

}  // namespace

TEST_CASE("a sheet is told: Lumi first, then what is on the paper", "[stages][paint]")
{
    PaintSheet sheet{{setting("sides", 4)}};
    const auto told = paint::describe(sheet.world());
    CHECK(keys(told) == Keys{"paint.tell.lumi",
                             "paint.tell.facing.right",
                             "paint.tell.pen_down.blue",
                             "paint.tell.print"});
    CHECK(told[0].arguments.at("row") == core::Argument{std::int64_t{5}});
    CHECK(told[0].arguments.at("column") == core::Argument{std::int64_t{7}});
    CHECK(told[3].arguments.at("count") == core::Argument{std::int64_t{4}});

    for (int i = 0; i < 4; ++i) {
        sheet.does("forward", 100);
        sheet.does("turn_right", 90);
    }
    sheet.does("pen_up");
    sheet.does("turn_left", 50);
    sheet.does("bigger");
    sheet.does("stamp");
    CHECK(keys(paint::describe(sheet.world())) == Keys{"paint.tell.lumi",
                                                       "paint.tell.facing.up_right",
                                                       "paint.tell.pen_up.blue",
                                                       "paint.tell.print",
                                                       "paint.tell.strokes",
                                                       "paint.tell.closed",
                                                       "paint.tell.plates",
                                                       "paint.tell.full_rings",
                                                       "paint.tell.ring"});
}

TEST_CASE("the printed rings of a detector are told with their numbers", "[stages][paint]")
{
    const PaintSheet sheet{{{"circles", {}, {true, {}}}}};
    const auto told = paint::describe(sheet.world());
    CHECK(keys(told) == Keys{"paint.tell.lumi",
                             "paint.tell.facing.right",
                             "paint.tell.pen_down.blue",
                             "paint.tell.circles",
                             "paint.tell.ring"});
    CHECK(told[3].arguments.at("plates") == core::Argument{std::int64_t{12}});
}

TEST_CASE("what a deed has changed on the paper is told", "[stages][paint]")
{
    PaintSheet sheet{{setting("plates", 3)}};
    const auto after = [&](std::string_view function, std::optional<double> number = {}) {
        const auto before = sheet.world().clone();
        number ? sheet.does(function, *number) : sheet.does(function);
        return keys(paint::happened(*before, sheet.world()));
    };
    CHECK(after("forward", 100) == Keys{});
    CHECK(after("turn_right", 120) == Keys{"paint.tell.facing.down_left"});
    CHECK(after("forward", 100) == Keys{});
    CHECK(after("turn_right", 120) == Keys{"paint.tell.facing.up_left"});
    CHECK(after("forward", 100) == Keys{"paint.tell.closed"});
    CHECK(after("pen_up") == Keys{});
    CHECK(after("bigger") == Keys{"paint.tell.ring"});
    CHECK(after("stamp") == Keys{});
    CHECK(after("turn_left", 120) == Keys{"paint.tell.facing.down_left"});
    CHECK(after("stamp") == Keys{});
    CHECK(after("turn_left", 120) == Keys{"paint.tell.facing.right"});
    CHECK(after("stamp") == Keys{"paint.tell.full_rings"});
    CHECK(after("forward", 400) == Keys{});
}

TEST_CASE("why something can't be done is said", "[stages][paint]")
{
    PaintSheet sheet;
    sheet.does("forward", 400);
    CHECK(paint::bumped(sheet.world()).key == "paint.bump.edge");
    sheet.does("stamp");
    sheet.does("stamp");
    CHECK(paint::bumped(sheet.world()).key == "paint.bump.plate_there");
    sheet.does("forward", 280);
    sheet.does("stamp");
    CHECK(paint::bumped(sheet.world()).key == "paint.bump.plate_off_paper");
    while (sheet.does("bigger")) {
    }
    CHECK(paint::bumped(sheet.world()).key == "paint.bump.at_the_limit");
}
