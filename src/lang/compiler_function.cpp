#include "lang/compiler_function.hpp"

#include <algorithm>

namespace lang {
namespace {

/// Parameters first, then what the body assigns and does not declare global.
std::vector<std::string> variables_of(const Define& define, const ScopeNames& names)
{
    std::vector<std::string> variables;
    const auto add = [&](const std::string& name) {
        if (std::find(variables.begin(), variables.end(), name) == variables.end()) {
            variables.push_back(name);
        }
    };
    for (const Parameter& parameter : define.parameters) {
        add(parameter.name);
    }
    for (const std::string& name : names.assigned) {
        if (!names.globals.contains(name)) {
            add(name);
        }
    }
    return variables;
}

}  // namespace

FunctionCompiler::FunctionCompiler(ProgramCompiler& program, const Program& main)
    : m_program{program},
      m_body{main.body},
      m_variables{program.prototype(0).variables},
      m_code{m_variables.size()},
      m_assigned(m_variables.size(), false)
{
    for (std::size_t i = 0; i < m_variables.size(); ++i) {
        m_assigned[i] = program.find_foreign(m_variables[i]).has_value();
    }
}

FunctionCompiler::FunctionCompiler(ProgramCompiler& program,
                                   const FunctionCompiler& outer,
                                   const Define& define)
    : m_program{program},
      m_outer{&outer},
      m_define{&define},
      m_body{define.body},
      m_names{names_of(define.body.statements)},
      m_variables{variables_of(define, m_names)},
      m_code{std::min(m_variables.size(), most_variables)},
      m_assigned(m_variables.size(), false)
{
    std::fill_n(m_assigned.begin(), define.parameters.size(), true);
}

void FunctionCompiler::compile(std::size_t prototype)
{
    if (m_variables.size() > most_variables) {
        m_program.refuse("too_many_names", {}, {}, {{"limit", std::int64_t{most_variables}}});
        return;
    }
    block(m_body);
    m_code.emit(Word::with_offset(Opcode::give_none, 0));
    if (m_code.is_too_big()) {
        const Body& statements = m_body.statements;
        m_program.refuse("too_complicated",
                         statements.empty() ? Span{} : statements.front().span,
                         statements.empty() ? NodeId::none : statements.front().id);
    }
    Prototype& made = m_program.prototype(prototype);
    made.variables = m_variables;
    if (m_define != nullptr) {
        made.name = m_define->name;
        made.parameters = m_define->parameters.size();
        made.defaults = static_cast<std::size_t>(std::count_if(
            m_define->parameters.begin(),
            m_define->parameters.end(),
            [](const Parameter& parameter) { return parameter.initial.has_value(); }));
    }
    m_code.move_into(made);
}

bool FunctionCompiler::is_own(const std::string& name) const
{
    return std::find(m_variables.begin(), m_variables.end(), name) != m_variables.end();
}

FunctionCompiler::Meaning FunctionCompiler::meaning_of(const std::string& name) const
{
    const auto found = std::find(m_variables.begin(), m_variables.end(), name);
    if (found != m_variables.end()) {
        return {Meaning::Kind::variable, static_cast<std::size_t>(found - m_variables.begin())};
    }
    if (!m_names.globals.contains(name)) {
        for (const FunctionCompiler* outer = m_outer; outer != nullptr && !outer->in_main();
             outer = outer->m_outer) {
            if (outer->is_own(name)) {
                return {Meaning::Kind::captured, 0};
            }
        }
    }
    if (const std::optional<std::size_t> number = m_program.global(name)) {
        return {Meaning::Kind::global, *number};
    }
    return {m_program.find_foreign(name) ? Meaning::Kind::foreign : Meaning::Kind::unknown, 0};
}

Register FunctionCompiler::checked(std::size_t variable)
{
    const auto number = static_cast<Register>(variable);
    if (!m_assigned[variable]) {
        m_code.emit(Word{Opcode::check, number});
        m_assigned[variable] = true;
    }
    return number;
}

}  // namespace lang
