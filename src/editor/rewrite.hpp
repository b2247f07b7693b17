#pragma once

#include "lang/ast.hpp"

#include <string>
#include <string_view>

namespace editor {

/// The text of a program that was another, so that her way of writing stays: heads and remarks that
/// did not change keep their lines, which follow where the depth changed; all else is printed.
/// `text` reads as `before`, which has its places; nodes of both programs are the same by their
/// ids.
std::string rewrite(std::string_view text, const lang::Program& before, const lang::Program& after);

}  // namespace editor
