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

/// Drives one program on one world, a slice at a time, and records its trace. The handlers of
/// events run one at a time, queued, while main waits in an action or has ended; the run ends when
/// main is done and the queue is empty.
class Run {
public:
    Run(std::shared_ptr<const lang::Chunk> chunk,
        const lang::Module& module,
        std::unique_ptr<stages::World> world,
        RunLimits limits = {});
    Run(const Run&) = delete;  // the VM holds a pointer to its host
    Run& operator=(const Run&) = delete;
    ~Run() = default;

    /// Goes on for about that long, or for about that many steps; true when the run has ended.
    bool advance(std::chrono::nanoseconds time);
    bool advance(std::int64_t steps);
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
    static void print(void* self, std::string_view line);
    lang::Host::Answer answer_call(std::size_t function,
                                   std::span<const lang::Value> arguments,
                                   lang::Value& result,
                                   core::Message& refusal);
    void turn(std::int64_t budget);
    void compute(std::int64_t budget);
    void go_on();
    bool start_next_handler();
    void record_moment();
    std::shared_ptr<const Variables> variables_now() const;
    void end(Ending::Kind kind);
    void end_at_limit(Ending::Kind kind, core::Message message);

    /// An action that was done and has not been recorded: the VM tells where it was only once it
    /// waits.
    struct Called {
        std::size_t function{};
        bool bump{false};
        lang::Value value;
    };

    const lang::Module& m_module;
    RunLimits m_limits;
    std::shared_ptr<const lang::Chunk> m_chunk;
    std::unique_ptr<stages::World> m_world;
    Trace m_trace;
    std::optional<Called> m_called;
    bool m_beyond_last_action{false};
    lang::Value m_answer_to_main;
    lang::Value m_answer_to_handler;
    std::deque<std::string_view> m_events;
    std::int64_t m_steps_at_last_action{0};
    lang::Vm m_vm;  // last: it is made with a pointer to this
};

}  // namespace lesson
