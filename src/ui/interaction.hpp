#pragma once

#include "ui/event.hpp"
#include "ui/scene.hpp"

#include <string>
#include <string_view>

namespace ui {

/// Turns what hands do into what nodes do: hit testing, press and release, drags, the keyboard's
/// focus. It knows ids only, so a frame may declare its nodes anew.
class Interaction {
public:
    /// Sends an event to the nodes of the last frame. `scale`: device pixels in a design pixel.
    /// True if something may look different now.
    bool handle(const Event& event, const Scene& scene, float scale);
    /// Forgets presses and focus: another screen has come.
    void reset();
    void focus(std::string id) { m_focused = std::move(id); }

    bool is_hovered(std::string_view id) const { return m_hovered == id; }
    bool is_pressed(std::string_view id) const
    {
        return m_pressed == id && m_inside && !m_dragging;
    }
    /// The focus shows while the keyboard is in use.
    bool shows_focus(std::string_view id) const { return m_keyboard && m_focused == id; }
    const std::string& focused() const { return m_focused; }
    bool keyboard() const { return m_keyboard; }
    /// Did the key that is handled now, or the last one, come with Shift?
    bool shift() const { return m_shift; }
    core::Point pointer() const { return m_pointer; }  ///< in design pixels

private:
    bool point(const PointerEvent& event, const Scene& scene, float scale);
    bool press(const Scene& scene);
    bool move(const Scene& scene);
    bool release(const Scene& scene);
    bool type(Key key, const Scene& scene);
    void cancel_drag(const Scene& scene);
    void next_area(const Scene& scene, bool backwards);
    void next_node(const Scene& scene, Key towards);

    std::string m_hovered;
    std::string m_pressed;
    std::string m_focused;
    core::Point m_pointer;
    core::Point m_pressed_at;
    bool m_down{false};
    bool m_inside{false};
    bool m_dragging{false};
    bool m_keyboard{false};
    bool m_shift{false};
};

}  // namespace ui
