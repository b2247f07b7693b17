#include "lang/lexer.hpp"

#include "lang/scanner.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace lang {
namespace {

constexpr std::array<std::string_view, 35> keywords{
    "False", "None",     "True",  "and",    "as",   "assert", "async",  "await",    "break",
    "class", "continue", "def",   "del",    "elif", "else",   "except", "finally",  "for",
    "from",  "global",   "if",    "import", "in",   "is",     "lambda", "nonlocal", "not",
    "or",    "pass",     "raise", "return", "try",  "while",  "with",   "yield"};

/// Longest first, so that the first that fits is the right one.
constexpr std::array<std::string_view, 48> symbols{
    "**=", "//=", "<<=", ">>=", "...", "**", "//", "<<", ">>", "<=", ">=", "==",
    "!=",  "->",  "+=",  "-=",  "*=",  "/=", "%=", "&=", "|=", "^=", "@=", ":=",
    "+",   "-",   "*",   "/",   "%",   "&",  "|",  "^",  "~",  "<",  ">",  "=",
    "(",   ")",   "[",   "]",   "{",   "}",  ",",  ":",  ".",  ";",  "@",  "!"};

constexpr bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

/// Letters of the identifiers that we read: ASCII, and the Latin letters that NFKC, through which
/// CPython sends identifiers, leaves as they are.
constexpr bool is_letter(char32_t c)
{
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
    }
    const bool latin = c >= 0xC0 && c <= 0x17E && c != 0xD7 && c != 0xF7;
    const bool changed = c == 0x132 || c == 0x133 || c == 0x13F || c == 0x140 || c == 0x149;
    return latin && !changed;
}

bool is_text_prefix(std::string_view word)
{
    constexpr std::array<std::string_view, 8> prefixes{"r", "b", "u", "f", "rb", "br", "rf", "fr"};
    std::string small{word};
    for (char& c : small) {
        c = static_cast<char>(c | 0x20);
    }
    return std::find(prefixes.begin(), prefixes.end(), small) != prefixes.end();
}

constexpr char closing(char bracket) { return bracket == '(' ? ')' : bracket == '[' ? ']' : '}'; }

/// Columns of an indentation, with tabs to the next multiple of 8 and with tabs as one column:
/// where the two disagree about what is deeper, the program depends on the editor (CPython's
/// TabError).
struct Indentation {
    int wide{0};
    int narrow{0};
};

struct OpenBracket {
    char bracket{};
    std::size_t token{0};
    std::size_t diagnostics{0};  ///< reported before it
    Scanner behind;              ///< if it is never closed, reading goes on with the next line
};

class Lexer {
public:
    Lexer(std::string_view text, core::Place begin) : m_at{text, begin} {}

    Lexed run();
    std::vector<Token> run_line();

private:
    void begin_line();
    void indent_to(const Indentation& to, Span span);
    void read_token();
    bool continues_behind_line() const;
    void read_newline();
    void put_comments();
    void read_comment();
    std::string take_comment();
    void read_word();
    void read_number();
    void read_text(std::size_t prefix);
    void read_symbol();
    void open_bracket(std::string_view text, Span span);
    bool close_bracket(std::string_view text, Span span);
    void give_up_bracket();
    void finish();

    void emit(TokenKind kind, std::size_t from, core::Place begin);
    void emit_mark(TokenKind kind, Span span) { m_lexed.tokens.push_back({kind, {}, span}); }
    void report(std::string_view kind, Span span, Arguments arguments = {});
    void stop();
    Span here() const { return {m_at.place(), m_at.place()}; }

    Scanner m_at;
    Lexed m_lexed;
    std::vector<Indentation> m_indentations{{}};
    std::vector<OpenBracket> m_brackets;
    std::vector<RemarkLine> m_remarks;      ///< above the line to come
    std::vector<RemarkLine> m_in_brackets;  ///< comments that have no place of their own
    std::string m_comment;                  ///< of the line being read
    std::size_t m_line_token{0};            ///< the number of the line's first token
    bool m_line_begins{true};
    bool m_stopped{false};
    bool m_one_line{false};  ///< brackets are none of its business, and nothing is reported
};

Lexed Lexer::run()
{
    while (!m_stopped) {
        if (m_at.at_end()) {
            if (m_brackets.empty()) {
                break;
            }
            give_up_bracket();
        } else if (m_line_begins) {
            begin_line();
        } else {
            read_token();
        }
    }
    finish();
    return std::move(m_lexed);
}

std::vector<Token> Lexer::run_line()
{
    m_one_line = true;
    while (!m_at.at_end()) {
        read_token();
    }
    return std::move(m_lexed.tokens);
}

void Lexer::begin_line()
{
    const core::Place begin = m_at.place();
    Indentation to;
    for (; m_at.peek() == ' ' || m_at.peek() == '\t'; m_at.advance()) {
        const bool tab = m_at.peek() == '\t';
        to.wide = tab ? (to.wide / 8 + 1) * 8 : to.wide + 1;
        ++to.narrow;
    }
    if (m_at.at_end()) {
        return;
    }
    if (m_at.peek() == '\n') {
        m_remarks.push_back({});
        m_at.advance();
        return;
    }
    if (m_at.peek() == '#') {
        m_remarks.push_back({take_comment(), begin.column + to.narrow});
        if (!m_at.at_end()) {
            m_at.advance();
        }
        return;
    }
    m_line_begins = false;
    m_line_token = m_lexed.tokens.size();
    if (!m_remarks.empty()) {
        m_lexed.above.push_back({m_lexed.tokens.size(), std::exchange(m_remarks, {})});
    }
    indent_to(to, {begin, m_at.place()});
}

void Lexer::indent_to(const Indentation& to, Span span)
{
    const auto disagree = [&](const Indentation& with) {
        return (to.wide > with.wide) != (to.narrow > with.narrow) ||
               (to.wide == with.wide) != (to.narrow == with.narrow);
    };
    if (to.wide > m_indentations.back().wide) {
        if (m_indentations.size() >= deepest_nesting) {
            report("too_deep", span);
            stop();
            return;
        }
        if (disagree(m_indentations.back())) {
            report("mixed_tabs", span);
        }
        m_indentations.push_back(to);
        emit_mark(TokenKind::indent, span);
        return;
    }
    while (to.wide < m_indentations.back().wide) {
        m_indentations.pop_back();
        emit_mark(TokenKind::dedent, here());
    }
    if (to.wide != m_indentations.back().wide) {
        // Taken as a line of the deeper block, so that its neighbours are fine.
        report("uneven_indent", span);
        m_lexed.tokens.pop_back();
        m_indentations.push_back(to);
    } else if (disagree(m_indentations.back())) {
        report("mixed_tabs", span);
    }
}

void Lexer::read_token()
{
    const char c = m_at.peek();
    if (c == ' ' || c == '\t') {
        m_at.advance();
    } else if (c == '\n') {
        read_newline();
    } else if (c == '#') {
        read_comment();
    } else if (continues_behind_line()) {
        m_at.advance(2);
    } else if (is_digit(static_cast<unsigned char>(c)) ||
               (c == '.' && is_digit(static_cast<unsigned char>(m_at.peek(1))))) {
        read_number();
    } else if (c == '"' || c == '\'') {
        read_text(0);
    } else if (is_letter(m_at.point().value)) {
        read_word();
    } else {
        read_symbol();
    }
}

/// A backslash joins two lines, where there is something to join.
bool Lexer::continues_behind_line() const
{
    const bool line_is_empty =
        m_lexed.tokens.empty() || m_lexed.tokens.back().kind >= TokenKind::newline;
    return m_at.rest().starts_with("\\\n") && m_at.rest().size() > 2 && !line_is_empty;
}

void Lexer::read_newline()
{
    if (!m_brackets.empty()) {
        m_at.advance();
        return;
    }
    put_comments();
    const std::size_t from = m_at.offset();
    const core::Place begin = m_at.place();
    m_at.advance();
    m_lexed.tokens.push_back({TokenKind::newline, m_at.from(from), {begin, begin}});
    m_line_begins = true;
}

/// Those of the line that ends. A comment inside brackets has no place in the tree: it moves above
/// the line.
void Lexer::put_comments()
{
    if (!m_comment.empty()) {
        m_lexed.behind.push_back({m_lexed.tokens.size(), std::exchange(m_comment, {})});
    }
    if (m_in_brackets.empty()) {
        return;
    }
    if (m_lexed.above.empty() || m_lexed.above.back().token != m_line_token) {
        m_lexed.above.push_back({m_line_token, {}});
    }
    std::vector<RemarkLine>& lines = m_lexed.above.back().lines;
    lines.insert(lines.end(), m_in_brackets.begin(), m_in_brackets.end());
    m_in_brackets.clear();
}

void Lexer::read_comment()
{
    if (m_brackets.empty()) {
        m_comment = take_comment();
    } else {
        m_in_brackets.push_back({take_comment(), 1});
    }
}

std::string Lexer::take_comment()
{
    const std::size_t from = m_at.offset();
    m_at.skip_line();
    const std::string_view text = m_at.from(from);
    return std::string{text.substr(0, text.find_last_not_of(" \t") + 1)};
}

void Lexer::read_word()
{
    const std::size_t from = m_at.offset();
    const core::Place begin = m_at.place();
    while (is_letter(m_at.point().value) || is_digit(m_at.point().value)) {
        m_at.advance();
    }
    const std::string_view word = m_at.from(from);
    const bool quote = m_at.peek() == '"' || m_at.peek() == '\'';
    if (quote && is_text_prefix(word)) {
        read_text(word.size());
        return;
    }
    emit(is_keyword(word) ? TokenKind::keyword : TokenKind::name, from, begin);
}

/// Takes all that sticks to the digits; whether it is a number is decided where its value is read.
void Lexer::read_number()
{
    const std::size_t from = m_at.offset();
    const core::Place begin = m_at.place();
    const bool prefixed = m_at.peek() == '0' &&
                          std::string_view{"xXoObB"}.find(m_at.peek(1)) != std::string_view::npos;
    bool whole = !prefixed;  // no point and no exponent yet
    while (is_letter(m_at.point().value) || is_digit(m_at.point().value) ||
           (m_at.peek() == '.' && whole)) {
        const bool exponent = !prefixed && (m_at.peek() == 'e' || m_at.peek() == 'E');
        whole = whole && m_at.peek() != '.' && !exponent;
        m_at.advance();
        if (exponent && (m_at.peek() == '+' || m_at.peek() == '-')) {
            m_at.advance();
        }
    }
    emit(TokenKind::number, from, begin);
}

/// The scanner stands on the opening quote, behind `prefix` letters.
void Lexer::read_text(std::size_t prefix)
{
    const std::size_t from = m_at.offset() - prefix;
    core::Place begin = m_at.place();
    begin.column -= static_cast<int>(prefix);
    const char quote = m_at.peek();
    const bool triple = m_at.peek(1) == quote && m_at.peek(2) == quote;
    const std::size_t width = triple ? 3 : 1;
    m_at.advance(width);
    const Scanner first_line = m_at;
    const auto closes = [&] { return m_at.rest().starts_with(std::string(width, quote)); };
    while (!m_at.at_end() && !closes() && (triple || m_at.peek() != '\n')) {
        m_at.advance(m_at.peek() == '\\' && m_at.peek(1) != '\0' ? 2 : 1);
    }
    if (!m_at.at_end() && closes()) {
        m_at.advance(width);
        emit(TokenKind::text, from, begin);
        return;
    }
    // The rest of that line is lost, and with it what would close the brackets.
    m_at = first_line;
    m_at.skip_line();
    report("unclosed_text", {begin, m_at.place()}, {{"quote", std::string(width, quote)}});
    emit(TokenKind::broken, from, begin);
    m_brackets.clear();
}

void Lexer::read_symbol()
{
    const std::size_t from = m_at.offset();
    const core::Place begin = m_at.place();
    const auto* const symbol =
        std::find_if(symbols.begin(), symbols.end(), [&](std::string_view each) {
            return m_at.rest().starts_with(each);
        });
    if (symbol == symbols.end()) {
        m_at.advance();
        report("strange_character",
               {begin, m_at.place()},
               {{"character", std::string{m_at.from(from)}}});
        emit(TokenKind::broken, from, begin);
        return;
    }
    m_at.advance(symbol->size());
    const Span span{begin, m_at.place()};
    if (*symbol == "(" || *symbol == "[" || *symbol == "{") {
        open_bracket(*symbol, span);
    } else if (*symbol == ")" || *symbol == "]" || *symbol == "}") {
        if (!close_bracket(*symbol, span)) {
            emit(TokenKind::broken, from, begin);
            return;
        }
    }
    emit(TokenKind::symbol, from, begin);
}

void Lexer::open_bracket(std::string_view text, Span span)
{
    if (m_one_line) {
        return;
    }
    if (m_brackets.size() >= deepest_nesting) {
        report("too_deep", span);
        stop();
        return;
    }
    m_brackets.push_back({text.front(), m_lexed.tokens.size(), m_lexed.diagnostics.size(), m_at});
}

bool Lexer::close_bracket(std::string_view text, Span span)
{
    if (m_one_line) {
        return true;
    }
    if (m_brackets.empty()) {
        report("extra_bracket", span, {{"bracket", std::string{text}}});
        return false;
    }
    const char expected = closing(m_brackets.back().bracket);
    m_brackets.pop_back();
    if (text.front() != expected) {
        report("wrong_bracket",
               span,
               {{"bracket", std::string{text}}, {"expected", std::string{expected}}});
        return false;
    }
    return true;
}

/// The text has ended inside brackets. The outermost one is taken to end with its line, so that one
/// forgotten bracket does not hide what follows.
void Lexer::give_up_bracket()
{
    const OpenBracket open = m_brackets.front();
    m_brackets.clear();
    m_in_brackets.clear();
    m_lexed.diagnostics.resize(open.diagnostics);
    Token& token = m_lexed.tokens[open.token];
    report("unclosed_bracket", token.span, {{"bracket", std::string{open.bracket}}});
    token.kind = TokenKind::broken;
    m_lexed.tokens.resize(open.token + 1);
    m_at = open.behind;
    m_at.skip_line();
}

void Lexer::finish()
{
    const bool open_line = !m_lexed.tokens.empty() && !m_line_begins;
    if (open_line) {
        put_comments();
        emit_mark(TokenKind::newline, here());
    }
    if (!m_remarks.empty()) {
        m_lexed.above.push_back({m_lexed.tokens.size(), std::exchange(m_remarks, {})});
    }
    for (std::size_t depth = m_indentations.size(); depth > 1; --depth) {
        emit_mark(TokenKind::dedent, here());
    }
    emit_mark(TokenKind::end, here());
}

void Lexer::emit(TokenKind kind, std::size_t from, core::Place begin)
{
    if (!m_stopped) {
        m_lexed.tokens.push_back({kind, m_at.from(from), {begin, m_at.place()}});
    }
}

void Lexer::report(std::string_view kind, Span span, Arguments arguments)
{
    if (m_one_line) {
        return;
    }
    m_lexed.diagnostics.push_back(diagnose(kind, span, std::move(arguments)));
    if (m_lexed.diagnostics.size() >= most_diagnostics) {
        stop();
    }
}

/// Reads no more. What has been read of this line is reported already.
void Lexer::stop()
{
    if (!m_stopped) {
        emit_mark(TokenKind::broken, here());
        m_stopped = true;
        m_brackets.clear();
    }
}

}  // namespace

bool is_keyword(std::string_view word)
{
    return std::find(keywords.begin(), keywords.end(), word) != keywords.end();
}

Lexed lex(std::string_view text, core::Place begin) { return Lexer{text, begin}.run(); }

std::vector<Token> lex_line(std::string_view line) { return Lexer{line, {1, 1}}.run_line(); }

}  // namespace lang
