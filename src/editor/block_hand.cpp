#include "editor/block_hand.hpp"

#include "editor/holes.hpp"

#include <utility>

namespace editor {

namespace {

using core::Point;

float distance(Point one, Point other)
{
    const float dx = one.x - other.x;
    const float dy = one.y - other.y;
    return dx * dx + dy * dy;
}

bool is_nothing(const HeldBlock& held) { return std::holds_alternative<std::monostate>(held); }

const TrayTile* drawer_tile(const HeldBlock& held, const BlockBoard& board)
{
    const auto* drawer = std::get_if<OfDrawer>(&held);
    return drawer != nullptr && drawer->index < board.drawer.size() ? &board.drawer[drawer->index]
                                                                    : nullptr;
}

/// The piece that is this value and nothing else, or nullptr.
const Piece* piece_of(lang::NodeId value, const BlockBoard& board)
{
    const Piece* piece = piece_around(board.document, value);
    const lang::Expression* loose =
        piece != nullptr ? loose_value(*piece, board.rules.module) : nullptr;
    return loose != nullptr && loose->id == value ? piece : nullptr;
}

/// Is the place inside what is held? Nothing goes into itself.
bool is_inside(const Gap& gap, const HeldBlock& held, const BlockBoard& board)
{
    const auto* block = std::get_if<OfProgram>(&held);
    const lang::Statement* statement =
        block != nullptr ? find(board.document, block->node) : nullptr;
    return statement != nullptr && gap.parent != lang::NodeId::none &&
           holds(*statement, gap.parent);
}

}  // namespace

const lang::Expression* value_of(const HeldBlock& held, const BlockBoard& board)
{
    if (const TrayTile* tile = drawer_tile(held, board)) {
        return tile->value();
    }
    const auto* hole = std::get_if<OfHole>(&held);
    return hole != nullptr ? find_expression(board.document, hole->node) : nullptr;
}

const lang::Statement* statement_of(const HeldBlock& held, const BlockBoard& board)
{
    if (const TrayTile* tile = drawer_tile(held, board)) {
        return tile->is_value ? nullptr : &tile->statement;
    }
    const auto* block = std::get_if<OfProgram>(&held);
    return block != nullptr ? find(board.document, block->node) : nullptr;
}

bool takes(lang::NodeId hole, const HeldBlock& held, const BlockBoard& board)
{
    const lang::Expression* value = value_of(held, board);
    const std::optional<Hole> place = hole_at(board.document, hole);
    if (value == nullptr || !place) {
        return false;
    }
    const bool inside_itself = std::holds_alternative<OfHole>(held) && holds(*value, hole);
    return !inside_itself && accepts(place->shape, *value, board.rules);
}

// ---- drag ---------------------------------------------------------------------------------------

void BlockHand::lift(const HeldBlock& what, Point grip)
{
    m_in_hand = {};
    m_carried = what;
    m_grip = grip;
}

void BlockHand::move(Point at, const BlockBoard& board)
{
    m_finger = at;
    aim(board);
}

void BlockHand::aim(const BlockBoard& board)
{
    m_gap.reset();
    m_hole = {};
    m_over_trash = board.trash.contains(m_finger) || !board.area.contains(m_finger);
    if (m_over_trash || is_nothing(m_carried)) {
        return;
    }
    const Point corner =
        board.on_canvas({m_finger.x - m_grip.x * board.zoom, m_finger.y - m_grip.y * board.zoom});
    float nearest = reach * reach;
    if (statement_of(m_carried, board) != nullptr) {
        for (const BlockGap& gap : board.layout.gaps) {
            const float away = distance(corner, gap.at);
            if (away < nearest && !is_inside(gap.gap, m_carried, board)) {
                nearest = away;
                m_gap = gap.gap;
            }
        }
        return;
    }
    const Point finger = board.on_canvas(m_finger);
    for (const PlacedValue& value : board.layout.values) {
        const float away = distance_squared(finger, value.box);
        // Of holes in holes the inner one comes later.
        if (away <= nearest && takes(value.node, m_carried, board)) {
            nearest = away;
            m_hole = value.node;
        }
    }
}

std::optional<Edit> BlockHand::drop(Point at, const BlockBoard& board)
{
    move(at, board);
    const HeldBlock held = std::exchange(m_carried, {});
    const std::optional<Gap> gap = std::exchange(m_gap, {});
    const lang::NodeId hole = std::exchange(m_hole, {});
    const bool over_trash = std::exchange(m_over_trash, false);
    m_in_hand = held;
    std::optional<Edit> edit;
    const Point corner =
        board.on_canvas({at.x - m_grip.x * board.zoom, at.y - m_grip.y * board.zoom});
    if (over_trash) {
        edit = throw_away(board);
    } else if (gap) {
        edit = put_in(*gap, board);
    } else if (hole != lang::NodeId::none) {
        edit = put_in(hole, board);
    } else {
        edit = lay_down(corner, board);
    }
    m_in_hand = {};
    return edit;
}

void BlockHand::cancel()
{
    m_carried = {};
    m_in_hand = {};
    m_gap.reset();
    m_hole = {};
    m_over_trash = false;
}

// ---- tap and tap --------------------------------------------------------------------------------

void BlockHand::take(const HeldBlock& what) { m_in_hand = m_in_hand == what ? HeldBlock{} : what; }

std::optional<Edit> BlockHand::lay_down(Point corner, const BlockBoard& board)
{
    const HeldBlock held = std::exchange(m_in_hand, {});
    if (const TrayTile* tile = drawer_tile(held, board)) {
        return InsertLoose{tile->statement, corner};
    }
    if (const auto* block = std::get_if<OfProgram>(&held)) {
        const Piece* piece = piece_around(board.document, block->node);
        const bool leads = piece != nullptr && piece->stack.statements.front().id == block->node;
        return leads ? Edit{MovePiece{piece->id, corner}} : Edit{Detach{block->node, corner}};
    }
    const auto* value = std::get_if<OfHole>(&held);
    if (value == nullptr) {
        return std::nullopt;
    }
    const Piece* piece = piece_of(value->node, board);
    return piece != nullptr ? Edit{MovePiece{piece->id, corner}}
                            : Edit{DetachExpression{value->node, corner}};
}

std::optional<Edit> BlockHand::put_in(const Gap& gap, const BlockBoard& board)
{
    // A block of the drawer stays in hand: three taps, two blocks.
    const HeldBlock held = m_in_hand;
    if (std::holds_alternative<OfDrawer>(held)) {
        const lang::Statement* statement = statement_of(held, board);
        return statement != nullptr ? std::optional<Edit>{Insert{gap, *statement}} : std::nullopt;
    }
    m_in_hand = {};
    const auto* block = std::get_if<OfProgram>(&held);
    return block != nullptr ? std::optional<Edit>{Move{block->node, gap}} : std::nullopt;
}

std::optional<Edit> BlockHand::put_in(lang::NodeId hole, const BlockBoard& board)
{
    const HeldBlock held = m_in_hand;
    if (std::holds_alternative<OfDrawer>(held)) {
        const lang::Expression* value = value_of(held, board);
        return value != nullptr ? std::optional<Edit>{SetExpression{hole, *value}} : std::nullopt;
    }
    m_in_hand = {};
    const auto* value = std::get_if<OfHole>(&held);
    return value != nullptr ? std::optional<Edit>{MoveExpression{value->node, hole}} : std::nullopt;
}

std::optional<Edit> BlockHand::throw_away(const BlockBoard& board)
{
    const HeldBlock held = std::exchange(m_in_hand, {});
    if (const auto* block = std::get_if<OfProgram>(&held)) {
        return Remove{block->node};
    }
    const auto* value = std::get_if<OfHole>(&held);
    if (value == nullptr) {
        return std::nullopt;
    }
    const Piece* piece = piece_of(value->node, board);
    return piece != nullptr ? Edit{Remove{piece->id}} : Edit{ClearExpression{value->node}};
}

bool BlockHand::holds_block(const BlockBoard& board) const
{
    return statement_of(is_nothing(m_carried) ? m_in_hand : m_carried, board) != nullptr;
}

bool BlockHand::holds_value(const BlockBoard& board) const
{
    return value_of(is_nothing(m_carried) ? m_in_hand : m_carried, board) != nullptr;
}

void BlockHand::settle(const BlockBoard& board)
{
    const auto is_gone = [&](const HeldBlock& held) {
        return !is_nothing(held) && statement_of(held, board) == nullptr &&
               value_of(held, board) == nullptr;
    };
    if (is_gone(m_in_hand)) {
        m_in_hand = {};
    }
    if (is_gone(m_carried)) {
        cancel();
    }
}

}  // namespace editor
