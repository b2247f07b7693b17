#pragma once

#include "app/header.hpp"
#include "app/panels.hpp"
#include "app/reader.hpp"
#include "app/screen.hpp"
#include "i18n/catalogue.hpp"
#include "ui/interaction.hpp"
#include "ui/scanning.hpp"
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
    ui::VoiceChoices voice{};
    ui::ScanChoices scanning{};
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

    /// What reads aloud; without one the keys say that there is no voice.
    void give_voice(std::unique_ptr<ui::Speaker> speaker) { m_reader.give(std::move(speaker)); }
    void go(const Route& route);
    /// Makes the current screen anew: what it is made of has changed.
    void renew() { go(Route{m_route}); }
    void resize(int width, int height);
    /// Tells the time, in seconds on the clock of frame(), of the events that come next; lets the
    /// voice and the scanning frame go on.
    void attend(double now);
    void handle(const ui::Event& event);
    /// Declares and draws one frame. `now`: seconds on a steady clock that comes from outside.
    void frame(ImDrawList& list, const ui::Fonts& fonts, ui::Sprites& sprites, double now);

    /// Seconds until something wants to move; nothing moves if there is none.
    std::optional<double> wake() const { return m_wake; }
    /// Seconds until attend() is wanted again, if it is.
    std::optional<double> wants_attention() const;
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
    const Reader& reader() const { return m_reader; }
    const ui::Scanning& scanning() const { return m_scanning; }
    void choose(const Choices& choices);

private:
    void follow_route();
    void open_panel(Panel panel);
    void toggle_sound();
    void close_panel();
    void arrive(std::vector<std::string> opening);
    void read(const std::string& what);
    void write(std::string_view text);
    bool press_switch(ui::Key key, bool silences);
    void press_node(const std::string& id);
    void look(const i18n::Catalogue& words);
    void let_time_pass(double elapsed);
    const i18n::Catalogue* words() const;

    Words m_words;
    Choices m_choices;
    MakeScreen m_make_screen;
    Remember m_remember;
    Route m_route{route::Home{}};
    std::unique_ptr<Screen> m_screen;
    Panel m_panel{Panel::none};
    AccessPage m_access_page{AccessPage::see};
    ui::View m_view;
    ui::Scene m_scene;
    ui::Interaction m_interaction;
    ui::Scanning m_scanning;
    Reader m_reader;
    bool m_tells_no_voice{false};
    std::string m_frame_told;  ///< what the scanning frame held when it was last said
    std::optional<double> m_wake;
    double m_now{0};
    double m_waited{0};  ///< since something else was heard, seconds
    double m_last_frame{-1};
    double m_last_input{0};
    double m_screen_since{-1};
    std::vector<ui::Cue> m_cues;
    bool m_stale{true};
    bool m_closed{false};
};

}  // namespace app
