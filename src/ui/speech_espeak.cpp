#include "ui/speech_espeak.hpp"

#include "ui/speech_text.hpp"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

/// Words in a minute at the usual rate: a little slower than the program's own 175, for children.
constexpr int usual_speed = 155;

}  // namespace

void EspeakSpeaker::say(const Utterance& utterance)
{
    stop();
    m_utterance = utterance;
    m_sentences = sentences_in(m_utterance.text);
    m_next = 0;
    start_next();
}

void EspeakSpeaker::stop()
{
    m_sentences.clear();
    m_next = 0;
    if (m_process) {
        m_process->kill();
        m_dying.push_back(std::move(*m_process));
        m_process.reset();
    }
    forget_ended();
}

void EspeakSpeaker::forget_ended()
{
    std::erase_if(m_dying,
                  [](Process& process) { return process.state() != Process::State::running; });
}

void EspeakSpeaker::start_next()
{
    m_process.reset();
    while (m_next < m_sentences.size() && can_speak()) {
        const TextSpan sentence = m_sentences[m_next++];
        const std::string text =
            m_utterance.text.substr(sentence.begin, sentence.end - sentence.begin) + "\n";
        m_process = Process::start(m_program,
                                   {"-v",
                                    m_utterance.language,
                                    "-s",
                                    std::to_string(usual_speed * m_utterance.rate / 100),
                                    "-b",
                                    "1",
                                    "--stdin"},
                                   text);
        if (m_process) {
            return;
        }
        ++m_failures;
    }
}

SpeechProgress EspeakSpeaker::progress()
{
    forget_ended();
    if (m_process) {
        const Process::State state = m_process->state();
        if (state != Process::State::running) {
            m_failures = state == Process::State::failed ? m_failures + 1 : 0;
            start_next();
        }
    }
    if (!m_process) {
        return {};
    }
    return {true, m_sentences[m_next - 1]};
}

}  // namespace ui
