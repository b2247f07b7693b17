#include "editor/tile.hpp"

#include "editor/tree.hpp"
#include "lang/overloaded.hpp"

#include <array>
#include <cstddef>
#include <utility>
#include <variant>

namespace editor {

namespace {

bool is_name(const lang::Expression& expression, std::string_view id)
{
    const auto* name = std::get_if<lang::Name>(&expression.form);
    return name != nullptr && name->id == id;
}

Tile tile_of_call(const lang::Call& call)
{
    const auto* function = std::get_if<lang::Name>(&call.function->form);
    Tile tile{function != nullptr ? function->id : "call", {}};
    if (call.arguments.size() == 1) {
        if (const auto* number = std::get_if<lang::IntegerLiteral>(&call.arguments[0].form)) {
            tile.number = number->value;
        }
    }
    return tile;
}

Tile tile_of_unary(const lang::Unary& unary)
{
    if (unary.op == lang::UnaryOperator::logical_not) {
        return {"not", {}};
    }
    const auto* number = std::get_if<lang::IntegerLiteral>(&unary.operand->form);
    if (unary.op == lang::UnaryOperator::minus && number != nullptr) {
        return {"number", -number->value};
    }
    return {"arithmetic", {}};
}

Tile tile_of_while(const lang::While& loop)
{
    const auto* negated = std::get_if<lang::Unary>(&loop.condition.form);
    if (negated != nullptr && negated->op == lang::UnaryOperator::logical_not) {
        return {"until", {}};
    }
    const auto* constant = std::get_if<lang::BoolLiteral>(&loop.condition.form);
    return {constant != nullptr && constant->value ? "forever" : "while", {}};
}

Tile tile_of_for(const lang::Statement& statement)
{
    const lang::Expression* argument = repeat_argument(statement);
    if (argument == nullptr) {
        return {"for", {}};
    }
    const auto* number = std::get_if<lang::IntegerLiteral>(&argument->form);
    return {"repeat", number != nullptr ? std::optional{number->value} : std::nullopt};
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
    return std::visit(lang::Overloaded{
                          [](const lang::ExpressionStatement& form) {
                              const auto* call = std::get_if<lang::Call>(&form.value.form);
                              return call != nullptr ? tile_of_call(*call) : Tile{"value", {}};
                          },
                          [&](const lang::For&) { return tile_of_for(statement); },
                          [](const lang::While& form) { return tile_of_while(form); },
                          [](const lang::Define& form) {
                              return Tile{"def", {}, form.name};
                          },
                          [](const auto& form) {
                              return Tile{std::string{KindName{}(form)}, {}};
                          },
                      },
                      statement.form);
}

Tile tile_of(const lang::Expression& expression)
{
    return std::visit(
        lang::Overloaded{
            [](const lang::NoneLiteral&) {
                return Tile{"none", {}};
            },
            [](const lang::BoolLiteral&) {
                return Tile{"true", {}};
            },
            [](const lang::IntegerLiteral& form) {
                return Tile{"number", form.value};
            },
            [](const lang::FloatLiteral&) {
                return Tile{"number", {}};
            },
            [](const lang::StringLiteral&) {
                return Tile{"text", {}};
            },
            [](const lang::FormatString&) {
                return Tile{"format", {}};
            },
            [](const lang::Name&) {
                return Tile{"variable", {}};
            },
            [](const lang::Collection& form) {
                constexpr std::array<const char*, 3> words{"list", "tuple", "collection"};
                return Tile{words.at(static_cast<std::size_t>(form.kind)), {}};
            },
            [](const lang::DictDisplay&) {
                return Tile{"dict", {}};
            },
            [](const lang::Unary& form) { return tile_of_unary(form); },
            [](const lang::Binary&) {
                return Tile{"arithmetic", {}};
            },
            [](const lang::Logical& form) {
                return Tile{form.op == lang::LogicalOperator::logical_and ? "and" : "or", {}};
            },
            [](const lang::Compare&) {
                return Tile{"compare", {}};
            },
            [](const lang::Call& form) { return tile_of_call(form); },
            [](const lang::Index&) {
                return Tile{"index", {}};
            },
            [](const lang::Slice&) {
                return Tile{"slice", {}};
            },
            [](const lang::Attribute&) {
                return Tile{"attribute", {}};
            },
            [](const lang::Conditional&) {
                return Tile{"conditional", {}};
            },
            [](const lang::Starred&) {
                return Tile{"starred", {}};
            },
            [](const lang::Lambda&) {
                return Tile{"lambda", {}};
            },
            [](const lang::Comprehension&) {
                return Tile{"comprehension", {}};
            },
        },
        expression.form);
}

bool is_called(const Tile& tile, std::string_view word)
{
    return tile.name == word || (!tile.defines.empty() && tile.defines == word);
}

bool calls(const lang::Expression& expression, std::string_view function)
{
    const auto* call = std::get_if<lang::Call>(&expression.form);
    return call != nullptr && is_name(*call->function, function);
}

const lang::Expression* repeat_argument(const lang::Statement& statement)
{
    const auto* loop = std::get_if<lang::For>(&statement.form);
    if (loop == nullptr || !is_name(loop->target, "_") || loop->otherwise ||
        !calls(loop->source, "range")) {
        return nullptr;
    }
    const auto& range = std::get<lang::Call>(loop->source.form);
    const bool counts = range.arguments.size() == 1 && range.keywords.empty();
    return counts ? &range.arguments.front() : nullptr;
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
    for (lang::Block* body : bodies(tile)) {
        *body = empty_body();
    }
    return tile;
}

lang::Block empty_body()
{
    lang::Statement filler;
    filler.form = lang::Pass{};
    return {.statements = {filler}, .tail = {}};
}

}  // namespace editor
