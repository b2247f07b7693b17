#pragma once

#include "ui/kit.hpp"

#include <array>
#include <string_view>

/// The picture of the map: a landscape at dusk with CERN's accelerators in it. A sketch, not to
/// scale.
namespace app {

enum class TrackState : std::uint8_t { done, now, later };

/// Where a track lies on the map, in the map's own units.
struct TrackPlace {
    std::string_view track;
    std::string_view icon;
    core::Point centre;  ///< of the ring; of Linac: the start of its beam line
    core::Point radius;
    core::Point pin;  ///< the foot of its pin
    float rise{};     ///< from the foot to the middle of the pin's head
    float head{44};   ///< radius of the pin's head
    bool label_left{false};
};

/// The map for a window of this shape: its places, and how it lies in the window.
struct MapPlan {
    std::array<TrackPlace, 5> tracks;
    TrackPlace rooms;
    core::Rectangle playground;  ///< its key, where control is 1; in the map's units
    core::Point offset;          ///< from the map's units to design pixels
    float horizon{};             ///< in design pixels
};

MapPlan plan_map(const ui::View& view, float bottom);

void draw_landscape(ui::Kit& kit, const MapPlan& plan);
/// One machine's ring (or line) with a bead for each lesson; the first `done` shine.
void draw_machine(ui::Kit& kit,
                  const MapPlan& plan,
                  const TrackPlace& place,
                  TrackState state,
                  int beads,
                  int done);
void draw_transfer_lines(ui::Kit& kit, const MapPlan& plan);

}  // namespace app
