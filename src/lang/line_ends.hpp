#pragma once

#include <string>
#include <string_view>

namespace lang {

/// The text with '\n' at the end of lines, whatever system it comes from, and without a byte order
/// mark.
std::string with_plain_line_ends(std::string_view text);

}  // namespace lang
