#pragma once

#include "ui/kit.hpp"

#include <cstddef>
#include <functional>

namespace ui {

/// How a slider looks in its panel, which is the node's box.
struct SliderLook {
    core::Rectangle track;
    Colour light{colours::beam_400};  ///< of the knob
    float knob{16};                   ///< its radius
    bool shines_behind{false};        ///< the track is lit up to the knob
    bool ruled{false};                ///< notches are lines above the track, not dots on it
};

/// A knob on a track with notches 0 to `last`. `at` is where the knob stands, also between two
/// notches. A touch or a drag anywhere on the node calls `choose` with the nearest notch; keys are
/// the node's own affair.
void slider(Kit& kit,
            Node node,
            const SliderLook& look,
            float at,
            std::size_t last,
            const std::function<void(std::size_t)>& choose);

}  // namespace ui
