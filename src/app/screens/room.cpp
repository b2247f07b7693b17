#include "app/screens/room.hpp"

#include "i18n/quantity.hpp"
#include "ui/miniature.hpp"
#include "ui/plot.hpp"
#include "ui/reading.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace app {

namespace {

using core::Rectangle;
using Form = sims::Reading::Form;

bool is_plot(const sims::Reading& reading)
{
    return reading.form != Form::number && reading.form != Form::yes_no;
}

/// A room may name a reading as the screen names a key.
std::string node_of_reading(std::string_view name) { return "reading." + std::string{name}; }

}  // namespace

RoomScreen::RoomScreen(RoomVisit visit, HeaderKeys keys)
    : m_visit{std::move(visit)},
      m_keys{std::move(keys)},
      m_controls{*m_visit.session},
      m_ear{m_visit.session->model()},
      m_focus{"play"},
      m_stars{m_visit.stars}
{}

std::optional<Route> RoomScreen::next() { return std::exchange(m_next, std::nullopt); }
std::string RoomScreen::wants_focus() { return std::exchange(m_focus, {}); }
std::vector<ui::Cue> RoomScreen::take_cues() { return std::exchange(m_cues, {}); }

bool RoomScreen::busy() const
{
    return m_visit.session->plays() || m_visit.session->shown() != nullptr || m_visit.view->busy();
}

void RoomScreen::tick(double seconds)
{
    lesson::RoomSession& session = *m_visit.session;
    if (m_over != Over::nothing) {
        return;
    }
    session.tick(std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::duration<double>(seconds)));
    m_seconds = session.plays() ? seconds : 0.0;
    for (const ui::Cue& cue : m_ear.listen(seconds)) {
        m_cues.push_back(cue);
    }
    const auto stars =
        static_cast<int>(std::count(session.stars().begin(), session.stars().end(), true));
    for (; m_stars < stars; ++m_stars) {
        m_cues.push_back({ui::Tone::star, static_cast<std::size_t>(m_stars)});
        if (m_visit.record) {
            m_visit.record(stars);
        }
    }
}

void RoomScreen::key(ui::Key key)
{
    if (key == ui::Key::escape && m_over != Over::nothing) {
        close_over();
    } else if (key == ui::Key::undo) {
        m_visit.session->undo();
    }
}

void RoomScreen::set(std::string_view parameter, double value)
{
    if (const auto number = session().room().parameter(parameter)) {
        m_visit.session->set(*number, value);
    }
}

bool RoomScreen::command(std::string_view name, std::initializer_list<double> arguments)
{
    const auto number = session().room().command(name);
    return number &&
           m_visit.session->command(*number, std::span{arguments.begin(), arguments.size()});
}

void RoomScreen::draw(ui::Kit& kit)
{
    const bool has_lesson = session().lesson() != nullptr;
    const bool has_plots = !shown_readings().empty();
    const float controls = m_controls.height(kit, controls_width(kit.view, has_plots));
    const RoomLayout layout = RoomLayout::of(kit.view, controls, has_plots, has_lesson);
    m_visit.view->draw(kit, {kit.view.all(), layout.clear, m_seconds, false, this});
    m_seconds = 0.0;
    draw_header(kit, layout);
    if (has_lesson) {
        draw_challenge(kit, layout.challenge);
    }
    draw_sees(kit, layout.sees);
    draw_plots(kit, layout.plots);
    m_controls.draw(kit, layout.controls);
    draw_keys(kit, layout.keys);
    if (has_lesson) {
        draw_lumi(kit, layout);
        draw_small_example(kit, layout);
        draw_pointer(kit);
    }
    draw_over(kit);
    if (busy()) {
        kit.wake_in(1.0 / 60);
    }
}

void RoomScreen::draw_header(ui::Kit& kit, const RoomLayout& layout)
{
    draw_back_key(kit, [this] { m_next = route::Rooms{}; });
    draw_header_keys(kit, m_keys);
    const std::string room{session().room().name};
    const lesson::Lesson* lesson = session().lesson();
    std::string name = kit.words.text(room + ".name");
    std::string kind = kit.words.text(room + ".kind");
    if (lesson != nullptr) {
        const auto text = lesson->text.find(kit.words.language());
        kind = std::exchange(name, text != lesson->text.end() ? text->second.title : lesson->id);
    }
    const Rectangle& box = layout.title;
    kit.canvas.fill(box, 20, kit.theme.header.faded(0.8F));
    kit.canvas.text(
        name,
        {box.x + 14, box.y + 2, box.width - 28, box.height * 0.6F},
        kit.style(
            ui::Face::bold, lesson != nullptr || kit.view.portrait ? 21 : 26, kit.theme.text));
    kit.canvas.text(kind,
                    {box.x + 14, box.y + box.height * 0.61F, box.width - 20, box.height * 0.37F},
                    kit.style(ui::Face::medium, 17, kit.theme.text_soft));
    kit.declare({.id = "title",
                 .role = ui::Role::text,
                 .area = "header",
                 .name = name,
                 .value = kind,
                 .box = box});
}

void RoomScreen::draw_challenge(ui::Kit& kit, const Rectangle& box)
{
    const lesson::Lesson& lesson = *session().lesson();
    const auto text = lesson.text.find(kit.words.language());
    const std::string goal = text != lesson.text.end() ? text->second.goal : lesson.id;
    const bool won = m_stars > 0;
    kit.paper(box, 22);
    const float key = won ? 78 * kit.view.control : 0.0F;
    const float stars = 3 * 21;
    kit.canvas.text(goal,
                    {box.x + 16, box.y + 1, box.width - 26 - key, box.height - 29},
                    kit.style(ui::Face::bold, 17, kit.theme.ink));
    kit.stars({box.x + 16, box.bottom() - 15}, 9, m_stars, 3);
    const std::size_t next = std::min<std::size_t>(static_cast<std::size_t>(m_stars), 2);
    const std::string label =
        text != lesson.text.end() ? text->second.stars.at(next).label : std::string{};
    if (!won || m_stars < 3) {
        kit.canvas.text(
            label,
            {box.x + 16 + stars + 10, box.bottom() - 31, box.width - 32 - stars - 10 - key, 32},
            kit.style(ui::Face::medium, 16, kit.theme.ink_soft));
    }
    kit.declare({.id = "challenge",
                 .role = ui::Role::text,
                 .area = "header",
                 .name = goal,
                 .value = kit.words.text({"app.room.stars", {{"count", std::int64_t{m_stars}}}}),
                 .hint = label,
                 .live = true,
                 .box = {box.x, box.y, box.width - key - 8, box.height}});
    if (won) {
        const std::string done = kit.words.text("app.room.done");
        kit.key({.id = "done",
                 .role = ui::Role::button,
                 .area = "header",
                 .name = done,
                 .box = {box.right() - key - 6, box.y + 3, key, box.height - 8},
                 .action = [this] { open_over(Over::done, "again"); }},
                {.style = ui::KeyStyle::go, .icon = "check", .icon_size = 40, .on_paper = true});
    }
}

void RoomScreen::draw_sees(ui::Kit& kit, const Rectangle& box)
{
    const std::string words =
        m_notice ? kit.words.text(*m_notice) : kit.words.text(session().model().sees());
    const ui::TextStyle style = kit.style(ui::Face::story, 18, kit.theme.text, ui::Align::centre);
    const float wanted = kit.canvas.width_of(words, style) + 44;
    const float width = std::min(box.width, wanted);
    // Long sentences take a second line.
    const float height = wanted > box.width ? box.height * 1.6F : box.height;
    const Rectangle pill{box.centre().x - width / 2, box.y, width, height};
    kit.canvas.fill(pill, 22, kit.theme.header.faded(0.85F));
    kit.canvas.text(words, {pill.x + 12, pill.y, pill.width - 24, pill.height}, style);
    kit.declare({.id = "sees", .role = ui::Role::text, .area = "room", .name = words, .box = pill});
}

std::vector<std::size_t> RoomScreen::shown_readings() const
{
    const sims::Simulation& room = session().room();
    std::vector<std::size_t> shown;
    if (session().lesson() != nullptr) {
        for (const std::string& name : session().lesson()->exploration->plots) {
            if (const auto number = room.reading(name)) {
                shown.push_back(*number);
            }
        }
        return shown;
    }
    for (std::size_t number = 0; number < room.readings.size(); ++number) {
        if (!room.readings[number].in_view) {
            shown.push_back(number);
        }
    }
    return shown;
}

namespace {

/// What a room tells, a page at a time: a plot, or some lines of numbers.
struct Page {
    std::vector<std::size_t> readings;
};

std::vector<Page> pages_of(const sims::Simulation& room,
                           const std::vector<std::size_t>& shown,
                           std::size_t lines)
{
    std::vector<Page> pages;
    for (const std::size_t number : shown) {
        if (is_plot(room.readings[number])) {
            pages.push_back({{number}});
        }
    }
    Page numbers;
    for (const std::size_t number : shown) {
        if (!is_plot(room.readings[number])) {
            numbers.readings.push_back(number);
            if (numbers.readings.size() == lines) {
                pages.push_back(std::exchange(numbers, {}));
            }
        }
    }
    if (!numbers.readings.empty()) {
        pages.push_back(std::move(numbers));
    }
    return pages;
}

std::string reading_name(const i18n::Catalogue& words,
                         const sims::Simulation& room,
                         std::size_t number)
{
    return words.text(
        std::string{room.name}.append(".reading.").append(room.readings[number].name));
}

/// What it is, and below it how much.
void draw_number(ui::Kit& kit, const sims::Model& model, std::size_t number, const Rectangle& box)
{
    const sims::Reading& reading = model.room().readings[number];
    const sims::Measure measure = model.measure(number);
    const std::string name = reading_name(kit.words, model.room(), number);
    const std::string value =
        reading.form == Form::yes_no
            ? kit.words.text(measure.value > 0.5 ? "app.room.yes" : "app.room.no")
            : i18n::quantity(kit.words, reading.unit, measure.value, measure.error);
    const float line = box.height > 80 ? box.height * 0.56F : 28;
    kit.canvas.text(name,
                    {box.x, box.y, box.width, box.height - line},
                    kit.style(ui::Face::medium, 16, kit.theme.text));
    kit.canvas.text(value,
                    {box.x - 6, box.bottom() - line - 2, box.width + 12, line},
                    kit.style(ui::Face::bold, 17, kit.theme.energy, ui::Align::right));
    kit.declare({.id = node_of_reading(reading.name),
                 .role = ui::Role::text,
                 .area = "plots",
                 .name = name,
                 .value = value,
                 .box = box});
}

}  // namespace

void RoomScreen::draw_plots(ui::Kit& kit, const Rectangle& box)
{
    if (box.empty()) {
        return;
    }
    const sims::Model& model = session().model();
    const float head = 64 * kit.view.control + 8;
    const std::vector<std::size_t> shown = shown_readings();
    const ui::TextStyle named = kit.style(ui::Face::medium, 16, kit.theme.text);
    const bool long_names = std::any_of(shown.begin(), shown.end(), [&](std::size_t number) {
        return kit.canvas.width_of(reading_name(kit.words, model.room(), number), named) >
               box.width - 40;
    });
    const float line = (long_names ? 112.0F : 54.0F) * std::max(kit.canvas.text_size(), 1.0F);
    const auto lines = static_cast<std::size_t>(std::max(1.0F, (box.height - head - 20) / line));
    const std::vector<Page> pages = pages_of(model.room(), shown, lines);
    m_plot = std::min(m_plot, pages.size() - 1);
    const Page& page = pages[m_plot];
    kit.panel(box, 24);
    const std::size_t first = page.readings.front();
    const sims::Reading& reading = model.room().readings[first];
    const std::string title =
        is_plot(reading)
            ? kit.words.text(
                  std::string{model.room().name}.append(".reading.").append(reading.name))
            : kit.words.text("app.room.numbers");
    const bool several = pages.size() > 1;
    const float key = several ? 64 * kit.view.control : 0;
    kit.canvas.picture(
        "icons/plot", {box.x + 16, box.y + head / 2 - 13, 28, 28}, kit.theme.text_soft);
    kit.canvas.text(title,
                    {box.x + 52, box.y + 6, box.width - 64 - key, head - 10},
                    kit.style(ui::Face::bold, 18, kit.theme.text));
    if (several) {
        kit.key({.id = "plots.next",
                 .role = ui::Role::button,
                 .area = "plots",
                 .name = kit.words.text("app.room.next_plot"),
                 .value = title,
                 .box = {box.right() - key - 8, box.y + 6, key, key},
                 .action = [this, count = pages.size()] { m_plot = (m_plot + 1) % count; }},
                {.icon = "next", .icon_size = 28, .radius = 16});
    }
    const Rectangle inside{box.x + 10, box.y + head, box.width - 20, box.height - head - 12};
    if (!is_plot(reading)) {
        float y = inside.y;
        for (const std::size_t number : page.readings) {
            draw_number(kit, model, number, {inside.x + 8, y, inside.width - 16, line});
            y += line;
        }
        return;
    }
    const ui::PlotWords words{
        i18n::unit_sign(kit.words, reading.form == Form::histogram ? reading.unit : reading.over)};
    if (const core::Histogram* histogram = model.histogram(first)) {
        ui::draw_histogram(kit, inside, *histogram, words);
    } else if (const core::Series* series = model.series(first)) {
        (reading.form == Form::points ? ui::draw_points : ui::draw_series)(
            kit, inside, *series, words);
    }
    kit.declare({.id = node_of_reading(reading.name),
                 .role = ui::Role::picture,
                 .area = "plots",
                 .name = title,
                 .box = inside});
}

void RoomScreen::draw_keys(ui::Kit& kit, const Rectangle& row)
{
    struct Entry {
        std::string id;
        std::string icon;
        std::string name;
        bool enabled;
        std::function<void()> action;
        ui::KeyStyle style{ui::KeyStyle::night};
        bool selected{false};
    };
    lesson::RoomSession& session = *m_visit.session;
    const bool plays = session.plays();
    const lesson::Pace pace = session.pace();
    const auto pace_key = [&](const char* id, lesson::Pace its) {
        return Entry{
            id,
            id,
            kit.words.text(std::string{"app.room."} + id),
            true,
            [&session, its, pace] { session.set_pace(pace == its ? lesson::Pace::usual : its); },
            ui::KeyStyle::night,
            pace == its};
    };
    std::vector<Entry> keys{
        {"play",
         plays ? "pause" : "run",
         kit.words.text(plays ? "control.pause" : "control.resume"),
         true,
         [&session, plays] { session.play(!plays); },
         ui::KeyStyle::go},
        {"step",
         "step",
         kit.words.text("control.step"),
         !plays,
         [&session] { session.step(); },
         ui::KeyStyle::step},
        pace_key("slow", lesson::Pace::slow),
        pace_key("fast", lesson::Pace::fast),
        {"undo",
         "undo",
         kit.words.text("control.undo"),
         session.can_undo(),
         [&session] { session.undo(); }},
        {"reset",
         "reset",
         kit.words.text("control.reset"),
         true,
         [&session, this] {
             m_notice.reset();
             session.reset();
         }},
        {"real",
         "real",
         kit.words.text("app.room.what_is_real"),
         true,
         [this] { open_over(Over::real, "close"); },
         ui::KeyStyle::hint},
    };
    if (!session.room().opens.empty()) {
        keys.push_back({"open", "folder", kit.words.text("app.room.open_file"), true, [this] {
                            m_files = m_visit.files ? m_visit.files()
                                                    : std::vector<std::filesystem::path>{};
                            open_over(Over::files, "close");
                        }});
    }
    const float gap = 8 * kit.view.control;
    const auto count = static_cast<float>(keys.size());
    const float width = std::min(112.0F, (row.width - gap * (count - 1)) / count);
    float x = row.centre().x - (width * count + gap * (count - 1)) / 2;
    const bool labelled = width >= 96 && row.height >= 70;
    for (Entry& each : keys) {
        kit.key({.id = each.id,
                 .role = each.selected ? ui::Role::toggle : ui::Role::button,
                 .area = "run",
                 .name = each.name,
                 .box = {x, row.y, width, row.height},
                 .enabled = each.enabled,
                 .action = each.action},
                {.style = each.style,
                 .icon = each.icon,
                 .label = labelled ? each.name : std::string{},
                 .label_size = 15,
                 .icon_size = labelled ? 30.0F : 36.0F,
                 .vertical = true,
                 .selected = each.selected});
        x += width + gap;
    }
}

std::string RoomScreen::sentence(const i18n::Catalogue& words) const
{
    const lesson::Line line = session().says();
    if (const auto* own = std::get_if<lesson::LessonLine>(&line)) {
        return lesson::words(*own, *session().lesson(), words.language());
    }
    if (const auto* message = std::get_if<core::Message>(&line)) {
        return words.text(*message);
    }
    return {};
}

void RoomScreen::draw_lumi(ui::Kit& kit, const RoomLayout& layout)
{
    const bool won = m_stars > 0;
    const bool wrong = session().mistake().has_value();
    kit.canvas.picture(won     ? "lumi/lumi-happy"
                       : wrong ? "lumi/lumi-oops"
                               : "lumi/lumi-idle",
                       layout.lumi);
    kit.bubble(layout.bubble,
               {layout.lumi.right() - 6, layout.bubble.y + layout.bubble.height * 0.45F});
    const std::string words = sentence(kit.words);
    ui::draw_heard_text(kit,
                        "bubble",
                        words,
                        layout.bubble.inset(12),
                        kit.style(ui::Face::story, 18, kit.theme.ink));
    kit.declare({.id = "bubble",
                 .role = ui::Role::text,
                 .area = "words",
                 .name = words,
                 .live = true,
                 .box = layout.bubble});
    const std::string hint = kit.words.text("control.hint");
    kit.key({.id = "hint",
             .role = ui::Role::button,
             .area = "words",
             .name = hint,
             .box = layout.hint,
             .action =
                 [this] {
                     m_visit.session->hint();
                     m_cues.push_back({ui::Tone::hint, 0});
                 }},
            {.style = ui::KeyStyle::hint, .icon = "hint", .label_size = 17, .icon_size = 34});
}

/// The third rung of help: the room in small, above Lumi.
void RoomScreen::draw_small_example(ui::Kit& kit, const RoomLayout& layout)
{
    const sims::Model* model = session().shown();
    if (model != m_example_of) {
        m_example_of = model;
        m_example = model != nullptr ? sims::make_view(*model) : nullptr;
    }
    if (m_example == nullptr) {
        return;
    }
    const float width = std::min(300.0F, layout.clear.width);
    const Rectangle box{layout.lumi.x, layout.lumi.y - width * 0.6F - 12, width, width * 0.6F};
    kit.canvas.fill(box.inset(-6), 18, kit.theme.card);
    kit.canvas.clip(box);
    m_example->draw(kit, {box, box, 1.0 / 60, true, nullptr});
    kit.canvas.unclip();
    kit.key({.id = "put_away",
             .role = ui::Role::button,
             .area = "words",
             .name = kit.words.text("control.close"),
             .box = {box.right() - 58, box.y, 64 * kit.view.control, 64 * kit.view.control},
             .action = [this] { m_visit.session->put_shown_away(); }},
            {.icon = "close", .icon_size = 26, .radius = 18});
}

/// A hand that shows what Lumi points at.
void RoomScreen::draw_pointer(ui::Kit& kit)
{
    const lesson::Point point = session().points_at();
    std::string id;
    if (const auto* control = std::get_if<lesson::PointAtControl>(&point)) {
        id = control->name == "go" ? "play" : control->name;
    } else if (const auto* part = std::get_if<lesson::PointAtPart>(&point)) {
        id = session().room().reading(part->name) ? node_of_reading(part->name) : part->name;
    }
    const ui::Node* node = id.empty() ? nullptr : kit.scene.find(id);
    if (node == nullptr) {
        return;
    }
    const Rectangle& box = node->box;
    const float bounce = kit.theme.calm() ? 0 : 6 * static_cast<float>(std::sin(kit.now * 5));
    kit.frame(box.inset(-5), 20, kit.theme.pointed, 4);
    kit.canvas.picture("lumi/lumi-hand", {box.centre().x - 18, box.bottom() - 30 + bounce, 64, 64});
}

}  // namespace app
