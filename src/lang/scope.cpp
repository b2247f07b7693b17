#include "lang/scope.hpp"

#include "lang/modules.hpp"
#include "lang/walk.hpp"

namespace lang {
namespace {

void bind_imports(const Statement& statement, const VisitBinding& visit)
{
    if (const auto* modules = std::get_if<Import>(&statement.form)) {
        for (const ImportedName& each : modules->modules) {
            if (find_module(each.name) != nullptr) {
                visit({each.alias.empty() ? each.name : each.alias, nullptr, each.name});
            }
        }
    } else if (const auto* from = std::get_if<FromImport>(&statement.form)) {
        const ModuleRow* const module = find_module(from->module);
        for (const ImportedName& each : from->names) {
            if (module != nullptr && each.name == "*") {
                for (const std::string& name : module->names()) {
                    visit({name});
                }
            } else if (module != nullptr) {
                visit({each.alias.empty() ? each.name : each.alias});
            }
        }
    }
}

void bind_statement(const Statement& statement, const VisitBinding& visit)
{
    const auto bind_target = [&](const Expression& target) {
        each_target_name(target, [&](const std::string& name) { visit({name}); });
    };
    if (const auto* assign = std::get_if<Assign>(&statement.form)) {
        for (const Expression& target : assign->targets) {
            bind_target(target);
        }
    } else if (const auto* augmented = std::get_if<AugmentedAssign>(&statement.form)) {
        bind_target(augmented->target);
    } else if (const auto* loop = std::get_if<For>(&statement.form)) {
        bind_target(loop->target);
    } else if (const auto* define = std::get_if<Define>(&statement.form)) {
        visit({define->name, define});
    } else if (const auto* deletion = std::get_if<Delete>(&statement.form)) {
        for (const Expression& target : deletion->targets) {
            each_target_name(target, [&](const std::string& name) {
                visit({name, nullptr, {}, true});
            });
        }
    } else if (const auto* attempt = std::get_if<Try>(&statement.form)) {
        for (const Handler& handler : attempt->handlers) {
            if (!handler.name.empty()) {
                visit({handler.name, nullptr, {}, true});
            }
        }
    } else {
        bind_imports(statement, visit);
    }
}

void each_own_statement(const Body& body, const std::function<void(const Statement&)>& visit)
{
    for (const Statement& statement : body) {
        visit(statement);
        if (!std::holds_alternative<Define>(statement.form)) {
            each_block(statement,
                       [&](const Block& block) { each_own_statement(block.statements, visit); });
        }
    }
}

template <typename Form>
std::set<std::string, std::less<>> declared(const Body& body)
{
    std::set<std::string, std::less<>> names;
    each_own_statement(body, [&](const Statement& statement) {
        if (const auto* form = std::get_if<Form>(&statement.form)) {
            names.insert(form->names.begin(), form->names.end());
        }
    });
    return names;
}

void bind(Scope& scope, const Body& body)
{
    each_binding(body, [&](const BindingPlace& place) {
        Binding& binding = scope.names[place.name];
        ++binding.times;
        binding.define = place.define;
        binding.module = place.module;
    });
    scope.globals = declared_globals(body);
    scope.nonlocals = declared_nonlocals(body);
}

void give_globals_to(Scope& program, const Scope& scope)
{
    for (const std::string& name : scope.globals) {
        if (const auto own = scope.names.find(name); own != scope.names.end()) {
            Binding& binding = program.names[name];
            binding.times += own->second.times;
            binding.define = own->second.define;
            binding.module = own->second.module;
        }
    }
}

}  // namespace

void each_target_name(const Expression& target,
                      const std::function<void(const std::string&)>& visit)
{
    if (const auto* name = std::get_if<Name>(&target.form)) {
        visit(name->id);
    } else if (const auto* starred = std::get_if<Starred>(&target.form)) {
        each_target_name(*starred->value, visit);
    } else if (const auto* collection = std::get_if<Collection>(&target.form)) {
        for (const Expression& item : collection->items) {
            each_target_name(item, visit);
        }
    }
}

void each_binding(const Body& body, const VisitBinding& visit)
{
    each_own_statement(body, [&](const Statement& statement) { bind_statement(statement, visit); });
}

std::set<std::string, std::less<>> declared_globals(const Body& body)
{
    return declared<Global>(body);
}

std::set<std::string, std::less<>> declared_nonlocals(const Body& body)
{
    return declared<Nonlocal>(body);
}

const Binding* Scope::find(std::string_view name) const
{
    const auto found = names.find(name);
    return found == names.end() || globals.contains(name) || nonlocals.contains(name)
               ? nullptr
               : &found->second;
}

Scope program_scope(const Program& program)
{
    Scope scope;
    bind(scope, program.body.statements);
    scope.globals.clear();
    scope.nonlocals.clear();
    each_statement(program.body.statements, [&](const Statement& statement) {
        if (const auto* define = std::get_if<Define>(&statement.form)) {
            give_globals_to(scope, function_scope(*define, scope));
        }
    });
    return scope;
}

Scope function_scope(const Define& define, const Scope& outer)
{
    Scope scope = lambda_scope(define.parameters, outer);
    bind(scope, define.body.statements);
    return scope;
}

Scope lambda_scope(const std::vector<Parameter>& parameters, const Scope& outer)
{
    Scope scope;
    scope.outer = &outer;
    for (const Parameter& parameter : parameters) {
        ++scope.names[parameter.name].times;
    }
    return scope;
}

Scope comprehension_scope(const Comprehension& comprehension, const Scope& outer)
{
    Scope scope;
    scope.outer = &outer;
    for (const Clause& clause : comprehension.clauses) {
        each_target_name(clause.target,
                         [&](const std::string& name) { ++scope.names[name].times; });
    }
    return scope;
}

}  // namespace lang
