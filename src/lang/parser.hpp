#pragma once

#include "lang/ast.hpp"
#include "lang/diagnostic.hpp"

#include <string_view>

namespace lang {

struct Parsed {
    Program program;          ///< the statements that could be read, with places
    Diagnostics diagnostics;  ///< empty if all of the text was read
};

/// Reads a whole text (UTF-8). Never throws and never stops at the first error: it goes on at the
/// next line that makes sense. Nesting deeper than 100 levels and texts over 1 MiB end in a
/// diagnostic.
Parsed parse(std::string_view text);

}  // namespace lang
