#include "ui/speech_dispatcher.hpp"

#include "support/catch.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstring>
#include <filesystem>
#include <string>

namespace {

namespace fs = std::filesystem;

/// What speech-dispatcher is to its clients: a socket that takes commands and tells events.
class FakeDispatcher {
public:
    FakeDispatcher()
        : m_path{fs::temp_directory_path() / ("lumi-ssip-" + std::to_string(::getpid()))}
    {
        fs::remove(m_path);
        m_listener = ::socket(AF_UNIX, SOCK_STREAM, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, m_path.c_str(), sizeof(address.sun_path) - 1);
        REQUIRE(::bind(m_listener, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) ==
                0);
        REQUIRE(::listen(m_listener, 1) == 0);
    }
    ~FakeDispatcher()
    {
        hang_up();
        ::close(m_listener);
        fs::remove(m_path);
    }
    FakeDispatcher(const FakeDispatcher&) = delete;
    FakeDispatcher& operator=(const FakeDispatcher&) = delete;

    const fs::path& path() const { return m_path; }
    void accept() { m_client = ::accept(m_listener, nullptr, nullptr); }
    void hang_up()
    {
        if (m_client >= 0) {
            ::close(m_client);
            m_client = -1;
        }
    }
    std::string heard()
    {
        std::array<char, 4096> buffer{};
        const ssize_t count = ::recv(m_client, buffer.data(), buffer.size(), MSG_DONTWAIT);
        return count > 0 ? std::string{buffer.data(), static_cast<std::size_t>(count)}
                         : std::string{};
    }
    void tell(const std::string& lines)
    {
        REQUIRE(::send(m_client, lines.data(), lines.size(), MSG_NOSIGNAL) ==
                static_cast<ssize_t>(lines.size()));
    }

private:
    fs::path m_path;
    int m_listener{-1};
    int m_client{-1};
};

struct Conversation {
    FakeDispatcher dispatcher;
    std::unique_ptr<ui::DispatcherSpeaker> speaker;

    Conversation()
    {
        speaker = ui::DispatcherSpeaker::connect(dispatcher.path());
        REQUIRE(speaker);
        dispatcher.accept();
        CHECK(dispatcher.heard().starts_with("SET SELF CLIENT_NAME"));
    }
};

}  // namespace

TEST_CASE("where no speech-dispatcher runs there is none, and nothing waits", "[ui][speech]")
{
    CHECK_FALSE(ui::DispatcherSpeaker::connect("/nowhere/speechd.sock"));
    CHECK_FALSE(ui::DispatcherSpeaker::connect({}));
    CHECK_FALSE(ui::DispatcherSpeaker::connect(std::string(300, 'x')));
}

TEST_CASE("the socket is where speech-dispatcher says", "[ui][speech]")
{
    CHECK(ui::dispatcher_socket("", "/run/user/1") == "/run/user/1/speech-dispatcher/speechd.sock");
    CHECK(ui::dispatcher_socket("unix_socket:/tmp/s", "/run/user/1") == "/tmp/s");
    CHECK(ui::dispatcher_socket("unix_socket", "/run/user/1") ==
          "/run/user/1/speech-dispatcher/speechd.sock");
    CHECK(ui::dispatcher_socket("inet_socket:localhost:6560", "/run/user/1").empty());
    CHECK(ui::dispatcher_socket("", "").empty());
}

TEST_CASE("a text is sent with its language and rate, and marks tell the word", "[ui][speech]")
{
    Conversation talk;
    talk.speaker->say({"Roll, Lumi!", "fr", 125});
    const std::string sent = talk.dispatcher.heard();
    CHECK(sent ==
          "CANCEL SELF\r\nSET SELF LANGUAGE fr\r\nSET SELF RATE 25\r\nSPEAK\r\n"
          "<speak><mark name=\"0\"/>Roll, <mark name=\"1\"/>Lumi! </speak>\r\n.\r\n");
    CHECK(talk.speaker->progress() == ui::SpeechProgress{true, {}});
    talk.dispatcher.tell(
        "210 OK STOPPED\r\n201 OK LANGUAGE SET\r\n203 OK RATE SET\r\n"
        "230 OK RECEIVING DATA\r\n225-21\r\n225 OK MESSAGE QUEUED\r\n");
    talk.dispatcher.tell(
        "701-21\r\n701-1\r\n701 BEGIN\r\n"
        "700-21\r\n700-1\r\n700-1\r\n700 INDEX MARK\r\n");
    CHECK(talk.speaker->progress() == ui::SpeechProgress{true, {6, 11}});
    talk.dispatcher.tell("702-21\r\n702-1\r\n702 END\r\n");
    CHECK_FALSE(talk.speaker->progress().speaking);
}

TEST_CASE("what an older text still tells is not believed", "[ui][speech]")
{
    Conversation talk;
    talk.speaker->say({"One", "en", 100});
    talk.speaker->say({"Two", "en", 100});
    talk.dispatcher.tell("225-1\r\n225 OK MESSAGE QUEUED\r\n703-1\r\n703-9\r\n703 CANCELLED\r\n");
    CHECK(talk.speaker->progress().speaking);
    talk.dispatcher.tell("225-2\r\n225 OK MESSAGE QUEUED\r\n702-1\r\n702-9\r\n702 END\r\n");
    CHECK(talk.speaker->progress().speaking);
    talk.dispatcher.tell("702-2\r\n702-9\r\n702 END\r\n");
    CHECK_FALSE(talk.speaker->progress().speaking);
}

TEST_CASE("stop is said at once", "[ui][speech]")
{
    Conversation talk;
    talk.speaker->say({"One", "en", 100});
    talk.dispatcher.heard();
    talk.speaker->stop();
    CHECK(talk.dispatcher.heard() == "CANCEL SELF\r\n");
    CHECK_FALSE(talk.speaker->progress().speaking);
}

TEST_CASE("a speech-dispatcher that goes or refuses is a voice no more", "[ui][speech]")
{
    Conversation talk;
    talk.speaker->say({"One", "en", 100});
    SECTION("it goes") { talk.dispatcher.hang_up(); }
    SECTION("it refuses") { talk.dispatcher.tell("300 ERR NO OUTPUT MODULE\r\n"); }
    CHECK_FALSE(talk.speaker->progress().speaking);
    CHECK_FALSE(talk.speaker->can_speak());
    talk.speaker->say({"Two", "en", 100});
    CHECK_FALSE(talk.speaker->progress().speaking);
}
