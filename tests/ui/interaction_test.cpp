#include "ui/interaction.hpp"

#include "support/catch.hpp"

#include <string>
#include <vector>

namespace {

using ui::Key;
using ui::KeyEvent;
using ui::Node;
using ui::PointerEvent;

/// Two areas of keys; what was pressed is written down.
struct Desk {
    ui::Scene scene;
    ui::Interaction interaction;
    std::vector<std::string> pressed;
    std::vector<ui::DragPhase> drags;
    float scale{2};

    Desk()
    {
        add("home", "header", {0, 0, 80, 70});
        add("go", "run", {0, 700, 100, 80});
        add("step", "run", {120, 700, 100, 80});
        add("stop", "run", {240, 700, 100, 80});
    }
    void add(const std::string& id, const std::string& area, core::Rectangle box)
    {
        Node node;
        node.id = id;
        node.area = area;
        node.box = box;
        node.action = [this, id] { pressed.push_back(id); };
        scene.declare(std::move(node));
    }
    void point(PointerEvent::Kind kind, float x, float y)
    {
        interaction.handle(PointerEvent{kind, {x * scale, y * scale}}, scene, scale);
    }
    void type(Key key) { interaction.handle(KeyEvent{key}, scene, scale); }
};

using Pressed = std::vector<std::string>;

}  // namespace

TEST_CASE("a key acts on release inside it, and sliding off cancels", "[ui][interaction]")
{
    Desk desk;
    desk.point(PointerEvent::Kind::press, 50, 740);
    CHECK(desk.pressed.empty());
    CHECK(desk.interaction.is_pressed("go"));
    desk.point(PointerEvent::Kind::release, 60, 745);
    CHECK(desk.pressed == Pressed{"go"});

    desk.point(PointerEvent::Kind::press, 50, 740);
    desk.point(PointerEvent::Kind::move, 400, 300);
    CHECK_FALSE(desk.interaction.is_pressed("go"));
    desk.point(PointerEvent::Kind::release, 400, 300);
    CHECK(desk.pressed == Pressed{"go"});
}

TEST_CASE("Tab goes from area to area and around, arrows move inside one", "[ui][interaction]")
{
    Desk desk;
    desk.type(Key::tab);
    CHECK(desk.interaction.shows_focus("home"));
    desk.type(Key::tab);
    CHECK(desk.interaction.shows_focus("go"));
    desk.type(Key::right);
    CHECK(desk.interaction.shows_focus("step"));
    desk.type(Key::right);
    desk.type(Key::right);
    CHECK(desk.interaction.shows_focus("stop"));
    desk.type(Key::left);
    desk.type(Key::enter);
    CHECK(desk.pressed == Pressed{"step"});
    desk.type(Key::tab);
    CHECK(desk.interaction.shows_focus("home"));
    desk.type(Key::back_tab);
    CHECK(desk.interaction.shows_focus("go"));
}

TEST_CASE("the focus hides when a finger takes over and is still there afterwards",
          "[ui][interaction]")
{
    Desk desk;
    desk.type(Key::tab);
    desk.point(PointerEvent::Kind::press, 600, 400);
    CHECK_FALSE(desk.interaction.shows_focus("home"));
    desk.type(Key::tab);
    CHECK(desk.interaction.shows_focus("go"));
}

TEST_CASE("a trembling hand presses, a moving one drags", "[ui][interaction]")
{
    Desk desk;
    Node tile;
    tile.id = "tile";
    tile.area = "tray";
    tile.box = {400, 500, 100, 100};
    tile.action = [&] { desk.pressed.emplace_back("tile"); };
    tile.drag = [&](ui::DragPhase phase, core::Point) { desk.drags.push_back(phase); };
    desk.scene.declare(tile);

    desk.point(PointerEvent::Kind::press, 450, 550);
    desk.point(PointerEvent::Kind::move, 455, 552);
    desk.point(PointerEvent::Kind::release, 455, 552);
    CHECK(desk.drags.empty());
    CHECK(desk.pressed == Pressed{"tile"});

    desk.point(PointerEvent::Kind::press, 450, 550);
    desk.point(PointerEvent::Kind::move, 470, 560);
    desk.point(PointerEvent::Kind::release, 300, 300);
    using Phase = ui::DragPhase;
    CHECK(desk.drags == std::vector{Phase::begin, Phase::move, Phase::drop});
    CHECK(desk.pressed == Pressed{"tile"});

    desk.drags.clear();
    desk.point(PointerEvent::Kind::press, 450, 550);
    desk.point(PointerEvent::Kind::move, 470, 560);
    desk.type(Key::escape);
    desk.point(PointerEvent::Kind::release, 300, 300);
    CHECK(desk.drags == std::vector{Phase::begin, Phase::move, Phase::cancel});
}

TEST_CASE("what lies under a panel can't be reached", "[ui][interaction]")
{
    Desk desk;
    desk.scene.begin_panel();
    desk.add("close", "panel", {600, 100, 70, 70});
    desk.point(PointerEvent::Kind::press, 50, 740);
    desk.point(PointerEvent::Kind::release, 50, 740);
    CHECK(desk.pressed.empty());
    desk.type(Key::tab);
    CHECK(desk.interaction.shows_focus("close"));
    desk.type(Key::tab);
    CHECK(desk.interaction.shows_focus("close"));
}
