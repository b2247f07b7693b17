#include "lang/compiler_function.hpp"
#include "lang/operations.hpp"

namespace lang {

void FunctionCompiler::block(const Block& block)
{
    for (const Statement& each : block.statements) {
        statement(each);
    }
}

void FunctionCompiler::statement(const Statement& statement)
{
    m_code.begin_statement(statement.id);
    const Code::Taken taken{m_code};
    std::visit([&](const auto& any) { form(statement, any); }, statement.form);
}

void FunctionCompiler::form(const Statement&, const ExpressionStatement& form)
{
    into(form.value, m_code.take());
}

void FunctionCompiler::form(const Statement&, const Assign& form)
{
    const Expression& first = form.targets.front();
    if (form.targets.size() == 1) {
        if (const Name* name = std::get_if<Name>(&first.form)) {
            assign_name(name->id, form.value);
            return;
        }
        if (const Collection* targets = std::get_if<Collection>(&first.form)) {
            store_unpacked(targets->items, form.value);
            return;
        }
    }
    // The value is looked at once more for each target: a variable could change in between.
    const Register value = m_code.take();
    into(form.value, value);
    for (const Expression& target : form.targets) {
        store(target, value);
    }
}

void FunctionCompiler::form(const Statement& at, const AugmentedAssign& form)
{
    if (const Name* name = std::get_if<Name>(&form.target.form)) {
        augment_name(form, name->id);
    } else if (const Index* item = std::get_if<Index>(&form.target.form)) {
        augment_item(form, *item);
    } else {
        m_program.not_yet(std::string{symbol(form.op)} + "=", at.span, at.id);
    }
}

void FunctionCompiler::form(const Statement& at, const If& form)
{
    Label end;
    Assigned everywhere(m_assigned.size(), true);
    const auto finish_branch = [&](const Assigned& before) {
        for (std::size_t i = 0; i < everywhere.size(); ++i) {
            everywhere[i] = everywhere[i] && m_assigned[i];
        }
        m_assigned = before;
    };
    for (const Branch& branch : form.branches) {
        Label next;
        const bool is_last = &branch == &form.branches.back() && !form.otherwise;
        m_code.begin_statement(at.id);
        jump_when(branch.condition, false, next);
        const Assigned before = m_assigned;
        block(branch.body);
        if (!is_last) {
            m_code.jump(end);
        }
        finish_branch(before);
        m_code.bind(next);
    }
    const Assigned before = m_assigned;
    if (form.otherwise) {
        block(form.otherwise->body);
    }
    finish_branch(before);
    m_assigned = everywhere;
    m_code.bind(end);
}

void FunctionCompiler::form(const Statement& at, const Break&)
{
    if (m_loops.empty()) {
        m_program.refuse("break_outside_loop", at.span, at.id);
        return;
    }
    m_code.jump(m_loops.back().end);
}

void FunctionCompiler::form(const Statement& at, const Continue&)
{
    if (m_loops.empty()) {
        m_program.refuse("continue_outside_loop", at.span, at.id);
        return;
    }
    m_code.jump(m_loops.back().next);
}

void FunctionCompiler::form(const Statement&, const Pass&) {}

void FunctionCompiler::form(const Statement&, const Define& form)
{
    const KnownFunction* const known = in_main() ? m_program.known_function(form.name) : nullptr;
    const std::size_t number = known != nullptr ? known->prototype : m_program.add_prototype();
    FunctionCompiler{m_program, *this, form}.compile(number);
    const Register made = m_code.take();
    for (const Parameter& parameter : form.parameters) {
        if (parameter.initial) {
            into(*parameter.initial, m_code.take());
        }
    }
    m_code.emit(Word::with_wide(Opcode::make_function, made, static_cast<std::uint16_t>(number)));
    store_name(form.name, made);
}

void FunctionCompiler::form(const Statement& at, const Return& form)
{
    if (in_main()) {
        m_program.refuse("return_outside_def", at.span, at.id);
    } else if (form.value) {
        m_code.emit(Word{Opcode::give, operand(*form.value)});
    } else {
        m_code.emit(Word::with_offset(Opcode::give_none, 0));
    }
}

void FunctionCompiler::form(const Statement&, const Global&) {}

void FunctionCompiler::form(const Statement& at, const Nonlocal&)
{
    m_program.not_yet("nonlocal", at.span, at.id);
}

void FunctionCompiler::form(const Statement& at, const Delete&)
{
    m_program.not_yet("del", at.span, at.id);
}

void FunctionCompiler::form(const Statement& at, const Assert&)
{
    m_program.not_yet("assert", at.span, at.id);
}

void FunctionCompiler::form(const Statement& at, const Try&)
{
    m_program.not_yet("try", at.span, at.id);
}

void FunctionCompiler::form(const Statement& at, const Raise&)
{
    m_program.not_yet("raise", at.span, at.id);
}

void FunctionCompiler::form(const Statement& at, const Import&)
{
    m_program.not_yet("import", at.span, at.id);
}

void FunctionCompiler::form(const Statement& at, const FromImport& form)
{
    // The stage's functions are there already: importing them changes nothing.
    bool known = form.module == "lumi." + std::string{m_program.module().name};
    for (const ImportedName& each : form.names) {
        const std::optional<ForeignConstant> foreign = m_program.find_foreign(each.name);
        known = known && each.alias.empty() && (each.name == "*" || (foreign && foreign->of_stage));
    }
    if (!known) {
        m_program.not_yet("import", at.span, at.id);
    }
}

}  // namespace lang
