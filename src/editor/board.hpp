#pragma once

#include "core/geometry.hpp"
#include "editor/palette.hpp"
#include "editor/rules.hpp"
#include "editor/tile_layout.hpp"
#include "lang/ast.hpp"

#include <cstddef>
#include <optional>
#include <variant>
#include <vector>

namespace editor {

/// What lies where at this moment, in one system of coordinates: what a Hand works on.
struct Board {
    const lang::Program& program;
    const Rules& rules;
    const Palette& palette;
    const TileLayout& layout;  ///< at rest: with no gap open, or gaps would flee from the finger
    core::Point origin;        ///< of the layout, moved up by how far it is scrolled
    core::Rectangle area;      ///< of the program: what is let go outside of it is thrown away
    core::Rectangle trash;
    std::vector<core::Rectangle> tray;  ///< where the palette's tiles lie
};

struct FromTray {
    std::size_t index{};  ///< of the palette
    bool operator==(const FromTray&) const = default;
};
struct FromProgram {
    lang::NodeId node{};
    bool operator==(const FromProgram&) const = default;
};
/// What a hand has hold of.
using Held = std::variant<std::monostate, FromTray, FromProgram>;

struct OnKey {  ///< minus or plus of a repeat
    lang::NodeId node{};
    int change{};
    bool operator==(const OnKey&) const = default;
};
struct OnTrash {
    bool operator==(const OnTrash&) const = default;
};
struct OnArea {  ///< the program's area, beside all tiles
    bool operator==(const OnArea&) const = default;
};
/// What lies under a point; nothing outside the board.
using Target = std::variant<std::monostate, FromTray, FromProgram, OnKey, OnTrash, OnArea>;

Target target_at(core::Point at, const Board& board);

/// The gap that takes what is let go at a point of the area: the nearest one, not further than one
/// and a half tiles; beyond that, where the spare slots are, the place behind the program. Gaps
/// inside what is held don't count.
Gap gap_near(core::Point at, const Held& held, const Board& board);

/// The tile that what is let go at a point would replace: the nearest one, not further than one and
/// a half tiles, or none.
lang::NodeId tile_near(core::Point at, const Board& board);

/// The top left corner of a held tile, where it lies now.
core::Point corner_of(const Held& held, const Board& board);

}  // namespace editor
