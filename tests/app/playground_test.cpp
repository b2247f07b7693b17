#include "app/stagehand.hpp"
#include "support/catch.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace fs = std::filesystem;

namespace {

/// A folder with a database, and a stick.
class Desk {
public:
    Desk() : m_folder{fs::temp_directory_path() / ("lumi_playground_" + std::to_string(getpid()))}
    {
        fs::remove_all(m_folder);
        fs::create_directories(stick());
    }
    ~Desk()
    {
        std::error_code failed;
        fs::remove_all(m_folder, failed);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    fs::path database() const { return m_folder / "lumi.db"; }
    fs::path stick() const { return m_folder / "media/ada/LUMI"; }
    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream{stick() / name, std::ios::binary} << text;
    }
    std::string read(const std::string& name) const
    {
        std::ifstream stream{stick() / name, std::ios::binary};
        return {std::istreambuf_iterator<char>{stream}, {}};
    }
    void plug_into(Stagehand& hand) const
    {
        hand.station().playground().furnish(
            lesson::read_playground_file(source / "lessons" / "playground.json"),
            {.sticks = {},
             .stick_owners = {m_folder / "media"},
             .documents = {},
             .downloads = {},
             .is_mounted = [](const fs::path&) { return true; }});
    }

private:
    fs::path m_folder;
};

bool is_there(Stagehand& hand, const std::string& id)
{
    return hand.application().scene().find(id) != nullptr;
}

std::string name_of(Stagehand& hand, const std::string& id)
{
    const ui::Node* node = hand.application().scene().find(id);
    INFO("node " << id);
    REQUIRE(node != nullptr);
    return node->name;
}

std::string program(Stagehand& hand, int slot)
{
    const std::optional<store::Slot> found = hand.station().store().slots().find(slot);
    return found ? found->work.program : std::string{"none"};
}

/// The number of the tile in the tray that has that name.
std::string tray_tile(Stagehand& hand, const std::string& name)
{
    for (const ui::Node& node : hand.application().scene().nodes()) {
        if (node.id.starts_with("tray.") && node.name == name) {
            return node.id;
        }
    }
    return {};
}

/// From the map to a new program in pictures.
void begin(Stagehand& hand)
{
    hand.go(app::route::Home{});
    hand.tap("playground");
    REQUIRE(hand.application().route() == app::Route{app::route::Playground{}});
    hand.tap("new");
    if (is_there(hand, "place.tunnel")) {
        hand.tap("place.tunnel");
    }
    hand.tap("style.picture");
    REQUIRE(std::holds_alternative<app::route::Play>(hand.application().route()));
}

}  // namespace

TEST_CASE("what a child makes in the playground is there after a restart", "[app][playground]")
{
    const Desk desk;
    {
        Stagehand hand{"en", 1280, 800, {}, lessons_with_pseudo(), desk.database()};
        begin(hand);
        for (const char* const name : {"right", "light", "up"}) {
            const std::string tile = tray_tile(hand, name);
            hand.tap(tile);  // in hand
            hand.tap(tile);  // behind the program
            hand.type(ui::Key::escape);
        }
        CHECK(program(hand, 1) == "move_right()\nlight()\nmove_up()\n");
    }
    Stagehand hand{"en", 1280, 800, {}, lessons_with_pseudo(), desk.database()};
    hand.go(app::route::Playground{});
    CHECK(name_of(hand, "slot.1") == "Yellow circle");
    hand.tap("slot.1");
    REQUIRE(hand.application().route() == app::Route{app::route::Play{1}});
    CHECK(program(hand, 1) == "move_right()\nlight()\nmove_up()\n");
    // Nobody is judged who plays.
    CHECK_FALSE(is_there(hand, "hint"));
    CHECK_FALSE(is_there(hand, "goal.1"));
    hand.tap("go");
    for (int i = 0; i < 300; ++i) {
        hand.frame();
    }
    CHECK(hand.application().route() == app::Route{app::route::Play{1}});
    hand.tap("back");
    CHECK(hand.application().route() == app::Route{app::route::Playground{}});
    hand.tap("home");
    CHECK(hand.application().route() == app::Route{app::route::Home{}});
}

TEST_CASE("an example that is opened is a program of one's own, and stays as it was",
          "[app][playground]")
{
    Stagehand hand{"de", 1280, 800, {}};
    hand.go(app::route::Playground{});
    hand.tap("tab.examples");
    hand.tap("example.stairs");
    REQUIRE(hand.application().route() == app::Route{app::route::Play{1}});
    CHECK(name_of(hand, "bubble").starts_with("Vier Stufen"));
    const std::string before = program(hand, 1);
    CHECK(before == "for _ in range(4):\n    move_right()\n    move_up()\n");
    hand.tap("start_over");
    CHECK(program(hand, 1).empty());
    hand.tap("undo");
    CHECK(program(hand, 1) == before);
    hand.tap("start_over");
    hand.tap("back");
    hand.tap("tab.examples");
    hand.tap("example.stairs");
    CHECK(hand.application().route() == app::Route{app::route::Play{2}});
    CHECK(program(hand, 1).empty());
    CHECK(program(hand, 2) == before);
}

TEST_CASE("another place and another style keep the program and all that can be undone",
          "[app][playground]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.station().playground().remix("stairs");
    hand.go(app::route::Play{1});
    hand.tap("start_over");
    const std::string tile = tray_tile(hand, "left");
    hand.tap(tile);
    hand.tap(tile);
    hand.tap("world");
    hand.tap("place.maze");
    CHECK(name_of(hand, "title") == "The maze");
    hand.tap("style");
    hand.tap("style.words");
    CHECK(hand.station().store().slots().find(1)->style == "words");
    CHECK(program(hand, 1) == "move_left()\n");
    hand.tap("undo");
    hand.tap("undo");
    CHECK(program(hand, 1) == "for _ in range(4):\n    move_right()\n    move_up()\n");
    // Also from the gallery.
    hand.tap("back");
    hand.tap("slot.1");
    hand.tap("redo");
    CHECK(program(hand, 1).empty());
    CHECK(name_of(hand, "title") == "The maze");
}

TEST_CASE("a program that tiles can't show says why not", "[app][playground]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.station().playground().remix("only_warm");
    hand.go(app::route::Play{1});
    hand.tap("style");
    CHECK_FALSE(is_there(hand, "said"));
    hand.tap("style.picture");
    CHECK(name_of(hand, "said").starts_with("My picture tiles can't show everything"));
    CHECK(hand.station().store().slots().find(1)->style == "words");
    hand.tap("close");
    CHECK(hand.application().focused() == "style");
}

TEST_CASE("throwing away asks, and can be taken back", "[app][playground]")
{
    Stagehand hand{"en", 1280, 800, {}};
    hand.station().playground().remix("stairs");
    hand.station().playground().remix("square");
    hand.go(app::route::Playground{});
    hand.tap("throw.1");
    hand.tap("keep");
    CHECK(is_there(hand, "slot.1"));
    hand.tap("throw.1");
    hand.tap("away");
    CHECK_FALSE(is_there(hand, "slot.1"));
    CHECK(is_there(hand, "slot.2"));
    // Also after she was elsewhere.
    hand.go(app::route::Home{});
    hand.go(app::route::Playground{});
    hand.tap("take_back");
    CHECK(is_there(hand, "slot.1"));
    CHECK(program(hand, 1) == "for _ in range(4):\n    move_right()\n    move_up()\n");
    CHECK_FALSE(hand.application().scene().find("take_back")->enabled);
}

TEST_CASE("when all slots are in use Lumi says what to do", "[app][playground]")
{
    Stagehand hand{"en", 1280, 800, {}};
    for (int i = 0; i < store::most_slots; ++i) {
        REQUIRE(hand.station().playground().remix("stairs").has_value());
    }
    hand.go(app::route::Playground{});
    CHECK_FALSE(is_there(hand, "new"));
    hand.tap("tab.examples");
    hand.tap("example.stairs");
    CHECK(name_of(hand, "said.1").starts_with("All my shelves are full."));
    hand.tap("close");
    hand.tap("tab.mine");
    CHECK(is_there(hand, "slot.12"));
}

TEST_CASE("a program that is taken away and brought back is the same", "[app][playground]")
{
    const Desk desk;
    Stagehand hand{"en", 1280, 800, {}};
    desk.plug_into(hand);
    hand.station().playground().remix("bounce");
    hand.go(app::route::Play{1});
    hand.tap("take_away");
    CHECK(name_of(hand, "take.0") == "USB stick LUMI");
    hand.tap("take.0");
    CHECK(name_of(hand, "said") == "It's there! The file is called lumi-tunnel-1.py.");
    hand.tap("take.0");
    CHECK(name_of(hand, "said") == "It's there! The file is called lumi-tunnel-2.py.");
    CHECK(desk.read("lumi-tunnel-1.py") == "from lumi.tunnel import *\n\n" + program(hand, 1));
    hand.tap("close");
    hand.tap("back");
    hand.tap("bring");
    hand.tap("from.0");
    hand.tap("file.0");
    REQUIRE(hand.application().route() == app::Route{app::route::Play{2}});
    CHECK(program(hand, 2) == program(hand, 1));
    // Its hat and its tiles can be shown as pictures.
    CHECK(hand.station().store().slots().find(2)->style == "picture");
}

TEST_CASE("a file from elsewhere gets kind messages for what Lumi does not know",
          "[app][playground]")
{
    const Desk desk;
    Stagehand hand{"en", 1280, 800, {}};
    desk.plug_into(hand);
    desk.write("foreign.py", "from lumi.tunnel import *\n\nmove()\nclass Robot:\n    pass\n");
    hand.go(app::route::Playground{});
    const auto bring = [&hand] {
        hand.tap("bring");
        hand.tap("from.0");
        hand.tap("file.0");
    };
    bring();
    CHECK(hand.application().route() == app::Route{app::route::Playground{}});
    CHECK(name_of(hand, "said.1") ==
          "Line 4: I don't know `class` yet. Can you say it another way?");
    hand.tap("close");
    CHECK(hand.application().focused() == "bring");
    // It is there, as text, to be mended.
    hand.tap("slot.1");
    CHECK(hand.station().store().slots().find(1)->style == "text");
    CHECK(hand.station().store().slots().find(1)->work.text == "move()\nclass Robot:\n    pass\n");
    hand.tap("style");
    hand.tap("style.words");
    CHECK(name_of(hand, "said").starts_with("My blocks can't show a text"));
    hand.go(app::route::Playground{});

    // Names that nobody has told Lumi can still be shown as blocks, and mended.
    fs::remove(desk.stick() / "foreign.py");
    desk.write("names.py", "fly()\n");
    bring();
    CHECK(name_of(hand, "said.1").starts_with("Line 1: I don't know the word `fly`."));
    hand.tap("go_on");
    CHECK(program(hand, 2) == "fly()\n");

    fs::remove(desk.stick() / "names.py");
    hand.go(app::route::Playground{});
    hand.tap("bring");
    hand.tap("from.0");
    CHECK(name_of(hand, "said") == "I see no Python file here. Try another place.");
    hand.tap("close");

    desk.write("latin.py", "f\xfcr");
    bring();
    CHECK(name_of(hand, "said.1").starts_with("I can't read the letters in this file."));
}

TEST_CASE("a stick that was pulled is no trouble", "[app][playground]")
{
    const Desk desk;
    Stagehand hand{"en", 1280, 800, {}};
    desk.plug_into(hand);
    hand.station().playground().remix("stairs");
    hand.go(app::route::Play{1});
    hand.tap("take_away");
    fs::remove_all(desk.stick());
    hand.tap("take.0");
    CHECK(name_of(hand, "said") == "I couldn't write the file there. Try another place.");
    hand.tap("close");
    hand.tap("take_away");
    CHECK(name_of(hand, "said").starts_with("I don't find a place for files."));
}

TEST_CASE("the keyboard alone makes a program, and finds it again", "[app][playground]")
{
    using ui::Key;
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Playground{});
    CHECK(hand.application().focused() == "new");
    hand.type(Key::enter);
    if (is_there(hand, "place.tunnel")) {
        hand.type(Key::enter);
    }
    CHECK(hand.application().focused() == "style.picture");
    hand.type(Key::enter);
    REQUIRE(hand.application().route() == app::Route{app::route::Play{1}});
    hand.type(Key::enter);  // the first tile of the tray has the focus
    CHECK(program(hand, 1) == "move()\n");
    hand.go(app::route::Playground{});
    CHECK(hand.application().focused() == "slot.1");
    hand.type(Key::enter);
    CHECK(hand.application().route() == app::Route{app::route::Play{1}});
    CHECK(hand.application().scene().find("world") != nullptr);
}
