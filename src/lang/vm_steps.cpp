#include "lang/vm_steps.hpp"

#include "lang/modules.hpp"
#include "lang/operations.hpp"

#include <algorithm>

namespace lang {
namespace {

using Kind = Value::Kind;

}  // namespace

bool name_has_no_value(Workspace& workspace, const std::string& name)
{
    return workspace.raise(
        Class::name_error, "name '" + name + "' is not defined", "used_before", {{"name", name}});
}

bool has_own_value(Workspace& workspace, const Value& variable, const Frame& frame, Register number)
{
    if (!variable.is(Kind::undefined)) {
        return true;
    }
    const std::vector<std::string>& names = frame.function->variables;
    const std::string name = number < names.size() ? names[number] : std::string{};
    if (frame.base == 0) {
        return name_has_no_value(workspace, name);
    }
    return workspace.raise(
        Class::unbound_local_error,
        "cannot access local variable '" + name + "' where it is not associated with a value",
        "used_before",
        {{"name", name}});
}

bool get_cell(
    Workspace& workspace, const Frame& frame, Register number, const Value& cell, Value& result)
{
    const Value& value = static_cast<Cell&>(cell.as_object()).value;
    if (!value.is(Kind::undefined)) {
        result = value;
        return true;
    }
    const Prototype& function = *frame.function;
    const std::string name =
        number < function.variables.size() ? function.variables[number] : std::string{};
    if (number < function.variables.size() - function.captures) {
        return has_own_value(workspace, value, frame, number);
    }
    return workspace.raise(Class::name_error,
                           "cannot access free variable '" + name +
                               "' where it is not associated with a value in enclosing scope",
                           "used_before",
                           {{"name", name}});
}

bool extend_with(Workspace& workspace, const Value& list, const Value& more)
{
    std::vector<Value> items;
    if (!collect(workspace, more, items)) {
        return false;
    }
    for (Value& item : items) {
        if (!workspace.append(*as_list(list), std::move(item))) {
            return false;
        }
    }
    return true;
}

bool make_set(Workspace& workspace, Value& list, bool constants)
{
    Value once;
    if (!make_set_of(workspace, list, once)) {
        return false;
    }
    if (constants) {
        return copy_set(workspace, once, list);
    }
    list = std::move(once);
    return true;
}

bool make_text(Workspace& workspace, const Value* first, std::size_t count, Value& result)
{
    if (count == 1 && as_text(*first) != nullptr) {
        result = *first;
        return true;
    }
    std::string joined;
    for (std::size_t i = 0; i < count; ++i) {
        if (!append_str(workspace, joined, first[i])) {
            return false;
        }
    }
    workspace.charge(joined.size() / 16);
    return workspace.make_text(std::move(joined), result);
}

bool get_attribute(Workspace& workspace,
                   const Value& object,
                   const std::string& name,
                   Value& result)
{
    const auto* module = object_as<Foreign>(object, Object::Type::module);
    if (module != nullptr) {
        const ModuleRow& row = modules()[module->number];
        if (const ModuleConstant* constant = row.constant(name)) {
            result = Value::real(constant->value);
            return true;
        }
        if (const std::optional<std::size_t> function = row.function(name)) {
            return workspace.make_foreign(Object::Type::builtin, *function, result);
        }
        return workspace.raise(
            Class::attribute_error,
            "module '" + std::string{row.name} + "' has no attribute '" + name + "'",
            "no_method",
            {{"name", name}, {"value", std::string{row.name}}});
    }
    if (const Record* const record = as_record(object)) {
        const auto fields = record->shape->fields;
        const auto found = std::find(fields.begin(), fields.end(), name);
        if (found != fields.end()) {
            result = Value{record->values[static_cast<std::size_t>(found - fields.begin())]};
            return true;
        }
    }
    const Foreign* const klass = as_class(object);
    if (klass != nullptr && name == "__name__") {
        return workspace.make_text(std::string{name_of(static_cast<Class>(klass->number))}, result);
    }
    return workspace.raise(
        Class::attribute_error,
        "'" + std::string{type_name(object)} + "' object has no attribute '" + name + "'",
        "no_method",
        {{"name", name}, {"value", preview(object)}});
}

}  // namespace lang
