#include "lesson/run.hpp"

#include "lang/chunk.hpp"
#include "lang/second_look.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lesson {

namespace {

/// VM steps between two looks at the clock: about a third of a millisecond.
constexpr std::int64_t slice = 20'000;

}  // namespace

Run::Run(std::shared_ptr<const lang::Chunk> chunk,
         const lang::Module& module,
         std::unique_ptr<stages::World> world,
         RunLimits limits,
         RunManner manner)
    : m_module{module},
      m_limits{limits},
      m_manner{std::move(manner)},
      m_chunk{std::move(chunk)},
      m_world{std::move(world)},
      m_fine{m_manner.statements > 0},
      m_vm{m_chunk, lang::Host{this, &Run::call, nullptr, &Run::write, &Run::read_line}}
{
    m_trace.start = m_world->clone();
}

bool Run::advance(std::chrono::nanoseconds time)
{
    const auto deadline = std::chrono::steady_clock::now() + time;
    do {
        turn(slice);
    } while (!ended() && !m_reading && std::chrono::steady_clock::now() < deadline);
    return ended();
}

bool Run::advance(std::int64_t steps)
{
    const std::int64_t last = m_vm.steps() + steps;
    do {
        turn(std::min(slice, std::max<std::int64_t>(last - m_vm.steps(), 1)));
    } while (!ended() && !m_reading && m_vm.steps() < last);
    return ended();
}

void Run::stop()
{
    if (!ended()) {
        end(Ending::Kind::stopped);
    }
}

void Run::turn(std::int64_t budget)
{
    if (ended()) {
        return;
    }
    switch (m_vm.status()) {
        case lang::Status::ready:
            compute(budget);
            break;
        case lang::Status::waiting:
            if (!m_reading) {
                go_on();
            }
            break;
        case lang::Status::finished:
            if (!start_next_handler()) {
                record_ending();
                end(Ending::Kind::finished);
            }
            break;
        case lang::Status::failed:
            end(Ending::Kind::failed);
            m_trace.ending->diagnostic = lang::look_again(m_chunk->program, m_vm.fault());
            break;
    }
}

void Run::compute(std::int64_t budget)
{
    const bool in_handler = m_vm.in_handler();
    if (m_fine) {
        m_vm.run_to_statement(budget);
    } else {
        m_vm.run(budget);
    }
    if (m_beyond_last_action) {
        end_at_limit(
            Ending::Kind::too_many_actions,
            {"lumi.too_many_actions", {{"count", static_cast<std::int64_t>(m_limits.actions)}}});
    } else if (m_called) {
        record_action();
    } else if (m_reading) {
        m_trace.asking->stack = m_vm.stack();
    } else if (m_vm.status() == lang::Status::finished || (in_handler && !m_vm.in_handler())) {
        record_statement();
    } else if (m_vm.at_statement()) {
        record_statement();
        begin_statement();
    }
    if (!ended() && m_vm.status() == lang::Status::ready &&
        m_vm.steps() - m_steps_at_last_action > m_limits.steps_without_action) {
        end_at_limit(Ending::Kind::too_many_steps, {"lumi.endless", {}});
        if (auto loop = lang::unchanging_loop(m_chunk->program, m_vm.here())) {
            m_trace.ending->diagnostic = *std::move(loop);
        }
    }
}

void Run::go_on()
{
    if (m_vm.in_handler()) {
        m_vm.answer(m_answer_to_handler);
    } else if (!start_next_handler()) {
        m_vm.answer(m_answer_to_main);
    }
}

bool Run::start_next_handler()
{
    if (m_events.empty()) {
        return false;
    }
    const std::string_view event = m_events.front();
    m_events.pop_front();
    return m_vm.start_handler(event);
}

lang::Host::Answer Run::call(void* self,
                             std::size_t function,
                             std::span<const lang::Value> arguments,
                             lang::Value& result,
                             core::Message& refusal)
{
    return static_cast<Run*>(self)->answer_call(function, arguments, result, refusal);
}

/// On the heap of this run; nothing where it has no room.
std::optional<lang::Value> Run::made(const stages::Given& given)
{
    if (const auto* value = std::get_if<lang::Value>(&given.form)) {
        return *value;
    }
    if (const auto* text = std::get_if<std::string>(&given.form)) {
        return m_vm.give_text(*text);
    }
    const auto* record = std::get_if<stages::GivenRecord>(&given.form);
    std::vector<lang::Value> parts;
    for (const stages::Given& part :
         record != nullptr ? record->values : std::get<std::vector<stages::Given>>(given.form)) {
        std::optional<lang::Value> value = made(part);
        if (!value) {
            return std::nullopt;
        }
        parts.push_back(*std::move(value));
    }
    return record != nullptr ? m_vm.give_record(*record->shape, std::move(parts))
                             : m_vm.give_list(std::move(parts));
}

lang::Host::Answer Run::answer_call(std::size_t function,
                                    std::span<const lang::Value> arguments,
                                    lang::Value& result,
                                    core::Message& refusal)
{
    const bool action = m_module.functions[function].kind == lang::NativeKind::action;
    const auto done = static_cast<std::size_t>(m_trace.actions_at(m_trace.last()));
    if (action && done >= m_limits.actions) {
        m_beyond_last_action = true;
        return lang::Host::Answer::waits;
    }
    core::Result<stages::Deed> deed = m_world->call(function, arguments);
    if (!deed) {
        refusal = deed.error().message;
        return lang::Host::Answer::refused;
    }
    if (const std::optional<stages::Given>& given = deed.value().given) {
        std::optional<lang::Value> value = made(*given);
        if (!value) {
            refusal = {"diagnostic.too_big", {}};
            return lang::Host::Answer::refused;
        }
        deed.value().value = *std::move(value);
    }
    if (!action) {
        result = deed.value().value;
        return lang::Host::Answer::returned;
    }
    for (const std::string_view event : deed.value().events) {
        if (m_vm.handles(event)) {
            m_events.push_back(event);
        }
    }
    m_called = Called{function, deed.value().bump, deed.value().value};
    return lang::Host::Answer::waits;
}

void Run::end(Ending::Kind kind)
{
    m_trace.ending = Ending{kind, {}};
    m_trace.asking.reset();
}

void Run::end_at_limit(Ending::Kind kind, core::Message message)
{
    end(kind);
    m_trace.ending->diagnostic = lang::Diagnostic{std::move(message), {}, m_vm.here()};
}

}  // namespace lesson
