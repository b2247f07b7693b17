#pragma once

#include "lang/ast.hpp"

namespace editor {

/// Gives a statement and every node in it ids that the program has never used, and no places: it
/// was not parsed from this program's text.
void give_fresh_ids(lang::Statement& statement, lang::Program& program);
void give_fresh_ids(lang::Expression& expression, lang::Program& program);

}  // namespace editor
