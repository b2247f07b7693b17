#include "editor/palette.hpp"

#include "editor/tree.hpp"

#include <algorithm>

namespace editor {

namespace {

/// The statement and those in it, each as a tile of its own.
void add_pieces(const lang::Statement& piece, Palette& tray)
{
    const lang::Statement tile = bare(piece);
    if (std::ranges::none_of(tray,
                             [&](const TrayTile& known) { return known.statement == tile; })) {
        tray.push_back({tile_of(tile), tile, 0});
    }
    for (const lang::Block* body : bodies(piece)) {
        for (const lang::Statement& inner : tiles(*body)) {
            add_pieces(inner, tray);
        }
    }
}

Palette jigsaw(const lang::Program& program, const Rules& rules)
{
    Palette tray;
    for (const lang::Statement& piece : rules.pieces) {
        add_pieces(piece, tray);
    }
    for (TrayTile& tile : tray) {
        tile.left = std::max(0, pieces_left(Document{program, {}}, rules, tile.statement));
    }
    return tray;
}

}  // namespace

Palette palette(const lang::Program& program, const Rules& rules)
{
    if (!rules.insert && !rules.replace) {
        return {};
    }
    if (rules.is_jigsaw()) {
        return jigsaw(program, rules);
    }
    Palette tray;
    for (const std::string& name : rules.allow) {
        TrayTile tile{{}, make_tile(name, std::max(first_count, rules.least_count)), {}};
        tile.tile = tile_of(tile.statement);
        if (rules.limit > 0 && rules.insert) {
            tile.left = std::max(0, rules.limit - blocks_in(program));
        }
        tray.push_back(std::move(tile));
    }
    return tray;
}

bool has_room(const Palette& palette, const Rules& rules)
{
    return rules.insert &&
           std::ranges::any_of(palette, [](const TrayTile& tile) { return !tile.is_used_up(); });
}

}  // namespace editor
