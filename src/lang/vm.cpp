#include "lang/vm.hpp"

#include "lang/operations.hpp"
#include "lang/vm_state.hpp"

#include <algorithm>

namespace lang {
namespace {

/// What globals() shows of a value, in bytes.
constexpr std::size_t shown = 200;

}  // namespace

Vm::State::State(std::shared_ptr<const Chunk> program, Host called, Limits bounds)
    : chunk{std::move(program)},
      host{called},
      limits{bounds},
      workspace{bounds.memory},
      constants(chunk->constants.size()),
      frames{static_cast<std::size_t>(std::max(bounds.call_depth, 1)),
             {&chunk->main(), 0, chunk->main().code.data()}}
{
    workspace.random.seed(limits.random_seed);
    const Prototype& main = chunk->main();
    stack.resize(main.registers + 1);
    std::fill_n(stack.begin(), main.variables.size(), Value::undefined());
    bool fine = true;
    for (std::size_t i = 0; i < constants.size(); ++i) {
        fine = fine && make_constant(chunk->constants[i], constants[i]);
    }
    for (const auto& [variable, foreign] : chunk->first_values) {
        fine = fine && make_constant(foreign, stack[variable]);
    }
    if (!fine) {
        fail_here();
    }
}

bool Vm::State::make_foreign(const ForeignConstant& foreign, Value& result)
{
    using Kind = ForeignConstant::Kind;
    switch (foreign.kind) {
        case Kind::builtin:
            return workspace.make_foreign(Object::Type::builtin, foreign.number, result);
        case Kind::native:
            return workspace.make_foreign(Object::Type::native, foreign.number, result);
        case Kind::klass:
            return workspace.make_foreign(Object::Type::klass, foreign.number, result);
        case Kind::module:
            return workspace.make_foreign(Object::Type::module, foreign.number, result);
        case Kind::prelude:
            break;
    }
    std::vector<Value> initials;
    for (const Constant& initial : chunk->functions[foreign.number].initials) {
        if (!make_constant(initial, initials.emplace_back())) {
            return false;
        }
    }
    return workspace.make_function(foreign.number, std::move(initials), result);
}

bool Vm::State::make_constant(const Constant& constant, Value& result)
{
    if (const auto* text = std::get_if<std::string>(&constant)) {
        return workspace.make_text(*text, result);
    }
    if (const auto* foreign = std::get_if<ForeignConstant>(&constant)) {
        return make_foreign(*foreign, result);
    }
    if (const auto* truth = std::get_if<bool>(&constant)) {
        result = Value::boolean(*truth);
    } else if (const auto* whole = std::get_if<std::int64_t>(&constant)) {
        result = Value::integer(*whole);
    } else if (const auto* real = std::get_if<double>(&constant)) {
        result = Value::real(*real);
    }
    return true;
}

Origin Vm::State::origin(const Frame& frame) const
{
    // A frame that calls or waits, or has failed, stands behind the instruction that does.
    const bool is_next = &frame == &frames.back() && status == Status::ready;
    const auto at = static_cast<std::size_t>(frame.next - frame.function->code.data());
    return frame.function->origins[is_next || at == 0 ? at : at - 1];
}

/// What happens in the prelude happens where it was called.
Origin Vm::State::origin_of_program() const
{
    for (std::size_t i = frames.size(); i-- > 0;) {
        if (!frames[i].function->in_prelude) {
            return origin(frames[i]);
        }
    }
    return {};
}

void Vm::State::fail_here()
{
    status = Status::failed;
    const Exception* const raised = workspace.raised();
    if (raised != nullptr && raised->place != NodeId::none) {
        fault = {workspace.fault(), chunk->span_of(raised->place), raised->place};
    } else {
        const Origin place = origin_of_program();
        fault = {workspace.fault(), chunk->span_of(place.expression), place.expression};
    }
    flush();
}

void Vm::State::end_handler()
{
    handler = nullptr;
    status = status_of_main;
    answered = answered_of_main;
    if (status == Status::finished) {
        flush();
    }
}

void Vm::State::finish()
{
    status = Status::finished;
    flush();
}

bool Vm::State::write(Workspace& charged, std::string_view text)
{
    printed += text.size();
    if (printed > limits.output) {
        return charged.fail("too_much_output");
    }
    if (host.write != nullptr) {
        host.write(host.self, text);
        return true;
    }
    line += text;
    std::size_t begin = 0;
    for (std::size_t end = line.find('\n'); end != std::string::npos;
         end = line.find('\n', begin)) {
        if (host.print != nullptr) {
            host.print(host.self, std::string_view{line}.substr(begin, end - begin));
        }
        begin = end + 1;
    }
    line.erase(0, begin);
    return true;
}

bool Vm::State::read_line(Workspace& charged, Value& result)
{
    flush();
    std::string read;
    const Host::Answer reply =
        host.read_line != nullptr ? host.read_line(host.self, read) : Host::Answer::refused;
    if (reply == Host::Answer::refused) {
        return charged.raise(Class::eof_error, "EOF when reading a line", "no_input");
    }
    if (reply == Host::Answer::waits) {
        answered = calling;
        status = Status::waiting;
        result = Value{};
        return true;
    }
    return charged.make_text(std::move(read), result);
}

void Vm::State::flush()
{
    if (!line.empty() && host.print != nullptr) {
        host.print(host.self, line);
    }
    line.clear();
}

Vm::Vm(std::shared_ptr<const Chunk> chunk, Host host, Limits limits)
    : m_state{std::make_unique<State>(std::move(chunk), host, limits)}
{}

Vm::~Vm() = default;
Vm::Vm(Vm&&) noexcept = default;
Vm& Vm::operator=(Vm&&) noexcept = default;

void Vm::State::run(std::int64_t budget, bool watching)
{
    if (status != Status::ready) {
        return;
    }
    slice = budget;
    workspace.budget = budget;
    is_watched = watching;
    if (watching) {
        execute<true>();
    } else {
        at_statement = false;
        execute<false>();
    }
    steps += slice - workspace.budget;
    slice = 0;
    workspace.budget = 0;
}

Status Vm::run(std::int64_t budget)
{
    m_state->run(budget, false);
    return m_state->status;
}

Status Vm::run_to_statement(std::int64_t budget)
{
    m_state->run(budget, true);
    return m_state->status;
}

Status Vm::status() const { return m_state->status; }

void Vm::answer(const Value& result)
{
    if (m_state->status == Status::waiting) {
        m_state->stack[m_state->answered] = result;
        m_state->status = Status::ready;
    }
}

std::optional<Value> Vm::give_text(std::string_view text)
{
    Value result;
    return m_state->workspace.make_text(std::string{text}, result) ? std::optional{result}
                                                                   : std::nullopt;
}

std::optional<Value> Vm::give_list(std::vector<Value> items)
{
    Value result;
    return m_state->workspace.make_list(std::move(items), result) ? std::optional{result}
                                                                  : std::nullopt;
}

std::optional<Value> Vm::give_record(const RecordShape& shape, std::vector<Value> values)
{
    Value result;
    return m_state->workspace.make_record(shape, std::move(values), result) ? std::optional{result}
                                                                            : std::nullopt;
}

void Vm::answer_line(std::string_view line)
{
    if (m_state->status != Status::waiting) {
        return;
    }
    Value text;
    if (m_state->workspace.make_text(std::string{line}, text)) {
        answer(text);
    } else {
        m_state->fail_here();
    }
}

bool Vm::handles(std::string_view event) const { return m_state->chunk->global(event).has_value(); }

bool Vm::in_handler() const { return m_state->handler != nullptr; }

bool Vm::start_handler(std::string_view event)
{
    State& state = *m_state;
    const std::optional<std::size_t> variable = state.chunk->global(event);
    const bool is_free = state.status == Status::waiting || state.status == Status::finished;
    if (!variable || !is_free || in_handler()) {
        return false;
    }
    const auto* function = object_as<Function>(state.stack[*variable], Object::Type::function);
    if (function == nullptr) {
        return false;
    }
    const Prototype& handler = state.chunk->functions[function->prototype];
    const Frame& top = state.frames.back();
    const std::size_t callee = top.base + top.function->registers;
    state.status_of_main = state.status;
    state.answered_of_main = state.answered;
    if (handler.parameters != 0 || !state.enter(handler, callee)) {
        return false;
    }
    state.handler = &state.frames.back();
    state.status = Status::ready;
    return true;
}

NodeId Vm::here() const
{
    return m_state->status == Status::finished ? NodeId::none
                                               : m_state->origin_of_program().statement;
}

std::vector<NodeId> Vm::stack() const
{
    std::vector<NodeId> statements;
    std::vector<NodeId> inside;
    if (m_state->status == Status::finished) {
        return statements;
    }
    for (std::size_t i = m_state->floor(); i < m_state->frames.size(); ++i) {
        inside.clear();
        NodeId id = m_state->origin(m_state->frames[i]).statement;
        while (id != NodeId::none) {
            inside.push_back(id);
            const ChunkNode& node = m_state->chunk->nodes[static_cast<std::size_t>(id)];
            // What stands around a def is not being run; the def itself is, while a call runs in
            // it.
            const bool runs_inside = node.defines && inside.size() > 1;
            id = runs_inside ? NodeId::none : node.parent;
        }
        statements.insert(statements.end(), inside.rbegin(), inside.rend());
    }
    return statements;
}

std::int64_t Vm::steps() const
{
    return m_state->steps + m_state->slice - m_state->workspace.budget;
}

const Diagnostic& Vm::fault() const { return m_state->fault; }

std::vector<Variable> Vm::globals() const
{
    return m_state->variables_of(m_state->frames.front(), shown);
}

}  // namespace lang
