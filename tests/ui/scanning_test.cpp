#include "ui/scanning.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

namespace {

using ui::ScanChoices;
using ui::Switch;

struct Desk {
    ui::Scene scene;
    ui::Scanning scanning;
    double now{0};

    explicit Desk(ScanChoices::Switches switches)
    {
        scanning.choose({.switches = switches, .step = 1000, .debounce = 0});
        add("home", "header", 0, 0);
        add("go", "run", 0, 100);
        add("step", "run", 100, 100);
        add("close", "end", 0, 200);
    }
    void add(const std::string& id, const std::string& area, float x, float y)
    {
        ui::Node node;
        node.id = id;
        node.area = area;
        node.box = {x, y, 80, 80};
        node.action = [] {};
        scene.declare(std::move(node));
    }
    std::vector<std::string> framed() const
    {
        std::vector<std::string> ids;
        for (const ui::Node* node : scanning.framed(scene)) {
            ids.push_back(node->id);
        }
        return ids;
    }
    void pass(double seconds)
    {
        // In frames, as time passes in a window.
        for (double end = now + seconds; now < end - 1e-9;) {
            now += 0.25;
            scanning.tick(now, scene, false);
        }
    }
    std::optional<std::string> press(Switch which = Switch::choose)
    {
        return scanning.press(which, now, scene);
    }
};

using Ids = std::vector<std::string>;
constexpr auto one = ScanChoices::Switches::one;
constexpr auto two = ScanChoices::Switches::two;

}  // namespace

TEST_CASE("with one switch the frame goes from area to area by itself", "[ui][scanning]")
{
    Desk desk{one};
    CHECK(desk.framed() == Ids{"home"});
    desk.pass(1.75);
    CHECK(desk.framed() == Ids{"home"});  // the first stays twice as long
    desk.pass(0.25);
    CHECK(desk.framed() == Ids{"go", "step"});
    desk.pass(1);
    CHECK(desk.framed() == Ids{"close"});
    desk.pass(1);
    CHECK(desk.framed() == Ids{"home"});
}

TEST_CASE("a press goes into an area, and a second one chooses in it", "[ui][scanning]")
{
    Desk desk{one};
    desk.pass(2);
    CHECK_FALSE(desk.press());
    CHECK(desk.framed() == Ids{"go"});
    desk.pass(2);
    CHECK(desk.framed() == Ids{"step"});
    CHECK(desk.press() == "step");
    CHECK(desk.framed() == Ids{"go", "step"});  // ready for more of the same
}

TEST_CASE("an area with one node is chosen at once", "[ui][scanning]")
{
    Desk desk{one};
    CHECK(desk.press() == "home");
}

TEST_CASE("an area that is not wanted is left after two rounds", "[ui][scanning]")
{
    Desk desk{one};
    desk.pass(2);
    desk.press();
    desk.pass(2 + 1 + 1);
    CHECK(desk.framed().size() == 1);
    desk.pass(1);
    CHECK(desk.framed() == Ids{"go", "step"});
}

TEST_CASE("after three rounds the frame rests until a press, which chooses nothing",
          "[ui][scanning]")
{
    Desk desk{one};
    desk.pass(1 + 3 * 3);
    CHECK(desk.framed().empty());
    CHECK_FALSE(desk.scanning.wait(desk.now));
    CHECK_FALSE(desk.press());
    CHECK(desk.framed().size() == 1);
    CHECK(desk.scanning.wait(desk.now));
}

TEST_CASE("with two switches one moves the frame and one chooses; time does nothing",
          "[ui][scanning]")
{
    Desk desk{two};
    desk.pass(60);
    CHECK(desk.framed() == Ids{"home"});
    CHECK_FALSE(desk.press(Switch::step));
    CHECK(desk.framed() == Ids{"go", "step"});
    CHECK_FALSE(desk.press());
    desk.press(Switch::step);
    CHECK(desk.framed() == Ids{"step"});
    desk.press(Switch::step);
    CHECK(desk.framed() == Ids{"go", "step"});  // a step past the last leaves the area
    desk.press();
    CHECK(desk.press() == "go");
}

TEST_CASE("a large area is scanned row by row", "[ui][scanning]")
{
    Desk desk{two};
    for (int i = 0; i < 8; ++i) {
        desk.add("tile." + std::to_string(i),
                 "tiles",
                 static_cast<float>(i % 4) * 100,
                 300 + static_cast<float>(i / 4) * 100);
    }
    desk.scanning.begin("tile.0");
    desk.scanning.tick(0, desk.scene, false);
    CHECK(desk.framed().size() == 8);
    desk.press();
    CHECK(desk.framed() == Ids{"tile.0", "tile.1", "tile.2", "tile.3"});
    desk.press(Switch::step);
    desk.press();
    CHECK(desk.framed() == Ids{"tile.4"});
    desk.press(Switch::step);
    CHECK(desk.press() == "tile.5");
}

TEST_CASE("a trembling hand presses once", "[ui][scanning]")
{
    Desk desk{two};
    desk.scanning.choose({.switches = two, .step = 1000, .debounce = 300});
    desk.now = 5;
    desk.press(Switch::step);
    desk.now = 5.2;
    desk.press(Switch::step);
    CHECK(desk.framed() == Ids{"go", "step"});
    desk.now = 5.4;
    desk.press(Switch::step);
    CHECK(desk.framed() == Ids{"close"});
}

TEST_CASE("the frame waits while it must, and what can't be used is passed over", "[ui][scanning]")
{
    Desk desk{one};
    CHECK_FALSE(desk.scanning.tick(100, desk.scene, true));
    CHECK(desk.framed() == Ids{"home"});
    ui::Node off;
    off.id = "off";
    off.area = "off";
    off.enabled = false;
    off.action = [] {};
    desk.scene.declare(off);
    Ids seen;
    for (int i = 0; i < 8; ++i) {
        desk.pass(1);
        for (const std::string& id : desk.framed()) {
            seen.push_back(id);
        }
    }
    CHECK(std::find(seen.begin(), seen.end(), "off") == seen.end());
}

TEST_CASE("only a panel's nodes are scanned while it is open", "[ui][scanning]")
{
    Desk desk{two};
    desk.press(Switch::step);
    desk.scene.begin_panel();
    desk.add("yes", "panel", 300, 300);
    desk.scanning.tick(1, desk.scene, false);
    CHECK(desk.framed() == Ids{"yes"});
}
