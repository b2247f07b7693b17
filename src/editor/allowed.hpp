#pragma once

#include "editor/document.hpp"
#include "editor/rules.hpp"
#include "lang/ast.hpp"

namespace editor {

/// Does the lesson have this statement, with all that it holds? Calls of the document's own blocks
/// come with them; numbers, texts and what an empty hole holds belong to the holes.
bool is_allowed(const lang::Statement& statement, const Document& document, const Rules& rules);
/// Does the lesson have this value?
bool is_allowed(const lang::Expression& value, const Document& document, const Rules& rules);

/// Is there a piece of the jigsaw for each tile of the statement, beside those that lie in the
/// document?
bool has_pieces(const Document& after, const lang::Statement& statement, const Rules& rules);

/// How many blocks the lesson's limit counts: hats are none.
int counted_blocks(const lang::Program& program, const Rules& rules);

}  // namespace editor
