#include "lang/parser_statements.hpp"
#include "lang/printer.hpp"

#include <algorithm>
#include <array>
#include <utility>

// The statements of one line.
namespace lang {
namespace {

struct AugmentedRow {
    std::string_view symbol;
    BinaryOperator op;
};
constexpr std::array<AugmentedRow, 12> augmented_rows{{
    {"+=", BinaryOperator::add},
    {"-=", BinaryOperator::subtract},
    {"*=", BinaryOperator::multiply},
    {"/=", BinaryOperator::divide},
    {"//=", BinaryOperator::floor_divide},
    {"%=", BinaryOperator::modulo},
    {"**=", BinaryOperator::power},
    {"<<=", BinaryOperator::shift_left},
    {">>=", BinaryOperator::shift_right},
    {"&=", BinaryOperator::bit_and},
    {"|=", BinaryOperator::bit_or},
    {"^=", BinaryOperator::bit_xor},
}};

/// The part of a target that nothing can be given to, or nullptr.
const Expression* no_target(const Expression& target)
{
    if (const auto* collection = std::get_if<Collection>(&target.form)) {
        for (const Expression& item : collection->items) {
            const Starred* const starred = std::get_if<Starred>(&item.form);
            if (const Expression* wrong = no_target(starred != nullptr ? *starred->value : item)) {
                return wrong;
            }
        }
        return collection->kind == Display::set ? &target : nullptr;
    }
    const auto* name = std::get_if<Name>(&target.form);
    const bool fine = (name != nullptr && name->id != "__debug__") ||
                      std::holds_alternative<Index>(target.form) ||
                      std::holds_alternative<Slice>(target.form) ||
                      std::holds_alternative<Attribute>(target.form);
    return fine ? nullptr : &target;
}

/// The expression as a message shows it.
std::string shown(const Expression& expression)
{
    constexpr std::size_t longest = 40;
    std::string text = print(expression);
    return text.size() <= longest ? text : "…";
}

}  // namespace

/// Reports a target that isn't one.
bool StatementParser::is_target(const Expression& target)
{
    const Expression* const wrong = no_target(target);
    if (wrong != nullptr) {
        m_cursor.report("cannot_assign", wrong->span, {{"target", shown(*wrong)}});
    }
    return wrong == nullptr;
}

std::optional<decltype(Statement::form)> StatementParser::expression_or_assignment()
{
    std::optional<Expression> first = m_expressions.list();
    if (!first) {
        return std::nullopt;
    }
    if (m_cursor.at("=")) {
        return assignment(*std::move(first));
    }
    for (const AugmentedRow& row : augmented_rows) {
        if (m_cursor.take(row.symbol)) {
            return augmented(*std::move(first), row.op);
        }
    }
    if (m_cursor.at(":") && no_target(*first) == nullptr && begins_expression(m_cursor.peek(1))) {
        m_cursor.report("not_yet", m_cursor.peek().span, {{"word", shown(*first) + ": …"}});
        return std::nullopt;
    }
    return ExpressionStatement{*std::move(first)};
}

std::optional<decltype(Statement::form)> StatementParser::assignment(Expression first)
{
    Assign form;
    form.value = std::move(first);
    while (m_cursor.take("=")) {
        if (!is_target(form.value)) {
            return std::nullopt;
        }
        form.targets.push_back(std::move(form.value));
        std::optional<Expression> next = m_expressions.list();
        if (!next) {
            return std::nullopt;
        }
        form.value = *std::move(next);
    }
    return form;
}

std::optional<decltype(Statement::form)> StatementParser::augmented(Expression target,
                                                                    BinaryOperator op)
{
    if (std::holds_alternative<Collection>(target.form)) {
        m_cursor.report("cannot_assign", target.span, {{"target", shown(target)}});
        return std::nullopt;
    }
    if (!is_target(target)) {
        return std::nullopt;
    }
    std::optional<Expression> value = m_expressions.list();
    if (!value) {
        return std::nullopt;
    }
    return AugmentedAssign{std::move(target), op, *std::move(value)};
}

std::optional<decltype(Statement::form)> StatementParser::break_statement()
{
    m_cursor.next();
    return Break{};
}

std::optional<decltype(Statement::form)> StatementParser::continue_statement()
{
    m_cursor.next();
    return Continue{};
}

std::optional<decltype(Statement::form)> StatementParser::pass_statement()
{
    m_cursor.next();
    return Pass{};
}

std::optional<decltype(Statement::form)> StatementParser::return_statement()
{
    m_cursor.next();
    if (m_cursor.at(TokenKind::newline) || m_cursor.at(";")) {
        return Return{};
    }
    std::optional<Expression> value = m_expressions.list();
    if (!value) {
        return std::nullopt;
    }
    return Return{std::move(value)};
}

std::optional<decltype(Statement::form)> StatementParser::global_statement()
{
    std::optional<std::vector<std::string>> list = names();
    return list ? MaybeForm{Global{*std::move(list)}} : std::nullopt;
}

std::optional<decltype(Statement::form)> StatementParser::nonlocal_statement()
{
    std::optional<std::vector<std::string>> list = names();
    return list ? MaybeForm{Nonlocal{*std::move(list)}} : std::nullopt;
}

/// The word and the names behind it.
std::optional<std::vector<std::string>> StatementParser::names()
{
    std::vector<std::string> list;
    do {
        m_cursor.next();
        std::optional<std::string> name = plain_name();
        if (!name) {
            return std::nullopt;
        }
        list.push_back(*std::move(name));
    } while (m_cursor.at(","));
    return list;
}

std::optional<decltype(Statement::form)> StatementParser::delete_statement()
{
    m_cursor.next();
    Delete form;
    do {
        std::optional<Expression> target = m_expressions.expression();
        if (!target || !is_target(*target)) {
            return std::nullopt;
        }
        form.targets.push_back(*std::move(target));
    } while (m_cursor.take(",") && begins_expression(m_cursor.peek()));
    return form;
}

std::optional<decltype(Statement::form)> StatementParser::assert_statement()
{
    m_cursor.next();
    Assert form;
    std::optional<Expression> condition = m_expressions.expression();
    if (!condition) {
        return std::nullopt;
    }
    form.condition = *std::move(condition);
    if (m_cursor.take(",")) {
        form.message = m_expressions.expression();
        if (!form.message) {
            return std::nullopt;
        }
    }
    return form;
}

std::optional<decltype(Statement::form)> StatementParser::raise_statement()
{
    m_cursor.next();
    if (m_cursor.at(TokenKind::newline) || m_cursor.at(";")) {
        return Raise{};
    }
    std::optional<Expression> raised = m_expressions.expression();
    if (!raised) {
        return std::nullopt;
    }
    if (m_cursor.at("from")) {
        m_cursor.report("not_yet", m_cursor.peek().span, {{"word", "from"}});
        return std::nullopt;
    }
    return Raise{std::move(raised)};
}

std::optional<decltype(Statement::form)> StatementParser::import_statement()
{
    Import form;
    do {
        m_cursor.next();
        std::optional<std::string> name = dotted_name();
        if (!name) {
            return std::nullopt;
        }
        ImportedName imported{*std::move(name), {}};
        if (!alias(imported)) {
            return std::nullopt;
        }
        form.modules.push_back(std::move(imported));
    } while (m_cursor.at(","));
    return form;
}

std::optional<decltype(Statement::form)> StatementParser::from_import()
{
    m_cursor.next();
    std::optional<std::string> module = dotted_name();
    if (!module || !m_cursor.expect("import")) {
        return std::nullopt;
    }
    FromImport form{*std::move(module), {}};
    if (m_cursor.take("*")) {
        form.names.push_back({"*", {}});
        return form;
    }
    if (!imported_names(form.names)) {
        return std::nullopt;
    }
    return form;
}

bool StatementParser::imported_names(std::vector<ImportedName>& names)
{
    const bool bracket = m_cursor.take("(");
    do {
        std::optional<std::string> name = plain_name();
        if (!name) {
            return false;
        }
        ImportedName imported{*std::move(name), {}};
        if (!alias(imported)) {
            return false;
        }
        names.push_back(std::move(imported));
    } while (m_cursor.take(",") && !(bracket && m_cursor.at(")")));
    return !bracket || m_cursor.expect(")");
}

bool StatementParser::alias(ImportedName& imported)
{
    if (!m_cursor.take("as")) {
        return true;
    }
    std::optional<std::string> name = plain_name();
    if (!name) {
        return false;
    }
    imported.alias = *std::move(name);
    return true;
}

std::optional<std::string> StatementParser::dotted_name()
{
    std::optional<std::string> name = plain_name();
    while (name && m_cursor.take(".")) {
        const std::optional<std::string> part = plain_name();
        if (!part) {
            return std::nullopt;
        }
        name->append(".").append(*part);
    }
    return name;
}

std::optional<std::string> StatementParser::plain_name()
{
    if (!m_cursor.at(TokenKind::name) || m_cursor.peek().text == "__debug__") {
        m_cursor.unexpected();
        return std::nullopt;
    }
    return std::string{m_cursor.next().text};
}

}  // namespace lang
