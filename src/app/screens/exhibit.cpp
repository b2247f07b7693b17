#include "app/screens/exhibit.hpp"

#include "app/header.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

namespace app {

using core::Rectangle;

ExhibitScreen::ExhibitScreen(std::shared_ptr<const lesson::Lesson> lesson,
                             std::unique_ptr<lesson::Show> show,
                             Route back)
    : m_lesson{std::move(lesson)},
      m_show{std::move(show)},
      m_back{std::move(back)},
      m_view{stages::find_view(m_lesson->stage)}
{}

std::optional<Route> ExhibitScreen::next() { return std::exchange(m_next, std::nullopt); }

std::string ExhibitScreen::wants_focus() { return std::exchange(m_focus, {}); }

void ExhibitScreen::tick(double seconds)
{
    m_show->tick(std::chrono::duration_cast<std::chrono::nanoseconds>(
        std::chrono::duration<double>(seconds)));
}

void ExhibitScreen::key(ui::Key key)
{
    if (key == ui::Key::escape) {
        m_next = m_back;
    }
}

void ExhibitScreen::draw(ui::Kit& kit)
{
    draw_background(kit);
    const Rectangle window = kit.view.all();
    const auto text = m_lesson->text.find(kit.words.language());
    const std::string title = text != m_lesson->text.end() ? text->second.title : m_lesson->id;
    if (m_view != nullptr) {
        const lesson::Trace& trace = m_show->trace();
        const std::size_t moment = std::min(m_show->playback().moment(), trace.last());
        const std::size_t next = std::min(moment + 1, trace.last());
        const bool moving = m_show->playback().fraction() > 0 && next != moment;
        m_view->draw(kit,
                     window,
                     {.before = &trace.world_at(moment),
                      .now = &trace.world_at(moving ? next : moment),
                      .share = moving ? static_cast<float>(m_show->playback().fraction()) : 1,
                      .mood = m_show->is_over() ? stages::Mood::happy : stages::Mood::calm,
                      .past = {},
                      .marks = {}});
    }
    kit.declare({.id = "exhibit",
                 .role = ui::Role::picture,
                 .area = "stage",
                 .name = kit.words.text({"app.exhibit.made", {{"title", title}}}),
                 .box = window,
                 .action = [this] { m_next = m_back; }});
    const float size = 64 * kit.view.control;
    kit.key({.id = "back",
             .role = ui::Role::button,
             .area = "stage",
             .name = kit.words.text("control.back"),
             .box = {window.right() - 20 - size, window.y + 20, size, size},
             .action = [this] { m_next = m_back; }},
            {.style = ui::KeyStyle::night, .icon = "close", .icon_size = 34, .radius = 20});
    if (busy()) {
        kit.wake_in(1.0 / 60);
    }
}

}  // namespace app
