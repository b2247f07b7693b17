#include "ui/speech_engines.hpp"

#include "ui/speech_dispatcher.hpp"
#include "ui/speech_espeak.hpp"

#include <utility>

namespace ui {

bool FirstSpeaker::can_speak() const
{
    for (const std::unique_ptr<Speaker>& speaker : m_speakers) {
        if (speaker->can_speak()) {
            return true;
        }
    }
    return false;
}

void FirstSpeaker::leave_broken()
{
    while (!m_speakers.empty() && !m_speakers.front()->can_speak()) {
        m_speakers.erase(m_speakers.begin());
    }
}

void FirstSpeaker::say(const Utterance& utterance)
{
    leave_broken();
    if (!m_speakers.empty()) {
        m_utterance = utterance;
        m_speakers.front()->say(utterance);
    }
}

void FirstSpeaker::stop()
{
    m_utterance = {};
    if (!m_speakers.empty()) {
        m_speakers.front()->stop();
    }
}

SpeechProgress FirstSpeaker::progress()
{
    if (m_speakers.empty()) {
        return {};
    }
    SpeechProgress progress = m_speakers.front()->progress();
    if (!m_speakers.front()->can_speak() && !m_utterance.text.empty()) {
        // The engine has gone while it spoke; the next one says it from the beginning.
        say(Utterance{m_utterance});
        progress = m_speakers.empty() ? SpeechProgress{} : m_speakers.front()->progress();
    }
    if (!progress.speaking) {
        m_utterance = {};
    }
    return progress;
}

std::unique_ptr<Speaker> find_speaker(
    const std::function<std::optional<std::string>(const char*)>& variable)
{
    std::vector<std::unique_ptr<Speaker>> speakers;
    const std::filesystem::path socket = dispatcher_socket(
        variable("SPEECHD_ADDRESS").value_or(""), variable("XDG_RUNTIME_DIR").value_or(""));
    if (auto dispatcher = DispatcherSpeaker::connect(socket)) {
        speakers.push_back(std::move(dispatcher));
    }
    if (auto program = find_program("espeak-ng", variable("PATH").value_or(""))) {
        speakers.push_back(std::make_unique<EspeakSpeaker>(std::move(*program)));
    }
    return std::make_unique<FirstSpeaker>(std::move(speakers));
}

}  // namespace ui
