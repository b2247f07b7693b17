#include "tools/simulate.hpp"

#include "support/catch.hpp"
#include "tools/command.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;
using command::Said;
using command::say;

namespace {

tools::Simulate in(const std::string& room)
{
    tools::Simulate command;
    command.room = room;
    command.particles = fs::path{SOURCE_DIR} / "assets" / "particles.json";
    return command;
}

}  // namespace

TEST_CASE("a room runs without a window and tells its readings", "[sim]")
{
    tools::Simulate command = in("decay_clock");
    command.set = {"species=muon", "count=1000"};
    command.seconds = 4.0;
    const Said told = say(command);
    CHECK(told.code == tools::fine);
    CHECK(told.messages.empty());
    CHECK(told.results.find("time_passed: 2.93\u00A0µs") != std::string::npos);

    command.json = true;
    const auto json = nlohmann::json::parse(say(command).results);
    CHECK(json["room"] == "decay_clock");
    CHECK(json["seed"] == 1);
    CHECK(json["ticks"] == 240);
    CHECK(json["parameters"]["species"] == "muon");
    CHECK(json["parameters"]["mystery"] == false);
    CHECK(json["readings"]["survivors"]["error"].is_number());
    CHECK(json["readings"]["elapsed"]["error"].is_null());
    CHECK(json["histograms"]["lives"]["edges"].size() ==
          json["histograms"]["lives"]["counts"].size() + 1);
    // The same seed tells the same.
    CHECK(nlohmann::json::parse(say(command).results) == json);
    command.seed = 2;
    CHECK(nlohmann::json::parse(say(command).results) != json);
}

TEST_CASE("what a room does not have is wrong usage, with what is near", "[sim]")
{
    Said told = say(in("decay_clok"));
    CHECK(told.code == tools::wrong_usage);
    CHECK(told.messages.find("decay_clock") != std::string::npos);
    CHECK(told.results.empty());

    tools::Simulate command = in("decay_clock");
    command.set = {"gama=2"};
    told = say(command);
    CHECK(told.code == tools::wrong_usage);
    CHECK(told.messages.find("gamma") != std::string::npos);

    for (const char* wrong : {"gamma=1000", "gamma", "gamma=fast", "gamma="}) {
        command.set = {wrong};
        told = say(command);
        CHECK(told.code == tools::wrong_usage);
        CHECK(told.messages.find("100") != std::string::npos);
    }
    command.set = {"species=mouse"};
    told = say(command);
    CHECK(told.code == tools::wrong_usage);
    CHECK(told.messages.find("kaon_plus") != std::string::npos);
}

TEST_CASE("commands are done once everything is set", "[sim]")
{
    tools::Simulate command = in("decay_clock");
    command.commands = {"name=kaon_plus"};
    CHECK(say(command).code == tools::found_wrong);
    command.set = {"mystery=yes"};
    CHECK(say(command).code == tools::fine);
    command.commands = {"name=kaon"};
    CHECK(say(command).code == tools::wrong_usage);
    command.commands = {"nam=kaon_plus"};
    CHECK(say(command).code == tools::wrong_usage);
}

TEST_CASE("a table has a row for each tick", "[sim]")
{
    const fs::path file = fs::temp_directory_path() / "lumi_sim_test.csv";
    tools::Simulate command = in("decay_clock");
    command.ticks = 60;
    command.csv = file;
    REQUIRE(say(command).code == tools::fine);
    std::ifstream table{file};
    std::string line;
    std::getline(table, line);
    CHECK(line.starts_with("tick,survivors,survivors_error,decayed"));
    int rows = 0;
    while (std::getline(table, line)) {
        ++rows;
    }
    CHECK(rows == 61);
    fs::remove(file);

    command.csv = "/nowhere/table.csv";
    CHECK(say(command).code == tools::found_wrong);
}

TEST_CASE("rooms are listed and described", "[sim]")
{
    tools::Simulate command = in("");
    command.list = true;
    CHECK(say(command, "de").results.find("decay_clock: Zerfallsuhr") != std::string::npos);

    command = in("decay_clock");
    command.describe = true;
    const std::string told = say(command).results;
    CHECK(told.find("gamma = 1  [1 … 100]") != std::string::npos);
    CHECK(told.find("half_after (Half gone after) s") != std::string::npos);

    command = in("decay_clock");
    command.file = "/nowhere/data.csv";
    CHECK(say(command).code != tools::fine);
}

TEST_CASE("the schema of explore lessons is what the rooms declare", "[sim]")
{
    tools::Simulate command = in("");
    command.schema = true;
    std::ifstream file{fs::path{SOURCE_DIR} / "lessons" / "room.schema.json"};
    std::ostringstream kept;
    kept << file.rdbuf();
    INFO("lumi sim --schema > lessons/room.schema.json renews it");
    CHECK(say(command).results == kept.str());
}
