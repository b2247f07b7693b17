#include "lesson/room_session.hpp"

#include "lesson/check.hpp"
#include "lesson/rooms.hpp"

#include <chrono>
#include <string>
#include <vector>

using namespace std::chrono_literals;
using lesson::RoomSession;
using samples::Json;

namespace {

using Part = lesson::LessonLine::Part;

std::size_t number_of(const RoomSession& session, std::string_view parameter)
{
    return *session.room().parameter(parameter);
}

void set(RoomSession& session, std::string_view parameter, double value)
{
    session.set(number_of(session, parameter), value);
}

void steps(RoomSession& session, int count)
{
    for (int i = 0; i < count; ++i) {
        session.step();
    }
}

lesson::Known known() { return {{"lise_meitner"}, &rooms::particles()}; }

std::vector<std::string> findings(const Json& file)
{
    std::vector<std::string> keys;
    for (const core::Error& error : lesson::check(*rooms::bet(file), known())) {
        keys.push_back(error.message.key);
    }
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("stars are won at the moment when goal and rule hold together, and stay", "[rooms]")
{
    RoomSession session{rooms::bet(), rooms::particles()};
    CHECK(session.stars() == std::array<bool, 3>{});
    set(session, "bet", 5.0);
    session.reset();
    steps(session, 300);
    // A hundred dice: the goal, few changes, but not five hundred.
    CHECK(session.stars() == std::array{true, false, true});
    session.start_over();
    CHECK(session.model().parameter("bet") == 8.0);
    CHECK(session.stars() == std::array{true, false, true});
    set(session, "bet", 4.0);
    set(session, "count", 1000.0);
    session.reset();
    steps(session, 300);
    CHECK(session.stars() == std::array{true, true, true});
}

TEST_CASE("Lumi answers a mistake when it is made", "[rooms]")
{
    RoomSession session{rooms::bet(), rooms::particles()};
    CHECK(std::get<lesson::LessonLine>(session.says()).part == Part::story);
    set(session, "bet", 12.0);
    session.reset();
    steps(session, 400);
    CHECK(session.mistake() == std::size_t{0});
    CHECK(session.says() == lesson::Line{lesson::LessonLine{Part::mistake, 0}});
    CHECK(std::get<lesson::PointAtPart>(session.points_at()).name == "bet");
    session.reset();
    CHECK_FALSE(session.mistake());
}

TEST_CASE("changes can be undone, and a slider drawn along is one", "[rooms]")
{
    RoomSession session{rooms::bet(), rooms::particles()};
    CHECK_FALSE(session.can_undo());
    set(session, "bet", 6.0);
    set(session, "bet", 5.0);
    set(session, "count", 300.0);
    session.undo();
    CHECK(session.model().parameter("count") == 100.0);
    session.undo();
    CHECK(session.model().parameter("bet") == 8.0);
    CHECK_FALSE(session.can_undo());
    session.undo();
}

TEST_CASE("time passes at the pace of the watch, in whole ticks", "[rooms]")
{
    RoomSession session{rooms::bet(), rooms::particles()};
    for (int frame = 0; frame < 30; ++frame) {
        session.tick(33333333ns);
    }
    CHECK(session.model().ticks() == 59);  // a second less a nanosecond for each frame
    session.tick(1000ns);
    CHECK(session.model().ticks() == 60);
    session.set_pace(lesson::Pace::fast);
    session.tick(500ms);
    CHECK(session.model().ticks() == 180);
    session.set_pace(lesson::Pace::slow);
    session.tick(400ms);
    CHECK(session.model().ticks() == 186);
    session.play(false);
    session.tick(10s);
    CHECK(session.model().ticks() == 186);
    session.step();
    CHECK(session.model().ticks() == 187);
    // However slow the machine: what is due is done, but a window that was away catches up no more
    // than a second.
    session.play(true);
    session.set_pace(lesson::Pace::usual);
    session.tick(1h);
    CHECK(session.model().ticks() == 247);
}

TEST_CASE("help climbs, shows, and does step after step until three stars are there", "[rooms]")
{
    RoomSession session{rooms::bet(), rooms::particles()};
    set(session, "bet", 15.0);
    session.hint();
    CHECK(session.says() == lesson::Line{lesson::LessonLine{Part::look, 0}});
    session.hint();
    CHECK(session.says() == lesson::Line{lesson::LessonLine{Part::think, 0}});
    CHECK(session.shown() == nullptr);
    session.hint();
    REQUIRE(session.shown() != nullptr);
    session.tick(100ms);
    CHECK(session.shown()->parameter("bet") == 10.0);
    for (int press = 0; press < 5; ++press) {
        session.hint();
        CHECK(session.shown() == nullptr);
        for (int frame = 0; frame < 40; ++frame) {
            session.tick(33ms);
        }
    }
    CHECK(session.stars() == std::array{true, true, true});
}

TEST_CASE("who only plays reaches nothing, and gets new luck each time", "[rooms]")
{
    RoomSession session{*sims::find("decay_clock"), rooms::particles()};
    CHECK(session.lesson() == nullptr);
    const std::uint64_t seed = session.model().seed();
    session.hint();
    steps(session, 10);
    session.reset();
    CHECK(session.model().seed() != seed);
    CHECK(session.model().ticks() == 0);
    CHECK(session.stars() == std::array<bool, 3>{});
    CHECK_FALSE(session.open("x.csv", "1"));
}

TEST_CASE("an explore lesson is proved by playing it", "[rooms][check]")
{
    CHECK(findings(rooms::json()).empty());

    Json file = rooms::json();
    file["solution"]["steps"][0]["set"]["bet"] = 9;
    CHECK(findings(file) == Keys{"error.check.right", "error.check.right", "error.check.right"});

    file = rooms::json();
    // The log begins anew with the room.
    file["stars"]["three"] = {{"changes", {{"least", 1}}}};
    CHECK(findings(file) == Keys{"error.check.right"});

    file = rooms::json();
    file["goal"] = {{"half_gone", true}};
    CHECK(findings(file) == Keys{"error.check.room_wins",
                                 "error.check.mistake_wins",
                                 "error.check.mistake_wins",
                                 "error.check.show_wins"});

    file = rooms::json();
    file["mistakes"][0]["when"] = {{"bet_off", {{"least", 1000}}}};
    CHECK(findings(file) == Keys{"error.check.mistake_misses"});

    file = rooms::json();
    file["mistakes"][0]["when"] = {{"half_gone", true}};
    CHECK(findings(file) == Keys{"error.check.mistake_other"});

    file = rooms::json();
    file["simulation"]["controls"] = {"bet"};
    CHECK(findings(file) == Keys{"error.check.not_shown"});

    file = rooms::json();
    file["hints"]["look"] = {{"part", "mean_life"}};
    CHECK(findings(file) == Keys{"error.check.part"});

    file = rooms::json();
    file["goal"] = {{"halb", true}};
    CHECK(findings(file).front() == "error.check.room_fact");

    file = rooms::json();
    file["solution"]["steps"].push_back({{"ticks", 10000}});
    CHECK(findings(file) == Keys{"error.check.kiosk"});

    file = rooms::json();
    const Json names{{"do", "name"}, {"with", {"kaon_plus"}}};
    file["solution"]["steps"].push_back(names);
    CHECK(findings(file) == Keys{"error.check.refused"});
}

TEST_CASE("ever remembers until the room begins anew", "[rooms]")
{
    Json file = rooms::json();
    file["goal"] = {{"all", {{{"ever", {{"set.bet", 2}}}}, {{"set.bet", 6}}}}};
    RoomSession session{rooms::bet(file), rooms::particles()};
    set(session, "bet", 6.0);
    CHECK_FALSE(session.stars()[0]);
    set(session, "bet", 2.0);
    session.reset();
    set(session, "bet", 6.0);
    CHECK_FALSE(session.stars()[0]);
    set(session, "bet", 2.0);
    set(session, "bet", 6.0);
    CHECK(session.stars()[0]);
}
