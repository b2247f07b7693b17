#include "editor/hand.hpp"

#include "editor/tile.hpp"

#include <algorithm>
#include <utility>

namespace editor {

namespace {

constexpr float threshold = 8;  // dp; less is a finger that trembles

bool is_nothing(const Held& held) { return std::holds_alternative<std::monostate>(held); }

bool only_replaces(const Board& board) { return board.rules.replace && !board.rules.insert; }

Held held_at(const Target& target)
{
    if (const auto* tray = std::get_if<FromTray>(&target)) {
        return *tray;
    }
    if (const auto* tile = std::get_if<FromProgram>(&target)) {
        return *tile;
    }
    return {};
}

bool is_locked(lang::NodeId node, const Board& board)
{
    const lang::Statement* statement = find(board.program, node);
    return statement != nullptr &&
           std::ranges::any_of(board.rules.locked, [statement](lang::NodeId locked) {
               return holds(*statement, locked);
           });
}

bool can_take(std::size_t tray, const Board& board)
{
    return tray < board.palette.size() && !board.palette[tray].is_used_up();
}

/// May the tile be taken in hand by a tap? Carried by a drag?
bool can_take(lang::NodeId node, const Board& board)
{
    const Rules& rules = board.rules;
    return (rules.move || rules.remove || rules.replace) && !is_locked(node, board);
}

bool can_carry(const Held& held, const Board& board)
{
    if (const auto* tray = std::get_if<FromTray>(&held)) {
        return can_take(tray->index, board);
    }
    const auto* tile = std::get_if<FromProgram>(&held);
    return tile != nullptr && (board.rules.move || board.rules.remove) &&
           !is_locked(tile->node, board);
}

/// An edit that the rules refuse, for what can't be taken: so Lumi says why.
std::optional<Edit> in_vain(const Held& held, const Board& board)
{
    if (const auto* tray = std::get_if<FromTray>(&held)) {
        if (tray->index < board.palette.size()) {
            return Insert{last_gap(board.program), board.palette[tray->index].statement};
        }
    }
    if (const auto* tile = std::get_if<FromProgram>(&held)) {
        return Remove{tile->node};
    }
    return std::nullopt;
}

std::optional<Edit> put(const Held& held, const Gap& gap, const Board& board)
{
    if (const auto* tray = std::get_if<FromTray>(&held)) {
        return Insert{gap, board.palette[tray->index].statement};
    }
    if (const auto* tile = std::get_if<FromProgram>(&held)) {
        return Move{tile->node, gap};
    }
    return std::nullopt;
}

std::optional<Edit> swap_in(const Held& held, lang::NodeId node, const Board& board)
{
    const auto* tray = std::get_if<FromTray>(&held);
    if (tray == nullptr || node == lang::NodeId::none) {
        return std::nullopt;
    }
    return Replace{node, board.palette[tray->index].statement};
}

/// The gap that a tile put on another one takes: behind it, or inside where it holds tiles.
Gap beside(const lang::Program& program, lang::NodeId node)
{
    const lang::Statement* statement = find(program, node);
    if (statement != nullptr && !bodies(*statement).empty()) {
        return {node, 0};
    }
    Gap gap = gap_before(program, node).value_or(last_gap(program));
    gap.index += statement != nullptr ? 1 : 0;
    return gap;
}

}  // namespace

// ---- the pointer --------------------------------------------------------------------------------

void Hand::press(core::Point at, const Board& board)
{
    stop_carrying();
    m_finger = at;
    m_press = Press{target_at(at, board), at};
}

void Hand::move(core::Point at, const Board& board)
{
    m_finger = at;
    if (!m_press) {
        return;
    }
    const float dx = at.x - m_press->at.x;
    const float dy = at.y - m_press->at.y;
    if (!m_press->has_moved && dx * dx + dy * dy > threshold * threshold) {
        m_press->has_moved = true;
        const Held held = held_at(m_press->target);
        if (can_carry(held, board)) {
            const core::Point corner = corner_of(held, board);
            m_grip = {m_press->at.x - corner.x, m_press->at.y - corner.y};
            m_carried = held;
            m_in_hand = {};
        }
    }
    if (!is_nothing(m_carried)) {
        aim(board);
    }
}

std::optional<Edit> Hand::release(core::Point at, const Board& board)
{
    move(at, board);
    const std::optional<Press> press = std::exchange(m_press, std::nullopt);
    if (!press) {
        return std::nullopt;
    }
    if (!is_nothing(m_carried)) {
        std::optional<Edit> edit = drop(board);
        stop_carrying();
        return edit;
    }
    if (!press->has_moved) {
        return tap(press->target, at, board);
    }
    const Held pulled = held_at(press->target);
    return can_carry(pulled, board) ? std::nullopt : in_vain(pulled, board);
}

void Hand::cancel()
{
    stop_carrying();
    m_in_hand = {};
}

void Hand::stop_carrying()
{
    m_press.reset();
    m_carried = {};
    m_open_gap.reset();
    m_over_tile = {};
    m_over_trash = false;
}

void Hand::aim(const Board& board)
{
    const bool inside = board.area.contains(m_finger) && !board.trash.contains(m_finger);
    const bool swaps = only_replaces(board);
    m_over_trash = board.trash.contains(m_finger);
    m_over_tile = inside && swaps ? tile_near(m_finger, board) : lang::NodeId::none;
    m_open_gap.reset();
    if (inside && !swaps) {
        m_open_gap = gap_near(m_finger, m_carried, board);
    }
}

std::optional<Edit> Hand::drop(const Board& board)
{
    if (const auto* tile = std::get_if<FromProgram>(&m_carried)) {
        if (find(board.program, tile->node) == nullptr) {
            return std::nullopt;
        }
        if (m_over_trash || !board.area.contains(m_finger)) {
            return Remove{tile->node};
        }
    }
    if (m_over_tile != lang::NodeId::none) {
        return swap_in(m_carried, m_over_tile, board);
    }
    return m_open_gap ? put(m_carried, *m_open_gap, board) : std::nullopt;
}

// ---- taps ---------------------------------------------------------------------------------------

std::optional<Edit> Hand::tap(const Target& target, core::Point at, const Board& board)
{
    if (const auto* tray = std::get_if<FromTray>(&target)) {
        return tap_tray(tray->index, board);
    }
    if (const auto* tile = std::get_if<FromProgram>(&target)) {
        const bool puts_down =
            !is_nothing(m_in_hand) && m_in_hand != Held{*tile} && !only_replaces(board);
        return puts_down ? tap_beside(at, board) : tap_tile(tile->node, board);
    }
    if (const auto* key = std::get_if<OnKey>(&target)) {
        const lang::Statement* repeat = find(board.program, key->node);
        const auto* count = repeat != nullptr ? repeat_count(*repeat) : nullptr;
        return count != nullptr
                   ? std::optional<Edit>{SetNumber{key->node, count->value + key->change}}
                   : std::nullopt;
    }
    if (std::holds_alternative<OnTrash>(target)) {
        return tap_trash(board);
    }
    if (std::holds_alternative<OnArea>(target)) {
        return tap_beside(at, board);
    }
    m_in_hand = {};
    return std::nullopt;
}

std::optional<Edit> Hand::tap_beside(core::Point at, const Board& board)
{
    forget_what_is_gone(board);
    if (only_replaces(board)) {
        return swap_in(std::exchange(m_in_hand, {}), tile_near(at, board), board);
    }
    return tap_gap(gap_near(at, m_in_hand, board), board);
}

std::optional<Edit> Hand::tap_tray(std::size_t index, const Board& board)
{
    forget_what_is_gone(board);
    const Held tile = FromTray{index};
    if (!can_take(index, board)) {
        m_in_hand = {};
        return in_vain(tile, board);
    }
    m_chosen = index;
    if (only_replaces(board)) {
        if (const auto* other = std::get_if<FromProgram>(&m_in_hand)) {
            const lang::NodeId node = other->node;
            m_in_hand = {};
            return swap_in(tile, node, board);
        }
        m_in_hand = m_in_hand == tile ? Held{} : tile;
        return std::nullopt;
    }
    if (m_in_hand == tile) {
        return put(tile, last_gap(board.program), board);
    }
    m_in_hand = tile;
    return std::nullopt;
}

std::optional<Edit> Hand::tap_tile(lang::NodeId node, const Board& board)
{
    forget_what_is_gone(board);
    const Held tile = FromProgram{node};
    const Held before = std::exchange(m_in_hand, {});
    if (before == tile) {
        return std::nullopt;
    }
    if (only_replaces(board) && std::holds_alternative<FromTray>(before)) {
        return swap_in(before, node, board);
    }
    if (!only_replaces(board) && !is_nothing(before)) {
        return put(before, beside(board.program, node), board);
    }
    if (!can_take(node, board)) {
        return in_vain(tile, board);
    }
    m_in_hand = tile;
    return std::nullopt;
}

std::optional<Edit> Hand::tap_gap(const Gap& gap, const Board& board)
{
    forget_what_is_gone(board);
    const Held held = std::exchange(m_in_hand, {});
    if (!only_replaces(board)) {
        return put(held, gap, board);
    }
    const auto body = tiles_at(board.program, gap.parent, gap.branch);
    const auto index = static_cast<std::size_t>(std::max(0, gap.index));
    return index < body.size() ? swap_in(held, body[index].id, board) : std::nullopt;
}

std::optional<Edit> Hand::tap_trash(const Board& board)
{
    forget_what_is_gone(board);
    const Held held = std::exchange(m_in_hand, {});
    const auto* tile = std::get_if<FromProgram>(&held);
    return tile != nullptr ? std::optional<Edit>{Remove{tile->node}} : std::nullopt;
}

std::optional<Edit> Hand::enter(const Gap& gap, const Board& board)
{
    forget_what_is_gone(board);
    if (is_nothing(m_in_hand) && m_chosen && *m_chosen < board.palette.size()) {
        m_in_hand = FromTray{*m_chosen};
    }
    return tap_gap(gap, board);
}

/// The program may have changed since the first tap: by undo, by a hint.
void Hand::forget_what_is_gone(const Board& board)
{
    const auto* tile = std::get_if<FromProgram>(&m_in_hand);
    const auto* tray = std::get_if<FromTray>(&m_in_hand);
    if ((tile != nullptr && find(board.program, tile->node) == nullptr) ||
        (tray != nullptr && tray->index >= board.palette.size())) {
        m_in_hand = {};
    }
}

}  // namespace editor
