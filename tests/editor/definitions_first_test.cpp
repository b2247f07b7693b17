#include "editor/definitions_first.hpp"

#include "editor/cursor.hpp"
#include "editor/palette.hpp"
#include "editor/tile_layout.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

#include <array>

using namespace editor;
using support::program_of;

namespace {

constexpr std::array<std::string_view, 2> events{"on_gate", "on_bump"};
constexpr lang::Module module{"test", {}, events};

Rules rules_of(std::vector<std::string> allow = {"go", "repeat", "def", "on_gate", "on_bump"})
{
    Rules rules;
    rules.allow = std::move(allow);
    rules.module = &module;
    return rules;
}

lang::Statement hat(const char* name) { return make_tile(name, 2, &module); }

/// Names of the outermost statements after an edit, as it is settled.
std::vector<std::string> after(const std::string& text, const Edit& edit)
{
    const Document document{program_of(text), {}};
    const Rules rules = rules_of();
    const auto changed = apply(document, definitions_first(edit, document, rules), rules);
    REQUIRE(changed);
    std::vector<std::string> names;
    for (const lang::Statement& each : changed.value().program.body.statements) {
        const Tile tile = tile_of(each);
        names.push_back(tile.defines.empty() ? tile.name : tile.defines);
    }
    return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a handler goes in front of what runs, wherever it is put", "[editor][definitions]")
{
    CHECK(after("go()\ngo()\n", Insert{{{}, 2}, hat("on_gate")}) == Names{"on_gate", "go", "go"});
    const lang::Program loop = program_of("for _ in range(2):\n    go()\n");
    CHECK(after("for _ in range(2):\n    go()\n",
                Insert{{loop.body.statements[0].id, 1}, hat("on_gate")}) ==
          Names{"on_gate", "repeat"});
    CHECK(after("def on_bump():\n    go()\ngo()\n", Insert{{{}, 2}, hat("on_gate")}) ==
          Names{"on_bump", "on_gate", "go"});
}

TEST_CASE("an own block goes first only among the outermost statements", "[editor][definitions]")
{
    CHECK(after("go()\n", Insert{{{}, 1}, make_tile("def")}) == Names{"trick", "go"});
    const std::string loop = "for _ in range(2):\n    go()\n";
    const lang::NodeId repeat = program_of(loop).body.statements[0].id;
    CHECK(after(loop, Insert{{repeat, 0}, make_tile("def")}) == Names{"repeat"});
}

TEST_CASE("a definition that moves stays in front", "[editor][definitions]")
{
    const std::string text = "go()\ndef on_gate():\n    go()\n";
    const lang::NodeId node = program_of(text).body.statements[1].id;
    CHECK(after(text, Move{node, {{}, 2}}) == Names{"on_gate", "go"});
}

TEST_CASE("what defines nothing goes where it was put", "[editor][definitions]")
{
    CHECK(after("go()\ngo()\n", Insert{{{}, 1}, make_tile("repeat")}) ==
          Names{"go", "repeat", "go"});
}

TEST_CASE("an event has one handler", "[editor][definitions]")
{
    const Document document{program_of("def on_gate():\n    go()\n"), {}};
    const Rules rules = rules_of();
    const auto second = apply(document, Insert{{{}, 1}, hat("on_gate")}, rules);
    REQUIRE_FALSE(second);
    CHECK(second.error().message.key == "editor.refused.hat");
    CHECK(apply(document, Insert{{{}, 1}, hat("on_bump")}, rules));
    const Palette tray = palette(document, rules);
    CHECK(tray[3].left == 0);
    CHECK(tray[4].left == 1);
}

TEST_CASE("hats lie below the program, each on a pipe of its own", "[editor][tile_layout]")
{
    const lang::Program program =
        program_of("def on_gate():\n    go()\ngo()\ndef on_bump():\n    pass\n");
    const TileLayout layout = lay_out(program, {});
    REQUIRE(layout.pipes.size() == 3);
    REQUIRE(layout.tiles.size() == 4);
    CHECK(layout.tiles[0].tile.name == "go");
    CHECK(layout.tiles[1].tile.defines == "on_gate");
    CHECK(layout.tiles[1].row == 1);
    CHECK(layout.tiles[1].box.x == layout.start.x);
    CHECK(layout.tiles[3].tile.defines == "on_bump");
    CHECK(layout.tiles[3].row == 2);
    for (std::size_t lane = 1; lane < layout.pipes.size(); ++lane) {
        CHECK(layout.pipes[lane].front() == layout.tiles[lane == 1 ? 1 : 3].box.centre());
    }
    CHECK(find_gap(layout, {program.body.statements[2].id, 0})->kind == GapPlace::Kind::hole);
    CHECK(find_gap(layout, {program.body.statements[0].id, 1})->kind == GapPlace::Kind::next);
    CHECK(find_gap(layout, last_gap(program))->kind == GapPlace::Kind::next);
}

TEST_CASE("the keyboard's gap walks through the program, then through the hats", "[editor][cursor]")
{
    const lang::Program program = program_of("def on_gate():\n    go()\ngo()\n");
    const lang::NodeId gate = program.body.statements[0].id;
    const std::vector<Gap> order{{{}, 1}, {{}, 2}, {gate, 0}, {gate, 1}};
    CHECK(gaps_on_pipes(program) == order);
    const TileLayout layout = lay_out(program, {});
    Cursor cursor;
    cursor.home();
    cursor.settle(program);
    for (const Gap& gap : order) {
        CHECK(cursor.gap() == gap);
        CHECK(find_gap(layout, gap) != nullptr);
        cursor.right(program);
    }
    cursor.set({{}, 1});
    CHECK_FALSE(cursor.remove_before(program));
    cursor.set({gate, 1});
    const auto* define = std::get_if<lang::Define>(&program.body.statements[0].form);
    REQUIRE(define != nullptr);
    CHECK(std::get<Remove>(*cursor.remove_before(program)).node == define->body.statements[0].id);
}
