#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

/// A number that a module has a name for.
struct ModuleConstant {
    std::string_view name;
    double value;
};

/// One of Python's modules that programs can import. Its functions are the rows of builtins.def
/// whose names begin with the module's and a point.
struct ModuleRow {
    std::string_view name;
    std::span<const ModuleConstant> constants;

    /// All that `from module import *` brings.
    std::vector<std::string> names() const;
    const ModuleConstant* constant(std::string_view name) const;
    std::optional<std::size_t> function(std::string_view name) const;
};

std::span<const ModuleRow> modules();
const ModuleRow* find_module(std::string_view name);

}  // namespace lang
