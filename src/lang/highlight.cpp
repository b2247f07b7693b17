#include "lang/highlight.hpp"

#include "lang/lexer.hpp"

#include <algorithm>
#include <utility>

namespace lang {

namespace {

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t from = 0;;) {
        const std::size_t end = text.find('\n', from);
        lines.push_back(text.substr(from, end - from));
        if (end == std::string_view::npos) {
            return lines;
        }
        from = end + 1;
    }
}

/// The quotes of a text with the prefix before them.
struct Quotes {
    std::size_t prefix{0};
    char quote{0};
    bool triple{false};
    bool formats{false};
};

Quotes quotes_of(std::string_view text)
{
    Quotes quotes;
    quotes.prefix = std::min(text.find_first_of("\"'"), text.size());
    for (const char letter : text.substr(0, quotes.prefix)) {
        quotes.formats = quotes.formats || letter == 'f' || letter == 'F';
    }
    const std::string_view rest = text.substr(quotes.prefix);
    quotes.quote = rest.empty() ? '\0' : rest.front();
    quotes.triple = rest.size() >= 3 && rest[1] == quotes.quote && rest[2] == quotes.quote;
    return quotes;
}

/// Behind the three quotes that end a text, or nothing where the line ends before.
std::optional<std::size_t> end_of_triple(std::string_view line, std::size_t from, char quote)
{
    const std::string end(3, quote);
    for (std::size_t at = from; at < line.size(); ++at) {
        if (line[at] == '\\') {
            ++at;
        } else if (line.substr(at).starts_with(end)) {
            return at + end.size();
        }
    }
    return std::nullopt;
}

/// The braces of a value in an f-string: where they close, and where what is computed ends before a
/// conversion or a specification.
struct Braces {
    std::size_t value_end{};
    std::size_t close{};
};

/// `from` stands behind the brace that opens.
std::optional<Braces> braces_of(std::string_view line, std::size_t from, std::size_t end)
{
    int depth = 0;
    std::optional<std::size_t> value_end;
    for (std::size_t at = from; at < end; ++at) {
        const char letter = line[at];
        if (letter == '(' || letter == '[' || letter == '{') {
            ++depth;
        } else if (letter == '}' && depth == 0) {
            return Braces{value_end.value_or(at), at};
        } else if (letter == ')' || letter == ']' || letter == '}') {
            --depth;
        } else if ((letter == '"' || letter == '\'') && !value_end) {
            at = std::min(line.find(letter, at + 1), end);
        } else if (depth == 0 && !value_end &&
                   (letter == ':' || (letter == '!' && line.substr(at + 1, 1) != "="))) {
            value_end = at;
        }
    }
    return std::nullopt;
}

}  // namespace

/// One line on its way to its pieces.
class Inking {
public:
    explicit Inking(std::string_view line) : m_line{line} {}

    Highlight::Line take(const Highlight::Open& before)
    {
        Highlight::Line done{std::string{m_line}, before, {}, {}, false};
        std::size_t from = 0;
        if (before.quote != 0) {
            const std::optional<std::size_t> end = end_of_triple(m_line, 0, before.quote);
            from = end.value_or(m_line.size());
            ink_text(0, from, before.formats);
            done.behind = end ? Highlight::Open{} : before;
        }
        if (const std::optional<Highlight::Open> open = ink_code(from, m_line.size())) {
            done.behind = *open;
        }
        done.pieces = std::move(m_pieces);
        done.text_is_open = m_text_is_open || done.behind.quote != 0;
        return done;
    }

private:
    void add(std::size_t begin, std::size_t end, Ink ink)
    {
        if (begin < end) {
            m_pieces.push_back({begin, end, ink});
        }
    }
    std::optional<Highlight::Open> ink_code(std::size_t from, std::size_t to);
    void ink_text(std::size_t from, std::size_t to, bool formats);

    std::string_view m_line;
    std::vector<InkedPiece> m_pieces;
    bool m_text_is_open{false};
};

namespace {

Ink ink_of(const std::vector<Token>& tokens, std::size_t index)
{
    const Token& token = tokens[index];
    switch (token.kind) {
        case TokenKind::keyword:
            return Ink::keyword;
        case TokenKind::number:
            return Ink::number;
        case TokenKind::name: {
            const bool defined = index > 0 && tokens[index - 1].text == "def";
            const bool called = index + 1 < tokens.size() && tokens[index + 1].text == "(";
            return defined || called ? Ink::function : Ink::name;
        }
        default:
            return Ink::sign;
    }
}

}  // namespace

/// What a text leaves open that does not end on this line.
std::optional<Highlight::Open> Inking::ink_code(std::size_t from, std::size_t to)
{
    const std::string_view code = m_line.substr(from, to - from);
    const std::vector<Token> tokens = lex_line(code);
    std::size_t behind = from;
    std::optional<Highlight::Open> open;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const std::string_view text = tokens[i].text;
        const std::size_t begin = from + static_cast<std::size_t>(text.data() - code.data());
        behind = begin + text.size();
        const Quotes quotes = quotes_of(text);
        if (tokens[i].kind == TokenKind::text ||
            (tokens[i].kind == TokenKind::broken && quotes.quote != 0)) {
            ink_text(begin, behind, quotes.formats);
            m_text_is_open = tokens[i].kind == TokenKind::broken;
            if (m_text_is_open && quotes.triple) {
                open = Highlight::Open{quotes.quote, quotes.formats};
            }
        } else {
            add(begin, behind, ink_of(tokens, i));
        }
    }
    const std::size_t comment = m_line.find_first_not_of(" \t", behind);
    if (comment < to && m_line[comment] == '#') {
        add(comment, to, Ink::comment);
    }
    return open;
}

/// A text; the values in the braces of an f-string are code.
void Inking::ink_text(std::size_t from, std::size_t to, bool formats)
{
    std::size_t begin = from;
    for (std::size_t at = from; formats && at < to; ++at) {
        if (m_line[at] != '{') {
            continue;
        }
        if (m_line.substr(at + 1, 1) == "{") {
            ++at;
            continue;
        }
        const std::optional<Braces> braces = braces_of(m_line, at + 1, to);
        if (!braces) {
            break;
        }
        add(begin, at, Ink::text);
        add(at, at + 1, Ink::sign);
        ink_code(at + 1, braces->value_end);
        ink_text(braces->value_end, braces->close, true);
        add(braces->close, braces->close + 1, Ink::sign);
        begin = braces->close + 1;
        at = braces->close;
    }
    add(begin, to, Ink::text);
}

Highlight::Line Highlight::ink(std::string_view text, const Open& before)
{
    return Inking{text}.take(before);
}

void Highlight::read(std::string_view text)
{
    const std::vector<std::string_view> wanted = lines_of(text);
    const std::size_t shorter = std::min(wanted.size(), m_lines.size());
    std::size_t same_above = 0;
    while (same_above < shorter && m_lines[same_above].text == wanted[same_above]) {
        ++same_above;
    }
    std::size_t same_below = 0;
    while (same_below < shorter - same_above && m_lines[m_lines.size() - 1 - same_below].text ==
                                                    wanted[wanted.size() - 1 - same_below]) {
        ++same_below;
    }
    if (same_above == wanted.size() && same_above == m_lines.size()) {
        return;
    }
    std::vector<Line> lines;
    lines.reserve(wanted.size());
    Open open;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        const bool above = i < same_above;
        const bool below = i >= wanted.size() - same_below;
        Line* const old = above   ? &m_lines[i]
                          : below ? &m_lines[i + m_lines.size() - wanted.size()]
                                  : nullptr;
        const bool fits = old != nullptr && old->before == open;
        lines.push_back(fits ? std::move(*old) : ink(wanted[i], open));
        open = lines.back().behind;
    }
    m_lines = std::move(lines);
}

std::optional<Ink> Highlight::inside(std::size_t line, std::size_t column) const
{
    const Line& all = m_lines.at(line);
    for (const InkedPiece& piece : all.pieces) {
        const bool goes_on =
            piece.end == all.text.size() &&
            (piece.ink == Ink::comment || (piece.ink == Ink::text && all.text_is_open));
        const bool came_from_above = piece.begin == 0 && all.before.quote != 0;
        const bool begun = piece.begin < column || (came_from_above && column == 0);
        if (begun && (column < piece.end || (goes_on && column == piece.end))) {
            return piece.ink;
        }
    }
    return all.text.empty() && all.before.quote != 0 ? std::optional{Ink::text} : std::nullopt;
}

}  // namespace lang
