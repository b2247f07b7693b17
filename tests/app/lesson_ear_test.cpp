#include "app/screens/lesson_ear.hpp"

#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"
#include "ui/theme.hpp"

using lesson::Session;
using ui::Cue;
using ui::Tone;
using Cues = std::vector<Cue>;
using namespace std::chrono_literals;

namespace ui {
std::ostream& operator<<(std::ostream& stream, const Cue& cue) { return stream << file_of(cue); }
}  // namespace ui

namespace {

std::unique_ptr<Session> open(lesson::Lesson lesson)
{
    auto session = Session::open(std::make_shared<const lesson::Lesson>(std::move(lesson)));
    REQUIRE(session);
    return std::move(session).value();
}

void put(Session& session, std::string_view tile)
{
    REQUIRE_FALSE(
        session.edit(editor::Insert{editor::last_gap(session.program()), editor::make_tile(tile)}));
}

/// Everything that is heard until the run has ended.
Cues watch(Session& session, app::LessonEar& ear)
{
    Cues heard = ear.listen();
    for (int frame = 0; frame < 10'000 && session.phase() == lesson::Phase::playing; ++frame) {
        session.tick(16ms);
        for (const Cue& cue : ear.listen()) {
            heard.push_back(cue);
        }
    }
    REQUIRE(session.phase() == lesson::Phase::ended);
    return heard;
}

constexpr auto motion = static_cast<std::size_t>(ui::Category::motion);

}  // namespace

TEST_CASE("a block that comes in snaps in the key of its category", "[app][sound]")
{
    const auto session = open(support::small_lesson());
    app::LessonEar ear{*session};
    CHECK(ear.listen().empty());
    put(*session, "move_right");
    CHECK(ear.listen() == Cues{{Tone::snap, motion}});
    CHECK(ear.listen().empty());
}

TEST_CASE("a block that moves snaps, one that goes does not", "[app][sound]")
{
    const auto session = open(support::small_lesson());
    put(*session, "move_right");
    put(*session, "move_up");
    app::LessonEar ear{*session};
    const lang::NodeId first = editor::statement_at(session->program(), 0)->id;
    REQUIRE_FALSE(session->edit(editor::Move{first, editor::last_gap(session->program())}));
    CHECK(ear.listen() == Cues{{Tone::snap, motion}});
    REQUIRE_FALSE(session->edit(editor::Remove{first}));
    CHECK(ear.listen().empty());
    session->undo();
    CHECK(ear.listen() == Cues{{Tone::snap, motion}});
}

TEST_CASE("a run begins with a fourth, and each block is a step of the scale", "[app][sound]")
{
    const auto session = open(support::small_lesson());
    put(*session, "move_right");
    put(*session, "move_right");
    app::LessonEar ear{*session};
    session->go();
    CHECK(watch(*session, ear) == Cues{{Tone::run}, {Tone::tick, 0}, {Tone::tick, 1}});
}

TEST_CASE("a loop plays the same tune again", "[app][sound]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.worlds = {support::map_record({"######", "#>...#", "######"})};
    lesson.goal = support::is("bumps", 0);
    lesson.start = support::script_of("for _ in range(2):\n    move_right()\n");
    const auto session = open(std::move(lesson));
    app::LessonEar ear{*session};
    session->go();
    CHECK(watch(*session, ear) == Cues{{Tone::run}, {Tone::tick, 1}, {Tone::tick, 1}});
}

TEST_CASE("a bump is heard once, where it happens", "[app][sound]")
{
    const auto session = open(support::small_lesson());
    put(*session, "move_up");
    app::LessonEar ear{*session};
    session->go();
    CHECK(watch(*session, ear) == Cues{{Tone::run}, {Tone::tick, 0}, {Tone::oops}});
}

TEST_CASE("a run that does not reach the goal ends in two falling notes", "[app][sound]")
{
    const auto session = open(support::small_lesson());
    put(*session, "move_right");
    app::LessonEar ear{*session};
    session->go();
    CHECK(watch(*session, ear) == Cues{{Tone::run}, {Tone::tick, 0}, {Tone::oops}});
}

TEST_CASE("a magnet that lights up is heard", "[app][sound]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.worlds = {support::map_record({"####", "#>m#", "####"})};
    lesson.goal = support::is("bumps", 0);
    lesson.start = support::script_of("move_right()\nlight()\n");
    const auto session = open(std::move(lesson));
    app::LessonEar ear{*session};
    session->go();
    const Cues heard = watch(*session, ear);
    REQUIRE(heard.size() == 4);
    CHECK(heard.at(3) == Cue{Tone::light});
}

TEST_CASE("step after step ticks, and scrubbing far does not", "[app][sound]")
{
    const auto session = open(support::small_lesson());
    put(*session, "move_right");
    put(*session, "move_right");
    app::LessonEar ear{*session};
    session->go();
    watch(*session, ear);
    session->seek(0);
    CHECK(ear.listen().empty());
    session->seek(2);
    CHECK(ear.listen().empty());
    session->seek(0);
    ear.listen();
    session->seek(1);
    CHECK(ear.listen() == Cues{{Tone::tick, 0}});
}

TEST_CASE("each rung of help chirps", "[app][sound]")
{
    const auto session = open(support::small_lesson());
    app::LessonEar ear{*session};
    session->hint();
    CHECK(ear.listen() == Cues{{Tone::hint}});
    CHECK(ear.listen().empty());
    session->hint();
    CHECK(ear.listen() == Cues{{Tone::hint}});
}
