#include "app/screens/home.hpp"

#include "app/screens/home_pins.hpp"
#include "lesson/progress.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace app {

namespace {

using core::Point;
using core::Rectangle;
namespace colours = ui::colours;

constexpr float margin = 16;

std::string title_of(const LessonEntry& lesson, const std::string& language)
{
    const auto found = lesson.titles.find(language);
    return found != lesson.titles.end() ? found->second : lesson.id;
}

core::Message counted(std::string key, int count)
{
    return {std::move(key), {{"count", std::int64_t{count}}}};
}

std::string name_of(const std::string& track, const i18n::Catalogue& words)
{
    return words.text("track." + track + ".name");
}

/// What is missing before a track opens, as its label has room for it.
core::Message closed_in_short(const TrackEntry& track, const i18n::Catalogue& words)
{
    if (track.lessons.empty()) {
        return {"app.home.coming_soon", {}};
    }
    const std::string before = name_of(track.before, words);
    if (track.to_go == 0) {
        return {"app.home.after", {{"track", before}}};
    }
    return {"app.home.to_go", {{"count", std::int64_t{track.to_go}}, {"track", before}}};
}

/// The same as Lumi says it.
core::Message why_closed(const TrackEntry& track, const i18n::Catalogue& words)
{
    if (track.lessons.empty()) {
        return {"app.home.being_built", {}};
    }
    const std::string before = name_of(track.before, words);
    if (track.to_go == 0) {
        return {"app.home.locked_after", {{"track", before}}};
    }
    return {"app.home.locked", {{"count", std::int64_t{track.to_go}}, {"track", before}}};
}

TrackState state_of(const TrackEntry& track)
{
    if (track.lessons.empty() || !track.open) {
        return TrackState::later;
    }
    return track.done() == static_cast<int>(track.lessons.size()) ? TrackState::done
                                                                  : TrackState::now;
}

}  // namespace

int TrackEntry::stars() const
{
    int sum = 0;
    for (const LessonEntry& lesson : lessons) {
        sum += lesson.stars;
    }
    return sum;
}

int TrackEntry::done() const
{
    return static_cast<int>(
        std::count_if(lessons.begin(), lessons.end(), [](const LessonEntry& lesson) {
            return lesson.stars > 0;
        }));
}

HomeScreen::HomeScreen(std::vector<TrackEntry> tracks,
                       HeaderKeys keys,
                       bool has_playground,
                       bool has_rooms)
    : m_tracks{std::move(tracks)},
      m_keys{std::move(keys)},
      m_has_playground{has_playground},
      m_has_rooms{has_rooms},
      m_focus{"continue"}
{}

std::optional<Route> HomeScreen::next() { return std::exchange(m_next, std::nullopt); }

std::string HomeScreen::wants_focus() { return std::exchange(m_focus, {}); }

void HomeScreen::key(ui::Key key)
{
    if (key == ui::Key::escape && !m_opened.empty()) {
        m_focus = "track." + std::exchange(m_opened, {});
    }
}

const LessonEntry* HomeScreen::next_lesson() const
{
    for (const TrackEntry& track : m_tracks) {
        for (const LessonEntry& lesson : track.lessons) {
            if (track.open && lesson.stars == 0) {
                return &lesson;
            }
        }
    }
    return nullptr;
}

const TrackEntry* HomeScreen::current_track() const
{
    const TrackEntry* last = nullptr;
    for (const TrackEntry& track : m_tracks) {
        if (track.open && !track.lessons.empty()) {
            last = &track;
            if (track.done() < static_cast<int>(track.lessons.size())) {
                break;
            }
        }
    }
    return last;
}

void HomeScreen::draw(ui::Kit& kit)
{
    const float dock_height = kit.view.portrait ? 250.0F : kit.view.control > 1 ? 176.0F : 140.0F;
    const Rectangle dock{
        margin, kit.view.height - dock_height - margin, kit.view.width - 2 * margin, dock_height};
    const MapPlan plan = plan_map(kit.view, dock.y);
    draw_landscape(kit, plan);
    draw_transfer_lines(kit, plan);
    for (auto place = plan.tracks.rbegin(); place != plan.tracks.rend(); ++place) {
        const auto track =
            std::find_if(m_tracks.begin(), m_tracks.end(), [&](const TrackEntry& entry) {
                return entry.id == place->track;
            });
        if (track != m_tracks.end()) {
            const int beads = track->lessons.empty() ? 8 : static_cast<int>(track->lessons.size());
            draw_machine(kit, plan, *place, state_of(*track), beads, track->done());
        }
    }
    draw_title(kit, draw_header_keys(kit, m_keys));
    draw_rooms(kit, plan);
    if (m_has_playground) {
        draw_playground(kit, plan);
    }
    draw_proton(kit, plan);
    for (auto place = plan.tracks.rbegin(); place != plan.tracks.rend(); ++place) {
        draw_track(kit, plan, *place);
    }
    draw_dock(kit, dock);
    draw_told(kit, plan);
    if (!m_opened.empty()) {
        draw_lessons(kit);
    }
}

void HomeScreen::draw_title(ui::Kit& kit, float right)
{
    kit.canvas.picture("lumi/lumi-idle", {12, 4, 78, 78});
    kit.canvas.text(kit.words.text("app.name"),
                    {96, 5, 190, 76},
                    kit.style(ui::Face::bold, 34, kit.theme.text));
    int stars = 0;
    for (const TrackEntry& track : m_tracks) {
        stars += track.stars();
    }
    const Rectangle pill{right - 118, 18, 102, 52};
    if (pill.x < 290) {
        return;
    }
    kit.canvas.fill(pill, 26, kit.theme.well.faded(kit.theme.label_opacity));
    kit.star({pill.x + 30, pill.centre().y}, 14);
    kit.canvas.text(kit.words.number(std::int64_t{stars}),
                    {pill.x + 52, pill.y, 44, pill.height},
                    kit.style(ui::Face::bold, 22, kit.theme.energy));
    kit.declare({.id = "stars",
                 .role = ui::Role::text,
                 .area = "header",
                 .name = kit.words.text(counted("app.home.stars", stars)),
                 .box = pill});
}

void HomeScreen::draw_track(ui::Kit& kit, const MapPlan& plan, const TrackPlace& place)
{
    const auto track = std::find_if(m_tracks.begin(), m_tracks.end(), [&](const TrackEntry& entry) {
        return entry.id == place.track;
    });
    if (track == m_tracks.end()) {
        return;
    }
    const bool later = state_of(*track) == TrackState::later;
    const float radius = place.head * kit.view.control;
    const Point foot{place.pin.x + plan.offset.x, place.pin.y + plan.offset.y};
    const Point head{foot.x, foot.y - place.rise};
    const std::string key = "track." + track->id;
    const std::string what =
        later ? kit.words.text(closed_in_short(*track, kit.words)) : kit.words.text(key + ".what");

    draw_pin(kit, {foot, head, radius}, state_of(*track), place.icon);
    draw_label(kit, *track, label_beside(kit, place, head, 196 * kit.view.control), what);

    ui::Node node{.id = key,
                  .role = ui::Role::button,
                  .area = "map",
                  .name = name_of(track->id, kit.words),
                  .value = later ? kit.words.text(why_closed(*track, kit.words)) : what,
                  .box = {head.x - radius, head.y - radius, 2 * radius, 2 * radius},
                  .enabled = !later};
    node.action = [this, id = track->id, later] {
        if (later) {
            m_told = m_told == id ? "" : id;
        } else {
            m_told.clear();
            m_opened = id;
            m_focus = "lesson.1";
        }
    };
    kit.focus_ring(node, radius, false);
    kit.declare(std::move(node));
}

/// Lumi says it beside the pin that was touched.
void HomeScreen::draw_told(ui::Kit& kit, const MapPlan& plan)
{
    const auto track = std::find_if(m_tracks.begin(), m_tracks.end(), [&](const TrackEntry& entry) {
        return entry.id == m_told;
    });
    const auto place = std::find_if(plan.tracks.begin(),
                                    plan.tracks.end(),
                                    [&](const TrackPlace& entry) { return entry.track == m_told; });
    if (track == m_tracks.end() || place == plan.tracks.end()) {
        return;
    }
    const Point head{place->pin.x + plan.offset.x, place->pin.y + plan.offset.y - place->rise};
    const float width = 410 * kit.view.control;
    TrackPlace beside = *place;
    beside.label_left =
        head.x + place->head * kit.view.control + width > kit.view.width - 2 * margin;
    Rectangle box = label_beside(kit, beside, head, width).box;
    box.x = std::max(box.x, margin);
    box.height *= 1.2F;
    const float lumi = box.height * 0.8F;
    const std::string words = kit.words.text(why_closed(*track, kit.words));
    kit.paper(box, 22);
    kit.canvas.picture("lumi/lumi-pointing",
                       {box.x + 6, box.y + (box.height - lumi) / 2, lumi, lumi});
    kit.canvas.text(words,
                    {box.x + lumi + 14, box.y + 8, box.width - lumi - 26, box.height - 16},
                    kit.style(ui::Face::story, 18, kit.theme.ink));
    kit.declare({.id = "told", .role = ui::Role::text, .area = "map", .name = words, .box = box});
}

void HomeScreen::draw_proton(ui::Kit& kit, const MapPlan& plan)
{
    const TrackEntry* track = current_track();
    if (track == nullptr || track->lessons.empty()) {
        return;
    }
    const auto place =
        std::find_if(plan.tracks.begin(), plan.tracks.end(), [&](const TrackPlace& entry) {
            return entry.track == track->id;
        });
    const float share =
        static_cast<float>(track->done()) / static_cast<float>(track->lessons.size());
    Point at;
    if (place->radius.x > 0) {
        const float angle = (180 + 360 * share) * 3.14159265F / 180;
        at = {place->centre.x + place->radius.x * std::cos(angle),
              place->centre.y + place->radius.y * std::sin(angle)};
    } else {
        const float left = place->pin.x + 34;
        at = {place->centre.x - 8 - (place->centre.x - left) * share, place->centre.y};
    }
    at = {at.x + plan.offset.x, at.y + plan.offset.y};
    const float breath =
        kit.theme.calm() ? 1 : 1 + 0.12F * static_cast<float>(std::sin(kit.now * 2.856));
    kit.light(at, 54 * breath, colours::sun_400, 0.9F);
    kit.proton(at, 15);
    if (!kit.theme.calm()) {
        kit.wake_in(1.0 / 15);
    }
}

void HomeScreen::draw_rooms(ui::Kit& kit, const MapPlan& plan)
{
    const TrackPlace& place = plan.rooms;
    const Point centre{place.centre.x + plan.offset.x, place.centre.y + plan.offset.y};
    const ui::Theme& theme = kit.theme;
    if (!theme.plain) {
        kit.canvas.ellipse_line(
            centre, place.radius.x, place.radius.y, theme.rooms.fill.faded(0.10F), 26);
    }
    kit.canvas.ellipse_line(centre, place.radius.x, place.radius.y, theme.rooms.edge, 13);
    kit.canvas.ellipse_line(centre, place.radius.x, place.radius.y, theme.rooms.fill, 5);
    constexpr std::array<ui::Colour, 4> lights{
        colours::sun_400, colours::beam_400, colours::coral_400, colours::leaf_400};
    for (std::size_t i = 0; i < 14; ++i) {
        const float angle = 6.2831853F * (static_cast<float>(i) + 0.5F) / 14;
        const Point bead{centre.x + place.radius.x * std::cos(angle),
                         centre.y + place.radius.y * std::sin(angle)};
        kit.canvas.circle(bead, 13, theme.plain ? theme.rooms.edge : ui::rgb(0xFFD3DC));
        kit.canvas.circle(bead, 11, theme.well);
        if (!theme.plain) {
            kit.canvas.circle(bead, 7.5F, lights.at(i % lights.size()).faded(0.6F));
        }
    }
    const Rectangle box{centre.x - 195, centre.y - 46, 390, 92};
    const std::string name = kit.words.text("track.rooms.name");
    const std::string what =
        kit.words.text(m_has_rooms ? "app.gallery.short" : "app.home.coming_soon");
    const bool pressed = kit.interaction.is_pressed("track.rooms");
    const bool lit = m_has_rooms && kit.interaction.is_hovered("track.rooms");
    const Rectangle face{box.x, box.y + (pressed ? 4.0F : 0.0F), box.width, box.height - 5};
    const ui::Colour ink = m_has_rooms ? kit.theme.mark_ink : kit.theme.text;
    kit.canvas.fill(box, 26, m_has_rooms ? theme.rooms.edge : theme.well);
    kit.canvas.fill(face, 26, m_has_rooms ? theme.rooms.fill : theme.later.fill);
    kit.canvas.outline(face,
                       26,
                       lit                     ? theme.focus_on_night
                       : m_told == place.track ? theme.energy
                       : m_has_rooms           ? theme.rooms.edge
                                               : theme.later.edge,
                       theme.outline + (lit ? 2.0F : 0.5F));
    kit.canvas.picture("icons/rooms", {face.x + 22, face.y + 18, 50, 50}, ink);
    kit.canvas.text(
        name, {face.x + 86, face.y + 4, face.width - 100, 54}, kit.style(ui::Face::bold, 24, ink));
    kit.canvas.text(what,
                    {face.x + 86, face.y + 58, face.width - 100, 26},
                    kit.style(ui::Face::medium, 17, m_has_rooms ? ink : kit.theme.text_soft));
    ui::Node node{.id = "track.rooms",
                  .role = ui::Role::button,
                  .area = "map",
                  .name = name,
                  .value = what,
                  .box = box,
                  .enabled = m_has_rooms,
                  .action = [this] {
                      if (m_has_rooms) {
                          m_next = route::Rooms{};
                      } else {
                          m_told = "rooms";
                      }
                  }};
    kit.focus_ring(node, 26, false);
    kit.declare(std::move(node));
}

/// On the meadow: no machine, no stars.
void HomeScreen::draw_playground(ui::Kit& kit, const MapPlan& plan)
{
    Rectangle box = plan.playground.moved(plan.offset.x, plan.offset.y);
    box.height *= kit.view.control;
    const std::string name = kit.words.text("playground.title");
    kit.key({.id = "playground",
             .role = ui::Role::button,
             .area = "map",
             .name = name,
             .hint = kit.words.text("playground.what"),
             .box = box,
             .action = [this] { m_next = route::Playground{}; }},
            {.icon = "blocks", .label = name, .label_size = 23, .icon_size = 44, .radius = 26});
}

void HomeScreen::draw_dock(ui::Kit& kit, const Rectangle& dock)
{
    kit.panel(dock, 30);
    if (kit.view.portrait) {
        draw_continue(kit, {dock.x + 12, dock.y + 12, dock.width - 24, 112});
        draw_energy(kit, {dock.x + 36, dock.y + 132, dock.width - 72, 112});
        return;
    }
    const float half = std::min(560.0F, dock.width * 0.42F);
    draw_continue(kit, {dock.x + 12, dock.y + 8, half, dock.height - 16});
    draw_energy(kit, {dock.x + half + 48, dock.y + 8, dock.width - half - 84, dock.height - 16});
}

void HomeScreen::draw_continue(ui::Kit& kit, const Rectangle& box)
{
    kit.canvas.picture("lumi/lumi-pointing", {box.x, box.y - 8, 124, 124});
    const LessonEntry* lesson = next_lesson();
    const Rectangle line{box.x + 134, box.y + 2, box.width - 134, 34};
    if (lesson == nullptr) {
        kit.canvas.text(kit.words.text("app.home.all_done"),
                        {line.x, box.y, line.width, box.height},
                        kit.style(ui::Face::bold, 22, kit.theme.text));
        return;
    }
    const core::Message next{"app.home.next", {{"title", title_of(*lesson, kit.words.language())}}};
    kit.canvas.text(kit.words.text(next), line, kit.style(ui::Face::bold, 21, kit.theme.text));
    kit.key({.id = "continue",
             .role = ui::Role::button,
             .area = "dock",
             .name = kit.words.text("app.home.continue"),
             .value = kit.words.text(next),
             .box = {line.x, box.y + 40, std::min(320.0F, line.width), box.height - 40},
             .action = [this, id = lesson->id] { m_next = route::Lesson{id}; }},
            {.style = ui::KeyStyle::go,
             .icon = "run",
             .label = kit.words.text("app.home.continue"),
             .label_size = 27,
             .icon_size = 38});
}

void HomeScreen::draw_energy(ui::Kit& kit, const Rectangle& box)
{
    const TrackEntry* track = current_track();
    const lesson::Machine* machine = track != nullptr ? lesson::machine_of(track->id) : nullptr;
    const int all = track != nullptr ? 3 * static_cast<int>(track->lessons.size()) : 0;
    const double energy = machine != nullptr ? lesson::energy(*machine, track->stars(), all)
                                             : lesson::machines[0].enters;
    const double first = lesson::machines.front().enters;
    const double last = lesson::machines.back().leaves;
    const float y = box.y + 54;
    const auto place = [&](double at) {
        const double share = std::log(at / first) / std::log(last / first);
        return box.x + 12 + static_cast<float>(share) * (box.width - 24);
    };
    kit.canvas.text(kit.words.text("app.home.energy"),
                    {box.x, box.y, box.width - 150, 36},
                    kit.style(ui::Face::medium, 19, kit.theme.text_soft));
    kit.canvas.text(kit.words.energy(energy),
                    {box.right() - 144, box.y, 144, 36},
                    kit.style(ui::Face::bold, 26, kit.theme.energy, ui::Align::right));
    kit.canvas.fill({box.x, y - 11, box.width, 22}, 11, kit.theme.well);
    kit.canvas.outline({box.x, y - 11, box.width, 22}, 11, kit.theme.well_outline, 2);
    kit.canvas.fill({box.x + 3, y - 8, place(energy) - box.x, 16}, 8, kit.theme.progress.fill);
    const float tall = kit.view.control > 1 ? 1.25F : 1.0F;
    for (std::size_t i = 0; i < lesson::machines.size(); ++i) {
        const lesson::Machine& entry = lesson::machines.at(i);
        const float x = place(entry.leaves);
        const bool reached = energy >= entry.leaves * 0.999;
        const ui::Shape& mark = reached ? kit.theme.done : kit.theme.later;
        kit.canvas.circle({x, y}, 12, mark.edge);
        kit.canvas.circle({x, y}, 9.5F, mark.fill);
        const float width = box.width * 0.133F;
        const float middle = std::max(x, box.x + width / 2);
        const float left =
            i + 1 == lesson::machines.size() ? box.right() - width : middle - width / 2;
        const auto align = i + 1 == lesson::machines.size() ? ui::Align::right : ui::Align::centre;
        kit.canvas.text(kit.words.text("track." + std::string{entry.track} + ".name"),
                        {left, y + 14, width, 36 * tall},
                        kit.style(ui::Face::bold, 15, kit.theme.text, align));
        kit.canvas.text(kit.words.energy(entry.leaves),
                        {left, y + 14 + 36 * tall, width, 20 * tall},
                        kit.style(ui::Face::medium, 14, kit.theme.text_soft, align));
    }
    kit.light({place(energy), y}, 30, colours::sun_400, 0.8F);
    kit.proton({place(energy), y}, 13);
    kit.declare({.id = "energy",
                 .role = ui::Role::text,
                 .area = "dock",
                 .name = kit.words.text("app.home.energy"),
                 .value = kit.words.energy(energy),
                 .box = box});
}

void HomeScreen::draw_lessons(ui::Kit& kit)
{
    const auto track = std::find_if(m_tracks.begin(), m_tracks.end(), [&](const TrackEntry& entry) {
        return entry.id == m_opened;
    });
    const int columns = kit.view.portrait ? 2 : 3;
    const int count = static_cast<int>(track->lessons.size());
    const int rows = (count + columns - 1) / columns;
    const float width = std::min(kit.view.width - 2 * margin, 1120.0F);
    const float row = std::min(128.0F, (kit.view.height - 160) / static_cast<float>(rows));
    const float height = 104 + static_cast<float>(rows) * row + 20;
    const Rectangle box{
        (kit.view.width - width) / 2, (kit.view.height - height) / 2, width, height};

    kit.scene.begin_panel();
    kit.canvas.fill(kit.view.all(), 0, kit.theme.veil);
    kit.panel(box, 30);
    const std::string prefix = "track." + track->id;
    kit.canvas.text(kit.words.text(prefix + ".name"),
                    {box.x + 28, box.y + 14, width - 160, 44},
                    kit.style(ui::Face::bold, 30, kit.theme.text));
    kit.canvas.text(kit.words.text(prefix + ".what"),
                    {box.x + 28, box.y + 56, width - 160, 30},
                    kit.style(ui::Face::medium, 20, kit.theme.text_soft));
    const float cell =
        (width - 40 - static_cast<float>(columns - 1) * 12) / static_cast<float>(columns);
    for (int i = 0; i < count; ++i) {
        const int down = i / columns;
        draw_lesson_key(kit,
                        track->lessons.at(static_cast<std::size_t>(i)),
                        i + 1,
                        {box.x + 20 + static_cast<float>(i % columns) * (cell + 12),
                         box.y + 100 + static_cast<float>(down) * row,
                         cell,
                         row - 12});
    }
    const float close = 68 * kit.view.control;
    kit.key({.id = "close",
             .role = ui::Role::button,
             .area = "close",
             .name = kit.words.text("control.close"),
             .box = {box.right() - close - 16, box.y + 14, close, close},
             .action = [this] { key(ui::Key::escape); }},
            {.icon = "close", .icon_size = 34});
}

void HomeScreen::draw_lesson_key(ui::Kit& kit,
                                 const LessonEntry& lesson,
                                 int number,
                                 const Rectangle& box)
{
    const std::string title = title_of(lesson, kit.words.language());
    ui::Node node{.id = "lesson." + std::to_string(number),
                  .role = ui::Role::button,
                  .area = "lessons",
                  .name = title,
                  .value = kit.words.text(counted("app.home.stars", lesson.stars)),
                  .box = box,
                  .action = [this, id = lesson.id] { m_next = route::Lesson{id}; }};
    kit.key(node, {.label = " "});
    const Point badge{box.x + 42, box.centre().y - 2};
    const bool done = lesson.stars > 0;
    const ui::Shape& mark = done ? kit.theme.done : kit.theme.later;
    kit.canvas.circle(badge, 27, mark.fill);
    kit.canvas.ring(badge, 27, mark.edge, 2.5F);
    kit.canvas.text(std::to_string(number),
                    {badge.x - 20, badge.y - 20, 40, 40},
                    kit.style(ui::Face::bold,
                              26,
                              done ? kit.theme.mark_ink : kit.theme.later_ink,
                              ui::Align::centre));
    const float top = box.y + 6;
    kit.canvas.text(title,
                    {box.x + 82, top, box.width - 96, box.height - 48},
                    kit.style(ui::Face::bold, 21, kit.theme.text));
    kit.stars({box.x + 82, box.bottom() - 28}, 13, lesson.stars, 3);
}

}  // namespace app
