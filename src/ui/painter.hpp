#pragma once

#include "ui/damage.hpp"

#include <functional>

namespace ui {

/// Paints ImGui's pictures through OpenGL: where the processor draws, of each only what the one
/// before has not shown. Needs a current context of OpenGL 2 and ImGui's renderer for it.
class Painter {
public:
    /// Looks whether a picture stays in the back buffer when the window shows it, as it does where
    /// a processor draws and the window gets a copy. A graphics processor swaps buffers; there each
    /// picture is painted whole, which takes it less time than comparing would.
    void look(const std::function<void()>& show);
    /// Into the back buffer.
    void paint(int width, int height);
    /// The next picture is painted whole.
    void forget() { m_damage.forget(); }

private:
    Damage m_damage;
    bool m_stays{false};
};

}  // namespace ui
