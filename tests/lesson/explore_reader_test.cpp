#include "lesson/rooms.hpp"

#include <string>
#include <vector>

using samples::Json;

namespace {

std::vector<std::string> complaints(const Json& file)
{
    std::vector<std::string> keys;
    for (const core::Error& error : samples::errors(file.dump(1))) {
        CHECK(error.place.line > 0);
        keys.push_back(error.message.key);
    }
    return keys;
}

using Keys = std::vector<std::string>;

}  // namespace

TEST_CASE("an explore lesson is read as it stands in its file", "[reader]")
{
    const auto lesson = rooms::bet();
    CHECK(lesson->kind == lesson::Kind::explore);
    CHECK(lesson->track == "rooms");
    REQUIRE(lesson->exploration);
    const lesson::Exploration& exploration = *lesson->exploration;
    CHECK(exploration.room == "decay_clock");
    CHECK(exploration.seed == 7);
    CHECK(exploration.kiosk);
    CHECK(exploration.set.size() == 3);
    CHECK(exploration.set.front() == lesson::SetParameter{"species", 0.0});
    CHECK(exploration.controls == std::vector<std::string>{"bet", "count"});
    CHECK(exploration.plots.size() == 2);
    CHECK(exploration.solution.steps.size() == 4);
    CHECK(exploration.solution.ticks() == 300);
    CHECK(exploration.solution.acts() == 3);
    CHECK(std::get<lesson::PointAtPart>(lesson->hints.look).name == "survivors_seen");
    REQUIRE(lesson->mistakes.size() == 2);
    CHECK(lesson->mistakes[0].acts.steps.size() == 3);
    CHECK(lesson->text.at("de").mistakes.size() == 2);
}

TEST_CASE("what a room does not have is told at its place", "[reader]")
{
    Json file = rooms::json();
    file["simulation"]["set"]["gama"] = 2;
    CHECK(complaints(file) == Keys{"error.sim.unknown_near"});

    file = rooms::json();
    file["simulation"]["set"]["gamma"] = 1000;
    CHECK(complaints(file) == Keys{"error.sim.range"});

    file = rooms::json();
    file["simulation"]["set"]["species"] = "mice";
    CHECK(complaints(file) == Keys{"error.sim.choice"});

    file = rooms::json();
    file["simulation"]["set"]["mystery"] = 1;
    CHECK(complaints(file) == Keys{"error.sim.yes_no"});

    file = rooms::json();
    file["simulation"]["controls"].push_back("colour");
    CHECK(complaints(file) == Keys{"error.sim.unknown"});

    file = rooms::json();
    file["simulation"]["plots"].push_back("survivors");
    CHECK(complaints(file) == Keys{"error.lesson.twice"});

    file = rooms::json();
    file["simulation"]["room"] = "decay_clok";
    CHECK(complaints(file) == Keys{"error.lesson.choice"});
}

TEST_CASE("a step is one of four things", "[reader]")
{
    Json file = rooms::json();
    const auto with = [&](const Json& step) {
        file["solution"]["steps"][0] = step;
        return complaints(file);
    };
    CHECK(with({{"do", "name"}, {"with", {"kaon_plus"}}}).empty());
    CHECK(with({{"do", "name"}, {"with", {"kaon"}}}) == Keys{"error.sim.choice"});
    CHECK(with({{"do", "name"}}) == Keys{"error.lesson.missing"});
    CHECK(with({{"do", "nam"}, {"with", {"kaon_plus"}}}) == Keys{"error.sim.unknown_near"});
    CHECK(with({{"ticks", 0}}) == Keys{"error.lesson.range"});
    CHECK(with({{"ticks", 60}, {"set", {{"bet", 4}}}}) == Keys{"error.lesson.unknown"});
    CHECK(with(Json::object()) == Keys{"error.lesson.step"});
    CHECK(with("wait") == Keys{"error.lesson.step"});
}

TEST_CASE("an explore lesson has what programs do not, and nothing of theirs", "[reader]")
{
    Json file = rooms::json();
    file.erase("simulation");
    CHECK(complaints(file) == Keys{"error.lesson.missing"});

    file = rooms::json();
    file["stars"].erase("two");
    CHECK(complaints(file) == Keys{"error.lesson.missing"});

    file = rooms::json();
    file["stage"] = "tunnel";
    CHECK(complaints(file) == Keys{"error.lesson.unknown"});

    file = rooms::json();
    file["track"] = "linac";
    CHECK(complaints(file) == Keys{"error.lesson.choice"});

    file = rooms::json();
    file["mistakes"].erase(1);
    CHECK_FALSE(complaints(file).empty());
}
