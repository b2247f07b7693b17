#include "lesson/next_edit.hpp"

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
