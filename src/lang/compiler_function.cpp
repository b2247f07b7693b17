#include "lang/compiler_function.hpp"

#include <algorithm>

namespace lang {
namespace {

/// Parameters first, then what the body assigns and does not declare to belong elsewhere, then the
/// cells that come from the functions around.
std::vector<std::string> variables_of(const FunctionShape& shape,
                                      const ScopeNames& names,
                                      const std::vector<std::string>& captures)
{
    std::vector<std::string> variables;
    const auto add = [&](const std::string& name) {
        if (std::find(variables.begin(), variables.end(), name) == variables.end()) {
            variables.push_back(name);
        }
    };
    if (shape.generator != nullptr) {
        variables.emplace_back(".0");  // CPython's name for the first source
    } else {
        for (const Parameter& parameter : *shape.parameters) {
            add(parameter.name);
        }
    }
    for (const std::string& name : names.assigned) {
        if (!names.globals.contains(name) && !names.nonlocals.contains(name)) {
            add(name);
        }
    }
    for (const std::string& name : captures) {
        add(name);
    }
    return variables;
}

std::size_t parameters_of(const FunctionShape& shape)
{
    return shape.generator != nullptr ? 1 : shape.parameters->size();
}

ScopeNames names_in(const FunctionShape& shape)
{
    return shape.body != nullptr ? names_of(shape.body->statements) : ScopeNames{};
}

}  // namespace

FunctionCompiler::FunctionCompiler(ProgramCompiler& program, const Program& main)
    : m_program{program},
      m_shape{{}, nullptr, &main.body},
      m_variables{program.prototype(0).variables},
      m_in_cell(m_variables.size(), false),
      m_loose(m_variables.size(), false),
      m_code{m_variables.size(), false},
      m_assigned(m_variables.size(), false)
{
    for (std::size_t i = 0; i < m_variables.size(); ++i) {
        m_loose[i] = program.is_loose(m_variables[i]);
        m_assigned[i] = program.find_foreign(m_variables[i]).has_value() && !m_loose[i];
    }
}

FunctionCompiler::FunctionCompiler(ProgramCompiler& program,
                                   const FunctionCompiler* outer,
                                   const FunctionShape& shape)
    : m_program{program}, m_outer{outer}, m_shape{shape}, m_names{names_in(shape)}, m_code{0, true}
{
    for (const std::string& name : free_names(shape)) {
        if (outer != nullptr && outer->provides(name)) {
            m_captures.push_back(name);
        }
    }
    m_variables = variables_of(shape, m_names, m_captures);
    m_code = Code{std::min(m_variables.size(), most_variables), program.in_prelude()};
    m_in_cell.assign(m_variables.size(), false);
    m_loose.assign(m_variables.size(), false);
    m_assigned.assign(m_variables.size(), false);
    std::fill_n(m_assigned.begin(), parameters_of(shape), true);
    const Names captured = shape.body != nullptr    ? captured_names(shape.body->statements)
                           : shape.value != nullptr ? captured_names(*shape.value)
                                                    : Names{};
    const std::size_t first_capture = m_variables.size() - m_captures.size();
    for (std::size_t i = 0; i < m_variables.size(); ++i) {
        m_in_cell[i] = i >= first_capture || captured.contains(m_variables[i]);
        m_loose[i] = m_names.loose.contains(m_variables[i]);
        m_assigned[i] = m_assigned[i] && !m_loose[i];
    }
}

void FunctionCompiler::compile(std::size_t prototype)
{
    if (m_variables.size() > most_variables) {
        m_program.refuse("too_many_names", {}, {}, {{"limit", std::int64_t{most_variables}}});
        return;
    }
    const std::size_t parameters = in_main() ? 0 : parameters_of(m_shape);
    for (std::size_t i = 0; i < m_variables.size() - m_captures.size(); ++i) {
        if (m_in_cell[i]) {
            const auto keeps = static_cast<std::uint8_t>(i < parameters);
            m_code.emit(Word{Opcode::make_cell, static_cast<Register>(i), keeps});
        }
    }
    if (m_shape.generator != nullptr) {
        generate(*m_shape.generator);
    } else if (m_shape.value != nullptr) {
        m_code.emit(Word{Opcode::give, operand(*m_shape.value)});
    } else {
        block(*m_shape.body);
        m_code.emit(Word::with_offset(Opcode::give_none, 0));
    }
    if (m_code.is_too_big()) {
        const Statement* const first = m_shape.body != nullptr && !m_shape.body->statements.empty()
                                           ? &m_shape.body->statements.front()
                                           : nullptr;
        m_program.refuse("too_complicated",
                         first != nullptr ? first->span : Span{},
                         first != nullptr ? first->id : NodeId::none);
    }
    Prototype& made = m_program.prototype(prototype);
    made.variables = m_variables;
    made.catches = m_catches;
    made.captures = m_captures.size();
    made.shares = std::find(m_in_cell.begin(), m_in_cell.end(), true) != m_in_cell.end();
    made.in_prelude = m_program.in_prelude();
    made.name = m_shape.name;
    made.parameters = parameters;
    if (m_shape.parameters != nullptr) {
        made.defaults = static_cast<std::size_t>(std::count_if(
            m_shape.parameters->begin(), m_shape.parameters->end(), [](const Parameter& parameter) {
                return parameter.initial.has_value();
            }));
    }
    m_code.move_into(made);
}

bool FunctionCompiler::is_own(const std::string& name) const
{
    return std::find(m_variables.begin(), m_variables.end(), name) != m_variables.end();
}

/// Whether functions inside can share the name from here or from further out.
bool FunctionCompiler::provides(const std::string& name) const
{
    if (find_inner(name)) {
        return true;
    }
    if (in_main() || m_names.globals.contains(name)) {
        return false;
    }
    return is_own(name);  // what comes from further out is captured here, too
}

std::optional<FunctionCompiler::Inner> FunctionCompiler::find_inner(const std::string& name) const
{
    const auto found = std::find_if(
        m_inner.rbegin(), m_inner.rend(), [&](const Inner& each) { return each.name == name; });
    return found == m_inner.rend() ? std::nullopt : std::optional{*found};
}

FunctionCompiler::Meaning FunctionCompiler::meaning_of(const std::string& name) const
{
    if (const std::optional<Inner> inner = find_inner(name)) {
        return {inner->in_cell ? Meaning::Kind::cell : Meaning::Kind::variable, inner->place};
    }
    const auto found = std::find(m_variables.begin(), m_variables.end(), name);
    if (found != m_variables.end()) {
        const auto number = static_cast<std::size_t>(found - m_variables.begin());
        return {m_in_cell[number] ? Meaning::Kind::cell : Meaning::Kind::variable, number};
    }
    if (const std::optional<std::size_t> number = m_program.global(name)) {
        return {Meaning::Kind::global, *number};
    }
    return {m_program.find_foreign(name) ? Meaning::Kind::foreign : Meaning::Kind::unknown, 0};
}

Register FunctionCompiler::checked(std::size_t variable)
{
    const auto number = static_cast<Register>(variable);
    if (variable < m_assigned.size() && !m_assigned[variable]) {
        m_code.emit(Word{Opcode::check, number});
        mark_assigned(variable);
    }
    return number;
}

void FunctionCompiler::mark_assigned(std::size_t variable)
{
    if (variable < m_assigned.size()) {
        m_assigned[variable] = !m_loose[variable];
    }
}

}  // namespace lang
