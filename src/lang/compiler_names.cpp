#include "lang/compiler_names.hpp"

#include "lang/overloaded.hpp"
#include "lang/walk.hpp"

namespace lang {
namespace {

class Collector {
public:
    void body(const Body& statements)
    {
        for (const Statement& statement : statements) {
            visit(statement);
        }
    }

    ScopeNames names;

private:
    void assign(const std::string& name)
    {
        if (++names.times[name] == 1) {
            names.assigned.push_back(name);
        }
    }

    void target(const Expression& expression)
    {
        if (const Name* name = std::get_if<Name>(&expression.form)) {
            assign(name->id);
        } else if (const Collection* items = std::get_if<Collection>(&expression.form)) {
            for (const Expression& item : items->items) {
                target(item);
            }
        }
    }

    void visit(const Statement& statement)
    {
        if (const Assign* form = std::get_if<Assign>(&statement.form)) {
            for (const Expression& each : form->targets) {
                target(each);
            }
        } else if (const AugmentedAssign* augmented =
                       std::get_if<AugmentedAssign>(&statement.form)) {
            target(augmented->target);
        } else if (const For* loop = std::get_if<For>(&statement.form)) {
            target(loop->target);
        } else if (const Global* global = std::get_if<Global>(&statement.form)) {
            names.globals.insert(global->names.begin(), global->names.end());
        } else if (const Define* define = std::get_if<Define>(&statement.form)) {
            assign(define->name);
            return;  // what is inside belongs to the function
        }
        each_block(statement, [&](const Block& block) { body(block.statements); });
    }
};

}  // namespace

ScopeNames names_of(const Body& body)
{
    Collector collector;
    collector.body(body);
    return std::move(collector.names);
}

bool contains_call(const Expression& expression)
{
    bool found = std::holds_alternative<Call>(expression.form);
    each_operand(expression,
                 [&](const Expression& operand) { found = found || contains_call(operand); });
    return found;
}

}  // namespace lang
