#include "app/screens/word_area.hpp"
#include "app/screens/word_ids.hpp"
#include "editor/names.hpp"
#include "editor/tile.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace app {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

constexpr std::array<std::string_view, 9> group_order{
    "start", "motion", "action", "loop", "if", "sense", "var", "func", "value"};
constexpr std::array<std::string_view, 9> group_icons{
    "event", "forward", "light", "repeat", "if", "sense", "variable", "function", "number"};

std::string_view icon_of(std::string_view group)
{
    const auto found = std::ranges::find(group_order, group);
    return found == group_order.end()
               ? "number"
               : group_icons.at(static_cast<std::size_t>(found - group_order.begin()));
}

}  // namespace

/// The lesson's blocks, then those that the program itself has made.
void WordArea::fill_drawer()
{
    const editor::Rules& rules = m_session.rules();
    m_drawer.clear();
    m_drawer_groups.clear();
    const auto add = [&](editor::DrawerBlock block) {
        const editor::Face face = block.is_value
                                      ? editor::face_of(block.value(), module())
                                      : editor::faces_of(block.statement, module()).front();
        const bool logic = block.word == "and" || block.word == "or" || block.word == "not" ||
                           block.word == "compare" || block.word == "true";
        m_drawer_groups.push_back(logic ? "sense" : face.category);
        m_drawer.push_back(std::move(block));
    };
    if (rules.insert) {
        for (const std::string& word : rules.allow) {
            if (word != "else") {
                add({word,
                     editor::make_tile(word, editor::first_count, &module()),
                     editor::is_value_word(word, &module())});
            }
        }
        for (const lang::Define* own : editor::own_blocks(m_session.document(), rules)) {
            add({own->name, editor::make_tile(own->name, 0, &module()), false});
        }
        for (const std::string& name : editor::variables(m_session.document())) {
            lang::Statement value = editor::make_tile("variable", 0, &module());
            std::get<lang::ExpressionStatement>(value.form).value.form = lang::Name{name};
            add({name, std::move(value), true});
        }
        if (m_copied) {
            add({"paste", *m_copied, false});
            m_drawer_groups.back() = "copied";
        }
    }
    const std::vector<std::string> there = groups();
    if (std::ranges::find(there, m_group) == there.end()) {
        m_group = there.empty() ? std::string{} : there.front();
    }
}

std::vector<std::string> WordArea::groups() const
{
    std::vector<std::string> found;
    for (const std::string_view group : group_order) {
        if (std::ranges::find(m_drawer_groups, group) != m_drawer_groups.end()) {
            found.emplace_back(group);
        }
    }
    return found;
}

void WordArea::draw_drawer(ui::Kit& kit, const Rectangle& box)
{
    kit.canvas.fill(box, 24, kit.theme.paper_low);
    if (kit.theme.high_contrast()) {
        kit.canvas.outline(box, 24, colours::white, 4);
    }
    const bool across = box.width > 1.6F * box.height;
    const float tab = 84 * kit.view.control;
    const Rectangle tabs =
        across ? Rectangle{box.x, box.y, box.width, tab} : Rectangle{box.x, box.y, tab, box.height};
    draw_drawer_tabs(kit, tabs, across);
    const Rectangle inside =
        across ? Rectangle{box.x + 14, box.y + tab + 10, box.width - 28, box.height - tab - 20}
               : Rectangle{box.x + tab + 10, box.y + 14, box.width - tab - 20, box.height - 28};
    const float height = 66 * kit.view.control;
    const float columns = across ? 3 : 1;
    const float width = (inside.width - (columns - 1) * 14) / columns;
    std::size_t shown = 0;
    for (std::size_t i = 0; i < m_drawer.size(); ++i) {
        if (m_drawer_groups[i] != m_group) {
            continue;
        }
        const auto column = static_cast<float>(shown % static_cast<std::size_t>(columns));
        const auto row = static_cast<float>(shown / static_cast<std::size_t>(columns));
        const Rectangle where{
            inside.x + column * (width + 14), inside.y + row * (height + 18), width, height};
        if (where.bottom() <= box.bottom()) {
            draw_drawer_block(kit, i, where);
        }
        ++shown;
    }
}

void WordArea::draw_drawer_tabs(ui::Kit& kit, const Rectangle& box, bool across)
{
    const std::vector<std::string> all = groups();
    if (all.empty()) {
        return;
    }
    const auto count = static_cast<float>(all.size());
    const float step = std::min(96 * kit.view.control, (across ? box.width : box.height) / count);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string& group = all[i];
        const float from = static_cast<float>(i) * step;
        const Rectangle tab = across ? Rectangle{box.x + from, box.y, step, box.height}
                                     : Rectangle{box.x, box.y + from, box.width, step};
        if (group == m_group) {
            kit.canvas.fill(tab.inset(3), 18, kit.theme.paper);
            kit.canvas.outline(tab.inset(3), 18, colours::beam_700, 3);
        }
        const float badge = std::min(46.0F, tab.height - 54);
        const std::string name = kit.words.text("word.group." + group);
        kit.badge(block_category(group),
                  icon_of(group),
                  {tab.centre().x - badge / 2, tab.y + 8, badge, badge});
        kit.canvas.text(name,
                        {tab.x + 4, tab.y + badge + 8, tab.width - 8, tab.height - badge - 12},
                        kit.style(ui::Face::bold, 17, kit.theme.ink, ui::Align::centre));
        ui::Node node{
            .id = "group." + group,
            .role = ui::Role::button,
            .area = "tray",
            .name = name,
            .value = kit.words.text(group == m_group ? "app.access.on" : "app.access.off"),
            .box = tab,
            .action = [this, group] { m_group = group; }};
        kit.focus_ring(node, 18, true);
        kit.declare(std::move(node));
    }
}

/// A block as the drawer has it: its words on a block of the drawer's width, which is where they
/// always fit.
void WordArea::draw_drawer_block(ui::Kit& kit, std::size_t index, const Rectangle& box)
{
    const editor::DrawerBlock& block = m_drawer[index];
    const editor::Face face = block.is_value ? editor::face_of(block.value(), module())
                                             : editor::faces_of(block.statement, module()).front();
    const std::string name = name_in_drawer(kit, block, face);
    const bool chosen = m_hand.in_hand() == editor::HeldBlock{editor::OfDrawer{index}};
    draw_drawer_face(kit, box, face, name, block.is_value);
    if (chosen) {
        kit.canvas.outline(box.inset(-4), 16, colours::beam_700, 5);
    }
    ui::Node node{.id = drawer_id(index),
                  .role = ui::Role::tile,
                  .area = "tray",
                  .name = name,
                  .box = box,
                  .action = [this, index] { m_hand.take(editor::OfDrawer{index}); },
                  .drag = dragging(editor::OfDrawer{index}, {box.x, box.y})};
    kit.focus_ring(node, 13, true);
    kit.declare(std::move(node));
}

std::string WordArea::name_in_drawer(ui::Kit& kit,
                                     const editor::DrawerBlock& block,
                                     const editor::Face& face) const
{
    for (const std::string_view word : {"number", "text", "arithmetic", "compare", "variable"}) {
        if (block.word == word) {
            return kit.words.text("word." + block.word);
        }
    }
    return name_of(kit, face);
}

/// The words of a face, with an ellipsis where its values stand.
std::string WordArea::name_of(ui::Kit& kit, const editor::Face& face) const
{
    std::string name;
    const auto add = [&](const std::string& text) {
        if (!text.empty()) {
            name += (name.empty() ? "" : " ") + text;
        }
    };
    for (const editor::FacePart& part : face.parts) {
        if (const auto* words = std::get_if<editor::FaceWords>(&part)) {
            for (const i18n::TextPart& each : kit.words.parts(words->key)) {
                add(each.is_place ? "…" : each.text);
            }
        } else if (const auto* text = std::get_if<editor::FaceText>(&part)) {
            add(text->text);
        } else if (const auto* choice = std::get_if<editor::FaceChoice>(&part)) {
            add(choice->text);
        }
    }
    return name.empty() ? kit.words.text("word.empty") : name;
}

}  // namespace app
