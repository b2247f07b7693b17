#pragma once

#include "lang/ast.hpp"

namespace editor {

/// Gives the nodes of a program that was read from text the ids that they had in the program before
/// it: equal statements wherever they stand now, then what stands between equal neighbours and is
/// of the same kind. All others get ids that were never used. So what is lit, chosen or locked
/// stays so while she types.
void keep_ids(const lang::Program& before, lang::Program& after);

/// Gives a program the ids of an equal one.
void copy_ids(const lang::Program& from, lang::Program& to);

}  // namespace editor
