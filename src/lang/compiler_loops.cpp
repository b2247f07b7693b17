#include "lang/compiler_function.hpp"

namespace lang {

void FunctionCompiler::loop_body(const Block& body, Label& next, Label& end)
{
    m_loops.push_back({next, end});
    block(body);
    m_loops.pop_back();
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
    m_code.jump(condition);
    m_code.bind(body);
    loop_body(form.body, condition, end);
    m_assigned = before;
    m_code.bind(condition);
    m_code.begin_statement(at.id);
    jump_when(form.condition, true, body);
    loop_else(form.otherwise);
    m_code.bind(end);
    m_assigned = before;
}

bool FunctionCompiler::counts(const For& loop) const
{
    const Call* const call = std::get_if<Call>(&loop.source.form);
    const Name* const name = call != nullptr ? std::get_if<Name>(&call->function->form) : nullptr;
    return name != nullptr && name->id == "range" && call->keywords.empty() &&
           !call->arguments.empty() && call->arguments.size() <= 3 &&
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

void FunctionCompiler::form(const Statement& at, const For& form)
{
    Label body;
    Label next;
    Label end;
    const Register state = m_code.take();
    const bool counting = counts(form);
    if (counting) {
        const Code::At source{m_code, form.source.id};
        prepare_count(std::get<Call>(form.source.form), state);
    } else {
        into(form.source, state);
        m_code.take();  // the position
        const Code::At source{m_code, form.source.id};
        m_code.emit(Word{Opcode::prepare_items, state});
    }
    const Name* const name = std::get_if<Name>(&form.target.form);
    const Meaning meaning =
        name != nullptr ? meaning_of(name->id) : Meaning{Meaning::Kind::unknown};
    const bool direct = meaning.kind == Meaning::Kind::variable;
    const Register item = direct ? static_cast<Register>(meaning.number) : m_code.take();

    const Assigned before = m_assigned;
    m_code.jump(next);
    m_code.bind(body);
    if (direct) {
        m_assigned[item] = true;
    } else {
        store(form.target, item);
    }
    loop_body(form.body, next, end);
    m_assigned = before;
    m_code.bind(next);
    m_code.begin_statement(at.id);
    m_code.emit(Word{counting ? Opcode::next_in_range : Opcode::next_item, state, item}, body);
    loop_else(form.otherwise);
    m_code.bind(end);
    m_assigned = before;
}

}  // namespace lang
