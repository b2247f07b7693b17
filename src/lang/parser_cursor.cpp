#include "lang/parser_cursor.hpp"

#include <algorithm>
#include <array>

namespace lang {
namespace {

/// Python's words and signs that are read in another lesson of ours.
constexpr std::array<std::string_view, 10> not_yet{
    "class", "with", "yield", "async", "await", "@", ":=", "...", "->", "**"};

}  // namespace

const Token& Cursor::peek(std::size_t ahead) const
{
    return m_tokens[std::min(m_position + ahead, m_tokens.size() - 1)];
}

bool Cursor::is(const Token& token, std::string_view word)
{
    return (token.kind == TokenKind::symbol || token.kind == TokenKind::keyword) &&
           token.text == word;
}

const Token& Cursor::next()
{
    const Token& token = peek();
    if (token.kind < TokenKind::newline || token.kind == TokenKind::broken) {
        m_behind = token.span.end;
    }
    m_position = std::min(m_position + 1, m_tokens.size() - 1);
    return token;
}

bool Cursor::take(std::string_view word)
{
    const bool there = at(word);
    if (there) {
        next();
    }
    return there;
}

bool Cursor::take(TokenKind kind)
{
    const bool there = at(kind);
    if (there) {
        next();
    }
    return there;
}

bool Cursor::expect(std::string_view word)
{
    if (take(word)) {
        return true;
    }
    if (!at(TokenKind::broken)) {
        report("expected", {m_behind, m_behind}, {{"wanted", std::string{word}}});
    }
    return false;
}

void Cursor::report(std::string_view kind, Span span, Arguments arguments)
{
    if (m_diagnostics.size() < most_diagnostics) {
        m_diagnostics.push_back(diagnose(kind, span, std::move(arguments)));
    }
}

void Cursor::unexpected()
{
    const Token& token = peek();
    if (token.kind == TokenKind::broken) {
        return;
    }
    if (token.kind >= TokenKind::newline) {
        report("unfinished_line", {m_behind, m_behind});
        return;
    }
    const bool later = token.kind != TokenKind::text &&
                       std::find(not_yet.begin(), not_yet.end(), token.text) != not_yet.end();
    report(later ? "not_yet" : "unexpected", token.span, {{"word", std::string{token.text}}});
}

bool begins_expression(const Token& token)
{
    switch (token.kind) {
        case TokenKind::name:
        case TokenKind::number:
        case TokenKind::text:
            return true;
        case TokenKind::keyword:
            return token.text == "True" || token.text == "False" || token.text == "None" ||
                   token.text == "not" || token.text == "lambda";
        case TokenKind::symbol:
            return token.text == "(" || token.text == "[" || token.text == "{" ||
                   token.text == "-" || token.text == "+" || token.text == "~";
        default:
            return false;
    }
}

}  // namespace lang
