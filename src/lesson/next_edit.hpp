#pragma once

#include "editor/edit.hpp"
#include "editor/rules.hpp"
#include "lang/ast.hpp"
#include "lesson/lesson.hpp"

#include <optional>
#include <span>
#include <vector>

namespace lesson {

/// The lesson's solution and the others that deserve three stars.
std::vector<const lang::Program*> right_programs(const Lesson& lesson);

/// The one change that hands may make which leads towards the nearest of the right programs: puts
/// one tile in, takes one out, moves or replaces one, sets a number, fills a hole or changes the
/// ways of an `if`. What lies beside the program is used first. Asked for again and again, it ends
/// at a right program. Nothing where the program is right already, or where the rules leave no way.
std::optional<editor::Edit> next_edit(const editor::Document& document,
                                      std::span<const lang::Program* const> right_programs,
                                      const editor::Rules& rules);
/// Of a lesson's document: where its text doesn't read, the next line of the text.
std::optional<editor::Edit> next_edit(const editor::Document& document,
                                      const Lesson& lesson,
                                      const editor::Rules& rules);
std::optional<editor::Edit> next_edit(const lang::Program& program,
                                      std::span<const lang::Program* const> right_programs,
                                      const editor::Rules& rules);

}  // namespace lesson
