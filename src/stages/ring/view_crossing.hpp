#pragma once

#include "core/geometry.hpp"
#include "stages/ring/view_orbit.hpp"
#include "ui/kit.hpp"

/// Where two beams meet, and who comes the other way.
namespace ring {

/// A small detector around the pipe.
void draw_crossing(ui::Kit& kit, const Orbit& orbit, float segment);

/// The second bunch, hollow, so that its shape tells it from the first. Between the crossings each
/// beam keeps to its own side.
void draw_second_bunch(ui::Kit& kit, const Orbit& orbit, const World& world, float travelled);

/// What flies apart where the bunches meet: shown while both are near a crossing.
void draw_collision(ui::Kit& kit, const Orbit& orbit, const World& world, float travelled);

/// The frame of a picture that is being taken, `strength` 1 to 0.
void draw_picture_frame(ui::Kit& kit, const Orbit& orbit, float segment, float strength);

/// Somebody tells everyone: waves from the middle, `share` 0 to 1.
void draw_message(ui::Kit& kit, const Orbit& orbit, float share);

}  // namespace ring
