#pragma once

#include "editor/document.hpp"
#include "editor/rules.hpp"
#include "lesson/lesson.hpp"

#include <string>

namespace lesson {

/// A script as text: its own lines, as the author wrote them; printed where it has none.
std::string text_of(const Script& script);

/// Does the child see and write the program as text, beside blocks or alone?
bool shows_text(const Lesson& lesson);

/// What a child finds when the lesson opens.
editor::Document start_document(const Lesson& lesson, const editor::Rules& rules);

}  // namespace lesson
