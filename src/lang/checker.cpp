#include "lang/checker.hpp"

#include "lang/call_check.hpp"
#include "lang/classes.hpp"
#include "lang/modules.hpp"
#include "lang/printer.hpp"
#include "lang/scope.hpp"
#include "lang/spelling.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace lang {
namespace {

/// CPython's CO_MAXBLOCKS: it refuses more loops inside one another.
constexpr int most_nested_loops = 20;

using NameSet = std::set<std::string, std::less<>>;

/// Where a statement stands.
struct Surroundings {
    const Scope* scope{nullptr};
    const Define* function{nullptr};
    NameSet* seen{nullptr};  ///< names that the scope has used so far, in reading order
    int loops{0};            ///< around it, in the same function
};

bool is_python_function(std::string_view name)
{
    return !name.starts_with("__") && find_builtin(name) != nullptr;
}

bool is_parameter(std::string_view name, const Define* function)
{
    return function != nullptr &&
           std::ranges::any_of(function->parameters,
                               [&](const Parameter& each) { return each.name == name; });
}

class Checker {
public:
    Checker(const Program& program, const Module& module)
        : m_program{program}, m_module{module}, m_scope{program_scope(program)}
    {}

    Diagnostics run()
    {
        NameSet seen;
        body(m_program.body.statements, {&m_scope, nullptr, &seen, 0});
        return std::move(m_diagnostics);
    }

private:
    void body(const Body& statements, const Surroundings& around);
    void statement(const Statement& statement, const Surroundings& around);
    void loop(const Statement& statement,
              const Block& inside,
              const std::optional<Otherwise>& otherwise,
              const Surroundings& around);
    void define(const Statement& statement, const Define& form, const Surroundings& around);
    void global(const Statement& statement, const Global& form, const Surroundings& around);
    void nonlocal(const Statement& statement, const Nonlocal& form, const Surroundings& around);
    void handlers(const Try& form, const Surroundings& around);
    void import(const Statement& statement, const Surroundings& around);
    void imported_module(const Statement& statement, const std::string& name);
    void imported_name(const Statement& statement, const ImportedName& imported);
    void imported_member(const Statement& statement,
                         const ModuleRow& module,
                         const ImportedName& imported);
    void lambda(const Lambda& form, const Surroundings& around);
    void comprehension(const Comprehension& form, const Surroundings& around);
    void operands(const Expression& expression, const Surroundings& around);
    void member(const Expression& place, const Attribute& form, const Surroundings& around);
    void target(const Expression& target);
    void bare_name(const Statement& statement, const Expression& value, const Surroundings& around);
    void expression(const Expression& expression, const Surroundings& around);
    void name(const Expression& place, const Name& name, const Surroundings& around);
    void call(const Expression& place, const Call& call, const Surroundings& around);

    const Binding* resolve(std::string_view name, const Surroundings& around) const;
    const Native* native(std::string_view name) const;
    void unknown(Span span,
                 NodeId node,
                 const std::string& name,
                 const std::vector<std::string_view>& candidates);
    std::vector<std::string_view> visible(const Surroundings& around) const;
    void report(Diagnostic diagnostic)
    {
        if (kind_of(diagnostic) == "did_you_mean") {
            diagnostic = capital_letters_of(diagnostic).value_or(diagnostic);
        }
        if (m_diagnostics.size() < most_diagnostics) {
            m_diagnostics.push_back(std::move(diagnostic));
        }
    }
    void report(std::string_view kind, const Statement& at, Arguments arguments = {})
    {
        report(diagnose(kind, at.span, std::move(arguments), at.id));
    }

    const Program& m_program;
    const Module& m_module;
    Scope m_scope;
    bool m_imports_over{false};  ///< something else than an import has been seen
    Diagnostics m_diagnostics;
};

// ---- statements
// ------------------------------------------------------------------------------------

void Checker::body(const Body& statements, const Surroundings& around)
{
    for (const Statement& each : statements) {
        statement(each, around);
    }
}

void Checker::statement(const Statement& statement, const Surroundings& around)
{
    if (std::holds_alternative<Import>(statement.form) ||
        std::holds_alternative<FromImport>(statement.form)) {
        import(statement, around);
        return;
    }
    m_imports_over = true;
    each_expression(statement, [&](const Expression& each) { expression(each, around); });
    if (const auto* value = std::get_if<ExpressionStatement>(&statement.form)) {
        bare_name(statement, value->value, around);
    } else if (const auto* assign = std::get_if<Assign>(&statement.form)) {
        std::for_each(assign->targets.begin(), assign->targets.end(), [&](const Expression& each) {
            target(each);
        });
    } else if (const auto* augmented = std::get_if<AugmentedAssign>(&statement.form)) {
        target(augmented->target);
    } else if (const auto* repeat = std::get_if<While>(&statement.form)) {
        loop(statement, repeat->body, repeat->otherwise, around);
        return;
    } else if (const auto* each = std::get_if<For>(&statement.form)) {
        target(each->target);
        loop(statement, each->body, each->otherwise, around);
        return;
    } else if (const auto* function = std::get_if<Define>(&statement.form)) {
        define(statement, *function, around);
        return;
    } else if (const auto* names = std::get_if<Global>(&statement.form)) {
        global(statement, *names, around);
    } else if (const auto* outer = std::get_if<Nonlocal>(&statement.form)) {
        nonlocal(statement, *outer, around);
    } else if (const auto* attempt = std::get_if<Try>(&statement.form)) {
        handlers(*attempt, around);
    } else if (std::holds_alternative<Break>(statement.form) && around.loops == 0) {
        report("break_outside_loop", statement);
    } else if (std::holds_alternative<Continue>(statement.form) && around.loops == 0) {
        report("continue_outside_loop", statement);
    } else if (std::holds_alternative<Return>(statement.form) && around.function == nullptr) {
        report("return_outside_def", statement);
    }
    each_block(statement, [&](const Block& block) { body(block.statements, around); });
}

/// What stands in a loop's `else` is outside the loop.
void Checker::loop(const Statement& statement,
                   const Block& inside,
                   const std::optional<Otherwise>& otherwise,
                   const Surroundings& around)
{
    Surroundings deeper = around;
    if (++deeper.loops > most_nested_loops) {
        report("too_deep", statement);
        return;
    }
    body(inside.statements, deeper);
    if (otherwise) {
        body(otherwise->body.statements, around);
    }
}

void Checker::define(const Statement& statement, const Define& form, const Surroundings& around)
{
    around.seen->insert(form.name);
    const bool handler = around.function == nullptr &&
                         std::find(m_module.events.begin(), m_module.events.end(), form.name) !=
                             m_module.events.end();
    if (handler && !form.parameters.empty()) {
        report("handler_parameters", statement, {{"name", form.name}});
    }
    const Scope scope = function_scope(form, *around.scope);
    NameSet seen;
    body(form.body.statements, {&scope, &form, &seen, 0});
}

/// Python wants `global` above the first use of the name, and not for parameters.
void Checker::global(const Statement& statement, const Global& form, const Surroundings& around)
{
    for (const std::string& name : form.names) {
        if (is_parameter(name, around.function)) {
            report("global_parameter", statement, {{"name", name}});
        } else if (around.seen->contains(name)) {
            report("global_too_late", statement, {{"name", name}});
        }
    }
}

/// Python finds the name in a function around this one, or refuses the program.
void Checker::nonlocal(const Statement& statement, const Nonlocal& form, const Surroundings& around)
{
    for (const std::string& name : form.names) {
        bool found = false;
        const Scope* const first = around.function != nullptr ? around.scope->outer : nullptr;
        for (const Scope* scope = first; scope != nullptr && scope->outer != nullptr;
             scope = scope->outer) {
            found = found || scope->find(name) != nullptr;
        }
        if (is_parameter(name, around.function)) {
            report("global_parameter", statement, {{"name", name}});
        } else if (!found) {
            report("nonlocal_unknown", statement, {{"name", name}});
        } else if (around.seen->contains(name)) {
            report("global_too_late", statement, {{"name", name}});
        }
    }
}

/// An `except` for everything comes last.
void Checker::handlers(const Try& form, const Surroundings& around)
{
    for (const Handler& handler : form.handlers) {
        if (!handler.exception && &handler != &form.handlers.back() &&
            !handler.body.statements.empty()) {
            report("except_last", handler.body.statements.front());
        }
        if (!handler.name.empty()) {
            around.seen->insert(handler.name);
        }
    }
}

/// The stage's functions are there anyway, so importing them changes nothing. That is what Python
/// would do only as long as the program has not made names of its own.
void Checker::import(const Statement& statement, const Surroundings& around)
{
    const auto* const modules = std::get_if<Import>(&statement.form);
    const auto* const from = std::get_if<FromImport>(&statement.form);
    const auto of_stage = [](const std::string& name) { return find_module(name) == nullptr; };
    const bool is_of_stage =
        from != nullptr
            ? of_stage(from->module)
            : std::any_of(modules->modules.begin(),
                          modules->modules.end(),
                          [&](const ImportedName& each) { return of_stage(each.name); });
    if (is_of_stage && (m_imports_over || around.function != nullptr)) {
        report("import_at_start", statement);
        return;
    }
    if (modules != nullptr) {
        for (const ImportedName& each : modules->modules) {
            imported_module(statement, each.name);
            if (!each.alias.empty() && of_stage(each.name)) {
                report("not_yet", statement, {{"word", "as"}});
            }
        }
        return;
    }
    const std::size_t before = m_diagnostics.size();
    const ModuleRow* const module = find_module(from->module);
    imported_module(statement, from->module);
    if (m_diagnostics.size() != before) {
        return;
    }
    for (const ImportedName& each : from->names) {
        if (module == nullptr) {
            imported_name(statement, each);
        } else if (each.name != "*") {
            imported_member(statement, *module, each);
        } else if (around.function != nullptr) {
            report("import_at_start", statement);
        }
    }
}

void Checker::imported_module(const Statement& statement, const std::string& name)
{
    const std::string own = "lumi." + std::string{m_module.name};
    if (find_module(name) == nullptr && name != own) {
        report("unknown_module", statement, {{"name", name}, {"suggestion", own}});
    }
}

void Checker::imported_member(const Statement& statement,
                              const ModuleRow& module,
                              const ImportedName& imported)
{
    const std::vector<std::string> names = module.names();
    if (std::find(names.begin(), names.end(), imported.name) == names.end()) {
        unknown(statement.span, statement.id, imported.name, {names.begin(), names.end()});
    }
}

void Checker::imported_name(const Statement& statement, const ImportedName& imported)
{
    if (imported.name == "*") {
        return;
    }
    if (native(imported.name) == nullptr) {
        std::vector<std::string_view> candidates;
        for (const Native& each : m_module.functions) {
            candidates.push_back(each.name);
        }
        unknown(statement.span, statement.id, imported.name, candidates);
    } else if (!imported.alias.empty()) {
        report("not_yet", statement, {{"word", "as"}});
    }
}

/// Records that stages give are read, never written.
void Checker::target(const Expression& target)
{
    if (const auto* collection = std::get_if<Collection>(&target.form)) {
        int stars = 0;
        for (const Expression& item : collection->items) {
            const auto* const starred = std::get_if<Starred>(&item.form);
            stars += starred != nullptr ? 1 : 0;
            if (starred != nullptr && stars > 1) {
                report(diagnose("unexpected", item.span, {{"word", "*"}}, item.id));
            }
            this->target(starred != nullptr ? *starred->value : item);
        }
        return;
    }
    const bool fine = std::holds_alternative<Name>(target.form) ||
                      std::holds_alternative<Index>(target.form) ||
                      std::holds_alternative<Slice>(target.form);
    if (!fine) {
        report(diagnose("cannot_assign", target.span, {{"target", print(target)}}, target.id));
    }
}

/// `move` alone does nothing; the brackets were forgotten. `x == 3` alone asks, and nobody listens:
/// where x has no value, it should get one.
void Checker::bare_name(const Statement& statement,
                        const Expression& value,
                        const Surroundings& around)
{
    if (const auto* compare = std::get_if<Compare>(&value.form)) {
        const auto* const left = std::get_if<Name>(&compare->operands.front().form);
        const bool unknown_left = left != nullptr && !m_diagnostics.empty() &&
                                  kind_of(m_diagnostics.back()) == "unknown_name" &&
                                  m_diagnostics.back().node == compare->operands.front().id;
        if (unknown_left && compare->comparisons == std::vector{Comparison::equal}) {
            m_diagnostics.back().message.key = "diagnostic.compare_for_assign";
        }
        return;
    }
    const auto* name = std::get_if<Name>(&value.form);
    if (name == nullptr) {
        return;
    }
    const Binding* const own = resolve(name->id, around);
    const bool function = own != nullptr
                              ? own->define != nullptr
                              : native(name->id) != nullptr || is_python_function(name->id);
    if (function) {
        report("missing_brackets", statement, {{"name", name->id}});
    }
}

// ---- expressions
// -----------------------------------------------------------------------------------

void Checker::expression(const Expression& expression, const Surroundings& around)
{
    if (const auto* function = std::get_if<Lambda>(&expression.form)) {
        lambda(*function, around);
        return;
    }
    if (const auto* made = std::get_if<Comprehension>(&expression.form)) {
        comprehension(*made, around);
        return;
    }
    if (const auto* used = std::get_if<Name>(&expression.form)) {
        name(expression, *used, around);
    } else if (const auto* made = std::get_if<Call>(&expression.form)) {
        call(expression, *made, around);
    } else if (const auto* attribute = std::get_if<Attribute>(&expression.form)) {
        member(expression, *attribute, around);
    } else if (std::holds_alternative<Starred>(expression.form)) {
        report(diagnose("not_yet", expression.span, {{"word", "*"}}, expression.id));
    }
    operands(expression, around);
}

/// In calls, lists and targets, *values takes or gives any number of items.
void Checker::operands(const Expression& expression, const Surroundings& around)
{
    const bool takes_stars = std::holds_alternative<Call>(expression.form) ||
                             std::holds_alternative<Collection>(expression.form);
    each_operand(expression, [&](const Expression& operand) {
        const auto* const starred = std::get_if<Starred>(&operand.form);
        this->expression(takes_stars && starred != nullptr ? *starred->value : operand, around);
    });
}

/// What a lambda names is its own.
void Checker::lambda(const Lambda& form, const Surroundings& around)
{
    for (const Parameter& parameter : form.parameters) {
        if (parameter.initial) {
            expression(*parameter.initial, around);
        }
    }
    const Scope scope = lambda_scope(form.parameters, *around.scope);
    NameSet seen;
    Surroundings inside = around;
    inside.scope = &scope;
    inside.seen = &seen;
    expression(*form.value, inside);
}

/// What the `for`s of a comprehension name is its own; its first source stands outside.
void Checker::comprehension(const Comprehension& form, const Surroundings& around)
{
    expression(form.clauses.front().source, around);
    const Scope scope = comprehension_scope(form, *around.scope);
    NameSet seen;
    Surroundings inside = around;
    inside.scope = &scope;
    inside.seen = &seen;
    for (const Clause& clause : form.clauses) {
        target(clause.target);
        expression(clause.target, inside);
        if (&clause != &form.clauses.front()) {
            expression(clause.source, inside);
        }
        for (const Expression& condition : clause.conditions) {
            expression(condition, inside);
        }
    }
    expression(*form.element, inside);
    if (form.value) {
        expression(**form.value, inside);
    }
}

/// math.sqtr: the module's own names are known.
void Checker::member(const Expression& place, const Attribute& form, const Surroundings& around)
{
    const auto* const name = std::get_if<Name>(&form.object->form);
    const Binding* const own = name != nullptr ? resolve(name->id, around) : nullptr;
    if (own == nullptr || own->times != 1 || own->module.empty()) {
        return;
    }
    const std::vector<std::string> names = find_module(own->module)->names();
    if (std::find(names.begin(), names.end(), form.name) == names.end()) {
        unknown(place.span, place.id, form.name, {names.begin(), names.end()});
    }
}

void Checker::name(const Expression& place, const Name& name, const Surroundings& around)
{
    around.seen->insert(name.id);
    if (resolve(name.id, around) != nullptr || native(name.id) != nullptr ||
        is_python_function(name.id) || find_class(name.id)) {
        return;
    }
    if (is_other_builtin(name.id)) {
        report(diagnose("not_yet", place.span, {{"word", name.id}}, place.id));
        return;
    }
    unknown(place.span, place.id, name.id, visible(around));
}

/// Only functions that are sure to be meant are checked: a name bound twice may hold anything.
void Checker::call(const Expression& place, const Call& call, const Surroundings& around)
{
    const auto* name = std::get_if<Name>(&call.function->form);
    if (name == nullptr) {
        return;
    }
    std::optional<Diagnostic> wrong;
    if (const Binding* own = resolve(name->id, around)) {
        if (own->define != nullptr && own->times == 1) {
            wrong = check_call(place, call, *own->define);
        }
    } else if (const Native* function = native(name->id)) {
        wrong = check_call(place, call, *function);
    } else if (const Builtin* builtin = find_builtin(name->id)) {
        wrong = check_call(place, call, *builtin);
    }
    if (wrong) {
        report(*std::move(wrong));
    }
}

const Binding* Checker::resolve(std::string_view name, const Surroundings& around) const
{
    for (const Scope* scope = around.scope; scope != nullptr; scope = scope->outer) {
        if (scope->outer != nullptr && scope->globals.contains(name)) {
            return m_scope.find(name);
        }
        if (const Binding* found = scope->find(name)) {
            return found;
        }
    }
    return nullptr;
}

const Native* Checker::native(std::string_view name) const
{
    const auto found = std::find_if(m_module.functions.begin(),
                                    m_module.functions.end(),
                                    [&](const Native& each) { return each.name == name; });
    return found == m_module.functions.end() ? nullptr : &*found;
}

void Checker::unknown(Span span,
                      NodeId node,
                      const std::string& name,
                      const std::vector<std::string_view>& candidates)
{
    if (name == "null" || name == "nil" || name == "NULL" || name == "undefined") {
        report(diagnose("foreign_word", span, {{"word", name}, {"suggestion", "None"}}, node));
        return;
    }
    const std::optional<std::string> meant = did_you_mean(name, candidates);
    report(meant ? diagnose("did_you_mean", span, {{"name", name}, {"suggestion", *meant}}, node)
                 : diagnose("unknown_name", span, {{"name", name}}, node));
}

/// The nearest names first: of equally good suggestions, the first wins.
std::vector<std::string_view> Checker::visible(const Surroundings& around) const
{
    std::vector<std::string_view> names;
    for (const Scope* scope = around.scope; scope != nullptr; scope = scope->outer) {
        for (const auto& [name, binding] : scope->names) {
            names.push_back(name);
        }
    }
    for (const Native& each : m_module.functions) {
        names.push_back(each.name);
    }
    const std::vector<std::string_view> builtins = builtin_names();
    names.insert(names.end(), builtins.begin(), builtins.end());
    names.insert(names.end(), {"True", "False", "None"});
    return names;
}

}  // namespace

Diagnostics check(const Program& program, const Module& module)
{
    return Checker{program, module}.run();
}

}  // namespace lang
