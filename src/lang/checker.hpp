#pragma once

#include "lang/ast.hpp"
#include "lang/diagnostic.hpp"
#include "lang/module.hpp"

namespace lang {

/// What can be known to be wrong before a program runs: names that nobody defines (with "did you
/// mean"), wrong numbers of arguments, statements out of place. Empty means the compiler takes it.
Diagnostics check(const Program& program, const Module& module);

}  // namespace lang
