#include "lang/value.hpp"

#include "lang/workspace.hpp"
#include "support/catch.hpp"

using lang::Value;
using lang::Workspace;

TEST_CASE("a value takes sixteen bytes", "[lang][value]") { CHECK(sizeof(Value) == 16); }

TEST_CASE("an object lives as long as a value points to it", "[lang][value]")
{
    Workspace workspace{1'000'000};
    const std::size_t empty = workspace.heap.used();
    Value text;
    REQUIRE(workspace.make_text(std::string(1000, 'x'), text));
    CHECK(workspace.heap.used() >= empty + 1000);
    Value copy = text;
    CHECK(text.as_object().is_shared());
    text = Value::integer(1);
    CHECK_FALSE(copy.as_object().is_shared());
    CHECK(workspace.heap.used() >= empty + 1000);
    Value moved = std::move(copy);
    CHECK_FALSE(moved.as_object().is_shared());
    moved = Value{};
    CHECK(workspace.heap.used() == empty);
}

TEST_CASE("a value survives being given to itself", "[lang][value]")
{
    Workspace workspace{1000};
    Value text;
    REQUIRE(workspace.make_text("a", text));
    const Value& same = text;
    text = same;
    CHECK(lang::as_text(text)->bytes() == "a");
}

TEST_CASE("what is nested very deep dies without recursion", "[lang][value]")
{
    Workspace workspace{std::size_t{100} << 20U};
    const std::size_t empty = workspace.heap.used();
    Value list;
    REQUIRE(workspace.make_list({}, list));
    for (int i = 0; i < 200'000; ++i) {
        Value outer;
        REQUIRE(workspace.make_list({list}, outer));
        list = outer;
    }
    list = Value{};
    CHECK(workspace.heap.used() == empty);
}

TEST_CASE("lists that hold each other go with their heap", "[lang][value]")
{
    // AddressSanitizer's leak check is the judge.
    Workspace workspace{10'000};
    Value first;
    Value second;
    REQUIRE(workspace.make_list({}, first));
    REQUIRE(workspace.make_list({first}, second));
    REQUIRE(workspace.append(*lang::as_list(first), second));
    REQUIRE(workspace.append(*lang::as_list(first), first));
    CHECK(first.as_object().is_shared());
}

TEST_CASE("what does not fit is refused and nothing is counted", "[lang][value]")
{
    Workspace workspace{10'000};
    Value list;
    REQUIRE(workspace.make_list({}, list));
    const std::size_t before = workspace.heap.used();
    Value text;
    CHECK_FALSE(workspace.make_text(std::string(20'000, 'x'), text));
    CHECK(workspace.fault().key == "diagnostic.too_big");
    CHECK(workspace.heap.used() == before);
    while (workspace.append(*lang::as_list(list), Value::integer(1))) {
    }
    CHECK(workspace.heap.used() <= 10'000);
    CHECK(lang::as_list(list)->items.size() > 200);
}

TEST_CASE("texts index by code point, however long", "[lang][value]")
{
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
        bytes += i % 3 == 0 ? "é" : i % 3 == 1 ? "😀" : "x";
    }
    lang::Text text{bytes};
    CHECK(text.length() == 300);
    CHECK(text.offset_of(299) == bytes.size() - 1);
    CHECK(text.offset_of(3) == 7);
    CHECK(text.offset_of(200) == text.offset_of(198) + 2 + 4);
    CHECK(text.offset_of(0) == 0);
    CHECK(text.offset_of(300) == bytes.size());
}
