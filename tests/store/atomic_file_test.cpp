#include "store/atomic_file.hpp"

#include "store/folder.hpp"
#include "support/catch.hpp"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace store;
using store::test::contents;
using store::test::Folder;
using store::test::overwrite;

TEST_CASE("a file is written, with the folders above it", "[store][atomic_file]")
{
    const Folder folder;
    const auto file = folder / "a/b/settings.json";
    CHECK_FALSE(write_atomically(file, "one").has_value());
    CHECK_FALSE(write_atomically(file, "two").has_value());
    CHECK(contents(file) == "two");
    CHECK(std::distance(std::filesystem::directory_iterator{file.parent_path()}, {}) == 1);
}

TEST_CASE("where nothing can be written the message says so", "[store][atomic_file]")
{
    const Folder folder;
    overwrite(folder / "file", "here");
    CHECK(write_atomically(folder / "file/settings.json", "x")->key == "store.not_saved");
    CHECK(write_atomically({}, "x")->key == "store.not_saved");
    CHECK(contents(folder / "file") == "here");
}

TEST_CASE("a full disk leaves the old file as it was", "[store][atomic_file]")
{
    const Folder folder;
    const auto file = folder / "settings.json";
    overwrite(file, "old");
    // A limit on the size of files ends writes as a full disk does: after some bytes, with an
    // error.
    const pid_t child = fork();
    if (child == 0) {
        signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{10'000, 10'000};
        setrlimit(RLIMIT_FSIZE, &limit);
        const bool told = write_atomically(file, std::string(100'000, 'x')).has_value();
        _exit(told ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    CHECK(contents(file) == "old");
    CHECK(folder.names_with("").size() == 1);
}

TEST_CASE("what is set aside gets the first free number and is kept", "[store][atomic_file]")
{
    const Folder folder;
    overwrite(folder / "lumi.db", "first");
    CHECK(set_aside(folder / "lumi.db") == folder / "lumi.db.corrupt-1");
    overwrite(folder / "lumi.db", "second");
    CHECK(set_aside(folder / "lumi.db") == folder / "lumi.db.corrupt-2");
    CHECK(contents(folder / "lumi.db.corrupt-1") == "first");
    CHECK(contents(folder / "lumi.db.corrupt-2") == "second");
    CHECK_FALSE(set_aside(folder / "lumi.db").has_value());
}
