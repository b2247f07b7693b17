#include "lesson/run.hpp"

#include <algorithm>
#include <utility>

// What a run writes into its trace.
namespace lesson {

namespace {

/// Each once, where it is innermost: a function that calls itself would fill the trace.
std::vector<lang::NodeId> each_once(std::vector<lang::NodeId> stack)
{
    std::vector<lang::NodeId> kept;
    for (auto id = stack.rbegin(); id != stack.rend(); ++id) {
        if (std::find(kept.begin(), kept.end(), *id) == kept.end()) {
            kept.push_back(*id);
        }
    }
    return {kept.rbegin(), kept.rend()};
}

}  // namespace

void Run::record_action()
{
    const Called called = *std::exchange(m_called, std::nullopt);
    (m_vm.in_handler() ? m_answer_to_handler : m_answer_to_main) = called.value;
    m_steps_at_last_action = m_vm.steps();
    m_begun.reset();
    Moment moment;
    moment.node = m_vm.here();
    moment.stack = m_fine ? each_once(m_vm.stack()) : m_vm.stack();
    moment.function = called.function;
    moment.world = m_world->clone();
    moment.bump = called.bump;
    record(std::move(moment));
}

void Run::begin_statement()
{
    if (m_fine) {
        m_begun = Begun{m_vm.here(), each_once(m_vm.stack())};
    }
}

/// The statement that has begun has run, at least as far as the next one.
void Run::record_statement()
{
    if (!m_begun) {
        return;
    }
    Begun begun = *std::exchange(m_begun, std::nullopt);
    Moment moment;
    moment.node = begun.node;
    moment.stack = std::move(begun.stack);
    moment.action = false;
    record(std::move(moment));
    if (++m_statements == m_manner.statements) {
        m_fine = false;
        m_trace.fine_until = m_trace.last();
    }
}

/// What came of the statements that have no moments.
void Run::record_ending()
{
    if (m_trace.fine_until) {
        Moment moment;
        moment.action = false;
        record(std::move(moment));
    }
}

/// Fills in what is so now.
void Run::record(Moment moment)
{
    if (moment.world == nullptr) {
        moment.world = m_trace.moments.empty() ? m_trace.start : m_trace.moments.back().world;
    }
    moment.variables = variables_now();
    moment.call = m_fine ? call_now() : nullptr;
    moment.printed = m_trace.output.size() - (m_line_open ? 1 : 0);
    moment.open = m_line_open ? m_trace.output.back().size() : 0;
    moment.actions = m_trace.actions_at(m_trace.last()) + (moment.action ? 1 : 0);
    moment.bumps = m_trace.bumps_at(m_trace.last()) + (moment.bump ? 1 : 0);
    m_trace.moments.push_back(std::move(moment));
}

std::shared_ptr<const Variables> Run::variables_now() const
{
    const Variables now = m_manner.statements > 0 ? m_vm.frame(0).variables : m_vm.globals();
    if (!m_trace.moments.empty() && *m_trace.moments.back().variables == now) {
        return m_trace.moments.back().variables;
    }
    return std::make_shared<const Variables>(now);  // a copy has no room to spare
}

/// Only the innermost call, and those whose variables other functions share, can have changed since
/// the last moment: deep recursion costs no more than shallow.
std::shared_ptr<const CallMoment> Run::call_now()
{
    const std::vector<lang::FrameId> ids = m_vm.frame_ids();
    std::shared_ptr<const CallMoment> innermost;
    m_calls.resize(std::min(m_calls.size(), ids.size() - 1));
    for (std::size_t i = 1; i < ids.size(); ++i) {
        const bool may_change = i + 1 == ids.size() || ids[i].shares;
        const bool known = i - 1 < m_calls.size() && m_calls[i - 1].id == ids[i];
        if (known && !may_change && m_calls[i - 1].moment->caller == innermost) {
            innermost = m_calls[i - 1].moment;
            continue;
        }
        innermost = call_of(i - 1, ids[i], innermost);
    }
    return innermost;
}

std::shared_ptr<const CallMoment> Run::call_of(std::size_t depth,
                                               const lang::FrameId& id,
                                               const std::shared_ptr<const CallMoment>& caller)
{
    lang::CallFrame now = m_vm.frame(id.number);
    const CallMoment* const before =
        depth < m_calls.size() && m_calls[depth].id == id ? m_calls[depth].moment.get() : nullptr;
    const bool same_variables = before != nullptr && *before->variables == now.variables;
    if (same_variables && before->statement == now.statement && before->caller == caller) {
        return m_calls[depth].moment;
    }
    auto moment = std::make_shared<const CallMoment>(CallMoment{
        std::move(now.function),
        now.statement,
        same_variables ? before->variables : std::make_shared<const Variables>(now.variables),
        caller});
    m_calls.resize(std::max(m_calls.size(), depth + 1));
    m_calls[depth] = {id, moment};
    return moment;
}

// ---- what is printed and asked ----------------------------------------------------------------

void Run::write(void* self, std::string_view text) { static_cast<Run*>(self)->write(text); }

void Run::write(std::string_view text)
{
    while (!text.empty()) {
        if (!std::exchange(m_line_open, true)) {
            m_trace.output.emplace_back();
        }
        const std::size_t end = text.find('\n');
        m_trace.output.back() += text.substr(0, end);
        if (end == std::string_view::npos) {
            return;
        }
        m_line_open = false;
        text.remove_prefix(end + 1);
    }
}

lang::Host::Answer Run::read_line(void* self, std::string& line)
{
    return static_cast<Run*>(self)->give_line(line);
}

lang::Host::Answer Run::give_line(std::string& line)
{
    if (m_manner.answers != nullptr && m_lines_read < m_manner.answers->size()) {
        line = (*m_manner.answers)[m_lines_read++];
        echo(line);
        return lang::Host::Answer::returned;
    }
    if (!m_manner.asks) {
        return lang::Host::Answer::refused;
    }
    m_reading = true;
    m_trace.asking = Asking{m_line_open ? m_trace.output.back() : std::string{}, {}};
    return lang::Host::Answer::waits;
}

void Run::answer_line(std::string_view line)
{
    if (ended() || !m_reading) {
        return;
    }
    m_reading = false;
    m_trace.asking.reset();
    m_steps_at_last_action = m_vm.steps();
    ++m_lines_read;
    echo(line);
    m_vm.answer_line(line);
}

/// What was typed stands behind the question, as on a terminal.
void Run::echo(std::string_view line)
{
    write(line);
    write("\n");
}

}  // namespace lesson
