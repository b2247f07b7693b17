#pragma once

#include "core/geometry.hpp"
#include "editor/block_layout.hpp"
#include "editor/edit.hpp"
#include "editor/palette.hpp"
#include "editor/rules.hpp"

#include <cstddef>
#include <optional>
#include <variant>

namespace editor {

/// What lies where, in dp of the screen, while a hand works on word blocks.
struct BlockBoard {
    const Document& document;
    const Rules& rules;
    const BlockLayout& layout;  ///< at rest: with no gap open
    core::Rectangle area;       ///< of the canvas: what is let go outside of it is thrown away
    core::Point origin;         ///< of the canvas
    float zoom{1};
    core::Rectangle trash;
    const Palette& drawer;  ///< the blocks that can be put in

    core::Point on_canvas(core::Point at) const
    {
        return {(at.x - origin.x) / zoom, (at.y - origin.y) / zoom};
    }
};

struct OfDrawer {
    std::size_t index{};
    bool operator==(const OfDrawer&) const = default;
};
struct OfProgram {  ///< a block
    lang::NodeId node{};
    bool operator==(const OfProgram&) const = default;
};
struct OfHole {  ///< a value
    lang::NodeId node{};
    bool operator==(const OfHole&) const = default;
};
using HeldBlock = std::variant<std::monostate, OfDrawer, OfProgram, OfHole>;

/// A hand at work on word blocks. Two ways, and each does everything: *drag* (the place is the one
/// that shows, however it came there), and *tap, tap*: the first takes something in hand, the
/// second puts it in a gap or a hole. Everything acts on release; what the lesson does not have
/// becomes an edit too, is refused, and Lumi says why.
class BlockHand {
public:
    /// As far as this from a place, and it still snaps: one block (LOOK.md 6), in dp of the canvas.
    static constexpr float reach = block_size::row;

    void lift(const HeldBlock& what, core::Point grip);  ///< grip: from its corner to the finger
    void move(core::Point at, const BlockBoard& board);
    std::optional<Edit> drop(core::Point at, const BlockBoard& board);
    void cancel();

    /// Takes it in hand, or lets it go where it was in hand already.
    void take(const HeldBlock& what);
    std::optional<Edit> put_in(const Gap& gap, const BlockBoard& board);
    std::optional<Edit> put_in(lang::NodeId hole, const BlockBoard& board);
    /// Lays it beside the program; the corner is a point of the canvas.
    std::optional<Edit> lay_down(core::Point corner, const BlockBoard& board);
    std::optional<Edit> throw_away(const BlockBoard& board);

    const HeldBlock& in_hand() const { return m_in_hand; }
    const HeldBlock& carried() const { return m_carried; }
    core::Point finger() const { return m_finger; }
    core::Point grip() const { return m_grip; }
    const std::optional<Gap>& open_gap() const { return m_gap; }
    lang::NodeId open_hole() const { return m_hole; }
    bool over_trash() const { return m_over_trash; }
    /// Does what is in hand (or carried) go into gaps; does it go into holes?
    bool holds_block(const BlockBoard& board) const;
    bool holds_value(const BlockBoard& board) const;
    /// Forgets what is no longer there.
    void settle(const BlockBoard& board);

private:
    void aim(const BlockBoard& board);

    HeldBlock m_in_hand;
    HeldBlock m_carried;
    core::Point m_finger;
    core::Point m_grip;
    std::optional<Gap> m_gap;
    lang::NodeId m_hole{};
    bool m_over_trash{false};
};

/// The value that a hand holds, or nullptr.
const lang::Expression* value_of(const HeldBlock& held, const BlockBoard& board);
/// The statement that a hand holds, or nullptr.
const lang::Statement* statement_of(const HeldBlock& held, const BlockBoard& board);
/// Does the hole take what is held?
bool takes(lang::NodeId hole, const HeldBlock& held, const BlockBoard& board);

}  // namespace editor
