#pragma once

#include "lang/ast.hpp"
#include "lang/diagnostic.hpp"
#include "lang/module.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace lang {

/// How many positional arguments one of Python's own functions takes; -1 is any number.
struct Builtin {
    std::string_view name;
    int least{0};
    int most{0};
};
const Builtin* find_builtin(std::string_view name);
std::vector<std::string_view> builtin_names();
/// A function of Python's that programs can't call yet.
bool is_other_builtin(std::string_view name);

/// Whether the arguments of a call fit; if not, what is wrong with them.
std::optional<Diagnostic> check_call(const Expression& place,
                                     const Call& call,
                                     const Native& native);
std::optional<Diagnostic> check_call(const Expression& place,
                                     const Call& call,
                                     const Builtin& builtin);
std::optional<Diagnostic> check_call(const Expression& place,
                                     const Call& call,
                                     const Define& define);

}  // namespace lang
