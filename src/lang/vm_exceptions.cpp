#include "lang/operations.hpp"
#include "lang/vm_state.hpp"

#include <algorithm>

namespace lang {
namespace {

/// As much of a text as a message shows.
std::string preview_of_text(const std::string& text)
{
    constexpr std::size_t shown = 200;
    if (text.size() <= shown) {
        return text;
    }
    std::size_t end = shown;
    while ((static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return text.substr(0, end) + "…";
}

}  // namespace

// ---- generators
// ------------------------------------------------------------------------------------

bool Vm::State::resume(Generator& generator)
{
    if (generator.running) {
        return workspace.raise(
            Class::value_error, "generator already executing", "changed_while_walked");
    }
    const Prototype& function = chunk->functions[generator.prototype];
    const std::size_t self = free_register();
    if (!enter(function, self)) {
        return false;
    }
    stack[self] = Value{generator};
    generator.running = true;
    std::move(generator.registers.begin(), generator.registers.end(), registers());
    if (generator.next != nullptr) {
        frames.back().next = generator.next;
        return true;
    }
    std::fill_n(registers() + function.parameters,
                function.variables.size() - function.parameters,
                Value::undefined());
    std::copy(generator.cells.begin(),
              generator.cells.end(),
              registers() + function.variables.size() - function.captures);
    return true;
}

void Vm::State::give_item(Value item)
{
    const Frame left = frames.back();
    Generator& generator = *as_generator(stack[left.base - 1]);
    generator.next = left.next;
    generator.running = false;
    std::move(stack.begin() + static_cast<std::ptrdiff_t>(left.base),
              stack.begin() + static_cast<std::ptrdiff_t>(left.base + generator.registers.size()),
              generator.registers.begin());
    stack[left.base - 1] = Value{};
    frames.pop();
    // The next_item that asked stands before its jump.
    Frame& asked = frames.back();
    registers()[asked.next[-1].b()] = std::move(item);
    const std::int32_t distance = asked.next->offset();
    asked.next += 1 + distance;
    workspace.budget += std::min(distance, 0);
}

void Vm::State::end_generator()
{
    const Frame left = frames.back();
    Generator& generator = *as_generator(stack[left.base - 1]);
    generator.running = false;
    generator.finished = true;
    clear_values(stack.data() + left.base, left.function->registers);
    stack[left.base - 1] = Value{};
    frames.pop();
    ++frames.back().next;
}

bool Vm::State::drain_wanted(const Word& failed)
{
    Value wanted = workspace.take_wanted();
    if (as_generator(wanted) == nullptr) {
        return false;
    }
    // The instruction is the word before, or there is its tail between.
    Frame& frame = frames.back();
    frame.next -= frame.next[-1].opcode() == failed.opcode() ? 1 : 2;
    if (is_watched) {
        begun.push_back({frames.size(), frame.next});
    }
    const std::size_t callee = free_register();
    const Prototype& drain = chunk->functions[chunk->drain];
    if (callee + 2 > stack.size()) {
        stack.resize(2 * stack.size() + 2);
    }
    stack[callee + 1] = std::move(wanted);
    return enter(drain, callee);
}

// ---- exceptions
// ------------------------------------------------------------------------------------

bool Vm::State::catch_fault()
{
    Value exception;
    if (!workspace.is_catchable()) {
        return false;
    }
    for (std::size_t i = frames.size(); i-- > floor();) {
        Frame& frame = frames[i];
        const auto at = static_cast<std::size_t>(frame.next - frame.function->code.data()) - 1;
        const std::vector<Catch>& catches = frame.function->catches;
        const auto found = std::find_if(catches.begin(), catches.end(), [&](const Catch& each) {
            return at >= each.begin && at < each.end;
        });
        if (found == catches.end()) {
            continue;
        }
        const Origin place = origin_of_program();
        if (!workspace.take_exception(exception)) {
            return false;
        }
        Exception& raised = *as_exception(exception);
        raised.place = raised.place == NodeId::none ? place.expression : raised.place;
        while (frames.size() > i + 1) {
            unwind();
        }
        workspace.charge(call_cost);
        registers()[found->exception] = std::move(exception);
        frame.next = frame.function->code.data() + found->target;
        return true;
    }
    return false;
}

/// Leaves the running function for an exception that passes it.
void Vm::State::unwind()
{
    const Frame& left = frames.back();
    if (Generator* generator = as_generator(stack[left.base - 1])) {
        if (generator->running) {
            generator->running = false;
            generator->finished = true;
        }
    }
    clear_values(stack.data() + left.base, left.function->registers);
    stack[left.base - 1] = Value{};
    frames.pop();
}

bool Vm::State::raise_value(const Value& raised)
{
    Value exception = raised;
    const Foreign* const klass = as_class(raised);
    if (klass != nullptr && is_exception(static_cast<Class>(klass->number)) &&
        !workspace.make_exception(static_cast<Class>(klass->number), {}, exception)) {
        return false;
    }
    Exception* const made = as_exception(exception);
    if (made == nullptr) {
        return workspace.raise(Class::type_error,
                               "exceptions must derive from BaseException",
                               "wrong_kind",
                               {{"name", "raise"}, {"value", preview(raised)}});
    }
    std::string text;
    if (made->message.key.empty()) {
        if (!append_exception(workspace, text, *made)) {
            return false;
        }
        text = preview_of_text(text);
        made->message =
            diagnose("raised",
                     {},
                     {{"error", std::string{name_of(made->klass)}}, {"text", std::move(text)}})
                .message;
    }
    made->place = NodeId::none;
    return workspace.raise(exception);
}

bool Vm::State::raise_again(const Value& exception)
{
    return as_exception(exception) != nullptr
               ? workspace.raise(exception)
               : workspace.raise(
                     Class::runtime_error,
                     "No active exception to reraise",
                     "raised",
                     {{"error", "RuntimeError"}, {"text", "No active exception to reraise"}});
}

bool Vm::State::matches(const Value& exception, const Value& wanted, bool& result)
{
    const Class raised = as_exception(exception)->klass;
    const auto consider = [&](const Value& each) {
        const Foreign* const klass = as_class(each);
        if (klass == nullptr || !is_exception(static_cast<Class>(klass->number))) {
            return workspace.raise(
                Class::type_error,
                "catching classes that do not inherit from BaseException is not allowed",
                "wrong_kind",
                {{"name", "except"}, {"value", preview(each)}});
        }
        result = result || is_subclass(raised, static_cast<Class>(klass->number));
        return true;
    };
    result = false;
    if (const Sequence* several = as_tuple(wanted)) {
        return std::all_of(several->items.begin(), several->items.end(), consider);
    }
    return consider(wanted);
}

bool Vm::State::fail_assertion(const Value* message)
{
    std::string text;
    if (message == nullptr) {
        Value made;
        return workspace.make_exception(Class::assertion_error, {}, made) &&
               (as_exception(made)->message = diagnose("assertion", {}).message,
                workspace.raise(made));
    }
    if (!append_str(workspace, text, *message)) {
        return false;
    }
    return workspace.raise(Class::assertion_error,
                           *message,
                           "raised",
                           {{"error", "AssertionError"}, {"text", preview_of_text(text)}});
}

}  // namespace lang
