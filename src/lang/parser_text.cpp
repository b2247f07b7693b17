#include "lang/literal.hpp"
#include "lang/parser_expressions.hpp"
#include "lang/scanner.hpp"

#include <algorithm>
#include <string>
#include <utility>

// Texts, and the values in the braces of f-strings.
namespace lang {
namespace {

/// The ids, places and diagnostics of an f-string belong to the program around it.
class FormatReader {
public:
    FormatReader(const TextLiteral& literal, Cursor& cursor)
        : m_literal{literal}, m_at{literal.inside, literal.begin}, m_cursor{cursor}
    {}

    bool read(std::vector<FormatPart>& parts);
    /// Of the highest expression in it.
    int height() const { return m_height; }

private:
    /// In a specification braces are never doubled, and its own closing brace ends it.
    bool parts_until_end(std::vector<FormatPart>& parts, int depth);
    bool text(std::string_view written, core::Place begin, std::vector<FormatPart>& parts);
    bool value(std::vector<FormatPart>& parts, int depth);
    std::optional<Expression> expression(std::string_view written, core::Place begin);
    bool skip_expression();
    bool conversion(FormatPart& part);
    bool unclosed(core::Place begin)
    {
        m_cursor.report("unclosed_bracket", {begin, m_at.place()}, {{"bracket", "{"}});
        return false;
    }

    const TextLiteral& m_literal;
    Scanner m_at;
    Cursor& m_cursor;
    int m_height{0};
};

bool FormatReader::read(std::vector<FormatPart>& parts) { return parts_until_end(parts, 0); }

bool FormatReader::parts_until_end(std::vector<FormatPart>& parts, int depth)
{
    std::size_t from = m_at.offset();
    core::Place begin = m_at.place();
    const auto flush = [&] { return text(m_at.from(from), begin, parts); };
    for (;;) {
        const char c = m_at.peek();
        const bool doubled = depth == 0 && m_at.peek(1) == c;
        if (m_at.at_end() || (c == '}' && depth > 0)) {
            return flush();
        }
        if (c == '\\' && !m_literal.raw) {
            m_at.advance(m_at.peek(1) == '{' || m_at.peek(1) == '}' ? 1 : 2);
        } else if ((c == '{' || c == '}') && doubled) {
            m_at.advance();
            if (!flush()) {
                return false;
            }
            m_at.advance();
            from = m_at.offset();
            begin = m_at.place();
        } else if (c == '{') {
            if (!flush() || !value(parts, depth)) {
                return false;
            }
            from = m_at.offset();
            begin = m_at.place();
        } else if (c == '}') {
            const core::Place place = m_at.place();
            m_at.advance();
            m_cursor.report("extra_bracket", {place, m_at.place()}, {{"bracket", "}"}});
            return false;
        } else {
            m_at.advance();
        }
    }
}

/// Texts side by side are one part.
bool FormatReader::text(std::string_view written, core::Place begin, std::vector<FormatPart>& parts)
{
    const std::optional<std::string> read =
        text_value(written, begin, m_literal.raw, m_cursor.diagnostics());
    if (!read) {
        return false;
    }
    if (read->empty()) {
        return true;
    }
    if (parts.empty() || parts.back().value) {
        parts.emplace_back();
    }
    parts.back().text += *read;
    return true;
}

/// Moves on to the `=`, `!`, `:` or `}` behind the expression.
bool FormatReader::skip_expression()
{
    int brackets = 0;
    const core::Place begin = m_at.place();
    while (!m_at.at_end()) {
        const char c = m_at.peek();
        const char next = m_at.peek(1);
        if (c == '\\' || c == '#') {
            m_cursor.report(
                "not_yet", {m_at.place(), m_at.place()}, {{"word", std::string{"{"} + c + "}"}});
            return false;
        }
        if (c == '"' || c == '\'') {
            m_at.advance();
            while (!m_at.at_end() && m_at.peek() != c) {
                m_at.advance();
            }
        } else if (c == '(' || c == '[' || c == '{') {
            ++brackets;
        } else if (brackets > 0 && (c == ')' || c == ']' || c == '}')) {
            --brackets;
        } else if (next == '=' && (c == '!' || c == '=' || c == '<' || c == '>')) {
            m_at.advance();
        } else if (brackets == 0 && (c == '}' || c == ':' || c == '!' || c == '=')) {
            return true;
        }
        if (!m_at.at_end()) {
            m_at.advance();
        }
    }
    return unclosed(begin);
}

bool FormatReader::conversion(FormatPart& part)
{
    if (m_at.peek() != '!') {
        return true;
    }
    m_at.advance();
    part.conversion = m_at.peek();
    if (part.conversion != 'r' && part.conversion != 's' && part.conversion != 'a') {
        m_cursor.report("unexpected", {m_at.place(), m_at.place()}, {{"word", "!"}});
        return false;
    }
    m_at.advance();
    return true;
}

/// At the opening brace; behind the closing one afterwards.
bool FormatReader::value(std::vector<FormatPart>& parts, int depth)
{
    const core::Place open = m_at.place();
    m_at.advance();
    while (m_at.peek() == ' ') {
        m_at.advance();
    }
    const core::Place begin = m_at.place();
    const std::size_t from = m_at.offset();
    if (depth > 1) {
        m_cursor.report("too_deep", {open, begin});
        return false;
    }
    if (m_at.peek() == '}') {
        m_at.advance();
        m_cursor.report("unexpected", {begin, m_at.place()}, {{"word", "}"}});
        return false;
    }
    if (!skip_expression()) {
        return false;
    }
    FormatPart part;
    part.value = expression(m_at.from(from), begin);
    if (!part.value) {
        return false;
    }
    if (m_at.peek() == '=') {
        part.shows_name = true;
        do {
            m_at.advance();
        } while (m_at.peek() == ' ');
        part.text = m_at.from(from);
    }
    if (!conversion(part)) {
        return false;
    }
    if (m_at.peek() == ':') {
        m_at.advance();
        if (!parts_until_end(part.specification, depth + 1)) {
            return false;
        }
    }
    if (m_at.peek() != '}') {
        return unclosed(open);
    }
    m_at.advance();
    parts.push_back(std::move(part));
    return true;
}

std::optional<Expression> FormatReader::expression(std::string_view written, core::Place begin)
{
    Lexed lexed = lex(written, begin);
    for (Diagnostic& each : lexed.diagnostics) {
        m_cursor.report(kind_of(each), each.span, each.message.arguments);
    }
    Cursor inside{lexed.tokens, m_cursor.program(), m_cursor.diagnostics()};
    ExpressionParser parser{inside};
    std::optional<Expression> read = parser.list();
    m_height = std::max(m_height, parser.height());
    if (read && !inside.at(TokenKind::newline) && !inside.at(TokenKind::end)) {
        inside.unexpected();
        return std::nullopt;
    }
    return read;
}

}  // namespace

/// Texts that stand side by side are one.
std::optional<Expression> ExpressionParser::text()
{
    const core::Place begin = m_cursor.peek().span.begin;
    std::vector<FormatPart> parts;
    bool format = false;
    m_height = 0;
    while (m_cursor.at(TokenKind::text)) {
        if (!text_parts(m_cursor.next(), parts, format)) {
            return std::nullopt;
        }
    }
    if (format) {
        return made(FormatString{std::move(parts)}, begin, m_height + 1);
    }
    return made(
        StringLiteral{parts.empty() ? std::string{} : std::move(parts.front().text)}, begin, 1);
}

bool ExpressionParser::text_parts(const Token& token, std::vector<FormatPart>& parts, bool& format)
{
    const TextLiteral literal = split_text(token);
    if (literal.bytes) {
        m_cursor.report("not_yet", token.span, {{"word", "b\"\""}});
        return false;
    }
    if (literal.format) {
        format = true;
        FormatReader reader{literal, m_cursor};
        const bool fine = reader.read(parts);
        m_height = std::max(m_height, reader.height());
        return fine;
    }
    const std::optional<std::string> value =
        text_value(literal.inside, literal.begin, literal.raw, m_cursor.diagnostics());
    if (!value) {
        return false;
    }
    if (!value->empty()) {
        if (parts.empty() || parts.back().value) {
            parts.emplace_back();
        }
        parts.back().text += *value;
    }
    return true;
}

}  // namespace lang
