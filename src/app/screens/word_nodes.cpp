#include "app/screens/word_area.hpp"
#include "app/screens/word_ids.hpp"
#include "editor/holes.hpp"
#include "lesson/narration.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace app {

namespace {

using core::Point;
using core::Rectangle;

/// What a finger needs, in dp: never under 56 device pixels.
float finger(float scale) { return std::max(58.0F, 57.6F / scale); }

/// What lies beyond the window can't be touched.
Rectangle in_window(Rectangle box, const ui::View& view)
{
    box.width = std::min(box.width, view.width - box.x);
    return box;
}

/// As large as a finger needs it, around the middle of what is seen.
Rectangle finger_box(const Rectangle& seen, float scale)
{
    const float least = finger(scale);
    const float wide = std::max(0.0F, least - seen.width) / 2;
    const float high = std::max(0.0F, least - seen.height) / 2;
    return {seen.x - wide, seen.y - high, seen.width + 2 * wide, seen.height + 2 * high};
}

}  // namespace

void WordArea::declare_canvas(ui::Kit& kit)
{
    kit.declare({.id = "canvas",
                 .role = ui::Role::place,
                 .area = "canvas",
                 .name = kit.words.text("word.canvas"),
                 .box = m_area,
                 .action = [this, &hands = kit.interaction] { touch_canvas(hands.pointer()); },
                 .drag = panning(),
                 .key = [this](ui::Key key) { return key_at_canvas(key); }});
}

/// Where a program does not fit, two keys move it, for hands that don't drag.
void WordArea::draw_pan_keys(ui::Kit& kit)
{
    const float size = 64 * kit.view.control;
    // The gap behind the last block needs some room too.
    constexpr float behind = 60;
    const float least = m_area.height - (m_layout.bounds.bottom() + behind) * m_zoom;
    if (least >= 0 || m_area.height < 3 * size) {
        return;
    }
    const auto key = [&](const char* id, const char* icon, float y, float by) {
        kit.key({.id = id,
                 .role = ui::Role::button,
                 .area = "canvas",
                 .name = kit.words.text("control." + std::string{id}),
                 .box = {m_area.right() - size - 10, y, size, size},
                 .action = [this, by, least] { m_pan.y = std::clamp(m_pan.y + by, least, 0.0F); }},
                {.style = ui::KeyStyle::paper, .icon = icon, .icon_size = 30, .on_paper = true});
    };
    const float page = m_area.height * 0.6F;
    // A key that leads nowhere would only lie over blocks.
    if (m_pan.y < 0) {
        key("scroll_up", "arrow-up", m_area.y + 10, page);
    }
    if (m_pan.y > least) {
        key("scroll_down", "arrow-down", m_area.bottom() - size - 10, -page);
    }
}

/// The gap of the keyboard. While a block is in hand it is one of the places for it.
void WordArea::declare_cursor(ui::Kit& kit)
{
    const editor::Gap& gap = m_cursor.place().gap;
    const std::optional<Point> corner = corner_of(gap);
    if (!corner) {
        return;
    }
    const Point at = lens()(*corner);
    const std::string id = place_id(gap);
    if (kit.interaction.shows_focus(id)) {
        const Rectangle bar{at.x - 8, at.y - 6, 180 * m_zoom, 12};
        kit.canvas.fill(bar.inset(-3), 9, kit.theme.paper);
        kit.canvas.fill(bar, 6, kit.theme.focus_on_paper);
    }
    if (editor::statement_of(m_hand.in_hand(), board()) != nullptr || !m_area.contains(at)) {
        return;
    }
    const auto place = std::ranges::find(m_layout.gaps, gap, &editor::BlockGap::gap);
    const float least = finger(kit.canvas.scale());
    const Rectangle box =
        place != m_layout.gaps.end()
            ? place_box(static_cast<std::size_t>(place - m_layout.gaps.begin()), kit.canvas.scale())
            : Rectangle{at.x, at.y - least / 2, least, least};
    kit.declare({.id = id,
                 .role = ui::Role::place,
                 .area = "program",
                 .name = kit.words.text("word.place"),
                 .spoken = told_gap(kit.words, gap),
                 .part = true,
                 .box = box,
                 .key = [this, &words = kit.words, gap](ui::Key key) {
                     return key_at_place(words, {gap, {}}, key);
                 }});
}

void WordArea::declare_blocks(ui::Kit& kit)
{
    for (std::size_t i = 0; i < m_layout.blocks.size(); ++i) {
        const editor::PlacedBlock& block = m_layout.blocks[i];
        const Rectangle head = lens()(block.rows.front().box);
        if (!head.overlaps(m_area)) {
            continue;
        }
        ui::Node node{.id = block_id(block.node),
                      .role = ui::Role::tile,
                      .area = "program",
                      .name = m_block_labels[i].name,
                      .spoken = m_block_labels[i].spoken,
                      .part = true,
                      .box = in_window(head, kit.view),
                      .action = [this, node = block.node] { m_hand.take(editor::OfProgram{node}); },
                      .drag = dragging(editor::OfProgram{block.node}, {head.x, head.y}),
                      .key = [this, &words = kit.words, node = block.node](
                                 ui::Key key) { return key_at_block(words, node, key); }};
        kit.focus_ring(node, 13, true);
        kit.declare(std::move(node));
    }
}

void WordArea::declare_values(ui::Kit& kit)
{
    const editor::BlockBoard now = board();
    // What is carried keeps its node, or the drag would end.
    const bool placing = editor::value_of(m_hand.in_hand(), now) != nullptr;
    for (std::size_t i = 0; i < m_layout.values.size(); ++i) {
        const editor::PlacedValue& value = m_layout.values[i];
        const Rectangle box = lens()(value.box);
        if (!box.overlaps(m_area)) {
            continue;
        }
        const bool takes = placing && editor::takes(value.node, m_hand.in_hand(), now);
        const bool held = m_hand.in_hand() == editor::HeldBlock{editor::OfHole{value.node}};
        if (placing && !takes && !held) {
            continue;
        }
        ui::Node node{.id = value_id(value.node),
                      .role = ui::Role::tile,
                      .area = "program",
                      .name = m_value_labels[i].name,
                      .spoken = m_value_labels[i].spoken,
                      .part = true,
                      .box = in_window(finger_box(box, kit.canvas.scale()), kit.view)};
        node.action = [this, &words = kit.words, node = value.node, takes] {
            if (takes) {
                apply(m_hand.put_in(node, board()));
            } else {
                touch_value(words, node);
            }
        };
        if (value.form != editor::ValueForm::empty) {
            node.drag = dragging(editor::OfHole{value.node}, {box.x, box.y});
        }
        node.key = [this, &words = kit.words, hole = value.node](ui::Key key) {
            return key_at_place(words, {{}, hole}, key);
        };
        if (takes) {
            kit.frame(box.inset(-3), box.height / 2 + 3, kit.theme.chosen, 4);
        }
        kit.focus_ring(node, box.height / 2, true);
        kit.declare(std::move(node));
    }
}

void WordArea::declare_choices(ui::Kit& kit)
{
    if (editor::value_of(m_hand.in_hand(), board()) != nullptr) {
        return;
    }
    for (std::size_t i = 0; i < m_layout.choices.size(); ++i) {
        const editor::PlacedChoice& choice = m_layout.choices[i];
        const Rectangle box = lens()(choice.box);
        if (!box.overlaps(m_area)) {
            continue;
        }
        ui::Node node{
            .id = choice_id(choice.node, i),
            .role = ui::Role::button,
            .area = "program",
            .name = choice.text,
            .part = true,
            .box = finger_box(box, kit.canvas.scale()),
            .action = [this, &words = kit.words, choice] { touch_choice(words, choice); }};
        kit.focus_ring(node, 12, true);
        kit.declare(std::move(node));
    }
}

/// Where a touch puts a block into that gap: halfway to the gaps before and behind it. The gap
/// behind a loop lies close to the last one inside it, so each reaches up as far as fingers need.
Rectangle WordArea::place_box(std::size_t gap, float scale) const
{
    const auto& gaps = m_layout.gaps;
    const Rectangle wide = lens()(gaps[gap].target);
    const float y = lens()(gaps[gap].at).y;
    float bottom = wide.bottom();
    if (gap + 1 < gaps.size()) {
        const float next = lens()(gaps[gap + 1].at).y;
        bottom = next > y ? std::min(bottom, (y + next) / 2) : bottom;
    }
    const float height = std::max(finger(scale), bottom - wide.y);
    return {wide.x, bottom - height, wide.width, height};
}

/// While a block is in hand, every gap is a place to put it.
void WordArea::declare_gaps(ui::Kit& kit)
{
    if (editor::statement_of(m_hand.in_hand(), board()) == nullptr) {
        return;
    }
    for (std::size_t i = 0; i < m_layout.gaps.size(); ++i) {
        const editor::Gap& gap = m_layout.gaps[i].gap;
        const Point at = lens()(m_layout.gaps[i].at);
        if (!m_area.contains(at)) {
            continue;
        }
        kit.canvas.line({at.x, at.y}, {at.x + 150 * m_zoom, at.y}, kit.theme.slot_outline, 6);
        kit.canvas.circle(at, 13, kit.theme.slot_outline);
        kit.canvas.picture("icons/plus", {at.x - 9, at.y - 9, 18, 18}, kit.theme.paper);
        ui::Node node{.id = place_id(gap),
                      .role = ui::Role::place,
                      .area = "program",
                      .name = kit.words.text("word.place"),
                      .spoken = m_gaps_told[i],
                      .part = true,
                      .box = place_box(i, kit.canvas.scale()),
                      .action = [this, gap] { apply(m_hand.put_in(gap, board())); },
                      .key =
                          [this, &words = kit.words, gap](ui::Key key) {
                              return key_at_place(words, {gap, {}}, key);
                          }};
        kit.focus_ring(node, 13, true);
        kit.declare(std::move(node));
    }
}

/// Who follows by ear hears what was taken in hand.
void WordArea::declare_hand(ui::Kit& kit, const Rectangle& row)
{
    const editor::BlockBoard now = board();
    i18n::Phrase told{{"word.in_hand", {}}, {}};
    if (const lang::Statement* statement = editor::statement_of(m_hand.in_hand(), now)) {
        told.parts["block"] = {lesson::tell(*statement, module())};
    } else if (const lang::Expression* value = editor::value_of(m_hand.in_hand(), now)) {
        told.parts["block"] = {lesson::tell(*value, module())};
    } else {
        return;
    }
    kit.declare({.id = "hand",
                 .role = ui::Role::text,
                 .area = "block_keys",
                 .name = i18n::text(told, kit.words),
                 .live = true,
                 .box = row});
}

}  // namespace app
