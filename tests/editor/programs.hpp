#pragma once

#include "editor/edit.hpp"
#include "editor/tile.hpp"
#include "editor/tree.hpp"

#include <rapidcheck.h>

#include <sstream>
#include <string>
#include <vector>

/// Programs in a shorthand for tests: "go light 3( go 2( ) ) turn", where 3( … ) repeats three
/// times.
namespace editor::test {

inline Rules anything()
{
    Rules rules;
    rules.allow = {"go", "turn", "light", "repeat"};
    return rules;
}

inline lang::Program program(const std::string& shorthand)
{
    lang::Program made;
    std::vector<Gap> open{Gap{}};
    std::istringstream words{shorthand};
    for (std::string word; words >> word;) {
        if (word == ")") {
            open.pop_back();
            ++open.back().index;
            continue;
        }
        const bool repeat = word.back() == '(';
        const lang::Statement tile =
            repeat ? make_tile("repeat", std::stoi(word)) : make_tile(word);
        const Gap gap = open.back();
        made = apply(made, Insert{gap, tile}, anything()).value();
        if (repeat) {
            const auto inside = tiles_at(made, gap.parent, gap.branch);
            open.push_back({inside[static_cast<std::size_t>(gap.index)].id, 0});
        } else {
            ++open.back().index;
        }
    }
    return made;
}

inline std::string shorthand(std::span<const lang::Statement> statements)
{
    std::string text;
    for (const lang::Statement& statement : statements) {
        const Tile tile = tile_of(statement);
        text += text.empty() ? "" : " ";
        if (!tile.number) {
            text += tile.name;
            continue;
        }
        const std::string inner = shorthand(tiles(*bodies(statement).front()));
        text += std::to_string(*tile.number) + "( " + inner + (inner.empty() ? ")" : " )");
    }
    return text;
}

inline std::string shorthand(const lang::Program& program)
{
    return shorthand(program.body.statements);
}

/// The id of the statement with that number in reading order.
inline lang::NodeId id(const lang::Program& program, int index)
{
    return statement_at(program, index)->id;
}

/// Any edit of hands, at any place of the program: some are refused.
inline Edit random_edit(const lang::Program& program)
{
    const Gap gap = *rc::gen::elementOf(gaps_in(program));
    const std::string name =
        *rc::gen::element<std::string>("go", "turn", "light", "repeat", "repeat");
    const lang::Statement tile = make_tile(name, *rc::gen::inRange(2, 10));
    const int blocks = blocks_in(program);
    const int kind = *rc::gen::inRange(0, 12);
    if (blocks == 0 || kind < 6) {
        return Insert{gap, tile};
    }
    const lang::NodeId node = id(program, *rc::gen::inRange(0, blocks));
    switch (kind) {
        case 6:
            return Remove{node};
        case 7:
            return Replace{node, tile};
        case 8:
            return SetNumber{node, *rc::gen::inRange(0, 12)};
        case 9:
            return *rc::gen::inRange(0, 10) == 0 ? Edit{Clear{}} : Edit{Move{node, gap}};
        default:
            return Move{node, gap};
    }
}

/// A program of up to `most` tiles, of every shape.
inline lang::Program random_program(int most)
{
    lang::Program made;
    const int edits = *rc::gen::inRange(0, most + 1);
    for (int i = 0; i < edits; ++i) {
        const Gap gap = *rc::gen::elementOf(gaps_in(made));
        const std::string name = *rc::gen::element<std::string>("go", "turn", "light", "repeat");
        made = apply(made, Insert{gap, make_tile(name)}, anything()).value();
    }
    return made;
}

}  // namespace editor::test
