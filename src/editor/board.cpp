#include "editor/board.hpp"

namespace editor {

namespace {

constexpr float snap = 1.5F;  // in tiles (LOOK.md 6)

core::Point on_layout(core::Point at, const Board& board)
{
    return {at.x - board.origin.x, at.y - board.origin.y};
}

float snap_squared(const Board& board)
{
    const float reach = snap * board.layout.tile;
    return reach * reach;
}

Target target_on_layout(core::Point at, const Board& board)
{
    for (const PlacedTile& tile : board.layout.tiles) {
        if (tile.box.contains(at)) {
            return FromProgram{tile.node};
        }
    }
    for (const NumberKeys& keys : board.layout.numbers) {
        if (keys.less.contains(at)) {
            return OnKey{keys.node, -1};
        }
        if (keys.more.contains(at)) {
            return OnKey{keys.node, +1};
        }
    }
    return OnArea{};
}

}  // namespace

Target target_at(core::Point at, const Board& board)
{
    for (std::size_t index = 0; index < board.tray.size(); ++index) {
        if (board.tray[index].contains(at)) {
            return FromTray{index};
        }
    }
    if (board.trash.contains(at)) {
        return OnTrash{};
    }
    if (!board.area.contains(at)) {
        return std::monostate{};
    }
    return target_on_layout(on_layout(at, board), board);
}

Gap gap_near(core::Point at, const Held& held, const Board& board)
{
    const auto* from_program = std::get_if<FromProgram>(&held);
    const lang::Statement* carried =
        from_program != nullptr ? find(board.program, from_program->node) : nullptr;
    Gap nearest = last_gap(board.program);
    float least = snap_squared(board);
    for (const GapPlace& place : board.layout.gaps) {
        const float distance = core::distance_squared(on_layout(at, board), place.box);
        const bool inside_itself = carried != nullptr && place.gap.parent != lang::NodeId::none &&
                                   holds(*carried, place.gap.parent);
        if (distance < least && !inside_itself) {
            least = distance;
            nearest = place.gap;
        }
    }
    return nearest;
}

lang::NodeId tile_near(core::Point at, const Board& board)
{
    lang::NodeId nearest{};
    float least = snap_squared(board);
    for (const PlacedTile& tile : board.layout.tiles) {
        const float distance = core::distance_squared(on_layout(at, board), tile.box);
        if (distance < least) {
            least = distance;
            nearest = tile.node;
        }
    }
    return nearest;
}

core::Point corner_of(const Held& held, const Board& board)
{
    if (const auto* tray = std::get_if<FromTray>(&held)) {
        return {board.tray[tray->index].x, board.tray[tray->index].y};
    }
    const auto* from_program = std::get_if<FromProgram>(&held);
    const PlacedTile* tile =
        from_program != nullptr ? find_tile(board.layout, from_program->node) : nullptr;
    if (tile == nullptr) {
        return {};
    }
    return {tile->box.x + board.origin.x, tile->box.y + board.origin.y};
}

}  // namespace editor
