#include "editor/tile_flow.hpp"

#include <algorithm>
#include <cstddef>

namespace editor {

namespace {

constexpr float left_margin = 26;
constexpr float right_margin = 44;  // the pipe turns there
constexpr float cap_width = 44;     // keeps the targets of the gaps on its two sides apart
constexpr float key = 64;           // the least side of what a child touches
constexpr float key_gap = 8;
constexpr float value_width = 56;
constexpr float keys_width = key + key_gap + value_width + key_gap + key;
constexpr float tray_side = 8;  // of a tray beyond what it holds, left and right

/// Trays nested deeper than this share their rims, so that every program stays inside the area.
constexpr int most_levels = 4;

int levels_of(std::size_t trays) { return std::min(static_cast<int>(trays), most_levels); }

/// Levels from the third on narrow the rows: two fit into the margins.
float narrowing(int levels) { return tray_side * static_cast<float>(std::max(0, levels - 2)); }

}  // namespace

TileFlow::TileFlow(const lang::Program& program, const LayoutRequest& request)
    : m_open(request.open),
      m_width(request.width),
      m_tile(request.tile),
      m_between(request.tile < tile_sizes.front() ? 22.0F : 28.0F)
{
    m_layout.tile = m_tile;
    begin_row();
    m_layout.start = place(m_tile, m_tile);
    m_lanes.push_back({0, m_layout.start.centre().x, 0});
    main(program);
    end_of_lane(last_gap(program), request.room);
    const auto is_hat = [](const lang::Statement& statement) {
        return std::holds_alternative<lang::Define>(statement.form);
    };
    if (request.room) {
        const bool alone = std::ranges::none_of(program.body.statements, is_hat);
        add_spare_slots(alone ? request.least_rows : 0);
    }
    m_lanes.back().end =
        m_layout.spare.empty() ? m_layout.gaps.back().box.x : m_layout.spare.back().box.x;
    for (const lang::Statement& each : program.body.statements) {
        if (is_hat(each)) {
            hat(each, request.room);
        }
    }
}

// ---- what a program is made of ------------------------------------------------------------------

/// What runs from the start: all but the hats, wherever these stand in the program.
void TileFlow::main(const lang::Program& program)
{
    Gap gap;
    for (const lang::Statement& each : program.body.statements) {
        if (!std::holds_alternative<lang::Define>(each.form)) {
            statement(each, opened(gap));
        }
        ++gap.index;
    }
}

/// A hat and what it holds, on a pipe of its own in rows of its own.
void TileFlow::hat(const lang::Statement& define, bool room)
{
    begin_row();
    m_rows.back().begins_lane = true;
    const core::Rectangle box = place(m_tile, m_tile);
    m_layout.tiles.push_back({define.id, tile_of(define), row(), box});
    m_lanes.push_back({static_cast<std::size_t>(row()), box.centre().x, 0});
    const auto inside = tiles(*bodies(define).front());
    body(inside, Gap{define.id});
    const Gap last{define.id, static_cast<int>(inside.size())};
    if (!inside.empty()) {
        end_of_lane(last, room);
    } else if (const std::optional<Gap> gap = opened(last)) {
        slot(*gap, GapPlace::Kind::hole);
    }
    m_lanes.back().end = m_layout.gaps.back().box.x;
}

void TileFlow::body(std::span<const lang::Statement> statements, Gap gap)
{
    for (const lang::Statement& each : statements) {
        statement(each, opened(gap));
        ++gap.index;
    }
}

void TileFlow::statement(const lang::Statement& statement, const std::optional<Gap>& before)
{
    const auto branches = bodies(statement);
    if (branches.empty()) {
        leaf(statement, before);
        return;
    }
    open_tray(statement, before);
    Gap first{statement.id};
    for (const lang::Block* branch : branches) {
        const auto inside = tiles(*branch);
        const Gap last{first.parent, static_cast<int>(inside.size()), first.branch};
        body(inside, first);
        std::optional<Gap> before_cap = opened(last);
        if (before_cap && inside.empty()) {
            slot(last, GapPlace::Kind::hole);
            before_cap.reset();
        }
        const core::Rectangle box = place_behind(before_cap, cap_width, cap_width);
        m_layout.caps.push_back({statement.id, row(), box});
        ++first.branch;
    }
    close_tray();
}

void TileFlow::leaf(const lang::Statement& statement, const std::optional<Gap>& before)
{
    const core::Rectangle box = place_behind(before, m_tile, m_tile);
    m_layout.tiles.push_back({statement.id, tile_of(statement), row(), box});
}

void TileFlow::open_tray(const lang::Statement& statement, const std::optional<Gap>& before)
{
    const bool counted = repeat_count(statement) != nullptr;
    if (counted) {
        m_cursor = std::max(m_cursor, m_keys_right + key_gap + tray_side);
    }
    if (!fits(counted ? keys_width : m_tile)) {
        if (before) {
            note_gap(*before, GapPlace::Kind::echo, m_right, m_right + m_between);
        }
        break_row();
        // Where an outer tray goes on to the left, the new one begins a rim further in.
        m_cursor += m_trays.empty() ? 0 : tray_side;
    }
    const core::Rectangle box = place_behind(before, m_tile, m_tile);
    m_layout.tiles.push_back({statement.id, tile_of(statement), row(), box});
    m_trays.push_back({statement.id, box.x - tray_side, 0, true});
    m_rows.back().levels = std::max(m_rows.back().levels, levels());
    if (counted) {
        add_keys(statement.id, box.x);
    }
}

void TileFlow::add_keys(lang::NodeId node, float left)
{
    NumberKeys keys{node, row(), {left, 0, key, key}, {}, {}};
    keys.value = {keys.less.right() + key_gap, 0, value_width, key};
    keys.more = {keys.value.right() + key_gap, 0, key, key};
    m_keys_right = keys.more.right();
    m_trays.back().keys_right = m_keys_right;
    m_rows.back().keys = true;
    m_layout.numbers.push_back(keys);
}

void TileFlow::close_tray()
{
    add_segment(m_trays.size() - 1, tray_side, true);
    m_trays.pop_back();
    const float cap_right = std::max(m_right, m_layout.trays.back().box.right() - tray_side);
    m_cursor = cap_right + m_between;
    m_right = m_layout.trays.back().box.right();
}

void TileFlow::add_segment(std::size_t index, float beyond, bool closes)
{
    const OpenTray& tray = m_trays[index];
    const float right = std::max(m_right, tray.keys_right) + beyond;
    m_layout.trays.push_back({tray.node,
                              static_cast<int>(index),
                              row(),
                              {tray.left, 0, right - tray.left, 0},
                              tray.opens,
                              closes});
}

void TileFlow::end_of_lane(const Gap& end, bool room)
{
    if (const std::optional<Gap> gap = opened(end)) {
        if (room) {
            slot(*gap, GapPlace::Kind::next);
        } else {
            note_gap(*gap, GapPlace::Kind::between, m_right, m_cursor);
        }
    }
}

void TileFlow::add_spare_slots(int least_rows)
{
    while (fits(m_tile) || row() + 1 < least_rows) {
        const core::Rectangle box = place(m_tile, m_tile);
        m_layout.spare.push_back({row(), box});
    }
}

// ---- gaps and slots -----------------------------------------------------------------------------

/// The gap again, unless it stands open: then it has become a slot.
std::optional<Gap> TileFlow::opened(const Gap& gap)
{
    if (m_open != gap) {
        return gap;
    }
    slot(gap, GapPlace::Kind::open);
    return std::nullopt;
}

void TileFlow::slot(const Gap& gap, GapPlace::Kind kind)
{
    if (!fits(m_tile)) {
        note_gap(gap, GapPlace::Kind::echo, m_right, m_right + m_between);
    }
    const core::Rectangle box = place(m_tile, m_tile);
    note_gap(gap, kind, box.x, box.right());
}

core::Rectangle TileFlow::place_behind(const std::optional<Gap>& gap, float width, float needed)
{
    if (gap) {
        if (!fits(needed)) {
            note_gap(*gap, GapPlace::Kind::echo, m_right, m_right + m_between);
            break_row();
        }
        const float left = std::max(m_right, m_cursor - m_between);
        note_gap(*gap, GapPlace::Kind::between, left, m_cursor);
    }
    return place(width, needed);
}

void TileFlow::note_gap(const Gap& gap, GapPlace::Kind kind, float left, float right)
{
    m_layout.gaps.push_back({gap, kind, row(), {left, 0, right - left, m_tile}, {}});
}

// ---- rows ---------------------------------------------------------------------------------------

core::Rectangle TileFlow::place(float width, float needed)
{
    if (!fits(needed)) {
        break_row();
    }
    const core::Rectangle box{m_cursor, 0, width, m_tile};
    m_right = box.right();
    m_cursor = m_right + m_between;
    return box;
}

bool TileFlow::fits(float needed) const
{
    return m_cursor + needed <= m_width - right_margin - narrowing(levels());
}

int TileFlow::levels() const { return levels_of(m_trays.size()); }

/// How far the tray that is `index`-th from outside reaches beyond what the innermost one holds.
float TileFlow::rim(std::size_t index) const
{
    return tray_side * static_cast<float>(std::max(1, levels() - levels_of(index)));
}

void TileFlow::begin_row()
{
    m_rows.push_back({levels(), false});
    m_cursor = left_margin + narrowing(levels());
    m_right = std::max(0.0F, m_cursor - m_between);
    m_keys_right = 0;
    for (std::size_t i = 0; i < m_trays.size(); ++i) {
        m_trays[i] = {m_trays[i].node, m_cursor - rim(i), 0, false};
    }
}

void TileFlow::break_row()
{
    for (const OpenTray& tray : m_trays) {
        m_right = std::max(m_right, tray.keys_right);
    }
    for (std::size_t i = 0; i < m_trays.size(); ++i) {
        add_segment(i, rim(i), false);
    }
    begin_row();
}

}  // namespace editor
