#pragma once

#include "lang/ast.hpp"
#include "lang/diagnostic.hpp"
#include "lang/module.hpp"

#include <memory>

namespace lang {

/// Bytecode of one program, with a map from each instruction back to its node. Never changes after
/// it is made, so several VMs may run it side by side.
class Chunk;

struct Compiled {
    std::shared_ptr<const Chunk> chunk;  ///< null where there are diagnostics
    Diagnostics diagnostics;
};

/// Checks the program and turns it into bytecode that calls the module's functions by number.
Compiled compile(const Program& program, const Module& module);

}  // namespace lang
