#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace store {

/// One prepared statement on its way through its rows. Places are bound from 1, columns read from
/// 0. A place that is not bound is NULL.
class Query {
public:
    Query(sqlite3* database, std::string_view sql);

    Query& bind(int place, std::int64_t value);
    Query& bind(int place, std::string_view text);

    /// True while there is a row to read.
    bool step();
    /// True if the statement was carried out to its end.
    bool run();
    /// False from the first thing that went wrong.
    bool is_fine() const { return m_is_fine; }

    std::int64_t integer(int column) const;
    std::string text(int column) const;
    bool is_null(int column) const;

private:
    struct Finalize {
        void operator()(sqlite3_stmt* statement) const;
    };
    std::unique_ptr<sqlite3_stmt, Finalize> m_statement;
    bool m_is_fine{true};
};

/// What became of opening a database file.
enum class Opening : std::uint8_t {
    ready,
    unreadable,  ///< something is there, and it is no database of ours
    closed,      ///< it can't be made, or not be written
};

/// A SQLite database, ours alone.
class Database {
public:
    /// In memory.
    Database();
    /// A file; `opening()` tells how it went.
    explicit Database(const std::filesystem::path& file);

    Opening opening() const { return m_opening; }
    Query query(std::string_view sql) const { return {m_database.get(), sql}; }
    /// Statements without results, in turn; stops at the first that fails.
    bool execute(const char* sql) const;

private:
    struct Close {
        void operator()(sqlite3* database) const;
    };

    Opening check() const;
    Opening prepare() const;
    Opening reason() const;
    std::optional<std::int64_t> number(const char* sql) const;
    Opening migrate() const;

    std::unique_ptr<sqlite3, Close> m_database;
    Opening m_opening{Opening::closed};
};

}  // namespace store
