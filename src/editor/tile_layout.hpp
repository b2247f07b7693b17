#pragma once

#include "core/geometry.hpp"
#include "editor/tile.hpp"
#include "editor/tree.hpp"
#include "lang/ast.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

/// Where the tiles of a picture program lie: along a beam pipe, row by row as one reads, the start
/// tile first. A repeat is a tray on the pipe, from its repeat tile to its end cap, with minus and
/// plus under its tile; a tray that wraps is one segment in each row. Handlers and own blocks lie
/// below, each on a pipe of its own that begins with its hat. All lengths are in dp
/// (LOOK.md 6), from the top left corner of the program's area.
namespace editor {

/// The sizes a tile may have: the first, or a smaller one where a long program would not fit.
inline constexpr std::array<float, 3> tile_sizes{86, 72, 64};

struct LayoutRequest {
    float width{612};  ///< of the area; at least 320
    float tile{tile_sizes.front()};
    std::optional<Gap> open;  ///< the gap that makes room for the tile about to come
    bool room{true};          ///< offer a free slot behind the program, and spare ones after it
    int least_rows{1};        ///< rows that spare slots fill up
};

struct PlacedTile {
    lang::NodeId node{};
    Tile tile;
    int row{};
    core::Rectangle box;
};
struct PlacedCap {  ///< ends a body of the node
    lang::NodeId node{};
    int row{};
    core::Rectangle box;
};
struct TraySegment {
    lang::NodeId node{};
    int depth{};  ///< 0: on the program itself; deeper ones lie on top of it
    int row{};
    core::Rectangle box;
    bool opens{};   ///< holds the repeat tile: its left end is closed
    bool closes{};  ///< holds the last end cap: its right end is closed
};
struct NumberKeys {
    lang::NodeId node{};
    int row{};
    core::Rectangle less;
    core::Rectangle value;  ///< shown, not touched
    core::Rectangle more;
};
struct SpareSlot {  ///< decorates, as a place where tiles may come to lie one day
    int row{};
    core::Rectangle box;
};
struct GapPlace {
    enum class Kind : std::uint8_t {
        between,  ///< free space in front of a tile or cap
        echo,     ///< the same gap once more, at the end of the row above
        hole,     ///< the slot in an empty repeat
        open,     ///< the slot of the gap that stands open
        next,     ///< the free slot behind the program, or behind what a hat holds
    };
    Gap gap;
    Kind kind{};
    int row{};
    core::Rectangle box;
    core::Rectangle
        target;  ///< what a finger may touch: 64 dp wide at least, and none overlaps another
};

struct TileLayout {
    float tile{};
    float height{};
    core::Rectangle start;
    std::vector<PlacedTile> tiles;  ///< in reading order
    std::vector<PlacedCap> caps;
    std::vector<TraySegment> trays;
    std::vector<NumberKeys> numbers;
    std::vector<GapPlace> gaps;  ///< in reading order; each gap of the program once, and its echo
    std::vector<SpareSlot> spare;
    /// The corners of each pipe's centre line: that of the program, then that of each hat.
    std::vector<std::vector<core::Point>> pipes;
};

TileLayout lay_out(const lang::Program& program, const LayoutRequest& request);

/// The largest tile with which the program fits in the height; the smallest where none does: then
/// the area scrolls.
float fitting_tile(const lang::Program& program, LayoutRequest request, float height);

/// The main place of a gap, not its echo.
const GapPlace* find_gap(const TileLayout& layout, const Gap& gap);
const PlacedTile* find_tile(const TileLayout& layout, lang::NodeId node);
// What is found lies in the layout and must not outlive it.
const GapPlace* find_gap(TileLayout&& layout, const Gap& gap) = delete;
const PlacedTile* find_tile(TileLayout&& layout, lang::NodeId node) = delete;

}  // namespace editor
