#include "lang/highlight.hpp"

#include "support/catch.hpp"

#include <fstream>
#include <sstream>
#include <string>

namespace {

/// One letter for each byte of a text: what it is, blanks as they are.
std::string inks(const lang::Highlight& highlight)
{
    constexpr std::string_view letters = "nfktdc.";
    std::string all;
    for (std::size_t line = 0; line < highlight.lines(); ++line) {
        std::string made(highlight.line(line).size(), ' ');
        for (const lang::InkedPiece& piece : highlight.pieces(line)) {
            for (std::size_t i = piece.begin; i < piece.end; ++i) {
                CHECK(made.at(i) == ' ');
                made.at(i) = letters.at(static_cast<std::size_t>(piece.ink));
            }
        }
        all += (line > 0 ? "\n" : "") + made;
    }
    return all;
}

std::string inks_of(std::string_view text)
{
    lang::Highlight highlight;
    highlight.read(text);
    return inks(highlight);
}

}  // namespace

TEST_CASE("words, numbers, texts and signs have their inks", "[lang][highlight]")
{
    CHECK(inks_of("for i in range(10):  # ten") == "kkk n kk fffff.dd..  ccccc");
    CHECK(inks_of("x = 'it' + \"is\"") == "n . tttt . tttt");
    CHECK(inks_of("masses.append(mass(pair))") == "nnnnnn.ffffff.ffff.nnnn..");
    CHECK(inks_of("def turn(a):") == "kkk ffff.n..");
    CHECK(inks_of("if True and not x:") == "kk kkkk kkk kkk n.");
    CHECK(inks_of("    # alone") == "    ccccccc");
    CHECK(inks_of("0x1F + 1.5e3") == "dddd . ddddd");
    CHECK(inks_of("") == "");
}

TEST_CASE("a text that does not parse has its inks all the same", "[lang][highlight]")
{
    CHECK(inks_of("foo(bar, [1, 2\nx = 3") == "fff.nnn. .d. d\nn . d");
    CHECK(inks_of("x = 'never ends  # no") == "n . ttttttttttttttttt");
    CHECK(inks_of("a ? b $ c") == "n . n . n");
    CHECK(inks_of(")))") == "...");
    CHECK(inks_of("if :\n  else else") == "kk .\n  kkkk kkkk");
}

TEST_CASE("the values of f-strings are code", "[lang][highlight]")
{
    CHECK(inks_of("f\"a {b} c\"") == "tttt.n.ttt");
    CHECK(inks_of("f'{len(x):>{w}} {{no}}'") ==
          "tt.fff.n.tt.n..ttttttt"
          "t");
    CHECK(inks_of("f\"{d['k']!r}\"") == "tt.n.ttt.tt.t");
    CHECK(inks_of("'{no}'") == "tttttt");
    CHECK(inks_of("f'{open") == "ttttttt");
}

TEST_CASE("a text within three quotes goes over lines", "[lang][highlight]")
{
    CHECK(inks_of("x = '''one\ntwo # no\nend''' + 1") == "n . tttttt\ntttttttt\ntttttt . d");
    CHECK(inks_of("f\"\"\"a {b}\n{c}\"\"\"") == "tttttt.n.\n.n.ttt");
}

TEST_CASE("a line that changes costs its line, and what an open text reaches", "[lang][highlight]")
{
    lang::Highlight highlight;
    highlight.read("a = 1\nb = 2\nc = 3");
    highlight.read("a = 1\nb = '''2\nc = 3");
    CHECK(inks(highlight) == "n . d\nn . tttt\nttttt");
    highlight.read("a = 1\nc = 3");
    CHECK(inks(highlight) == "n . d\nn . d");
    highlight.read("c = 3\nc = 3\na = 1\nc = 3");
    CHECK(inks(highlight) == "n . d\nn . d\nn . d\nn . d");
}

TEST_CASE("a place knows whether it is inside a text or a comment", "[lang][highlight]")
{
    lang::Highlight highlight;
    highlight.read("x = 'a'  # b\ny = 'open\n'''\n\n'''");
    const auto inside = [&](std::size_t line, std::size_t column) {
        return highlight.inside(line, column);
    };
    CHECK(inside(0, 4) == std::nullopt);
    CHECK(inside(0, 5) == lang::Ink::text);
    CHECK(inside(0, 7) == std::nullopt);
    CHECK(inside(0, 9) == std::nullopt);
    CHECK(inside(0, 12) == lang::Ink::comment);
    CHECK(inside(1, 9) == lang::Ink::text);
    CHECK(inside(2, 3) == lang::Ink::text);
    CHECK(inside(3, 0) == lang::Ink::text);
    CHECK(inside(4, 3) == std::nullopt);
}

TEST_CASE("every cut of a program is inked without a slip", "[lang][highlight]")
{
    std::ifstream file{std::string{SOURCE_DIR} + "/tests/lang/programs/fstring_nested.py"};
    std::stringstream read;
    read << file.rdbuf();
    const std::string text = read.str() + "\nx = f'''{a!r:>{w}}\n'''\nprint(\"\\\"\", 'é') # ü\n";
    lang::Highlight kept;
    for (std::size_t cut = 0; cut <= text.size(); ++cut) {
        const std::string_view part = std::string_view{text}.substr(0, cut);
        kept.read(part);
        CHECK(inks(kept) == inks_of(part));
    }
}
