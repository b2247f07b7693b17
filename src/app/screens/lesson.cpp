#include "app/screens/lesson.hpp"

#include "app/screens/both_area.hpp"
#include "app/screens/program_area.hpp"
#include "app/screens/text_area.hpp"
#include "app/screens/word_area.hpp"
#include "editor/names.hpp"
#include "ui/reading.hpp"
#include "ui/speech_text.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace app {

namespace {

using core::Rectangle;
namespace colours = ui::colours;

/// Where it is calm, lessons begin with slow blocks: 0.8 seconds each.
constexpr std::size_t calm_speed = 1;
/// Lumi is happy on the stage for a moment before the celebration comes: seconds.
constexpr double joy = 1.4;

std::chrono::nanoseconds nanoseconds(double seconds)
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::duration<double>(seconds));
}

bool is_words(const lesson::Session& session)
{
    return session.lesson().palette.style != lesson::Style::picture;
}

/// Room for the watch is kept from the start where there will be variables, so that nothing jumps
/// under a finger.
LessonLayout::Style style_of(const lesson::Session& session)
{
    using Style = LessonLayout::Style;
    if (!is_words(session)) {
        return Style::pictures;
    }
    if (session.lesson().palette.style == lesson::Style::both) {
        return Style::both;
    }
    if (session.lesson().palette.style == lesson::Style::text) {
        return TextArea::has_bank(session.lesson()) ? Style::text_and_bank : Style::text;
    }
    const std::vector<std::string>& allowed = session.lesson().palette.allow;
    const bool can_be_made = std::ranges::any_of(allowed, [](const std::string& name) {
        return name == "set" || name == "change" || name == "variable";
    });
    return can_be_made || !editor::variables(session.document()).empty() ? Style::words_and_watch
                                                                         : Style::words;
}

std::unique_ptr<ProgramPane> make_pane(lesson::Session& session,
                                       ui::Clipboard& clipboard,
                                       std::function<void()> changed)
{
    if (session.lesson().palette.style == lesson::Style::both) {
        return std::make_unique<BothArea>(session, clipboard, std::move(changed));
    }
    if (session.lesson().palette.style == lesson::Style::text) {
        return std::make_unique<TextArea>(session, clipboard, std::move(changed));
    }
    if (is_words(session)) {
        return std::make_unique<WordArea>(session, std::move(changed));
    }
    return std::make_unique<ProgramArea>(session, std::move(changed));
}

}  // namespace

LessonScreen::LessonScreen(std::unique_ptr<lesson::Session> session,
                           LessonPlace place,
                           HeaderKeys keys,
                           Keep keep,
                           Record record,
                           ui::Clipboard& clipboard)
    : m_session{std::move(session)},
      m_place{std::move(place)},
      m_keys{std::move(keys)},
      m_keep{std::move(keep)},
      m_record{std::move(record)},
      m_program{make_pane(*m_session, clipboard, [this] { changed(); })},
      m_console{*m_session},
      m_variables{*m_session},
      m_ear{*m_session},
      m_view{stages::find_view(m_session->lesson().stage)},
      m_style{style_of(*m_session)},
      m_focus{"tray.0"}
{}

std::optional<Route> LessonScreen::next() { return std::exchange(m_next, std::nullopt); }

std::string LessonScreen::wants_focus()
{
    const std::string first = std::exchange(m_focus, {});
    const std::string program = m_program->wants_focus();
    const std::string asked = m_console.wants_focus();
    return !asked.empty() ? asked : program.empty() ? first : program;
}

bool LessonScreen::busy() const
{
    const bool plays = m_session->phase() == lesson::Phase::playing && !m_session->asks();
    return plays || m_recorded.has_value() || m_session->show() != nullptr;
}

void LessonScreen::changed() { m_keep(m_session->work()); }

void LessonScreen::key(ui::Key key)
{
    if (m_console.key(key) || m_program->key(key)) {
        return;
    }
    if (key == ui::Key::undo) {
        m_session->undo();
        changed();
    } else if (key == ui::Key::redo) {
        m_session->redo();
        changed();
    } else if (key == ui::Key::escape) {
        m_program->let_go();
    }
}

void LessonScreen::write(std::string_view text)
{
    if (!m_console.write(text)) {
        m_program->write(text);
    }
}

void LessonScreen::tick(double seconds)
{
    m_session->tick(nanoseconds(seconds));
    const std::optional<lesson::Verdict>& verdict = m_session->verdict();
    if (!verdict || !verdict->stars[0]) {
        m_recorded.reset();
        return;
    }
    if (!m_recorded) {
        m_recorded = verdict;
        m_since_won = 0;
        m_record(*verdict);
        m_keep(m_session->work());
    }
    m_since_won += seconds;
    // Where a hidden world failed she may want to look first; then she goes on by herself.
    if (m_since_won >= joy && !verdict->failed_world) {
        celebrate();
    }
}

void LessonScreen::celebrate()
{
    const std::optional<lesson::Verdict>& verdict = m_session->verdict();
    if (verdict) {
        const auto number = static_cast<std::size_t>(m_place.number - 1);
        m_next = route::Celebrate{m_session->lesson().id,
                                  verdict->stars,
                                  number < m_place.stars.size() ? m_place.stars[number] : 0};
    }
}

void LessonScreen::draw(ui::Kit& kit)
{
    if (!std::exchange(m_paced, true) && kit.theme.calm()) {
        m_session->set_speed(calm_speed);
    }
    draw_background(kit);
    draw_header(kit);
    const LessonLayout layout = this->layout(kit.view);
    if (m_session->show() != nullptr) {
        draw_show(kit, layout.stage);
    } else {
        draw_stage(kit, layout.stage);
    }
    draw_time(kit, layout);
    draw_run_keys(kit, layout);
    draw_chips(kit, layout.chips);
    kit.declare({.id = "program",
                 .role = ui::Role::text,
                 .area = "program",
                 .name = kit.words.text("app.lesson.program"),
                 .value = told(kit.words),
                 .box = layout.program});
    draw_worlds(kit, layout.stage);
    draw_show_key(kit, layout.stage);
    if (!layout.console.empty()) {
        m_console.draw(kit, layout.console);
    }
    if (m_session->is_fine()) {
        m_variables.draw(kit, layout.watch);
    } else if (!layout.watch.empty()) {
        draw_watch(kit, layout.watch);
    }
    m_program->draw(kit, layout.program, layout.tray);
    draw_words(kit, layout);
    draw_pointer(kit);
    m_program->draw_carried(kit);
    m_console.draw_panel(kit);
    draw_over(kit);
    if (busy()) {
        kit.wake_in(1.0 / 60);
    }
}

void LessonScreen::draw_chips(ui::Kit& kit, const Rectangle& row)
{
    const lesson::Lesson& lesson = m_session->lesson();
    const auto text = lesson.text.find(kit.words.language());
    constexpr float gap = 10;
    const float width = (row.width - 2 * gap) / 3;
    for (std::size_t star = 0; star < 3; ++star) {
        const std::string label = text == lesson.text.end() ? std::string{}
                                  : star == 0               ? text->second.goal
                                                            : text->second.stars.at(star).label;
        draw_chip(kit,
                  {row.x + static_cast<float>(star) * (width + gap), row.y, width, row.height},
                  star,
                  label);
    }
}

void LessonScreen::draw_chip(ui::Kit& kit,
                             const Rectangle& box,
                             std::size_t star,
                             const std::string& label)
{
    const std::optional<lesson::Verdict>& verdict = m_session->verdict();
    const bool won = verdict && verdict->stars.at(star);
    const bool missed = verdict && verdict->stars[0] && !won;
    kit.canvas.fill(box, 22, kit.theme.panel);
    kit.canvas.outline(box,
                       22,
                       won ? kit.theme.energy : kit.theme.panel_outline,
                       won ? kit.theme.outline + 1 : kit.theme.outline);
    const core::Point mark{box.right() - 30, box.centre().y};
    if (won) {
        kit.star(mark, 15);
    } else {
        kit.canvas.picture("icons/star-empty",
                           {mark.x - 19, mark.y - 19, 38, 38},
                           missed ? kit.theme.oops : kit.theme.energy);
    }
    kit.canvas.text(label,
                    {box.x + 14, box.y + 4, box.width - 68, box.height - 8},
                    kit.style(ui::Face::bold, 17, kit.theme.text));
    kit.declare({.id = "goal." + std::to_string(star + 1),
                 .role = ui::Role::text,
                 .area = "goals",
                 .name = label,
                 .spoken = kit.words.text(
                     {won ? "app.star.won" : "app.star.missing",
                      {{"number", static_cast<std::int64_t>(star) + 1}, {"label", label}}}),
                 .box = box});
}

std::vector<stages::Mark> LessonScreen::marks() const
{
    std::vector<stages::Mark> marks;
    const lesson::Point point = m_session->points_at();
    if (const auto* cell = std::get_if<lesson::PointAtCell>(&point)) {
        marks.push_back({cell->row, cell->column, stages::Mark::Kind::pointed});
    }
    if (m_session->answered()) {
        for (const std::array<int, 2>& cell : m_session->answered()->cells) {
            marks.push_back({cell[0], cell[1], stages::Mark::Kind::chosen});
        }
        for (const int item : m_session->answered()->items) {
            marks.push_back({0, item, stages::Mark::Kind::chosen});
        }
    }
    return marks;
}

void LessonScreen::draw_stage(ui::Kit& kit, const Rectangle& box)
{
    if (m_view == nullptr) {
        return;
    }
    const lesson::Trace& trace = m_session->trace();
    std::vector<const stages::World*> past;
    for (std::size_t moment = 0; moment <= m_session->playback().moment(); ++moment) {
        const stages::World* world = &trace.world_at(std::min(moment, trace.last()));
        if (past.empty() || past.back() != world) {
            past.push_back(world);
        }
    }
    const std::vector<stages::Mark> marked = marks();
    stages::Glimpse glimpse{.before = &m_session->world(),
                            .now = &m_session->next_world(),
                            .share = static_cast<float>(m_session->playback().fraction()),
                            .past = past,
                            .marks = marked};
    if (glimpse.before == glimpse.now) {
        glimpse.share = 1;
    }
    const lesson::Mood mood = m_session->mood();
    glimpse.mood = mood == lesson::Mood::celebrating ? stages::Mood::happy : stages::Mood::calm;
    m_view->draw(kit, box, glimpse);
    kit.declare({.id = "stage",
                 .role = ui::Role::picture,
                 .area = "stage",
                 .name = kit.words.text(std::string{m_view->name} + ".place"),
                 .value = described(kit.words),
                 .box = box});
    declare_cells(kit, box);
}

void LessonScreen::declare_cells(ui::Kit& kit, const Rectangle& box)
{
    const auto& question = m_session->lesson().question;
    if (!question || m_session->phase() != lesson::Phase::editing) {
        return;
    }
    struct Visit {
        LessonScreen& screen;
        ui::Kit& kit;
        const Rectangle& box;
    } visit{*this, kit, box};
    m_view->each_cell(
        m_session->world(),
        [](void* self, int row, int column) {
            const Visit& at = *static_cast<Visit*>(self);
            at.screen.declare_cell(at.kit, at.box, row, column);
        },
        &visit);
}

void LessonScreen::declare_cell(ui::Kit& kit, const Rectangle& box, int row, int column)
{
    const stages::World& world = m_session->world();
    const auto named = stages::find(m_session->lesson().stage)->named;
    const core::Message name =
        named != nullptr
            ? named(world, row, column)
            : core::Message{"app.lesson.square",
                            {{"row", std::int64_t{row + 1}}, {"column", std::int64_t{column + 1}}}};
    const bool items = m_session->lesson().question->form == lesson::Question::Form::items;
    ui::Node node{.id = "cell." + std::to_string(row) + "." + std::to_string(column),
                  .role = ui::Role::place,
                  .area = "stage",
                  .name = kit.words.text(name),
                  .box = m_view->cell(box, world, row, column)};
    if (items && m_session->answered()) {
        const bool ticked = std::ranges::binary_search(m_session->answered()->items, column);
        node.value = ticked ? kit.words.text("app.lesson.ticked") : std::string{};
    }
    node.action = [this, row, column, items] {
        if (items) {
            m_session->toggle_item(column);
        } else {
            m_session->answer({.cells = {{row, column}}, .items = {}});
        }
        changed();
    };
    kit.focus_ring(node, 14, false);
    kit.declare(std::move(node));
}

/// The example takes the stage, so that she can build and look at it at once.
void LessonScreen::draw_show(ui::Kit& kit, const Rectangle& box)
{
    const lesson::Show& show = *m_session->show();
    kit.panel(box, 26);
    const lesson::Trace& trace = show.trace();
    const std::size_t moment = std::min(show.playback().moment(), trace.last());
    const std::size_t next = std::min(moment + 1, trace.last());
    const bool moving = show.playback().fraction() > 0 && next != moment;
    const float key = 64 * kit.view.control;
    constexpr float rim = 14;
    const Rectangle tiles{
        box.x + rim, box.y + rim, box.width - 3 * rim - key, std::max(key + 20, box.height * 0.3F)};
    const Rectangle stage{box.x + rim,
                          tiles.bottom() + rim,
                          box.width - 2 * rim,
                          box.bottom() - tiles.bottom() - 2 * rim};
    m_view->draw(kit,
                 stage,
                 {.before = &trace.world_at(moment),
                  .now = &trace.world_at(moving ? next : moment),
                  .share = moving ? static_cast<float>(show.playback().fraction()) : 1,
                  .past = {},
                  .marks = {}});
    kit.declare({.id = "example",
                 .role = ui::Role::picture,
                 .area = "stage",
                 .name = kit.words.text("app.lesson.example"),
                 .box = stage});
    const lesson::Script& script = m_session->lesson().hints.show;
    const lang::NodeId lit = moving || moment > 0
                                 ? trace.moments.at((moving ? next : moment) - 1).node
                                 : lang::NodeId::none;
    m_program->draw_example(kit, tiles, script.program, lit);
    kit.key({.id = "example.close",
             .role = ui::Role::button,
             .area = "stage",
             .name = kit.words.text("control.close"),
             .box = {box.right() - rim - key, box.y + rim, key, key},
             .action = [this] { m_session->put_show_away(); }},
            {.style = ui::KeyStyle::night, .icon = "close"});
    kit.wake_in(1.0 / 30);
}

void LessonScreen::draw_words(ui::Kit& kit, const LessonLayout& layout)
{
    constexpr std::array<const char*, 6> pictures{"lumi/lumi-idle",
                                                  "lumi/lumi-happy",
                                                  "lumi/lumi-thinking",
                                                  "lumi/lumi-oops",
                                                  "lumi/lumi-pointing",
                                                  "lumi/lumi-celebrating"};
    const std::optional<Trouble> trouble = has_else_to_say() ? std::nullopt : m_program->trouble();
    const lesson::Mood mood = trouble ? lesson::Mood::oops : m_session->mood();
    kit.canvas.picture(pictures.at(static_cast<std::size_t>(mood)), layout.lumi);
    kit.bubble(layout.bubble,
               {layout.lumi.right() - 6, layout.bubble.y + layout.bubble.height * 0.45F});
    const std::string words = trouble ? kit.words.text(trouble->says) : sentence(kit);
    Rectangle said = layout.bubble.inset(14);
    std::string aloud = spoken(kit.words);
    if (trouble) {
        const std::string where = kit.words.text(trouble->where);
        aloud = ui::as_sentences({where, words});
        if (trouble->mend) {
            constexpr float between = 12;
            const float width = std::min(150 * kit.view.control, said.width * 0.32F);
            said.width -= width + between;
            draw_mend_key(kit, *trouble, {said.right() + between, said.y, width, said.height});
        }
        constexpr float line = 24;
        kit.canvas.text(where,
                        {said.x, said.y - 4, said.width, line},
                        kit.style(ui::Face::bold, 16, kit.theme.ink_soft));
        said.y += line - 4;
        said.height -= line - 4;
    }
    ui::draw_heard_text(kit, "bubble", words, said, kit.style(ui::Face::story, 20, kit.theme.ink));
    kit.declare({.id = "bubble",
                 .role = ui::Role::text,
                 .area = "words",
                 .name = words,
                 .spoken = std::move(aloud),
                 .live = true,
                 .box = layout.bubble});
    ui::draw_read_key(kit,
                      {.id = "read",
                       .area = "words",
                       .name = kit.words.text("control.read_aloud"),
                       .box = layout.read},
                      "bubble",
                      {.icon_size = 36});
    draw_hint_key(kit, layout.hint);
}

void LessonScreen::draw_hint_key(ui::Kit& kit, const Rectangle& box)
{
    const bool offered = m_session->hint_offered();
    if (offered) {
        kit.light(box.centre(), box.width, colours::sun_400, 0.7F);
    }
    kit.key({.id = "hint",
             .role = ui::Role::button,
             .area = "words",
             .name = kit.words.text("control.hint"),
             .box = box,
             .action =
                 [this] {
                     const lesson::Hint hint = m_session->hint();
                     if (hint.done) {
                         changed();
                     }
                 }},
            {.style = ui::KeyStyle::hint, .icon = "hint", .icon_size = 40});
}

/// Has Lumi something to say that goes before what is wrong with a text? The story does not, and
/// why it did not run is just that.
bool LessonScreen::has_else_to_say() const
{
    const lesson::Line line = m_session->says();
    if (const auto* own = std::get_if<lesson::LessonLine>(&line)) {
        return own->part != lesson::LessonLine::Part::story;
    }
    const auto* message = std::get_if<core::Message>(&line);
    const lang::Diagnostics& tried = m_session->diagnostics();
    return message != nullptr && (tried.empty() || *message != tried.front().message);
}

/// One touch does what Lumi proposes.
void LessonScreen::draw_mend_key(ui::Kit& kit, const Trouble& trouble, const Rectangle& box)
{
    const float height = std::min(box.height, 100 * kit.view.control);
    const std::string name = kit.words.text("app.text.mend");
    kit.key({.id = "mend",
             .role = ui::Role::button,
             .area = "words",
             .name = name,
             .box = {box.x, box.centre().y - height / 2, box.width, height},
             .action = trouble.mend},
            {.style = ui::KeyStyle::hint,
             .icon = "check",
             .label = name,
             .label_size = 20,
             .icon_size = 28,
             .vertical = true,
             .on_paper = true});
}

std::string LessonScreen::sentence(ui::Kit& kit) const
{
    const lesson::Lesson& lesson = m_session->lesson();
    const lesson::Line line = m_session->says();
    if (const auto* message = std::get_if<core::Message>(&line)) {
        return kit.words.text(*message);
    }
    if (const auto* own = std::get_if<lesson::LessonLine>(&line)) {
        return lesson::words(*own, lesson, kit.words.language());
    }
    // While Lumi has nothing to say, the task stays readable.
    return lesson::words({lesson::LessonLine::Part::story, 0}, lesson, kit.words.language());
}

/// A hand that shows a control or a tile that Lumi points at.
void LessonScreen::draw_pointer(ui::Kit& kit)
{
    const lesson::Point point = m_session->points_at();
    std::string id;
    if (const auto* control = std::get_if<lesson::PointAtControl>(&point)) {
        id = control->name;
    } else if (const auto* block = std::get_if<lesson::PointAtBlock>(&point)) {
        id = m_program->tray_node(block->name);
    } else if (const auto* statement = std::get_if<lesson::PointAtStatement>(&point)) {
        id = m_program->tile_node(statement->index);
    }
    const ui::Node* node = id.empty() ? nullptr : kit.scene.find(id);
    if (node == nullptr) {
        return;
    }
    const float bounce = kit.theme.calm() ? 0 : 6 * static_cast<float>(std::sin(kit.now * 5));
    const Rectangle& box = node->box;
    kit.frame(box.inset(-6), 24, kit.theme.pointed, 5);
    kit.canvas.picture("lumi/lumi-hand", {box.centre().x - 18, box.bottom() - 26 + bounce, 72, 72});
    if (!kit.theme.calm()) {
        kit.wake_in(1.0 / 30);
    }
}

}  // namespace app
