#pragma once

#include "core/result.hpp"
#include "lesson/lesson.hpp"
#include "physics/particle_table.hpp"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace lesson {

/// What a lesson may refer to besides its stage.
struct Known {
    std::set<std::string, std::less<>> people;  ///< ids of assets/people
    /// With what rooms are made; without it no explore lesson can be proved.
    const physics::ParticleTable* particles{nullptr};
};

/// Proves a lesson by playing it: its worlds can be made; its conditions ask for facts that there
/// are; the solution and those also right keep the rules and earn three stars; the starter does not
/// win; every mistake misses a star and draws its own hint; hints point at something there, and the
/// small example works and does not win; doing one step again and again ends at three stars; and
/// all of it is told in all languages, briefly. Errors say what to do, `error.check.*`.
std::vector<core::Error> check(const Lesson& lesson, const Known& known);

/// What only shows when lessons stand together: ids are unique, `needs` are lessons of the
/// catalogue, and none needs itself by a circle.
std::vector<core::Error> check_together(std::span<const Lesson* const> lessons);

}  // namespace lesson
