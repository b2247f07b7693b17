#include "editor/holes.hpp"

#include "editor/blocks.hpp"
#include "support/catch.hpp"

#include <array>

using namespace editor;
using editor::test::document;
using editor::test::hole;
using editor::test::stage;
using editor::test::value;

namespace {

constexpr std::array all_shapes{
    Shape::condition, Shape::number, Shape::text, Shape::name, Shape::any};

std::vector<Shape> shapes_in(const char* text)
{
    const Document written = document(text);
    std::vector<Shape> shapes;
    for (const Hole& each : holes_in(written.program.body.statements.front())) {
        shapes.push_back(each.shape);
    }
    return shapes;
}

std::vector<Shape> homes_of(const char* text)
{
    std::vector<Shape> homes;
    for (const Shape shape : all_shapes) {
        if (accepts(shape, value(text), stage())) {
            homes.push_back(shape);
        }
    }
    return homes;
}

}  // namespace

TEST_CASE("a value goes into the holes of its shape", "[editor][holes]")
{
    const std::vector<Shape> conditions{Shape::condition, Shape::any};
    const std::vector<Shape> numbers{Shape::number, Shape::any};
    const std::vector<Shape> texts{Shape::text, Shape::any};
    for (const char* text : {"True", "1 < x", "a and b", "not a", "wall_ahead()"}) {
        CHECK(homes_of(text) == conditions);
    }
    for (const char* text : {"3", "0.5", "-x", "x + 1", "distance()"}) {
        CHECK(homes_of(text) == numbers);
    }
    for (const char* text : {"'a'", "'a' + x", "badge()"}) {
        CHECK(homes_of(text) == texts);
    }
    CHECK(homes_of("x") == std::vector<Shape>{all_shapes.begin(), all_shapes.end()});
    CHECK(homes_of("move()").empty());
    CHECK(homes_of("print(1)").empty());
    CHECK(homes_of("trick()") ==
          std::vector{Shape::condition, Shape::number, Shape::text, Shape::any});
}

TEST_CASE("what the block itself says is no hole", "[editor][holes]")
{
    CHECK(shapes_in("for _ in range(3):\n    pass\n") == std::vector{Shape::number});
    CHECK(shapes_in("while not False:\n    pass\n") == std::vector{Shape::condition});
    CHECK(shapes_in("while True:\n    pass\n").empty());
    CHECK(shapes_in("while False:\n    pass\n") == std::vector{Shape::condition});
    CHECK(shapes_in("for i in range(3):\n    pass\n") == std::vector{Shape::name, Shape::number});
    CHECK(shapes_in("move()\n").empty());
}

TEST_CASE("holes come in reading order, each before those inside it", "[editor][holes]")
{
    CHECK(shapes_in("if a < 1 and not b:\n    pass\nelif False:\n    pass\n") ==
          std::vector{Shape::condition,
                      Shape::condition,
                      Shape::number,
                      Shape::number,
                      Shape::condition,
                      Shape::condition,
                      Shape::condition});
    CHECK(shapes_in("x = 1 + 2\n") ==
          std::vector{Shape::name, Shape::any, Shape::number, Shape::number});
    CHECK(shapes_in("x += 1\n") == std::vector{Shape::name, Shape::number});
    CHECK(shapes_in("x += 'a'\n") == std::vector{Shape::name, Shape::text});
    CHECK(shapes_in("return 1\n") == std::vector{Shape::any});
}

TEST_CASE("an empty hole holds what an empty one of its shape holds", "[editor][holes]")
{
    const auto is_empty_in = [](const char* text, std::size_t number) {
        const Document written = document(text);
        return is_empty(hole(written, number));
    };
    CHECK(is_empty_in("while not False:\n    pass\n", 0));
    CHECK_FALSE(is_empty_in("while not a == b:\n    pass\n", 0));
    CHECK(is_empty_in("print('')\n", 0));
    CHECK_FALSE(is_empty_in("print(0)\n", 0));
    CHECK(is_empty_in("x = 0\n", 1));
    CHECK_FALSE(is_empty_in("x = 0\n", 0));
    for (const Shape shape : all_shapes) {
        CHECK(accepts(shape, empty_value(shape), stage()));
    }
}

TEST_CASE("a hole is found by the node of its value", "[editor][holes]")
{
    const Document three = document("x = 5\n", {"wall_ahead()", "print(7)"});
    CHECK(hole_shape(three, hole(three, 1).node()) == Shape::any);
    const lang::Expression* loose = loose_value(three.pieces.front(), stage().module);
    REQUIRE(loose != nullptr);
    CHECK_FALSE(hole_shape(three, loose->id));
    CHECK_FALSE(hole_shape(three, lang::NodeId{999}));
    const lang::Statement& print = three.pieces.back().stack.statements.front();
    CHECK(hole_shape(three, holes_in(print).front().node()) == Shape::any);
}

TEST_CASE("a hole of a function with few choices tells them", "[editor][holes]")
{
    const Document written =
        document("paint(\"red\")\nmove()\njump(\"red\")\nprint(paint(\"blue\"))\nx = \"red\"\n");
    const auto choices_of = [&](std::size_t index) {
        const lang::Statement& statement = written.program.body.statements.at(index);
        const Hole last = holes_in(statement).back();
        return choices_at(written, last.node(), test::detail::module).size();
    };
    CHECK(choices_of(0) == 2);
    CHECK(choices_of(2) == 0);
    CHECK(choices_of(3) == 2);
    CHECK(choices_of(4) == 0);
    CHECK(choices_at(written, lang::NodeId::none, test::detail::module).empty());
}
