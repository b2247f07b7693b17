#pragma once

#include "lang/ast.hpp"

#include <string>
#include <vector>

namespace lang {

/// The program as text: four spaces a level, one statement a line, a newline at the end. Reading it
/// back gives an equal tree.
std::string print(const Program& program);
std::string print(const Statement& statement);
std::string print(const Expression& expression);
/// The lines that begin a statement and its parts, one for each body as each_block() visits them,
/// or the one of a simple statement: without comments, indentation and what the bodies hold.
std::vector<std::string> print_heads(const Statement& statement);

}  // namespace lang
