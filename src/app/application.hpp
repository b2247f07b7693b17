#pragma once

#include "app/header.hpp"
#include "app/panels.hpp"
#include "app/screen.hpp"
#include "i18n/catalogue.hpp"
#include "ui/interaction.hpp"
#include "ui/view.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

struct ImDrawList;

namespace app {

/// What a station remembers of how it looks and speaks.
struct Choices {
    std::string language{"en"};
    ui::Preferences preferences;
    bool operator==(const Choices&) const = default;
};

/// The application without its window: one current screen, the panels on top of it, and the way
/// that events and frames take. The window, the demo, the monkey and the tests drive it alike.
class Application {
public:
    using Words = std::map<std::string, i18n::Catalogue, std::less<>>;
    using MakeScreen =
        std::function<std::unique_ptr<Screen>(const Route& route, const HeaderKeys& keys)>;
    using Remember = std::function<void(const Choices& choices)>;

    Application(Words words, Choices choices, MakeScreen make_screen, Remember remember);

    void go(const Route& route);
    void resize(int width, int height);
    void handle(const ui::Event& event);
    /// Declares and draws one frame. `now`: seconds on a steady clock that comes from outside.
    void frame(ImDrawList& list, const ui::Fonts& fonts, ui::Sprites& sprites, double now);

    /// Seconds until something wants to move; nothing moves if there is none.
    std::optional<double> wake() const { return m_wake; }
    /// Something has changed that the last frame does not show.
    bool stale() const { return m_stale; }
    bool closed() const { return m_closed; }

    /// What is to be heard since the last call.
    std::vector<ui::Cue> take_cues();

    const ui::Scene& scene() const { return m_scene; }
    const ui::View& view() const { return m_view; }
    const Choices& choices() const { return m_choices; }
    const Route& route() const { return m_route; }
    const std::string& focused() const { return m_interaction.focused(); }
    void choose(const Choices& choices);

private:
    void follow_route();
    void open_panel(Panel panel);
    void toggle_sound();

    Words m_words;
    Choices m_choices;
    MakeScreen m_make_screen;
    Remember m_remember;
    Route m_route{route::Home{}};
    std::unique_ptr<Screen> m_screen;
    Panel m_panel{Panel::none};
    ui::View m_view;
    ui::Scene m_scene;
    ui::Interaction m_interaction;
    std::optional<double> m_wake;
    double m_last_frame{-1};
    double m_last_input{0};
    double m_screen_since{-1};
    std::vector<ui::Cue> m_cues;
    bool m_stale{true};
    bool m_closed{false};
};

}  // namespace app
