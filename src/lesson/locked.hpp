#pragma once

#include "lang/ast.hpp"

#include <optional>
#include <vector>

namespace lesson {

/// Gives a program that was read from text ids that start where the starter program's end, but its
/// locked tiles theirs: so the rules mean the same tiles, whichever of the two programs undo comes
/// back to. Each locked tile is the first equal one behind the one before; nothing where one is
/// missing.
std::optional<lang::Program> take_up(lang::Program program,
                                     const lang::Program& start,
                                     const std::vector<lang::NodeId>& locked);

}  // namespace lesson
