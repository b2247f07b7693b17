#include "store/store.hpp"

#include "core/random.hpp"
#include "store/folder.hpp"
#include "support/catch.hpp"

#include <grp.h>
#include <sys/wait.h>

#include <vector>

using namespace store;
using store::test::contents;
using store::test::Folder;
using store::test::overwrite;

namespace {

lesson::Work work(const std::string& program) { return {.program = program, .attempt = {}}; }

/// A database file of a few pages, closed.
void fill(const std::filesystem::path& file)
{
    Store store = Store::open(file);
    REQUIRE(store.lasting());
    for (int i = 0; i < 40; ++i) {
        const std::string lesson = "A" + std::to_string(i);
        REQUIRE(store.save_work(lesson, work(std::string(300, 'x') + lesson)));
        REQUIRE(store.record_stars(lesson, i % 4));
    }
}

/// Takes away what the database holds since there are texts.
void without_text(const Database& database)
{
    REQUIRE(database.execute("DROP TABLE slots"));
    for (const char* column : {"text", "edits_in_text", "edits_in_blocks", "words_taken"}) {
        REQUIRE(database.execute((std::string{"ALTER TABLE work DROP COLUMN "} + column).c_str()));
    }
}

/// How many databases were set aside, without the logs that lie beside them.
std::size_t set_aside_in(const Folder& folder)
{
    std::vector<std::string> names = folder.names_with("lumi.db.corrupt");
    std::erase_if(names, [](const std::string& name) {
        return name.ends_with("-wal") || name.ends_with("-shm");
    });
    return names.size();
}

/// Whatever was done to the file: the store opens, works, lasts, and a file that could not be read
/// was kept with all its bytes.
void check_recovers(const Folder& folder, const std::string& damaged)
{
    const std::size_t kept_before = set_aside_in(folder);
    Store store = Store::open(folder / "lumi.db");
    REQUIRE(store.lasting());
    REQUIRE((set_aside_in(folder) > kept_before) == store.trouble().has_value());
    if (store.trouble()) {
        REQUIRE(store.trouble()->key == "store.set_aside");
        const auto name = folder / ("lumi.db.corrupt-" + std::to_string(kept_before + 1));
        const bool is_kept_as_it_was = contents(name) == damaged;
        REQUIRE(is_kept_as_it_was);
        REQUIRE(store.all_progress().empty());
    }
    for (const auto& [lesson, stars] : store.all_progress()) {
        REQUIRE((stars >= 0 && stars <= 3));
        store.work(lesson);
    }
    REQUIRE(store.save_work("Z1", work("move()\n")));
    REQUIRE(store.work("Z1")->program == "move()\n");
}

}  // namespace

TEST_CASE("work and stars are there when the store opens again", "[store]")
{
    const Folder folder;
    const auto file = folder / "deep/down/lumi.db";
    {
        Store store = Store::open(file);
        CHECK(store.lasting());
        CHECK_FALSE(store.trouble().has_value());
        CHECK(store.save_work(
            "A01",
            {.program = "move()\n# für Lumi\n",
             .attempt = {
                 .runs = 4, .steps = 3, .edits = 9, .wrong_answers = 2, .answered = true}}));
        CHECK(store.record_stars("A01", 2));
    }
    const Store store = Store::open(file);
    const std::optional<lesson::Work> found = store.work("A01");
    REQUIRE(found.has_value());
    CHECK(found->program == "move()\n# für Lumi\n");
    CHECK(found->attempt.runs == 4);
    CHECK(found->attempt.steps == 3);
    CHECK(found->attempt.edits == 9);
    CHECK(found->attempt.wrong_answers == 2);
    CHECK(found->attempt.answered);
    CHECK(store.stars("A01") == 2);
}

TEST_CASE("the last work counts, and the most stars", "[store]")
{
    const Folder folder;
    Store store = Store::open(folder / "lumi.db");
    store.save_work("A01", work("a()"));
    store.save_work("A01", work("b()"));
    CHECK(store.work("A01")->program == "b()");
    store.record_stars("A01", 3);
    store.record_stars("A01", 1);
    store.record_stars("A02", 0);
    store.record_stars("A03", 9);
    CHECK(store.all_progress() ==
          std::map<std::string, int, std::less<>>{{"A01", 3}, {"A02", 0}, {"A03", 3}});
    CHECK(store.stars("A09") == 0);
    CHECK_FALSE(store.work("A09").has_value());
}

TEST_CASE("without a place the store works in memory and says so", "[store]")
{
    const Folder folder;
    overwrite(folder / "file", "no folder");
    for (const std::filesystem::path& file : {std::filesystem::path{}, folder / "file/lumi.db"}) {
        Store store = Store::open(file);
        CHECK_FALSE(store.lasting());
        REQUIRE(store.trouble().has_value());
        CHECK(store.trouble()->key == "store.not_lasting");
        CHECK(store.save_work("A01", work("a()")));
        CHECK(store.work("A01")->program == "a()");
    }
}

TEST_CASE("a home that can't be written ends in memory, with the file as it was", "[store]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    const bool existing = GENERATE(true, false);
    if (existing) {
        fill(file);
    }
    const std::string before = contents(file);
    std::filesystem::permissions(
        folder.path(),
        std::filesystem::perms::owner_read | std::filesystem::perms::owner_exec |
            std::filesystem::perms::others_read | std::filesystem::perms::others_exec);
    const pid_t child = fork();
    if (child == 0) {
        // Root may write anywhere, so the test must not be root.
        constexpr uid_t nobody = 65534;
        if (getuid() == 0 &&
            (setgroups(0, nullptr) != 0 || setresgid(nobody, nobody, nobody) != 0 ||
             setresuid(nobody, nobody, nobody) != 0)) {
            _exit(2);
        }
        Store store = Store::open(file);
        const bool works = !store.lasting() && store.save_work("A01", work("a()")) &&
                           store.work("A01")->program == "a()";
        _exit(works ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    const bool is_as_it_was = contents(file) == before;
    CHECK(is_as_it_was);
    CHECK(folder.names_with("corrupt").empty());
}

TEST_CASE("a database cut at any length is read or set aside", "[store]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    fill(file);
    const std::string whole = contents(file);
    REQUIRE(whole.size() > 8192);
    for (std::size_t size = 1; size < whole.size(); size += size < 120 ? 1 : 997) {
        const std::string cut = whole.substr(0, size);
        overwrite(file, cut);
        INFO("cut at " << size);
        check_recovers(folder, cut);
    }
}

TEST_CASE("a database with flipped bits is read or set aside", "[store]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    fill(file);
    const std::string whole = contents(file);
    core::Random random{20240817};
    for (int round = 0; round < 300; ++round) {
        std::string damaged = whole;
        // Half of the flips hit the header and the schema, where they hurt most.
        const auto size = static_cast<std::uint32_t>(round % 2 == 0 ? 1024 : whole.size());
        const std::size_t place = random.below(size);
        damaged[place] = static_cast<char>(damaged[place] ^ (1 << random.below(8)));
        std::filesystem::remove(folder / "lumi.db-wal");
        std::filesystem::remove(folder / "lumi.db-shm");
        overwrite(file, damaged);
        INFO("byte " << place);
        check_recovers(folder, damaged);
    }
}

TEST_CASE("an empty file is a database not yet begun", "[store]")
{
    const Folder folder;
    overwrite(folder / "lumi.db", "");
    Store store = Store::open(folder / "lumi.db");
    CHECK(store.lasting());
    CHECK_FALSE(store.trouble().has_value());
}

TEST_CASE("a folder, a symbolic link or someone else's database in its place is set aside",
          "[store]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    const auto what = GENERATE(0, 1, 2, 3);
    if (what == 0) {
        std::filesystem::create_directory(file);
    } else if (what == 1) {
        std::filesystem::create_symlink(folder / "nowhere", file);
    } else if (what == 2) {
        CHECK(Database{file}.execute("DROP TABLE work"));
    } else {
        CHECK(Database{file}.execute("PRAGMA user_version = 99"));
    }
    Store store = Store::open(file);
    CHECK(store.lasting());
    REQUIRE(store.trouble().has_value());
    CHECK(store.trouble()->key == "store.set_aside");
    CHECK(std::filesystem::symlink_status(folder / "lumi.db.corrupt-1").type() !=
          std::filesystem::file_type::not_found);
    CHECK_FALSE(std::filesystem::exists(folder / "nowhere"));
    CHECK(store.save_work("A01", work("a()")));
}

TEST_CASE("two stations on one home both save", "[store]")
{
    const Folder folder;
    Store one = Store::open(folder / "lumi.db");
    Store two = Store::open(folder / "lumi.db");
    CHECK((one.lasting() && two.lasting()));
    CHECK(one.save_work("A01", work("a()")));
    CHECK(two.save_work("A02", work("b()")));
    CHECK(one.work("A02")->program == "b()");
}

TEST_CASE("what lies beside the program is kept with it", "[store]")
{
    const Folder folder;
    lesson::Work kept = work("move()\n");
    kept.pieces = {{{12.5F, -3}, "light()\n"}, {{0, 40}, "wall_ahead()\n"}};
    REQUIRE(Store::open(folder / "lumi.db").save_work("A01", kept));
    CHECK(Store::open(folder / "lumi.db").work("A01")->pieces == kept.pieces);
}

TEST_CASE("a database from before there were pieces is taken over", "[store]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    REQUIRE(Store::open(file).save_work("A01", work("move()\n")));
    {
        const Database older{file};
        without_text(older);
        REQUIRE(older.execute("ALTER TABLE work DROP COLUMN pieces"));
        REQUIRE(older.execute("PRAGMA user_version = 1"));
    }
    const Store store = Store::open(file);
    CHECK(store.lasting());
    CHECK_FALSE(store.trouble());
    REQUIRE(store.work("A01"));
    CHECK(store.work("A01")->program == "move()\n");
    CHECK(store.work("A01")->pieces.empty());
}

TEST_CASE("the text is kept as she wrote it, with the log of both views", "[store]")
{
    const Folder folder;
    lesson::Work kept = work("move()\n");
    kept.text = "move( )\nlig(\n";
    kept.attempt.edits_in_text = 4;
    kept.attempt.edits_in_blocks = 3;
    kept.attempt.words_taken = 2;
    REQUIRE(Store::open(folder / "lumi.db").save_work("A01", kept));
    const auto found = Store::open(folder / "lumi.db").work("A01");
    REQUIRE(found);
    CHECK(found->text == kept.text);
    CHECK(found->program == "move()\n");
    CHECK(found->attempt.edits_in_text == 4);
    CHECK(found->attempt.edits_in_blocks == 3);
    CHECK(found->attempt.words_taken == 2);
    kept.text = "";
    REQUIRE(Store::open(folder / "lumi.db").save_work("A01", kept));
    CHECK(Store::open(folder / "lumi.db").work("A01")->text == "");
    kept.text.reset();
    REQUIRE(Store::open(folder / "lumi.db").save_work("A01", kept));
    CHECK_FALSE(Store::open(folder / "lumi.db").work("A01")->text);
}

TEST_CASE("a database from before there were texts is taken over", "[store]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    lesson::Work kept = work("move()\n");
    kept.pieces = {{{1, 2}, "light()\n"}};
    REQUIRE(Store::open(file).save_work("A01", kept));
    {
        const Database older{file};
        without_text(older);
        REQUIRE(older.execute("PRAGMA user_version = 2"));
    }
    const Store store = Store::open(file);
    CHECK(store.lasting());
    CHECK_FALSE(store.trouble());
    REQUIRE(store.work("A01"));
    CHECK(store.work("A01")->program == "move()\n");
    CHECK(store.work("A01")->pieces == kept.pieces);
    CHECK_FALSE(store.work("A01")->text);
    CHECK(store.work("A01")->attempt.words_taken == 0);
}

TEST_CASE("pieces that can't be read cost no program", "[store]")
{
    const Folder folder;
    const auto file = folder / "lumi.db";
    REQUIRE(Store::open(file).save_work("A01", work("move()\n")));
    for (const char* text : {"[", "{}", "[3, {\"x\": 1}]", "[{\"x\": null, \"y\": 1}]"}) {
        Query update = Database{file}.query("UPDATE work SET pieces = ?");
        REQUIRE(update.bind(1, std::string_view{text}).run());
        const auto found = Store::open(file).work("A01");
        REQUIRE(found);
        CHECK(found->program == "move()\n");
        CHECK(found->pieces.empty());
    }
}
