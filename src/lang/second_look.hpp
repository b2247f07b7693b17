#pragma once

#include "lang/ast.hpp"
#include "lang/diagnostic.hpp"

#include <optional>

namespace lang {

/// Looks at the program for the cause of what ended a run, or kept it from beginning: `'2' + 1` may
/// come from an `input()` whose answer was never made a number, `None + 1` from a function without
/// `return`. What it does not recognise comes back as it was.
Diagnostic look_again(const Program& program, Diagnostic fault);

/// The `while` around the node whose condition its loop never changes, as a diagnostic; nothing if
/// there is none. For runs that were ended because they went round and round.
std::optional<Diagnostic> unchanging_loop(const Program& program, NodeId node);

}  // namespace lang
