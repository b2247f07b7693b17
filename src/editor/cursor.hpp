#pragma once

#include "editor/edit.hpp"
#include "editor/history.hpp"
#include "editor/tile_layout.hpp"

#include <optional>

namespace editor {

/// The keyboard's place in a program: a gap. Left and right walk through all gaps in reading order,
/// into repeats and out of them; up and down go to the nearest gap of the row above or below. Enter
/// is Hand::enter() at this gap.
class Cursor {
public:
    const Gap& gap() const { return m_gap; }
    void set(const Gap& gap) { m_gap = gap; }

    void left(const lang::Program& program);
    void right(const lang::Program& program);
    void up(const TileLayout& layout);
    void down(const TileLayout& layout);
    void home();
    void end(const lang::Program& program);

    /// Backspace: the tile before the gap; at the front of an empty repeat, the repeat.
    std::optional<Edit> remove_before(const lang::Program& program) const;
    /// Delete: the tile behind the gap.
    std::optional<Edit> remove_after(const lang::Program& program) const;
    /// Plus and minus: the repeat just before the gap, or else just behind it, or else around it.
    std::optional<Edit> change_number(const lang::Program& program, int change) const;

    /// After a step, whoever took it: behind the tile that came or moved, inside a repeat that
    /// came, or where a tile was taken from.
    void follow(const Step& step, const lang::Program& program);
    /// After an undo or a new program: back to a gap that is there.
    void settle(const lang::Program& program);

private:
    void walk(const lang::Program& program, int by);
    void climb(const TileLayout& layout, int by);

    Gap m_gap;
};

}  // namespace editor
