#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace ui {

/// What sounds come out of. One thread has it from its opening to its end.
class SoundDevice {
public:
    virtual ~SoundDevice() = default;
    /// Plays a file of the folder of sounds, beside what plays already.
    virtual void play(const std::string& file) = 0;
    /// Of everything, at once; 0 to 1.
    virtual void set_gain(float gain) = 0;

protected:
    SoundDevice() = default;
    SoundDevice(const SoundDevice&) = default;
    SoundDevice& operator=(const SoundDevice&) = default;
};

/// Opens the device, which may take its time; nullptr where there is none.
using OpenSoundDevice = std::function<std::unique_ptr<SoundDevice>()>;

/// Where a machine shows that it can make sounds.
struct SoundPlaces {
    std::filesystem::path devices;  ///< of ALSA
    std::filesystem::path runtime;  ///< XDG_RUNTIME_DIR: PulseAudio's and PipeWire's socket
    std::string server;             ///< PULSE_SERVER
    std::string drivers;            ///< ALSOFT_DRIVERS: somebody chose where OpenAL plays

    static SoundPlaces of_this_machine();
};
/// SFML and OpenAL write ten lines of complaint for each sound where there is no device: look
/// before they do.
bool can_sound(const SoundPlaces& places);

/// SFML's device, with the files of that folder.
OpenSoundDevice sfml_sound_device(std::filesystem::path folder);

}  // namespace ui
