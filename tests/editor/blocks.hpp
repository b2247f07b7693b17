#pragma once

#include "editor/edit.hpp"
#include "editor/fresh_ids.hpp"
#include "editor/holes.hpp"
#include "editor/tile.hpp"
#include "lang/parser.hpp"
#include "lang/printer.hpp"

#include <array>
#include <string>
#include <string_view>
#include <vector>

/// Documents of word blocks for tests, written as Python.
namespace editor::test {

namespace detail {

inline constexpr std::array<std::string_view, 1> one_parameter{"steps"};
inline constexpr std::array<std::string_view, 2> colours{"red", "blue"};
inline constexpr std::array functions{
    lang::Native{"move", {}, lang::NativeKind::action, "motion", "forward"},
    lang::Native{"light", {}, lang::NativeKind::action, "action", "light"},
    lang::Native{"jump", one_parameter, lang::NativeKind::action, "motion", "forward"},
    lang::Native{.name = "paint",
                 .parameters = one_parameter,
                 .category = "action",
                 .icon = "light",
                 .choices = colours},
    lang::Native{"wall_ahead", {}, lang::NativeKind::sense, "sense", "sense"},
    lang::Native{"distance", {}, lang::NativeKind::sense, "sense", "sense", lang::Answer::number},
    lang::Native{"badge", {}, lang::NativeKind::sense, "sense", "sense", lang::Answer::text},
};
inline constexpr std::array<std::string_view, 1> events{"on_bump"};
inline constexpr lang::Module module{"test", functions, events};

}  // namespace detail

/// The rules of a lesson that has every word, on a stage with senses of every kind.
inline Rules stage()
{
    Rules rules;
    rules.allow = {"move",     "light",  "jump",   "paint", "wall_ahead", "distance",   "badge",
                   "on_bump",  "repeat", "until",  "while", "forever",    "for",        "if",
                   "else",     "set",    "change", "print", "def",        "return",     "break",
                   "continue", "number", "text",   "true",  "variable",   "arithmetic", "compare",
                   "and",      "or",     "not"};
    rules.words = true;
    rules.least_count = 0;
    rules.most_count = 99;
    rules.module = &detail::module;
    return rules;
}

inline lang::Expression value(const std::string& text)
{
    const lang::Program program = lang::parse(text + "\n").program;
    return std::get<lang::ExpressionStatement>(program.body.statements.front().form).value;
}

inline lang::Statement statement(const std::string& text)
{
    return lang::parse(text).program.body.statements.front();
}

/// A program, and pieces at (1, 1), (2, 2)…, all with ids of one document.
inline Document document(const std::string& program, const std::vector<std::string>& pieces = {})
{
    Document made{lang::parse(program).program, {}};
    for (const std::string& text : pieces) {
        const auto number = static_cast<float>(made.pieces.size() + 1);
        Piece piece{made.program.fresh(), {number, number}, lang::parse(text + "\n").program.body};
        for (lang::Statement& each : piece.stack.statements) {
            give_fresh_ids(each, made.program);
        }
        made.pieces.push_back(std::move(piece));
    }
    return made;
}

/// The document as text: the program, then each piece behind a line of dashes.
inline std::string text_of(const Document& document)
{
    std::string text = lang::print(document.program);
    for (const Piece& piece : document.pieces) {
        text += "---\n" + lang::print(lang::Program{piece.stack, 0});
    }
    return text;
}

inline std::vector<Hole> holes(const Document& document)
{
    std::vector<Hole> all;
    for (const lang::Statement* each : in_reading_order(document)) {
        const std::vector<Hole> some = holes_in(*each);
        all.insert(all.end(), some.begin(), some.end());
    }
    return all;
}

/// The hole with that number in reading order.
inline Hole hole(const Document& document, std::size_t number)
{
    return holes(document).at(number);
}

/// The id of the statement with that number in reading order.
inline lang::NodeId node(const Document& document, std::size_t number)
{
    return in_reading_order(document).at(number)->id;
}

}  // namespace editor::test
