#include "core/shared_list.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

namespace {

using List = core::SharedList<std::string>;

std::vector<std::string> items(const List& list) { return {list.begin(), list.end()}; }

}  // namespace

TEST_CASE("a copy of a shared list keeps what it had when it was made", "[core]")
{
    List list;
    CHECK(list.empty());
    list.push_back("a");
    const List before = list;
    list.push_back("b");
    CHECK(items(before) == std::vector<std::string>{"a"});
    CHECK(items(list) == std::vector<std::string>{"a", "b"});
    CHECK(list.back() == "b");
    CHECK(before.back() == "a");
}

TEST_CASE("who appends to an older copy leaves the newer ones as they are", "[core]")
{
    List list;
    list.push_back("a");
    List other = list;
    List third = list;
    list.push_back("b");
    other.push_back("c");
    other.push_back("d");
    third.push_back("e");
    CHECK(items(list) == std::vector<std::string>{"a", "b"});
    CHECK(items(other) == std::vector<std::string>{"a", "c", "d"});
    CHECK(items(third) == std::vector<std::string>{"a", "e"});
}

TEST_CASE("copies of an empty shared list do not meet", "[core]")
{
    List list;
    List other = list;
    list.push_back("a");
    other.push_back("b");
    CHECK(items(list) == std::vector<std::string>{"a"});
    CHECK(items(other) == std::vector<std::string>{"b"});
}
