#include "editor/history.hpp"

#include "editor/programs.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace editor;
using editor::test::anything;
using editor::test::id;
using editor::test::program;
using editor::test::shorthand;

namespace {

/// Equal also in the ids of its statements.
bool same(const lang::Program& left, const lang::Program& right)
{
    const auto left_order = in_reading_order(left);
    const auto right_order = in_reading_order(right);
    return left == right &&
           std::ranges::equal(
               left_order, right_order, {}, &lang::Statement::id, &lang::Statement::id);
}

}  // namespace

TEST_CASE("undo takes a step back and redo does it again", "[editor][history]")
{
    History history{program("go")};
    CHECK_FALSE(history.can_undo());
    REQUIRE(history.apply(Insert{{{}, 1}, make_tile("light")}, anything()));
    CHECK(shorthand(history.program()) == "go light");
    CHECK(history.undo().kind == Step::Kind::inserted);
    CHECK(shorthand(history.program()) == "go");
    CHECK_FALSE(history.can_undo());
    CHECK(history.redo().tile.name == "light");
    CHECK(shorthand(history.program()) == "go light");
    CHECK_FALSE(history.can_redo());
    CHECK(history.changes() == 3);
}

TEST_CASE("the ends of the history do nothing", "[editor][history]")
{
    History history{program("go")};
    CHECK(history.undo() == Step{});
    CHECK(history.redo() == Step{});
    CHECK(shorthand(history.program()) == "go");
    CHECK(history.changes() == 0);
}

TEST_CASE("a refused edit and one that changes nothing are no steps", "[editor][history]")
{
    History history{program("go turn")};
    const lang::NodeId go = id(history.program(), 0);
    CHECK_FALSE(history.apply(Move{go, {{}, 7}}, anything()));
    CHECK(history.apply(Move{go, {{}, 1}}, anything()).value().kind == Step::Kind::nothing);
    CHECK_FALSE(history.can_undo());
}

TEST_CASE("an edit after an undo forgets what was undone", "[editor][history]")
{
    History history{program("go")};
    REQUIRE(history.apply(Insert{{{}, 1}, make_tile("light")}, anything()));
    history.undo();
    REQUIRE(history.apply(Insert{{{}, 1}, make_tile("turn")}, anything()));
    CHECK_FALSE(history.can_redo());
    CHECK(shorthand(history.program()) == "go turn");
}

TEST_CASE("a step tells what it did and to which tile", "[editor][history]")
{
    History history{program("go 2( light )")};
    const lang::Program& now = history.program();
    const lang::NodeId repeat = id(now, 1);
    CHECK(history.apply(SetNumber{repeat, 5}, anything()).value() ==
          Step{Step::Kind::counted, {"repeat", 5}, repeat, {{}, 1}});
    const Step moved = history.apply(Move{id(now, 2), Gap{}}, anything()).value();
    CHECK(moved == Step{Step::Kind::moved, {"light", {}}, id(now, 0), {}});
    const Step removed = history.apply(Remove{id(now, 1)}, anything()).value();
    CHECK(removed.kind == Step::Kind::removed);
    CHECK(removed.tile.name == "go");
    CHECK(removed.gap == Gap{{}, 1});
    const Step replaced = history.apply(Replace{id(now, 0), make_tile("turn")}, anything()).value();
    CHECK(replaced == Step{Step::Kind::replaced, {"turn", {}}, id(now, 0), {}});
    CHECK(history.apply(Clear{}, anything()).value().kind == Step::Kind::cleared);
    CHECK(history.apply(ReplaceAll{program("go")}, anything()).value().kind ==
          Step::Kind::replaced_all);
}

TEST_CASE("undoing all steps brings back every program, and redoing too", "[editor][history]")
{
    CHECK(rc::check("undo after do is nothing", [] {
        History history{test::random_program(10)};
        std::vector<lang::Program> seen{history.program()};
        const int edits = *rc::gen::inRange(1, 30);
        for (int i = 0; i < edits; ++i) {
            const auto step = history.apply(test::random_edit(history.program()), anything());
            if (step && step.value().kind != Step::Kind::nothing) {
                seen.push_back(history.program());
            }
        }
        for (std::size_t i = seen.size(); i-- > 1;) {
            RC_ASSERT(same(history.program(), seen[i]));
            history.undo();
        }
        RC_ASSERT(same(history.program(), seen.front()));
        RC_ASSERT(!history.can_undo());
        for (std::size_t i = 1; i < seen.size(); ++i) {
            history.redo();
            RC_ASSERT(same(history.program(), seen[i]));
        }
        RC_ASSERT(!history.can_redo());
    }));
}

TEST_CASE("ids that were undone are not given again", "[editor][history]")
{
    History history{program("go")};
    const auto first = history.apply(Insert{Gap{}, make_tile("light")}, anything());
    history.undo();
    const auto second = history.apply(Insert{Gap{}, make_tile("light")}, anything());
    CHECK(first.value().node != second.value().node);
}
