#pragma once

#include "editor/category.hpp"
#include "editor/document.hpp"
#include "editor/rules.hpp"
#include "editor/tile.hpp"
#include "lang/ast.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace editor {

/// A tile of the tray.
struct TrayTile {
    Tile tile;
    lang::Statement statement;  ///< what it puts in; of a value, the value as a statement alone
    std::optional<int> left;    ///< how many there still are; none: as many as she likes
    Category category{};
    bool is_value{false};

    bool is_used_up() const { return left && *left <= 0; }
    /// What goes into a hole; nullptr where the tile is a statement.
    const lang::Expression* value() const;
};
using Palette = std::vector<TrayTile>;

/// The tray beside a program: the tiles that the lesson allows in its order, or the different
/// pieces of a jigsaw. Word blocks come in groups, with the document's own blocks, and with its
/// variables in the stead of "variable". Empty where hands may neither put in nor replace.
Palette palette(const Document& document, const Rules& rules);
Palette palette(const lang::Program& program, const Rules& rules);

/// May any tile still come in?
bool has_room(const Palette& palette, const Rules& rules);

}  // namespace editor
