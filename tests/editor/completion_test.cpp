#include "editor/completion.hpp"

#include "editor/marked_text.hpp"
#include "lang/builtins.hpp"
#include "support/catch.hpp"

#include <array>
#include <string>
#include <string_view>

namespace {

constexpr std::array<std::string_view, 1> steps{"steps"};
constexpr std::array natives{
    lang::Native{.name = "turn_left", .parameters = {}, .category = "motion", .icon = "turn-left"},
    lang::Native{
        .name = "turn_right", .parameters = {}, .category = "motion", .icon = "turn-right"},
    lang::Native{.name = "go", .parameters = steps, .category = "motion", .icon = "forward"},
};
constexpr lang::Module stage{.name = "test", .functions = natives, .events = {}};

editor::Rules rules_of(std::vector<std::string> allow)
{
    editor::Rules rules;
    rules.allow = std::move(allow);
    rules.module = &stage;
    return rules;
}

std::string words(const std::string& text, const editor::Rules& rules = rules_of({}))
{
    std::string all;
    for (const editor::Suggestion& each : editor::complete(pad_of(text), rules).suggestions) {
        all += (all.empty() ? "" : " ") + each.word + each.brackets;
    }
    return all;
}

std::string accepted(const std::string& text, std::size_t index)
{
    editor::TextPad pad = pad_of(text);
    const editor::Completion completion = editor::complete(pad, rules_of({}));
    REQUIRE(index < completion.suggestions.size());
    carry_out(pad, editor::accept(pad, completion, completion.suggestions[index]));
    return marked(pad);
}

}  // namespace

TEST_CASE("what begins so comes first, then what holds the letters", "[editor][completion]")
{
    CHECK(words("tur|") == "turn_left() turn_right()");
    CHECK(words("tr|") == "try True turn_left() turn_right()");
    CHECK(words("TUR|") == "turn_left() turn_right()");
    CHECK(words("zzz|").empty());
}

TEST_CASE("names are those in scope at the caret", "[editor][completion]")
{
    const std::string text =
        "speed = 1\n"
        "def spin(spare, n=2):\n"
        "    spoon = 3\n"
        "    sp|\n"
        "span, x = 1, 2\n"
        "def other():\n"
        "    spider = 1\n"
        "for spoke in range(3):\n"
        "    pass\n";
    CHECK(words(text) == "span spare speed spoke spoon spin(spare, n)");
    CHECK(words("def spin(spare):\n    spoon = 3\nsp|") == "spin(spare)");
    CHECK(words("# spam = 1\nx = '''\nspam = 1\n'''\nspa|").empty());
    CHECK(words("spa = 1\nsp| + (\n") == "spa");
}

TEST_CASE("the word that is being typed binds no name", "[editor][completion]")
{
    CHECK(words("quark| = 1").empty());
    CHECK(words("quark = 1\nqua| = 2") == "quark");
}

TEST_CASE("the lesson's palette says what of the language there is", "[editor][completion]")
{
    const editor::Rules rules = rules_of({"turn_left", "repeat", "if"});
    CHECK(words("t|", rules) == "turn_left()");
    CHECK(words("f|", rules) == "for");
    CHECK(words("i|", rules) == "if in");
    CHECK(words("w|", rules).empty());
    CHECK(words("ra|", rules) == "range( )");
}

TEST_CASE("behind a dot come the methods of what stands before it", "[editor][completion]")
{
    CHECK(words("xs = [1]\nxs.ap|") == "append( )");
    CHECK(words("xs = [1]\nxs.u|").empty());
    CHECK(words("name = 'a'\nname.u|") == "upper()");
    CHECK(words("'a'.up|") == "upper()");
    CHECK(words("d = {}\nd.it|") == "items()");
    CHECK(words("s = {1}\ns.ad|") == "add( )");
    CHECK(words("who.ap|") == "append( )");
    CHECK(words("import math\nmath.sq|") == "sqrt( )");
    CHECK(words("import math as m\nm.pi|") == "pi");
    CHECK(words("import ma|") == "math");
}

TEST_CASE("nothing comes in texts, comments, numbers and new names", "[editor][completion]")
{
    CHECK(words("'tu|'").empty());
    CHECK(words("# tu|").empty());
    CHECK(words("1tu|").empty());
    CHECK(words("def tu|").empty());
    CHECK(words("for tu|").empty());
}

TEST_CASE("a word takes the place of what was begun, with its brackets", "[editor][completion]")
{
    CHECK(accepted("tu|", 0) == "turn_left()|");
    CHECK(accepted("tu|()", 0) == "turn_left|()");
    CHECK(accepted("g|", 0) == "go(|)");
    CHECK(accepted("x = 1\nif x an|", 0) == "x = 1\nif x and|");
}

TEST_CASE("every method that is offered is there", "[editor][completion]")
{
    for (const std::string text :
         {"x = []\nx.|", "x = ''\nx.|", "x = {}\nx.|", "x = {1}\nx.|", "y.|"}) {
        const editor::Completion all = editor::complete(pad_of(text), rules_of({}));
        CHECK(all.suggestions.size() > 6);
        for (const editor::Suggestion& each : all.suggestions) {
            INFO(each.word);
            CHECK(lang::method_row_of(each.word).has_value());
        }
    }
}
