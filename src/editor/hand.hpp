#pragma once

#include "core/geometry.hpp"
#include "editor/board.hpp"
#include "editor/edit.hpp"

#include <cstddef>
#include <optional>

namespace editor {

/// A hand at work on a program. There are two ways, and each does everything:
///
/// - *Drag*: press, move by 8 dp, let go. The gap nearest to the finger takes the tile, see
/// gap_near();
///   outside the area, or on the trash, a tile of the program is thrown away.
/// - *Tap, tap*: the first tap takes a tile in hand, the second puts it down: on a gap, on a slot,
/// or on
///   a tile, beside which it goes. The same tile again, or a place outside, lets it go. Only a tile
///   of the tray, tapped again, goes behind the program and stays in hand: three taps, two tiles.
///
/// Where a lesson lets tiles only be replaced, a tile of the tray takes the place of the tile it is
/// put on. Everything acts on release. What a lesson does not have becomes an edit too: it is
/// refused, and Lumi says why. Keyboard and switches call the tap_ functions and enter().
class Hand {
public:
    void press(core::Point at, const Board& board);
    void move(core::Point at, const Board& board);
    std::optional<Edit> release(core::Point at, const Board& board);
    void cancel();  ///< puts back what is carried, lets go of what is in hand

    std::optional<Edit> tap_tray(std::size_t index, const Board& board);
    std::optional<Edit> tap_tile(lang::NodeId node, const Board& board);
    std::optional<Edit> tap_gap(const Gap& gap, const Board& board);
    std::optional<Edit> tap_trash(const Board& board);
    /// The Enter key at a gap: puts what is in hand, or else the tray's tile that was chosen last.
    std::optional<Edit> enter(const Gap& gap, const Board& board);

    /// Taken by a tap, until the next.
    const Held& in_hand() const { return m_in_hand; }
    /// On its way under the finger.
    const Held& carried() const { return m_carried; }
    core::Point finger() const { return m_finger; }
    /// From the carried tile's top left corner to the finger.
    core::Point grip() const { return m_grip; }
    /// Where the carried tile would go.
    const std::optional<Gap>& open_gap() const { return m_open_gap; }
    /// The tile that the carried one would replace, or none.
    lang::NodeId over_tile() const { return m_over_tile; }
    bool over_trash() const { return m_over_trash; }

private:
    struct Press {
        Target target;
        core::Point at;
        bool has_moved{false};  ///< too far for a tap
    };

    std::optional<Edit> tap(const Target& target, core::Point at, const Board& board);
    std::optional<Edit> tap_beside(core::Point at, const Board& board);
    std::optional<Edit> drop(const Board& board);
    void aim(const Board& board);
    void stop_carrying();
    void forget_what_is_gone(const Board& board);

    Held m_in_hand;
    Held m_carried;
    std::optional<std::size_t> m_chosen;  ///< of the tray, last
    std::optional<Press> m_press;
    core::Point m_finger;
    core::Point m_grip;
    std::optional<Gap> m_open_gap;
    lang::NodeId m_over_tile{};
    bool m_over_trash{false};
};

}  // namespace editor
