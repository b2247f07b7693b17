#pragma once

#include "lang/ast.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace lang {

using Names = std::set<std::string, std::less<>>;

/// What the statements of one scope do to names; functions inside it are scopes of their own.
struct ScopeNames {
    std::vector<std::string> assigned;  ///< in the order of their first assignment
    std::map<std::string, int> times;   ///< how many places assign each
    Names globals;                      ///< declared `global`
    Names nonlocals;                    ///< declared `nonlocal`
    Names loose;  ///< may have no value again after they had one: `del`, `except … as`
};

/// What is compiled to a prototype of its own: a def, a lambda, or the part of a generator
/// expression behind its first source.
struct FunctionShape {
    std::string name;
    const std::vector<Parameter>* parameters{nullptr};  ///< none: a generator expression
    const Block* body{nullptr};                         ///< of a def
    const Expression* value{nullptr};                   ///< of a lambda
    const Comprehension* generator{nullptr};
};

FunctionShape shape_of(const Define& define);
FunctionShape shape_of(const Lambda& lambda);
FunctionShape shape_of_generator(const Comprehension& generator);

ScopeNames names_of(const Body& body);
/// The names that the function uses and does not bind, those of the functions inside it included.
Names free_names(const FunctionShape& shape);
/// What the functions inside use of the names around them: those must live in cells.
Names captured_names(const Body& body);
Names captured_names(const Expression& expression);
/// Whether evaluating it can run other code of the program, which may change global variables.
bool contains_call(const Expression& expression);

}  // namespace lang
