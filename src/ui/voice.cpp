#include "ui/voice.hpp"

#include "i18n/catalogue.hpp"
#include "ui/speech_text.hpp"

#include <array>
#include <iterator>
#include <utility>

namespace ui {

void Voice::read(std::vector<VoiceLine> lines)
{
    if (!can_speak()) {
        return;
    }
    m_waiting.assign(std::make_move_iterator(lines.begin()), std::make_move_iterator(lines.end()));
    start_next();
}

void Voice::add(VoiceLine line)
{
    if (!can_speak()) {
        return;
    }
    m_waiting.push_back(std::move(line));
    if (!m_speaking) {
        start_next();
    }
}

void Voice::stop()
{
    m_waiting.clear();
    m_reading = {};
    if (std::exchange(m_speaking, false)) {
        m_speaker->stop();
    }
}

void Voice::start_next()
{
    if (m_waiting.empty()) {
        stop();
        return;
    }
    VoiceLine line = std::move(m_waiting.front());
    m_waiting.pop_front();
    m_speaker->say({line.text, std::move(line.language), m_rate});
    m_reading = {std::move(line.node), std::move(line.text), {}};
    m_speaking = true;
}

bool Voice::update()
{
    if (!m_speaking) {
        return false;
    }
    const Reading before = m_reading;
    const SpeechProgress progress = m_speaker->progress();
    if (progress.speaking) {
        m_reading.part = progress.part;
    } else {
        start_next();
    }
    return m_reading != before;
}

std::string told(const Node& node, const i18n::Catalogue& words)
{
    constexpr std::array<const char*, 8> roles{"voice.role.button",
                                               "voice.role.toggle",
                                               "voice.role.slider",
                                               "voice.role.tile",
                                               "voice.role.place",
                                               "",
                                               "",
                                               "voice.role.text_field"};
    const std::string role = roles.at(static_cast<std::size_t>(node.role));
    return as_sentences({node.spoken.empty() ? node.name : node.spoken,
                         role.empty() ? role : words.text(role),
                         node.value,
                         node.enabled ? std::string{} : words.text("voice.not_now"),
                         node.hint == node.name ? std::string{} : node.hint});
}

std::string told_briefly(const Node& node)
{
    return as_sentences({node.spoken.empty() ? node.name : node.spoken, node.value});
}

}  // namespace ui
