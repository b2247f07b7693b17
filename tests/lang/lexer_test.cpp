#include "lang/lexer.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

namespace {

/// The tokens as one line: texts as written, marks in capitals.
std::string tokens_of(std::string_view text)
{
    std::string line;
    for (const lang::Token& token : lang::lex(text).tokens) {
        line += line.empty() ? "" : " ";
        switch (token.kind) {
            case lang::TokenKind::newline:
                line += "NEWLINE";
                break;
            case lang::TokenKind::indent:
                line += "INDENT";
                break;
            case lang::TokenKind::dedent:
                line += "DEDENT";
                break;
            case lang::TokenKind::broken:
                line += "BROKEN";
                break;
            case lang::TokenKind::end:
                line += "END";
                break;
            default:
                line += token.text;
        }
    }
    return line;
}

std::vector<std::string> kinds_of(std::string_view text)
{
    std::vector<std::string> kinds;
    for (const lang::Diagnostic& each : lang::lex(text).diagnostics) {
        kinds.emplace_back(lang::kind_of(each));
    }
    return kinds;
}

using Kinds = std::vector<std::string>;

}  // namespace

TEST_CASE("a text is cut into the longest tokens that fit", "[lang][lexer]")
{
    CHECK(tokens_of("a**=b//c<=d!=e->f") == "a **= b // c <= d != e -> f NEWLINE END");
    CHECK(tokens_of("x = 0x_ff+1.5e-3") == "x = 0x_ff + 1.5e-3 NEWLINE END");
    CHECK(tokens_of("größe.x") == "größe . x NEWLINE END");
    CHECK(tokens_of("rb'a' print") == "rb'a' print NEWLINE END");
    CHECK(tokens_of("") == "END");
}

TEST_CASE("indentation becomes indents and dedents, blank lines and comments don't",
          "[lang][lexer]")
{
    CHECK(tokens_of("if a:\n    b\n\n  # c\n    d\ne\n") ==
          "if a : NEWLINE INDENT b NEWLINE d NEWLINE DEDENT e NEWLINE END");
    CHECK(tokens_of("if a:\n  if b:\n    c") ==
          "if a : NEWLINE INDENT if b : NEWLINE INDENT c NEWLINE DEDENT DEDENT END");
    CHECK(tokens_of("f(\n  1,\n2)\n") == "f ( 1 , 2 ) NEWLINE END");
    CHECK(tokens_of("a = 1 + \\\n  2\n") == "a = 1 + 2 NEWLINE END");
}

TEST_CASE("columns count code points, lines count from one", "[lang][lexer]")
{
    const lang::Lexed lexed = lang::lex("\"été\" x\n  y");
    const lang::Span x{{1, 7}, {1, 8}};
    CHECK(lexed.tokens.at(1).span == x);
    CHECK(lexed.tokens.at(3).span.end == core::Place{2, 3});
    CHECK(lexed.tokens.at(4).span.begin == core::Place{2, 3});
}

TEST_CASE("comments and blank lines are kept beside the tokens", "[lang][lexer]")
{
    const lang::Lexed lexed = lang::lex("# one  \n\na = [ # two\n]  # three\n# four");
    REQUIRE(lexed.above.size() == 2);
    CHECK(lexed.above[0].token == 0);
    REQUIRE(lexed.above[0].lines.size() == 3);
    CHECK(lexed.above[0].lines[0].text == "# one");
    CHECK(lexed.above[0].lines[1].text.empty());
    CHECK(lexed.above[0].lines[2].text == "# two");
    CHECK(lexed.above[1].lines.at(0).text == "# four");
    REQUIRE(lexed.behind.size() == 1);
    CHECK(lexed.behind[0].text == "# three");
    CHECK(lexed.tokens.at(lexed.behind[0].token).kind == lang::TokenKind::newline);
}

TEST_CASE("what is no token is reported and the rest is read", "[lang][lexer]")
{
    CHECK(kinds_of("a $ b") == Kinds{"strange_character"});
    CHECK(kinds_of("print('a)\nb") == Kinds{"unclosed_text"});
    CHECK(kinds_of("'''a\nb") == Kinds{"unclosed_text"});
    CHECK(kinds_of("f(1\nmove()\nlook()") == Kinds{"unclosed_bracket"});
    CHECK(tokens_of("f(1\nmove()") == "f BROKEN NEWLINE move ( ) NEWLINE END");
    CHECK(kinds_of("f(1]\ng)") == Kinds{"wrong_bracket", "extra_bracket"});
    CHECK(kinds_of("if a:\n        b\n\tc\n") == Kinds{"mixed_tabs"});
    CHECK(kinds_of("if a:\n    b\n  c\n  d\ne") == Kinds{"uneven_indent"});
    CHECK(kinds_of("\\\na") == Kinds{"strange_character"});
}

TEST_CASE("however much is wrong, reading ends", "[lang][lexer]")
{
    CHECK(kinds_of(std::string(100'000, '(')) == Kinds{"too_deep"});
    std::string open_lines;
    std::string deep;
    for (int i = 0; i < 20'000; ++i) {
        open_lines += "(\n";
        deep += std::string(static_cast<std::size_t>(i % 300), ' ') + "a\n";
    }
    CHECK(kinds_of(open_lines).size() <= lang::most_diagnostics);
    CHECK(kinds_of(deep).size() <= lang::most_diagnostics);
}
