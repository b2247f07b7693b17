#pragma once

#include "editor/edit.hpp"

namespace editor {

/// Handlers and own blocks are shown beside what runs from the start, so nobody sees where in the
/// program they stand; but Python knows a function only from its `def` on. So an edit that puts
/// one among the outermost statements, or a handler anywhere, puts it in front of all that runs.
Edit definitions_first(const Edit& edit, const Document& document, const Rules& rules);

}  // namespace editor
