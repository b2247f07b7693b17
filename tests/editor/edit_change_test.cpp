#include "editor/edit_change.hpp"

#include "editor/blocks.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::document;
using editor::test::node;
using editor::test::stage;
using editor::test::statement;
using editor::test::text_of;

namespace {

std::string after(const Document& before, const Edit& edit)
{
    const core::Result<Document> result = apply(before, edit, stage());
    return result ? text_of(result.value()) : result.error().message.key;
}

}  // namespace

TEST_CASE("a statement taken out lies beside the program with all that it holds", "[editor][edit]")
{
    const Document start = document("move()\nif False:\n    light()\n");
    const auto done = apply(start, Detach{node(start, 1), {5, 6}}, stage());
    REQUIRE(done);
    CHECK(text_of(done.value()) == "move()\n---\nif False:\n    light()\n");
    CHECK(done.value().pieces.front().at == core::Point{5, 6});
    CHECK(find(done.value(), node(start, 1)) != nullptr);
}

TEST_CASE("a piece grows, shrinks and vanishes when it is empty", "[editor][edit]")
{
    const Document start = document("move()\n", {"light()"});
    const lang::NodeId piece = start.pieces.front().id;
    CHECK(after(start, Insert{{piece, 1}, make_tile("move")}) == "move()\n---\nlight()\nmove()\n");
    CHECK(after(start, Move{node(start, 0), {piece, 0}}) == "---\nmove()\nlight()\n");
    CHECK(after(start, Move{node(start, 1), {{}, 1}}) == "move()\nlight()\n");
    CHECK(after(start, Remove{node(start, 1)}) == "move()\n");
    CHECK(after(start, Replace{node(start, 1), make_tile("move")}) == "move()\n---\nmove()\n");
}

TEST_CASE("a whole piece goes into the program, or away", "[editor][edit]")
{
    const Document start = document("move()\nif False:\n    pass\n", {"light()\nmove()"});
    const lang::NodeId piece = start.pieces.front().id;
    CHECK(after(start, Move{piece, {node(start, 1), 0}}) ==
          "move()\nif False:\n    light()\n    move()\n");
    CHECK(after(start, Remove{piece}) == "move()\nif False:\n    pass\n");
    CHECK(after(start, Move{piece, {piece, 0}}) == "editor.refused.into_itself");
    const auto moved = apply(start, MovePiece{piece, {70, 80}}, stage());
    REQUIRE(moved);
    CHECK(moved.value().pieces.front().at == core::Point{70, 80});
    CHECK(after(start, MovePiece{lang::NodeId{99}, {}}) == "editor.refused.gone");
}

TEST_CASE("new blocks can lie loose, values too", "[editor][edit]")
{
    CHECK(after({}, InsertLoose{make_tile("light"), {}}) == "---\nlight()\n");
    CHECK(after({}, InsertLoose{make_tile("compare"), {}}) == "---\n0 == 0\n");
}

TEST_CASE("a value does not stand where statements stand", "[editor][edit]")
{
    const Document start = document("move()\n", {"distance()"});
    const lang::NodeId piece = start.pieces.front().id;
    CHECK(after(start, Insert{{}, make_tile("compare")}) == "editor.refused.shape");
    CHECK(after(start, Move{piece, {}}) == "editor.refused.shape");
    CHECK(after(start, Insert{{piece, 0}, make_tile("move")}) == "editor.refused.shape");
    CHECK(after(start, Move{node(start, 0), {piece, 1}}) == "editor.refused.shape");
}

TEST_CASE("a copy lies behind what was copied, an own block under its own name", "[editor][edit]")
{
    const Document start = document("def trick():\n    move()\ntrick()\n", {"distance()"});
    CHECK(after(start, Duplicate{node(start, 2)}) ==
          "def trick():\n    move()\ntrick()\ntrick()\n---\ndistance()\n");
    CHECK(after(start, Duplicate{node(start, 0)}).find("def trick2():\n    move()\n") !=
          std::string::npos);
    CHECK(after(start, Duplicate{node(start, 3)}).ends_with("---\ndistance()\n---\ndistance()\n"));
}

TEST_CASE("many statements are pasted in their order", "[editor][edit]")
{
    const Document start = document("if False:\n    pass\n");
    const lang::Body copied = document("move()\nlight()\n").program.body.statements;
    CHECK(after(start, Paste{{node(start, 0), 0}, copied}) ==
          "if False:\n    move()\n    light()\n");
    CHECK(after(start, Paste{{lang::NodeId{99}, 0}, copied}) == "editor.refused.gone");
}

TEST_CASE("a comment is one line, and an empty one none", "[editor][edit]")
{
    const Document start = document("move()\n");
    CHECK(after(start, SetComment{node(start, 0), " to the\ndoor "}) == "move()  # to the door\n");
    const Document noted = document("move()  # why\n");
    CHECK(after(noted, SetComment{node(noted, 0), "  "}) == "move()\n");
}

TEST_CASE("clearing and starting over take the pieces along", "[editor][edit]")
{
    const Document start = document("move()\n", {"light()"});
    CHECK(after(start, Clear{}).empty());
    CHECK(after(start, ReplaceAll{document("light()\n").program}) == "light()\n");
}

TEST_CASE("pieces count nothing for the limit until they come in", "[editor][edit]")
{
    Rules rules = stage();
    rules.limit = 1;
    const Document full = document("move()\n", {"light()"});
    CHECK(apply(full, InsertLoose{make_tile("move"), {}}, rules));
    CHECK(refusal(full, Move{full.pieces.front().id, {}}, rules)->key == "editor.refused.limit");
    CHECK(refusal(full, Insert{{}, make_tile("move")}, rules)->key == "editor.refused.limit");
    CHECK_FALSE(refusal(full, Insert{{}, make_tile("on_bump", 2, rules.module)}, rules));
}
