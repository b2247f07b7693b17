#pragma once

#include "ui/speech.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ui {

/// speech-dispatcher, by its own protocol (SSIP) on its socket. Its library would do the same, but
/// it waits for each answer, and its notifications come to functions without a context. A mark
/// before each word tells which one is heard.
class DispatcherSpeaker final : public Speaker {
public:
    /// Nothing where no speech-dispatcher listens. Never waits and never starts one.
    static std::unique_ptr<DispatcherSpeaker> connect(const std::filesystem::path& socket);
    ~DispatcherSpeaker() override;

    bool can_speak() const override { return m_socket >= 0; }
    void say(const Utterance& utterance) override;
    void stop() override;
    SpeechProgress progress() override;

private:
    explicit DispatcherSpeaker(int socket);
    void send(std::string_view commands);
    void flush();
    void receive();
    void take_line(std::string_view line);
    void take_event(std::string_view code);
    void close();

    int m_socket;
    std::string m_unsent;
    std::string m_received;
    std::vector<std::string> m_details;  ///< the lines of an answer before its last

    std::vector<TextSpan> m_words;
    int m_unanswered{0};    ///< texts that were sent and have no number yet
    std::string m_message;  ///< the number of the last text
    SpeechProgress m_progress;
};

/// Where speech-dispatcher listens: `address` is what SPEECHD_ADDRESS holds, `runtime` what
/// XDG_RUNTIME_DIR does. Empty if that is no local socket.
std::filesystem::path dispatcher_socket(std::string_view address, std::string_view runtime);

}  // namespace ui
