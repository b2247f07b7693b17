#pragma once

#include "sims/bump_hunter/model_collisions.hpp"
#include "ui/kit.hpp"

#include <vector>

/// The detector, seen along the beam: tracker, two calorimeters, coil, muon chambers; not to scale.
namespace bump_hunter {

/// Where it is drawn.
struct Display {
    core::Point centre;
    float radius{};  ///< of the outermost chamber

    /// The place at so many metres from the beam, towards an azimuth: layers are squeezed so that
    /// each can be seen.
    core::Point at(double metres, double azimuth) const;
    /// How far from the middle that is drawn: as the root of the distance.
    float reach(double metres) const;
};

/// The way of a track, `share` of it, from the middle outwards.
std::vector<core::Point> way_of(const Display& display, const SeenTrack& track, float share);

void draw_detector(ui::Kit& kit, const Display& display);

/// How a track looks.
struct TrackLook {
    float share{1.0F};   ///< of its way, while it flies out
    float width{3.0F};   ///< design pixels
    bool picked{false};  ///< it lights up
};
void draw_track(ui::Kit& kit,
                const Display& display,
                const SeenTrack& track,
                const TrackLook& look);

/// What it leaves in the calorimeters.
void draw_deposit(ui::Kit& kit, const Display& display, const SeenTrack& track, float strength);

}  // namespace bump_hunter
