#include "editor/names.hpp"

#include "editor/tile.hpp"
#include "lang/builtins.hpp"
#include "lang/lexer.hpp"
#include "lang/overloaded.hpp"
#include "lang/walk.hpp"

#include <algorithm>
#include <utility>

namespace editor {

namespace {

core::Message refused(const char* key, std::string_view name)
{
    return {key, {{"name", std::string{name}}}};
}

/// Calls `visit` with each name in an expression, as a text that can be changed where the tree can.
template <typename AnyExpression, typename Visit>
void each_name(AnyExpression& expression, const Visit& visit)
{
    std::visit(lang::Overloaded{
                   [&](lang::Name& form) { visit(form.id); },
                   [&](lang::Lambda& form) {
                       for (lang::Parameter& parameter : form.parameters) {
                           visit(parameter.name);
                       }
                   },
                   [](const auto&) {},
               },
               expression.form);
    lang::each_operand(expression, [&](lang::Expression& operand) { each_name(operand, visit); });
}

/// The names that a statement holds beside those in its expressions.
template <typename Visit>
void each_own_name(lang::Statement& statement, const Visit& visit)
{
    std::visit(lang::Overloaded{
                   [&](lang::Define& form) {
                       visit(form.name);
                       for (lang::Parameter& parameter : form.parameters) {
                           visit(parameter.name);
                       }
                   },
                   [&](lang::Global& form) { std::ranges::for_each(form.names, visit); },
                   [&](lang::Nonlocal& form) { std::ranges::for_each(form.names, visit); },
                   [&](lang::Try& form) {
                       for (lang::Handler& handler : form.handlers) {
                           visit(handler.name);
                       }
                   },
                   [](const auto&) {},
               },
               statement.form);
}

template <typename Visit>
void each_name_of(lang::Statement& statement, const Visit& visit)
{
    each_own_name(statement, visit);
    lang::each_expression(statement,
                          [&](lang::Expression& expression) { each_name(expression, visit); });
}

void add_new(std::vector<std::string>& names, const std::string& name)
{
    if (name != "_" && std::ranges::count(names, name) == 0) {
        names.push_back(name);
    }
}

void add_target(std::vector<std::string>& names, const lang::Expression& target)
{
    if (const auto* name = std::get_if<lang::Name>(&target.form)) {
        add_new(names, name->id);
    } else if (const auto* collection = std::get_if<lang::Collection>(&target.form)) {
        for (const lang::Expression& item : collection->items) {
            add_target(names, item);
        }
    }
}

bool is_one_name(std::string_view word)
{
    const lang::Lexed lexed = lang::lex(word);
    const lang::Token& first = lexed.tokens.front();
    return lexed.diagnostics.empty() && first.kind == lang::TokenKind::name && first.text == word;
}

/// The arguments that are given by name to a function whose parameter is renamed.
void rename_arguments(lang::Expression& expression,
                      const std::vector<std::string>& functions,
                      std::string_view from,
                      const std::string& to)
{
    if (auto* call = std::get_if<lang::Call>(&expression.form)) {
        const auto* function = std::get_if<lang::Name>(&call->function->form);
        const bool own = function != nullptr && std::ranges::count(functions, function->id) > 0;
        for (lang::KeywordArgument& keyword : call->keywords) {
            if (own && keyword.name == from) {
                keyword.name = to;
            }
        }
    }
    lang::each_operand(expression, [&](lang::Expression& operand) {
        rename_arguments(operand, functions, from, to);
    });
}

std::vector<std::string> functions_with_parameter(const Document& document, std::string_view name)
{
    std::vector<std::string> found;
    for (const lang::Statement* statement : in_reading_order(document)) {
        const auto* define = std::get_if<lang::Define>(&statement->form);
        if (define != nullptr &&
            std::ranges::count(define->parameters, name, &lang::Parameter::name) > 0) {
            found.push_back(define->name);
        }
    }
    return found;
}

}  // namespace

std::vector<std::string> variables(const Document& document)
{
    std::vector<std::string> names;
    for (const lang::Statement* statement : in_reading_order(document)) {
        std::visit(lang::Overloaded{
                       [&](const lang::Assign& form) {
                           for (const lang::Expression& target : form.targets) {
                               add_target(names, target);
                           }
                       },
                       [&](const lang::AugmentedAssign& form) { add_target(names, form.target); },
                       [&](const lang::For& form) { add_target(names, form.target); },
                       [&](const lang::Define& form) {
                           for (const lang::Parameter& parameter : form.parameters) {
                               add_new(names, parameter.name);
                           }
                       },
                       [](const auto&) {},
                   },
                   statement->form);
    }
    return names;
}

std::vector<const lang::Define*> own_blocks(const Document& document, const Rules& rules)
{
    std::vector<const lang::Define*> found;
    for (const lang::Statement* statement : in_reading_order(document)) {
        const auto* define = std::get_if<lang::Define>(&statement->form);
        if (define != nullptr && !is_event(rules.module, define->name)) {
            found.push_back(define);
        }
    }
    return found;
}

const lang::Define* find_own_block(const Document& document,
                                   const Rules& rules,
                                   std::string_view name)
{
    const std::vector<const lang::Define*> all = own_blocks(document, rules);
    const auto found = std::ranges::find(all, name, &lang::Define::name);
    return found == all.end() ? nullptr : *found;
}

std::string free_name(const Document& document, std::string_view wish, const Rules& rules)
{
    const auto is_free = [&](const std::string& name) {
        return !refuse_name(name, rules) &&
               std::ranges::none_of(
                   in_reading_order(document),
                   [&](const lang::Statement* statement) { return mentions(*statement, name); });
    };
    const std::string stem{is_one_name(wish) && wish != "_" ? wish : "x"};
    std::string name = stem;
    for (int number = 2; !is_free(name); ++number) {
        name = stem + std::to_string(number);
    }
    return name;
}

std::optional<core::Message> refuse_name(std::string_view name, const Rules& rules)
{
    if (lang::is_keyword(name)) {
        return refused("editor.refused.keyword", name);
    }
    if (name == "_" || !is_one_name(name)) {
        return refused("editor.refused.name", name);
    }
    const bool taken = find_native(rules.module, name) != nullptr || is_event(rules.module, name) ||
                       lang::builtin_row_of(name).has_value();
    return taken ? std::optional{refused("editor.refused.taken", name)} : std::nullopt;
}

bool mentions(const lang::Statement& statement, std::string_view name)
{
    bool found = false;
    lang::Statement copy = statement;
    each_name_of(copy, [&](const std::string& own) { found = found || own == name; });
    return found;
}

void rename(Document& document, std::string_view from, const std::string& to)
{
    const std::vector<std::string> functions = functions_with_parameter(document, from);
    const auto rename_in = [&](lang::Statement& statement) {
        lang::each_expression(statement, [&](lang::Expression& expression) {
            rename_arguments(expression, functions, from, to);
        });
        each_name_of(statement, [&](std::string& name) {
            if (name == from) {
                name = to;
            }
        });
    };
    lang::each_statement(document.program.body.statements, rename_in);
    for (Piece& piece : document.pieces) {
        lang::each_statement(piece.stack.statements, rename_in);
    }
}

}  // namespace editor
