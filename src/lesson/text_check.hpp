#pragma once

#include "editor/document.hpp"
#include "editor/rules.hpp"
#include "lang/diagnostic.hpp"
#include "lang/module.hpp"

namespace lesson {

/// All that is wrong with the text of a document, by place: what can't be read; where it reads,
/// what the checker finds, and what the lesson does not have. What the starter program holds the
/// lesson has.
lang::Diagnostics check_text(const editor::Document& document,
                             const lang::Program& start,
                             const lang::Module& module,
                             const editor::Rules& rules);

}  // namespace lesson
