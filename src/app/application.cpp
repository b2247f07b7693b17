#include "app/application.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// Idle motion rests so long after the last input.
constexpr double rests_after = 10;
/// A frame after a pause is no leap in time.
constexpr double longest_step = 0.1;

/// Is that the press of a key of the screen, by a finger or the keyboard?
bool presses_key(const ui::Event& event,
                 const ui::Scene& scene,
                 const std::string& focused,
                 float scale)
{
    const ui::Node* node = nullptr;
    if (const auto* pointed = std::get_if<ui::PointerEvent>(&event);
        pointed != nullptr && pointed->kind == ui::PointerEvent::Kind::press) {
        node = scene.at({pointed->at.x / scale, pointed->at.y / scale});
    } else if (const auto* typed = std::get_if<ui::KeyEvent>(&event);
               typed != nullptr && (typed->key == ui::Key::enter || typed->key == ui::Key::space)) {
        node = scene.find(focused);
    }
    return node != nullptr && node->enabled && node->action &&
           (node->role == ui::Role::button || node->role == ui::Role::toggle);
}

}  // namespace

Application::Application(Words words, Choices choices, MakeScreen make_screen, Remember remember)
    : m_words{std::move(words)},
      m_choices{std::move(choices)},
      m_make_screen{std::move(make_screen)},
      m_remember{std::move(remember)}
{
    if (!m_words.contains(m_choices.language) && !m_words.empty()) {
        m_choices.language = m_words.contains("en") ? "en" : m_words.begin()->first;
    }
}

void Application::go(const Route& route)
{
    const HeaderKeys keys{[this] { open_panel(Panel::language); },
                          [this] { open_panel(Panel::access); },
                          [this] { toggle_sound(); }};
    if (std::unique_ptr<Screen> screen = m_make_screen(route, keys)) {
        m_route = route;
        m_screen = std::move(screen);
        m_panel = Panel::none;
        // The nodes of the old screen point into it.
        m_scene.clear();
        m_interaction.reset();
        m_screen_since = -1;
        m_stale = true;
    }
}

void Application::resize(int width, int height)
{
    m_view = ui::View::of(width, height);
    m_stale = true;
}

void Application::open_panel(Panel panel)
{
    m_panel = panel;
    m_interaction.focus(panel == Panel::language ? "language." + m_choices.language
                                                 : "text_size.more");
    m_stale = true;
}

void Application::toggle_sound()
{
    Choices changed = m_choices;
    changed.preferences.sound = !changed.preferences.sound;
    choose(changed);
}

std::vector<ui::Cue> Application::take_cues()
{
    std::vector<ui::Cue> cues = std::exchange(m_cues, {});
    if (m_screen) {
        const std::vector<ui::Cue> more = m_screen->take_cues();
        cues.insert(cues.end(), more.begin(), more.end());
    }
    return cues;
}

void Application::choose(const Choices& choices)
{
    if (choices != m_choices) {
        m_choices = choices;
        m_remember(choices);
    }
    m_stale = true;
}

void Application::handle(const ui::Event& event)
{
    if (std::holds_alternative<ui::CloseEvent>(event)) {
        m_closed = true;
        return;
    }
    if (const auto* size = std::get_if<ui::ResizeEvent>(&event)) {
        resize(size->width, size->height);
        return;
    }
    m_last_input = m_last_frame;
    if (presses_key(event, m_scene, m_interaction.focused(), m_view.scale)) {
        m_cues.push_back({ui::Tone::key});
    }
    bool used = m_interaction.handle(event, m_scene, m_view.scale);
    if (const auto* typed = std::get_if<ui::KeyEvent>(&event); typed != nullptr && !used) {
        if (m_panel != Panel::none && typed->key == ui::Key::escape) {
            m_panel = Panel::none;
        } else if (m_screen) {
            m_screen->key(typed->key);
        }
        used = true;
    }
    m_stale = m_stale || used;
    follow_route();
}

void Application::follow_route()
{
    if (!m_screen) {
        return;
    }
    if (const std::optional<Route> route = m_screen->next()) {
        go(*route);
    }
}

void Application::frame(ImDrawList& list, const ui::Fonts& fonts, ui::Sprites& sprites, double now)
{
    const double elapsed = m_last_frame < 0 ? 0 : std::clamp(now - m_last_frame, 0.0, longest_step);
    m_last_frame = now;
    if (m_screen) {
        m_screen->tick(elapsed);
        follow_route();
    }
    if (m_screen_since < 0) {
        m_screen_since = now;
    }
    m_scene.clear();
    const auto words = m_words.find(m_choices.language);
    if (!m_screen || words == m_words.end()) {
        return;
    }
    const ui::Theme theme = ui::Theme::of(m_choices.preferences);
    ui::Canvas canvas{list, fonts, sprites, m_scene, m_view.scale, m_choices.preferences.text_size};
    ui::Kit kit{canvas, m_scene, m_interaction, theme, words->second, m_view, now};
    m_screen->draw(kit);
    if (m_panel != Panel::none) {
        draw_panel(kit,
                   m_panel,
                   m_choices,
                   {.choose = [this](const Choices& choices) { choose(choices); },
                    .close = [this] { m_panel = Panel::none; },
                    .languages = m_words});
    }
    if (std::string focus = m_screen->wants_focus(); !focus.empty()) {
        m_interaction.focus(std::move(focus));
    }
    const bool idle = now - m_last_input > rests_after;
    m_wake = idle && !m_screen->busy() ? std::nullopt : kit.wake();
    m_stale = false;
}

}  // namespace app
