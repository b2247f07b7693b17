#pragma once

#include "editor/rules.hpp"
#include "editor/tile.hpp"
#include "lang/ast.hpp"

#include <optional>
#include <vector>

namespace editor {

/// A tile of the tray.
struct TrayTile {
    Tile tile;
    lang::Statement statement;  ///< what it puts in
    std::optional<int> left;    ///< how many there still are; none: as many as she likes

    bool is_used_up() const { return left && *left <= 0; }
};
using Palette = std::vector<TrayTile>;

/// The tray beside a program: the tiles that the lesson allows in its order, or the different
/// pieces of a jigsaw. Empty where hands may neither put in nor replace.
Palette palette(const lang::Program& program, const Rules& rules);

/// May any tile still come in?
bool has_room(const Palette& palette, const Rules& rules);

}  // namespace editor
