#pragma once

#include "i18n/catalogue.hpp"
#include "ui/scene.hpp"
#include "ui/voice.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace app {

/// Reads the screen aloud: what a child asks for, and, for one who follows by ear, what has the
/// focus and what is new.
class Reader {
public:
    void give(std::unique_ptr<ui::Speaker> speaker) { m_voice = ui::Voice{std::move(speaker)}; }
    void choose(const ui::VoiceChoices& choices);
    bool can_speak() const { return m_voice.can_speak(); }
    bool speaking() const { return m_voice.speaking(); }
    /// Something that was asked for is being read.
    bool reads() const { return m_voice.speaking() && !m_asked.empty(); }
    bool follows() const { return m_choices.follows && can_speak(); }

    /// Hands do something: silence. What was read then is not begun anew by the same touch.
    void hush();
    /// Reads a node, or with `whole_screen` all of them.
    void read(std::string_view what, const ui::Scene& scene, const i18n::Catalogue& words);
    /// For one who follows: says this behind what is being said.
    void tell(std::string text, const i18n::Catalogue& words);

    /// Another screen or panel has come; these of its nodes are read to one who follows.
    void arrive(std::vector<std::string> opening);
    /// Hands have done something: the focus may be elsewhere.
    void expect() { m_expects = true; }
    /// Looks at a new frame. `focused`: the node that has the focus; empty: none.
    void look(const ui::Scene& scene, const std::string& focused, const i18n::Catalogue& words);
    /// The same for someone who scans. `area`: what the frame holds is called, if that is not a
    /// single node.
    void look_at_frame(const std::vector<const ui::Node*>& framed,
                       std::string area,
                       const ui::Scene& scene,
                       const i18n::Catalogue& words);
    /// Something that has happened is being said.
    bool tells_news() const { return m_voice.speaking() && m_voice.reading().node.empty(); }
    /// Lets the voice go on; true if something else is heard than before.
    bool update() { return m_voice.update(); }

    ui::Hearing hearing(std::function<void(const std::string&)> read) const;

private:
    void open(const ui::Scene& scene, const i18n::Catalogue& words);
    void look_at_live(const ui::Scene& scene, const i18n::Catalogue& words);
    static ui::VoiceLine line(const ui::Node& node, std::string text, const i18n::Catalogue& words);

    ui::Voice m_voice;
    ui::VoiceChoices m_choices;
    std::string m_asked;
    std::string m_hushed;  ///< what the last touch silenced
    std::string m_focused;
    std::string m_value;  ///< of the node that has the focus
    bool m_expects{false};
    std::optional<std::vector<std::string>> m_opening;
    std::map<std::string, std::string, std::less<>> m_live;
};

}  // namespace app
