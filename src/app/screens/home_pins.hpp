#pragma once

#include "app/screens/home.hpp"
#include "app/screens/map_art.hpp"

#include <string>
#include <string_view>

/// A track's pin on the map, and the label beside it.
namespace app {

/// A track's pin on the map.
struct Pin {
    core::Point foot;
    core::Point head;
    float radius{};
};

/// What stands beside a pin: the track's name, what it teaches, its energy and stars.
struct Label {
    core::Rectangle box;
    core::Rectangle name;
    core::Rectangle what;
    core::Rectangle energy;
};

Label label_beside(const ui::Kit& kit, const TrackPlace& place, core::Point head, float width);
void draw_pin(ui::Kit& kit, const Pin& pin, TrackState state, std::string_view picture);
/// `what`: what the track teaches, or what is missing before it opens.
void draw_label(ui::Kit& kit, const TrackEntry& track, const Label& label, const std::string& what);

}  // namespace app
