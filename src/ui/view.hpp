#pragma once

#include "core/geometry.hpp"

#include <algorithm>
#include <cmath>

namespace ui {

/// How a window of some size is seen: LOOK.md section 10. Layouts speak in design pixels; the scale
/// turns them into device pixels.
struct View {
    float scale{1};     ///< device pixels in a design pixel
    float width{1280};  ///< of the window, in design pixels
    float height{800};
    bool portrait{false};
    float control{1};  ///< keys and tiles are this much larger, so that fingers hit them

    static View of(int pixel_width, int pixel_height)
    {
        const auto across = static_cast<float>(std::max(pixel_width, 320));
        const auto down = static_cast<float>(std::max(pixel_height, 320));
        View view;
        view.portrait = down > across;
        const float exact = view.portrait ? std::min(across / 800, down / 1280)
                                          : std::min(across / 1280, down / 800);
        // Snapped down to twentieths, so that lines fall on pixels alike in most windows.
        view.scale = std::max(0.4F, std::floor(exact * 20 + 0.001F) / 20);
        view.width = across / view.scale;
        view.height = down / view.scale;
        // A target of 64 dp never gets under 56 pixels.
        view.control = std::max(1.0F, 57.6F / (64 * view.scale));
        return view;
    }

    core::Rectangle all() const { return {0, 0, width, height}; }
};

}  // namespace ui
