#include "lesson/lesson_files.hpp"

#include "lesson/samples.hpp"
#include "support/catch.hpp"

#include <fstream>

namespace {

namespace fs = std::filesystem;

void write(const fs::path& file, const std::string& text)
{
    fs::create_directories(file.parent_path());
    std::ofstream{file} << text;
}

}  // namespace

TEST_CASE("a lesson that is written, comes or goes is noticed once", "[lesson][files]")
{
    const samples::TemporaryFolder folder;
    write(folder.path() / "linac" / "X01.json", "{}");
    lesson::LessonFiles files{folder.path(), {}};
    CHECK_FALSE(files.changed());

    write(folder.path() / "linac" / "X01.json", "{\"format\": 1}");
    CHECK(files.changed());
    CHECK_FALSE(files.changed());

    write(folder.path() / "linac" / "X02.json", "{}");
    CHECK(files.changed());
    fs::remove(folder.path() / "linac" / "X02.json");
    CHECK(files.changed());
    write(folder.path() / "linac" / "notes.txt", "not a lesson");
    CHECK_FALSE(files.changed());
}

TEST_CASE("packs are looked at like the lessons", "[lesson][files]")
{
    const samples::TemporaryFolder folder;
    const samples::TemporaryFolder pack;
    lesson::LessonFiles files{folder.path(), {pack.path()}};
    write(pack.path() / "catalog.json", "{}");
    CHECK(files.changed());
}

TEST_CASE("a folder that is not there never changes", "[lesson][files]")
{
    lesson::LessonFiles files{"/nowhere/lessons", {}};
    CHECK_FALSE(files.changed());
}
