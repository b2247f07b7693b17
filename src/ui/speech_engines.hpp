#pragma once

#include "ui/speech.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ui {

/// Several voices in the order in which they are wanted: the first that can speaks.
class FirstSpeaker final : public Speaker {
public:
    explicit FirstSpeaker(std::vector<std::unique_ptr<Speaker>> speakers)
        : m_speakers{std::move(speakers)}
    {}

    bool can_speak() const override;
    void say(const Utterance& utterance) override;
    void stop() override;
    SpeechProgress progress() override;

private:
    void leave_broken();

    std::vector<std::unique_ptr<Speaker>> m_speakers;
    Utterance m_utterance;  ///< what is being said; empty if nothing
};

/// The voices of this machine: speech-dispatcher where it runs, then the program espeak-ng.
/// `variable` reads the process's environment. With neither, a voice that can't speak.
std::unique_ptr<Speaker> find_speaker(
    const std::function<std::optional<std::string>(const char*)>& variable);

}  // namespace ui
