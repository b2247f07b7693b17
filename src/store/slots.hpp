#pragma once

#include "lesson/session.hpp"
#include "store/database.hpp"

#include <optional>
#include <string>
#include <vector>

namespace store {

/// A program of the playground. It has a number, and no name: nobody types one.
struct Slot {
    int number{};
    std::string stage;
    std::string world;
    std::string style;
    std::string example;  ///< that it began with; empty: with nothing
    lesson::Work work;
};

inline constexpr int most_slots = 12;

/// The programs of the playground, numbered from 1 to most_slots. Throwing one away can be taken
/// back until its place is needed.
class Slots {
public:
    explicit Slots(const Database& database) : m_database{&database} {}

    /// Once this has returned true, the program survives whatever happens. False also for a number
    /// that is none.
    bool save(const Slot& slot);
    std::optional<Slot> find(int number) const;
    /// Those that are not thrown away; the one that was changed last comes first.
    std::vector<Slot> all() const;
    /// A number for a new program: one that was never used, or else the one that was thrown away
    /// longest ago, which is then gone. Nothing where all are in use.
    std::optional<int> take_free_number();

    bool throw_away(int number);
    bool can_take_back() const;
    /// Brings back the one that was thrown away last; its number.
    std::optional<int> take_back();

private:
    std::int64_t next_moment() const;

    const Database* m_database;
};

}  // namespace store
