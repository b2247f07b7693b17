#include "lesson/session.hpp"

#include "core/random.hpp"
#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lang/printer.hpp"
#include "support/catch.hpp"
#include "support/lessons.hpp"

using lesson::LessonLine;
using lesson::Mood;
using lesson::Phase;
using lesson::Session;
using support::program_of;
using namespace std::chrono_literals;

namespace {

std::unique_ptr<Session> open(lesson::Lesson lesson = support::small_lesson())
{
    auto session = Session::open(std::make_shared<const lesson::Lesson>(std::move(lesson)));
    REQUIRE(session);
    return std::move(session).value();
}

void put(Session& session, std::string_view tile)
{
    const auto refused =
        session.edit(editor::Insert{editor::last_gap(session.program()), editor::make_tile(tile)});
    REQUIRE_FALSE(refused);
}

void put(Session& session, std::string_view tile, int times)
{
    for (int i = 0; i < times; ++i) {
        put(session, tile);
    }
}

/// Lets time pass until the playback has ended.
void watch_to_the_end(Session& session)
{
    for (int i = 0; i < 100'000 && session.phase() == Phase::playing; ++i) {
        session.tick(1s);
    }
    REQUIRE(session.phase() == Phase::ended);
}

std::string message_key(const lesson::Line& line)
{
    const auto* message = std::get_if<core::Message>(&line);
    return message == nullptr ? "" : message->key;
}

lesson::Lesson predict_lesson()
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.kind = lesson::Kind::predict;
    lesson.start = support::script_of("move_right()\nmove_right()\n");
    lesson.question = lesson::Question{lesson::Question::Form::cell, {{1, 3}}, {}};
    lesson.goal = support::is("answered");
    lesson.star_two = support::is("wrong_answers", 0);
    lesson.star_three = support::at_least("steps", 1);
    lesson.mistakes.clear();
    return lesson;
}

}  // namespace

TEST_CASE("a right program is played to its end and earns its stars", "[lesson][session]")
{
    const auto session = open();
    CHECK(session->phase() == Phase::editing);
    CHECK(session->says() == lesson::Line{LessonLine{LessonLine::Part::story}});
    put(*session, "move_right", 2);
    session->go();
    CHECK(session->phase() == Phase::playing);
    CHECK_FALSE(session->verdict());
    watch_to_the_end(*session);
    REQUIRE(session->verdict());
    CHECK(session->verdict()->earned() == 3);
    CHECK(session->says() == lesson::Line{LessonLine{LessonLine::Part::done}});
    CHECK(session->mood() == Mood::celebrating);
    CHECK(session->work().attempt.runs == 1);
    CHECK(session->work().attempt.edits == 2);
}

TEST_CASE("the verdict waits until the playback has shown it", "[lesson][session]")
{
    const auto session = open();
    put(*session, "move_right", 2);
    session->go();
    session->set_speed(0);
    session->tick(1199ms);
    CHECK(session->playback().moment() == 0);
    CHECK(session->playback().fraction() == Approx(1199.0 / 1200.0));
    CHECK_FALSE(session->verdict());
    session->tick(1201ms);
    CHECK(session->playback().moment() == 2);
    CHECK(session->verdict());
}

TEST_CASE("a known mistake is answered with its own hint and place", "[lesson][session]")
{
    const auto session = open();
    put(*session, "move_right");
    session->go();
    watch_to_the_end(*session);
    CHECK(session->says() == lesson::Line{LessonLine{LessonLine::Part::mistake, 0}});
    CHECK(lesson::words({LessonLine::Part::mistake, 0}, session->lesson(), "en") ==
          "I stopped early.");
    CHECK(std::holds_alternative<lesson::PointAtCell>(session->points_at()));
    CHECK(session->mood() == Mood::oops);
}

TEST_CASE("while it plays, the statement of the moment is lit", "[lesson][session]")
{
    const auto session = open();
    put(*session, "move_right", 2);
    const lang::NodeId first = session->program().body.statements[0].id;
    const lang::NodeId second = session->program().body.statements[1].id;
    CHECK(session->lit().empty());
    session->go();
    session->tick(0ms);
    CHECK(session->lit() == std::vector{first});
    session->tick(600ms);
    CHECK(session->lit() == std::vector{second});
    watch_to_the_end(*session);
    CHECK(session->lit().empty());
}

TEST_CASE("between two moments the view gets both worlds", "[lesson][session]")
{
    const auto session = open();
    const stages::Stage& tunnel = *session->worlds().stage;
    put(*session, "move_right", 2);
    session->go();
    session->tick(0ms);
    session->tick(100ms);
    CHECK(support::fact(tunnel, session->world(), "column") == 1);
    CHECK(support::fact(tunnel, session->next_world(), "column") == 2);
    session->pause();
    CHECK(session->phase() == Phase::paused);
    session->go();
    CHECK(session->phase() == Phase::playing);
    CHECK(session->work().attempt.runs == 1);  // the same run goes on
}

TEST_CASE("she steps forwards and backwards through a run", "[lesson][session]")
{
    const auto session = open();
    const stages::Stage& tunnel = *session->worlds().stage;
    put(*session, "move_right", 2);
    session->step();
    for (int i = 0; i < 10 && session->phase() == Phase::playing; ++i) {
        session->tick(1s);
    }
    CHECK(session->phase() == Phase::paused);
    CHECK(support::fact(tunnel, session->world(), "column") == 2);
    session->step_back();
    CHECK(support::fact(tunnel, session->world(), "column") == 1);
    session->step();
    session->step();
    session->tick(1s);
    CHECK(session->phase() == Phase::ended);
    CHECK(session->verdict()->stars[0]);
    CHECK(session->work().attempt.steps == 3);
    CHECK(session->work().attempt.runs == 0);
}

TEST_CASE("any moment can be sought, also after the end", "[lesson][session]")
{
    const auto session = open();
    put(*session, "move_right", 2);
    session->go();
    watch_to_the_end(*session);
    session->seek(1);
    CHECK(session->phase() == Phase::paused);
    CHECK(session->playback().moment() == 1);
    CHECK(session->verdict());  // what was judged stays
    session->seek(99);
    CHECK(session->phase() == Phase::ended);
}

TEST_CASE("a change of the program takes Lumi back to the start", "[lesson][session]")
{
    const auto session = open();
    put(*session, "move_right");
    session->go();
    watch_to_the_end(*session);
    put(*session, "move_right");
    CHECK(session->phase() == Phase::editing);
    CHECK_FALSE(session->verdict());
    CHECK(support::fact(*session->worlds().stage, session->world(), "column") == 1);
    session->undo();
    CHECK(editor::blocks_in(session->program()) == 1);
    session->redo();
    CHECK(editor::blocks_in(session->program()) == 2);
    session->clear();
    CHECK(editor::blocks_in(session->program()) == 0);
    session->undo();
    CHECK(editor::blocks_in(session->program()) == 2);
}

TEST_CASE("what the lesson does not have is refused with a reason, and nothing stops",
          "[lesson][session]")
{
    const auto session = open();
    put(*session, "move_right", 2);
    session->go();
    session->tick(100ms);
    const auto refused = session->edit(
        editor::Insert{editor::last_gap(session->program()), editor::make_tile("light")});
    REQUIRE(refused);
    CHECK(message_key(session->says()) == refused->key);
    CHECK(session->phase() == Phase::playing);
}

TEST_CASE("an empty program is not run", "[lesson][session]")
{
    const auto session = open();
    session->go();
    CHECK(session->phase() == Phase::editing);
    CHECK(message_key(session->says()) == "lumi.empty");
    CHECK(session->work().attempt.runs == 0);
}

TEST_CASE("Lumi says what bumped while it is shown", "[lesson][session]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.palette.allow.emplace_back("light");
    const auto session = open(std::move(lesson));
    put(*session, "move_up");
    put(*session, "light");
    session->go();
    session->tick(0ms);
    CHECK(message_key(session->says()) == "lumi.bump");
    CHECK(session->mood() == Mood::oops);
    session->tick(600ms);
    CHECK(message_key(session->says()) == "lumi.cannot");
}

TEST_CASE("an endless program never holds a tick up, and ends with a sentence", "[lesson][session]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.start = support::script_of("while True:\n    pass\n");
    lesson.mistakes.clear();
    for (int i = 0; i < 20; ++i) {
        lesson.worlds.push_back(lesson.worlds.front());
    }
    const auto session = open(std::move(lesson));
    session->go();
    session->tick(16ms);
    CHECK(session->phase() == Phase::playing);  // 42 million steps take longer than one slice
    CHECK(session->mood() == Mood::thinking);
    watch_to_the_end(*session);
    CHECK(message_key(session->says()) == "lumi.endless");
    CHECK_FALSE(session->lit().empty());
}

TEST_CASE("a program can be stopped while it runs, and is then not judged", "[lesson][session]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.start = support::script_of("while True:\n    pass\n");
    for (int i = 0; i < 20; ++i) {
        lesson.worlds.push_back(lesson.worlds.front());
    }
    const auto session = open(std::move(lesson));
    session->go();
    session->tick(16ms);
    session->stop();
    CHECK(message_key(session->says()) == "lumi.stopped");
    session->tick(16ms);
    CHECK(session->phase() == Phase::ended);
    CHECK_FALSE(session->verdict());
    session->reset();
    CHECK(session->phase() == Phase::editing);
}

TEST_CASE("stopping a program that goes round for ever tells at once what is wrong",
          "[lesson][session]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.start = support::script_of("while True:\n    move_up()\n");
    const auto session = open(std::move(lesson));
    session->go();
    for (int i = 0; i < 20; ++i) {
        session->tick(16ms);  // 2,000 bumps are soon done, and only just begin to be shown
    }
    CHECK(session->phase() == Phase::playing);
    CHECK(session->playback().moment() < 5);
    session->stop();
    CHECK(session->phase() == Phase::ended);
    REQUIRE(session->verdict());
    CHECK(session->says() == lesson::Line{LessonLine{LessonLine::Part::mistake, 1}});
    session->seek(3);
    CHECK(session->phase() == Phase::paused);
}

TEST_CASE("where a hidden world fails, she can watch exactly that one", "[lesson][session]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.star_two.reset();
    lesson.worlds.push_back(support::map_record({"######", "#>..L#", "######"}));
    const auto session = open(std::move(lesson));
    put(*session, "move_right", 2);
    session->go();
    watch_to_the_end(*session);
    REQUIRE(session->verdict()->failed_world == 1U);
    CHECK(session->verdict()->stars == std::array{true, false, true});
    session->watch(1);
    CHECK(session->watched() == 1);
    CHECK(session->phase() == Phase::playing);
    watch_to_the_end(*session);
    CHECK(support::fact(*session->worlds().stage, session->world(), "at_lamp") == 0);
    CHECK(session->says() == lesson::Line{LessonLine{LessonLine::Part::mistake, 0}});
}

TEST_CASE("a hidden world that went well can be watched too, and is celebrated",
          "[lesson][session]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.star_two.reset();
    lesson.worlds.push_back(support::map_record({"######", "#>..L#", "######"}));
    lesson.worlds.push_back(support::map_record({"#####", "#.#.#", "#>.L#"}));
    const auto session = open(std::move(lesson));
    put(*session, "move_right", 2);
    session->go();
    watch_to_the_end(*session);
    REQUIRE(session->verdict()->failed_world == 1U);
    CHECK(session->verdict()->worlds_reached() == 2);
    session->watch(1);
    watch_to_the_end(*session);
    CHECK(session->mood() == Mood::oops);
    session->watch(2);
    watch_to_the_end(*session);
    CHECK(session->says() == lesson::Line{LessonLine{LessonLine::Part::done}});
    CHECK(session->mood() == Mood::celebrating);
}

TEST_CASE("a predict lesson wants an answer before it shows", "[lesson][session]")
{
    const auto session = open(predict_lesson());
    session->go();
    CHECK(session->phase() == Phase::editing);
    CHECK(session->says() == lesson::Line{LessonLine{LessonLine::Part::ask}});
    CHECK_FALSE(session->answer({{{1, 2}}, {}}));
    session->go();
    watch_to_the_end(*session);
    CHECK(session->verdict()->earned() == 0);
    CHECK(session->answer({{{1, 3}}, {}}));
    session->step();
    session->go();
    watch_to_the_end(*session);
    CHECK(session->verdict()->stars == std::array{true, false, true});
    CHECK(session->work().attempt.wrong_answers == 1);
}

TEST_CASE("items are ticked one by one and judged when they run", "[lesson][session]")
{
    lesson::Lesson lesson = predict_lesson();
    lesson.question = lesson::Question{lesson::Question::Form::items, {}, {1, 4}};
    const auto session = open(lesson);
    session->toggle_item(4);
    session->toggle_item(2);
    session->toggle_item(1);
    CHECK(session->answered()->items == std::vector{1, 2, 4});
    CHECK(session->work().attempt.wrong_answers == 0);

    // However often she watches it, one answer is one try.
    for (int i = 0; i < 2; ++i) {
        session->go();
        watch_to_the_end(*session);
        CHECK(session->verdict()->earned() == 0);
        CHECK(session->work().attempt.wrong_answers == 1);
    }
    session->toggle_item(2);
    CHECK(session->phase() == Phase::editing);
    session->step();
    session->go();
    watch_to_the_end(*session);
    CHECK(session->verdict()->stars == std::array{true, false, true});
    CHECK(session->work().attempt.wrong_answers == 1);

    session->toggle_item(1);
    session->toggle_item(4);
    CHECK_FALSE(session->answered());
    session->go();
    CHECK(session->phase() == Phase::editing);
}

TEST_CASE("the last hint of ticks points at what is wrong, then at Go", "[lesson][session]")
{
    lesson::Lesson lesson = predict_lesson();
    lesson.question = lesson::Question{lesson::Question::Form::items, {}, {1, 4}};
    const auto session = open(lesson);
    for (int rung = 0; rung < 3; ++rung) {
        session->hint();
    }
    const auto item_pointed_at = [&] {
        const lesson::Hint hint = session->hint();
        const auto* cell = std::get_if<lesson::PointAtCell>(&hint.point);
        return cell != nullptr ? cell->column : -1;
    };
    CHECK(item_pointed_at() == 1);
    session->toggle_item(1);
    session->toggle_item(3);
    CHECK(item_pointed_at() == 3);
    session->toggle_item(3);
    CHECK(item_pointed_at() == 4);
    session->toggle_item(4);
    CHECK(std::holds_alternative<lesson::PointAtControl>(session->hint().point));
}

TEST_CASE("help comes rung by rung; the last one builds the program", "[lesson][session]")
{
    const auto session = open();
    CHECK(session->hint().line == lesson::Line{LessonLine{LessonLine::Part::look}});
    CHECK(session->mood() == Mood::pointing);
    CHECK(std::holds_alternative<lesson::PointAtCell>(session->points_at()));
    CHECK(session->hint().line == lesson::Line{LessonLine{LessonLine::Part::think}});
    CHECK(session->show() == nullptr);
    session->hint();
    REQUIRE(session->show() != nullptr);
    session->tick(100ms);
    CHECK(session->show()->trace().last() == 1);
    CHECK(session->show()->playback().fraction() > 0.0);

    for (int i = 0; i < 2; ++i) {
        const lesson::Hint done = session->hint();
        CHECK(done.rung == lesson::Rung::do_one);
        CHECK(done.done.has_value());
    }
    CHECK(session->program() == program_of("move_right()\nmove_right()\n"));
    const lesson::Hint ready = session->hint();
    CHECK_FALSE(ready.done.has_value());
    CHECK(std::get<lesson::PointAtControl>(ready.point).name == "go");
    session->undo();  // what help did can be undone
    CHECK(editor::blocks_in(session->program()) == 1);
}

TEST_CASE("the small example plays again and again", "[lesson][session]")
{
    const auto session = open();
    session->hint();
    session->hint();
    session->hint();
    int returns = 0;
    std::size_t before = 0;
    for (int i = 0; i < 100; ++i) {
        session->tick(100ms);
        const std::size_t now = session->show()->playback().moment();
        returns += now < before ? 1 : 0;
        before = now;
    }
    CHECK(returns >= 2);
}

TEST_CASE("the small example stays while she builds, until she runs or puts it away",
          "[lesson][session]")
{
    const auto session = open();
    const auto show = [&] {
        while (session->show() == nullptr) {
            session->hint();
        }
    };
    show();
    put(*session, "move_right");
    session->undo();
    CHECK(session->show() != nullptr);
    session->put_show_away();
    CHECK(session->show() == nullptr);
}

TEST_CASE("a run takes the place of the small example", "[lesson][session]")
{
    const auto session = open();
    for (int i = 0; i < 3; ++i) {
        session->hint();
    }
    REQUIRE(session->show() != nullptr);
    put(*session, "move_right");
    session->go();
    CHECK(session->show() == nullptr);
}

TEST_CASE("a minute without a change makes Lumi offer help", "[lesson][session]")
{
    const auto session = open();
    for (int i = 0; i < 61; ++i) {
        session->tick(1s);
    }
    CHECK(session->hint_offered());
    CHECK(message_key(session->says()) == "lumi.hint_ready");
    put(*session, "move_right");
    CHECK_FALSE(session->hint_offered());
}

TEST_CASE("saved work goes on where it was, with its log", "[lesson][session]")
{
    lesson::Work work;
    {
        const auto session = open();
        put(*session, "move_right", 3);
        session->go();
        work = session->work();
    }
    const auto session = open();
    REQUIRE(session->restore(work));
    CHECK(lang::print(session->program()) == "move_right()\nmove_right()\nmove_right()\n");
    CHECK(session->work().attempt.runs == 1);
    put(*session, "move_right");
    CHECK(session->work().attempt.edits == 4);
    CHECK_FALSE(session->restore({"move_right(\n", {}}));
    CHECK(editor::blocks_in(session->program()) == 4);
}

TEST_CASE("what lies beside the program is kept and comes back", "[lesson][session]")
{
    const auto first = open();
    put(*first, "move_right", 2);
    const lang::NodeId node = editor::statement_at(first->program(), 0)->id;
    REQUIRE_FALSE(first->edit(editor::Detach{node, {30, 40}}));
    lesson::Work work = first->work();
    CHECK(work.program == "move_right()\n");
    CHECK(work.pieces == std::vector<lesson::KeptPiece>{{{30, 40}, "move_right()\n"}});
    work.pieces.push_back({{1, 2}, "move_right(\n"});
    work.pieces.push_back({{1, 2}, ""});
    const auto second = open();
    REQUIRE(second->restore(work));
    REQUIRE(second->document().pieces.size() == 1);
    CHECK(second->document().pieces.front().at == core::Point{30, 40});
    CHECK(second->work().pieces == first->work().pieces);
}

TEST_CASE("a piece that is pushed about is no change of the program", "[lesson][session]")
{
    const auto session = open();
    put(*session, "move_right");
    REQUIRE_FALSE(session->edit(editor::InsertLoose{editor::make_tile("move_right"), {}}));
    const int edits = session->work().attempt.edits;
    session->go();
    const lang::NodeId piece = session->document().pieces.front().id;
    REQUIRE_FALSE(session->edit(editor::MovePiece{piece, {9, 9}}));
    CHECK(session->phase() != Phase::editing);
    CHECK(session->work().attempt.edits == edits);
    session->undo();
    CHECK(session->document().pieces.front().at == core::Point{});
}

TEST_CASE("locked tiles stay locked in saved work and after starting over", "[lesson][session]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.start = support::script_of("move_up()\nmove_right()\n");
    lesson.locked = {1};
    const auto session = open(std::move(lesson));
    const auto locked_stays = [&](std::size_t index) {
        const lang::NodeId node = session->program().body.statements[index].id;
        return session->edit(editor::Remove{node}).has_value();
    };
    CHECK(locked_stays(1));
    REQUIRE(session->restore({"move_right()\n", {}}));
    CHECK(locked_stays(0));
    CHECK_FALSE(session->restore({"move_up()\n", {}}));  // the locked tile is missing
    session->start_over();
    CHECK(locked_stays(1));
    CHECK_FALSE(locked_stays(0));
}

TEST_CASE("a lesson whose world is wrong gives no session but the reason", "[lesson][session]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.worlds.push_back(support::map_record({"#>>#"}));
    const auto session = Session::open(std::make_shared<const lesson::Lesson>(std::move(lesson)));
    REQUIRE_FALSE(session);
    CHECK(session.error().message.key == "error.world.two_lumis");
    CHECK(session.error().file == "lessons/linac/T01.json");
}

TEST_CASE("ten thousand random commands leave every question answered", "[lesson][session]")
{
    lesson::Lesson lesson = support::small_lesson();
    lesson.palette.allow.emplace_back("repeat");
    lesson.worlds.push_back(support::map_record({"######", "#>..L#", "######"}));
    const auto session = open(std::move(lesson));
    core::Random random{7};
    int judged = 0;
    for (int i = 0; i < 10'000; ++i) {
        switch (random.below(16)) {
            case 0:
                session->go();
                break;
            case 1:
                session->step();
                break;
            case 2:
                session->step_back();
                break;
            case 3:
                session->seek(random.below(5));
                break;
            case 4:
                session->stop();
                break;
            case 5:
                session->reset();
                break;
            case 6:
                session->undo();
                break;
            case 7:
                session->redo();
                break;
            case 8:
                session->pause();
                break;
            case 9:
                session->watch(random.below(3));
                break;
            case 10:
                session->set_speed(random.below(9));
                break;
            case 11:
                random.below(40) == 0 ? session->start_over() : session->clear();
                break;
            case 12:
                if (random.below(8) == 0) {
                    session->hint();
                }
                break;
            case 13:
                session->edit(editor::Insert{
                    editor::last_gap(session->program()),
                    editor::make_tile(random.below(4) == 0 ? "repeat" : "move_right")});
                break;
            default:
                session->tick(std::chrono::milliseconds{random.below(700)});
                break;
        }
        const lesson::Line line = session->says();
        const auto* said = std::get_if<LessonLine>(&line);
        if (said != nullptr) {
            CHECK_FALSE(lesson::words(*said, session->lesson(), "en").empty());
        }
        CHECK(session->playback().moment() <= session->trace().last());
        CHECK(session->playback().fraction() < 1.0);
        session->world();
        session->next_world();
        session->lit();
        session->mood();
        session->points_at();
        judged += session->verdict() ? 1 : 0;
    }
    CHECK(judged > 0);
}
