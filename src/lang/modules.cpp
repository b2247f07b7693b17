#include "lang/modules.hpp"

#include "lang/builtins.hpp"

#include <algorithm>
#include <limits>
#include <numbers>

namespace lang {
namespace {

constexpr ModuleConstant math_constants[] = {
    {"pi", std::numbers::pi},
    {"e", std::numbers::e},
    {"tau", 2 * std::numbers::pi},
    {"inf", std::numeric_limits<double>::infinity()},
    {"nan", std::numeric_limits<double>::quiet_NaN()},
};

constexpr ModuleRow module_rows[] = {{"math", math_constants}, {"random", {}}};

}  // namespace

std::span<const ModuleRow> modules() { return module_rows; }

const ModuleRow* find_module(std::string_view name)
{
    const auto* const found = std::find_if(std::begin(module_rows),
                                           std::end(module_rows),
                                           [&](const ModuleRow& row) { return row.name == name; });
    return found == std::end(module_rows) ? nullptr : found;
}

std::vector<std::string> ModuleRow::names() const
{
    std::vector<std::string> all;
    const std::string prefix = std::string{name} + ".";
    for (const BuiltinRow& row : builtins()) {
        if (row.name.starts_with(prefix)) {
            all.emplace_back(row.name.substr(prefix.size()));
        }
    }
    for (const ModuleConstant& each : constants) {
        all.emplace_back(each.name);
    }
    return all;
}

const ModuleConstant* ModuleRow::constant(std::string_view wanted) const
{
    const auto found =
        std::find_if(constants.begin(), constants.end(), [&](const ModuleConstant& each) {
            return each.name == wanted;
        });
    return found == constants.end() ? nullptr : &*found;
}

std::optional<std::size_t> ModuleRow::function(std::string_view wanted) const
{
    return builtin_row_of(std::string{name} + "." + std::string{wanted});
}

}  // namespace lang
