#pragma once

#include "lesson/lesson.hpp"
#include "sims/simulation.hpp"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lesson {

/// What hands did in a room since it began.
struct RoomLog {
    int changes{0};         ///< parameters that got another value
    std::vector<int> done;  ///< for each command of the room, how often it could be done
    bool operator==(const RoomLog&) const = default;
};

/// Whether lessons in that room may ask for that fact. lessons/README.md lists them.
bool is_fact(std::string_view name, const sims::Simulation& room);

/// Asks conditions of a room as it is now; `ever` remembers. A room has no trace to look back on,
/// so what may matter later has to be looked at whenever something happens.
class RoomInquiry {
public:
    explicit RoomInquiry(const Lesson& lesson);

    /// Something happened: each `ever` of the lesson looks whether it holds now.
    void look(const sims::Model& model, const RoomLog& log);
    bool holds(const Condition& condition, const sims::Model& model, const RoomLog& log) const;
    /// The room began anew.
    void forget() { m_held.clear(); }

private:
    std::vector<const Ever*> m_evers;  ///< inner ones before those around them
    std::set<const Ever*> m_held;
};

}  // namespace lesson
