#include "lang/compiler_function.hpp"

namespace lang {

/// Words from `begin` to here give their exceptions to the words from here on.
void FunctionCompiler::catch_from(std::size_t begin, Register exception)
{
    m_catches.push_back({begin, m_code.place(), m_code.place(), exception});
}

void FunctionCompiler::form(const Statement& at, const Try& form)
{
    if (!form.finally) {
        attempt(form);
        return;
    }
    Finally finally{m_code.take(), m_code.take(), {}, {}};
    const Assigned before = m_assigned;
    const std::size_t begin = m_code.place();
    m_around.push_back({nullptr, &finally, nullptr});
    attempt(form);
    m_around.pop_back();
    const Assigned after = m_assigned;
    load(std::int64_t{0}, finally.state);
    m_code.jump(finally.entry);
    catch_from(begin, finally.value);
    load(std::int64_t{1}, finally.state);
    m_assigned = before;
    m_code.bind(finally.entry);
    m_code.go_on_with(at.id);
    finish(finally, form.finally->body);
    for (std::size_t i = 0; i < m_assigned.size(); ++i) {
        m_assigned[i] = m_assigned[i] || (after[i] && !m_loose[i]);
    }
}

/// The statements of `finally`, and then on to where it was going.
void FunctionCompiler::finish(Finally& finally, const Block& statements)
{
    block(statements);
    Label end;
    Label no_exception;
    const auto is_state = [&](std::size_t state, bool sense, Label& label) {
        const std::size_t number = m_program.constant(static_cast<std::int64_t>(state));
        if (number > UINT8_MAX) {
            m_program.refuse("too_complicated", {}, {});
            return;
        }
        m_code.emit(Word{Opcode::test_equal_constant,
                         finally.state,
                         static_cast<std::uint8_t>(number),
                         static_cast<std::uint8_t>(sense)},
                    label);
    };
    is_state(0, true, end);
    is_state(1, false, no_exception);
    m_code.emit(Word{Opcode::raise_again, finally.value});
    m_code.bind(no_exception);
    for (std::size_t i = 0; i < finally.exits.size(); ++i) {
        Label other;
        is_state(i + 2, false, other);
        leave(finally.exits[i], finally.value);
        m_code.bind(other);
    }
    m_code.bind(end);
}

/// Everything but `finally`.
void FunctionCompiler::attempt(const Try& form)
{
    if (form.handlers.empty()) {
        block(form.body);
        return;
    }
    const Assigned before = m_assigned;
    const Register exception = m_code.take();
    const std::size_t begin = m_code.place();
    Label end;
    Label fine;
    block(form.body);
    const Assigned after_body = m_assigned;
    m_code.jump(fine);
    catch_from(begin, exception);
    Assigned everywhere(m_assigned.size(), true);
    const auto meet = [&] {
        for (std::size_t i = 0; i < everywhere.size(); ++i) {
            everywhere[i] = everywhere[i] && m_assigned[i];
        }
    };
    for (const Handler& each : form.handlers) {
        m_assigned = before;
        handler(each, exception, end);
        meet();
    }
    m_code.emit(Word{Opcode::raise_again, exception});
    m_code.bind(fine);
    m_assigned = after_body;
    if (form.otherwise) {
        block(form.otherwise->body);
    }
    meet();
    m_assigned = everywhere;
    m_code.bind(end);
}

void FunctionCompiler::handler(const Handler& handler, Register exception, Label& end)
{
    const Code::Taken taken{m_code};
    Label next;
    if (handler.exception) {
        const Code::At at{m_code, handler.exception->id};
        const Register wanted = operand(*handler.exception);
        const Register fits = m_code.take();
        m_code.emit(Word{Opcode::match, fits, exception, wanted});
        m_code.emit(Word{Opcode::test, fits, 0}, next);
    }
    const std::optional<Register> caught_before = std::exchange(m_caught, exception);
    if (!handler.name.empty()) {
        store_name(handler.name, exception);
        m_around.push_back({nullptr, nullptr, &handler.name});
    }
    block(handler.body);
    if (!handler.name.empty()) {
        m_around.pop_back();
        forget_name(handler.name);
    }
    m_caught = caught_before;
    m_code.jump(end);
    m_code.bind(next);
}

/// From the innermost out: to the loop's label or out of the function, past the next `finally`.
void FunctionCompiler::leave(Exit exit, Register value)
{
    for (std::size_t i = m_around.size(); i-- > 0;) {
        const Around& around = m_around[i];
        if (around.finally != nullptr) {
            Finally& finally = *around.finally;
            if (exit == Exit::leave_function && finally.value != value) {
                m_code.emit(Word{Opcode::move, finally.value, value});
            }
            finally.exits.push_back(exit);
            load(static_cast<std::int64_t>(finally.exits.size()) + 1, finally.state);
            m_code.jump(finally.entry);
            return;
        }
        if (around.unbound != nullptr && exit != Exit::leave_function) {
            forget_name(*around.unbound);
        }
        if (around.loop != nullptr && exit != Exit::leave_function) {
            m_code.jump(exit == Exit::next_turn ? around.loop->next : around.loop->end);
            return;
        }
    }
    m_code.emit(Word{Opcode::give, value});
}

void FunctionCompiler::form(const Statement&, const Raise& form)
{
    if (form.exception) {
        m_code.emit(Word{Opcode::raise, operand(*form.exception)});
        return;
    }
    Register again = m_caught.value_or(0);
    if (!m_caught) {
        again = m_code.take();
        load(std::monostate{}, again);
    }
    m_code.emit(Word{Opcode::raise_again, again});
}

void FunctionCompiler::form(const Statement&, const Assert& form)
{
    Label fine;
    jump_when(form.condition, true, fine);
    const Register message = form.message ? operand(*form.message) : Register{0};
    m_code.emit(
        Word{Opcode::fail_assertion, message, static_cast<std::uint8_t>(form.message.has_value())});
    m_code.bind(fine);
}

}  // namespace lang
