#pragma once

#include "editor/rules.hpp"
#include "lesson/lesson.hpp"
#include "stages/world.hpp"

#include <memory>
#include <vector>

namespace lesson {

/// The stage of a lesson and its worlds as they are before a run, the seen one first.
struct Worlds {
    const stages::Stage* stage{nullptr};
    std::vector<std::shared_ptr<const stages::World>> all;
};

/// Makes the worlds that the lesson describes, or says which one can't be made and why.
core::Result<Worlds> make_worlds(const Lesson& lesson);
/// The small world of the hint that shows.
core::Result<Worlds> make_show_world(const Lesson& lesson);
/// The world that is printed, alone.
core::Result<Worlds> make_twin_world(const Lesson& lesson);

/// What hands may do to a program of that lesson. `start` is the program in which the lesson's
/// locked statements are counted.
editor::Rules rules_of(const Lesson& lesson, const lang::Program& start);

}  // namespace lesson
