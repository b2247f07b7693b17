#pragma once

#include "lang/value.hpp"

#include <span>

namespace lang {

/// What a row of builtins.def gives for one argument where that is an everyday one: a float for
/// math.sqrt, a list for len. False, and nothing has happened, where it is not, or where the result
/// needs a second look: then call_builtin says what comes of it.
using QuickBuiltin = bool (*)(const Value& argument, Value& result);

/// By the number of the row; null where there is none. A call through here costs a fifth of one
/// that binds arguments and can fail.
std::span<const QuickBuiltin> quick_builtins();

}  // namespace lang
