#pragma once

#include "lang/ast.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lang {

/// What the statements of one scope do to names; functions inside it are scopes of their own.
struct ScopeNames {
    std::vector<std::string> assigned;  ///< in the order of their first assignment
    std::map<std::string, int> times;   ///< how many places assign each
    std::set<std::string> globals;      ///< declared `global`
};

ScopeNames names_of(const Body& body);
/// Whether evaluating it can run other code of the program, which may change global variables.
bool contains_call(const Expression& expression);

}  // namespace lang
