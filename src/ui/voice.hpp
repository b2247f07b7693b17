#pragma once

#include "ui/scene.hpp"
#include "ui/speech.hpp"

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace i18n {
class Catalogue;
}

namespace ui {

/// How it is to speak, and when.
struct VoiceChoices {
    static constexpr int slowest = 50;
    static constexpr int fastest = 200;

    int rate{100};        ///< per cent of the usual speed
    bool follows{false};  ///< says what has the focus and what is new, unasked

    bool operator==(const VoiceChoices&) const = default;
};

/// One thing to be heard.
struct VoiceLine {
    std::string node;  ///< that it belongs to; empty: none that is seen
    std::string text;
    std::string language;
};

/// What is heard now.
struct Reading {
    std::string node;
    std::string text;
    TextSpan part;  ///< of the text; empty where the engine does not tell

    bool operator==(const Reading&) const = default;
};

/// What the application says, one thing after the other and never two at once.
class Voice {
public:
    /// Without a speaker it is silent, and can_speak() says so.
    explicit Voice(std::unique_ptr<Speaker> speaker = nullptr) : m_speaker{std::move(speaker)} {}

    bool can_speak() const { return m_speaker != nullptr && m_speaker->can_speak(); }
    /// Per cent of the usual speed, for what is said from now on.
    void set_rate(int per_cent) { m_rate = per_cent; }

    /// Says these lines instead of whatever was being said.
    void read(std::vector<VoiceLine> lines);
    /// Says a line behind what is being said.
    void add(VoiceLine line);
    void stop();

    /// Lets it go on to its next line; true if something else is heard now than before.
    bool update();
    bool speaking() const { return m_speaking; }
    const Reading& reading() const { return m_reading; }

private:
    void start_next();

    std::unique_ptr<Speaker> m_speaker;
    std::deque<VoiceLine> m_waiting;
    Reading m_reading;
    bool m_speaking{false};
    int m_rate{100};
};

/// What a screen knows of the voice, and its way to ask for it.
struct Hearing {
    bool possible{false};         ///< this machine has a voice
    const Reading* now{nullptr};  ///< nullptr: silence
    std::string_view asked{};     ///< the node that it was asked to read; or `whole_screen`
    std::function<void(const std::string& node)> read{};

    bool of(std::string_view node) const { return now != nullptr && now->node == node; }
};

/// Asked for in a node's place: everything that can be seen.
inline constexpr std::string_view whole_screen = "screen";

/// What is said of a node: its name or what is spoken in its place, what it is, its state, what it
/// does.
std::string told(const Node& node, const i18n::Catalogue& words);
/// The same in short, for one of many: without what it is and what it does.
std::string told_briefly(const Node& node);

}  // namespace ui
