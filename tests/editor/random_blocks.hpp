#pragma once

#include "editor/blocks.hpp"
#include "editor/names.hpp"
#include "editor/palette.hpp"

#include <rapidcheck.h>

namespace editor::test {

inline Gap random_gap(const Document& document)
{
    std::vector<Gap> gaps{last_gap(document.program), Gap{}};
    for (const Piece& piece : document.pieces) {
        gaps.push_back({piece.id, 0});
    }
    for (const lang::Statement* each : in_reading_order(document)) {
        gaps.push_back(*gap_before(document, each->id));
        for (int branch = 0; branch < static_cast<int>(bodies(*each).size()); ++branch) {
            gaps.push_back({each->id, 0, branch});
        }
    }
    return *rc::gen::elementOf(gaps);
}

inline core::Point random_point()
{
    return {static_cast<float>(*rc::gen::inRange(0, 500)),
            static_cast<float>(*rc::gen::inRange(0, 500))};
}

inline lang::NodeId random_node(const Document& document)
{
    std::vector<lang::NodeId> nodes{lang::NodeId{9999}};
    for (const lang::Statement* each : in_reading_order(document)) {
        nodes.push_back(each->id);
    }
    for (const Piece& piece : document.pieces) {
        nodes.push_back(piece.id);
    }
    return *rc::gen::elementOf(nodes);
}

inline lang::NodeId random_value(const Document& document)
{
    std::vector<lang::NodeId> nodes{lang::NodeId{9999}};
    for (const Hole& each : holes(document)) {
        nodes.push_back(each.node());
    }
    for (const Piece& piece : document.pieces) {
        if (const lang::Expression* loose = loose_value(piece, &detail::module)) {
            nodes.push_back(loose->id);
        }
    }
    return *rc::gen::elementOf(nodes);
}

inline Edit random_value_edit(const Document& document)
{
    std::vector<lang::Expression> values{
        value("-5"), value("'hi'"), value("x"), value("not wall_ahead()"), value("x + 2")};
    for (const TrayTile& tile : palette(document, stage())) {
        if (tile.value() != nullptr) {
            values.push_back(*tile.value());
        }
    }
    const lang::NodeId node = random_value(document);
    switch (*rc::gen::inRange(0, 6)) {
        case 0:
            return ClearExpression{node};
        case 1:
            return DetachExpression{node, random_point()};
        case 2:
            return MoveExpression{node, random_value(document)};
        default:
            return SetExpression{node, *rc::gen::elementOf(values)};
    }
}

inline Edit random_piece_edit(const Document& document, const lang::Statement& tile)
{
    switch (*rc::gen::inRange(0, 4)) {
        case 0:
            return Detach{random_node(document), random_point()};
        case 1:
            return MovePiece{random_node(document), random_point()};
        default:
            return InsertLoose{tile, random_point()};
    }
}

/// Any edit of hands, at any place of the document: many are refused.
inline Edit random_edit(const Document& document)
{
    const Palette tray = palette(document, stage());
    const lang::Statement tile = (*rc::gen::elementOf(tray)).statement;
    const lang::NodeId node = random_node(document);
    switch (*rc::gen::inRange(0, 20)) {
        case 0:
            return Remove{node};
        case 1:
        case 2:
            return Move{node, random_gap(document)};
        case 3:
            return Replace{node, tile};
        case 4:
            return SetNumber{node, *rc::gen::inRange(-2, 120)};
        case 5:
            return Duplicate{node};
        case 6:
            return Paste{random_gap(document), {tile, make_tile("light")}};
        case 7:
            return SetComment{node, *rc::gen::element<std::string>("why", "", "# a\nb\t", "été ")};
        case 8:
            return AddBranch{node, *rc::gen::arbitrary<bool>()};
        case 9:
            return RemoveBranch{node, *rc::gen::inRange(0, 4)};
        case 10:
            return Rename{*rc::gen::element<std::string>("x", "i", "trick"),
                          *rc::gen::element<std::string>("y", "hop", "if", "a b", "move", "")};
        case 11:
            return *rc::gen::inRange(0, 8) == 0 ? Edit{Clear{}} : Edit{Duplicate{node}};
        case 12:
        case 13:
            return random_piece_edit(document, tile);
        case 14:
        case 15:
        case 16:
            return random_value_edit(document);
        default:
            return Insert{random_gap(document), tile};
    }
}

}  // namespace editor::test
