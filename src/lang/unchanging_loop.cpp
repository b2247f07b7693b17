#include "lang/second_look.hpp"
#include "lang/walk.hpp"

#include <set>
#include <string>

namespace lang {
namespace {

/// The names that the expression asks for; `simple` becomes false where something else could make
/// it change: a call, a part of a list.
void names_in(const Expression& expression, std::set<std::string>& names, bool& simple)
{
    if (const auto* name = std::get_if<Name>(&expression.form)) {
        names.insert(name->id);
    }
    simple = simple && !std::holds_alternative<Call>(expression.form) &&
             !std::holds_alternative<Index>(expression.form) &&
             !std::holds_alternative<Attribute>(expression.form);
    each_operand(expression, [&](const Expression& each) { names_in(each, names, simple); });
}

/// What the loop may change: names that get a value, and everything if it leaves the loop or calls
/// a function of the program.
struct Changes {
    std::set<std::string> names;
    bool anything{false};
};

void changes_of_target(const Expression& target, Changes& changes)
{
    if (const auto* name = std::get_if<Name>(&target.form)) {
        changes.names.insert(name->id);
    }
    each_operand(target, [&](const Expression& each) { changes_of_target(each, changes); });
}

Changes changes_in(const Program& program, const Body& body)
{
    std::set<std::string> functions;
    each_statement(program.body.statements, [&](const Statement& each) {
        if (const auto* define = std::get_if<Define>(&each.form)) {
            functions.insert(define->name);
        }
    });
    Changes changes;
    const auto calls = [&](const auto& self, const Expression& expression) -> void {
        const auto* const call = std::get_if<Call>(&expression.form);
        const auto* const name =
            call == nullptr ? nullptr : std::get_if<Name>(&call->function->form);
        changes.anything = changes.anything || (name != nullptr && functions.contains(name->id));
        each_operand(expression, [&](const Expression& each) { self(self, each); });
    };
    each_statement(body, [&](const Statement& each) {
        if (const auto* assign = std::get_if<Assign>(&each.form)) {
            for (const Expression& target : assign->targets) {
                changes_of_target(target, changes);
            }
        } else if (const auto* augmented = std::get_if<AugmentedAssign>(&each.form)) {
            changes_of_target(augmented->target, changes);
        } else if (const auto* loop = std::get_if<For>(&each.form)) {
            changes_of_target(loop->target, changes);
        }
        changes.anything = changes.anything || std::holds_alternative<Break>(each.form) ||
                           std::holds_alternative<Return>(each.form) ||
                           std::holds_alternative<Raise>(each.form);
        each_expression(each, [&](const Expression& inside) { calls(calls, inside); });
    });
    return changes;
}

bool is_inside(const Statement& statement, NodeId node)
{
    bool found = statement.id == node;
    const auto look = [&](const auto& self, const Expression& expression) -> void {
        found = found || expression.id == node;
        each_operand(expression, [&](const Expression& each) { self(self, each); });
    };
    each_expression(statement, [&](const Expression& each) { look(look, each); });
    each_block(statement, [&](const Block& block) {
        for (const Statement& each : block.statements) {
            found = found || is_inside(each, node);
        }
    });
    return found;
}

}  // namespace

std::optional<Diagnostic> unchanging_loop(const Program& program, NodeId node)
{
    std::optional<Diagnostic> found;
    each_statement(program.body.statements, [&](const Statement& each) {
        const auto* const loop = std::get_if<While>(&each.form);
        if (loop == nullptr || !is_inside(each, node)) {
            return;
        }
        std::set<std::string> names;
        bool simple = true;
        names_in(loop->condition, names, simple);
        const Changes changes = changes_in(program, loop->body.statements);
        bool same = simple && !changes.anything && !names.empty();
        for (const std::string& name : names) {
            same = same && !changes.names.contains(name);
        }
        if (same) {
            found = diagnose("same_condition",
                             loop->condition.span,
                             {{"name", *names.begin()}},
                             loop->condition.id);
        }
    });
    return found;
}

}  // namespace lang
