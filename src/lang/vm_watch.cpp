#include "lang/operations.hpp"
#include "lang/vm_state.hpp"

namespace lang {
namespace {

/// What frame() shows of a value, in bytes.
constexpr std::size_t shown = 100;

bool is_function(const Value& value)
{
    switch (class_of(value)) {
        case Class::function:
        case Class::builtin:
        case Class::type:
        case Class::module:
            return true;
        default:
            return false;
    }
}

}  // namespace

bool Vm::State::stops_before(const Word* next)
{
    const Prototype& function = *frames.back().function;
    switch (function.marks[static_cast<std::size_t>(next - function.code.data())]) {
        case Mark::none:
            return false;
        case Mark::enters:
            entered = next + 1 + next->offset();
            return false;
        case Mark::begins:
            break;
    }
    if (next == std::exchange(entered, nullptr)) {
        return false;
    }
    // An exception may have passed frames whose instruction should have begun anew.
    while (!begun.empty() && begun.back().depth >= frames.size()) {
        const Begun last = begun.back();
        begun.pop_back();
        if (last.depth == frames.size() && last.word == next) {
            return false;
        }
    }
    at_statement = true;
    return true;
}

bool Vm::State::is_told(const Prototype& function)
{
    return !function.in_prelude && !function.name.starts_with('<');
}

std::vector<Variable> Vm::State::variables_of(const Frame& frame, std::size_t most) const
{
    std::vector<Variable> variables;
    const std::vector<std::string>& names = frame.function->variables;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const Value& held = stack[frame.base + i];
        const auto* const cell = object_as<Cell>(held, Object::Type::cell);
        const Value& value = cell != nullptr ? cell->value : held;
        if (!value.is(Value::Kind::undefined) && !is_function(value)) {
            variables.push_back({names[i], preview(value, most)});
        }
    }
    return variables;
}

bool Vm::at_statement() const { return m_state->at_statement; }

std::vector<CallFrame> Vm::frames() const
{
    std::vector<CallFrame> told;
    for (std::size_t i = 0; i < m_state->frames.size(); ++i) {
        if (State::is_told(*m_state->frames[i].function)) {
            told.push_back(frame(i));
        }
    }
    return told;
}

std::vector<FrameId> Vm::frame_ids() const
{
    std::vector<FrameId> told;
    for (std::size_t i = 0; i < m_state->frames.size(); ++i) {
        const Prototype& function = *m_state->frames[i].function;
        if (State::is_told(function)) {
            told.push_back({i, &function, function.shares});
        }
    }
    return told;
}

CallFrame Vm::frame(std::size_t number) const
{
    const Frame& frame = m_state->frames[number];
    const Origin place = m_state->origin(frame);
    return {frame.function->name, place.statement, m_state->variables_of(frame, shown)};
}

}  // namespace lang
