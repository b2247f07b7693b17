#include "lang/compiler_function.hpp"
#include "lang/modules.hpp"
#include "lang/operations.hpp"

#include <algorithm>

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
    m_code.end_statement();  // what left no word, as `pass`, is never stopped at
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
    } else if (const Slice* target = std::get_if<Slice>(&form.target.form)) {
        augment_slice(form, *target);
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
        if (&branch == &form.branches.front()) {
            m_code.begin_statement(at.id);
        } else {
            m_code.go_on_with(at.id);
        }
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
    if (!in_loop()) {
        m_program.refuse("break_outside_loop", at.span, at.id);
        return;
    }
    leave(Exit::leave_loop, 0);
}

void FunctionCompiler::form(const Statement& at, const Continue&)
{
    if (!in_loop()) {
        m_program.refuse("continue_outside_loop", at.span, at.id);
        return;
    }
    leave(Exit::next_turn, 0);
}

void FunctionCompiler::form(const Statement&, const Pass&) {}

void FunctionCompiler::form(const Statement& at, const Return& form)
{
    if (in_main()) {
        m_program.refuse("return_outside_def", at.span, at.id);
        return;
    }
    if (!form.value && m_around.empty()) {
        m_code.emit(Word::with_offset(Opcode::give_none, 0));
        return;
    }
    Register value = 0;
    if (form.value) {
        value = operand(*form.value);
    } else {
        value = m_code.take();
        load(std::monostate{}, value);
    }
    leave(Exit::leave_function, value);
}

void FunctionCompiler::form(const Statement&, const Global&) {}

void FunctionCompiler::form(const Statement&, const Nonlocal&) {}

void FunctionCompiler::form(const Statement&, const Delete& form)
{
    for (const Expression& target : form.targets) {
        forget(target);
    }
}

void FunctionCompiler::form(const Statement&, const Import& form)
{
    for (const ImportedName& each : form.modules) {
        // The stage's functions are there already: importing them changes nothing.
        if (find_module(each.name) != nullptr) {
            const Register made = m_code.take();
            load(*ProgramCompiler::find_module_constant(each.name), made);
            store_name(each.alias.empty() ? each.name : each.alias, made);
        }
    }
}

void FunctionCompiler::form(const Statement& at, const FromImport& form)
{
    const ModuleRow* const module = find_module(form.module);
    if (module == nullptr) {
        return;
    }
    const auto take = [&](const std::string& name, const std::string& alias) {
        const Register made = m_code.take();
        if (const std::optional<Constant> member = ProgramCompiler::find_member(*module, name)) {
            load(*member, made);
            store_name(alias.empty() ? name : alias, made);
        } else {
            m_program.refuse("unknown_name", at.span, at.id, {{"name", name}});
        }
    };
    for (const ImportedName& each : form.names) {
        if (each.name != "*") {
            take(each.name, each.alias);
            continue;
        }
        for (const std::string& name : module->names()) {
            const Code::Taken taken{m_code};
            take(name, {});
        }
    }
}

bool FunctionCompiler::in_loop() const
{
    return std::any_of(m_around.begin(), m_around.end(), [](const Around& around) {
        return around.loop != nullptr;
    });
}

}  // namespace lang
