#pragma once

#include "lesson/facts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <vector>

namespace lesson {

/// What came of a run on all worlds.
struct Verdict {
    std::array<bool, 3> stars{};
    std::vector<bool> reached;                ///< whether the goal holds, for each world
    std::optional<std::size_t> failed_world;  ///< the first on which it does not
    std::optional<std::size_t> mistake;       ///< number in the lesson's list, if a star is missing

    int earned() const { return static_cast<int>(std::count(stars.begin(), stars.end(), true)); }
    int worlds_reached() const;
    bool operator==(const Verdict&) const = default;
};

/// Reads the evidence and nothing else. Star one is the goal on the seen world, star two the goal
/// on all worlds or the lesson's own rule, star three the lesson's rule; without star one there is
/// no other.
Verdict judge(const Lesson& lesson, const Evidence& evidence);

/// The first mistake whose condition holds: on the first world that failed, or on the seen one. A
/// run that broke off is answered only by a mistake that asks whether it `failed`; otherwise Lumi
/// tells what broke it.
std::optional<std::size_t> matching_mistake(const Lesson& lesson, const Evidence& evidence);

}  // namespace lesson
