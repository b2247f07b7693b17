#pragma once

#include "editor/edit.hpp"
#include "lesson/lesson.hpp"

#include <optional>
#include <string_view>

namespace lesson {

/// The next line towards the nearest right program of a lesson, for a text that doesn't read: puts
/// one line in, takes one out or writes one anew. Nothing where the lines are all right, or locked.
std::optional<editor::Edit> next_text_edit(const editor::Document& document,
                                           const Lesson& lesson,
                                           const editor::Rules& rules);

}  // namespace lesson
