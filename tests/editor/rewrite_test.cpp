#include "editor/rewrite.hpp"

#include "editor/texts.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::hole;
using editor::test::node;
using editor::test::stage;
using editor::test::value;
using editor::test::written;

namespace {

std::string after(const Document& before, const Edit& edit)
{
    const core::Result<Document> result = apply(before, edit, stage());
    return result ? test::text_in(result.value()) : result.error().message.key;
}

}  // namespace

TEST_CASE("only the line of the statement that changed is written anew", "[editor][text]")
{
    const Document start =
        written("# my loop\n\nfor _ in range( 3 ) :   # three\n  print( \"a\" )\n\n  x=1 # one\n");
    CHECK(after(start, SetExpression{hole(start, 3).node(), value("2")}) ==
          "# my loop\n\nfor _ in range( 3 ) :   # three\n  print( \"a\" )\n\n  x = 2  # one\n");
    CHECK(after(start, SetNumber{node(start, 0), 5}) ==
          "# my loop\n\nfor _ in range(5):  # three\n  print( \"a\" )\n\n  x=1 # one\n");
    CHECK(after(start, Remove{node(start, 1)}) ==
          "# my loop\n\nfor _ in range( 3 ) :   # three\n\n  x=1 # one\n");
    CHECK(after(start, SetComment{node(start, 1), "hi"}) ==
          "# my loop\n\nfor _ in range( 3 ) :   # three\n  print( \"a\" )  # hi\n\n  x=1 # one\n");
    CHECK(after(start, Insert{{node(start, 0), 2}, make_tile("light")}) ==
          "# my loop\n\nfor _ in range( 3 ) :   # three\n  print( \"a\" )\n\n  x=1 # one\n"
          "  light()\n");
}

TEST_CASE("lines follow where their depth changes", "[editor][text]")
{
    const Document start = written(
        "if x>1:\n\tjump(\n\t\t3  # far\n\t)\n\t# deep\nx = '''a\n  b'''\nfor _ in "
        "range(2):\n\tpass\n");
    // Out of the `if`, whose body is empty then; its last remark stays with it.
    CHECK(after(start, Move{node(start, 1), {{}, 0}}) ==
          "jump(\n\t3  # far\n)\nif x>1:\n\tpass\n\t# deep\nx = '''a\n  b'''\n"
          "for _ in range(2):\n\tpass\n");
    // A long string keeps its letters.
    CHECK(
        after(start, Move{node(start, 2), {node(start, 3), 0}}) ==
        "if x>1:\n\tjump(\n\t\t3  # far\n\t)\n\t# deep\nfor _ in range(2):\n\tx = '''a\n  b'''\n");
}

TEST_CASE("statements that share a line part when one of them changes", "[editor][text]")
{
    const Document start = written("x=1; print( 'a' )  # both\nif x>1: light(); move()\n");
    CHECK(after(start, Remove{node(start, 3)}) ==
          "x=1; print( 'a' )  # both\nif x > 1:\n    move()\n");
    CHECK(after(start, Remove{node(start, 0)}) ==
          "print( 'a' )  # both\nif x>1: light(); move()\n");
    CHECK(after(start, Insert{{node(start, 2), 1}, make_tile("light")}) ==
          "x=1; print( 'a' )  # both\nif x > 1:\n    light()\n    light()\n    move()\n");
}

TEST_CASE("a comment stays where it belongs, whatever ends above it", "[editor][text]")
{
    const Document start = written("move()\n      # far right\nlight()\nif x>1:\n    move()\n");
    // Behind the `if` the comment would fall into its body.
    CHECK(after(start, Move{node(start, 1), {{}, 3}}) ==
          "move()\nif x>1:\n    move()\n# far right\nlight()\n");
    CHECK(after(start, Remove{node(start, 0)}) ==
          "      # far right\nlight()\nif x>1:\n    move()\n");
}

TEST_CASE("branches that stay keep their lines", "[editor][text]")
{
    const Document start =
        written("if x>1:\n  move()\nelif  x<0 :\n  light()\n# else\nelse :  # rest\n  move()\n");
    CHECK(after(start, RemoveBranch{node(start, 0), 1}) ==
          "if x>1:\n  move()\n# else\nelse :  # rest\n  move()\n");
    CHECK(after(start, AddBranch{node(start, 0), true}) ==
          "if x>1:\n  move()\nelif  x<0 :\n  light()\nelif False:\n  pass\n# else\n"
          "else :  # rest\n  move()\n");
}

TEST_CASE("an end without a new line stays one", "[editor][text]")
{
    CHECK(after(written("move()"), Insert{{{}, 1}, make_tile("light")}) == "move()\nlight()");
    CHECK(after(written(""), Insert{{{}, 0}, make_tile("light")}) == "light()\n");
    CHECK(after(written("move()\n\n\n"), Insert{{{}, 1}, make_tile("light")}) ==
          "move()\nlight()\n\n\n");
    const Document one = written("\n# end\n\n");
    CHECK(after(one, Insert{{{}, 0}, make_tile("light")}) == "light()\n\n# end\n\n");
}
