#include "editor/tile_layout.hpp"

#include "editor/programs.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <tuple>

using namespace editor;
using core::Rectangle;
using editor::test::id;
using editor::test::program;

namespace {

/// Everything that is drawn on the pipe or its trays and that a finger may want.
std::vector<Rectangle> solid(const TileLayout& layout)
{
    std::vector<Rectangle> boxes{layout.start};
    for (const PlacedTile& tile : layout.tiles) {
        boxes.push_back(tile.box);
    }
    for (const PlacedCap& cap : layout.caps) {
        boxes.push_back(cap.box);
    }
    for (const NumberKeys& keys : layout.numbers) {
        boxes.insert(boxes.end(), {keys.less, keys.value, keys.more});
    }
    for (const SpareSlot& slot : layout.spare) {
        boxes.push_back(slot.box);
    }
    for (const GapPlace& gap : layout.gaps) {
        boxes.push_back(gap.box);
    }
    return boxes;
}

std::vector<Rectangle> targets(const TileLayout& layout)
{
    std::vector<Rectangle> boxes;
    for (const GapPlace& gap : layout.gaps) {
        boxes.push_back(gap.target);
    }
    return boxes;
}

bool none_overlap(const std::vector<Rectangle>& boxes)
{
    for (std::size_t i = 0; i < boxes.size(); ++i) {
        for (std::size_t j = i + 1; j < boxes.size(); ++j) {
            // Boxes that touch may overlap by what a float rounds away.
            if (boxes[i].inset(0.01F).overlaps(boxes[j].inset(0.01F))) {
                return false;
            }
        }
    }
    return true;
}

bool is_inside(const Rectangle& inner, const Rectangle& outer)
{
    const float rounding = 0.01F;
    return inner.x >= outer.x - rounding && inner.y >= outer.y - rounding &&
           inner.right() <= outer.right() + rounding && inner.bottom() <= outer.bottom() + rounding;
}

LayoutRequest random_request(const lang::Program& program)
{
    LayoutRequest request;
    request.width = static_cast<float>(*rc::gen::inRange(320, 1100));
    request.tile = *rc::gen::elementOf(tile_sizes);
    request.room = *rc::gen::arbitrary<bool>();
    if (*rc::gen::arbitrary<bool>()) {
        request.open = *rc::gen::elementOf(gaps_in(program));
    }
    return request;
}

TileLayout random_layout()
{
    const lang::Program made = test::random_program(40);
    return lay_out(made, random_request(made));
}

}  // namespace

TEST_CASE("the picture lesson's panel holds rows of five, as drawn", "[editor][tile_layout]")
{
    LayoutRequest request;
    request.least_rows = 2;
    const TileLayout layout = lay_out(program("go go light turn go go"), request);
    CHECK(layout.start == Rectangle{26, 0, 86, 86});
    CHECK(layout.tiles[0].box == Rectangle{140, 0, 86, 86});
    CHECK(layout.tiles[3].box == Rectangle{482, 0, 86, 86});
    CHECK(layout.tiles[4].box == Rectangle{26, 108, 86, 86});
    CHECK(layout.gaps.back().kind == GapPlace::Kind::next);
    CHECK(layout.gaps.back().box == Rectangle{254, 108, 86, 86});
    CHECK(layout.spare.size() == 2);
    CHECK(layout.height == 194);
}

TEST_CASE("the pipe turns between the rows", "[editor][tile_layout]")
{
    const TileLayout layout = lay_out(program("go go light turn go go"), {});
    const std::vector<core::Point> corners{
        {69, 43}, {594, 43}, {594, 97}, {10, 97}, {10, 151}, {482, 151}};
    REQUIRE(layout.pipes.size() == 1);
    CHECK(layout.pipes[0] == corners);
}

TEST_CASE("an empty program has its start, a free slot and rows to fill", "[editor][tile_layout]")
{
    LayoutRequest request;
    request.least_rows = 2;
    const TileLayout layout = lay_out(program(""), request);
    CHECK(layout.tiles.empty());
    REQUIRE(layout.gaps.size() == 1);
    CHECK(layout.gaps[0].box.x == 140);
    CHECK(layout.spare.size() == 8);
}

TEST_CASE("a repeat is a tray that holds its tiles, its cap and its keys", "[editor][tile_layout]")
{
    const lang::Program repeat = program("go 3( light )");
    const TileLayout layout = lay_out(repeat, {});
    REQUIRE(layout.trays.size() == 1);
    const TraySegment& tray = layout.trays[0];
    CHECK((tray.opens && tray.closes));
    CHECK(is_inside(layout.tiles[1].box, tray.box));
    CHECK(is_inside(layout.tiles[2].box, tray.box));
    CHECK(is_inside(layout.caps[0].box, tray.box));
    CHECK(is_inside(layout.numbers[0].less, tray.box));
    CHECK(is_inside(layout.numbers[0].more, tray.box));
    CHECK_FALSE(tray.box.overlaps(layout.tiles[0].box));
    CHECK(layout.numbers[0].less.y >= layout.tiles[1].box.bottom());
}

TEST_CASE("a tray that wraps is one segment in each row", "[editor][tile_layout]")
{
    const TileLayout layout = lay_out(program("3( go go go go go go go )"), {});
    REQUIRE(layout.trays.size() == 2);
    CHECK((layout.trays[0].opens && !layout.trays[0].closes));
    CHECK((!layout.trays[1].opens && layout.trays[1].closes));
    CHECK(layout.trays[1].row == 1);
}

TEST_CASE("an inner tray lies inside the outer one", "[editor][tile_layout]")
{
    const TileLayout layout = lay_out(program("2( 3( go ) )"), {});
    const auto inner = std::ranges::find(layout.trays, 1, &TraySegment::depth);
    REQUIRE(inner != layout.trays.end());
    CHECK(std::ranges::any_of(layout.trays, [&](const TraySegment& outer) {
        return outer.depth == 0 && is_inside(inner->box, outer.box) && outer.box.y < inner->box.y;
    }));
}

TEST_CASE("an empty repeat shows a slot to fill", "[editor][tile_layout]")
{
    const lang::Program empty = program("2( )");
    const TileLayout layout = lay_out(empty, {});
    const GapPlace* hole = find_gap(layout, {id(empty, 0), 0});
    REQUIRE(hole != nullptr);
    CHECK(hole->kind == GapPlace::Kind::hole);
    CHECK(hole->box.width == 86);
}

TEST_CASE("the gap at a row's end is also shown at the end of the row above",
          "[editor][tile_layout]")
{
    const TileLayout layout = lay_out(program("go go go go go"), {});
    const Gap wrapped{lang::NodeId::none, 4};
    const auto echo = std::ranges::find(layout.gaps, GapPlace::Kind::echo, &GapPlace::kind);
    REQUIRE(echo != layout.gaps.end());
    CHECK(echo->gap == wrapped);
    CHECK(echo->row == 0);
    CHECK(find_gap(layout, wrapped)->row == 1);
}

TEST_CASE("an open gap is as large as the tile that comes", "[editor][tile_layout]")
{
    LayoutRequest request;
    request.open = Gap{{}, 1};
    const lang::Program two = program("go light");
    const TileLayout layout = lay_out(two, request);
    CHECK(find_gap(layout, *request.open)->box == Rectangle{254, 0, 86, 86});
    CHECK(find_tile(layout, id(two, 1))->box.x == 368);
}

TEST_CASE("a long program gets smaller tiles, then scrolls", "[editor][tile_layout]")
{
    CHECK(fitting_tile(program("go go"), {}, 206) == 86);
    const lang::Program longer = program("go go go go go go go go go go");
    CHECK(fitting_tile(longer, {}, 206) == 72);
    lang::Program longest;
    for (int i = 0; i < 30; ++i) {
        longest =
            apply(longest, Insert{last_gap(longest), make_tile("go")}, test::anything()).value();
    }
    CHECK(fitting_tile(longest, {}, 206) == 64);
    CHECK(lay_out(longest, {}).height > 206);
}

TEST_CASE("no two things overlap, whatever the program", "[editor][tile_layout]")
{
    CHECK(rc::check("no overlap", [] {
        const TileLayout layout = random_layout();
        RC_ASSERT(none_overlap(solid(layout)));
        RC_ASSERT(none_overlap(targets(layout)));
    }));
}

TEST_CASE("everything lies inside the area, whatever the program", "[editor][tile_layout]")
{
    CHECK(rc::check("inside", [] {
        const lang::Program made = test::random_program(40);
        const LayoutRequest request = random_request(made);
        const TileLayout layout = lay_out(made, request);
        const Rectangle area{0, 0, request.width, layout.height};
        for (const Rectangle& box : solid(layout)) {
            RC_ASSERT(is_inside(box, area));
        }
        for (const Rectangle& box : targets(layout)) {
            RC_ASSERT(is_inside(box, area));
            RC_ASSERT(box.width >= 64 && box.height >= 64);
        }
        for (const TraySegment& tray : layout.trays) {
            RC_ASSERT(is_inside(tray.box, area));
        }
    }));
}

TEST_CASE("tiles are read row by row and every gap is there once", "[editor][tile_layout]")
{
    CHECK(rc::check("reading order", [] {
        const lang::Program made = test::random_program(40);
        LayoutRequest request = random_request(made);
        const TileLayout layout = lay_out(made, request);
        const auto order = in_reading_order(made);
        RC_ASSERT(
            std::ranges::equal(layout.tiles, order, {}, &PlacedTile::node, &lang::Statement::id));
        RC_ASSERT(std::ranges::is_sorted(layout.tiles, {}, [](const PlacedTile& tile) {
            return std::tuple{tile.row, tile.box.x};
        }));
        RC_ASSERT(std::ranges::is_sorted(layout.gaps, {}, [](const GapPlace& place) {
            return std::tuple{place.row, place.box.x};
        }));
        for (const Gap& gap : gaps_in(made)) {
            RC_ASSERT(std::ranges::count_if(layout.gaps, [&gap](const GapPlace& place) {
                          return place.gap == gap && place.kind != GapPlace::Kind::echo;
                      }) == 1);
        }
    }));
}

TEST_CASE("each segment of a tray holds what of its repeat lies in that row",
          "[editor][tile_layout]")
{
    CHECK(rc::check("trays hold their tiles", [] {
        const lang::Program made = test::random_program(30);
        const TileLayout layout = lay_out(made, random_request(made));
        for (const PlacedTile& tile : layout.tiles) {
            for (const TraySegment& tray : layout.trays) {
                const bool belongs = holds(*find(made, tray.node), tile.node);
                if (tray.row == tile.row) {
                    const bool right =
                        belongs ? is_inside(tile.box, tray.box) : !tray.box.overlaps(tile.box);
                    RC_ASSERT(right);
                }
            }
        }
        for (const NumberKeys& keys : layout.numbers) {
            RC_ASSERT(std::ranges::any_of(layout.trays, [&keys](const TraySegment& tray) {
                return tray.node == keys.node && is_inside(keys.less, tray.box) &&
                       is_inside(keys.more, tray.box);
            }));
        }
    }));
}
