#include "lesson/twin.hpp"

#include "editor/tree.hpp"

#include <algorithm>

namespace lesson {

namespace {

std::vector<PaperTile> tiles_of(const lang::Program& program)
{
    std::vector<PaperTile> tiles;
    for (const lang::Statement* statement : editor::in_reading_order(program)) {
        const editor::Tile tile = editor::tile_of(*statement);
        const auto known = std::ranges::find(tiles, tile, &PaperTile::tile);
        if (known != tiles.end()) {
            ++known->count;
        } else {
            tiles.push_back({tile, 1});
        }
    }
    return tiles;
}

}  // namespace

Twin twin_of(const Lesson& lesson)
{
    if (lesson.twin) {
        return {lesson.twin->world, tiles_of(lesson.twin->answer.program), lesson.twin->answer};
    }
    return {lesson.worlds.front(), tiles_of(lesson.solution.program), lesson.solution};
}

}  // namespace lesson
