#pragma once

#include "lang/chunk.hpp"

#include <string>

namespace lang {

/// One instruction a line: where it stands, its name, its operands, and where its tail jumps to.
std::string disassemble(const Prototype& function);
/// All functions, each under its name.
std::string disassemble(const Chunk& chunk);

}  // namespace lang
