#include "lang/mend_source.hpp"

#include <array>
#include <string>

// Mends of the underlined words themselves.
namespace lang {
namespace {

using Recipe = std::optional<Mend>;

Recipe suggestion(const MendSource&, const Diagnostic& diagnostic)
{
    return Mend{diagnostic.span, std::string{word_of(diagnostic, "suggestion")}};
}

Recipe erase(const MendSource&, const Diagnostic& diagnostic) { return Mend{diagnostic.span, {}}; }

/// With the space behind the word, or else the one before it.
Recipe erase_with_space(const MendSource& source, const Diagnostic& diagnostic)
{
    Span span = diagnostic.span;
    const std::size_t end = source.offset(span.end);
    if (source.text().substr(end).starts_with(' ')) {
        ++span.end.column;
    } else if (span.begin.column > 1) {
        --span.begin.column;
    }
    return Mend{span, {}};
}

/// `print "a"` and `move`: around all that follows, up to the end of the code.
Recipe brackets(const MendSource& source, const Diagnostic& diagnostic)
{
    const int line = diagnostic.span.end.line;
    const std::string name{word_of(diagnostic, "name")};
    const core::Place begin = diagnostic.span.begin;
    const core::Place behind{line, begin.column + static_cast<int>(name.size())};
    const core::Place end = source.place_in(line, source.code_of(line));
    std::string rest{source.at({behind, end})};
    rest.erase(0, std::min(rest.find_first_not_of(' '), rest.size()));
    return Mend{{begin, end}, name + "(" + rest + ")"};
}

std::string behind_first_word(std::string_view words)
{
    const std::size_t space = words.find_first_of(" \t");
    const std::size_t rest =
        space == std::string_view::npos ? space : words.find_first_not_of(" \t", space);
    return rest == std::string_view::npos ? std::string{} : std::string{words.substr(rest)};
}

Recipe range_brackets(const MendSource& source, const Diagnostic& diagnostic)
{
    return Mend{diagnostic.span, "range(" + behind_first_word(source.at(diagnostic.span)) + ")"};
}

Recipe repeat_word(const MendSource& source, const Diagnostic& diagnostic)
{
    return Mend{diagnostic.span,
                "for _ in range(" + behind_first_word(source.at(diagnostic.span)) + ")"};
}

Recipe missing_in(const MendSource&, const Diagnostic& diagnostic)
{
    const bool between = diagnostic.span.begin == diagnostic.span.end;
    return Mend{diagnostic.span, between ? " in" : "in"};
}

Recipe keyword_as_name(const MendSource&, const Diagnostic& diagnostic)
{
    return insertion(diagnostic.span.end, "_");
}

Recipe missing_quotes(const MendSource& source, const Diagnostic& diagnostic)
{
    return Mend{diagnostic.span, "\"" + std::string{source.at(diagnostic.span)} + "\""};
}

void replace_all(std::string& text, std::string_view from, std::string_view to)
{
    for (std::size_t i = text.find(from); i != std::string::npos;
         i = text.find(from, i + to.size())) {
        text.replace(i, from.size(), to);
    }
}

/// Between double curly quotes a single one is an apostrophe.
Recipe curly_quotes(const MendSource& source, const Diagnostic& diagnostic)
{
    std::string text{source.at(diagnostic.span)};
    const bool single = text.starts_with("‘") || text.starts_with("’") || text.starts_with("‚");
    for (const std::string_view quote : {"“", "”", "„", "«", "»"}) {
        replace_all(text, quote, "\"");
    }
    for (const std::string_view quote : {"‘", "’", "‚"}) {
        replace_all(text, quote, single ? "\"" : "'");
    }
    return Mend{diagnostic.span, std::move(text)};
}

Recipe mixed_quotes(const MendSource& source, const Diagnostic& diagnostic)
{
    std::string text{source.at(diagnostic.span)};
    const std::size_t last = text.rfind(word_of(diagnostic, "other"));
    if (last == std::string::npos) {
        return std::nullopt;
    }
    text.replace(last, 1, word_of(diagnostic, "quote"));
    return Mend{diagnostic.span, std::move(text)};
}

/// `'it's'` becomes "it's": from the first quote of the text to the last of its line.
Recipe apostrophe(const MendSource& source, const Diagnostic& diagnostic)
{
    const core::Place begin = diagnostic.span.begin;
    const core::Place end = source.end_of(begin.line);
    std::string text{source.at({begin, end})};
    const std::size_t last = text.rfind('\'');
    if (last == 0 || last == std::string::npos || text.find('"') < last) {
        return std::nullopt;
    }
    text[0] = '"';
    text[last] = '"';
    return Mend{{begin, end}, std::move(text)};
}

Recipe escape(const MendSource&, const Diagnostic& diagnostic)
{
    return insertion(diagnostic.span.begin, "\\");
}

Recipe bracket(const MendSource&, const Diagnostic& diagnostic)
{
    return Mend{diagnostic.span, std::string{word_of(diagnostic, "expected")}};
}

Recipe wanted(const MendSource& source, const Diagnostic& diagnostic)
{
    std::string word{word_of(diagnostic, "wanted")};
    const bool letters = word.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
    const bool space = source.text().substr(source.offset(diagnostic.span.begin)).starts_with(' ');
    return insertion(diagnostic.span.begin,
                     (letters ? " " : "") + std::move(word) + (letters && !space ? " " : ""));
}

/// Everything between the brackets of the underlined call or function.
Recipe empty_brackets(const MendSource& source, const Diagnostic& diagnostic)
{
    const std::string_view text = source.at(diagnostic.span);
    const std::size_t open = text.find('(');
    const std::size_t close = text.find(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open) {
        return std::nullopt;
    }
    const int line = diagnostic.span.begin.line;
    const std::size_t column = source.offset(diagnostic.span.begin) - source.offset({line, 1});
    return Mend{{source.place_in(line, column + open + 1), source.place_in(line, column + close)},
                {}};
}

Recipe unknown_module(const MendSource& source, const Diagnostic& diagnostic)
{
    const std::string_view name = word_of(diagnostic, "name");
    std::string text{source.at(diagnostic.span)};
    const std::size_t at = text.find(" " + std::string{name});
    if (at == std::string::npos) {
        return std::nullopt;
    }
    text.replace(at + 1, name.size(), word_of(diagnostic, "suggestion"));
    return Mend{diagnostic.span, std::move(text)};
}

/// The `==` behind the underlined name.
Recipe compare_for_assign(const MendSource& source, const Diagnostic& diagnostic)
{
    const int line = diagnostic.span.end.line;
    const std::size_t name = source.offset(diagnostic.span.end) - source.offset({line, 1});
    const std::size_t sign = source.line(line).find("==", name);
    if (sign == std::string_view::npos) {
        return std::nullopt;
    }
    return Mend{{source.place_in(line, sign), source.place_in(line, sign + 2)}, "="};
}

/// The same text for each diagnostic of that kind.
template <const char* text>
Recipe put_in(const MendSource&, const Diagnostic& diagnostic)
{
    return Mend{diagnostic.span, text};
}
constexpr char colon[] = ":";
constexpr char comma[] = ",";
constexpr char space[] = " ";
constexpr char equals[] = "==";
constexpr char elif_word[] = "elif";
constexpr char not_word[] = "not ";
constexpr char else_none[] = " else None";
constexpr char while_true[] = "while True";

Recipe def_brackets(const MendSource&, const Diagnostic& diagnostic)
{
    return insertion(diagnostic.span.end, "()");
}

constexpr MendRow rows[] = {
    {"did_you_mean", suggestion},
    {"capital_letters", suggestion},
    {"word_for_sign", suggestion},
    {"swapped_sign", suggestion},
    {"split_sign", suggestion},
    {"plus_plus", suggestion},
    {"foreign_sign", suggestion},
    {"foreign_word", suggestion},
    {"leading_zeros", suggestion},
    {"missing_times", suggestion},
    {"missing_colon", put_in<colon>},
    {"wrong_colon", put_in<colon>},
    {"extra_colon", erase},
    {"extra_bracket", erase},
    {"strange_character", erase},
    {"extra_word", erase_with_space},
    {"arrow", erase_with_space},
    {"assign_in_condition", put_in<equals>},
    {"else_if", put_in<elif_word>},
    {"else_condition", put_in<elif_word>},
    {"hidden_space", put_in<space>},
    {"not_sign", put_in<not_word>},
    {"missing_comma", put_in<comma>},
    {"missing_else", put_in<else_none>},
    {"forever_word", put_in<while_true>},
    {"def_brackets", def_brackets},
    {"missing_brackets", brackets},
    {"range_brackets", range_brackets},
    {"repeat_word", repeat_word},
    {"missing_in", missing_in},
    {"keyword_as_name", keyword_as_name},
    {"missing_quotes", missing_quotes},
    {"curly_quotes", curly_quotes},
    {"mixed_quotes", mixed_quotes},
    {"apostrophe", apostrophe},
    {"strange_escape", escape},
    {"wrong_bracket", bracket},
    {"expected", wanted},
    {"handler_parameters", empty_brackets},
    {"no_arguments", empty_brackets},
    {"unknown_module", unknown_module},
    {"compare_for_assign", compare_for_assign},
};

}  // namespace

std::span<const MendRow> word_mends() { return rows; }

}  // namespace lang
