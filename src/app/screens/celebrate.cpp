#include "app/screens/celebrate.hpp"

#include "core/random.hpp"
#include "lesson/lesson.hpp"
#include "lesson/people.hpp"
#include "lesson/progress.hpp"
#include "ui/reading.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

namespace app {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

constexpr float margin = 16;
constexpr double star_time = 0.3;
constexpr double tracks_time = 0.7;
constexpr double energy_time = 0.6;
constexpr double all_time = 3 * star_time + tracks_time + energy_time;

constexpr std::array<ui::Colour, 5> track_colours{
    colours::sun_400, colours::beam_400, colours::rose, colours::leaf_400, colours::cloud_100};

/// Which variant of the rising hum: even in the logarithm, from the ion source to the LHC.
std::size_t step_of_energy(double electronvolt)
{
    const double lowest = std::log(lesson::machines.front().enters);
    const double highest = std::log(lesson::machines.back().leaves);
    const double share = (std::log(electronvolt) - lowest) / (highest - lowest);
    const auto last = static_cast<double>(ui::variants_of(ui::Tone::energy) - 1);
    return static_cast<std::size_t>(std::lround(std::clamp(share, 0.0, 1.0) * last));
}

}  // namespace

CelebrateScreen::CelebrateScreen(Feast feast, HeaderKeys keys)
    : m_feast{std::move(feast)}, m_keys{std::move(keys)}
{}

std::optional<Route> CelebrateScreen::next() { return std::exchange(m_next, std::nullopt); }
std::string CelebrateScreen::wants_focus() { return std::exchange(m_focus, {}); }
bool CelebrateScreen::busy() const { return m_shown < all_time + 0.1; }

std::vector<ui::Cue> CelebrateScreen::take_cues() { return std::exchange(m_cues, {}); }

void CelebrateScreen::tick(double seconds)
{
    const double before = m_shown;
    m_shown += seconds;
    const auto begins = [&](double at) { return before <= at && at < m_shown; };
    for (std::size_t i = 0; i < m_feast.stars.size(); ++i) {
        if (m_feast.stars.at(i) && begins(star_time * static_cast<double>(i))) {
            m_cues.push_back({ui::Tone::star, i});
        }
    }
    if (begins(3 * star_time + tracks_time) && m_feast.energy_now > m_feast.energy_before) {
        m_cues.push_back({ui::Tone::energy, step_of_energy(m_feast.energy_now)});
    }
}

float CelebrateScreen::share(const ui::Kit& kit, double after, double takes) const
{
    // With less motion the stars still come one by one, and stand still.
    const double in = (m_shown - after) / takes;
    return kit.theme.calm() ? (in >= 0 ? 1.0F : 0.0F)
                            : static_cast<float>(std::clamp(in, 0.0, 1.0));
}

void CelebrateScreen::draw(ui::Kit& kit)
{
    draw_background(kit);
    const ui::View& view = kit.view;
    const float keys = 124;
    if (view.portrait) {
        const Rectangle joy{margin, margin, view.width - 2 * margin, 480};
        draw_tracks(kit, {0, 0, view.width, 620});
        draw_joy(kit, joy);
        draw_reasons(kit, {margin, joy.bottom() + 8, joy.width, 110});
        const float bottom = view.height - margin - keys;
        draw_card(kit, {margin, joy.bottom() + 130, joy.width, bottom - 156 - joy.bottom() - 140});
        draw_energy(kit, {margin, bottom - 140, joy.width, 128});
        draw_keys(kit, {margin, bottom, joy.width, keys});
    } else {
        const float left = std::min(634.0F, view.width * 0.5F);
        const float right = margin + left + 26;
        draw_tracks(kit, {0, 0, right, view.height});
        const float bottom = view.height - margin;
        draw_energy(kit, {margin, bottom - 128, left, 128});
        draw_reasons(kit, {margin, bottom - 128 - 84, left, 72});
        draw_joy(kit, {margin, margin, left, bottom - 128 - 84 - 2 * margin});
        draw_card(kit, {right, 28, view.width - right - margin, bottom - keys - 28 - 28});
        draw_keys(kit, {right, bottom - keys, view.width - right - margin, keys});
    }
    if (busy()) {
        kit.wake_in(1.0 / 60);
    }
}

/// Light that flies out of one point, as tracks do from a collision.
void CelebrateScreen::draw_tracks(ui::Kit& kit, const Rectangle& box) const
{
    if (kit.theme.plain) {
        return;
    }
    const float grown = share(kit, 3 * star_time, tracks_time);
    core::Random random{17};
    const Point middle{box.centre().x, box.y + box.height * 0.46F};
    kit.canvas.clip(box);
    kit.canvas.glow(middle, box.width * 0.62F, ui::rgb(0x6A6FE0), 0.5F);
    for (int i = 0; i < 36; ++i) {
        const double angle = random.unit() * 2 * std::numbers::pi;
        const double bend = (random.unit() - 0.5) * 1.6;
        const double length = (0.6 + 0.5 * random.unit()) * static_cast<double>(box.width) * 0.72;
        const ui::Colour colour = track_colours.at(random.below(track_colours.size())).faded(0.8F);
        const bool neutral = random.below(3) == 0;
        std::vector<Point> line;
        constexpr int steps = 22;
        for (int step = 4; step <= static_cast<int>(4 + (steps - 4) * grown); ++step) {
            const double way = length * step / steps;
            const double turned = angle + bend * step / steps;
            line.push_back({middle.x + static_cast<float>(way * std::cos(turned)),
                            middle.y + static_cast<float>(way * std::sin(turned))});
        }
        if (line.size() < 2) {
            continue;
        }
        if (neutral) {
            kit.canvas.dots(line, colour, 2, 10);
        } else {
            kit.canvas.path(line, colour, 3);
        }
    }
    kit.canvas.unclip();
}

void CelebrateScreen::draw_joy(ui::Kit& kit, const Rectangle& box)
{
    const float middle = box.centre().x;
    const float title_height = 76;
    const float stars_y = box.y + box.height * 0.17F;
    constexpr std::array<Point, 3> places{{{-154, 34}, {0, 0}, {154, 34}}};
    constexpr std::array<float, 3> turns{-0.24F, 0, 0.24F};
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Point at{middle + places.at(i).x, stars_y + places.at(i).y};
        const float size = i == 1 ? 66.0F : 52.0F;
        const float grown =
            ui::ease_back(share(kit, star_time * static_cast<double>(i), star_time));
        if (!m_feast.stars.at(i) || grown <= 0) {
            kit.empty_star(at, size);
            continue;
        }
        kit.light(at, size * 1.9F * grown, colours::sun_400, 0.6F);
        if (!kit.theme.plain) {
            kit.canvas.star({at.x, at.y + 6}, size * grown, colours::sun_700, turns.at(i));
        }
        kit.star(at, size * grown, turns.at(i));
        if (!kit.theme.plain) {
            kit.canvas.star(at, size * 0.5F * grown, colours::sun_200, turns.at(i));
        }
    }
    const float lumi =
        std::min(box.width * 0.56F, box.height - title_height - stars_y - 30 + box.y);
    kit.canvas.picture("lumi/lumi-celebrating",
                       {middle - lumi / 2, box.bottom() - title_height - lumi, lumi, lumi});
    const auto text = m_feast.lesson->text.find(kit.words.language());
    const std::string done = text != m_feast.lesson->text.end() ? text->second.done : std::string{};
    const Rectangle line{box.x, box.bottom() - title_height, box.width, title_height};
    kit.canvas.fill({line.x, line.y + 4, line.width, line.height - 8},
                    30,
                    kit.theme.well.faded(0.7F * kit.theme.label_opacity));
    kit.canvas.text(
        done, line.inset(10), kit.style(ui::Face::bold, 42, kit.theme.text, ui::Align::centre));
    if (m_feast.lesson->kind == lesson::Kind::create) {
        const float key = 104 * std::min(kit.view.control, 1.2F);
        draw_show_key(kit, {box.x + 4, line.y - 8 - key, key, key});
    }
    int count = 0;
    for (const bool star : m_feast.stars) {
        count += star ? 1 : 0;
    }
    kit.declare({.id = "joy",
                 .role = ui::Role::text,
                 .area = "joy",
                 .name = done,
                 .value = kit.words.text({"app.home.stars", {{"count", std::int64_t{count}}}}),
                 .box = box});
}

/// What she made herself can be seen by all, over the whole window.
void CelebrateScreen::draw_show_key(ui::Kit& kit, const Rectangle& box)
{
    const std::string name = kit.words.text("app.celebrate.show");
    const route::Celebrate here{m_feast.lesson->id, m_feast.stars, m_feast.stars_before};
    kit.key({.id = "show",
             .role = ui::Role::button,
             .area = "joy",
             .name = name,
             .box = box,
             .action =
                 [this, here] {
                     m_next = route::Exhibit{here.id, here};
                 }},
            {.style = ui::KeyStyle::step,
             .icon = "fit",
             .label = name,
             .label_size = 18,
             .icon_size = 46,
             .vertical = true,
             .radius = 26});
}

void CelebrateScreen::draw_reasons(ui::Kit& kit, const Rectangle& box)
{
    const auto text = m_feast.lesson->text.find(kit.words.language());
    if (text == m_feast.lesson->text.end()) {
        return;
    }
    constexpr float gap = 10;
    const float width = (box.width - 2 * gap) / 3;
    for (std::size_t i = 0; i < 3; ++i) {
        const bool won = m_feast.stars.at(i);
        const lesson::Text::Star& star = text->second.stars.at(i);
        const Rectangle chip{
            box.x + static_cast<float>(i) * (width + gap), box.y, width, box.height};
        kit.canvas.fill(chip, 22, kit.theme.well.faded(kit.theme.label_opacity));
        if (!won || kit.theme.plain) {
            kit.canvas.outline(chip, 22, kit.theme.panel_outline, kit.theme.outline);
        }
        if (won) {
            kit.star({chip.x + 26, chip.centre().y}, 13);
        } else {
            kit.canvas.picture(
                "icons/star-empty", {chip.x + 8, chip.centre().y - 18, 36, 36}, kit.theme.oops);
        }
        kit.canvas.text(star.label,
                        {chip.x + 48, chip.y + 4, chip.width - 58, chip.height - 8},
                        kit.style(ui::Face::bold, 17, kit.theme.text));
        kit.declare({.id = "star." + std::to_string(i + 1),
                     .role = ui::Role::text,
                     .area = "joy",
                     .name = kit.words.text(
                         {won ? "app.star.won" : "app.star.missing",
                          {{"number", static_cast<std::int64_t>(i + 1)}, {"label", star.label}}}),
                     .hint = won ? std::string{} : star.missing,
                     .box = chip});
    }
}

void CelebrateScreen::draw_energy(ui::Kit& kit, const Rectangle& box)
{
    kit.panel(box, 28);
    kit.canvas.picture("icons/energy", {box.x + 18, box.y + 12, 44, 44}, kit.theme.energy);
    kit.canvas.text(kit.words.text("app.celebrate.energy"),
                    {box.x + 68, box.y + 12, box.width * 0.36F, 44},
                    kit.style(ui::Face::bold, 24, kit.theme.text));
    const float values = box.x + box.width * 0.46F;
    const float half = (box.right() - 22 - values - 44) / 2;
    kit.canvas.text(kit.words.energy(m_feast.energy_before),
                    {values, box.y + 12, half, 44},
                    kit.style(ui::Face::medium, 22, kit.theme.text_soft, ui::Align::right));
    kit.canvas.picture(
        "icons/arrow-right", {values + half + 7, box.y + 19, 30, 30}, kit.theme.energy);
    kit.canvas.text(kit.words.energy(m_feast.energy_now),
                    {values + half + 44, box.y + 12, half, 44},
                    kit.style(ui::Face::bold, 25, kit.theme.energy));

    const Rectangle bar{box.x + 26, box.y + 66, box.width - 52, 24};
    const auto place = [&](double energy) {
        const double part =
            std::log(energy / m_feast.track_from) / std::log(m_feast.track_to / m_feast.track_from);
        return bar.x + 3 + static_cast<float>(std::clamp(part, 0.0, 1.0)) * (bar.width - 6);
    };
    const float grown = ui::ease_in_out(share(kit, 3 * star_time + tracks_time, energy_time));
    const float before = place(m_feast.energy_before);
    const float now = before + (place(m_feast.energy_now) - before) * grown;
    kit.canvas.fill(bar, 12, kit.theme.well);
    kit.canvas.outline(bar, 12, kit.theme.well_outline, 2);
    kit.canvas.fill({bar.x + 3, bar.y + 3, now - bar.x, 18}, 9, kit.theme.progress.fill);
    if (now > before) {
        kit.canvas.fill({before - 8, bar.y + 3, now - before + 8, 18}, 9, kit.theme.gain.fill);
    }
    kit.light({now, bar.centre().y}, 44, colours::sun_400, 0.9F);
    kit.proton({now, bar.centre().y}, 17);

    const Rectangle low{bar.x, bar.bottom() + 6, bar.width * 0.5F, 28};
    const Rectangle high{bar.x + bar.width * 0.5F, bar.bottom() + 6, bar.width * 0.5F, 28};
    kit.canvas.text(kit.words.text("track." + m_feast.track + ".name"),
                    low,
                    kit.style(ui::Face::medium, 16, kit.theme.text_soft));
    std::string ahead;
    if (!m_feast.next_track.empty()) {
        const std::string track = kit.words.text("track." + m_feast.next_track + ".name");
        ahead = kit.words.text({"app.celebrate.next_machine", {{"track", track}}});
        const ui::TextStyle style =
            kit.style(ui::Face::medium, 16, kit.theme.text_soft, ui::Align::right);
        kit.canvas.text(track, high, style);
        const float icon = high.right() - kit.canvas.width_of(track, style) - 30;
        kit.canvas.picture("icons/arrow-right", {icon, high.y + 3, 22, 22}, kit.theme.text_soft);
    }
    kit.declare({.id = "energy",
                 .role = ui::Role::text,
                 .area = "joy",
                 .name = kit.words.text("app.celebrate.energy"),
                 .value = kit.words.energy(m_feast.energy_now),
                 .hint = ahead,
                 .box = box});
}

void CelebrateScreen::draw_card(ui::Kit& kit, const Rectangle& box)
{
    const auto text = m_feast.lesson->text.find(kit.words.language());
    const std::string fact = text != m_feast.lesson->text.end() ? text->second.fact : std::string{};
    const ui::Theme& theme = kit.theme;
    const float head = 84;
    const float key = 66 * std::min(kit.view.control, 1.2F);
    kit.canvas.fill(box.moved(0, 6), 34, theme.shadow);
    kit.canvas.fill(box, 34, theme.card);
    kit.canvas.fill({box.x, box.y, box.width, head}, 34, theme.card_head);
    kit.canvas.fill({box.x, box.y + 40, box.width, head - 40}, 0, theme.card_head);
    if (theme.plain) {
        kit.canvas.outline(box, 34, theme.paper_outline, theme.outline);
    }
    kit.canvas.circle({box.x + 48, box.y + head / 2}, 27, theme.done.fill);
    kit.canvas.picture("icons/card", {box.x + 29, box.y + head / 2 - 19, 38, 38}, theme.mark_ink);
    kit.canvas.text(kit.words.text("app.celebrate.did_you_know"),
                    {box.x + 90, box.y + 8, box.width - 120 - key, head - 16},
                    kit.style(ui::Face::bold, 28, theme.card_title));
    ui::draw_read_key(kit,
                      {.id = "read_screen",
                       .area = "card",
                       .name = kit.words.text("control.read_screen"),
                       .box = {box.right() - key - 16, box.y + (head - key) / 2, key, key}},
                      std::string{ui::whole_screen},
                      {.icon_size = 38, .radius = 20});
    const Rectangle inside{box.x + 28, box.y + head + 16, box.width - 56, box.height - head - 32};
    const float fact_height = m_feast.person != nullptr ? inside.height * 0.30F : inside.height;
    kit.canvas.text(fact,
                    {inside.x, inside.y, inside.width, fact_height - 10},
                    kit.style(ui::Face::story, 20, theme.ink));
    kit.declare({.id = "fact",
                 .role = ui::Role::text,
                 .area = "card",
                 .name = fact,
                 .box = {inside.x, inside.y, inside.width, fact_height}});
    if (m_feast.person == nullptr) {
        return;
    }
    const lesson::Person& person = *m_feast.person;
    const auto words = person.text.find(kit.words.language());
    if (words == person.text.end()) {
        return;
    }
    const float y = inside.y + fact_height;
    kit.canvas.fill({inside.x, y - 3, inside.width, 2}, 0, theme.card_line);
    const float photo_height = std::min(190.0F, (inside.bottom() - y) * 0.56F);
    const Rectangle photo{inside.x, y + 12, photo_height * 0.95F, photo_height};
    kit.canvas.picture_over("people/" + person.id, photo);
    kit.canvas.round_corners(photo, 20, theme.card);
    kit.canvas.outline(photo, 20, theme.card_line, 3);
    const float beside = photo.right() + 20;
    const float width = inside.right() - beside;
    kit.canvas.text(
        words->second.name, {beside, photo.y, width, 44}, kit.style(ui::Face::bold, 28, theme.ink));
    kit.canvas.text(words->second.field,
                    {beside, photo.y + 44, width, 26},
                    kit.style(ui::Face::medium, 18, theme.ink_soft));
    kit.canvas.text(person.years,
                    {beside, photo.y + 70, width, 26},
                    kit.style(ui::Face::medium, 18, theme.ink_soft));
    ui::TextStyle story = kit.style(ui::Face::story, 18, theme.ink);
    story.middle = false;
    const Rectangle question{beside, photo.y + 98, width, photo.bottom() - photo.y - 98};
    kit.canvas.text(
        words->second.question, question, kit.style(ui::Face::bold, 17, theme.question));
    kit.canvas.text(
        words->second.story,
        {inside.x, photo.bottom() + 8, inside.width, inside.bottom() - photo.bottom() - 8},
        story);
    kit.declare({.id = "person",
                 .role = ui::Role::text,
                 .area = "card",
                 .name = kit.words.text({"app.celebrate.met", {{"name", words->second.name}}}),
                 .value = words->second.story,
                 .hint = words->second.question,
                 .box = {inside.x, y, inside.width, inside.bottom() - y}});
}

void CelebrateScreen::draw_keys(ui::Kit& kit, const Rectangle& box)
{
    constexpr float gap = 12;
    const float small = std::min(136.0F, box.width * 0.22F);
    const auto key = [&](const char* id, const char* icon, float x, Route route) {
        const std::string name = kit.words.text("app.celebrate." + std::string{id});
        kit.key({.id = id,
                 .role = ui::Role::button,
                 .area = "keys",
                 .name = name,
                 .box = {x, box.y, small, box.height},
                 .action = [this, route = std::move(route)] { m_next = route; }},
                {.icon = icon,
                 .label = name,
                 .label_size = 21,
                 .icon_size = 54,
                 .vertical = true,
                 .radius = 30});
    };
    const Route onwards =
        m_feast.next_lesson ? Route{route::Lesson{*m_feast.next_lesson}} : Route{route::Home{}};
    const std::string name =
        kit.words.text(m_feast.next_lesson ? "app.celebrate.next_lesson" : "app.celebrate.map");
    const float left = box.x + 2 * (small + gap);
    kit.key({.id = "next",
             .role = ui::Role::button,
             .area = "keys",
             .name = name,
             .box = {left, box.y, box.right() - left, box.height},
             .action = [this, onwards] { m_next = onwards; }},
            {.style = ui::KeyStyle::go,
             .icon = "next",
             .label = name,
             .label_size = 29,
             .icon_size = 50,
             .radius = 34});
    key("map", "map", box.x, route::Home{});
    key("again", "reset", box.x + small + gap, route::Lesson{m_feast.lesson->id});
}

}  // namespace app
