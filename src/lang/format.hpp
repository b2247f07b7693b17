#pragma once

#include "lang/builtins.hpp"
#include "lang/workspace.hpp"

#include <string_view>

/// Python's three ways to put values into texts.
namespace lang {

/// format(value, specification), after !r, !s or !a if `conversion` says so.
bool format_value(Workspace& workspace,
                  const Value& value,
                  char conversion,
                  const Value& specification,
                  Value& result);
/// text % values.
bool format_percent(Workspace& workspace,
                    std::string_view text,
                    const Value& values,
                    Value& result);
/// text.format(…).
bool format_fields(Workspace& workspace,
                   std::string_view text,
                   const Passed& passed,
                   Value& result);

/// What a specification says: [[fill]align][sign][z][#][0][width][grouping][.precision][type].
struct FormatSpecification {
    std::string fill{" "};
    char align{0};  ///< one of < > = ^, or 0
    char sign{0};   ///< one of + - and blank, or 0
    bool no_negative_zero{false};
    bool alternate{false};
    std::size_t width{0};
    char grouping{0};  ///< one of , and _, or 0
    int precision{-1};
    char type{0};
};
/// Digits with their sign, ready to be padded.
struct FormattedNumber {
    std::string sign;    ///< or a prefix like 0x
    std::string digits;  ///< before the point
    std::string rest;    ///< from the point on
};
/// A number that is shown by e, f, g or %, without its sign.
std::string format_real(double value, char type, int precision, bool alternate);
std::string format_integer(std::uint64_t magnitude, unsigned base, bool capitals);
/// `count` code points in all, at least.
std::string padded(
    std::string text, std::size_t count, std::size_t width, const std::string& fill, char align);
/// repr() with everything beyond ASCII escaped.
std::string ascii_only(std::string_view shown);

}  // namespace lang
