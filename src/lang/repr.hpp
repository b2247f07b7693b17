#pragma once

#include <string>
#include <string_view>

namespace lang {

/// The text (UTF-8) as Python's repr() writes it: in single quotes, unless it holds some and no
/// double ones; what can't be seen is escaped.
std::string repr(std::string_view text);
/// The shortest decimal number that reads back as the same float, as Python's repr() writes it:
/// 0.1, 1e+16, inf.
std::string repr(double value);

}  // namespace lang
