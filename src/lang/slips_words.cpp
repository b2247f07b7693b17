#include "lang/parser_cursor.hpp"
#include "lang/slips.hpp"

#include <algorithm>
#include <array>
#include <string>

// Words from other languages and from blocks, and words that have lost what belongs to them.
namespace lang {
namespace {

using Slip = std::optional<Diagnostic>;

bool is_word(const Token& token, std::string_view text)
{
    return (token.kind == TokenKind::name || token.kind == TokenKind::keyword) &&
           token.text == text;
}

template <std::size_t size>
bool is_one_of(const Token& token, const std::array<std::string_view, size>& words)
{
    return std::any_of(
        words.begin(), words.end(), [&](std::string_view word) { return is_word(token, word); });
}

Span over(const Token& first, const Token& last) { return {first.span.begin, last.span.end}; }

bool opens_block(const SlipLine& line)
{
    constexpr std::array<std::string_view, 6> words{"if", "elif", "else", "while", "for", "def"};
    return is_one_of(line.tokens.front(), words);
}

Slip else_if(const SlipLine& line)
{
    if (line.tokens.size() < 2 || !is_word(line.tokens[0], "else") ||
        !is_word(line.tokens[1], "if")) {
        return std::nullopt;
    }
    return diagnose("else_if", over(line.tokens[0], line.tokens[1]));
}

/// `if x {`: a block in curly brackets. The brackets that no expression has room for come last.
Slip braces_for_block(const SlipLine& line)
{
    const Token& last = line.tokens.back();
    const bool closed = last.text == "}" || last.text == "{";
    const auto brace = std::find_if(line.tokens.begin(), line.tokens.end(), [](const Token& token) {
        return token.text == "{";
    });
    if (!opens_block(line) || !closed || brace == line.tokens.end() ||
        brace == line.tokens.begin() || Cursor::is(*(brace - 1), "=") ||
        is_word(*(brace - 1), "in")) {
        return std::nullopt;
    }
    return diagnose("braces_for_block", brace->span, {{"bracket", std::string{brace->text}}});
}

Slip else_condition(const SlipLine& line)
{
    if (line.tokens.size() < 2 || !is_word(line.tokens[0], "else") ||
        !begins_expression(line.tokens[1])) {
        return std::nullopt;
    }
    return diagnose("else_condition", line.tokens[0].span);
}

Slip no_condition(const SlipLine& line)
{
    constexpr std::array<std::string_view, 3> words{"if", "elif", "while"};
    const Token& word = line.tokens.front();
    const bool alone = line.tokens.size() == 1 || Cursor::is(line.tokens[1], ":");
    if (!is_one_of(word, words) || !alone || kind_of(line.first) == "lonely_word") {
        return std::nullopt;
    }
    return diagnose("no_condition", word.span, {{"word", std::string{word.text}}});
}

Slip wrong_colon(const SlipLine& line)
{
    const Token& last = line.tokens.back();
    const bool instead = last.text == ";" || last.text == "," || last.text == ".";
    if (!opens_block(line) || !instead) {
        return std::nullopt;
    }
    return diagnose("wrong_colon", last.span, {{"sign", std::string{last.text}}});
}

/// A colon where no block begins: `x = 3:`.
Slip extra_colon(const SlipLine& line)
{
    const Token& last = line.tokens.back();
    const bool at_colon = kind_of(line.first) == "unexpected" && line.first.span == last.span;
    const Token& first = line.tokens.front();
    const bool plain = first.kind == TokenKind::name || first.kind == TokenKind::keyword;
    if (!Cursor::is(last, ":") || !at_colon || opens_block(line) || !plain ||
        line.tokens.size() < 3) {
        return std::nullopt;
    }
    return diagnose("extra_colon", last.span);
}

/// `for i in range 5:`
Slip range_brackets(const SlipLine& line)
{
    const auto& tokens = line.tokens;
    for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
        if (is_word(tokens[i], "range") &&
            (tokens[i + 1].kind == TokenKind::number || tokens[i + 1].kind == TokenKind::name)) {
            const bool colon = Cursor::is(tokens.back(), ":");
            const Token& last = tokens[tokens.size() - (colon && i + 2 < tokens.size() ? 2 : 1)];
            return diagnose("range_brackets", over(tokens[i], last));
        }
    }
    return std::nullopt;
}

/// `for i range(3):`, `for i of list:`, `for i = 3:`
Slip missing_in(const SlipLine& line)
{
    if (line.tokens.size() < 3 || !is_word(line.tokens[0], "for") ||
        line.tokens[1].kind != TokenKind::name) {
        return std::nullopt;
    }
    const Token& third = line.tokens[2];
    constexpr std::array<std::string_view, 4> instead{"of", "from", "at", "inside"};
    const bool other_sign = Cursor::is(third, "=") || is_one_of(third, instead) ||
                            (Cursor::is(third, ":") && line.tokens.size() > 3);
    if (other_sign) {
        return diagnose("missing_in", third.span, {{"word", std::string{third.text}}});
    }
    if (!begins_expression(third)) {
        return std::nullopt;
    }
    const core::Place between = line.tokens[1].span.end;
    return diagnose("missing_in", {between, between}, {{"word", std::string{third.text}}});
}

Slip def_brackets(const SlipLine& line)
{
    if (line.tokens.size() < 2 || !is_word(line.tokens[0], "def") ||
        line.tokens[1].kind != TokenKind::name ||
        (line.tokens.size() > 2 && !Cursor::is(line.tokens[2], ":"))) {
        return std::nullopt;
    }
    return diagnose(
        "def_brackets", line.tokens[1].span, {{"name", std::string{line.tokens[1].text}}});
}

/// `def f() -> int:` is Python, but says nothing that I need.
Slip arrow(const SlipLine& line)
{
    const auto sign = std::find_if(line.tokens.begin(), line.tokens.end(), [](const Token& token) {
        return token.text == "->";
    });
    if (sign == line.tokens.end()) {
        return std::nullopt;
    }
    const bool colon = Cursor::is(line.tokens.back(), ":") && line.tokens.end() - sign > 1;
    return diagnose("arrow", over(*sign, colon ? *(line.tokens.end() - 2) : line.tokens.back()));
}

/// Words of other languages at the front of a line, and ours.
Slip foreign_word(const SlipLine& line)
{
    struct Row {
        std::string_view word;
        std::string_view ours;
    };
    constexpr std::array<Row, 11> rows{{{"function", "def"},
                                        {"func", "def"},
                                        {"fun", "def"},
                                        {"fn", "def"},
                                        {"sub", "def"},
                                        {"define", "def"},
                                        {"elseif", "elif"},
                                        {"elsif", "elif"},
                                        {"foreach", "for"},
                                        {"echo", "print"},
                                        {"say", "print"}}};
    const Token& first = line.tokens.front();
    const auto* const row = std::find_if(
        rows.begin(), rows.end(), [&](const Row& each) { return is_word(first, each.word); });
    const bool leads = line.tokens.size() > 1 &&
                       (begins_expression(line.tokens[1]) || Cursor::is(line.tokens[1], "("));
    if (row == rows.end() || !leads) {
        return std::nullopt;
    }
    return diagnose("foreign_word",
                    first.span,
                    {{"word", std::string{first.text}}, {"suggestion", std::string{row->ours}}});
}

/// `let x = 3`, `int x = 3`: words that only other languages need.
Slip extra_word(const SlipLine& line)
{
    constexpr std::array<std::string_view, 9> in_front{
        "let", "var", "const", "int", "float", "str", "string", "set", "my"};
    constexpr std::array<std::string_view, 3> behind{"then", "do", "begin"};
    const auto& tokens = line.tokens;
    if (tokens.size() > 3 && is_one_of(tokens[0], in_front) && tokens[1].kind == TokenKind::name &&
        Cursor::is(tokens[2], "=")) {
        return diagnose("extra_word", tokens[0].span, {{"word", std::string{tokens[0].text}}});
    }
    for (std::size_t i = 2; opens_block(line) && i < tokens.size(); ++i) {
        const bool last = i + 1 == tokens.size() || Cursor::is(tokens[i + 1], ":");
        if (last && is_one_of(tokens[i], behind)) {
            return diagnose("extra_word", tokens[i].span, {{"word", std::string{tokens[i].text}}});
        }
    }
    return std::nullopt;
}

/// The words on the blocks: `repeat 3:` and `forever:`.
Slip block_word(const SlipLine& line)
{
    constexpr std::array<std::string_view, 2> forever{"forever", "loop"};
    const auto& tokens = line.tokens;
    const bool colon = Cursor::is(tokens.back(), ":");
    if (is_one_of(tokens[0], forever) && tokens.size() == 2 && colon) {
        return diagnose("forever_word", tokens[0].span, {{"word", std::string{tokens[0].text}}});
    }
    const std::size_t behind = tokens.size() - (colon ? 1 : 0);
    if (!is_word(tokens[0], "repeat") || behind < 2 || !begins_expression(tokens[1])) {
        return std::nullopt;
    }
    return diagnose("repeat_word", over(tokens[0], tokens[behind - 1]));
}

/// `print(hello my friend)`
Slip missing_quotes(const SlipLine& line)
{
    const auto& tokens = line.tokens;
    if (tokens.size() < 5 || !is_word(tokens[0], "print") || !Cursor::is(tokens[1], "(") ||
        !Cursor::is(tokens.back(), ")")) {
        return std::nullopt;
    }
    const auto words = tokens.subspan(2, tokens.size() - 3);
    const bool sentence = std::all_of(words.begin(), words.end(), [](const Token& token) {
        return token.kind == TokenKind::name || token.kind == TokenKind::keyword ||
               Cursor::is(token, ",") || Cursor::is(token, "!") || Cursor::is(token, ".");
    });
    const bool side_by_side =
        words.size() > 1 && words[0].kind == TokenKind::name && words[1].kind == TokenKind::name;
    if (!sentence || !side_by_side) {
        return std::nullopt;
    }
    return diagnose("missing_quotes", over(words.front(), words.back()));
}

/// `for = 3`: the word is taken.
Slip keyword_as_name(const SlipLine& line)
{
    const auto& tokens = line.tokens;
    for (std::size_t i = 0; i < std::min<std::size_t>(tokens.size(), 2); ++i) {
        const bool named = i == 0 ? tokens.size() > 2 && Cursor::is(tokens[1], "=")
                                  : is_word(tokens[0], "def") || is_word(tokens[0], "for");
        if (tokens[i].kind == TokenKind::keyword && named) {
            return diagnose(
                "keyword_as_name", tokens[i].span, {{"word", std::string{tokens[i].text}}});
        }
    }
    return std::nullopt;
}

/// `If`, `While`: right but for the capitals.
Slip capital_letters(const SlipLine& line)
{
    if (kind_of(line.first) != "did_you_mean") {
        return std::nullopt;
    }
    return capital_letters_of(line.first);
}

/// What the parser misses is worth a sentence of its own.
Slip missing_part(const SlipLine& line)
{
    const std::string_view wanted =
        kind_of(line.first) == "expected" ? word_of(line.first, "wanted") : std::string_view{};
    if (wanted == ",") {
        return diagnose("missing_comma", line.first.span);
    }
    if (wanted == "else") {
        return diagnose("missing_else", line.first.span);
    }
    const Token& last = line.tokens.back();
    if (kind_of(line.first) == "unfinished_line" && last.kind == TokenKind::symbol) {
        return diagnose("nothing_behind", last.span, {{"sign", std::string{last.text}}});
    }
    return std::nullopt;
}

constexpr RecogniseSlip slips[] = {else_if,
                                   braces_for_block,
                                   foreign_word,
                                   extra_word,
                                   block_word,
                                   range_brackets,
                                   missing_in,
                                   keyword_as_name,
                                   else_condition,
                                   no_condition,
                                   wrong_colon,
                                   extra_colon,
                                   def_brackets,
                                   arrow,
                                   missing_quotes,
                                   capital_letters,
                                   missing_part};

}  // namespace

std::span<const RecogniseSlip> word_slips() { return slips; }

}  // namespace lang
