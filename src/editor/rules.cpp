#include "editor/rules.hpp"

#include "editor/tile.hpp"
#include "editor/tree.hpp"

#include <algorithm>

namespace editor {

namespace {

int count_pieces(const lang::Statement& piece, const lang::Statement& wanted)
{
    int count = bare(piece) == wanted ? 1 : 0;
    for (const lang::Block* body : bodies(piece)) {
        for (const lang::Statement& inner : tiles(*body)) {
            count += count_pieces(inner, wanted);
        }
    }
    return count;
}

}  // namespace

int pieces_left(const Document& document, const Rules& rules, const lang::Statement& tile)
{
    const lang::Statement wanted = bare(tile);
    int left = 0;
    for (const lang::Statement& piece : rules.pieces) {
        left += count_pieces(piece, wanted);
    }
    for (const lang::Statement* placed : in_reading_order(document)) {
        const bool locked = std::ranges::count(rules.locked, placed->id) > 0;
        left -= !locked && bare(*placed) == wanted ? 1 : 0;
    }
    return left;
}

}  // namespace editor
