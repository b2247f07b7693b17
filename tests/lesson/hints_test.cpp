#include "lesson/hints.hpp"

#include "support/catch.hpp"

using lesson::HintLadder;
using lesson::Rung;
using lesson::Verdict;
using namespace std::chrono_literals;

TEST_CASE("help climbs rung by rung and stays on the last", "[lesson][hints]")
{
    HintLadder ladder;
    CHECK_FALSE(ladder.last_given());
    CHECK(ladder.climb() == Rung::look);
    CHECK(ladder.climb() == Rung::think);
    CHECK(ladder.climb() == Rung::show);
    CHECK(ladder.climb() == Rung::do_one);
    CHECK(ladder.climb() == Rung::do_one);
}

TEST_CASE("two equal failures make Lumi offer help, two different ones do not", "[lesson][hints]")
{
    Verdict short_of_it;
    short_of_it.failed_world = 0;
    short_of_it.mistake = 0;
    Verdict other = short_of_it;
    other.mistake = 1;

    HintLadder ladder;
    ladder.judged(short_of_it);
    ladder.judged(other);
    CHECK_FALSE(ladder.offers());
    ladder.judged(other);
    CHECK(ladder.offers());
    ladder.climb();
    CHECK_FALSE(ladder.offers());
}

TEST_CASE("a success between two equal failures counts", "[lesson][hints]")
{
    Verdict failed;
    Verdict won;
    won.stars[0] = true;
    HintLadder ladder;
    ladder.judged(failed);
    ladder.judged(won);
    ladder.judged(failed);
    CHECK_FALSE(ladder.offers());
}

TEST_CASE("a minute without a change makes Lumi offer help; a change starts it anew",
          "[lesson][hints]")
{
    HintLadder ladder;
    ladder.waited(59s);
    CHECK_FALSE(ladder.offers());
    ladder.changed();
    ladder.waited(59s);
    CHECK_FALSE(ladder.offers());
    ladder.waited(1s);
    CHECK(ladder.offers());
    ladder.changed();
    CHECK_FALSE(ladder.offers());
}
