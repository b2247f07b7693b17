#include "editor/typing.hpp"

#include "editor/history.hpp"
#include "editor/texts.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::stage;
using editor::test::written;

namespace {

void type(History& history, std::size_t at, const std::string& letters)
{
    for (std::size_t i = 0; i < letters.size(); ++i) {
        REQUIRE(history.apply(ChangeText{at + i, 0, letters.substr(i, 1)}, stage()));
    }
}

/// All texts that undo comes through.
std::vector<std::string> texts_back(History& history)
{
    std::vector<std::string> texts;
    while (history.can_undo()) {
        history.undo();
        texts.push_back(history.document().source->text);
    }
    return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a word is one step, with the spaces behind it", "[editor][history][text]")
{
    History history{written("")};
    type(history, 0, "x = 12\ny");
    CHECK(texts_back(history) == Texts{"x = 12", "x = ", "x ", ""});
    history.redo();
    CHECK(history.document().source->text == "x ");
}

TEST_CASE("a run of letters taken out is one step, with either key", "[editor][history][text]")
{
    History history{written("move()\n")};
    REQUIRE(history.apply(ChangeText{5, 1, ""}, stage()));
    REQUIRE(history.apply(ChangeText{4, 1, ""}, stage()));
    REQUIRE(history.apply(ChangeText{3, 1, ""}, stage()));
    REQUIRE(history.apply(ChangeText{0, 1, ""}, stage()));
    REQUIRE(history.apply(ChangeText{0, 1, ""}, stage()));
    CHECK(texts_back(history) == Texts{"mov\n", "move()\n"});
}

TEST_CASE("typing elsewhere, pasting, blocks and undo each begin a step", "[editor][history][text]")
{
    History history{written("ab\ncd\n")};
    type(history, 2, "x");
    type(history, 6, "y");
    type(history, 7, "z");
    REQUIRE(history.apply(ChangeText{8, 0, "pasted"}, stage()));
    type(history, 14, "q");
    CHECK(texts_back(history) ==
          Texts{"abx\ncdyzpasted\n", "abx\ncdyz\n", "abx\ncd\n", "ab\ncd\n"});
    REQUIRE(history.apply(Insert{{{}, 0}, make_tile("move")}, stage()));
    type(history, 6, "1");
    history.undo();
    type(history, 6, "2");
    CHECK(texts_back(history) == Texts{"move()\nab\ncd\n", "ab\ncd\n"});
}

TEST_CASE("a step of many letters counts as one change", "[editor][history][text]")
{
    History history{written("x = 1\n")};
    type(history, 5, "23");
    CHECK(history.changes() == 1);
    type(history, 7, "(");
    CHECK(history.changes() == 1);
    CHECK_FALSE(history.document().source->reads);
    history.undo();
    CHECK(history.changes() == 2);
    CHECK(history.document().source->text == "x = 1\n");
}
