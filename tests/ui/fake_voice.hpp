#pragma once

#include "ui/speech.hpp"

#include <string>
#include <vector>

/// A voice that writes down what it is to say, and says it until it is told that it has ended.
struct FakeVoice {
    std::vector<std::string> said;
    std::vector<std::string> languages;
    int rate{0};
    bool possible{true};
    bool speaking{false};
    ui::TextSpan part;
    int stops{0};

    class Speaker final : public ui::Speaker {
    public:
        explicit Speaker(FakeVoice& voice) : m_voice{voice} {}
        bool can_speak() const override { return m_voice.possible; }
        void say(const ui::Utterance& utterance) override
        {
            m_voice.said.push_back(utterance.text);
            m_voice.languages.push_back(utterance.language);
            m_voice.rate = utterance.rate;
            m_voice.speaking = true;
        }
        void stop() override
        {
            ++m_voice.stops;
            m_voice.speaking = false;
        }
        ui::SpeechProgress progress() override { return {m_voice.speaking, m_voice.part}; }

    private:
        FakeVoice& m_voice;
    };
};
