#include "lesson/playback.hpp"

#include "support/catch.hpp"

using lesson::Playback;
using namespace std::chrono_literals;

namespace {

lesson::Trace trace_of(std::size_t moments, bool ended = true)
{
    lesson::Trace trace;
    trace.moments.resize(moments);
    if (ended) {
        trace.ending = lesson::Ending{};
    }
    return trace;
}

}  // namespace

TEST_CASE("playing moves the playhead by one moment in a block's time", "[lesson][playback]")
{
    const lesson::Trace trace = trace_of(3);
    Playback playback;
    playback.set_block_time(500ms);
    playback.play();
    playback.advance(250ms, trace);
    CHECK(playback.moment() == 0);
    CHECK(playback.fraction() == Approx(0.5));
    playback.advance(400ms, trace);
    CHECK(playback.moment() == 1);
    CHECK(playback.fraction() == Approx(0.3));
}

TEST_CASE("playing stops at the end and leaves no fraction", "[lesson][playback]")
{
    const lesson::Trace trace = trace_of(3);
    Playback playback;
    playback.play();
    playback.advance(1h, trace);
    CHECK(playback.moment() == 3);
    CHECK(playback.fraction() == 0.0);
    CHECK(playback.at_end(trace));
    CHECK(playback.motion() == Playback::Motion::still);
}

TEST_CASE("a playhead that has caught up waits for a run that goes on", "[lesson][playback]")
{
    lesson::Trace trace = trace_of(1, false);
    Playback playback;
    playback.play();
    playback.advance(1h, trace);
    CHECK(playback.moment() == 1);
    CHECK(playback.waiting(trace));
    CHECK_FALSE(playback.at_end(trace));
    trace.moments.resize(2);
    playback.advance(1h, trace);
    CHECK(playback.moment() == 2);
}

TEST_CASE("a step goes to the next moment and no further", "[lesson][playback]")
{
    const lesson::Trace trace = trace_of(3);
    Playback playback;
    playback.step(trace);
    playback.advance(1h, trace);
    CHECK(playback.moment() == 1);
    CHECK(playback.motion() == Playback::Motion::still);

    playback.step(trace);
    playback.advance(100ms, trace);
    playback.step(trace);  // pressed on the way
    CHECK(playback.moment() == 2);
    playback.advance(1h, trace);
    CHECK(playback.moment() == 3);
    playback.step(trace);
    CHECK(playback.motion() == Playback::Motion::still);

    playback.rewind();
    playback.step(trace);
    playback.step(trace);  // twice before anything could move
    playback.advance(1h, trace);
    CHECK(playback.moment() == 2);
}

TEST_CASE("a step back undoes what is under way first", "[lesson][playback]")
{
    const lesson::Trace trace = trace_of(3);
    Playback playback;
    playback.seek(2, trace);
    playback.play();
    playback.advance(100ms, trace);
    playback.step_back();
    CHECK(playback.moment() == 2);
    CHECK(playback.fraction() == 0.0);
    playback.step_back();
    CHECK(playback.moment() == 1);
    playback.step_back();
    playback.step_back();
    CHECK(playback.moment() == 0);
}

TEST_CASE("seeking beyond the end goes to the end", "[lesson][playback]")
{
    const lesson::Trace trace = trace_of(2);
    Playback playback;
    playback.seek(99, trace);
    CHECK(playback.moment() == 2);
    playback.rewind();
    CHECK(playback.moment() == 0);
}
