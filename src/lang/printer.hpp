#pragma once

#include "lang/ast.hpp"

#include <string>

namespace lang {

/// The program as text: four spaces a level, one statement a line, a newline at the end. Reading it
/// back gives an equal tree.
std::string print(const Program& program);
std::string print(const Statement& statement);
std::string print(const Expression& expression);

}  // namespace lang
