#include "editor/text_pad.hpp"

#include "editor/marked_text.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

using editor::TextMove;
using editor::TextPad;

namespace {

using Command = std::optional<editor::TextEdit> (TextPad::*)() const;

std::string after(const std::string& before, Command command)
{
    TextPad pad = pad_of(before);
    carry_out(pad, (pad.*command)());
    return marked(pad);
}

std::string typed(const std::string& before, const std::vector<std::string>& letters)
{
    TextPad pad = pad_of(before);
    for (const std::string& letter : letters) {
        carry_out(pad, pad.type(letter));
    }
    return marked(pad);
}

std::string moved(const std::string& before, TextMove move, bool extends = false)
{
    TextPad pad = pad_of(before);
    pad.move(move, extends);
    return marked(pad);
}

}  // namespace

TEST_CASE("letters go in at the caret, or in the stead of the selection", "[editor][text_pad]")
{
    CHECK(typed("mo|()", {"v", "e"}) == "move|()");
    CHECK(typed("^mvoe|()", {"m"}) == "m|()");
    CHECK(typed("|", {"é"}) == "é|");
}

TEST_CASE("a new line is as deep as the one above, or as its end asks", "[editor][text_pad]")
{
    CHECK(after("    move()|", &TextPad::newline) == "    move()\n    |");
    CHECK(after("for i in x:|", &TextPad::newline) == "for i in x:\n    |");
    CHECK(after("if x:  # why|", &TextPad::newline) == "if x:  # why\n    |");
    CHECK(after("        return x|", &TextPad::newline) == "        return x\n    |");
    CHECK(after("    break|", &TextPad::newline) == "    break\n|");
    CHECK(after("    pass|", &TextPad::newline) == "    pass\n|");
    CHECK(after("    returned()|", &TextPad::newline) == "    returned()\n    |");
    CHECK(after("    x = ':'|", &TextPad::newline) == "    x = ':'\n    |");
    CHECK(after("    # so:|", &TextPad::newline) == "    # so:\n    |");
    CHECK(after("    a|  b", &TextPad::newline) == "    a\n    |b");
    CHECK(after("|    a", &TextPad::newline) == "\n|a");
    CHECK(after("  |  return", &TextPad::newline) == "  \n  |return");
}

TEST_CASE("Tab indents, Shift and Tab takes it back, for all lines selected", "[editor][text_pad]")
{
    CHECK(after("|x", &TextPad::indent) == "    |x");
    CHECK(after("ab|", &TextPad::indent) == "ab  |");
    CHECK(after("^a\n  b\n\nc|", &TextPad::indent) == "    ^a\n    b\n\n    c|");
    CHECK(after("^a\nb\n|c", &TextPad::indent) == "    ^a\n    b\n|c");
    CHECK(after("      a|", &TextPad::dedent) == "    a|");
    CHECK(after("    a\n    ^b\nc|", &TextPad::dedent) == "    a\n^b\nc|");
    CHECK(after("a|", &TextPad::dedent) == "a|");
}

TEST_CASE("Backspace takes a letter, a step of indentation, an empty pair", "[editor][text_pad]")
{
    CHECK(after("ab|", &TextPad::backspace) == "a|");
    CHECK(after("|ab", &TextPad::backspace) == "|ab");
    CHECK(after("        |x", &TextPad::backspace) == "    |x");
    CHECK(after("      |x", &TextPad::backspace) == "    |x");
    CHECK(after("x   |", &TextPad::backspace) == "x  |");
    CHECK(after("a\n|b", &TextPad::backspace) == "a|b");
    CHECK(after("f(|)", &TextPad::backspace) == "f|");
    CHECK(after("f(\"|\")", &TextPad::backspace) == "f(|)");
    CHECK(after("a^bc|d", &TextPad::backspace) == "a|d");
    CHECK(after("a|b", &TextPad::remove) == "a|");
    CHECK(after("ab|", &TextPad::remove) == "ab|");
    CHECK(after("one two|", &TextPad::erase_word) == "one |");
}

TEST_CASE("brackets and quotes come in pairs", "[editor][text_pad]")
{
    CHECK(typed("move|", {"("}) == "move(|)");
    CHECK(typed("move|", {"(", ")"}) == "move()|");
    CHECK(typed("x = |", {"[", "1", "]"}) == "x = [1]|");
    CHECK(typed("|word", {"("}) == "(|word");
    CHECK(typed("^word|", {"("}) == "(^word|)");
    CHECK(typed("^word|", {"\""}) == "\"^word|\"");
    CHECK(typed("print(|)", {"\"", "a", "\"", ")"}) == "print(\"a\")|");
    CHECK(typed("x = |", {"'"}) == "x = '|'");
    CHECK(typed("f|", {"'"}) == "f'|'");
    CHECK(typed("x = |", {"\"", "\"", "\""}) == "x = \"\"\"|");
}

TEST_CASE("inside texts and comments a bracket is a letter", "[editor][text_pad]")
{
    CHECK(typed("'a |'", {"("}) == "'a (|'");
    CHECK(typed("# a |", {"("}) == "# a (|");
    CHECK(typed("# don|", {"'"}) == "# don'|");
    CHECK(typed("\"it|\"", {"'"}) == "\"it'|\"");
    CHECK(typed("x = \"a|\"", {")"}) == "x = \"a)|\"");
    CHECK(typed("don|", {"'"}) == "don'|");
}

TEST_CASE("a '#' comes before all lines that are selected, and goes again", "[editor][text_pad]")
{
    CHECK(after("    a|", &TextPad::toggle_comment) == "    # a|");
    CHECK(after("    # a|", &TextPad::toggle_comment) == "    a|");
    CHECK(after("^if x:\n\n    # a|", &TextPad::toggle_comment) == "# ^if x:\n\n#     # a|");
    CHECK(after("^#a\n# b|", &TextPad::toggle_comment) == "^a\nb|");
    CHECK(after("|", &TextPad::toggle_comment) == "|");
}

TEST_CASE("lines are doubled", "[editor][text_pad]")
{
    CHECK(after("a|b\nc", &TextPad::duplicate_line) == "ab\na|b\nc");
    CHECK(after("^a\nb|\nc", &TextPad::duplicate_line) == "a\nb\n^a\nb|\nc");
}

TEST_CASE("the caret goes by letters, words, lines and pages", "[editor][text_pad]")
{
    CHECK(moved("|e\xCC\x81x", TextMove::right) == "e\xCC\x81|x");
    CHECK(moved("e\xCC\x81|x", TextMove::left) == "|e\xCC\x81x");
    CHECK(moved("über|", TextMove::left) == "übe|r");
    CHECK(moved("|turn_left() # go", TextMove::word_right) == "turn_left|() # go");
    CHECK(moved("a = bé + 1|", TextMove::word_left) == "a = bé + |1");
    CHECK(moved("a = |bé + 1", TextMove::word_left) == "a |= bé + 1");
    CHECK(moved("a\n    b|c", TextMove::line_begin) == "a\n    |bc");
    CHECK(moved("a\n    |bc", TextMove::line_begin) == "a\n|    bc");
    CHECK(moved("a|b\nc", TextMove::line_end) == "ab|\nc");
    CHECK(moved("ab|c\nx", TextMove::down) == "abc\nx|");
    CHECK(moved("a|b", TextMove::down) == "ab|");
    CHECK(moved("a|b", TextMove::up) == "|ab");
    CHECK(moved("a\n|b", TextMove::text_begin) == "|a\nb");
    CHECK(moved("a|\nb", TextMove::text_end, true) == "a^\nb|");
    CHECK(moved("^ab|c", TextMove::left) == "|abc");
    CHECK(moved("a|b^c", TextMove::right) == "ab|c");
    TextPad pad = pad_of("long l|ine\nx\nlong line");
    pad.move(TextMove::down);
    pad.move(TextMove::down);
    CHECK(marked(pad) == "long line\nx\nlong l|ine");
    pad.move(TextMove::page_up, true, 2);
    CHECK(marked(pad) == "long l|ine\nx\nlong l^ine");
}

TEST_CASE("a word is chosen, and everything", "[editor][text_pad]")
{
    TextPad pad = pad_of("go(mises, |2)");
    pad.select_word(5);
    CHECK(pad.selected() == "mises");
    pad.select_all();
    CHECK(pad.selected() == "go(mises, 2)");
}

TEST_CASE("what is pasted becomes ours", "[editor][text_pad]")
{
    TextPad pad = pad_of("|");
    carry_out(pad, pad.paste("if x:\r\n\tmove()\rend\x01"));
    CHECK(marked(pad) == "if x:\n    move()\nend|");
}

TEST_CASE("the caret stays with its letters when others change the text", "[editor][text_pad]")
{
    TextPad pad = pad_of("move()\nturn|_left()\n");
    pad.read("light()\nmove()\nturn_left()\n");
    CHECK(marked(pad) == "light()\nmove()\nturn|_left()\n");
    pad.read("light()\n");
    CHECK(marked(pad) == "light()\n|");
    pad.read_where_changed("light()\nmove()\n");
    CHECK(marked(pad) == "light()\nmove()\n|");
}

TEST_CASE("whatever is done, the caret stays between letters and the lines are right",
          "[editor][text_pad]")
{
    CHECK(rc::check("random hands", [] {
        const auto pieces =
            *rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>("a",
                                                                                        "é",
                                                                                        "e\xCC\x81",
                                                                                        "\n",
                                                                                        " ",
                                                                                        "    ",
                                                                                        "(",
                                                                                        ")",
                                                                                        "\"",
                                                                                        "'",
                                                                                        "#",
                                                                                        ":",
                                                                                        "if",
                                                                                        "{",
                                                                                        "}",
                                                                                        "f\"",
                                                                                        "\\"));
        TextPad pad;
        std::string text;
        for (const std::string& piece : pieces) {
            text += piece;
        }
        pad.read(text);
        const auto steps = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 30));
        for (const int step : steps) {
            constexpr std::array<Command, 9> commands{&TextPad::newline,
                                                      &TextPad::indent,
                                                      &TextPad::dedent,
                                                      &TextPad::backspace,
                                                      &TextPad::remove,
                                                      &TextPad::erase_word,
                                                      &TextPad::toggle_comment,
                                                      &TextPad::duplicate_line,
                                                      &TextPad::erase_selection};
            if (step < 9) {
                carry_out(pad, (pad.*commands.at(static_cast<std::size_t>(step)))());
            } else if (step < 21) {
                pad.move(static_cast<TextMove>(step - 9), step % 2 == 0, 3);
            } else {
                constexpr std::array<std::string_view, 9> letters{
                    "(", ")", "\"", "'", "{", "}", "x", "é", ":"};
                carry_out(pad, pad.type(letters.at(static_cast<std::size_t>(step - 21))));
            }
            RC_ASSERT(pad.caret() <= pad.text().size());
            RC_ASSERT(pad.caret() == pad.text().size() ||
                      (static_cast<unsigned char>(pad.text()[pad.caret()]) & 0xC0U) != 0x80U);
            lang::Highlight fresh;
            fresh.read(pad.text());
            RC_ASSERT(fresh.lines() == pad.lines().count());
            RC_ASSERT(pad.highlight().lines() == fresh.lines());
        }
    }));
}
