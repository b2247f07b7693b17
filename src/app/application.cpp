#include "app/application.hpp"

#include "app/notice.hpp"
#include "ui/reading.hpp"

#include <algorithm>
#include <utility>

namespace app {

namespace {

/// Idle motion rests so long after the last input.
constexpr double rests_after = 10;
/// A frame after a pause is no leap in time.
constexpr double longest_step = 0.1;
/// While it speaks, the voice is asked so often how far it is.
constexpr double voice_step = 1.0 / 30;
/// Nothing waits longer than this for a voice that does not end.
constexpr double longest_wait = 10;

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
    m_reader.choose(m_choices.voice);
    m_scanning.choose(m_choices.scanning);
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
        arrive(m_screen->opening());
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
    const std::string first =
        panel == Panel::language ? "language." + m_choices.language : "page.see";
    m_interaction.focus(first);
    arrive({});
    m_scanning.begin(first);
    m_stale = true;
}

void Application::close_panel()
{
    m_panel = Panel::none;
    arrive({});
}

void Application::arrive(std::vector<std::string> opening)
{
    m_reader.arrive(std::move(opening));
    m_scanning.begin();
    m_frame_told.clear();
}

const i18n::Catalogue* Application::words() const
{
    const auto words = m_words.find(m_choices.language);
    return words != m_words.end() ? &words->second : nullptr;
}

void Application::read(const std::string& what)
{
    if (!m_reader.can_speak()) {
        m_tells_no_voice = true;
    } else if (const i18n::Catalogue* words = this->words()) {
        m_reader.read(what, m_scene, *words);
    }
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
        m_reader.choose(choices.voice);
        m_scanning.choose(choices.scanning);
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
    m_last_input = m_now;
    if (const auto* text = std::get_if<ui::TextEvent>(&event)) {
        write(text->text);
        return;
    }
    if (presses_key(event, m_scene, m_interaction.focused(), m_view.scale)) {
        m_cues.push_back({ui::Tone::key});
    }
    const auto* pointed = std::get_if<ui::PointerEvent>(&event);
    const auto* typed = std::get_if<ui::KeyEvent>(&event);
    // A press that is to silence what was asked for does nothing else.
    const bool silences = m_reader.reads();
    if (typed != nullptr ||
        (pointed != nullptr && pointed->kind == ui::PointerEvent::Kind::press)) {
        m_reader.hush();
        m_stale = m_stale || std::exchange(m_tells_no_voice, false);
    }
    if (typed != nullptr && press_switch(typed->key, silences)) {
        follow_route();
        return;
    }
    if (typed != nullptr ||
        (pointed != nullptr && pointed->kind == ui::PointerEvent::Kind::release)) {
        m_reader.expect();
    }
    bool used = m_interaction.handle(event, m_scene, m_view.scale);
    if (typed != nullptr && !used) {
        if (m_panel != Panel::none && typed->key == ui::Key::escape) {
            close_panel();
        } else if (m_screen) {
            m_screen->key(typed->key);
        }
        used = true;
    }
    m_stale = m_stale || used;
    follow_route();
}

void Application::write(std::string_view text)
{
    m_reader.hush();
    if (m_panel == Panel::none && m_screen) {
        m_screen->write(text);
        m_stale = true;
    }
}

/// True if the key was a switch of someone who scans.
bool Application::press_switch(ui::Key key, bool silences)
{
    const std::optional<ui::Switch> pressed =
        m_scanning.on() ? ui::switch_of(key, m_scanning.switches()) : std::nullopt;
    if (!pressed) {
        return false;
    }
    m_stale = true;
    if (silences) {
        return true;
    }
    if (const std::optional<std::string> node = m_scanning.press(*pressed, m_now, m_scene)) {
        press_node(*node);
    }
    return true;
}

/// What Enter does; a slider goes on by one notch, and from its last back to its first.
void Application::press_node(const std::string& id)
{
    m_reader.expect();
    m_interaction.focus(id);
    const ui::Node* node = m_scene.find(id);
    if (node == nullptr || node->role != ui::Role::slider || !node->key) {
        m_interaction.handle(ui::KeyEvent{ui::Key::enter}, m_scene, m_view.scale);
    } else if (const auto key = node->key; !key(ui::Key::right)) {
        constexpr int most_notches = 100;
        for (int i = 0; i < most_notches && key(ui::Key::left); ++i) {
        }
    }
    if (m_interaction.focused() == id) {
        // The frame shows where she is; the focus would be a second one.
        m_interaction.focus({});
    }
}

void Application::attend(double now)
{
    const double passed = now - std::exchange(m_now, now);
    if (m_reader.update()) {
        m_stale = true;
        m_waited = 0;
    }
    m_waited += passed;
    if (m_scanning.tick(now, m_scene, m_reader.speaking() && m_waited < longest_wait)) {
        m_stale = true;
    }
}

std::optional<double> Application::wants_attention() const
{
    return m_reader.speaking() ? std::optional{voice_step} : m_scanning.wait(m_now);
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

/// Whoever follows by ear hears of each thing before the next one happens.
void Application::let_time_pass(double elapsed)
{
    const bool waits = m_reader.follows() && m_reader.tells_news() && m_screen->waits_for_voice() &&
                       m_waited < longest_wait;
    m_screen->tick(waits ? 0 : elapsed);
}

/// After a frame was drawn: what of it is new to the ear.
void Application::look(const i18n::Catalogue& words)
{
    const std::vector<const ui::Node*> framed = m_scanning.framed(m_scene);
    if (framed.empty()) {
        m_reader.look(m_scene, m_interaction.focused(), words);
    } else {
        std::string held = framed.size() == 1 ? framed.front()->id : "area " + framed.front()->area;
        if (std::exchange(m_frame_told, held) != held) {
            m_reader.expect();
        }
        const std::string area = "app.area." + framed.front()->area;
        m_reader.look_at_frame(
            framed,
            m_scanning.frames_area() && words.has(area) ? words.text(area) : std::string{},
            m_scene,
            words);
    }
    for (std::string& text : m_screen->news(words)) {
        m_reader.tell(std::move(text), words);
    }
}

void Application::frame(ImDrawList& list, const ui::Fonts& fonts, ui::Sprites& sprites, double now)
{
    const double elapsed = m_last_frame < 0 ? 0 : std::clamp(now - m_last_frame, 0.0, longest_step);
    m_last_frame = now;
    attend(now);
    if (m_screen) {
        let_time_pass(elapsed);
        follow_route();
    }
    if (m_screen_since < 0) {
        m_screen_since = now;
    }
    m_scene.clear();
    m_scene.follow_by_ear(m_reader.follows());
    const i18n::Catalogue* const words = this->words();
    if (!m_screen || words == nullptr) {
        return;
    }
    const ui::Theme theme = ui::Theme::of(m_choices.preferences);
    ui::Canvas canvas{list, fonts, sprites, m_scene, m_view.scale, m_choices.preferences.text_size};
    ui::Kit kit{canvas,
                m_scene,
                m_interaction,
                theme,
                *words,
                m_view,
                now,
                m_reader.hearing([this](const std::string& what) { read(what); })};
    m_screen->draw(kit);
    if (m_panel != Panel::none) {
        draw_panel(kit,
                   m_panel,
                   m_choices,
                   {.choose = [this](const Choices& choices) { choose(choices); },
                    .close = [this] { close_panel(); },
                    .turn_to =
                        [this](AccessPage page) {
                            m_access_page = page;
                            m_stale = true;
                        },
                    .page = m_access_page,
                    .languages = m_words});
    }
    if (m_tells_no_voice) {
        draw_notice(kit, words->text("voice.none"));
    }
    if (std::string focus = m_screen->wants_focus(); !focus.empty()) {
        if (m_scanning.is_new() && m_panel == Panel::none) {
            m_scanning.begin(focus);
        }
        if (!m_scanning.on()) {
            m_interaction.focus(std::move(focus));
        }
    }
    look(*words);
    ui::mark_heard_node(kit);
    if (const ui::Node* focus = m_scene.find(m_interaction.focused());
        focus != nullptr && !focus->reachable() && m_interaction.shows_focus(focus->id)) {
        draw_scan_frame(kit, {focus});
    }
    draw_scan_frame(kit, m_scanning.framed(m_scene));
    const bool idle = now - m_last_input > rests_after;
    m_wake = idle && !m_screen->busy() ? std::nullopt : kit.wake();
    m_stale = false;
}

}  // namespace app
