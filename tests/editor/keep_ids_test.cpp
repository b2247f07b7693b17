#include "editor/keep_ids.hpp"

#include "editor/blocks.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace editor;

namespace {

/// Which statement of the old text each statement of the new one is, in reading order; -1: none.
std::vector<int> kept(const std::string& before, const std::string& after)
{
    const lang::Program old = lang::parse(before).program;
    lang::Program now = lang::parse(after).program;
    keep_ids(old, now);
    const auto statements = in_reading_order(old);
    std::vector<int> found;
    for (const lang::Statement* each : in_reading_order(now)) {
        const auto same = std::ranges::find(statements, each->id, &lang::Statement::id);
        found.push_back(same == statements.end() ? -1
                                                 : static_cast<int>(same - statements.begin()));
    }
    return found;
}

using Numbers = std::vector<int>;

}  // namespace

TEST_CASE("statements keep their ids through a change of the text", "[editor][text]")
{
    CHECK(kept("a()\nb()\nc()\n", "a()\nb()\nc()\n") == Numbers{0, 1, 2});
    CHECK(kept("a()\nb()\nc()\n", "a()\nx = 1\nb()\nc()\n") == Numbers{0, -1, 1, 2});
    CHECK(kept("a()\nb()\nc()\n", "a()\nc()\n") == Numbers{0, 2});
    CHECK(kept("a()\nb(1)\nc()\n", "a()\nb(2)\nc()\n") == Numbers{0, 1, 2});
    CHECK(kept("a()\na()\n", "a()\na()\na()\n") == Numbers{0, 1, -1});
    CHECK(kept("a()\nb()\n", "b()\na()\n") == Numbers{1, 0});
}

TEST_CASE("a body keeps its ids where its head changes, and statements that go into one do",
          "[editor][text]")
{
    CHECK(kept("for _ in range(2):\n    a()\n    b()\n",
               "for _ in range(3):\n    a()\n    b()\n") == Numbers{0, 1, 2});
    CHECK(kept("a()\nb()\n", "for _ in range(2):\n    a()\n    b()\n") == Numbers{-1, 0, 1});
    CHECK(kept("if x:\n    a()\nelif y:\n    b()\nelse:\n    c()\n",
               "if x:\n    a()\nelse:\n    c()\n") == Numbers{0, 1, 3});
    CHECK(kept("for _ in range(2):\n    a()\nfor _ in range(5):\n    b()\n    c()\n",
               "for _ in range(5):\n    b()\n    d()\n") == Numbers{2, 3, 4});
}

TEST_CASE("values keep their ids, and new ones get fresh ones", "[editor][text]")
{
    const lang::Program old = lang::parse("x = a + 1\n").program;
    lang::Program now = lang::parse("x = a + 22\n").program;
    keep_ids(old, now);
    const auto& before = std::get<lang::Assign>(old.body.statements.front().form);
    const auto& after = std::get<lang::Assign>(now.body.statements.front().form);
    CHECK(before.value.id == after.value.id);
    CHECK(before.targets.front().id == after.targets.front().id);
    lang::Program other = lang::parse("x = f(a) + 1\n").program;
    keep_ids(old, other);
    const auto& call = std::get<lang::Binary>(
                           std::get<lang::Assign>(other.body.statements.front().form).value.form)
                           .left;
    CHECK(static_cast<std::uint32_t>(call->id) >= old.next_id);
    CHECK(other.next_id > old.next_id);
}
