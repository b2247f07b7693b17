#include "lesson/narration.hpp"

#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lang/overloaded.hpp"
#include "lesson/narration_names.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace lesson {

namespace {

using i18n::Phrase;

Phrase plain(std::string key) { return {{std::move(key), {}}}; }

std::vector<Phrase> tell_all(const lang::Expressions& expressions, const lang::Module& module)
{
    std::vector<Phrase> told;
    told.reserve(expressions.size());
    for (const lang::Expression& expression : expressions) {
        told.push_back(tell(expression, module));
    }
    return told;
}

std::vector<Phrase> spoken_names(const std::vector<std::string>& names)
{
    std::vector<Phrase> told;
    told.reserve(names.size());
    for (const std::string& name : names) {
        told.push_back(spoken_name(name));
    }
    return told;
}

bool is_true(const lang::Expression& expression)
{
    const auto* literal = std::get_if<lang::BoolLiteral>(&expression.form);
    return literal != nullptr && literal->value;
}

/// What a statement says by itself.
struct Head {
    const lang::Module& module;

    Phrase of(std::string key, const char* place, const lang::Expression& expression) const
    {
        return {{std::move(key), {}}, {{place, {tell(expression, module)}}}};
    }

    Phrase operator()(const lang::ExpressionStatement& alone) const
    {
        return tell(alone.value, module);
    }
    Phrase operator()(const lang::Assign& assign) const
    {
        return {
            {"told.set", {}},
            {{"name", tell_all(assign.targets, module)}, {"value", {tell(assign.value, module)}}}};
    }
    Phrase operator()(const lang::AugmentedAssign& assign) const
    {
        if (assign.op == lang::BinaryOperator::add) {
            return {
                {"told.change", {}},
                {{"name", {tell(assign.target, module)}}, {"value", {tell(assign.value, module)}}}};
        }
        lang::Expression changed;
        changed.form = lang::Binary{assign.op, assign.target, assign.value};
        return {{"told.set", {}},
                {{"name", {tell(assign.target, module)}}, {"value", {tell(changed, module)}}}};
    }
    Phrase operator()(const lang::If& choice) const
    {
        return of("told.if", "condition", choice.branches.front().condition);
    }
    Phrase operator()(const lang::While& loop) const
    {
        if (is_true(loop.condition)) {
            return plain("block.forever");
        }
        const auto* unary = std::get_if<lang::Unary>(&loop.condition.form);
        if (unary != nullptr && unary->op == lang::UnaryOperator::logical_not) {
            return of("told.until", "condition", *unary->operand);
        }
        return of("told.while", "condition", loop.condition);
    }
    Phrase operator()(const lang::For& loop) const
    {
        return {{"told.for", {}},
                {{"name", {tell(loop.target, module)}}, {"value", {tell(loop.source, module)}}}};
    }
    Phrase operator()(const lang::Break&) const { return plain("block.break"); }
    Phrase operator()(const lang::Continue&) const { return plain("told.continue"); }
    Phrase operator()(const lang::Pass&) const { return plain("block.pass"); }
    Phrase operator()(const lang::Define& define) const
    {
        if (editor::is_event(&module, define.name)) {
            return plain(std::string{module.name} + "." + define.name);
        }
        std::vector<std::string> names;
        for (const lang::Parameter& parameter : define.parameters) {
            names.push_back(parameter.name);
        }
        Phrase told{{names.empty() ? "told.def" : "told.def_with", {}},
                    {{"name", {spoken_name(define.name)}}}};
        if (!names.empty()) {
            told.parts["names"] = spoken_names(names);
        }
        return told;
    }
    Phrase operator()(const lang::Return& back) const
    {
        return back.value ? of("told.return", "value", *back.value) : plain("told.return_nothing");
    }
    Phrase operator()(const lang::Global& global) const
    {
        return {{"told.global", {}}, {{"names", spoken_names(global.names)}}};
    }
    Phrase operator()(const lang::Nonlocal& nonlocal) const
    {
        return {{"told.global", {}}, {{"names", spoken_names(nonlocal.names)}}};
    }
    Phrase operator()(const lang::Delete& gone) const
    {
        return {{"told.delete", {}}, {{"values", tell_all(gone.targets, module)}}};
    }
    Phrase operator()(const lang::Assert& sure) const
    {
        return of("told.assert", "condition", sure.condition);
    }
    Phrase operator()(const lang::Try&) const { return plain("told.try"); }
    Phrase operator()(const lang::Raise& raise) const
    {
        return raise.exception ? of("told.raise", "value", *raise.exception)
                               : plain("told.raise_again");
    }
    Phrase operator()(const lang::Import& import) const { return imported(import.modules); }
    Phrase operator()(const lang::FromImport& import) const { return imported(import.names); }

    static Phrase imported(const std::vector<lang::ImportedName>& imports)
    {
        std::vector<Phrase> names;
        names.reserve(imports.size());
        for (const lang::ImportedName& entry : imports) {
            names.push_back(entry.name == "*" ? plain("told.everything") : spoken_name(entry.name));
        }
        return {{"told.import", {}}, {{"names", std::move(names)}}};
    }
};

/// What introduces a body that is not a statement's first: "or if", "else".
struct BranchHeads {
    const lang::Module& module;

    std::vector<Phrase> operator()(const lang::If& choice) const
    {
        std::vector<Phrase> heads;
        for (std::size_t i = 1; i < choice.branches.size(); ++i) {
            heads.push_back(
                {{"told.elif", {}}, {{"condition", {tell(choice.branches[i].condition, module)}}}});
        }
        heads.push_back(plain("block.else"));
        return heads;
    }
    std::vector<Phrase> operator()(const lang::Try& attempt) const
    {
        std::vector<Phrase> heads;
        for (const lang::Handler& handler : attempt.handlers) {
            heads.push_back(handler.exception
                                ? Phrase{{"told.except_of", {}},
                                         {{"value", {tell(*handler.exception, module)}}}}
                                : plain("told.except"));
        }
        if (attempt.otherwise) {
            heads.push_back(plain("block.else"));
        }
        heads.push_back(plain("told.finally"));
        return heads;
    }
    template <typename Form>
    std::vector<Phrase> operator()(const Form&) const
    {
        return {plain("block.else")};
    }
};

Phrase tell_nested(const lang::Statement& statement, const lang::Module& module, int depth);

/// "…, inside: …". Within another block the end of the inner one is said too.
Phrase with_body(Phrase head, const lang::Block& body, const lang::Module& module, int depth)
{
    Phrase told{{depth == 0 ? "told.inside" : "told.inside_within", {}}, {}};
    for (const lang::Statement& statement : editor::tiles(body)) {
        told.parts["inside"].push_back(tell_nested(statement, module, depth + 1));
    }
    if (told.parts.empty()) {
        told.message.key = "told.nothing_inside";
    }
    told.parts["block"] = {std::move(head)};
    return told;
}

Phrase tell_nested(const lang::Statement& statement, const lang::Module& module, int depth)
{
    const std::vector<const lang::Block*> bodies = editor::bodies(statement);
    if (bodies.empty()) {
        return tell_head(statement, module);
    }
    Phrase told = with_body(tell_head(statement, module), *bodies.front(), module, depth);
    if (bodies.size() == 1) {
        return told;
    }
    const std::vector<Phrase> heads = std::visit(BranchHeads{module}, statement.form);
    Phrase all{{"told.joined", {}}, {{"parts", {std::move(told)}}}};
    for (std::size_t i = 1; i < bodies.size(); ++i) {
        const Phrase& head = heads[std::min(i, heads.size()) - 1];
        all.parts["parts"].push_back(with_body(head, *bodies[i], module, depth));
    }
    return all;
}

}  // namespace

i18n::Phrase tell_head(const lang::Statement& statement, const lang::Module& module)
{
    if (const lang::IntegerLiteral* count = editor::repeat_count(statement)) {
        return {{"block.spoken.repeat", {{"count", count->value}}}, {}};
    }
    if (const lang::Expression* times = editor::repeat_argument(statement)) {
        return {{"told.repeat", {}}, {{"value", {tell(*times, module)}}}};
    }
    return std::visit(Head{module}, statement.form);
}

i18n::Phrase tell(const lang::Statement& statement, const lang::Module& module)
{
    return tell_nested(statement, module, 0);
}

std::vector<i18n::Phrase> tell(const lang::Program& program, const lang::Module& module)
{
    std::vector<Phrase> told;
    for (const lang::Statement& statement : editor::tiles(program.body)) {
        told.push_back(tell(statement, module));
    }
    if (told.empty()) {
        told.push_back(plain("told.empty"));
    }
    return told;
}

}  // namespace lesson
