#include "editor/source.hpp"

#include "editor/history.hpp"
#include "editor/texts.hpp"
#include "support/catch.hpp"

using namespace editor;
using editor::test::instead_of;
using editor::test::node;
using editor::test::stage;
using editor::test::text_in;
using editor::test::written;

namespace {

/// What an edit makes of a text, or why it doesn't.
std::string after(const Document& before, const Edit& edit, const Rules& rules = stage())
{
    const core::Result<Document> result = apply(before, edit, rules);
    return result ? text_in(result.value()) : result.error().message.key;
}

Document changed(const Document& before, const Edit& edit, const Rules& rules = stage())
{
    core::Result<Document> result = apply(before, edit, rules);
    REQUIRE(result);
    return std::move(result).value();
}

}  // namespace

TEST_CASE("letters change the program at once", "[editor][text]")
{
    const Document start = written("move()\nfor _ in range(2):\n    light()\n");
    const Document now = changed(start, instead_of(text_in(start), "2", "3"));
    CHECK(now.source->reads);
    CHECK(lang::print(now.program) == "move()\nfor _ in range(3):\n    light()\n");
    CHECK(node(now, 1) == node(start, 1));
    CHECK(span_of(now, node(now, 2)) == lang::Span{{3, 5}, {3, 12}});
}

TEST_CASE("while the text doesn't read, the blocks keep the last good program", "[editor][text]")
{
    const Document start = written("move()\nlight()\n");
    const Document broken = changed(start, instead_of(text_in(start), "()", "("));
    CHECK_FALSE(broken.source->reads);
    CHECK(text_in(broken) == "move(\nlight()\n");
    CHECK(broken.program == start.program);
    CHECK(after(broken, Remove{node(broken, 0)}) == "editor.refused.text_first");
    CHECK(after(broken, Clear{}) == "editor.refused.text_first");
    CHECK_FALSE(span_of(broken, node(broken, 0)).has_value());
    const Document mended = changed(broken, instead_of(text_in(broken), "(", "( )"));
    CHECK(mended.source->reads);
    CHECK(mended.program == start.program);
    CHECK(node(mended, 0) == node(start, 0));
    CHECK(node(mended, 1) == node(start, 1));
}

TEST_CASE("what is no change of a text is refused", "[editor][text]")
{
    const Document start = written("print('é')\n");
    const std::size_t letter = text_in(start).find("é");
    CHECK(after(start, ChangeText{letter + 1, 0, "x"}) == "editor.refused.gone");
    CHECK(after(start, ChangeText{letter, 1, ""}) == "editor.refused.gone");
    CHECK(after(start, ChangeText{letter, 2, "e"}) == "print('e')\n");
    CHECK(after(start, ChangeText{100, 0, "x"}) == "editor.refused.gone");
    CHECK(after(start, ChangeText{0, 100, ""}) == "editor.refused.gone");
    const auto most = static_cast<std::size_t>(-1);
    CHECK(after(start, ChangeText{most, 1, ""}) == "editor.refused.gone");
    CHECK(after(start, ChangeText{0, most, ""}) == "editor.refused.gone");
    CHECK(after(start, ChangeText{0, 0, "\xC3"}) == "editor.refused.letters");
    CHECK(after(start, ChangeText{0, 0, std::string(1, '\0')}) == "editor.refused.letters");
    CHECK(after(start, ChangeText{0, 0, std::string(largest_source, '#')}) ==
          "editor.refused.long");
    CHECK(after(test::document("move()\n"), ChangeText{0, 0, "x"}) == "editor.refused.gone");
}

TEST_CASE("what comes from elsewhere becomes lines of ours", "[editor][text]")
{
    CHECK(readable_text("\xEF\xBB\xBF"
                        "a\r\nb\rc\n") == "a\nb\nc\n");
    const Document start = written("move()\n");
    CHECK(after(start, ChangeText{7, 0, "light()\r\nmove()\r\n"}) == "move()\nlight()\nmove()\n");
    CHECK(after(start,
                ChangeText{0,
                           0,
                           "\xEF\xBB\xBF"
                           "x = 1\n"}) == "x = 1\nmove()\n");
}

TEST_CASE("a locked line stays, and lines around it come and go", "[editor][text]")
{
    const Document start = written("move()\nlight()  # mine\nmove()\n");
    Rules rules = stage();
    rules.locked = {node(start, 1)};
    const std::string& text = text_in(start);
    CHECK(locked_lines(start, rules) == std::vector<ByteRange>{{7, 22}});
    const std::string locked = "editor.refused.locked";
    CHECK(after(start, instead_of(text, "light", "move"), rules) == locked);
    CHECK(after(start, instead_of(text, "mine", "your"), rules) == locked);
    CHECK(after(start, ChangeText{7, 0, " "}, rules) == locked);
    CHECK(after(start, ChangeText{22, 0, " "}, rules) == locked);
    CHECK(after(start, ChangeText{6, 1, ""}, rules) == locked);
    CHECK(after(start, ChangeText{22, 1, ""}, rules) == locked);
    CHECK(after(start, ChangeText{0, text.size(), ""}, rules) == locked);
    CHECK(after(start, ChangeText{0, 7, ""}, rules) == "light()  # mine\nmove()\n");
    CHECK(after(start, ChangeText{22, 8, ""}, rules) == "move()\nlight()  # mine");
    CHECK(after(start, ChangeText{7, 0, "x = 1\n"}, rules) ==
          "move()\nx = 1\nlight()  # mine\nmove()\n");
    CHECK(after(start, ChangeText{22, 0, "\nx = 1"}, rules) ==
          "move()\nlight()  # mine\nx = 1\nmove()\n");
}

TEST_CASE("a locked line stays locked while the text doesn't read", "[editor][text]")
{
    const Document start = written("move()\nlight()\nmove()\n");
    Rules rules = stage();
    rules.locked = {node(start, 1)};
    History history{start};
    REQUIRE(history.apply(ChangeText{0, 6, "mo(ve"}, rules));
    REQUIRE_FALSE(history.document().source->reads);
    CHECK(locked_lines(history.document(), rules) == std::vector<ByteRange>{{6, 13}});
    CHECK(after(history.document(), ChangeText{7, 2, ""}, rules) == "editor.refused.locked");
    REQUIRE(history.apply(ChangeText{0, 0, "# a\n"}, rules));
    CHECK(locked_lines(history.document(), rules) == std::vector<ByteRange>{{10, 17}});
    history.undo();
    CHECK(locked_lines(history.document(), rules) == std::vector<ByteRange>{{6, 13}});
    REQUIRE(history.apply(ChangeText{0, 5, "move()"}, rules));
    CHECK(history.document() == start);
    CHECK(node(history.document(), 1) == rules.locked.front());
}

TEST_CASE("of a locked loop the head stays, not what it holds", "[editor][text]")
{
    const Document start = written("for _ in range(2):\n    move()\n");
    Rules rules = stage();
    rules.locked = {node(start, 0)};
    CHECK(after(start, instead_of(text_in(start), "2", "3"), rules) == "editor.refused.locked");
    CHECK(after(start, instead_of(text_in(start), "move", "light"), rules) ==
          "for _ in range(2):\n    light()\n");
    // A long string that swallows the line would be no change of the line itself.
    CHECK(after(start, ChangeText{0, 0, "'''\n"}, rules) != "");
    const Document swallowed = changed(start, ChangeText{0, 0, "'''\n"}, rules);
    CHECK(after(swallowed, ChangeText{text_in(swallowed).size(), 0, "'''\n"}, rules) ==
          "editor.refused.locked");
}

TEST_CASE("places and bytes of a text", "[editor][text]")
{
    const std::string text = "é = 1\n\nab";
    CHECK(offset_of(text, {1, 2}) == 2);
    CHECK(offset_of(text, {1, 99}) == 6);
    CHECK(offset_of(text, {3, 2}) == 9);
    CHECK(offset_of(text, {9, 1}) == text.size());
    for (std::size_t at = 0; at <= text.size(); ++at) {
        if (at != 1) {
            CHECK(offset_of(text, place_of(text, at)) == at);
        }
    }
    CHECK(place_of(text, 2) == core::Place{1, 2});
    const Document document = written("for _ in range(2):\n    move()\n\nlight()\n");
    CHECK(statement_on(document, 1) == node(document, 0));
    CHECK(statement_on(document, 2) == node(document, 1));
    CHECK(statement_on(document, 4) == node(document, 2));
    CHECK(statement_on(document, 9) == lang::NodeId::none);
}

TEST_CASE("a whole program comes in its own writing", "[editor][text]")
{
    const Document start = written("move()\n");
    const lang::Program lesson = lang::parse("light( )\n").program;
    CHECK(after(start, ReplaceAll{lesson, "light( )\n"}) == "light( )\n");
    CHECK(after(start, ReplaceAll{lesson}) == "light()\n");
    const Document cloze = changed(start, ReplaceAll{lesson, "____(\nlight( )\n"});
    CHECK_FALSE(cloze.source->reads);
    CHECK(cloze.program == lesson);
    CHECK(after(cloze, ReplaceAll{start.program}) == "move()\n");
}
