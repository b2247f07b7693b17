#include "lang/operations.hpp"
#include "lang/vm_state.hpp"

#include <algorithm>

namespace lang {

bool Vm::State::make_function(std::size_t number, Value* target)
{
    const std::size_t defaults = chunk->functions[number].defaults;
    std::vector<Value> values(std::make_move_iterator(target + 1),
                              std::make_move_iterator(target + 1 + defaults));
    return workspace.make_function(number, std::move(values), *target);
}

bool Vm::State::call_builtin(std::size_t row,
                             std::size_t callee,
                             std::size_t count,
                             std::span<const std::string> names)
{
    workspace.charge(call_cost);
    const std::span<const Value> passed{stack.data() + callee + 1, count + names.size()};
    const bool fine = lang::call_builtin(
        workspace, *this, row, {passed.first(count), passed.subspan(count), names}, stack[callee]);
    clear_values(stack.data() + callee + 1, passed.size());
    return fine;
}

bool Vm::State::call_method(std::size_t row, std::size_t callee, std::size_t count)
{
    workspace.charge(call_cost);
    Value result;
    const bool fine = lang::call_method(
        workspace, row, stack[callee], {stack.data() + callee + 1, count}, result);
    stack[callee] = std::move(result);
    clear_values(stack.data() + callee + 1, count);
    return fine;
}

bool Vm::State::call_native(std::size_t number, std::size_t callee, std::size_t count)
{
    workspace.charge(call_cost);
    const NativeShape& native = chunk->natives[number];
    if (count != native.parameters) {
        const int expected = static_cast<int>(native.parameters);
        return takes(workspace, native.name, expected, expected, count);
    }
    Value result;
    core::Message refusal;
    Host::Answer reply = Host::Answer::returned;
    if (host.call != nullptr) {
        reply = host.call(host.self, number, {stack.data() + callee + 1, count}, result, refusal);
    }
    clear_values(stack.data() + callee + 1, count);
    stack[callee] = std::move(result);
    switch (reply) {
        case Host::Answer::returned:
            return true;
        case Host::Answer::waits:
            answered = callee;
            status = Status::waiting;
            return true;
        case Host::Answer::refused:
            break;
    }
    return workspace.fail(std::move(refusal));
}

bool Vm::State::call_value(std::size_t callee,
                           std::size_t count,
                           std::span<const std::string> names)
{
    const Value called = stack[callee];
    if (const auto* function = object_as<Function>(called, Object::Type::function)) {
        return bind(*function, callee, count, names) &&
               enter(chunk->functions[function->prototype], callee);
    }
    if (const auto* builtin = object_as<Foreign>(called, Object::Type::builtin)) {
        return call_builtin(builtin->number, callee, count, names);
    }
    if (const auto* native = object_as<Foreign>(called, Object::Type::native)) {
        if (!names.empty()) {
            return workspace.fail(
                "unknown_parameter",
                {{"name", names.front()}, {"function", chunk->natives[native->number].name}});
        }
        return call_native(native->number, callee, count);
    }
    return workspace.fail("not_callable", {{"value", preview(called)}});
}

bool Vm::State::bind(const Function& function,
                     std::size_t callee,
                     std::size_t count,
                     std::span<const std::string> names)
{
    const Prototype& shape = chunk->functions[function.prototype];
    if (names.empty() && count == shape.parameters) {
        return true;
    }
    const std::size_t least = shape.parameters - shape.defaults;
    if (count > shape.parameters) {
        return takes(workspace,
                     shape.name,
                     static_cast<int>(least),
                     static_cast<int>(shape.parameters),
                     count);
    }
    std::vector<Value> bound(shape.parameters, Value::undefined());
    Value* const passed = stack.data() + callee + 1;
    std::move(passed, passed + count, bound.begin());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto end = shape.variables.begin() + static_cast<std::ptrdiff_t>(shape.parameters);
        const auto found = std::find(shape.variables.begin(), end, names[i]);
        const auto index = static_cast<std::size_t>(found - shape.variables.begin());
        if (found == end || !bound[index].is(Value::Kind::undefined)) {
            return workspace.fail(found == end ? "unknown_parameter" : "given_twice",
                                  {{"name", names[i]}, {"function", shape.name}});
        }
        bound[index] = std::move(passed[count + i]);
    }
    for (std::size_t i = 0; i < bound.size(); ++i) {
        if (bound[i].is(Value::Kind::undefined)) {
            if (i < least) {
                return takes(workspace,
                             shape.name,
                             static_cast<int>(least),
                             static_cast<int>(shape.parameters),
                             i);
            }
            bound[i] = function.defaults[i - least];
        }
    }
    const std::size_t end = callee + 1 + bound.size();
    if (end > stack.size()) {
        stack.resize(std::max(end, 2 * stack.size()));
    }
    std::move(bound.begin(), bound.end(), stack.begin() + static_cast<std::ptrdiff_t>(callee + 1));
    return true;
}

}  // namespace lang
