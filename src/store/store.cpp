#include "store/store.hpp"

#include "store/atomic_file.hpp"
#include "store/kept_pieces.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <system_error>
#include <utility>

namespace store {

namespace {

constexpr int most_stars = 3;

/// The log that lies beside a database, and its index: they belong to it.
constexpr std::array companions{"-wal", "-shm"};

bool is_something_else(const std::filesystem::path& file)
{
    std::error_code error;
    const auto type = std::filesystem::symlink_status(file, error).type();
    return type != std::filesystem::file_type::regular &&
           type != std::filesystem::file_type::not_found;
}

bool set_database_aside(const std::filesystem::path& file)
{
    const std::optional<std::filesystem::path> kept = set_aside(file);
    if (!kept) {
        return false;
    }
    for (const char* companion : companions) {
        std::error_code absent;
        std::filesystem::rename(file.string() + companion, kept->string() + companion, absent);
    }
    return true;
}

/// A counter of a child's doings, from a database that anyone may have written to.
int counter(std::int64_t value)
{
    return static_cast<int>(std::clamp<std::int64_t>(value, 0, std::numeric_limits<int>::max()));
}

}  // namespace

Store Store::open(const std::filesystem::path& file)
{
    Store in_memory{Database{}};
    in_memory.m_lasting = false;
    in_memory.m_trouble = core::Message{"store.not_lasting", {}};
    if (file.empty()) {
        return in_memory;
    }
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const auto look = [&file] {
        std::optional<Database> database;
        if (!is_something_else(file)) {
            database.emplace(file);
        }
        return database;
    };
    std::optional<Database> database = look();
    bool was_set_aside = false;
    if (!database || database->opening() == Opening::unreadable) {
        database.reset();
        was_set_aside = set_database_aside(file);
        database = look();
    }
    if (!database || database->opening() != Opening::ready) {
        return in_memory;
    }
    Store store{std::move(*database)};
    if (was_set_aside) {
        store.m_trouble = core::Message{"store.set_aside", {}};
    }
    return store;
}

bool Store::save_work(std::string_view lesson, const lesson::Work& work)
{
    Query save = m_database.query(
        "INSERT OR REPLACE INTO work (lesson, program, runs, steps, edits, wrong_answers, "
        "answered, "
        "pieces, edits_in_text, edits_in_blocks, words_taken, text) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    save.bind(1, lesson)
        .bind(2, std::string_view{work.program})
        .bind(3, work.attempt.runs)
        .bind(4, work.attempt.steps)
        .bind(5, work.attempt.edits)
        .bind(6, work.attempt.wrong_answers)
        .bind(7, work.attempt.answered ? 1 : 0)
        .bind(8, std::string_view{write_pieces(work.pieces)})
        .bind(9, work.attempt.edits_in_text)
        .bind(10, work.attempt.edits_in_blocks)
        .bind(11, work.attempt.words_taken);
    if (work.text) {
        save.bind(12, std::string_view{*work.text});
    }
    return save.run();
}

std::optional<lesson::Work> Store::work(std::string_view lesson) const
{
    Query found = m_database.query(
        "SELECT program, runs, steps, edits, wrong_answers, answered, pieces, edits_in_text, "
        "edits_in_blocks, words_taken, text FROM work WHERE lesson = ?");
    if (!found.bind(1, lesson).step()) {
        return std::nullopt;
    }
    return lesson::Work{
        .program = found.text(0),
        .attempt = {.runs = counter(found.integer(1)),
                    .steps = counter(found.integer(2)),
                    .edits = counter(found.integer(3)),
                    .wrong_answers = counter(found.integer(4)),
                    .answered = found.integer(5) != 0,
                    .edits_in_text = counter(found.integer(7)),
                    .edits_in_blocks = counter(found.integer(8)),
                    .words_taken = counter(found.integer(9))},
        .pieces = read_pieces(found.text(6)),
        .text = found.is_null(10) ? std::nullopt : std::optional{found.text(10)},
    };
}

bool Store::record_stars(std::string_view lesson, int stars)
{
    return m_database
        .query(
            "INSERT INTO progress VALUES (?, ?) "
            "ON CONFLICT (lesson) DO UPDATE SET stars = max(stars, excluded.stars)")
        .bind(1, lesson)
        .bind(2, std::clamp(stars, 0, most_stars))
        .run();
}

int Store::stars(std::string_view lesson) const
{
    Query found = m_database.query("SELECT stars FROM progress WHERE lesson = ?");
    return found.bind(1, lesson).step() ? std::min(counter(found.integer(0)), most_stars) : 0;
}

std::map<std::string, int, std::less<>> Store::all_progress() const
{
    std::map<std::string, int, std::less<>> all;
    Query rows = m_database.query("SELECT lesson, stars FROM progress");
    while (rows.step()) {
        all[rows.text(0)] = std::min(counter(rows.integer(1)), most_stars);
    }
    return all;
}

}  // namespace store
