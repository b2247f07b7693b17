#include "lang/parser_statements.hpp"

#include <algorithm>
#include <utility>

// The statements that hold blocks.
namespace lang {

std::optional<decltype(Statement::form)> StatementParser::if_statement()
{
    If form;
    std::string first_comment;
    Remarks before;
    do {
        const Token& word = m_cursor.next();
        std::optional<Expression> asked = condition();
        std::string comment;
        std::optional<Block> body = asked ? suite(word, comment) : std::nullopt;
        if (!body) {
            recover();
        } else if (form.branches.empty()) {
            first_comment = std::move(comment);
            form.branches.push_back({*std::move(asked), *std::move(body), {}, {}});
        } else {
            form.branches.push_back({*std::move(asked),
                                     *std::move(body),
                                     std::exchange(before, {}),
                                     std::move(comment)});
        }
        collect_remarks();
        if (m_cursor.at("elif")) {
            before = take_remarks();
        }
    } while (m_cursor.at("elif"));
    form.otherwise = otherwise();
    m_comment = std::move(first_comment);
    if (form.branches.empty()) {
        return std::nullopt;
    }
    return form;
}

std::optional<decltype(Statement::form)> StatementParser::while_statement()
{
    const Token& word = m_cursor.next();
    std::optional<Expression> asked = condition();
    std::optional<Loop> loop = loop_behind(word, asked.has_value());
    if (!loop) {
        return std::nullopt;
    }
    return While{*std::move(asked), std::move(loop->body), std::move(loop->otherwise)};
}

std::optional<decltype(Statement::form)> StatementParser::for_statement()
{
    const Token& word = m_cursor.next();
    std::optional<Expression> target = m_expressions.target_list();
    std::optional<Expression> source;
    if (target && is_target(*target) && m_cursor.expect("in")) {
        source = m_expressions.list();
    }
    std::optional<Loop> loop = loop_behind(word, source.has_value());
    if (!loop) {
        return std::nullopt;
    }
    return For{
        *std::move(target), *std::move(source), std::move(loop->body), std::move(loop->otherwise)};
}

/// What a loop repeats, and its `else`. Behind a head that could not be read it is passed over.
std::optional<StatementParser::Loop> StatementParser::loop_behind(const Token& word, bool has_head)
{
    std::string comment;
    std::optional<Block> body = has_head ? suite(word, comment) : std::nullopt;
    if (!body) {
        recover();
    }
    std::optional<Otherwise> rest = otherwise();
    if (!body) {
        return std::nullopt;
    }
    m_comment = std::move(comment);
    return Loop{*std::move(body), std::move(rest)};
}

std::optional<decltype(Statement::form)> StatementParser::define()
{
    const Token& word = m_cursor.next();
    std::optional<std::string> name = plain_name();
    std::optional<std::vector<Parameter>> list =
        name && m_cursor.expect("(") ? m_expressions.parameters(")") : std::nullopt;
    if (list && m_cursor.at("->")) {
        m_cursor.unexpected();
        list.reset();
    }
    std::string comment;
    std::optional<Block> body = list ? suite(word, comment) : std::nullopt;
    if (!body) {
        recover();
        return std::nullopt;
    }
    m_comment = std::move(comment);
    return Define{*std::move(name), *std::move(list), *std::move(body)};
}

/// `except` and what stands behind it.
std::optional<Handler> StatementParser::handler()
{
    Handler read;
    read.before = take_remarks();
    const Token& word = m_cursor.next();
    if (m_cursor.at("*")) {
        m_cursor.report("not_yet", m_cursor.peek().span, {{"word", "except*"}});
        return std::nullopt;
    }
    if (begins_expression(m_cursor.peek())) {
        read.exception = m_expressions.expression();
        if (!read.exception) {
            return std::nullopt;
        }
        if (m_cursor.take("as")) {
            std::optional<std::string> name = plain_name();
            if (!name) {
                return std::nullopt;
            }
            read.name = *std::move(name);
        }
    }
    std::optional<Block> body = suite(word, read.comment);
    if (!body) {
        return std::nullopt;
    }
    read.body = *std::move(body);
    return read;
}

std::optional<decltype(Statement::form)> StatementParser::try_statement()
{
    const Token& word = m_cursor.next();
    Try form;
    std::string comment;
    std::optional<Block> body = suite(word, comment);
    if (!body) {
        recover();
    }
    bool fine = body.has_value();
    collect_remarks();
    while (m_cursor.at("except")) {
        if (std::optional<Handler> read = handler()) {
            form.handlers.push_back(*std::move(read));
        } else {
            recover();
            fine = false;
        }
        collect_remarks();
    }
    if (!form.handlers.empty()) {
        form.otherwise = part("else");
    }
    form.finally = part("finally");
    if (!fine) {
        return std::nullopt;
    }
    if (form.handlers.empty() && !form.finally) {
        m_cursor.report("expected", word.span, {{"wanted", "except"}});
        return std::nullopt;
    }
    form.body = *std::move(body);
    m_comment = std::move(comment);
    return form;
}

/// What `if`, `elif` and `while` ask. One `=` is a slip that can be read over.
std::optional<Expression> StatementParser::condition()
{
    std::optional<Expression> asked = m_expressions.expression();
    if (asked && m_cursor.at("=")) {
        m_cursor.report("assign_in_condition", m_cursor.next().span);
        if (!m_expressions.expression()) {
            return std::nullopt;
        }
    }
    return asked;
}

bool StatementParser::colon(const Token& word)
{
    if (m_cursor.take(":")) {
        return true;
    }
    if (m_cursor.at(TokenKind::newline)) {
        m_cursor.report("missing_colon",
                        {m_cursor.behind(), m_cursor.behind()},
                        {{"word", std::string{word.text}}});
        return true;
    }
    m_cursor.unexpected();
    return false;
}

/// The colon and what belongs to it: a block on the lines below, or statements behind it.
std::optional<Block> StatementParser::suite(const Token& word, std::string& comment)
{
    if (!colon(word)) {
        return std::nullopt;
    }
    Block block;
    if (!m_cursor.at(TokenKind::newline)) {
        const Token& first = m_cursor.peek();
        if (first.kind == TokenKind::keyword && compound(first.text) != nullptr) {
            m_cursor.unexpected();
            return std::nullopt;
        }
        simple_line(block.statements);
        return block;
    }
    comment = comment_at(m_cursor.position());
    m_cursor.next();
    collect_remarks();
    if (!m_cursor.take(TokenKind::indent)) {
        const bool line_follows = !m_cursor.at(TokenKind::dedent) && !m_cursor.at(TokenKind::end) &&
                                  !m_cursor.at("else") && !m_cursor.at("elif") &&
                                  !m_cursor.at("def");
        m_cursor.report(line_follows ? "expected_block" : "empty_body",
                        word.span,
                        {{"word", std::string{word.text}}});
        return block;
    }
    const int column = m_cursor.peek().span.begin.column;
    block.statements = statements();
    block.tail = tail_of_block(column);
    m_cursor.take(TokenKind::dedent);
    return block;
}

std::optional<Otherwise> StatementParser::otherwise() { return part("else"); }

std::optional<Otherwise> StatementParser::part(std::string_view name)
{
    collect_remarks();
    if (!m_cursor.at(name)) {
        return std::nullopt;
    }
    Otherwise rest;
    rest.before = take_remarks();
    const Token& word = m_cursor.next();
    if (m_cursor.at("if")) {
        m_cursor.report("did_you_mean",
                        {word.span.begin, m_cursor.peek().span.end},
                        {{"name", "else if"}, {"suggestion", "elif"}});
        recover();
        return std::nullopt;
    }
    std::optional<Block> body = suite(word, rest.comment);
    if (!body) {
        recover();
        return std::nullopt;
    }
    rest.body = *std::move(body);
    return rest;
}

}  // namespace lang
