#include "lang/builtins.hpp"
#include "lang/operations.hpp"

#include <algorithm>

namespace lang {
namespace {

bool list_append(Workspace& workspace,
                 const Value& object,
                 std::span<const Value> arguments,
                 Value& result)
{
    if (!workspace.append(*as_list(object), arguments[0])) {
        return false;
    }
    result = Value{};
    return true;
}

constexpr MethodRow method_rows[] = {
    {"append", Object::Type::list, 1, 1, list_append},
};

}  // namespace

std::span<const MethodRow> methods() { return method_rows; }

std::optional<std::size_t> method_row_of(std::string_view name)
{
    const auto found = std::find_if(std::begin(method_rows),
                                    std::end(method_rows),
                                    [&](const MethodRow& row) { return row.name == name; });
    return found == std::end(method_rows)
               ? std::nullopt
               : std::optional{static_cast<std::size_t>(found - std::begin(method_rows))};
}

bool call_method(Workspace& workspace,
                 std::size_t row,
                 const Value& object,
                 std::span<const Value> arguments,
                 Value& result)
{
    const std::string_view name = method_rows[row].name;
    for (; row < std::size(method_rows) && method_rows[row].name == name; ++row) {
        const MethodRow& method = method_rows[row];
        if (object.is(Value::Kind::object) && object.as_object().type() == method.type) {
            return takes(workspace, name, method.least, method.most, arguments.size()) &&
                   method.call(workspace, object, arguments, result);
        }
    }
    return workspace.fail("no_method", {{"name", std::string{name}}, {"value", preview(object)}});
}

}  // namespace lang
