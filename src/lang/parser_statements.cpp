#include "lang/parser_statements.hpp"

#include "lang/spelling.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace lang {
namespace {

constexpr std::array<std::string_view, 3> compound_not_yet{"class", "with", "async"};
/// Words that go on with a statement that began above.
constexpr std::array<std::string_view, 4> continuing_words{"else", "elif", "except", "finally"};

const std::vector<std::string_view>& words_that_begin_a_line()
{
    static const std::vector<std::string_view> words{
        "if",    "elif",     "else",    "while",  "for",    "def",    "return",
        "break", "continue", "pass",    "import", "from",   "global", "nonlocal",
        "try",   "except",   "finally", "raise",  "assert", "del"};
    return words;
}

}  // namespace

Block StatementParser::program()
{
    Block block;
    while (!m_cursor.at(TokenKind::end)) {
        Body more = statements();
        std::move(more.begin(), more.end(), std::back_inserter(block.statements));
        m_cursor.take(TokenKind::dedent);
    }
    collect_remarks();
    block.tail = tail_of_block(0);
    return block;
}

/// The lines of one block: up to the dedent that ends it.
Body StatementParser::statements()
{
    Body body;
    for (;;) {
        collect_remarks();
        if (m_cursor.at(TokenKind::end) || m_cursor.at(TokenKind::dedent)) {
            return body;
        }
        if (m_cursor.at(TokenKind::indent)) {
            m_cursor.report("unexpected_indent", m_cursor.next().span);
            Body deeper = statements();
            std::move(deeper.begin(), deeper.end(), std::back_inserter(body));
            m_cursor.take(TokenKind::dedent);
            continue;
        }
        line(body);
    }
}

StatementParser::Parse StatementParser::compound(std::string_view word)
{
    using Row = std::pair<std::string_view, Parse>;
    static constexpr std::array<Row, 5> rows{{{"if", &StatementParser::if_statement},
                                              {"try", &StatementParser::try_statement},
                                              {"while", &StatementParser::while_statement},
                                              {"for", &StatementParser::for_statement},
                                              {"def", &StatementParser::define}}};
    const auto* const row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.first == word; });
    return row == rows.end() ? nullptr : row->second;
}

StatementParser::Parse StatementParser::simple(std::string_view word)
{
    using Row = std::pair<std::string_view, Parse>;
    static constexpr std::array<Row, 11> rows{{{"break", &StatementParser::break_statement},
                                               {"nonlocal", &StatementParser::nonlocal_statement},
                                               {"del", &StatementParser::delete_statement},
                                               {"assert", &StatementParser::assert_statement},
                                               {"raise", &StatementParser::raise_statement},
                                               {"continue", &StatementParser::continue_statement},
                                               {"pass", &StatementParser::pass_statement},
                                               {"return", &StatementParser::return_statement},
                                               {"global", &StatementParser::global_statement},
                                               {"import", &StatementParser::import_statement},
                                               {"from", &StatementParser::from_import}}};
    const auto* const row =
        std::find_if(rows.begin(), rows.end(), [&](const Row& each) { return each.first == word; });
    return row == rows.end() ? &StatementParser::expression_or_assignment : row->second;
}

void StatementParser::line(Body& body)
{
    const Token& first = m_cursor.peek();
    if (first.kind == TokenKind::keyword) {
        if (const Parse parse = compound(first.text)) {
            if (std::optional<Statement> read = statement(parse)) {
                body.push_back(*std::move(read));
            }
            return;
        }
        if (std::find(continuing_words.begin(), continuing_words.end(), first.text) !=
            continuing_words.end()) {
            stray_word();
            return;
        }
        if (std::find(compound_not_yet.begin(), compound_not_yet.end(), first.text) !=
            compound_not_yet.end()) {
            not_yet_compound();
            return;
        }
    }
    simple_line(body);
}

void StatementParser::simple_line(Body& body)
{
    for (;;) {
        const Token& first = m_cursor.peek();
        std::optional<Statement> read = statement(first.kind == TokenKind::keyword
                                                      ? simple(first.text)
                                                      : &StatementParser::expression_or_assignment);
        if (!read) {
            recover();
            return;
        }
        const bool ends = m_cursor.at(TokenKind::newline);
        if (!ends && !m_cursor.take(";")) {
            bad_end(first);
            recover();
            return;
        }
        if (m_cursor.at(TokenKind::newline)) {
            read->comment = comment_at(m_cursor.position());
            m_cursor.next();
            body.push_back(*std::move(read));
            return;
        }
        body.push_back(*std::move(read));
    }
}

std::optional<Statement> StatementParser::statement(Parse parse)
{
    Statement read;
    read.id = m_cursor.fresh();
    read.before = take_remarks();
    const core::Place begin = m_cursor.peek().span.begin;
    MaybeForm form = (this->*parse)();
    if (!form) {
        return std::nullopt;
    }
    read.form = *std::move(form);
    read.comment = std::exchange(m_comment, {});
    read.span = m_cursor.span_from(begin);
    return read;
}

// ---- going on after an error
// -----------------------------------------------------------------------

/// Skips the rest of a line that could not be read, and the block that belonged to it: its own
/// errors are told, too.
void StatementParser::recover()
{
    while (!m_cursor.at(TokenKind::newline) && !m_cursor.at(TokenKind::end)) {
        m_cursor.next();
    }
    m_cursor.take(TokenKind::newline);
    if (m_cursor.at(TokenKind::indent)) {
        collect_remarks();
        m_cursor.next();
        statements();
        m_cursor.take(TokenKind::dedent);
    }
}

/// `else`, `elif`, `except` and `finally` without what they belong to.
void StatementParser::stray_word()
{
    const Token& word = m_cursor.next();
    m_cursor.report("lonely_word", word.span, {{"word", std::string{word.text}}});
    recover();
}

void StatementParser::not_yet_compound()
{
    const Token& word = m_cursor.next();
    m_cursor.report("not_yet", word.span, {{"word", std::string{word.text}}});
    recover();
}

/// A statement was read, but the line does not end there.
void StatementParser::bad_end(const Token& first)
{
    const Token& here = m_cursor.peek();
    const bool one_word = first.kind == TokenKind::name && m_cursor.before().text == first.text;
    if (one_word && (begins_expression(here) || here.text == ":")) {
        if (here.text != ":" && (first.text == "print" || first.text == "input")) {
            m_cursor.report("missing_brackets", first.span, {{"name", std::string{first.text}}});
            return;
        }
        const auto meant = did_you_mean(first.text, words_that_begin_a_line());
        if (meant) {
            m_cursor.report("did_you_mean",
                            first.span,
                            {{"name", std::string{first.text}}, {"suggestion", *meant}});
            return;
        }
        if (first.text == "match" || first.text == "case") {
            m_cursor.report("not_yet", first.span, {{"word", std::string{first.text}}});
            return;
        }
    }
    m_cursor.unexpected();
}

// ---- comments and blank lines
// ----------------------------------------------------------------------

/// Takes the lines that stand above the tokens up to here.
void StatementParser::collect_remarks()
{
    const auto& above = m_lexed.above;
    for (; m_next_above < above.size() && above[m_next_above].token <= m_cursor.position();
         ++m_next_above) {
        const auto& lines = above[m_next_above].lines;
        m_remarks.insert(m_remarks.end(), lines.begin(), lines.end());
    }
}

Remarks StatementParser::take_remarks()
{
    Remarks remarks;
    for (RemarkLine& line : m_remarks) {
        remarks.push_back(std::move(line.text));
    }
    m_remarks.clear();
    return remarks;
}

/// The comments that stand at least as far to the right as the block that ends here, up to the
/// first that doesn't; blank lines between them stay with them.
Remarks StatementParser::tail_of_block(int column)
{
    const auto end = std::find_if(m_remarks.begin(), m_remarks.end(), [&](const RemarkLine& line) {
        return !line.text.empty() && line.column < column;
    });
    const auto last = std::find_if(std::make_reverse_iterator(end),
                                   m_remarks.rend(),
                                   [](const RemarkLine& line) { return !line.text.empty(); });
    Remarks tail;
    for (auto line = m_remarks.begin(); line != last.base(); ++line) {
        tail.push_back(line->text);
    }
    m_remarks.erase(m_remarks.begin(), last.base());
    return tail;
}

std::string StatementParser::comment_at(std::size_t token) const
{
    const auto found =
        std::lower_bound(m_lexed.behind.begin(),
                         m_lexed.behind.end(),
                         token,
                         [](const CommentBehind& each, std::size_t at) { return each.token < at; });
    return found != m_lexed.behind.end() && found->token == token ? found->text : std::string{};
}

}  // namespace lang
