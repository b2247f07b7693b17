#include "lesson/catalogue.hpp"

#include "lesson/samples.hpp"
#include "support/catch.hpp"

namespace fs = std::filesystem;

using lesson::LessonCatalogue;
using lesson::read_catalogue;
using samples::Json;
using samples::TemporaryFolder;

namespace {

/// A folder of lessons, as an author or a stranger might have left it.
class LessonFolder {
public:
    LessonFolder() { fs::copy(samples::folder, m_folder.path(), fs::copy_options::recursive); }

    const fs::path& path() const { return m_folder.path(); }
    void write(const fs::path& file, const std::string& bytes) const
    {
        fs::create_directories((path() / file).parent_path());
        std::ofstream{path() / file, std::ios::binary} << bytes;
    }
    void list(const Json& tracks) const { write("catalog.json", Json{{"tracks", tracks}}.dump(1)); }

private:
    TemporaryFolder m_folder;
};

std::vector<std::string> ids(const LessonCatalogue& catalogue)
{
    std::vector<std::string> found;
    for (const lesson::Track& track : catalogue.tracks) {
        for (const auto& lesson : track.lessons) {
            found.push_back(track.id + "/" + lesson->id);
        }
    }
    return found;
}

std::string with_id(const std::string& id)
{
    Json lesson = samples::json("S01");
    lesson["id"] = id;
    return lesson.dump(1);
}

using Ids = std::vector<std::string>;

}  // namespace

TEST_CASE("the lessons of a folder come in the order of its catalogue", "[catalogue]")
{
    const LessonCatalogue catalogue = read_catalogue(samples::folder);
    CHECK(catalogue.errors.empty());
    CHECK(ids(catalogue) == Ids{"linac/S01", "linac/S02"});
    CHECK(catalogue.tracks.size() == 2);
    CHECK(catalogue.find("S02")->kind == lesson::Kind::predict);
    CHECK(catalogue.find("S03") == nullptr);
}

TEST_CASE("a bad lesson is left out and takes no other down", "[catalogue]")
{
    const LessonFolder folder;
    Json broken = samples::json("S01");
    broken["minutes"] = "three";
    folder.write("linac/S01.json", broken.dump(1));
    const LessonCatalogue catalogue = read_catalogue(folder.path());
    CHECK(ids(catalogue) == Ids{"linac/S02"});
    REQUIRE(catalogue.errors.size() == 1);
    CHECK(catalogue.errors.front().file == (folder.path() / "linac" / "S01.json").string());
    CHECK(catalogue.errors.front().message.key == "error.lesson.not_whole");
}

TEST_CASE("a lesson of a gigabyte is left out unread", "[catalogue]")
{
    const LessonFolder folder;
    fs::resize_file(folder.path() / "linac" / "S01.json", std::uintmax_t{1} << 30U);
    const LessonCatalogue catalogue = read_catalogue(folder.path());
    CHECK(ids(catalogue) == Ids{"linac/S02"});
    REQUIRE(catalogue.errors.size() == 1);
    CHECK(catalogue.errors.front().message.key == "error.json.too_big");
}

TEST_CASE("a lesson that is not there is told by its file", "[catalogue]")
{
    const LessonFolder folder;
    fs::remove(folder.path() / "linac" / "S02.json");
    const LessonCatalogue catalogue = read_catalogue(folder.path());
    CHECK(ids(catalogue) == Ids{"linac/S01"});
    REQUIRE(catalogue.errors.size() == 1);
    CHECK(catalogue.errors.front().message.key == "error.json.unreadable");
}

TEST_CASE("an id stands in one place only", "[catalogue]")
{
    const LessonFolder folder;
    folder.list({{{"id", "linac"}, {"lessons", {"S01", "S02", "S01"}}}});
    const LessonCatalogue catalogue = read_catalogue(folder.path());
    CHECK(ids(catalogue) == Ids{"linac/S01", "linac/S02"});
    REQUIRE(catalogue.errors.size() == 1);
    CHECK(catalogue.errors.front().message ==
          core::Message{"error.lesson.twice", {{"name", "S01"}}});
    CHECK(catalogue.errors.front().place.line > 1);
}

TEST_CASE("a file has the id and the track that the catalogue says", "[catalogue]")
{
    const LessonFolder folder;
    folder.write("linac/S01.json", with_id("S09"));
    folder.write("booster/S03.json", with_id("S03"));
    folder.list(
        {{{"id", "linac"}, {"lessons", {"S01"}}}, {{"id", "booster"}, {"lessons", {"S03"}}}});
    const LessonCatalogue catalogue = read_catalogue(folder.path());
    CHECK(ids(catalogue).empty());
    REQUIRE(catalogue.errors.size() == 2);
    CHECK(catalogue.errors[0].message.key == "error.lesson.other_id");
    CHECK(catalogue.errors[1].message.key == "error.lesson.other_track");
}

TEST_CASE("a lesson needs only lessons that some catalogue names", "[catalogue]")
{
    const LessonFolder folder;
    folder.list({{{"id", "linac"}, {"lessons", {"S02"}}}});
    const LessonCatalogue alone = read_catalogue(folder.path());
    CHECK(ids(alone).empty());
    REQUIRE(alone.errors.size() == 1);
    CHECK(alone.errors.front().message == core::Message{"error.lesson.needs", {{"id", "S01"}}});
    CHECK(alone.errors.front().place.line > 1);

    const LessonFolder pack;
    pack.list({{{"id", "linac"}, {"lessons", {"S01"}}}});
    CHECK(ids(read_catalogue(folder.path(), {pack.path()})) == Ids{"linac/S02", "linac/S01"});
}

TEST_CASE("a lesson that needs a broken one stays", "[catalogue]")
{
    const LessonFolder folder;
    folder.write("linac/S01.json", "{");
    CHECK(ids(read_catalogue(folder.path())) == Ids{"linac/S02"});
}

TEST_CASE("the lessons of a pack follow in their tracks", "[catalogue]")
{
    const LessonFolder pack;
    pack.write("linac/P01.json", with_id("P01"));
    pack.list({{{"id", "linac"}, {"lessons", {"P01", "S01"}}}});
    const LessonCatalogue catalogue = read_catalogue(samples::folder, {pack.path()});
    CHECK(ids(catalogue) == Ids{"linac/S01", "linac/S02", "linac/P01"});
    REQUIRE(catalogue.errors.size() == 1);
    CHECK(catalogue.errors.front().message.key == "error.lesson.twice");
}

TEST_CASE("a catalogue never names a file outside its folder", "[catalogue]")
{
    const LessonFolder folder;
    folder.list({{{"id", "linac"}, {"lessons", {"../linac/S01", "S01"}}},
                 {{"id", ".."}, {"lessons", {"S02"}}}});
    const LessonCatalogue catalogue = read_catalogue(folder.path());
    CHECK(ids(catalogue) == Ids{"linac/S01"});
    CHECK(catalogue.errors.size() == 2);
}

TEST_CASE("a folder without a catalogue is one error", "[catalogue]")
{
    const LessonCatalogue catalogue = read_catalogue("/nowhere/at/all");
    CHECK(catalogue.tracks.empty());
    REQUIRE(catalogue.errors.size() == 1);
    CHECK(catalogue.errors.front().message.key == "error.json.unreadable");
}

TEST_CASE("packs are found by their catalogues", "[catalogue]")
{
    const TemporaryFolder folder;
    fs::copy(samples::folder, folder.path() / "b", fs::copy_options::recursive);
    fs::copy(samples::folder, folder.path() / "a", fs::copy_options::recursive);
    fs::create_directory(folder.path() / "c");
    CHECK(lesson::find_packs(folder.path()) ==
          std::vector<fs::path>{folder.path() / "a", folder.path() / "b"});
    CHECK(lesson::find_packs(folder.path() / "a") == std::vector<fs::path>{folder.path() / "a"});
    CHECK(lesson::find_packs(folder.path() / "c").empty());
    CHECK(lesson::find_packs("/nowhere/at/all").empty());
}

namespace {

Json playlist(const std::string& id, std::vector<std::string> lessons)
{
    Json list{{"id", id}, {"minutes", 45}, {"lessons", lessons}};
    for (const std::string_view language : lesson::languages) {
        list["title"][std::string{language}] = "Erste Schritte";
    }
    return list;
}

LessonCatalogue with_playlists(const LessonFolder& folder, const Json& playlists)
{
    std::ifstream stream{folder.path() / "catalog.json"};
    Json file = Json::parse(stream);
    file["playlists"] = playlists;
    folder.write("catalog.json", file.dump(1));
    return read_catalogue(folder.path());
}

}  // namespace

TEST_CASE("a playlist has its lessons in its own order", "[catalogue]")
{
    const LessonFolder folder;
    const LessonCatalogue catalogue =
        with_playlists(folder, Json::array({playlist("first", {"S02", "S01"})}));
    CHECK(catalogue.errors.empty());
    REQUIRE(catalogue.playlists.size() == 1);
    const lesson::Playlist& first = catalogue.playlists.front();
    CHECK(first.id == "first");
    CHECK(first.minutes == 45);
    CHECK(first.titles.at("de") == "Erste Schritte");
    REQUIRE(first.lessons.size() == 2);
    CHECK(first.lessons.front()->id == "S02");
}

TEST_CASE("a playlist tells of lessons that nobody has, and leaves out those that can't be read",
          "[catalogue]")
{
    const LessonFolder folder;
    folder.write("linac/S01.json", "{");
    const LessonCatalogue catalogue =
        with_playlists(folder, Json::array({playlist("first", {"S01", "S02", "S99"})}));
    REQUIRE(catalogue.playlists.size() == 1);
    CHECK(catalogue.playlists.front().lessons.size() == 1);
    const auto told = [&](const std::string& key) {
        return std::ranges::count_if(catalogue.errors, [&](const core::Error& error) {
            return error.message.key == key && error.place.line > 0;
        });
    };
    CHECK(told("error.lesson.needs") == 1);
}

TEST_CASE("a playlist with a missing language or an unknown field is a problem", "[catalogue]")
{
    const LessonFolder folder;
    Json mute = playlist("mute", {"S01"});
    mute["title"].erase("fr");
    Json odd = playlist("odd", {"S01"});
    odd["colour"] = "blue";
    const LessonCatalogue catalogue = with_playlists(folder, Json::array({mute, odd}));
    CHECK(catalogue.errors.size() == 2);
    CHECK(catalogue.playlists.empty());
    CHECK(ids(catalogue).size() == 2);
}

TEST_CASE("our playlists hold lessons, and fit in their time", "[catalogue]")
{
    const LessonCatalogue catalogue = read_catalogue(fs::path{SOURCE_DIR} / "lessons");
    CHECK(catalogue.playlists.size() >= 3);
    for (const lesson::Playlist& list : catalogue.playlists) {
        INFO(list.id);
        CHECK(list.lessons.size() >= 2);
        int minutes = 0;
        for (const auto& lesson : list.lessons) {
            minutes += lesson->minutes;
        }
        CHECK((list.minutes == 0 || minutes <= list.minutes));
    }
}
