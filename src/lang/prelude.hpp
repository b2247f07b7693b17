#pragma once

#include <string_view>

namespace lang {

/// Those of Python's functions that call functions of the program are programs themselves: so they
/// can be paused, and nothing recurses. Names with two underscores are for the prelude alone. Empty
/// if there is no such function.
std::string_view prelude_source(std::string_view name);

}  // namespace lang
