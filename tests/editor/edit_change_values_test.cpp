#include "editor/blocks.hpp"
#include "editor/edit.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::document;
using editor::test::hole;
using editor::test::node;
using editor::test::stage;
using editor::test::text_of;
using editor::test::value;

namespace {

constexpr const char* if_wall = "if False:\n    light()\n";

std::string after(const Document& before, const Edit& edit)
{
    const core::Result<Document> result = apply(before, edit, stage());
    return result ? text_of(result.value()) : result.error().message.key;
}

}  // namespace

TEST_CASE("a value fills a hole and takes the stead of what was there", "[editor][edit]")
{
    const Document empty = document(if_wall);
    CHECK(after(empty, SetExpression{hole(empty, 0).node(), value("wall_ahead()")}) ==
          "if wall_ahead():\n    light()\n");
    const Document full = document("x = 1 + 2\n");
    CHECK(after(full, SetExpression{hole(full, 3).node(), value("distance()")}) ==
          "x = 1 + distance()\n");
    CHECK(after(full, SetExpression{hole(full, 0).node(), value("energy")}) == "energy = 1 + 2\n");
}

TEST_CASE("a negative number becomes one that the text can say", "[editor][edit]")
{
    const Document start = document("x = 0\n");
    lang::Expression minus_three;
    minus_three.form = lang::IntegerLiteral{-3};
    const auto done = apply(start, SetExpression{hole(start, 1).node(), minus_three}, stage());
    REQUIRE(done);
    CHECK(done.value().program == document("x = -3\n").program);
}

TEST_CASE("a value that moves leaves its hole empty and keeps its id", "[editor][edit]")
{
    const Document two = document("x = distance()\ny = 0\n");
    const lang::NodeId moved = hole(two, 1).node();
    const auto done = apply(two, MoveExpression{moved, hole(two, 3).node()}, stage());
    REQUIRE(done);
    CHECK(text_of(done.value()) == "x = 0\ny = distance()\n");
    CHECK(hole(done.value(), 3).node() == moved);
}

TEST_CASE("a value moves up into the hole around it", "[editor][edit]")
{
    const Document sum = document("x = distance() + 2\n");
    CHECK(after(sum, MoveExpression{hole(sum, 2).node(), hole(sum, 1).node()}) ==
          "x = distance()\n");
}

TEST_CASE("a loose value goes into a hole and its piece is gone", "[editor][edit]")
{
    const Document loose = document(if_wall, {"wall_ahead()"});
    const lang::NodeId sense = loose_value(loose.pieces.front(), stage().module)->id;
    CHECK(after(loose, MoveExpression{sense, hole(loose, 0).node()}) ==
          "if wall_ahead():\n    light()\n");
}

TEST_CASE("an emptied hole is empty in its own way", "[editor][edit]")
{
    const Document all =
        document("if wall_ahead():\n    print('a')\nx = 5\nfor _ in range(x):\n    light()\n");
    CHECK(after(all, ClearExpression{hole(all, 0).node()}).starts_with("if False:\n"));
    CHECK(after(all, ClearExpression{hole(all, 1).node()}).find("print('')") != std::string::npos);
    CHECK(after(all, ClearExpression{hole(all, 3).node()}).find("x = 0\n") != std::string::npos);
    CHECK(after(all, ClearExpression{hole(all, 4).node()}).find("range(0)") != std::string::npos);
    CHECK(after(all, ClearExpression{hole(all, 2).node()}) == "editor.refused.locked");
}

TEST_CASE("a value taken out lies beside the program", "[editor][edit]")
{
    const Document full = document("if wall_ahead():\n    light()\n");
    const auto done = apply(full, DetachExpression{hole(full, 0).node(), {40, 60}}, stage());
    REQUIRE(done);
    CHECK(text_of(done.value()) == "if False:\n    light()\n---\nwall_ahead()\n");
    CHECK(done.value().pieces.front().at == core::Point{40, 60});
    CHECK(loose_value(done.value().pieces.front(), stage().module) != nullptr);
}

TEST_CASE("an if gains ways and loses them", "[editor][edit]")
{
    const Document one = document(if_wall);
    const lang::NodeId choice = node(one, 0);
    const Document two = apply(one, AddBranch{choice, false}, stage()).value();
    CHECK(text_of(two) == "if False:\n    light()\nelse:\n    pass\n");
    CHECK(after(two, AddBranch{choice, false}) == "editor.refused.else");
    const Document three = apply(two, AddBranch{choice, true}, stage()).value();
    CHECK(text_of(three) == "if False:\n    light()\nelif False:\n    pass\nelse:\n    pass\n");
    CHECK(after(three, RemoveBranch{choice, 1}) == text_of(two));
    CHECK(after(three, RemoveBranch{choice, 2}) ==
          "if False:\n    light()\nelif False:\n    pass\n");
    CHECK(after(three, RemoveBranch{choice, 0}) == "editor.refused.gone");
    CHECK(after(three, RemoveBranch{choice, 3}) == "editor.refused.gone");
}

TEST_CASE("a name changes everywhere at once", "[editor][edit]")
{
    const Document counting =
        document("x = 0\ndef hop(n):\n    jump(n + x)\nhop(n=x)\n", {"x += 1"});
    CHECK(after(counting, Rename{"x", "laps"}) ==
          "laps = 0\ndef hop(n):\n    jump(n + laps)\nhop(n=laps)\n"
          "---\nlaps += 1\n");
    CHECK(after(counting, Rename{"hop", "leap"}).find("leap(n=x)") != std::string::npos);
    CHECK(after(counting, Rename{"n", "steps"}).find("hop(steps=x)") != std::string::npos);
}
