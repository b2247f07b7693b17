#include "editor/tile.hpp"

#include "editor/tree.hpp"

#include <array>
#include <type_traits>
#include <variant>

namespace editor {

namespace {

template <typename Form>
lang::Expression expression(Form form)
{
    lang::Expression made;
    made.form = std::move(form);
    return made;
}

lang::Expression call(std::string_view function, lang::Expressions arguments)
{
    return expression(lang::Call{
        .function = expression(lang::Name{std::string{function}}),
        .arguments = std::move(arguments),
        .keywords = {},
    });
}

bool is_name(const lang::Expression& expression, std::string_view id)
{
    const auto* name = std::get_if<lang::Name>(&expression.form);
    return name != nullptr && name->id == id;
}

/// The one argument of `range(n)`, where the statement is `for _ in range(n)`.
const lang::Expression* repeat_argument(const lang::Statement& statement)
{
    const auto* loop = std::get_if<lang::For>(&statement.form);
    if (loop == nullptr || !is_name(loop->target, "_") || loop->otherwise) {
        return nullptr;
    }
    const auto* range = std::get_if<lang::Call>(&loop->source.form);
    const bool counts = range != nullptr && is_name(*range->function, "range") &&
                        range->arguments.size() == 1 && range->keywords.empty();
    return counts ? &range->arguments.front() : nullptr;
}

Tile tile_of_expression(const lang::Expression& expression)
{
    const auto* call = std::get_if<lang::Call>(&expression.form);
    if (call == nullptr) {
        return {"value", {}};
    }
    const auto* function = std::get_if<lang::Name>(&call->function->form);
    Tile tile{function != nullptr ? function->id : "call", {}};
    if (call->arguments.size() == 1) {
        if (const auto* number = std::get_if<lang::IntegerLiteral>(&call->arguments[0].form)) {
            tile.number = number->value;
        }
    }
    return tile;
}

/// The word that lessons use for a kind of statement.
struct KindName {
    std::string_view operator()(const lang::ExpressionStatement&) const { return "value"; }
    std::string_view operator()(const lang::Assign&) const { return "set"; }
    std::string_view operator()(const lang::AugmentedAssign&) const { return "change"; }
    std::string_view operator()(const lang::If&) const { return "if"; }
    std::string_view operator()(const lang::While&) const { return "while"; }
    std::string_view operator()(const lang::For&) const { return "for"; }
    std::string_view operator()(const lang::Break&) const { return "break"; }
    std::string_view operator()(const lang::Continue&) const { return "continue"; }
    std::string_view operator()(const lang::Pass&) const { return "pass"; }
    std::string_view operator()(const lang::Define&) const { return "def"; }
    std::string_view operator()(const lang::Return&) const { return "return"; }
    std::string_view operator()(const lang::Global&) const { return "global"; }
    std::string_view operator()(const lang::Nonlocal&) const { return "nonlocal"; }
    std::string_view operator()(const lang::Delete&) const { return "del"; }
    std::string_view operator()(const lang::Assert&) const { return "assert"; }
    std::string_view operator()(const lang::Try&) const { return "try"; }
    std::string_view operator()(const lang::Raise&) const { return "raise"; }
    std::string_view operator()(const lang::Import&) const { return "import"; }
    std::string_view operator()(const lang::FromImport&) const { return "import"; }
};

}  // namespace

Tile tile_of(const lang::Statement& statement)
{
    if (const lang::Expression* argument = repeat_argument(statement)) {
        const auto* number = std::get_if<lang::IntegerLiteral>(&argument->form);
        return {"repeat", number != nullptr ? std::optional{number->value} : std::nullopt};
    }
    if (const auto* alone = std::get_if<lang::ExpressionStatement>(&statement.form)) {
        return tile_of_expression(alone->value);
    }
    return {std::string{std::visit(KindName{}, statement.form)}, {}};
}

lang::Statement make_tile(std::string_view name, std::int64_t count)
{
    lang::Statement made;
    if (name != "repeat") {
        made.form = lang::ExpressionStatement{call(name, {})};
        return made;
    }
    lang::Statement filler;
    filler.form = lang::Pass{};
    made.form = lang::For{
        .target = expression(lang::Name{"_"}),
        .source = call("range", {expression(lang::IntegerLiteral{count})}),
        .body = {.statements = {filler}, .tail = {}},
        .otherwise = std::nullopt,
    };
    return made;
}

const lang::IntegerLiteral* repeat_count(const lang::Statement& statement)
{
    const lang::Expression* argument = repeat_argument(statement);
    return argument != nullptr ? std::get_if<lang::IntegerLiteral>(&argument->form) : nullptr;
}

lang::IntegerLiteral* repeat_count(lang::Statement& statement)
{
    return const_cast<lang::IntegerLiteral*>(repeat_count(std::as_const(statement)));
}

lang::Statement bare(const lang::Statement& statement)
{
    lang::Statement tile = statement;
    tile.before.clear();
    tile.comment.clear();
    lang::Statement filler;
    filler.form = lang::Pass{};
    for (lang::Block* body : bodies(tile)) {
        body->statements.assign(1, filler);
        body->tail.clear();
    }
    return tile;
}

}  // namespace editor
