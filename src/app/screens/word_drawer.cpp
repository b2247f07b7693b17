#include "app/screens/word_area.hpp"
#include "app/screens/word_ids.hpp"
#include "editor/holes.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace app {

namespace {

using core::Rectangle;

constexpr std::array<std::string_view, editor::category_count> group_icons{
    "event", "forward", "light", "repeat", "if", "sense", "variable", "function", "number"};
/// A tab with its name below its badge, and one with the badge alone; in dp, before fingers ask for
/// more.
constexpr float named_tab = 84;
constexpr float small_tab = 60;
/// As wide as the longest of their names with its frame.
constexpr float tab_width = 92;
/// Between the tabs and the drawer's rim.
constexpr float tab_margin = 4;
constexpr float rim = 14;

}  // namespace

/// The categories whose blocks the drawer has.
std::vector<editor::Category> WordArea::groups() const
{
    std::vector<editor::Category> found;
    for (std::size_t i = 0; i < m_drawer.size(); ++i) {
        if (is_in_drawer(i) && (found.empty() || found.back() != m_drawer[i].category)) {
            found.push_back(m_drawer[i].category);
        }
    }
    return found;
}

/// What was copied is in the drawer only to be taken in hand.
bool WordArea::is_in_drawer(std::size_t index) const
{
    return index + (m_copied ? 1 : 0) < m_drawer.size();
}

void WordArea::open_group(editor::Category group)
{
    m_group = group;
    m_first_row = 0;
    const std::vector<editor::Category> all = groups();
    m_first_tab = static_cast<std::size_t>(std::ranges::find(all, group) - all.begin());
}

/// The focus of the keyboard goes to the first block that shows.
void WordArea::go_to_drawer()
{
    m_is_out = true;
    for (std::size_t i = 0; i < m_drawer.size(); ++i) {
        if (is_in_drawer(i) && m_drawer[i].category == m_group) {
            m_focus = drawer_id(i);
            return;
        }
    }
    go_to_cursor();
}

/// To the first block that fits into a hole.
void WordArea::go_to_drawer_for(lang::NodeId hole)
{
    const std::optional<editor::Shape> shape = editor::hole_shape(m_session.document(), hole);
    for (std::size_t i = 0; shape && i < m_drawer.size(); ++i) {
        const lang::Expression* value = is_in_drawer(i) ? m_drawer[i].value() : nullptr;
        if (value != nullptr && editor::accepts(*shape, *value, m_session.rules())) {
            open_group(m_drawer[i].category);
            m_is_out = true;
            m_focus = drawer_id(i);
            return;
        }
    }
}

bool WordArea::carries() const { return !std::holds_alternative<std::monostate>(m_hand.carried()); }

/// Beside a text there is room for badges alone.
void WordArea::draw_strip(ui::Kit& kit, const Rectangle& strip)
{
    kit.canvas.fill(strip, 20, kit.theme.paper_low);
    if (kit.theme.plain) {
        kit.canvas.outline(strip, 20, kit.theme.paper_outline, kit.theme.outline);
    }
    draw_drawer_tabs(kit, strip.inset(tab_margin), false);
    if (m_is_out) {
        draw_flown_out(kit, strip);
    }
}

/// The blocks of a group, over the canvas until one was taken. While it is carried there is nothing
/// of them to see, but its node must stay.
void WordArea::draw_flown_out(ui::Kit& kit, const Rectangle& strip)
{
    const float width = std::min(250 * kit.view.control, m_area.width - 8);
    const Rectangle box{strip.right() + 4, strip.y, width, strip.height};
    if (!carries()) {
        kit.canvas.fill(box.moved(0, 6), 20, kit.theme.shadow);
        kit.canvas.fill(box, 20, kit.theme.paper_low);
        kit.canvas.outline(box, 20, kit.theme.paper_outline, kit.theme.outline);
        kit.declare({.id = "drawer",
                     .role = ui::Role::place,
                     .area = "tray",
                     .name = kit.words.text("word.group." + std::string{editor::name_of(m_group)}),
                     .box = box,
                     .action = [] {}});
    }
    draw_drawer_blocks(kit, box.inset(rim), false);
}

void WordArea::draw_drawer(ui::Kit& kit, const Rectangle& box)
{
    kit.canvas.fill(box, 24, kit.theme.paper_low);
    if (kit.theme.plain) {
        kit.canvas.outline(box, 24, kit.theme.paper_outline, kit.theme.outline);
    }
    const bool across = box.width > 1.6F * box.height;
    const Rectangle within = box.inset(tab_margin);
    const float tab = tab_margin + (across ? named_tab : tab_width) * kit.view.control;
    draw_drawer_tabs(kit,
                     across ? Rectangle{within.x, within.y, within.width, tab - tab_margin}
                            : Rectangle{within.x, within.y, tab - tab_margin, within.height},
                     across);
    draw_drawer_blocks(
        kit,
        across
            ? Rectangle{box.x + rim, box.y + tab + 10, box.width - 2 * rim, box.height - tab - 20}
            : Rectangle{box.x + tab + 10, box.y + rim, box.width - tab - 20, box.height - 2 * rim},
        across);
}

/// The groups; where they are too many for their fingers' room, the last tab turns to the others.
void WordArea::draw_drawer_tabs(ui::Kit& kit, const Rectangle& box, bool across)
{
    const std::vector<editor::Category> all = groups();
    const float length = across ? box.width : box.height;
    const float least = small_tab * kit.view.control;
    const auto room = static_cast<std::size_t>(length / least);
    const bool turns = all.size() > room;
    const std::size_t shown = turns ? room - 1 : all.size();
    const std::size_t first = turns ? m_first_tab / shown * shown : 0;
    const float step =
        std::min(96 * kit.view.control, length / static_cast<float>(turns ? room : all.size()));
    const auto place = [&](std::size_t number) {
        const float from = static_cast<float>(number) * step;
        return across ? Rectangle{box.x + from, box.y, step, box.height}
                      : Rectangle{box.x, box.y + from, box.width, step};
    };
    for (std::size_t i = first; i < std::min(first + shown, all.size()); ++i) {
        draw_drawer_tab(kit, all[i], place(i - first));
    }
    if (turns) {
        kit.key({.id = "group.more",
                 .role = ui::Role::button,
                 .area = "tray",
                 .name = kit.words.text("word.more_groups"),
                 .box = place(shown),
                 .action = [this,
                            next = first + shown,
                            count = all.size()] { m_first_tab = next < count ? next : 0; }},
                {.style = ui::KeyStyle::paper, .icon = "next", .radius = 18, .on_paper = true});
    }
}

void WordArea::draw_drawer_tab(ui::Kit& kit, editor::Category group, const Rectangle& tab)
{
    const bool open = group == m_group && (!m_flies_out || m_is_out);
    if (open) {
        kit.canvas.fill(tab.inset(3), 18, kit.theme.paper);
        kit.canvas.outline(
            tab.inset(3), 18, kit.theme.chosen.edge, std::max(3.0F, kit.theme.outline));
    }
    const std::string name = kit.words.text("word.group." + std::string{editor::name_of(group)});
    const bool named = !m_flies_out && tab.height >= named_tab * kit.view.control - 1;
    // Where all groups are there, names are narrow and need two lines.
    constexpr float narrow = 90;
    const float badge = !named               ? std::min(46.0F, tab.height - 12)
                        : tab.width < narrow ? 40.0F
                                             : 44.0F;
    const float top = named ? tab.y + 6 : tab.centre().y - badge / 2;
    kit.badge(group,
              group_icons.at(static_cast<std::size_t>(group)),
              {tab.centre().x - badge / 2, top, badge, badge});
    if (named) {
        kit.canvas.text(name,
                        {tab.x + 4, top + badge, tab.width - 8, tab.bottom() - top - badge - 2},
                        kit.style(ui::Face::bold, 17, kit.theme.ink, ui::Align::centre));
    }
    ui::Node node{.id = group_id(group),
                  .role = ui::Role::button,
                  .area = "tray",
                  .name = name,
                  .value = open ? kit.words.text("word.open") : std::string{},
                  .box = tab,
                  .action = [this, group, open] {
                      m_is_out = !open;
                      m_group = group;
                      m_first_row = 0;
                  }};
    kit.focus_ring(node, 18, true);
    kit.declare(std::move(node));
}

/// The blocks of the group; where they don't fit, two keys turn the pages.
void WordArea::draw_drawer_blocks(ui::Kit& kit, const Rectangle& box, bool across)
{
    std::vector<std::size_t> shown;
    for (std::size_t i = 0; i < m_drawer.size(); ++i) {
        if (is_in_drawer(i) && m_drawer[i].category == m_group) {
            shown.push_back(i);
        }
    }
    constexpr float space = 18;
    constexpr float gap = 14;
    const std::size_t columns = across ? 3 : 1;
    const float whole =
        (box.width - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
    // Where one of the group has many words, all are higher.
    float height = 66 * kit.view.control;
    for (const std::size_t index : shown) {
        height = std::max(
            height,
            height_of_drawer_face(kit, whole, m_drawer_names[index], m_drawer[index].is_value));
    }
    const auto rows_in = [&](float room) {
        return std::max<std::size_t>(1,
                                     static_cast<std::size_t>((room + space) / (height + space)));
    };
    const std::size_t rows = (shown.size() + columns - 1) / columns;
    const float keys = 64 * kit.view.control;
    const bool turns = rows > rows_in(box.height);
    const std::size_t page = rows_in(turns && !across ? box.height - keys - space : box.height);
    m_first_row = std::min(m_first_row, rows > page ? rows - page : 0);
    const float room = turns && across ? box.width - keys - gap : box.width;
    const float width =
        (room - static_cast<float>(columns - 1) * gap) / static_cast<float>(columns);
    for (std::size_t i = m_first_row * columns;
         i < std::min(shown.size(), (m_first_row + page) * columns);
         ++i) {
        const std::size_t line = i / columns - m_first_row;
        const auto column = static_cast<float>(i % columns);
        const auto row = static_cast<float>(line);
        draw_drawer_block(
            kit,
            shown[i],
            {box.x + column * (width + gap), box.y + row * (height + space), width, height});
    }
    if (!turns) {
        return;
    }
    const auto key = [&](const char* id, const char* icon, bool enabled, int by, Rectangle where) {
        kit.key({.id = "drawer." + std::string{id},
                 .role = ui::Role::button,
                 .area = "tray",
                 .name = kit.words.text("control." + std::string{id}),
                 .box = where,
                 .enabled = enabled,
                 .action =
                     [this, by] {
                         const auto rows_on = static_cast<std::ptrdiff_t>(m_first_row) + by;
                         m_first_row =
                             static_cast<std::size_t>(std::max(rows_on, std::ptrdiff_t{0}));
                     }},
                {.style = ui::KeyStyle::paper, .icon = icon, .radius = 16, .on_paper = true});
    };
    const auto by = static_cast<int>(page);
    const float half = (box.width - gap) / 2;
    key("scroll_up",
        "arrow-up",
        m_first_row > 0,
        -by,
        across ? Rectangle{box.right() - keys, box.y, keys, (box.height - gap) / 2}
               : Rectangle{box.x, box.bottom() - keys, half, keys});
    key("scroll_down",
        "arrow-down",
        m_first_row + page < rows,
        by,
        across ? Rectangle{box.right() - keys,
                           box.y + (box.height + gap) / 2,
                           keys,
                           (box.height - gap) / 2}
               : Rectangle{box.right() - half, box.bottom() - keys, half, keys});
}

/// A block as the drawer has it: its words on a block of the drawer's width, which is where they
/// always fit.
void WordArea::draw_drawer_block(ui::Kit& kit, std::size_t index, const Rectangle& box)
{
    const editor::TrayTile& tile = m_drawer[index];
    if (!m_flies_out || !carries()) {
        draw_drawer_face(kit,
                         box,
                         tile.value() != nullptr
                             ? editor::face_of(*tile.value(), module())
                             : editor::faces_of(tile.statement, module()).front(),
                         m_drawer_names[index],
                         tile.is_value);
    }
    if (m_hand.in_hand() == editor::HeldBlock{editor::OfDrawer{index}}) {
        kit.frame(box.inset(-4), 16, kit.theme.chosen, 4);
    }
    ui::Node node{.id = drawer_id(index),
                  .role = ui::Role::tile,
                  .area = "tray",
                  .name = m_drawer_names[index],
                  .box = box,
                  .action =
                      [this, index] {
                          m_hand.take(editor::OfDrawer{index});
                          m_is_out = false;
                      },
                  .drag = dragging(editor::OfDrawer{index}, {box.x, box.y}),
                  .key = [this, index](ui::Key key) { return key_at_drawer(index, key); }};
    kit.focus_ring(node, 13, true);
    kit.declare(std::move(node));
}

/// With the keyboard a block comes in hand, and the focus to where it fits.
bool WordArea::key_at_drawer(std::size_t index, ui::Key key)
{
    if (key != ui::Key::enter && key != ui::Key::space) {
        return false;
    }
    m_hand.take(editor::OfDrawer{index});
    m_is_out = false;
    if (holds_nothing()) {
        return true;
    }
    if (!fits_here()) {
        walk_to_a_fitting_place(ui::Key::right);
    }
    if (!fits_here()) {
        walk_to_a_fitting_place(ui::Key::left);
    }
    if (fits_here()) {
        go_to_cursor();
    }
    return true;
}

}  // namespace app
