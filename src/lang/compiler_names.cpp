#include "lang/compiler_names.hpp"

#include "lang/scope.hpp"
#include "lang/walk.hpp"

namespace lang {
namespace {

/// Collects what functions inside statements and expressions use of the names around them.
class CaptureCollector {
public:
    void body(const Body& statements)
    {
        for (const Statement& statement : statements) {
            each_expression(statement, [&](const Expression& each) { expression(each); });
            if (const auto* define = std::get_if<Define>(&statement.form)) {
                captured.merge(free_names(shape_of(*define)));
            } else {
                each_block(statement, [&](const Block& block) { body(block.statements); });
            }
        }
    }

    void expression(const Expression& each)
    {
        if (const auto* name = std::get_if<Name>(&each.form)) {
            used.insert(name->id);
        } else if (const auto* lambda = std::get_if<Lambda>(&each.form)) {
            captured.merge(free_names(shape_of(*lambda)));
            for (const Parameter& parameter : lambda->parameters) {
                if (parameter.initial) {
                    expression(*parameter.initial);
                }
            }
            return;
        } else if (const auto* made = std::get_if<Comprehension>(&each.form)) {
            if (made->kind == ComprehensionKind::generator) {
                captured.merge(free_names(shape_of_generator(*made)));
                expression(made->clauses.front().source);
                return;
            }
        }
        each_operand(each, [&](const Expression& operand) { expression(operand); });
    }

    Names used;      ///< in this scope itself
    Names captured;  ///< by functions inside it
};

void remove(Names& names, const Names& gone)
{
    for (const std::string& name : gone) {
        names.erase(name);
    }
}

void collect_generator(CaptureCollector& collector, const Comprehension& generator)
{
    collector.expression(*generator.element);
    for (const Clause& clause : generator.clauses) {
        collector.expression(clause.target);
        if (&clause != &generator.clauses.front()) {
            collector.expression(clause.source);
        }
        for (const Expression& condition : clause.conditions) {
            collector.expression(condition);
        }
    }
}

}  // namespace

FunctionShape shape_of(const Define& define)
{
    return {define.name, &define.parameters, &define.body};
}

FunctionShape shape_of(const Lambda& lambda)
{
    return {"<lambda>", &lambda.parameters, nullptr, &*lambda.value};
}

FunctionShape shape_of_generator(const Comprehension& generator)
{
    return {"<genexpr>", nullptr, nullptr, nullptr, &generator};
}

ScopeNames names_of(const Body& body)
{
    ScopeNames names;
    each_binding(body, [&](const BindingPlace& place) {
        if (++names.times[place.name] == 1) {
            names.assigned.push_back(place.name);
        }
        if (place.unbinds) {
            names.loose.insert(place.name);
        }
    });
    names.globals = declared_globals(body);
    names.nonlocals = declared_nonlocals(body);
    return names;
}

Names free_names(const FunctionShape& shape)
{
    CaptureCollector collector;
    Names own;
    Names declared;
    if (shape.generator != nullptr) {
        collect_generator(collector, *shape.generator);
        for (const Clause& clause : shape.generator->clauses) {
            each_target_name(clause.target, [&](const std::string& name) { own.insert(name); });
        }
    } else {
        for (const Parameter& parameter : *shape.parameters) {
            own.insert(parameter.name);
        }
    }
    if (shape.value != nullptr) {
        collector.expression(*shape.value);
    }
    if (shape.body != nullptr) {
        collector.body(shape.body->statements);
        ScopeNames names = names_of(shape.body->statements);
        own.insert(names.assigned.begin(), names.assigned.end());
        own.insert(names.globals.begin(), names.globals.end());
        remove(own, names.nonlocals);
        declared = std::move(names.nonlocals);
    }
    Names free = std::move(collector.used);
    free.merge(collector.captured);
    remove(free, own);
    free.merge(declared);
    return free;
}

Names captured_names(const Body& body)
{
    CaptureCollector collector;
    collector.body(body);
    return std::move(collector.captured);
}

Names captured_names(const Expression& expression)
{
    CaptureCollector collector;
    collector.expression(expression);
    return std::move(collector.captured);
}

bool contains_call(const Expression& expression)
{
    const auto* compare = std::get_if<Compare>(&expression.form);
    bool found = std::holds_alternative<Call>(expression.form) ||
                 std::holds_alternative<Comprehension>(expression.form) ||
                 std::holds_alternative<Starred>(expression.form);
    for (std::size_t i = 0; compare != nullptr && i < compare->comparisons.size(); ++i) {
        // A search may walk a generator.
        found = found || compare->comparisons[i] == Comparison::in ||
                compare->comparisons[i] == Comparison::not_in;
    }
    each_operand(expression,
                 [&](const Expression& operand) { found = found || contains_call(operand); });
    return found;
}

}  // namespace lang
