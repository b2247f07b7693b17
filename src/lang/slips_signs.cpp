#include "lang/parser_cursor.hpp"
#include "lang/slips.hpp"

#include <algorithm>
#include <array>
#include <string>

// Signs from other languages, from other keyboards, or in the wrong order.
namespace lang {
namespace {

using Slip = std::optional<Diagnostic>;

bool is_sign(const Token& token, std::string_view text)
{
    return Cursor::is(token, text) || (token.kind == TokenKind::broken && token.text == text);
}

bool touch(const Token& one, const Token& other) { return one.span.end == other.span.begin; }

Span over(const Token& first, const Token& last) { return {first.span.begin, last.span.end}; }

/// Two signs that stand side by side, and what was meant.
struct Pair {
    std::string_view first;
    std::string_view second;
    std::string_view meant;
};

template <std::size_t size>
Slip pair_slip(const SlipLine& line,
               const std::array<Pair, size>& pairs,
               std::string_view kind,
               bool touching)
{
    for (std::size_t i = 0; i + 1 < line.tokens.size(); ++i) {
        const Token& first = line.tokens[i];
        const Token& second = line.tokens[i + 1];
        const auto* const pair = std::find_if(pairs.begin(), pairs.end(), [&](const Pair& each) {
            return is_sign(first, each.first) && is_sign(second, each.second);
        });
        if (pair != pairs.end() && touch(first, second) == touching) {
            const std::string between = touching ? "" : " ";
            return diagnose(
                kind,
                over(first, second),
                {{"sign", std::string{pair->first} + between + std::string{pair->second}},
                 {"suggestion", std::string{pair->meant}}});
        }
    }
    return std::nullopt;
}

Slip word_for_sign(const SlipLine& line)
{
    constexpr std::array<Pair, 2> pairs{{{"&", "&", "and"}, {"|", "|", "or"}}};
    return pair_slip(line, pairs, "word_for_sign", true);
}

Slip swapped_sign(const SlipLine& line)
{
    constexpr std::array<Pair, 6> pairs{{{"=", ">", ">="},
                                         {"=", "<", "<="},
                                         {"<", ">", "!="},
                                         {"=", "!", "!="},
                                         {"==", "=", "=="},
                                         {"!=", "=", "!="}}};
    return pair_slip(line, pairs, "swapped_sign", true);
}

Slip split_sign(const SlipLine& line)
{
    constexpr std::array<Pair, 10> pairs{{{"+", "=", "+="},
                                          {"-", "=", "-="},
                                          {"*", "=", "*="},
                                          {"/", "=", "/="},
                                          {"%", "=", "%="},
                                          {"//", "=", "//="},
                                          {"=", "=", "=="},
                                          {"<", "=", "<="},
                                          {">", "=", ">="},
                                          {"!", "=", "!="}}};
    return pair_slip(line, pairs, "split_sign", false);
}

Slip not_sign(const SlipLine& line)
{
    const auto sign = std::find_if(line.tokens.begin(), line.tokens.end(), [](const Token& token) {
        return is_sign(token, "!");
    });
    if (sign == line.tokens.end()) {
        return std::nullopt;
    }
    return diagnose("not_sign", sign->span);
}

/// `x++` at the end of a line. (`++x` is Python, though it does nothing.)
Slip plus_plus(const SlipLine& line)
{
    if (line.tokens.size() != 3 || line.tokens[0].kind != TokenKind::name) {
        return std::nullopt;
    }
    for (const std::string_view sign : {"+", "-"}) {
        if (is_sign(line.tokens[1], sign) && is_sign(line.tokens[2], sign)) {
            const std::string name{line.tokens[0].text};
            const std::string one{sign};
            return diagnose("plus_plus",
                            over(line.tokens[0], line.tokens[2]),
                            {{"sign", one + one}, {"suggestion", name + " " + one + "= 1"}});
        }
    }
    return std::nullopt;
}

/// Signs that texts from books, phones and word processors bring along.
Slip foreign_sign(const SlipLine& line)
{
    constexpr std::array<Pair, 10> signs{{{"×", "", "*"},
                                          {"·", "", "*"},
                                          {"÷", "", "/"},
                                          {"−", "", "-"},
                                          {"–", "", "-"},
                                          {"≤", "", "<="},
                                          {"≥", "", ">="},
                                          {"≠", "", "!="},
                                          {"，", "", ","},
                                          {"：", "", ":"}}};
    for (const Token& token : line.tokens) {
        const auto* const sign = std::find_if(signs.begin(), signs.end(), [&](const Pair& each) {
            return token.kind == TokenKind::broken && token.text == each.first;
        });
        if (sign != signs.end()) {
            return diagnose(
                "foreign_sign",
                token.span,
                {{"sign", std::string{token.text}}, {"suggestion", std::string{sign->meant}}});
        }
    }
    return std::nullopt;
}

bool is_curly(const Token& token)
{
    constexpr std::array<std::string_view, 8> quotes{"“", "”", "„", "‘", "’", "‚", "«", "»"};
    return token.kind == TokenKind::broken &&
           std::find(quotes.begin(), quotes.end(), token.text) != quotes.end();
}

Slip curly_quotes(const SlipLine& line)
{
    const auto quote = std::find_if(line.tokens.begin(), line.tokens.end(), is_curly);
    if (quote == line.tokens.end()) {
        return std::nullopt;
    }
    const auto last = std::find_if(line.tokens.rbegin(), line.tokens.rend(), is_curly);
    return diagnose("curly_quotes", over(*quote, *last), {{"sign", std::string{quote->text}}});
}

/// Spaces that look like one and are none.
Slip hidden_space(const SlipLine& line)
{
    constexpr std::array<std::string_view, 6> spaces{
        "\u00a0", "\u202f", "\u2003", "\u200b", "\u3000", "\ufeff"};
    for (const Token& token : line.tokens) {
        if (token.kind == TokenKind::broken &&
            std::find(spaces.begin(), spaces.end(), token.text) != spaces.end()) {
            return diagnose("hidden_space", token.span);
        }
    }
    return std::nullopt;
}

/// `'it's'`: the text ends at the apostrophe.
Slip apostrophe(const SlipLine& line)
{
    for (std::size_t i = 0; i + 1 < line.tokens.size(); ++i) {
        const Token& text = line.tokens[i];
        const Token& word = line.tokens[i + 1];
        if (text.kind == TokenKind::text && text.text.starts_with('\'') &&
            (word.kind == TokenKind::name || word.kind == TokenKind::keyword) &&
            touch(text, word)) {
            return diagnose("apostrophe", over(text, word));
        }
    }
    return std::nullopt;
}

/// `"hello'`: begins with one kind of quote and ends with the other.
Slip mixed_quotes(const SlipLine& line)
{
    const Token& text = line.tokens.back();
    if (kind_of(line.first) != "unclosed_text" || text.kind != TokenKind::broken ||
        text.span != line.first.span) {
        return std::nullopt;
    }
    const std::size_t opening = text.text.find_first_of("'\"");
    const char other = text.text[opening] == '"' ? '\'' : '"';
    const std::size_t closing = text.text.rfind(other);
    if (closing == std::string_view::npos || closing == opening) {
        return std::nullopt;
    }
    return diagnose("mixed_quotes",
                    text.span,
                    {{"quote", std::string{text.text[opening]}}, {"other", std::string{other}}});
}

/// `2x` and `2(x)`: in mathematics the sign is left out.
Slip missing_times(const SlipLine& line)
{
    const std::string number{kind_of(line.first) == "strange_number" ? word_of(line.first, "number")
                                                                     : ""};
    const std::size_t digits = number.find_first_not_of("0123456789.");
    if (digits == 0 || digits == std::string::npos || number.front() == '0' ||
        number[digits] == '_' || number[digits] == 'e') {
        return std::nullopt;
    }
    return diagnose("missing_times",
                    line.first.span,
                    {{"suggestion", number.substr(0, digits) + " * " + number.substr(digits)}});
}

/// `007`: Python reads no number that begins with a zero.
Slip leading_zeros(const SlipLine& line)
{
    if (kind_of(line.first) != "strange_number") {
        return std::nullopt;
    }
    const auto& number = std::get<std::string>(line.first.message.arguments.at("number"));
    const std::size_t first = number.find_first_not_of('0');
    if (first == 0 || first == std::string::npos ||
        number.find_first_not_of("0123456789") != std::string::npos) {
        return std::nullopt;
    }
    return diagnose("leading_zeros",
                    line.first.span,
                    {{"number", number}, {"suggestion", number.substr(first)}});
}

constexpr RecogniseSlip slips[] = {curly_quotes,
                                   hidden_space,
                                   foreign_sign,
                                   word_for_sign,
                                   swapped_sign,
                                   split_sign,
                                   not_sign,
                                   plus_plus,
                                   apostrophe,
                                   mixed_quotes,
                                   missing_times,
                                   leading_zeros};

}  // namespace

std::span<const RecogniseSlip> sign_slips() { return slips; }

}  // namespace lang
