#include "ui/sound_device.hpp"

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>
#include <SFML/System/Err.hpp>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string_view>
#include <system_error>
#include <utility>

namespace ui {

namespace {

std::string environment(const char* name)
{
    const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nobody ever sets any
    return value != nullptr ? value : "";
}

class SfmlSoundDevice : public SoundDevice {
public:
    explicit SfmlSoundDevice(std::filesystem::path folder) : m_folder{std::move(folder)} {}

    void play(const std::string& file) override
    {
        const sf::SoundBuffer* buffer = find(file);
        if (buffer == nullptr) {
            return;
        }
        sf::Sound& voice = m_voices.at(m_next);
        m_next = (m_next + 1) % m_voices.size();
        voice.stop();
        voice.setBuffer(*buffer);
        voice.setVolume(m_gain * full_volume);
        voice.play();
    }

    void set_gain(float gain) override
    {
        m_gain = gain;
        for (sf::Sound& voice : m_voices) {
            voice.setVolume(gain * full_volume);
        }
    }

private:
    static constexpr float full_volume = 100;

    /// Each file is read when it is first heard.
    const sf::SoundBuffer* find(const std::string& file)
    {
        const auto [entry, fresh] = m_buffers.try_emplace(file);
        if (fresh && !entry->second.loadFromFile((m_folder / file).string())) {
            m_buffers.erase(entry);
            return nullptr;
        }
        return &entry->second;
    }

    std::filesystem::path m_folder;
    /// Before the voices: a buffer that a voice still plays can't go.
    std::map<std::string, sf::SoundBuffer> m_buffers;
    std::array<sf::Sound, 8> m_voices;  ///< so many sound at once; the oldest gives way
    std::size_t m_next{0};
    float m_gain{1};
};

}  // namespace

SoundPlaces SoundPlaces::of_this_machine()
{
    return {"/dev/snd",
            environment("XDG_RUNTIME_DIR"),
            environment("PULSE_SERVER"),
            environment("ALSOFT_DRIVERS")};
}

bool can_sound(const SoundPlaces& places)
{
    std::error_code failed;
    if (!places.server.empty() || !places.drivers.empty()) {
        return true;
    }
    if (!places.runtime.empty() &&
        std::filesystem::exists(places.runtime / "pulse" / "native", failed)) {
        return true;
    }
    const std::filesystem::directory_iterator devices{places.devices, failed};
    return std::any_of(begin(devices), end(devices), [](const auto& device) {
        // ALSA calls a device that plays pcmC0D0p, and one that records pcmC0D0c.
        const std::string name = device.path().filename().string();
        return name.starts_with("pcm") && name.ends_with('p') &&
               ::access(device.path().c_str(), R_OK | W_OK) == 0;
    });
}

OpenSoundDevice sfml_sound_device(std::filesystem::path folder)
{
    // What it still complains about, a device that is there and can't be opened, helps no child.
    // Done here, where there is no second thread yet.
    sf::err().rdbuf(nullptr);
    return [folder = std::move(folder)]() -> std::unique_ptr<SoundDevice> {
        if (!can_sound(SoundPlaces::of_this_machine())) {
            return nullptr;
        }
        return std::make_unique<SfmlSoundDevice>(folder);
    };
}

}  // namespace ui
