#pragma once

#include "lang/builtins.hpp"
#include "lang/call_stack.hpp"
#include "lang/chunk.hpp"
#include "lang/vm.hpp"

#include <algorithm>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace lang {

/// What a call costs of the budget, in about the number of instructions that it takes the time of.
inline constexpr std::size_t call_cost = 4;

/// Lets go of the objects in registers that nobody will read again.
inline void clear_values(Value* first, std::size_t count)
{
    for (Value* value = first; value != first + count; ++value) {
        if (value->is(Value::Kind::object)) [[unlikely]] {
            *value = Value{};
        }
    }
}

/// Everything that a run consists of. The first frame is main's and stays: its registers are the
/// global variables.
struct Vm::State final : Output {
    State(std::shared_ptr<const Chunk> program, Host called, Limits bounds);

    // ---- running (vm_run.cpp) ----
    /// Runs until the budget is spent, a stage function waits, or the end; leaves the reason in
    /// `status`. When watched, it stops before each statement, too.
    template <bool watched>
    void execute();
    void run(std::int64_t budget, bool watching);

    // ---- watching (vm_watch.cpp) ----
    /// Whether a statement begins with that word; then `at_statement` is set.
    bool stops_before(const Word* next);
    /// A call of a function of the program, or main: what frames() tells of.
    static bool is_told(const Prototype& function);
    std::vector<Variable> variables_of(const Frame& frame, std::size_t shown) const;

    // ---- calls (vm_call.cpp) ----
    /// These find their operands at register number `callee` of the stack. False: a fault.
    bool enter(const Prototype& function, std::size_t callee);
    bool call_value(std::size_t callee, std::size_t count, std::span<const std::string> names);
    bool call_builtin(std::size_t row,
                      std::size_t callee,
                      std::size_t count,
                      std::span<const std::string> names);
    bool call_native(std::size_t number, std::size_t callee, std::size_t count);
    bool call_method(std::size_t row, std::size_t callee, std::size_t count);
    bool bind(const Function& function,
              std::size_t callee,
              std::size_t count,
              std::span<const std::string> names);
    bool wrong_count(const Prototype& shape, std::size_t given);
    bool missing_arguments(const Prototype& shape,
                           const std::vector<Value>& bound,
                           std::size_t least);
    bool too_many_calls();
    bool make_function(std::size_t number, Value* target);
    bool make_generator(std::size_t number, Value* target);
    /// Leaves the running function, whose result stands below its registers; false if that was the
    /// last of a handler.
    bool leave();
    void end_handler();

    bool call_method_keywords(std::size_t callee,
                              std::size_t count,
                              std::span<const std::string> row);
    bool call_spread(std::size_t callee, bool is_method, std::span<const std::string> row);
    bool call_class(Class klass,
                    std::size_t callee,
                    std::size_t count,
                    std::span<const std::string> names);
    /// The register behind all that the running function uses: a call may begin there.
    std::size_t free_register() const
    {
        return frames.back().base + frames.back().function->registers;
    }
    // ---- generators and exceptions (vm_exceptions.cpp) ----
    /// Goes on in the generator that the next_item before `frames.back().next` asks; its item comes
    /// with `yield`. The generator has not finished and doesn't run.
    bool resume(Generator& generator);
    void give_item(Value item);
    void end_generator();
    /// Runs the generator that an operation wants to walk to its end, and then the instruction
    /// whose words end before `frames.back().next` once more.
    bool drain_wanted(const Word& failed);
    /// Goes on where the fault is caught; false if nothing catches it.
    bool catch_fault();
    void unwind();
    bool raise_value(const Value& raised);
    bool raise_again(const Value& exception);
    bool matches(const Value& exception, const Value& wanted, bool& result);
    bool fail_assertion(const Value* message);

    // ---- ends ----
    void fail_here();
    void finish();
    bool write(Workspace& charged, std::string_view text) override;
    bool read_line(Workspace& charged, Value& result) override;
    void flush();

    Value* registers() { return stack.data() + frames.back().base; }
    /// The number of main's frame, or of the running handler's: the ones below it wait.
    std::size_t floor() const { return handler != nullptr ? frames.number_of(*handler) : 0; }
    Origin origin(const Frame& frame) const;
    Origin origin_of_program() const;
    bool make_constant(const Constant& constant, Value& result);
    bool make_foreign(const ForeignConstant& foreign, Value& result);

    std::shared_ptr<const Chunk> chunk;
    Host host;
    Limits limits;
    Workspace workspace;  // owns what the values below point to
    std::vector<Value> constants;
    std::vector<Value> stack;
    CallStack frames;
    Status status{Status::ready};
    Diagnostic fault;

    std::size_t calling{0};                ///< the register for the result of the call in progress
    std::size_t answered{0};               ///< the register that waits for answer()
    const Frame* handler{nullptr};         ///< the frame of the handler that runs
    Status status_of_main{Status::ready};  ///< to go back to when the handler ends
    std::size_t answered_of_main{0};

    std::int64_t slice{0};  ///< the budget that the current run() began with
    std::int64_t steps{0};  ///< of the runs before
    std::size_t printed{0};
    std::string line;

    // ---- watching ----
    /// A statement whose first word begins anew once a generator has been drained.
    struct Begun {
        std::size_t depth{};
        const Word* word{nullptr};
    };

    bool is_watched{false};
    bool at_statement{false};
    const Word* entered{nullptr};  ///< the head of a loop that has begun
    std::vector<Begun> begun;
};

// Inline, since programs of many small functions do little else.

[[gnu::always_inline]] inline bool Vm::State::enter(const Prototype& function, std::size_t callee)
{
    if (frames.is_full()) [[unlikely]] {
        return too_many_calls();
    }
    const std::size_t base = callee + 1;
    const std::size_t end = base + function.registers + 1;
    if (end > stack.size()) [[unlikely]] {
        stack.resize(std::max(end, 2 * stack.size()));
    }
    for (std::size_t i = function.parameters; i < function.variables.size(); ++i) {
        stack[base + i] = Value::undefined();
    }
    frames.push({&function, base, function.code.data()});
    workspace.charge(call_cost);
    return true;
}

[[gnu::always_inline]] inline bool Vm::State::leave()
{
    const Frame& left = frames.back();
    clear_values(stack.data() + left.base, left.function->registers);
    frames.pop();
    if (&left != handler) [[likely]] {
        return true;
    }
    end_handler();
    return false;
}

}  // namespace lang
