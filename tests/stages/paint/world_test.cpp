#include "stages/paint/world.hpp"

#include "core/random.hpp"
#include "sheet.hpp"
#include "support/catch.hpp"

#include <limits>

namespace {

void draw_octagon(PaintSheet& sheet, int arcs)
{
    for (int i = 0; i < arcs; ++i) {
        sheet.does("forward", 100);
        sheet.does("turn_right", 45);
    }
}

PaintSheet printed_octagon()
{
    return PaintSheet{{setting("x", 250), setting("y", 104), setting("sides", 8)}};
}

void stamp_rings(PaintSheet& sheet, int rings, int plates)
{
    for (int ring = 0; ring < rings; ++ring) {
        for (int i = 0; i < plates; ++i) {
            sheet.does("stamp");
            sheet.does("turn_right", 360.0 / plates);
        }
        sheet.does("bigger");
    }
}

}  // namespace

TEST_CASE("eight arcs make the printed figure, closed, once round", "[stages][paint]")
{
    PaintSheet sheet = printed_octagon();
    CHECK(sheet.fact("print_drawn") == 0);
    draw_octagon(sheet, 8);
    CHECK(sheet.fact("strokes") == 8);
    CHECK(sheet.fact("lines") == 1);
    CHECK(sheet.fact("length") == 800);
    CHECK(sheet.fact("closed") == 1);
    CHECK(sheet.fact("sides") == 8);
    CHECK(sheet.fact("corners") == 8);
    CHECK(sheet.fact("equal_sides") == 1);
    CHECK(sheet.fact("equal_angles") == 1);
    CHECK(sheet.fact("print_drawn") == 1);
    CHECK(sheet.fact("beside_print") == 0);
    CHECK(sheet.fact("off_paper") == 0);
    CHECK(sheet.fact("heading") == 0);
}

TEST_CASE("seven arcs leave a gap and nine are not closed any more", "[stages][paint]")
{
    PaintSheet seven = printed_octagon();
    draw_octagon(seven, 7);
    CHECK(seven.fact("closed") == 0);
    CHECK(seven.fact("print_drawn") == 0);
    PaintSheet nine = printed_octagon();
    draw_octagon(nine, 9);
    CHECK(nine.fact("closed") == 0);
    CHECK(nine.fact("print_drawn") == 1);
}

TEST_CASE("who turns first draws the same figure beside the print", "[stages][paint]")
{
    PaintSheet sheet = printed_octagon();
    for (int i = 0; i < 8; ++i) {
        sheet.does("turn_right", 45);
        sheet.does("forward", 100);
    }
    CHECK(sheet.fact("closed") == 1);
    CHECK(sheet.fact("print_drawn") == 0);
    CHECK(sheet.fact("beside_print") == 8);
}

TEST_CASE("the edge of the paper stops Lumi and nothing is drawn", "[stages][paint]")
{
    PaintSheet sheet;
    CHECK(sheet.does("forward", 300));
    CHECK_FALSE(sheet.does("forward", 1));
    CHECK(sheet.world().obstacle() == paint::Obstacle::edge);
    CHECK(sheet.world().lumi() == paint::Spot{600, 225});
    CHECK(sheet.fact("strokes") == 1);
    CHECK(sheet.fact("off_paper") == 1);
    CHECK(sheet.does("forward", -600));
    CHECK_FALSE(sheet.does("forward", 1e300));
    CHECK_FALSE(sheet.does("forward", -1e300));
    CHECK(sheet.fact("length") == 900);
}

TEST_CASE("a lifted pen draws nothing and begins another line", "[stages][paint]")
{
    PaintSheet sheet;
    CHECK(sheet.does("forward", 50));
    CHECK(sheet.does("pen_up"));
    CHECK(sheet.does("pen_down"));
    CHECK(sheet.does("forward", 50));
    CHECK(sheet.fact("lines") == 1);
    CHECK(sheet.fact("sides") == 1);
    CHECK(sheet.does("pen_up"));
    CHECK(sheet.does("forward", 50));
    CHECK(sheet.does("pen_down"));
    CHECK(sheet.does("forward", 0));
    CHECK(sheet.fact("strokes") == 2);
    CHECK(sheet.does("forward", 50));
    CHECK(sheet.fact("strokes") == 3);
    CHECK(sheet.fact("lines") == 2);
    CHECK(sheet.fact("sides") == 1);
    CHECK(sheet.fact("length") == 150);
}

TEST_CASE("a stroke over a stroke is no new mark", "[stages][paint]")
{
    PaintSheet sheet;
    sheet.does("forward", 50);
    sheet.does("forward", -50);
    sheet.does("forward", 50);
    CHECK(sheet.fact("strokes") == 3);
    CHECK(sheet.fact("redrawn") == 2);
    CHECK(sheet.fact("marks") == 1);
    sheet.does("forward", 20);
    sheet.does("stamp");
    CHECK(sheet.fact("marks") == 3);
}

TEST_CASE("a colour is one of six, and another name is answered kindly", "[stages][paint]")
{
    lang::Heap heap{1'000'000};
    PaintSheet sheet;
    const auto take = [&](const char* name) { return sheet.call("colour", {text(heap, name)}); };
    CHECK(take("red"));
    CHECK(sheet.does("forward", 10));
    CHECK(take("green"));
    CHECK(sheet.does("forward", 10));
    CHECK(sheet.fact("colours") == 2);

    const auto misspelt = take("gren");
    REQUIRE_FALSE(misspelt);
    CHECK(misspelt.error().message.key == "paint.refusal.colour");
    CHECK(misspelt.error().message.arguments.at("suggestion") ==
          core::Argument{std::string{"green"}});
    CHECK(take("chartreuse").error().message.key == "paint.refusal.no_colour");
    CHECK(sheet.call("colour", {lang::Value::integer(3)}).error().message.key ==
          "paint.refusal.text");
    CHECK(sheet.world().colour() == paint::Colour::green);
}

TEST_CASE("a length is a finite number", "[stages][paint]")
{
    lang::Heap heap{1'000'000};
    PaintSheet sheet;
    CHECK(sheet.call("forward", {lang::Value::integer(5)}));
    CHECK(sheet.call("forward", {lang::Value::boolean(true)}));
    CHECK(sheet.fact("length") == 6);
    for (const lang::Value& value : {lang::Value::real(std::numeric_limits<double>::quiet_NaN()),
                                     lang::Value::real(std::numeric_limits<double>::infinity()),
                                     lang::Value{},
                                     text(heap, "100")}) {
        CHECK(sheet.call("forward", {value}).error().message.key == "paint.refusal.number");
        CHECK(sheet.call("turn_left", {value}).error().message.key == "paint.refusal.number");
    }
}

TEST_CASE("plates make full rings, each evenly filled", "[stages][paint]")
{
    struct Case {
        int rings;
        int plates;
    };
    for (const Case wanted : {Case{4, 12}, Case{3, 8}, Case{5, 16}, Case{2, 7}}) {
        INFO(wanted.rings << " rings of " << wanted.plates);
        PaintSheet sheet{{setting("rings", wanted.rings), setting("plates", wanted.plates)}};
        CHECK(sheet.senses("rings") == wanted.rings);
        CHECK(sheet.senses("plates") == wanted.plates);
        CHECK(sheet.fact("rings_missing") == wanted.rings);
        stamp_rings(sheet, wanted.rings, wanted.plates);
        CHECK(sheet.fact("stamps") == wanted.rings * wanted.plates);
        CHECK(sheet.fact("stamped_rings") == wanted.rings);
        CHECK(sheet.fact("rings_missing") == 0);
        CHECK(sheet.fact("loose_plates") == 0);
        CHECK(sheet.fact("doubled") == 0);
    }
}

TEST_CASE("a ring with too few, too many or crooked plates is not full", "[stages][paint]")
{
    PaintSheet few;
    stamp_rings(few, 4, 11);
    CHECK(few.fact("stamped_rings") == 0);
    CHECK(few.fact("loose_plates") == 44);
    PaintSheet many{{setting("plates", 6)}};
    stamp_rings(many, 4, 12);
    CHECK(many.fact("stamped_rings") == 0);
    PaintSheet crooked{{setting("plates", 3), setting("rings", 1)}};
    for (const double angle : {120.0, 100.0, 140.0}) {
        crooked.does("stamp");
        crooked.does("turn_left", angle);
    }
    CHECK(crooked.fact("stamps") == 3);
    CHECK(crooked.fact("stamped_rings") == 0);
    CHECK(crooked.fact("loose_plates") == 3);
}

TEST_CASE("one place takes one plate", "[stages][paint]")
{
    PaintSheet sheet;
    CHECK(sheet.does("stamp"));
    CHECK_FALSE(sheet.does("stamp"));
    CHECK(sheet.world().obstacle() == paint::Obstacle::plate_there);
    CHECK(sheet.fact("stamps") == 1);
    CHECK(sheet.fact("doubled") == 1);
    CHECK(sheet.does("bigger"));
    CHECK(sheet.does("stamp"));
    CHECK(sheet.fact("ring") == 2);
    CHECK(sheet.does("forward", 250));
    CHECK_FALSE(sheet.does("stamp"));
    CHECK(sheet.world().obstacle() == paint::Obstacle::plate_off_paper);
    CHECK(sheet.fact("off_paper") == 1);
}

TEST_CASE("Lumi's reach has an end", "[stages][paint]")
{
    PaintSheet sheet;
    for (int i = 1; i < paint::World::last_ring; ++i) {
        CHECK(sheet.does("bigger"));
    }
    CHECK_FALSE(sheet.does("bigger"));
    CHECK(sheet.world().obstacle() == paint::Obstacle::at_the_limit);
}

TEST_CASE("a bump asks for its handler and changes nothing else", "[stages][paint]")
{
    PaintSheet sheet;
    const auto deed = sheet.call("forward", {lang::Value::integer(5000)}).value();
    CHECK(deed.bump);
    CHECK(deed.events == std::vector<std::string_view>{"on_bump"});
    CHECK(sheet.fact("marks") == 0);
}

TEST_CASE("a copy of a sheet keeps its drawing and costs little", "[stages][paint]")
{
    PaintSheet sheet;
    std::vector<std::unique_ptr<stages::World>> trace;
    for (int i = 0; i < 2000; ++i) {
        sheet.does("forward", i % 2 == 0 ? 100 : -99);
        trace.push_back(sheet.world().clone());
    }
    const auto strokes = [&](std::size_t moment) {
        return dynamic_cast<const paint::World&>(*trace[moment]).strokes().size();
    };
    CHECK(strokes(0) == 1);
    CHECK(strokes(999) < strokes(1999));
    // Shared, and not copied: the first stroke of all of them is the same one.
    const auto& first = dynamic_cast<const paint::World&>(*trace[0]).strokes()[0];
    const auto& last = dynamic_cast<const paint::World&>(*trace[1999]).strokes()[0];
    CHECK(&first == &last);
    CHECK(sizeof(paint::World) < 256);
}

TEST_CASE("the same calls make the same sheet", "[stages][paint]")
{
    const auto play = [] {
        core::Random random{7};
        PaintSheet sheet;
        for (int i = 0; i < 500; ++i) {
            const auto number = static_cast<double>(random.below(200)) - 50;
            switch (random.below(4)) {
                case 0:
                    sheet.does("forward", number);
                    break;
                case 1:
                    sheet.does("turn_left", number);
                    break;
                case 2:
                    sheet.does("stamp");
                    break;
                default:
                    sheet.does(number > 0 ? "pen_down" : "pen_up");
            }
        }
        return sheet.facts();
    };
    CHECK(play() == play());
}
