#pragma once

#include "ui/kit.hpp"

namespace ui {

/// A picture of something that is made for more room: `draw` gets a kit and a box that is `width`
/// design pixels wide, and all of it comes to lie in `box`. Nothing in it can be touched or read.
template <typename Draw>
void draw_miniature(Kit& kit, const core::Rectangle& box, float width, const Draw& draw)
{
    const float share = box.width / width;
    Scene apart;
    Canvas canvas = kit.canvas.shrunk(share, apart);
    const Interaction untouched;
    Kit small{canvas, apart, untouched, kit.theme, kit.words, kit.view, kit.now};
    canvas.clip({box.x / share, box.y / share, width, box.height / share});
    draw(small, core::Rectangle{box.x / share, box.y / share, width, box.height / share});
    canvas.unclip();
}

}  // namespace ui
