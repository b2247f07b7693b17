#include "lang/scope.hpp"

#include "lang/walk.hpp"

namespace lang {
namespace {

void bind_target(Scope& scope, const Expression& target)
{
    if (const auto* name = std::get_if<Name>(&target.form)) {
        ++scope.names[name->id].times;
    } else if (const auto* collection = std::get_if<Collection>(&target.form)) {
        for (const Expression& item : collection->items) {
            bind_target(scope, item);
        }
    }
}

/// What the body binds, without the functions inside it. The stage's functions are there without
/// being imported, so importing them binds nothing.
void bind(Scope& scope, const Body& body)
{
    for (const Statement& statement : body) {
        if (const auto* assign = std::get_if<Assign>(&statement.form)) {
            for (const Expression& target : assign->targets) {
                bind_target(scope, target);
            }
        } else if (const auto* augmented = std::get_if<AugmentedAssign>(&statement.form)) {
            bind_target(scope, augmented->target);
        } else if (const auto* loop = std::get_if<For>(&statement.form)) {
            bind_target(scope, loop->target);
        } else if (const auto* global = std::get_if<Global>(&statement.form)) {
            scope.globals.insert(global->names.begin(), global->names.end());
        } else if (const auto* define = std::get_if<Define>(&statement.form)) {
            Binding& binding = scope.names[define->name];
            ++binding.times;
            binding.define = define;
            continue;
        }
        each_block(statement, [&](const Block& block) { bind(scope, block.statements); });
    }
}

void give_globals_to(Scope& program, const Scope& scope)
{
    for (const std::string& name : scope.globals) {
        if (const auto own = scope.names.find(name); own != scope.names.end()) {
            Binding& binding = program.names[name];
            binding.times += own->second.times;
            binding.define = own->second.define;
        }
    }
}

}  // namespace

const Binding* Scope::find(std::string_view name) const
{
    const auto found = names.find(name);
    return found == names.end() || globals.contains(name) ? nullptr : &found->second;
}

Scope program_scope(const Program& program)
{
    Scope scope;
    bind(scope, program.body.statements);
    scope.globals.clear();
    each_statement(program.body.statements, [&](const Statement& statement) {
        if (const auto* define = std::get_if<Define>(&statement.form)) {
            give_globals_to(scope, function_scope(*define, scope));
        }
    });
    return scope;
}

Scope function_scope(const Define& define, const Scope& outer)
{
    Scope scope;
    scope.outer = &outer;
    for (const Parameter& parameter : define.parameters) {
        ++scope.names[parameter.name].times;
    }
    bind(scope, define.body.statements);
    return scope;
}

}  // namespace lang
