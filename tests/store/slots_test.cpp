#include "store/slots.hpp"

#include "store/folder.hpp"
#include "store/store.hpp"
#include "support/catch.hpp"

using namespace store;
using store::test::Folder;

namespace {

Slot slot(int number, const std::string& program)
{
    return {
        .number = number,
        .stage = "tunnel",
        .world = "hall",
        .style = "words",
        .example = "stairs",
        .work = {.program = program, .attempt = {}, .pieces = {{{4, 8}, "light()\n"}}, .text = {}}};
}

std::vector<int> numbers(const Slots& slots)
{
    std::vector<int> numbers;
    for (const Slot& each : slots.all()) {
        numbers.push_back(each.number);
    }
    return numbers;
}

}  // namespace

TEST_CASE("a slot is there when the store opens again", "[store][slots]")
{
    const Folder folder;
    {
        Store store = Store::open(folder / "lumi.db");
        CHECK(store.slots().save(slot(3, "move()\n# für Lumi\n")));
    }
    const Store store = Store::open(folder / "lumi.db");
    CHECK_FALSE(store.trouble().has_value());
    const std::optional<Slot> found = store.slots().find(3);
    REQUIRE(found.has_value());
    CHECK(found->number == 3);
    CHECK(found->stage == "tunnel");
    CHECK(found->world == "hall");
    CHECK(found->style == "words");
    CHECK(found->example == "stairs");
    CHECK(found->work.program == "move()\n# für Lumi\n");
    CHECK(found->work.pieces == std::vector<lesson::KeptPiece>{{{4, 8}, "light()\n"}});
    CHECK_FALSE(store.slots().find(4).has_value());
}

TEST_CASE("a text that does not read is kept beside the last program that did", "[store][slots]")
{
    Store store = Store::open({});
    Slot written = slot(1, "move()\n");
    written.work.text = "move(\n";
    REQUIRE(store.slots().save(written));
    CHECK(store.slots().find(1)->work.text == "move(\n");
    REQUIRE(store.slots().save(slot(1, "move()\n")));
    CHECK_FALSE(store.slots().find(1)->work.text.has_value());
}

TEST_CASE("the slot that was changed last comes first", "[store][slots]")
{
    Store store = Store::open({});
    Slots slots = store.slots();
    CHECK(numbers(slots).empty());
    for (const int number : {1, 2, 3}) {
        REQUIRE(slots.save(slot(number, "a()")));
    }
    REQUIRE(slots.save(slot(1, "b()")));
    CHECK(numbers(slots) == std::vector{1, 3, 2});
    CHECK(slots.find(1)->work.program == "b()");
}

TEST_CASE("there are twelve slots and no more", "[store][slots]")
{
    Store store = Store::open({});
    Slots slots = store.slots();
    for (int number = 1; number <= most_slots; ++number) {
        REQUIRE(slots.take_free_number() == number);
        REQUIRE(slots.save(slot(number, "a()")));
    }
    CHECK_FALSE(slots.take_free_number().has_value());
    CHECK_FALSE(slots.save(slot(0, "a()")));
    CHECK_FALSE(slots.save(slot(most_slots + 1, "a()")));
    CHECK(slots.all().size() == most_slots);
}

TEST_CASE("what was thrown away comes back, the last first", "[store][slots]")
{
    Store store = Store::open({});
    Slots slots = store.slots();
    for (const int number : {1, 2, 3}) {
        REQUIRE(slots.save(slot(number, std::to_string(number))));
    }
    CHECK_FALSE(slots.can_take_back());
    CHECK_FALSE(slots.take_back().has_value());
    CHECK(slots.throw_away(2));
    CHECK(slots.throw_away(1));
    CHECK(numbers(slots) == std::vector{3});
    CHECK_FALSE(slots.find(2).has_value());
    CHECK(slots.can_take_back());
    CHECK(slots.take_back() == 1);
    CHECK(slots.take_back() == 2);
    CHECK_FALSE(slots.can_take_back());
    CHECK(slots.find(2)->work.program == "2");
    CHECK(numbers(slots) == std::vector{3, 2, 1});
}

TEST_CASE("only where there is no other place a thrown slot is given up, the oldest first",
          "[store][slots]")
{
    Store store = Store::open({});
    Slots slots = store.slots();
    for (int number = 1; number < most_slots; ++number) {
        REQUIRE(slots.save(slot(number, "a()")));
    }
    REQUIRE(slots.throw_away(7));
    REQUIRE(slots.throw_away(5));
    CHECK(slots.take_free_number() == most_slots);
    REQUIRE(slots.save(slot(most_slots, "a()")));
    CHECK(slots.take_free_number() == 7);
    REQUIRE(slots.save(slot(7, "b()")));
    CHECK(slots.take_back() == 5);
    CHECK_FALSE(slots.take_free_number().has_value());
}

TEST_CASE("a slot that is saved while it is thrown away is back", "[store][slots]")
{
    Store store = Store::open({});
    Slots slots = store.slots();
    REQUIRE(slots.save(slot(1, "a()")));
    REQUIRE(slots.throw_away(1));
    REQUIRE(slots.save(slot(1, "b()")));
    CHECK(slots.find(1)->work.program == "b()");
    CHECK_FALSE(slots.can_take_back());
}

TEST_CASE("a database from before the playground gains its slots and keeps its work",
          "[store][slots]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    {
        Store store = Store::open(file);
        REQUIRE(store.save_work("A01", {.program = "move()\n", .attempt = {}}));
    }
    {
        const Database before{file};
        REQUIRE(before.execute("DROP TABLE slots; PRAGMA user_version = 3;"));
    }
    Store store = Store::open(file);
    CHECK_FALSE(store.trouble().has_value());
    CHECK(store.work("A01")->program == "move()\n");
    CHECK(store.slots().save(slot(1, "a()")));
    CHECK(folder.names_with("corrupt").empty());
}

TEST_CASE("rows that anyone may have written hurt nobody", "[store][slots]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    {
        Store store = Store::open(file);
    }
    {
        const Database anyone{file};
        REQUIRE(anyone.execute(
            "INSERT INTO slots VALUES (99, 'tunnel', 'hall', 'words', '', 'a()', NULL, '', 5, 0);"
            "INSERT INTO slots VALUES (2, '', x'ff', 'sung', '', 'a()', NULL, '[{', -5, 0);"));
    }
    Store store = Store::open(file);
    CHECK(numbers(store.slots()) == std::vector{2});
    CHECK(store.slots().find(2)->work.pieces.empty());
    CHECK(store.slots().take_free_number() == 1);
}
