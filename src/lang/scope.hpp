#pragma once

#include "lang/ast.hpp"

#include <functional>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

/// What a scope binds a name to.
struct Binding {
    int times{0};                   ///< how many places bind it
    const Define* define{nullptr};  ///< one of them, if it is a function
    std::string module;             ///< that one of them imports
};

/// The names that a function, or the program outside its functions, makes its own by binding them
/// anywhere in its body (Python's rule), and those it declares `global` or `nonlocal`.
struct Scope {
    std::map<std::string, Binding, std::less<>> names;
    std::set<std::string, std::less<>> globals;
    std::set<std::string, std::less<>> nonlocals;
    const Scope* outer{nullptr};  ///< of a function inside another; null for the program

    const Binding* find(std::string_view name) const;
};

/// One place that binds a name.
struct BindingPlace {
    const std::string& name;
    const Define* define{nullptr};
    std::string module{};  ///< that `import` gives the name to
    bool unbinds{false};  ///< `del`, or the end of `except … as`: the name may be gone afterwards
};
using VisitBinding = std::function<void(const BindingPlace&)>;

/// Calls `visit` for what the body binds, without the functions inside it. The stage's functions
/// are there without being imported, so importing them binds nothing.
void each_binding(const Body& body, const VisitBinding& visit);
/// The names in a target.
void each_target_name(const Expression& target,
                      const std::function<void(const std::string&)>& visit);
/// The names that the body declares to be of the program, or of a function around it.
std::set<std::string, std::less<>> declared_globals(const Body& body);
std::set<std::string, std::less<>> declared_nonlocals(const Body& body);

/// The program's own scope: also the names that its functions bind as `global`.
Scope program_scope(const Program& program);
Scope function_scope(const Define& define, const Scope& outer);
Scope lambda_scope(const std::vector<Parameter>& parameters, const Scope& outer);
/// What the `for`s of a comprehension name is its own.
Scope comprehension_scope(const Comprehension& comprehension, const Scope& outer);

}  // namespace lang
