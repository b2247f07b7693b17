#include "lang/operations.hpp"
#include "lang/vm_state.hpp"

#include <algorithm>

namespace lang {

bool Vm::State::too_many_calls()
{
    return workspace.raise(
        Class::recursion_error, "maximum recursion depth exceeded", "too_many_calls");
}

bool Vm::State::make_function(std::size_t number, Value* target)
{
    const std::size_t defaults = chunk->functions[number].defaults;
    std::vector<Value> values(std::make_move_iterator(target + 1),
                              std::make_move_iterator(target + 1 + defaults));
    return workspace.make_function(number, std::move(values), *target);
}

/// Over the iterable behind it.
bool Vm::State::make_generator(std::size_t number, Value* target)
{
    if (!is_iterable(target[1])) {
        return workspace.raise(Class::type_error,
                               "'" + std::string{type_name(target[1])} + "' object is not iterable",
                               "cannot_walk",
                               {{"value", preview(target[1])}});
    }
    if (!workspace.make_generator(number, chunk->functions[number].registers, *target)) {
        return false;
    }
    as_generator(*target)->registers.front() = std::move(target[1]);
    return true;
}

bool Vm::State::call_builtin(std::size_t row,
                             std::size_t callee,
                             std::size_t count,
                             std::span<const std::string> names)
{
    workspace.charge(call_cost);
    calling = callee;
    const std::span<const Value> passed{stack.data() + callee + 1, count + names.size()};
    const bool fine = lang::call_builtin(
        workspace, *this, row, {passed.first(count), passed.subspan(count), names}, stack[callee]);
    // After a fault the call may have to begin anew.
    if (fine) {
        clear_values(stack.data() + callee + 1, passed.size());
    }
    return fine;
}

bool Vm::State::call_method(std::size_t row, std::size_t callee, std::size_t count)
{
    workspace.charge(call_cost);
    Value result;
    const bool fine = lang::call_method(
        workspace, row, stack[callee], {{stack.data() + callee + 1, count}, {}, {}}, result);
    if (fine) {
        stack[callee] = std::move(result);
        clear_values(stack.data() + callee + 1, count);
    }
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
    if (const auto* builtin = object_as<Foreign>(stack[callee], Object::Type::builtin)) {
        return call_builtin(builtin->number, callee, count, names);
    }
    const Value called = stack[callee];
    if (const Foreign* klass = as_class(called)) {
        return call_class(static_cast<Class>(klass->number), callee, count, names);
    }
    if (const auto* function = object_as<Function>(called, Object::Type::function)) {
        const Prototype& prototype = chunk->functions[function->prototype];
        if (!bind(*function, callee, count, names) || !enter(prototype, callee)) {
            return false;
        }
        std::copy(function->cells.begin(),
                  function->cells.end(),
                  registers() + prototype.variables.size() - prototype.captures);
        return true;
    }
    if (const auto* native = object_as<Foreign>(called, Object::Type::native)) {
        if (!names.empty()) {
            return workspace.raise(
                Class::type_error,
                chunk->natives[native->number].name + "() takes no keyword arguments",
                "unknown_parameter",
                {{"name", names.front()}, {"function", chunk->natives[native->number].name}});
        }
        return call_native(native->number, callee, count);
    }
    return workspace.raise(Class::type_error,
                           "'" + std::string{type_name(called)} + "' object is not callable",
                           "not_callable",
                           {{"value", preview(called)}});
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
        return wrong_count(shape, count);
    }
    std::vector<Value> bound(shape.parameters, Value::undefined());
    Value* const passed = stack.data() + callee + 1;
    std::move(passed, passed + count, bound.begin());
    for (std::size_t i = 0; i < names.size(); ++i) {
        const auto end = shape.variables.begin() + static_cast<std::ptrdiff_t>(shape.parameters);
        const auto found = std::find(shape.variables.begin(), end, names[i]);
        const auto index = static_cast<std::size_t>(found - shape.variables.begin());
        if (found == end || !bound[index].is(Value::Kind::undefined)) {
            const std::string problem = found == end ? "() got an unexpected keyword argument '"
                                                     : "() got multiple values for argument '";
            return workspace.raise(Class::type_error,
                                   shape.name + problem + names[i] + "'",
                                   found == end ? "unknown_parameter" : "given_twice",
                                   {{"name", names[i]}, {"function", shape.name}});
        }
        bound[index] = std::move(passed[count + i]);
    }
    for (std::size_t i = 0; i < bound.size(); ++i) {
        if (bound[i].is(Value::Kind::undefined)) {
            if (i < least) {
                return missing_arguments(shape, bound, least);
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

bool Vm::State::wrong_count(const Prototype& shape, std::size_t given)
{
    const std::size_t least = shape.parameters - shape.defaults;
    const std::string expected =
        least == shape.parameters
            ? std::to_string(least)
            : "from " + std::to_string(least) + " to " + std::to_string(shape.parameters);
    return workspace.raise(Class::type_error,
                           shape.name + "() takes " + expected + " positional argument" +
                               (shape.parameters == 1 ? "" : "s") + " but " +
                               std::to_string(given) + (given == 1 ? " was" : " were") + " given",
                           least == shape.parameters ? "wrong_count" : "too_many",
                           {{"name", shape.name},
                            {"expected", static_cast<std::int64_t>(shape.parameters)},
                            {"given", static_cast<std::int64_t>(given)}});
}

bool Vm::State::missing_arguments(const Prototype& shape,
                                  const std::vector<Value>& bound,
                                  std::size_t least)
{
    std::vector<std::string> missing;
    for (std::size_t i = 0; i < least; ++i) {
        if (bound[i].is(Value::Kind::undefined)) {
            missing.push_back("'" + shape.variables[i] + "'");
        }
    }
    std::string listed;
    for (std::size_t i = 0; i < missing.size(); ++i) {
        const bool last = i + 1 == missing.size();
        listed += i == 0 ? "" : !last ? ", " : missing.size() == 2 ? " and " : ", and ";
        listed += missing[i];
    }
    const std::size_t given =
        static_cast<std::size_t>(std::count_if(bound.begin(), bound.end(), [](const Value& value) {
            return !value.is(Value::Kind::undefined);
        }));
    return workspace.raise(Class::type_error,
                           shape.name + "() missing " + std::to_string(missing.size()) +
                               " required positional argument" + (missing.size() == 1 ? "" : "s") +
                               ": " + listed,
                           least == shape.parameters ? "wrong_count" : "too_few",
                           {{"name", shape.name},
                            {"expected", static_cast<std::int64_t>(least)},
                            {"given", static_cast<std::int64_t>(given)}});
}

bool Vm::State::call_class(Class klass,
                           std::size_t callee,
                           std::size_t count,
                           std::span<const std::string> names)
{
    if (const std::optional<std::size_t> row = builtin_row_of(name_of(klass))) {
        return call_builtin(*row, callee, count, names);
    }
    const std::string name{name_of(klass)};
    if (!is_exception(klass) || !names.empty()) {
        return workspace.raise(Class::type_error,
                               is_exception(klass) ? name + "() takes no keyword arguments"
                                                   : "cannot create '" + name + "' instances",
                               "not_callable",
                               {{"value", name}});
    }
    const auto first = stack.begin() + static_cast<std::ptrdiff_t>(callee + 1);
    std::vector<Value> arguments{
        std::make_move_iterator(first),
        std::make_move_iterator(first + static_cast<std::ptrdiff_t>(count))};
    return workspace.make_exception(klass, std::move(arguments), stack[callee]);
}

bool Vm::State::call_spread(std::size_t callee, bool is_method, std::span<const std::string> row)
{
    constexpr std::size_t most_arguments = 100'000;
    const std::size_t keywords = row.size() - (is_method ? 1 : 0);
    // The call must not have to begin anew once its arguments have moved.
    const std::vector<Value>& listed = as_list(stack[callee + 1])->items;
    if (!std::all_of(listed.begin(), listed.end(), [&](const Value& each) {
            return can_walk_now(workspace, each);
        })) {
        return false;
    }
    std::vector<Value> arguments = std::move(as_list(stack[callee + 1])->items);
    if (arguments.size() > most_arguments) {
        return workspace.fail("too_big");
    }
    const std::size_t count = arguments.size();
    for (std::size_t i = 0; i < keywords; ++i) {
        arguments.push_back(std::move(stack[callee + 2 + i]));
    }
    const std::size_t end = callee + 2 + arguments.size();
    if (end > stack.size()) {
        stack.resize(std::max(end, 2 * stack.size()));
    }
    workspace.charge(count);
    std::move(arguments.begin(),
              arguments.end(),
              stack.begin() + static_cast<std::ptrdiff_t>(callee + 1));
    return is_method ? call_method_keywords(callee, count, row) : call_value(callee, count, row);
}

bool Vm::State::call_method_keywords(std::size_t callee,
                                     std::size_t count,
                                     std::span<const std::string> row)
{
    workspace.charge(call_cost);
    const std::span<const std::string> names = row.subspan(1);
    const std::span<const Value> passed{stack.data() + callee + 1, count + names.size()};
    Value result;
    const bool fine = lang::call_method(workspace,
                                        *method_row_of(row.front()),
                                        stack[callee],
                                        {passed.first(count), passed.subspan(count), names},
                                        result);
    if (fine) {
        stack[callee] = std::move(result);
        clear_values(stack.data() + callee + 1, passed.size());
    }
    return fine;
}

}  // namespace lang
