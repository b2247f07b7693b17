#pragma once

#include "editor/tile.hpp"
#include "lang/module.hpp"
#include "ui/kit.hpp"

#include <string>

namespace app {

/// How a tile of the picture style looks and what it is called.
struct TileLook {
    ui::Category category{};
    std::string icon;
    std::string label_key;  ///< of the catalogue
};

TileLook look_of(const editor::Tile& tile, const lang::Module& module);

enum class TileState : std::uint8_t { rest, pressed, running, chosen, ghost, spent };

/// A tile: knob on the right, socket on the left.
void draw_tile(ui::Kit& kit, const core::Rectangle& wanted, const TileLook& look, TileState state);
/// The tile that every program begins with.
void draw_start(ui::Kit& kit, const core::Rectangle& box);
/// A place where a tile may go. `wanted`: it is the one that comes next, or the gap of the
/// keyboard.
void draw_slot(ui::Kit& kit, const core::Rectangle& box, bool wanted);
/// The beam pipe on which the program lies.
void draw_pipe(ui::Kit& kit, std::span<const core::Point> centre_line);

}  // namespace app
