#pragma once

#include "ui/view.hpp"

namespace app {

/// Where the parts of a Discovery room lie, for a window of any shape: the simulation is edge to
/// edge, panels stand in the corners (LOOK.md section 10). Empty parts are not there.
struct RoomLayout {
    core::Rectangle title;
    core::Rectangle challenge;  ///< the card of what is to be reached
    core::Rectangle clear;      ///< no panel covers it
    core::Rectangle sees;       ///< what can be seen, in words
    core::Rectangle plots;
    core::Rectangle controls;
    core::Rectangle keys;  ///< the row of play, step, pace, undo and reset
    core::Rectangle lumi;
    core::Rectangle bubble;
    core::Rectangle hint;

    /// `controls`: the height that the control panel would like to have; 0 where there is none.
    static RoomLayout of(const ui::View& view, float controls, bool has_plots, bool has_lesson);
};

/// The width of the control panel.
float controls_width(const ui::View& view, bool has_plots);

}  // namespace app
