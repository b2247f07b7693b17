#include "editor/tile.hpp"

#include "editor/programs.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::program;

TEST_CASE("a tile's statement is read back as that tile", "[editor][tile]")
{
    CHECK(tile_of(make_tile("move_right")) == Tile{"move_right", {}});
    CHECK(tile_of(make_tile("repeat", 7)) == Tile{"repeat", 7});
}

TEST_CASE("only `for _ in range(n)` is a repeat", "[editor][tile]")
{
    lang::Statement counted = make_tile("repeat", 4);
    std::get<lang::Name>(std::get<lang::For>(counted.form).target.form).id = "i";
    CHECK(tile_of(counted) == Tile{"for", {}});
    CHECK(repeat_count(counted) == nullptr);

    lang::Statement from_to = make_tile("repeat", 4);
    auto& range = std::get<lang::Call>(std::get<lang::For>(from_to.form).source.form);
    range.arguments.push_back(range.arguments.front());
    CHECK(tile_of(from_to).name == "for");
}

TEST_CASE("a repeat of a variable is a repeat without a number", "[editor][tile]")
{
    lang::Statement repeat = make_tile("repeat");
    std::get<lang::Call>(std::get<lang::For>(repeat.form).source.form).arguments.front().form =
        lang::Name{"laps"};
    CHECK(tile_of(repeat) == Tile{"repeat", {}});
    CHECK(repeat_count(repeat) == nullptr);
}

TEST_CASE("a bare tile has neither comments nor what it holds", "[editor][tile]")
{
    lang::Program full = program("3( go light )");
    full.body.statements.front().before = {"# climbs"};
    full.body.statements.front().comment = "# three times";
    CHECK(bare(full.body.statements.front()) == make_tile("repeat", 3));
}

TEST_CASE("each word of the palette makes the tile of its name", "[editor][tile]")
{
    for (const char* word : {"repeat",
                             "until",
                             "while",
                             "forever",
                             "for",
                             "if",
                             "set",
                             "change",
                             "print",
                             "def",
                             "return",
                             "break",
                             "continue"}) {
        CHECK(tile_of(make_tile(word)).name == word);
        CHECK(is_palette_word(word, nullptr));
    }
    for (const char* word :
         {"number", "text", "true", "variable", "arithmetic", "compare", "and", "or", "not"}) {
        CHECK(tile_of(make_expression(word)).name == word);
        CHECK(is_value_word(word, nullptr));
    }
    CHECK_FALSE(is_palette_word("somersault", nullptr));
}
