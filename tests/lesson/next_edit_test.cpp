#include "lesson/next_edit.hpp"

#include "editor/blocks.hpp"
#include "editor/tree.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

#include <rapidcheck.h>

using support::program_of;

namespace {

constexpr const char* staircase = "for _ in range(3):\n    move_right()\n    move_up()\nlight()\n";

editor::Rules free_hands()
{
    editor::Rules rules;
    rules.allow = {"move_right", "move_up", "light", "repeat"};
    return rules;
}

/// Presses again and again; how many changes it took, or -1 if it did not arrive.
int presses(lang::Program program, const lang::Program& right, const editor::Rules& rules)
{
    const std::vector<const lang::Program*> rights{&right};
    for (int count = 0; count < 200; ++count) {
        const auto edit = lesson::next_edit(program, rights, rules);
        if (!edit) {
            return program == right ? count : -1;
        }
        program = editor::apply(program, *edit, rules).value();
    }
    return -1;
}

template <typename Kind>
const Kind& only_edit(const lang::Program& program,
                      const lang::Program& right,
                      const editor::Rules& rules,
                      std::optional<editor::Edit>& keep)
{
    const std::vector<const lang::Program*> rights{&right};
    keep = lesson::next_edit(program, rights, rules);
    REQUIRE(keep.has_value());
    REQUIRE(std::holds_alternative<Kind>(*keep));
    return std::get<Kind>(*keep);
}

}  // namespace

TEST_CASE("from nothing, each press puts one tile in, in reading order", "[lesson][next_edit]")
{
    std::optional<editor::Edit> edit;
    const auto right = program_of(staircase);
    const auto& first = only_edit<editor::Insert>({}, right, free_hands(), edit);
    CHECK(first.gap == editor::Gap{});
    CHECK(presses({}, right, free_hands()) == 4);
}

TEST_CASE("a right program needs no change", "[lesson][next_edit]")
{
    CHECK(presses(program_of(staircase), program_of(staircase), free_hands()) == 0);
}

TEST_CASE("a wrong number is set, a wrong tile replaced", "[lesson][next_edit]")
{
    std::optional<editor::Edit> edit;
    const auto right = program_of(staircase);
    const auto wrong_number =
        program_of("for _ in range(5):\n    move_right()\n    move_up()\nlight()\n");
    CHECK(only_edit<editor::SetNumber>(wrong_number, right, free_hands(), edit).number == 3);
    const auto wrong_tile =
        program_of("for _ in range(3):\n    move_right()\n    move_right()\nlight()\n");
    only_edit<editor::Replace>(wrong_tile, right, free_hands(), edit);
    CHECK(presses(wrong_tile, right, free_hands()) == 1);
}

TEST_CASE("a spare tile is moved to where it is missing", "[lesson][next_edit]")
{
    std::optional<editor::Edit> edit;
    const auto swapped =
        program_of("light()\nfor _ in range(3):\n    move_right()\n    move_up()\n");
    only_edit<editor::Move>(swapped, program_of(staircase), free_hands(), edit);
    CHECK(presses(swapped, program_of(staircase), free_hands()) == 1);
}

TEST_CASE("the nearest of the right programs is the aim", "[lesson][next_edit]")
{
    const auto near = program_of("move_right()\nmove_right()\n");
    const auto far = program_of(staircase);
    const std::vector<const lang::Program*> rights{&far, &near};
    const auto program = program_of("move_right()\n");
    const auto edit = lesson::next_edit(program, rights, free_hands());
    REQUIRE(edit);
    CHECK(editor::apply(program, *edit, free_hands()).value() == near);
}

TEST_CASE("a full bag is emptied before more goes in", "[lesson][next_edit]")
{
    editor::Rules rules = free_hands();
    rules.limit = 4;
    CHECK(presses(program_of("light()\nlight()\nlight()\nlight()\n"),
                  program_of(staircase),
                  rules) > 0);
}

TEST_CASE("hands that may only replace get replacements", "[lesson][next_edit]")
{
    editor::Rules rules = free_hands();
    rules.insert = rules.remove = rules.move = false;
    const auto right = program_of("move_right()\nmove_up()\nmove_up()\nlight()\n");
    const auto wrong = program_of("move_up()\nmove_up()\nlight()\nmove_right()\n");
    CHECK(presses(wrong, right, rules) == 3);
}

TEST_CASE("hands that may only move get moves", "[lesson][next_edit]")
{
    editor::Rules rules = free_hands();
    rules.insert = rules.remove = rules.replace = false;
    const auto wrong =
        program_of("for _ in range(3):\n    move_right()\n    move_up()\n    light()\n");
    CHECK(presses(wrong, program_of(staircase), rules) == 1);
}

TEST_CASE("the pieces of a jigsaw are each used once on the way", "[lesson][next_edit]")
{
    editor::Rules rules;
    for (const char* const piece : {"move_right()", "grab()", "move_up()", "drop()"}) {
        rules.pieces.push_back(program_of(piece).body.statements.front());
    }
    const auto right = program_of("move_right()\ngrab()\nmove_up()\ndrop()\n");
    CHECK(presses({}, right, rules) == 4);
    CHECK(presses(program_of("drop()\nmove_up()\ngrab()\nmove_right()\n"), right, rules) > 0);
}

TEST_CASE("locked tiles stay", "[lesson][next_edit]")
{
    const auto start = program_of("light()\nmove_up()\n");
    editor::Rules rules = free_hands();
    rules.locked = {start.body.statements[1].id};
    CHECK(presses(start, program_of("move_right()\nmove_up()\nmove_right()\n"), rules) == 2);
}

namespace {

/// A random program of tiles and repeats, two levels deep.
std::string random_text(int depth, const std::string& indent)
{
    const std::vector<std::string> tiles{"move_right()", "move_up()", "light()"};
    std::string text;
    const int count = *rc::gen::inRange(depth == 0 ? 0 : 1, 4);
    for (int i = 0; i < count; ++i) {
        if (depth < 2 && *rc::gen::inRange(0, 3) == 0) {
            text += indent + "for _ in range(" + std::to_string(*rc::gen::inRange(2, 5)) + "):\n" +
                    random_text(depth + 1, indent + "    ");
        } else {
            text += indent + tiles[*rc::gen::inRange<std::size_t>(0, tiles.size())] + "\n";
        }
    }
    return text;
}

}  // namespace

namespace {

std::string indented(int depth) { return std::string(static_cast<std::size_t>(depth) * 4, ' '); }

std::string random_number()
{
    return *rc::gen::element<std::string>("0", "1", "7", "x", "distance()", "x + 1", "2 * y");
}

std::string random_condition()
{
    return *rc::gen::element<std::string>("False",
                                          "True",
                                          "wall_ahead()",
                                          "not wall_ahead()",
                                          "x < 3",
                                          "x == y and wall_ahead()",
                                          "distance() > 2 or not x == 1");
}

std::string random_simple()
{
    const std::string name = *rc::gen::element<std::string>("x", "y");
    switch (*rc::gen::inRange(0, 6)) {
        case 0:
            return name + " = " + random_number();
        case 1:
            return name + " += " + random_number();
        case 2:
            return "print('" + name + "')";
        case 3:
            return "jump(" + random_number() + ")";
        default:
            return *rc::gen::element<std::string>("move()", "light()");
    }
}

std::string random_words(int depth);

std::string random_choice(int depth)
{
    const std::string margin = indented(depth);
    std::string text = margin + "if " + random_condition() + ":\n" + random_words(depth + 1);
    for (int ways = *rc::gen::inRange(0, 3); ways > 1; --ways) {
        text += margin + "elif " + random_condition() + ":\n" + random_words(depth + 1);
    }
    return *rc::gen::inRange(0, 2) == 0 ? text
                                        : text + margin + "else:\n" + random_words(depth + 1);
}

/// A random program of word blocks, two levels deep.
std::string random_words(int depth)
{
    std::string text;
    const int count = *rc::gen::inRange(depth == 0 ? 0 : 1, 4);
    for (int i = 0; i < count; ++i) {
        const int kind = depth < 2 ? *rc::gen::inRange(0, 8) : 7;
        const std::string margin = indented(depth);
        if (kind == 0) {
            text += random_choice(depth);
        } else if (kind == 1) {
            text += margin + "while " + random_condition() + ":\n" + random_words(depth + 1);
        } else if (kind == 2) {
            text += margin + "for _ in range(" + *rc::gen::element<std::string>("2", "9", "x") +
                    "):\n" + random_words(depth + 1);
        } else if (kind == 3) {
            text += margin + "for i in range(4):\n" + random_words(depth + 1);
        } else {
            text += margin + random_simple() + "\n";
        }
    }
    return text;
}

}  // namespace

TEST_CASE("any program of word blocks becomes any other too", "[lesson][next_edit]")
{
    CHECK(rc::check([] {
        const auto from = program_of(random_words(0));
        const auto to = program_of(random_words(0));
        editor::Rules rules = editor::test::stage();
        rules.limit = std::max(editor::blocks_in(from), editor::blocks_in(to));
        RC_ASSERT(presses(from, to, rules) >= 0);
    }));
}

TEST_CASE("an empty hole is filled with one press, an else comes with one", "[lesson][next_edit]")
{
    const editor::Rules rules = editor::test::stage();
    std::optional<editor::Edit> edit;
    const auto right = program_of("if wall_ahead():\n    light()\nelse:\n    move()\n");
    const auto hollow = program_of("if False:\n    light()\nelse:\n    move()\n");
    CHECK(only_edit<editor::SetExpression>(hollow, right, rules, edit).value ==
          editor::test::value("wall_ahead()"));
    CHECK(presses(hollow, right, rules) == 1);
    const auto one_way = program_of("if wall_ahead():\n    light()\n");
    CHECK_FALSE(only_edit<editor::AddBranch>(one_way, right, rules, edit).asks);
    CHECK(presses(one_way, right, rules) == 2);
    CHECK(presses(right, one_way, rules) == 1);
}

TEST_CASE("another loop takes over the tiles", "[lesson][next_edit]")
{
    const auto counted = program_of("for _ in range(4):\n    move()\n    light()\n");
    const auto until = program_of("while not wall_ahead():\n    move()\n    light()\n");
    CHECK(presses(counted, until, editor::test::stage()) == 1);
}

TEST_CASE("what lies beside the program is used first", "[lesson][next_edit]")
{
    const editor::Rules rules = editor::test::stage();
    const auto right = program_of("if wall_ahead():\n    light()\n");
    const std::vector<const lang::Program*> rights{&right};
    const editor::Document aside =
        editor::test::document("if False:\n    pass\n", {"wall_ahead()", "move()\nlight()"});
    editor::Document document = aside;
    for (int press = 0; press < 2; ++press) {
        const auto edit = lesson::next_edit(document, rights, rules);
        REQUIRE(edit);
        document = editor::apply(document, *edit, rules).value();
    }
    CHECK(document.program == right);
    REQUIRE(document.pieces.size() == 1);
    CHECK(editor::blocks_in(document.pieces.front().stack.statements) == 1);
}

TEST_CASE("hands that may only move bring a condition to its place", "[lesson][next_edit]")
{
    editor::Rules rules = editor::test::stage();
    rules.insert = rules.remove = rules.replace = false;
    const auto wrong = program_of("if wall_ahead():\n    light()\nwhile False:\n    move()\n");
    const auto right = program_of("if False:\n    light()\nwhile wall_ahead():\n    move()\n");
    CHECK(presses(wrong, right, rules) == 1);
}

TEST_CASE("pressed again and again, any program becomes any other", "[lesson][next_edit]")
{
    CHECK(rc::check([] {
        const auto from = program_of(random_text(0, ""));
        const auto to = program_of(random_text(0, ""));
        editor::Rules rules = free_hands();
        rules.limit = std::max(editor::blocks_in(from), editor::blocks_in(to));
        RC_ASSERT(presses(from, to, rules) >= 0);
    }));
}
