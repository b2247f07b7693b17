#include "app/screens/text_voice.hpp"

#include "editor/text_pad.hpp"
#include "lang/highlight.hpp"

#include <algorithm>
#include <array>

namespace app {

namespace {

struct SignRow {
    std::string_view sign;
    const char* key;
};
constexpr std::array signs{
    SignRow{":", "colon"},      SignRow{",", "comma"},       SignRow{".", "dot"},
    SignRow{"=", "is"},         SignRow{"==", "equal"},      SignRow{"!=", "not_equal"},
    SignRow{"<", "less"},       SignRow{"<=", "at_most"},    SignRow{">", "more"},
    SignRow{">=", "at_least"},  SignRow{"+", "plus"},        SignRow{"-", "minus"},
    SignRow{"*", "times"},      SignRow{"/", "divided"},     SignRow{"//", "whole_divided"},
    SignRow{"%", "rest"},       SignRow{"**", "power"},      SignRow{"+=", "plus_is"},
    SignRow{"-=", "minus_is"},  SignRow{"*=", "times_is"},   SignRow{"(", "open"},
    SignRow{")", "close"},      SignRow{"[", "open_list"},   SignRow{"]", "close_list"},
    SignRow{"{", "open_curly"}, SignRow{"}", "close_curly"}, SignRow{"\"", "quote"},
    SignRow{"'", "quote"},      SignRow{"#", "hash"},        SignRow{"_", "underscore"},
    SignRow{" ", "space"},      SignRow{"\n", "line_end"},   SignRow{"\\", "backslash"},
};

std::string told_sign(const i18n::Catalogue& words, std::string_view sign)
{
    const auto* const row = std::ranges::find(signs, sign, &SignRow::sign);
    return row == signs.end() ? std::string{sign}
                              : words.text("text.sign." + std::string{row->key});
}

/// Names are read word by word.
std::string told_name(std::string_view name)
{
    std::string told{name};
    std::ranges::replace(told, '_', ' ');
    return told;
}

std::string told_code(const i18n::Catalogue& words, std::string_view code)
{
    lang::Highlight highlight;
    highlight.read(code);
    std::string told;
    const auto pieces = highlight.pieces(0);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::string_view piece =
            code.substr(pieces[i].begin, pieces[i].end - pieces[i].begin);
        std::string word;
        switch (pieces[i].ink) {
            case lang::Ink::sign:
                // Round brackets are heard letter by letter; in a line they would drown the words.
                word = piece == "(" || piece == ")" ? std::string{} : told_sign(words, piece);
                break;
            case lang::Ink::text: {
                const std::size_t first = piece.find_first_of("\"'");
                const std::size_t last = piece.find_last_of("\"'");
                word =
                    first < last
                        ? words.text(
                              {"text.told.text",
                               {{"text", std::string{piece.substr(first + 1, last - first - 1)}}}})
                        : std::string{piece};
                break;
            }
            case lang::Ink::comment: {
                const std::size_t from = std::min(piece.find_first_not_of("# "), piece.size());
                word =
                    words.text({"text.told.comment", {{"text", std::string{piece.substr(from)}}}});
                break;
            }
            default:
                word = told_name(piece);
        }
        told += told.empty() || word.empty() ? word : " " + word;
    }
    return told;
}

}  // namespace

std::string told_line(const i18n::Catalogue& words, std::size_t line, std::string_view code)
{
    const auto number = static_cast<std::int64_t>(line) + 1;
    const std::size_t blanks = std::min(code.find_first_not_of(' '), code.size());
    if (blanks == code.size()) {
        return words.text({"text.told.empty", {{"line", number}}});
    }
    const auto depth = static_cast<std::int64_t>(blanks / editor::TextPad::indentation);
    const std::string told = told_code(words, code);
    return depth == 0 ? words.text({"text.told.line", {{"line", number}, {"code", told}}})
                      : words.text({"text.told.line_inside",
                                    {{"line", number}, {"depth", depth}, {"code", told}}});
}

std::string told_letter(const i18n::Catalogue& words, std::string_view letter)
{
    return told_sign(words, letter.empty() ? std::string_view{"\n"} : letter);
}

}  // namespace app
