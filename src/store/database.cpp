#include "store/database.hpp"

#include <sqlite3.h>

#include <array>
#include <cstddef>

namespace store {

namespace {

/// Each row brings a database from its number to the next; user_version holds how many were done.
constexpr std::array migrations{
    R"sql(
        CREATE TABLE progress (
            lesson TEXT PRIMARY KEY,
            stars INTEGER NOT NULL
        ) WITHOUT ROWID;
        CREATE TABLE work (
            lesson TEXT PRIMARY KEY,
            program TEXT NOT NULL,
            runs INTEGER NOT NULL,
            steps INTEGER NOT NULL,
            edits INTEGER NOT NULL,
            wrong_answers INTEGER NOT NULL,
            answered INTEGER NOT NULL
        ) WITHOUT ROWID;
        PRAGMA user_version = 1;
    )sql",
    // The pieces beside a program, as JSON: a list of {x, y, program}; empty: none.
    R"sql(
        ALTER TABLE work ADD COLUMN pieces TEXT NOT NULL DEFAULT '';
        PRAGMA user_version = 2;
    )sql",
    // The program as she wrote it, where a lesson shows text, and what lessons of two views ask.
    R"sql(
        ALTER TABLE work ADD COLUMN text TEXT;
        ALTER TABLE work ADD COLUMN edits_in_text INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE work ADD COLUMN edits_in_blocks INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE work ADD COLUMN words_taken INTEGER NOT NULL DEFAULT 0;
        PRAGMA user_version = 3;
    )sql",
    // The programs of the playground. `changed` grows with every save; a slot that was thrown away
    // is kept, with the moment, until its number is needed.
    R"sql(
        CREATE TABLE slots (
            slot INTEGER PRIMARY KEY,
            stage TEXT NOT NULL,
            world TEXT NOT NULL,
            style TEXT NOT NULL,
            example TEXT NOT NULL,
            program TEXT NOT NULL,
            text TEXT,
            pieces TEXT NOT NULL,
            changed INTEGER NOT NULL,
            thrown INTEGER NOT NULL DEFAULT 0
        );
        PRAGMA user_version = 4;
    )sql",
};

/// A database of ours answers these, whatever its tables hold.
constexpr std::array samples{
    "SELECT lesson, stars FROM progress LIMIT 0",
    "SELECT lesson, program, runs, steps, edits, wrong_answers, answered, pieces, text, "
    "edits_in_text, edits_in_blocks, words_taken FROM work LIMIT 0",
    "SELECT slot, stage, world, style, example, program, text, pieces, changed, thrown FROM slots "
    "LIMIT "
    "0",
};

/// Long enough for another station on the same home to finish a save.
constexpr int busy_milliseconds = 1000;

}  // namespace

// ---- Query --------------------------------------------------------------------------------------

void Query::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Query::Query(sqlite3* database, std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    m_is_fine =
        sqlite3_prepare_v2(
            database, sql.data(), static_cast<int>(sql.size()), &statement, nullptr) == SQLITE_OK;
    m_statement.reset(statement);
}

Query& Query::bind(int place, std::int64_t value)
{
    m_is_fine = m_is_fine && sqlite3_bind_int64(m_statement.get(), place, value) == SQLITE_OK;
    return *this;
}

Query& Query::bind(int place, std::string_view text)
{
    m_is_fine =
        m_is_fine &&
        sqlite3_bind_text64(
            m_statement.get(), place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8) ==
            SQLITE_OK;
    return *this;
}

bool Query::step()
{
    if (!m_is_fine) {
        return false;
    }
    const int result = sqlite3_step(m_statement.get());
    m_is_fine = result == SQLITE_ROW || result == SQLITE_DONE;
    return result == SQLITE_ROW;
}

bool Query::run()
{
    while (step()) {
    }
    return m_is_fine;
}

std::int64_t Query::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

bool Query::is_null(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_NULL;
}

std::string Query::text(int column) const
{
    const void* bytes = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return bytes == nullptr
               ? std::string{}
               : std::string{static_cast<const char*>(bytes), static_cast<std::size_t>(size)};
}

// ---- Database -----------------------------------------------------------------------------------

void Database::Close::operator()(sqlite3* database) const { sqlite3_close_v2(database); }

Database::Database() : Database(":memory:") {}

Database::Database(const std::filesystem::path& file)
{
    sqlite3* database = nullptr;
    const int result = sqlite3_open_v2(
        file.c_str(), &database, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    m_database.reset(database);
    if (database == nullptr || result != SQLITE_OK) {
        return;
    }
    sqlite3_busy_timeout(database, busy_milliseconds);
    m_opening = prepare();
    if (m_opening == Opening::unreadable) {
        // What is set aside is kept as it was found: no write-ahead log is worked into it.
        sqlite3_db_config(database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    }
}

bool Database::execute(const char* sql) const
{
    return sqlite3_exec(m_database.get(), sql, nullptr, nullptr, nullptr) == SQLITE_OK;
}

std::optional<std::int64_t> Database::number(const char* sql) const
{
    Query asked = query(sql);
    return asked.step() ? std::optional{asked.integer(0)} : std::nullopt;
}

/// Is it the file that is wrong, or the place where it lies?
Opening Database::reason() const
{
    switch (sqlite3_errcode(m_database.get())) {
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
        case SQLITE_READONLY:
        case SQLITE_PERM:
        case SQLITE_AUTH:
        case SQLITE_CANTOPEN:
        case SQLITE_FULL:
        case SQLITE_IOERR:
        case SQLITE_NOMEM:
        case SQLITE_NOLFS:
            return Opening::closed;
        default:
            return Opening::unreadable;
    }
}

Opening Database::check() const
{
    Query check = query("PRAGMA quick_check(1)");
    if (!check.step()) {
        return reason();
    }
    return check.text(0) == "ok" ? Opening::ready : Opening::unreadable;
}

Opening Database::prepare() const
{
    // Read first: a bad file is found before anything is written to it.
    if (const Opening checked = check(); checked != Opening::ready) {
        return checked;
    }
    // FULL: a save is on the disk when it returns, also when someone pulls the plug. It takes 4 ms
    // on an SSD (13 at most of 500), less than a frame; NORMAL, 0.04 ms, survives a crash only.
    if (!query("PRAGMA journal_mode = WAL").run() || !execute("PRAGMA synchronous = FULL")) {
        return reason();
    }
    return migrate();
}

Opening Database::migrate() const
{
    // Taking the right to write shows whether we have it.
    if (!execute("BEGIN IMMEDIATE")) {
        return reason();
    }
    const std::optional<std::int64_t> version = number("PRAGMA user_version");
    const std::optional<std::int64_t> tables = number("SELECT count(*) FROM sqlite_schema");
    const auto newest = static_cast<std::int64_t>(migrations.size());
    if (!version || !tables || *version < 0 || *version > newest ||
        (*version == 0) != (*tables == 0)) {
        execute("ROLLBACK");
        return Opening::unreadable;
    }
    for (auto next = static_cast<std::size_t>(*version); next < migrations.size(); ++next) {
        if (!execute(migrations[next])) {
            const Opening why = reason();
            execute("ROLLBACK");
            return why;
        }
    }
    for (const char* sample : samples) {
        if (!execute(sample)) {
            execute("ROLLBACK");
            return Opening::unreadable;
        }
    }
    return execute("COMMIT") ? Opening::ready : reason();
}

}  // namespace store
