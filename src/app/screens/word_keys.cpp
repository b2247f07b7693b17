#include "app/screens/word_area.hpp"
#include "app/screens/word_ids.hpp"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace app {

namespace {

using core::Point;
using core::Rectangle;

struct RowKey {
    std::string id;
    std::string icon;
    std::string name;
    bool enabled{true};
    std::function<void()> action;
};

void draw_row(ui::Kit& kit, const Rectangle& row, std::vector<RowKey> keys)
{
    constexpr float gap = 10;
    const auto count = static_cast<float>(keys.size());
    const float width =
        std::min(84 * kit.view.control, (row.width - 24 - (count - 1) * gap) / count);
    const float height = row.height - 20;
    float x = row.x + (row.width - count * width - (count - 1) * gap) / 2;
    for (RowKey& key : keys) {
        kit.key({.id = key.id,
                 .role = ui::Role::button,
                 .area = "program.keys",
                 .name = key.name,
                 .box = {x, row.y + 8, width, height},
                 .enabled = key.enabled,
                 .action = std::move(key.action)},
                {.style = ui::KeyStyle::paper,
                 .icon = key.icon,
                 .icon_size = 36,
                 .radius = 18,
                 .on_paper = true});
        x += width + gap;
    }
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

void WordArea::draw_keys(ui::Kit& kit, const Rectangle& row)
{
    if (const auto* chosen = std::get_if<editor::OfProgram>(&m_hand.in_hand())) {
        draw_chosen_keys(kit, row, chosen->node);
        return;
    }
    const auto words = [&](const char* key) { return kit.words.text(key); };
    const auto undone = [this](void (lesson::Session::*change)()) {
        return [this, change] {
            m_hand.cancel();
            (m_session.*change)();
            m_changed();
        };
    };
    constexpr float step = 1.2F;
    const std::size_t paste = m_copied && !m_drawer.empty() ? m_drawer.size() - 1 : 0;
    std::vector<RowKey> keys{
        {"undo",
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
        {"zoom_in", "zoom-in", words("word.zoom_in"), m_zoom < most_zoom, [this] { zoom(step); }},
    };
    if (m_copied) {
        keys.push_back({"paste", "card", words("word.paste"), true, [this, paste] {
                            m_hand.take(editor::OfDrawer{paste});
                        }});
    }
    keys.push_back({"trash",
                    "trash",
                    words("control.trash"),
                    !std::holds_alternative<std::monostate>(m_hand.in_hand()),
                    [this] { apply(m_hand.throw_away(board())); }});
    draw_row(kit, row, std::move(keys));
    m_trash = {};
    if (const ui::Node* trash = kit.scene.find("trash")) {
        m_trash = trash->box;
    }
    if (m_hand.over_trash()) {
        kit.canvas.outline(m_trash.inset(-5), 22, ui::colours::coral_700, 5);
    }
}

/// What can be done with the block in hand.
void WordArea::draw_chosen_keys(ui::Kit& kit, const Rectangle& row, lang::NodeId node)
{
    const auto words = [&](const char* key) { return kit.words.text(key); };
    const lang::Statement* statement = editor::find(m_session.document(), node);
    const editor::Rules& rules = m_session.rules();
    std::vector<RowKey> keys{
        {"duplicate",
         "plus",
         words("word.duplicate"),
         rules.insert,
         [this, node] {
             m_hand.cancel();
             apply(editor::Duplicate{node});
         }},
        {"copy",
         "card",
         words("word.copy"),
         rules.insert,
         [this, node] {
             if (const lang::Statement* copied = editor::find(m_session.document(), node)) {
                 m_copied = *copied;
             }
             m_hand.cancel();
         }},
        {"note",
         "text",
         words("word.note"),
         true,
         [this, node, &catalogue = kit.words] { ask_note(catalogue, node); }},
    };
    const auto* branching =
        statement != nullptr ? std::get_if<lang::If>(&statement->form) : nullptr;
    if (branching != nullptr && std::ranges::find(rules.allow, "else") != rules.allow.end()) {
        const bool has = branching->otherwise.has_value();
        const auto last = static_cast<int>(branching->branches.size());
        keys.push_back({"else",
                        has ? "minus" : "if",
                        words(has ? "word.remove_else" : "word.add_else"),
                        true,
                        [this, node, has, last] {
                            apply(has ? editor::Edit{editor::RemoveBranch{node, last}}
                                      : editor::Edit{editor::AddBranch{node, false}});
                        }});
    }
    keys.push_back({"trash", "trash", words("control.trash"), rules.remove, [this] {
                        apply(m_hand.throw_away(board()));
                    }});
    keys.push_back(
        {"unchoose", "close", words("control.close"), true, [this] { m_hand.cancel(); }});
    draw_row(kit, row, std::move(keys));
}

void WordArea::ask_note(const i18n::Catalogue& words, lang::NodeId node)
{
    const lang::Statement* statement = editor::find(m_session.document(), node);
    if (statement == nullptr) {
        return;
    }
    m_hand.cancel();
    const std::size_t start = statement->comment.find_first_not_of("# ");
    m_panel.ask_text(words.text("word.ask_note"),
                     start == std::string::npos ? std::string{} : statement->comment.substr(start),
                     true,
                     [this, node](const std::string& typed) {
                         apply(editor::SetComment{node, typed});
                     });
    m_focus = "panel.key.0.0";
}

}  // namespace app
