#pragma once

#include "ui/sound_cue.hpp"
#include "ui/sound_device.hpp"
#include "ui/theme.hpp"

#include <memory>

namespace ui {

/// How loud everything is, 0 to 1: by the volume, softer where it is calm, and 12 dB softer while
/// somebody speaks. 0 where sound is switched off.
float gain_of(const Preferences& preferences, bool speaking);

/// Plays cues. A thread of its own opens the device at the first of them, and closes it again
/// after a silence: a frame never waits, and a start costs nothing.
class Sound {
public:
    explicit Sound(OpenSoundDevice open);
    ~Sound();
    Sound(const Sound&) = delete;
    Sound& operator=(const Sound&) = delete;

    void play(const Cue& cue);
    void follow(const Preferences& preferences);
    /// Makes room for a voice.
    void duck(bool speaking);

private:
    struct Player;
    void change_gain();

    OpenSoundDevice m_open;
    Preferences m_preferences;
    bool m_speaking{false};
    std::unique_ptr<Player> m_player;
};

}  // namespace ui
