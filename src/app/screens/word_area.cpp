#include "app/screens/word_area.hpp"

#include "app/screens/word_ids.hpp"
#include "stages/world.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

using core::Point;
using core::Rectangle;

/// Of blocks, in device pixels.
constexpr float least_target = 57.6F;
/// Text on blocks never gets smaller than this: device pixels (LOOK.md 10).
constexpr float least_letters = 14.5F;
/// So much around what comes in sight is seen too.
constexpr float margin = 40;

bool is_nothing(const editor::HeldBlock& held)
{
    return std::holds_alternative<std::monostate>(held);
}

}  // namespace

WordArea::WordArea(lesson::Session& session, std::function<void()> changed)
    : m_session{session},
      m_changed{std::move(changed)},
      m_module{stages::find(session.lesson().stage)->module},
      m_cursor{m_module}
{
    m_cursor.end(session.document());
}

std::string WordArea::wants_focus()
{
    if (!m_focus.empty()) {
        m_focused = m_focus;
    }
    return std::exchange(m_focus, {});
}

std::string WordArea::tray_node(std::string_view name) const
{
    for (std::size_t i = 0; i < m_drawer.size(); ++i) {
        if (editor::is_called(m_drawer[i].tile, name) && is_in_drawer(i)) {
            const bool seen = m_drawer[i].category == m_group && (!m_flies_out || m_is_out);
            return seen ? drawer_id(i) : group_id(m_drawer[i].category);
        }
    }
    return {};
}

std::string WordArea::tile_node(int statement) const
{
    const lang::Statement* found = editor::statement_at(m_session.program(), statement);
    return found != nullptr ? block_id(found->id) : std::string{};
}

Lens WordArea::lens() const { return {{m_area.x + m_pan.x, m_area.y + m_pan.y}, m_zoom}; }

editor::BlockBoard WordArea::board() const
{
    return {m_session.document(),
            m_session.rules(),
            m_layout,
            m_area,
            lens().origin,
            m_zoom,
            m_trash,
            m_drawer};
}

void WordArea::draw(ui::Kit& kit, const Rectangle& program, const Rectangle& tray)
{
    m_keyboard = kit.interaction.keyboard();
    m_focused = kit.interaction.focused();
    refresh(kit);
    // A lesson without a drawer leaves its room to the program.
    const bool has_drawer = !groups().empty();
    const float left = has_drawer ? program.x : std::min(program.x, tray.x);
    const float right = has_drawer ? program.right() : std::max(program.right(), tray.right());
    const float bottom = has_drawer ? program.bottom() : std::max(program.bottom(), tray.bottom());
    const Rectangle all{left, program.y, right - left, bottom - program.y};
    kit.paper(all, 24);
    std::vector<RowKey> keys = row_keys(kit);
    const float height = height_of(keys, kit.view, all.width);
    look_at(kit, {all.x, all.y, all.width, all.height - height});
    m_hand.settle(board());
    declare_canvas(kit);
    kit.canvas.clip(m_area);
    draw_canvas(kit, is_nothing(m_hand.carried()) ? m_layout : with_room(kit));
    declare_cursor(kit);
    kit.canvas.unclip();
    declare_blocks(kit);
    declare_values(kit);
    declare_choices(kit);
    declare_gaps(kit);
    draw_pan_keys(kit);
    const Rectangle row{all.x, m_area.bottom(), all.width, height};
    declare_hand(kit, row);
    draw_keys(kit, row, std::move(keys));
    if (has_drawer && m_flies_out) {
        draw_strip(kit, tray);
    } else if (has_drawer) {
        draw_drawer(kit, tray);
    }
    if (std::exchange(m_is_new, false) && !m_flies_out) {
        go_to_drawer();
    }
}

// ---- the canvas ---------------------------------------------------------------------------------

void WordArea::look_at(ui::Kit& kit, const Rectangle& area)
{
    m_area = area;
    const float letters = block_letters * kit.canvas.scale() * kit.canvas.text_size();
    // Neither letters nor blocks get too small, for eyes and for fingers.
    const float block = least_target / (editor::block_size::row * kit.canvas.scale());
    m_least_zoom = std::max(std::min(1.0F, least_letters / letters), block);
    m_zoom = std::clamp(m_zoom, m_least_zoom, most_zoom);
    follow_running(area);
    if (std::exchange(m_reveals, false)) {
        const editor::CursorPlace& place = m_cursor.place();
        const editor::PlacedValue* value =
            place.is_hole() ? editor::find_value(m_layout, place.hole) : nullptr;
        if (value != nullptr) {
            reveal(value->box, area);
        } else if (const std::optional<Point> corner = corner_of(place.gap)) {
            reveal({corner->x, corner->y, editor::block_size::row, 1}, area);
        }
    }
    keep_in_sight(area);
}

/// However the canvas was moved, a part of the program stays in sight.
void WordArea::keep_in_sight(const Rectangle& area)
{
    constexpr float seen = 120;
    const Rectangle& all = m_layout.bounds;
    m_pan.x = std::clamp(m_pan.x, seen - all.right() * m_zoom, area.width - seen);
    m_pan.y = std::clamp(m_pan.y, seen - all.bottom() * m_zoom, area.height - seen);
    if (all.right() * m_zoom <= area.width && all.bottom() * m_zoom <= area.height) {
        m_pan = {std::clamp(m_pan.x, 0.0F, area.width - all.right() * m_zoom),
                 std::clamp(m_pan.y, 0.0F, area.height - all.bottom() * m_zoom)};
    }
}

/// Moves the canvas as little as brings a box of it in sight, its corner first.
void WordArea::reveal(const Rectangle& box, const Rectangle& area)
{
    const Rectangle seen = Lens{m_pan, m_zoom}(box);
    const auto shift = [](float from, float to, float room) {
        return from < margin ? margin - from
                             : std::max(std::min(0.0F, room - margin - to), margin - from);
    };
    m_pan.x += shift(seen.x, seen.right(), area.width);
    m_pan.y += shift(seen.y, seen.bottom(), area.height);
}

/// The block that runs is always in sight.
void WordArea::follow_running(const Rectangle& area)
{
    const std::vector<lang::NodeId> lit = m_session.lit();
    const lang::NodeId node = lit.empty() ? lang::NodeId::none : lit.back();
    if (node == std::exchange(m_last_lit, node) || node == lang::NodeId::none) {
        return;
    }
    if (const editor::PlacedBlock* block = editor::find_block(m_layout, node)) {
        reveal({block->box.x, block->box.y, editor::block_size::row, editor::block_size::row},
               area);
    }
}

/// The layout with the gap open that takes what is carried.
editor::BlockLayout WordArea::with_room(ui::Kit& kit) const
{
    const lang::Statement* statement = editor::statement_of(m_hand.carried(), board());
    if (statement == nullptr || !m_hand.open_gap()) {
        return m_layout;
    }
    const KitWording wording{kit};
    const editor::BlockLayout block = editor::lay_out_block(*statement, module(), wording);
    return editor::lay_out_blocks(m_session.document(),
                                  module(),
                                  wording,
                                  editor::OpenGap{*m_hand.open_gap(), block.blocks.front().box});
}

void WordArea::draw_canvas(ui::Kit& kit, const editor::BlockLayout& layout)
{
    if (layout.start) {
        draw_start_hat(kit, *layout.start, lens());
    }
    draw_layout(kit, layout, lens(), m_area);
    draw_frames(kit, layout);
    draw_open_gap(kit, layout);
}

/// What runs, what is chosen, what is wrong.
void WordArea::draw_frames(ui::Kit& kit, const editor::BlockLayout& layout)
{
    const auto frame = [&](lang::NodeId node, BlockLight light) {
        const editor::PlacedBlock* block = editor::find_block(layout, node);
        if (block == nullptr) {
            return;
        }
        draw_light(kit, *block, lens(), light);
        if (light == BlockLight::running) {
            const Point flag{m_area.x + 4, lens()(block->rows.front().box).centre().y};
            kit.canvas.picture("icons/run", {flag.x, flag.y - 14, 28, 28}, kit.theme.running.edge);
        }
    };
    for (const lang::NodeId node : m_session.breakpoints()) {
        if (const editor::PlacedBlock* block = editor::find_block(layout, node)) {
            const Point mark{m_area.x + 18, lens()(block->rows.front().box).centre().y};
            kit.canvas.circle(mark, 15, kit.theme.faulty.edge);
            kit.canvas.picture("icons/stop", {mark.x - 10, mark.y - 10, 20, 20}, kit.theme.paper);
        }
    }
    const std::vector<lang::NodeId> lit = m_session.lit();
    if (!lit.empty()) {
        frame(lit.back(), BlockLight::running);
    }
    if (const lang::Diagnostic* fault = m_session.fault()) {
        frame(fault->node, BlockLight::faulty);
    }
    frame(m_companion, BlockLight::chosen);
    if (const auto* chosen = std::get_if<editor::OfProgram>(&m_hand.in_hand())) {
        frame(chosen->node, BlockLight::chosen);
    }
    const auto* value = std::get_if<editor::OfHole>(&m_hand.in_hand());
    const lang::NodeId wanted = m_hand.open_hole() != lang::NodeId::none ? m_hand.open_hole()
                                : value != nullptr                       ? value->node
                                                                         : lang::NodeId::none;
    if (const editor::PlacedValue* hole = editor::find_value(layout, wanted)) {
        draw_light(kit, *hole, lens(), BlockLight::chosen);
    }
}

lang::NodeId WordArea::looked_at() const
{
    if (const auto* held = std::get_if<editor::OfProgram>(&m_hand.in_hand())) {
        return held->node;
    }
    for (const editor::PlacedBlock& block : m_layout.blocks) {
        if (m_focused == block_id(block.node)) {
            return block.node;
        }
    }
    return lang::NodeId::none;
}

void WordArea::draw_trouble(ui::Kit& kit)
{
    const editor::PlacedBlock* block = editor::find_block(m_layout, m_trouble);
    if (block == nullptr) {
        return;
    }
    kit.canvas.clip(m_area);
    draw_light(kit, *block, lens(), BlockLight::faulty);
    kit.canvas.unclip();
}

/// The gap that stands open for what is carried.
void WordArea::draw_open_gap(ui::Kit& kit, const editor::BlockLayout& layout)
{
    for (const editor::BlockGap& gap : layout.gaps) {
        if (gap.is_open) {
            const Rectangle ghost = lens()(Rectangle{gap.at.x, gap.at.y, 180, gap.target.height});
            kit.canvas.fill(ghost.inset(2), 13, kit.theme.wanted_slot);
            kit.canvas.dashed_outline(
                ghost.inset(2), 13, kit.theme.slot_outline, kit.theme.outline + 1, 9);
        }
    }
}

void WordArea::draw_carried(ui::Kit& kit)
{
    const editor::BlockBoard now = board();
    const KitWording wording{kit};
    // A little larger, as what is lifted is nearer (LOOK.md 5).
    const float zoom = m_zoom * 1.06F;
    const Lens lifted{
        {m_hand.finger().x - m_hand.grip().x * zoom, m_hand.finger().y - m_hand.grip().y * zoom},
        zoom};
    if (const lang::Statement* statement = editor::statement_of(m_hand.carried(), now)) {
        draw_layout(
            kit, editor::lay_out_block(*statement, module(), wording), lifted, kit.view.all());
    } else if (const lang::Expression* value = editor::value_of(m_hand.carried(), now)) {
        draw_layout(kit, editor::lay_out_value(*value, module(), wording), lifted, kit.view.all());
    }
    m_panel.draw(kit);
    if (std::exchange(m_was_open, m_panel.is_open()) && !m_panel.is_open() && m_focus.empty()) {
        go_to_cursor();
    }
}

void WordArea::draw_example(ui::Kit& kit,
                            const Rectangle& box,
                            const lang::Program& program,
                            lang::NodeId lit) const
{
    const editor::BlockLayout layout =
        editor::lay_out_blocks({program, {}}, module(), KitWording{kit});
    const float zoom = std::min({1.0F,
                                 box.width / std::max(layout.bounds.width, 1.0F),
                                 box.height / std::max(layout.bounds.height, 1.0F)});
    const Lens small{{box.x, box.y}, std::max(zoom, m_least_zoom)};
    kit.canvas.fill(box, 16, kit.theme.paper);
    kit.canvas.clip(box);
    if (layout.start) {
        draw_start_hat(kit, *layout.start, small);
    }
    draw_layout(kit, layout, small, box);
    if (const editor::PlacedBlock* block = editor::find_block(layout, lit)) {
        draw_light(kit, *block, small, BlockLight::running);
    }
    kit.canvas.unclip();
}

}  // namespace app
