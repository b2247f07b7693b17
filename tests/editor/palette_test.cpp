#include "editor/palette.hpp"

#include "editor/blocks.hpp"
#include "editor/programs.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::anything;
using editor::test::program;

TEST_CASE("the tray holds what the lesson allows, in its order", "[editor][palette]")
{
    Rules rules = anything();
    rules.allow = {"go", "repeat"};
    const Palette tray = palette(program("go"), rules);
    REQUIRE(tray.size() == 2);
    CHECK(tray[0].tile == Tile{"go", {}});
    CHECK(tray[1].tile == Tile{"repeat", 2});
    CHECK_FALSE(tray[0].left.has_value());
    CHECK(has_room(tray, rules));
}

TEST_CASE("a limit tells how many tiles are left", "[editor][palette]")
{
    Rules rules = anything();
    rules.limit = 2;
    CHECK(palette(program("go"), rules)[0].left == 1);
    const Palette empty = palette(program("go go go"), rules);
    CHECK(empty[0].left == 0);
    CHECK(empty[0].is_used_up());
    CHECK_FALSE(has_room(empty, rules));
}

TEST_CASE("where tiles are only replaced there is a tray but no room", "[editor][palette]")
{
    Rules rules = anything();
    rules.insert = false;
    rules.limit = 1;
    const Palette tray = palette(program("go"), rules);
    CHECK_FALSE(tray[0].is_used_up());
    CHECK_FALSE(has_room(tray, rules));
    rules.replace = false;
    CHECK(palette(program("go"), rules).empty());
}

TEST_CASE("a jigsaw's tray shows each kind of piece once, with how many are left",
          "[editor][palette]")
{
    Rules rules;
    const lang::Program piece = program("3( light )");
    rules.pieces = {make_tile("go"), make_tile("go"), piece.body.statements.front()};
    const Palette tray = palette(program("go"), rules);
    REQUIRE(tray.size() == 3);
    CHECK(tray[0].left == 1);
    CHECK(tray[1].tile == Tile{"repeat", 3});
    CHECK(tray[2].tile == Tile{"light", {}});
    CHECK(tray[2].left == 1);
    CHECK_FALSE(has_room(palette(program("go go 3( light )"), rules), rules));
}

TEST_CASE("word blocks come in groups, with the program's names and own blocks",
          "[editor][palette]")
{
    const Document document = test::document("energy = 0\ndef hop(n):\n    return n\n");
    const Palette tray = palette(document, test::stage());
    CHECK(std::ranges::is_sorted(tray, {}, &TrayTile::category));
    const auto texts_in = [&tray](Category category) {
        std::vector<std::string> texts;
        for (const TrayTile& tile : tray) {
            if (tile.category == category) {
                texts.push_back(lang::print(tile.statement));
            }
        }
        return texts;
    };
    CHECK(texts_in(Category::start) == std::vector<std::string>{"def on_bump():\n    pass\n"});
    CHECK(texts_in(Category::motion) == std::vector<std::string>{"move()\n", "jump(0)\n"});
    CHECK(texts_in(Category::variable) ==
          std::vector<std::string>{"energy = 0\n", "energy += 1\n", "energy\n", "n\n"});
    CHECK(texts_in(Category::function) ==
          std::vector<std::string>{"def trick():\n    pass\n", "return 0\n", "hop(0)\n"});
    CHECK(texts_in(Category::choice) == std::vector<std::string>{"if False:\n    pass\n"});
}

TEST_CASE("every tile of the palette can be put where it belongs", "[editor][palette]")
{
    const Rules rules = test::stage();
    const Document document = test::document("x = 0\nif False:\n    pass\n");
    for (const TrayTile& tile : palette(document, rules)) {
        INFO(lang::print(tile.statement));
        if (tile.value() == nullptr) {
            CHECK_FALSE(refusal(document, Insert{{}, tile.statement}, rules));
            continue;
        }
        const bool asks = accepts(Shape::condition, *tile.value(), rules);
        const lang::NodeId hole = test::hole(document, asks ? 2 : 1).node();
        CHECK_FALSE(refusal(document, SetExpression{hole, *tile.value()}, rules));
        CHECK_FALSE(refusal(document, InsertLoose{tile.statement, {}}, rules));
    }
}
