#include "editor/text_find.hpp"

#include "support/catch.hpp"

using editor::ByteRange;

TEST_CASE("a text is found everywhere, capitals or small", "[editor][find]")
{
    const auto places = editor::find_all("Move() move() MOVE", "move");
    CHECK(places == std::vector<ByteRange>{{0, 4}, {7, 11}, {14, 18}});
    CHECK(editor::find_all("Ärger ärger", "ÄRGER") == std::vector<ByteRange>{{0, 6}, {7, 13}});
    CHECK(editor::find_all("aaaa", "aa") == std::vector<ByteRange>{{0, 2}, {2, 4}});
    CHECK(editor::find_all("abc", "").empty());
    CHECK(editor::find_all("", "a").empty());
    CHECK(editor::find_all("\xFFx", "x") == std::vector<ByteRange>{{1, 2}});
}

TEST_CASE("the next place comes, and behind the last one the first", "[editor][find]")
{
    const auto places = editor::find_all("a b a b a", "a");
    CHECK(editor::find_next(places, 1) == ByteRange{4, 5});
    CHECK(editor::find_next(places, 9) == ByteRange{0, 1});
    CHECK(editor::find_previous(places, 4) == ByteRange{0, 1});
    CHECK(editor::find_previous(places, 0) == ByteRange{8, 9});
    CHECK_FALSE(editor::find_next({}, 0));
    CHECK_FALSE(editor::find_previous({}, 0));
}
