#include "editor/holes.hpp"
#include "editor/tile.hpp"
#include "lang/overloaded.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace editor {

namespace {

constexpr std::int64_t first_range = 3;

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

lang::Expression literal(const lang::FirstValue& value)
{
    return std::visit(lang::Overloaded{
                          [](std::int64_t number) {
                              return number < 0 ? expression(lang::Unary{
                                                      lang::UnaryOperator::minus,
                                                      expression(lang::IntegerLiteral{-number})})
                                                : expression(lang::IntegerLiteral{number});
                          },
                          [](std::string_view text) {
                              return expression(lang::StringLiteral{std::string{text}});
                          },
                      },
                      value);
}

lang::Expression negation()
{
    return expression(lang::Unary{lang::UnaryOperator::logical_not, empty_value(Shape::condition)});
}

lang::Expression joined(lang::LogicalOperator op)
{
    return expression(lang::Logical{
        op, lang::Expressions{empty_value(Shape::condition), empty_value(Shape::condition)}});
}

using StatementForm = decltype(lang::Statement::form);

struct ValueRow {
    std::string_view word;
    lang::Expression (*make)();
};
constexpr std::array values{
    ValueRow{"number", [] { return empty_value(Shape::number); }},
    ValueRow{"text", [] { return empty_value(Shape::text); }},
    ValueRow{"true", [] { return expression(lang::BoolLiteral{true}); }},
    ValueRow{"variable", [] { return empty_value(Shape::name); }},
    ValueRow{"arithmetic",
             [] {
                 return expression(lang::Binary{lang::BinaryOperator::add,
                                                empty_value(Shape::number),
                                                empty_value(Shape::number)});
             }},
    ValueRow{"compare",
             [] {
                 return expression(lang::Compare{{empty_value(Shape::any), empty_value(Shape::any)},
                                                 {lang::Comparison::equal}});
             }},
    ValueRow{"and", [] { return joined(lang::LogicalOperator::logical_and); }},
    ValueRow{"or", [] { return joined(lang::LogicalOperator::logical_or); }},
    ValueRow{"not", [] { return negation(); }},
};

lang::While loop(lang::Expression condition)
{
    return {std::move(condition), empty_body(), std::nullopt};
}

lang::For count(const char* name, std::int64_t times)
{
    return {
        .target = expression(lang::Name{name}),
        .source = call("range", {expression(lang::IntegerLiteral{times})}),
        .body = empty_body(),
        .otherwise = std::nullopt,
    };
}

struct StatementRow {
    std::string_view word;
    StatementForm (*make)(std::int64_t times);
};
constexpr std::array statements{
    StatementRow{"repeat", [](std::int64_t times) -> StatementForm { return count("_", times); }},
    StatementRow{"until", [](std::int64_t) -> StatementForm { return loop(negation()); }},
    StatementRow{"while",
                 [](std::int64_t) -> StatementForm { return loop(empty_value(Shape::condition)); }},
    StatementRow{
        "forever",
        [](std::int64_t) -> StatementForm { return loop(expression(lang::BoolLiteral{true})); }},
    StatementRow{"for", [](std::int64_t) -> StatementForm { return count("i", first_range); }},
    StatementRow{"if",
                 [](std::int64_t) -> StatementForm {
                     return lang::If{{{empty_value(Shape::condition), empty_body(), {}, {}}}, {}};
                 }},
    StatementRow{"set",
                 [](std::int64_t) -> StatementForm {
                     return lang::Assign{{empty_value(Shape::name)}, empty_value(Shape::any)};
                 }},
    StatementRow{"change",
                 [](std::int64_t) -> StatementForm {
                     return lang::AugmentedAssign{empty_value(Shape::name),
                                                  lang::BinaryOperator::add,
                                                  expression(lang::IntegerLiteral{1})};
                 }},
    StatementRow{"print",
                 [](std::int64_t) -> StatementForm {
                     return lang::ExpressionStatement{call("print", {empty_value(Shape::text)})};
                 }},
    StatementRow{"def",
                 [](std::int64_t) -> StatementForm {
                     return lang::Define{"trick", {}, empty_body()};
                 }},
    StatementRow{
        "return",
        [](std::int64_t) -> StatementForm { return lang::Return{empty_value(Shape::any)}; }},
    StatementRow{"break", [](std::int64_t) -> StatementForm { return lang::Break{}; }},
    StatementRow{"continue", [](std::int64_t) -> StatementForm { return lang::Continue{}; }},
};

}  // namespace

lang::Statement make_tile(std::string_view name, std::int64_t count, const lang::Module* module)
{
    lang::Statement made;
    const auto row = std::ranges::find(statements, name, &StatementRow::word);
    if (row != statements.end()) {
        made.form = row->make(count);
    } else if (is_event(module, name)) {
        made.form = lang::Define{std::string{name}, {}, empty_body()};
    } else {
        made.form = lang::ExpressionStatement{make_expression(name, module)};
    }
    return made;
}

lang::Expression make_expression(std::string_view name, const lang::Module* module)
{
    const auto row = std::ranges::find(values, name, &ValueRow::word);
    if (row != values.end()) {
        return row->make();
    }
    const lang::Native* native = find_native(module, name);
    if (native == nullptr) {
        return call(name, {});
    }
    lang::Expressions arguments(native->parameters.size(), empty_value(Shape::any));
    for (std::size_t i = 0; i < std::min(arguments.size(), native->first.size()); ++i) {
        arguments[i] = literal(native->first[i]);
    }
    return call(name, std::move(arguments));
}

bool is_value_word(std::string_view name, const lang::Module* module)
{
    const lang::Native* native = find_native(module, name);
    return std::ranges::count(values, name, &ValueRow::word) > 0 ||
           (native != nullptr && native->kind == lang::NativeKind::sense);
}

bool is_palette_word(std::string_view name, const lang::Module* module)
{
    return name == "else" || is_value_word(name, module) || is_event(module, name) ||
           find_native(module, name) != nullptr ||
           std::ranges::count(statements, name, &StatementRow::word) > 0;
}

bool is_value(const lang::Statement& statement, const lang::Module* module)
{
    const auto* alone = std::get_if<lang::ExpressionStatement>(&statement.form);
    if (alone == nullptr) {
        return false;
    }
    const lang::Native* native = find_native(module, tile_of(statement).name);
    return !std::holds_alternative<lang::Call>(alone->value.form) ||
           (native != nullptr && native->kind == lang::NativeKind::sense);
}

const lang::Native* find_native(const lang::Module* module, std::string_view name)
{
    if (module == nullptr) {
        return nullptr;
    }
    const auto found = std::ranges::find(module->functions, name, &lang::Native::name);
    return found == module->functions.end() ? nullptr : &*found;
}

bool is_event(const lang::Module* module, std::string_view name)
{
    return module != nullptr && std::ranges::count(module->events, name) > 0;
}

}  // namespace editor
