#pragma once

#include "lang/module.hpp"
#include "lesson/trace.hpp"

#include <chrono>
#include <deque>
#include <string_view>

namespace lesson {

/// A run ends after this many actions, or this many steps of the VM without one: an endless program
/// ends with a message.
struct RunLimits {
    std::size_t actions{2000};
    std::int64_t steps_without_action{2'000'000};
};

/// What a run records, and what input() gets.
struct RunManner {
    /// Records a moment for each statement too, up to so many of them; 0: for actions alone.
    std::size_t statements{0};
    /// The lines for input(), in their order.
    std::shared_ptr<const std::vector<std::string>> answers{};
    /// Behind the last of them input() waits for answer_line(); otherwise it has an EOFError.
    bool asks{false};
};

/// Statements that a fine trace has moments of. Bounds memory and the time bar: a usual program
/// takes some 500 bytes a moment.
inline constexpr std::size_t most_statements = 10'000;

/// Drives one program on one world, a slice at a time, and records its trace. The handlers of
/// events run one at a time, queued, while main waits in an action or has ended; the run ends when
/// main is done and the queue is empty.
class Run {
public:
    Run(std::shared_ptr<const lang::Chunk> chunk,
        const lang::Module& module,
        std::unique_ptr<stages::World> world,
        RunLimits limits = {},
        RunManner manner = {});
    Run(const Run&) = delete;  // the VM holds a pointer to its host
    Run& operator=(const Run&) = delete;
    ~Run() = default;

    /// Goes on for about that long, or for about that many steps; true when the run has ended.
    bool advance(std::chrono::nanoseconds time);
    bool advance(std::int64_t steps);
    /// Gives the waiting input() its line.
    void answer_line(std::string_view line);
    /// Ends the run where it is, if it has not ended.
    void stop();
    bool ended() const { return m_trace.ending.has_value(); }
    const Trace& trace() const { return m_trace; }

private:
    static lang::Host::Answer call(void* self,
                                   std::size_t function,
                                   std::span<const lang::Value> arguments,
                                   lang::Value& result,
                                   core::Message& refusal);
    static void write(void* self, std::string_view text);
    static lang::Host::Answer read_line(void* self, std::string& line);
    lang::Host::Answer answer_call(std::size_t function,
                                   std::span<const lang::Value> arguments,
                                   lang::Value& result,
                                   core::Message& refusal);
    std::optional<lang::Value> made(const stages::Given& given);
    void turn(std::int64_t budget);
    void compute(std::int64_t budget);
    void go_on();
    bool start_next_handler();
    void record_action();
    void record_statement();
    void record_ending();
    void record(Moment moment);
    void begin_statement();
    void write(std::string_view text);
    void echo(std::string_view line);
    lang::Host::Answer give_line(std::string& line);
    std::shared_ptr<const Variables> variables_now() const;
    std::shared_ptr<const CallMoment> call_now();
    std::shared_ptr<const CallMoment> call_of(std::size_t depth,
                                              const lang::FrameId& id,
                                              const std::shared_ptr<const CallMoment>& caller);
    void end(Ending::Kind kind);
    void end_at_limit(Ending::Kind kind, core::Message message);

    /// An action that was done and has not been recorded: the VM tells where it was only once it
    /// waits.
    struct Called {
        std::size_t function{};
        bool bump{false};
        lang::Value value;
    };

    /// A statement that has begun and is recorded once it has run.
    struct Begun {
        lang::NodeId node{};
        std::vector<lang::NodeId> stack;
    };

    /// What was last recorded of a call in progress.
    struct KnownCall {
        lang::FrameId id;
        std::shared_ptr<const CallMoment> moment;
    };

    const lang::Module& m_module;
    RunLimits m_limits;
    RunManner m_manner;
    std::shared_ptr<const lang::Chunk> m_chunk;
    std::unique_ptr<stages::World> m_world;
    Trace m_trace;
    std::optional<Called> m_called;
    bool m_beyond_last_action{false};
    lang::Value m_answer_to_main;
    lang::Value m_answer_to_handler;
    std::deque<std::string_view> m_events;
    std::int64_t m_steps_at_last_action{0};
    bool m_fine;
    std::size_t m_statements{0};  ///< recorded
    std::optional<Begun> m_begun;
    std::vector<KnownCall> m_calls;  ///< outermost first, without main
    bool m_line_open{false};         ///< the last line of output has not ended
    bool m_reading{false};           ///< the VM waits for answer_line()
    std::size_t m_lines_read{0};
    lang::Vm m_vm;  // last: it is made with a pointer to this
};

}  // namespace lesson
