#include "ui/speech_espeak.hpp"

#include "support/catch.hpp"

#include <signal.h>
#include <unistd.h>

#include <cerrno>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <thread>

namespace {

namespace fs = std::filesystem;

/// A program in espeak-ng's place. It writes down its arguments and its input, and goes on for as
/// long as the test wants.
class FakeEngine {
public:
    explicit FakeEngine(const std::string& then)
        : m_folder{fs::temp_directory_path() / ("lumi-voice-" + std::to_string(::getpid()))}
    {
        fs::remove_all(m_folder);
        fs::create_directories(m_folder);
        std::ofstream script{program()};
        script << "#!/bin/sh\n"
               << "printf '%s\\n' \"$@\" >> '" << m_folder.string() << "/arguments'\n"
               << "cat >> '" << m_folder.string() << "/input'\n"
               << "echo $$ > '" << m_folder.string() << "/id.new'\n"
               << "mv '" << m_folder.string() << "/id.new' '" << m_folder.string() << "/id'\n"
               << then << "\n";
        script.close();
        fs::permissions(program(), fs::perms::owner_all);
    }
    ~FakeEngine() { fs::remove_all(m_folder); }
    FakeEngine(const FakeEngine&) = delete;
    FakeEngine& operator=(const FakeEngine&) = delete;

    fs::path program() const { return m_folder / "engine"; }
    std::string read(const char* name) const
    {
        std::ifstream file{m_folder / name};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    /// Its process, once it has read what it is to say.
    pid_t wait_for_process() const
    {
        while (!fs::exists(m_folder / "id")) {
            std::this_thread::yield();
        }
        return std::stoi(read("id"));
    }

private:
    fs::path m_folder;
};

bool is_there(pid_t process) { return ::kill(process, 0) == 0 || errno != ESRCH; }

void wait_until_silent(ui::Speaker& speaker)
{
    while (speaker.progress().speaking) {
        std::this_thread::yield();
    }
}

}  // namespace

TEST_CASE("a text is input and never an argument, whatever stands in it", "[ui][speech]")
{
    const FakeEngine engine{"exit 0"};
    ui::EspeakSpeaker speaker{engine.program()};
    const std::string text = "--path=/etc \"quoted\" 'too' $(touch x); `id` & |";
    speaker.say({text, "de", 100});
    wait_until_silent(speaker);
    CHECK(engine.read("input") == text + "\n");
    CHECK(engine.read("arguments") == "-v\nde\n-s\n155\n-b\n1\n--stdin\n");
    CHECK(speaker.can_speak());
}

TEST_CASE("sentence follows on sentence, and it is known which one is heard", "[ui][speech]")
{
    const FakeEngine engine{"exit 0"};
    ui::EspeakSpeaker speaker{engine.program()};
    speaker.say({"First one.\nThen two.", "en", 200});
    CHECK(speaker.progress() == ui::SpeechProgress{true, {0, 10}});
    bool second = false;
    for (ui::SpeechProgress now = speaker.progress(); now.speaking; now = speaker.progress()) {
        second = second || now.part == ui::TextSpan{11, 20};
        std::this_thread::yield();
    }
    CHECK(second);
    CHECK(engine.read("input") == "First one.\nThen two.\n");
}

TEST_CASE("stop ends the engine and what it started, at once, and leaves no zombie", "[ui][speech]")
{
    const FakeEngine engine{"sleep 1000; sleep 1000"};
    ui::EspeakSpeaker speaker{engine.program()};
    speaker.say({"A long story.", "en", 100});
    const pid_t process = engine.wait_for_process();
    REQUIRE(is_there(process));
    speaker.stop();
    CHECK_FALSE(speaker.progress().speaking);
    // Ended, and taken off the list of processes by those who look how far the voice is.
    while (is_there(process)) {
        speaker.progress();
        std::this_thread::yield();
    }
    CHECK(speaker.can_speak());
}

TEST_CASE("there are never two voices at once", "[ui][speech]")
{
    const FakeEngine engine{"exec sleep 1000"};
    ui::EspeakSpeaker speaker{engine.program()};
    speaker.say({"One.", "en", 100});
    const pid_t first = engine.wait_for_process();
    speaker.say({"Two.", "en", 100});
    while (is_there(first)) {
        speaker.progress();
        std::this_thread::yield();
    }
    CHECK(speaker.progress() == ui::SpeechProgress{true, {0, 4}});
}

TEST_CASE("a speaker that goes takes its process along", "[ui][speech]")
{
    const FakeEngine engine{"exec sleep 1000"};
    pid_t process = 0;
    {
        ui::EspeakSpeaker speaker{engine.program()};
        speaker.say({"One.", "en", 100});
        process = engine.wait_for_process();
    }
    CHECK_FALSE(is_there(process));
}

TEST_CASE("an engine that fails again and again counts as no voice", "[ui][speech]")
{
    const FakeEngine engine{"exit 1"};
    ui::EspeakSpeaker speaker{engine.program()};
    for (int i = 0; i < 3; ++i) {
        CHECK(speaker.can_speak());
        speaker.say({"One.", "en", 100});
        wait_until_silent(speaker);
    }
    CHECK_FALSE(speaker.can_speak());
    speaker.say({"One.", "en", 100});
    CHECK_FALSE(speaker.progress().speaking);
}

TEST_CASE("a program that is not there is silence and no error", "[ui][speech]")
{
    ui::EspeakSpeaker speaker{"/nowhere/espeak-ng"};
    speaker.say({"One. Two. Three.", "en", 100});
    CHECK_FALSE(speaker.progress().speaking);
    CHECK_FALSE(speaker.can_speak());
    CHECK_FALSE(ui::find_program("espeak-ng", "/nowhere:relative::"));
}
