#include "app/screens/playground.hpp"

#include "app/screens/play_badge.hpp"
#include "app/screens/play_panel.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace app {

namespace {

using core::Point;
using core::Rectangle;

constexpr float margin = 16;
constexpr float gap = 16;

}  // namespace

PlaygroundScreen::PlaygroundScreen(FreePlay& play, HeaderKeys keys)
    : m_play{play}, m_keys{std::move(keys)}, m_focus{"new"}, m_examples{play.examples()}
{
    look();
    if (!m_slots.empty()) {
        m_focus = "slot." + std::to_string(m_slots.front().slot);
    }
}

void PlaygroundScreen::look() { m_slots = m_play.slots(); }

std::optional<Route> PlaygroundScreen::next() { return std::exchange(m_next, std::nullopt); }

std::string PlaygroundScreen::wants_focus() { return std::exchange(m_focus, {}); }

void PlaygroundScreen::key(ui::Key key)
{
    if (key == ui::Key::escape && m_open != Open::nothing) {
        close();
    } else if (key == ui::Key::undo && m_open == Open::nothing) {
        take_back();
    }
}

void PlaygroundScreen::draw(ui::Kit& kit)
{
    draw_background(kit);
    draw_title(kit);
    const float keys = 72 * kit.view.control;
    const float top = header_height(kit.view) + gap;
    const Rectangle row{margin, kit.view.height - margin - keys, kit.view.width - 2 * margin, keys};
    draw_cards(kit, {margin, top, row.width, row.y - gap - top});
    draw_keys(kit, row);
    draw_open(kit);
}

void PlaygroundScreen::draw_title(ui::Kit& kit)
{
    draw_home_key(kit, [this] { m_next = route::Home{}; });
    const float right = draw_header_keys(kit, m_keys);
    const float height = header_height(kit.view);
    const float left = margin + 74 * kit.view.control + 20;
    const Point badge{left + 29, height / 2 - 1};
    kit.canvas.circle(badge, 29, kit.theme.done.edge);
    kit.canvas.circle(badge, 29 - kit.theme.outline, kit.theme.done.fill);
    kit.canvas.picture("icons/blocks", {badge.x - 19, badge.y - 19, 38, 38}, kit.theme.mark_ink);
    const float words = left + 58 + 16;
    const std::string title = kit.words.text("playground.title");
    const std::string what =
        kit.words.text(m_page == Page::mine ? "playground.what" : "playground.what_examples");
    const float width = right - 16 - words;
    kit.canvas.text(title,
                    {words, 2, width, 46},
                    kit.style(ui::Face::bold, kit.view.portrait ? 22 : 28, kit.theme.text));
    kit.canvas.text(what,
                    {words, 48, width, height - 52},
                    kit.style(ui::Face::medium, kit.view.portrait ? 16 : 18, kit.theme.text_soft));
    kit.declare({.id = "title",
                 .role = ui::Role::text,
                 .area = "header",
                 .name = title,
                 .value = what,
                 .box = {words, 8, width, 64}});
}

void PlaygroundScreen::draw_cards(ui::Kit& kit, const Rectangle& room)
{
    const int columns = kit.view.portrait ? 3 : 4;
    const int rows = kit.view.portrait ? 4 : 3;
    const std::vector<Rectangle> boxes = boxes_in(room, columns, rows);
    m_room = boxes.size();
    std::size_t place = 0;
    if (m_page == Page::mine) {
        if (static_cast<int>(m_slots.size()) < store::most_slots) {
            draw_new_card(kit, boxes[place++]);
        }
        for (std::size_t i = 0; i < m_slots.size() && place < boxes.size(); ++i) {
            draw_slot_card(kit, m_slots[i], boxes[place++]);
        }
    } else {
        m_first = m_first < m_examples.size() ? m_first : 0;
        for (std::size_t i = m_first; i < m_examples.size() && place < boxes.size(); ++i) {
            draw_example_card(kit, m_examples[i], boxes[place++]);
        }
    }
}

void PlaygroundScreen::draw_new_card(ui::Kit& kit, const Rectangle& box)
{
    const std::string name = kit.words.text("playground.new");
    kit.key({.id = "new",
             .role = ui::Role::button,
             .area = "programs",
             .name = name,
             .box = box,
             .action = [this] { begin(); }},
            {.style = ui::KeyStyle::go,
             .icon = "plus",
             .label = name,
             .label_size = 24,
             .icon_size = 64,
             .vertical = true,
             .radius = 24});
}

namespace {

constexpr float strip = 70;

/// The card itself: paper, with the picture above and a strip below for what is said of it.
Rectangle draw_card(ui::Kit& kit, ui::Node node, const PlayCard& card)
{
    const Rectangle box = node.box;
    const bool pressed = kit.interaction.is_pressed(node.id);
    const bool hovered = kit.interaction.is_hovered(node.id) && !kit.interaction.keyboard();
    const float below = strip * kit.view.control;
    kit.canvas.fill(box.moved(0, 5), 22, kit.theme.shadow);
    kit.canvas.fill(box, 22, kit.theme.card);
    const Rectangle picture{box.x, box.y, box.width, box.height - below};
    draw_play_picture(kit, picture, card);
    const ui::Colour ground = ui::mix(
        kit.theme.background_top, kit.theme.background_bottom, box.centre().y / kit.view.height);
    kit.canvas.round_corners(box, 22, ground);
    kit.canvas.fill({box.x, picture.bottom() - 2, box.width, 2}, 0, kit.theme.card_line);
    kit.canvas.outline(box,
                       22,
                       pressed || hovered ? kit.theme.focus_on_night : kit.theme.paper_outline,
                       kit.theme.outline + (pressed || hovered ? 2.0F : 0.0F));
    kit.focus_ring(node, 22, false);
    kit.declare(std::move(node));
    return {box.x, box.bottom() - below, box.width, below};
}

/// In which style it is written.
void draw_style_mark(ui::Kit& kit, lesson::Style style, const Rectangle& box)
{
    kit.canvas.fill(box, box.height * 0.3F, kit.theme.paper_low);
    kit.canvas.outline(box, box.height * 0.3F, kit.theme.paper_outline, 2);
    kit.canvas.picture(
        "icons/" + std::string{icon_of(style)}, box.inset(box.height * 0.16F), kit.theme.ink);
}

}  // namespace

void PlaygroundScreen::draw_slot_card(ui::Kit& kit, const PlayCard& card, const Rectangle& box)
{
    const std::string number = std::to_string(card.slot);
    const std::string name = play_badge_name(kit.words, card.slot);
    const std::string title = title_in(card.titles, kit.words);
    const std::string style =
        kit.words.text("playground.style." + std::string{lesson::name_of(card.style)});
    const Rectangle row = draw_card(kit,
                                    {.id = "slot." + number,
                                     .role = ui::Role::button,
                                     .area = "programs",
                                     .name = name,
                                     .value = title,
                                     .hint = style,
                                     .box = box,
                                     .action = [this, slot = card.slot] { visit(slot); }},
                                    card);
    const float key = 64 * kit.view.control;
    const float badge = 44;
    draw_play_badge(kit, card.slot, {row.x + 12, row.centre().y - badge / 2, badge, badge});
    // In a narrow card the picture alone says how the program is written.
    constexpr float roomy = 250;
    const float mark = row.width < roomy ? 0 : 50;
    if (mark > 0) {
        draw_style_mark(kit, card.style, {row.right() - key - mark, row.centre().y - 19, 38, 38});
    }
    const float left = row.x + badge + 22;
    kit.canvas.text(title,
                    {left, row.y + 4, row.right() - key - mark - 6 - left, row.height - 8},
                    kit.style(ui::Face::bold, 17, kit.theme.ink));
    kit.key({.id = "throw." + number,
             .role = ui::Role::button,
             .area = "programs",
             .name = kit.words.text({"playground.throw_away", {{"name", name}}}),
             .box = {row.right() - key - 3, row.centre().y - key / 2, key, key},
             .action =
                 [this, slot = card.slot, number] {
                     m_slot = slot;
                     m_open = Open::throw_away;
                     m_opener = "throw." + number;
                     m_focus = "keep";
                 }},
            {.style = ui::KeyStyle::paper,
             .icon = "trash",
             .icon_size = 30,
             .radius = 18,
             .on_paper = true});
}

void PlaygroundScreen::draw_example_card(ui::Kit& kit, const PlayCard& card, const Rectangle& box)
{
    const std::string title = title_in(card.titles, kit.words);
    const Rectangle row = draw_card(
        kit,
        {.id = "example." + card.example,
         .role = ui::Role::button,
         .area = "programs",
         .name = title,
         .value = kit.words.text("playground.style." + std::string{lesson::name_of(card.style)}),
         .box = box,
         .action = [this, id = card.example] { visit(m_play.remix(id)); }},
        card);
    draw_style_mark(kit, card.style, {row.right() - 56, row.centre().y - 22, 44, 44});
    kit.canvas.text(title,
                    {row.x + 16, row.y + 4, row.width - 84, row.height - 8},
                    kit.style(ui::Face::bold, 19, kit.theme.ink));
}

void PlaygroundScreen::draw_keys(ui::Kit& kit, const Rectangle& row)
{
    struct Tab {
        Page page;
        const char* id;
        const char* icon;
    };
    constexpr std::array<Tab, 2> tabs{
        {{Page::mine, "mine", "blocks"}, {Page::examples, "examples", "hint"}}};
    const float width = std::min(250.0F, row.width * 0.27F);
    for (std::size_t i = 0; i < tabs.size(); ++i) {
        const Tab& tab = tabs.at(i);
        const bool on = m_page == tab.page;
        const std::string name = kit.words.text("playground.tab." + std::string{tab.id});
        kit.key(
            {.id = "tab." + std::string{tab.id},
             .role = ui::Role::toggle,
             .area = "pages",
             .name = name,
             .value = kit.words.text(on ? "app.access.on" : "app.access.off"),
             .box = {row.x + static_cast<float>(i) * (width + gap), row.y, width, row.height},
             .action = [this, page = tab.page] { turn_to(page); }},
            {.icon = tab.icon, .label = name, .label_size = 20, .icon_size = 34, .selected = on});
    }
    const Rectangle rest{
        row.x + 2 * (width + gap), row.y, row.width - 2 * (width + gap), row.height};
    if (m_page == Page::examples) {
        draw_page_keys(kit, rest);
        return;
    }
    const float back = 92 * kit.view.control;
    const float bring = std::min(330.0F, rest.width - back - gap);
    const std::string name = kit.words.text("playground.bring.key");
    kit.key({.id = "bring",
             .role = ui::Role::button,
             .area = "keys",
             .name = name,
             .box = {rest.right() - bring, row.y, bring, row.height},
             .action = [this] { ask_for_file(); }},
            {.icon = "folder", .label = name, .label_size = 20, .icon_size = 36});
    kit.key({.id = "take_back",
             .role = ui::Role::button,
             .area = "keys",
             .name = kit.words.text("playground.take_back"),
             .box = {rest.right() - bring - gap - back, row.y, back, row.height},
             .enabled = m_play.can_take_back(),
             .action = [this] { take_back(); }},
            {.icon = "undo", .icon_size = 38});
}

/// Where there are more examples than there is room for.
void PlaygroundScreen::draw_page_keys(ui::Kit& kit, const Rectangle& row)
{
    if (m_examples.size() <= m_room) {
        return;
    }
    const float width = 92 * kit.view.control;
    const auto key = [&](const char* id, const char* icon, float x, bool enabled, auto action) {
        kit.key({.id = id,
                 .role = ui::Role::button,
                 .area = "keys",
                 .name = kit.words.text("control." + std::string{id}),
                 .box = {x, row.y, width, row.height},
                 .enabled = enabled,
                 .action = action},
                {.icon = icon, .icon_size = 36});
    };
    key("scroll_down", "next", row.right() - width, m_first + m_room < m_examples.size(), [this] {
        m_first += m_first + m_room < m_examples.size() ? m_room : 0;
    });
    key("scroll_up", "back", row.right() - 2 * width - gap, m_first > 0, [this] {
        m_first -= std::min(m_first, m_room);
    });
}

void PlaygroundScreen::turn_to(Page page)
{
    m_page = page;
    m_first = 0;
}

}  // namespace app
