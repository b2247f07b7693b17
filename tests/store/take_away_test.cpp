#include "store/take_away.hpp"

#include "lesson/python_file.hpp"
#include "store/folder.hpp"
#include "support/catch.hpp"

#include <sys/stat.h>

#include <algorithm>

using namespace store;
using store::test::contents;
using store::test::Folder;
using store::test::overwrite;

namespace fs = std::filesystem;

namespace {

/// A machine with a home and two sticks, of which one is plugged in.
TakeRoots machine(const Folder& folder)
{
    for (const char* const path :
         {"media/ada/LUMI", "media/ada/old", "mnt/disk", "home/Papers", "home/Down"}) {
        fs::create_directories(folder / path);
    }
    return {.sticks = {folder / "mnt"},
            .stick_owners = {folder / "media", folder / "nowhere"},
            .documents = folder / "home/Papers",
            .downloads = folder / "home/Down",
            .is_mounted = [](const fs::path& path) { return path.filename() != "old"; }};
}

std::vector<std::string> names(const std::vector<fs::path>& files)
{
    std::vector<std::string> names;
    for (const fs::path& file : files) {
        names.push_back(file.filename().string());
    }
    return names;
}

std::string trouble(const fs::path& file)
{
    const core::Result<std::string> read = read_text(file, lesson::most_python_bytes);
    REQUIRE_FALSE(read);
    return read.error().message.key;
}

}  // namespace

TEST_CASE("sticks that are plugged in come first, then documents and downloads", "[store][take]")
{
    const Folder folder;
    const TakeRoots roots = machine(folder);
    using Kind = TakePlace::Kind;
    CHECK(find_take_places(roots) ==
          std::vector<TakePlace>{{Kind::stick, folder / "media/ada/LUMI", "LUMI"},
                                 {Kind::stick, folder / "mnt/disk", "disk"},
                                 {Kind::documents, folder / "home/Papers", ""},
                                 {Kind::downloads, folder / "home/Down", ""}});
    fs::remove_all(folder / "media");
    fs::remove_all(folder / "home");
    CHECK(find_take_places(roots).size() == 1);
}

TEST_CASE("a link and a hidden folder are no sticks", "[store][take]")
{
    const Folder folder;
    const TakeRoots roots = machine(folder);
    fs::create_directory_symlink(folder / "home", folder / "media/ada/link");
    fs::create_directories(folder / "media/ada/.Trash");
    CHECK(find_take_places(roots).size() == 4);
}

TEST_CASE("the user's directories are those that XDG names", "[store][take]")
{
    const Folder folder;
    const auto roots = [&folder] {
        return usual_take_roots([&folder](const char* name) -> std::optional<std::string> {
            return std::string_view{name} == "HOME" ? std::optional{folder.path().string()}
                                                    : std::nullopt;
        });
    };
    CHECK(roots().documents == folder / "Documents");
    CHECK(roots().downloads == folder / "Downloads");
    fs::create_directories(folder / ".config");
    overwrite(folder / ".config/user-dirs.dirs",
              "# comment\nXDG_DOCUMENTS_DIR=\"$HOME/Dokumente\"\nXDG_DOWNLOAD_DIR=\"/data/in\"\n");
    CHECK(roots().documents == folder / "Dokumente");
    CHECK(roots().downloads == "/data/in");
    overwrite(folder / ".config/user-dirs.dirs", "XDG_DOCUMENTS_DIR=\"up/there\"\nXDG_DOCUM");
    CHECK(roots().documents == folder / "Documents");
    const TakeRoots none = usual_take_roots([](const char*) { return std::nullopt; });
    CHECK(none.documents.empty());
    CHECK(none.stick_owners == std::vector<fs::path>{"/media", "/run/media"});
}

TEST_CASE("a program is written under the first free number, and nothing is written over",
          "[store][take]")
{
    const Folder folder;
    overwrite(folder / "lumi-tunnel-2.py", "mine");
    fs::create_symlink(folder / "elsewhere", folder / "lumi-tunnel-3.py");
    for (const char* const name : {"lumi-tunnel-1.py", "lumi-tunnel-4.py"}) {
        const core::Result<fs::path> file = take_away(folder.path(), "lumi-tunnel", "move()\n");
        REQUIRE(file);
        CHECK(file.value() == folder / name);
        CHECK(contents(file.value()) == "move()\n");
    }
    CHECK(contents(folder / "lumi-tunnel-2.py") == "mine");
    CHECK_FALSE(fs::exists(folder / "elsewhere"));
    CHECK(folder.names_with("").size() == 4);
}

TEST_CASE("where nothing can be written it is said, and nothing is left", "[store][take]")
{
    const Folder folder;
    const core::Result<fs::path> gone = take_away(folder / "pulled", "lumi-tunnel", "move()\n");
    REQUIRE_FALSE(gone);
    CHECK(gone.error().message.key == "store.take.not_written");
    CHECK_FALSE(fs::exists(folder / "pulled"));
    for (int number = 1; number <= 999; ++number) {
        overwrite(folder / ("lumi-tunnel-" + std::to_string(number) + ".py"), "");
    }
    CHECK(take_away(folder.path(), "lumi-tunnel", "x").error().message.key == "store.take.full");
}

TEST_CASE("a folder's Python files are shown, the newest first, and nothing else", "[store][take]")
{
    const Folder folder;
    const auto written = [&folder](const std::string& name, int hour) {
        overwrite(folder / name, "move()\n");
        fs::last_write_time(folder / name,
                            fs::file_time_type{} + std::chrono::hours{100'000 + hour});
    };
    written("b.py", 1);
    written("a.py", 2);
    written("c.py", 1);
    written(".hidden.py", 3);
    written("notes.txt", 3);
    fs::create_directories(folder / "deep.py");
    fs::create_symlink(folder / "a.py", folder / "link.py");
    CHECK(names(find_files(folder.path(), ".py")) ==
          std::vector<std::string>{"a.py", "b.py", "c.py"});
    for (int i = 0; i < 100; ++i) {
        written("many" + std::to_string(i) + ".py", 0);
    }
    CHECK(find_files(folder.path(), ".py").size() == most_files_shown);
    CHECK(find_files(folder / "nowhere", ".py").empty());
}

TEST_CASE("a file is read, or it is said why not", "[store][take]")
{
    const Folder folder;
    overwrite(folder / "good.py", "move()  # für\n");
    CHECK(read_text(folder / "good.py", lesson::most_python_bytes).value() == "move()  # für\n");
    overwrite(folder / "empty.py", "");
    CHECK(read_text(folder / "empty.py", lesson::most_python_bytes).value().empty());
    CHECK(trouble(folder / "gone.py") == "store.take.gone");
    fs::create_symlink(folder / "good.py", folder / "link.py");
    CHECK(trouble(folder / "link.py") == "store.take.gone");
    fs::create_directories(folder / "folder.py");
    CHECK(trouble(folder / "folder.py") == "store.take.gone");
    REQUIRE(mkfifo((folder / "pipe.py").c_str(), 0600) == 0);
    CHECK(trouble(folder / "pipe.py") == "store.take.gone");
    overwrite(folder / "latin.py", "f\xfcr");
    CHECK(trouble(folder / "latin.py") == "store.take.no_text");
    overwrite(folder / "big.py", std::string(lesson::most_python_bytes + 1, '#'));
    CHECK(trouble(folder / "big.py") == "store.take.too_big");
    overwrite(folder / "largest.py", std::string(lesson::most_python_bytes, '#'));
    CHECK(read_text(folder / "largest.py", lesson::most_python_bytes));
}
