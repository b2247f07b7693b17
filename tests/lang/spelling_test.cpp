#include "lang/spelling.hpp"

#include "support/catch.hpp"

TEST_CASE("the distance counts slips of the fingers", "[lang][spelling]")
{
    CHECK(lang::spelling_distance("move", "move") == 0);
    CHECK(lang::spelling_distance("mvoe", "move") == 1);
    CHECK(lang::spelling_distance("Move", "move") == 0);
    CHECK(lang::spelling_distance("turnleft", "turn_left") == 1);
    CHECK(lang::spelling_distance("", "abc") == 3);
    CHECK(lang::spelling_distance("light", "right") == 1);
}

TEST_CASE("the nearest word is suggested, and none if none is near", "[lang][spelling]")
{
    const std::vector<std::string_view> words{"move", "turn_left", "turn_right", "light", "i"};
    CHECK(lang::did_you_mean("mvoe", words) == "move");
    CHECK(lang::did_you_mean("MOVE", words) == "move");
    CHECK(lang::did_you_mean("trun_lfet", words) == "turn_left");
    CHECK(lang::did_you_mean("banana", words) == std::nullopt);
    CHECK(lang::did_you_mean("j", words) == std::nullopt);
    CHECK(lang::did_you_mean(std::string(100'000, 'a'), words) == std::nullopt);
}
