#include "lang/mend_source.hpp"
#include "lang/parser.hpp"
#include "lang/walk.hpp"

#include <string>

// Mends that need to know what the underlined words are: an operand, an index, a function.
namespace lang {
namespace {

using Recipe = std::optional<Mend>;

/// The outermost expression that the diagnostic underlines, or nullptr.
const Expression* underlined(const Program& program, Span span)
{
    const Expression* found = nullptr;
    const auto look = [&](const auto& self, const Expression& expression) -> void {
        if (found == nullptr && expression.span == span) {
            found = &expression;
        }
        each_operand(expression, [&](const Expression& operand) { self(self, operand); });
    };
    each_statement(program.body.statements, [&](const Statement& statement) {
        each_expression(statement, [&](const Expression& each) { look(look, each); });
    });
    return found;
}

const Statement* underlined_statement(const Program& program, Span span)
{
    const Statement* found = nullptr;
    each_statement(program.body.statements, [&](const Statement& statement) {
        if (found == nullptr && statement.span == span) {
            found = &statement;
        }
    });
    return found;
}

Mend around(const MendSource& source,
            const Expression& expression,
            std::string_view before,
            std::string_view behind)
{
    return {expression.span, std::string{before}.append(source.at(expression.span)).append(behind)};
}

struct Operands {
    const Expression* left{nullptr};
    const Expression* right{nullptr};
};

/// What stands left and right of the underlined sign.
Operands operands_of(const Program& program, Span span)
{
    if (const Expression* expression = underlined(program, span)) {
        if (const auto* binary = std::get_if<Binary>(&expression->form)) {
            return {&*binary->left, &*binary->right};
        }
    }
    if (const Statement* statement = underlined_statement(program, span)) {
        if (const auto* augmented = std::get_if<AugmentedAssign>(&statement->form)) {
            return {&augmented->target, &augmented->value};
        }
    }
    return {};
}

bool shows_text(std::string_view preview)
{
    return preview.starts_with('\'') || preview.starts_with('"');
}

Recipe text_plus_number(const MendSource& source, const Diagnostic& diagnostic)
{
    const Parsed parsed = parse(source.text());
    const Operands operands = operands_of(parsed.program, diagnostic.span);
    const bool left = !shows_text(word_of(diagnostic, "left"));
    const Expression* const number = left ? operands.left : operands.right;
    if (number == nullptr) {
        return std::nullopt;
    }
    return around(source, *number, "str(", ")");
}

Recipe list_plus_item(const MendSource& source, const Diagnostic& diagnostic)
{
    const Parsed parsed = parse(source.text());
    const Expression* const item = operands_of(parsed.program, diagnostic.span).right;
    if (item == nullptr) {
        return std::nullopt;
    }
    return around(source, *item, "[", "]");
}

Recipe one_too_far(const MendSource& source, const Diagnostic& diagnostic)
{
    const Parsed parsed = parse(source.text());
    const Expression* const place = underlined(parsed.program, diagnostic.span);
    const auto* const index = place == nullptr ? nullptr : std::get_if<Index>(&place->form);
    if (index == nullptr) {
        return std::nullopt;
    }
    if (const auto* literal = std::get_if<IntegerLiteral>(&index->index->form)) {
        return Mend{index->index->span, std::to_string(literal->value - 1)};
    }
    return around(source, *index->index, "", " - 1");
}

Recipe to_number(const MendSource& source, const Diagnostic& diagnostic)
{
    return Mend{diagnostic.span,
                std::string{"int("}.append(source.at(diagnostic.span)).append(")")};
}

Recipe walk_number(const MendSource& source, const Diagnostic& diagnostic)
{
    return Mend{diagnostic.span,
                std::string{"range("}.append(source.at(diagnostic.span)).append(")")};
}

/// `names = names.append("Mia")`: without the name that would get nothing.
Recipe lost_list(const MendSource& source, const Diagnostic& diagnostic)
{
    const Parsed parsed = parse(source.text());
    const Statement* const statement = underlined_statement(parsed.program, diagnostic.span);
    const auto* const assign =
        statement == nullptr ? nullptr : std::get_if<Assign>(&statement->form);
    if (assign == nullptr) {
        return std::nullopt;
    }
    return Mend{diagnostic.span, std::string{source.at(assign->value.span)}};
}

bool holds(Span outer, core::Place place)
{
    const auto before = [](core::Place one, core::Place other) {
        return one.line != other.line ? one.line < other.line : one.column < other.column;
    };
    return !before(place, outer.begin) && before(place, outer.end);
}

Recipe missing_global(const MendSource& source, const Diagnostic& diagnostic)
{
    const Parsed parsed = parse(source.text());
    const Define* function = nullptr;
    each_statement(parsed.program.body.statements, [&](const Statement& statement) {
        const auto* const define = std::get_if<Define>(&statement.form);
        if (define != nullptr && holds(statement.span, diagnostic.span.begin)) {
            function = define;  // the innermost comes last
        }
    });
    if (function == nullptr || function->body.statements.empty()) {
        return std::nullopt;
    }
    const core::Place first = function->body.statements.front().span.begin;
    return insertion(first,
                     "global " + std::string{word_of(diagnostic, "name")} + "\n" +
                         std::string{source.indentation(first.line)});
}

/// The function's last line gives back what it works out.
Recipe forgotten_return(const MendSource& source, const Diagnostic& diagnostic)
{
    const Parsed parsed = parse(source.text());
    const Define* function = nullptr;
    each_statement(parsed.program.body.statements, [&](const Statement& statement) {
        const auto* const define = std::get_if<Define>(&statement.form);
        if (define != nullptr && define->name == word_of(diagnostic, "name")) {
            function = define;
        }
    });
    if (function == nullptr || function->body.statements.empty()) {
        return std::nullopt;
    }
    const Statement& last = function->body.statements.back();
    if (std::holds_alternative<ExpressionStatement>(last.form)) {
        return insertion(last.span.begin, "return ");
    }
    const auto* const assign = std::get_if<Assign>(&last.form);
    const auto* const name =
        assign == nullptr ? nullptr : std::get_if<Name>(&assign->targets.front().form);
    if (name == nullptr) {
        return std::nullopt;
    }
    return insertion(
        source.end_of(last.span.end.line),
        "\n" + std::string{source.indentation(last.span.begin.line)} + "return " + name->id);
}

const Call* underlined_call(const Parsed& parsed, const Diagnostic& diagnostic)
{
    const Expression* const place = underlined(parsed.program, diagnostic.span);
    return place == nullptr ? nullptr : std::get_if<Call>(&place->form);
}

Recipe length_method(const MendSource& source, const Diagnostic& diagnostic)
{
    const Parsed parsed = parse(source.text());
    const Call* const call = underlined_call(parsed, diagnostic);
    const auto* const method =
        call == nullptr ? nullptr : std::get_if<Attribute>(&call->function->form);
    if (method == nullptr) {
        return std::nullopt;
    }
    return Mend{diagnostic.span,
                std::string{"len("}.append(source.at(method->object->span)).append(")")};
}

Recipe other_method(const MendSource& source, const Diagnostic& diagnostic)
{
    const Parsed parsed = parse(source.text());
    const Call* const call = underlined_call(parsed, diagnostic);
    if (call == nullptr) {
        return std::nullopt;
    }
    const core::Place end = call->function->span.end;
    const auto width = static_cast<int>(word_of(diagnostic, "name").size());
    return Mend{{{end.line, end.column - width}, end},
                std::string{word_of(diagnostic, "suggestion")}};
}

/// Without the last ones, for which the function has no name.
Recipe extra_arguments(const MendSource& source, const Diagnostic& diagnostic)
{
    const Parsed parsed = parse(source.text());
    const Call* const call = underlined_call(parsed, diagnostic);
    const auto expected = diagnostic.message.arguments.find("expected");
    const std::int64_t* const most = expected == diagnostic.message.arguments.end()
                                         ? nullptr
                                         : std::get_if<std::int64_t>(&expected->second);
    const auto kept = most == nullptr ? std::size_t{0} : static_cast<std::size_t>(*most);
    if (call == nullptr || kept == 0 || !call->keywords.empty() || call->arguments.size() <= kept) {
        return std::nullopt;
    }
    return Mend{{call->arguments[kept - 1].span.end, call->arguments.back().span.end}, {}};
}

constexpr MendRow rows[] = {{"text_plus_number", text_plus_number},
                            {"list_plus_item", list_plus_item},
                            {"one_too_far", one_too_far},
                            {"input_is_text", to_number},
                            {"walk_number", walk_number},
                            {"lost_list", lost_list},
                            {"missing_global", missing_global},
                            {"forgotten_return", forgotten_return},
                            {"length_method", length_method},
                            {"other_method", other_method},
                            {"extra_arguments", extra_arguments}};

}  // namespace

std::span<const MendRow> tree_mends() { return rows; }

}  // namespace lang
