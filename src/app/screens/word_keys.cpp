#include "app/screens/word_area.hpp"
#include "app/screens/word_ids.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <string>
#include <vector>

namespace app {

using core::Point;
using core::Rectangle;

namespace {

constexpr float side = 12;
constexpr float between = 10;
constexpr float above = 8;
constexpr float below = 12;
constexpr float step = 1.2F;

/// Of a key, in dp: never under 56 device pixels.
float least_width(const ui::View& view) { return 60 * view.control; }
float key_height(const ui::View& view) { return 72 * view.control; }

std::size_t columns_in(float width, std::size_t keys, const ui::View& view)
{
    const float room = (width - 2 * side + between) / (least_width(view) + between);
    return std::clamp(static_cast<std::size_t>(std::max(room, 1.0F)), std::size_t{1}, keys);
}

}  // namespace

void WordArea::zoom(float by)
{
    // What is in the middle stays there.
    const float before = m_zoom;
    m_zoom = std::clamp(m_zoom * by, m_least_zoom, most_zoom);
    const Point middle{m_area.width / 2, m_area.height / 2};
    const float grown = m_zoom / before;
    m_pan = {middle.x - (middle.x - m_pan.x) * grown, middle.y - (middle.y - m_pan.y) * grown};
}

/// What can be done: with the block or the value in hand, or else with all of it.
std::vector<WordArea::RowKey> WordArea::row_keys(ui::Kit& kit)
{
    const auto words = [&](const char* key) { return kit.words.text(key); };
    std::vector<RowKey> keys;
    const auto* block = std::get_if<editor::OfProgram>(&m_hand.in_hand());
    const auto* value = std::get_if<editor::OfHole>(&m_hand.in_hand());
    if (block != nullptr) {
        add_block_keys(kit, block->node, keys);
    } else if (value != nullptr) {
        const lang::Expression* held = editor::find_expression(m_session.document(), value->node);
        const bool has_sign =
            held != nullptr && (std::holds_alternative<lang::Binary>(held->form) ||
                                std::holds_alternative<lang::Compare>(held->form));
        if (has_sign) {
            keys.push_back({"sign",
                            "number",
                            words("word.ask_sign"),
                            true,
                            [this, &catalogue = kit.words, node = value->node] {
                                ask_sign(catalogue, node);
                            }});
        }
    } else {
        const auto undone = [this](void (lesson::Session::*change)()) {
            return [this, change] {
                m_hand.cancel();
                (m_session.*change)();
                m_changed();
            };
        };
        keys = {{"undo",
                 "undo",
                 words("control.undo"),
                 m_session.can_undo(),
                 undone(&lesson::Session::undo)},
                {"redo",
                 "redo",
                 words("control.redo"),
                 m_session.can_redo(),
                 undone(&lesson::Session::redo)},
                {"zoom_out",
                 "zoom-out",
                 words("word.zoom_out"),
                 m_zoom > m_least_zoom,
                 [this] { zoom(1 / step); }},
                {"zoom_in", "zoom-in", words("word.zoom_in"), m_zoom < most_zoom, [this] {
                     zoom(step);
                 }}};
        if (m_stands_beside) {
            keys.erase(keys.begin(), keys.begin() + 2);
        }
        if (m_copied) {
            keys.push_back({"paste", "card", words("word.paste"), true, [this] {
                                m_hand.take(editor::OfDrawer{m_drawer.size() - 1});
                                go_to_cursor();
                            }});
        }
    }
    if (!holds_nothing()) {
        keys.push_back({"aside", "drop", words("word.aside"), true, [this] { lay_aside(); }});
    }
    keys.push_back({"trash", "trash", words("control.trash"), !holds_nothing(), [this] {
                        apply(m_hand.throw_away(board()));
                    }});
    if (block != nullptr || value != nullptr) {
        keys.push_back({"unchoose", "close", words("word.let_go"), true, [this] {
                            m_hand.cancel();
                            go_to_cursor();
                        }});
    }
    return keys;
}

void WordArea::add_block_keys(ui::Kit& kit, lang::NodeId node, std::vector<RowKey>& keys)
{
    const auto words = [&](const char* key) { return kit.words.text(key); };
    const bool inserts = m_session.rules().insert;
    keys.push_back({"duplicate", "plus", words("word.duplicate"), inserts, [this, node] {
                        m_hand.cancel();
                        apply(editor::Duplicate{node});
                    }});
    keys.push_back({"copy", "card", words("word.copy"), inserts, [this, node] {
                        copy(node);
                        m_hand.cancel();
                        go_to_cursor();
                    }});
    keys.push_back({"note", "text", words("word.note"), true, [this, node, &catalogue = kit.words] {
                        ask_note(catalogue, node);
                    }});
    if (m_session.is_fine()) {
        const std::vector<lang::NodeId> held = m_session.breakpoints();
        const bool stops = std::ranges::find(held, node) != held.end();
        keys.push_back({"breakpoint",
                        "stop",
                        words(stops ? "word.no_breakpoint" : "word.breakpoint"),
                        true,
                        [this, node] {
                            m_session.toggle_breakpoint(node);
                            m_hand.cancel();
                            go_to_cursor();
                        }});
    }
    add_branch_keys(kit, node, keys);
    const editor::PlacedBlock* placed = editor::find_block(m_layout, node);
    const auto named =
        std::ranges::find_if(m_layout.choices, [&](const editor::PlacedChoice& choice) {
            return placed != nullptr && placed->rows.front().box.contains(choice.box.centre()) &&
                   editor::find_value(m_layout, choice.node) == nullptr;
        });
    if (named != m_layout.choices.end()) {
        keys.push_back({"rename",
                        "pen",
                        words("word.rename"),
                        true,
                        [this, choice = *named, &catalogue = kit.words] {
                            m_hand.cancel();
                            touch_choice(catalogue, choice);
                        }});
    }
}

/// An `if` gains an `elif` or its `else`, and loses the last one again.
void WordArea::add_branch_keys(ui::Kit& kit, lang::NodeId node, std::vector<RowKey>& keys)
{
    const lang::Statement* statement = editor::find(m_session.document(), node);
    const auto* choice = statement != nullptr ? std::get_if<lang::If>(&statement->form) : nullptr;
    const auto& allowed = m_session.rules().allow;
    if (choice == nullptr || std::ranges::find(allowed, "else") == allowed.end()) {
        return;
    }
    const auto add =
        [&](const char* id, const char* icon, const char* name, const editor::Edit& edit) {
            keys.push_back({id, icon, kit.words.text(name), true, [this, edit] {
                                m_hand.cancel();
                                apply(edit);
                            }});
        };
    const auto ways = static_cast<int>(choice->branches.size());
    add("elif", "question", "word.add_elif", editor::AddBranch{node, true});
    if (ways > 1) {
        add("less_elif", "minus", "word.remove_elif", editor::RemoveBranch{node, ways - 1});
    }
    if (choice->otherwise) {
        add("less_else", "minus", "word.remove_else", editor::RemoveBranch{node, ways});
    } else {
        add("else", "if", "word.add_else", editor::AddBranch{node, false});
    }
}

/// As many rows as give each key the room of a finger.
float WordArea::height_of(const std::vector<RowKey>& keys, const ui::View& view, float width)
{
    const std::size_t columns = columns_in(width, keys.size(), view);
    const std::size_t lines = (keys.size() + columns - 1) / columns;
    const auto rows = static_cast<float>(lines);
    return above + rows * key_height(view) + (rows - 1) * between + below;
}

void WordArea::draw_keys(ui::Kit& kit, const Rectangle& row, std::vector<RowKey> keys)
{
    const std::size_t columns = columns_in(row.width, keys.size(), kit.view);
    const std::size_t rows = (keys.size() + columns - 1) / columns;
    const std::size_t in_row = (keys.size() + rows - 1) / rows;
    const auto count = static_cast<float>(in_row);
    const float height = key_height(kit.view);
    const float width =
        std::min(84 * kit.view.control, (row.width - 2 * side - (count - 1) * between) / count);
    const float left = row.x + (row.width - count * width - (count - 1) * between) / 2;
    m_trash = {};
    for (std::size_t i = 0; i < keys.size(); ++i) {
        RowKey& key = keys[i];
        const std::size_t row_of_key = i / in_row;
        const auto column = static_cast<float>(i % in_row);
        const auto line = static_cast<float>(row_of_key);
        const Rectangle box{left + column * (width + between),
                            row.y + above + line * (height + between),
                            width,
                            height};
        if (key.id == "trash") {
            m_trash = box;
        }
        kit.key({.id = key.id,
                 .role = ui::Role::button,
                 .area = "block_keys",
                 .name = key.name,
                 .box = box,
                 .enabled = key.enabled,
                 .action = std::move(key.action)},
                {.style = ui::KeyStyle::paper,
                 .icon = key.icon,
                 .icon_size = 36,
                 .radius = 18,
                 .on_paper = true});
    }
    if (m_hand.over_trash()) {
        kit.frame(m_trash.inset(-5), 22, kit.theme.faulty, 5);
    }
}

}  // namespace app
