#pragma once

#include "core/result.hpp"
#include "ui/event.hpp"
#include "ui/fonts.hpp"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace ui {

/// The window, with SFML, OpenGL and Dear ImGui behind it. One at a time: ImGui has one context.
class Window {
public:
    struct Size {
        int width{1280};
        int height{800};
    };

    /// Looks for a display before SFML does, since SFML aborts without one.
    static core::Result<Window> open(Size size, const std::string& title, bool full_screen);
    /// Before the first frame. The fonts must outlive the window.
    void write_with(const Fonts& fonts);
    ~Window();
    Window(Window&&) noexcept;
    Window& operator=(Window&&) noexcept;

    Size size() const;
    /// What hands did since the last call. Waits up to `seconds` for the first.
    std::vector<Event> events(double seconds);
    /// Between the two, ImGui's draw lists take shapes.
    void begin_frame(double seconds_since_last);
    /// Shows the frame; with a file, also saves what is shown there. False if it could not be
    /// saved.
    bool end_frame(const std::filesystem::path& picture = {});
    /// Ends a frame that nobody needs to see: its nodes were declared, and that was all.
    void drop_frame();
    /// Paints the next frame whole; otherwise only what differs from the one before.
    void repaint();
    /// The fonts were baked anew.
    void fonts_changed();

private:
    struct State;
    explicit Window(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

}  // namespace ui
