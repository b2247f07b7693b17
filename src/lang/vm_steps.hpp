#pragma once

#include "lang/vm_state.hpp"

#include <string>

/// What single instructions do, where that is rare or long enough to stand apart from the loop.
namespace lang {

using Register = std::uint8_t;

bool name_has_no_value(Workspace& workspace, const std::string& name);
inline bool has_value(Workspace& workspace, const Value& variable, const std::string& name)
{
    return !variable.is(Value::Kind::undefined) || name_has_no_value(workspace, name);
}
/// A variable of a function, or a global variable in main.
bool has_own_value(Workspace& workspace,
                   const Value& variable,
                   const Frame& frame,
                   Register number);
bool get_cell(
    Workspace& workspace, const Frame& frame, Register number, const Value& cell, Value& result);
bool extend_with(Workspace& workspace, const Value& list, const Value& more);
/// A set of a new list. CPython makes sets of constants twice, which may change their order.
bool make_set(Workspace& workspace, Value& list, bool constants);
bool make_text(Workspace& workspace, const Value* first, std::size_t count, Value& result);
bool get_attribute(Workspace& workspace,
                   const Value& object,
                   const std::string& name,
                   Value& result);

}  // namespace lang
