#pragma once

#include "ui/speech.hpp"
#include "ui/speech_process.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace ui {

/// The program espeak-ng, one process for each sentence: where it ends, the next one begins, and so
/// it is known which sentence is heard.
class EspeakSpeaker final : public Speaker {
public:
    explicit EspeakSpeaker(std::filesystem::path program) : m_program{std::move(program)} {}

    bool can_speak() const override { return m_failures < most_failures; }
    void say(const Utterance& utterance) override;
    void stop() override;
    SpeechProgress progress() override;

private:
    /// So many sentences in a row that could not be said, and the engine counts as broken.
    static constexpr int most_failures = 3;

    void start_next();
    void forget_ended();

    std::filesystem::path m_program;
    Utterance m_utterance;
    std::vector<TextSpan> m_sentences;
    std::size_t m_next{0};
    std::optional<Process> m_process;
    std::vector<Process> m_dying;  ///< killed, and perhaps not quite gone
    int m_failures{0};
};

}  // namespace ui
