#include "lang/vm.hpp"
#include "running.hpp"

using lang::Status;
using lang_tests::chunk_of;
using lang_tests::ending_of;
using lang_tests::FakeStage;

TEST_CASE("an endless loop returns after each slice", "[lang][budget]")
{
    for (const char* const text : {"while True:\n    pass\n",
                                   "i = 0\nwhile i >= 0:\n    i += 1\n",
                                   "for i in range(10 ** 18):\n    pass\n",
                                   "def f():\n    pass\nwhile True:\n    f()\n"}) {
        FakeStage stage;
        lang::Vm vm{chunk_of(text), stage.host()};
        for (std::int64_t slices = 1; slices <= 50; ++slices) {
            REQUIRE(vm.run(1000) == Status::ready);
            CHECK(vm.steps() >= 1000 * slices);
            CHECK(vm.steps() <= 1100 * slices);
        }
    }
}

TEST_CASE("a program computes the same in slices of any size", "[lang][budget]")
{
    const char* const text =
        "def f(n):\n    return n if n < 2 else f(n - 1) + f(n - 2)\n"
        "t = 0\nfor i in range(50):\n    t += i * f(5)\nprint(t)\n";
    for (const std::int64_t slice : {1, 7, 100, 1'000'000}) {
        FakeStage stage;
        lang::Vm vm{chunk_of(text), stage.host()};
        while (vm.run(slice) == Status::ready) {
        }
        CHECK(vm.status() == Status::finished);
        CHECK(stage.printed == lang_tests::Lines{"6125"});
    }
}

TEST_CASE("long built-in work pays from the budget", "[lang][budget]")
{
    FakeStage stage;
    lang::Vm vm{chunk_of("a = [0] * 100000\ns = sum(a)\n"), stage.host()};
    CHECK(vm.run(1'000'000) == Status::finished);
    CHECK(vm.steps() > 200'000);
}

TEST_CASE("two runs of one chunk know nothing of each other", "[lang][budget]")
{
    const auto chunk = chunk_of("i = 0\nwhile i < 1000:\n    i += 1\nprint(i)\n");
    FakeStage first_stage;
    FakeStage second_stage;
    lang::Vm first{chunk, first_stage.host()};
    lang::Vm second{chunk, second_stage.host()};
    REQUIRE(first.run(300) == Status::ready);
    REQUIRE(second.run(30) == Status::ready);
    CHECK(first.globals() != second.globals());
    while (first.run(50) == Status::ready || second.run(20) == Status::ready) {
    }
    CHECK(second.run(100'000) == Status::finished);
    CHECK(first_stage.printed == lang_tests::Lines{"1000"});
    CHECK(second_stage.printed == lang_tests::Lines{"1000"});
}

TEST_CASE("building a text letter by letter takes time in proportion", "[lang][budget]")
{
    const auto steps = [](const char* count) {
        FakeStage stage;
        lang::Vm vm{
            chunk_of("s = ''\nfor i in range(" + std::string{count} + "):\n    s = s + 'ab'\n"),
            stage.host()};
        while (vm.run(20'000) == Status::ready) {
        }
        return vm.steps();
    };
    CHECK(steps("200000") < 12 * steps("20000"));
}

TEST_CASE("printed output is bounded", "[lang][budget]")
{
    lang::Limits limits;
    limits.output = 100;
    const auto ending = ending_of("while True:\n    print('123456789')\n", limits);
    CHECK(ending.fault == "too_much_output");
    CHECK(ending.printed.size() == 10);
}
