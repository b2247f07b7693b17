#pragma once

#include "app/application.hpp"
#include "app/demo.hpp"
#include "ui/sound.hpp"
#include "ui/window.hpp"

#include <filesystem>
#include <functional>

namespace app {

/// Where the application's own files are.
struct Folders {
    std::filesystem::path fonts;
    std::filesystem::path art;
    std::filesystem::path sounds;
};

/// Shows an application in a window until it is closed. Draws only when something changed or moves:
/// an idle screen costs next to nothing.
class Loop {
public:
    Loop(Application& application, ui::Window window, ui::Fonts fonts, const Folders& folders);

    /// `look_around` is called twice a second: what changes outside is seen soon.
    void run(const std::function<void()>& look_around);
    /// Plays a tour in even steps of time, so that it looks the same on every machine; the pictures
    /// go to that folder. False if it could not be played to its end or a picture not be saved.
    bool play(Demo& demo, const std::filesystem::path& shots);

private:
    void declare(double now, double elapsed);
    bool draw(double now, double elapsed, const std::filesystem::path& picture, const Demo* demo);
    void bake_fonts();
    void play_cues();

    Application& m_application;
    ui::Fonts m_fonts;  ///< outlives the window, which draws with it
    ui::Window m_window;
    Folders m_folders;
    ui::Sprites m_sprites;
    ui::Sound m_sound;
};

}  // namespace app
