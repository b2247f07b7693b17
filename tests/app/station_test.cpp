#include "app/stagehand.hpp"
#include "lesson/lesson_files.hpp"
#include "support/catch.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

namespace {

/// A copy of the lessons, as an author works on them.
class Desk {
public:
    Desk() : m_folder{std::filesystem::temp_directory_path() / "lumi_station_test"}
    {
        std::filesystem::remove_all(m_folder);
        std::filesystem::copy(
            source / "lessons", m_folder, std::filesystem::copy_options::recursive);
    }
    ~Desk()
    {
        std::error_code failed;
        std::filesystem::remove_all(m_folder, failed);
    }
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    void change(const std::string& lesson, const std::string& from, const std::string& to) const
    {
        std::stringstream text;
        text << std::ifstream{m_folder / lesson}.rdbuf();
        std::string changed = text.str();
        const std::size_t place = changed.find(from);
        REQUIRE(place != std::string::npos);
        changed.replace(place, from.size(), to);
        std::ofstream{m_folder / lesson} << changed;
    }
    const std::filesystem::path& folder() const { return m_folder; }

private:
    std::filesystem::path m_folder;
};

void look_around(Stagehand& hand, lesson::LessonFiles& files)
{
    REQUIRE(files.changed());
    hand.station().renew(files.read());
    hand.application().renew();
    hand.frame();
    hand.frame();
}

}  // namespace

TEST_CASE("a lesson changed on disk is on the screen, with the child's work", "[app][station]")
{
    const Desk desk;
    lesson::LessonFiles files{desk.folder(), {}};
    Stagehand hand{"en", 1280, 800, {}};
    hand.go(app::route::Lesson{"A02"});
    hand.tap("tray.1");
    hand.tap("tray.1");
    const std::string before = hand.station().lessons().find("A02")->text.at("en").title;
    REQUIRE(hand.application().scene().find("title")->name == before);

    desk.change("linac/A02.json", "\"title\": \"" + before + "\"", "\"title\": \"Another day\"");
    look_around(hand, files);
    CHECK(hand.application().scene().find("title")->name == "Another day");
    CHECK(hand.application().route() == app::Route{app::route::Lesson{"A02"}});
    CHECK(hand.station().store().work("A02")->program == "move_up()\n");
    CHECK_FALSE(files.changed());
}

TEST_CASE("a lesson that is broken for the moment stays as it was", "[app][station]")
{
    const Desk desk;
    lesson::LessonFiles files{desk.folder(), {}};
    Stagehand hand{"en", 1280, 800, {}};
    hand.station().renew(files.read());
    hand.go(app::route::Lesson{"A02"});
    const std::string before = hand.application().scene().find("title")->name;

    desk.change("linac/A02.json", "\"title\"", "\"titel\"");
    look_around(hand, files);
    CHECK(hand.application().route() == app::Route{app::route::Lesson{"A02"}});
    CHECK(hand.application().scene().find("title")->name == before);
    // A field that it doesn't know, and one that is missing.
    REQUIRE(hand.station().lessons().errors.size() == 2);
    for (const core::Error& error : hand.station().lessons().errors) {
        CHECK(error.file.ends_with("A02.json"));
    }

    desk.change("linac/A02.json", "\"titel\"", "\"title\"");
    look_around(hand, files);
    CHECK(hand.station().lessons().errors.empty());
    CHECK(hand.application().scene().find("title")->name == before);
}
