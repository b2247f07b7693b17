#include "ui/sound.hpp"

#include <chrono>
#include <cmath>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace ui {

namespace {

using Clock = std::chrono::steady_clock;

/// A device that is opened slowly must not tell what happened long ago.
constexpr std::chrono::milliseconds stale{300};
/// An open device mixes silence: so long nothing sounds, and it is closed.
constexpr std::chrono::seconds closes_after{30};

float of_decibel(float decibel) { return std::pow(10.0F, decibel / 20); }

}  // namespace

float gain_of(const Preferences& preferences, bool speaking)
{
    constexpr float calmer = -9;   // decibel
    constexpr float ducked = -12;  // LOOK.md section 9
    if (!preferences.sound) {
        return 0;
    }
    // Ears hear ratios: an even slider needs a curve.
    const float volume = preferences.volume * preferences.volume;
    return volume * (preferences.calm ? of_decibel(calmer) : 1) *
           (speaking ? of_decibel(ducked) : 1);
}

struct Sound::Player {
    struct Request {
        std::string file;
        Clock::time_point asked;
    };

    Player(const OpenSoundDevice& open, float gain)
        : wanted_gain{gain}, thread{[this, open](const std::stop_token& stop) { run(open, stop); }}
    {}

    void run(const OpenSoundDevice& open, const std::stop_token& stop);
    /// What is to be done next; nothing after a long silence, or at the end.
    struct Turn {
        std::vector<Request> requests;
        float gain{};
    };
    std::optional<Turn> wait(const std::stop_token& stop, bool may_close, float gain);

    std::mutex mutex;
    std::condition_variable_any changed;
    std::vector<Request> requests;
    float wanted_gain;
    std::jthread thread;  ///< last: it uses the others
};

std::optional<Sound::Player::Turn> Sound::Player::wait(const std::stop_token& stop,
                                                       bool may_close,
                                                       float gain)
{
    std::unique_lock lock{mutex};
    const auto woken = [&] { return !requests.empty() || wanted_gain != gain; };
    if (may_close) {
        changed.wait_for(lock, stop, closes_after, woken);
    } else {
        changed.wait(lock, stop, woken);
    }
    if (!woken()) {
        return std::nullopt;
    }
    return Turn{std::exchange(requests, {}), wanted_gain};
}

void Sound::Player::run(const OpenSoundDevice& open, const std::stop_token& stop)
{
    std::unique_ptr<SoundDevice> device;
    float gain = -1;  // none is set yet
    while (!stop.stop_requested()) {
        const std::optional<Turn> turn = wait(stop, device != nullptr, gain);
        if (!turn) {
            device.reset();
            continue;
        }
        if (!device && !turn->requests.empty()) {
            device = open();
            if (!device) {
                return;
            }
            device->set_gain(turn->gain);
        } else if (device && turn->gain != gain) {
            device->set_gain(turn->gain);
        }
        gain = turn->gain;
        for (const Request& request : turn->requests) {
            if (Clock::now() - request.asked < stale) {
                device->play(request.file);
            }
        }
    }
}

Sound::Sound(OpenSoundDevice open) : m_open{std::move(open)} {}
Sound::~Sound() = default;

void Sound::play(const Cue& cue)
{
    const float gain = gain_of(m_preferences, m_speaking);
    if (gain <= 0) {
        return;
    }
    if (!m_player) {
        m_player = std::make_unique<Player>(m_open, gain);
    }
    constexpr std::size_t most = 16;
    const std::lock_guard lock{m_player->mutex};
    if (m_player->requests.size() < most) {
        m_player->requests.push_back({file_of(cue), Clock::now()});
        m_player->changed.notify_one();
    }
}

void Sound::follow(const Preferences& preferences)
{
    if (preferences != m_preferences) {
        m_preferences = preferences;
        change_gain();
    }
}

void Sound::duck(bool speaking)
{
    if (std::exchange(m_speaking, speaking) != speaking) {
        change_gain();
    }
}

void Sound::change_gain()
{
    if (!m_player) {
        return;
    }
    const std::lock_guard lock{m_player->mutex};
    m_player->wanted_gain = gain_of(m_preferences, m_speaking);
    m_player->changed.notify_one();
}

}  // namespace ui
