#include "lang/parser_expressions.hpp"

#include <algorithm>

// Brackets and what stands in them, and lambda.
namespace lang {

std::optional<Expression> ExpressionParser::bracketed()
{
    const core::Place begin = m_cursor.next().span.begin;
    Collection tuple{Display::tuple, {}};
    switch (items_until(")", tuple.items)) {
        case ItemsEnd::wrong:
            return std::nullopt;
        case ItemsEnd::single:
            return std::move(tuple.items.front());
        case ItemsEnd::clauses:
            return comprehension(ComprehensionKind::generator,
                                 begin,
                                 ")",
                                 std::move(tuple.items.front()),
                                 std::nullopt);
        case ItemsEnd::closed:
            break;
    }
    return made(std::move(tuple), begin, m_height + 1);
}

std::optional<Expression> ExpressionParser::list_display()
{
    const core::Place begin = m_cursor.next().span.begin;
    Collection list{Display::list, {}};
    const ItemsEnd end = items_until("]", list.items);
    if (end == ItemsEnd::wrong) {
        return std::nullopt;
    }
    if (end == ItemsEnd::clauses) {
        return comprehension(
            ComprehensionKind::list, begin, "]", std::move(list.items.front()), std::nullopt);
    }
    return made(std::move(list), begin, m_height + 1);
}

/// A dict, a set, or what is made of one by `for`.
std::optional<Expression> ExpressionParser::brace_display()
{
    const core::Place begin = m_cursor.next().span.begin;
    if (m_cursor.take("}")) {
        return made(DictDisplay{}, begin, 1);
    }
    Parsed first = item();
    if (!first) {
        return std::nullopt;
    }
    if (m_cursor.take(":")) {
        return dict_display(begin, *std::move(first));
    }
    if (m_cursor.at("for")) {
        return comprehension(ComprehensionKind::set, begin, "}", *std::move(first), std::nullopt);
    }
    Collection set{Display::set, {}};
    set.items.push_back(*std::move(first));
    int height = m_height;
    if (!m_cursor.take(",") && !m_cursor.at("}")) {
        missing_between();
        return std::nullopt;
    }
    if (items_until("}", set.items) == ItemsEnd::wrong) {
        return std::nullopt;
    }
    height = std::max(height, m_height);
    return made(std::move(set), begin, height + 1);
}

/// Behind the first key and its colon.
std::optional<Expression> ExpressionParser::dict_display(core::Place begin, Expression key)
{
    DictDisplay dict;
    int height = m_height;
    std::optional<Expression> next{std::move(key)};
    for (;;) {
        Parsed value = next ? expression() : std::nullopt;
        if (!value) {
            return std::nullopt;
        }
        height = std::max(height, m_height);
        if (dict.keys.empty() && m_cursor.at("for")) {
            return comprehension(
                ComprehensionKind::dict, begin, "}", *std::move(next), *std::move(value));
        }
        dict.keys.push_back(*std::move(next));
        dict.values.push_back(*std::move(value));
        const bool comma = m_cursor.take(",");
        if (m_cursor.take("}")) {
            return made(std::move(dict), begin, height + 1);
        }
        if (!comma) {
            missing_between();
            return std::nullopt;
        }
        next = expression();
        height = std::max(height, m_height);
        if (next && !m_cursor.expect(":")) {
            return std::nullopt;
        }
    }
}

/// At the first `for`; `closing` is empty where somebody else takes the bracket.
std::optional<Expression> ExpressionParser::comprehension(
    ComprehensionKind kind,
    core::Place begin,
    std::string_view closing,
    Expression element,
    std::optional<core::Box<Expression>> value)
{
    if (std::holds_alternative<Starred>(element.form)) {
        m_cursor.report("not_yet", element.span, {{"word", "*"}});
        return std::nullopt;
    }
    Comprehension read{kind, std::move(element), std::move(value), {}};
    int height = m_height;
    while (m_cursor.take("for")) {
        if (!clause(read)) {
            return std::nullopt;
        }
        height = std::max(height, m_height);
    }
    if (!closing.empty() && !m_cursor.take(closing)) {
        missing_between();
        return std::nullopt;
    }
    return made(std::move(read), begin, height + 1);
}

/// for target in source if condition…; m_height becomes that of the highest part.
bool ExpressionParser::clause(Comprehension& read)
{
    Parsed target = target_list();
    int height = m_height;
    if (!target || !m_cursor.expect("in")) {
        return false;
    }
    Parsed source = disjunction();
    if (!source) {
        return false;
    }
    height = std::max(height, m_height);
    Clause clause{*std::move(target), *std::move(source), {}};
    while (m_cursor.take("if")) {
        Parsed condition = disjunction();
        if (!condition) {
            return false;
        }
        height = std::max(height, m_height);
        clause.conditions.push_back(*std::move(condition));
    }
    read.clauses.push_back(std::move(clause));
    m_height = height;
    return true;
}

std::optional<Expression> ExpressionParser::lambda()
{
    const core::Place begin = m_cursor.next().span.begin;
    std::optional<std::vector<Parameter>> list = parameters(":");
    const int height = m_height;
    Parsed value = list ? expression() : std::nullopt;
    if (!value) {
        return std::nullopt;
    }
    return made(Lambda{*std::move(list), *std::move(value)}, begin, std::max(height, m_height) + 1);
}

std::optional<std::vector<Parameter>> ExpressionParser::parameters(std::string_view closing)
{
    std::vector<Parameter> list;
    while (!m_cursor.take(closing)) {
        if (!parameter(list, closing)) {
            return std::nullopt;
        }
        if (!m_cursor.at(closing) && !m_cursor.take(",")) {
            m_cursor.expect(",");
            return std::nullopt;
        }
    }
    return list;
}

bool ExpressionParser::parameter(std::vector<Parameter>& list, std::string_view closing)
{
    const Token& token = m_cursor.peek();
    if (m_cursor.at("*") || m_cursor.at("**") || m_cursor.at("/")) {
        m_cursor.report("not_yet", token.span, {{"word", std::string{token.text}}});
        return false;
    }
    if (token.kind != TokenKind::name || token.text == "__debug__") {
        m_cursor.unexpected();
        return false;
    }
    std::optional<std::string> name{m_cursor.next().text};
    if (m_cursor.at(":") && closing != ":") {
        m_cursor.report("not_yet", m_cursor.peek().span, {{"word", *name + ": …"}});
        return false;
    }
    const bool twice = std::any_of(
        list.begin(), list.end(), [&](const Parameter& each) { return each.name == *name; });
    if (twice) {
        m_cursor.report("name_twice", token.span, {{"name", *name}});
        return false;
    }
    std::optional<Expression> initial;
    if (m_cursor.take("=")) {
        initial = expression();
        if (!initial) {
            return false;
        }
    } else if (!list.empty() && list.back().initial) {
        m_cursor.report("initial_missing", token.span, {{"name", *name}});
        return false;
    }
    list.push_back({*std::move(name), std::move(initial)});
    return true;
}

/// Reads items and the closing bracket; m_height becomes that of the highest item.
ExpressionParser::ItemsEnd ExpressionParser::items_until(std::string_view closing,
                                                         Expressions& items)
{
    int height = 0;
    bool comma = false;
    while (!m_cursor.take(closing)) {
        Parsed each = item();
        if (!each) {
            return ItemsEnd::wrong;
        }
        items.push_back(*std::move(each));
        height = std::max(height, m_height);
        if (items.size() == 1 && m_cursor.at("for")) {
            return ItemsEnd::clauses;
        }
        comma = m_cursor.take(",");
        if (!comma && !m_cursor.at(closing)) {
            missing_between();
            return ItemsEnd::wrong;
        }
    }
    m_height = height;
    const bool single = items.size() == 1 && !comma;
    return single ? ItemsEnd::single : ItemsEnd::closed;
}

/// Something stands where a comma or the closing bracket should.
void ExpressionParser::missing_between()
{
    const Token& token = m_cursor.peek();
    if (begins_expression(token) && !Cursor::is(token, "not")) {
        m_cursor.report("expected", {m_cursor.behind(), m_cursor.behind()}, {{"wanted", ","}});
    } else {
        m_cursor.unexpected();
    }
}

}  // namespace lang
