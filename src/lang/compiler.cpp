#include "lang/compiler.hpp"

#include "lang/builtins.hpp"
#include "lang/checker.hpp"
#include "lang/classes.hpp"
#include "lang/compiler_function.hpp"
#include "lang/compiler_program.hpp"
#include "lang/parser.hpp"
#include "lang/prelude.hpp"
#include "lang/second_look.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace lang {
namespace {

/// Every name that a function of the program declares `global`, however deep.
std::set<std::string> all_declared_globals(const Program& program)
{
    std::set<std::string> names;
    each_statement(program.body.statements, [&](const Statement& statement) {
        if (const Global* global = std::get_if<Global>(&statement.form)) {
            names.insert(global->names.begin(), global->names.end());
        }
    });
    return names;
}

/// Those that may lose their value again, wherever that is.
Names loose_names(const Program& program)
{
    Names loose = names_of(program.body.statements).loose;
    each_statement(program.body.statements, [&](const Statement& statement) {
        if (const Define* define = std::get_if<Define>(&statement.form)) {
            loose.merge(names_of(define->body.statements).loose);
        }
    });
    return loose;
}

/// The defs that belong to main, those inside its ifs and loops included.
void collect_top_level(const Body& body, std::vector<const Define*>& defines)
{
    for (const Statement& statement : body) {
        if (const Define* define = std::get_if<Define>(&statement.form)) {
            defines.push_back(define);
        } else {
            each_block(statement,
                       [&](const Block& block) { collect_top_level(block.statements, defines); });
        }
    }
}

}  // namespace

Compiled compile(const Program& program, const Module& module)
{
    Diagnostics diagnostics = check(program, module);
    if (!diagnostics.empty()) {
        return {nullptr, std::move(diagnostics)};
    }
    Compiled compiled = ProgramCompiler{program, module}.compile();
    for (Diagnostic& each : compiled.diagnostics) {
        each = look_again(program, std::move(each));
    }
    return compiled;
}

ProgramCompiler::ProgramCompiler(const Program& program, const Module& module)
    : m_program{program},
      m_module{module},
      m_chunk{std::make_shared<Chunk>()},
      m_names{names_of(program.body.statements)},
      m_scope{program_scope(program)},
      m_loose{loose_names(program)}
{}

Compiled ProgramCompiler::compile()
{
    const std::size_t main = add_prototype();
    for (const Native& native : m_module.functions) {
        m_chunk->natives.push_back({std::string{native.name}, native.parameters.size()});
    }
    find_globals();
    find_known_functions();
    if (m_diagnostics.empty()) {
        m_chunk->drain = prelude("__drain").number;
        FunctionCompiler{*this, m_program}.compile(main);
    }
    describe(m_program.body.statements, NodeId::none);
    m_chunk->program = m_program;
    if (!m_diagnostics.empty()) {
        return {nullptr, std::move(m_diagnostics)};
    }
    return {std::move(m_chunk), {}};
}

void ProgramCompiler::find_globals()
{
    std::vector<std::string>& names = prototype(0).variables;
    const auto add = [&](const std::string& name) {
        if (m_globals.try_emplace(name, names.size()).second) {
            names.push_back(name);
        }
    };
    for (const std::string& name : m_names.assigned) {
        add(name);
    }
    for (const std::string& name : all_declared_globals(m_program)) {
        add(name);
    }
    if (names.size() > most_variables) {
        refuse("too_many_names", {}, {}, {{"limit", std::int64_t{most_variables}}});
    }
    for (const auto& [name, number] : m_globals) {
        if (const std::optional<ForeignConstant> first = find_foreign(name)) {
            m_chunk->first_values.emplace_back(number, *first);
        }
    }
}

void ProgramCompiler::find_known_functions()
{
    const std::set<std::string> declared = all_declared_globals(m_program);
    std::vector<const Define*> defines;
    collect_top_level(m_program.body.statements, defines);
    for (const Define* define : defines) {
        if (m_names.times.at(define->name) == 1 && !declared.contains(define->name) &&
            !find_foreign(define->name)) {
            const std::size_t number = add_prototype();
            prototype(number).global = m_globals.at(define->name);
            m_known.try_emplace(define->name, KnownFunction{define, number});
        }
    }
}

std::optional<std::size_t> ProgramCompiler::global(const std::string& name) const
{
    if (m_in_prelude) {
        return std::nullopt;
    }
    const auto found = m_globals.find(name);
    return found == m_globals.end() ? std::nullopt : std::optional{found->second};
}

std::optional<ForeignConstant> ProgramCompiler::find_foreign(std::string_view name)
{
    using Kind = ForeignConstant::Kind;
    if (name.starts_with("__") && !m_in_prelude) {
        return std::nullopt;
    }
    const auto found = std::find_if(m_module.functions.begin(),
                                    m_module.functions.end(),
                                    [&](const Native& native) { return native.name == name; });
    if (found != m_module.functions.end() && !m_in_prelude) {
        return ForeignConstant{Kind::native,
                               static_cast<std::size_t>(found - m_module.functions.begin())};
    }
    if (const std::optional<Class> klass = find_class(name)) {
        return ForeignConstant{Kind::klass, static_cast<std::size_t>(*klass)};
    }
    if (!prelude_source(name).empty()) {
        return prelude(name);
    }
    const std::optional<std::size_t> builtin = builtin_row_of(name);
    return builtin ? std::optional{ForeignConstant{Kind::builtin, *builtin}} : std::nullopt;
}

bool ProgramCompiler::is_loose(const std::string& name) const { return m_loose.contains(name); }

const ModuleRow* ProgramCompiler::imported_module(const std::string& name) const
{
    const Binding* const binding = m_in_prelude ? nullptr : m_scope.find(name);
    return binding != nullptr && binding->times == 1 && !binding->module.empty()
               ? find_module(binding->module)
               : nullptr;
}

std::optional<Constant> ProgramCompiler::find_module_constant(std::string_view name)
{
    const std::span<const ModuleRow> all = modules();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const ModuleRow& row) { return row.name == name; });
    return found == all.end()
               ? std::nullopt
               : std::optional<Constant>{ForeignConstant{
                     ForeignConstant::Kind::module, static_cast<std::size_t>(found - all.begin())}};
}

std::optional<Constant> ProgramCompiler::find_member(const ModuleRow& module, std::string_view name)
{
    if (const ModuleConstant* constant = module.constant(name)) {
        return constant->value;
    }
    const std::optional<std::size_t> row = module.function(name);
    return row ? std::optional<Constant>{ForeignConstant{ForeignConstant::Kind::builtin, *row}}
               : std::nullopt;
}

ForeignConstant ProgramCompiler::prelude(std::string_view name)
{
    using Kind = ForeignConstant::Kind;
    if (const auto known = m_prelude.find(name); known != m_prelude.end()) {
        return {Kind::prelude, known->second};
    }
    const std::size_t number = add_prototype();
    m_prelude.emplace(name, number);
    const bool before = std::exchange(m_in_prelude, true);
    const Program source = parse(prelude_source(name)).program;
    const auto& define = std::get<Define>(source.body.statements.front().form);
    FunctionCompiler{*this, nullptr, shape_of(define)}.compile(number);
    for (const Parameter& parameter : define.parameters) {
        if (!parameter.initial) {
            continue;
        }
        if (const auto* used = std::get_if<Name>(&parameter.initial->form)) {
            prototype(number).initials.emplace_back(*find_foreign(used->id));
        } else if (const auto* truth = std::get_if<BoolLiteral>(&parameter.initial->form)) {
            prototype(number).initials.emplace_back(truth->value);
        } else {
            prototype(number).initials.emplace_back(std::monostate{});
        }
    }
    m_in_prelude = before;
    return {Kind::prelude, number};
}

const KnownFunction* ProgramCompiler::known_function(const std::string& name) const
{
    const auto found = m_in_prelude ? m_known.end() : m_known.find(name);
    return found == m_known.end() ? nullptr : &found->second;
}

std::size_t ProgramCompiler::constant(Constant constant)
{
    // A nan has no order: no map finds it again.
    if (const double* real = std::get_if<double>(&constant); real != nullptr && std::isnan(*real)) {
        m_chunk->constants.push_back(constant);
        return m_chunk->constants.size() - 1;
    }
    const auto [entry, is_new] = m_constants.try_emplace(constant, m_chunk->constants.size());
    if (is_new) {
        m_chunk->constants.push_back(std::move(constant));
    }
    return entry->second;
}

std::size_t ProgramCompiler::keyword_row(std::vector<std::string> names)
{
    m_chunk->keyword_rows.push_back(std::move(names));
    return m_chunk->keyword_rows.size() - 1;
}

std::size_t ProgramCompiler::add_prototype()
{
    m_chunk->functions.emplace_back();
    return m_chunk->functions.size() - 1;
}

void ProgramCompiler::refuse(std::string_view kind, Span span, NodeId node, Arguments arguments)
{
    if (m_diagnostics.size() < most_diagnostics) {
        m_diagnostics.push_back(diagnose(kind, span, std::move(arguments), node));
    }
}

void ProgramCompiler::not_yet(std::string_view word, Span span, NodeId node)
{
    refuse("not_yet", span, node, {{"word", std::string{word}}});
}

ChunkNode& ProgramCompiler::node(NodeId id)
{
    const auto index = static_cast<std::size_t>(id);
    if (index >= m_chunk->nodes.size()) {
        m_chunk->nodes.resize(index + 1);
    }
    return m_chunk->nodes[index];
}

void ProgramCompiler::describe(const Body& body, NodeId parent)
{
    for (const Statement& statement : body) {
        node(statement.id) = {
            statement.span, parent, std::holds_alternative<Define>(statement.form)};
        each_expression(statement, [&](const Expression& expression) { describe(expression); });
        each_block(statement,
                   [&](const Block& block) { describe(block.statements, statement.id); });
    }
}

void ProgramCompiler::describe(const Expression& expression)
{
    node(expression.id).span = expression.span;
    each_operand(expression, [&](const Expression& operand) { describe(operand); });
}

}  // namespace lang
