#include "ui/sound.hpp"

#include "support/catch.hpp"

#include <cmath>
#include <condition_variable>
#include <mutex>
#include <string>
#include <vector>

namespace {

double decibel(float gain) { return 20 * std::log10(static_cast<double>(gain)); }

/// What a device was told; whoever waits for something gets it or waits for ever.
class Tape {
public:
    void write(const std::string& line)
    {
        const std::lock_guard lock{m_mutex};
        m_lines.push_back(line);
        m_changed.notify_all();
    }
    std::vector<std::string> wait_for(std::size_t count)
    {
        std::unique_lock lock{m_mutex};
        m_changed.wait(lock, [&] { return m_lines.size() >= count; });
        return m_lines;
    }
    std::vector<std::string> lines()
    {
        const std::lock_guard lock{m_mutex};
        return m_lines;
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_lines;
};

class TapeDevice : public ui::SoundDevice {
public:
    explicit TapeDevice(Tape& tape) : m_tape{tape} { m_tape.write("open"); }
    void play(const std::string& file) override { m_tape.write(file); }
    void set_gain(float gain) override
    {
        m_tape.write("gain " + std::to_string(std::lround(gain * 1000)));
    }

private:
    Tape& m_tape;
};

ui::OpenSoundDevice opens(Tape& tape)
{
    return [&tape] { return std::make_unique<TapeDevice>(tape); };
}

}  // namespace

TEST_CASE("speech ducks the rest by 12 decibel, calm is softer, mute is silence", "[ui][sound]")
{
    const ui::Preferences usual{.volume = 1};
    CHECK(ui::gain_of(usual, false) == Approx(1));
    CHECK(decibel(ui::gain_of(usual, true)) == Approx(-12));
    CHECK(ui::gain_of({.calm = true, .volume = 1}, false) < 0.5F);
    CHECK(ui::gain_of({.sound = false, .volume = 1}, false) == 0);
    CHECK(ui::gain_of({.volume = 0.2F}, false) < ui::gain_of({.volume = 0.4F}, false));
}

TEST_CASE("the device is opened at the first sound, and plays each once", "[ui][sound]")
{
    Tape tape;
    ui::Sound sound{opens(tape)};
    sound.follow({.volume = 1});
    CHECK(tape.lines().empty());
    sound.play({ui::Tone::star, 1});
    CHECK(tape.wait_for(3) == std::vector<std::string>{"open", "gain 1000", "star-1.wav"});
    sound.play({ui::Tone::key});
    CHECK(tape.wait_for(4).back() == "key-0.wav");
}

TEST_CASE("what is muted opens nothing", "[ui][sound]")
{
    Tape tape;
    {
        ui::Sound sound{opens(tape)};
        sound.follow({.sound = false});
        sound.play({ui::Tone::key});
    }
    CHECK(tape.lines().empty());
}

TEST_CASE("a voice makes what plays softer, and gives it back", "[ui][sound]")
{
    Tape tape;
    ui::Sound sound{opens(tape)};
    sound.follow({.volume = 1});
    sound.play({ui::Tone::light});
    tape.wait_for(3);
    sound.duck(true);
    CHECK(tape.wait_for(4).back() == "gain 251");
    sound.duck(false);
    CHECK(tape.wait_for(5).back() == "gain 1000");
}

TEST_CASE("a device that opens slowly holds nobody up", "[ui][sound]")
{
    Tape tape;
    std::mutex slow;
    slow.lock();
    ui::Sound sound{[&]() -> std::unique_ptr<ui::SoundDevice> {
        const std::lock_guard waits{slow};
        return std::make_unique<TapeDevice>(tape);
    }};
    for (int i = 0; i < 100; ++i) {
        sound.play({ui::Tone::tick});
    }
    CHECK(tape.lines().empty());
    slow.unlock();
    CHECK(tape.wait_for(1).front() == "open");
}

TEST_CASE("no device is no error, and it is looked for once", "[ui][sound]")
{
    Tape tape;
    {
        ui::Sound sound{[&]() -> std::unique_ptr<ui::SoundDevice> {
            tape.write("looked");
            return nullptr;
        }};
        sound.play({ui::Tone::key});
        tape.wait_for(1);
        sound.play({ui::Tone::key});
        sound.duck(true);
    }
    CHECK(tape.lines().size() == 1);
}
