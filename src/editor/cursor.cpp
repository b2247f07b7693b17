#include "editor/cursor.hpp"

#include "editor/gap_edits.hpp"
#include "editor/tile.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>

namespace editor {

namespace {

GapView view_of(const lang::Program& program, const Gap& gap)
{
    return {tiles_at(program, gap.parent, gap.branch), find(program, gap.parent), gap.index};
}

bool is_definition(std::span<const lang::Statement> body, int index)
{
    return index >= 0 && static_cast<std::size_t>(index) < body.size() &&
           std::holds_alternative<lang::Define>(body[static_cast<std::size_t>(index)].form);
}

/// Behind a tile that came or moved; an empty repeat wants to be filled first.
Gap behind(const Step& step, const lang::Statement* tile)
{
    const bool is_empty_tray = tile != nullptr && !bodies(*tile).empty() && blocks_in(*tile) == 1;
    return is_empty_tray ? Gap{step.node}
                         : Gap{step.gap.parent, step.gap.index + 1, step.gap.branch};
}

}  // namespace

void Cursor::left(const lang::Program& program) { walk(program, -1); }
void Cursor::right(const lang::Program& program) { walk(program, +1); }
void Cursor::up(const TileLayout& layout) { climb(layout, -1); }
void Cursor::down(const TileLayout& layout) { climb(layout, +1); }
void Cursor::home() { m_gap = {}; }
void Cursor::end(const lang::Program& program) { m_gap = last_gap(program); }

void Cursor::walk(const lang::Program& program, int by)
{
    settle(program);
    const std::vector<Gap> order = gaps_on_pipes(program);
    const auto here = std::ranges::find(order, m_gap) - order.begin();
    const auto there = std::clamp(here + by, std::ptrdiff_t{0}, std::ssize(order) - 1);
    m_gap = order[static_cast<std::size_t>(there)];
}

void Cursor::climb(const TileLayout& layout, int by)
{
    const GapPlace* here = find_gap(layout, m_gap);
    if (here == nullptr) {
        return;
    }
    const float x = here->box.centre().x;
    const int row = here->row + by;
    float least = std::numeric_limits<float>::infinity();
    for (const GapPlace& place : layout.gaps) {
        const float distance = std::abs(place.box.centre().x - x);
        if (place.row == row && place.kind != GapPlace::Kind::echo && distance < least) {
            least = distance;
            m_gap = place.gap;
        }
    }
}

std::optional<Edit> Cursor::remove_before(const lang::Program& program) const
{
    const auto body = tiles_at(program, m_gap.parent, m_gap.branch);
    // What stands before it on the pipe may be elsewhere in the program.
    int before = m_gap.index - 1;
    while (m_gap.parent == lang::NodeId::none && is_definition(body, before)) {
        --before;
    }
    return editor::remove_before({body, find(program, m_gap.parent), before + 1});
}

std::optional<Edit> Cursor::remove_after(const lang::Program& program) const
{
    return remove_behind(view_of(program, m_gap));
}

std::optional<Edit> Cursor::change_number(const lang::Program& program, int change) const
{
    return change_repeat(view_of(program, m_gap), change);
}

void Cursor::follow(const Step& step, const lang::Program& program)
{
    switch (step.kind) {
        case Step::Kind::inserted:
        case Step::Kind::replaced:
        case Step::Kind::moved:
        case Step::Kind::duplicated:
        case Step::Kind::pasted:
            m_gap = behind(step, find(program, step.node));
            break;
        case Step::Kind::removed:
            m_gap = step.gap;
            break;
        case Step::Kind::nothing:
        case Step::Kind::counted:
        case Step::Kind::commented:
        case Step::Kind::branch_added:
        case Step::Kind::branch_removed:
        case Step::Kind::filled:
        case Step::Kind::value_moved:
        case Step::Kind::emptied:
        case Step::Kind::renamed:
        case Step::Kind::detached:
        case Step::Kind::value_detached:
        case Step::Kind::laid_out:
        case Step::Kind::piece_moved:
        case Step::Kind::text_changed:
        case Step::Kind::cleared:
        case Step::Kind::replaced_all:
            break;
    }
    settle(program);
}

void Cursor::settle(const lang::Program& program)
{
    if (body_at(program, m_gap.parent, m_gap.branch) == nullptr) {
        m_gap = last_gap(program);
        return;
    }
    const auto body = tiles_at(program, m_gap.parent, m_gap.branch);
    m_gap.index = std::clamp(m_gap.index, 0, static_cast<int>(body.size()));
    // In front of an outermost definition is no gap: the next one behind it is.
    while (m_gap.parent == lang::NodeId::none && is_definition(body, m_gap.index)) {
        ++m_gap.index;
    }
}

}  // namespace editor
