#include "ui/speech_dispatcher.hpp"

#include "ui/speech_text.hpp"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>

namespace ui {

namespace {

// The codes of SSIP that are read: "Speech Synthesis Interface Protocol", 5.1 and 5.2.
constexpr std::string_view text_queued = "225";
constexpr std::string_view mark_reached = "700";
constexpr std::string_view text_begun = "701";
constexpr std::string_view text_ended = "702";
constexpr std::string_view text_cancelled = "703";

/// From -100 to 100, where 0 is the usual rate.
int ssip_rate(int per_cent) { return std::clamp(per_cent - 100, -100, 100); }

}  // namespace

std::filesystem::path dispatcher_socket(std::string_view address, std::string_view runtime)
{
    constexpr std::string_view local = "unix_socket";
    if (address.starts_with(local)) {
        address.remove_prefix(local.size());
        if (address.starts_with(':') && address.size() > 1) {
            return std::filesystem::path{address.substr(1)};
        }
    } else if (!address.empty()) {
        return {};
    }
    if (runtime.empty()) {
        return {};
    }
    return std::filesystem::path{runtime} / "speech-dispatcher" / "speechd.sock";
}

std::unique_ptr<DispatcherSpeaker> DispatcherSpeaker::connect(const std::filesystem::path& socket)
{
    sockaddr_un address{};
    const std::string name = socket.string();
    if (name.empty() || name.size() >= sizeof(address.sun_path)) {
        return nullptr;
    }
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, name.c_str(), name.size() + 1);
    const int made = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (made < 0) {
        return nullptr;
    }
    // On a local socket this is done at once or not at all.
    if (::connect(made, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) != 0) {
        ::close(made);
        return nullptr;
    }
    return std::unique_ptr<DispatcherSpeaker>{new DispatcherSpeaker{made}};
}

DispatcherSpeaker::DispatcherSpeaker(int socket) : m_socket{socket}
{
    send(
        "SET SELF CLIENT_NAME child:lumi-lab:voice\r\n"
        "SET SELF PRIORITY MESSAGE\r\n"
        "SET SELF SSML_MODE ON\r\n"
        "SET SELF NOTIFICATION ALL ON\r\n");
}

DispatcherSpeaker::~DispatcherSpeaker()
{
    send("CANCEL SELF\r\nQUIT\r\n");
    close();
}

void DispatcherSpeaker::close()
{
    if (m_socket >= 0) {
        ::close(m_socket);
        m_socket = -1;
    }
    m_progress = {};
}

void DispatcherSpeaker::send(std::string_view commands)
{
    m_unsent += commands;
    flush();
}

void DispatcherSpeaker::flush()
{
    while (m_socket >= 0 && !m_unsent.empty()) {
        const ssize_t sent =
            ::send(m_socket, m_unsent.data(), m_unsent.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent < 0) {
            if (errno != EAGAIN && errno != EINTR) {
                close();
            }
            return;
        }
        m_unsent.erase(0, static_cast<std::size_t>(sent));
    }
}

void DispatcherSpeaker::say(const Utterance& utterance)
{
    m_words = words_in(utterance.text);
    m_message.clear();
    m_progress = {};
    if (!can_speak()) {
        return;
    }
    if (m_words.empty()) {
        stop();
        return;
    }
    ++m_unanswered;
    m_progress.speaking = true;
    // The text is one line of SSML and never begins with the full stop that ends it.
    send("CANCEL SELF\r\nSET SELF LANGUAGE " + utterance.language + "\r\nSET SELF RATE " +
         std::to_string(ssip_rate(utterance.rate)) + "\r\nSPEAK\r\n" + marked_text(utterance.text) +
         "\r\n.\r\n");
}

void DispatcherSpeaker::stop()
{
    m_message.clear();
    m_progress = {};
    send("CANCEL SELF\r\n");
}

SpeechProgress DispatcherSpeaker::progress()
{
    flush();
    receive();
    return m_progress;
}

void DispatcherSpeaker::receive()
{
    std::array<char, 4096> buffer{};
    while (m_socket >= 0) {
        const ssize_t count = ::recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
        if (count <= 0) {
            if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
                close();
            }
            break;
        }
        m_received.append(buffer.data(), static_cast<std::size_t>(count));
    }
    std::size_t end = m_received.find('\n');
    while (end != std::string::npos) {
        std::string line = m_received.substr(0, end);
        m_received.erase(0, end + 1);
        if (line.ends_with('\r')) {
            line.pop_back();
        }
        take_line(line);
        end = m_received.find('\n');
    }
}

void DispatcherSpeaker::take_line(std::string_view line)
{
    constexpr std::size_t code_length = 3;
    if (line.size() <= code_length) {
        return;
    }
    if (line[code_length] == '-') {
        m_details.emplace_back(line.substr(code_length + 1));
        return;
    }
    const std::string_view code = line.substr(0, code_length);
    if (code == text_queued) {
        --m_unanswered;
        if (m_unanswered == 0 && m_progress.speaking && !m_details.empty()) {
            m_message = m_details.front();
        }
    } else if (code.starts_with('7')) {
        take_event(code);
    } else if (code.starts_with('3') || code.starts_with('4') || code.starts_with('5')) {
        // It does not understand us, or has no engine of its own: another voice has to speak.
        close();
    }
    m_details.clear();
}

void DispatcherSpeaker::take_event(std::string_view code)
{
    // An event names its text, its client and, of a mark, the mark.
    if (m_message.empty() || m_details.empty() || m_details.front() != m_message) {
        return;
    }
    if (code == text_ended || code == text_cancelled) {
        m_progress = {};
    } else if (code == text_begun) {
        m_progress.part = {};
    } else if (code == mark_reached && m_details.size() >= 3) {
        std::size_t word = 0;
        const std::string& mark = m_details[2];
        const auto read = std::from_chars(mark.data(), mark.data() + mark.size(), word);
        if (read.ec == std::errc{} && word < m_words.size()) {
            m_progress.part = m_words[word];
        }
    }
}

}  // namespace ui
