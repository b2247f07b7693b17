#include "lang/compiler_function.hpp"

namespace lang {

void FunctionCompiler::loop_body(const Block& body, Label& next, Label& end)
{
    Loop loop{next, end};
    m_around.push_back({&loop, nullptr, nullptr});
    block(body);
    m_around.pop_back();
}

void FunctionCompiler::loop_else(const std::optional<Otherwise>& otherwise)
{
    if (otherwise) {
        block(otherwise->body);
    }
}

void FunctionCompiler::form(const Statement& at, const While& form)
{
    // The condition stands behind the body: one jump a turn.
    Label body;
    Label condition;
    Label end;
    const Assigned before = m_assigned;
    m_code.go_on_with(at.id);  // it begins with its condition
    m_code.jump(condition);
    m_code.bind(body);
    loop_body(form.body, condition, end);
    m_assigned = before;
    m_code.bind(condition);
    m_code.begin_statement(at.id);
    jump_when(form.condition, true, body);
    m_code.end_statement();
    loop_else(form.otherwise);
    m_code.bind(end);
    m_assigned = before;
}

bool FunctionCompiler::counts(const Expression& source) const
{
    const Call* const call = std::get_if<Call>(&source.form);
    const Name* const name = call != nullptr ? std::get_if<Name>(&call->function->form) : nullptr;
    return name != nullptr && name->id == "range" && call->keywords.empty() &&
           !call->arguments.empty() && call->arguments.size() <= 3 && !has_stars(call->arguments) &&
           meaning_of("range").kind == Meaning::Kind::foreign;
}

void FunctionCompiler::prepare_count(const Call& range, Register first)
{
    const Register stop = m_code.take();
    const Register step = m_code.take();
    const Expressions& arguments = range.arguments;
    if (arguments.size() == 1) {
        load(std::int64_t{0}, first);
        into(arguments[0], stop);
    } else {
        into(arguments[0], first);
        into(arguments[1], stop);
    }
    if (arguments.size() == 3) {
        into(arguments[2], step);
    } else {
        load(std::int64_t{1}, step);
    }
    m_code.emit(Word{Opcode::prepare_range, first});
}

/// Makes ready to walk the source, in the registers from `state` on. True: it is counted.
bool FunctionCompiler::begin_walk(const Expression& source, Register state)
{
    const bool counting = counts(source);
    if (counting) {
        const Code::At at{m_code, source.id};
        prepare_count(std::get<Call>(source.form), state);
    } else {
        into(source, state);
        m_code.take();  // the position
        const Code::At at{m_code, source.id};
        m_code.emit(Word{Opcode::prepare_items, state});
    }
    return counting;
}

void FunctionCompiler::form(const Statement& at, const For& form)
{
    const Register state = m_code.take();
    const bool counting = begin_walk(form.source, state);
    Label end;
    const Assigned before = m_assigned;
    walk(form.target, form.source, state, counting, [&](Label& next) {
        loop_body(form.body, next, end);
        m_code.begin_statement(at.id);
    });
    loop_else(form.otherwise);
    m_code.bind(end);
    m_assigned = before;
}

}  // namespace lang
