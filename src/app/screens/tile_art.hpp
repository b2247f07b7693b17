#pragma once

#include "editor/tile.hpp"
#include "editor/tile_layout.hpp"
#include "lang/module.hpp"
#include "ui/kit.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace app {

/// How a tile of the picture style looks and what it is called.
struct TileLook {
    ui::Category category{};
    std::string icon;
    std::string label_key;                 ///< of the catalogue
    std::optional<std::int64_t> number{};  ///< of a call: what stands on it

    /// Begins something by itself: it has an arch.
    bool is_hat() const
    {
        return category == ui::Category::start || category == ui::Category::function;
    }
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
/// The beam pipes on which a program lies, with its top left corner at `origin`.
void draw_pipes(ui::Kit& kit, const editor::TileLayout& layout, core::Point origin);

}  // namespace app
