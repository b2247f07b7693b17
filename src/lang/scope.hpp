#pragma once

#include "lang/ast.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>

namespace lang {

/// What a scope binds a name to.
struct Binding {
    int times{0};                   ///< how many places bind it
    const Define* define{nullptr};  ///< one of them, if it is a function
};

/// The names that a function, or the program outside its functions, makes its own by binding them
/// anywhere in its body (Python's rule), and those it declares `global`.
struct Scope {
    std::map<std::string, Binding, std::less<>> names;
    std::set<std::string, std::less<>> globals;
    const Scope* outer{nullptr};  ///< of a function inside another; null for the program

    const Binding* find(std::string_view name) const;
};

/// The program's own scope: also the names that its functions bind as `global`.
Scope program_scope(const Program& program);
Scope function_scope(const Define& define, const Scope& outer);

}  // namespace lang
