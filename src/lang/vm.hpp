#pragma once

#include "lang/compiler.hpp"
#include "lang/value.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lang {

struct Prototype;

enum class Status : std::uint8_t {
    ready,     ///< more to run: the budget was spent
    waiting,   ///< in a stage function that takes its time; answer() goes on
    finished,  ///< the end was reached
    failed,    ///< see fault()
};

/// What the VM asks its host for. Plain function pointers: a call costs nanoseconds.
struct Host {
    enum class Answer : std::uint8_t { returned, waits, refused };

    void* self{nullptr};
    /// Calls function number `function` of the module. `returned`: `result` is filled in. `waits`:
    /// the program is suspended until answer(). `refused`: `refusal` says why; the run fails with
    /// it.
    Answer (*call)(void* self,
                   std::size_t function,
                   std::span<const Value> arguments,
                   Value& result,
                   core::Message& refusal){nullptr};
    /// A line that print() has finished, without its newline.
    void (*print)(void* self, std::string_view text){nullptr};
    /// Instead of `print`: each piece of text as soon as it is printed, newlines included.
    void (*write)(void* self, std::string_view text){nullptr};
    /// A line for input(), without its newline. `returned`: it is in `line`. `waits`: it comes with
    /// answer_line(). `refused`: there is none, and the program gets an EOFError.
    Answer (*read_line)(void* self, std::string& line){nullptr};
};

/// The limits end a run with a message, never with a crash or a freeze.
struct Limits {
    int call_depth{1000};
    std::size_t memory{std::size_t{64} << 20U};  ///< bytes, counted
    std::size_t output{std::size_t{1} << 20U};   ///< bytes printed
    std::uint64_t random_seed{0};                ///< of programs that don't call random.seed
};

/// What a program knows at some moment: a global name and its value, as repr() shows it.
struct Variable {
    std::string name;
    std::string value;
    bool operator==(const Variable&) const = default;
};

/// A call in progress, or main.
struct CallFrame {
    std::string function;             ///< empty for main
    NodeId statement{};               ///< which it is at: the next one, or the one that calls
    std::vector<Variable> variables;  ///< in the order in which the program names them
    bool operator==(const CallFrame&) const = default;
};

/// What tells a call from others without looking into it.
struct FrameId {
    std::size_t number{};  ///< for frame()
    const Prototype* function{};
    bool shares{false};  ///< other functions may change its variables
    bool operator==(const FrameId&) const = default;
};

/// Runs a chunk a slice at a time. No global state: two VMs run side by side.
class Vm {
public:
    Vm(std::shared_ptr<const Chunk> chunk, Host host, Limits limits = {});
    ~Vm();
    Vm(Vm&&) noexcept;
    Vm& operator=(Vm&&) noexcept;

    /// Runs at most about `budget` instructions (counted at back edges and calls, so a slice
    /// overshoots by one straight run). Returns early when a stage function waits, and at the end.
    Status run(std::int64_t budget);
    /// The same, but stops before each statement too: then at_statement() is true, and here() is
    /// that statement. `pass`, `global`, `nonlocal` and the word `try` do nothing and are no stops.
    Status run_to_statement(std::int64_t budget);
    bool at_statement() const;
    Status status() const;
    /// What a stage function may return besides numbers, made on the heap of this run; nothing
    /// where it has no room. `shape` outlives the run, and has as many fields as there are values.
    std::optional<Value> give_text(std::string_view text);
    std::optional<Value> give_list(std::vector<Value> items);
    std::optional<Value> give_record(const RecordShape& shape, std::vector<Value> values);
    /// Gives the waiting stage function its result; the status becomes ready.
    void answer(const Value& result);
    /// Gives the waiting input() its line.
    void answer_line(std::string_view line);
    /// Starts the handler of that event if the program defines one, while main waits or has
    /// finished and no other handler runs; otherwise returns false. run() then runs the handler to
    /// its end, and the status returns to what it was before.
    bool start_handler(std::string_view event);
    bool handles(std::string_view event) const;
    bool in_handler() const;

    /// The statement that the next instruction came from: both editors highlight it. While a stage
    /// function waits, the call's statement.
    NodeId here() const;
    /// The statements that are being run, outermost first: enclosing loops, callers, here().
    std::vector<NodeId> stack() const;
    /// Instructions run so far, in the unit of the budget.
    std::int64_t steps() const;
    /// Only after `failed`.
    const Diagnostic& fault() const;
    std::vector<Variable> globals() const;
    /// The calls in progress, main first. Those of `lambda` and of Python's own functions are left
    /// out. Long values end with …
    std::vector<CallFrame> frames() const;
    /// The same bit by bit, for those who know some of them already.
    std::vector<FrameId> frame_ids() const;
    CallFrame frame(std::size_t number) const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace lang
