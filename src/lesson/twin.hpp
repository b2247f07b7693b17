#pragma once

#include "editor/tile.hpp"
#include "lesson/lesson.hpp"

#include <vector>

namespace lesson {

/// A tile to cut out of the printed page, so many times.
struct PaperTile {
    editor::Tile tile;
    int count{};

    bool operator==(const PaperTile&) const = default;
};

/// A lesson without a screen: one page with the world as a grid, the tiles to cut below it, and
/// overleaf the answer. How children play it stands in Text::twin.
struct Twin {
    core::Record world;
    std::vector<PaperTile> tiles;  ///< all that the answer takes and no other, in its order
    Script answer;
};

/// The lesson is not of kind explore.
Twin twin_of(const Lesson& lesson);

}  // namespace lesson
