#include "app/screens/gallery.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <utility>

namespace app {

namespace {

using core::Rectangle;

constexpr float margin = 16;
constexpr float gap = 14;
constexpr float star_line = 26;

/// Of the fourteen rooms of the plan, those that are not built yet.
constexpr std::array<std::string_view, 8> coming{"ring_driver",
                                                 "missing_marble",
                                                 "marble_detective",
                                                 "cosmic_rain",
                                                 "antimatter_pet",
                                                 "higgs_field",
                                                 "beam_squeeze",
                                                 "hydrogen_bottle"};

}  // namespace

GalleryScreen::GalleryScreen(std::vector<RoomCard> cards,
                             const physics::ParticleTable& particles,
                             HeaderKeys keys)
    : m_cards{std::move(cards)}, m_keys{std::move(keys)}
{
    for (const RoomCard& card : m_cards) {
        Living living;
        if (card.lessons.empty()) {
            living.model = card.room->make(particles);
        } else {
            living.player = std::make_unique<lesson::RoomPlayer>(card.lessons.front(), particles);
        }
        living.view = sims::make_view(living.shown());
        m_living.push_back(std::move(living));
    }
    if (!m_cards.empty()) {
        m_focus = "room." + std::string{m_cards.front().room->name};
    }
}

std::optional<Route> GalleryScreen::next() { return std::exchange(m_next, std::nullopt); }
std::string GalleryScreen::wants_focus() { return std::exchange(m_focus, {}); }

void GalleryScreen::key(ui::Key key)
{
    if (key == ui::Key::escape && m_open) {
        m_focus = "room." + std::string{m_cards[*m_open].room->name};
        m_open.reset();
    }
}

void GalleryScreen::tick(double seconds)
{
    m_seconds += seconds;
    for (Living& living : m_living) {
        living.due += seconds * living.shown().room().ticks_a_second;
        for (; living.due >= 1.0; living.due -= 1.0) {
            if (living.player) {
                living.player->tick();
            } else {
                living.model->tick();
            }
        }
    }
}

void GalleryScreen::draw(ui::Kit& kit)
{
    draw_background(kit);
    draw_title(kit);
    const int columns = kit.view.portrait ? 3 : 5;
    const int rows = kit.view.portrait ? 5 : 3;
    const float top = header_height(kit.view) + 10;
    const float width = (kit.view.width - 2 * margin - gap * static_cast<float>(columns - 1)) /
                        static_cast<float>(columns);
    const float height = (kit.view.height - margin - top - gap * static_cast<float>(rows - 1)) /
                         static_cast<float>(rows);
    m_strip = strip(kit, width);
    const auto box = [&](std::size_t at) {
        const auto column = static_cast<float>(at % static_cast<std::size_t>(columns));
        const auto row = static_cast<float>(at / static_cast<std::size_t>(columns));
        return Rectangle{
            margin + column * (width + gap), top + row * (height + gap), width, height};
    };
    for (std::size_t at = 0; at < m_cards.size(); ++at) {
        draw_room(kit, at, box(at));
    }
    for (std::size_t at = 0; at < coming.size(); ++at) {
        draw_coming(kit, coming.at(at), box(m_cards.size() + at));
    }
    if (m_open) {
        draw_choice(kit);
    }
    m_seconds = 0.0;
    // Pictures live, and rest with everything else that only moves.
    kit.wake_in(1.0 / 30);
}

/// Room for a line of name and one of kind; for two of each where a language needs them.
float GalleryScreen::strip(const ui::Kit& kit, float width) const
{
    const float size = std::max(15.0F, 14.5F / kit.view.scale);
    const ui::TextStyle name = kit.style(ui::Face::bold, std::max(18.0F, size), kit.theme.ink);
    const ui::TextStyle kind = kit.style(ui::Face::medium, size, kit.theme.ink);
    const auto fits = [&](const std::string& key, const ui::TextStyle& style) {
        return kit.canvas.width_of(kit.words.text(key), style) <= width - 34;
    };
    bool one_line = fits("app.home.coming_soon", kind);
    for (const RoomCard& card : m_cards) {
        const std::string room{card.room->name};
        one_line = one_line && fits(room + ".name", name) && fits(room + ".kind", kind);
    }
    for (const std::string_view each : coming) {
        one_line = one_line && fits("app.gallery.coming." + std::string{each}, name);
    }
    const float larger = std::max(kit.canvas.text_size(), 1.0F) * kit.view.control;
    return (one_line ? 58 * larger : 112) + star_line;
}

void GalleryScreen::draw_title(ui::Kit& kit)
{
    draw_home_key(kit, [this] { m_next = route::Home{}; });
    const float right = draw_header_keys(kit, m_keys);
    const float left = margin + 74 * kit.view.control + 20;
    const float height = header_height(kit.view);
    const core::Point badge{left + 29, height / 2 - 1};
    kit.canvas.circle(badge, 29, kit.theme.rooms.edge);
    kit.canvas.circle(badge, 29 - kit.theme.outline, kit.theme.rooms.fill);
    kit.canvas.picture("icons/rooms", {badge.x - 20, badge.y - 20, 40, 40}, kit.theme.mark_ink);
    int stars = 0;
    int all = 0;
    for (const RoomCard& card : m_cards) {
        stars += std::accumulate(card.stars.begin(), card.stars.end(), 0);
        all += 3 * static_cast<int>(card.stars.size());
    }
    const float words = left + 58 + 16;
    const float count = kit.view.portrait ? 0.0F : 130.0F;
    const std::string title = kit.words.text("track.rooms.name");
    const std::string what = kit.words.text("app.gallery.what");
    const std::string told = kit.words.text(
        {"app.gallery.stars", {{"count", std::int64_t{stars}}, {"all", std::int64_t{all}}}});
    const float width = right - 16 - words - count;
    kit.canvas.text(title,
                    {words, 2, width, kit.view.portrait ? 52.0F : 46.0F},
                    kit.style(ui::Face::bold, kit.view.portrait ? 20 : 28, kit.theme.text));
    kit.canvas.text(what,
                    {words, kit.view.portrait ? 54.0F : 48.0F, width, height - 56},
                    kit.style(ui::Face::medium, kit.view.portrait ? 16 : 18, kit.theme.text_soft));
    if (count > 0) {
        kit.star({right - count + 4, height / 2 - 1}, 14);
        kit.canvas.text(std::to_string(stars) + "/" + std::to_string(all),
                        {right - count + 24, height / 2 - 20, count - 44, 38},
                        kit.style(ui::Face::bold, 20, kit.theme.text));
    }
    kit.declare({.id = "title",
                 .role = ui::Role::text,
                 .area = "header",
                 .name = title,
                 .value = told,
                 .hint = what,
                 .box = {words, 8, width, 64}});
}

void GalleryScreen::draw_room(ui::Kit& kit, std::size_t number, const Rectangle& box)
{
    const RoomCard& card = m_cards[number];
    const std::string room{card.room->name};
    const std::string name = kit.words.text(room + ".name");
    const std::string kind = kit.words.text(room + ".kind");
    ui::Node node{.id = "room." + room,
                  .role = ui::Role::button,
                  .area = "rooms",
                  .name = name,
                  .value = kind,
                  .box = box,
                  .action = [this, number] { choose(number); }};
    const Rectangle picture{box.x, box.y, box.width, box.height - m_strip};
    kit.canvas.clip(picture);
    m_living[number].view->draw(kit, {picture, picture.inset(6), m_seconds, true, nullptr});
    kit.canvas.unclip();
    kit.canvas.fill({box.x, box.bottom() - m_strip, box.width, m_strip}, 0, kit.theme.card);
    const ui::Colour ground = ui::mix(
        kit.theme.background_top, kit.theme.background_bottom, box.centre().y / kit.view.height);
    kit.canvas.round_corners(box, 22, ground);
    const bool touched = kit.interaction.is_pressed(node.id) ||
                         (kit.interaction.is_hovered(node.id) && !kit.interaction.keyboard());
    kit.canvas.outline(box,
                       22,
                       touched ? kit.theme.focus_on_night : kit.theme.paper_outline,
                       kit.theme.outline + (touched ? 2.0F : 0.0F));
    kit.focus_ring(node, 22, false);
    const float line = box.bottom() - m_strip;
    const float words = m_strip - star_line;
    kit.canvas.text(name,
                    {box.x + 14, line + 3, box.width - 28, words * 0.54F},
                    kit.style(ui::Face::bold, 19, kit.theme.ink));
    kit.canvas.text(kind,
                    {box.x + 14, line + words * 0.55F, box.width - 28, words * 0.42F},
                    kit.style(ui::Face::medium, 15, kit.theme.ink_soft));
    draw_stars(kit, card, box);
    kit.declare(std::move(node));
}

/// Below the words: three for each challenge.
void GalleryScreen::draw_stars(ui::Kit& kit, const RoomCard& card, const Rectangle& tile)
{
    constexpr float radius = 9;
    constexpr float three = 3 * 23;
    float x = tile.x + 14;
    for (const int got : card.stars) {
        kit.stars({x, tile.bottom() - 17}, radius, got, 3);
        x += three + 14;
    }
}

void GalleryScreen::draw_coming(ui::Kit& kit, std::string_view name, const Rectangle& box)
{
    const std::string called = kit.words.text("app.gallery.coming." + std::string{name});
    const std::string soon = kit.words.text("app.home.coming_soon");
    kit.canvas.fill(box, 22, kit.theme.later.fill);
    kit.canvas.dashed_outline(box, 22, kit.theme.later.edge, kit.theme.outline, 8);
    const float size = std::min(64.0F, box.height - m_strip - 24);
    kit.canvas.picture(
        "icons/question",
        {box.centre().x - size / 2, box.y + (box.height - m_strip - size) / 2, size, size},
        kit.theme.later_ink);
    const float line = box.bottom() - m_strip;
    const float words = m_strip - star_line;
    kit.canvas.text(called,
                    {box.x + 14, line + 3, box.width - 28, words * 0.54F},
                    kit.style(ui::Face::bold, 18, kit.theme.later_ink));
    kit.canvas.text(soon,
                    {box.x + 14, line + words * 0.55F, box.width - 28, words * 0.42F},
                    kit.style(ui::Face::medium, 15, kit.theme.later_ink));
    kit.declare({.id = "coming." + std::string{name},
                 .role = ui::Role::text,
                 .area = "rooms",
                 .name = called,
                 .value = soon,
                 .box = box});
}

/// A room with challenges asks which; else one just goes in.
void GalleryScreen::choose(std::size_t number)
{
    if (m_cards[number].lessons.empty()) {
        m_next = route::Room{std::string{m_cards[number].room->name}};
        return;
    }
    m_open = number;
    m_focus = "challenge.0";
}

void GalleryScreen::draw_choice(ui::Kit& kit)
{
    const RoomCard& card = m_cards[*m_open];
    const std::string room{card.room->name};
    kit.scene.begin_panel();
    kit.canvas.fill(kit.view.all(), 0, kit.theme.veil);
    const float row = 92 * kit.view.control;
    const float rows = static_cast<float>(card.lessons.size() + 1);
    const float width = std::min(680.0F, kit.view.width - 2 * margin);
    const float height = 96 + rows * (row + 12) + 12;
    const Rectangle box{
        kit.view.width / 2 - width / 2, kit.view.height / 2 - height / 2, width, height};
    kit.paper(box, 28);
    const std::string name = kit.words.text(room + ".name");
    const float close = 64 * kit.view.control;
    kit.canvas.text(name,
                    {box.x + 24, box.y + 14, box.width - 60 - close, close},
                    kit.style(ui::Face::bold, 28, kit.theme.ink));
    kit.key({.id = "close",
             .role = ui::Role::button,
             .area = "card",
             .name = kit.words.text("control.close"),
             .box = {box.right() - close - 14, box.y + 14, close, close},
             .action =
                 [this] {
                     m_focus = "room." + std::string{m_cards[*m_open].room->name};
                     m_open.reset();
                 }},
            {.style = ui::KeyStyle::paper, .icon = "close", .icon_size = 30, .on_paper = true});
    float y = box.y + 92;
    for (std::size_t at = 0; at < card.lessons.size(); ++at) {
        const lesson::Lesson& lesson = *card.lessons[at];
        const auto text = lesson.text.find(kit.words.language());
        const std::string title = text != lesson.text.end() ? text->second.title : lesson.id;
        const Rectangle key{box.x + 20, y, box.width - 40, row};
        kit.key(
            {.id = "challenge." + std::to_string(at),
             .role = ui::Role::button,
             .area = "card",
             .name = title,
             .value = kit.words.text({"app.room.stars", {{"count", std::int64_t{card.stars[at]}}}}),
             .box = key,
             .action = [this, id = lesson.id] { m_next = route::Lesson{id}; }},
            {.style = at == 0 ? ui::KeyStyle::go : ui::KeyStyle::step, .on_paper = true});
        const ui::Colour ink = kit.theme.key(at == 0 ? ui::KeyStyle::go : ui::KeyStyle::step).label;
        kit.canvas.picture("icons/star", {key.x + 22, key.centre().y - 22, 40, 40}, ink);
        kit.canvas.text(title,
                        {key.x + 78, key.y + 6, key.width - 78 - 120, key.height - 16},
                        kit.style(ui::Face::bold, 22, ink));
        const Rectangle well{key.right() - 122, key.centre().y - 24, 106, 40};
        kit.canvas.fill(well, 20, kit.theme.well);
        kit.stars({well.x + 14, well.centre().y}, 12, card.stars[at], 3);
        y += row + 12;
    }
    const std::string play = kit.words.text("app.gallery.just_play");
    kit.key({.id = "just_play",
             .role = ui::Role::button,
             .area = "card",
             .name = play,
             .box = {box.x + 20, y, box.width - 40, row},
             .action = [this, room] { m_next = route::Room{room}; }},
            {.style = ui::KeyStyle::paper,
             .icon = "hand",
             .label = play,
             .label_size = 22,
             .icon_size = 40,
             .on_paper = true});
}

}  // namespace app
