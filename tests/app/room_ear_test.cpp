#include "app/screens/room_ear.hpp"

#include "lesson/rooms.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <set>
#include <vector>

namespace {

using Cues = std::vector<ui::Cue>;

/// A room of a table, with its hands.
struct Played {
    explicit Played(std::string_view name) : model{sims::find(name)->make(rooms::particles())} {}

    void set(std::string_view parameter, double value)
    {
        model->set(*model->room().parameter(parameter), value);
    }
    void command(std::string_view name, std::vector<double> arguments = {})
    {
        model->command(*model->room().command(name), arguments);
    }
    std::unique_ptr<sims::Model> model;
};

}  // namespace

TEST_CASE("balls click, and no more often than can be told apart", "[app][rooms]")
{
    Played wall{"luck_wall"};
    wall.set("mode", 1);  // coins
    wall.set("rate", 500);
    wall.model->reset(1);
    app::RoomEar ear{*wall.model};
    CHECK(ear.listen(1.0).empty());
    wall.command("pour");
    std::size_t clicks = 0;
    for (int frame = 0; frame < 600; ++frame) {
        for (int tick = 0; tick < 4; ++tick) {
            wall.model->tick();
        }
        for (const ui::Cue& cue : ear.listen(1.0 / 60)) {
            CHECK(cue.tone == ui::Tone::click);
            ++clicks;
        }
    }
    CHECK(clicks >= 5);
    CHECK(clicks <= 167);  // ten seconds
    wall.command("empty");
    CHECK(ear.listen(1.0).empty());
}

TEST_CASE("a wrong name and a right one sound differently", "[app][rooms]")
{
    Played onion{"detector_onion"};
    const std::size_t right = *onion.model->room().reading("named_right");
    app::RoomEar ear{*onion.model};
    std::set<ui::Tone> heard;
    for (int shot = 0; shot < 30; ++shot) {
        onion.command("shoot");
        for (int tick = 0; tick < 600; ++tick) {
            onion.model->tick();
        }
        const double before = onion.model->measure(right).value;
        onion.command("name", {1});
        const bool is_right = onion.model->measure(right).value > before;
        const ui::Tone tone = is_right ? ui::Tone::light : ui::Tone::oops;
        CHECK(ear.listen(0.1) == Cues{{tone}});
        heard.insert(tone);
    }
    CHECK(heard.size() == 2);
}
